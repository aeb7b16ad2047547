namespace Molt.Runtime;

/// <summary>
/// Writes an exception as an interpreter does that it ends: traceback, class, message, notes, and the exceptions before it, in the form of
/// CPython's <c>traceback.TracebackException.format</c>. What is peculiar to a class of exceptions stands in its <see cref="Slot.Report"/>, so that
/// programs without such exceptions do without it.
/// </summary>
public unsafe partial struct ExceptionReport
{
    private const int RepeatedFramesShown = 3;

    private TextBuilder* _text;
    private PyList* _seen;

    // How many groups the exception stands in.
    private int _depth;

    /// <summary>Appends the report.</summary>
    public static void Append(ref TextBuilder text, PyBaseException* exception)
    {
        fixed (TextBuilder* target = &text)
        {
            ExceptionReport report = default;
            report._text = target;
            report._seen = List.New(4);
            if (report._seen != null)
            {
                report.AppendChain(exception);
            }
        }
        // What went wrong in making the report must not be raised by it.
        ThreadState.Exception = null;
    }

    /// <summary>Appends an exception behind those that led to it.</summary>
    private void AppendChain(PyBaseException* exception)
    {
        // From the first cause on: a program may have made a long chain, and a circle.
        PyList* chain = List.New(4);
        for (PyBaseException* link = exception; link != null && chain != null && !IsSeen(link); link = Before(link))
        {
            if (!List.Append(_seen, Value.FromObject(link)) || !List.Append(chain, Value.FromObject(link)))
            {
                return;
            }
        }
        for (nint i = chain == null ? -1 : chain->Length - 1; i >= 0; i--)
        {
            PyBaseException* link = (PyBaseException*)chain->Items[i].Object;
            if (i < chain->Length - 1)
            {
                TextBuilder between = default;
                between.Append(link->Cause != null
                    ? "\nThe above exception was the direct cause of the following exception:\n\n"u8
                    : "\nDuring handling of the above exception, another exception occurred:\n\n"u8);
                AppendIndented(between.ToStr());
            }
            link->Header.Type->Report(link, Self);
        }
    }

    private ExceptionReport* Self => (ExceptionReport*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref this);

    /// <summary>The exception that is shown before another one; null if there is none.</summary>
    private static PyBaseException* Before(PyBaseException* exception) =>
        exception->Cause != null ? exception->Cause : exception->SuppressContext == 0 ? exception->Context : null;

    private readonly bool IsSeen(PyBaseException* exception)
    {
        for (nint i = 0; i < _seen->Length; i++)
        {
            if (_seen->Items[i] == Value.FromObject(exception))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Appends the traceback, the class, the message with a name that may have been meant (or null), and the notes.</summary>
    public void AppendWithSuggestion(PyBaseException* exception, PyStr* suggestion)
    {
        // To look for a suggestion may run code of the program.
        ThreadState.Exception = null;
        TextBuilder own = default;
        AppendTraceback(ref own, exception);
        AppendHeadline(ref own, exception, suggestion);
        AppendIndented(own.ToStr());
    }

    private static void AppendTraceback(ref TextBuilder text, PyBaseException* exception)
    {
        if (exception->Traceback != null)
        {
            text.Append("Traceback (most recent call last):\n"u8);
            AppendFrames(ref text, exception->Traceback);
        }
    }

    /// <summary>Appends the frames of a traceback.</summary>
    public static void AppendFrames(ref TextBuilder text, PyTraceback* entry)
    {
        SourcePosition* last = null;
        nint count = 0;
        for (; entry != null; entry = entry->Next)
        {
            SourcePosition* position = entry->Position;
            bool repeats = last != null && last->Line == position->Line && Str.Equals(last->File, position->File)
                && Str.Equals(last->CodeName, position->CodeName);
            if (!repeats)
            {
                AppendRepetition(ref text, count);
                count = 0;
                last = position;
            }
            count++;
            if (count <= RepeatedFramesShown)
            {
                AppendFrame(ref text, position);
            }
        }
        AppendRepetition(ref text, count);
    }

    private static void AppendRepetition(ref TextBuilder text, nint count)
    {
        if (count > RepeatedFramesShown)
        {
            count -= RepeatedFramesShown;
            text.Append("  [Previous line repeated "u8);
            text.AppendInteger(count);
            text.Append(count > 1 ? " more times]\n"u8 : " more time]\n"u8);
        }
    }

    private static void AppendFrame(ref TextBuilder text, SourcePosition* position)
    {
        text.Append("  File \""u8);
        text.Append(position->File);
        text.Append("\", line "u8);
        text.AppendInteger(position->Line);
        text.Append(", in "u8);
        text.Append(position->CodeName);
        text.Append("\n"u8);
        SourceLines.Append(ref text, position);
    }

    /// <summary>Appends the class, qualified by its module, the message and the notes.</summary>
    private static void AppendHeadline(ref TextBuilder text, PyBaseException* exception, PyStr* suggestion)
    {
        AppendClass(ref text, exception->Header.Type);
        PyStr* message = Operators.Str(Value.FromObject(exception));
        if (message == null)
        {
            ThreadState.Exception = null;
            text.Append(": <exception str() failed>"u8);
        }
        else if (message->Length > 0)
        {
            text.Append(": "u8);
            text.Append(message);
            if (suggestion != null)
            {
                text.Append(". Did you mean: '"u8);
                text.Append(suggestion);
                text.Append("'?"u8);
            }
        }
        text.Append("\n"u8);
        AppendNotes(ref text, Value.FromObject(exception));
    }

    /// <summary>Appends the name of a class of exceptions, qualified by its module.</summary>
    public static void AppendClass(ref TextBuilder text, PyType* type)
    {
        Value module = PyType.GetModule(Value.FromObject(type));
        if (Str.Is(module) && !Str.EqualsAscii(Str.From(module), "builtins"u8) && !Str.EqualsAscii(Str.From(module), "__main__"u8))
        {
            text.Append(Str.From(module));
            text.Append("."u8);
        }
        text.Append(type->QualName);
    }

    private static void AppendNotes(ref TextBuilder text, Value exception)
    {
        Value notes = Operators.FindAttribute(exception, Intrinsics.Literal("__notes__"u8));
        if (notes.IsNoValue || notes == Intrinsics.None)
        {
            ThreadState.Exception = null;
            return;
        }
        if (!List.Is(notes) && !Tuple.Is(notes))
        {
            AppendSafely(ref text, Operators.Repr(notes), "<__notes__ repr() failed>"u8);
            return;
        }
        bool isList = List.Is(notes);
        for (nint i = 0; i < (isList ? List.From(notes)->Length : Tuple.From(notes)->Length); i++)
        {
            AppendSafely(ref text, Operators.Str(isList ? List.From(notes)->Items[i] : Tuple.Items(Tuple.From(notes))[i]), "<note str() failed>"u8);
        }
    }

    private static void AppendSafely(ref TextBuilder text, PyStr* line, System.ReadOnlySpan<byte> otherwise)
    {
        if (line == null)
        {
            ThreadState.Exception = null;
            text.Append(otherwise);
        }
        else
        {
            text.Append(line);
        }
        text.Append("\n"u8);
    }

    /// <summary>Appends text with what stands at the start of the lines of a group.</summary>
    private readonly void AppendIndented(PyStr* lines, byte margin = (byte)'|')
    {
        if (lines == null || _depth == 0)
        {
            _text->Append(lines == null ? Str.Empty : lines);
            return;
        }
        for (nint start = 0; start < lines->Length;)
        {
            nint end = start;
            while (end < lines->Length && Str.At(lines, end) != '\n')
            {
                end++;
            }
            _text->AppendRepeated(' ', 2 * _depth);
            _text->Append(margin);
            _text->Append((byte)' ');
            _text->Append(lines, start, end);
            _text->Append((byte)'\n');
            start = end + 1;
        }
    }
}

public unsafe partial struct PyBaseException
{
    /// <summary>The report of an exception that nothing more is to be said of.</summary>
    [PySlot(Slot.Report)]
    public static void Report(PyBaseException* self, ExceptionReport* report) => report->AppendWithSuggestion(self, null);
}
