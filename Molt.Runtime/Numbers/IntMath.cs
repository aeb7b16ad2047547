using System.Numerics;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>Python's integer operators on raw 64-bit integers: what inferred integers compile to.</summary>
public static class IntMath
{
    /// <summary><c>left // right</c>; <paramref name="right"/> is not 0. The quotient of the least integer and -1 wraps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long FloorDivide(long left, long right)
    {
        if (right == -1)
        {
            return -left;
        }
        long quotient = left / right;
        long remainder = left - quotient * right;
        return quotient - (((remainder ^ right) < 0 & remainder != 0) ? 1 : 0);
    }

    /// <summary><c>left % right</c>: the sign follows <paramref name="right"/>, which is not 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long FloorModulo(long left, long right)
    {
        if (right == -1)
        {
            return 0;
        }
        long remainder = left % right;
        return remainder + (((remainder ^ right) < 0 & remainder != 0) ? right : 0);
    }

    /// <summary>
    /// Computes <c>left ** right</c> for a <paramref name="right"/> that is not negative. Returns whether it overflowed; then
    /// <paramref name="result"/> is meaningless.
    /// </summary>
    public static bool PowerOverflows(long left, long right, out long result)
    {
        result = 1;
        while (true)
        {
            if ((right & 1) != 0 && Intrinsics.MultiplyOverflows(result, left, out result))
            {
                return true;
            }
            right >>= 1;
            if (right == 0)
            {
                return false;
            }
            if (Intrinsics.MultiplyOverflows(left, left, out left))
            {
                // A base beyond 32 bits: only 0 and 1 steps remain harmless, and those do not overflow here.
                return true;
            }
        }
    }

    /// <summary>Shifts left by 0 or more. Returns whether it overflowed; then <paramref name="result"/> is meaningless.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ShiftLeftOverflows(long left, long right, out long result)
    {
        result = left << (int)right;
        return (ulong)right > 63 ? left != 0 : (result >> (int)right) != left;
    }

    /// <summary>Shifts right by 0 or more, rounding down.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ShiftRight(long left, long right) => left >> (int)((ulong)right > 63 ? 63 : right);

    /// <summary>The magnitude; that of the least integer is 2**63.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Magnitude(long value) => value < 0 ? 0UL - (ulong)value : (ulong)value;

    /// <summary>The number of bits of the magnitude.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long BitLength(long value) => 64 - BitOperations.LeadingZeroCount(Magnitude(value));

    /// <summary>The greatest common divisor of the magnitudes (binary algorithm).</summary>
    public static ulong GreatestCommonDivisor(ulong left, ulong right)
    {
        if (left == 0)
        {
            return right;
        }
        if (right == 0)
        {
            return left;
        }
        int shift = BitOperations.TrailingZeroCount(left | right);
        left >>= BitOperations.TrailingZeroCount(left);
        do
        {
            right >>= BitOperations.TrailingZeroCount(right);
            if (left > right)
            {
                (left, right) = (right, left);
            }
            right -= left;
        }
        while (right != 0);
        return left << shift;
    }
}
