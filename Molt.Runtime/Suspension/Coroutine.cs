namespace Molt.Runtime;

/// <summary><c>coroutine</c>.</summary>
[PyType("coroutine", Subclassable = false, Flags = TypeFlags.WeaklyReferable)]
public unsafe partial struct PyCoroutine
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
    [PyMethod("__name__", Kind = PyMethodKind.Getter, Doc = "name of the coroutine")]
    public static PyStr* Name(Value self) => Suspension.Name(From(self));

    /// <summary>Sets <c>__name__</c>.</summary>
    [PyMethod("__name__", Kind = PyMethodKind.Setter)]
    public static bool SetName(Value self, Value name) => Suspension.SetName(From(self), name);

    /// <summary><c>__qualname__</c>.</summary>
    [PyMethod("__qualname__", Kind = PyMethodKind.Getter, Doc = "qualified name of the coroutine")]
    public static PyStr* QualifiedName(Value self) => Suspension.QualifiedName(From(self));

    /// <summary>Sets <c>__qualname__</c>.</summary>
    [PyMethod("__qualname__", Kind = PyMethodKind.Setter)]
    public static bool SetQualifiedName(Value self, Value name) => Suspension.SetQualifiedName(From(self), name);

    /// <summary><c>cr_code</c>.</summary>
    [PyMethod("cr_code", Kind = PyMethodKind.Getter)]
    public static Value Code(Value self) => PyCode.Of(From(self)->Info);

    /// <summary><c>cr_running</c>: whether it runs now.</summary>
    [PyMethod("cr_running", Kind = PyMethodKind.Getter)]
    public static bool Running(Value self) => Suspension.IsRunning(From(self));

    /// <summary><c>cr_suspended</c>: whether it waits at an await.</summary>
    [PyMethod("cr_suspended", Kind = PyMethodKind.Getter)]
    public static bool IsSuspended(Value self) => Suspension.IsSuspended(From(self));

    /// <summary><c>cr_await</c>: what it awaits, or None.</summary>
    [PyMethod("cr_await", Kind = PyMethodKind.Getter, Doc = "object being awaited on, or None")]
    public static Value Awaited(Value self) => Suspension.Awaited(From(self));

    /// <summary><c>cr_origin</c>: where it was made, if that is tracked, which it is not.</summary>
    [PyMethod("cr_origin", Kind = PyMethodKind.Getter)]
    public static Value Origin(Value self) => Intrinsics.None;

    [PySlot(Slot.Await)]
    private static Value Await(Value self)
    {
        PyCoroutineWrapper* wrapper = Heap.Allocate<PyCoroutineWrapper>(Intrinsics.TypeOf<PyCoroutineWrapper>());
        if (wrapper == null)
        {
            return Value.NoValue;
        }
        wrapper->Coroutine = From(self);
        return Value.FromObject(wrapper);
    }

    /// <summary><c>coroutine.send(value)</c>.</summary>
    [PyMethod("send", Doc = "send(arg) -> send 'arg' into coroutine,\nreturn next yielded value or raise StopIteration.")]
    public static Value Send(Value self, Value value) => Suspension.OrStop(From(self), Suspension.Send(From(self), value));

    /// <summary><c>coroutine.throw(exception)</c>.</summary>
    [PyMethod("throw", Doc = "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, return next iterated value or raise\nStopIteration.\n"
        + "the (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.")]
    public static Value Throw(Value self, Value type, Value value = default, Value traceback = default) =>
        Errors.RaiseThrown(type, value, traceback) ? Suspension.OrStop(From(self), Suspension.Throw(From(self))) : Value.NoValue;

    /// <summary><c>coroutine.close()</c>.</summary>
    [PyMethod("close", Doc = "close() -> raise GeneratorExit inside coroutine.")]
    public static Value Close(Value self) => Suspension.Close(From(self));

    private static Suspended* From(Value self) => (Suspended*)self.Object;
}

/// <summary><c>coroutine_wrapper</c>: the iterator that <c>coroutine.__await__()</c> gives.</summary>
[PyType("coroutine_wrapper", Subclassable = false, Doc = "A wrapper object implementing __await__ for coroutines.")]
public unsafe partial struct PyCoroutineWrapper
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The coroutine.</summary>
    public Suspended* Coroutine;

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyCoroutineWrapper*)self)->Coroutine);

    [PySlot(Slot.Iter)]
    private static Value Iterate(Value self) => self;

    [PySlot(Slot.Next)]
    private static Value NextItem(Value self) => Suspension.Next(From(self));

    /// <summary><c>coroutine_wrapper.send(value)</c>.</summary>
    [PyMethod("send", Doc = "send(arg) -> send 'arg' into coroutine,\nreturn next yielded value or raise StopIteration.")]
    public static Value Send(Value self, Value value) => PyCoroutine.Send(Value.FromObject(From(self)), value);

    /// <summary><c>coroutine_wrapper.throw(exception)</c>.</summary>
    [PyMethod("throw", Doc = "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, return next iterated value or raise\nStopIteration.\n"
        + "the (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.")]
    public static Value Throw(Value self, Value type, Value value = default, Value traceback = default) =>
        PyCoroutine.Throw(Value.FromObject(From(self)), type, value, traceback);

    /// <summary><c>coroutine_wrapper.close()</c>.</summary>
    [PyMethod("close", Doc = "close() -> raise GeneratorExit inside coroutine.")]
    public static Value Close(Value self) => Suspension.Close(From(self));

    private static Suspended* From(Value self) => ((PyCoroutineWrapper*)self.Object)->Coroutine;
}
