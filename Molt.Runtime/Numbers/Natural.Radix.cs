using System.Numerics;

namespace Molt.Runtime;

public static unsafe partial class Natural
{
    /// <summary>Numbers from this length on are written and read by halves. Measured.</summary>
    private const nint RecursiveRadixLength = 60;

    /// <summary>The largest power of ten in a digit, and its exponent.</summary>
    private const uint DecimalChunk = 1_000_000_000;
    private const int DecimalChunkDigits = 9;

    /// <summary>A power of the base, for the conversion of numbers by halves.</summary>
    private struct RadixPower
    {
        public uint* Digits;
        public nint Length;
        public nint Exponent;
    }

    /// <summary>An upper bound of the characters that <see cref="WriteDecimal"/> needs.</summary>
    public static nint DecimalCapacity(nint length) => (length * 10) + 18;

    /// <summary>
    /// Writes a number in decimal to the end of a buffer of at least <see cref="DecimalCapacity"/> bytes, without leading zeros; zero is
    /// the empty text. Returns where the text starts, or -1 with MemoryError pending.
    /// </summary>
    public static nint WriteDecimal(byte* buffer, nint capacity, uint* digits, nint length)
    {
        nint start = length < RecursiveRadixLength
            ? WriteDecimalSimple(buffer, capacity, digits, length)
            : WriteDecimalLarge(buffer, capacity, digits, length);
        if (start < 0)
        {
            return -1;
        }
        while (start < capacity && buffer[start] == '0')
        {
            start++;
        }
        return start;
    }

    private static nint WriteDecimalSimple(byte* buffer, nint end, uint* digits, nint length)
    {
        uint* rest = stackalloc uint[(int)RecursiveRadixLength];
        Copy(rest, digits, length);
        nint position = end;
        while (length > 0)
        {
            uint chunk = DivideByDigit(rest, rest, length, DecimalChunk);
            length = Trim(rest, length);
            for (int i = 0; i < DecimalChunkDigits; i++)
            {
                buffer[--position] = (byte)('0' + (chunk % 10));
                chunk /= 10;
            }
        }
        return position;
    }

    private static nint WriteDecimalLarge(byte* buffer, nint capacity, uint* digits, nint length)
    {
        RadixPower* powers = stackalloc RadixPower[64];
        int count = MakePowers(powers, DecimalChunk, DecimalChunkDigits, (length + 1) / 2);
        if (count < 0)
        {
            return -1;
        }
        return WriteDecimalHalves(buffer, capacity, digits, length, powers, count - 1);
    }

    /// <summary>Writes a number, with some leading zeros at most, so that it ends at <paramref name="end"/>. Returns where it starts.</summary>
    private static nint WriteDecimalHalves(byte* buffer, nint end, uint* digits, nint length, RadixPower* powers, int level)
    {
        while (level >= 0 && powers[level].Length > length)
        {
            level--;
        }
        if (length < RecursiveRadixLength || level < 0)
        {
            return WriteDecimalSimple(buffer, end, digits, length);
        }
        RadixPower power = powers[level];
        nint quotientLength = length - power.Length + 1;
        uint* quotient = Rent(quotientLength + power.Length);
        if (quotient == null)
        {
            return -1;
        }
        uint* remainder = quotient + quotientLength;
        if (!Divide(quotient, remainder, digits, length, power.Digits, power.Length))
        {
            return -1;
        }
        nint start = WriteDecimalHalves(buffer, end, remainder, Trim(remainder, power.Length), powers, level - 1);
        if (start < 0)
        {
            return -1;
        }
        quotientLength = Trim(quotient, quotientLength);
        if (quotientLength == 0)
        {
            return start;
        }
        nint middle = end - power.Exponent;
        while (start > middle)
        {
            buffer[--start] = (byte)'0';
        }
        return WriteDecimalHalves(buffer, middle, quotient, quotientLength, powers, level);
    }

    /// <summary>
    /// Makes the powers <c>chunk ** (2 ** i)</c> as long as they have at most <paramref name="maximum"/> digits, and at least the first.
    /// Returns how many, or -1 with MemoryError pending.
    /// </summary>
    private static int MakePowers(RadixPower* powers, uint chunk, nint exponent, nint maximum)
    {
        uint* first = Rent(1);
        if (first == null)
        {
            return -1;
        }
        *first = chunk;
        powers[0] = new RadixPower { Digits = first, Length = 1, Exponent = exponent };
        int count = 1;
        while (true)
        {
            RadixPower last = powers[count - 1];
            if (last.Length * 2 - 1 > maximum)
            {
                return count;
            }
            uint* square = Rent(last.Length * 2);
            if (square == null || !Square(square, last.Digits, last.Length))
            {
                return -1;
            }
            powers[count++] = new RadixPower
            {
                Digits = square,
                Length = Trim(square, last.Length * 2),
                Exponent = last.Exponent * 2,
            };
        }
    }

    /// <summary>
    /// Writes a number in base <c>2 ** bits</c> (1, 3 or 4) to the end of a buffer, without leading zeros; zero is the empty text. Returns
    /// where the text starts.
    /// </summary>
    public static nint WriteBits(byte* buffer, nint capacity, uint* digits, nint length, int bits, bool upper)
    {
        nint count = (nint)((BitLength(digits, length) + bits - 1) / bits);
        uint mask = (1u << bits) - 1;
        uint letter = upper ? 'A' - 10u : 'a' - 10u;
        ulong window = 0;
        int available = 0;
        nint next = 0;
        nint position = capacity;
        for (nint i = 0; i < count; i++)
        {
            if (available < bits && next < length)
            {
                window |= (ulong)digits[next++] << available;
                available += DigitBits;
            }
            uint digit = (uint)window & mask;
            window >>= bits;
            available -= bits;
            buffer[--position] = (byte)(digit < 10 ? '0' + digit : letter + digit);
        }
        return position;
    }

    /// <summary>An upper bound of the digits that a number of <paramref name="count"/> characters in the base takes.</summary>
    public static nint ReadCapacity(nint count, uint radix)
    {
        // Bits of a character, rounded up to 1/64: enough for bases up to 36.
        long bits = 64 - BitOperations.LeadingZeroCount(radix - 1UL);
        if (radix == 10)
        {
            return (nint)((count * 213L) / (64 * DigitBits)) + 2;
        }
        return (nint)((count * bits) / DigitBits) + 2;
    }

    /// <summary>
    /// Reads a number of the given base (2 to 36) from digit values (0 to 35, not characters) into <see cref="ReadCapacity"/> digits.
    /// Returns the length, or -1 with MemoryError pending.
    /// </summary>
    public static nint Read(uint* result, byte* values, nint count, uint radix)
    {
        if ((radix & (radix - 1)) == 0)
        {
            return ReadBits(result, values, count, BitOperations.TrailingZeroCount(radix));
        }
        uint chunk = radix;
        int chunkDigits = 1;
        while ((ulong)chunk * radix <= uint.MaxValue)
        {
            chunk *= radix;
            chunkDigits++;
        }
        if (ReadCapacity(count, radix) < RecursiveRadixLength)
        {
            return ReadSimple(result, values, count, radix, chunkDigits);
        }
        RadixPower* powers = stackalloc RadixPower[64];
        int levels = MakePowers(powers, chunk, chunkDigits, (ReadCapacity(count, radix) + 1) / 2);
        return levels < 0 ? -1 : ReadHalves(result, values, count, radix, chunkDigits, powers, levels - 1);
    }

    private static nint ReadBits(uint* result, byte* values, nint count, int bits)
    {
        ulong window = 0;
        int available = 0;
        nint length = 0;
        for (nint i = count - 1; i >= 0; i--)
        {
            window |= (ulong)values[i] << available;
            available += bits;
            if (available >= DigitBits)
            {
                result[length++] = (uint)window;
                window >>= DigitBits;
                available -= DigitBits;
            }
        }
        if (window != 0)
        {
            result[length++] = (uint)window;
        }
        return Trim(result, length);
    }

    private static nint ReadSimple(uint* result, byte* values, nint count, uint radix, int chunkDigits)
    {
        nint length = 0;
        for (nint i = 0; i < count;)
        {
            nint end = i + chunkDigits < count ? i + chunkDigits : count;
            uint factor = 1;
            uint summand = 0;
            for (; i < end; i++)
            {
                factor *= radix;
                summand = (summand * radix) + values[i];
            }
            uint carry = MultiplyAdd(result, length, factor, summand);
            if (carry != 0)
            {
                result[length++] = carry;
            }
        }
        return length;
    }

    private static nint ReadHalves(uint* result, byte* values, nint count, uint radix, int chunkDigits, RadixPower* powers, int level)
    {
        while (level >= 0 && powers[level].Exponent >= count)
        {
            level--;
        }
        nint capacity = ReadCapacity(count, radix);
        if (capacity < RecursiveRadixLength || level < 0)
        {
            return ReadSimple(result, values, count, radix, chunkDigits);
        }
        RadixPower power = powers[level];
        nint highCount = count - power.Exponent;
        uint* high = Rent(ReadCapacity(highCount, radix) + ReadCapacity(power.Exponent, radix) + power.Length);
        if (high == null)
        {
            return -1;
        }
        nint highLength = ReadHalves(high, values, highCount, radix, chunkDigits, powers, level);
        if (highLength < 0)
        {
            return -1;
        }
        uint* low = high + ReadCapacity(highCount, radix);
        nint lowLength = ReadHalves(low, values + highCount, power.Exponent, radix, chunkDigits, powers, level - 1);
        if (lowLength < 0)
        {
            return -1;
        }
        if (highLength == 0)
        {
            Copy(result, low, lowLength);
            return lowLength;
        }
        uint* product = Rent(highLength + power.Length + 1);
        if (product == null || !Multiply(product, high, highLength, power.Digits, power.Length))
        {
            return -1;
        }
        nint length = Trim(product, highLength + power.Length);
        product[length] = Add(product, product, length, low, lowLength);
        length = Trim(product, length + 1);
        Copy(result, product, length);
        return length;
    }
}
