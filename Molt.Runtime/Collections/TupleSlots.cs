namespace Molt.Runtime;

public unsafe partial struct PyTuple
{
    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        bool exact = type == Intrinsics.TypeOf<PyTuple>();
        if (exact && !ArgumentCheck.Positional("tuple"u8, count, keywordNames, 0, 1))
        {
            return Value.NoValue;
        }
        PyTuple* tuple = count == 0 ? Tuple.Empty : Tuple.FromIterable(arguments[0]);
        return tuple == null || exact ? Value.FromObject(tuple) : Value.FromObject(Tuple.CopyAs(type, tuple));
    }

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self)
    {
        PyTuple* tuple = Tuple.From(self);
        if (tuple->Length == 0)
        {
            return Value.FromObject(Intrinsics.Literal("()"u8));
        }
        ReprGuard guard;
        int entered = ReprGuard.Enter(&guard, self);
        if (entered <= 0)
        {
            return entered == 0 ? Value.FromObject(Intrinsics.Literal("(...)"u8)) : Value.NoValue;
        }
        var text = new TextBuilder();
        text.Append((byte)'(');
        bool shown = true;
        for (nint i = 0; i < tuple->Length && shown; i++)
        {
            if (i > 0)
            {
                text.Append(", "u8);
            }
            shown = text.AppendRepr(Tuple.Items(tuple)[i]);
        }
        text.Append(tuple->Length == 1 ? ",)"u8 : ")"u8);
        ReprGuard.Leave(&guard);
        return shown ? Value.FromObject(text.ToStr()) : Value.NoValue;
    }

    [PySlot(Slot.Hash)]
    public static long HashOf(Value self)
    {
        PyTuple* tuple = Tuple.From(self);
        var hash = Hashing.Sequence.Start();
        for (nint i = 0; i < tuple->Length; i++)
        {
            long item = Hashing.Of(Tuple.Items(tuple)[i]);
            if (item == -1)
            {
                return -1;
            }
            hash.Add(item);
        }
        return hash.Finish(tuple->Length);
    }

    [PySlot(Slot.RichCompare)]
    public static Value CompareTo(Value left, Value right, int operation)
    {
        if (!Tuple.Is(right))
        {
            return Intrinsics.NotImplemented;
        }
        PyTuple* first = Tuple.From(left);
        PyTuple* second = Tuple.From(right);
        return Sequences.Compare(Tuple.Items(first), first->Length, Tuple.Items(second), second->Length, operation);
    }

    [PySlot(Slot.Length), NoRaise]
    public static nint LengthOf(Value self) => Tuple.From(self)->Length;

    [PySlot(Slot.Bool), NoRaise]
    public static int TruthOf(Value self) => Tuple.From(self)->Length != 0 ? 1 : 0;

    [PySlot(Slot.Iter)]
    public static Value IterOf(Value self) => TupleIterator.New(Tuple.From(self));

    [PySlot(Slot.Contains)]
    public static int ContainsItem(Value self, Value item)
    {
        PyTuple* tuple = Tuple.From(self);
        for (nint i = 0; i < tuple->Length; i++)
        {
            int same = Sequences.SameOrEqual(Tuple.Items(tuple)[i], item);
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
        PyTuple* tuple = Tuple.From(self);
        if (Intrinsics.Likely(key.IsSmallInt))
        {
            return Tuple.GetItem(tuple, key.SmallInt);
        }
        if (Slice.Is(key))
        {
            return Slice.Select(Slice.From(key), &tuple->Length, out nint start, out nint step, out nint count)
                ? Value.FromObject(Tuple.Slice(tuple, start, step, count))
                : Value.NoValue;
        }
        if (!Indexing.IsIndex(key))
        {
            return Complaint.Type("tuple indices must be integers or slices, not "u8, key);
        }
        return Indexing.TryIndex(key, out nint index) ? Tuple.GetItem(tuple, index) : Value.NoValue;
    }

    [PySlot(Slot.Add)]
    public static Value Add(Value left, Value right) =>
        Tuple.Is(left) && Tuple.Is(right)
            ? Value.FromObject(Tuple.Concat(Tuple.From(left), Tuple.From(right)))
            : Intrinsics.NotImplemented;

    [PySlot(Slot.Multiply)]
    public static Value Multiply(Value left, Value right) =>
        Sequences.TryRepeat(ref left, right, TypeFlags.Tuple, out nint count)
            ? Value.FromObject(Tuple.Repeat(Tuple.From(left), count))
            : left;

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        PyTuple* tuple = (PyTuple*)self;
        for (nint i = 0; i < tuple->Length; i++)
        {
            tracer->Visit(Tuple.Items(tuple)[i]);
        }
    }

    [PyMethod("count")]
    public static long Count(PyTuple* self, Value value)
    {
        long count = 0;
        for (nint i = 0; i < self->Length; i++)
        {
            int same = Sequences.SameOrEqual(Tuple.Items(self)[i], value);
            if (same < 0)
            {
                return -1;
            }
            count += same;
        }
        return count;
    }

    [PyMethod("index")]
    public static long IndexOf(PyTuple* self, Value value, Value start = default, Value stop = default)
    {
        if (!Indexing.TryBounds(start, stop, self->Length, out nint first, out nint last))
        {
            return -1;
        }
        for (nint i = first; i < last; i++)
        {
            int same = Sequences.SameOrEqual(Tuple.Items(self)[i], value);
            if (same != 0)
            {
                return same > 0 ? i : -1;
            }
        }
        Errors.ValueError("tuple.index(x): x not in tuple"u8);
        return -1;
    }

    [PyMethod("__class_getitem__", Kind = PyMethodKind.Class, Doc = "See PEP 585")]
    public static Value ClassGetItem(PyType* type, Value item) => PyGenericAlias.New(type, item);

    [PyMethod("__getnewargs__")]
    [return: PyTyped("tuple[tuple]")]
    public static PyTuple* NewArguments(PyTuple* self)
    {
        Value items = Value.FromObject(Tuple.FromItems(Tuple.Items(self), self->Length));
        return Tuple.FromItems(&items, 1);
    }
}

public static unsafe partial class Tuple
{
    /// <summary>A tuple of an iterable's items; null with an exception pending.</summary>
    [Export]
    public static PyTuple* FromIterable(Value iterable)
    {
        if (IsExact(iterable))
        {
            return From(iterable);
        }
        if (List.IsExact(iterable))
        {
            return FromList(List.From(iterable));
        }
        PyList* items = List.FromIterable(iterable);
        return items == null ? null : FromList(items);
    }

    /// <summary>A tuple of a list's items.</summary>
    [Export]
    public static PyTuple* FromList(PyList* list) => FromItems(list->Items, list->Length);

    /// <summary>A tuple's items as an instance of a class derived from <c>tuple</c>.</summary>
    internal static PyTuple* CopyAs(PyType* type, PyTuple* tuple)
    {
        PyTuple* copy = (PyTuple*)Heap.AllocateVariable(type, sizeof(PyTuple) + (tuple->Length * sizeof(Value)));
        if (copy != null)
        {
            copy->Length = tuple->Length;
            Memory.MoveValues(Items(copy), Items(tuple), tuple->Length);
        }
        return copy;
    }

    /// <summary>The items that a fitted slice selects.</summary>
    [Export]
    public static PyTuple* Slice(PyTuple* tuple, nint start, nint step, nint count)
    {
        if (step == 1)
        {
            bool whole = count == tuple->Length && tuple->Header.Type == Intrinsics.TypeOf<PyTuple>();
            return whole ? tuple : FromItems(Items(tuple) + start, count);
        }
        PyTuple* result = count == 0 ? Empty : Allocate(count);
        for (nint i = 0; i < count && result != null; i++)
        {
            Items(result)[i] = Items(tuple)[start + (i * step)];
        }
        return result;
    }

    /// <summary>Two tuples joined.</summary>
    [Export]
    public static PyTuple* Concat(PyTuple* left, PyTuple* right)
    {
        if (left->Length == 0 && right->Header.Type == Intrinsics.TypeOf<PyTuple>())
        {
            return right;
        }
        if (right->Length == 0 && left->Header.Type == Intrinsics.TypeOf<PyTuple>())
        {
            return left;
        }
        PyTuple* result = Allocate(left->Length + right->Length);
        if (result != null)
        {
            Memory.MoveValues(Items(result), Items(left), left->Length);
            Memory.MoveValues(Items(result) + left->Length, Items(right), right->Length);
        }
        return result;
    }

    /// <summary>The items of a tuple several times over.</summary>
    [Export]
    public static PyTuple* Repeat(PyTuple* tuple, nint count)
    {
        if (count <= 0 || tuple->Length == 0)
        {
            return Empty;
        }
        if (count == 1 && tuple->Header.Type == Intrinsics.TypeOf<PyTuple>())
        {
            return tuple;
        }
        if (tuple->Length > nint.MaxValue / sizeof(Value) / count)
        {
            Errors.MemoryError();
            return null;
        }
        PyTuple* result = Allocate(tuple->Length * count);
        for (nint i = 0; i < count && result != null; i++)
        {
            Memory.MoveValues(Items(result) + (i * tuple->Length), Items(tuple), tuple->Length);
        }
        return result;
    }
}
