namespace Molt.Runtime;

/// <summary>Writes an exception as an interpreter does that it ends: traceback, class, message, notes, and the exceptions before it.</summary>
public static unsafe class ExceptionReport
{
    private const int RepeatedFramesShown = 3;

    /// <summary>Appends the report.</summary>
    public static void Append(ref TextBuilder text, PyBaseException* exception)
    {
        if (exception->Cause != null)
        {
            Append(ref text, exception->Cause);
            text.Append("\nThe above exception was the direct cause of the following exception:\n\n"u8);
        }
        else if (exception->Context != null && exception->SuppressContext == 0)
        {
            Append(ref text, exception->Context);
            text.Append("\nDuring handling of the above exception, another exception occurred:\n\n"u8);
        }
        if (exception->Traceback != null)
        {
            text.Append("Traceback (most recent call last):\n"u8);
            AppendFrames(ref text, exception->Traceback);
        }
        AppendHeadline(ref text, exception);
        AppendNotes(ref text, exception);
    }

    private static void AppendFrames(ref TextBuilder text, PyTraceback* entry)
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
        if (position->SourceLine != null && *position->SourceLine != 0)
        {
            text.Append("    "u8);
            text.AppendTerminated(position->SourceLine);
            text.Append("\n"u8);
        }
    }

    /// <summary>Appends the class, qualified by its module, and the message.</summary>
    private static void AppendHeadline(ref TextBuilder text, PyBaseException* exception)
    {
        Value value = Value.FromObject(exception);
        PyType* type = exception->Header.Type;
        if (type->Module != null && !Str.EqualsAscii(type->Module, "builtins"u8) && !Str.EqualsAscii(type->Module, "__main__"u8))
        {
            text.Append(type->Module);
            text.Append("."u8);
        }
        text.Append(type->QualName != null ? type->QualName : type->Name);
        PyStr* message = Operators.Str(value);
        if (message == null)
        {
            ThreadState.TakeException();
            text.Append(": <exception str() failed>"u8);
        }
        else if (message->Length > 0)
        {
            text.Append(": "u8);
            text.Append(message);
        }
        text.Append("\n"u8);
    }

    private static void AppendNotes(ref TextBuilder text, PyBaseException* exception)
    {
        Value notes = exception->Dict == null ? Value.NoValue : Dict.GetStr(exception->Dict, Intrinsics.Literal("__notes__"u8));
        if (notes.IsNoValue || !List.IsExact(notes))
        {
            return;
        }
        PyList* list = List.From(notes);
        for (nint i = 0; i < list->Length; i++)
        {
            if (!text.AppendStr(list->Items[i]))
            {
                ThreadState.TakeException();
                text.Append("<note str() failed>"u8);
            }
            text.Append("\n"u8);
        }
    }
}
