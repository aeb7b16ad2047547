using System.Diagnostics;
using LLVMSharp.Interop;
using Molt.Compiler.IR;

namespace Molt.Compiler.CodeGen;

internal sealed partial class FunctionEmitter
{
    private bool EmitSuspension(MirInstruction instruction)
    {
        var operands = instruction.Operands;
        switch (instruction.Opcode)
        {
            case Opcode.MakeSuspended:
                EmitMakeSuspended(instruction, (ResumeShape)instruction.Payload!);
                break;
            case Opcode.EnterSuspended:
                Define(instruction, _builder.BuildSExt(CallRuntime("Suspension.Enter", AsValue(operands[0])), _context.Int64Type));
                break;
            case Opcode.LoadSlot:
                var held = Load64(SuspendedSlot(AsValue(operands[0]), (int)instruction.Payload!));
                Define(instruction, FromValue(held, instruction.Representation));
                break;
            case Opcode.StoreSlot:
                var stored = AsValue(operands[1]);
                _builder.BuildStore(stored, SuspendedSlot(AsValue(operands[0]), (int)instruction.Payload!));
                break;
            case Opcode.Suspend:
                CallRuntime("Suspension.Suspend", AsValue(operands[0]), _program.Constants.Int32((int)instruction.Payload!));
                break;
            case Opcode.MarkItem:
                CallRuntime("Suspension.MarkItem", AsValue(operands[0]));
                break;
            case Opcode.Sent or Opcode.SentRaw:
                var sent = AsValue(operands[0]);
                if (instruction.Opcode == Opcode.Sent)
                {
                    Check(IsNoValue(sent), instruction);
                }
                Define(instruction, sent);
                break;
            case Opcode.EndSuspended:
                CallRuntime("Suspension.Return", AsValue(operands[0]), AsValue(operands[1]));
                break;
            case Opcode.DelegateStep:
                Define(instruction, CallRuntime("Delegation.Step", AsValue(operands[0]), AsValue(operands[1]), AsValue(operands[2])));
                break;
            case Opcode.DelegateResult:
                Define(instruction, CallRuntime("Delegation.Result", AsValue(operands[0])));
                break;
            case Opcode.GetDelegate:
                Call(instruction, "Delegation.GetDelegate", AsValue(operands[0]), AsValue(operands[1]));
                break;
            case Opcode.GetAwaitable:
                Call(instruction, (AwaitPlace)instruction.Payload! switch
                {
                    AwaitPlace.Expression => "Awaiting.GetAwaitable",
                    AwaitPlace.Enter => "Awaiting.GetAwaitableOfEnter",
                    AwaitPlace.Exit => "Awaiting.GetAwaitableOfExit",
                    _ => throw new UnreachableException(),
                }, AsValue(operands[0]));
                break;
            case Opcode.GetAsyncIterator:
                Call(instruction, "Awaiting.GetAsyncIterator", AsValue(operands[0]));
                break;
            case Opcode.GetAsyncNext:
                Call(instruction, "Awaiting.GetAsyncNext", AsValue(operands[0]));
                break;
            default:
                return false;
        }
        return true;
    }

    private void EmitMakeSuspended(MirInstruction instruction, ResumeShape shape)
    {
        var values = Array.ConvertAll(instruction.Operands, AsValue);
        var suspended = CallRuntime(
            "Suspension.Make" + shape.Function.Suspension, _program.FunctionInfo(shape.Function), _program.Native(shape.Resume), Constant((ulong)shape.SlotCount));
        Check(_builder.BuildIsNull(suspended), instruction);
        if (shape.IsFinalized)
        {
            CallRuntime("Suspension.Watch", suspended);
        }
        var value = Tag(suspended);
        for (int i = 0; i < values.Length; i++)
        {
            _builder.BuildStore(values[i], SuspendedSlot(value, i));
        }
        Define(instruction, value);
    }

    private LLVMValueRef SuspendedSlot(LLVMValueRef suspended, int index) => Slot(CallRuntime("Suspension.Slots", suspended), index);
}
