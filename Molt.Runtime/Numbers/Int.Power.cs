using System;

namespace Molt.Runtime;

public static unsafe partial class Int
{
    /// <summary><c>left ** right</c>: a float if the exponent is negative. ZeroDivisionError for a negative power of zero.</summary>
    public static Value Power(Value left, Value right)
    {
        if (Intrinsics.Likely(left.IsSmallInt && right.IsSmallInt && right.SmallInt >= 0)
            && !IntMath.PowerOverflows(left.SmallInt, right.SmallInt, out long power))
        {
            return FromLong(power);
        }
        return IsNegative(right) ? FloatPower(left, right) : PowerLarge(Exact(left), right);
    }

    private static Value FloatPower(Value left, Value right)
    {
        double b = ToDouble(left);
        if (ThreadState.Exception != null)
        {
            return Value.NoValue;
        }
        double exponent = ToDouble(right);
        return ThreadState.Exception != null ? Value.NoValue : Float.PowerOfDoubles(b, exponent);
    }

    private static Value PowerLarge(Value left, Value right)
    {
        if (!TryToLong(right, out long exponent))
        {
            if (left.IsSmallInt && left.SmallInt is >= -1 and <= 1)
            {
                return left.SmallInt == -1 && !IsOdd(right) ? Value.FromSmallInt(1) : left;
            }
            return Errors.MemoryError();
        }

        // The power of the odd part by squaring from the exponent's top bit; that of two by a shift.
        long zeros = TrailingZeros(left);
        Value odd = zeros == 0 ? left : ShiftRightBy(left, zeros);
        if (odd.IsNoValue || (zeros != 0 && exponent > long.MaxValue / zeros))
        {
            return odd.IsNoValue ? odd : Errors.MemoryError();
        }
        Value result = Value.FromSmallInt(1);
        if (odd.IsSmallInt && odd.SmallInt is 1 or -1)
        {
            result = odd.SmallInt == -1 && (exponent & 1) == 0 ? Value.FromSmallInt(1) : odd;
        }
        else
        {
            for (int bit = (int)IntMath.BitLength(exponent) - 1; bit >= 0 && !result.IsNoValue; bit--)
            {
                result = Multiply(result, result);
                if (!result.IsNoValue && ((exponent >> bit) & 1) != 0)
                {
                    result = Multiply(result, odd);
                }
            }
        }
        return result.IsNoValue || zeros == 0 ? result : ShiftLeftBy(result, exponent * zeros);
    }

    /// <summary>
    /// <c>pow(left, right, modulus)</c>: a negative exponent means a power of the inverse. ValueError for modulus 0 or a base that has no inverse.
    /// </summary>
    public static Value PowerModulo(Value left, Value right, Value modulus)
    {
        if (IsZero(modulus))
        {
            return Errors.ValueError("pow() 3rd argument cannot be 0"u8);
        }
        Value positive = Absolute(modulus);
        if (positive.IsNoValue || positive == Value.FromSmallInt(1))
        {
            return positive.IsNoValue ? positive : Value.FromSmallInt(0);
        }
        bool invert = IsNegative(right);
        Value b = invert ? Inverse(left, positive) : Remainder(left, positive);
        right = invert ? Negative(right) : right;
        if (b.IsNoValue || right.IsNoValue)
        {
            return Value.NoValue;
        }
        Value result = PowerModuloPositive(b, right, positive);
        return result.IsNoValue || IsZero(result) || !IsNegative(modulus) ? result : Add(result, Exact(modulus));
    }

    private static Value PowerModuloPositive(Value b, Value exponent, Value modulus)
    {
        ulong exponentBuffer;
        ulong modulusBuffer;
        ulong baseBuffer;
        IntView power = new(exponent, &exponentBuffer);
        IntView limit = new(modulus, &modulusBuffer);
        if (limit.Length == 1)
        {
            return Value.FromSmallInt((long)PowerModuloDigit((ulong)b.SmallInt, power, limit.Digits[0]));
        }
        if ((limit.Digits[0] & 1) != 0 && power.BitLength > 8)
        {
            return Montgomery.Power(new IntView(b, &baseBuffer), power, limit);
        }
        Value result = Value.FromSmallInt(1);
        for (long bit = power.BitLength - 1; bit >= 0; bit--)
        {
            result = MultiplyModulo(result, result, modulus);
            if (!result.IsNoValue && ((power.Digits[bit / Natural.DigitBits] >> (int)(bit % Natural.DigitBits)) & 1) != 0)
            {
                result = MultiplyModulo(result, b, modulus);
            }
            if (result.IsNoValue)
            {
                return result;
            }
        }
        return result;
    }

    private static ulong PowerModuloDigit(ulong b, in IntView exponent, uint modulus)
    {
        ulong result = 1;
        for (long bit = exponent.BitLength - 1; bit >= 0; bit--)
        {
            result = result * result % modulus;
            if (((exponent.Digits[bit / Natural.DigitBits] >> (int)(bit % Natural.DigitBits)) & 1) != 0)
            {
                result = result * b % modulus;
            }
        }
        return result;
    }

    private static Value MultiplyModulo(Value left, Value right, Value modulus)
    {
        Value product = Multiply(left, right);
        return product.IsNoValue ? product : Remainder(product, modulus);
    }

    /// <summary>The inverse of a number for a positive modulus, by the extended Euclidean algorithm; ValueError if there is none.</summary>
    private static Value Inverse(Value value, Value modulus)
    {
        Value a = Remainder(value, modulus);
        Value b = modulus;
        Value factor = Value.FromSmallInt(1);
        Value next = Value.FromSmallInt(0);
        while (!a.IsNoValue && !IsZero(b))
        {
            if (!DivideWithRemainder(a, b, out Value quotient, out Value remainder))
            {
                return Value.NoValue;
            }
            (a, b) = (b, remainder);
            Value product = Multiply(quotient, next);
            Value after = product.IsNoValue ? product : Subtract(factor, product);
            if (after.IsNoValue)
            {
                return after;
            }
            (factor, next) = (next, after);
        }
        if (a.IsNoValue)
        {
            return a;
        }
        return a == Value.FromSmallInt(1) ? Remainder(factor, modulus) : Errors.ValueError("base is not invertible for the given modulus"u8);
    }

    /// <summary>The greatest common divisor of two ints: <c>math.gcd</c>.</summary>
    public static Value GreatestCommonDivisor(Value left, Value right)
    {
        Value a = Absolute(left);
        Value b = Absolute(right);
        while (!a.IsNoValue && !b.IsNoValue)
        {
            if (a.IsSmallInt && b.IsSmallInt)
            {
                return FromULong(IntMath.GreatestCommonDivisor((ulong)a.SmallInt, (ulong)b.SmallInt));
            }
            if (IsZero(b))
            {
                return a;
            }
            (a, b) = (b, Remainder(a, b));
        }
        return Value.NoValue;
    }
}
