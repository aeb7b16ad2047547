namespace Molt.Runtime;

/// <summary><c>NameError</c>.</summary>
[PyType("NameError", Base = typeof(PyException), Doc = "Name not found globally.")]
public unsafe partial struct PyNameError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;

    /// <summary><c>name</c>.</summary>
    [PyMember("name")]
    public Value Name;

    /// <summary><c>NameError(*args, name=None)</c>.</summary>
    [PySlot(Slot.Init)]
    public static bool Init(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PyNameError* error = (PyNameError*)self.Object;
        Arguments given = new(arguments, count, keywordNames);
        Value name = Value.FromObject(Intrinsics.Literal("name"u8));
        PyTuple* names = Tuple.FromItems(&name, 1);
        return names != null && PyBaseException.SetArguments(&error->Base, arguments, count, keywordNames)
            && PyBaseException.SetFields(ref given, &error->Name, names, "NameError"u8);
    }
}

/// <summary><c>UnboundLocalError</c>.</summary>
[PyType("UnboundLocalError", Base = typeof(PyNameError), Doc = "Local name referenced but not bound to a value.")]
public partial struct PyUnboundLocalError
{
    /// <summary>The part shared with its base.</summary>
    public PyNameError Base;
}
