using System.Numerics;

namespace Molt.Compiler.Binding;

/// <summary>Division of integers as Python defines it.</summary>
internal static class IntegerDivision
{
    private const int DoubleDigits = 53;
    private const int LowestExponent = -1074;

    /// <summary>The quotient rounded towards minus infinity.</summary>
    public static BigInteger Floor(BigInteger left, BigInteger right)
    {
        BigInteger quotient = BigInteger.DivRem(left, right, out BigInteger remainder);
        return !remainder.IsZero && (remainder.Sign < 0) != (right.Sign < 0) ? quotient - 1 : quotient;
    }

    /// <summary>The correctly rounded quotient, to even at ties; false if it is too large for a float.</summary>
    public static bool TryTrueDivide(BigInteger left, BigInteger right, out double quotient)
    {
        (BigInteger a, BigInteger b) = (BigInteger.Abs(left), BigInteger.Abs(right));
        if (a.IsZero)
        {
            quotient = right.Sign < 0 ? -0.0 : 0.0;
            return true;
        }
        // Scale so that the integer quotient has two or three more bits than a double, keep whether anything was cut off, round once.
        int shift = Math.Max((int)(a.GetBitLength() - b.GetBitLength()) - DoubleDigits - 1, LowestExponent - 2);
        BigInteger scaled = shift >= 0 ? BigInteger.DivRem(a, b << shift, out BigInteger rest) : BigInteger.DivRem(a << -shift, b, out rest);
        int extra = Math.Max((int)scaled.GetBitLength() - DoubleDigits, LowestExponent - shift);
        BigInteger half = BigInteger.One << (extra - 1);
        BigInteger cut = scaled & ((half << 1) - 1);
        scaled >>= extra;
        if (cut > half || (cut == half && (!rest.IsZero || !scaled.IsEven)))
        {
            scaled += 1;
        }
        quotient = Math.ScaleB((double)scaled, shift + extra) * (left.Sign == right.Sign ? 1 : -1);
        return !double.IsInfinity(quotient);
    }
}
