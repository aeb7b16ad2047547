namespace Molt.Runtime;

/// <summary>
/// <c>format(value, specification)</c> of the built-in types, and the older ways to format text. What fails has an exception
/// pending.
/// </summary>
public static unsafe partial class Formatting
{
    /// <summary><c>format(value, specification)</c> for an int or bool; null on failure.</summary>
    [Export]
    public static PyStr* FormatInt(Value value, PyStr* specification)
    {
        if (specification->Length == 0)
        {
            return Operators.Str(value);
        }
        TextBuilder text = default;
        return AppendInt(ref text, value, specification) ? text.ToStr() : null;
    }

    /// <summary><c>format(value, specification)</c> for a float; null on failure.</summary>
    [Export]
    public static PyStr* FormatFloat(Value value, PyStr* specification)
    {
        if (specification->Length == 0)
        {
            return Operators.Str(value);
        }
        TextBuilder text = default;
        return AppendFloat(ref text, value, specification) ? text.ToStr() : null;
    }

    /// <summary><c>format(value, specification)</c> for a str; null on failure.</summary>
    [Export]
    public static PyStr* FormatStr(PyStr* value, PyStr* specification)
    {
        if (specification->Length == 0)
        {
            return Operators.Str(Value.FromObject(value));
        }
        TextBuilder text = default;
        return AppendStr(ref text, value, specification) ? text.ToStr() : null;
    }

    /// <summary><c>format(value, specification)</c> for a complex; null on failure.</summary>
    public static PyStr* FormatComplex(Value value, PyStr* specification)
    {
        if (specification->Length == 0)
        {
            return Operators.Str(value);
        }
        TextBuilder text = default;
        return AppendComplex(ref text, value, specification) ? text.ToStr() : null;
    }

    /// <summary>Appends <c>format(value, specification)</c>: what f-strings and <c>str.format</c> do. Returns false on failure.</summary>
    [Export]
    public static bool Append(ref TextBuilder text, Value value, PyStr* specification)
    {
        if (specification->Length == 0)
        {
            return Append(ref text, value);
        }
        if (value.IsSmallInt)
        {
            return AppendInt(ref text, value, specification);
        }
        if (Float.IsExact(value))
        {
            return AppendFloat(ref text, value, specification);
        }
        if (Str.IsExact(value))
        {
            return AppendStr(ref text, Str.From(value), specification);
        }
        PyStr* result = Operators.Format(value, specification);
        if (result == null)
        {
            return false;
        }
        text.Append(result);
        return true;
    }

    /// <summary>Appends <c>format(value, '')</c>. Returns false on failure.</summary>
    [Export]
    public static bool Append(ref TextBuilder text, Value value)
    {
        if (value.IsSmallInt)
        {
            text.AppendInteger(value.SmallInt);
            return true;
        }
        if (Str.IsExact(value))
        {
            text.Append(Str.From(value));
            return true;
        }
        if (Float.IsExact(value))
        {
            AppendFloat(ref text, Float.ToDouble(value));
            return true;
        }
        PyStr* result = Operators.Format(value, Str.Empty);
        if (result == null)
        {
            return false;
        }
        text.Append(result);
        return true;
    }

    /// <summary>Appends <c>repr(number)</c>.</summary>
    public static void AppendFloat(ref TextBuilder text, double number)
    {
        byte* buffer = stackalloc byte[FloatText.ShortestSize + 1];
        int length = Float.WriteRepr(buffer, number);
        text.AppendUtf8(buffer, length);
    }

    private static bool AppendInt(ref TextBuilder text, Value value, PyStr* specification)
    {
        FormatSpecification parsed = default;
        if (!parsed.Parse(specification, value, 'd', (byte)'>'))
        {
            return false;
        }
        switch (parsed.Type)
        {
            case 'b' or 'c' or 'd' or 'o' or 'x' or 'X' or 'n':
                return AppendInt(ref text, value, parsed);
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%':
                double number = Int.ToDouble(value);
                return ThreadState.Exception == null && AppendFloat(ref text, number, parsed);
            default:
                return parsed.UnknownType(value);
        }
    }

    private static bool AppendInt(ref TextBuilder text, Value value, in FormatSpecification specification)
    {
        if (specification.Precision != -1)
        {
            Errors.ValueError("Precision not allowed in integer format specifier"u8);
            return false;
        }
        if (specification.NoNegativeZero)
        {
            Errors.ValueError("Negative zero coercion (z) not allowed in integer format specifier"u8);
            return false;
        }
        if (specification.Type == 'c')
        {
            return AppendCharacter(ref text, value, specification);
        }
        uint radix = specification.Type switch
        {
            'b' => 2,
            'o' => 8,
            'x' or 'X' => 16,
            _ => 10u,
        };
        NumberLayout layout = new() { GroupSize = radix == 10 ? 3 : 4 };
        byte* local = stackalloc byte[20];
        if (value.IsSmallInt && radix == 10)
        {
            int start = Int.WriteLong(local, value.SmallInt);
            layout.IsNegative = value.SmallInt < 0;
            start += layout.IsNegative ? 1 : 0;
            layout.Digits = local + start;
            layout.DigitCount = 20 - start;
        }
        else
        {
            ulong buffer;
            IntView view = new(value, &buffer);
            layout.IsNegative = view.Negative;
            layout.Digits = Int.WriteMagnitude(view, radix, specification.Type == 'X', out layout.DigitCount);
            if (layout.Digits == null)
            {
                return false;
            }
        }
        if (specification.Alternate && radix != 10)
        {
            layout.Prefix = specification.Type == 'X' ? (byte)'X' : Int.PrefixLetter(radix);
        }
        return layout.AppendTo(ref text, specification);
    }

    private static bool AppendCharacter(ref TextBuilder text, Value value, in FormatSpecification specification)
    {
        if (specification.Sign != 0)
        {
            Errors.ValueError("Sign not allowed with integer format specifier 'c'"u8);
            return false;
        }
        if (specification.Alternate)
        {
            Errors.ValueError("Alternate form (#) not allowed with integer format specifier 'c'"u8);
            return false;
        }
        if (!Int.TryToLong(value, out long character) || character is < 0 or > Str.MaxCharacter)
        {
            Errors.OverflowError(Int.TryToLong(value, out _) ? "%c arg not in range(0x110000)"u8 : "Python int too large to convert to C long"u8);
            return false;
        }
        AppendPadded(ref text, Str.Character((uint)character), 1, specification);
        return true;
    }

    /// <summary>Appends the first characters of a text in a width; alignment <c>=</c> is as <c>&gt;</c>.</summary>
    private static void AppendPadded(ref TextBuilder text, PyStr* value, nint length, in FormatSpecification specification)
    {
        nint padding = specification.Width > length ? (nint)specification.Width - length : 0;
        nint before = specification.Align == '<' ? 0 : specification.Align == '^' ? padding / 2 : padding;
        text.AppendRepeated(specification.Fill, before);
        text.Append(value, 0, length);
        text.AppendRepeated(specification.Fill, padding - before);
    }

    private static bool AppendStr(ref TextBuilder text, PyStr* value, PyStr* specification)
    {
        FormatSpecification parsed = default;
        if (!parsed.Parse(specification, Value.FromObject(value), 's', (byte)'<'))
        {
            return false;
        }
        if (parsed.Type != 's')
        {
            return parsed.UnknownType(Value.FromObject(value));
        }
        if (parsed.Sign != 0)
        {
            Errors.ValueError(parsed.Sign == ' '
                ? "Space not allowed in string format specifier"u8
                : "Sign not allowed in string format specifier"u8);
            return false;
        }
        if (parsed.NoNegativeZero)
        {
            Errors.ValueError("Negative zero coercion (z) not allowed in string format specifier"u8);
            return false;
        }
        if (parsed.Alternate)
        {
            Errors.ValueError("Alternate form (#) not allowed in string format specifier"u8);
            return false;
        }
        if (parsed.Align == '=')
        {
            Errors.ValueError("'=' alignment not allowed in string format specifier"u8);
            return false;
        }
        nint length = parsed.Precision >= 0 && parsed.Precision < value->Length ? (nint)parsed.Precision : value->Length;
        AppendPadded(ref text, value, length, parsed);
        return true;
    }
}
