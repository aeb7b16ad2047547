using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.Binding;

/// <summary>
/// Evaluates constant expressions as CPython's optimizer does, within its limits: what would take more room than they allow, or would
/// raise, is left to run time.
/// </summary>
public static class ConstantFolder
{
    private const int MaximumIntegerBits = 128;
    private const int MaximumTupleLength = 256;
    private const int MaximumStringLength = 4096;
    private const int MaximumTotalItems = 1024;

    /// <summary>The value of an expression made from literals, operators, tuples and subscripts; false if it has none.</summary>
    public static bool TryFold(Expression expression, [NotNullWhen(true)] out FoldedConstant? value)
    {
        value = Fold(expression);
        return value is not null;
    }

    /// <summary>The value of a unary operator applied to a constant, or null.</summary>
    public static FoldedConstant? Fold(UnaryOperator op, FoldedConstant operand)
    {
        ArgumentNullException.ThrowIfNull(operand);
        return op switch
        {
            UnaryOperator.Not => FoldedConstant.Of(ConstantValue.Bool(!operand.IsTrue)),
            // Inverting a bool warns at run time.
            UnaryOperator.Invert => operand is { IsInteger: true, IsBool: false } ? FoldedConstant.Of(-operand.AsInteger - 1) : null,
            UnaryOperator.USub when operand.IsInteger => FoldedConstant.Of(-operand.AsInteger),
            UnaryOperator.USub when operand.IsFloat => FoldedConstant.Of(-operand.Literal.AsDouble),
            UnaryOperator.USub when operand.Complex is { } complex => FoldedConstant.Of(-complex),
            UnaryOperator.UAdd when operand.IsInteger => FoldedConstant.Of(operand.AsInteger),
            UnaryOperator.UAdd when operand.IsFloat || operand.Complex is not null => operand,
            _ => null,
        };
    }

    /// <summary>The value of a binary operator applied to constants, or null.</summary>
    public static FoldedConstant? Fold(BinaryOperator op, FoldedConstant left, FoldedConstant right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.IsInteger && right.IsInteger)
        {
            return FoldIntegers(op, left, right);
        }
        if ((left.IsInteger || left.IsFloat) && (right.IsInteger || right.IsFloat))
        {
            return TryToDouble(left, out double a) && TryToDouble(right, out double b) ? FoldFloats(op, a, b) : null;
        }
        if (TryToComplex(left, out Complex x) && TryToComplex(right, out Complex y))
        {
            return FoldComplex(op, left, right, x, y);
        }
        return op switch
        {
            BinaryOperator.Add => Concatenate(left, right),
            BinaryOperator.Mult when left.IsInteger => Repeat(right, left.AsInteger),
            BinaryOperator.Mult when right.IsInteger => Repeat(left, right.AsInteger),
            _ => null,
        };
    }

    private static FoldedConstant? Fold(Expression expression)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return DeepStack.Continue(Fold, expression);
        }
        switch (expression)
        {
            case Constant constant:
                return FoldedConstant.Of(constant.Value);
            case Name { Id: SymbolNames.Debug, Ctx: ExpressionContext.Load }:
                return FoldedConstant.Of(ConstantValue.Bool(true));
            case UnaryOp unary:
                return Fold(unary.Operand) is { } operand ? Fold(unary.Op, operand) : null;
            case BinOp binary:
                return Fold(binary.Left) is { } left && Fold(binary.Right) is { } right ? Fold(binary.Op, left, right) : null;
            case Tuple { Ctx: ExpressionContext.Load } tuple:
                return FoldTuple(tuple.Elts);
            case Subscript { Ctx: ExpressionContext.Load } subscript:
                return Fold(subscript.Value) is { } container && Fold(subscript.Slice) is { IsInteger: true } index ? Index(container, index.AsInteger) : null;
            default:
                return null;
        }
    }

    private static FoldedConstant? FoldTuple(ImmutableArray<Expression> elements)
    {
        var items = ImmutableArray.CreateBuilder<FoldedConstant>(elements.Length);
        foreach (Expression element in elements)
        {
            if (Fold(element) is not { } item)
            {
                return null;
            }
            items.Add(item);
        }
        return FoldedConstant.Of(items.MoveToImmutable());
    }

    private static FoldedConstant? FoldIntegers(BinaryOperator op, FoldedConstant leftConstant, FoldedConstant rightConstant)
    {
        (BigInteger left, BigInteger right) = (leftConstant.AsInteger, rightConstant.AsInteger);
        bool bools = leftConstant.IsBool && rightConstant.IsBool;
        switch (op)
        {
            case BinaryOperator.Add:
                return FoldedConstant.Of(left + right);
            case BinaryOperator.Sub:
                return FoldedConstant.Of(left - right);
            case BinaryOperator.Mult:
                bool tooLarge = !left.IsZero && !right.IsZero && BitLength(left) + BitLength(right) > MaximumIntegerBits;
                return tooLarge ? null : FoldedConstant.Of(left * right);
            case BinaryOperator.Div:
                return right.IsZero ? null : IntegerDivision.TryTrueDivide(left, right, out double quotient) ? FoldedConstant.Of(quotient) : null;
            case BinaryOperator.FloorDiv:
                return right.IsZero ? null : FoldedConstant.Of(IntegerDivision.Floor(left, right));
            case BinaryOperator.Mod:
                return right.IsZero ? null : FoldedConstant.Of(left - (IntegerDivision.Floor(left, right) * right));
            case BinaryOperator.Pow:
                return Power(left, right);
            case BinaryOperator.LShift:
                return ShiftLeft(left, right);
            case BinaryOperator.RShift:
                return right.Sign < 0 ? null : FoldedConstant.Of(right > int.MaxValue ? (left.Sign < 0 ? BigInteger.MinusOne : BigInteger.Zero) : left >> (int)right);
            case BinaryOperator.BitOr:
                return Bits(left | right);
            case BinaryOperator.BitXor:
                return Bits(left ^ right);
            case BinaryOperator.BitAnd:
                return Bits(left & right);
            case BinaryOperator.MatMult:
                return null;
            default:
                throw new UnreachableException();
        }

        FoldedConstant Bits(BigInteger value) => bools ? FoldedConstant.Of(ConstantValue.Bool(!value.IsZero)) : FoldedConstant.Of(value);
    }

    private static FoldedConstant? Power(BigInteger left, BigInteger right)
    {
        if (right.Sign < 0)
        {
            return null;
        }
        if (right.Sign > 0 && (right > MaximumIntegerBits ? BitLength(left) > 0 : BitLength(left) > MaximumIntegerBits / (int)right))
        {
            return null;
        }
        return FoldedConstant.Of(right > MaximumIntegerBits ? BigInteger.Zero : BigInteger.Pow(left, (int)right));
    }

    private static FoldedConstant? ShiftLeft(BigInteger left, BigInteger right)
    {
        if (right.Sign < 0)
        {
            return null;
        }
        if (left.IsZero || right.IsZero)
        {
            return FoldedConstant.Of(left);
        }
        return right > MaximumIntegerBits || BitLength(left) > MaximumIntegerBits - (int)right ? null : FoldedConstant.Of(left << (int)right);
    }

    private static FoldedConstant? FoldFloats(BinaryOperator op, double left, double right) => op switch
    {
        BinaryOperator.Add => FoldedConstant.Of(left + right),
        BinaryOperator.Sub => FoldedConstant.Of(left - right),
        BinaryOperator.Mult => FoldedConstant.Of(left * right),
        BinaryOperator.Div when right != 0 => FoldedConstant.Of(left / right),
        BinaryOperator.FloorDiv when right != 0 => FoldedConstant.Of(FloatDivision.Floor(left, right)),
        BinaryOperator.Mod when right != 0 => FoldedConstant.Of(FloatDivision.Remainder(left, right)),
        // Powers are left to run time: the result must be that of the target's C library, and may be complex or an error.
        _ => null,
    };

    private static FoldedConstant? FoldComplex(BinaryOperator op, FoldedConstant leftConstant, FoldedConstant rightConstant, Complex left, Complex right) => op switch
    {
        // A real operand of + and - has no imaginary part, rather than one of zero, which keeps the sign of the other's zero.
        BinaryOperator.Add => FoldedConstant.Of(leftConstant.Complex is null
            ? new Complex(left.Real + right.Real, right.Imaginary)
            : rightConstant.Complex is null ? new Complex(left.Real + right.Real, left.Imaginary) : left + right),
        BinaryOperator.Sub => FoldedConstant.Of(leftConstant.Complex is null
            ? new Complex(left.Real - right.Real, -right.Imaginary)
            : rightConstant.Complex is null ? new Complex(left.Real - right.Real, left.Imaginary) : left - right),
        // Products, quotients and powers are left to the run time's own algorithms.
        _ => null,
    };

    private static FoldedConstant? Concatenate(FoldedConstant left, FoldedConstant right) => (left, right) switch
    {
        ({ IsString: true }, { IsString: true }) => FoldedConstant.Of(
            left.Literal.IsUtf16Exact && right.Literal.IsUtf16Exact && !SurrogatesMeet(left.Literal.AsString, right.Literal.AsString)
                ? ConstantValue.String(left.Literal.AsString + right.Literal.AsString)
                : ConstantValue.String(left.Literal.CodePoints.AddRange(right.Literal.CodePoints).AsSpan())),
        ({ IsBytes: true }, { IsBytes: true }) => FoldedConstant.Of(ConstantValue.Bytes(left.Literal.AsBytes.AddRange(right.Literal.AsBytes))),
        ({ IsTuple: true }, { IsTuple: true }) => FoldedConstant.Of(left.Items.AddRange(right.Items)),
        _ => null,
    };

    private static bool SurrogatesMeet(string left, string right) =>
        left.Length > 0 && right.Length > 0 && char.IsHighSurrogate(left[^1]) && char.IsLowSurrogate(right[0]);

    private static FoldedConstant? Repeat(FoldedConstant sequence, BigInteger count)
    {
        int length = Length(sequence);
        if (length < 0)
        {
            return null;
        }
        int limit = sequence.IsTuple ? MaximumTupleLength : MaximumStringLength;
        if (length > 0 && (count.Sign < 0 || count > limit / length))
        {
            return null;
        }
        int times = length == 0 || count.IsZero ? 0 : (int)count;
        if (sequence.IsTuple && times > 0 && TotalItems(sequence) > MaximumTotalItems / times)
        {
            return null;
        }
        FoldedConstant result = Empty(sequence);
        for (int i = 0; i < times; i++)
        {
            result = Concatenate(result, sequence)!;
        }
        return result;
    }

    private static FoldedConstant Empty(FoldedConstant sequence) =>
        sequence.IsTuple ? FoldedConstant.Of(ImmutableArray<FoldedConstant>.Empty)
        : sequence.IsString ? FoldedConstant.Of(ConstantValue.String(""))
        : FoldedConstant.Of(ConstantValue.Bytes([]));

    private static int Length(FoldedConstant sequence) =>
        sequence.IsTuple ? sequence.Items.Length
        : sequence.IsString ? sequence.Literal.CodePoints.Length
        : sequence.IsBytes ? sequence.Literal.AsBytes.Length
        : -1;

    private static int TotalItems(FoldedConstant constant) => constant.IsTuple ? constant.Items.Sum(TotalItems) + constant.Items.Length : 0;

    private static FoldedConstant? Index(FoldedConstant sequence, BigInteger index)
    {
        int length = Length(sequence);
        if (length < 0 || index >= length || index < -length)
        {
            return null;
        }
        int position = (int)(index.Sign < 0 ? index + length : index);
        return sequence.IsTuple ? sequence.Items[position]
            : sequence.IsString ? FoldedConstant.Of(ConstantValue.String([sequence.Literal.CodePoints[position]]))
            : FoldedConstant.Of(new BigInteger(sequence.Literal.AsBytes[position]));
    }

    private static long BitLength(BigInteger value) => (long)BigInteger.Abs(value).GetBitLength();

    private static bool TryToDouble(FoldedConstant constant, out double value)
    {
        if (constant.IsFloat)
        {
            value = constant.Literal.AsDouble;
            return true;
        }
        return IntegerDivision.TryTrueDivide(constant.AsInteger, BigInteger.One, out value);
    }

    private static bool TryToComplex(FoldedConstant constant, out Complex value)
    {
        value = constant.Complex ?? default;
        if (constant.Complex is null && (constant.IsInteger || constant.IsFloat) && TryToDouble(constant, out double real))
        {
            value = new Complex(real, 0);
            return true;
        }
        return constant.Complex is not null;
    }
}
