namespace Molt.Runtime;

/// <summary><c>itertools.cycle</c>.</summary>
[PyType("itertools.cycle", Doc = "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.")]
public unsafe partial struct PyCycle
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The iterator; NoValue when exhausted.</summary>
    public Value Iterator;

    /// <summary>The items so far.</summary>
    public PyList* Saved;

    /// <summary>The index of the next item once the iterator is exhausted.</summary>
    public nint Position;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional<PyCycle>("cycle"u8, type, ref count, keywordNames, 1, 1))
        {
            return Value.NoValue;
        }
        Value iterator = Operators.GetIter(arguments[0]);
        PyList* saved = iterator.IsNoValue ? null : List.New(0);
        PyCycle* self = saved == null ? null : Heap.Allocate<PyCycle>(type);
        if (self != null)
        {
            self->Iterator = iterator;
            self->Saved = saved;
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        PyCycle* cycle = (PyCycle*)self.Object;
        if (!cycle->Iterator.IsNoValue)
        {
            Value item = Operators.IterNext(cycle->Iterator);
            if (!item.IsNoValue)
            {
                return List.Append(cycle->Saved, item) ? item : Value.NoValue;
            }
            if (ThreadState.Exception != null)
            {
                return item;
            }
            cycle->Iterator = Value.NoValue;
        }
        if (cycle->Saved->Length == 0)
        {
            return Value.NoValue;
        }
        if (cycle->Position >= cycle->Saved->Length)
        {
            cycle->Position = 0;
        }
        return cycle->Saved->Items[cycle->Position++];
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyCycle*)self)->Iterator);
        tracer->Visit(((PyCycle*)self)->Saved);
    }
}
