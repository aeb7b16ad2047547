namespace Molt.Runtime;

// How the three kinds of UnicodeError are made by Python code.

public unsafe partial struct PyUnicodeEncodeError
{
    /// <summary><c>UnicodeEncodeError(encoding, object, start, end, reason)</c>.</summary>
    [PySlot(Slot.Init)]
    public static bool Init(Value self, Value* arguments, nint count, PyTuple* keywordNames) =>
        PyUnicodeError.InitFields(self, arguments, count, keywordNames, true, false);
}

public unsafe partial struct PyUnicodeDecodeError
{
    /// <summary><c>UnicodeDecodeError(encoding, object, start, end, reason)</c>.</summary>
    [PySlot(Slot.Init)]
    public static bool Init(Value self, Value* arguments, nint count, PyTuple* keywordNames) =>
        PyUnicodeError.InitFields(self, arguments, count, keywordNames, true, true);
}

public unsafe partial struct PyUnicodeTranslateError
{
    /// <summary><c>UnicodeTranslateError(object, start, end, reason)</c>.</summary>
    [PySlot(Slot.Init)]
    public static bool Init(Value self, Value* arguments, nint count, PyTuple* keywordNames) =>
        PyUnicodeError.InitFields(self, arguments, count, keywordNames, false, false);

    /// <summary><c>can't translate character '\xe9' in position 1: reason</c>.</summary>
    [PySlot(Slot.Str)]
    public static Value StrOf(Value self) =>
        UnicodeErrors.Describe((PyUnicodeError*)self.Object, "can't translate character"u8, "'"u8, true);
}

public unsafe partial struct PyUnicodeError
{
    /// <summary>Checks and keeps the arguments of the three kinds.</summary>
    public static bool InitFields(Value self, Value* arguments, nint count, PyTuple* keywordNames, bool hasEncoding, bool isOfBytes)
    {
        if (!PyBaseException.Init(self, arguments, count, keywordNames))
        {
            return false;
        }
        nint wanted = hasEncoding ? 5 : 4;
        if (count != wanted)
        {
            TextBuilder text = default;
            text.Append("function takes exactly "u8);
            text.AppendInteger(wanted);
            text.Append(" arguments ("u8);
            text.AppendInteger(count);
            text.Append(" given)"u8);
            Errors.TypeError(ref text);
            return false;
        }
        PyUnicodeError* error = (PyUnicodeError*)self.Object;
        Value* rest = hasEncoding ? arguments + 1 : arguments;
        int position = hasEncoding ? 2 : 1;
        if (hasEncoding && !CheckStr(arguments[0], 1))
        {
            return false;
        }
        Value culprit = rest[0];
        if (isOfBytes && !Bytes.Is(culprit))
        {
            culprit = BytesLike.TryGet(culprit, out byte* data, out nint length) ? Value.FromObject(Bytes.FromData(data, length))
                : Complaint.Type("a bytes-like object is required, not '"u8, culprit, "'"u8);
        }
        if (culprit.IsNoValue || (!isOfBytes && !CheckStr(culprit, position)))
        {
            return false;
        }
        Value start = Operators.Index(rest[1]);
        Value end = start.IsNoValue ? start : Operators.Index(rest[2]);
        if (end.IsNoValue || !CheckStr(rest[3], position + 3))
        {
            return false;
        }
        error->Encoding = hasEncoding ? arguments[0] : Intrinsics.None;
        error->Object = culprit;
        error->Start = start;
        error->End = end;
        error->Reason = rest[3];
        return true;
    }

    private static bool CheckStr(Value value, int position)
    {
        if (Str.Is(value))
        {
            return true;
        }
        Complaint.ItemType("argument "u8, position, " must be str, not "u8, value);
        return false;
    }
}
