namespace Molt.Runtime;

/// <summary>A <c>classmethod</c>.</summary>
[PyType("classmethod", HasDict = true)]
public unsafe partial struct PyClassMethod
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary><c>__func__</c>.</summary>
    public Value Function;

    /// <summary><c>__dict__</c>; null until used.</summary>
    public PyDict* Dict;

    /// <summary>A class method of a callable; NoValue with an exception pending.</summary>
    public static Value Make(Value function)
    {
        PyClassMethod* result = Heap.Allocate<PyClassMethod>(Intrinsics.TypeOf<PyClassMethod>());
        if (result != null)
        {
            result->Function = function;
        }
        return Value.FromObject(result);
    }

    /// <summary>Visits the references.</summary>
    [PySlot(Slot.Trace)]
    public static void Trace(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyClassMethod*)self)->Function);
        tracer->Visit(((PyClassMethod*)self)->Dict);
    }

    /// <summary>Allocates.</summary>
    [PySlot(Slot.New)]
    public static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PyClassMethod* result = Heap.Allocate<PyClassMethod>(type);
        if (result != null)
        {
            result->Function = Intrinsics.None;
        }
        return Value.FromObject(result);
    }

    /// <summary><c>classmethod(function)</c>.</summary>
    [PySlot(Slot.Init)]
    public static bool Init(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional("classmethod"u8, count, keywordNames, 1, 1))
        {
            return false;
        }
        ((PyClassMethod*)self.Object)->Function = arguments[0];
        return CopyNames(self, arguments[0]);
    }

    /// <summary>Binds the function to the class.</summary>
    [PySlot(Slot.DescriptorGet)]
    public static Value Get(Value self, Value instance, PyType* owner)
    {
        Value type = Value.FromObject(owner == null ? Types.Of(instance) : owner);
        Value function = ((PyClassMethod*)self.Object)->Function;
        PyType* kind = Types.Of(function);
        // Whatever the function binds to as a method, it binds to the class.
        return kind->DescriptorGet != null && (kind->Flags & TypeFlags.MethodDescriptor) != 0
            ? kind->DescriptorGet(function, type, owner) : PyMethod.New(function, type);
    }

    /// <summary><c>&lt;classmethod(function)></c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self) => Describe("<classmethod("u8, ((PyClassMethod*)self.Object)->Function);

    /// <summary><c>__func__</c>.</summary>
    [PyMethod("__func__", Kind = PyMethodKind.Getter)]
    public static Value GetFunction(Value self) => ((PyClassMethod*)self.Object)->Function;

    /// <summary><c>__wrapped__</c>.</summary>
    [PyMethod("__wrapped__", Kind = PyMethodKind.Getter)]
    public static Value GetWrapped(Value self) => ((PyClassMethod*)self.Object)->Function;

    /// <summary><c>__isabstractmethod__</c>.</summary>
    [PyMethod("__isabstractmethod__", Kind = PyMethodKind.Getter)]
    public static Value GetIsAbstract(Value self) => Types.ToBool(IsAbstract(((PyClassMethod*)self.Object)->Function));

    /// <summary>Whether a function is marked abstract: 1, 0, or -1 with an exception pending.</summary>
    public static int IsAbstract(Value function)
    {
        Value mark = Operators.FindAttribute(function, Intrinsics.Literal("__isabstractmethod__"u8));
        return !mark.IsNoValue ? Operators.IsTrue(mark) : ThreadState.Exception != null ? -1 : 0;
    }

    /// <summary><c>&lt;kind(function)></c>.</summary>
    public static Value Describe(System.ReadOnlySpan<byte> kind, Value function)
    {
        TextBuilder text = default;
        text.Append(kind);
        if (!text.AppendRepr(function))
        {
            return Value.NoValue;
        }
        text.Append(")>"u8);
        return Value.FromObject(text.ToStr());
    }

    /// <summary>Gives a wrapper the names and the documentation of its function; false with an exception pending.</summary>
    public static bool CopyNames(Value wrapper, Value function)
    {
        return CopyName(wrapper, function, Intrinsics.Literal("__module__"u8)) && CopyName(wrapper, function, Intrinsics.Literal("__name__"u8))
            && CopyName(wrapper, function, Intrinsics.Literal("__qualname__"u8)) && CopyName(wrapper, function, Intrinsics.Literal("__doc__"u8));
    }

    private static bool CopyName(Value wrapper, Value function, PyStr* name)
    {
        Value value = Operators.FindAttribute(function, name);
        return value.IsNoValue ? ThreadState.Exception == null : Attributes.Set(wrapper, name, value);
    }
}

/// <summary>A <c>staticmethod</c>.</summary>
[PyType("staticmethod", HasDict = true)]
public unsafe partial struct PyStaticMethod
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary><c>__func__</c>.</summary>
    public Value Function;

    /// <summary><c>__dict__</c>; null until used.</summary>
    public PyDict* Dict;

    /// <summary>A static method of a callable; NoValue with an exception pending.</summary>
    public static Value Make(Value function)
    {
        PyStaticMethod* result = Heap.Allocate<PyStaticMethod>(Intrinsics.TypeOf<PyStaticMethod>());
        if (result != null)
        {
            result->Function = function;
        }
        return Value.FromObject(result);
    }

    /// <summary>Visits the references.</summary>
    [PySlot(Slot.Trace)]
    public static void Trace(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyStaticMethod*)self)->Function);
        tracer->Visit(((PyStaticMethod*)self)->Dict);
    }

    /// <summary>Allocates.</summary>
    [PySlot(Slot.New)]
    public static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PyStaticMethod* result = Heap.Allocate<PyStaticMethod>(type);
        if (result != null)
        {
            result->Function = Intrinsics.None;
        }
        return Value.FromObject(result);
    }

    /// <summary><c>staticmethod(function)</c>.</summary>
    [PySlot(Slot.Init)]
    public static bool Init(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional("staticmethod"u8, count, keywordNames, 1, 1))
        {
            return false;
        }
        ((PyStaticMethod*)self.Object)->Function = arguments[0];
        return PyClassMethod.CopyNames(self, arguments[0]);
    }

    /// <summary>The function.</summary>
    [PySlot(Slot.DescriptorGet)]
    public static Value Get(Value self, Value instance, PyType* owner) => ((PyStaticMethod*)self.Object)->Function;

    /// <summary>Calls the function.</summary>
    [PySlot(Slot.Call)]
    public static Value Call(Value self, Value* arguments, nint count, PyTuple* keywordNames) =>
        Calls.Call(((PyStaticMethod*)self.Object)->Function, arguments, count, keywordNames);

    /// <summary><c>&lt;staticmethod(function)></c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self) => PyClassMethod.Describe("<staticmethod("u8, ((PyStaticMethod*)self.Object)->Function);

    /// <summary><c>__func__</c>.</summary>
    [PyMethod("__func__", Kind = PyMethodKind.Getter)]
    public static Value GetFunction(Value self) => ((PyStaticMethod*)self.Object)->Function;

    /// <summary><c>__wrapped__</c>.</summary>
    [PyMethod("__wrapped__", Kind = PyMethodKind.Getter)]
    public static Value GetWrapped(Value self) => ((PyStaticMethod*)self.Object)->Function;

    /// <summary><c>__isabstractmethod__</c>.</summary>
    [PyMethod("__isabstractmethod__", Kind = PyMethodKind.Getter)]
    public static Value GetIsAbstract(Value self) => Types.ToBool(PyClassMethod.IsAbstract(((PyStaticMethod*)self.Object)->Function));
}
