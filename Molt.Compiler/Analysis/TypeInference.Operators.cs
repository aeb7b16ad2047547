using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

public sealed partial class TypeInference
{
    private MirType Binary(MirInstruction instruction, BinaryOperator @operator, MirType left, MirType right)
    {
        left = left.WithoutUnbound();
        right = right.WithoutUnbound();
        if (left.IsNever || right.IsNever)
        {
            return MirType.Never;
        }
        if (left.IsOnly(Simple) && right.IsOnly(Simple))
        {
            return @operator == BinaryOperator.Power ? Power(instruction, left, right) : SimpleBinary(@operator, left.Kinds, right.Kinds);
        }
        if (@operator == BinaryOperator.Remainder && left.IsOnly(TypeKinds.Str))
        {
            return MirType.Str;
        }
        if (OnlyContainers(left, ContainerKind.List) && instruction.Opcode == Opcode.InPlace && @operator == BinaryOperator.Add)
        {
            WriteElements(left, Iterated(instruction, right));
            return left;
        }
        if (SequenceBinary(instruction, @operator, left, right) is { } sequence)
        {
            return sequence;
        }
        if (InstanceBinary(instruction, @operator, left, right) is { } result)
        {
            return result;
        }
        return MirType.Any;
    }

    /// <summary>A power is complex for a negative base with a fractional exponent only, and an int for ints unless the exponent is negative.</summary>
    private static MirType Power(MirInstruction instruction, MirType left, MirType right)
    {
        var exponent = instruction.Operands[1];
        if (left.IsOnly(Integers) && exponent is MirConstant { Content: >= 0L })
        {
            return MirType.Int;
        }
        bool isReal = right.IsOnly(Integers) || exponent is MirConstant { Content: double number } && double.IsInteger(number) || IsNotNegative(instruction.Operands[0]);
        return left.IsOnly(TypeKinds.Float) && right.IsOnly(Numbers) && isReal ? MirType.Float : SimpleBinary(BinaryOperator.Power, left.Kinds, right.Kinds);
    }

    /// <summary>Whether a number is zero or more, or NaN, by the way it is computed: a sum of squares.</summary>
    private static bool IsNotNegative(MirValue value) => value switch
    {
        MirConstant { Content: >= 0.0 or >= 0L or bool } => true,
        MirInstruction { Opcode: Opcode.Binary or Opcode.InPlace, Operands: [var left, var right], Payload: BinaryOperator.Multiply } when left == right => true,
        MirInstruction { Opcode: Opcode.Binary or Opcode.InPlace, Operands: [_, MirConstant { Content: 2L or 2.0 }], Payload: BinaryOperator.Power } => true,
        MirInstruction
        {
            Opcode: Opcode.Binary or Opcode.InPlace,
            Operands: [var left, var right],
            Payload: BinaryOperator.Add or BinaryOperator.Multiply or BinaryOperator.TrueDivide,
        } => IsNotNegative(left) && IsNotNegative(right),
        _ => false,
    };

    private static MirType SimpleBinary(BinaryOperator @operator, TypeKinds left, TypeKinds right)
    {
        var result = TypeKinds.Nothing;
        const TypeKinds text = TypeKinds.Str | TypeKinds.Bytes;
        if ((left & Integers) != 0 && (right & Integers) != 0)
        {
            bool bools = (left & TypeKinds.Bool) != 0 && (right & TypeKinds.Bool) != 0;
            result |= @operator switch
            {
                BinaryOperator.TrueDivide => TypeKinds.Float,
                BinaryOperator.Power => TypeKinds.Int | TypeKinds.Float,
                BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor when bools => (left | right) & Integers,
                BinaryOperator.MatrixMultiply => TypeKinds.Nothing,
                _ => TypeKinds.Int,
            };
        }
        bool arithmetic = @operator is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.TrueDivide
            or BinaryOperator.FloorDivide or BinaryOperator.Remainder or BinaryOperator.Power;
        if (arithmetic && ((left & TypeKinds.Float) != 0 && (right & Numbers) != 0 || (right & TypeKinds.Float) != 0 && (left & Numbers) != 0))
        {
            result |= @operator == BinaryOperator.Power ? TypeKinds.Float | TypeKinds.Complex : TypeKinds.Float;
        }
        if (arithmetic && ((left | right) & TypeKinds.Complex) != 0)
        {
            result |= TypeKinds.Complex;
        }
        if (@operator == BinaryOperator.Add)
        {
            result |= left & right & text;
        }
        if (@operator == BinaryOperator.Multiply)
        {
            result |= ((right & Integers) != 0 ? left & text : 0) | ((left & Integers) != 0 ? right & text : 0);
        }
        if (@operator == BinaryOperator.Remainder)
        {
            result |= left & text;
        }
        return MirType.Of(result);
    }

    /// <summary>Concatenation and repetition of lists and tuples, operators of sets; null if it is something else.</summary>
    private MirType? SequenceBinary(MirInstruction instruction, BinaryOperator @operator, MirType left, MirType right)
    {
        foreach (var kind in (ReadOnlySpan<ContainerKind>)[ContainerKind.List, ContainerKind.Tuple])
        {
            if (@operator == BinaryOperator.Add && OnlyContainers(left, kind) && OnlyContainers(right, kind))
            {
                var sum = Container(instruction, kind);
                sum.Element.Write(Elements(instruction, left).Join(Elements(instruction, right)), this);
                return MirType.Of(sum);
            }
            if (kind == ContainerKind.List && @operator == BinaryOperator.Multiply && instruction.Opcode == Opcode.InPlace && OnlyContainers(left, kind) && right.IsOnly(Integers))
            {
                return left;
            }
            if (@operator == BinaryOperator.Multiply && (OnlyContainers(left, kind) && right.IsOnly(Integers) || OnlyContainers(right, kind) && left.IsOnly(Integers)))
            {
                var product = Container(instruction, kind);
                product.Element.Write(Elements(instruction, left.IsOnly(Integers) ? right : left), this);
                return MirType.Of(product);
            }
        }
        if (@operator is BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Subtract or BinaryOperator.Xor
            && SetKind(left) is { } leftKind && SetKind(right) is not null)
        {
            if (leftKind == ContainerKind.Set && instruction.Opcode == Opcode.InPlace)
            {
                WriteElements(left, Elements(instruction, right));
                return left;
            }
            var set = Container(instruction, leftKind);
            set.Element.Write(Elements(instruction, left).Join(Elements(instruction, right)), this);
            return MirType.Of(set);
        }
        return null;
    }

    /// <summary>Whether a type is sets or frozensets alone.</summary>
    private static ContainerKind? SetKind(MirType type) =>
        OnlyContainers(type, ContainerKind.Set) ? ContainerKind.Set : OnlyContainers(type, ContainerKind.FrozenSet) ? ContainerKind.FrozenSet : null;

    private MirType Unary(MirInstruction instruction, UnaryOperator @operator, MirType operand)
    {
        operand = operand.WithoutUnbound();
        if (operand.IsNever)
        {
            return operand;
        }
        if (operand.IsOnly(Numbers | TypeKinds.Complex))
        {
            var result = operand.Kinds & (TypeKinds.Float | TypeKinds.Complex);
            return MirType.Of(@operator == UnaryOperator.Invert ? TypeKinds.Int : result | (operand.Has(Integers) ? TypeKinds.Int : 0));
        }
        return MirType.Any;
    }
}
