namespace Molt.Runtime;

/// <summary><c>SyntaxError</c>.</summary>
[PyType("SyntaxError", Base = typeof(PyException), Doc = "Invalid syntax.")]
public unsafe partial struct PySyntaxError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;

    /// <summary><c>msg</c>.</summary>
    [PyMember("msg")]
    public Value Message;

    /// <summary><c>filename</c>.</summary>
    [PyMember("filename")]
    public Value FileName;

    /// <summary><c>lineno</c>.</summary>
    [PyMember("lineno")]
    public Value Line;

    /// <summary><c>offset</c>.</summary>
    [PyMember("offset")]
    public Value Offset;

    /// <summary><c>end_lineno</c>.</summary>
    [PyMember("end_lineno")]
    public Value EndLine;

    /// <summary><c>end_offset</c>.</summary>
    [PyMember("end_offset")]
    public Value EndOffset;

    /// <summary><c>text</c>.</summary>
    [PyMember("text")]
    public Value Text;

    /// <summary><c>print_file_and_line</c>.</summary>
    [PyMember("print_file_and_line")]
    public Value PrintFileAndLine;

    /// <summary><c>SyntaxError(msg, (filename, lineno, offset, text[, end_lineno, end_offset]))</c>.</summary>
    [PySlot(Slot.Init)]
    public static bool Init(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!PyBaseException.Init(self, arguments, count, keywordNames))
        {
            return false;
        }
        PySyntaxError* error = (PySyntaxError*)self.Object;
        if (count >= 1)
        {
            error->Message = arguments[0];
        }
        if (count != 2)
        {
            return true;
        }
        Value place = Calls.Call1(Value.FromObject(Intrinsics.TypeOf<PyTuple>()), arguments[1]);
        if (place.IsNoValue)
        {
            return false;
        }
        Value* items = Tuple.Items(Tuple.From(place));
        nint length = Tuple.From(place)->Length;
        if (length is < 4 or > 6)
        {
            TextBuilder text = default;
            text.Append(length < 4 ? "function takes at least 4 arguments ("u8 : "function takes at most 6 arguments ("u8);
            text.AppendInteger(length);
            text.Append(" given)"u8);
            Errors.TypeError(ref text);
            return false;
        }
        error->FileName = items[0];
        error->Line = items[1];
        error->Offset = items[2];
        error->Text = items[3];
        error->EndLine = length > 4 ? items[4] : Intrinsics.None;
        error->EndOffset = length > 5 ? items[5] : Intrinsics.None;
        return true;
    }

    /// <summary>The message with the place behind it.</summary>
    [PySlot(Slot.Str)]
    public static Value Str(Value self)
    {
        PySyntaxError* error = (PySyntaxError*)self.Object;
        bool hasFile = Runtime.Str.Is(error->FileName);
        bool hasLine = error->Line.IsSmallInt;
        TextBuilder text = default;
        if (!text.AppendStr(error->Message))
        {
            return Value.NoValue;
        }
        if (hasFile || hasLine)
        {
            text.Append(" ("u8);
            if (hasFile)
            {
                AppendLastPart(ref text, Runtime.Str.From(error->FileName));
            }
            text.Append(hasFile && hasLine ? ", line "u8 : hasLine ? "line "u8 : ""u8);
            if (hasLine)
            {
                text.AppendInteger(error->Line.SmallInt);
            }
            text.Append(")"u8);
        }
        return Value.FromObject(text.ToStr());
    }

    private static void AppendLastPart(ref TextBuilder text, PyStr* path)
    {
        nint start = path->Length;
        while (start > 0 && Runtime.Str.At(path, start - 1) != '/' && !(System.OperatingSystem.IsWindows() && Runtime.Str.At(path, start - 1) == '\\'))
        {
            start--;
        }
        text.Append(path, start, path->Length);
    }
}

/// <summary><c>IndentationError</c>.</summary>
[PyType("IndentationError", Base = typeof(PySyntaxError), Doc = "Improper indentation.")]
public partial struct PyIndentationError
{
    /// <summary>The part shared with its base.</summary>
    public PySyntaxError Base;
}

/// <summary><c>TabError</c>.</summary>
[PyType("TabError", Base = typeof(PyIndentationError), Doc = "Improper mixture of spaces and tabs.")]
public partial struct PyTabError
{
    /// <summary>The part shared with its base.</summary>
    public PySyntaxError Base;
}
