namespace Molt.Runtime;

/// <summary>The built-ins that end a program.</summary>
public static unsafe partial class Builtins
{
    /// <summary><c>exit(code=None)</c>: raises SystemExit.</summary>
    [PyFunction("exit")]
    public static Value Exit([PyKeyword("code")] Value code = default) => Quit(code);

    /// <summary><c>quit(code=None)</c>: raises SystemExit.</summary>
    [PyFunction("quit")]
    public static Value Quit([PyKeyword("code")] Value code = default)
    {
        Value exception = code.IsNoValue
            ? Calls.Call0(Value.FromObject(Intrinsics.TypeOf<PySystemExit>()))
            : Calls.Call1(Value.FromObject(Intrinsics.TypeOf<PySystemExit>()), code);
        return exception.IsNoValue ? exception : Errors.SetPending((PyBaseException*)exception.Object);
    }
}

/// <summary><c>SystemExit</c>.</summary>
[PyType("SystemExit", Base = typeof(PyBaseException), Doc = "Request to exit from the interpreter.")]
public unsafe partial struct PySystemExit
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;

    /// <summary><c>code</c>.</summary>
    [PyMember("code")]
    public Value Code;

    /// <summary>The only argument, or the tuple of several, is the code.</summary>
    [PySlot(Slot.Init)]
    public static bool Init(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!PyBaseException.Init(self, arguments, count, keywordNames))
        {
            return false;
        }
        PySystemExit* exit = (PySystemExit*)self.Object;
        exit->Code = count == 0 ? Intrinsics.None : count == 1 ? arguments[0] : Value.FromObject(exit->Base.Arguments);
        return true;
    }
}
