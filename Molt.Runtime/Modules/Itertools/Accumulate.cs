namespace Molt.Runtime;

/// <summary><c>itertools.accumulate</c>.</summary>
[PyType("itertools.accumulate", Doc = "Return series of accumulated sums (or other binary function results).")]
public unsafe partial struct PyAccumulate
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The iterator.</summary>
    public Value Iterator;

    /// <summary>The function of two arguments; NoValue adds.</summary>
    public Value Function;

    /// <summary>The last result; NoValue before the first.</summary>
    public Value Total;

    /// <summary>What comes before the first item; NoValue if there is nothing, or nothing any more.</summary>
    public Value Initial;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value* bound = stackalloc Value[3];
        if (!Calls.BindConstructor("accumulate"u8, "iterable func initial"u8, 1, 2, 1, arguments, count, keywordNames, bound))
        {
            return Value.NoValue;
        }
        Value iterator = Operators.GetIter(bound[0]);
        PyAccumulate* self = iterator.IsNoValue ? null : Heap.Allocate<PyAccumulate>(type);
        if (self != null)
        {
            self->Iterator = iterator;
            self->Function = bound[1] == Intrinsics.None ? Value.NoValue : bound[1];
            self->Total = Value.NoValue;
            self->Initial = bound[2] == Intrinsics.None ? Value.NoValue : bound[2];
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        PyAccumulate* accumulate = (PyAccumulate*)self.Object;
        if (!accumulate->Initial.IsNoValue)
        {
            accumulate->Total = accumulate->Initial;
            accumulate->Initial = Value.NoValue;
            return accumulate->Total;
        }
        Value item = Operators.IterNext(accumulate->Iterator);
        if (item.IsNoValue)
        {
            return item;
        }
        Value total = accumulate->Total.IsNoValue ? item
            : accumulate->Function.IsNoValue ? Operators.Add(accumulate->Total, item)
            : Calls.Call2(accumulate->Function, accumulate->Total, item);
        if (!total.IsNoValue)
        {
            accumulate->Total = total;
        }
        return total;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        PyAccumulate* accumulate = (PyAccumulate*)self;
        tracer->Visit(accumulate->Iterator);
        tracer->Visit(accumulate->Function);
        tracer->Visit(accumulate->Total);
        tracer->Visit(accumulate->Initial);
    }
}
