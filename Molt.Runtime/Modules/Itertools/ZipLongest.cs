namespace Molt.Runtime;

/// <summary><c>itertools.zip_longest</c>.</summary>
[PyType(
    "itertools.zip_longest",
    Doc = "Return a zip_longest object whose .__next__() method returns a tuple where\nthe i-th element comes from the i-th iterable argument.  The .__next__()\nmethod continues until the longest iterable in the argument sequence\nis exhausted and then it raises StopIteration.  When the shorter iterables\nare exhausted, the fillvalue is substituted in their place.  The fillvalue\ndefaults to None or can be specified by a keyword argument.")]
public unsafe partial struct PyZipLongest
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The iterators; NoValue in the place of an exhausted one.</summary>
    public PyTuple* Iterators;

    /// <summary>How many are not exhausted.</summary>
    public nint Active;

    /// <summary>What stands for the items of exhausted ones.</summary>
    public Value Fill;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Arguments all = new(arguments, count, keywordNames);
        Value fill = Intrinsics.None;
        if (all.KeywordCount > 0)
        {
            fill = all.KeywordCount > 1 ? Value.NoValue : all.Find(Intrinsics.Literal("fillvalue"u8));
            if (fill.IsNoValue)
            {
                return Errors.TypeError("zip_longest() got an unexpected keyword argument"u8);
            }
        }
        PyTuple* iterators = Parallel.Iterators(arguments, all.PositionalCount);
        PyZipLongest* self = iterators == null ? null : Heap.Allocate<PyZipLongest>(type);
        if (self != null)
        {
            self->Iterators = iterators;
            self->Active = iterators->Length;
            self->Fill = fill;
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    [return: PyTyped("tuple")]
    public static Value NextOf(Value self)
    {
        PyZipLongest* zip = (PyZipLongest*)self.Object;
        if (zip->Active == 0)
        {
            return Value.NoValue;
        }
        nint count = zip->Iterators->Length;
        Value* iterators = Tuple.Items(zip->Iterators);
        PyTuple* result = Tuple.Allocate(count);
        for (nint i = 0; result != null && i < count; i++)
        {
            Value item = iterators[i].IsNoValue ? zip->Fill : Operators.IterNext(iterators[i]);
            if (item.IsNoValue)
            {
                zip->Active--;
                if (zip->Active == 0 || ThreadState.Exception != null)
                {
                    zip->Active = 0;
                    return Value.NoValue;
                }
                iterators[i] = Value.NoValue;
                item = zip->Fill;
            }
            Tuple.Items(result)[i] = item;
        }
        return Value.FromObject(result);
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyZipLongest*)self)->Iterators);
        tracer->Visit(((PyZipLongest*)self)->Fill);
    }
}
