namespace Molt.Runtime;

/// <summary>An iterator over a set or frozenset.</summary>
[PyType("set_iterator", Subclassable = false)]
public unsafe partial struct PySetIterator
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The set; null when exhausted.</summary>
    public PySet* Source;

    /// <summary>The next place of the table to look at.</summary>
    public nint Position;

    /// <summary>How many keys the set had; -1 after it was found changed.</summary>
    public nint Count;

    /// <summary>How many keys are still to come.</summary>
    public nint Remaining;

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        PySetIterator* iterator = (PySetIterator*)self.Object;
        PySet* set = iterator->Source;
        if (set == null)
        {
            return Value.NoValue;
        }
        if (iterator->Count != set->Count)
        {
            iterator->Count = -1;
            return Errors.RuntimeError("Set changed size during iteration"u8);
        }
        while (set->Table != null && iterator->Position <= set->Mask)
        {
            Value key = set->Table[iterator->Position++].Key;
            if (!key.IsNoValue)
            {
                iterator->Remaining--;
                return key;
            }
        }
        iterator->Source = null;
        return Value.NoValue;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PySetIterator*)self)->Source);

    [PyMethod("__length_hint__"), NoRaise]
    public static long LengthHint(PySetIterator* self) =>
        self->Source == null || self->Source->Count != self->Count ? 0 : self->Remaining;
}

/// <summary>Operations on <see cref="PySetIterator"/>.</summary>
public static unsafe class SetIterator
{
    /// <summary>A new iterator; NoValue with MemoryError pending.</summary>
    public static Value New(PySet* set)
    {
        PySetIterator* iterator = Heap.Allocate<PySetIterator>(Intrinsics.TypeOf<PySetIterator>());
        if (iterator != null)
        {
            iterator->Source = set;
            iterator->Count = set->Count;
            iterator->Remaining = set->Count;
        }
        return Value.FromObject(iterator);
    }
}
