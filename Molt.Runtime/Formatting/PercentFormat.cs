namespace Molt.Runtime;

/// <summary>
/// <c>format % values</c> (https://docs.python.org/3.14/library/stdtypes.html#printf-style-string-formatting). For bytes the format is their Latin-1 text, and
/// so is the result.
/// </summary>
internal unsafe struct PercentFormat
{
    private PyStr* _format;
    private nint _position;
    private bool _isBytes;

    // The values: a tuple's items, or one value; a key replaces them by the mapping's value.
    private Value _values;
    private nint _index;
    private bool _fromTuple;
    private bool _isMapping;
    private Value _keyed;

    /// <summary>Formats; null on failure.</summary>
    public static PyStr* Format(PyStr* format, Value values, bool isBytes)
    {
        PercentFormat formatter = new() { _format = format, _values = values, _isBytes = isBytes, _keyed = Value.NoValue };
        formatter._fromTuple = Tuple.Is(values);
        formatter._isMapping = !formatter._fromTuple && !Str.Is(values) && Types.Of(values)->GetItem != null
            && !(isBytes && ((Types.Of(values)->Flags & TypeFlags.Bytes) != 0 || ByteArray.Is(values)));
        TextBuilder result = default;
        return formatter.Run(ref result) ? result.ToStr() : null;
    }

    private bool Run(ref TextBuilder result)
    {
        nint length = _format->Length;
        while (_position < length)
        {
            nint literal = _position;
            while (_position < length && Str.At(_format, _position) != '%')
            {
                _position++;
            }
            result.Append(_format, literal, _position);
            if (_position == length)
            {
                break;
            }
            _position++;
            if (_position < length && Str.At(_format, _position) == '%')
            {
                result.Append((byte)'%');
                _position++;
                continue;
            }
            _keyed = Value.NoValue;
            PercentDirective directive = new() { Width = -1, Precision = -1 };
            if (!Parse(ref directive) || !Append(ref result, directive))
            {
                return false;
            }
        }
        bool left = _fromTuple ? _index < Tuple.From(_values)->Length : _index == 0 && !_isMapping;
        return !left || Fail(_isBytes
            ? "not all arguments converted during bytes formatting"u8
            : "not all arguments converted during string formatting"u8);
    }

    [Cold]
    private static bool Fail(System.ReadOnlySpan<byte> message)
    {
        Errors.TypeError(message);
        return false;
    }

    [Cold]
    private static bool Malformed(System.ReadOnlySpan<byte> message)
    {
        Errors.ValueError(message);
        return false;
    }

    private Value NextValue()
    {
        if (!_keyed.IsNoValue)
        {
            Value keyed = _keyed;
            _keyed = Value.NoValue;
            _index = -1;
            return keyed;
        }
        if (_fromTuple && _index < Tuple.From(_values)->Length)
        {
            return Tuple.Items(Tuple.From(_values))[_index++];
        }
        if (!_fromTuple && _index == 0)
        {
            _index = 1;
            return _values;
        }
        return Errors.TypeError("not enough arguments for format string"u8);
    }

    private readonly uint Peek() => _position < _format->Length ? Str.At(_format, _position) : 0;

    private bool Parse(ref PercentDirective directive)
    {
        if (Peek() == '(' && !ParseKey())
        {
            return false;
        }
        while (_position < _format->Length && directive.TakeFlag(Peek()))
        {
            _position++;
        }
        if (!ParseNumber(ref directive.Width, nint.MaxValue, "width too big"u8))
        {
            return false;
        }
        if (directive.Width < -1)
        {
            directive.LeftAdjust = true;
            directive.Width = -(directive.Width + 1);
        }
        if (Peek() == '.')
        {
            _position++;
            directive.Precision = 0;
            if (!ParseNumber(ref directive.Precision, int.MaxValue, "precision too big"u8))
            {
                return false;
            }
            directive.Precision = directive.Precision < 0 ? 0 : directive.Precision;
        }
        if (Peek() is 'h' or 'l' or 'L')
        {
            _position++;
        }
        if (_position >= _format->Length)
        {
            return Malformed("incomplete format"u8);
        }
        directive.LetterIndex = _position;
        directive.Letter = Str.At(_format, _position++);
        return true;
    }

    private bool ParseKey()
    {
        if (!_isMapping)
        {
            return Fail("format requires a mapping"u8);
        }
        nint start = ++_position;
        for (int open = 1; open > 0; _position++)
        {
            if (_position >= _format->Length)
            {
                return Malformed("incomplete format key"u8);
            }
            uint character = Str.At(_format, _position);
            open += character == '(' ? 1 : character == ')' ? -1 : 0;
        }
        PyStr* key = Str.Substring(_format, start, _position - 1);
        Value name = key == null ? Value.NoValue : _isBytes ? Value.FromObject(Formatting.ToBytes(key)) : Value.FromObject(key);
        _keyed = name.IsNoValue ? name : Operators.GetItem(_values, name);
        return !_keyed.IsNoValue;
    }

    /// <summary>Parses digits or a star, if there are any. A negative number n from a star gives n - 1.</summary>
    private bool ParseNumber(ref long number, long maximum, System.ReadOnlySpan<byte> tooBig)
    {
        if (Peek() == '*')
        {
            _position++;
            Value value = NextValue();
            if (value.IsNoValue)
            {
                return false;
            }
            if (!Int.Is(value))
            {
                return Fail("* wants int"u8);
            }
            if (!Int.TryToLong(value, out number) || number > maximum || number < -maximum)
            {
                Errors.OverflowError(maximum == int.MaxValue
                    ? "Python int too large to convert to C int"u8
                    : "Python int too large to convert to C ssize_t"u8);
                return false;
            }
            number -= number < 0 ? 1 : 0;
            return true;
        }
        bool any = false;
        long digits = 0;
        for (; Peek() is >= '0' and <= '9'; _position++)
        {
            any = true;
            uint digit = Peek() - '0';
            if (digits > (maximum - digit) / 10)
            {
                return Malformed(tooBig);
            }
            digits = (digits * 10) + digit;
        }
        number = any ? digits : number;
        return true;
    }

    private bool Append(ref TextBuilder result, in PercentDirective directive)
    {
        Value value = NextValue();
        if (value.IsNoValue)
        {
            return false;
        }
        switch (directive.Letter)
        {
            case 'b' when _isBytes:
            case 's':
            case 'r':
            case 'a':
                PyStr* text = ToText(value, directive.Letter);
                if (text == null)
                {
                    return false;
                }
                nint length = directive.Precision >= 0 && directive.Precision < text->Length ? (nint)directive.Precision : text->Length;
                AppendPadded(ref result, text, length, directive);
                return true;
            case 'c':
                PyStr* character = ToCharacter(value);
                if (character == null)
                {
                    return false;
                }
                AppendPadded(ref result, character, 1, directive);
                return true;
            case 'd' or 'i' or 'u' or 'o' or 'x' or 'X':
                return AppendInt(ref result, value, directive);
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G':
                return AppendFloat(ref result, value, directive);
            default:
                return Unsupported(directive);
        }
    }

    [Cold]
    private static bool Unsupported(in PercentDirective directive)
    {
        TextBuilder message = default;
        message.Append("unsupported format character '"u8);
        message.Append(directive.Letter is > 31 and < 127 ? directive.Letter : '?');
        message.Append("' (0x"u8);
        message.AppendHexadecimal(directive.Letter, 1);
        message.Append(") at index "u8);
        message.AppendInteger(directive.LetterIndex);
        Errors.ValueError(ref message);
        return false;
    }

    private readonly PyStr* ToText(Value value, uint letter)
    {
        if (letter == 'a' || (_isBytes && letter == 'r'))
        {
            return Formatting.Ascii(value);
        }
        if (letter == 'r')
        {
            return Operators.Repr(value);
        }
        return _isBytes ? Formatting.BytesText(value) : Operators.Str(value);
    }

    private static void AppendPadded(ref TextBuilder result, PyStr* text, nint length, in PercentDirective directive)
    {
        nint padding = directive.Width > length ? (nint)directive.Width - length : 0;
        result.AppendRepeated(' ', directive.LeftAdjust ? 0 : padding);
        result.Append(text, 0, length);
        result.AppendRepeated(' ', directive.LeftAdjust ? padding : 0);
    }

    private readonly PyStr* ToCharacter(Value value)
    {
        if (_isBytes && BytesLike.TryGet(value, out byte* data, out nint length))
        {
            return length == 1 ? Str.Character(*data) : NotACharacter(value, length);
        }
        if (!_isBytes && Str.Is(value))
        {
            PyStr* text = Str.From(value);
            return text->Length == 1 ? text : NotACharacter(value, text->Length);
        }
        if (!Int.Is(value) && Types.Of(value)->Index == null)
        {
            return NotACharacter(value, -1);
        }
        Value index = Operators.Index(value);
        if (index.IsNoValue)
        {
            return null;
        }
        long limit = _isBytes ? 0xFF : Str.MaxCharacter;
        if (!Int.TryToLong(index, out long character) || character < 0 || character > limit)
        {
            Errors.OverflowError(_isBytes ? "%c arg not in range(256)"u8 : "%c arg not in range(0x110000)"u8);
            return null;
        }
        return Str.Character((uint)character);
    }

    [Cold]
    private readonly PyStr* NotACharacter(Value value, nint length)
    {
        TextBuilder message = default;
        message.Append(_isBytes
            ? "%c requires an integer in range(256) or a single byte, not "u8
            : "%c requires an int or a unicode character, not "u8);
        if (length >= 0)
        {
            message.Append(_isBytes ? "a bytes object of length "u8 : "a string of length "u8);
            message.AppendInteger(length);
        }
        else
        {
            message.AppendTypeName(value);
        }
        Errors.TypeError(ref message);
        return null;
    }

    private static bool AppendInt(ref TextBuilder result, Value value, in PercentDirective directive)
    {
        Value number = ToInt(value, directive.Letter);
        if (number.IsNoValue)
        {
            return false;
        }
        ulong buffer;
        IntView view = new(number, &buffer);
        uint radix = directive.Letter switch
        {
            'o' => 8,
            'x' or 'X' => 16,
            _ => 10u,
        };
        byte* digits = Int.WriteMagnitude(view, radix, directive.Letter == 'X', out nint length);
        if (digits == null)
        {
            return false;
        }
        byte prefix = !directive.Alternate || radix == 10 ? (byte)0 : directive.Letter == 'X' ? (byte)'X' : Int.PrefixLetter(radix);
        nint zeros = directive.Precision > length ? (nint)directive.Precision - length : 0;
        AppendNumber(ref result, directive, view.Negative, prefix, zeros, digits, length);
        return true;
    }

    private static Value ToInt(Value value, uint letter)
    {
        if (Int.Is(value))
        {
            return value;
        }
        PyType* type = Types.Of(value);
        bool integral = letter is 'o' or 'x' or 'X';
        if (integral ? type->Index != null : type->Int != null || type->Index != null || type->Float != null)
        {
            Value number = integral ? Operators.Index(value) : Int.FromValue(value);
            if (!number.IsNoValue || !ThreadState.TryClear(Intrinsics.TypeOf<PyTypeError>()))
            {
                return number;
            }
        }
        TextBuilder message = default;
        message.Append((byte)'%');
        message.Append(letter);
        message.Append(integral ? " format: an integer is required, not "u8 : " format: a real number is required, not "u8);
        message.AppendTypeName(value);
        return Errors.TypeError(ref message);
    }

    private readonly bool AppendFloat(ref TextBuilder result, Value value, in PercentDirective directive)
    {
        double number = Adapt.ToDouble(value);
        if (ThreadState.Exception != null)
        {
            return _isBytes && ThreadState.TryClear(Intrinsics.TypeOf<PyTypeError>())
                && !Numeric.WrongType("float argument required, not "u8, value, ""u8).IsNoValue;
        }
        byte* local = stackalloc byte[FloatText.ShortestSize];
        FloatTextFlags flags = directive.Alternate ? FloatTextFlags.Alternate : FloatTextFlags.None;
        flags |= directive.Letter < 'a' ? FloatTextFlags.Upper : FloatTextFlags.None;
        long precision = directive.Precision >= 0 ? directive.Precision : 6;
        byte* text = FloatText.Write(number, (byte)(directive.Letter | 0x20), precision, flags, local, out nint length);
        if (text == null)
        {
            return false;
        }
        AppendNumber(ref result, directive, FloatBits.IsNegative(number) && !FloatBits.IsNaN(number), 0, 0, text, length);
        return true;
    }

    private static void AppendNumber(
        ref TextBuilder result, in PercentDirective directive, bool negative, byte prefix, nint zeros, byte* digits, nint length)
    {
        byte sign = negative ? (byte)'-' : directive.Sign ? (byte)'+' : directive.Blank ? (byte)' ' : (byte)0;
        nint whole = (sign != 0 ? 1 : 0) + (prefix != 0 ? 2 : 0) + zeros + length;
        nint padding = directive.Width > whole ? (nint)directive.Width - whole : 0;
        bool inside = directive.Zero && !directive.LeftAdjust;
        result.AppendRepeated(' ', directive.LeftAdjust || inside ? 0 : padding);
        if (sign != 0)
        {
            result.Append(sign);
        }
        if (prefix != 0)
        {
            result.Append((byte)'0');
            result.Append(prefix);
        }
        result.AppendRepeated('0', zeros + (inside ? padding : 0));
        result.AppendUtf8(digits, length);
        result.AppendRepeated(' ', directive.LeftAdjust ? padding : 0);
    }
}
