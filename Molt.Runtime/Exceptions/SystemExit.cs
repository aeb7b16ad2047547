namespace Molt.Runtime;

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
