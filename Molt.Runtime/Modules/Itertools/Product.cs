namespace Molt.Runtime;

/// <summary><c>itertools.product</c>.</summary>
[PyType("itertools.product", Doc = "Cartesian product of input iterables.  Equivalent to nested for-loops.")]
public unsafe partial struct PyProduct
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>A tuple of items for each place of a result.</summary>
    public PyTuple* Pools;

    /// <summary>The last result; null before the first.</summary>
    public PyTuple* Result;

    /// <summary>The indices of the last result's items.</summary>
    public nint* Indices;

    /// <summary>Whether all results were given.</summary>
    public bool Stopped;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        nint repeat = 1;
        Arguments all = new(arguments, count, keywordNames);
        if (all.KeywordCount > 0)
        {
            Value given = all.Find(Intrinsics.Literal("repeat"u8));
            if (given.IsNoValue || all.KeywordCount > 1)
            {
                return UnknownKeyword(ref all);
            }
            repeat = Adapt.ToSize(given);
            if (ThreadState.Exception != null)
            {
                return Value.NoValue;
            }
            if (repeat < 0)
            {
                return Errors.ValueError("repeat argument cannot be negative"u8);
            }
        }
        nint given1 = repeat == 0 ? 0 : all.PositionalCount;
        if (given1 > 0 && repeat > nint.MaxValue / sizeof(Value) / given1 / 2)
        {
            return Errors.OverflowError("repeat argument too large"u8);
        }
        nint length = given1 * repeat;
        PyTuple* pools = length == 0 ? Tuple.Empty : Tuple.Allocate(length);
        nint* indices = pools == null ? null : ItertoolsModule.Indices(length);
        PyProduct* self = indices == null ? null : Heap.Allocate<PyProduct>(type);
        if (self == null)
        {
            return Value.NoValue;
        }
        for (nint i = 0; i < length; i++)
        {
            PyTuple* pool = i < given1 ? ItertoolsModule.Pool(arguments[i]) : Tuple.From(Tuple.Items(pools)[i - given1]);
            if (pool == null)
            {
                return Value.NoValue;
            }
            Tuple.Items(pools)[i] = Value.FromObject(pool);
        }
        self->Pools = pools;
        self->Indices = indices;
        return Value.FromObject(self);
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    [return: PyTyped("tuple")]
    public static Value NextOf(Value self)
    {
        PyProduct* product = (PyProduct*)self.Object;
        if (product->Stopped)
        {
            return Value.NoValue;
        }
        PyTuple* pools = product->Pools;
        if (product->Result == null)
        {
            return First(product);
        }
        // As an odometer: the last wheel that is not at its end moves on, those behind it start again.
        nint i = pools->Length - 1;
        while (i >= 0 && product->Indices[i] == Tuple.From(Tuple.Items(pools)[i])->Length - 1)
        {
            i--;
        }
        if (i < 0)
        {
            product->Stopped = true;
            return Value.NoValue;
        }
        PyTuple* result = ItertoolsModule.Copy(product->Result);
        if (result == null)
        {
            return Value.NoValue;
        }
        Tuple.Items(result)[i] = Tuple.Items(Tuple.From(Tuple.Items(pools)[i]))[++product->Indices[i]];
        while (++i < pools->Length)
        {
            product->Indices[i] = 0;
            Tuple.Items(result)[i] = Tuple.Items(Tuple.From(Tuple.Items(pools)[i]))[0];
        }
        product->Result = result;
        return Value.FromObject(result);
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyProduct*)self)->Pools);
        tracer->Visit(((PyProduct*)self)->Result);
        tracer->Visit(((PyProduct*)self)->Indices);
    }

    private static Value First(PyProduct* product)
    {
        nint length = product->Pools->Length;
        PyTuple* result = length == 0 ? Tuple.Empty : Tuple.Allocate(length);
        for (nint i = 0; result != null && i < length; i++)
        {
            PyTuple* pool = Tuple.From(Tuple.Items(product->Pools)[i]);
            if (pool->Length == 0)
            {
                product->Stopped = true;
                return Value.NoValue;
            }
            Tuple.Items(result)[i] = Tuple.Items(pool)[0];
        }
        product->Result = result;
        return Value.FromObject(result);
    }

    [Cold]
    private static Value UnknownKeyword(ref Arguments arguments)
    {
        if (arguments.KeywordCount > 1)
        {
            return Complaint.Counted("product() takes at most 1 keyword argument ("u8, arguments.KeywordCount, " given)"u8);
        }
        return Complaint.Keyword("product"u8, arguments.KeywordAt(0));
    }
}
