namespace Molt.Runtime;

/// <summary><c>BaseException</c>. Every exception struct starts with this one.</summary>
[PyType("BaseException", HasDict = true, Flags = TypeFlags.Exception, Doc = "Common base class for all exceptions")]
public unsafe partial struct PyBaseException
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary><c>args</c>.</summary>
    public PyTuple* Arguments;

    /// <summary><c>__traceback__</c>; null for None.</summary>
    public PyTraceback* Traceback;

    /// <summary><c>__context__</c>; null for None.</summary>
    public PyBaseException* Context;

    /// <summary><c>__cause__</c>; null for None.</summary>
    public PyBaseException* Cause;

    /// <summary><c>__dict__</c>; null until used.</summary>
    public PyDict* Dict;

    /// <summary><c>__suppress_context__</c>: 1 or 0.</summary>
    public nint SuppressContext;
}

/// <summary>A link of an exception's traceback: the place in one frame, and the rest towards where it was raised.</summary>
[PyType("traceback", Subclassable = false)]
public unsafe partial struct PyTraceback
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary><c>tb_next</c>: the frame called from here; null at the place of the raise.</summary>
    public PyTraceback* Next;

    /// <summary>Where.</summary>
    public SourcePosition* Position;

    /// <summary>Visits the rest.</summary>
    [PySlot(Slot.Trace)]
    public static void Trace(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyTraceback*)self)->Next);

    /// <summary><c>tb_lineno</c>: the line.</summary>
    [PyMethod("tb_lineno", Kind = PyMethodKind.Getter)]
    public static long LineNumber(Value self) => ((PyTraceback*)self.Object)->Position->Line;

    /// <summary><c>tb_next</c>: the frame called from here, or None.</summary>
    [PyMethod("tb_next", Kind = PyMethodKind.Getter)]
    public static Value NextFrame(Value self)
    {
        PyTraceback* next = ((PyTraceback*)self.Object)->Next;
        return next == null ? Intrinsics.None : Value.FromObject(next);
    }
}
