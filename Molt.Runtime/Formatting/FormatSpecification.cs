namespace Molt.Runtime;

/// <summary>
/// A parsed format specification
/// (https://docs.python.org/3.14/library/string.html#format-specification-mini-language).
/// </summary>
public unsafe struct FormatSpecification
{
    /// <summary>The character that fills the width.</summary>
    public uint Fill;

    /// <summary>Where the text stands in the width: one of <c>&lt; &gt; = ^</c>.</summary>
    public byte Align;

    /// <summary><c>+</c>, <c>-</c>, a space, or 0.</summary>
    public byte Sign;

    /// <summary>The option <c>z</c>: no negative zero.</summary>
    public bool NoNegativeZero;

    /// <summary>The option <c>#</c>.</summary>
    public bool Alternate;

    /// <summary>The separator between groups of digits before the point: a comma, an underscore, or 0.</summary>
    public byte Grouping;

    /// <summary>The separator between groups of digits after the point: a comma, an underscore, or 0.</summary>
    public byte FractionGrouping;

    /// <summary>The least width; -1 if none is given.</summary>
    public long Width;

    /// <summary>The precision; -1 if none is given.</summary>
    public long Precision;

    /// <summary>The presentation type: an ASCII letter or <c>%</c> if valid; 0 if none is given and there is no default.</summary>
    public uint Type;

    private PyStr* _text;
    private nint _position;

    private readonly nint Remaining => _text->Length - _position;

    private readonly uint Peek(nint offset = 0) => _position + offset < _text->Length ? Str.At(_text, _position + offset) : 0;

    private readonly bool IsAlignment(nint offset) => _position + offset < _text->Length && Peek(offset) is '<' or '>' or '=' or '^';

    private bool TryTake(byte character)
    {
        if (Remaining == 0 || Peek() != character)
        {
            return false;
        }
        _position++;
        return true;
    }

    /// <summary>Parses a specification. Returns false with ValueError pending; the text of that may show the class of <paramref name="value"/>.</summary>
    public bool Parse(PyStr* text, Value value, uint defaultType, byte defaultAlign)
    {
        this = default;
        _text = text;
        Fill = ' ';
        Align = defaultAlign;
        Type = defaultType;
        Precision = -1;

        bool fillGiven = IsAlignment(1);
        bool alignGiven = fillGiven || IsAlignment(0);
        if (fillGiven)
        {
            Fill = Peek();
            Align = (byte)Peek(1);
            _position += 2;
        }
        else if (alignGiven)
        {
            Align = (byte)Peek();
            _position++;
        }
        if (Remaining > 0 && Peek() is ' ' or '+' or '-')
        {
            Sign = (byte)Peek();
            _position++;
        }
        NoNegativeZero = TryTake((byte)'z');
        Alternate = TryTake((byte)'#');
        if (!fillGiven && TryTake((byte)'0'))
        {
            Fill = '0';
            if (!alignGiven && defaultAlign == '>')
            {
                Align = (byte)'=';
            }
        }
        nint start = _position;
        if (!TryTakeNumber(ref _position, text, out Width))
        {
            return false;
        }
        if (_position == start)
        {
            Width = -1;
        }
        return TryTakeGrouping(ref Grouping) && TryTakePrecision() && TryTakeType(value) && CheckGrouping();
    }

    /// <summary>Takes a decimal number, if there is one. Returns false with ValueError pending if it is too large.</summary>
    public static bool TryTakeNumber(ref nint position, PyStr* text, out long number)
    {
        number = 0;
        for (; position < text->Length; position++)
        {
            int digit = UnicodeDecimals.ValueOf(Str.At(text, position));
            if (digit < 0)
            {
                break;
            }
            if (number > (nint.MaxValue - digit) / 10)
            {
                Errors.ValueError("Too many decimal digits in format string"u8);
                return false;
            }
            number = (number * 10) + digit;
        }
        return true;
    }

    private bool TryTakeGrouping(ref byte grouping)
    {
        if (TryTake((byte)','))
        {
            grouping = (byte)',';
        }
        if (TryTake((byte)'_'))
        {
            if (grouping != 0)
            {
                return BothSeparators();
            }
            grouping = (byte)'_';
        }
        return grouping != '_' || !TryTake((byte)',') || BothSeparators();
    }

    [Cold]
    private static bool BothSeparators()
    {
        Errors.ValueError("Cannot specify both ',' and '_'."u8);
        return false;
    }

    private bool TryTakePrecision()
    {
        if (!TryTake((byte)'.'))
        {
            return true;
        }
        nint start = _position;
        if (!TryTakeNumber(ref _position, _text, out Precision))
        {
            return false;
        }
        if (_position == start)
        {
            Precision = -1;
        }
        if (!TryTakeGrouping(ref FractionGrouping))
        {
            return false;
        }
        if (_position == start)
        {
            Errors.ValueError("Format specifier missing precision"u8);
            return false;
        }
        return true;
    }

    private bool TryTakeType(Value value)
    {
        if (Remaining > 1)
        {
            TextBuilder message = default;
            message.Append("Invalid format specifier '"u8);
            message.Append(_text);
            message.Append("' for object of type '"u8);
            message.AppendTypeName(value);
            message.Append("'"u8);
            Errors.ValueError(ref message);
            return false;
        }
        if (Remaining == 1)
        {
            Type = Peek();
        }
        return true;
    }

    private readonly bool CheckGrouping()
    {
        bool allowed = Grouping == 0 || Type is 0 or 'd' or 'e' or 'f' or 'g' or 'E' or 'G' or '%' or 'F'
            || (Grouping == '_' && Type is 'b' or 'o' or 'x' or 'X');
        bool fractionAllowed = FractionGrouping == 0 || Type != 'n';
        if (allowed && fractionAllowed)
        {
            return true;
        }
        TextBuilder message = default;
        message.Append("Cannot specify '"u8);
        message.Append(allowed ? FractionGrouping : Grouping);
        message.Append("' with '"u8);
        AppendType(ref message, Type);
        message.Append("'."u8);
        Errors.ValueError(ref message);
        return false;
    }

    private static void AppendType(ref TextBuilder message, uint type)
    {
        if (type is > 32 and < 128)
        {
            message.Append(type);
            return;
        }
        message.Append("\\x"u8);
        message.AppendHexadecimal(type, 1);
    }

    /// <summary>Raises ValueError for a type that values of this class do not have.</summary>
    [Cold]
    public readonly bool UnknownType(Value value)
    {
        TextBuilder message = default;
        message.Append("Unknown format code '"u8);
        AppendType(ref message, Type);
        message.Append("' for object of type '"u8);
        message.AppendTypeName(value);
        message.Append("'"u8);
        Errors.ValueError(ref message);
        return false;
    }
}
