namespace Molt.Runtime;

/// <content>What the <c>throw</c> of generators and coroutines makes of its arguments.</content>
public static unsafe partial class Errors
{
    /// <summary>Makes an exception without arguments pending.</summary>
    [Cold]
    public static Value RaiseEmpty(PyType* type)
    {
        Value exception = Calls.Call0(Value.FromObject(type));
        return exception.IsNoValue ? exception : SetPending((PyBaseException*)exception.Object);
    }

    /// <summary>
    /// Makes the exception pending that <c>throw(exception)</c> or <c>throw(type, value, traceback)</c> means. If its class can not be called, what that
    /// raised is pending in its place.
    /// </summary>
    /// <remarks>Its context is that of where it is thrown in, not of who throws (<see cref="ChainThrown"/>).</remarks>
    /// <returns>False with TypeError pending if the arguments mean no exception.</returns>
    [Cold]
    public static bool RaiseThrown(Value type, Value value, Value traceback)
    {
        value = Objects.OrNone(value);
        traceback = Objects.OrNone(traceback);
        if (traceback != Intrinsics.None && !Types.IsExactObject(traceback, Intrinsics.TypeOf<PyTraceback>()))
        {
            TypeError("throw() third argument must be a traceback object"u8);
            return false;
        }
        if (IsExceptionClass(type))
        {
            RaiseInstance(type, value);
        }
        else if (!Types.IsInstance(type, Intrinsics.TypeOf<PyBaseException>()))
        {
            TextBuilder text = default;
            text.Append("exceptions must be classes or instances deriving from BaseException, not "u8);
            text.AppendTypeName(type);
            TypeError(ref text);
            return false;
        }
        else if (value != Intrinsics.None)
        {
            TypeError("instance exception may not have a separate value"u8);
            return false;
        }
        else
        {
            ThreadState.Exception = (PyBaseException*)type.Object;
        }
        if (traceback != Intrinsics.None && ThreadState.Exception != null)
        {
            ThreadState.Exception->Traceback = (PyTraceback*)traceback.Object;
        }
        return true;
    }

    /// <summary>Raises an instance of a class: the value if it is one, else what calling the class with the value, or the items of a tuple, makes.</summary>
    private static void RaiseInstance(Value type, Value value)
    {
        Value exception = Types.IsInstance(value, (PyType*)type.Object) ? value
            : value == Intrinsics.None ? Calls.Call0(type)
            : Tuple.Is(value) ? Calls.Call(type, Tuple.Items(Tuple.From(value)), Tuple.From(value)->Length, null)
            : Calls.Call1(type, value);
        if (!exception.IsNoValue && Types.IsInstance(exception, Intrinsics.TypeOf<PyBaseException>()))
        {
            ThreadState.Exception = (PyBaseException*)exception.Object;
        }
        else if (!exception.IsNoValue)
        {
            TextBuilder text = default;
            text.Append("calling "u8);
            text.AppendRepr(type);
            text.Append(" should have returned an instance of BaseException, not "u8);
            text.AppendTypeName(exception);
            TypeError(ref text);
        }
    }

    /// <summary>Begins the context of the exception that is thrown into code with the one that the code handles, if it does.</summary>
    [Cold]
    public static void ChainThrown()
    {
        if (ThreadState.Handled != null)
        {
            Chain(ThreadState.Exception);
        }
    }
}
