using LLVMSharp.Interop;
using Molt.Compiler.IR;

namespace Molt.Compiler.CodeGen;

// The generic copy of a function takes two parameters before its own: the number of the point where it goes on (0: from the start) and the
// values that live there. Values that live at some such point have a home in memory; LLVM turns homes back into registers.
internal sealed partial class FunctionEmitter
{
    /// <summary>Leaves the fast copy if a speculation failed.</summary>
    private void Deoptimize(LLVMValueRef failed, MirInstruction instruction)
    {
        var deoptimization = instruction.Deoptimization!;
        var next = _native.AppendBasicBlock("fits");
        var leave = _native.AppendBasicBlock("leave");
        Weigh(_builder.BuildCondBr(failed, leave, next), Rarely, Mostly);
        _builder.PositionAtEnd(leave);
        var generic = _function.GenericCopy!;
        int point = _program.ResumePoints(generic)!.Add(deoptimization);
        _isCold = true;
        var state = Spill(deoptimization.Values);
        _isCold = false;
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
            for (int j = 0; j < points[i].GenericValues.Length; j++)
            {
                var value = points[i].GenericValues[j];
                var held = Load64(Slot(state, j));
                _builder.BuildStore(FromValue(held, value.Representation), _homes[value]);
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
