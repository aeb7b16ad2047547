using LLVMSharp.Interop;
using Molt.Compiler.IR;

namespace Molt.Compiler.CodeGen;

// The generic copy of a function takes two parameters before its own: the number of the point where it goes on (0: from the start) and the
// values that live there. Values that live at some such point have a home in memory; LLVM turns homes back into registers.
internal sealed partial class FunctionEmitter
{
    /// <summary>Leaves the fast copy if a speculation failed.</summary>
    /// <param name="failed">Whether it did.</param>
    /// <param name="instruction">The instruction that speculates.</param>
    /// <param name="own">The instruction's own value where it goes on, if that is part of the state.</param>
    private void Deoptimize(LLVMValueRef failed, MirInstruction instruction, LLVMValueRef? own = null)
    {
        var deoptimization = instruction.Deoptimization!;
        var next = _native.AppendBasicBlock("fits");
        var leave = _native.AppendBasicBlock("leave");
        Weigh(_builder.BuildCondBr(failed, leave, next), Rarely, Mostly);
        _builder.PositionAtEnd(leave);
        var generic = _function.GenericCopy!;
        int point = _program.ResumePoints(generic)!.Add(deoptimization);
        bool wasCold = _isCold;
        _isCold = true;
        var state = SpillState(deoptimization, instruction, own);
        _isCold = wasCold;
        RestoreDepth();
        var callee = _program.Native(generic);
        var arguments = new List<LLVMValueRef>();
        if (_program.HasClosure(_function))
        {
            arguments.Add(_native.GetParam(0));
        }
        arguments.Add(LLVMValueRef.CreateConstInt(_context.Int32Type, (ulong)point));
        arguments.Add(state);
        var type = callee.GlobalValueType;
        foreach (var parameter in type.ParamTypes[arguments.Count..])
        {
            arguments.Add(LLVMValueRef.CreateConstNull(parameter));
        }
        _builder.BuildRet(_builder.BuildCall2(type, callee, arguments.ToArray()));
        _builder.PositionAtEnd(next);
    }

    /// <summary>
    /// Stores a state as the generic copy takes it: a Value for each value, and the receiver behind a method that was looked up.
    /// </summary>
    private LLVMValueRef SpillState(Deoptimization deoptimization, MirInstruction instruction, LLVMValueRef? own)
    {
        var natives = new List<LLVMValueRef>();
        for (int i = 0; i < deoptimization.Values.Length; i++)
        {
            var value = deoptimization.Values[i];
            if (value is MirInstruction { Opcode: Opcode.BoundMethod } bound)
            {
                SpillBoundMethod(bound, natives);
                continue;
            }
            natives.Add(value == instruction && own is { } given ? given : AsValue(value));
            if (IsLoadedMethod(value))
            {
                natives.Add(Load64(_receivers[value]));
            }
        }
        if (natives.Count == 0)
        {
            return LLVMValueRef.CreateConstPointerNull(_program.Pointer);
        }
        var scratch = Scratch(natives.Count);
        for (int i = 0; i < natives.Count; i++)
        {
            _builder.BuildStore(natives[i], Slot(scratch, i));
        }
        return scratch;
    }

    private void SpillBoundMethod(MirInstruction bound, List<LLVMValueRef> natives)
    {
        if (bound.Operands[0] is not MirConstant)
        {
            natives.AddRange([AsValue(bound.Operands[0]), AsValue(bound.Operands[1])]);
            return;
        }
        var receiver = Local(_context.Int64Type);
        natives.Add(CallRuntime("Calls.LoadMethod", AsValue(bound.Operands[1]), Name(bound), receiver));
        natives.Add(Load64(receiver));
    }

    private static bool IsLoadedMethod(MirValue value) => value is MirInstruction { Opcode: Opcode.LoadMethod };

    /// <summary>Makes a home for each value that lives where the fast copy may enter.</summary>
    private void MakeHomes()
    {
        foreach (var point in _program.ResumePoints(_function)?.Points ?? [])
        {
            Array.ForEach(point.GenericValues, MakeHome);
        }
    }

    private void MakeHome(MirValue value)
    {
        if (!_homes.ContainsKey(value))
        {
            _homes.Add(value, Local(TypeOf(value.Representation)));
            if (IsLoadedMethod(value))
            {
                _receivers.Add(value, Local(_context.Int64Type));
            }
        }
    }

    private Dictionary<(MirBlock, int), LLVMBasicBlockRef>? _resumed;

    /// <summary>Emits the jump to where the fast copy left.</summary>
    private void EnterResumed()
    {
        if (_program.ResumePoints(_function) is not { Points: { Count: > 0 } points })
        {
            return;
        }
        _resumed = [];
        uint first = _program.HasClosure(_function) ? 1u : 0u;
        var normal = _native.AppendBasicBlock("normal");
        var selector = _builder.BuildSwitch(_native.GetParam(first), normal, (uint)points.Count);
        var state = _native.GetParam(first + 1);
        for (int i = 0; i < points.Count; i++)
        {
            var resume = _native.AppendBasicBlock("resume");
            selector.AddCase(LLVMValueRef.CreateConstInt(_context.Int32Type, (ulong)i + 1), resume);
            _builder.PositionAtEnd(resume);
            int slot = 0;
            foreach (var value in points[i].GenericValues)
            {
                _builder.BuildStore(FromValue(Load64(Slot(state, slot++)), value.Representation), _homes[value]);
                if (IsLoadedMethod(value))
                {
                    _builder.BuildStore(Load64(Slot(state, slot++)), _receivers[value]);
                }
            }
            var key = (points[i].Block, points[i].Index);
            if (!_resumed.TryGetValue(key, out var target))
            {
                _resumed.Add(key, target = _native.AppendBasicBlock("go"));
            }
            _builder.BuildBr(target);
        }
        _builder.PositionAtEnd(normal);
    }

    /// <summary>If the fast copy may enter before this instruction, ends the native block here and begins the one that it enters.</summary>
    private void EnterResumePoint(MirBlock block, int index)
    {
        if (_resumed is not null && _resumed.TryGetValue((block, index), out var target))
        {
            _builder.BuildBr(target);
            _builder.PositionAtEnd(target);
        }
    }
}
