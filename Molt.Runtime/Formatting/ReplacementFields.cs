namespace Molt.Runtime;

/// <summary>
/// <c>str.format</c> and <c>str.format_map</c>: literal text and replacement fields
/// (https://docs.python.org/3.14/library/string.html#format-string-syntax).
/// </summary>
internal unsafe struct ReplacementFields
{
    private enum Numbering
    {
        Unknown,
        Automatic,
        Manual,
    }

    /// <summary>A part of the format text.</summary>
    private struct Field
    {
        public nint NameStart;
        public nint NameEnd;
        public uint Conversion;
        public nint SpecificationStart;
        public nint SpecificationEnd;
        public bool IsNested;
    }

    private PyStr* _text;
    private Arguments _arguments;
    private Value _mapping;
    private Numbering _numbering;
    private long _next;

    /// <summary><c>text.format(*arguments, **keywords)</c>; null on failure.</summary>
    public static PyStr* Format(PyStr* text, Arguments arguments)
    {
        ReplacementFields fields = new() { _text = text, _arguments = arguments, _mapping = Value.NoValue };
        return fields.Build();
    }

    /// <summary><c>text.format_map(mapping)</c>; null on failure.</summary>
    public static PyStr* FormatMap(PyStr* text, Value mapping)
    {
        ReplacementFields fields = new() { _text = text, _mapping = mapping };
        return fields.Build();
    }

    private PyStr* Build()
    {
        TextBuilder result = default;
        return Build(ref result, 0, _text->Length, 2) ? result.ToStr() : null;
    }

    private static bool Fail(System.ReadOnlySpan<byte> message)
    {
        Errors.ValueError(message);
        return false;
    }

    /// <summary>Appends the part of the text between two indices with its fields replaced.</summary>
    private bool Build(ref TextBuilder result, nint start, nint end, int depth)
    {
        if (depth == 0)
        {
            return Fail("Max string recursion exceeded"u8);
        }
        nint position = start;
        while (position < end)
        {
            nint literal = position;
            uint character = 0;
            while (position < end)
            {
                character = Str.At(_text, position++);
                if (character is '{' or '}')
                {
                    break;
                }
            }
            if (character is not ('{' or '}'))
            {
                result.Append(_text, literal, position);
                return true;
            }
            bool doubled = position < end && Str.At(_text, position) == character;
            if (doubled)
            {
                result.Append(_text, literal, position++);
                continue;
            }
            if (character == '}')
            {
                return Fail("Single '}' encountered in format string"u8);
            }
            if (position == end)
            {
                return Fail("Single '{' encountered in format string"u8);
            }
            result.Append(_text, literal, position - 1);
            if (!ParseField(ref position, end, out Field field) || !AppendField(ref result, field, depth))
            {
                return false;
            }
        }
        return true;
    }

    private readonly bool ParseField(ref nint position, nint end, out Field field)
    {
        field = new Field { NameStart = position };
        uint character = 0;
        while (position < end)
        {
            character = Str.At(_text, position++);
            if (character == '{')
            {
                return Fail("unexpected '{' in field name"u8);
            }
            if (character == '[')
            {
                while (position < end && Str.At(_text, position) != ']')
                {
                    position++;
                }
            }
            else if (character is '}' or ':' or '!')
            {
                break;
            }
        }
        field.NameEnd = position - 1;
        if (character is not (':' or '!'))
        {
            return character == '}' || Fail("expected '}' before end of string"u8);
        }
        if (character == '!')
        {
            if (position >= end)
            {
                return Fail("end of string while looking for conversion specifier"u8);
            }
            field.Conversion = Str.At(_text, position++);
            if (position < end)
            {
                character = Str.At(_text, position++);
                if (character == '}')
                {
                    return true;
                }
                if (character != ':')
                {
                    return Fail("expected ':' after conversion specifier"u8);
                }
            }
        }
        field.SpecificationStart = position;
        for (int open = 1; position < end;)
        {
            character = Str.At(_text, position++);
            if (character == '{')
            {
                field.IsNested = true;
                open++;
            }
            else if (character == '}' && --open == 0)
            {
                field.SpecificationEnd = position - 1;
                return true;
            }
        }
        return Fail("unmatched '{' in format spec"u8);
    }

    private bool AppendField(ref TextBuilder result, in Field field, int depth)
    {
        Value value = Find(field.NameStart, field.NameEnd);
        if (value.IsNoValue)
        {
            return false;
        }
        if (field.Conversion != 0)
        {
            value = Convert(value, field.Conversion);
            if (value.IsNoValue)
            {
                return false;
            }
        }
        PyStr* specification;
        if (field.IsNested)
        {
            TextBuilder nested = default;
            specification = Build(ref nested, field.SpecificationStart, field.SpecificationEnd, depth - 1) ? nested.ToStr() : null;
        }
        else
        {
            specification = Str.Substring(_text, field.SpecificationStart, field.SpecificationEnd);
        }
        return specification != null && Formatting.Append(ref result, value, specification);
    }

    private static Value Convert(Value value, uint conversion)
    {
        switch (conversion)
        {
            case 's':
                return Value.FromObject(Operators.Str(value));
            case 'r':
                return Value.FromObject(Operators.Repr(value));
            case 'a':
                return Value.FromObject(Formatting.Ascii(value));
            default:
                TextBuilder message = default;
                message.Append("Unknown conversion specifier "u8);
                if (conversion is > 32 and < 127)
                {
                    message.Append(conversion);
                }
                else
                {
                    message.Append("\\x"u8);
                    message.AppendHexadecimal(conversion, 1);
                }
                return Errors.ValueError(ref message);
        }
    }

    /// <summary>The object of a field's name: an argument, then attributes and items of it.</summary>
    private Value Find(nint start, nint end)
    {
        nint position = start;
        while (position < end && Str.At(_text, position) is not ('.' or '['))
        {
            position++;
        }
        Value value = FindArgument(start, position);
        while (!value.IsNoValue && position < end)
        {
            value = Follow(value, ref position, end);
        }
        return value;
    }

    private Value FindArgument(nint start, nint end)
    {
        if (!TryIndex(start, end, out long index))
        {
            return Value.NoValue;
        }
        bool empty = start == end;
        if (!empty && index < 0)
        {
            PyStr* name = Str.Substring(_text, start, end);
            if (name == null)
            {
                return Value.NoValue;
            }
            if (!_mapping.IsNoValue)
            {
                return Operators.GetItem(_mapping, Value.FromObject(name));
            }
            Value named = _arguments.Find(name);
            return named.IsNoValue ? Errors.KeyError(Value.FromObject(name)) : named;
        }
        if (_numbering == Numbering.Unknown)
        {
            _numbering = empty ? Numbering.Automatic : Numbering.Manual;
        }
        if (empty != (_numbering == Numbering.Automatic))
        {
            return Errors.ValueError(empty
                ? "cannot switch from manual field specification to automatic field numbering"u8
                : "cannot switch from automatic field numbering to manual field specification"u8);
        }
        if (empty)
        {
            index = _next++;
        }
        if (!_mapping.IsNoValue)
        {
            return Errors.ValueError("Format string contains positional fields"u8);
        }
        if (index < _arguments.PositionalCount)
        {
            return _arguments.Items[(nint)index];
        }
        TextBuilder message = default;
        message.Append("Replacement index "u8);
        message.AppendInteger(index);
        message.Append(" out of range for positional args tuple"u8);
        return Errors.IndexError(ref message);
    }

    /// <summary>The attribute or item that comes next in a field's name.</summary>
    private readonly Value Follow(Value value, ref nint position, nint end)
    {
        uint character = Str.At(_text, position++);
        nint start = position;
        if (character == '.')
        {
            while (position < end && Str.At(_text, position) is not ('.' or '['))
            {
                position++;
            }
            PyStr* attribute = start == position ? null : Str.Substring(_text, start, position);
            return attribute != null ? Operators.GetAttribute(value, attribute)
                : start == position ? EmptyAttribute()
                : Value.NoValue;
        }
        if (character != '[')
        {
            return Errors.ValueError("Only '.' or '[' may follow ']' in format field specifier"u8);
        }
        while (position < end && Str.At(_text, position) != ']')
        {
            position++;
        }
        if (position == end)
        {
            return Errors.ValueError("Missing ']' in format string"u8);
        }
        nint last = position++;
        if (start == last)
        {
            return EmptyAttribute();
        }
        if (!TryIndex(start, last, out long index))
        {
            return Value.NoValue;
        }
        if (index >= 0)
        {
            return Operators.GetItem(value, Int.FromLong(index));
        }
        PyStr* key = Str.Substring(_text, start, last);
        return key == null ? Value.NoValue : Operators.GetItem(value, Value.FromObject(key));
    }

    [Cold]
    private static Value EmptyAttribute() => Errors.ValueError("Empty attribute in format string"u8);

    /// <summary>Reads a part of the text as a number: -1 if it is none. Returns false with ValueError pending if it is too large.</summary>
    private readonly bool TryIndex(nint start, nint end, out long index)
    {
        nint position = start;
        if (!FormatSpecification.TryTakeNumber(ref position, _text, out index))
        {
            return false;
        }
        if (position != end || start == end)
        {
            index = -1;
        }
        return true;
    }
}
