namespace Molt.Runtime;

/// <summary><c>StopIteration</c>.</summary>
[PyType("StopIteration", Base = typeof(PyException), Doc = "Signal the end from iterator.__next__().")]
public unsafe partial struct PyStopIteration
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;

    /// <summary><c>value</c>.</summary>
    [PyMember("value")]
    public Value Value;

    /// <summary>The first argument is the value.</summary>
    [PySlot(Slot.Init)]
    public static bool Init(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!PyBaseException.Init(self, arguments, count, keywordNames))
        {
            return false;
        }
        ((PyStopIteration*)self.Object)->Value = count > 0 ? arguments[0] : Intrinsics.None;
        return true;
    }
}
