namespace Molt.Runtime;

/// <summary>What the iterators have in common that call a function for each item of another.</summary>
public unsafe struct FunctionIteration
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The function.</summary>
    public Value Function;

    /// <summary>The iterator.</summary>
    public Value Iterator;

    /// <summary>Whether items are no longer tested (<c>dropwhile</c>), or there are no more (<c>takewhile</c>).</summary>
    public bool Done;

    /// <summary>A new object of a function and an iterable; NoValue with an exception pending.</summary>
    public static Value New<T>(System.ReadOnlySpan<byte> name, PyType* type, Value* arguments, nint count, PyTuple* keywordNames) where T : unmanaged
    {
        if (!ArgumentCheck.Positional<T>(name, type, ref count, keywordNames, 2, 2))
        {
            return Value.NoValue;
        }
        Value iterator = Operators.GetIter(arguments[1]);
        FunctionIteration* self = iterator.IsNoValue ? null : (FunctionIteration*)Heap.Allocate<T>(type);
        if (self != null)
        {
            self->Function = arguments[0];
            self->Iterator = iterator;
        }
        return Value.FromObject(self);
    }

    /// <summary>Whether the function says yes to an item: 1, 0, or -1 with an exception pending.</summary>
    public static int Test(FunctionIteration* self, Value item)
    {
        Value verdict = Calls.Call1(self->Function, item);
        return verdict.IsNoValue ? -1 : Operators.IsTrue(verdict);
    }

    /// <summary>Visits the references.</summary>
    public static void Trace(FunctionIteration* self, Tracer* tracer)
    {
        tracer->Visit(self->Function);
        tracer->Visit(self->Iterator);
    }
}

/// <summary><c>itertools.dropwhile</c>.</summary>
[PyType(
    "itertools.dropwhile",
    Doc = "Drop items from the iterable while predicate(item) is true.\n\nAfterwards, return every element until the iterable is exhausted.")]
public unsafe partial struct PyDropWhile
{
    /// <summary>The layout.</summary>
    public FunctionIteration Iteration;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) =>
        FunctionIteration.New<PyDropWhile>("dropwhile"u8, type, arguments, count, keywordNames);

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        FunctionIteration* iteration = (FunctionIteration*)self.Object;
        while (true)
        {
            Value item = ThreadState.Poll() ? Operators.IterNext(iteration->Iterator) : Value.NoValue;
            if (item.IsNoValue || iteration->Done)
            {
                return item;
            }
            int truth = FunctionIteration.Test(iteration, item);
            if (truth < 0)
            {
                return Value.NoValue;
            }
            if (truth == 0)
            {
                iteration->Done = true;
                return item;
            }
        }
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => FunctionIteration.Trace((FunctionIteration*)self, tracer);
}

/// <summary><c>itertools.takewhile</c>.</summary>
[PyType("itertools.takewhile", Doc = "Return successive entries from an iterable as long as the predicate evaluates to true for each entry.")]
public unsafe partial struct PyTakeWhile
{
    /// <summary>The layout.</summary>
    public FunctionIteration Iteration;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) =>
        FunctionIteration.New<PyTakeWhile>("takewhile"u8, type, arguments, count, keywordNames);

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        FunctionIteration* iteration = (FunctionIteration*)self.Object;
        Value item = iteration->Done ? Value.NoValue : Operators.IterNext(iteration->Iterator);
        if (item.IsNoValue)
        {
            return item;
        }
        int truth = FunctionIteration.Test(iteration, item);
        iteration->Done |= truth == 0;
        return truth > 0 ? item : Value.NoValue;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => FunctionIteration.Trace((FunctionIteration*)self, tracer);
}

/// <summary><c>itertools.filterfalse</c>.</summary>
[PyType(
    "itertools.filterfalse",
    Doc = "Return those items of iterable for which function(item) is false.\n\nIf function is None, return the items that are false.")]
public unsafe partial struct PyFilterFalse
{
    /// <summary>The layout.</summary>
    public FunctionIteration Iteration;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) =>
        FunctionIteration.New<PyFilterFalse>("filterfalse"u8, type, arguments, count, keywordNames);

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        FunctionIteration* iteration = (FunctionIteration*)self.Object;
        bool plain = iteration->Function == Intrinsics.None || iteration->Function == Value.FromObject(Intrinsics.TypeOf<PyBool>());
        while (true)
        {
            Value item = ThreadState.Poll() ? Operators.IterNext(iteration->Iterator) : Value.NoValue;
            if (item.IsNoValue)
            {
                return item;
            }
            int truth = plain ? Operators.IsTrue(item) : FunctionIteration.Test(iteration, item);
            if (truth <= 0)
            {
                return truth < 0 ? Value.NoValue : item;
            }
        }
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => FunctionIteration.Trace((FunctionIteration*)self, tracer);
}

/// <summary><c>itertools.starmap</c>.</summary>
[PyType(
    "itertools.starmap",
    Doc = "Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.")]
public unsafe partial struct PyStarMap
{
    /// <summary>The layout.</summary>
    public FunctionIteration Iteration;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) =>
        FunctionIteration.New<PyStarMap>("starmap"u8, type, arguments, count, keywordNames);

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        FunctionIteration* iteration = (FunctionIteration*)self.Object;
        Value item = Operators.IterNext(iteration->Iterator);
        PyTuple* arguments = item.IsNoValue ? null : Tuple.Is(item) ? Tuple.From(item) : ItertoolsModule.Pool(item);
        return arguments == null ? Value.NoValue : Calls.Call(iteration->Function, Tuple.Items(arguments), arguments->Length, null);
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => FunctionIteration.Trace((FunctionIteration*)self, tracer);
}

/// <summary><c>itertools.compress</c>.</summary>
[PyType(
    "itertools.compress",
    Doc = "Return data elements corresponding to true selector elements.\n\nForms a shorter iterator from selected data elements using the selectors to\nchoose the data elements.")]
public unsafe partial struct PyCompress
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The iterator over the data.</summary>
    public Value Data;

    /// <summary>The iterator over the selectors.</summary>
    public Value Selectors;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value* bound = stackalloc Value[2];
        if (!Calls.BindConstructor("compress"u8, "data selectors"u8, 2, 2, 0, arguments, count, keywordNames, bound))
        {
            return Value.NoValue;
        }
        Value data = Operators.GetIter(bound[0]);
        Value selectors = data.IsNoValue ? data : Operators.GetIter(bound[1]);
        PyCompress* self = selectors.IsNoValue ? null : Heap.Allocate<PyCompress>(type);
        if (self != null)
        {
            self->Data = data;
            self->Selectors = selectors;
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        PyCompress* compress = (PyCompress*)self.Object;
        while (true)
        {
            Value item = ThreadState.Poll() ? Operators.IterNext(compress->Data) : Value.NoValue;
            Value selector = item.IsNoValue ? item : Operators.IterNext(compress->Selectors);
            int truth = selector.IsNoValue ? -1 : Operators.IsTrue(selector);
            if (truth != 0)
            {
                return truth > 0 ? item : Value.NoValue;
            }
        }
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyCompress*)self)->Data);
        tracer->Visit(((PyCompress*)self)->Selectors);
    }
}
