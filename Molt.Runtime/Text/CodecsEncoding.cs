using System;

namespace Molt.Runtime;

public static unsafe partial class Codecs
{
    /// <summary>The number of bytes of a text in UTF-8; surrogates count three.</summary>
    public static nint Utf8Length(PyStr* text)
    {
        if (Str.IsAscii(text))
        {
            return text->Length;
        }
        nint length = 0;
        for (nint i = 0; i < text->Length; i++)
        {
            uint character = Str.At(text, i);
            length += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
        }
        return length;
    }

    private static PyBytes* EncodeUtf8(PyStr* text, PyStr* errors, bool signature)
    {
        if (Str.IsAscii(text) && !signature)
        {
            return Bytes.FromData(Str.Data(text), text->Length);
        }
        var result = new ByteBuilder();
        if (signature)
        {
            result.AppendUtf8(0xFEFF);
        }
        for (nint i = 0; i < text->Length; i++)
        {
            uint character = Str.At(text, i);
            if (character - 0xD800 < 0x800)
            {
                nint end = i + 1;
                while (end < text->Length && Str.At(text, end) - 0xD800 < 0x800)
                {
                    end++;
                }
                if (!HandleEncoding(ref result, text, i, end, "utf-8"u8, "surrogates not allowed"u8, errors))
                {
                    return null;
                }
                i = end - 1;
                continue;
            }
            result.AppendUtf8(character);
        }
        return result.ToBytes();
    }

    private static PyBytes* EncodeNarrow(PyStr* text, uint limit, ReadOnlySpan<byte> encoding, PyStr* errors)
    {
        if (Str.IsAscii(text) || (limit == 0x100 && Str.Width(text) == 1))
        {
            return Bytes.FromData(Str.Data(text), text->Length);
        }
        var result = new ByteBuilder();
        for (nint i = 0; i < text->Length; i++)
        {
            uint character = Str.At(text, i);
            if (character < limit)
            {
                result.Append((byte)character);
                continue;
            }
            nint end = i + 1;
            while (end < text->Length && Str.At(text, end) >= limit)
            {
                end++;
            }
            ReadOnlySpan<byte> reason = limit == 0x80 ? "ordinal not in range(128)"u8 : "ordinal not in range(256)"u8;
            if (!HandleEncoding(ref result, text, i, end, encoding, reason, errors))
            {
                return null;
            }
            i = end - 1;
        }
        return result.ToBytes();
    }

    /// <summary>Does what an error handler says with characters that can not be encoded; false with an exception pending.</summary>
    private static bool HandleEncoding(
        ref ByteBuilder result, PyStr* text, nint start, nint end, ReadOnlySpan<byte> encoding, ReadOnlySpan<byte> reason, PyStr* errors)
    {
        ErrorHandler handler = HandlerByName(errors);
        if (handler == ErrorHandler.Unknown)
        {
            return UnknownHandler(errors);
        }
        for (nint i = start; i < end; i++)
        {
            uint character = Str.At(text, i);
            switch (handler)
            {
                case ErrorHandler.Ignore:
                    break;
                case ErrorHandler.Replace:
                    result.Append((byte)'?');
                    break;
                case ErrorHandler.BackslashReplace:
                    AppendEscape(ref result, character);
                    break;
                case ErrorHandler.XmlReplace:
                    AppendReference(ref result, character);
                    break;
                case ErrorHandler.SurrogateEscape when character - 0xDC80 < 0x80:
                    result.Append((byte)character);
                    break;
                case ErrorHandler.SurrogatePass when character - 0xD800 < 0x800 && Same(encoding, "utf-8"u8):
                    result.AppendUtf8(character);
                    break;
                default:
                    UnicodeErrors.Encode(encoding, text, i, handler == ErrorHandler.Strict ? end : i + 1, reason);
                    return false;
            }
        }
        return true;
    }

    private static void AppendEscape(ref ByteBuilder result, uint character)
    {
        result.Append((byte)'\\');
        result.Append(character < 0x100 ? (byte)'x' : character < 0x10000 ? (byte)'u' : (byte)'U');
        for (int shift = character < 0x100 ? 4 : character < 0x10000 ? 12 : 28; shift >= 0; shift -= 4)
        {
            result.Append(HexadecimalDigit((character >> shift) & 15));
        }
    }

    private static void AppendReference(ref ByteBuilder result, uint character)
    {
        result.Append("&#"u8);
        uint power = 1;
        while (character / power >= 10)
        {
            power *= 10;
        }
        for (; power > 0; power /= 10)
        {
            result.Append((byte)('0' + (character / power % 10)));
        }
        result.Append((byte)';');
    }

    /// <summary>The lower-case hexadecimal digit of a number below 16.</summary>
    internal static byte HexadecimalDigit(uint number) => (byte)(number < 10 ? '0' + number : 'a' + number - 10);
}
