namespace Molt.Runtime;

/// <summary>An iterator by <c>__getitem__</c> with 0, 1, 2, … until IndexError.</summary>
[PyType("iterator", Subclassable = false)]
public unsafe partial struct PySequenceIterator
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The sequence; NoValue when exhausted.</summary>
    public Value Source;

    /// <summary>The next index.</summary>
    public nint Position;

    /// <summary>A new iterator; NoValue with MemoryError pending.</summary>
    public static Value New(Value source)
    {
        PySequenceIterator* iterator = Heap.Allocate<PySequenceIterator>(Intrinsics.TypeOf<PySequenceIterator>());
        if (iterator != null)
        {
            iterator->Source = source;
        }
        return Value.FromObject(iterator);
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        PySequenceIterator* iterator = (PySequenceIterator*)self.Object;
        if (iterator->Source.IsNoValue)
        {
            return Value.NoValue;
        }
        Value item = Operators.GetItem(iterator->Source, Value.FromSmallInt(iterator->Position));
        if (!item.IsNoValue)
        {
            iterator->Position++;
        }
        else if (ThreadState.TryClear(Intrinsics.TypeOf<PyIndexError>()) || ThreadState.TryClear(Intrinsics.TypeOf<PyStopIteration>()))
        {
            iterator->Source = Value.NoValue;
        }
        return item;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PySequenceIterator*)self)->Source);
}

/// <summary>A <c>reversed</c> object: an iterator by <c>__getitem__</c> from the last index down to 0.</summary>
[PyType("reversed", Doc = "Return a reverse iterator over the values of the given sequence.")]
public unsafe partial struct PyReversed
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The sequence; NoValue when exhausted.</summary>
    public Value Source;

    /// <summary>The next index.</summary>
    public nint Position;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional("reversed"u8, count, keywordNames, 1, 1))
        {
            return Value.NoValue;
        }
        return Sequences.Reversed(arguments[0], type);
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        PyReversed* reversed = (PyReversed*)self.Object;
        if (reversed->Source.IsNoValue)
        {
            return Value.NoValue;
        }
        Value item = Value.NoValue;
        if (reversed->Position >= 0)
        {
            item = Operators.GetItem(reversed->Source, Value.FromSmallInt(reversed->Position--));
            if (!item.IsNoValue)
            {
                return item;
            }
            if (!ThreadState.TryClear(Intrinsics.TypeOf<PyIndexError>()))
            {
                ThreadState.TryClear(Intrinsics.TypeOf<PyStopIteration>());
            }
        }
        reversed->Source = Value.NoValue;
        return item;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyReversed*)self)->Source);

    [PyMethod("__length_hint__"), NoRaise]
    public static long LengthHint(PyReversed* self) => self->Source.IsNoValue ? 0 : self->Position + 1;
}

/// <summary>What <c>iter(callable, sentinel)</c> gives.</summary>
[PyType("callable_iterator", Subclassable = false)]
public unsafe partial struct PyCallableIterator
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The callable; NoValue when exhausted.</summary>
    public Value Callable;

    /// <summary>The value that ends the iteration.</summary>
    public Value Sentinel;

    /// <summary>A new iterator; NoValue with MemoryError pending.</summary>
    public static Value New(Value callable, Value sentinel)
    {
        PyCallableIterator* iterator = Heap.Allocate<PyCallableIterator>(Intrinsics.TypeOf<PyCallableIterator>());
        if (iterator != null)
        {
            iterator->Callable = callable;
            iterator->Sentinel = sentinel;
        }
        return Value.FromObject(iterator);
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        PyCallableIterator* iterator = (PyCallableIterator*)self.Object;
        if (iterator->Callable.IsNoValue)
        {
            return Value.NoValue;
        }
        Value item = Calls.Call0(iterator->Callable);
        int ended = item.IsNoValue ? -1 : Sequences.SameOrEqual(iterator->Sentinel, item);
        if (ended == 0)
        {
            return item;
        }
        if (ended > 0 || ThreadState.TryClear(Intrinsics.TypeOf<PyStopIteration>()))
        {
            iterator->Callable = Value.NoValue;
            iterator->Sentinel = Value.NoValue;
        }
        return Value.NoValue;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyCallableIterator*)self)->Callable);
        tracer->Visit(((PyCallableIterator*)self)->Sentinel);
    }
}
