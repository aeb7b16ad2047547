namespace Molt.Runtime;

/// <summary>How far a step of an asynchronous generator has come.</summary>
public enum AsyncStepState
{
    /// <summary>Not awaited yet.</summary>
    New,

    /// <summary>Under way.</summary>
    Awaited,

    /// <summary>Over: it can not be awaited again.</summary>
    Closed,
}

/// <summary>What <c>asend</c>, <c>athrow</c> and <c>aclose</c> give: an awaitable that runs an asynchronous generator to its next item.</summary>
public unsafe struct AsyncGeneratorStep
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The generator.</summary>
    public Suspended* Generator;

    /// <summary>What is sent; or a tuple of the arguments of <c>athrow</c>, NoValue for <c>aclose</c>.</summary>
    public Value Argument;

    /// <summary>The item, once the step is over without an exception.</summary>
    public Value Result;

    /// <summary>How far it has come.</summary>
    public AsyncStepState State;

    /// <summary>A step that is not awaited yet.</summary>
    public static Value Make(PyType* type, Suspended* generator, Value argument)
    {
        if ((generator->Flags & AsyncGeneratorFlags.IsHooked) == 0 && !TellHook(generator))
        {
            return Value.NoValue;
        }
        var step = (AsyncGeneratorStep*)Heap.AllocateObject(type, sizeof(AsyncGeneratorStep));
        if (step == null)
        {
            return Value.NoValue;
        }
        step->Generator = generator;
        step->Argument = argument;
        step->Result = Intrinsics.None;
        return Value.FromObject(step);
    }

    /// <summary>Tells the hook of <c>sys.set_asyncgen_hooks</c> of a generator before its first step (PEP 525); false with an exception pending.</summary>
    private static bool TellHook(Suspended* generator)
    {
        generator->Flags |= AsyncGeneratorFlags.IsHooked;
        Value hook = SysModule.AsyncGenFirstIter;
        return hook.IsNoValue || !Calls.Call1(hook, Value.FromObject(generator)).IsNoValue;
    }

    /// <summary>Visits what a step holds.</summary>
    public static void Trace(AsyncGeneratorStep* step, Tracer* tracer)
    {
        tracer->Visit(step->Generator);
        tracer->Visit(step->Argument);
        tracer->Visit(step->Result);
    }

    /// <summary>
    /// Says what became of the generator's run: what it yields to who drives it is handed on; an item, or the end, ends the step, with an item as
    /// <see cref="Result"/>, StopAsyncIteration at the end of the generator.
    /// </summary>
    public static Value Finish(AsyncGeneratorStep* step, Value yielded)
    {
        Suspended* generator = step->Generator;
        if (yielded.IsNoValue)
        {
            if (ThreadState.Exception == null)
            {
                Errors.RaiseEmpty(Intrinsics.TypeOf<PyStopAsyncIteration>());
            }
            if (IsEnd())
            {
                generator->Flags |= AsyncGeneratorFlags.IsClosed;
            }
            generator->Flags &= ~AsyncGeneratorFlags.IsStepping;
            return Value.NoValue;
        }
        if (!TakesItem(generator))
        {
            return yielded;
        }
        generator->Flags &= ~AsyncGeneratorFlags.IsStepping;
        step->Result = yielded;
        return Value.NoValue;
    }

    /// <summary>Whether what a generator just yielded is an item.</summary>
    public static bool TakesItem(Suspended* generator)
    {
        bool isItem = (generator->Flags & AsyncGeneratorFlags.YieldsItem) != 0;
        generator->Flags &= ~AsyncGeneratorFlags.YieldsItem;
        return isItem;
    }

    /// <summary>Whether the pending exception says that an asynchronous generator has ended.</summary>
    public static bool IsEnd() =>
        Types.IsSubclass(ThreadState.Exception->Header.Type, Intrinsics.TypeOf<PyStopAsyncIteration>())
        || Types.IsSubclass(ThreadState.Exception->Header.Type, Intrinsics.TypeOf<PyGeneratorExit>());

    /// <summary>The value for who drives the step, or StopIteration with the item.</summary>
    public static Value OrStop(AsyncGeneratorStep* step, Value value)
    {
        if (!value.IsNoValue || ThreadState.Exception != null)
        {
            return value;
        }
        return Errors.StopIteration(step->Result == Intrinsics.None ? Value.NoValue : step->Result);
    }

    /// <summary>Ends a step before its generator runs, or when it may not run.</summary>
    public static Value Refuse(AsyncGeneratorStep* step, System.ReadOnlySpan<byte> message)
    {
        step->State = AsyncStepState.Closed;
        ThreadState.Exception = null;
        return Errors.RuntimeError(message);
    }

    /// <summary>Begins a step.</summary>
    public static void Begin(AsyncGeneratorStep* step)
    {
        step->State = AsyncStepState.Awaited;
        step->Generator->Flags |= AsyncGeneratorFlags.IsStepping;
    }

    /// <summary>What <c>close()</c> of a step does: the result of throwing GeneratorExit into it decides.</summary>
    public static Value Close(AsyncGeneratorStep* step, Value thrown)
    {
        if (!thrown.IsNoValue)
        {
            return Errors.RuntimeError("coroutine ignored GeneratorExit"u8);
        }
        if (ThreadState.Exception == null)
        {
            return Intrinsics.None;
        }
        return ThreadState.TryClear(Intrinsics.TypeOf<PyStopIteration>()) || ThreadState.TryClear(Intrinsics.TypeOf<PyStopAsyncIteration>())
            || ThreadState.TryClear(Intrinsics.TypeOf<PyGeneratorExit>()) ? Intrinsics.None : Value.NoValue;
    }
}
