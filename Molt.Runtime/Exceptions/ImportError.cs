namespace Molt.Runtime;

/// <summary><c>ImportError</c>.</summary>
[PyType("ImportError", Base = typeof(PyException), Doc = "Import can't find module, or can't find name in module.")]
public unsafe partial struct PyImportError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;

    /// <summary><c>msg</c>.</summary>
    [PyMember("msg")]
    public Value Message;

    /// <summary><c>name</c>.</summary>
    [PyMember("name")]
    public Value Name;

    /// <summary><c>path</c>.</summary>
    [PyMember("path")]
    public Value Path;

    /// <summary><c>name_from</c>.</summary>
    [PyMember("name_from")]
    public Value NameFrom;

    /// <summary><c>ImportError(*args, name=None, path=None, name_from=None)</c>; the only argument is the message.</summary>
    [PySlot(Slot.Init)]
    public static bool Init(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PyImportError* error = (PyImportError*)self.Object;
        Arguments given = new(arguments, count, keywordNames);
        Value* names = stackalloc Value[3];
        names[0] = Value.FromObject(Intrinsics.Literal("name"u8));
        names[1] = Value.FromObject(Intrinsics.Literal("path"u8));
        names[2] = Value.FromObject(Intrinsics.Literal("name_from"u8));
        PyTuple* keywords = Tuple.FromItems(names, 3);
        if (keywords == null || !PyBaseException.SetArguments(&error->Base, arguments, count, keywordNames)
            || !PyBaseException.SetFields(ref given, &error->Name, keywords, "ImportError"u8))
        {
            return false;
        }
        error->Message = given.PositionalCount == 1 ? arguments[0] : Intrinsics.None;
        return true;
    }

    /// <summary>The message, if it is a str.</summary>
    [PySlot(Slot.Str)]
    public static Value Str(Value self)
    {
        Value message = ((PyImportError*)self.Object)->Message;
        return Runtime.Str.IsExact(message) ? message : PyBaseException.Str(self);
    }
}

/// <summary><c>ModuleNotFoundError</c>.</summary>
[PyType("ModuleNotFoundError", Base = typeof(PyImportError), Doc = "Module not found.")]
public partial struct PyModuleNotFoundError
{
    /// <summary>The part shared with its base.</summary>
    public PyImportError Base;
}
