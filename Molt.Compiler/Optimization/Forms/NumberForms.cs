using Molt.Compiler.Analysis;
using Molt.Compiler.IR;

namespace Molt.Compiler.Optimization;

/// <summary>Arithmetic and comparisons of numbers that are held raw.</summary>
internal sealed class NumberForm : Form
{
    private readonly Opcode _opcode;
    private readonly Proof _result;

    private NumberForm(MirInstruction instruction, Opcode opcode, Proof result)
        : base(instruction)
    {
        _opcode = opcode;
        _result = result;
    }

    /// <inheritdoc/>
    public override IEnumerable<(MirValue Value, Proof Proof)> Wants => Instruction.Operands.Select(operand => (operand, Expectations.Number(operand)));

    /// <inheritdoc/>
    public override Proof Result => _result;

    /// <summary>The form of an operation on numbers; null if others are expected.</summary>
    public static Form? Choose(MirInstruction instruction, WantedValues wanted)
    {
        if (Array.Exists(instruction.Operands, wanted.IsLarge))
        {
            return null;
        }
        bool areInts = Array.TrueForAll(instruction.Operands, Expectations.IsInteger);
        bool areNumbers = Array.TrueForAll(instruction.Operands, operand => Expectations.IsInteger(operand) || Expectations.IsFloat(operand));
        if (!areNumbers)
        {
            return null;
        }
        var opcode = instruction.Opcode switch
        {
            Opcode.Binary or Opcode.InPlace => areInts ? Integers(instruction) : Floats((BinaryOperator)instruction.Payload!),
            Opcode.Compare => areInts ? Opcode.IntCompare : IsExactComparison(instruction) ? Opcode.FloatCompare : null,
            Opcode.Unary => areInts ? Opcode.IntBinary : instruction.Payload is UnaryOperator.Negative ? Opcode.FloatNegate : (Opcode?)null,
            _ => null,
        };
        return opcode is { } found ? new NumberForm(instruction, found, found.Proves()) : null;
    }

    /// <inheritdoc/>
    public override MirValue Emit(FastCopy copy)
    {
        var operands = Array.ConvertAll(Instruction.Operands, copy.Number);
        switch (_opcode)
        {
            case Opcode.IntBinary when Instruction.Opcode == Opcode.Unary:
                return EmitIntUnary(copy, operands[0]);
            case Opcode.IntBinary:
                return copy.Speculate(Instruction, _opcode, Instruction.Payload, _result, operands);
            case Opcode.IntDivide:
                return copy.Speculate(Instruction, _opcode, null, _result, operands);
            case Opcode.FloatBinary when Instruction.Payload is BinaryOperator.Power:
                return copy.Speculate(Instruction, _opcode, Instruction.Payload, _result, operands);
            default:
                return copy.Emit(Instruction, _opcode, Instruction.Payload as Enum is UnaryOperator ? null : Instruction.Payload, _result, operands);
        }
    }

    private MirInstruction EmitIntUnary(FastCopy copy, MirValue operand) => (UnaryOperator)Instruction.Payload! switch
    {
        UnaryOperator.Negative => copy.Speculate(Instruction, Opcode.IntBinary, BinaryOperator.Subtract, Proof.Int, new MirConstant(0L), operand),
        UnaryOperator.Positive => copy.Emit(Instruction, Opcode.BoolToInt, null, Proof.Int, operand),
        _ => copy.Emit(Instruction, Opcode.IntBinaryUnchecked, BinaryOperator.Xor, Proof.Int, operand, new MirConstant(-1L)),
    };

    /// <summary>Bitwise operators of two truth values give a truth value.</summary>
    private static Opcode? Integers(MirInstruction instruction) => (BinaryOperator)instruction.Payload! switch
    {
        BinaryOperator.TrueDivide => Opcode.IntDivide,
        BinaryOperator.Power or BinaryOperator.MatrixMultiply => null,
        BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor
            when Array.TrueForAll(instruction.Operands, operand => TypeInference.TypeOf(operand).IsOnly(TypeKinds.Bool)) => null,
        _ => Opcode.IntBinary,
    };

    private static Opcode? Floats(BinaryOperator @operator) => @operator is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply
        or BinaryOperator.TrueDivide or BinaryOperator.FloorDivide or BinaryOperator.Remainder or BinaryOperator.Power ? Opcode.FloatBinary : null;

    /// <summary>A comparison with a float is exact if the other is a float or a constant that a double holds.</summary>
    private static bool IsExactComparison(MirInstruction instruction) => Array.TrueForAll(
        instruction.Operands, operand => Expectations.IsFloat(operand) || operand is MirConstant { Content: long and < 1L << 53 and > -(1L << 53) });
}

/// <summary>The truth of what is held raw, or of a list.</summary>
internal sealed class TruthForm : Form
{
    private TruthForm(MirInstruction instruction)
        : base(instruction)
    {
    }

    /// <inheritdoc/>
    public override IEnumerable<(MirValue Value, Proof Proof)> Wants => [(Instruction.Operands[0], Expectations.Exact(TypeInference.TypeOf(Instruction.Operands[0]))!)];

    /// <inheritdoc/>
    public override Proof Result => Proof.Bool;

    /// <summary>The form of a test of the truth; null if what is tested is expected to say it itself.</summary>
    public static Form? Choose(MirInstruction instruction, WantedValues wanted) =>
        instruction.Operands[0] is not MirConstant && !wanted.IsLarge(instruction.Operands[0])
        && Expectations.Exact(TypeInference.TypeOf(instruction.Operands[0])) is { Kind: ProofKind.Bool or ProofKind.Int or ProofKind.Float or ProofKind.BuiltinClass } proof
        && (proof.Kind != ProofKind.BuiltinClass || proof.Equals(Proof.List)) ? new TruthForm(instruction) : null;

    /// <inheritdoc/>
    public override MirValue Emit(FastCopy copy)
    {
        var operand = copy.Operand(Instruction.Operands[0], Expectations.Exact(TypeInference.TypeOf(Instruction.Operands[0]))!);
        if (Proof.OfValue(operand).Equals(Proof.List))
        {
            operand = copy.Emit(Instruction, Opcode.ListLength, null, Proof.Int, operand);
        }
        return Proof.OfValue(operand) == Proof.Bool ? operand : copy.Emit(Instruction, Opcode.Truth, null, Proof.Bool, operand);
    }
}
