using LLVMSharp.Interop;
using Molt.Compiler.Analysis;
using Molt.Compiler.IR;

namespace Molt.Compiler.CodeGen;

// A generator function is two native functions. The one under the function's name makes the generator object, whose slots hold the arguments.
// The other resumes it: it takes the object and the value sent (NoValue: an exception is pending, thrown in), goes on after the yield where it
// left, and returns the next value yielded, or NoValue at the end. What lives across a yield is kept in the object's slots meanwhile.
internal sealed partial class FunctionEmitter
{
    private Liveness? _liveness;
    private LLVMValueRef _states;
    private uint _stateCount = 1;

    private bool IsGenerator => _function.IsGenerator || _function.IsCoroutine;

    /// <summary>Emits the function that makes the generator object.</summary>
    private static void EmitGeneratorConstructor(ProgramEmitter program, MirFunction function)
    {
        var emitter = new FunctionEmitter(program, function, program.Native(function));
        var builder = emitter._builder;
        builder.PositionAtEnd(emitter._allocas);
        int slots = Math.Max(function.Entry.Parameters.Count, SlotCount(function));
        uint first = program.HasClosure(function) ? 1u : 0u;
        var arguments = emitter.Scratch(function.Entry.Parameters.Count);
        for (int i = 0; i < function.Entry.Parameters.Count; i++)
        {
            builder.BuildStore(emitter._native.GetParam(first + (uint)i), emitter.Slot(arguments, i));
        }
        var closure = first == 0 ? LLVMValueRef.CreateConstPointerNull(program.Pointer) : emitter._native.GetParam(0);
        builder.BuildRet(emitter.CallRuntime(
            "Generators.Make", program.FunctionInfo(function), program.Resume(function), closure, arguments,
            emitter.Constant((ulong)function.Entry.Parameters.Count), emitter.Constant((ulong)slots)));
        emitter.FinishScratch();
        builder.Dispose();
    }

    private static int SlotCount(MirFunction function)
    {
        function.Number();
        var liveness = new Liveness(function);
        int count = 0;
        foreach (var block in function.Blocks)
        {
            for (int i = 0; i < block.Instructions.Count; i++)
            {
                if (block.Instructions[i].Opcode.Suspends())
                {
                    count = Math.Max(count, liveness.Before(block, i + 1).Length);
                }
            }
        }
        return count;
    }

    /// <summary>Gives a home to each value that lives across a yield, and emits the jump to where the generator left.</summary>
    private void EnterGenerator()
    {
        _function.Number();
        _liveness = new Liveness(_function);
        foreach (var block in _function.Blocks)
        {
            for (int i = 0; i < block.Instructions.Count; i++)
            {
                if (block.Instructions[i].Opcode.Suspends())
                {
                    Array.ForEach(_liveness.Before(block, i + 1), MakeHome);
                }
            }
        }
        _function.Entry.Parameters.ForEach(MakeHome);
        var start = _native.AppendBasicBlock("start");
        _states = _builder.BuildSwitch(CallRuntime("Generators.State", _native.GetParam(0)), start, 8);
        _builder.PositionAtEnd(start);
        LoadSlots([.. _function.Entry.Parameters]);
    }

    private void LoadSlots(ReadOnlySpan<MirValue> values)
    {
        var slots = CallRuntime("Generators.Slots", _native.GetParam(0));
        for (int i = 0; i < values.Length; i++)
        {
            var held = Load64(Slot(slots, i));
            _builder.BuildStore(FromValue(held, values[i].Representation), _homes[values[i]]);
        }
    }

    private void EmitYield(MirInstruction instruction)
    {
        int index = _block.Instructions.IndexOf(instruction);
        var live = Array.FindAll(_liveness!.Before(_block, index + 1), value => value != instruction);
        var yielded = AsValue(instruction.Operands[0]);
        var slots = CallRuntime("Generators.Slots", _native.GetParam(0));
        for (int i = 0; i < live.Length; i++)
        {
            _builder.BuildStore(AsValue(live[i]), Slot(slots, i));
        }
        CallRuntime("Generators.Suspend", _native.GetParam(0), LLVMValueRef.CreateConstInt(_context.Int32Type, _stateCount));
        RestoreDepth();
        _builder.BuildRet(yielded);
        var resume = _native.AppendBasicBlock("resume");
        _states.AddCase(LLVMValueRef.CreateConstInt(_context.Int32Type, _stateCount++), resume);
        _builder.PositionAtEnd(resume);
        LoadSlots(live);
        var sent = _native.GetParam(1);
        if (instruction.Opcode == Opcode.Yield)
        {
            Check(IsNoValue(sent), instruction);
        }
        Define(instruction, sent);
    }
}
