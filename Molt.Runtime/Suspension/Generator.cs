namespace Molt.Runtime;

/// <summary><c>generator</c>.</summary>
[PyType("generator", Subclassable = false, Flags = TypeFlags.WeaklyReferable)]
public unsafe partial struct PyGenerator
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
    [PyMethod("__name__", Kind = PyMethodKind.Getter, Doc = "name of the generator")]
    public static PyStr* Name(Value self) => Suspension.Name(From(self));

    /// <summary>Sets <c>__name__</c>.</summary>
    [PyMethod("__name__", Kind = PyMethodKind.Setter)]
    public static bool SetName(Value self, Value name) => Suspension.SetName(From(self), name);

    /// <summary><c>__qualname__</c>.</summary>
    [PyMethod("__qualname__", Kind = PyMethodKind.Getter, Doc = "qualified name of the generator")]
    public static PyStr* QualifiedName(Value self) => Suspension.QualifiedName(From(self));

    /// <summary>Sets <c>__qualname__</c>.</summary>
    [PyMethod("__qualname__", Kind = PyMethodKind.Setter)]
    public static bool SetQualifiedName(Value self, Value name) => Suspension.SetQualifiedName(From(self), name);

    /// <summary><c>gi_code</c>.</summary>
    [PyMethod("gi_code", Kind = PyMethodKind.Getter)]
    public static Value Code(Value self) => PyCode.Of(From(self)->Info);

    /// <summary><c>gi_running</c>: whether it runs now.</summary>
    [PyMethod("gi_running", Kind = PyMethodKind.Getter)]
    public static bool Running(Value self) => Suspension.IsRunning(From(self));

    /// <summary><c>gi_suspended</c>: whether it waits at a yield.</summary>
    [PyMethod("gi_suspended", Kind = PyMethodKind.Getter)]
    public static bool IsSuspended(Value self) => Suspension.IsSuspended(From(self));

    /// <summary><c>gi_yieldfrom</c>: the iterator that it delegates to, or None.</summary>
    [PyMethod("gi_yieldfrom", Kind = PyMethodKind.Getter, Doc = "object being iterated by yield from, or None")]
    public static Value YieldFrom(Value self) => Suspension.Awaited(From(self));

    [PySlot(Slot.Iter)]
    private static Value Iterate(Value self) => self;

    [PySlot(Slot.Next)]
    private static Value NextItem(Value self) => Suspension.Next(From(self));

    /// <summary><c>generator.send(value)</c>.</summary>
    [PyMethod("send", Doc = "send(value) -> send 'value' into generator,\nreturn next yielded value or raise StopIteration.")]
    public static Value Send(Value self, Value value) => Suspension.OrStop(From(self), Suspension.Send(From(self), value));

    /// <summary><c>generator.throw(exception)</c>.</summary>
    [PyMethod("throw", Doc = "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded value or raise\nStopIteration.\n"
        + "the (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.")]
    public static Value Throw(Value self, Value type, Value value = default, Value traceback = default) =>
        Errors.RaiseThrown(type, value, traceback) ? Suspension.OrStop(From(self), Suspension.Throw(From(self))) : Value.NoValue;

    /// <summary><c>generator.close()</c>.</summary>
    [PyMethod("close", Doc = "close() -> raise GeneratorExit inside generator.")]
    public static Value Close(Value self) => Suspension.Close(From(self));

    private static Suspended* From(Value self) => (Suspended*)self.Object;
}
