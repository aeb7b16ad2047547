using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>The layout that the iterators over a dict share.</summary>
public unsafe struct DictIteration
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The dict; null when exhausted.</summary>
    public PyDict* Source;

    /// <summary>The number of the next entry to look at.</summary>
    public nint Position;

    /// <summary>How many keys the dict had; -1 after it was found changed.</summary>
    public nint Count;

    /// <summary>How many keys are still to come.</summary>
    public nint Remaining;

    /// <summary>A new iterator; NoValue with MemoryError pending.</summary>
    public static Value New(PyType* type, PyDict* dict) => New(type, dict, 0);

    /// <summary>A new iterator from the end; NoValue with MemoryError pending.</summary>
    public static Value NewReversed(PyType* type, PyDict* dict) => New(type, dict, dict->Used - 1);

    /// <summary>The next entry; null at the end or with an exception pending.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DictEntry* Next(Value self)
    {
        DictIteration* iteration = (DictIteration*)self.Object;
        PyDict* dict = iteration->Source;
        if (dict == null || Intrinsics.Unlikely(iteration->Count != dict->Count))
        {
            return End(iteration);
        }
        while (iteration->Position < dict->Used)
        {
            DictEntry* entry = dict->Entries + iteration->Position++;
            if (!entry->Key.IsNoValue)
            {
                return iteration->Remaining-- > 0 ? entry : End(iteration);
            }
        }
        iteration->Source = null;
        return null;
    }

    /// <summary>The next entry from the end; null at the end or with an exception pending.</summary>
    public static DictEntry* NextReversed(Value self)
    {
        DictIteration* iteration = (DictIteration*)self.Object;
        PyDict* dict = iteration->Source;
        if (dict == null || iteration->Count != dict->Count)
        {
            return End(iteration);
        }
        while (iteration->Position >= 0)
        {
            DictEntry* entry = dict->Entries + iteration->Position--;
            if (!entry->Key.IsNoValue)
            {
                return iteration->Remaining-- > 0 ? entry : End(iteration);
            }
        }
        iteration->Source = null;
        return null;
    }

    /// <summary><c>__length_hint__</c>.</summary>
    public static long Hint(void* self)
    {
        DictIteration* iteration = (DictIteration*)self;
        return iteration->Source == null || iteration->Source->Count != iteration->Count ? 0 : iteration->Remaining;
    }

    private static Value New(PyType* type, PyDict* dict, nint position)
    {
        DictIteration* iteration = (DictIteration*)Heap.AllocateInstance(type);
        if (iteration != null)
        {
            iteration->Source = dict;
            iteration->Position = position;
            iteration->Count = dict->Count;
            iteration->Remaining = dict->Count;
        }
        return Value.FromObject(iteration);
    }

    [Cold]
    private static DictEntry* End(DictIteration* iteration)
    {
        if (iteration->Source == null)
        {
            return null;
        }
        if (iteration->Count != iteration->Source->Count)
        {
            // It stays that way, even if the dict gets its old size back.
            iteration->Count = -1;
            Errors.RuntimeError("dictionary changed size during iteration"u8);
            return null;
        }
        iteration->Source = null;
        Errors.RuntimeError("dictionary keys changed during iteration"u8);
        return null;
    }
}

/// <summary>An iterator over a dict's keys.</summary>
[PyType("dict_keyiterator", Subclassable = false)]
public unsafe partial struct PyDictKeyIterator
{
    /// <summary>The layout.</summary>
    public DictIteration Iteration;

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        DictEntry* entry = DictIteration.Next(self);
        return entry == null ? Value.NoValue : entry->Key;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((DictIteration*)self)->Source);

    [PyMethod("__length_hint__"), NoRaise]
    public static long LengthHint(PyDictKeyIterator* self) => DictIteration.Hint(self);
}

/// <summary>An iterator over a dict's values.</summary>
[PyType("dict_valueiterator", Subclassable = false)]
public unsafe partial struct PyDictValueIterator
{
    /// <summary>The layout.</summary>
    public DictIteration Iteration;

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        DictEntry* entry = DictIteration.Next(self);
        return entry == null ? Value.NoValue : entry->Value;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((DictIteration*)self)->Source);

    [PyMethod("__length_hint__"), NoRaise]
    public static long LengthHint(PyDictValueIterator* self) => DictIteration.Hint(self);
}

/// <summary>An iterator over a dict's items.</summary>
[PyType("dict_itemiterator", Subclassable = false)]
public unsafe partial struct PyDictItemIterator
{
    /// <summary>The layout.</summary>
    public DictIteration Iteration;

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        DictEntry* entry = DictIteration.Next(self);
        return entry == null ? Value.NoValue : Value.FromObject(Tuple.Pair(entry->Key, entry->Value));
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((DictIteration*)self)->Source);

    [PyMethod("__length_hint__"), NoRaise]
    public static long LengthHint(PyDictItemIterator* self) => DictIteration.Hint(self);
}

/// <summary>An iterator over a dict's keys from the end.</summary>
[PyType("dict_reversekeyiterator", Subclassable = false)]
public unsafe partial struct PyDictReverseKeyIterator
{
    /// <summary>The layout.</summary>
    public DictIteration Iteration;

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        DictEntry* entry = DictIteration.NextReversed(self);
        return entry == null ? Value.NoValue : entry->Key;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((DictIteration*)self)->Source);

    [PyMethod("__length_hint__"), NoRaise]
    public static long LengthHint(PyDictReverseKeyIterator* self) => DictIteration.Hint(self);
}

/// <summary>An iterator over a dict's values from the end.</summary>
[PyType("dict_reversevalueiterator", Subclassable = false)]
public unsafe partial struct PyDictReverseValueIterator
{
    /// <summary>The layout.</summary>
    public DictIteration Iteration;

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        DictEntry* entry = DictIteration.NextReversed(self);
        return entry == null ? Value.NoValue : entry->Value;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((DictIteration*)self)->Source);

    [PyMethod("__length_hint__"), NoRaise]
    public static long LengthHint(PyDictReverseValueIterator* self) => DictIteration.Hint(self);
}

/// <summary>An iterator over a dict's items from the end.</summary>
[PyType("dict_reverseitemiterator", Subclassable = false)]
public unsafe partial struct PyDictReverseItemIterator
{
    /// <summary>The layout.</summary>
    public DictIteration Iteration;

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        DictEntry* entry = DictIteration.NextReversed(self);
        return entry == null ? Value.NoValue : Value.FromObject(Tuple.Pair(entry->Key, entry->Value));
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((DictIteration*)self)->Source);

    [PyMethod("__length_hint__"), NoRaise]
    public static long LengthHint(PyDictReverseItemIterator* self) => DictIteration.Hint(self);
}
