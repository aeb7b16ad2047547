namespace Molt.Runtime;

/// <summary>The layout that the iterators over a deque share.</summary>
public unsafe struct DequeIteration
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The deque.</summary>
    public PyDeque* Source;

    /// <summary>How many items were given.</summary>
    public nint Position;

    /// <summary>How many are still to come.</summary>
    public nint Remaining;

    /// <summary>The deque's state.</summary>
    public long State;

    /// <summary>A new iterator; null with MemoryError pending.</summary>
    public static DequeIteration* New(PyType* type, PyDeque* deque)
    {
        DequeIteration* self = (DequeIteration*)Heap.AllocateInstance(type);
        if (self != null)
        {
            self->Source = deque;
            self->Remaining = deque->Length;
            self->State = deque->State;
        }
        return self;
    }

    /// <summary><c>type(deque, index=0)</c>.</summary>
    public static Value Construct(System.ReadOnlySpan<byte> name, PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (keywordNames != null && keywordNames->Length > 0)
        {
            ArgumentCheck.NoKeywords(name);
            return Value.NoValue;
        }
        if (count is < 1 or > 2)
        {
            return Complaint.Counted(
                count < 1 ? "function takes at least 1 argument ("u8 : "function takes at most 2 arguments ("u8, count, " given)"u8);
        }
        if (!Deque.Is(arguments[0]))
        {
            return Complaint.Type("argument 1 must be collections.deque, not "u8, arguments[0]);
        }
        nint skipped = count > 1 ? Adapt.ToSize(arguments[1]) : 0;
        DequeIteration* self = ThreadState.Exception != null ? null : New(type, Deque.From(arguments[0]));
        if (self != null)
        {
            skipped = System.Math.Clamp(skipped, 0, self->Remaining);
            self->Position = skipped;
            self->Remaining -= skipped;
        }
        return Value.FromObject(self);
    }

    /// <summary>The next item; NoValue at the end or with an exception pending.</summary>
    public static Value Next(DequeIteration* self, bool fromEnd)
    {
        PyDeque* deque = self->Source;
        if (self->Remaining == 0 && (fromEnd || deque->State == self->State))
        {
            return Value.NoValue;
        }
        if (deque->State != self->State)
        {
            self->Remaining = 0;
            return Errors.RuntimeError("deque mutated during iteration"u8);
        }
        self->Remaining--;
        nint index = self->Position++;
        return *Deque.At(deque, fromEnd ? deque->Length - 1 - index : index);
    }

    /// <summary><c>__reduce__</c>: the class, the deque and how many items were given.</summary>
    public static PyTuple* Reduce(DequeIteration* self)
    {
        PyTuple* arguments = Tuple.Pair(Value.FromObject(self->Source), Int.FromLong(self->Source->Length - self->Remaining));
        return arguments == null ? null : Tuple.Pair(Value.FromObject(self->Header.Type), Value.FromObject(arguments));
    }
}

/// <summary>An iterator over a deque.</summary>
[PyType("collections._deque_iterator", Home = "_collections", Subclassable = false)]
public unsafe partial struct PyDequeIterator
{
    /// <summary>The layout.</summary>
    public DequeIteration Iteration;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) =>
        DequeIteration.Construct("_deque_iterator"u8, type, arguments, count, keywordNames);

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self) => DequeIteration.Next((DequeIteration*)self.Object, false);

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it))."), NoRaise]
    public static long LengthHint(PyDequeIterator* self) => self->Iteration.Remaining;

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    public static PyTuple* Reduce(PyDequeIterator* self) => DequeIteration.Reduce(&self->Iteration);

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((DequeIteration*)self)->Source);
}

/// <summary>An iterator over a deque from its end.</summary>
[PyType("collections._deque_reverse_iterator", Home = "_collections", Subclassable = false)]
public unsafe partial struct PyDequeReverseIterator
{
    /// <summary>The layout.</summary>
    public DequeIteration Iteration;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) =>
        DequeIteration.Construct("_deque_reverse_iterator"u8, type, arguments, count, keywordNames);

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self) => DequeIteration.Next((DequeIteration*)self.Object, true);

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it))."), NoRaise]
    public static long LengthHint(PyDequeReverseIterator* self) => self->Iteration.Remaining;

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    public static PyTuple* Reduce(PyDequeReverseIterator* self) => DequeIteration.Reduce(&self->Iteration);

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((DequeIteration*)self)->Source);
}
