using System.Numerics;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// Arithmetic on natural numbers of 32-bit digits, least significant first: what <see cref="PyInt"/> is computed with. Lengths are in
/// digits; where a result's length is returned, it has no leading zero.
/// </summary>
public static unsafe partial class Natural
{
    /// <summary>Bits of a digit.</summary>
    public const int DigitBits = 32;

    /// <summary>Heap memory for <paramref name="digits"/> digits, for the time of an operation; null with MemoryError pending.</summary>
    public static uint* Rent(nint digits) => (uint*)Heap.AllocateLeafBlock((digits < 4 ? 4 : digits) * sizeof(uint));

    /// <summary>The length without leading zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Trim(uint* digits, nint length)
    {
        while (length > 0 && digits[length - 1] == 0)
        {
            length--;
        }
        return length;
    }

    /// <summary>Copies digits; the blocks may overlap.</summary>
    public static void Copy(uint* result, uint* digits, nint length) => Memory.Move(result, digits, length * sizeof(uint));

    /// <summary>Two digits as one number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Pair(uint* digits) => Unsafe.ReadUnaligned<ulong>(digits);

    /// <summary>Stores two digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SetPair(uint* digits, ulong pair) => Unsafe.WriteUnaligned(digits, pair);

    /// <summary>Sets digits to zero.</summary>
    public static void Clear(uint* result, nint length)
    {
        for (nint i = 0; i < length; i++)
        {
            result[i] = 0;
        }
    }

    /// <summary>Stores a 64-bit number in two digits and gives its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Store(uint* result, ulong number)
    {
        result[0] = (uint)number;
        result[1] = (uint)(number >> DigitBits);
        return number == 0 ? 0 : number >> DigitBits == 0 ? 1 : 2;
    }

    /// <summary>Orders two numbers without leading zeros: negative, zero or positive.</summary>
    public static int Compare(uint* left, nint leftLength, uint* right, nint rightLength)
    {
        if (leftLength != rightLength)
        {
            return leftLength < rightLength ? -1 : 1;
        }
        for (nint i = leftLength - 1; i >= 0; i--)
        {
            if (left[i] != right[i])
            {
                return left[i] < right[i] ? -1 : 1;
            }
        }
        return 0;
    }

    /// <summary>The number of bits of a number without leading zeros.</summary>
    public static long BitLength(uint* digits, nint length) =>
        length == 0 ? 0 : (long)length * DigitBits - BitOperations.LeadingZeroCount(digits[length - 1]);

    /// <summary>Whether any of the lowest <paramref name="bits"/> bits is set.</summary>
    public static bool AnyBitBelow(uint* digits, nint length, long bits)
    {
        nint whole = (nint)(bits / DigitBits);
        if (whole >= length)
        {
            return Trim(digits, length) != 0;
        }
        for (nint i = 0; i < whole; i++)
        {
            if (digits[i] != 0)
            {
                return true;
            }
        }
        int rest = (int)(bits % DigitBits);
        return rest != 0 && (digits[whole] & ((1u << rest) - 1)) != 0;
    }

    /// <summary>
    /// Adds the shorter number <paramref name="right"/> to <paramref name="left"/>; the result has the length of left and may be
    /// either operand. Returns the carry.
    /// </summary>
    public static uint Add(uint* result, uint* left, nint leftLength, uint* right, nint rightLength)
    {
        ulong carry = 0;
        nint i = 0;
        for (; i + 1 < rightLength; i += 2)
        {
            ulong digit = Pair(left + i);
            ulong sum = digit + Pair(right + i);
            ulong overflow = sum < digit ? 1UL : 0;
            sum += carry;
            carry = overflow | (sum < carry ? 1UL : 0);
            SetPair(result + i, sum);
        }
        if (i < rightLength)
        {
            carry += (ulong)left[i] + right[i];
            result[i++] = (uint)carry;
            carry >>= DigitBits;
        }
        for (; i < leftLength && carry != 0; i++)
        {
            carry += left[i];
            result[i] = (uint)carry;
            carry >>= DigitBits;
        }
        if (result != left && i < leftLength)
        {
            Copy(result + i, left + i, leftLength - i);
        }
        return (uint)carry;
    }

    /// <summary>
    /// Subtracts <paramref name="right"/> from <paramref name="left"/>, which is at least as long; the result has the length of left
    /// and may be either operand. Returns the borrow: 1 if left was less.
    /// </summary>
    public static uint Subtract(uint* result, uint* left, nint leftLength, uint* right, nint rightLength)
    {
        ulong borrow = 0;
        nint i = 0;
        for (; i + 1 < rightLength; i += 2)
        {
            ulong digit = Pair(left + i);
            ulong subtrahend = Pair(right + i);
            ulong difference = digit - subtrahend;
            ulong underflow = digit < subtrahend ? 1UL : 0;
            SetPair(result + i, difference - borrow);
            borrow = underflow | (difference < borrow ? 1UL : 0);
        }
        if (i < rightLength)
        {
            ulong difference = (ulong)left[i] - right[i] - borrow;
            result[i++] = (uint)difference;
            borrow = difference >> 63;
        }
        for (; i < leftLength && borrow != 0; i++)
        {
            ulong difference = (ulong)left[i] - borrow;
            result[i] = (uint)difference;
            borrow = difference >> 63;
        }
        if (result != left && i < leftLength)
        {
            Copy(result + i, left + i, leftLength - i);
        }
        return (uint)borrow;
    }

    /// <summary>Multiplies by one digit and adds another in place. Returns the carry.</summary>
    public static uint MultiplyAdd(uint* digits, nint length, uint factor, uint summand)
    {
        ulong carry = summand;
        for (nint i = 0; i < length; i++)
        {
            carry += (ulong)digits[i] * factor;
            digits[i] = (uint)carry;
            carry >>= DigitBits;
        }
        return (uint)carry;
    }

    /// <summary>Divides by one digit; the quotient has the dividend's length and may be the dividend. Returns the remainder.</summary>
    public static uint DivideByDigit(uint* quotient, uint* dividend, nint length, uint divisor)
    {
        ulong remainder = 0;
        for (nint i = length - 1; i >= 0; i--)
        {
            ulong part = (remainder << DigitBits) | dividend[i];
            uint digit = (uint)(part / divisor);
            quotient[i] = digit;
            remainder = part - ((ulong)digit * divisor);
        }
        return (uint)remainder;
    }

    /// <summary>The remainder of a division by one digit.</summary>
    public static uint RemainderByDigit(uint* dividend, nint length, uint divisor)
    {
        ulong remainder = 0;
        for (nint i = length - 1; i >= 0; i--)
        {
            remainder = ((remainder << DigitBits) | dividend[i]) % divisor;
        }
        return (uint)remainder;
    }

    /// <summary>
    /// Shifts left by less than a digit; the result has the number's length and may be the number. Returns the bits shifted out.
    /// </summary>
    public static uint ShiftLeft(uint* result, uint* digits, nint length, int bits)
    {
        if (bits == 0)
        {
            Copy(result, digits, length);
            return 0;
        }
        uint carry = 0;
        nint i = 0;
        for (; i + 1 < length; i += 2)
        {
            ulong pair = Pair(digits + i);
            SetPair(result + i, (pair << bits) | carry);
            carry = (uint)(pair >> (64 - bits));
        }
        if (i < length)
        {
            uint digit = digits[i];
            result[i] = (digit << bits) | carry;
            carry = digit >> (DigitBits - bits);
        }
        return carry;
    }

    /// <summary>Shifts right by less than a digit; the result has the number's length and may be the number.</summary>
    public static void ShiftRight(uint* result, uint* digits, nint length, int bits)
    {
        if (bits == 0)
        {
            Copy(result, digits, length);
            return;
        }
        nint i = 0;
        for (; i + 2 < length; i += 2)
        {
            SetPair(result + i, (Pair(digits + i) >> bits) | ((ulong)digits[i + 2] << (64 - bits)));
        }
        for (; i < length; i++)
        {
            uint high = i + 1 < length ? digits[i + 1] : 0;
            result[i] = (digits[i] >> bits) | (high << (DigitBits - bits));
        }
    }

    /// <summary>
    /// The top 64 bits of a number of at least one digit that starts <paramref name="bits"/> bits up, and whether a bit below them is set:
    /// <c>number &gt;&gt; bits</c>, which must fit.
    /// </summary>
    public static ulong Window(uint* digits, nint length, long bits, out bool inexact)
    {
        nint whole = (nint)(bits / DigitBits);
        int rest = (int)(bits % DigitBits);
        ulong low = whole < length ? digits[whole] : 0;
        ulong middle = whole + 1 < length ? digits[whole + 1] : 0;
        ulong high = whole + 2 < length ? digits[whole + 2] : 0;
        ulong window = (low | (middle << DigitBits)) >> rest;
        if (rest != 0)
        {
            window |= high << (64 - rest);
        }
        inexact = AnyBitBelow(digits, length, bits);
        return window;
    }

    /// <summary>Multiplies by <c>5**exponent</c> in place. Returns the length.</summary>
    public static nint MultiplyByPowerOfFive(uint* digits, nint length, long exponent)
    {
        while (exponent > 0)
        {
            int step = exponent < 13 ? (int)exponent : 13;
            uint carry = MultiplyAdd(digits, length, (uint)PowersOfTen.Five(step), 0);
            if (carry != 0)
            {
                digits[length++] = carry;
            }
            exponent -= step;
        }
        return length;
    }
}
