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

    /// <summary>Appends the part of the text between two indices with its fields replaced.</summary>
    private bool Build(ref TextBuilder result, nint start, nint end, int depth)
    {
        if (depth == 0)
        {
            Errors.ValueError("Max string recursion exceeded"u8);
            return false;
        }
        FormatParts parts = new(_text, start, end);
        while (parts.MoveNext())
        {
            result.Append(_text, parts.LiteralStart, parts.LiteralEnd);
            if (parts.HasField && !AppendField(ref result, parts, depth))
            {
                return false;
            }
        }
        return !parts.HasFailed;
    }

    private bool AppendField(ref TextBuilder result, in FormatParts field, int depth)
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
        FieldPath path = new(_text, start, end);
        Value value = FindArgument(start, path.Position);
        while (!value.IsNoValue && path.MoveNext())
        {
            value = path.IsAttribute ? Operators.GetAttribute(value, Str.From(path.Key)) : Operators.GetItem(value, path.Key);
        }
        return path.HasFailed ? Value.NoValue : value;
    }

    private Value FindArgument(nint start, nint end)
    {
        if (!FieldPath.TryIndex(_text, start, end, out long index))
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
}
