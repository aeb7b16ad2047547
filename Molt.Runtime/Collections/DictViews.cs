namespace Molt.Runtime;

/// <summary>The layout that the three views of a dict share.</summary>
public unsafe struct DictView
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The dict.</summary>
    public PyDict* Source;

    /// <summary>A new view of one of the three classes; null with MemoryError pending.</summary>
    public static DictView* New(PyType* type, PyDict* dict)
    {
        DictView* view = (DictView*)Heap.AllocateInstance(type);
        if (view != null)
        {
            view->Source = dict;
        }
        return view;
    }

    /// <summary>The dict of a value that is a view.</summary>
    public static PyDict* SourceOf(Value view) => ((DictView*)view.Object)->Source;

    /// <summary><c>dict_keys([...])</c> and so on.</summary>
    internal static Value ReprOf(Value self)
    {
        ReprGuard guard;
        int entered = ReprGuard.Enter(&guard, self);
        if (entered <= 0)
        {
            return entered == 0 ? Value.FromObject(Intrinsics.Literal("..."u8)) : Value.NoValue;
        }
        PyList* items = List.FromIterable(self);
        var text = new TextBuilder();
        text.AppendTypeName(self);
        text.Append((byte)'(');
        bool shown = items != null && text.AppendRepr(Value.FromObject(items));
        text.Append((byte)')');
        ReprGuard.Leave(&guard);
        return shown ? Value.FromObject(text.ToStr()) : Value.NoValue;
    }
}

/// <summary>What <c>dict.keys()</c> gives.</summary>
[PyType("dict_keys", Subclassable = false)]
public unsafe partial struct PyDictKeys
{
    /// <summary>The layout.</summary>
    public DictView View;

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self) => DictView.ReprOf(self);

    [PySlot(Slot.Length), NoRaise]
    public static nint LengthOf(Value self) => DictView.SourceOf(self)->Count;

    [PySlot(Slot.Iter)]
    public static Value IterOf(Value self) => DictIteration.New(Intrinsics.TypeOf<PyDictKeyIterator>(), DictView.SourceOf(self));

    [PySlot(Slot.Contains)]
    public static int ContainsItem(Value self, Value item) => Dict.Contains(DictView.SourceOf(self), item);

    [PySlot(Slot.RichCompare)]
    public static Value CompareTo(Value left, Value right, int operation) => DictViewSets.Compare(left, right, operation);

    [PySlot(Slot.And)]
    public static Value And(Value left, Value right) => DictViewSets.And(left, right);

    [PySlot(Slot.Or)]
    public static Value Or(Value left, Value right) => DictViewSets.Or(left, right);

    [PySlot(Slot.Xor)]
    public static Value Xor(Value left, Value right) => DictViewSets.Xor(left, right);

    [PySlot(Slot.Subtract)]
    public static Value Subtract(Value left, Value right) => DictViewSets.Subtract(left, right);

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((DictView*)self)->Source);

    [PyMethod("isdisjoint")]
    public static bool IsDisjoint(PyDictKeys* self, Value other) => DictViewSets.IsDisjoint(Value.FromObject(self), other);

    [PyMethod("__reversed__")]
    public static Value Reversed(PyDictKeys* self) =>
        DictIteration.NewReversed(Intrinsics.TypeOf<PyDictReverseKeyIterator>(), self->View.Source);
}

/// <summary>What <c>dict.items()</c> gives.</summary>
[PyType("dict_items", Subclassable = false)]
public unsafe partial struct PyDictItems
{
    /// <summary>The layout.</summary>
    public DictView View;

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self) => DictView.ReprOf(self);

    [PySlot(Slot.Length), NoRaise]
    public static nint LengthOf(Value self) => DictView.SourceOf(self)->Count;

    [PySlot(Slot.Iter)]
    public static Value IterOf(Value self) => DictIteration.New(Intrinsics.TypeOf<PyDictItemIterator>(), DictView.SourceOf(self));

    [PySlot(Slot.Contains)]
    public static int ContainsItem(Value self, Value item)
    {
        if (!Tuple.Is(item) || Tuple.From(item)->Length != 2)
        {
            return 0;
        }
        Value* pair = Tuple.Items(Tuple.From(item));
        Value value = Dict.Get(DictView.SourceOf(self), pair[0]);
        return !value.IsNoValue ? Sequences.SameOrEqual(value, pair[1])
            : ThreadState.Exception != null ? -1
            : 0;
    }

    [PySlot(Slot.RichCompare)]
    public static Value CompareTo(Value left, Value right, int operation) => DictViewSets.Compare(left, right, operation);

    [PySlot(Slot.And)]
    public static Value And(Value left, Value right) => DictViewSets.And(left, right);

    [PySlot(Slot.Or)]
    public static Value Or(Value left, Value right) => DictViewSets.Or(left, right);

    [PySlot(Slot.Xor)]
    public static Value Xor(Value left, Value right) => DictViewSets.Xor(left, right);

    [PySlot(Slot.Subtract)]
    public static Value Subtract(Value left, Value right) => DictViewSets.Subtract(left, right);

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((DictView*)self)->Source);

    [PyMethod("isdisjoint")]
    public static bool IsDisjoint(PyDictItems* self, Value other) => DictViewSets.IsDisjoint(Value.FromObject(self), other);

    [PyMethod("__reversed__")]
    public static Value Reversed(PyDictItems* self) =>
        DictIteration.NewReversed(Intrinsics.TypeOf<PyDictReverseItemIterator>(), self->View.Source);
}

/// <summary>What <c>dict.values()</c> gives.</summary>
[PyType("dict_values", Subclassable = false)]
public unsafe partial struct PyDictValues
{
    /// <summary>The layout.</summary>
    public DictView View;

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self) => DictView.ReprOf(self);

    [PySlot(Slot.Length), NoRaise]
    public static nint LengthOf(Value self) => DictView.SourceOf(self)->Count;

    [PySlot(Slot.Iter)]
    public static Value IterOf(Value self) => DictIteration.New(Intrinsics.TypeOf<PyDictValueIterator>(), DictView.SourceOf(self));

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((DictView*)self)->Source);

    [PyMethod("__reversed__")]
    public static Value Reversed(PyDictValues* self) =>
        DictIteration.NewReversed(Intrinsics.TypeOf<PyDictReverseValueIterator>(), self->View.Source);
}
