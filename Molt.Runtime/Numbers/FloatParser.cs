using System;
using System.Numerics;

namespace Molt.Runtime;

/// <summary>Reads decimal numbers as the nearest double.</summary>
public static unsafe class FloatParser
{
    /// <summary>The digits that a 64-bit number always holds.</summary>
    private const int MaxDigits = 19;

    /// <summary>No double, and no midpoint of two, has more digits: what follows only says that the number is a little larger.</summary>
    private const int MaxExactDigits = 800;

    /// <summary>
    /// Reads a number as <c>float(text)</c> does: white space at the ends, sign, underscores between digits, <c>inf</c>, <c>nan</c>. Returns
    /// false if it is not one.
    /// </summary>
    public static bool Parse(byte* text, nint length, out double result)
    {
        NumberText.Strip(ref text, ref length);
        byte* end = text + length;
        byte* position = text;
        return TryRead(ref position, end, true, out result) && position == end;
    }

    /// <summary>
    /// Reads the longest number that a text begins with and moves past it. Returns false if it begins with none.
    /// </summary>
    public static bool TryRead(ref byte* position, byte* end, bool underscores, out double result)
    {
        byte* start = position;
        bool negative = start < end && *start == '-';
        byte* at = start < end && *start is (byte)'-' or (byte)'+' ? start + 1 : start;
        if (at < end && !NumberText.IsDigit(*at) && *at != '.')
        {
            bool special = TryReadSpecial(ref at, end, out result);
            position = special ? at : start;
            result = negative ? -result : result;
            return special;
        }

        // Up to 19 digits, from the first that is not zero; the rest is read again if it is needed.
        ulong mantissa = 0;
        int kept = 0;
        long dropped = 0;
        long decimals = 0;
        bool any = false;
        bool inFraction = false;
        bool inexact = false;
        byte* digits = at;
        for (; at < end; at++)
        {
            byte character = *at;
            if (NumberText.IsDigit(character))
            {
                any = true;
                decimals += inFraction ? 1 : 0;
                if (kept < MaxDigits)
                {
                    mantissa = (mantissa * 10) + (uint)(character - '0');
                    kept += mantissa != 0 ? 1 : 0;
                }
                else
                {
                    dropped++;
                    inexact |= character != '0';
                }
            }
            else if (character == '.' && !inFraction)
            {
                inFraction = true;
            }
            else if (character != '_' || !underscores || !IsBetweenDigits(at, start, end))
            {
                break;
            }
        }
        result = 0;
        if (!any)
        {
            return false;
        }
        byte* digitsEnd = at;
        long exponent = ReadExponent(ref at, end, underscores);
        position = at;
        long scale = exponent + dropped - decimals;
        result = !inexact || mantissa == 0 ? Nearest(mantissa, scale) : NearestInexact(mantissa, scale, digits, digitsEnd);
        if (negative)
        {
            result = -result;
        }
        return true;
    }

    private static bool IsBetweenDigits(byte* at, byte* start, byte* end) =>
        at > start && NumberText.IsDigit(at[-1]) && at + 1 < end && NumberText.IsDigit(at[1]);

    /// <summary>Reads <c>e</c>, a sign and digits, if they follow.</summary>
    private static long ReadExponent(ref byte* at, byte* end, bool underscores)
    {
        byte* digit = at + 1;
        if (at >= end || (*at | 0x20) != 'e')
        {
            return 0;
        }
        bool negative = digit < end && *digit == '-';
        if (digit < end && *digit is (byte)'-' or (byte)'+')
        {
            digit++;
        }
        if (digit >= end || !NumberText.IsDigit(*digit))
        {
            return 0;
        }
        long exponent = 0;
        for (; digit < end; digit++)
        {
            if (NumberText.IsDigit(*digit))
            {
                exponent = exponent > 1L << 50 ? exponent : (exponent * 10) + (*digit - '0');
            }
            else if (*digit != '_' || !underscores || !IsBetweenDigits(digit, at, end))
            {
                break;
            }
        }
        at = digit;
        return negative ? -exponent : exponent;
    }

    private static bool TryReadSpecial(ref byte* at, byte* end, out double result)
    {
        if (TryReadWord(ref at, end, "infinity"u8) || TryReadWord(ref at, end, "inf"u8))
        {
            result = double.PositiveInfinity;
            return true;
        }
        result = BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000);
        return TryReadWord(ref at, end, "nan"u8);
    }

    private static bool TryReadWord(ref byte* at, byte* end, ReadOnlySpan<byte> word)
    {
        if (end - at < word.Length)
        {
            return false;
        }
        for (int i = 0; i < word.Length; i++)
        {
            if ((at[i] | 0x20) != word[i])
            {
                return false;
            }
        }
        at += word.Length;
        return true;
    }

    /// <summary>The double nearest to <c>mantissa * 10**exponent</c>.</summary>
    public static double Nearest(ulong mantissa, long exponent)
    {
        if (mantissa == 0 || exponent < -350)
        {
            return 0;
        }
        if (exponent > 310)
        {
            return double.PositiveInfinity;
        }
        if (mantissa <= 1UL << 53 && exponent is >= -22 and <= 22)
        {
            // Both are exact doubles, so one operation rounds correctly (W. Clinger 1990).
            double power = PowersOfTen.Five((int)Math.Abs(exponent)) * (double)(1UL << (int)Math.Abs(exponent));
            return exponent < 0 ? mantissa / power : mantissa * power;
        }
        return TryNearest(mantissa, (int)exponent, out double result) ? result : NearestExact(mantissa, exponent);
    }

    /// <summary>
    /// Multiplies by a power of ten of 128 bits (after D. Lemire, Number parsing at a gigabyte per second, 2021). Fails when the error of that
    /// leaves the rounding open.
    /// </summary>
    private static bool TryNearest(ulong mantissa, int exponent, out double result)
    {
        int zeros = BitOperations.LeadingZeroCount(mantissa);
        mantissa <<= zeros;
        ulong high = PowersOfTen.Get(exponent, out ulong low);
        ulong top = Math.BigMul(mantissa, high, out ulong second);
        ulong carry = Math.BigMul(mantissa, low, out ulong third);
        second += carry;
        top += second < carry ? 1UL : 0;
        long binary = PowersOfTen.Log2(exponent) + 1 - zeros;
        result = FloatBits.Round(top, (second | third) != 0, binary);
        if (exponent is >= 0 and <= 55)
        {
            return true;
        }

        // The true product is up to one unit of the second word larger.
        return second != ulong.MaxValue && (second != 0 || third != 0 || !IsTie(top, binary));
    }

    /// <summary>Whether a number is the midpoint of two doubles.</summary>
    private static bool IsTie(ulong top, long binary) =>
        BitConverter.DoubleToInt64Bits(FloatBits.Round(top, true, binary)) != BitConverter.DoubleToInt64Bits(FloatBits.Round(top, false, binary));

    /// <summary>The number has more digits than the mantissa: it lies between that and the next.</summary>
    private static double NearestInexact(ulong mantissa, long exponent, byte* digits, byte* end)
    {
        double lower = Nearest(mantissa, exponent);
        if (lower == Nearest(mantissa + 1, exponent))
        {
            return lower;
        }

        // Read all digits; one 1 stands for those beyond what can matter.
        byte* values = stackalloc byte[MaxExactDigits + 1];
        int count = 0;
        long skipped = 0;
        bool sticky = false;
        for (byte* at = digits; at < end; at++)
        {
            if (!NumberText.IsDigit(*at) || (count == 0 && *at == '0'))
            {
                continue;
            }
            if (count < MaxExactDigits)
            {
                values[count++] = (byte)(*at - '0');
            }
            else
            {
                skipped++;
                sticky |= *at != '0';
            }
        }

        // The exponent belongs to the mantissa, which holds the first 19 digits.
        long scale = exponent - (count + skipped - MaxDigits) + skipped;
        if (sticky)
        {
            values[count++] = 1;
            scale--;
        }
        uint* number = Natural.Rent(Natural.ReadCapacity(count, 10) + 1);
        nint length = number == null ? -1 : Natural.Read(number, values, count, 10);
        return length < 0 ? double.NaN : NearestExact(number, length, scale);
    }

    private static double NearestExact(ulong mantissa, long exponent)
    {
        ulong buffer;
        return NearestExact((uint*)&buffer, Natural.Store((uint*)&buffer, mantissa), exponent);
    }

    /// <summary>The double nearest to a natural number times a power of ten, by exact arithmetic.</summary>
    private static double NearestExact(uint* digits, nint length, long exponent)
    {
        long magnitude = Math.Abs(exponent);
        nint powerLength = (nint)(magnitude * 75 / 32 / Natural.DigitBits) + 2;
        uint* work = Natural.Rent((exponent < 0 ? 0 : length) + powerLength);
        if (work == null)
        {
            return double.NaN;
        }
        if (exponent < 0)
        {
            nint divisorLength = Natural.MultiplyByPowerOfFive(work, Natural.Store(work, 1), magnitude);
            return Int.Quotient(digits, length, work, divisorLength, exponent);
        }
        Natural.Copy(work, digits, length);
        length = Natural.MultiplyByPowerOfFive(work, length, magnitude);
        long shift = Math.Max(0, Natural.BitLength(work, length) - 64);
        ulong window = Natural.Window(work, length, shift, out bool inexact);
        return FloatBits.Round(window, inexact, shift + exponent);
    }
}
