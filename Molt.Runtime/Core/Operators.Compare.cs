using System;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

// Comparisons (https://docs.python.org/3.14/reference/expressions.html#comparisons). The variants that end in Bool are those of conditions: 1, 0,
// or -1 with an exception pending.
public static unsafe partial class Operators
{
    /// <summary><c>left == right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value Equal(Value left, Value right) =>
        AreSmallInts(left, right) ? Adapt.FromBool(left.Bits == right.Bits) : Compare(left, right, Comparison.Equal);

    /// <summary><c>left != right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value NotEqual(Value left, Value right) =>
        AreSmallInts(left, right) ? Adapt.FromBool(left.Bits != right.Bits) : Compare(left, right, Comparison.NotEqual);

    /// <summary><c>left &lt; right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value Less(Value left, Value right) =>
        AreSmallInts(left, right) ? Adapt.FromBool((long)left.Bits < (long)right.Bits) : Compare(left, right, Comparison.Less);

    /// <summary><c>left &lt;= right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value LessEqual(Value left, Value right) =>
        AreSmallInts(left, right) ? Adapt.FromBool((long)left.Bits <= (long)right.Bits) : Compare(left, right, Comparison.LessEqual);

    /// <summary><c>left &gt; right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value Greater(Value left, Value right) =>
        AreSmallInts(left, right) ? Adapt.FromBool((long)left.Bits > (long)right.Bits) : Compare(left, right, Comparison.Greater);

    /// <summary><c>left >= right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value GreaterEqual(Value left, Value right) =>
        AreSmallInts(left, right) ? Adapt.FromBool((long)left.Bits >= (long)right.Bits) : Compare(left, right, Comparison.GreaterEqual);

    /// <summary>Whether <c>left == right</c>, or they are the same object: what containers mean by equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static int SameOrEqual(Value left, Value right) => left == right ? 1 : EqualBool(left, right);

    /// <summary>Whether <c>left == right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static int EqualBool(Value left, Value right) =>
        AreSmallInts(left, right) ? ToStatus(left.Bits == right.Bits)
            : AreInlineFloats(left, right) ? ToStatus(left.InlineFloat == right.InlineFloat) : CompareBool(left, right, Comparison.Equal);

    /// <summary>Whether <c>left != right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static int NotEqualBool(Value left, Value right) =>
        AreSmallInts(left, right) ? ToStatus(left.Bits != right.Bits)
            : AreInlineFloats(left, right) ? ToStatus(left.InlineFloat != right.InlineFloat) : CompareBool(left, right, Comparison.NotEqual);

    /// <summary>Whether <c>left &lt; right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static int LessBool(Value left, Value right) =>
        AreSmallInts(left, right) ? ToStatus((long)left.Bits < (long)right.Bits)
            : AreInlineFloats(left, right) ? ToStatus(left.InlineFloat < right.InlineFloat) : CompareBool(left, right, Comparison.Less);

    /// <summary>Whether <c>left &lt;= right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static int LessEqualBool(Value left, Value right) =>
        AreSmallInts(left, right) ? ToStatus((long)left.Bits <= (long)right.Bits)
            : AreInlineFloats(left, right) ? ToStatus(left.InlineFloat <= right.InlineFloat) : CompareBool(left, right, Comparison.LessEqual);

    /// <summary>Whether <c>left &gt; right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static int GreaterBool(Value left, Value right) =>
        AreSmallInts(left, right) ? ToStatus((long)left.Bits > (long)right.Bits)
            : AreInlineFloats(left, right) ? ToStatus(left.InlineFloat > right.InlineFloat) : CompareBool(left, right, Comparison.Greater);

    /// <summary>Whether <c>left >= right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static int GreaterEqualBool(Value left, Value right) =>
        AreSmallInts(left, right) ? ToStatus((long)left.Bits >= (long)right.Bits)
            : AreInlineFloats(left, right) ? ToStatus(left.InlineFloat >= right.InlineFloat) : CompareBool(left, right, Comparison.GreaterEqual);

    /// <summary>Any rich comparison.</summary>
    public static Value Compare(Value left, Value right, Comparison operation)
    {
        PyType* leftType = Types.Of(left);
        PyType* rightType = Types.Of(right);
        if ((leftType->Flags & rightType->Flags & TypeFlags.Leaf) != 0)
        {
            return CompareByType(left, leftType, right, rightType, operation);
        }
        // What holds references may hold itself.
        if (!ThreadState.Enter(" in comparison"u8))
        {
            return Value.NoValue;
        }
        Value result = CompareByType(left, leftType, right, rightType, operation);
        ThreadState.Leave();
        return result;
    }

    private static Value CompareByType(Value left, PyType* leftType, Value right, PyType* rightType, Comparison operation)
    {
        bool isRightAsked = false;
        if (leftType != rightType && rightType->RichCompare != null && Types.IsSubclass(rightType, leftType))
        {
            isRightAsked = true;
            Value early = rightType->RichCompare(right, left, (int)Swap(operation));
            if (early != Intrinsics.NotImplemented)
            {
                return early;
            }
        }
        if (leftType->RichCompare != null)
        {
            Value result = leftType->RichCompare(left, right, (int)operation);
            if (result != Intrinsics.NotImplemented)
            {
                return result;
            }
        }
        if (!isRightAsked && rightType->RichCompare != null)
        {
            Value result = rightType->RichCompare(right, left, (int)Swap(operation));
            if (result != Intrinsics.NotImplemented)
            {
                return result;
            }
        }
        return operation switch
        {
            Comparison.Equal => Adapt.FromBool(left == right),
            Comparison.NotEqual => Adapt.FromBool(left != right),
            _ => NotComparable(left, right, operation),
        };
    }

    /// <summary>Any rich comparison as a condition.</summary>
    [Export]
    public static int CompareBool(Value left, Value right, Comparison operation)
    {
        Value result = Compare(left, right, operation);
        return result == Intrinsics.True ? 1 : result == Intrinsics.False ? 0 : result.IsNoValue ? -1 : IsTrue(result);
    }

    /// <summary>The comparison with its operands exchanged.</summary>
    private static Comparison Swap(Comparison operation) => operation switch
    {
        Comparison.Less => Comparison.Greater,
        Comparison.LessEqual => Comparison.GreaterEqual,
        Comparison.Greater => Comparison.Less,
        Comparison.GreaterEqual => Comparison.LessEqual,
        _ => operation,
    };

    private static int ToStatus(bool condition) => condition ? 1 : 0;

    [Cold]
    private static Value NotComparable(Value left, Value right, Comparison operation)
    {
        ReadOnlySpan<byte> symbol = operation switch
        {
            Comparison.Less => "<"u8,
            Comparison.LessEqual => "<="u8,
            Comparison.Greater => ">"u8,
            _ => ">="u8,
        };
        TextBuilder text = default;
        text.Append("'"u8);
        text.Append(symbol);
        text.Append("' not supported between instances of '"u8);
        text.AppendTypeName(left);
        text.Append("' and '"u8);
        text.AppendTypeName(right);
        text.Append("'"u8);
        return Errors.TypeError(ref text);
    }
}
