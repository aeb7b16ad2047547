namespace Molt.Runtime;

/// <summary>A generator: a compiled function that is suspended, its live values in slots that follow the struct.</summary>
[PyType("generator", Subclassable = false, Flags = TypeFlags.WeaklyReferable)]
public unsafe partial struct PyGenerator
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The compile-time part of the function.</summary>
    public FunctionInfo* Info;

    /// <summary>Goes on: takes the value sent, or NoValue if an exception is pending that was thrown in; gives what is yielded, or NoValue.</summary>
    public delegate*<PyGenerator*, Value, Value> Resume;

    /// <summary>The function's closure, or null.</summary>
    public PyTuple* Closure;

    /// <summary>What the generator returned, once it has ended without an exception.</summary>
    public Value Result;

    /// <summary>The exception that it was handling when it was suspended, or null.</summary>
    public PyBaseException* Handled;

    /// <summary>The number of slots.</summary>
    public nint SlotCount;

    /// <summary>Where it goes on: 0 not begun, then the number of a yield; -1 ended.</summary>
    public int State;

    /// <summary>Whether it runs now.</summary>
    public int IsRunning;

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        var generator = (PyGenerator*)self;
        tracer->Visit(generator->Closure);
        tracer->Visit(generator->Result);
        tracer->Visit(generator->Handled);
        tracer->Visit(Generators.Slots(generator), generator->SlotCount);
    }

    [PySlot(Slot.Repr)]
    private static Value Repr(Value self)
    {
        TextBuilder text = default;
        text.Append("<generator object "u8);
        text.Append(((PyGenerator*)self.Object)->Info->QualName);
        text.Append(" at "u8);
        Objects.AppendAddress(ref text, self);
        text.Append(">"u8);
        return Value.FromObject(text.ToStr());
    }

    /// <summary><c>__name__</c>: that of the function.</summary>
    [PyMethod("__name__", Kind = PyMethodKind.Getter)]
    public static PyStr* Name(Value self) => ((PyGenerator*)self.Object)->Info->Name;

    /// <summary><c>__qualname__</c>: that of the function.</summary>
    [PyMethod("__qualname__", Kind = PyMethodKind.Getter)]
    public static PyStr* QualifiedName(Value self) => ((PyGenerator*)self.Object)->Info->QualName;

    /// <summary><c>gi_running</c>: whether it runs now.</summary>
    [PyMethod("gi_running", Kind = PyMethodKind.Getter)]
    public static bool Running(Value self) => ((PyGenerator*)self.Object)->IsRunning != 0;

    /// <summary><c>gi_suspended</c>: whether it waits at a yield.</summary>
    [PyMethod("gi_suspended", Kind = PyMethodKind.Getter)]
    public static bool Suspended(Value self) => ((PyGenerator*)self.Object)->State > 0 && ((PyGenerator*)self.Object)->IsRunning == 0;

    [PySlot(Slot.Iter)]
    private static Value Iterate(Value self) => self;

    [PySlot(Slot.Next)]
    private static Value NextItem(Value self) => Generators.Go((PyGenerator*)self.Object, Intrinsics.None);

    /// <summary><c>generator.send(value)</c>.</summary>
    [PyMethod("send", Doc = "send(arg) -> send 'arg' into generator,\nreturn next yielded value or raise StopIteration.")]
    public static Value Send(Value self, Value value)
    {
        var generator = (PyGenerator*)self.Object;
        if (generator->State == 0 && value != Intrinsics.None)
        {
            return Errors.TypeError("can't send non-None value to a just-started generator"u8);
        }
        return Generators.OrStop(generator, Generators.Go(generator, value));
    }

    /// <summary><c>generator.throw(exception)</c>.</summary>
    [PyMethod("throw")]
    public static Value Throw(Value self, Value exception)
    {
        var generator = (PyGenerator*)self.Object;
        Errors.RaiseStatement(exception, Value.NoValue);
        return Generators.OrStop(generator, Generators.GoRaising(generator));
    }

    /// <summary><c>generator.close()</c>.</summary>
    [PyMethod("close")]
    public static Value Close(Value self)
    {
        var generator = (PyGenerator*)self.Object;
        if (generator->State <= 0)
        {
            generator->State = -1;
            return Intrinsics.None;
        }
        Errors.Raise<PyGeneratorExit>(""u8);
        Value value = Generators.GoRaising(generator);
        if (!value.IsNoValue)
        {
            return Errors.RuntimeError("generator ignored GeneratorExit"u8);
        }
        if (ThreadState.Exception == null)
        {
            return generator->Result.IsNoValue ? Intrinsics.None : generator->Result;
        }
        return ThreadState.TryClear(Intrinsics.TypeOf<PyGeneratorExit>()) || ThreadState.TryClear(Intrinsics.TypeOf<PyStopIteration>())
            ? Intrinsics.None
            : Value.NoValue;
    }
}

/// <summary>What compiled generators call, and the running of them.</summary>
public static unsafe class Generators
{
    /// <summary>Makes a generator that has not begun; its first slots hold the arguments.</summary>
    [Export]
    public static Value Make(
        FunctionInfo* info, delegate*<PyGenerator*, Value, Value> resume, PyTuple* closure, Value* arguments, nint argumentCount, nint slotCount)
    {
        var generator = (PyGenerator*)Heap.AllocateVariable(Intrinsics.TypeOf<PyGenerator>(), sizeof(PyGenerator) + (slotCount * sizeof(Value)));
        if (generator == null)
        {
            return Value.NoValue;
        }
        generator->Info = info;
        generator->Resume = resume;
        generator->Closure = closure;
        generator->Result = Value.NoValue;
        generator->SlotCount = slotCount;
        Memory.Copy(Slots(generator), arguments, argumentCount * sizeof(Value));
        return Value.FromObject(generator);
    }

    /// <summary>The closure of a generator's function.</summary>
    [Export]
    [NoRaise]
    public static PyTuple* Closure(PyGenerator* generator) => generator->Closure;

    /// <summary>Where a generator goes on.</summary>
    [Export]
    [NoRaise]
    public static int State(PyGenerator* generator) => generator->State;

    /// <summary>The slots.</summary>
    [Export]
    [NoRaise]
    public static Value* Slots(PyGenerator* generator) => (Value*)(generator + 1);

    /// <summary>Notes where a generator goes on.</summary>
    [Export]
    [NoRaise]
    public static void Suspend(PyGenerator* generator, int state) => generator->State = state;

    /// <summary>Notes the end of a generator.</summary>
    /// <returns>NoValue, without a pending exception.</returns>
    [Export]
    [NoRaise]
    public static Value Return(PyGenerator* generator, Value result)
    {
        generator->Result = result;
        generator->State = -1;
        return Value.NoValue;
    }

    /// <summary>Notes that an exception ended a generator. StopIteration becomes RuntimeError (PEP 479).</summary>
    [Export]
    [Cold]
    public static void Fail(PyGenerator* generator)
    {
        generator->State = -1;
        PyBaseException* cause = ThreadState.Exception;
        if (Types.IsSubclass(cause->Header.Type, Intrinsics.TypeOf<PyStopIteration>()))
        {
            ThreadState.Exception = null;
            Errors.RuntimeError("generator raised StopIteration"u8);
            ThreadState.Exception->Cause = cause;
            ThreadState.Exception->Context = cause;
            ThreadState.Exception->SuppressContext = 1;
        }
    }

    /// <summary>Runs a generator to its next yield.</summary>
    /// <returns>What it yields; NoValue at the end, or with an exception pending.</returns>
    public static Value Go(PyGenerator* generator, Value sent)
    {
        if (generator->IsRunning != 0)
        {
            return Errors.ValueError("generator already executing"u8);
        }
        if (generator->State < 0)
        {
            generator->Result = Value.NoValue;
            return Value.NoValue;
        }
        if (!ThreadState.Enter(""u8))
        {
            return Value.NoValue;
        }
        PyBaseException* handled = ThreadState.Handled;
        if (generator->Handled != null)
        {
            ThreadState.Handled = generator->Handled;
        }
        generator->IsRunning = 1;
        Value value = generator->Resume(generator, sent);
        generator->IsRunning = 0;
        ThreadState.Leave();
        generator->Handled = generator->State > 0 && ThreadState.Handled != handled ? ThreadState.Handled : null;
        ThreadState.Handled = handled;
        return value;
    }

    /// <summary>Runs a generator with the pending exception raised where it left.</summary>
    public static Value GoRaising(PyGenerator* generator)
    {
        if (generator->State <= 0)
        {
            generator->State = -1;
            return Value.NoValue;
        }
        return Go(generator, Value.NoValue);
    }

    /// <summary>A value that was yielded; at the end StopIteration is raised.</summary>
    public static Value OrStop(PyGenerator* generator, Value value)
    {
        if (!value.IsNoValue || ThreadState.Exception != null)
        {
            return value;
        }
        return Errors.StopIteration(generator->Result.IsNoValue ? Intrinsics.None : generator->Result);
    }

    /// <summary>
    /// The next value of an iterator that a generator delegates to; <paramref name="sent"/> is handed on, or, if it is NoValue, the pending exception
    /// is thrown in.
    /// </summary>
    /// <returns>NoValue at the end, when <see cref="DelegateResult"/> has what the iterator returned, or with an exception pending.</returns>
    [Export]
    public static Value Delegate(Value iterator, Value sent, PyGenerator* generator)
    {
        generator->Result = Value.NoValue;
        Value value = sent.IsNoValue ? ThrowInto(iterator)
            : Types.IsExactObject(iterator, Intrinsics.TypeOf<PyGenerator>()) ? Go((PyGenerator*)iterator.Object, sent)
            : sent == Intrinsics.None ? NextOf(iterator)
            : CallSend(iterator, sent);
        if (!value.IsNoValue)
        {
            return value;
        }
        if (ThreadState.Exception == null)
        {
            bool isGenerator = Types.IsExactObject(iterator, Intrinsics.TypeOf<PyGenerator>());
            generator->Result = isGenerator ? ((PyGenerator*)iterator.Object)->Result : Value.NoValue;
        }
        else if (Types.IsSubclass(ThreadState.Exception->Header.Type, Intrinsics.TypeOf<PyStopIteration>()))
        {
            generator->Result = ((PyStopIteration*)ThreadState.TakeException())->Value;
        }
        return Value.NoValue;
    }

    /// <summary>What the iterator that the generator delegated to returned.</summary>
    [Export]
    [NoRaise]
    public static Value DelegateResult(PyGenerator* generator) => generator->Result.IsNoValue ? Intrinsics.None : generator->Result;

    /// <summary>The next value of an iterator. The StopIteration of a method stays pending: its value is asked for.</summary>
    private static Value NextOf(Value iterator) =>
        (Types.Of(iterator)->Flags & TypeFlags.Heap) != 0 ? Operators.Next(iterator) : Operators.IterNext(iterator);

    private static Value CallSend(Value iterator, Value sent)
    {
        Value* arguments = stackalloc Value[2];
        arguments[1] = sent;
        return Calls.CallMethod(iterator, Intrinsics.Literal("send"u8), arguments, 1, null);
    }

    /// <summary>Throws the pending exception into an iterator: by its <c>throw</c>, or, for GeneratorExit, by its <c>close</c>.</summary>
    private static Value ThrowInto(Value iterator)
    {
        if (Types.IsExactObject(iterator, Intrinsics.TypeOf<PyGenerator>()))
        {
            return GoRaising((PyGenerator*)iterator.Object);
        }
        PyBaseException* thrown = ThreadState.TakeException();
        bool closes = Types.IsSubclass(thrown->Header.Type, Intrinsics.TypeOf<PyGeneratorExit>());
        Value method = Operators.GetAttribute(iterator, closes ? Intrinsics.Literal("close"u8) : Intrinsics.Literal("throw"u8));
        if (method.IsNoValue && !ThreadState.TryClear(Intrinsics.TypeOf<PyAttributeError>()))
        {
            return method;
        }
        if (!method.IsNoValue && !closes)
        {
            return Calls.Call1(method, Value.FromObject(thrown));
        }
        if (!method.IsNoValue && Calls.Call0(method).IsNoValue)
        {
            return Value.NoValue;
        }
        return Errors.SetPending(thrown);
    }
}
