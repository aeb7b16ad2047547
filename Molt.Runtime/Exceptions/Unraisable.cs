namespace Molt.Runtime;

/// <summary>Exceptions that nobody can catch: those of finalizers and callbacks of the collector (<c>sys.unraisablehook</c>).</summary>
public static unsafe class Unraisable
{
    private static PyType* s_argumentsType;

    /// <summary>Shows the pending exception to <c>sys.unraisablehook</c> and drops it.</summary>
    /// <param name="message">What was being done, as <c>Exception ignored while calling deallocator</c>.</param>
    /// <param name="concerned">With what; NoValue for nothing.</param>
    [Cold]
    public static void Report(PyStr* message, Value concerned)
    {
        PyBaseException* exception = ThreadState.TakeException();
        if (exception == null)
        {
            return;
        }
        Value hook = SysModule.ReplacedHook(Intrinsics.Literal("unraisablehook"u8));
        if (hook.IsNoValue)
        {
            Write(Value.FromObject(exception->Header.Type), exception, exception->Traceback, Objects.OrNone(Message(message, concerned)), Intrinsics.None);
            return;
        }
        Value arguments = OnDemand.UnraisableArguments(exception, Message(message, concerned));
        if (arguments.IsNoValue || Calls.Call1(hook, arguments).IsNoValue)
        {
            PyBaseException* second = ThreadState.TakeException();
            Write(
                Value.FromObject(second->Header.Type),
                second,
                second->Traceback,
                Value.FromObject(Intrinsics.Literal("Exception ignored in sys.unraisablehook"u8)),
                hook);
        }
    }

    /// <summary>What <c>sys.unraisablehook</c> does unless the program sets another.</summary>
    public static void Write(Value type, PyBaseException* exception, PyTraceback* traceback, Value message, Value concerned)
    {
        TextBuilder text = default;
        bool hasMessage = message != Intrinsics.None && text.AppendStr(message);
        if (concerned != Intrinsics.None)
        {
            text.Append(hasMessage ? ": "u8 : "Exception ignored in: "u8);
            PyStr* repr = Operators.Repr(concerned);
            text.Append(repr == null ? Intrinsics.Literal("<object repr() failed>"u8) : repr);
            text.Append("\n"u8);
        }
        else if (hasMessage)
        {
            text.Append(":\n"u8);
        }
        ThreadState.Exception = null;
        if (traceback != null)
        {
            text.Append("Traceback (most recent call last):\n"u8);
            ExceptionReport.AppendFrames(ref text, traceback);
        }
        if (Types.IsType(type))
        {
            ExceptionReport.AppendClass(ref text, (PyType*)type.Object);
            PyStr* content = exception == null ? null : Operators.Str(Value.FromObject(exception));
            text.Append(exception == null || (content != null && content->Length == 0) ? ""u8 : ": "u8);
            text.Append(exception == null ? Str.Empty : content == null ? Intrinsics.Literal("<exception str() failed>"u8) : content);
            text.Append("\n"u8);
        }
        ThreadState.Exception = null;
        StandardStreams.WriteError(text.ToStr());
    }

    /// <summary>A <c>sys.UnraisableHookArgs</c>.</summary>
    public static Value MakeArguments(PyBaseException* exception, PyStr* message)
    {
        if (s_argumentsType == null)
        {
            s_argumentsType = StructSequence.Define(
                Intrinsics.Literal("sys"u8),
                Intrinsics.Literal("UnraisableHookArgs"u8),
                Intrinsics.Literal("UnraisableHookArgs\n\nType used to pass arguments to sys.unraisablehook."u8),
                "exc_type exc_value exc_traceback err_msg object"u8,
                5,
                false);
        }
        Value* items = stackalloc Value[5];
        items[0] = Value.FromObject(exception->Header.Type);
        items[1] = Value.FromObject(exception);
        items[2] = Objects.OrNone(exception->Traceback);
        items[3] = Objects.OrNone(message);
        items[4] = Intrinsics.None;
        return s_argumentsType == null ? Value.NoValue : Value.FromObject(StructSequence.New(s_argumentsType, items));
    }

    /// <summary>The message names the object as it is shown.</summary>
    private static PyStr* Message(PyStr* message, Value concerned)
    {
        TextBuilder text = default;
        text.Append(message);
        if (!concerned.IsNoValue)
        {
            text.Append(" "u8);
            PyStr* repr = Operators.Repr(concerned);
            text.Append(repr == null ? Intrinsics.Literal("<object repr() failed>"u8) : repr);
            ThreadState.Exception = null;
        }
        return text.ToStr();
    }
}
