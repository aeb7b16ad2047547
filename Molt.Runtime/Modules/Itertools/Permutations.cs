namespace Molt.Runtime;

/// <summary><c>itertools.permutations</c>.</summary>
[PyType(
    "itertools.permutations",
    Doc = "Return successive r-length permutations of elements in the iterable.\n\npermutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)")]
public unsafe partial struct PyPermutations : IChoice
{
    /// <summary>The layout: the indices are those of the whole pool, the first ones the result's.</summary>
    public CombinationState State;

    /// <summary>For each place of the result how many items are still to come there.</summary>
    public nint* Cycles;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value* bound = stackalloc Value[2];
        if (!Calls.BindConstructor("permutations"u8, "iterable r"u8, 1, 2, 0, arguments, count, keywordNames, bound))
        {
            return Value.NoValue;
        }
        PyTuple* pool = ItertoolsModule.Pool(bound[0]);
        if (pool == null)
        {
            return Value.NoValue;
        }
        nint items = pool->Length;
        nint size = items;
        if (!bound[1].IsNoValue && bound[1] != Intrinsics.None)
        {
            if (!Int.Is(bound[1]))
            {
                return Errors.TypeError("Expected int as r"u8);
            }
            size = Adapt.ToSize(bound[1]);
            if (ThreadState.Exception != null)
            {
                return Value.NoValue;
            }
        }
        if (size < 0)
        {
            return Errors.ValueError("r must be non-negative"u8);
        }
        nint* indices = ItertoolsModule.Indices(items);
        nint* cycles = indices == null ? null : ItertoolsModule.Indices(size);
        PyPermutations* self = cycles == null ? null : Heap.Allocate<PyPermutations>(type);
        if (self == null)
        {
            return Value.NoValue;
        }
        for (nint i = 0; i < items; i++)
        {
            indices[i] = i;
        }
        for (nint i = 0; i < size; i++)
        {
            cycles[i] = items - i;
        }
        self->State.Pool = pool;
        self->State.Indices = indices;
        self->State.Size = size;
        self->State.Stopped = size > items;
        self->Cycles = cycles;
        return Value.FromObject(self);
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    [return: PyTyped("tuple")]
    public static Value NextOf(Value self) => CombinationState.Next<PyPermutations>((CombinationState*)self.Object);

    /// <inheritdoc/>
    public static nint Advance(CombinationState* state)
    {
        nint items = state->Pool->Length;
        nint* indices = state->Indices;
        nint* cycles = ((PyPermutations*)state)->Cycles;
        for (nint i = state->Size - 1; i >= 0 && items > 0; i--)
        {
            if (--cycles[i] == 0)
            {
                // This place has had every item: put the rest back in order.
                nint first = indices[i];
                for (nint j = i; j < items - 1; j++)
                {
                    indices[j] = indices[j + 1];
                }
                indices[items - 1] = first;
                cycles[i] = items - i;
                continue;
            }
            nint other = items - cycles[i];
            (indices[i], indices[other]) = (indices[other], indices[i]);
            return i;
        }
        return -1;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        CombinationState.Trace((CombinationState*)self, tracer);
        tracer->Visit(((PyPermutations*)self)->Cycles);
    }
}
