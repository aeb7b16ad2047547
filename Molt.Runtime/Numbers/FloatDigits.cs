using System;
using System.Numerics;

namespace Molt.Runtime;

/// <summary>A decimal number <c>0.DIGITS * 10**Point</c>: what a float is written with.</summary>
public unsafe struct DecimalDigits
{
    /// <summary>The digits as ASCII characters.</summary>
    public byte* Digits;

    /// <summary>How many digits there are.</summary>
    public nint Count;

    /// <summary>The position of the decimal point, counted from before the first digit.</summary>
    public long Point;
}

/// <summary>The decimal digits of positive finite doubles, correctly rounded.</summary>
public static unsafe partial class FloatDigits
{
    /// <summary>The size of the buffer that the conversions take.</summary>
    public const int BufferSize = 24;

    /// <summary>
    /// The shortest digits that read back as the same double, and of those the nearest (R. Giulietti, The Schubfach way to render doubles,
    /// 2021). The number is positive and finite.
    /// </summary>
    public static DecimalDigits Shortest(double value, byte* buffer)
    {
        ulong digits = ShortestDecimal(value, out int exponent);
        return FromNumber(digits, exponent, buffer, stripZeros: true);
    }

    private static DecimalDigits FromNumber(ulong number, int exponent, byte* buffer, bool stripZeros)
    {
        int position = BufferSize;
        if (stripZeros)
        {
            while (number != 0 && number % 10 == 0)
            {
                number /= 10;
                exponent++;
            }
        }
        while (number != 0)
        {
            ulong quotient = number / 10;
            buffer[--position] = (byte)('0' + (uint)(number - (quotient * 10)));
            number = quotient;
        }
        int count = BufferSize - position;
        return new DecimalDigits { Digits = buffer + position, Count = count, Point = count + exponent };
    }

    private static ulong ShortestDecimal(double value, out int exponent)
    {
        ulong mantissa = FloatBits.Split(value, out int binary);
        if (binary is <= 0 and > -53 && (mantissa & ((1UL << -binary) - 1)) == 0)
        {
            exponent = 0;
            return mantissa >> -binary;
        }
        bool even = (mantissa & 1) == 0;
        bool lowerIsCloser = mantissa == 1UL << 52 && binary > FloatBits.LeastExponent;

        // The interval that rounds to the value, four times: its ends and the value between.
        ulong left = (4 * mantissa) - 2 + (lowerIsCloser ? 1UL : 0);
        ulong middle = 4 * mantissa;
        ulong right = (4 * mantissa) + 2;
        exponent = ((binary * 1262611) - (lowerIsCloser ? 524031 : 0)) >> 22;
        int shift = binary + PowersOfTen.Log2(-exponent) + 1;
        ulong high = PowersOfTen.Get(-exponent, out ulong low);
        if (exponent is > 0 or < -55 && ++low == 0)
        {
            high++;
        }
        ulong lower = RoundToOdd(high, low, left << shift) + (even ? 0UL : 1);
        ulong scaled = RoundToOdd(high, low, middle << shift);
        ulong upper = RoundToOdd(high, low, right << shift) - (even ? 0UL : 1);

        ulong digits = scaled / 4;
        if (digits >= 10)
        {
            ulong tens = digits / 10;
            bool downInside = lower <= 40 * tens;
            bool upInside = (40 * tens) + 40 <= upper;
            if (downInside != upInside)
            {
                exponent++;
                return tens + (upInside ? 1UL : 0);
            }
        }
        bool below = lower <= 4 * digits;
        bool above = (4 * digits) + 4 <= upper;
        if (below != above)
        {
            return digits + (above ? 1UL : 0);
        }
        ulong tie = (4 * digits) + 2;
        bool up = scaled > tie || (scaled == tie && (digits & 1) != 0);
        return digits + (up ? 1UL : 0);
    }

    /// <summary>The top 64 bits of a product of 128 and 64 bits, with the lowest bit set if it is not exact.</summary>
    private static ulong RoundToOdd(ulong high, ulong low, ulong factor)
    {
        ulong carry = Math.BigMul(low, factor, out _);
        ulong top = Math.BigMul(high, factor, out ulong second);
        second += carry;
        top += second < carry ? 1UL : 0;
        return top | (second > 1 ? 1UL : 0);
    }

    /// <summary>
    /// The digits of <c>round(value * 10**decimals)</c>, ties to even: none for zero, and perhaps without zeros at the end. The number is
    /// positive and finite. Returns false with MemoryError pending.
    /// </summary>
    public static bool Fixed(double value, long decimals, byte* buffer, out DecimalDigits result)
    {
        ulong mantissa = FloatBits.Split(value, out int binary);
        long shift = -(decimals + binary);
        if (decimals is >= 0 and <= 27)
        {
            // mantissa * 5**decimals takes 128 bits at most; what remains is a shift.
            ulong high = Math.BigMul(mantissa, PowersOfTen.Five((int)decimals), out ulong low);
            if (shift is > 0 and < 128 && (shift >= 64 || high >> (int)(shift - 1) == 0))
            {
                result = FromNumber(RoundShifted(high, low, (int)shift), (int)-decimals, buffer, stripZeros: false);
                return true;
            }
            if (shift >= 128)
            {
                result = new DecimalDigits { Digits = buffer, Point = -decimals };
                return true;
            }
            if (shift > -64 && high == 0 && low <= ulong.MaxValue >> (int)-shift)
            {
                result = FromNumber(low << (int)-shift, (int)-decimals, buffer, stripZeros: false);
                return true;
            }
        }
        return FixedLarge(mantissa, binary, decimals, out result);
    }

    /// <summary>A number of 128 bits shifted right by 1 to 127, to the nearest, ties to even; the result fits 64 bits.</summary>
    private static ulong RoundShifted(ulong high, ulong low, int shift)
    {
        ulong kept;
        ulong restHigh;
        ulong restLow;
        if (shift < 64)
        {
            kept = (low >> shift) | (high << (64 - shift));
            restHigh = low << (64 - shift);
            restLow = 0;
        }
        else if (shift == 64)
        {
            kept = high;
            restHigh = low;
            restLow = 0;
        }
        else
        {
            kept = high >> (shift - 64);
            restHigh = (high << (128 - shift)) | (low >> (shift - 64));
            restLow = low << (128 - shift);
        }
        const ulong half = 1UL << 63;
        bool up = restHigh > half || (restHigh == half && (restLow != 0 || (kept & 1) != 0));
        return kept + (up ? 1UL : 0);
    }

    /// <summary>
    /// The first <paramref name="count"/> digits (at least 1) of a positive finite number, ties to even, perhaps without zeros at the end. Returns
    /// false with MemoryError pending.
    /// </summary>
    public static bool Significant(double value, long count, byte* buffer, out DecimalDigits result)
    {
        // The exponent of the first digit; it may be one too low.
        ulong mantissa = FloatBits.Split(value, out int binary);
        int exponent = PowersOfTen.Log10Of2(binary + 63 - BitOperations.LeadingZeroCount(mantissa));
        if (count <= 17 && TrySignificant(mantissa, binary, ref exponent, (int)count, out ulong digits))
        {
            result = FromNumber(digits, exponent - (int)count + 1, buffer, stripZeros: false);
            return true;
        }
        if (!FixedLarge(mantissa, binary, count - 1 - exponent, out result))
        {
            return false;
        }
        if (result.Count > count)
        {
            return FixedLarge(mantissa, binary, count - 2 - exponent, out result);
        }
        return true;
    }

    /// <summary>
    /// Finds the digits with a power of ten of 128 bits. Fails when the error of that leaves the rounding open.
    /// </summary>
    private static bool TrySignificant(ulong mantissa, int binary, ref int exponent, int count, out ulong digits)
    {
        digits = 0;
        int zeros = BitOperations.LeadingZeroCount(mantissa);
        mantissa <<= zeros;
        ulong limit = PowersOfTen.Ten(count);
        for (int attempt = 0; attempt < 2; attempt++)
        {
            int scale = count - 1 - exponent;
            if (scale > PowersOfTen.Greatest)
            {
                return false;
            }
            ulong high = PowersOfTen.Get(scale, out ulong low);
            ulong top = Math.BigMul(mantissa, high, out ulong second);
            ulong carry = Math.BigMul(mantissa, low, out ulong third);
            second += carry;
            top += second < carry ? 1UL : 0;

            // The product is (top:second:third) * 2**(power - 128), where power is the place of top's lowest bit, negative here.
            int power = binary - zeros + PowersOfTen.Log2(scale) + 1;
            int shift = -power;
            if (shift is < 1 or > 63)
            {
                return false;
            }
            digits = top >> shift;
            ulong rest = (top << (64 - shift)) | (second >> shift);
            if (digits >= limit)
            {
                exponent++;
                continue;
            }
            const ulong half = 1UL << 63;
            bool exact = scale is >= 0 and <= 55;
            if (rest is > half - 2 and < half + 1 && !exact)
            {
                return false;
            }
            if (rest == half)
            {
                bool sticky = (second & ((1UL << shift) - 1)) != 0 || third != 0;
                digits += sticky || (digits & 1) != 0 ? 1UL : 0;
            }
            else
            {
                digits += rest > half ? 1UL : 0;
            }
            if (digits == limit)
            {
                exponent++;
                digits /= 10;
            }
            return true;
        }
        return false;
    }

    /// <summary><see cref="Fixed"/> by exact arithmetic, for any number of decimals.</summary>
    private static bool FixedLarge(ulong mantissa, int binary, long decimals, out DecimalDigits result)
    {
        // All decimals from here on are zero.
        decimals = Math.Min(decimals, Math.Max(0, -binary));
        result = new DecimalDigits { Point = -decimals };
        if (decimals < -400)
        {
            return true;
        }

        // mantissa * 5**decimals * 2**(decimals + binary), or the quotient with 10**-decimals.
        nint capacity = (nint)((Math.Abs(decimals) * 107 / 32 / Natural.DigitBits) + (Math.Abs((long)binary) / Natural.DigitBits) + 8);
        uint* number = Natural.Rent(capacity * 2);
        if (number == null)
        {
            return false;
        }
        nint length = Natural.Store(number, mantissa);
        if (decimals >= 0)
        {
            length = Natural.MultiplyByPowerOfFive(number, length, decimals);
            length = ShiftRounded(number, length, decimals + binary);
        }
        else
        {
            length = DivideRounded(number, length, binary, -decimals, number + capacity);
        }
        if (length < 0)
        {
            return false;
        }
        nint size = Natural.DecimalCapacity(length);
        byte* text = (byte*)Heap.AllocateLeafBlock(size);
        nint start = text == null ? -1 : Natural.WriteDecimal(text, size, number, length);
        if (start < 0)
        {
            return false;
        }
        result.Digits = text + start;
        result.Count = size - start;
        result.Point = result.Count - decimals;
        return true;
    }

    /// <summary>Shifts left, or right to the nearest with ties to even, in place. Returns the length.</summary>
    private static nint ShiftRounded(uint* number, nint length, long shift)
    {
        if (shift >= 0)
        {
            nint zeros = (nint)(shift / Natural.DigitBits);
            Natural.Copy(number + zeros, number, length);
            Natural.Clear(number, zeros);
            number[length + zeros] = Natural.ShiftLeft(number + zeros, number + zeros, length, (int)(shift % Natural.DigitBits));
            return Natural.Trim(number, length + zeros + 1);
        }
        long bits = Natural.BitLength(number, length);
        if (-shift > bits)
        {
            return 0;
        }
        long half = -shift - 1;
        bool up = ((number[(nint)(half / Natural.DigitBits)] >> (int)(half % Natural.DigitBits)) & 1) != 0;
        bool sticky = Natural.AnyBitBelow(number, length, half);
        nint whole = (nint)(-shift / Natural.DigitBits);
        nint kept = length - whole;
        if (kept > 0)
        {
            Natural.ShiftRight(number, number + whole, kept, (int)(-shift % Natural.DigitBits));
        }
        bool odd = kept > 0 && (number[0] & 1) != 0;
        number[kept] = up && (sticky || odd) ? Natural.MultiplyAdd(number, kept, 1, 1) : 0;
        return Natural.Trim(number, kept + 1);
    }

    /// <summary>Stores <c>number * 2**binary / 10**exponent</c> to the nearest, ties to even. Returns the length, or -1.</summary>
    private static nint DivideRounded(uint* number, nint length, int binary, long exponent, uint* work)
    {
        // Powers of two go to the side where they are positive.
        long shift = binary - exponent;
        length = shift > 0 ? ShiftRounded(number, length, shift) : length;
        nint divisorLength = Natural.MultiplyByPowerOfFive(work, Natural.Store(work, 1), exponent);
        divisorLength = shift < 0 ? ShiftRounded(work, divisorLength, -shift) : divisorLength;
        if (length < divisorLength)
        {
            number[length++] = 0;
            while (length < divisorLength)
            {
                number[length++] = 0;
            }
        }
        nint quotientLength = length - divisorLength + 1;
        uint* quotient = Natural.Rent(quotientLength + 1 + divisorLength + 1);
        if (quotient == null)
        {
            return -1;
        }
        uint* remainder = quotient + quotientLength + 1;
        if (!Natural.Divide(quotient, remainder, number, length, work, divisorLength))
        {
            return -1;
        }
        remainder[divisorLength] = Natural.ShiftLeft(remainder, remainder, divisorLength, 1);
        int order = Natural.Compare(remainder, Natural.Trim(remainder, divisorLength + 1), work, divisorLength);
        bool up = order > 0 || (order == 0 && (quotient[0] & 1) != 0);
        quotient[quotientLength] = up ? Natural.MultiplyAdd(quotient, quotientLength, 1, 1) : 0;
        nint result = Natural.Trim(quotient, quotientLength + 1);
        Natural.Copy(number, quotient, result);
        return result;
    }
}
