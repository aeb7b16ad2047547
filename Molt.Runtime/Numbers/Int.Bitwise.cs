using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

public static unsafe partial class Int
{
    private enum Bitwise
    {
        And,
        Or,
        Xor,
    }

    /// <summary><c>left &amp; right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value And(Value left, Value right) =>
        Intrinsics.Likely(left.IsSmallInt && right.IsSmallInt) ? new Value(left.Bits & right.Bits) : CombineLarge(left, right, Bitwise.And);

    /// <summary><c>left | right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Or(Value left, Value right) =>
        Intrinsics.Likely(left.IsSmallInt && right.IsSmallInt) ? new Value(left.Bits | right.Bits) : CombineLarge(left, right, Bitwise.Or);

    /// <summary><c>left ^ right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Xor(Value left, Value right) =>
        Intrinsics.Likely(left.IsSmallInt && right.IsSmallInt) ? new Value(left.Bits ^ right.Bits) : CombineLarge(left, right, Bitwise.Xor);

    private static ulong Combine(ulong left, ulong right, Bitwise operation) =>
        operation == Bitwise.And ? left & right : operation == Bitwise.Or ? left | right : left ^ right;

    private static Value CombineLarge(Value left, Value right, Bitwise operation)
    {
        ulong leftBuffer;
        ulong rightBuffer;
        IntView a = new(left, &leftBuffer);
        IntView b = new(right, &rightBuffer);
        if (a.Fits64 && b.Fits64 && !a.Negative && !b.Negative)
        {
            return FromMagnitude(Combine(a.Low64, b.Low64, operation), false);
        }
        nint length = Math.Max(a.Length, b.Length) + 1;
        PyInt* result = Allocate(length);
        if (result == null)
        {
            return Value.NoValue;
        }
        uint* digits = Digits(result);
        nint lowestA = a.LowestDigit();
        nint lowestB = b.LowestDigit();
        for (nint i = 0; i < length; i++)
        {
            digits[i] = (uint)Combine(a.ComplementDigit(i, lowestA), b.ComplementDigit(i, lowestB), operation);
        }
        return FinishComplement(result, length);
    }

    /// <summary>Makes an <c>int</c> of digits in two's complement form, the top one being the sign.</summary>
    private static Value FinishComplement(PyInt* number, nint length)
    {
        uint* digits = Digits(number);
        bool negative = (int)digits[length - 1] < 0;
        if (negative)
        {
            Complement(digits, length);
        }
        return Finish(number, length, negative);
    }

    /// <summary>Negates digits in two's complement form.</summary>
    private static void Complement(uint* digits, nint length)
    {
        uint carry = 1;
        for (nint i = 0; i < length; i++)
        {
            digits[i] = ~digits[i] + carry;
            carry = carry != 0 && digits[i] == 0 ? 1u : 0;
        }
    }

    /// <summary><c>~value</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Invert(Value value) =>
        value.IsSmallInt ? Value.FromSmallInt(~value.SmallInt) : Subtract(Value.FromSmallInt(-1), value);

    /// <summary><c>left &lt;&lt; right</c>; ValueError for a negative count, OverflowError if the result can not be represented.</summary>
    public static Value LeftShift(Value left, Value right)
    {
        if (Intrinsics.Likely(left.IsSmallInt && right.IsSmallInt && (ulong)right.SmallInt < 63)
            && !IntMath.ShiftLeftOverflows(left.SmallInt, right.SmallInt, out long shifted))
        {
            return FromLong(shifted);
        }
        if (IsNegative(right))
        {
            return NegativeShiftCount();
        }
        return IsZero(left) ? Value.FromSmallInt(0) : ShiftLeftBy(left, ToLongClamped(right));
    }

    /// <summary><c>left &gt;&gt; right</c>; ValueError for a negative count.</summary>
    public static Value RightShift(Value left, Value right)
    {
        if (Intrinsics.Likely(left.IsSmallInt && right.IsSmallInt && right.SmallInt >= 0))
        {
            return Value.FromSmallInt(IntMath.ShiftRight(left.SmallInt, right.SmallInt));
        }
        return IsNegative(right) ? NegativeShiftCount() : ShiftRightBy(left, ToLongClamped(right));
    }

    [Cold]
    private static Value NegativeShiftCount() => Errors.ValueError("negative shift count"u8);

    /// <summary><c>value &lt;&lt; count</c> for a count that is not negative.</summary>
    public static Value ShiftLeftBy(Value value, long count)
    {
        ulong buffer;
        IntView view = new(value, &buffer);
        if (view.IsZero)
        {
            return Value.FromSmallInt(0);
        }
        if (view.Fits64 && count < 64)
        {
            ulong low = view.Low64;
            return FromWords(count == 0 ? 0 : low >> (int)(64 - count), low << (int)count, view.Negative);
        }
        long whole = count / Natural.DigitBits;
        if (whole > MaxLength)
        {
            return Errors.OverflowError("too many digits in integer"u8);
        }
        nint zeros = (nint)whole;
        PyInt* result = Allocate(view.Length + zeros + 1);
        if (result == null)
        {
            return Value.NoValue;
        }
        uint* digits = Digits(result);
        Natural.Clear(digits, zeros);
        digits[view.Length + zeros] = Natural.ShiftLeft(digits + zeros, view.Digits, view.Length, (int)(count % Natural.DigitBits));
        return Finish(result, view.Length + zeros + 1, view.Negative);
    }

    /// <summary><c>value &gt;&gt; count</c> for a count that is not negative: rounds down.</summary>
    public static Value ShiftRightBy(Value value, long count)
    {
        ulong buffer;
        IntView view = new(value, &buffer);
        if (count / Natural.DigitBits >= view.Length)
        {
            return Value.FromSmallInt(view.Negative ? -1 : 0);
        }
        if (view.Fits64)
        {
            ulong low = view.Low64;
            ulong kept = low >> (int)count;
            return FromMagnitude(kept + (view.Negative && kept << (int)count != low ? 1UL : 0), view.Negative);
        }
        nint whole = (nint)(count / Natural.DigitBits);
        nint length = view.Length - whole;
        PyInt* result = Allocate(length + 1);
        if (result == null)
        {
            return Value.NoValue;
        }
        uint* digits = Digits(result);
        Natural.ShiftRight(digits, view.Digits + whole, length, (int)(count % Natural.DigitBits));
        bool roundDown = view.Negative && Natural.AnyBitBelow(view.Digits, view.Length, count);
        digits[length] = roundDown ? Natural.MultiplyAdd(digits, length, 1, 1) : 0;
        return Finish(result, length + 1, view.Negative);
    }

    /// <summary><c>value.bit_length()</c>.</summary>
    [NoRaise]
    public static long BitLength(Value value)
    {
        ulong buffer;
        return value.IsSmallInt ? IntMath.BitLength(value.SmallInt) : new IntView(value, &buffer).BitLength;
    }

    /// <summary><c>value.bit_count()</c>.</summary>
    [NoRaise]
    public static long BitCount(Value value)
    {
        ulong buffer;
        IntView view = new(value, &buffer);
        long count = 0;
        for (nint i = 0; i < view.Length; i++)
        {
            count += BitOperations.PopCount(view.Digits[i]);
        }
        return count;
    }

    /// <summary>The number of zero bits below the lowest one bit; 0 for zero.</summary>
    [NoRaise]
    public static long TrailingZeros(Value value)
    {
        ulong buffer;
        IntView view = new(value, &buffer);
        if (view.IsZero)
        {
            return 0;
        }
        nint lowest = view.LowestDigit();
        return ((long)lowest * Natural.DigitBits) + BitOperations.TrailingZeroCount(view.Digits[lowest]);
    }
}
