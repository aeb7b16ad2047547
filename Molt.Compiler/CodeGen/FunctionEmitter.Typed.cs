using System.Diagnostics;
using LLVMSharp.Interop;
using Molt.Compiler.Analysis;
using Molt.Compiler.IR;
using Molt.Runtime;

namespace Molt.Compiler.CodeGen;

internal sealed partial class FunctionEmitter
{
    private HashSet<MirValue>? _nonNegative;

    private bool EmitTyped(MirInstruction instruction)
    {
        var operands = instruction.Operands;
        switch (instruction.Opcode)
        {
            case Opcode.Guard:
                EmitGuard(instruction, (Proof)instruction.Payload!, AsValue(operands[0]));
                break;
            case Opcode.BoundMethod:
                // Only states refer to it.
                break;
            case Opcode.LoadExpectedMethod:
                Define(instruction, ExpectedMethod(AsValue(operands[0]), operands[0].Proof.Classes, (string)instruction.Payload!));
                break;
            case Opcode.BoolToInt:
                Define(instruction, AsInt(operands[0]));
                break;
            case Opcode.BoxBool:
                Define(instruction, AsValue(operands[0]));
                break;
            case Opcode.IntBinary:
                EmitIntBinary(instruction, (BinaryOperator)instruction.Payload!, AsInt(operands[0]), AsInt(operands[1]));
                break;
            case Opcode.IntBinaryUnchecked:
                EmitIntBinaryUnchecked(instruction, (BinaryOperator)instruction.Payload!, AsInt(operands[0]), AsInt(operands[1]));
                break;
            case Opcode.IntDivide:
                EmitIntDivide(instruction, AsInt(operands[0]), AsInt(operands[1]));
                break;
            case Opcode.IntCompare:
                Define(instruction, _builder.BuildICmp(IntPredicate((CompareOperator)instruction.Payload!), AsInt(operands[0]), AsInt(operands[1])));
                break;
            case Opcode.FloatBinary:
                EmitFloatBinary(instruction, (BinaryOperator)instruction.Payload!, AsFloat(operands[0]), AsFloat(operands[1]));
                break;
            case Opcode.FloatCompare:
                Define(instruction, _builder.BuildFCmp(FloatPredicate((CompareOperator)instruction.Payload!), AsFloat(operands[0]), AsFloat(operands[1])));
                break;
            case Opcode.FloatNegate:
                Define(instruction, _builder.BuildFNeg(AsFloat(operands[0])));
                break;
            case Opcode.NewInstance:
                var @class = (MirClass)instruction.Payload!;
                Call(instruction, "CompiledCode.NewInstance", AsValue(operands[0]), Constant((ulong)@class.Fields.Count));
                break;
            case Opcode.LoadField:
                var field = CallRuntime("CompiledCode.LoadField", AsValue(operands[0]), Constant((ulong)((MirField)instruction.Payload!).Index));
                if (instruction.Deoptimization is not null)
                {
                    Deoptimize(IsNoValue(field), instruction);
                }
                Define(instruction, field);
                break;
            case Opcode.StoreField:
                CallRuntime("CompiledCode.StoreField", AsValue(operands[0]), Constant((ulong)((MirField)instruction.Payload!).Index), AsValue(operands[1]));
                break;
            case Opcode.FinishOperator:
                EmitFinishOperator(instruction, (OperatorShape)instruction.Payload!);
                break;
            case Opcode.ListGet:
                Call(instruction, "CompiledCode.ListGet", AsValue(operands[0]), AsInt(operands[1]));
                break;
            case Opcode.ListSet:
                Call(instruction, "CompiledCode.ListSet", AsValue(operands[0]), AsInt(operands[1]), AsValue(operands[2]));
                break;
            case Opcode.ListLength:
                Define(instruction, CallRuntime("CompiledCode.ListLength", AsValue(operands[0])));
                break;
            case Opcode.RangeIterate:
                var next = Local(_context.Int64Type);
                _builder.BuildStore(AsInt(operands[0]), next);
                var limit = AsInt(operands[1]);
                Deoptimize(
                    _builder.BuildICmp(LLVMIntPredicate.LLVMIntNE, _builder.BuildAShr(_builder.BuildShl(limit, Constant(1)), Constant(1)), limit), instruction);
                var step = AsInt(operands[2]);
                if (!step.IsConstant)
                {
                    Deoptimize(_builder.BuildICmp(LLVMIntPredicate.LLVMIntUGE, _builder.BuildSub(step, Constant(1)), Constant(int.MaxValue)), instruction);
                }
                _iterators[instruction] = new IteratorState { Position = next, Limit = limit, Step = step };
                break;
            case Opcode.ListIterate:
                var index = Local(_context.Int64Type);
                _builder.BuildStore(Constant(0), index);
                _iterators[instruction] = new IteratorState { Position = index, Limit = AsValue(operands[0]) };
                break;
            default:
                return false;
        }
        return true;
    }

    private void EmitIteratorNext(MirInstruction instruction)
    {
        var iterator = instruction.Operands[0];
        switch (iterator.Representation)
        {
            case Representation.RangeIterator:
                EmitRangeNext(instruction, _iterators[iterator]);
                break;
            case Representation.ListIterator:
                EmitListNext(instruction, _iterators[iterator]);
                break;
            default:
                Define(instruction, CallRuntime("Operators.IterNext", AsValue(iterator)));
                break;
        }
    }

    private void EmitRangeNext(MirInstruction instruction, IteratorState state)
    {
        var current = Load64(state.Position);
        bool up = !state.Step.IsConstant || state.Step.ConstIntSExt > 0;
        state.HasItem = _builder.BuildICmp(up ? LLVMIntPredicate.LLVMIntSLT : LLVMIntPredicate.LLVMIntSGT, current, state.Limit);
        // It can not wrap: the end has 63 bits and the step 32.
        var advanced = _builder.BuildNSWAdd(current, state.Step);
        _builder.BuildStore(_builder.BuildSelect(state.HasItem, advanced, current), state.Position);
        Define(instruction, current);
    }

    private void EmitListNext(MirInstruction instruction, IteratorState state)
    {
        var index = Load64(state.Position);
        state.HasItem = _builder.BuildICmp(LLVMIntPredicate.LLVMIntSLT, index, CallRuntime("CompiledCode.ListLength", state.Limit));
        var item = _native.AppendBasicBlock("item");
        var next = _native.AppendBasicBlock("next");
        var here = _builder.InsertBlock;
        _builder.BuildCondBr(state.HasItem, item, next);
        _builder.PositionAtEnd(item);
        var value = CallRuntime("CompiledCode.ListItem", state.Limit, index);
        _builder.BuildStore(_builder.BuildNSWAdd(index, Constant(1)), state.Position);
        var from = _builder.InsertBlock;
        _builder.BuildBr(next);
        _builder.PositionAtEnd(next);
        var phi = _builder.BuildPhi(_context.Int64Type);
        phi.AddIncoming([_program.NoValue, value], [here, from], 2);
        Define(instruction, phi);
    }

    private void EmitIntBinary(MirInstruction instruction, BinaryOperator @operator, LLVMValueRef left, LLVMValueRef right)
    {
        switch (@operator)
        {
            case BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply:
                var pair = _program.WithOverflow(_builder, @operator, left, right);
                Deoptimize(_builder.BuildExtractValue(pair, 1), instruction);
                Define(instruction, _builder.BuildExtractValue(pair, 0));
                break;
            case BinaryOperator.FloorDivide or BinaryOperator.Remainder:
                EmitDivision(instruction, @operator, left, right);
                break;
            case BinaryOperator.LeftShift:
                // Shifts that lose bits, and negative or large counts, are left to the generic copy.
                var count = _builder.BuildICmp(LLVMIntPredicate.LLVMIntUGE, right, Constant(63));
                var shifted = _builder.BuildShl(left, _builder.BuildAnd(right, Constant(63)));
                var back = _builder.BuildAShr(shifted, _builder.BuildAnd(right, Constant(63)));
                Deoptimize(_builder.BuildOr(count, _builder.BuildICmp(LLVMIntPredicate.LLVMIntNE, back, left)), instruction);
                Define(instruction, shifted);
                break;
            case BinaryOperator.RightShift:
                Deoptimize(_builder.BuildICmp(LLVMIntPredicate.LLVMIntUGE, right, Constant(64)), instruction);
                Define(instruction, _builder.BuildAShr(left, _builder.BuildAnd(right, Constant(63))));
                break;
            default:
                EmitIntBinaryUnchecked(instruction, @operator, left, right);
                break;
        }
    }

    private void EmitIntBinaryUnchecked(MirInstruction instruction, BinaryOperator @operator, LLVMValueRef left, LLVMValueRef right) =>
        Define(instruction, @operator switch
        {
            BinaryOperator.Add => _builder.BuildNSWAdd(left, right),
            BinaryOperator.Subtract => _builder.BuildNSWSub(left, right),
            BinaryOperator.Multiply => _builder.BuildNSWMul(left, right),
            BinaryOperator.And => _builder.BuildAnd(left, right),
            BinaryOperator.Or => _builder.BuildOr(left, right),
            BinaryOperator.Xor => _builder.BuildXor(left, right),
            _ => throw new UnreachableException(),
        });

    /// <summary>Floor division and its remainder. A zero divisor, and -1 (whose quotient may overflow), are left to the generic copy.</summary>
    private void EmitDivision(MirInstruction instruction, BinaryOperator @operator, LLVMValueRef left, LLVMValueRef right)
    {
        if (!right.IsConstant || right.ConstIntSExt is 0 or -1)
        {
            var unusual = _builder.BuildICmp(LLVMIntPredicate.LLVMIntULE, _builder.BuildAdd(right, Constant(1)), Constant(1));
            Deoptimize(unusual, instruction);
        }
        _nonNegative ??= Analysis.NonNegative.Find(_function);
        if (Array.TrueForAll(instruction.Operands, operand => Analysis.NonNegative.Contains(_nonNegative, operand)))
        {
            Define(instruction, @operator == BinaryOperator.Remainder ? _builder.BuildURem(left, right) : _builder.BuildUDiv(left, right));
            return;
        }
        var remainder = _builder.BuildSRem(left, right);
        // Python's remainder has the divisor's sign, C's the dividend's.
        var zero = Constant(0);
        var differs = right.IsConstant && right.ConstIntSExt > 0
            ? _builder.BuildICmp(LLVMIntPredicate.LLVMIntSLT, remainder, zero)
            : _builder.BuildAnd(
                _builder.BuildICmp(LLVMIntPredicate.LLVMIntNE, remainder, zero),
                _builder.BuildICmp(LLVMIntPredicate.LLVMIntSLT, _builder.BuildXor(remainder, right), zero));
        if (@operator == BinaryOperator.Remainder)
        {
            Define(instruction, _builder.BuildAdd(remainder, _builder.BuildSelect(differs, right, zero)));
            return;
        }
        Define(instruction, _builder.BuildSub(_builder.BuildSDiv(left, right), _builder.BuildZExt(differs, _context.Int64Type)));
    }

    private void EmitIntDivide(MirInstruction instruction, LLVMValueRef left, LLVMValueRef right)
    {
        var failed = _builder.BuildOr(
            _builder.BuildOr(IsInexact(left), IsInexact(right)),
            _builder.BuildICmp(LLVMIntPredicate.LLVMIntEQ, right, Constant(0)));
        Deoptimize(failed, instruction);
        Define(instruction, _builder.BuildFDiv(_builder.BuildSIToFP(left, _context.DoubleType), _builder.BuildSIToFP(right, _context.DoubleType)));
    }

    /// <summary>Whether a double may not hold a number exactly: it is beyond 2**53.</summary>
    private LLVMValueRef IsInexact(LLVMValueRef number)
    {
        const ulong Limit = 1UL << 53;
        return _builder.BuildICmp(LLVMIntPredicate.LLVMIntUGT, _builder.BuildAdd(number, Constant(Limit)), Constant(2 * Limit));
    }

    private void EmitFloatBinary(MirInstruction instruction, BinaryOperator @operator, LLVMValueRef left, LLVMValueRef right)
    {
        switch (@operator)
        {
            case BinaryOperator.Add:
                Define(instruction, _builder.BuildFAdd(left, right));
                break;
            case BinaryOperator.Subtract:
                Define(instruction, _builder.BuildFSub(left, right));
                break;
            case BinaryOperator.Multiply:
                Define(instruction, _builder.BuildFMul(left, right));
                break;
            case BinaryOperator.Power:
                DeoptimizeComplexPower(instruction, left, right);
                var power = CallRuntime("Float.RealPower", left, right);
                Check(IsPending(), instruction);
                Define(instruction, power);
                break;
            default:
                var zero = LLVMValueRef.CreateConstReal(_context.DoubleType, 0);
                RaiseIf(
                    _builder.BuildFCmp(LLVMRealPredicate.LLVMRealOEQ, right, zero),
                    instruction,
                    () => CallRuntime("CompiledCode.RaiseFloat" + @operator + "ByZero"));
                Define(instruction, @operator == BinaryOperator.TrueDivide
                    ? _builder.BuildFDiv(left, right)
                    : CallRuntime("CompiledCode.Float" + @operator, left, right));
                break;
        }
    }

    /// <summary>A negative number to a power that is no integer is left to the generic copy.</summary>
    private void DeoptimizeComplexPower(MirInstruction instruction, LLVMValueRef left, LLVMValueRef right)
    {
        if (instruction.Operands[1] is MirConstant { Content: long or bool } or { Representation: Representation.Int64 or Representation.Bool }
            || instruction.Operands[1] is MirConstant { Content: double number } && double.IsInteger(number))
        {
            return;
        }
        var zero = LLVMValueRef.CreateConstReal(_context.DoubleType, 0);
        Deoptimize(_builder.BuildFCmp(LLVMRealPredicate.LLVMRealOLT, left, zero), instruction);
    }

    private void EmitFinishOperator(MirInstruction instruction, OperatorShape shape)
    {
        var operands = instruction.Operands;
        var reflected = shape.IsReflected
            ? LLVMValueRef.CreateConstPointerNull(_program.Pointer)
            : _program.Constants.Str(OperatorMethods.Reflected(shape.Operator));
        Call(instruction, "CompiledCode.FinishOperator", AsValue(operands[0]), AsValue(operands[1]), AsValue(operands[2]),
            LLVMValueRef.CreateConstInt(_context.Int32Type, (ulong)Enum.Parse<Slot>(shape.Operator.ToString())), reflected,
            LLVMValueRef.CreateConstInt(_context.Int1Type, shape.IsInPlace ? 1u : 0));
    }

    private static LLVMIntPredicate IntPredicate(CompareOperator @operator) => @operator switch
    {
        CompareOperator.Less => LLVMIntPredicate.LLVMIntSLT,
        CompareOperator.LessEqual => LLVMIntPredicate.LLVMIntSLE,
        CompareOperator.Equal => LLVMIntPredicate.LLVMIntEQ,
        CompareOperator.NotEqual => LLVMIntPredicate.LLVMIntNE,
        CompareOperator.Greater => LLVMIntPredicate.LLVMIntSGT,
        CompareOperator.GreaterEqual => LLVMIntPredicate.LLVMIntSGE,
        _ => throw new UnreachableException(),
    };

    private static LLVMRealPredicate FloatPredicate(CompareOperator @operator) => @operator switch
    {
        CompareOperator.Less => LLVMRealPredicate.LLVMRealOLT,
        CompareOperator.LessEqual => LLVMRealPredicate.LLVMRealOLE,
        CompareOperator.Equal => LLVMRealPredicate.LLVMRealOEQ,
        CompareOperator.NotEqual => LLVMRealPredicate.LLVMRealUNE,
        CompareOperator.Greater => LLVMRealPredicate.LLVMRealOGT,
        CompareOperator.GreaterEqual => LLVMRealPredicate.LLVMRealOGE,
        _ => throw new UnreachableException(),
    };
}
