namespace Molt.Runtime;

/// <summary>How a program ends: what is reported, run and written out, and its exit code.</summary>
public static unsafe class Exit
{
    // The exit code of an interpreter that could not write its output.
    private const int OutputLost = 120;

    private static bool s_isInterrupted;

    /// <summary>Reports the exception that ended the program.</summary>
    /// <returns>The exit code.</returns>
    public static int Uncaught()
    {
        PyBaseException* exception = ThreadState.TakeException();
        if (Types.IsSubclass(exception->Header.Type, Intrinsics.TypeOf<PySystemExit>()))
        {
            return CodeOf((PySystemExit*)exception);
        }
        // What the program wrote before comes before the report.
        FileState.FlushAll();
        s_isInterrupted = Types.IsSubclass(exception->Header.Type, Intrinsics.TypeOf<PyKeyboardInterrupt>());
        Value hook = SysModule.ReplacedHook(Intrinsics.Literal("excepthook"u8));
        if (hook.IsNoValue)
        {
            Report(exception);
            return 1;
        }
        Value called = Calls.Call3(hook, Value.FromObject(exception->Header.Type), Value.FromObject(exception), Objects.OrNone(exception->Traceback));
        if (called.IsNoValue)
        {
            PyBaseException* second = ThreadState.TakeException();
            if (Types.IsSubclass(second->Header.Type, Intrinsics.TypeOf<PySystemExit>()))
            {
                return CodeOf((PySystemExit*)second);
            }
            StandardStreams.WriteError(Intrinsics.Literal("Error in sys.excepthook:\n"u8));
            Report(second);
            StandardStreams.WriteError(Intrinsics.Literal("\nOriginal exception was:\n"u8));
            Report(exception);
        }
        return 1;
    }

    /// <summary>Runs what is to run at the end, and writes out what the files that are open still hold.</summary>
    /// <param name="code">The exit code so far.</param>
    /// <returns>The exit code.</returns>
    public static int Finish(int code)
    {
        code = FlushOutput() ? code : OutputLost;
        SysModule.IsEnding = true;
        Finalization.RunAll();
        FlushOutput();
        FileState.FlushAll();
        if (s_isInterrupted)
        {
            Signals.Die();
        }
        return code;
    }

    private static void Report(PyBaseException* exception)
    {
        TextBuilder text = default;
        ExceptionReport.Append(ref text, exception);
        StandardStreams.WriteError(text.ToStr());
    }

    private static int CodeOf(PySystemExit* exit)
    {
        Value code = exit->Code;
        if (code.IsNoValue || code == Intrinsics.None)
        {
            return 0;
        }
        if (code.IsSmallInt)
        {
            return (int)code.SmallInt & 0xFF;
        }
        if (Types.IsInstance(code, Intrinsics.TypeOf<PyInt>()))
        {
            long number = Adapt.ToLong(code);
            bool fits = ThreadState.Exception == null;
            ThreadState.Exception = null;
            return fits ? (int)number & 0xFF : 0xFF;
        }
        FileState.FlushAll();
        PyStr* message = Operators.Str(code);
        if (message != null)
        {
            StandardStreams.WriteError(Str.Concat(message, Intrinsics.Literal("\n"u8)));
        }
        ThreadState.Exception = null;
        return 1;
    }

    /// <summary>Flushes <c>sys.stdout</c> and <c>sys.stderr</c>; false if that failed, which is reported for the former.</summary>
    private static bool FlushOutput()
    {
        bool succeeded = Flush(StandardStreams.CurrentOutput);
        if (!succeeded)
        {
            Unraisable.Report(Intrinsics.Literal("Exception ignored while flushing sys.stdout"u8), Value.NoValue);
        }
        if (!Flush(StandardStreams.CurrentError))
        {
            succeeded = false;
            ThreadState.Exception = null;
        }
        return succeeded;
    }

    private static bool Flush(Value stream)
    {
        if (stream.IsNoValue || stream == Intrinsics.None)
        {
            return true;
        }
        return IsClosed(stream) || StandardStreams.Flush(stream);
    }

    private static bool IsClosed(Value stream)
    {
        if (TextFile.Is(stream))
        {
            return (((PyTextFile*)stream.Object)->File->Flags & FileFlags.Closed) != 0;
        }
        Value closed = Operators.FindAttribute(stream, Intrinsics.Literal("closed"u8));
        bool result = !closed.IsNoValue && Operators.IsTrue(closed) > 0;
        ThreadState.Exception = null;
        return result;
    }
}
