namespace Molt.Runtime;

/// <summary><c>itertools.chain</c>.</summary>
[PyType(
    "itertools.chain",
    Doc = "Return a chain object whose .__next__() method returns elements from the\nfirst iterable until it is exhausted, then elements from the next\niterable, until all of the iterables are exhausted.")]
public unsafe partial struct PyChain
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The iterator over the iterables; NoValue when exhausted.</summary>
    public Value Source;

    /// <summary>The iterator over the current iterable; NoValue between two.</summary>
    public Value Active;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional<PyChain>("chain"u8, type, ref count, keywordNames, 0, nint.MaxValue))
        {
            return Value.NoValue;
        }
        PyTuple* iterables = Tuple.FromItems(arguments, count);
        return iterables == null ? Value.NoValue : New(type, Value.FromObject(iterables));
    }

    /// <summary><c>chain.from_iterable(iterable)</c>.</summary>
    [PyMethod(
        "from_iterable", Kind = PyMethodKind.Class, Doc = "Alternative chain() constructor taking a single iterable argument that evaluates lazily.")]
    public static Value FromIterable(PyType* type, Value iterable) => New(type, iterable);

    [PyMethod("__class_getitem__", Kind = PyMethodKind.Class, Doc = "See PEP 585")]
    public static Value ClassGetItem(PyType* type, Value item) => PyGenericAlias.New(type, item);

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        PyChain* chain = (PyChain*)self.Object;
        while (!chain->Source.IsNoValue)
        {
            if (chain->Active.IsNoValue)
            {
                Value iterable = ThreadState.Poll() ? Operators.IterNext(chain->Source) : Value.NoValue;
                Value iterator = iterable.IsNoValue ? iterable : Operators.GetIter(iterable);
                if (iterator.IsNoValue)
                {
                    chain->Source = Value.NoValue;
                    return iterator;
                }
                chain->Active = iterator;
            }
            Value item = Operators.IterNext(chain->Active);
            if (!item.IsNoValue || ThreadState.Exception != null)
            {
                return item;
            }
            chain->Active = Value.NoValue;
        }
        return Value.NoValue;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyChain*)self)->Source);
        tracer->Visit(((PyChain*)self)->Active);
    }

    private static Value New(PyType* type, Value iterables)
    {
        Value source = Operators.GetIter(iterables);
        PyChain* self = source.IsNoValue ? null : Heap.Allocate<PyChain>(type);
        if (self != null)
        {
            self->Source = source;
            self->Active = Value.NoValue;
        }
        return Value.FromObject(self);
    }
}
