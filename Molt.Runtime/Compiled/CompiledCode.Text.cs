namespace Molt.Runtime;

public static unsafe partial class CompiledCode
{
    /// <summary>A replacement field without conversion.</summary>
    [Export]
    public static Value FormatNone(Value value, Value specification)
    {
        if (Str.IsExact(value) && Str.From(specification)->Length == 0)
        {
            return value;
        }
        return Value.FromObject(Operators.Format(value, Str.From(specification)));
    }

    /// <summary>A replacement field with <c>!s</c>.</summary>
    [Export]
    public static Value FormatStr(Value value, Value specification) => FormatText(Operators.Str(value), specification);

    /// <summary>A replacement field with <c>!r</c>.</summary>
    [Export]
    public static Value FormatRepr(Value value, Value specification) => FormatText(Operators.Repr(value), specification);

    /// <summary>A replacement field with <c>!a</c>.</summary>
    [Export]
    public static Value FormatAscii(Value value, Value specification)
    {
        PyStr* text = Operators.Repr(value);
        if (text == null || Str.IsAscii(text))
        {
            return FormatText(text, specification);
        }
        var result = new TextBuilder();
        for (nint i = 0; i < text->Length; i++)
        {
            uint character = Str.At(text, i);
            if (character < 0x80)
            {
                result.Append(character);
            }
            else
            {
                Str.AppendEscape(ref result, character);
            }
        }
        return FormatText(result.ToStr(), specification);
    }

    private static Value FormatText(PyStr* text, Value specification) =>
        text == null ? Value.NoValue : FormatNone(Value.FromObject(text), specification);

    /// <summary>The concatenation of strs.</summary>
    [Export]
    public static Value JoinStr(Value* parts, nint count)
    {
        nint length = 0;
        StrFlags flags = StrFlags.Width1 | StrFlags.Ascii;
        for (nint i = 0; i < count; i++)
        {
            length += Str.From(parts[i])->Length;
            flags = Str.Widest(flags, Str.From(parts[i])->Flags);
        }
        PyStr* result = Str.Allocate(length, flags);
        if (result == null)
        {
            return Value.NoValue;
        }
        byte* data = Str.Data(result);
        for (nint i = 0; i < count; i++)
        {
            PyStr* part = Str.From(parts[i]);
            Str.CopyCharacters(data, Str.Width(result), Str.Data(part), Str.Width(part), part->Length);
            data += part->Length * Str.Width(result);
        }
        return Value.FromObject(result);
    }
}
