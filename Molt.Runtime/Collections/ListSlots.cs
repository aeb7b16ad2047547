namespace Molt.Runtime;

public unsafe partial struct PyList
{
    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) =>
        Value.FromObject(Heap.Allocate<PyList>(type));

    [PySlot(Slot.Init)]
    public static bool Initialize(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional("list"u8, count, keywordNames, 0, 1))
        {
            return false;
        }
        PyList* list = List.From(self);
        List.Clear(list);
        return count == 0 || List.Extend(list, arguments[0]);
    }

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self)
    {
        PyList* list = List.From(self);
        if (list->Length == 0)
        {
            return Value.FromObject(Intrinsics.Literal("[]"u8));
        }
        ReprGuard guard;
        int entered = ReprGuard.Enter(&guard, self);
        if (entered <= 0)
        {
            return entered == 0 ? Value.FromObject(Intrinsics.Literal("[...]"u8)) : Value.NoValue;
        }
        var text = new TextBuilder();
        text.Append((byte)'[');
        bool shown = true;
        for (nint i = 0; i < list->Length && shown; i++)
        {
            if (i > 0)
            {
                text.Append(", "u8);
            }
            shown = text.AppendRepr(list->Items[i]);
        }
        text.Append((byte)']');
        ReprGuard.Leave(&guard);
        return shown ? Value.FromObject(text.ToStr()) : Value.NoValue;
    }

    [PySlot(Slot.RichCompare)]
    public static Value CompareTo(Value left, Value right, int operation)
    {
        if (!List.Is(right))
        {
            return Intrinsics.NotImplemented;
        }
        PyList* first = List.From(left);
        PyList* second = List.From(right);
        if (first->Length != second->Length && operation is (int)Comparison.Equal or (int)Comparison.NotEqual)
        {
            return Bool.From(operation == (int)Comparison.NotEqual);
        }
        for (nint i = 0; i < first->Length && i < second->Length; i++)
        {
            int same = Sequences.SameOrEqual(first->Items[i], second->Items[i]);
            if (same < 0)
            {
                return Value.NoValue;
            }
            if (same == 0)
            {
                // The comparison may have shortened a list.
                return i < first->Length && i < second->Length
                    ? Sequences.OfDiffering(first->Items[i], second->Items[i], operation)
                    : Bool.From(Sequences.Holds((long)first->Length - second->Length, operation));
            }
        }
        return Bool.From(Sequences.Holds((long)first->Length - second->Length, operation));
    }

    [PySlot(Slot.Length), NoRaise]
    public static nint LengthOf(Value self) => List.From(self)->Length;

    [PySlot(Slot.Bool), NoRaise]
    public static int TruthOf(Value self) => List.From(self)->Length != 0 ? 1 : 0;

    [PySlot(Slot.Iter)]
    public static Value IterOf(Value self) => ListIterator.New(List.From(self));

    [PySlot(Slot.Contains)]
    public static int ContainsItem(Value self, Value item)
    {
        PyList* list = List.From(self);
        for (nint i = 0; i < list->Length; i++)
        {
            int same = Sequences.SameOrEqual(list->Items[i], item);
            if (same != 0)
            {
                return same;
            }
        }
        return 0;
    }

    [PySlot(Slot.GetItem)]
    public static Value ItemOf(Value self, Value key)
    {
        PyList* list = List.From(self);
        if (Intrinsics.Likely(key.IsSmallInt))
        {
            return List.GetItem(list, key.SmallInt);
        }
        if (Slice.Is(key))
        {
            return Slice.Select(Slice.From(key), &list->Length, out nint start, out nint step, out nint count)
                ? Value.FromObject(List.Slice(list, start, step, count))
                : Value.NoValue;
        }
        return !TryIndex(key, out nint index) ? Value.NoValue : List.GetItem(list, index);
    }

    [PySlot(Slot.SetItem)]
    public static bool SetItemOf(Value self, Value key, Value value)
    {
        PyList* list = List.From(self);
        if (Slice.Is(key))
        {
            return List.SetSlice(list, Slice.From(key), value);
        }
        if (!TryIndex(key, out nint index))
        {
            return false;
        }
        return value.IsNoValue ? List.DeleteItem(list, index) : List.SetItem(list, index, value);
    }

    [PySlot(Slot.Add)]
    public static Value Add(Value left, Value right) =>
        List.Is(left) && List.Is(right)
            ? Value.FromObject(List.Concat(List.From(left), List.From(right)))
            : Intrinsics.NotImplemented;

    [PySlot(Slot.InPlaceAdd)]
    public static Value AddInPlace(Value self, Value other) => List.Extend(List.From(self), other) ? self : Value.NoValue;

    [PySlot(Slot.Multiply)]
    public static Value Multiply(Value left, Value right) =>
        Sequences.TryRepeat(ref left, right, TypeFlags.List, out nint count)
            ? Value.FromObject(List.Repeat(List.From(left), count))
            : left;

    [PySlot(Slot.InPlaceMultiply)]
    public static Value MultiplyInPlace(Value self, Value other)
    {
        Value result = self;
        if (!Sequences.TryRepeat(ref result, other, TypeFlags.List, out nint count))
        {
            return result;
        }
        return List.RepeatInPlace(List.From(self), count) ? self : Value.NoValue;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyList*)self)->Items);

    private static bool TryIndex(Value key, out nint index)
    {
        if (!Indexing.IsIndex(key))
        {
            index = 0;
            Complaint.Type("list indices must be integers or slices, not "u8, key);
            return false;
        }
        return Indexing.TryIndex(key, out index);
    }
}
