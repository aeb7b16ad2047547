namespace Molt.Runtime;

/// <summary>An iterator over choices from a pool.</summary>
internal unsafe interface IChoice
{
    /// <summary>Moves the indices on to the next result; gives the first place of the result that is another then, or -1 at the end.</summary>
    static abstract nint Advance(CombinationState* state);
}

/// <summary>What <c>combinations</c> and <c>combinations_with_replacement</c> share.</summary>
public unsafe struct CombinationState
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The items to choose from.</summary>
    public PyTuple* Pool;

    /// <summary>The last result; null before the first.</summary>
    public PyTuple* Result;

    /// <summary>The indices of the last result's items, which rise.</summary>
    public nint* Indices;

    /// <summary>The number of items in a result.</summary>
    public nint Size;

    /// <summary>Whether all results were given.</summary>
    public bool Stopped;

    /// <summary>A new object; null with an exception pending.</summary>
    public static CombinationState* New<T>(System.ReadOnlySpan<byte> name, PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
        where T : unmanaged
    {
        Value* bound = stackalloc Value[2];
        if (!Calls.BindConstructor(name, "iterable r"u8, 2, 2, 0, arguments, count, keywordNames, bound))
        {
            return null;
        }
        nint size = Adapt.ToSize(bound[1]);
        PyTuple* pool = ThreadState.Exception != null ? null : ItertoolsModule.Pool(bound[0]);
        if (pool == null)
        {
            return null;
        }
        if (size < 0)
        {
            Errors.ValueError("r must be non-negative"u8);
            return null;
        }
        CombinationState* self = (CombinationState*)Heap.Allocate<T>(type);
        nint* indices = self == null ? null : ItertoolsModule.Indices(size);
        if (indices == null)
        {
            return null;
        }
        self->Pool = pool;
        self->Indices = indices;
        self->Size = size;
        return self;
    }

    /// <summary>The next result; NoValue at the end, or with MemoryError pending.</summary>
    internal static Value Next<T>(CombinationState* state) where T : unmanaged, IChoice
    {
        if (state->Stopped)
        {
            return Value.NoValue;
        }
        if (state->Result == null)
        {
            return First(state);
        }
        nint from = T.Advance(state);
        if (from >= 0)
        {
            return Changed(state, from);
        }
        state->Stopped = true;
        return Value.NoValue;
    }

    /// <summary>The first result: the items at the indices as they are.</summary>
    private static Value First(CombinationState* state)
    {
        PyTuple* result = state->Size == 0 ? Tuple.Empty : Tuple.Allocate(state->Size);
        for (nint i = 0; result != null && i < state->Size; i++)
        {
            Tuple.Items(result)[i] = Tuple.Items(state->Pool)[state->Indices[i]];
        }
        state->Result = result;
        return Value.FromObject(result);
    }

    /// <summary>The result whose items from an index on are not those of the last one.</summary>
    private static Value Changed(CombinationState* state, nint from)
    {
        PyTuple* result = ItertoolsModule.Copy(state->Result);
        for (nint i = from; result != null && i < state->Size; i++)
        {
            Tuple.Items(result)[i] = Tuple.Items(state->Pool)[state->Indices[i]];
        }
        state->Result = result == null ? state->Result : result;
        return Value.FromObject(result);
    }

    /// <summary>Visits the references.</summary>
    public static void Trace(CombinationState* state, Tracer* tracer)
    {
        tracer->Visit(state->Pool);
        tracer->Visit(state->Result);
        tracer->Visit(state->Indices);
    }
}

/// <summary><c>itertools.combinations</c>.</summary>
[PyType(
    "itertools.combinations",
    Doc = "Return successive r-length combinations of elements in the iterable.\n\ncombinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)")]
public unsafe partial struct PyCombinations : IChoice
{
    /// <summary>The layout.</summary>
    public CombinationState State;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        CombinationState* self = CombinationState.New<PyCombinations>("combinations"u8, type, arguments, count, keywordNames);
        if (self == null)
        {
            return Value.NoValue;
        }
        for (nint i = 0; i < self->Size; i++)
        {
            self->Indices[i] = i;
        }
        self->Stopped = self->Size > self->Pool->Length;
        return Value.FromObject(self);
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    [return: PyTyped("tuple")]
    public static Value NextOf(Value self) => CombinationState.Next<PyCombinations>((CombinationState*)self.Object);

    /// <inheritdoc/>
    public static nint Advance(CombinationState* state)
    {
        nint* indices = state->Indices;
        nint size = state->Size;
        nint last = state->Pool->Length - size;
        nint i = size - 1;
        while (i >= 0 && indices[i] == i + last)
        {
            i--;
        }
        if (i >= 0)
        {
            indices[i]++;
            for (nint j = i + 1; j < size; j++)
            {
                indices[j] = indices[j - 1] + 1;
            }
        }
        return i;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => CombinationState.Trace((CombinationState*)self, tracer);
}

/// <summary><c>itertools.combinations_with_replacement</c>.</summary>
[PyType(
    "itertools.combinations_with_replacement",
    Doc = "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.\n\ncombinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')")]
public unsafe partial struct PyCombinationsWithReplacement : IChoice
{
    /// <summary>The layout.</summary>
    public CombinationState State;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        CombinationState* self = CombinationState.New<PyCombinationsWithReplacement>(
            "combinations_with_replacement"u8, type, arguments, count, keywordNames);
        if (self != null)
        {
            self->Stopped = self->Pool->Length == 0 && self->Size > 0;
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    [return: PyTyped("tuple")]
    public static Value NextOf(Value self) => CombinationState.Next<PyCombinationsWithReplacement>((CombinationState*)self.Object);

    /// <inheritdoc/>
    public static nint Advance(CombinationState* state)
    {
        nint i = state->Size - 1;
        while (i >= 0 && state->Indices[i] == state->Pool->Length - 1)
        {
            i--;
        }
        nint index = i < 0 ? 0 : state->Indices[i] + 1;
        for (nint j = i; j >= 0 && j < state->Size; j++)
        {
            state->Indices[j] = index;
        }
        return i;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => CombinationState.Trace((CombinationState*)self, tracer);
}
