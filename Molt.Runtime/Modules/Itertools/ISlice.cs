namespace Molt.Runtime;

/// <summary><c>itertools.islice</c>.</summary>
[PyType(
    "itertools.islice",
    Doc = "islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object\n\nReturn an iterator whose next() method returns selected values from an\niterable.")]
public unsafe partial struct PyISlice
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The iterator; NoValue when exhausted.</summary>
    public Value Iterator;

    /// <summary>The index of the next item to give.</summary>
    public nint NextIndex;

    /// <summary>The index before which to stop; -1 for none.</summary>
    public nint Stop;

    /// <summary>The distance between items.</summary>
    public nint Step;

    /// <summary>How many items were read.</summary>
    public nint Read;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional<PyISlice>("islice"u8, type, ref count, keywordNames, 2, 4))
        {
            return Value.NoValue;
        }
        nint start = count == 2 ? 0 : IndexOr(arguments[1], 0);
        Value stopValue = arguments[count == 2 ? 1 : 2];
        nint stop = IndexOr(stopValue, -1);
        if (stop == -1 && stopValue != Intrinsics.None)
        {
            return Errors.ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."u8);
        }
        if (start < 0 || stop < -1)
        {
            return Errors.ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."u8);
        }
        nint step = count < 4 ? 1 : IndexOr(arguments[3], 1);
        if (step < 1)
        {
            return Errors.ValueError("Step for islice() must be a positive integer or None."u8);
        }
        Value iterator = Operators.GetIter(arguments[0]);
        PyISlice* self = iterator.IsNoValue ? null : Heap.Allocate<PyISlice>(type);
        if (self != null)
        {
            self->Iterator = iterator;
            self->NextIndex = start;
            self->Stop = stop;
            self->Step = step;
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        PyISlice* slice = (PyISlice*)self.Object;
        Value iterator = slice->Iterator;
        if (iterator.IsNoValue)
        {
            return iterator;
        }
        Value item = Value.NoValue;
        while (slice->Read < slice->NextIndex)
        {
            item = ThreadState.Poll() ? Operators.IterNext(iterator) : Value.NoValue;
            if (item.IsNoValue)
            {
                slice->Iterator = item;
                return item;
            }
            slice->Read++;
        }
        item = slice->Stop >= 0 && slice->Read >= slice->Stop ? Value.NoValue : Operators.IterNext(iterator);
        if (item.IsNoValue)
        {
            slice->Iterator = item;
            return item;
        }
        slice->Read++;
        nint next = unchecked(slice->NextIndex + slice->Step);
        slice->NextIndex = next < slice->NextIndex || (slice->Stop >= 0 && next > slice->Stop) ? slice->Stop : next;
        return item;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyISlice*)self)->Iterator);

    /// <summary>An integer that fits; -1 for anything else but None.</summary>
    private static nint IndexOr(Value value, nint none)
    {
        if (value == Intrinsics.None)
        {
            return none;
        }
        nint index = Adapt.ToSize(value);
        return ThreadState.TakeException() != null ? -1 : index;
    }
}
