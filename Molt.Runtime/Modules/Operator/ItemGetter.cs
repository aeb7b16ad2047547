namespace Molt.Runtime;

/// <summary><c>operator.itemgetter</c>.</summary>
[PyType(
    "operator.itemgetter", Home = "_operator", Subclassable = false,
    Doc = "Return a callable object that fetches the given item(s) from its operand.\n\nAfter f = itemgetter(2), the call f(r) returns r[2].\nAfter g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])")]
public unsafe partial struct PyItemGetter
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The keys.</summary>
    public PyTuple* Keys;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional<PyItemGetter>("itemgetter"u8, type, ref count, keywordNames, 1, count < 1 ? 1 : nint.MaxValue))
        {
            return Value.NoValue;
        }
        PyTuple* keys = Tuple.FromItems(arguments, count);
        PyItemGetter* self = keys == null ? null : Heap.Allocate<PyItemGetter>(type);
        if (self != null)
        {
            self->Keys = keys;
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.Call)]
    public static Value Call(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional("itemgetter"u8, count, keywordNames, 1, 1))
        {
            return Value.NoValue;
        }
        PyTuple* keys = ((PyItemGetter*)self.Object)->Keys;
        if (keys->Length == 1)
        {
            return Get(arguments[0], Tuple.Items(keys)[0]);
        }
        PyTuple* result = Tuple.Allocate(keys->Length);
        for (nint i = 0; result != null && i < keys->Length; i++)
        {
            Value item = Get(arguments[0], Tuple.Items(keys)[i]);
            Tuple.Items(result)[i] = item;
            result = item.IsNoValue ? null : result;
        }
        return Value.FromObject(result);
    }

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self) => OperatorRepr.Of(self, ((PyItemGetter*)self.Object)->Keys);

    [PyMethod("__reduce__", Doc = "Return state information for pickling")]
    public static PyTuple* Reduce(PyItemGetter* self) => Tuple.Pair(Value.FromObject(self->Header.Type), Value.FromObject(self->Keys));

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyItemGetter*)self)->Keys);

    private static Value Get(Value container, Value key) => key.IsSmallInt && Tuple.IsExact(container)
        ? Tuple.GetItem(Tuple.From(container), key.SmallInt)
        : Operators.GetItem(container, key);
}
