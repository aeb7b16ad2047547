using LLVMSharp.Interop;
using Molt.Compiler.Cil;
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
            case Opcode.CallMethod:
                var method = (CallShape)instruction.Payload!;
                Call(instruction, "CompiledCode.CallMethod", AsValue(operands[0]), _program.Constants.Str(method.Method!), Spill(operands.AsSpan(1), 1),
                    Constant((ulong)(operands.Length - 1)), _program.Constants.KeywordNames(method.Keywords));
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
            case Opcode.CallVirtual:
                EmitCallVirtual(instruction, (VirtualShape)instruction.Payload!);
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
        if (!_receivers.TryGetValue(instruction, out var receiver))
        {
            _receivers.Add(instruction, receiver = Local(_context.Int64Type));
        }
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
        var operands = instruction.Operands.AsSpan();
        LLVMValueRef? closure = null;
        if (_program.HasClosure(callee))
        {
            // The first operand is the function object.
            closure = CallRuntime("CompiledCode.ClosureOf", AsValue(operands[0]));
            operands = operands[1..];
        }
        Define(instruction, CallChecked(instruction, callee, closure, operands));
    }

    /// <summary>Calls a function of the program: its result as the call holds it.</summary>
    private LLVMValueRef CallChecked(MirInstruction instruction, MirFunction callee, LLVMValueRef? closure, ReadOnlySpan<MirValue> operands)
    {
        var parameters = callee.Entry.Parameters;
        var result = CallNative(callee, [.. Prefix(closure), .. Convert(operands, parameter => parameters[parameter].Representation)]);
        if (instruction.Representation == Representation.Float64)
        {
            CheckFloat(result, instruction);
            return result;
        }
        if (callee.ReturnRepresentation == Representation.Float64)
        {
            result = CallRuntime("CompiledCode.FromFloat", result);
        }
        Check(IsNoValue(result), instruction);
        return result;
    }

    /// <summary>Calls the target whose classes have the receiver's; the last one if no other has.</summary>
    private void EmitCallVirtual(MirInstruction instruction, VirtualShape shape)
    {
        var info = CallRuntime("CompiledCode.ClassInfoOf", AsValue(instruction.Operands[0]));
        var join = _native.AppendBasicBlock("called");
        var results = new List<LLVMValueRef>();
        var ends = new List<LLVMBasicBlockRef>();
        foreach (var (target, arguments) in shape.Split(instruction.Operands))
        {
            if (target != shape.Targets[^1])
            {
                var found = _native.AppendBasicBlock("target");
                foreach (var @class in target.Classes)
                {
                    var other = _native.AppendBasicBlock("other");
                    _builder.BuildCondBr(_builder.BuildICmp(LLVMIntPredicate.LLVMIntEQ, info, _program.ClassInfo(@class)), found, other);
                    _builder.PositionAtEnd(other);
                }
                var next = _builder.InsertBlock;
                _builder.PositionAtEnd(found);
                Arrive(target, arguments);
                _builder.PositionAtEnd(next);
            }
            else
            {
                Arrive(target, arguments);
            }
        }
        _builder.PositionAtEnd(join);
        var result = _builder.BuildPhi(TypeOf(instruction.Representation));
        result.AddIncoming(results.ToArray(), ends.ToArray(), (uint)results.Count);
        Define(instruction, result);

        void Arrive(VirtualTarget target, ArraySegment<MirValue> arguments)
        {
            results.Add(CallChecked(instruction, target.Function, null, arguments));
            ends.Add(_builder.InsertBlock);
            _builder.BuildBr(join);
        }
    }

    private static LLVMValueRef[] Prefix(LLVMValueRef? closure) => closure is { } value ? [value] : [];

    private LLVMValueRef[] Convert(ReadOnlySpan<MirValue> operands, Func<int, Representation> representation)
    {
        var result = new LLVMValueRef[operands.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            result[i] = As(operands[i], representation(i));
        }
        return result;
    }

    private LLVMValueRef CallNative(MirFunction callee, LLVMValueRef[] arguments)
    {
        var native = _program.Native(callee);
        return _builder.BuildCall2(native.GlobalValueType, native, arguments);
    }

    /// <summary>A float result fails with a NaN and an exception pending, or something else beside it: only a NaN needs more tests.</summary>
    private void CheckFloat(LLVMValueRef result, MirInstruction instruction)
    {
        var suspicious = _native.AppendBasicBlock("nan");
        var next = _native.AppendBasicBlock("number");
        Weigh(_builder.BuildCondBr(_builder.BuildFCmp(LLVMRealPredicate.LLVMRealUNO, result, result), suspicious, next), Rarely, Mostly);
        _builder.PositionAtEnd(suspicious);
        Check(IsPending(), instruction);
        var other = CallRuntime("CompiledCode.TakeOutOfBand");
        Deoptimize(_builder.BuildNot(IsNoValue(other)), instruction, other);
        _builder.BuildBr(next);
        _builder.PositionAtEnd(next);
    }

    private void EmitCallRuntime(MirInstruction instruction, RuntimeCall call)
    {
        var callee = _program.Runtime.Get(call.Method);
        var result = CallRuntime(callee, RuntimeArguments(callee, instruction));
        var returned = callee.Method.ReturnType;
        if (returned.IsPointer)
        {
            Check(_builder.BuildIsNull(result), instruction);
            Define(instruction, Tag(result));
        }
        else if (returned.IsTaggedValue)
        {
            Check(IsNoValue(result), instruction);
            Define(instruction, result);
        }
        else
        {
            if (!callee.NoRaise)
            {
                Check(IsPending(), instruction);
            }
            Define(instruction, returned.Primitive switch
            {
                PrimitiveKind.Void => _program.Constants.None,
                PrimitiveKind.Boolean or PrimitiveKind.Double => result,
                _ => CallRuntime("Int.FromLong", _builder.BuildIntCast(result, _context.Int64Type, true)),
            });
        }
    }

    /// <summary>The arguments of a call of the runtime: those given by position, the defaults of the others, the place for a parameter that wants it.</summary>
    private LLVMValueRef[] RuntimeArguments(RuntimeCallee callee, MirInstruction instruction)
    {
        var operands = instruction.Operands;
        var types = callee.Type.ParamTypes;
        var arguments = new LLVMValueRef[types.Length];
        int next = 0;
        for (int i = 0; i < arguments.Length; i++)
        {
            var parameter = callee.Method.Parameters[i];
            bool isGiven = next < operands.Length && !parameter.IsKeywordOnly;
            arguments[i] = (isGiven, types[i].Kind) switch
            {
                _ when parameter.Type.IsSourcePosition => _program.Positions.Get(_function, instruction.Syntax),
                (true, LLVMTypeKind.LLVMDoubleTypeKind) => AsFloat(operands[next++]),
                (true, LLVMTypeKind.LLVMPointerTypeKind) => AsPointer(AsValue(operands[next++])),
                (true, _) when parameter.Type.IsTaggedValue => AsValue(operands[next++]),
                (true, _) when types[i].IntWidth == 1 => AsBool(operands[next++]),
                (true, _) => _builder.BuildIntCast(AsInt(operands[next++]), types[i], true),
                (false, _) => parameter.Type.IsTaggedValue ? _program.NoValue : ParameterDefault.Constant(callee.Method, parameter, types[i]),
            };
        }
        return arguments;
    }
}
