namespace Molt.Runtime;

public unsafe partial struct PyRange
{
    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional("range"u8, count, keywordNames, 1, 3))
        {
            return Value.NoValue;
        }
        Value zero = Value.FromSmallInt(0);
        Value one = Value.FromSmallInt(1);
        return count == 1
            ? Value.FromObject(Range.New(zero, arguments[0], one))
            : Value.FromObject(Range.New(arguments[0], arguments[1], count == 3 ? arguments[2] : one));
    }

    /// <summary><c>__reduce__()</c>: the class and the three numbers.</summary>
    [PyMethod("__reduce__")]
    public static Value Reduce(Value self)
    {
        Value* numbers = stackalloc Value[3];
        numbers[0] = Range.From(self)->Start;
        numbers[1] = Range.From(self)->Stop;
        numbers[2] = Range.From(self)->Step;
        PyTuple* arguments = Tuple.FromItems(numbers, 3);
        return arguments == null ? Value.NoValue : Value.FromObject(Tuple.Pair(Value.FromObject(Types.Of(self)), Value.FromObject(arguments)));
    }

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self)
    {
        PyRange* range = Range.From(self);
        var text = new TextBuilder();
        text.Append("range("u8);
        bool shown = text.AppendRepr(range->Start);
        text.Append(", "u8);
        shown = shown && text.AppendRepr(range->Stop);
        if (range->Step != Value.FromSmallInt(1))
        {
            text.Append(", "u8);
            shown = shown && text.AppendRepr(range->Step);
        }
        text.Append((byte)')');
        return shown ? Value.FromObject(text.ToStr()) : Value.NoValue;
    }

    [PySlot(Slot.Hash)]
    public static long HashOf(Value self)
    {
        PyRange* range = Range.From(self);
        var hash = Hashing.Sequence.Start();
        bool single = range->Length == Value.FromSmallInt(1);
        bool empty = Int.IsZero(range->Length);
        hash.Add(Int.Hash(range->Length));
        hash.Add(Operators.Hash(empty ? Intrinsics.None : range->Start));
        hash.Add(Operators.Hash(empty || single ? Intrinsics.None : range->Step));
        return hash.Finish(3);
    }

    [PySlot(Slot.RichCompare), NoRaise]
    public static Value CompareTo(Value left, Value right, int operation)
    {
        if (!Range.Is(right) || operation is not ((int)Comparison.Equal or (int)Comparison.NotEqual))
        {
            return Intrinsics.NotImplemented;
        }
        PyRange* first = Range.From(left);
        PyRange* second = Range.From(right);
        bool equal = Int.Equal(first->Length, second->Length)
            && (Int.IsZero(first->Length)
                || (Int.Equal(first->Start, second->Start)
                    && (first->Length == Value.FromSmallInt(1) || Int.Equal(first->Step, second->Step))));
        return Bool.From(equal == (operation == (int)Comparison.Equal));
    }

    [PySlot(Slot.Length)]
    public static nint LengthOf(Value self)
    {
        PyRange* range = Range.From(self);
        if (Int.TryToLong(range->Length, out long length) && (nint)length == length)
        {
            return (nint)length;
        }
        Errors.OverflowError("Python int too large to convert to C ssize_t"u8);
        return -1;
    }

    [PySlot(Slot.Bool), NoRaise]
    public static int TruthOf(Value self) => Int.IsZero(Range.From(self)->Length) ? 0 : 1;

    [PySlot(Slot.Iter)]
    public static Value IterOf(Value self) => RangeIterator.New(Range.From(self));

    [PySlot(Slot.Contains)]
    public static int ContainsItem(Value self, Value item)
    {
        if (item.IsSmallInt || Int.IsExact(item) || Int.IsBool(item))
        {
            bool contained = !Range.IndexOf(Range.From(self), Int.Exact(item)).IsNoValue;
            return ThreadState.Exception != null ? -1 : contained ? 1 : 0;
        }
        Value iterator = IterOf(self);
        return iterator.IsNoValue ? -1 : Iteration.Contains(iterator, item);
    }

    [PySlot(Slot.GetItem)]
    public static Value ItemOf(Value self, Value key)
    {
        PyRange* range = Range.From(self);
        if (Slice.Is(key))
        {
            return Value.FromObject(Range.Slice(range, Slice.From(key)));
        }
        if (!Indexing.IsIndex(key))
        {
            return Complaint.Type("range indices must be integers or slices, not "u8, key);
        }
        Value index = Operators.Index(key);
        if (!index.IsNoValue && Int.IsNegative(index))
        {
            index = Int.Add(index, range->Length);
        }
        if (index.IsNoValue)
        {
            return index;
        }
        return Int.IsNegative(index) || Int.Compare(index, range->Length) >= 0
            ? Errors.IndexError("range object index out of range"u8)
            : Range.At(range, Int.Exact(index));
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        PyRange* range = (PyRange*)self;
        tracer->Visit(range->Start);
        tracer->Visit(range->Stop);
        tracer->Visit(range->Step);
        tracer->Visit(range->Length);
    }

    [PyMethod("start", Kind = PyMethodKind.Getter), NoRaise]
    [return: PyTyped("int")]
    public static Value GetStart(PyRange* self) => self->Start;

    [PyMethod("stop", Kind = PyMethodKind.Getter), NoRaise]
    [return: PyTyped("int")]
    public static Value GetStop(PyRange* self) => self->Stop;

    [PyMethod("step", Kind = PyMethodKind.Getter), NoRaise]
    [return: PyTyped("int")]
    public static Value GetStep(PyRange* self) => self->Step;

    [PyMethod("count")]
    public static long Count(PyRange* self, Value value)
    {
        if (value.IsSmallInt || Int.IsExact(value) || Int.IsBool(value))
        {
            return ContainsItem(Value.FromObject(self), value);
        }
        Value iterator = IterOf(Value.FromObject(self));
        return iterator.IsNoValue ? -1 : Iteration.Count(iterator, value);
    }

    [PyMethod("index")]
    [return: PyTyped("int")]
    public static Value IndexOf(PyRange* self, Value value)
    {
        if (value.IsSmallInt || Int.IsExact(value) || Int.IsBool(value))
        {
            Value index = Range.IndexOf(self, Int.Exact(value));
            return index.IsNoValue && ThreadState.Exception == null ? Errors.ValueError("range.index(x): x not in range"u8) : index;
        }
        Value iterator = IterOf(Value.FromObject(self));
        long found = iterator.IsNoValue ? -1 : Iteration.IndexOf(iterator, value);
        return found >= 0 ? Int.FromLong(found)
            : ThreadState.Exception == null ? Errors.ValueError("sequence.index(x): x not in sequence"u8)
            : Value.NoValue;
    }

    [PyMethod("__reversed__")]
    public static Value Reversed(PyRange* self) => RangeIterator.NewReversed(self);
}
