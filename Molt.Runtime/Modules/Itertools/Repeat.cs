namespace Molt.Runtime;

/// <summary><c>itertools.repeat</c>.</summary>
[PyType(
    "itertools.repeat",
    Doc = "repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.  If not specified, returns the object\nendlessly.")]
public unsafe partial struct PyRepeat
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The object.</summary>
    public Value Item;

    /// <summary>How many times it is still to come; -1 for ever.</summary>
    public nint Remaining;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value* bound = stackalloc Value[2];
        if (!Calls.BindConstructor("repeat"u8, "object times"u8, 1, 2, 0, arguments, count, keywordNames, bound))
        {
            return Value.NoValue;
        }
        nint times = -1;
        if (!bound[1].IsNoValue)
        {
            times = Adapt.ToSize(bound[1]);
            if (ThreadState.Exception != null)
            {
                return Value.NoValue;
            }
            times = times < 0 ? 0 : times;
        }
        PyRepeat* self = Heap.Allocate<PyRepeat>(type);
        if (self != null)
        {
            self->Item = bound[0];
            self->Remaining = times;
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self)
    {
        PyRepeat* repeat = (PyRepeat*)self.Object;
        TextBuilder text = default;
        text.Append(Types.Of(self)->Name);
        text.Append("("u8);
        if (!text.AppendRepr(repeat->Item))
        {
            return Value.NoValue;
        }
        if (repeat->Remaining >= 0)
        {
            text.Append(", "u8);
            text.AppendInteger(repeat->Remaining);
        }
        text.Append(")"u8);
        return Value.FromObject(text.ToStr());
    }

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it)).")]
    public static long LengthHint(PyRepeat* self)
    {
        if (self->Remaining < 0)
        {
            Errors.TypeError("len() of unsized object"u8);
        }
        return self->Remaining;
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next), NoRaise]
    public static Value NextOf(Value self)
    {
        PyRepeat* repeat = (PyRepeat*)self.Object;
        if (repeat->Remaining == 0)
        {
            return Value.NoValue;
        }
        if (repeat->Remaining > 0)
        {
            repeat->Remaining--;
        }
        return repeat->Item;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyRepeat*)self)->Item);
}
