namespace Molt.Runtime;

/// <summary><c>itertools.count</c>.</summary>
[PyType("itertools.count", Doc = "Return a count object whose .__next__() method returns consecutive values.")]
public unsafe partial struct PyCount
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The next value.</summary>
    public Value Current;

    /// <summary>What is added.</summary>
    public Value Step;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value* bound = stackalloc Value[2];
        if (!Calls.BindConstructor("count"u8, "start step"u8, 0, 2, 0, arguments, count, keywordNames, bound))
        {
            return Value.NoValue;
        }
        Value start = bound[0].IsNoValue ? Value.FromSmallInt(0) : bound[0];
        Value step = bound[1].IsNoValue ? Value.FromSmallInt(1) : bound[1];
        if (!IsNumber(start) || !IsNumber(step))
        {
            return Errors.TypeError("a number is required"u8);
        }
        if (Int.Is(start) && Int.Is(step) && Int.TryToLong(step, out long by) && by == 1 && Int.TryToLong(start, out _))
        {
            // Counting by one gives plain integers, whatever was given.
            start = Int.Exact(start);
            step = Value.FromSmallInt(1);
        }
        PyCount* self = Heap.Allocate<PyCount>(type);
        if (self != null)
        {
            self->Current = start;
            self->Step = step;
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self)
    {
        PyCount* count = (PyCount*)self.Object;
        TextBuilder text = default;
        text.Append(Types.Of(self)->Name);
        text.Append("("u8);
        if (!text.AppendRepr(count->Current))
        {
            return Value.NoValue;
        }
        if (count->Step != Value.FromSmallInt(1))
        {
            text.Append(", "u8);
            if (!text.AppendRepr(count->Step))
            {
                return Value.NoValue;
            }
        }
        text.Append(")"u8);
        return Value.FromObject(text.ToStr());
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        PyCount* count = (PyCount*)self.Object;
        Value current = count->Current;
        Value next = Operators.Add(current, count->Step);
        if (next.IsNoValue)
        {
            return next;
        }
        count->Current = next;
        return current;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyCount*)self)->Current);
        tracer->Visit(((PyCount*)self)->Step);
    }

    private static bool IsNumber(Value value)
    {
        PyType* type = Types.Of(value);
        return type->Index != null || type->Int != null || type->Float != null || Types.IsSubclass(type, Intrinsics.TypeOf<PyComplex>());
    }
}
