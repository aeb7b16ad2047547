namespace Molt.Runtime;

/// <summary>An iterator over a <c>bytes</c>.</summary>
[PyType("bytes_iterator", Subclassable = false)]
public unsafe partial struct PyBytesIterator
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The <c>bytes</c> or <c>bytearray</c>; NoValue when exhausted.</summary>
    public Value Source;

    /// <summary>The index of the next byte.</summary>
    public nint Position;

    /// <summary>A new iterator over a <c>bytes</c> or <c>bytearray</c>; NoValue with MemoryError pending.</summary>
    public static Value New(Value source)
    {
        PyType* type = ByteArray.Is(source) ? Intrinsics.TypeOf<PyByteArrayIterator>() : Intrinsics.TypeOf<PyBytesIterator>();
        PyBytesIterator* iterator = (PyBytesIterator*)Heap.AllocateInstance(type);
        if (iterator != null)
        {
            iterator->Source = source;
        }
        return Value.FromObject(iterator);
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next), NoRaise]
    [return: PyTyped("int")]
    public static Value NextOf(Value self)
    {
        PyBytesIterator* iterator = (PyBytesIterator*)self.Object;
        if (!BytesLike.TryGet(iterator->Source, out byte* data, out nint length))
        {
            return Value.NoValue;
        }
        if (iterator->Position < length)
        {
            return Value.FromSmallInt(data[iterator->Position++]);
        }
        iterator->Source = Value.NoValue;
        return Value.NoValue;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyBytesIterator*)self)->Source);

    [PyMethod("__length_hint__"), NoRaise]
    public static long LengthHint(PyBytesIterator* self) =>
        BytesLike.TryGet(self->Source, out _, out nint length) && length > self->Position ? length - self->Position : 0;
}

/// <summary>An iterator over a <c>bytearray</c>.</summary>
[PyType("bytearray_iterator", Subclassable = false)]
public unsafe partial struct PyByteArrayIterator
{
    /// <summary>The layout is that of the other iterator.</summary>
    public PyBytesIterator Layout;

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next), NoRaise]
    [return: PyTyped("int")]
    public static Value NextOf(Value self) => PyBytesIterator.NextOf(self);

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => PyBytesIterator.TraceReferences(self, tracer);

    [PyMethod("__length_hint__"), NoRaise]
    public static long LengthHint(PyByteArrayIterator* self) => PyBytesIterator.LengthHint(&self->Layout);
}
