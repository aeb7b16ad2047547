namespace Molt.Runtime;

public static unsafe partial class Formatting
{
    private static bool AppendFloat(ref TextBuilder text, Value value, PyStr* specification)
    {
        FormatSpecification parsed = default;
        if (!parsed.Parse(specification, value, 0, (byte)'>'))
        {
            return false;
        }
        return parsed.Type is 0 or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n' or '%'
            ? AppendFloat(ref text, Float.ToDouble(value), parsed)
            : parsed.UnknownType(value);
    }

    private static bool AppendFloat(ref TextBuilder text, double number, in FormatSpecification specification)
    {
        byte* local = stackalloc byte[FloatText.ShortestSize];
        byte* digits = Write(number, specification, FloatTextFlags.AddPointZero, 6, local, out nint length, out bool negative);
        if (digits == null)
        {
            return false;
        }
        NumberLayout layout = NumberLayout.Split(digits, length, negative);
        return layout.AppendTo(ref text, specification);
    }

    /// <summary>
    /// The magnitude's text by type, precision and options of a specification. Null on failure. The text is in <paramref name="local"/> or in heap
    /// memory.
    /// </summary>
    private static byte* Write(
        double number, in FormatSpecification specification, FloatTextFlags untypedFlags, int defaultPrecision, byte* local, out nint length, out bool negative)
    {
        length = 0;
        negative = false;
        if (specification.Precision > int.MaxValue)
        {
            Errors.ValueError("precision too big"u8);
            return null;
        }
        FloatTextFlags flags = specification.Alternate ? FloatTextFlags.Alternate : FloatTextFlags.None;
        bool percent = specification.Type == '%';
        if (percent)
        {
            number *= 100;
        }
        negative = FloatBits.IsNegative(number) && !FloatBits.IsNaN(number);
        byte* text = local;
        if (specification.Type == 0 && specification.Precision < 0)
        {
            length = FloatText.WriteShortest(local, number, flags | untypedFlags);
        }
        else
        {
            byte code = specification.Type switch
            {
                'e' or 'E' => (byte)'e',
                'f' or 'F' or '%' => (byte)'f',
                _ => (byte)'g',
            };
            flags |= specification.Type is 'E' or 'F' or 'G' ? FloatTextFlags.Upper : FloatTextFlags.None;
            flags |= specification.Type == 0 ? untypedFlags : FloatTextFlags.None;
            long precision = specification.Precision >= 0 ? specification.Precision : defaultPrecision;
            text = FloatText.Write(number, code, precision, flags, local, out length);
        }
        if (text != null && specification.NoNegativeZero && negative && IsZero(text, length))
        {
            negative = false;
        }
        return percent && text != null ? AddPercent(text, ref length) : text;
    }

    /// <summary>Whether a number's text has no digit but zeros before its exponent.</summary>
    private static bool IsZero(byte* text, nint length)
    {
        for (nint i = 0; i < length && (text[i] | 0x20) != 'e'; i++)
        {
            if (text[i] is not ((byte)'0' or (byte)'.'))
            {
                return false;
            }
        }
        return true;
    }

    private static byte* AddPercent(byte* text, ref nint length)
    {
        byte* result = (byte*)Heap.AllocateLeafBlock(length + 1);
        if (result != null)
        {
            Memory.Copy(result, text, length);
            result[length++] = (byte)'%';
        }
        return result;
    }

    private static bool AppendComplex(ref TextBuilder text, Value value, PyStr* specification)
    {
        FormatSpecification parsed = default;
        if (!parsed.Parse(specification, value, 0, (byte)'>'))
        {
            return false;
        }
        if (parsed.Type is not (0 or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n'))
        {
            return parsed.UnknownType(value);
        }
        if (parsed.Precision > int.MaxValue)
        {
            Errors.ValueError("precision too big"u8);
            return false;
        }
        if (parsed.Fill == '0')
        {
            Errors.ValueError("Zero padding is not allowed in complex format specifier"u8);
            return false;
        }
        if (parsed.Align == '=')
        {
            Errors.ValueError("'=' alignment flag is not allowed in complex format specifier"u8);
            return false;
        }

        // Without a type the text is as that of str: in parentheses if there is a real part.
        ComplexNumber number = Complex.ToNumber(value);
        bool untyped = parsed.Type == 0;
        bool skipReal = untyped && number.Real == 0 && !FloatBits.IsNegative(number.Real);
        FormatSpecification part = parsed;
        part.Width = -1;
        part.Fill = 0;
        part.Align = (byte)'<';
        TextBuilder inner = default;
        if (untyped && !skipReal)
        {
            inner.Append((byte)'(');
        }
        if (!skipReal)
        {
            if (!AppendPart(ref inner, number.Real, part))
            {
                return false;
            }
            part.Sign = (byte)'+';
        }
        if (!AppendPart(ref inner, number.Imaginary, part))
        {
            return false;
        }
        inner.Append((byte)'j');
        if (untyped && !skipReal)
        {
            inner.Append((byte)')');
        }
        PyStr* unpadded = inner.ToStr();
        if (unpadded == null)
        {
            return false;
        }
        AppendPadded(ref text, unpadded, unpadded->Length, parsed);
        return true;
    }

    private static bool AppendPart(ref TextBuilder text, double part, in FormatSpecification specification)
    {
        byte* local = stackalloc byte[FloatText.ShortestSize];
        byte* digits = Write(part, specification, FloatTextFlags.None, 6, local, out nint length, out bool negative);
        if (digits == null)
        {
            return false;
        }
        NumberLayout layout = NumberLayout.Split(digits, length, negative);
        return layout.AppendTo(ref text, specification);
    }
}
