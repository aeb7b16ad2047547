namespace Molt.Runtime;

/// <summary>What is to be known of an asynchronous generator.</summary>
[System.Flags]
public enum AsyncGeneratorFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>What it yielded last is an item for who iterates over it, not a value for who drives it.</summary>
    YieldsItem = 1,

    /// <summary>A step of it is under way (<c>ag_running</c>).</summary>
    IsStepping = 2,

    /// <summary>It has ended, or is being closed.</summary>
    IsClosed = 4,

    /// <summary>The hooks of <c>sys.set_asyncgen_hooks</c> know of it.</summary>
    IsHooked = 8,
}

/// <summary><c>async_generator</c>.</summary>
[PyType("async_generator", Subclassable = false, Flags = TypeFlags.WeaklyReferable)]
public unsafe partial struct PyAsyncGenerator
{
    /// <summary>The common part.</summary>
    public Suspended Base;

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer) => Suspension.Trace((Suspended*)self, tracer);

    [PySlot(Slot.Finalize)]
    private static void Finalize(ObjectHeader* self) => Suspension.Finalize(self);

    [PySlot(Slot.Repr)]
    private static Value Repr(Value self) => Suspension.Repr(From(self));

    /// <summary><c>__name__</c>.</summary>
    [PyMethod("__name__", Kind = PyMethodKind.Getter, Doc = "name of the async generator")]
    public static PyStr* Name(Value self) => Suspension.Name(From(self));

    /// <summary>Sets <c>__name__</c>.</summary>
    [PyMethod("__name__", Kind = PyMethodKind.Setter)]
    public static bool SetName(Value self, Value name) => Suspension.SetName(From(self), name);

    /// <summary><c>__qualname__</c>.</summary>
    [PyMethod("__qualname__", Kind = PyMethodKind.Getter, Doc = "qualified name of the async generator")]
    public static PyStr* QualifiedName(Value self) => Suspension.QualifiedName(From(self));

    /// <summary>Sets <c>__qualname__</c>.</summary>
    [PyMethod("__qualname__", Kind = PyMethodKind.Setter)]
    public static bool SetQualifiedName(Value self, Value name) => Suspension.SetQualifiedName(From(self), name);

    /// <summary><c>ag_code</c>.</summary>
    [PyMethod("ag_code", Kind = PyMethodKind.Getter)]
    public static Value Code(Value self) => PyCode.Of(From(self)->Info);

    /// <summary><c>ag_running</c>: whether a step of it is under way, awaits included.</summary>
    [PyMethod("ag_running", Kind = PyMethodKind.Getter)]
    public static bool Running(Value self) => (From(self)->Flags & AsyncGeneratorFlags.IsStepping) != 0;

    /// <summary><c>ag_suspended</c>: whether it waits at a yield or an await.</summary>
    [PyMethod("ag_suspended", Kind = PyMethodKind.Getter)]
    public static bool IsSuspended(Value self) => Suspension.IsSuspended(From(self));

    /// <summary><c>ag_await</c>: what it awaits, or None.</summary>
    [PyMethod("ag_await", Kind = PyMethodKind.Getter, Doc = "object being awaited on, or None")]
    public static Value Awaited(Value self) => Suspension.Awaited(From(self));

    [PySlot(Slot.AsyncIter)]
    private static Value Iterate(Value self) => self;

    [PySlot(Slot.AsyncNext)]
    private static Value NextItem(Value self) => Next(From(self));

    /// <summary><c>async_generator.asend(value)</c>.</summary>
    [PyMethod("asend", Doc = "asend(v) -> send 'v' in generator.")]
    public static Value SendLater(Value self, Value value) => AsyncGeneratorStep.Make(Intrinsics.TypeOf<PyAsyncGeneratorSend>(), From(self), value);

    /// <summary><c>async_generator.athrow(exception)</c>.</summary>
    [PyMethod("athrow", Doc = "athrow(value)\nathrow(type[,value[,tb]])\n\nraise exception in generator.\n"
        + "the (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.")]
    public static Value ThrowLater(Value self, Value type, Value value = default, Value traceback = default)
    {
        Value* arguments = stackalloc Value[3];
        arguments[0] = type;
        arguments[1] = Objects.OrNone(value);
        arguments[2] = Objects.OrNone(traceback);
        PyTuple* thrown = Tuple.FromItems(arguments, 3);
        return thrown == null ? Value.NoValue : AsyncGeneratorStep.Make(Intrinsics.TypeOf<PyAsyncGeneratorThrow>(), From(self), Value.FromObject(thrown));
    }

    /// <summary><c>async_generator.aclose()</c>.</summary>
    [PyMethod("aclose", Doc = "aclose() -> raise GeneratorExit inside generator.")]
    public static Value CloseLater(Value self) => AsyncGeneratorStep.Make(Intrinsics.TypeOf<PyAsyncGeneratorThrow>(), From(self), Value.NoValue);

    /// <summary><c>__anext__()</c>: what is awaited for the next item.</summary>
    public static Value Next(Suspended* generator) => AsyncGeneratorStep.Make(Intrinsics.TypeOf<PyAsyncGeneratorSend>(), generator, Intrinsics.None);

    private static Suspended* From(Value self) => (Suspended*)self.Object;
}
