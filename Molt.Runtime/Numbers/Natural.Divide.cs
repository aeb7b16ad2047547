using System.Numerics;

namespace Molt.Runtime;

public static unsafe partial class Natural
{
    /// <summary>Quotients from this length on are computed recursively. Measured.</summary>
    private const nint RecursiveDivisionLength = 100;

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

        // Make the divisor's top bit 1; the dividend gets one more digit, which makes its top part less than the divisor.
        nint product = rightLength >= RecursiveDivisionLength ? rightLength : 0;
        nint size = leftLength + 1 + rightLength + product;
        uint* local = stackalloc uint[128];
        uint* dividend = size <= 128 ? local : Rent(size);
        if (dividend == null)
        {
            return false;
        }
        uint* divisor = dividend + leftLength + 1;
        int shift = BitOperations.LeadingZeroCount(right[rightLength - 1]);
        ShiftLeft(divisor, right, rightLength, shift);
        dividend[leftLength] = ShiftLeft(dividend, left, leftLength, shift);

        nint quotientLength = leftLength - rightLength + 1;
        while (quotientLength > rightLength)
        {
            quotientLength -= rightLength;
            if (!DivideRecursively(
                quotient + quotientLength, dividend + quotientLength, rightLength, divisor, rightLength, divisor + rightLength))
            {
                return false;
            }
        }
        if (!DivideRecursively(quotient, dividend, quotientLength, divisor, rightLength, divisor + rightLength))
        {
            return false;
        }
        ShiftRight(remainder, dividend, rightLength, shift);
        return true;
    }

    /// <summary>
    /// Knuth's algorithm D. The dividend has <c>quotientLength + length</c> digits, of which the top <paramref name="length"/> are less than the
    /// divisor; the remainder is left in its lowest digits. The divisor's top bit is 1 and it has at least two digits.
    /// </summary>
    private static void DivideSchoolbook(uint* quotient, uint* dividend, nint quotientLength, uint* divisor, nint length)
    {
        ulong top = divisor[length - 1];
        ulong second = divisor[length - 2];
        for (nint j = quotientLength - 1; j >= 0; j--)
        {
            uint* part = dividend + j;
            ulong high = ((ulong)part[length] << DigitBits) | part[length - 1];
            ulong estimate;
            ulong rest;
            if (part[length] >= top)
            {
                estimate = uint.MaxValue;
                rest = high - (estimate * top);
            }
            else
            {
                estimate = high / top;
                rest = high - (estimate * top);
            }
            while (rest <= uint.MaxValue && estimate * second > ((rest << DigitBits) | part[length - 2]))
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

    /// <summary>
    /// Divides as <see cref="DivideSchoolbook"/> by two divisions of half the length (Burnikel and Ziegler 1998; Brent and Zimmermann, Modern
    /// Computer Arithmetic, algorithm 1.8). The quotient is not longer than the divisor; <paramref name="product"/> has room for the
    /// divisor's length.
    /// </summary>
    private static bool DivideRecursively(uint* quotient, uint* dividend, nint quotientLength, uint* divisor, nint length, uint* product)
    {
        if (quotientLength < RecursiveDivisionLength)
        {
            DivideSchoolbook(quotient, dividend, quotientLength, divisor, length);
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
        for (nint i = 0; i < length; i++)
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
