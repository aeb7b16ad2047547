namespace Molt.Runtime;

public unsafe partial struct PyDeque
{
    [PyMethod("append", Doc = "Add an element to the right side of the deque.")]
    public static void Append(PyDeque* self, Value item) => Deque.Append(self, item);

    [PyMethod("appendleft", Doc = "Add an element to the left side of the deque.")]
    public static void AppendLeft(PyDeque* self, Value item) => Deque.AppendLeft(self, item);

    [PyMethod("extend", Doc = "Extend the right side of the deque with elements from the iterable.")]
    public static void Extend(PyDeque* self, Value iterable) => Deque.Extend(self, iterable, false);

    [PyMethod("extendleft", Doc = "Extend the left side of the deque with elements from the iterable.")]
    public static void ExtendLeft(PyDeque* self, Value iterable) => Deque.Extend(self, iterable, true);

    [PyMethod("pop", Doc = "Remove and return the rightmost element.")]
    public static Value Pop(PyDeque* self) => self->Length == 0 ? FromEmpty() : Deque.TakeLast(self);

    [PyMethod("popleft", Doc = "Remove and return the leftmost element.")]
    public static Value PopLeft(PyDeque* self) => self->Length == 0 ? FromEmpty() : Deque.TakeFirst(self);

    [PyMethod("clear", Doc = "Remove all elements from the deque."), NoRaise]
    public static void Clear(PyDeque* self) => Deque.Clear(self);

    [PyMethod("reverse", Doc = "Reverse *IN PLACE*."), NoRaise]
    public static void Reverse(PyDeque* self) => Deque.Reverse(self);

    [PyMethod("rotate", Doc = "Rotate the deque n steps to the right.  If n is negative, rotates left."), NoRaise]
    public static void Rotate(PyDeque* self, nint n = 1) => Deque.Rotate(self, n);

    [PyMethod("copy", Doc = "Return a shallow copy of a deque.")]
    public static Value Copy(PyDeque* self)
    {
        Value value = Value.FromObject(self);
        PyType* type = self->Header.Type;
        if (type == Intrinsics.TypeOf<PyDeque>())
        {
            PyDeque* copy = Deque.New(type, self->MaxLength);
            return copy != null && Deque.Extend(copy, value, false) ? Value.FromObject(copy) : Value.NoValue;
        }
        Value result = self->MaxLength < 0 ? Calls.Call1(Value.FromObject(type), value)
            : Calls.Call2(Value.FromObject(type), value, Int.FromLong(self->MaxLength));
        return result.IsNoValue || Deque.Is(result) ? result : NotDeque(type, result);
    }

    [PyMethod("__copy__", Doc = "Return a shallow copy of a deque.")]
    public static Value CopyShallow(PyDeque* self) => Copy(self);

    [PyMethod("count", Doc = "Return number of occurrences of value.")]
    public static long Count(PyDeque* self, Value value)
    {
        long count = 0;
        long state = self->State;
        for (nint i = 0; i < self->Length; i++)
        {
            int same = Sequences.SameOrEqual(*Deque.At(self, i), value);
            if (same < 0)
            {
                return -1;
            }
            if (self->State != state)
            {
                Errors.RuntimeError("deque mutated during iteration"u8);
                return -1;
            }
            count += same;
        }
        return count;
    }

    [PyMethod("index", Doc = "Return first index of value.\n\nRaises ValueError if the value is not present.")]
    public static nint Index(PyDeque* self, Value value, Value start = default, Value stop = default)
    {
        nint first = 0;
        nint end = self->Length;
        if ((!start.IsNoValue && !Indexing.TrySliceIndex(start, 0, out first)) || (!stop.IsNoValue && !Indexing.TrySliceIndex(stop, end, out end)))
        {
            return -1;
        }
        first = first < 0 ? System.Math.Max(first + self->Length, 0) : first;
        end = end < 0 ? System.Math.Max(end + self->Length, 0) : System.Math.Min(end, self->Length);
        nint index = Deque.Find(self, value, first, end);
        if (index == -1)
        {
            Errors.ValueError("deque.index(x): x not in deque"u8);
        }
        return index;
    }

    [PyMethod("insert", Doc = "Insert value before index.")]
    public static void Insert(PyDeque* self, nint index, Value value)
    {
        if (self->MaxLength == self->Length)
        {
            Errors.IndexError("deque already at its maximum size"u8);
            return;
        }
        index = index < 0 ? System.Math.Max(index + self->Length, 0) : System.Math.Min(index, self->Length);
        Deque.Insert(self, index, value);
    }

    [PyMethod("remove", Doc = "Remove first occurrence of value.")]
    public static void Remove(PyDeque* self, Value value)
    {
        long state = self->State;
        for (nint i = 0; i < self->Length; i++)
        {
            int same = Sequences.SameOrEqual(*Deque.At(self, i), value);
            if (same < 0)
            {
                return;
            }
            if (self->State != state)
            {
                Errors.IndexError("deque mutated during iteration"u8);
                return;
            }
            if (same > 0)
            {
                Deque.RemoveAt(self, i);
                return;
            }
        }
        Errors.ValueError("deque.remove(x): x not in deque"u8);
    }

    [PyMethod("maxlen", Kind = PyMethodKind.Getter, Doc = "maximum size of a deque or None if unbounded"), NoRaise]
    public static Value GetMaxLength(Value self)
    {
        nint limit = Deque.From(self)->MaxLength;
        return limit < 0 ? Intrinsics.None : Int.FromLong(limit);
    }

    [PyMethod("__reversed__", Doc = "Return a reverse iterator over the deque.")]
    public static PyDequeReverseIterator* Reversed(PyDeque* self) =>
        (PyDequeReverseIterator*)DequeIteration.New(Intrinsics.TypeOf<PyDequeReverseIterator>(), self);

    [PyMethod("__class_getitem__", Kind = PyMethodKind.Class, Doc = "See PEP 585")]
    public static Value ClassGetItem(PyType* type, Value item) => PyGenericAlias.New(type, item);

    /// <summary><c>__reduce__</c>: the class, its arguments, the state, the items.</summary>
    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    public static PyTuple* Reduce(PyDeque* self)
    {
        Value* items = stackalloc Value[4];
        Value value = Value.FromObject(self);
        items[0] = Value.FromObject(self->Header.Type);
        items[1] = Value.FromObject(
            self->MaxLength < 0 ? Tuple.Empty : Tuple.Pair(Value.FromObject(Tuple.Empty), Int.FromLong(self->MaxLength)));
        items[2] = PyObject.StateOf(value);
        items[3] = items[2].IsNoValue ? items[2] : Operators.GetIter(value);
        return items[1].IsNoValue || items[3].IsNoValue ? null : Tuple.FromItems(items, 4);
    }

    [Cold]
    private static Value FromEmpty() => Errors.IndexError("pop from an empty deque"u8);

    [Cold]
    private static Value NotDeque(PyType* type, Value result)
    {
        TextBuilder text = default;
        text.Append(type->Name);
        text.Append("() must return a deque, not "u8);
        text.AppendTypeName(result);
        return Errors.TypeError(ref text);
    }
}
