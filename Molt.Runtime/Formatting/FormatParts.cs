namespace Molt.Runtime;

/// <summary>
/// The parts of a format text, one after the other: literal text, and the replacement field behind it, if one is there
/// (https://docs.python.org/3.14/library/string.html#format-string-syntax).
/// </summary>
/// <param name="text">The text.</param>
/// <param name="start">Where to begin.</param>
/// <param name="end">Where to end.</param>
internal unsafe struct FormatParts(PyStr* text, nint start, nint end)
{
    private nint _position = start;

    /// <summary>Where the literal text begins.</summary>
    public nint LiteralStart;

    /// <summary>Where the literal text ends.</summary>
    public nint LiteralEnd;

    /// <summary>Whether a field follows the literal text.</summary>
    public bool HasField;

    /// <summary>Where the field's name begins.</summary>
    public nint NameStart;

    /// <summary>Where the field's name ends.</summary>
    public nint NameEnd;

    /// <summary>The character behind <c>!</c>, or 0.</summary>
    public uint Conversion;

    /// <summary>Where the format specification begins.</summary>
    public nint SpecificationStart;

    /// <summary>Where the format specification ends.</summary>
    public nint SpecificationEnd;

    /// <summary>Whether the format specification has fields itself.</summary>
    public bool IsNested;

    /// <summary>Whether the end was reached with ValueError pending.</summary>
    public bool HasFailed;

    /// <summary>Goes to the next part. Returns false at the end, and where the text is not well-formed, with ValueError pending.</summary>
    public bool MoveNext()
    {
        if (_position >= end)
        {
            return false;
        }
        HasField = false;
        LiteralStart = _position;
        uint character = 0;
        while (_position < end)
        {
            character = Str.At(text, _position++);
            if (character is '{' or '}')
            {
                break;
            }
        }
        LiteralEnd = _position;
        if (character is not ('{' or '}'))
        {
            return true;
        }
        if (_position < end && Str.At(text, _position) == character)
        {
            // One of the two is literal text.
            _position++;
            return true;
        }
        LiteralEnd--;
        if (character == '}')
        {
            return Fail("Single '}' encountered in format string"u8);
        }
        return _position == end ? Fail("Single '{' encountered in format string"u8) : ParseField();
    }

    private bool Fail(System.ReadOnlySpan<byte> message)
    {
        Errors.ValueError(message);
        HasFailed = true;
        return false;
    }

    private bool ParseField()
    {
        HasField = true;
        NameStart = _position;
        Conversion = 0;
        SpecificationStart = SpecificationEnd = 0;
        IsNested = false;
        uint character = 0;
        while (_position < end)
        {
            character = Str.At(text, _position++);
            if (character == '{')
            {
                return Fail("unexpected '{' in field name"u8);
            }
            if (character == '[')
            {
                while (_position < end && Str.At(text, _position) != ']')
                {
                    _position++;
                }
            }
            else if (character is '}' or ':' or '!')
            {
                break;
            }
        }
        NameEnd = _position - 1;
        if (character is not (':' or '!'))
        {
            return character == '}' || Fail("expected '}' before end of string"u8);
        }
        if (character == '!')
        {
            if (_position >= end)
            {
                return Fail("end of string while looking for conversion specifier"u8);
            }
            Conversion = Str.At(text, _position++);
            if (_position < end)
            {
                character = Str.At(text, _position++);
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
        SpecificationStart = _position;
        for (int open = 1; _position < end;)
        {
            character = Str.At(text, _position++);
            if (character == '{')
            {
                IsNested = true;
                open++;
            }
            else if (character == '}' && --open == 0)
            {
                SpecificationEnd = _position - 1;
                return true;
            }
        }
        return Fail("unmatched '{' in format spec"u8);
    }
}
