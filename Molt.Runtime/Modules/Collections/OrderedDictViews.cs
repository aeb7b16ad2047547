namespace Molt.Runtime;

/// <summary>What an iterator over an <c>OrderedDict</c> gives.</summary>
public enum OrderedDictItems
{
    /// <summary>The keys.</summary>
    Keys,

    /// <summary>The values.</summary>
    Values,

    /// <summary>Pairs of both.</summary>
    Pairs,
}

/// <summary>An iterator over an <c>OrderedDict</c>, in either direction.</summary>
[PyType("odict_iterator", Subclassable = false)]
public unsafe partial struct PyOrderedDictIterator
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The dict; null when exhausted.</summary>
    public PyOrderedDict* Source;

    /// <summary>The next entry's number; -1 if there was none when the last one was given.</summary>
    public nint Position;

    /// <summary>How many keys the dict had; -1 after it was found changed.</summary>
    public nint Count;

    /// <summary>The dict's state.</summary>
    public long State;

    /// <summary>What is given.</summary>
    public OrderedDictItems Items;

    /// <summary>Whether it goes from the end to the beginning.</summary>
    public bool Backward;

    /// <summary>A new iterator; null with MemoryError pending.</summary>
    public static PyOrderedDictIterator* New(PyOrderedDict* dict, OrderedDictItems items, bool backward)
    {
        PyOrderedDictIterator* self = Heap.Allocate<PyOrderedDictIterator>(Intrinsics.TypeOf<PyOrderedDictIterator>());
        if (self != null)
        {
            self->Source = dict;
            self->Position = backward ? OrderedDict.Last(dict) : OrderedDict.First(dict);
            self->Count = dict->Base.Count;
            self->State = dict->State;
            self->Items = items;
            self->Backward = backward;
        }
        return self;
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        PyOrderedDictIterator* iterator = (PyOrderedDictIterator*)self.Object;
        PyOrderedDict* dict = iterator->Source;
        if (dict == null || iterator->Position < 0)
        {
            iterator->Source = null;
            return Value.NoValue;
        }
        if (dict->State != iterator->State)
        {
            iterator->Source = null;
            return Errors.RuntimeError("OrderedDict mutated during iteration"u8);
        }
        if (dict->Base.Count != iterator->Count || iterator->Position >= dict->Base.Used)
        {
            iterator->Source = null;
            return Errors.RuntimeError("OrderedDict changed size during iteration"u8);
        }
        DictEntry* entry = dict->Base.Entries + iterator->Position;
        iterator->Position = iterator->Backward ? OrderedDict.Before(dict, iterator->Position) : OrderedDict.After(dict, iterator->Position);
        if (iterator->Items == OrderedDictItems.Keys)
        {
            return entry->Key;
        }
        return iterator->Items == OrderedDictItems.Values ? entry->Value : Value.FromObject(Tuple.Pair(entry->Key, entry->Value));
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyOrderedDictIterator*)self)->Source);
}

/// <summary>What <c>OrderedDict.keys()</c> gives.</summary>
[PyType("odict_keys", Base = typeof(PyDictKeys), Subclassable = false)]
public unsafe partial struct PyOrderedDictKeys
{
    /// <summary>The layout.</summary>
    public DictView View;

    [PySlot(Slot.Iter)]
    public static Value IterOf(Value self) =>
        Value.FromObject(PyOrderedDictIterator.New((PyOrderedDict*)DictView.SourceOf(self), OrderedDictItems.Keys, false));

    [PyMethod("__reversed__")]
    public static PyOrderedDictIterator* Reversed(PyOrderedDictKeys* self) =>
        PyOrderedDictIterator.New((PyOrderedDict*)self->View.Source, OrderedDictItems.Keys, true);
}

/// <summary>What <c>OrderedDict.values()</c> gives.</summary>
[PyType("odict_values", Base = typeof(PyDictValues), Subclassable = false)]
public unsafe partial struct PyOrderedDictValues
{
    /// <summary>The layout.</summary>
    public DictView View;

    [PySlot(Slot.Iter)]
    public static Value IterOf(Value self) =>
        Value.FromObject(PyOrderedDictIterator.New((PyOrderedDict*)DictView.SourceOf(self), OrderedDictItems.Values, false));

    [PyMethod("__reversed__")]
    public static PyOrderedDictIterator* Reversed(PyOrderedDictValues* self) =>
        PyOrderedDictIterator.New((PyOrderedDict*)self->View.Source, OrderedDictItems.Values, true);
}

/// <summary>What <c>OrderedDict.items()</c> gives.</summary>
[PyType("odict_items", Base = typeof(PyDictItems), Subclassable = false)]
public unsafe partial struct PyOrderedDictItems
{
    /// <summary>The layout.</summary>
    public DictView View;

    [PySlot(Slot.Iter)]
    public static Value IterOf(Value self) =>
        Value.FromObject(PyOrderedDictIterator.New((PyOrderedDict*)DictView.SourceOf(self), OrderedDictItems.Pairs, false));

    [PyMethod("__reversed__")]
    public static PyOrderedDictIterator* Reversed(PyOrderedDictItems* self) =>
        PyOrderedDictIterator.New((PyOrderedDict*)self->View.Source, OrderedDictItems.Pairs, true);
}
