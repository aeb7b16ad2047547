using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>An iterator over a list.</summary>
[PyType("list_iterator", Subclassable = false)]
public unsafe partial struct PyListIterator
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The list; null when exhausted.</summary>
    public PyList* Source;

    /// <summary>The index of the next item.</summary>
    public nint Position;

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next), NoRaise]
    public static Value NextOf(Value self) => ListIterator.Next((PyListIterator*)self.Object);

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyListIterator*)self)->Source);

    [PyMethod("__length_hint__"), NoRaise]
    public static long LengthHint(PyListIterator* self) =>
        self->Source == null || self->Source->Length < self->Position ? 0 : self->Source->Length - self->Position;
}

/// <summary>An iterator over a list from its end.</summary>
[PyType("list_reverseiterator", Subclassable = false)]
public unsafe partial struct PyListReverseIterator
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The list; null when exhausted.</summary>
    public PyList* Source;

    /// <summary>The index of the next item.</summary>
    public nint Position;

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next), NoRaise]
    public static Value NextOf(Value self)
    {
        PyListReverseIterator* iterator = (PyListReverseIterator*)self.Object;
        PyList* list = iterator->Source;
        if (list == null)
        {
            return Value.NoValue;
        }
        nint index = iterator->Position--;
        if (index >= 0 && index < list->Length)
        {
            return list->Items[index];
        }
        iterator->Source = null;
        return Value.NoValue;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyListReverseIterator*)self)->Source);

    [PyMethod("__length_hint__"), NoRaise]
    public static long LengthHint(PyListReverseIterator* self) =>
        self->Source == null || self->Source->Length <= self->Position ? 0 : self->Position + 1;
}

/// <summary>Operations on list iterators.</summary>
public static unsafe class ListIterator
{
    /// <summary>A new iterator; NoValue with MemoryError pending.</summary>
    public static Value New(PyList* list)
    {
        PyListIterator* iterator = Heap.Allocate<PyListIterator>(Intrinsics.TypeOf<PyListIterator>());
        if (iterator != null)
        {
            iterator->Source = list;
        }
        return Value.FromObject(iterator);
    }

    /// <summary>A new iterator from the end; NoValue with MemoryError pending.</summary>
    public static Value NewReversed(PyList* list)
    {
        PyListReverseIterator* iterator = Heap.Allocate<PyListReverseIterator>(Intrinsics.TypeOf<PyListReverseIterator>());
        if (iterator != null)
        {
            iterator->Source = list;
            iterator->Position = list->Length - 1;
        }
        return Value.FromObject(iterator);
    }

    /// <summary>The next item; NoValue at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Next(PyListIterator* iterator)
    {
        PyList* list = iterator->Source;
        if (list == null)
        {
            return Value.NoValue;
        }
        if (iterator->Position < list->Length)
        {
            return list->Items[iterator->Position++];
        }
        iterator->Source = null;
        return Value.NoValue;
    }
}
