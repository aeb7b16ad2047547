using System;

namespace Molt.Runtime;

/// <summary>How a float is written.</summary>
[Flags]
public enum FloatTextFlags
{
    /// <summary>As C does.</summary>
    None = 0,

    /// <summary>With at least one decimal where there is no exponent (<c>1.0</c>).</summary>
    AddPointZero = 1,

    /// <summary>The point stays even with no decimals, and <c>g</c> keeps its zeros.</summary>
    Alternate = 2,

    /// <summary>In upper case.</summary>
    Upper = 4,
}

/// <summary>The characters of a float without its sign.</summary>
/// <remarks>Follows the rules of CPython's <c>PyOS_double_to_string</c>.</remarks>
public static unsafe class FloatText
{
    /// <summary>Every text of <see cref="WriteShortest"/> fits in this many bytes.</summary>
    public const int ShortestSize = 32;

    /// <summary>
    /// Writes the magnitude in its shortest form that reads back as the same double, as <c>repr</c> does. Returns the length, at most
    /// <see cref="ShortestSize"/>.
    /// </summary>
    public static int WriteShortest(byte* text, double value, FloatTextFlags flags)
    {
        value = Math.Abs(value);
        if (!FloatBits.IsFinite(value))
        {
            return WriteSpecial(text, value, flags);
        }
        byte* buffer = stackalloc byte[FloatDigits.BufferSize];
        DecimalDigits digits = value == 0 ? Zero() : FloatDigits.Shortest(value, buffer);
        bool scientific = digits.Point is > 16 or <= -4;
        return (int)Layout(text, digits, scientific, digits.Count, flags);
    }

    private static DecimalDigits Zero() => new() { Point = 1 };

    private static int WriteSpecial(byte* text, double value, FloatTextFlags flags)
    {
        uint lower = (flags & FloatTextFlags.Upper) != 0 ? 0u : 0x20;
        bool nan = FloatBits.IsNaN(value);
        text[0] = (byte)((nan ? 'N' : 'I') | lower);
        text[1] = (byte)((nan ? 'A' : 'N') | lower);
        text[2] = (byte)((nan ? 'N' : 'F') | lower);
        return 3;
    }

    /// <summary>
    /// Writes the magnitude with a precision, as the codes <c>e</c>, <c>f</c> and <c>g</c> do. The text is in <paramref name="local"/>
    /// (<see cref="ShortestSize"/> bytes) if it is short, else in heap memory. Null with MemoryError pending.
    /// </summary>
    public static byte* Write(double value, byte code, long precision, FloatTextFlags flags, byte* local, out nint length)
    {
        length = 0;
        value = Math.Abs(value);
        if (!FloatBits.IsFinite(value))
        {
            length = WriteSpecial(local, value, flags);
            return local;
        }
        if (code == 'e')
        {
            precision++;
        }
        else if (code == 'g' && precision == 0)
        {
            precision = 1;
        }
        byte* buffer = stackalloc byte[FloatDigits.BufferSize];
        DecimalDigits digits = Zero();
        if (value != 0 && !(code == 'f'
            ? FloatDigits.Fixed(value, precision, buffer, out digits)
            : FloatDigits.Significant(value, precision, buffer, out digits)))
        {
            return null;
        }
        bool scientific = code == 'e';
        long end = precision;
        if (code == 'f')
        {
            end = digits.Point + precision;
        }
        else if (code == 'g')
        {
            while (digits.Count > 0 && digits.Digits[digits.Count - 1] == '0')
            {
                digits.Count--;
            }
            scientific = digits.Point <= -4 || digits.Point > precision - ((flags & FloatTextFlags.AddPointZero) != 0 ? 1 : 0);
            end = (flags & FloatTextFlags.Alternate) != 0 ? precision : digits.Count;
        }
        long size = Math.Max(end, digits.Point) + Math.Max(0, 1 - digits.Point) + 10;
        byte* text = size <= ShortestSize ? local : (byte*)Heap.AllocateLeafBlock((nint)Math.Min(size, nint.MaxValue));
        if (text != null)
        {
            length = Layout(text, digits, scientific, end, flags);
        }
        return text;
    }

    /// <summary>
    /// Writes digits with a point and perhaps an exponent. Digits up to index <paramref name="end"/> appear; those beyond the given ones are zeros.
    /// </summary>
    private static nint Layout(byte* text, in DecimalDigits digits, bool scientific, long end, FloatTextFlags flags)
    {
        long point = scientific ? 1 : digits.Point;
        end = Math.Max(end, point + (!scientific && (flags & FloatTextFlags.AddPointZero) != 0 ? 1 : 0));
        nint length = 0;
        for (long i = point <= 0 ? point - 1 : 0; i < end; i++)
        {
            if (i == point)
            {
                text[length++] = (byte)'.';
            }
            text[length++] = i >= 0 && i < digits.Count ? digits.Digits[(nint)i] : (byte)'0';
        }
        if (end == point && (flags & FloatTextFlags.Alternate) != 0)
        {
            text[length++] = (byte)'.';
        }
        return scientific ? length + WriteExponent(text + length, (int)digits.Point - 1, flags) : length;
    }

    private static int WriteExponent(byte* text, int exponent, FloatTextFlags flags)
    {
        text[0] = (flags & FloatTextFlags.Upper) != 0 ? (byte)'E' : (byte)'e';
        text[1] = exponent < 0 ? (byte)'-' : (byte)'+';
        int magnitude = exponent < 0 ? -exponent : exponent;
        int length = 2;
        if (magnitude >= 100)
        {
            text[length++] = (byte)('0' + (magnitude / 100));
        }
        text[length++] = (byte)('0' + (magnitude / 10 % 10));
        text[length++] = (byte)('0' + (magnitude % 10));
        return length;
    }
}
