namespace Molt.Runtime;

/// <summary>
/// Powers modulo an odd number: products are reduced by Montgomery's method (P. Montgomery, Modular multiplication without trial division,
/// 1985), the exponent is taken four bits at a time.
/// </summary>
internal static unsafe class Montgomery
{
    private const int WindowBits = 4;
    private const int WindowSize = 1 << WindowBits;

    /// <summary><c>value ** exponent % modulus</c> for <c>0 &lt;= value &lt; modulus</c> and an odd modulus of at least two digits.</summary>
    public static Value Power(in IntView value, in IntView exponent, in IntView modulus)
    {
        nint length = modulus.Length;
        uint* m = modulus.Digits;
        uint* table = Natural.Rent((length * (WindowSize + 2)) + (length * 2) + 2 + (length + 2));
        if (table == null)
        {
            return Value.NoValue;
        }
        uint* result = table + (length * WindowSize);
        uint* swap = result + length;
        uint* product = swap + length;
        uint* quotient = product + (length * 2) + 2;
        uint factor = NegatedInverse(m[0]);

        // The numbers in Montgomery's form: times base**length modulo the modulus.
        if (!ToForm(table, 1, null, 0, m, length, product, quotient) || !ToForm(table + length, 0, value.Digits, value.Length, m, length, product, quotient))
        {
            return Value.NoValue;
        }
        for (int i = 2; i < WindowSize; i++)
        {
            Multiply(table + (i * length), table + ((i - 1) * length), table + length, m, length, factor, product);
        }
        Natural.Copy(result, table, length);
        long windows = (exponent.BitLength + WindowBits - 1) / WindowBits;
        for (long window = windows - 1; window >= 0; window--)
        {
            for (int i = 0; i < WindowBits; i++)
            {
                Multiply(swap, result, result, m, length, factor, product);
                uint* other = result;
                result = swap;
                swap = other;
            }
            long bit = window * WindowBits;
            uint index = (exponent.Digits[bit / Natural.DigitBits] >> (int)(bit % Natural.DigitBits)) & (WindowSize - 1);
            if (index != 0)
            {
                Multiply(swap, result, table + (index * length), m, length, factor, product);
                uint* other = result;
                result = swap;
                swap = other;
            }
        }

        // Out of Montgomery's form: times one.
        Natural.Clear(swap, length);
        swap[0] = 1;
        Multiply(table, result, swap, m, length, factor, product);
        return Int.FromDigits(table, length, false);
    }

    /// <summary>The negated inverse of an odd digit modulo the base, by Newton's iteration.</summary>
    private static uint NegatedInverse(uint digit)
    {
        uint inverse = digit;
        for (int i = 0; i < 5; i++)
        {
            inverse *= 2 - (digit * inverse);
        }
        return 0 - inverse;
    }

    /// <summary>Stores <c>number * base**length % modulus</c>; without digits the number is <paramref name="small"/>.</summary>
    private static bool ToForm(uint* result, uint small, uint* digits, nint count, uint* modulus, nint length, uint* product, uint* quotient)
    {
        Natural.Clear(product, length * 2);
        product[length] = small;
        Natural.Copy(product + length, digits, count);
        return Natural.Divide(quotient, result, product, length * 2, modulus, length);
    }

    /// <summary>Stores <c>left * right / base**length % modulus</c>.</summary>
    private static void Multiply(uint* result, uint* left, uint* right, uint* modulus, nint length, uint factor, uint* work)
    {
        Natural.Clear(work, (length * 2) + 1);
        for (nint i = 0; i < length; i++)
        {
            uint* part = work + i;
            ulong carry = Natural.AddMultiple(part, right, length, left[i]);
            ulong top = carry + part[length];
            part[length] = (uint)top;
            part[length + 1] = (uint)(top >> Natural.DigitBits);
            carry = Natural.AddMultiple(part, modulus, length, part[0] * factor);
            top = carry + part[length];
            part[length] = (uint)top;
            part[length + 1] += (uint)(top >> Natural.DigitBits);
        }
        uint* reduced = work + length;
        if (reduced[length] != 0 || Natural.Compare(reduced, length, modulus, length) >= 0)
        {
            Natural.Subtract(reduced, reduced, length, modulus, length);
        }
        Natural.Copy(result, reduced, length);
    }
}
