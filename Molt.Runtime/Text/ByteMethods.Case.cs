using System;

namespace Molt.Runtime;

// What looks at single bytes as ASCII characters: case, classes, trimming, padding.
internal static unsafe partial class ByteMethods
{
    internal enum Change
    {
        Upper,
        Lower,
        Swap,
        Title,
        Capitalize,
    }

    internal enum Test
    {
        Alphabetic,
        Alphanumeric,
        Digit,
        Space,
        Ascii,
        Lower,
        Upper,
        Title,
    }

    public static bool IsSpace(byte value) => value == ' ' || value is >= 9 and <= 13;

    public static Value ChangeCase(Value self, Change change)
    {
        byte* data = Of(self, out nint length);
        Value result = Make(self, data, length);
        if (result.IsNoValue)
        {
            return result;
        }
        byte* changed = Of(result, out _);
        bool inWord = false;
        for (nint i = 0; i < length; i++)
        {
            byte letter = changed[i];
            bool upper = change switch
            {
                Change.Upper => true,
                Change.Lower => false,
                Change.Swap => IsLower(letter),
                Change.Title => !inWord,
                _ => i == 0,
            };
            inWord = IsLetter(letter);
            changed[i] = (byte)(upper ? (IsLower(letter) ? letter - 32 : letter) : IsUpper(letter) ? letter + 32 : letter);
        }
        return result;
    }

    public static bool Is(Value self, Test test)
    {
        byte* data = Of(self, out nint length);
        bool any = test == Test.Ascii;
        bool inWord = false;
        for (nint i = 0; i < length; i++)
        {
            byte letter = data[i];
            bool wrong = false;
            switch (test)
            {
                case Test.Alphabetic:
                    wrong = !IsLetter(letter);
                    any = true;
                    break;
                case Test.Alphanumeric:
                    wrong = !IsLetter(letter) && !IsDigit(letter);
                    any = true;
                    break;
                case Test.Digit:
                    wrong = !IsDigit(letter);
                    any = true;
                    break;
                case Test.Space:
                    wrong = !IsSpace(letter);
                    any = true;
                    break;
                case Test.Ascii:
                    wrong = letter >= 0x80;
                    break;
                case Test.Lower:
                    wrong = IsUpper(letter);
                    any |= IsLower(letter);
                    break;
                case Test.Upper:
                    wrong = IsLower(letter);
                    any |= IsUpper(letter);
                    break;
                default:
                    wrong = inWord ? IsUpper(letter) : IsLower(letter);
                    inWord = IsLetter(letter);
                    any |= inWord;
                    break;
            }
            if (wrong)
            {
                return false;
            }
        }
        return any;
    }

    public static Value Strip(Value self, Value bytes, bool atStart, bool atEnd)
    {
        byte* data = Of(self, out nint length);
        byte* set = null;
        nint setLength = -1;
        if (!bytes.IsNoValue && bytes != Intrinsics.None && !TryBytes(bytes, out set, out setLength))
        {
            return Value.NoValue;
        }
        nint start = 0;
        nint end = length;
        while (atStart && start < end && IsStripped(data[start], set, setLength))
        {
            start++;
        }
        while (atEnd && end > start && IsStripped(data[end - 1], set, setLength))
        {
            end--;
        }
        return end - start == length ? Same(self) : Make(self, data + start, end - start);
    }

    public static Value Justify(Value self, ReadOnlySpan<byte> name, nint width, Value fill, bool left, bool right)
    {
        byte* data = Of(self, out nint length);
        byte filler = (byte)' ';
        if (!fill.IsNoValue)
        {
            if (!BytesLike.TryGet(fill, out byte* fillData, out nint fillLength))
            {
                return BadFill(name, "() argument 2 must be a byte string of length 1, not "u8, fill, -1);
            }
            if (fillLength != 1)
            {
                return BadFill(name, "(): argument 2 must be a byte string of length 1, not a "u8, fill, fillLength);
            }
            filler = *fillData;
        }
        nint margin = width - length;
        if (margin <= 0)
        {
            return Same(self);
        }
        nint before = !left ? 0 : !right ? margin : (margin / 2) + (margin & width & 1);
        var result = new ByteBuilder();
        result.AppendRepeated(filler, before);
        result.Append(data, length);
        result.AppendRepeated(filler, margin - before);
        return Make(self, ref result);
    }

    public static Value FillZeros(Value self, nint width)
    {
        byte* data = Of(self, out nint length);
        if (length >= width)
        {
            return Same(self);
        }
        var result = new ByteBuilder();
        bool signed = length > 0 && data[0] is (byte)'+' or (byte)'-';
        nint skip = signed ? 1 : 0;
        result.Append(data, skip);
        result.AppendRepeated((byte)'0', width - length);
        result.Append(data + skip, length - skip);
        return Make(self, ref result);
    }

    public static Value ExpandTabs(Value self, nint tabSize)
    {
        byte* data = Of(self, out nint length);
        var result = new ByteBuilder();
        nint column = 0;
        for (nint i = 0; i < length; i++)
        {
            if (data[i] == '\t')
            {
                nint count = tabSize > 0 ? tabSize - (column % tabSize) : 0;
                result.AppendRepeated((byte)' ', count);
                column += count;
            }
            else
            {
                result.Append(data[i]);
                column = data[i] is (byte)'\n' or (byte)'\r' ? 0 : column + 1;
            }
        }
        return Make(self, ref result);
    }

    [Cold]
    private static Value BadFill(ReadOnlySpan<byte> name, ReadOnlySpan<byte> middle, Value fill, nint length)
    {
        var text = new TextBuilder();
        text.Append(name);
        text.Append(middle);
        text.AppendTypeName(fill);
        if (length >= 0)
        {
            text.Append(" object of length "u8);
            text.AppendInteger(length);
        }
        return Errors.TypeError(ref text);
    }

    private static bool IsStripped(byte value, byte* set, nint setLength) =>
        setLength < 0 ? IsSpace(value) : Memory.IndexOf(set, setLength, value) >= 0;

    private static bool IsUpper(byte value) => value is >= (byte)'A' and <= (byte)'Z';

    private static bool IsLower(byte value) => value is >= (byte)'a' and <= (byte)'z';

    private static bool IsLetter(byte value) => IsUpper((byte)(value & ~0x20)) && value >= 'A';

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';
}
