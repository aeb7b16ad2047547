using System;
using System.Numerics;

namespace Molt.Runtime;

public static unsafe partial class Natural
{
    /// <summary>Quotients from this length on are computed recursively. Measured.</summary>
    private const nint RecursiveDivisionLength = 100;

    /// <summary>Intermediate results of fewer digits stay on the stack.</summary>
    private const int LocalLength = 64;

    /// <summary>
    /// Divides a number by one that is not longer and has no leading zero. The quotient takes
    /// <c>leftLength - rightLength + 1</c> digits, the remainder <paramref name="rightLength"/>. Returns false with MemoryError pending.
    /// </summary>
    public static bool Divide(uint* quotient, uint* remainder, uint* left, nint leftLength, uint* right, nint rightLength)
    {
        if (rightLength == 1)
        {
            *remainder = DivideByDigit(quotient, left, leftLength, *right);
            return true;
        }
        uint* local = stackalloc uint[LocalLength];
        uint* dividend = leftLength < LocalLength ? local : Rent(leftLength + 1);
        if (dividend == null)
        {
            return false;
        }
        Copy(dividend, left, leftLength);
        if (!DivideInPlace(quotient, dividend, leftLength, right, rightLength))
        {
            return false;
        }
        Copy(remainder, dividend, rightLength);
        return true;
    }

    /// <summary>
    /// As <see cref="Divide"/>, by a divisor of at least two digits. The dividend has room for one digit more, and its lowest
    /// <paramref name="rightLength"/> digits become the remainder.
    /// </summary>
    public static bool DivideInPlace(uint* quotient, uint* dividend, nint leftLength, uint* right, nint rightLength)
    {
        int shift = BitOperations.LeadingZeroCount(right[rightLength - 1]);
        nint quotientLength = leftLength - rightLength + 1;
        if (quotientLength < RecursiveDivisionLength || rightLength < RecursiveDivisionLength)
        {
            dividend[leftLength] = 0;
            DivideSchoolbook(quotient, dividend, quotientLength, right, rightLength, shift);
            return true;
        }

        // Make the divisor's top bit 1; the dividend gets one more digit, which makes its top part less than the divisor.
        uint* divisor = Rent(rightLength * 2);
        if (divisor == null)
        {
            return false;
        }
        ShiftLeft(divisor, right, rightLength, shift);
        dividend[leftLength] = ShiftLeft(dividend, dividend, leftLength, shift);
        uint* product = divisor + rightLength;
        while (quotientLength > rightLength)
        {
            quotientLength -= rightLength;
            if (!DivideRecursively(quotient + quotientLength, dividend + quotientLength, rightLength, divisor, rightLength, product))
            {
                return false;
            }
        }
        if (!DivideRecursively(quotient, dividend, quotientLength, divisor, rightLength, product))
        {
            return false;
        }
        ShiftRight(dividend, dividend, rightLength, shift);
        return true;
    }

    /// <summary>
    /// Knuth's algorithm D. The dividend has <c>quotientLength + length</c> digits, of which the top <paramref name="length"/> are less than the
    /// divisor; the remainder is left in its lowest digits. The divisor has at least two digits. Its top bit would be 1 after a shift to the left by
    /// <paramref name="shift"/>, which is only applied to the digits that the estimates are made of.
    /// </summary>
    private static void DivideSchoolbook(uint* quotient, uint* dividend, nint quotientLength, uint* divisor, nint length, int shift)
    {
        ulong tops = TopBits(divisor, length, shift);
        ulong top = tops >> DigitBits;
        ulong second = (uint)tops;
        for (nint j = quotientLength - 1; j >= 0; j--)
        {
            uint* part = dividend + j;
            ulong high = TopBits(part, length + 1, shift);
            uint low = ThirdDigit(part, length + 1, shift);
            ulong estimate;
            ulong rest;
            if (high >> DigitBits >= top)
            {
                estimate = uint.MaxValue;
                rest = high - (estimate * top);
            }
            else
            {
                estimate = high / top;
                rest = high - (estimate * top);
            }
            while (rest <= uint.MaxValue && estimate * second > ((rest << DigitBits) | low))
            {
                estimate--;
                rest += top;
            }
            uint borrow = SubtractMultiple(part, divisor, length, (uint)estimate);
            uint before = part[length];
            part[length] = before - borrow;
            if (before < borrow)
            {
                estimate--;
                part[length] += Add(part, part, length, divisor, length);
            }
            quotient[j] = (uint)estimate;
        }
    }

    /// <summary>The top two digits of a number of at least two, after a shift to the left.</summary>
    private static ulong TopBits(uint* digits, nint length, int shift)
    {
        ulong top = Pair(digits + length - 2);
        return shift == 0 ? top : (top << shift) | ((length > 2 ? digits[length - 3] : 0) >> (DigitBits - shift));
    }

    /// <summary>The third digit from the top of a number of at least three, after a shift to the left.</summary>
    private static uint ThirdDigit(uint* digits, nint length, int shift)
    {
        uint digit = digits[length - 3];
        return shift == 0 ? digit : (digit << shift) | ((length > 3 ? digits[length - 4] : 0) >> (DigitBits - shift));
    }

    /// <summary>
    /// Divides as <see cref="DivideSchoolbook"/> by two divisions of half the length (Burnikel and Ziegler 1998; Brent and Zimmermann, Modern
    /// Computer Arithmetic, algorithm 1.8). The quotient is not longer than the divisor; <paramref name="product"/> has room for the
    /// divisor's length.
    /// </summary>
    private static bool DivideRecursively(uint* quotient, uint* dividend, nint quotientLength, uint* divisor, nint length, uint* product)
    {
        if (quotientLength < RecursiveDivisionLength)
        {
            DivideSchoolbook(quotient, dividend, quotientLength, divisor, length, 0);
            return true;
        }
        nint half = quotientLength / 2;
        return DivideHalf(quotient + half, dividend + half, quotientLength - half, divisor, length, half, product)
            && DivideHalf(quotient, dividend, half, divisor, length, half, product);
    }

    /// <summary>
    /// One half: divides by the divisor without its <paramref name="low"/> lowest digits, then corrects for those.
    /// </summary>
    private static bool DivideHalf(
        uint* quotient, uint* dividend, nint quotientLength, uint* divisor, nint length, nint low, uint* product)
    {
        uint* upper = dividend + low;
        nint upperLength = length - low;
        if (Compare(upper + quotientLength, upperLength, divisor + low, upperLength) >= 0)
        {
            // The upper parts are equal: the quotient of those would have one digit more, so take the largest that fits.
            for (nint i = 0; i < quotientLength; i++)
            {
                quotient[i] = uint.MaxValue;
            }
            Subtract(upper + quotientLength, upper + quotientLength, upperLength, divisor + low, upperLength);
            Add(upper, upper, quotientLength + upperLength, divisor + low, upperLength);
        }
        else if (!DivideRecursively(quotient, upper, quotientLength, divisor + low, upperLength, product))
        {
            return false;
        }

        if (!Multiply(product, quotient, quotientLength, divisor, low))
        {
            return false;
        }
        uint borrow = Subtract(dividend, dividend, length + 1, product, quotientLength + low);
        while (borrow != 0)
        {
            uint one = 1;
            Subtract(quotient, quotient, quotientLength, &one, 1);
            borrow -= Add(dividend, dividend, length + 1, divisor, length);
        }
        return true;
    }

    /// <summary>Subtracts <c>right * factor</c> from the result, which has the same length. Returns the borrow.</summary>
    private static uint SubtractMultiple(uint* result, uint* right, nint length, uint factor)
    {
        ulong carry = 0;
        nint i = 0;
        if (!Intrinsics.IsWasm)
        {
            for (; i + 1 < length; i += 2)
            {
                ulong high = Math.BigMul(Pair(right + i), factor, out ulong low);
                low += carry;
                carry = high + (low < carry ? 1UL : 0);
                ulong pair = Pair(result + i);
                SetPair(result + i, pair - low);
                carry += pair < low ? 1UL : 0;
            }
        }
        for (; i < length; i++)
        {
            carry += (ulong)right[i] * factor;
            uint digit = result[i];
            uint subtrahend = (uint)carry;
            result[i] = digit - subtrahend;
            carry = (carry >> DigitBits) + (digit < subtrahend ? 1UL : 0);
        }
        return (uint)carry;
    }
}
