using System.Diagnostics;
using LLVMSharp.Interop;
using Molt.Compiler.IR;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.CodeGen;

internal sealed partial class FunctionEmitter
{
    private void EmitInstruction(MirInstruction instruction)
    {
        var operands = instruction.Operands;
        switch (instruction.Opcode)
        {
            case Opcode.LoadGlobal:
                Define(instruction, Load64(_program.Variable((MirGlobal)instruction.Payload!)));
                break;
            case Opcode.StoreGlobal:
                _builder.BuildStore(AsValue(operands[0]), _program.Variable((MirGlobal)instruction.Payload!));
                break;
            case Opcode.LoadBuiltin:
                EmitLoadBuiltin(instruction, (string)instruction.Payload!);
                break;
            case Opcode.CheckBound:
                EmitCheckBound(instruction, (UnboundName)instruction.Payload!);
                break;
            case Opcode.IsUnbound:
                Define(instruction, IsNoValue(AsValue(operands[0])));
                break;
            case Opcode.MakeCell:
                Call(instruction, "CompiledCode.MakeCell", AsValue(operands[0]));
                break;
            case Opcode.LoadCell:
                Define(instruction, CallRuntime("CompiledCode.LoadCell", AsValue(operands[0])));
                break;
            case Opcode.StoreCell:
                CallRuntime("CompiledCode.StoreCell", AsValue(operands[0]), AsValue(operands[1]));
                break;
            case Opcode.LoadClosure:
                Define(instruction, CallRuntime("CompiledCode.LoadClosure", _native.GetParam(0), Constant((ulong)(int)instruction.Payload!)));
                break;
            case Opcode.LoadName:
                EmitLoadName(instruction, (ClassName)instruction.Payload!);
                break;
            case Opcode.StoreName:
                Call(instruction, "CompiledCode.StoreName", AsValue(operands[0]), Name(instruction), AsValue(operands[1]));
                break;
            case Opcode.DeleteName:
                Call(instruction, "CompiledCode.DeleteName", AsValue(operands[0]), Name(instruction));
                break;
            case Opcode.Binary or Opcode.Compare:
                Call(instruction, "Operators." + instruction.Payload, AsValue(operands[0]), AsValue(operands[1]));
                break;
            case Opcode.InPlace:
                Call(instruction, "Operators.InPlace" + instruction.Payload, AsValue(operands[0]), AsValue(operands[1]));
                break;
            case Opcode.Unary:
                Call(instruction, "Operators." + instruction.Payload, AsValue(operands[0]));
                break;
            case Opcode.Is:
                Define(instruction, _builder.BuildICmp(LLVMIntPredicate.LLVMIntEQ, AsValue(operands[0]), AsValue(operands[1])));
                break;
            case Opcode.Contains:
                Call(instruction, "Operators.Contains", AsValue(operands[0]), AsValue(operands[1]));
                break;
            case Opcode.Truth:
                EmitTruth(instruction, operands[0]);
                break;
            case Opcode.Not:
                Define(instruction, _builder.BuildNot(AsBool(operands[0])));
                break;
            case Opcode.GetAttribute:
                Call(instruction, "CompiledCode.GetAttribute", AsValue(operands[0]), Name(instruction), _program.InlineCache());
                break;
            case Opcode.SetAttribute:
                Call(instruction, "CompiledCode.SetAttribute", AsValue(operands[0]), Name(instruction), AsValue(operands[1]), _program.InlineCache());
                break;
            case Opcode.DeleteAttribute:
                Call(instruction, "Operators.DeleteAttribute", AsValue(operands[0]), Name(instruction));
                break;
            case Opcode.GetItem:
                Call(instruction, "Operators.GetItem", AsValue(operands[0]), AsValue(operands[1]));
                break;
            case Opcode.SetItem:
                Call(instruction, "Operators.SetItem", AsValue(operands[0]), AsValue(operands[1]), AsValue(operands[2]));
                break;
            case Opcode.DeleteItem:
                Call(instruction, "Operators.DeleteItem", AsValue(operands[0]), AsValue(operands[1]));
                break;
            case Opcode.MakeSlice:
                Call(instruction, "CompiledCode.MakeSlice", AsValue(operands[0]), AsValue(operands[1]), AsValue(operands[2]));
                break;
            case Opcode.GetIterator:
                Call(instruction, "Operators.GetIter", AsValue(operands[0]));
                break;
            case Opcode.IteratorNext:
                EmitIteratorNext(instruction);
                break;
            case Opcode.Length:
                Call(instruction, "CompiledCode.Length", AsValue(operands[0]));
                break;
            case Opcode.TypeOf:
                Define(instruction, CallRuntime("CompiledCode.TypeOf", AsValue(operands[0])));
                break;
            case Opcode.Unpack:
                Call(instruction, "CompiledCode.Unpack", AsValue(operands[0]), Constant((ulong)(int)instruction.Payload!));
                break;
            case Opcode.UnpackStar:
                var unpack = (UnpackShape)instruction.Payload!;
                Call(instruction, "CompiledCode.UnpackStar", AsValue(operands[0]), Constant((ulong)unpack.Before), Constant((ulong)unpack.After));
                break;
            case Opcode.TupleItem:
                Define(instruction, CallRuntime("CompiledCode.TupleItem", AsValue(operands[0]), Constant((ulong)(int)instruction.Payload!)));
                break;
            case Opcode.Unsupported:
                Call(instruction, "CompiledCode.RaiseUnsupported", _program.Constants.Str((string)instruction.Payload!));
                break;
            default:
                if (!EmitCall(instruction) && !EmitConstruction(instruction) && !EmitExceptionOperation(instruction) && !EmitSuspension(instruction) && !EmitTyped(instruction))
                {
                    throw new UnreachableException(instruction.Opcode.ToString());
                }
                break;
        }
    }

    private bool EmitExceptionOperation(MirInstruction instruction)
    {
        var operands = instruction.Operands;
        switch (instruction.Opcode)
        {
            case Opcode.Raise:
                CallRuntime("CompiledCode.Raise", AsValue(operands[0]), AsValue(operands[1]));
                break;
            case Opcode.Reraise:
                CallRuntime("CompiledCode.Reraise", AsValue(operands[0]));
                break;
            case Opcode.RaiseHandled:
                CallRuntime("CompiledCode.RaiseHandled", _program.Positions.Get(_function, instruction.Syntax));
                break;
            case Opcode.Catch:
                Define(instruction, CallRuntime("CompiledCode.Catch"));
                break;
            case Opcode.ExceptionMatches:
                Call(instruction, "CompiledCode.ExceptionMatches", AsValue(operands[0]), AsValue(operands[1]));
                break;
            case Opcode.SetHandled:
                Define(instruction, CallRuntime("CompiledCode.SetHandled", AsValue(operands[0])));
                break;
            case Opcode.MatchSequence or Opcode.MatchMapping:
                Call(instruction, "CompiledCode." + instruction.Opcode, AsValue(operands[0]));
                break;
            case Opcode.MatchKeys or Opcode.MappingRest:
                Call(instruction, "CompiledCode." + instruction.Opcode, AsValue(operands[0]), AsValue(operands[1]));
                break;
            case Opcode.MatchClass:
                var shape = (MatchClassShape)instruction.Payload!;
                Call(instruction, "CompiledCode.MatchClass", AsValue(operands[0]), AsValue(operands[1]), Constant((ulong)shape.PositionalCount),
                    _program.Constants.Names(shape.Attributes), Constant((ulong)shape.Attributes.Length));
                break;
            case Opcode.Poll:
                EmitPoll(instruction);
                break;
            default:
                return false;
        }
        return true;
    }

    /// <summary>Answers a signal at a loop's back edge.</summary>
    private void EmitPoll(MirInstruction instruction)
    {
        var flag = _builder.BuildLoad2(_context.Int32Type, _program.Interrupt);
        flag.Volatile = true;
        var signalled = _native.AppendBasicBlock("signalled");
        var next = _native.AppendBasicBlock("quiet");
        Weigh(_builder.BuildCondBr(_builder.BuildIsNotNull(flag), signalled, next), Rarely, Mostly);
        _builder.PositionAtEnd(signalled);
        var failed = Failed(CallRuntime("ThreadState.Poll"));
        var here = _builder.InsertBlock;
        var answered = instruction.Deoptimization is null ? next : _native.AppendBasicBlock("answered");
        if (_block.Terminator is CheckTerminator check && check.Instruction == instruction)
        {
            var failure = _native.AppendBasicBlock("failed");
            _builder.BuildCondBr(failed, failure, answered);
            _builder.PositionAtEnd(failure);
            FailTo(check.Handler, instruction);
        }
        else
        {
            _builder.BuildCondBr(failed, Unwind(), answered);
            _unwindPosition.AddIncoming([_program.Positions.Get(_function, instruction.Syntax)], [here], 1);
        }
        if (answered != next)
        {
            _builder.PositionAtEnd(answered);
            Deoptimize(_builder.BuildIsNotNull(_builder.BuildLoad2(_context.Int8Type, _program.Runtime.StaticField("ThreadState.HasChanged"))), instruction);
            _builder.BuildBr(next);
        }
        _builder.PositionAtEnd(next);
    }

    private void EmitCheckBound(MirInstruction instruction, UnboundName name)
    {
        var value = AsValue(instruction.Operands[0]);
        RaiseIf(IsNoValue(value), instruction, () => CallRuntime("CompiledCode.RaiseUnbound" + name.Kind, _program.Constants.Str(name.Name)));
        Define(instruction, value);
    }

    /// <summary>Runs code that makes an exception pending if a condition holds, and fails then.</summary>
    private void RaiseIf(LLVMValueRef condition, MirInstruction instruction, Action raise)
    {
        var raising = _native.AppendBasicBlock("raise");
        var next = _native.AppendBasicBlock("fine");
        Weigh(_builder.BuildCondBr(condition, raising, next), Rarely, Mostly);
        _builder.PositionAtEnd(raising);
        raise();
        FailTo(_block.Terminator is CheckTerminator check && check.Instruction == instruction ? check.Handler : null, instruction);
        _builder.PositionAtEnd(next);
    }

    /// <summary>A built-in name of the program's text can be hidden at run time; what statements use of themselves can not.</summary>
    private void EmitLoadBuiltin(MirInstruction instruction, string name)
    {
        var value = instruction.Syntax is Name { Id: var id } && id == name ? LoadBuiltin(name) : _program.Builtin(name);
        if (instruction.Deoptimization is not null)
        {
            EmitGuard(instruction, instruction.Proof, value);
        }
        else
        {
            Define(instruction, value);
        }
    }

    private LLVMValueRef LoadBuiltin(string name) =>
        CallRuntime("CompiledCode.LoadBuiltin", _program.ModuleInfo(_function.Module), _program.Constants.Str(name), _program.Builtin(name));

    private void EmitLoadName(MirInstruction instruction, ClassName name)
    {
        var fallback = name.HasCell ? CallRuntime("CompiledCode.LoadCell", AsValue(instruction.Operands[1]))
            : instruction.Operands.Length > 1 ? CallRuntime("CompiledCode.FindName", AsValue(instruction.Operands[1]), _program.Constants.Str(name.Name))
            : name.Global is { } global ? Load64(_program.Variable(global))
            : _program.NoValue;
        var builtin = name.HasCell || !_program.HasBuiltin(name.Name) ? _program.NoValue : LoadBuiltin(name.Name);
        Call(instruction, "CompiledCode.LoadName", AsValue(instruction.Operands[0]), _program.Constants.Str(name.Name), fallback, builtin);
    }

    private void EmitTruth(MirInstruction instruction, MirValue operand)
    {
        switch (operand.Representation)
        {
            case Representation.Bool:
                Define(instruction, Raw(operand));
                break;
            case Representation.Int64:
                Define(instruction, _builder.BuildIsNotNull(Raw(operand)));
                break;
            case Representation.Float64:
                Define(instruction, _builder.BuildFCmp(LLVMRealPredicate.LLVMRealUNE, Raw(operand), LLVMValueRef.CreateConstReal(_context.DoubleType, 0)));
                break;
            default:
                Call(instruction, "Operators.IsTrue", AsValue(operand));
                break;
        }
    }

    private LLVMValueRef Name(MirInstruction instruction) => _program.Constants.Str((string)instruction.Payload!);

    /// <summary>Calls a runtime method that may fail as its result type tells, and defines the instruction's value.</summary>
    private void Call(MirInstruction instruction, string method, params ReadOnlySpan<LLVMValueRef> arguments)
    {
        var result = CallRuntime(method, arguments);
        if (!_program.Runtime.Get(method).NoRaise)
        {
            Check(Failed(result), instruction);
        }
        if (instruction.Representation != Representation.Void)
        {
            Define(instruction, Convert(result, instruction));
        }
    }

    /// <summary>Whether a runtime method's result says that it failed.</summary>
    private LLVMValueRef Failed(LLVMValueRef result)
    {
        var type = result.TypeOf;
        return type.Kind switch
        {
            LLVMTypeKind.LLVMPointerTypeKind => _builder.BuildIsNull(result),
            LLVMTypeKind.LLVMIntegerTypeKind when type.IntWidth == 64 => IsNoValue(result),
            LLVMTypeKind.LLVMIntegerTypeKind when type.IntWidth == 32 =>
                _builder.BuildICmp(LLVMIntPredicate.LLVMIntSLT, result, LLVMValueRef.CreateConstInt(type, 0)),
            LLVMTypeKind.LLVMIntegerTypeKind => _builder.BuildIsNull(result),
            _ => IsPending(),
        };
    }

    /// <summary>Brings a runtime method's result into the representation that the instruction has.</summary>
    private LLVMValueRef Convert(LLVMValueRef result, MirInstruction instruction)
    {
        var type = result.TypeOf;
        if (type.Kind == LLVMTypeKind.LLVMPointerTypeKind)
        {
            return Tag(result);
        }
        return instruction.Representation switch
        {
            Representation.Bool when type.IntWidth == 1 => result,
            Representation.Bool => _builder.BuildIsNotNull(result),
            _ => result,
        };
    }

    /// <summary>The Value of an object's address.</summary>
    private LLVMValueRef Tag(LLVMValueRef pointer) =>
        _builder.BuildAdd(_builder.BuildPtrToInt(pointer, _context.Int64Type), Constant(1));
}
