using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Molt.Compiler.Syntax;

/// <summary>
/// Resolves the escape sequences of a string (https://docs.python.org/3.14/reference/lexical_analysis.html#escape-sequences). What is wrong
/// is told as CPython's codecs tell it.
/// </summary>
internal ref struct EscapeDecoder
{
    private readonly ReadOnlySpan<byte> text;
    private readonly bool isBytes;
    private readonly int[] output;
    private int position;
    private int count;

    // How much longer the text before the position is in the form that CPython decodes, with each character beyond ASCII as \UXXXXXXXX.
    private int expansion;

    private EscapeDecoder(ReadOnlySpan<byte> text, bool isBytes)
    {
        this.text = text;
        this.isBytes = isBytes;
        output = ArrayPool<int>.Shared.Rent(text.Length);
    }

    /// <summary>What is wrong with the string, or null.</summary>
    public string? Error { get; private set; }

    /// <summary>The range of the first escape sequence that has no meaning; it is empty if there is none.</summary>
    public Range FirstInvalid { get; private set; }

    /// <summary>The value of a string or bytes literal's content.</summary>
    public static ConstantValue Decode(ReadOnlySpan<byte> text, bool isBytes, bool isRaw, out string? error, out Range firstInvalid)
    {
        error = null;
        firstInvalid = default;
        if (isRaw || !text.Contains((byte)'\\'))
        {
            return isBytes ? ConstantValue.Bytes([.. text]) : ConstantValue.String(Encoding.UTF8.GetString(text));
        }
        var decoder = new EscapeDecoder(text, isBytes);
        decoder.Run();
        error = decoder.Error;
        firstInvalid = decoder.FirstInvalid;
        ConstantValue result = decoder.Result();
        ArrayPool<int>.Shared.Return(decoder.output);
        return result;
    }

    private readonly ConstantValue Result()
    {
        if (!isBytes)
        {
            return ConstantValue.String(output.AsSpan(0, count));
        }
        var bytes = new byte[count];
        for (int i = 0; i < count; i++)
        {
            bytes[i] = (byte)output[i];
        }
        return ConstantValue.Bytes(ImmutableCollectionsMarshal.AsImmutableArray(bytes));
    }

    private void Run()
    {
        while (position < text.Length && Error is null)
        {
            byte c = text[position];
            if (c == '\\')
            {
                Escape();
            }
            else if (c < 0x80)
            {
                output[count++] = c;
                position++;
            }
            else
            {
                Rune.DecodeFromUtf8(text[position..], out Rune rune, out int length);
                output[count++] = rune.Value;
                position += length;
                expansion += 10 - length;
            }
        }
    }

    private void Escape()
    {
        int start = position++;
        if (position == text.Length || text[position] >= 0x80)
        {
            output[count++] = '\\';
            expansion += 5;
            return;
        }
        byte c = text[position++];
        switch (c)
        {
            case (byte)'\n':
                return;
            case (byte)'\\' or (byte)'\'' or (byte)'"':
                output[count++] = c;
                return;
            case (byte)'a':
                output[count++] = 7;
                return;
            case (byte)'b':
                output[count++] = 8;
                return;
            case (byte)'f':
                output[count++] = 12;
                return;
            case (byte)'n':
                output[count++] = 10;
                return;
            case (byte)'r':
                output[count++] = 13;
                return;
            case (byte)'t':
                output[count++] = 9;
                return;
            case (byte)'v':
                output[count++] = 11;
                return;
            case >= (byte)'0' and <= (byte)'7':
                Octal(start);
                return;
            case (byte)'x':
                Hexadecimal(start, 2, "truncated \\xXX escape");
                return;
            case (byte)'u' when !isBytes:
                Hexadecimal(start, 4, "truncated \\uXXXX escape");
                return;
            case (byte)'U' when !isBytes:
                Hexadecimal(start, 8, "truncated \\UXXXXXXXX escape");
                return;
            case (byte)'N' when !isBytes:
                Named(start);
                return;
            default:
                output[count++] = '\\';
                position--;
                NoteInvalid(start, position + 1);
                return;
        }
    }

    private void Octal(int start)
    {
        int value = 0;
        position--;
        for (int digits = 0; digits < 3 && position < text.Length && text[position] is >= (byte)'0' and <= (byte)'7'; digits++)
        {
            value = (value * 8) + (text[position++] - '0');
        }
        if (value > 0xFF)
        {
            NoteInvalid(start, position);
        }
        output[count++] = isBytes ? value & 0xFF : value;
    }

    private void Hexadecimal(int start, int digits, string problem)
    {
        uint value = 0;
        int stop = position + digits;
        for (; position < stop && position < text.Length && char.IsAsciiHexDigit((char)text[position]); position++)
        {
            value = (value << 4) | (uint)(text[position] <= '9' ? text[position] - '0' : (text[position] | 0x20) - 'a' + 10);
        }
        if (position < stop)
        {
            Fail(start, problem);
        }
        else if (value > 0x10FFFF)
        {
            Fail(start, "illegal Unicode character");
        }
        else
        {
            output[count++] = (int)value;
        }
    }

    private void Named(int start)
    {
        int length = position < text.Length && text[position] == '{' ? text[(position + 1)..].IndexOf((byte)'}') : -1;
        if (length <= 0)
        {
            position = length == 0 ? position + 1 : position < text.Length && text[position] == '{' ? text.Length : position;
            Fail(start, "malformed \\N character escape");
            return;
        }
        string name = Encoding.UTF8.GetString(text.Slice(position + 1, length));
        position += length + 2;
        int character = UnicodeNames.Lookup(name);
        if (character < 0)
        {
            Fail(start, "unknown Unicode character name");
        }
        else
        {
            output[count++] = character;
        }
    }

    private void NoteInvalid(int start, int end)
    {
        if (FirstInvalid.Equals(default))
        {
            FirstInvalid = start..end;
        }
    }

    private void Fail(int start, string problem)
    {
        if (isBytes)
        {
            Error = $"(value error) invalid \\x escape at position {start}";
            return;
        }
        int first = start + expansion;
        int last = position + expansion + ExpansionOf(text[start..position]) - 1;
        Error = first == last
            ? $"(unicode error) 'unicodeescape' codec can't decode byte 0x5c in position {first}: {problem}"
            : $"(unicode error) 'unicodeescape' codec can't decode bytes in position {first}-{last}: {problem}";
    }

    /// <summary>By how much the text of an escape grows where CPython first writes all that is not ASCII as escapes.</summary>
    private static int ExpansionOf(ReadOnlySpan<byte> escape)
    {
        int result = 0;
        for (int i = 0; i < escape.Length; i++)
        {
            if (escape[i] == '\\' && i > 0)
            {
                i++;
                result += i == escape.Length || escape[i] >= 0x80 ? 5 : 0;
            }
            if (i < escape.Length && escape[i] >= 0x80)
            {
                Rune.DecodeFromUtf8(escape[i..], out _, out int length);
                result += 10 - length;
                i += length - 1;
            }
        }
        return result;
    }
}
