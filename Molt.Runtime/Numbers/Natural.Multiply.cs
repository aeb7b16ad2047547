using System;

namespace Molt.Runtime;

public static unsafe partial class Natural
{
    /// <summary>Operands from this length on are multiplied by Karatsuba's algorithm. Measured.</summary>
    private const nint KaratsubaLength = 72;

    /// <summary>Operands from this length on are squared by Karatsuba's algorithm. Measured.</summary>
    private const nint KaratsubaSquareLength = 120;

    /// <summary>
    /// Multiplies; the result takes both lengths together and is neither operand. Returns false with MemoryError pending if there is no
    /// memory for intermediate results.
    /// </summary>
    public static bool Multiply(uint* result, uint* left, nint leftLength, uint* right, nint rightLength)
    {
        if (leftLength < rightLength)
        {
            uint* swap = left;
            left = right;
            right = swap;
            (leftLength, rightLength) = (rightLength, leftLength);
        }
        if (rightLength < KaratsubaLength)
        {
            MultiplySchoolbook(result, left, leftLength, right, rightLength);
            return true;
        }
        nint work = KaratsubaWork(rightLength);
        uint* scratch = Rent(work + (rightLength * 2));
        if (scratch == null)
        {
            return false;
        }
        if (leftLength == rightLength)
        {
            MultiplyKaratsuba(result, left, right, leftLength, scratch);
            return true;
        }

        // Cut the longer number into pieces of the length of the shorter one.
        uint* product = scratch + work;
        Clear(result, leftLength + rightLength);
        for (nint start = 0; start < leftLength; start += rightLength)
        {
            nint piece = Math.Min(rightLength, leftLength - start);
            if (piece == rightLength)
            {
                MultiplyKaratsuba(product, left + start, right, piece, scratch);
            }
            else if (!Multiply(product, right, rightLength, left + start, piece))
            {
                return false;
            }
            Add(result + start, result + start, leftLength + rightLength - start, product, rightLength + piece);
        }
        return true;
    }

    /// <summary>Squares; the result takes twice the length and is not the operand. Returns false with MemoryError pending.</summary>
    public static bool Square(uint* result, uint* digits, nint length)
    {
        if (length < KaratsubaSquareLength)
        {
            SquareSchoolbook(result, digits, length);
            return true;
        }
        uint* scratch = Rent(KaratsubaWork(length));
        if (scratch == null)
        {
            return false;
        }
        MultiplyKaratsuba(result, digits, digits, length, scratch);
        return true;
    }

    private static nint KaratsubaWork(nint length) => (length * 4) + 1024;

    /// <summary>
    /// Multiplies numbers of equal length: three products of half the length (Karatsuba and Ofman 1962), into a result of twice the length.
    /// </summary>
    private static void MultiplyKaratsuba(uint* result, uint* left, uint* right, nint length, uint* scratch)
    {
        if (left == right && length < KaratsubaSquareLength)
        {
            SquareSchoolbook(result, left, length);
            return;
        }
        if (length < KaratsubaLength)
        {
            MultiplySchoolbook(result, left, length, right, length);
            return;
        }

        nint low = (length + 1) / 2;
        nint high = length - low;
        nint sumLength = low + 1;
        uint* leftSum = scratch;
        uint* rightSum = left == right ? leftSum : leftSum + sumLength;
        uint* middle = scratch + (sumLength * 2);
        uint* rest = middle + (sumLength * 2);

        MultiplyKaratsuba(result, left, right, low, rest);
        MultiplyKaratsuba(result + (low * 2), left + low, right + low, high, rest);
        leftSum[low] = Add(leftSum, left, low, left + low, high);
        if (left != right)
        {
            rightSum[low] = Add(rightSum, right, low, right + low, high);
        }
        MultiplyKaratsuba(middle, leftSum, rightSum, sumLength, rest);
        Subtract(middle, middle, sumLength * 2, result, low * 2);
        Subtract(middle, middle, sumLength * 2, result + (low * 2), high * 2);

        // The middle part is less than 2 * base**(2 * low), so its leading digits beyond the result are zero.
        nint middleLength = Trim(middle, sumLength * 2);
        Add(result + low, result + low, (length * 2) - low, middle, middleLength);
    }

    private static void MultiplySchoolbook(uint* result, uint* left, nint leftLength, uint* right, nint rightLength)
    {
        if (rightLength == 0)
        {
            Clear(result, leftLength);
            return;
        }
        if (rightLength == 1 || Intrinsics.IsWasm)
        {
            result[leftLength] = MultiplyByDigit(result, left, leftLength, right[0]);
            for (nint j = 1; j < rightLength; j++)
            {
                result[leftLength + j] = AddMultiple(result + j, left, leftLength, right[j]);
            }
            return;
        }

        // Two digits at a time. An odd length leaves one row or column of single digits.
        nint pairs = rightLength & ~(nint)1;
        SetPair(result + leftLength, MultiplyByPair(result, left, leftLength, Pair(right)));
        for (nint j = 2; j < pairs; j += 2)
        {
            SetPair(result + leftLength + j, AddMultipleOfPair(result + j, left, leftLength, Pair(right + j)));
        }
        if (pairs < rightLength)
        {
            result[leftLength + pairs] = AddMultiple(result + pairs, left, leftLength, right[pairs]);
        }
    }

    /// <summary>Multiplies by one digit. Returns the carry.</summary>
    private static uint MultiplyByDigit(uint* result, uint* left, nint length, uint factor)
    {
        ulong carry = 0;
        nint i = 0;
        if (!Intrinsics.IsWasm)
        {
            for (; i + 1 < length; i += 2)
            {
                ulong high = Math.BigMul(Pair(left + i), factor, out ulong low);
                low += carry;
                carry = high + (low < carry ? 1UL : 0);
                SetPair(result + i, low);
            }
        }
        for (; i < length; i++)
        {
            carry += (ulong)left[i] * factor;
            result[i] = (uint)carry;
            carry >>= DigitBits;
        }
        return (uint)carry;
    }

    /// <summary>Multiplies by two digits. Returns the carry of two digits.</summary>
    private static ulong MultiplyByPair(uint* result, uint* left, nint length, ulong factor)
    {
        ulong carry = 0;
        nint i = 0;
        for (; i + 1 < length; i += 2)
        {
            ulong high = Math.BigMul(Pair(left + i), factor, out ulong low);
            low += carry;
            carry = high + (low < carry ? 1UL : 0);
            SetPair(result + i, low);
        }
        if (i < length)
        {
            ulong high = Math.BigMul(left[i], factor, out ulong low);
            low += carry;
            high += low < carry ? 1UL : 0;
            result[i] = (uint)low;
            carry = (low >> DigitBits) | (high << DigitBits);
        }
        return carry;
    }

    /// <summary>Adds <c>left * factor</c> to the result, which has the same length. Returns the carry.</summary>
    internal static uint AddMultiple(uint* result, uint* left, nint length, uint factor)
    {
        ulong carry = 0;
        nint i = 0;
        if (!Intrinsics.IsWasm)
        {
            for (; i + 1 < length; i += 2)
            {
                ulong high = Math.BigMul(Pair(left + i), factor, out ulong low);
                low += carry;
                high += low < carry ? 1UL : 0;
                ulong digit = Pair(result + i);
                low += digit;
                carry = high + (low < digit ? 1UL : 0);
                SetPair(result + i, low);
            }
        }
        for (; i < length; i++)
        {
            carry += ((ulong)left[i] * factor) + result[i];
            result[i] = (uint)carry;
            carry >>= DigitBits;
        }
        return (uint)carry;
    }

    /// <summary>Adds <c>left * factor</c> to the result, which has the same length. Returns the carry of two digits.</summary>
    private static ulong AddMultipleOfPair(uint* result, uint* left, nint length, ulong factor)
    {
        ulong carry = 0;
        nint i = 0;
        for (; i + 1 < length; i += 2)
        {
            ulong high = Math.BigMul(Pair(left + i), factor, out ulong low);
            low += carry;
            high += low < carry ? 1UL : 0;
            ulong digit = Pair(result + i);
            low += digit;
            high += low < digit ? 1UL : 0;
            SetPair(result + i, low);
            carry = high;
        }
        if (i < length)
        {
            ulong high = Math.BigMul(left[i], factor, out ulong low);
            low += carry;
            high += low < carry ? 1UL : 0;
            ulong digit = result[i];
            low += digit;
            high += low < digit ? 1UL : 0;
            result[i] = (uint)low;
            carry = (low >> DigitBits) | (high << DigitBits);
        }
        return carry;
    }

    /// <summary>Each product of two different digits is computed once and doubled.</summary>
    private static void SquareSchoolbook(uint* result, uint* digits, nint length)
    {
        Clear(result, length * 2);
        if (Intrinsics.IsWasm)
        {
            for (nint i = 0; i + 1 < length; i++)
            {
                result[length + i] = AddMultiple(result + (i * 2) + 1, digits + i + 1, length - i - 1, digits[i]);
            }
        }
        else
        {
            for (nint i = 0; i + 1 < length; i += 2)
            {
                ulong factor = Pair(digits + i);
                ulong rest = AddMultipleOfPair(result + (i * 2) + 2, digits + i + 2, length - i - 2, factor);
                SetPair(result + length + i, rest);

                // The product within the pair, which the squares below leave out.
                ulong inner = (factor >> DigitBits) * (uint)factor;
                AddPair(result + (i * 2) + 1, inner);
            }
        }
        ShiftLeft(result, result, length * 2, 1);
        ulong carry = 0;
        for (nint i = 0; i < length; i++)
        {
            ulong square = (ulong)digits[i] * digits[i];
            ulong low = carry + result[i * 2] + (uint)square;
            result[i * 2] = (uint)low;
            carry = (low >> DigitBits) + result[(i * 2) + 1] + (square >> DigitBits);
            result[(i * 2) + 1] = (uint)carry;
            carry >>= DigitBits;
        }
    }

    /// <summary>Adds a number of two digits to a longer one that does not overflow.</summary>
    private static void AddPair(uint* result, ulong pair)
    {
        ulong carry = (ulong)result[0] + (uint)pair;
        result[0] = (uint)carry;
        carry = (carry >> DigitBits) + result[1] + (pair >> DigitBits);
        result[1] = (uint)carry;
        for (nint i = 2; (carry >>= DigitBits) != 0; i++)
        {
            carry += result[i];
            result[i] = (uint)carry;
        }
    }
}
