namespace Molt.Runtime;

/// <summary><c>itertools.batched</c>.</summary>
[PyType("itertools.batched", Doc = "Batch data into tuples of length n. The last batch may be shorter than n.")]
public unsafe partial struct PyBatched
{
    // Up to this size a batch's tuple is made before its items are there.
    private const nint LargestAtOnce = 4096;

    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The iterator; NoValue when exhausted.</summary>
    public Value Iterator;

    /// <summary>The size of a batch.</summary>
    public nint Size;

    /// <summary>Whether an incomplete last batch is an error.</summary>
    public bool Strict;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value* bound = stackalloc Value[3];
        if (!Calls.BindConstructor("batched"u8, "iterable n strict"u8, 2, 2, 1, arguments, count, keywordNames, bound))
        {
            return Value.NoValue;
        }
        nint size = Adapt.ToSize(bound[1]);
        int strict = ThreadState.Exception != null ? -1 : bound[2].IsNoValue ? 0 : Operators.IsTrue(bound[2]);
        if (strict < 0)
        {
            return Value.NoValue;
        }
        if (size < 1)
        {
            return Errors.ValueError("n must be at least one"u8);
        }
        Value iterator = Operators.GetIter(bound[0]);
        PyBatched* self = iterator.IsNoValue ? null : Heap.Allocate<PyBatched>(type);
        if (self != null)
        {
            self->Iterator = iterator;
            self->Size = size;
            self->Strict = strict > 0;
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    [return: PyTyped("tuple")]
    public static Value NextOf(Value self)
    {
        PyBatched* batched = (PyBatched*)self.Object;
        Value iterator = batched->Iterator;
        if (iterator.IsNoValue)
        {
            return iterator;
        }
        nint size = batched->Size;
        PyList* items = size > LargestAtOnce ? List.New(LargestAtOnce) : null;
        PyTuple* batch = size > LargestAtOnce ? null : Tuple.Allocate(size);
        if (items == null && batch == null)
        {
            return Value.NoValue;
        }
        for (nint i = 0; i < size; i++)
        {
            Value item = Operators.IterNext(iterator);
            if (item.IsNoValue)
            {
                return End(batched, batch == null ? items->Items : Tuple.Items(batch), i);
            }
            if (batch != null)
            {
                Tuple.Items(batch)[i] = item;
            }
            else if (!List.Append(items, item))
            {
                return Value.NoValue;
            }
        }
        return Value.FromObject(batch == null ? Tuple.FromItems(items->Items, items->Length) : batch);
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyBatched*)self)->Iterator);

    private static Value End(PyBatched* batched, Value* items, nint count)
    {
        batched->Iterator = Value.NoValue;
        if (count == 0 || ThreadState.Exception != null)
        {
            return Value.NoValue;
        }
        return batched->Strict ? Errors.ValueError("batched(): incomplete batch"u8) : Value.FromObject(Tuple.FromItems(items, count));
    }
}
