namespace Molt.Runtime;

/// <summary><c>AttributeError</c>.</summary>
[PyType("AttributeError", Base = typeof(PyException), Doc = "Attribute not found.")]
public unsafe partial struct PyAttributeError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;

    /// <summary><c>name</c>.</summary>
    [PyMember("name")]
    public Value Name;

    /// <summary><c>obj</c>.</summary>
    [PyMember("obj")]
    public Value Object;

    /// <summary><c>AttributeError(*args, name=None, obj=None)</c>.</summary>
    [PySlot(Slot.Init)]
    public static bool Init(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PyAttributeError* error = (PyAttributeError*)self.Object;
        Arguments given = new(arguments, count, keywordNames);
        PyTuple* names = Tuple.Pair(Value.FromObject(Intrinsics.Literal("name"u8)), Value.FromObject(Intrinsics.Literal("obj"u8)));
        return names != null && PyBaseException.SetArguments(&error->Base, arguments, count, keywordNames)
            && PyBaseException.SetFields(ref given, &error->Name, names, "AttributeError"u8);
    }
}
