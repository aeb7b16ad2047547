namespace Molt.Runtime;

public static unsafe partial class Formatting
{
    /// <summary><c>format % values</c> of a str; null on failure.</summary>
    [Export]
    public static PyStr* Percent(PyStr* format, Value values) => OnDemand.Percent(format, values, false);

    /// <summary><c>format % values</c> of bytes, as a text of Latin-1 characters; null on failure.</summary>
    internal static PyStr* Percent(byte* format, nint length, Value values)
    {
        PyStr* text = Str.FromCharacters(format, 1, length);
        return text == null ? null : OnDemand.Percent(text, values, true);
    }

    /// <summary><c>ascii(value)</c>: the representation with all characters beyond ASCII escaped; null on failure.</summary>
    [Export]
    public static PyStr* Ascii(Value value)
    {
        PyStr* text = Operators.Repr(value);
        if (text == null || Str.IsAscii(text))
        {
            return text;
        }
        TextBuilder result = default;
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
        return result.ToStr();
    }

    /// <summary>The bytes of a text of Latin-1 characters; null with MemoryError pending.</summary>
    internal static PyBytes* ToBytes(PyStr* text)
    {
        PyBytes* result = Bytes.Allocate(text->Length);
        if (result != null)
        {
            Memory.Copy(Bytes.Data(result), Str.Data(text), text->Length);
        }
        return result;
    }

    /// <summary>The bytes that <c>%b</c> takes of a value, as Latin-1 text; null on failure.</summary>
    internal static PyStr* BytesText(Value value)
    {
        if (!BytesLike.TryGet(value, out byte* data, out nint length))
        {
            Value scratch;
            Value bytes = Calls.CallSpecial(value, Intrinsics.Literal("__bytes__"u8), &scratch, 0);
            if (bytes.IsNoValue || !BytesLike.TryGet(bytes, out data, out length))
            {
                if (ThreadState.Exception == null)
                {
                    Numeric.WrongType("%b requires a bytes-like object, or an object that implements __bytes__, not '"u8, value, "'"u8);
                }
                return null;
            }
        }
        return Str.FromCharacters(data, 1, length);
    }
}

/// <summary>The operations of <c>str</c> that format.</summary>
public unsafe partial struct PyStr
{
    [PySlot(Slot.Format)]
    [return: PyTyped("str")]
    private static Value FormatTo(Value self, PyStr* specification) => Value.FromObject(Formatting.FormatStr(Runtime.Str.From(self), specification));

    [PySlot(Slot.Remainder)]
    private static Value Percent(Value left, Value right) =>
        Runtime.Str.Is(left) ? Value.FromObject(Formatting.Percent(Runtime.Str.From(left), right)) : Intrinsics.NotImplemented;

    [PyMethod("format", Doc = "Return a formatted version of the string, using substitutions from args and kwargs.")]
    private static PyStr* Format(PyStr* self, [PyRest] Arguments arguments) => ReplacementFields.Format(self, arguments);

    [PyMethod("format_map", Doc = "Return a formatted version of the string, using substitutions from mapping.")]
    private static PyStr* FormatMap(PyStr* self, Value mapping) => ReplacementFields.FormatMap(self, mapping);
}

/// <summary>The operation of <c>bytes</c> that formats.</summary>
public unsafe partial struct PyBytes
{
    [PySlot(Slot.Remainder)]
    private static Value Percent(Value left, Value right)
    {
        if ((Types.Of(left)->Flags & TypeFlags.Bytes) == 0)
        {
            return Intrinsics.NotImplemented;
        }
        PyBytes* format = (PyBytes*)left.Object;
        PyStr* text = Formatting.Percent(Bytes.Data(format), format->Length, right);
        return text == null ? Value.NoValue : Value.FromObject(Formatting.ToBytes(text));
    }
}

/// <summary>The operation of <c>bytearray</c> that formats.</summary>
public unsafe partial struct PyByteArray
{
    [PySlot(Slot.Remainder)]
    private static Value Percent(Value left, Value right)
    {
        if (!ByteArray.Is(left))
        {
            return Intrinsics.NotImplemented;
        }
        PyByteArray* format = ByteArray.From(left);
        PyStr* text = Formatting.Percent(format->Data, format->Length, right);
        return text == null ? Value.NoValue : Value.FromObject(ByteArray.FromData(Str.Data(text), text->Length));
    }
}
