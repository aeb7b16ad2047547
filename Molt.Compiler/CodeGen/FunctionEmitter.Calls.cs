using LLVMSharp.Interop;
using Molt.Compiler.IR;

namespace Molt.Compiler.CodeGen;

internal sealed partial class FunctionEmitter
{
    private readonly Dictionary<MirValue, LLVMValueRef> _receivers = new(ReferenceEqualityComparer.Instance);

    private bool EmitCall(MirInstruction instruction)
    {
        var operands = instruction.Operands;
        switch (instruction.Opcode)
        {
            case Opcode.Call:
                var shape = (CallShape)instruction.Payload!;
                Call(instruction, "Calls.Call", AsValue(operands[0]), Spill(operands.AsSpan(1)),
                    Constant((ulong)(operands.Length - 1)), _program.Constants.KeywordNames(shape.Keywords));
                break;
            case Opcode.LoadMethod:
                EmitLoadMethod(instruction);
                break;
            case Opcode.CallLoadedMethod:
                EmitCallLoadedMethod(instruction, (CallShape)instruction.Payload!);
                break;
            case Opcode.LoadSpecial:
                Call(instruction, "CompiledCode.LoadSpecial", AsValue(operands[0]), Name(instruction));
                break;
            case Opcode.CallSpread:
                Call(instruction, "CompiledCode.CallSpread", AsValue(operands[0]), AsValue(operands[1]), AsValue(operands[2]));
                break;
            case Opcode.CallDirect:
                EmitCallDirect(instruction, (MirFunction)instruction.Payload!);
                break;
            case Opcode.CallRuntime:
                EmitCallRuntime(instruction, (RuntimeCall)instruction.Payload!);
                break;
            case Opcode.ImportModule:
                Call(instruction, "CompiledCode.ImportModule", _program.ModuleInfo((MirModule)instruction.Payload!));
                break;
            case Opcode.ImportIntrinsic:
                Call(instruction, "CompiledCode.ImportIntrinsic", _program.IntrinsicModule((string)instruction.Payload!));
                break;
            case Opcode.ImportFrom:
                Call(instruction, "CompiledCode.ImportFrom", AsValue(operands[0]), Name(instruction));
                break;
            default:
                return false;
        }
        return true;
    }

    private void EmitLoadMethod(MirInstruction instruction)
    {
        var receiver = Local(_context.Int64Type);
        _receivers.Add(instruction, receiver);
        Call(instruction, "CompiledCode.LoadMethod", AsValue(instruction.Operands[0]), Name(instruction), receiver, _program.InlineCache());
    }

    /// <summary>Calls what LoadMethod found: with the receiver as first argument if it was found on the class.</summary>
    private void EmitCallLoadedMethod(MirInstruction instruction, CallShape shape)
    {
        var method = instruction.Operands[0];
        var callee = AsValue(method);
        var receiver = Load64(_receivers[method]);
        var arguments = instruction.Operands.AsSpan(1);
        var array = Spill(arguments, 1);
        _builder.BuildStore(receiver, array);
        Call(instruction, "CompiledCode.CallLoadedMethod", callee, array, Constant((ulong)arguments.Length),
            _program.Constants.KeywordNames(shape.Keywords));
    }

    private void EmitCallDirect(MirInstruction instruction, MirFunction callee)
    {
        var native = _program.Native(callee);
        var type = native.GlobalValueType;
        var arguments = new List<LLVMValueRef>();
        var operands = instruction.Operands.AsSpan();
        if (_program.HasClosure(callee))
        {
            // The first operand is the function object.
            arguments.Add(CallRuntime("CompiledCode.ClosureOf", AsValue(operands[0])));
            operands = operands[1..];
        }
        if (_program.ResumePoints(callee) is not null)
        {
            arguments.Add(LLVMValueRef.CreateConstInt(_context.Int32Type, 0));
            arguments.Add(LLVMValueRef.CreateConstPointerNull(_program.Pointer));
        }
        for (int i = 0; i < operands.Length; i++)
        {
            arguments.Add(As(operands[i], callee.Entry.Parameters[i].Representation));
        }
        var result = _builder.BuildCall2(type, native, arguments.ToArray());
        if (callee.ReturnRepresentation == Representation.Float64)
        {
            CheckFloat(result, instruction);
        }
        else
        {
            Check(IsNoValue(result), instruction);
        }
        Define(instruction, result);
    }

    /// <summary>A float result fails with a NaN and an exception pending: only a NaN needs the second test.</summary>
    private void CheckFloat(LLVMValueRef result, MirInstruction instruction)
    {
        var suspicious = _native.AppendBasicBlock("nan");
        var next = _native.AppendBasicBlock("number");
        Weigh(_builder.BuildCondBr(_builder.BuildFCmp(LLVMRealPredicate.LLVMRealUNO, result, result), suspicious, next), Rarely, Mostly);
        _builder.PositionAtEnd(suspicious);
        Check(IsPending(), instruction);
        _builder.BuildBr(next);
        _builder.PositionAtEnd(next);
    }

    private void EmitCallRuntime(MirInstruction instruction, RuntimeCall call)
    {
        var callee = _program.Runtime.Get(call.Method);
        var types = callee.Type.ParamTypes;
        var arguments = new LLVMValueRef[instruction.Operands.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            var operand = instruction.Operands[i];
            arguments[i] = types[i].Kind switch
            {
                LLVMTypeKind.LLVMDoubleTypeKind => AsFloat(operand),
                LLVMTypeKind.LLVMIntegerTypeKind when callee.IsValue(i) => AsValue(operand),
                LLVMTypeKind.LLVMIntegerTypeKind => AsInt(operand),
                _ => AsValue(operand),
            };
        }
        Call(instruction, call.Method, arguments);
    }
}
