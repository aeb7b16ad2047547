namespace Molt.Runtime;

/// <summary>An <c>enumerate</c> object.</summary>
[PyType("enumerate", Doc = "Return an enumerate object.")]
public unsafe partial struct PyEnumerate
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The iterator whose items are counted.</summary>
    public Value Iterator;

    /// <summary>The number of the next item, an exact int.</summary>
    public Value Index;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value iterable = count > 0 ? arguments[0] : Value.NoValue;
        Value start = Value.FromSmallInt(0);
        nint keywords = keywordNames == null ? 0 : keywordNames->Length;
        if (count > 2)
        {
            return Complaint.Counted("enumerate() takes at most 2 arguments ("u8, count, " given)"u8);
        }
        if (count - keywords > 1)
        {
            start = arguments[1];
        }
        for (nint i = 0; i < keywords; i++)
        {
            PyStr* name = Str.From(Tuple.Items(keywordNames)[i]);
            Value argument = arguments[count - keywords + i];
            if (Str.EqualsAscii(name, "start"u8))
            {
                start = argument;
            }
            else if (Str.EqualsAscii(name, "iterable"u8) && count == keywords)
            {
                iterable = argument;
            }
            else
            {
                return InvalidKeyword(name);
            }
        }
        if (count == 0)
        {
            return Errors.TypeError("enumerate() missing required argument 'iterable'"u8);
        }
        Value number = Operators.Index(start);
        Value iterator = number.IsNoValue ? number : Operators.GetIter(iterable);
        PyEnumerate* self = iterator.IsNoValue ? null : Heap.Allocate<PyEnumerate>(type);
        if (self != null)
        {
            self->Iterator = iterator;
            self->Index = Int.Exact(number);
        }
        return Value.FromObject(self);
    }

    [Cold]
    private static Value InvalidKeyword(PyStr* name)
    {
        var text = new TextBuilder();
        text.Append("'"u8);
        text.Append(name);
        text.Append("' is an invalid keyword argument for enumerate()"u8);
        return Errors.TypeError(ref text);
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    [return: PyTyped("tuple")]
    public static Value NextOf(Value self)
    {
        PyEnumerate* enumerate = (PyEnumerate*)self.Object;
        Value item = Operators.IterNext(enumerate->Iterator);
        if (item.IsNoValue)
        {
            return item;
        }
        Value index = enumerate->Index;
        Value next = Int.Add(index, Value.FromSmallInt(1));
        if (next.IsNoValue)
        {
            return next;
        }
        enumerate->Index = next;
        return Value.FromObject(Tuple.Pair(index, item));
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyEnumerate*)self)->Iterator);
        tracer->Visit(((PyEnumerate*)self)->Index);
    }
}
