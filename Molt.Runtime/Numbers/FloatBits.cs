using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>The parts of a double, and correct rounding to one.</summary>
public static class FloatBits
{
    /// <summary>The exponent of the lowest bit of subnormal numbers.</summary>
    public const int LeastExponent = -1074;

    private const int ExponentBias = 1075;
    private const ulong HiddenBit = 1UL << 52;

    /// <summary>A finite double's magnitude as <c>mantissa * 2**exponent</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Split(double value, out int exponent)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(value);
        int biased = (int)(bits >> 52) & 0x7FF;
        ulong mantissa = bits & (HiddenBit - 1);
        if (biased == 0)
        {
            exponent = LeastExponent;
            return mantissa;
        }
        exponent = biased - ExponentBias;
        return mantissa | HiddenBit;
    }

    /// <summary>As <see cref="Split"/>, but the mantissa is odd (or zero, with exponent 0).</summary>
    public static ulong SplitOdd(double value, out int exponent)
    {
        ulong mantissa = Split(value, out exponent);
        if (mantissa == 0)
        {
            exponent = 0;
            return 0;
        }
        int zeros = BitOperations.TrailingZeroCount(mantissa);
        exponent += zeros;
        return mantissa >> zeros;
    }

    /// <summary>Whether the sign bit is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNegative(double value) => BitConverter.DoubleToInt64Bits(value) < 0;

    /// <summary>Whether the value is neither an infinity nor not a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsFinite(double value) => (BitConverter.DoubleToUInt64Bits(value) & 0x7FF0_0000_0000_0000) != 0x7FF0_0000_0000_0000;

    /// <summary>Whether the value is not a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNaN(double value) => BitConverter.DoubleToUInt64Bits(value) << 1 > 0xFFE0_0000_0000_0000;

    /// <summary>Whether the value is an infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsInfinite(double value) => (BitConverter.DoubleToUInt64Bits(value) & ~(1UL << 63)) == 0x7FF0_0000_0000_0000;

    /// <summary>
    /// The double nearest to <c>mantissa * 2**exponent</c>, plus a fraction of one unit of the mantissa if <paramref name="inexact"/>; ties go to
    /// even. An infinity if it is out of range. An inexact mantissa must have at least 54 bits.
    /// </summary>
    public static double Round(ulong mantissa, bool inexact, long exponent)
    {
        if (mantissa == 0)
        {
            return 0;
        }
        int zeros = BitOperations.LeadingZeroCount(mantissa);
        mantissa <<= zeros;
        exponent += 63 - zeros;
        if (exponent > 1023)
        {
            return double.PositiveInfinity;
        }
        long drop = exponent < -1022 ? 11 + (-1022 - exponent) : 11;
        if (drop > 64)
        {
            return 0;
        }
        ulong kept = drop == 64 ? 0 : mantissa >> (int)drop;
        ulong rest = drop == 64 ? mantissa : mantissa & ((1UL << (int)drop) - 1);
        ulong half = 1UL << (int)(drop - 1);
        if (rest > half || (rest == half && (inexact || (kept & 1) != 0)))
        {
            kept++;
        }

        // A carry out of the mantissa moves into the exponent, as it should.
        ulong bits = exponent < -1022 ? kept : ((ulong)(exponent + 1022) << 52) + kept;
        return BitConverter.UInt64BitsToDouble(bits);
    }

    /// <summary><c>value * 2**exponent</c>, correctly rounded; an infinity if it is out of range.</summary>
    public static double Scale(double value, long exponent)
    {
        if (value == 0 || !IsFinite(value))
        {
            return value;
        }
        ulong mantissa = Split(value, out int own);
        double result = exponent > 5000 ? double.PositiveInfinity : exponent < -5000 ? 0 : Round(mantissa, false, own + exponent);
        return IsNegative(value) ? -result : result;
    }
}
