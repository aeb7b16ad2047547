namespace Molt.Runtime;

/// <content>What <c>raise</c> and <c>except</c> do.</content>
public static unsafe partial class Errors
{
    /// <summary>Raises a NameError (or its subclass) about a name.</summary>
    [Cold]
    public static Value NameError(PyType* type, ref TextBuilder message, PyStr* name)
    {
        Raise(type, ref message);
        if (ThreadState.Exception != null && ThreadState.Exception->Header.Type == type)
        {
            ((PyNameError*)ThreadState.Exception)->Name = Value.FromObject(name);
        }
        return Value.NoValue;
    }

    /// <summary><c>raise exception from cause</c>; cause is NoValue if there is no <c>from</c>.</summary>
    [Cold]
    public static Value RaiseStatement(Value exception, Value cause)
    {
        PyBaseException* raised = Instance(exception, "exceptions must derive from BaseException"u8);
        if (raised == null)
        {
            return Value.NoValue;
        }
        if (!cause.IsNoValue)
        {
            PyBaseException* reason = null;
            if (cause != Intrinsics.None)
            {
                reason = Instance(cause, "exception causes must derive from BaseException"u8);
                if (reason == null)
                {
                    return Value.NoValue;
                }
            }
            raised->Cause = reason;
            raised->SuppressContext = 1;
        }
        return SetPending(raised);
    }

    /// <summary>Whether an exception matches what stands after <c>except</c>: 1, 0, or -1 with TypeError pending.</summary>
    public static int Matches(Value exception, Value type)
    {
        if (Tuple.Is(type))
        {
            PyTuple* types = Tuple.From(type);
            for (nint i = 0; i < types->Length; i++)
            {
                if (!IsExceptionClass(Tuple.GetUnchecked(types, i)))
                {
                    return NotCatchable();
                }
            }
            for (nint i = 0; i < types->Length; i++)
            {
                if (Types.IsInstance(exception, (PyType*)Tuple.GetUnchecked(types, i).Object))
                {
                    return 1;
                }
            }
            return 0;
        }
        return !IsExceptionClass(type) ? NotCatchable() : Types.IsInstance(exception, (PyType*)type.Object) ? 1 : 0;
    }

    /// <summary>Gives an exception that begins the context of the one that is being handled, without making a circle of contexts.</summary>
    private static void Chain(PyBaseException* exception)
    {
        PyBaseException* handled = ThreadState.InnermostHandled;
        if (handled == null || handled == exception)
        {
            return;
        }
        for (PyBaseException* outer = handled; outer->Context != null; outer = outer->Context)
        {
            if (outer->Context == exception)
            {
                outer->Context = null;
                break;
            }
        }
        exception->Context = handled;
    }

    private static bool IsExceptionClass(Value value) =>
        value.IsObject && (value.Object->Type->Flags & TypeFlags.Type) != 0 && (((PyType*)value.Object)->Flags & TypeFlags.Exception) != 0;

    [Cold]
    private static int NotCatchable()
    {
        TypeError("catching classes that do not inherit from BaseException is not allowed"u8);
        return -1;
    }

    /// <summary>An exception, or the one that calling a class makes; null with an exception pending.</summary>
    private static PyBaseException* Instance(Value exception, System.ReadOnlySpan<byte> complaint)
    {
        if (IsExceptionClass(exception))
        {
            Value made = Calls.Call0(exception);
            if (made.IsNoValue)
            {
                return null;
            }
            if (!Types.IsInstance(made, Intrinsics.TypeOf<PyBaseException>()))
            {
                var text = new TextBuilder();
                text.Append("calling "u8);
                text.AppendRepr(exception);
                text.Append(" should have returned an instance of BaseException, not "u8);
                text.AppendRepr(Value.FromObject(Types.Of(made)));
                TypeError(ref text);
                return null;
            }
            return (PyBaseException*)made.Object;
        }
        if (!Types.IsInstance(exception, Intrinsics.TypeOf<PyBaseException>()))
        {
            TypeError(complaint);
            return null;
        }
        return (PyBaseException*)exception.Object;
    }
}
