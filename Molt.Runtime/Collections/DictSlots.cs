namespace Molt.Runtime;

public unsafe partial struct PyDict
{
    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) =>
        Value.FromObject(Heap.Allocate<PyDict>(type));

    [PySlot(Slot.Init)]
    public static bool Initialize(Value self, Value* arguments, nint count, PyTuple* keywordNames) =>
        Dict.UpdateFromArguments(Dict.From(self), "dict"u8, arguments, count, keywordNames);

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self)
    {
        PyDict* dict = Dict.From(self);
        if (dict->Count == 0)
        {
            return Value.FromObject(Intrinsics.Literal("{}"u8));
        }
        ReprGuard guard;
        int entered = ReprGuard.Enter(&guard, self);
        if (entered <= 0)
        {
            return entered == 0 ? Value.FromObject(Intrinsics.Literal("{...}"u8)) : Value.NoValue;
        }
        var text = new TextBuilder();
        text.Append((byte)'{');
        bool shown = true;
        var cursor = new DictCursor(dict);
        for (bool first = true; shown && cursor.Next(); first = false)
        {
            if (!first)
            {
                text.Append(", "u8);
            }
            shown = text.AppendRepr(cursor.Key);
            text.Append(": "u8);
            shown = shown && text.AppendRepr(cursor.Value);
        }
        text.Append((byte)'}');
        ReprGuard.Leave(&guard);
        return shown ? Value.FromObject(text.ToStr()) : Value.NoValue;
    }

    [PySlot(Slot.RichCompare)]
    public static Value CompareTo(Value left, Value right, int operation)
    {
        if (!Dict.Is(right) || operation is not ((int)Comparison.Equal or (int)Comparison.NotEqual))
        {
            return Intrinsics.NotImplemented;
        }
        int equal = Dict.AreEqual(Dict.From(left), Dict.From(right));
        return equal < 0 ? Value.NoValue : Bool.From(equal == 1 == (operation == (int)Comparison.Equal));
    }

    [PySlot(Slot.Length), NoRaise]
    public static nint LengthOf(Value self) => Dict.From(self)->Count;

    [PySlot(Slot.Bool), NoRaise]
    public static int TruthOf(Value self) => Dict.From(self)->Count != 0 ? 1 : 0;

    [PySlot(Slot.Iter)]
    public static Value IterOf(Value self) => DictIteration.New(Intrinsics.TypeOf<PyDictKeyIterator>(), Dict.From(self));

    [PySlot(Slot.Contains)]
    public static int ContainsKey(Value self, Value key) => Dict.Contains(Dict.From(self), key);

    [PySlot(Slot.GetItem)]
    public static Value ItemOf(Value self, Value key) => Dict.GetItem(Dict.From(self), key);

    [PySlot(Slot.SetItem)]
    public static bool SetItemOf(Value self, Value key, Value value) =>
        value.IsNoValue ? Dict.DeleteItem(Dict.From(self), key) : Dict.Set(Dict.From(self), key, value);

    [PySlot(Slot.Or)]
    public static Value Or(Value left, Value right)
    {
        if (!Dict.Is(left) || !Dict.Is(right))
        {
            return Intrinsics.NotImplemented;
        }
        PyDict* result = Dict.Copy(Dict.From(left));
        return result != null && Dict.Update(result, right) ? Value.FromObject(result) : Value.NoValue;
    }

    [PySlot(Slot.InPlaceOr)]
    public static Value OrInPlace(Value self, Value other) => Dict.Update(Dict.From(self), other) ? self : Value.NoValue;

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyDict*)self)->Entries);
        tracer->Visit(((PyDict*)self)->Indices);
    }
}
