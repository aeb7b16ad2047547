namespace Molt.Runtime;

/// <summary><c>async_generator_asend</c>: what <c>asend</c> and <c>__anext__</c> give.</summary>
[PyType("async_generator_asend", Subclassable = false)]
public unsafe partial struct PyAsyncGeneratorSend
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
            sent = sent == Intrinsics.None ? step->Argument : sent;
            AsyncGeneratorStep.Begin(step);
        }
        return CloseAtEnd(step, AsyncGeneratorStep.Finish(step, Suspension.Send(step->Generator, sent)));
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
        return CloseAtEnd(step, AsyncGeneratorStep.Finish(step, Suspension.Throw(step->Generator)));
    }

    private static Value CloseAtEnd(AsyncGeneratorStep* step, Value value)
    {
        step->State = value.IsNoValue ? AsyncStepState.Closed : step->State;
        return value;
    }

    private static Value RefuseReuse(AsyncGeneratorStep* step) => AsyncGeneratorStep.Refuse(step, "cannot reuse already awaited __anext__()/asend()"u8);

    private static Value RefuseRunning(AsyncGeneratorStep* step) => AsyncGeneratorStep.Refuse(step, "anext(): asynchronous generator is already running"u8);

    private static AsyncGeneratorStep* From(Value self) => (AsyncGeneratorStep*)self.Object;
}
