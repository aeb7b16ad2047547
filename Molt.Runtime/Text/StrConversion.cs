namespace Molt.Runtime;

public unsafe partial struct PyStr
{
    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value* given = stackalloc Value[3];
        if (!TryArguments(arguments, count, keywordNames, given))
        {
            return Value.NoValue;
        }
        PyStr* text = given[0].IsNoValue ? Str.Empty
            : given[1].IsNoValue && given[2].IsNoValue ? Operators.Str(given[0])
            : Decode(given[0], given[1], given[2]);
        return text == null || type == Intrinsics.TypeOf<PyStr>()
            ? Value.FromObject(text)
            : Value.FromObject(Str.CopyAs(type, text));
    }

    [PyMethod("encode")]
    public static PyBytes* Encode(PyStr* self, [PyKeyword("encoding")] PyStr* encoding = null, [PyKeyword("errors")] PyStr* errors = null) =>
        Codecs.Encode(self, encoding, errors);

    private static PyStr* Decode(Value source, Value encoding, Value errors)
    {
        if (Str.Is(source))
        {
            Errors.TypeError("decoding str is not supported"u8);
            return null;
        }
        if (!BytesLike.TryGet(source, out byte* data, out nint length))
        {
            Complaint.Type("decoding to str: need a bytes-like object, "u8, source, " found"u8);
            return null;
        }
        return IsName(encoding, "str() argument 'encoding' must be str, not "u8) && IsName(errors, "str() argument 'errors' must be str, not "u8)
            ? Codecs.Decode(data, length, encoding.IsNoValue ? null : Str.From(encoding), errors.IsNoValue ? null : Str.From(errors))
            : null;
    }

    private static bool IsName(Value value, System.ReadOnlySpan<byte> complaint)
    {
        if (!value.IsNoValue && !Str.Is(value))
        {
            Complaint.Type(complaint, value);
            return false;
        }
        return true;
    }

    /// <summary>The arguments <c>object</c>, <c>encoding</c> and <c>errors</c>, by position or keyword; false with TypeError pending.</summary>
    private static bool TryArguments(Value* arguments, nint count, PyTuple* keywordNames, Value* given)
    {
        nint keywords = keywordNames == null ? 0 : keywordNames->Length;
        nint positional = count - keywords;
        if (count > 3)
        {
            return ArgumentCheck.WrongCount("str"u8, count, 0, 3);
        }
        for (nint i = 0; i < 3; i++)
        {
            given[i] = i < positional ? arguments[i] : Value.NoValue;
        }
        for (nint i = 0; i < keywords; i++)
        {
            PyStr* name = Str.From(Tuple.Items(keywordNames)[i]);
            nint place = Str.EqualsAscii(name, "object"u8) ? 0 : Str.EqualsAscii(name, "encoding"u8) ? 1 : Str.EqualsAscii(name, "errors"u8) ? 2 : -1;
            if (place < 0)
            {
                Complaint.Keyword("str"u8, name);
                return false;
            }
            given[place] = arguments[positional + i];
        }
        return true;
    }
}

public static unsafe partial class Str
{
    /// <summary>A text's characters as an instance of a class derived from <c>str</c>.</summary>
    internal static PyStr* CopyAs(PyType* type, PyStr* text)
    {
        int width = Width(text);
        PyStr* copy = (PyStr*)Heap.AllocateVariable(type, sizeof(PyStr) + ((text->Length + 1) * width));
        if (copy != null)
        {
            copy->Length = text->Length;
            copy->Flags = text->Flags & Representation;
            CopyCharacters(Data(copy), width, Data(text), width, text->Length);
        }
        return copy;
    }
}
