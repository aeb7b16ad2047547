using LLVMSharp.Interop;
using Molt.Compiler.IR;

namespace Molt.Compiler.CodeGen;

internal sealed partial class FunctionEmitter
{
    private const uint Rarely = 1, Mostly = 100_000;

    private LLVMValueRef Constant(ulong value) => LLVMValueRef.CreateConstInt(_context.Int64Type, value);

    private LLVMValueRef IsNoValue(LLVMValueRef value) => _builder.BuildICmp(LLVMIntPredicate.LLVMIntEQ, value, _program.NoValue);

    private LLVMValueRef IsPending() =>
        _builder.BuildIsNotNull(_builder.BuildLoad2(_program.Pointer, _program.PendingException));

    /// <summary>
    /// Emits what the depth of calls needs: counted in functions that may call back into Python code, so that
    /// <c>sys.setrecursionlimit</c> holds.
    /// </summary>
    /// <returns>The block in which the function's own code starts.</returns>
    private LLVMBasicBlockRef EmitPrologue()
    {
        MakeHomes();
        _countsDepth = _function.Kind == FunctionKind.Function && MayCall();
        var body = _native.AppendBasicBlock("body");
        var start = body;
        if (_countsDepth)
        {
            start = _native.AppendBasicBlock("count");
            _builder.PositionAtEnd(start);
            _depth = _builder.BuildLoad2(_context.Int32Type, _program.Depth);
            var limit = _builder.BuildLoad2(_context.Int32Type, _program.DepthLimit);
            var over = _native.AppendBasicBlock("over");
            var counted = _native.AppendBasicBlock("counted");
            Weigh(_builder.BuildCondBr(_builder.BuildICmp(LLVMIntPredicate.LLVMIntSGE, _depth, limit), over, counted), Rarely, Mostly);
            _builder.PositionAtEnd(over);
            CallRuntime("CompiledCode.RaiseRecursionError");
            _builder.BuildRet(ErrorResult());
            _builder.PositionAtEnd(counted);
            _builder.BuildStore(_builder.BuildAdd(_depth, LLVMValueRef.CreateConstInt(_context.Int32Type, 1)), _program.Depth);
            _builder.BuildBr(body);
        }
        _builder.PositionAtEnd(body);
        EnterResumed();
        return start;
    }

    private bool MayCall()
    {
        foreach (var block in _function.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                if (instruction.Opcode.MayCall())
                {
                    return true;
                }
            }
        }
        return false;
    }

    private void RestoreDepth()
    {
        if (_countsDepth)
        {
            _builder.BuildStore(_depth, _program.Depth);
        }
    }

    /// <summary>What the function returns with an exception pending.</summary>
    private LLVMValueRef ErrorResult() => _function.ReturnRepresentation == Representation.Float64
        ? LLVMValueRef.CreateConstReal(_context.DoubleType, double.NaN)
        : _program.NoValue;

    /// <summary>Goes on only if an instruction did not fail.</summary>
    private void Check(LLVMValueRef failed, MirInstruction instruction)
    {
        var next = _native.AppendBasicBlock("ok");
        if (_block.Terminator is CheckTerminator check && check.Instruction == instruction)
        {
            var failure = _native.AppendBasicBlock("failed");
            Weigh(_builder.BuildCondBr(failed, failure, next), Rarely, Mostly);
            _builder.PositionAtEnd(failure);
            FailTo(check.Handler, instruction);
        }
        else
        {
            var unwind = Unwind();
            _unwindPosition.AddIncoming([_program.Positions.Get(_function, instruction.Syntax)], [_builder.InsertBlock], 1);
            Weigh(_builder.BuildCondBr(failed, unwind, next), Rarely, Mostly);
        }
        _builder.PositionAtEnd(next);
    }

    /// <summary>Records the position in the pending exception's traceback and goes to the handler, or leaves the function.</summary>
    private void FailTo(MirEdge? handler, MirInstruction instruction)
    {
        var position = _program.Positions.Get(_function, instruction.Syntax);
        if (handler is null)
        {
            var unwind = Unwind();
            _unwindPosition.AddIncoming([position], [_builder.InsertBlock], 1);
            _builder.BuildBr(unwind);
            return;
        }
        CallRuntime("Traceback.Add", position);
        Jump(handler);
    }

    private LLVMBasicBlockRef Unwind()
    {
        if (_unwind.Handle == 0)
        {
            var here = _builder.InsertBlock;
            _unwind = _native.AppendBasicBlock("unwind");
            _builder.PositionAtEnd(_unwind);
            _unwindPosition = _builder.BuildPhi(_program.Pointer);
            _builder.PositionAtEnd(here);
        }
        return _unwind;
    }

    private LLVMBasicBlockRef Leave()
    {
        if (_leave.Handle == 0)
        {
            _leave = _native.AppendBasicBlock("leave");
        }
        return _leave;
    }

    private void EmitLeave()
    {
        if (_unwind.Handle != 0)
        {
            _builder.PositionAtEnd(_unwind);
            CallRuntime("Traceback.Add", _unwindPosition);
            _builder.BuildBr(Leave());
        }
        if (_leave.Handle != 0)
        {
            _builder.PositionAtEnd(_leave);
            RestoreDepth();
            _builder.BuildRet(ErrorResult());
        }
    }
}
