namespace Molt.Runtime;

/// <summary><c>itertools.pairwise</c>.</summary>
[PyType(
    "itertools.pairwise",
    Doc = "Return an iterator of overlapping pairs taken from the input iterator.\n\n    s -> (s0,s1), (s1,s2), (s2, s3), ...")]
public unsafe partial struct PyPairwise
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The iterator; NoValue when exhausted.</summary>
    public Value Iterator;

    /// <summary>The item before; NoValue at the beginning.</summary>
    public Value Previous;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional<PyPairwise>("pairwise"u8, type, ref count, keywordNames, 1, 1))
        {
            return Value.NoValue;
        }
        Value iterator = Operators.GetIter(arguments[0]);
        PyPairwise* self = iterator.IsNoValue ? null : Heap.Allocate<PyPairwise>(type);
        if (self != null)
        {
            self->Iterator = iterator;
            self->Previous = Value.NoValue;
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    [return: PyTyped("tuple")]
    public static Value NextOf(Value self)
    {
        PyPairwise* pairs = (PyPairwise*)self.Object;
        if (pairs->Iterator.IsNoValue)
        {
            return Value.NoValue;
        }
        Value previous = pairs->Previous;
        if (previous.IsNoValue)
        {
            previous = Operators.IterNext(pairs->Iterator);
            pairs->Previous = previous;
            if (previous.IsNoValue)
            {
                pairs->Iterator = Value.NoValue;
            }
            if (pairs->Iterator.IsNoValue)
            {
                // It ended, or reading the item has asked for pairs, too.
                pairs->Previous = Value.NoValue;
                return Value.NoValue;
            }
        }
        Value item = Operators.IterNext(pairs->Iterator);
        if (item.IsNoValue)
        {
            pairs->Iterator = item;
            pairs->Previous = item;
            return item;
        }
        pairs->Previous = item;
        return Value.FromObject(Tuple.Pair(previous, item));
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyPairwise*)self)->Iterator);
        tracer->Visit(((PyPairwise*)self)->Previous);
    }
}
