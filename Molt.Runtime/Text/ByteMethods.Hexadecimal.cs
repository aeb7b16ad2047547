using System;

namespace Molt.Runtime;

internal static unsafe partial class ByteMethods
{
    public static PyStr* ToHexadecimal(Value self, Value sep, nint bytesPerSep)
    {
        byte* data = Of(self, out nint length);
        uint separator = 0;
        if (!sep.IsNoValue && !TrySeparator(sep, out separator))
        {
            return null;
        }
        nint group = sep.IsNoValue ? 0 : Math.Abs(bytesPerSep);
        // Counted from the end if the number is positive.
        nint offset = group == 0 || bytesPerSep < 0 ? 0 : (group - (length % group)) % group;
        var text = new TextBuilder();
        for (nint i = 0; i < length; i++)
        {
            if (group > 0 && i > 0 && (i + offset) % group == 0)
            {
                text.Append(separator);
            }
            text.Append(Codecs.HexadecimalDigit((uint)data[i] >> 4));
            text.Append(Codecs.HexadecimalDigit(data[i] & 15u));
        }
        return text.ToStr();
    }

    public static PyBytes* FromHexadecimal(Value source)
    {
        byte* data;
        nint length;
        if (Str.Is(source))
        {
            PyBytes* ascii = FromText(Str.From(source));
            if (ascii == null)
            {
                return null;
            }
            data = Bytes.Data(ascii);
            length = ascii->Length;
        }
        else if (!BytesLike.TryGet(source, out data, out length))
        {
            Complaint.Type("fromhex() argument must be str or bytes-like, not "u8, source);
            return null;
        }
        var result = new ByteBuilder();
        for (nint i = 0; i < length; i++)
        {
            if (IsSpace(data[i]))
            {
                continue;
            }
            int high = DigitOf(data[i]);
            if (high < 0)
            {
                NotHexadecimal(i);
                return null;
            }
            if (++i == length)
            {
                Errors.ValueError("fromhex() arg must contain an even number of hexadecimal digits"u8);
                return null;
            }
            int low = DigitOf(data[i]);
            if (low < 0)
            {
                NotHexadecimal(i);
                return null;
            }
            result.Append((byte)((high << 4) | low));
        }
        return result.ToBytes();
    }

    private static PyBytes* FromText(PyStr* text)
    {
        for (nint i = 0; i < text->Length; i++)
        {
            if (Str.At(text, i) >= 0x80)
            {
                NotHexadecimal(i);
                return null;
            }
        }
        return Bytes.FromData(Str.Data(text), text->Length);
    }

    private static bool TrySeparator(Value value, out uint separator)
    {
        separator = 0;
        nint length;
        bool isText = Str.Is(value);
        byte* data = null;
        if (isText)
        {
            length = Str.From(value)->Length;
        }
        else if (!BytesLike.TryGet(value, out data, out length))
        {
            length = Operators.Length(value);
            if (length >= 0)
            {
                Errors.TypeError("sep must be str or bytes."u8);
            }
            return false;
        }
        if (length != 1)
        {
            Errors.ValueError("sep must be length 1."u8);
            return false;
        }
        separator = isText ? Str.At(Str.From(value), 0) : data[0];
        if (separator >= 0x80)
        {
            Errors.ValueError("sep must be ASCII."u8);
            return false;
        }
        return true;
    }

    private static int DigitOf(byte character) =>
        character is >= (byte)'0' and <= (byte)'9' ? character - '0'
        : character is >= (byte)'a' and <= (byte)'f' ? character - 'a' + 10
        : character is >= (byte)'A' and <= (byte)'F' ? character - 'A' + 10
        : -1;

    [Cold]
    private static Value NotHexadecimal(nint position)
    {
        var text = new TextBuilder();
        text.Append("non-hexadecimal number found in fromhex() arg at position "u8);
        text.AppendInteger(position);
        return Errors.ValueError(ref text);
    }
}
