namespace Molt.Runtime;

/// <summary>An iterator over a tuple.</summary>
[PyType("tuple_iterator", Subclassable = false)]
public unsafe partial struct PyTupleIterator
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The tuple; null when exhausted.</summary>
    public PyTuple* Source;

    /// <summary>The index of the next item.</summary>
    public nint Position;

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next), NoRaise]
    public static Value NextOf(Value self)
    {
        PyTupleIterator* iterator = (PyTupleIterator*)self.Object;
        PyTuple* tuple = iterator->Source;
        if (tuple == null)
        {
            return Value.NoValue;
        }
        if (iterator->Position < tuple->Length)
        {
            return Tuple.Items(tuple)[iterator->Position++];
        }
        iterator->Source = null;
        return Value.NoValue;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyTupleIterator*)self)->Source);

    [PyMethod("__length_hint__"), NoRaise]
    public static long LengthHint(PyTupleIterator* self) => self->Source == null ? 0 : self->Source->Length - self->Position;
}

/// <summary>Operations on <see cref="PyTupleIterator"/>.</summary>
public static unsafe class TupleIterator
{
    /// <summary>A new iterator; NoValue with MemoryError pending.</summary>
    public static Value New(PyTuple* tuple)
    {
        PyTupleIterator* iterator = Heap.Allocate<PyTupleIterator>(Intrinsics.TypeOf<PyTupleIterator>());
        if (iterator != null)
        {
            iterator->Source = tuple;
        }
        return Value.FromObject(iterator);
    }
}
