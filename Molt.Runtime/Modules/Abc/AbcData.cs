namespace Molt.Runtime;

/// <summary>What an abstract base class knows of its virtual subclasses: its attribute <c>_abc_impl</c>.</summary>
[PyType("_abc._abc_data", Subclassable = false)]
public unsafe struct PyAbcData
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The classes that were registered.</summary>
    public PySet* Registry;

    /// <summary>Classes that are known to be subclasses.</summary>
    public PySet* Cache;

    /// <summary>Classes that were none when <see cref="NegativeVersion"/> was the count of registrations.</summary>
    public PySet* NegativeCache;

    /// <summary>When the negative cache was begun.</summary>
    public long NegativeVersion;

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        PyAbcData* data = (PyAbcData*)self;
        tracer->Visit(data->Registry);
        tracer->Visit(data->Cache);
        tracer->Visit(data->NegativeCache);
    }

    /// <summary>Data without any classes; null with MemoryError pending.</summary>
    public static PyAbcData* New()
    {
        PyAbcData* data = Heap.Allocate<PyAbcData>(Intrinsics.TypeOf<PyAbcData>());
        return data != null && (data->Registry = Set.New()) != null && Reset(data) ? data : null;
    }

    /// <summary>Forgets what was found out; false with MemoryError pending.</summary>
    public static bool Reset(PyAbcData* data) => (data->Cache = Set.New()) != null && (data->NegativeCache = Set.New()) != null;
}
