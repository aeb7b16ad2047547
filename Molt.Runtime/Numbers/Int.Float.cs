using System;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

public static unsafe partial class Int
{
    private const ulong ExactDoubleLimit = 1UL << 53;

    /// <summary>The double nearest to an int. Returns whether it is in range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryToDouble(Value value, out double result)
    {
        if (Intrinsics.Likely(value.IsSmallInt))
        {
            result = value.SmallInt;
            return true;
        }
        return TryLargeToDouble(value, out result);
    }

    private static bool TryLargeToDouble(Value value, out double result)
    {
        ulong buffer;
        IntView view = new(value, &buffer);
        long shift = Math.Max(0, view.BitLength - 64);
        ulong window = Natural.Window(view.Digits, view.Length, shift, out bool inexact);
        result = FloatBits.Round(window, inexact, shift);
        if (view.Negative)
        {
            result = -result;
        }
        return !FloatBits.IsInfinite(result);
    }

    /// <summary>The double nearest to an int; OverflowError if it is out of range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ToDouble(Value value)
    {
        if (Intrinsics.Unlikely(!TryToDouble(value, out double result)))
        {
            Errors.OverflowError("int too large to convert to float"u8);
        }
        return result;
    }

    /// <summary>The int of a finite double's integral part.</summary>
    private static Value FromFinite(double value)
    {
        if (Math.Abs(value) < 4611686018427387904.0)
        {
            return Value.FromSmallInt((long)value);
        }
        ulong mantissa = FloatBits.Split(value, out int exponent);
        Value magnitude = ShiftLeftBy(FromULong(mantissa), exponent);
        return magnitude.IsNoValue || !FloatBits.IsNegative(value) ? magnitude : Negative(magnitude);
    }

    /// <summary>The int of a double's integral part; ValueError for not a number, OverflowError for an infinity.</summary>
    public static Value FromDouble(double value) => Intrinsics.Likely(FloatBits.IsFinite(value)) ? FromFinite(value) : NotFinite(value);

    [Cold]
    private static Value NotFinite(double value) => FloatBits.IsNaN(value)
        ? Errors.ValueError("cannot convert float NaN to integer"u8)
        : Errors.OverflowError("cannot convert float infinity to integer"u8);

    /// <summary>
    /// <c>left / right</c> rounded to the nearest double. ZeroDivisionError; OverflowError. After an error the result has no
    /// meaning and the exception is pending.
    /// </summary>
    public static double TrueDivideToDouble(Value left, Value right)
    {
        if (Intrinsics.Likely(left.IsSmallInt && right.IsSmallInt && right.Bits != 0)
            && IntMath.Magnitude(left.SmallInt) <= ExactDoubleLimit && IntMath.Magnitude(right.SmallInt) <= ExactDoubleLimit)
        {
            return (double)left.SmallInt / right.SmallInt;
        }
        return TrueDivideLarge(left, right);
    }

    /// <summary><c>left / right</c>.</summary>
    public static Value TrueDivide(Value left, Value right)
    {
        double result = TrueDivideToDouble(left, right);
        return Intrinsics.Unlikely(ThreadState.Exception != null) ? Value.NoValue : Float.FromDouble(result);
    }

    private static double TrueDivideLarge(Value left, Value right)
    {
        ulong leftBuffer;
        ulong rightBuffer;
        IntView a = new(left, &leftBuffer);
        IntView b = new(right, &rightBuffer);
        if (b.IsZero)
        {
            ZeroDivision();
            return 0;
        }
        double result = Quotient(a.Digits, a.Length, b.Digits, b.Length, 0);
        if (FloatBits.IsInfinite(result))
        {
            Errors.OverflowError("integer division result too large for a float"u8);
        }
        return a.Negative != b.Negative ? -result : result;
    }

    /// <summary>
    /// The double nearest to <c>left / right * 2**exponent</c>, of natural numbers, the second not zero; an infinity if it is out of range. Not a
    /// number, with MemoryError pending, if there is no memory for the division.
    /// </summary>
    internal static double Quotient(uint* left, nint leftLength, uint* right, nint rightLength, long exponent)
    {
        if (leftLength == 0)
        {
            return 0;
        }

        // Scale so that the quotient has 63 or 64 bits: more than a double, and what is below it is known from the remainder.
        long shift = Natural.BitLength(right, rightLength) - Natural.BitLength(left, leftLength) + 63;
        if (shift - exponent < -2000)
        {
            return double.PositiveInfinity;
        }
        if (shift - exponent > 2000)
        {
            return 0;
        }

        nint extraLeft = shift > 0 ? (nint)((shift + 31) / 32) : 0;
        nint extraRight = shift < 0 ? (nint)((-shift + 31) / 32) : 0;
        nint a = leftLength + extraLeft + 1;
        nint b = rightLength + extraRight + 1;
        uint* numerator = Natural.Rent(a + b + (a + 1) + b);
        if (numerator == null)
        {
            return double.NaN;
        }
        uint* denominator = numerator + a;
        uint* quotient = denominator + b;
        uint* remainder = quotient + a + 1;
        a = ShiftInto(numerator, left, leftLength, shift);
        b = ShiftInto(denominator, right, rightLength, -shift);
        if (!Natural.Divide(quotient, remainder, numerator, a, denominator, b))
        {
            return double.NaN;
        }
        nint length = Natural.Trim(quotient, a - b + 1);
        ulong window = length == 1 ? quotient[0] : quotient[0] | ((ulong)quotient[1] << Natural.DigitBits);
        return FloatBits.Round(window, Natural.Trim(remainder, b) != 0, exponent - shift);
    }

    /// <summary>Stores <c>digits &lt;&lt; shift</c>; a shift that is not positive leaves the number as it is. Returns the length.</summary>
    private static nint ShiftInto(uint* result, uint* digits, nint length, long shift)
    {
        if (shift <= 0)
        {
            Natural.Copy(result, digits, length);
            return length;
        }
        nint zeros = (nint)(shift / Natural.DigitBits);
        Natural.Clear(result, zeros);
        result[zeros + length] = Natural.ShiftLeft(result + zeros, digits, length, (int)(shift % Natural.DigitBits));
        return Natural.Trim(result, zeros + length + 1);
    }
}
