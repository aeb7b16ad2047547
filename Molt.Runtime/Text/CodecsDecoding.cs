using System;

namespace Molt.Runtime;

public static unsafe partial class Codecs
{
    /// <summary>Decodes UTF-8; null with an exception pending.</summary>
    internal static PyStr* DecodeUtf8(byte* data, nint length, PyStr* errors)
    {
        if (IsAscii(data, length))
        {
            return Str.FromAscii(data, length);
        }
        var result = new TextBuilder();
        for (nint i = 0; i < length;)
        {
            nint size = DecodeCharacter(data + i, length - i, out uint character);
            if (size > 0)
            {
                result.Append(character);
                i += size;
                continue;
            }
            size = -size;
            byte first = data[i];
            bool truncated = i + size == length && IsTruncated(data + i, size);
            ReadOnlySpan<byte> reason = truncated ? "unexpected end of data"u8
                : first is < 0xC2 or > 0xF4 ? "invalid start byte"u8
                : "invalid continuation byte"u8;
            if (!HandleDecoding(ref result, data, length, i, ref size, "utf-8"u8, reason, errors))
            {
                return null;
            }
            i += size;
        }
        return result.ToStr();
    }

    private static PyStr* DecodeAscii(byte* data, nint length, PyStr* errors)
    {
        if (IsAscii(data, length))
        {
            return Str.FromAscii(data, length);
        }
        var result = new TextBuilder();
        for (nint i = 0; i < length; i++)
        {
            nint size = 1;
            if (data[i] < 0x80)
            {
                result.Append(data[i]);
            }
            else if (!HandleDecoding(ref result, data, length, i, ref size, "ascii"u8, "ordinal not in range(128)"u8, errors))
            {
                return null;
            }
        }
        return result.ToStr();
    }

    /// <summary>Whether all bytes are below 0x80.</summary>
    public static bool IsAscii(byte* data, nint length)
    {
        ulong bits = 0;
        nint i = 0;
        for (; i + 8 <= length; i += 8)
        {
            bits |= System.Runtime.CompilerServices.Unsafe.ReadUnaligned<ulong>(data + i);
        }
        for (; i < length; i++)
        {
            bits |= data[i];
        }
        return (bits & 0x8080_8080_8080_8080) == 0;
    }

    /// <summary>
    /// Decodes one character of UTF-8. The result is its number of bytes, or, negative, the number of bytes that together are wrong.
    /// </summary>
    private static nint DecodeCharacter(byte* data, nint length, out uint character)
    {
        uint first = data[0];
        character = first;
        if (first < 0x80)
        {
            return 1;
        }
        if (first is < 0xC2 or > 0xF4)
        {
            return -1;
        }
        int count = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        character = first & (0x3Fu >> count);
        for (int i = 1; i <= count; i++)
        {
            if (i >= length)
            {
                return -i;
            }
            uint next = data[i];
            uint least = i > 1 ? 0x80u : first == 0xE0 ? 0xA0u : first == 0xF0 ? 0x90u : 0x80u;
            uint most = i > 1 ? 0xBFu : first == 0xED ? 0x9Fu : first == 0xF4 ? 0x8Fu : 0xBFu;
            if (next < least || next > most)
            {
                return -i;
            }
            character = (character << 6) | (next & 0x3F);
        }
        return count + 1;
    }

    /// <summary>Whether wrong bytes at the end of the data are the start of a character.</summary>
    private static bool IsTruncated(byte* data, nint size) => data[0] is >= 0xC2 and <= 0xF4 && DecodeCharacter(data, size, out _) == -size;

    /// <summary>
    /// Does what an error handler says with bytes that can not be decoded; false with an exception pending. The number of bytes dealt with is
    /// that of the wrong ones, except that a surrogate which is let pass takes three.
    /// </summary>
    private static bool HandleDecoding(
        ref TextBuilder result, byte* data, nint length, nint start, ref nint size, ReadOnlySpan<byte> encoding, ReadOnlySpan<byte> reason, PyStr* errors)
    {
        ErrorHandler handler = HandlerByName(errors);
        switch (handler)
        {
            case ErrorHandler.Unknown:
                return UnknownHandler(errors);
            case ErrorHandler.Ignore:
                return true;
            case ErrorHandler.Replace:
                result.Append(0xFFFD);
                return true;
            case ErrorHandler.SurrogatePass when start + 3 <= length && data[start] == 0xED && data[start + 1] >= 0xA0 && data[start + 2] is >= 0x80 and < 0xC0:
                nint position = start;
                result.Append(Str.DecodeUtf8(data, ref position));
                size = 3;
                return true;
            case ErrorHandler.BackslashReplace:
            case ErrorHandler.SurrogateEscape:
                for (nint i = start; i < start + size; i++)
                {
                    if (handler == ErrorHandler.SurrogateEscape)
                    {
                        result.Append(0xDC00u + data[i]);
                        continue;
                    }
                    result.Append("\\x"u8);
                    result.AppendHexadecimal(data[i], 2);
                }
                return true;
            default:
                UnicodeErrors.Decode(encoding, data, length, start, start + size, reason);
                return false;
        }
    }
}
