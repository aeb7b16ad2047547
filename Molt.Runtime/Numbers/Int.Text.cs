using System.Numerics;

namespace Molt.Runtime;

public static unsafe partial class Int
{
    /// <summary>The lowest limit of digits that may be set: shorter texts are never refused.</summary>
    public const long MaxDigitsThreshold = 640;

    /// <summary>The limit of digits unless a program sets another.</summary>
    public const long DefaultMaxDigits = 4300;

    /// <summary>What became of a text that was to be read as a number.</summary>
    public enum ParseResult
    {
        /// <summary>It is a number.</summary>
        Done,

        /// <summary>It is not a number; no exception is pending.</summary>
        Malformed,

        /// <summary>An exception is pending.</summary>
        Failed,
    }

    /// <summary>The limit of digits in conversions between int and decimal text (<c>sys.get_int_max_str_digits()</c>); 0 means none.</summary>
    public static long MaxDigits = DefaultMaxDigits;

    /// <summary><c>sys.set_int_max_str_digits(digits)</c>: ValueError if the limit is too low.</summary>
    public static bool SetMaxDigits(long digits)
    {
        if (digits != 0 && digits < MaxDigitsThreshold)
        {
            Errors.ValueError("maxdigits must be >= 640 or 0 for unlimited"u8);
            return false;
        }
        MaxDigits = digits;
        return true;
    }

    [Cold]
    private static void TooManyDigits(long digits)
    {
        TextBuilder text = default;
        text.Append("Exceeds the limit ("u8);
        text.AppendInteger(MaxDigits);
        text.Append(" digits) for integer string conversion"u8);
        if (digits >= 0)
        {
            text.Append(": value has "u8);
            text.AppendInteger(digits);
            text.Append(" digits"u8);
        }
        text.Append("; use sys.set_int_max_str_digits() to increase the limit"u8);
        Errors.ValueError(ref text);
    }

    /// <summary>The characters of a 64-bit integer in decimal, at the end of a buffer of 20 bytes. Returns where they start.</summary>
    public static int WriteLong(byte* buffer, long number)
    {
        int position = 20;
        ulong rest = IntMath.Magnitude(number);
        while (rest >= 10)
        {
            ulong quotient = rest / 10;
            buffer[--position] = (byte)('0' + (uint)(rest - (quotient * 10)));
            rest = quotient;
        }
        buffer[--position] = (byte)('0' + (uint)rest);
        if (number < 0)
        {
            buffer[--position] = (byte)'-';
        }
        return position;
    }

    /// <summary>
    /// The characters of a magnitude in base 2, 8, 10 or 16 (without prefix; zero is <c>0</c>), in heap memory. Null with an exception
    /// pending: ValueError beyond <see cref="MaxDigits"/>, in base 10.
    /// </summary>
    public static byte* WriteMagnitude(in IntView view, uint radix, bool upper, out nint length)
    {
        length = 0;
        long bits = view.BitLength;
        nint capacity = radix == 10 ? Natural.DecimalCapacity(view.Length) : (nint)bits + 1;

        // A number of n bits has at least 0.3 * n digits, and one of more than 3.4 * limit bits too many in any case.
        if (radix == 10 && MaxDigits > 0 && bits > MaxDigits * 34L / 10 && bits > MaxDigitsThreshold * 34 / 10)
        {
            TooManyDigits(-1);
            return null;
        }
        byte* buffer = (byte*)Heap.AllocateLeafBlock(capacity);
        if (buffer == null)
        {
            return null;
        }
        nint start = radix == 10
            ? Natural.WriteDecimal(buffer, capacity, view.Digits, view.Length)
            : Natural.WriteBits(buffer, capacity, view.Digits, view.Length, BitOperations.TrailingZeroCount(radix), upper);
        if (start < 0)
        {
            return null;
        }
        if (start == capacity)
        {
            buffer[--start] = (byte)'0';
        }
        length = capacity - start;
        if (radix == 10 && MaxDigits > 0 && length > MaxDigits)
        {
            TooManyDigits(-1);
            return null;
        }
        return buffer + start;
    }

    /// <summary><c>str(value)</c> of any int; null with an exception pending.</summary>
    [Export]
    public static PyStr* ToStr(Value value)
    {
        if (Intrinsics.Likely(value.IsSmallInt))
        {
            byte* buffer = stackalloc byte[20];
            int start = WriteLong(buffer, value.SmallInt);
            return Str.FromAscii(buffer + start, 20 - start);
        }
        return ToStr(value, 10);
    }

    /// <summary>The text in base 2, 8, 10 or 16, with <c>0b</c>, <c>0o</c> or <c>0x</c>; null with an exception pending.</summary>
    public static PyStr* ToStr(Value value, uint radix)
    {
        ulong local;
        IntView view = new(value, &local);
        byte* digits = WriteMagnitude(view, radix, false, out nint length);
        if (digits == null)
        {
            return null;
        }
        int prefix = (view.Negative ? 1 : 0) + (radix == 10 ? 0 : 2);
        PyStr* text = prefix + length == 1 ? Str.Character(*digits) : Str.Allocate(prefix + length, StrFlags.Width1 | StrFlags.Ascii);
        if (text == null || prefix + length == 1)
        {
            return text;
        }
        byte* data = Str.Data(text);
        if (view.Negative)
        {
            *data = (byte)'-';
        }
        if (radix != 10)
        {
            data[prefix - 2] = (byte)'0';
            data[prefix - 1] = PrefixLetter(radix);
        }
        Memory.Copy(data + prefix, digits, length);
        return text;
    }

    /// <summary>The letter after the zero that marks a base.</summary>
    public static byte PrefixLetter(uint radix) => radix == 2 ? (byte)'b' : radix == 8 ? (byte)'o' : (byte)'x';

    /// <summary>
    /// Reads an integer literal as <c>int(text, radix)</c> does: white space, sign, prefix, underscores between digits. Base 0 takes the base
    /// from the prefix.
    /// </summary>
    public static ParseResult Parse(byte* text, nint length, uint radix, out Value result)
    {
        result = Value.NoValue;
        NumberText.Strip(ref text, ref length);
        byte* end = text + length;
        bool negative = text < end && *text == '-';
        if (text < end && *text is (byte)'-' or (byte)'+')
        {
            text++;
        }
        uint prefixed = end - text >= 2 && *text == '0' ? PrefixRadix(text[1]) : 0;
        bool onlyZero = radix == 0 && prefixed == 0 && text < end && *text == '0';
        if (prefixed != 0 && (radix == 0 || radix == prefixed))
        {
            text += 2;
            radix = prefixed;

            // The prefix counts as a digit for underscores.
            if (text < end && *text == '_')
            {
                text++;
            }
        }
        else if (radix == 0)
        {
            radix = 10;
        }

        nint count = (nint)(end - text);
        byte* local = stackalloc byte[64];
        byte* values = count <= 64 ? local : (byte*)Heap.AllocateLeafBlock(count);
        if (values == null)
        {
            return ParseResult.Failed;
        }
        nint digits = 0;
        bool afterDigit = false;
        ulong bits = 0;
        for (; text < end; text++)
        {
            if (*text == '_' && afterDigit)
            {
                afterDigit = false;
                continue;
            }
            uint value = NumberText.DigitValue(*text);
            if (value >= radix)
            {
                return ParseResult.Malformed;
            }
            values[digits++] = (byte)value;
            bits |= value;
            afterDigit = true;
        }
        if (!afterDigit || (onlyZero && bits != 0))
        {
            return ParseResult.Malformed;
        }
        result = FromValues(values, digits, radix, negative);
        return result.IsNoValue ? ParseResult.Failed : ParseResult.Done;
    }

    private static uint PrefixRadix(byte letter) => (letter | 0x20u) switch
    {
        'x' => 16,
        'o' => 8,
        'b' => 2,
        _ => 0,
    };

    private static Value FromValues(byte* values, nint count, uint radix, bool negative)
    {
        if (count <= 18 && radix <= 10)
        {
            long number = 0;
            for (nint i = 0; i < count; i++)
            {
                number = (number * radix) + values[i];
            }
            return FromLong(negative ? -number : number);
        }
        if ((radix & (radix - 1)) != 0 && count > MaxDigitsThreshold && MaxDigits > 0 && count > MaxDigits)
        {
            TooManyDigits(count);
            return Value.NoValue;
        }
        PyInt* result = Allocate(Natural.ReadCapacity(count, radix));
        if (result == null)
        {
            return Value.NoValue;
        }
        nint length = Natural.Read(Digits(result), values, count, radix);
        return length < 0 ? Value.NoValue : Finish(result, length, negative);
    }

    /// <summary><c>int(text, radix)</c>; ValueError if it is not a number.</summary>
    public static Value FromStr(PyStr* text, uint radix)
    {
        byte* ascii = NumberText.ToAscii(text);
        return ascii == null ? Value.NoValue : FromText(ascii, text->Length, radix, Value.FromObject(text));
    }

    /// <summary>As <see cref="FromStr"/>; an error shows <paramref name="original"/>.</summary>
    public static Value FromText(byte* text, nint length, uint radix, Value original)
    {
        ParseResult outcome = Parse(text, length, radix, out Value result);
        return outcome == ParseResult.Malformed ? InvalidLiteral(radix, original) : result;
    }

    [Cold]
    private static Value InvalidLiteral(uint radix, Value original)
    {
        PyStr* shown = Operators.Repr(original);
        if (shown == null)
        {
            return Value.NoValue;
        }
        TextBuilder text = default;
        text.Append("invalid literal for int() with base "u8);
        text.AppendInteger(radix);
        text.Append(": "u8);
        text.Append(shown, 0, shown->Length < 200 ? shown->Length : 200);
        return Errors.ValueError(ref text);
    }
}
