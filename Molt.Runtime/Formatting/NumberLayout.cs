using System;

namespace Molt.Runtime;

/// <summary>The parts of a number's text, put together as a format specification says.</summary>
/// <remarks>The order is: sign, prefix, digits, fraction (with its point), rest (exponent, percent sign).</remarks>
internal unsafe struct NumberLayout
{
    /// <summary>Whether the number has a minus sign.</summary>
    public bool IsNegative;

    /// <summary>The letter of a base's prefix after the zero; 0 for no prefix.</summary>
    public byte Prefix;

    /// <summary>The digits before the point.</summary>
    public byte* Digits;

    /// <summary>How many digits stand before the point; 0 for a character, an infinity and not a number.</summary>
    public nint DigitCount;

    /// <summary>The digits after the point.</summary>
    public byte* Fraction;

    /// <summary>How many digits stand after the point.</summary>
    public nint FractionCount;

    /// <summary>Whether there is a point.</summary>
    public bool HasPoint;

    /// <summary>What follows.</summary>
    public byte* Rest;

    /// <summary>The length of what follows.</summary>
    public nint RestCount;

    /// <summary>How many digits make a group.</summary>
    public int GroupSize;

    /// <summary>Finds the parts of a text of digits, point and rest.</summary>
    public static NumberLayout Split(byte* text, nint length, bool negative)
    {
        NumberLayout result = new() { IsNegative = negative, Digits = text, GroupSize = 3 };
        nint at = 0;
        while (at < length && NumberText.IsDigit(text[at]))
        {
            at++;
        }
        result.DigitCount = at;
        if (at < length && text[at] == '.')
        {
            result.HasPoint = true;
            at++;
            result.Fraction = text + at;
            nint start = at;
            while (at < length && NumberText.IsDigit(text[at]))
            {
                at++;
            }
            result.FractionCount = at - start;
        }
        result.Rest = text + at;
        result.RestCount = length - at;
        return result;
    }

    /// <summary>Appends the number. Returns false with MemoryError pending.</summary>
    public readonly bool AppendTo(ref TextBuilder text, in FormatSpecification specification)
    {
        byte sign = IsNegative ? (byte)'-' : specification.Sign is (byte)'+' or (byte)' ' ? specification.Sign : (byte)0;
        nint fractionLength = FractionCount + (specification.FractionGrouping != 0 && FractionCount > 0 ? (FractionCount - 1) / 3 : 0);
        nint fixedLength = (sign != 0 ? 1 : 0) + (Prefix != 0 ? 2 : 0) + (HasPoint ? 1 : 0) + fractionLength + RestCount;
        bool zeroPadding = specification.Fill == '0' && specification.Align == '=';
        long least = zeroPadding ? specification.Width - fixedLength : 0;

        byte* digits = Digits;
        nint digitsLength = DigitCount;
        if (DigitCount > 0 && (specification.Grouping != 0 || least > DigitCount))
        {
            long capacity = (Math.Max(DigitCount, least) * 2) + 2;
            byte* buffer = (byte*)Heap.AllocateLeafBlock((nint)capacity);
            if (buffer == null)
            {
                return false;
            }
            nint start = Group(buffer, (nint)capacity, specification.Grouping, least);
            digits = buffer + start;
            digitsLength = (nint)capacity - start;
        }

        nint padding = (nint)Math.Max(0, specification.Width - fixedLength - digitsLength);
        nint before = specification.Align == '>' ? padding : specification.Align == '^' ? padding / 2 : 0;
        nint inside = specification.Align == '=' ? padding : 0;
        text.AppendRepeated(specification.Fill, before);
        if (sign != 0)
        {
            text.Append(sign);
        }
        if (Prefix != 0)
        {
            text.Append((byte)'0');
            text.Append(Prefix);
        }
        text.AppendRepeated(specification.Fill, inside);
        text.AppendUtf8(digits, digitsLength);
        if (HasPoint)
        {
            text.Append((byte)'.');
        }
        AppendFraction(ref text, specification.FractionGrouping);
        text.AppendUtf8(Rest, RestCount);
        text.AppendRepeated(specification.Fill, padding - before - inside);
        return true;
    }

    private readonly void AppendFraction(ref TextBuilder text, byte separator)
    {
        if (separator == 0)
        {
            text.AppendUtf8(Fraction, FractionCount);
            return;
        }
        for (nint i = 0; i < FractionCount; i++)
        {
            if (i > 0 && i % 3 == 0)
            {
                text.Append(separator);
            }
            text.Append(Fraction[i]);
        }
    }

    /// <summary>
    /// Writes the digits to the end of a buffer, in groups and with leading zeros up to a least width. Returns where they start. No
    /// separator comes first, so the result may be one wider.
    /// </summary>
    private readonly nint Group(byte* buffer, nint capacity, byte separator, long least)
    {
        nint position = capacity;
        nint remaining = DigitCount;
        while (true)
        {
            nint count = separator == 0 ? nint.MaxValue : GroupSize;
            count = (nint)Math.Min(count, Math.Max(Math.Max(remaining, least), 1));
            for (nint i = 0; i < count; i++)
            {
                buffer[--position] = remaining > 0 ? Digits[--remaining] : (byte)'0';
            }
            least -= count;
            if (remaining <= 0 && least <= 0)
            {
                return position;
            }
            buffer[--position] = separator;
            least--;
        }
    }
}
