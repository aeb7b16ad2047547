namespace Molt.Runtime;

/// <summary><c>async_generator_athrow</c>: what <c>athrow</c> and <c>aclose</c> give.</summary>
[PyType("async_generator_athrow", Subclassable = false)]
public unsafe partial struct PyAsyncGeneratorThrow
{
    /// <summary>All of it.</summary>
    public AsyncGeneratorStep Base;

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer) => AsyncGeneratorStep.Trace((AsyncGeneratorStep*)self, tracer);

    [PySlot(Slot.Await)]
    private static Value Await(Value self) => self;

    [PySlot(Slot.Iter)]
    private static Value Iterate(Value self) => self;

    [PySlot(Slot.Next)]
    private static Value NextItem(Value self) => AsyncGeneratorStep.OrStop(From(self), Go(From(self), Intrinsics.None));

    /// <summary><c>send(value)</c>.</summary>
    [PyMethod("send")]
    public static Value Send(Value self, Value value) => AsyncGeneratorStep.OrStop(From(self), Go(From(self), value));

    /// <summary><c>throw(exception)</c>.</summary>
    [PyMethod("throw")]
    public static Value Throw(Value self, Value type, Value value = default, Value traceback = default) =>
        From(self)->State == AsyncStepState.Closed ? RefuseReuse(From(self))
        : Errors.RaiseThrown(type, value, traceback) ? AsyncGeneratorStep.OrStop(From(self), Throw(From(self)))
        : Value.NoValue;

    /// <summary><c>close()</c>.</summary>
    [PyMethod("close")]
    public static Value Close(Value self)
    {
        AsyncGeneratorStep* step = From(self);
        if (step->State == AsyncStepState.Closed)
        {
            return Intrinsics.None;
        }
        Errors.RaiseEmpty(Intrinsics.TypeOf<PyGeneratorExit>());
        return AsyncGeneratorStep.Close(step, Throw(step));
    }

    /// <summary>Sends a value into the step; at the end the result is NoValue, and the item is in the step if no exception is pending.</summary>
    public static Value Go(AsyncGeneratorStep* step, Value sent)
    {
        Suspended* generator = step->Generator;
        if (step->State == AsyncStepState.Closed)
        {
            return RefuseReuse(step);
        }
        if (Suspension.HasEnded(generator))
        {
            step->State = AsyncStepState.Closed;
            return Value.NoValue;
        }
        if (step->State == AsyncStepState.Awaited)
        {
            return Settle(step, Suspension.Send(generator, sent));
        }
        if ((generator->Flags & AsyncGeneratorFlags.IsStepping) != 0)
        {
            return RefuseRunning(step);
        }
        if ((generator->Flags & AsyncGeneratorFlags.IsClosed) != 0)
        {
            step->State = AsyncStepState.Closed;
            return Errors.RaiseEmpty(Intrinsics.TypeOf<PyStopAsyncIteration>());
        }
        if (sent != Intrinsics.None)
        {
            return Errors.RuntimeError("can't send non-None value to a just-started coroutine"u8);
        }
        AsyncGeneratorStep.Begin(step);
        if (Closes(step))
        {
            generator->Flags |= AsyncGeneratorFlags.IsClosed;
            Errors.RaiseEmpty(Intrinsics.TypeOf<PyGeneratorExit>());
        }
        else
        {
            Value* arguments = Tuple.Items((PyTuple*)step->Argument.Object);
            if (!Errors.RaiseThrown(arguments[0], arguments[1], arguments[2]))
            {
                return EndAtError(step);
            }
        }
        Value value = Suspension.Throw(generator);
        return Closes(step) ? Settle(step, value) : CloseAtEnd(step, AsyncGeneratorStep.Finish(step, value));
    }

    /// <summary>Throws the pending exception into the step, as <see cref="Go"/>.</summary>
    public static Value Throw(AsyncGeneratorStep* step)
    {
        if (step->State == AsyncStepState.Closed)
        {
            return RefuseReuse(step);
        }
        if (step->State == AsyncStepState.New)
        {
            if ((step->Generator->Flags & AsyncGeneratorFlags.IsStepping) != 0)
            {
                return RefuseRunning(step);
            }
            AsyncGeneratorStep.Begin(step);
        }
        Value value = Suspension.Throw(step->Generator);
        return Closes(step) ? Settle(step, value) : CloseAtEnd(step, AsyncGeneratorStep.Finish(step, value));
    }

    /// <summary>What a run of the generator means to the step: to <c>aclose</c> an item is an error, and the generator's end the result.</summary>
    private static Value Settle(AsyncGeneratorStep* step, Value value)
    {
        if (!Closes(step))
        {
            return AsyncGeneratorStep.Finish(step, value);
        }
        if (value.IsNoValue)
        {
            return EndAtError(step);
        }
        if (!AsyncGeneratorStep.TakesItem(step->Generator))
        {
            return value;
        }
        step->Generator->Flags &= ~AsyncGeneratorFlags.IsStepping;
        return AsyncGeneratorStep.Refuse(step, "async generator ignored GeneratorExit"u8);
    }

    /// <summary>The generator has ended: for <c>aclose</c> as it should if it raised nothing else.</summary>
    private static Value EndAtError(AsyncGeneratorStep* step)
    {
        step->Generator->Flags &= ~AsyncGeneratorFlags.IsStepping;
        step->State = AsyncStepState.Closed;
        if (ThreadState.Exception != null && Closes(step) && AsyncGeneratorStep.IsEnd())
        {
            ThreadState.Exception = null;
        }
        return Value.NoValue;
    }

    private static Value CloseAtEnd(AsyncGeneratorStep* step, Value value)
    {
        step->State = value.IsNoValue ? AsyncStepState.Closed : step->State;
        return value;
    }

    private static bool Closes(AsyncGeneratorStep* step) => step->Argument.IsNoValue;

    private static Value RefuseReuse(AsyncGeneratorStep* step) => AsyncGeneratorStep.Refuse(step, "cannot reuse already awaited aclose()/athrow()"u8);

    private static Value RefuseRunning(AsyncGeneratorStep* step) => Closes(step)
        ? AsyncGeneratorStep.Refuse(step, "aclose(): asynchronous generator is already running"u8)
        : AsyncGeneratorStep.Refuse(step, "athrow(): asynchronous generator is already running"u8);

    private static AsyncGeneratorStep* From(Value self) => (AsyncGeneratorStep*)self.Object;
}
