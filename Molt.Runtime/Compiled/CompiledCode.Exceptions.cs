namespace Molt.Runtime;

public static unsafe partial class CompiledCode
{
    /// <summary>Makes an exception pending: <c>raise exception from cause</c>, cause NoValue if not given.</summary>
    [Cold]
    [Export]
    public static void Raise(Value exception, Value cause) => Errors.RaiseStatement(exception, cause);

    /// <summary>Raises NotImplementedError where a library module does what the compiler can not translate yet.</summary>
    [Cold]
    [Export]
    public static Value RaiseUnsupported(PyStr* what)
    {
        var text = new TextBuilder();
        text.Append("Molt does not support "u8);
        text.Append(what);
        text.Append(" yet"u8);
        Errors.Raise<PyNotImplementedError>(ref text);
        return Value.NoValue;
    }

    /// <summary>Makes an exception that is under way pending again.</summary>
    [Cold]
    [Export]
    public static void Reraise(Value exception) => ThreadState.Exception = (PyBaseException*)exception.Object;

    /// <summary>A bare <c>raise</c>: the exception being handled, or RuntimeError.</summary>
    [Cold]
    [Export]
    public static void RaiseHandled(SourcePosition* position)
    {
        if (ThreadState.InnermostHandled != null)
        {
            ThreadState.Exception = ThreadState.InnermostHandled;
            return;
        }
        Errors.RuntimeError("No active exception to reraise"u8);
        Traceback.Add(position);
    }

    /// <summary>Takes the pending exception.</summary>
    [Export]
    [NoRaise]
    public static Value Catch() => Value.FromObject(ThreadState.TakeException());

    /// <summary>Whether an exception matches the class, or tuple of classes, of an <c>except</c> clause: 1, 0, or -1 if that is no class.</summary>
    [Export]
    public static int ExceptionMatches(Value exception, Value type) => Errors.Matches(exception, type);

    /// <summary>Makes an exception, or none (NoValue), the one being handled, and gives the one before.</summary>
    [Export]
    [NoRaise]
    public static Value SetHandled(Value exception)
    {
        Value before = Value.FromObject(ThreadState.Handled);
        ThreadState.Handled = (PyBaseException*)exception.Object;
        return before;
    }
}
