namespace Molt.Runtime;

/// <summary>What follows the argument in the name of a replacement field: the names of attributes and the keys of items.</summary>
internal unsafe struct FieldPath
{
    private readonly PyStr* _text;
    private readonly nint _end;

    /// <summary>The path of the field name between two indices of a text; it stands behind the argument.</summary>
    public FieldPath(PyStr* text, nint start, nint end)
    {
        _text = text;
        _end = end;
        Position = start;
        while (Position < _end && Str.At(_text, Position) is not ('.' or '['))
        {
            Position++;
        }
    }

    /// <summary>Where the next step begins.</summary>
    public nint Position;

    /// <summary>Whether this step is an attribute, not an item.</summary>
    public bool IsAttribute;

    /// <summary>The name of the attribute or the key of the item, an int if it is a number.</summary>
    public Value Key;

    /// <summary>Whether the end was reached with an exception pending.</summary>
    public bool HasFailed;

    /// <summary>Goes to the next step. Returns false at the end, and with an exception pending where the name is not well-formed.</summary>
    public bool MoveNext()
    {
        if (Position >= _end)
        {
            return false;
        }
        uint character = Str.At(_text, Position++);
        nint start = Position;
        IsAttribute = character == '.';
        if (!IsAttribute && character != '[')
        {
            return Fail("Only '.' or '[' may follow ']' in format field specifier"u8);
        }
        while (Position < _end && (IsAttribute ? Str.At(_text, Position) is not ('.' or '[') : Str.At(_text, Position) != ']'))
        {
            Position++;
        }
        nint last = Position;
        if (!IsAttribute)
        {
            if (Position == _end)
            {
                return Fail("Missing ']' in format string"u8);
            }
            Position++;
        }
        if (start == last)
        {
            return Fail("Empty attribute in format string"u8);
        }
        Key = KeyOf(_text, start, last, IsAttribute);
        HasFailed = Key.IsNoValue;
        return !HasFailed;
    }

    /// <summary>A part of a name: an int if it is a number and may be one, else a str; NoValue with an exception pending on failure.</summary>
    public static Value KeyOf(PyStr* text, nint start, nint end, bool isAttribute = false)
    {
        long index = -1;
        return !isAttribute && !TryIndex(text, start, end, out index) ? Value.NoValue
            : index >= 0 ? Int.FromLong(index)
            : Value.FromObject(Str.Substring(text, start, end));
    }

    /// <summary>Reads a part of the text as a number: -1 if it is none. Returns false with ValueError pending if it is too large.</summary>
    public static bool TryIndex(PyStr* text, nint start, nint end, out long index)
    {
        nint position = start;
        if (!FormatSpecification.TryTakeNumber(ref position, text, out index))
        {
            return false;
        }
        if (position != end || start == end)
        {
            index = -1;
        }
        return true;
    }

    [Cold]
    private bool Fail(System.ReadOnlySpan<byte> message)
    {
        Errors.ValueError(message);
        HasFailed = true;
        return false;
    }
}
