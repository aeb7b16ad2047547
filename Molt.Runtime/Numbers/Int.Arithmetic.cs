using System;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

public static unsafe partial class Int
{
    /// <summary>A dividend of fewer digits is copied to the stack.</summary>
    private const int LocalDivision = 64;

    /// <summary><c>left + right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Add(Value left, Value right)
    {
        if (Intrinsics.Likely(left.IsSmallInt && right.IsSmallInt))
        {
            return FromLong(left.SmallInt + right.SmallInt);
        }
        return AddLarge(left, right, false);
    }

    /// <summary><c>left - right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Subtract(Value left, Value right)
    {
        if (Intrinsics.Likely(left.IsSmallInt && right.IsSmallInt))
        {
            return FromLong(left.SmallInt - right.SmallInt);
        }
        return AddLarge(left, right, true);
    }

    private static Value AddLarge(Value left, Value right, bool negateRight)
    {
        ulong leftBuffer;
        ulong rightBuffer;
        IntView a = new(left, &leftBuffer);
        IntView b = new(right, &rightBuffer);
        bool negative = a.Negative;
        bool opposite = a.Negative != (b.Negative != negateRight);
        if (a.Fits64 && b.Fits64)
        {
            ulong x = a.Low64;
            ulong y = b.Low64;
            if (opposite)
            {
                return x >= y ? FromMagnitude(x - y, negative) : FromMagnitude(y - x, !negative);
            }
            return x + y >= x ? FromMagnitude(x + y, negative) : FromWords(1, x + y, negative);
        }
        bool swapped = a.Length < b.Length;
        if (opposite)
        {
            int order = IntView.CompareMagnitudes(a, b);
            if (order == 0)
            {
                return Value.FromSmallInt(0);
            }
            swapped = order < 0;
            negative ^= swapped;
        }
        IntView longer = swapped ? b : a;
        IntView shorter = swapped ? a : b;
        PyInt* result = Allocate(longer.Length + 1);
        if (result == null)
        {
            return Value.NoValue;
        }
        uint* digits = Digits(result);
        if (!opposite)
        {
            digits[longer.Length] = Natural.Add(digits, longer.Digits, longer.Length, shorter.Digits, shorter.Length);
            return Finish(result, longer.Length + 1, negative);
        }
        Natural.Subtract(digits, longer.Digits, longer.Length, shorter.Digits, shorter.Length);
        return Finish(result, longer.Length, negative);
    }

    /// <summary><c>left * right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Multiply(Value left, Value right)
    {
        if (Intrinsics.Likely(left.IsSmallInt && right.IsSmallInt)
            && !Intrinsics.MultiplyOverflows(left.SmallInt, right.SmallInt, out long product))
        {
            return FromLong(product);
        }
        return MultiplyLarge(left, right);
    }

    private static Value MultiplyLarge(Value left, Value right)
    {
        ulong leftBuffer;
        ulong rightBuffer;
        IntView a = new(left, &leftBuffer);
        IntView b = new(right, &rightBuffer);
        if (a.Fits64 && b.Fits64)
        {
            ulong high = Math.BigMul(a.Low64, b.Low64, out ulong low);
            return FromWords(high, low, a.Negative != b.Negative);
        }
        if (a.IsZero || b.IsZero)
        {
            return Value.FromSmallInt(0);
        }
        PyInt* result = Allocate(a.Length + b.Length);
        if (result == null)
        {
            return Value.NoValue;
        }
        bool done = left == right
            ? Natural.Square(Digits(result), a.Digits, a.Length)
            : Natural.Multiply(Digits(result), a.Digits, a.Length, b.Digits, b.Length);
        return done ? Finish(result, a.Length + b.Length, a.Negative != b.Negative) : Value.NoValue;
    }

    /// <summary><c>left // right</c>; ZeroDivisionError.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FloorDivide(Value left, Value right)
    {
        if (Intrinsics.Likely(left.IsSmallInt && right.IsSmallInt && right.Bits != 0))
        {
            return FromLong(IntMath.FloorDivide(left.SmallInt, right.SmallInt));
        }
        return DivideLarge(left, right, out Value quotient, out _, true, false) ? quotient : Value.NoValue;
    }

    /// <summary><c>left % right</c>; ZeroDivisionError.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Remainder(Value left, Value right)
    {
        if (Intrinsics.Likely(left.IsSmallInt && right.IsSmallInt && right.Bits != 0))
        {
            return Value.FromSmallInt(IntMath.FloorModulo(left.SmallInt, right.SmallInt));
        }
        return DivideLarge(left, right, out _, out Value remainder, false, true) ? remainder : Value.NoValue;
    }

    /// <summary><c>left // right</c> and <c>left % right</c>. Returns false with ZeroDivisionError pending.</summary>
    public static bool DivideWithRemainder(Value left, Value right, out Value quotient, out Value remainder)
    {
        if (left.IsSmallInt && right.IsSmallInt && right.Bits != 0)
        {
            quotient = FromLong(IntMath.FloorDivide(left.SmallInt, right.SmallInt));
            remainder = Value.FromSmallInt(IntMath.FloorModulo(left.SmallInt, right.SmallInt));
            return true;
        }
        return DivideLarge(left, right, out quotient, out remainder, true, true);
    }

    /// <summary><c>divmod(left, right)</c>; ZeroDivisionError.</summary>
    public static Value DivMod(Value left, Value right) =>
        DivideWithRemainder(left, right, out Value quotient, out Value remainder)
            ? Value.FromObject(Tuple.Pair(quotient, remainder))
            : Value.NoValue;

    private static bool DivideLarge(
        Value left, Value right, out Value quotient, out Value remainder, bool wantQuotient, bool wantRemainder)
    {
        quotient = Value.NoValue;
        remainder = Value.NoValue;
        ulong leftBuffer;
        ulong rightBuffer;
        IntView a = new(left, &leftBuffer);
        IntView b = new(right, &rightBuffer);
        if (b.IsZero)
        {
            ZeroDivision();
            return false;
        }
        bool opposite = a.Negative != b.Negative;
        if (a.Fits64 && b.Fits64)
        {
            ulong x = a.Low64;
            ulong y = b.Low64;
            bool down = opposite && x % y != 0;
            quotient = wantQuotient ? FromMagnitude((x / y) + (down ? 1UL : 0), opposite) : default;
            remainder = wantRemainder ? FromMagnitude(down ? y - (x % y) : x % y, b.Negative) : default;
            return !quotient.IsNoValue && !remainder.IsNoValue;
        }
        if (a.Length < b.Length)
        {
            opposite &= !a.IsZero;
            quotient = Value.FromSmallInt(opposite ? -1 : 0);
            remainder = !wantRemainder ? default : opposite ? Add(Exact(left), Exact(right)) : Exact(left);
            return !remainder.IsNoValue;
        }
        return DivideDigits(a, b, out quotient, out remainder, wantQuotient, wantRemainder);
    }

    private static bool DivideDigits(
        in IntView a, in IntView b, out Value quotient, out Value remainder, bool wantQuotient, bool wantRemainder)
    {
        quotient = Value.NoValue;
        remainder = Value.NoValue;

        // One digit more than the quotient needs, for rounding away from zero. The dividend's copy becomes the remainder.
        nint quotientLength = a.Length - b.Length + 1;
        PyInt* quotientObject = wantQuotient ? Allocate(quotientLength + 1) : null;
        uint* quotientDigits = quotientObject != null ? Digits(quotientObject) : wantQuotient ? null : Natural.Rent(quotientLength + 1);
        uint* local = stackalloc uint[LocalDivision];
        uint* work = a.Length < LocalDivision ? local : Natural.Rent(a.Length + 1);
        if (quotientDigits == null || work == null)
        {
            return false;
        }
        if (b.Length == 1)
        {
            work[0] = Natural.DivideByDigit(quotientDigits, a.Digits, a.Length, b.Digits[0]);
        }
        else
        {
            Natural.Copy(work, a.Digits, a.Length);
            if (!Natural.DivideInPlace(quotientDigits, work, a.Length, b.Digits, b.Length))
            {
                return false;
            }
        }
        bool roundDown = a.Negative != b.Negative && Natural.Trim(work, b.Length) != 0;
        if (wantQuotient)
        {
            quotientDigits[quotientLength] = roundDown ? Natural.MultiplyAdd(quotientDigits, quotientLength, 1, 1) : 0;
            quotient = Finish(quotientObject, quotientLength + 1, a.Negative != b.Negative);
        }
        if (wantRemainder)
        {
            if (roundDown)
            {
                Natural.Subtract(work, b.Digits, b.Length, work, b.Length);
            }
            remainder = FromDigits(work, b.Length, b.Negative);
        }
        return !wantRemainder || !remainder.IsNoValue;
    }

    [Cold]
    private static Value ZeroDivision() => Errors.ZeroDivisionError("division by zero"u8);

    /// <summary><c>-value</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Negative(Value value) => value.IsSmallInt ? FromLong(-value.SmallInt) : NegateLarge(value, false);

    /// <summary><c>abs(value)</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Absolute(Value value) =>
        value.IsSmallInt ? FromLong(value.SmallInt < 0 ? -value.SmallInt : value.SmallInt) : NegateLarge(value, true);

    private static Value NegateLarge(Value value, bool onlyNegative)
    {
        ulong buffer;
        IntView view = new(value, &buffer);
        return onlyNegative && !view.Negative ? Exact(value) : FromDigits(view.Digits, view.Length, !view.Negative);
    }

    /// <summary>The square root rounded down, of a number that is not negative: <c>math.isqrt</c>.</summary>
    public static Value SquareRoot(Value value)
    {
        long bits = BitLength(value);
        if (bits <= 62)
        {
            long number = ToLongClamped(value);
            long root = (long)Math.Sqrt((double)number);
            while (root * root > number)
            {
                root--;
            }
            while ((root + 1) * (root + 1) <= number)
            {
                root++;
            }
            return Value.FromSmallInt(root);
        }

        // Newton's iteration with doubling precision, as CPython's math.isqrt: each step is right to one unit.
        long half = (bits - 1) / 2;
        Value estimate = Value.FromSmallInt(1);
        long precision = 0;
        for (int step = (int)IntMath.BitLength(half) - 1; step >= 0; step--)
        {
            long before = precision;
            precision = half >> step;
            Value shifted = ShiftLeftBy(estimate, precision - before - 1);
            Value part = ShiftRightBy(value, (2 * half) - before - precision + 1);
            if (shifted.IsNoValue || part.IsNoValue)
            {
                return Value.NoValue;
            }
            Value quotient = FloorDivide(part, estimate);
            estimate = quotient.IsNoValue ? Value.NoValue : Add(shifted, quotient);
            if (estimate.IsNoValue)
            {
                return Value.NoValue;
            }
        }
        Value square = Multiply(estimate, estimate);
        return square.IsNoValue ? Value.NoValue
            : Compare(square, value) > 0 ? Subtract(estimate, Value.FromSmallInt(1))
            : estimate;
    }
}
