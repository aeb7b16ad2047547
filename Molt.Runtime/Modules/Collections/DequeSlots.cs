namespace Molt.Runtime;

public unsafe partial struct PyDeque
{
    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) => Value.FromObject(Deque.New(type, -1));

    [PySlot(Slot.Init)]
    public static bool Initialize(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value* bound = stackalloc Value[2];
        if (!Calls.BindConstructor("deque"u8, "iterable maxlen"u8, 0, 2, 0, arguments, count, keywordNames, bound))
        {
            return false;
        }
        nint limit = -1;
        if (!bound[1].IsNoValue && bound[1] != Intrinsics.None)
        {
            if (!Int.Is(bound[1]))
            {
                Errors.TypeError("an integer is required"u8);
                return false;
            }
            limit = Adapt.ToSize(bound[1]);
            if (ThreadState.Exception == null && limit < 0)
            {
                Errors.ValueError("maxlen must be non-negative"u8);
            }
            if (ThreadState.Exception != null)
            {
                return false;
            }
        }
        PyDeque* deque = Deque.From(self);
        deque->MaxLength = limit;
        if (deque->Length > 0)
        {
            Deque.Clear(deque);
        }
        return bound[0].IsNoValue || Deque.Extend(deque, bound[0], false);
    }

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self)
    {
        ReprGuard guard;
        int entered = ReprGuard.Enter(&guard, self);
        if (entered <= 0)
        {
            return entered == 0 ? Value.FromObject(Intrinsics.Literal("[...]"u8)) : Value.NoValue;
        }
        PyList* items = List.FromIterable(self);
        TextBuilder text = default;
        text.Append(Types.Of(self)->Name);
        text.Append("("u8);
        bool shown = items != null && text.AppendRepr(Value.FromObject(items));
        if (Deque.From(self)->MaxLength >= 0)
        {
            text.Append(", maxlen="u8);
            text.AppendInteger(Deque.From(self)->MaxLength);
        }
        text.Append(")"u8);
        ReprGuard.Leave(&guard);
        return shown ? Value.FromObject(text.ToStr()) : Value.NoValue;
    }

    [PySlot(Slot.RichCompare)]
    public static Value CompareTo(Value left, Value right, int operation)
    {
        if (!Deque.Is(right))
        {
            return Intrinsics.NotImplemented;
        }
        PyDeque* first = Deque.From(left);
        PyDeque* second = Deque.From(right);
        if (first->Length != second->Length && operation is (int)Comparison.Equal or (int)Comparison.NotEqual)
        {
            return Bool.From(operation == (int)Comparison.NotEqual);
        }
        long firstState = first->State;
        long secondState = second->State;
        for (nint i = 0; i < first->Length && i < second->Length; i++)
        {
            Value firstItem = *Deque.At(first, i);
            Value secondItem = *Deque.At(second, i);
            int same = Sequences.SameOrEqual(firstItem, secondItem);
            if (same != 1)
            {
                return same < 0 ? Value.NoValue : Sequences.OfDiffering(firstItem, secondItem, operation);
            }
            if (first->State != firstState || second->State != secondState)
            {
                return Errors.RuntimeError("deque mutated during iteration"u8);
            }
        }
        return Bool.From(Sequences.Holds((long)first->Length - second->Length, operation));
    }

    [PySlot(Slot.Length), NoRaise]
    public static nint LengthOf(Value self) => Deque.From(self)->Length;

    [PySlot(Slot.Bool), NoRaise]
    public static int TruthOf(Value self) => Deque.From(self)->Length != 0 ? 1 : 0;

    [PySlot(Slot.Iter)]
    public static Value IterOf(Value self) => Value.FromObject(DequeIteration.New(Intrinsics.TypeOf<PyDequeIterator>(), Deque.From(self)));

    [PySlot(Slot.Contains)]
    public static int ContainsItem(Value self, Value item)
    {
        nint index = Deque.Find(Deque.From(self), item, 0, Deque.From(self)->Length);
        return index >= 0 ? 1 : index == -1 ? 0 : -1;
    }

    [PySlot(Slot.GetItem)]
    public static Value ItemOf(Value self, Value key) =>
        TryIndex(Deque.From(self), key, out nint index) ? *Deque.At(Deque.From(self), index) : Value.NoValue;

    [PySlot(Slot.SetItem)]
    public static bool SetItemOf(Value self, Value key, Value value)
    {
        PyDeque* deque = Deque.From(self);
        if (!TryIndex(deque, key, out nint index))
        {
            return false;
        }
        if (value.IsNoValue)
        {
            Deque.RemoveAt(deque, index);
        }
        else
        {
            *Deque.At(deque, index) = value;
        }
        return true;
    }

    [PySlot(Slot.Add)]
    public static Value Add(Value left, Value right)
    {
        if (!Deque.Is(left))
        {
            return Intrinsics.NotImplemented;
        }
        if (!Deque.Is(right))
        {
            return Complaint.Type("can only concatenate deque (not \""u8, right, "\") to deque"u8);
        }
        Value result = Copy(Deque.From(left));
        return !result.IsNoValue && Deque.Extend(Deque.From(result), right, false) ? result : Value.NoValue;
    }

    [PySlot(Slot.InPlaceAdd)]
    public static Value AddInPlace(Value self, Value other) => Deque.Extend(Deque.From(self), other, false) ? self : Value.NoValue;

    [PySlot(Slot.Multiply)]
    public static Value Multiply(Value left, Value right)
    {
        Value sequence = Deque.Is(left) ? left : right;
        if (!Sequences.TryRepeatCount(Deque.Is(left) ? right : left, out nint count))
        {
            return ThreadState.Exception != null ? Value.NoValue : Intrinsics.NotImplemented;
        }
        Value result = Copy(Deque.From(sequence));
        return !result.IsNoValue && Repeat(Deque.From(result), count) ? result : Value.NoValue;
    }

    [PySlot(Slot.InPlaceMultiply)]
    public static Value MultiplyInPlace(Value self, Value other)
    {
        if (!Sequences.TryRepeatCount(other, out nint count))
        {
            return ThreadState.Exception != null ? Value.NoValue : Intrinsics.NotImplemented;
        }
        return Repeat(Deque.From(self), count) ? self : Value.NoValue;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyDeque*)self)->Items);

    private static bool Repeat(PyDeque* deque, nint count)
    {
        nint length = deque->Length;
        if (length == 0 || count == 1)
        {
            return true;
        }
        if (count <= 0)
        {
            Deque.Clear(deque);
            return true;
        }
        if (deque->MaxLength >= 0 && count * length > deque->MaxLength)
        {
            // What would go is not added first.
            count = ((deque->MaxLength + length - 1) / length) + 1;
        }
        if (count > nint.MaxValue / sizeof(Value) / length)
        {
            Errors.MemoryError();
            return false;
        }
        PyList* items = List.New(length);
        for (nint i = 0; items != null && i < length; i++)
        {
            items->Items[i] = *Deque.At(deque, i);
        }
        for (nint n = 1; items != null && n < count; n++)
        {
            for (nint i = 0; i < length; i++)
            {
                if (!Deque.Append(deque, items->Items[i]))
                {
                    return false;
                }
            }
        }
        return items != null;
    }

    private static bool TryIndex(PyDeque* deque, Value key, out nint index)
    {
        index = 0;
        if (key.IsSmallInt)
        {
            index = (nint)key.SmallInt;
        }
        else if (!Indexing.IsIndex(key))
        {
            Complaint.Type("sequence index must be integer, not '"u8, key, "'"u8);
            return false;
        }
        else if (!Indexing.TryIndex(key, out index))
        {
            return false;
        }
        index += index < 0 ? deque->Length : 0;
        if ((nuint)index < (nuint)deque->Length)
        {
            return true;
        }
        Errors.IndexError("deque index out of range"u8);
        return false;
    }
}
