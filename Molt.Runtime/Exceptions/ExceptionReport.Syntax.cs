namespace Molt.Runtime;

// How a SyntaxError is shown: with the place that it speaks of.
public unsafe partial struct ExceptionReport
{
    /// <summary>Appends the traceback, the place that a SyntaxError speaks of, its message and the notes.</summary>
    public void AppendSyntaxError(PySyntaxError* error)
    {
        TextBuilder own = default;
        AppendTraceback(ref own, &error->Base);
        AppendSyntaxError(ref own, error);
        AppendNotes(ref own, Value.FromObject(error));
        AppendIndented(own.ToStr());
    }

    /// <summary>Appends the place that a SyntaxError speaks of, then its message.</summary>
    private static void AppendSyntaxError(ref TextBuilder text, PySyntaxError* error)
    {
        if (error->Line != Intrinsics.None)
        {
            text.Append("  File \""u8);
            bool hasFile = Str.Is(error->FileName);
            text.Append(hasFile ? Str.From(error->FileName) : Intrinsics.Literal("<string>"u8));
            text.Append("\", line "u8);
            text.AppendStr(error->Line);
            text.Append("\n"u8);
        }
        else if (Str.Is(error->FileName))
        {
            text.Append("  File \""u8);
            text.Append(Str.From(error->FileName));
            text.Append("\"\n"u8);
        }
        if (Str.Is(error->Text) && error->Line != Intrinsics.None)
        {
            AppendSyntaxExcerpt(ref text, error);
        }
        AppendClass(ref text, error->Base.Header.Type);
        text.Append(": "u8);
        if (Str.Is(error->Message))
        {
            text.Append(Str.From(error->Message));
        }
        else
        {
            text.Append("<no detail available>"u8);
        }
        text.Append("\n"u8);
    }

    private static void AppendSyntaxExcerpt(ref TextBuilder text, PySyntaxError* error)
    {
        PyStr* line = Str.From(error->Text);
        nint end = line->Length;
        while (end > 0 && Str.At(line, end - 1) == '\n')
        {
            end--;
        }
        nint start = 0;
        while (start < end && Str.At(line, start) is ' ' or '\n' or '\f')
        {
            start++;
        }
        text.Append("    "u8);
        text.Append(line, start, end);
        text.Append("\n"u8);
        if (!error->Offset.IsSmallInt)
        {
            return;
        }
        nint from = (nint)error->Offset.SmallInt - 1 - start;
        bool hasEnd = error->EndOffset.IsSmallInt && error->EndOffset.SmallInt != 0 && error->Line == error->EndLine;
        nint to = hasEnd ? (nint)error->EndOffset.SmallInt - 1 - start : from + 1;
        if (from < 0)
        {
            return;
        }
        text.Append("    "u8);
        for (nint i = 0; i < from; i++)
        {
            uint character = start + i < end ? Str.At(line, start + i) : ' ';
            text.Append(character is '\t' or '\f' ? character : ' ');
        }
        text.AppendRepeated('^', System.Math.Max(1, to - from));
        text.Append("\n"u8);
    }
}

public unsafe partial struct PySyntaxError
{
    /// <summary>The report of a SyntaxError.</summary>
    [PySlot(Slot.Report)]
    public static void Report(PyBaseException* self, ExceptionReport* report) => report->AppendSyntaxError((PySyntaxError*)self);
}
