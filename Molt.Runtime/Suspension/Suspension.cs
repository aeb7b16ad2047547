using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>The making, running and ending of suspended code, whatever its kind.</summary>
public static unsafe class Suspension
{
    private const int Ended = -1;
    private const int Running = -2;

    /// <summary>A generator that has not begun; who calls fills its slots.</summary>
    [Export]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Suspended* MakeGenerator(FunctionInfo* info, delegate*<Value, Value, Value> resume, nint slotCount) =>
        Make(Intrinsics.TypeOf<PyGenerator>(), info, resume, slotCount);

    /// <inheritdoc cref="MakeGenerator"/>
    [Export]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Suspended* MakeCoroutine(FunctionInfo* info, delegate*<Value, Value, Value> resume, nint slotCount) =>
        Make(Intrinsics.TypeOf<PyCoroutine>(), info, resume, slotCount);

    /// <inheritdoc cref="MakeGenerator"/>
    [Export]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Suspended* MakeAsyncGenerator(FunctionInfo* info, delegate*<Value, Value, Value> resume, nint slotCount) =>
        Make(Intrinsics.TypeOf<PyAsyncGenerator>(), info, resume, slotCount);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Suspended* Make(PyType* type, FunctionInfo* info, delegate*<Value, Value, Value> resume, nint slotCount)
    {
        var suspended = (Suspended*)Heap.AllocateObject(type, sizeof(Suspended) + (slotCount * sizeof(Value)));
        if (suspended != null)
        {
            suspended->Info = info;
            suspended->Resume = resume;
            suspended->SlotCount = (int)slotCount;
        }
        return suspended;
    }

    /// <summary>Has <see cref="Finalize"/> called if an object is dropped before its end.</summary>
    [Export]
    [NoRaise]
    public static void Watch(Suspended* suspended) => Finalization.Register(&suspended->Header);

    /// <summary>The slots.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value* Slots(Suspended* suspended) => (Value*)(suspended + 1);

    /// <summary>Notes that code runs; gives where it goes on.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Enter(Suspended* suspended)
    {
        int state = suspended->State;
        suspended->State = Running;
        return state;
    }

    /// <summary>Notes where code goes on.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Suspend(Suspended* suspended, int state) => suspended->State = state;

    /// <summary>Notes that what an asynchronous generator yields next is an item.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MarkItem(Suspended* suspended) => suspended->Flags |= AsyncGeneratorFlags.YieldsItem;

    /// <summary>Notes what code returns.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Return(Suspended* suspended, Value result) => suspended->Result = result;

    /// <summary>Whether code has not begun.</summary>
    public static bool IsNew(Suspended* suspended) => suspended->State == 0;

    /// <summary>Whether code runs.</summary>
    public static bool IsRunning(Suspended* suspended) => suspended->State == Running;

    /// <summary>Whether code has ended.</summary>
    public static bool HasEnded(Suspended* suspended) => suspended->State == Ended;

    /// <summary>Whether code waits where it yielded.</summary>
    public static bool IsSuspended(Suspended* suspended) => suspended->State > 0;

    /// <summary>Visits what suspended code holds.</summary>
    public static void Trace(Suspended* suspended, Tracer* tracer)
    {
        tracer->Visit(suspended->Result);
        tracer->Visit(suspended->Handled);
        tracer->Visit(suspended->Awaited);
        tracer->Visit(suspended->Name);
        tracer->Visit(suspended->QualName);
        tracer->Visit(Slots(suspended), suspended->SlotCount);
    }

    /// <summary>Goes on with a value that is sent.</summary>
    /// <returns>What is yielded; NoValue at the end (<see cref="Suspended.Result"/> is what was returned), or with an exception pending.</returns>
    public static Value Send(Suspended* suspended, Value sent)
    {
        if (Intrinsics.Unlikely(suspended->State <= 0))
        {
            if (suspended->State < 0)
            {
                return Refuse(suspended);
            }
            if (sent != Intrinsics.None)
            {
                return Complain("can't send non-None value to a just-started "u8, suspended, ""u8);
            }
        }
        return Go(suspended, sent);
    }

    /// <summary>Goes on with None, as <see cref="Send"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Next(Suspended* suspended) =>
        Intrinsics.Unlikely(suspended->State < 0) ? Refuse(suspended) : Go(suspended, Intrinsics.None);

    /// <summary>Goes on with the pending exception raised where the code is suspended; results are those of <see cref="Send"/>.</summary>
    public static Value Throw(Suspended* suspended)
    {
        if (suspended->State > 0)
        {
            return Go(suspended, Value.NoValue);
        }
        if (suspended->State == 0)
        {
            Traceback.Add(suspended->Info->Definition);
            return End(suspended);
        }
        if (IsRunning(suspended) || Is<PyCoroutine>(suspended))
        {
            ThreadState.Exception = null;
            return Refuse(suspended);
        }
        return Value.NoValue;
    }

    /// <summary>Ends code: GeneratorExit is raised where it is suspended. Gives what it returns.</summary>
    public static Value Close(Suspended* suspended)
    {
        if (IsNew(suspended))
        {
            End(suspended);
            return Intrinsics.None;
        }
        if (HasEnded(suspended))
        {
            return Intrinsics.None;
        }
        Errors.RaiseEmpty(Intrinsics.TypeOf<PyGeneratorExit>());
        if (!Throw(suspended).IsNoValue)
        {
            TextBuilder text = default;
            text.Append(Word(suspended));
            text.Append(" ignored GeneratorExit"u8);
            return Errors.RuntimeError(ref text);
        }
        if (ThreadState.Exception == null)
        {
            return suspended->Result;
        }
        return ThreadState.TryClear(Intrinsics.TypeOf<PyGeneratorExit>()) || ThreadState.TryClear(Intrinsics.TypeOf<PyStopIteration>())
            ? Intrinsics.None
            : Value.NoValue;
    }

    /// <summary>Whether an object that is dropped now has something to do: a handler to run, or to say that it was never awaited.</summary>
    public static bool IsUnfinished(ObjectHeader* self) => IsCode(self->Type) && (((Suspended*)self)->State > 0 || IsNeverAwaited((Suspended*)self));

    /// <summary>Whether objects that are dropped have nothing to do any more.</summary>
    public static bool IsFinished(ObjectHeader* self) => IsCode(self->Type) && !IsUnfinished(self);

    /// <summary>Ends what was dropped: an asynchronous generator's finalizer hook is told, other code is closed.</summary>
    public static void Finalize(ObjectHeader* self)
    {
        var suspended = (Suspended*)self;
        if (IsNeverAwaited(suspended))
        {
            TextBuilder text = default;
            text.Append("<sys>:0: RuntimeWarning: coroutine '"u8);
            text.Append(QualifiedName(suspended));
            text.Append("' was never awaited\n"u8);
            StandardStreams.WriteError(text.ToStr());
        }
        if (suspended->State <= 0)
        {
            return;
        }
        Value hook = Is<PyAsyncGenerator>(suspended) && (suspended->Flags & AsyncGeneratorFlags.IsClosed) == 0 ? SysModule.AsyncGenFinalizer : Value.NoValue;
        if (!hook.IsNoValue)
        {
            if (Calls.Call1(hook, Value.FromObject(self)).IsNoValue)
            {
                Unraisable.Report(Intrinsics.Literal("Exception ignored while calling asynchronous generator's finalizer"u8), hook);
            }
        }
        else if (Close(suspended).IsNoValue)
        {
            Unraisable.Report(Intrinsics.Literal("Exception ignored while closing generator"u8), Value.FromObject(self));
        }
    }

    private static bool IsNeverAwaited(Suspended* suspended) => suspended->State == 0 && Is<PyCoroutine>(suspended);

    private static bool IsCode(PyType* type) =>
        type == Intrinsics.TypeOf<PyGenerator>() || type == Intrinsics.TypeOf<PyCoroutine>() || type == Intrinsics.TypeOf<PyAsyncGenerator>();

    /// <summary>A value that was yielded; at the end StopIteration is raised.</summary>
    public static Value OrStop(Suspended* suspended, Value value)
    {
        if (!value.IsNoValue || ThreadState.Exception != null)
        {
            return value;
        }
        return Errors.StopIteration(suspended->Result == Intrinsics.None ? Value.NoValue : suspended->Result);
    }

    /// <summary>Whether suspended code is of a kind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is<T>(Suspended* suspended)
        where T : unmanaged => suspended->Header.Type == Intrinsics.TypeOf<T>();

    /// <summary>The kind of code, as messages name it.</summary>
    public static System.ReadOnlySpan<byte> Word(Suspended* suspended) =>
        Is<PyGenerator>(suspended) ? "generator"u8 : Is<PyCoroutine>(suspended) ? "coroutine"u8 : "async generator"u8;

    /// <summary>Runs code that is suspended or has not begun.</summary>
    private static Value Go(Suspended* suspended, Value sent)
    {
        // Within, the exceptions that it handles hide those that its caller handles.
        HandledScope outer = default;
        outer.Enter(suspended->Handled);
        if (Intrinsics.Unlikely(sent.IsNoValue))
        {
            Errors.ChainThrown();
        }
        Value value = suspended->Resume(Value.FromObject(suspended), sent);
        suspended->Handled = outer.Leave();
        return Intrinsics.Unlikely(value.IsNoValue) ? End(suspended) : value;
    }

    /// <summary>Notes that code has returned or raised. StopIteration becomes RuntimeError (PEP 479).</summary>
    /// <returns>NoValue.</returns>
    private static Value End(Suspended* suspended)
    {
        suspended->State = Ended;
        suspended->SlotCount = 0;
        suspended->Handled = null;
        PyBaseException* raised = ThreadState.Exception;
        if (raised != null)
        {
            if (Types.IsSubclass(raised->Header.Type, Intrinsics.TypeOf<PyStopIteration>()))
            {
                Replace(suspended, raised, " raised StopIteration"u8);
            }
            else if (Is<PyAsyncGenerator>(suspended) && Types.IsSubclass(raised->Header.Type, Intrinsics.TypeOf<PyStopAsyncIteration>()))
            {
                Replace(suspended, raised, " raised StopAsyncIteration"u8);
            }
        }
        return Value.NoValue;
    }

    [Cold]
    private static void Replace(Suspended* suspended, PyBaseException* cause, System.ReadOnlySpan<byte> what)
    {
        ThreadState.Exception = null;
        TextBuilder text = default;
        text.Append(Word(suspended));
        text.Append(what);
        Errors.RuntimeError(ref text);
        ThreadState.Exception->Cause = cause;
        ThreadState.Exception->Context = cause;
        ThreadState.Exception->SuppressContext = 1;
    }

    /// <summary>What happens to who would run code that runs already or has ended.</summary>
    [Cold]
    private static Value Refuse(Suspended* suspended)
    {
        if (IsRunning(suspended))
        {
            TextBuilder text = default;
            text.Append(Word(suspended));
            text.Append(" already executing"u8);
            return Errors.ValueError(ref text);
        }
        suspended->Result = Intrinsics.None;
        return Is<PyCoroutine>(suspended) ? Errors.RuntimeError("cannot reuse already awaited coroutine"u8) : Value.NoValue;
    }

    [Cold]
    private static Value Complain(System.ReadOnlySpan<byte> before, Suspended* suspended, System.ReadOnlySpan<byte> after)
    {
        TextBuilder text = default;
        text.Append(before);
        text.Append(Word(suspended));
        text.Append(after);
        return Errors.TypeError(ref text);
    }

    /// <summary>The text of suspended code.</summary>
    public static Value Repr(Suspended* suspended)
    {
        TextBuilder text = default;
        text.Append("<"u8);
        text.Append(suspended->Header.Type->Name);
        text.Append(" object "u8);
        text.Append(QualifiedName(suspended));
        text.Append(" at "u8);
        Objects.AppendAddress(ref text, Value.FromObject(suspended));
        text.Append(">"u8);
        return Value.FromObject(text.ToStr());
    }

    /// <summary><c>__name__</c>.</summary>
    public static PyStr* Name(Suspended* suspended) => suspended->Name != null ? suspended->Name : suspended->Info->Name;

    /// <summary><c>__qualname__</c>.</summary>
    public static PyStr* QualifiedName(Suspended* suspended) => suspended->QualName != null ? suspended->QualName : suspended->Info->QualName;

    /// <summary>Sets <c>__name__</c>.</summary>
    public static bool SetName(Suspended* suspended, Value name)
    {
        if (!Str.Is(name))
        {
            Errors.TypeError("__name__ must be set to a string object"u8);
            return false;
        }
        suspended->Name = Str.From(name);
        return true;
    }

    /// <summary>Sets <c>__qualname__</c>.</summary>
    public static bool SetQualifiedName(Suspended* suspended, Value name)
    {
        if (!Str.Is(name))
        {
            Errors.TypeError("__qualname__ must be set to a string object"u8);
            return false;
        }
        suspended->QualName = Str.From(name);
        return true;
    }

    /// <summary>The iterator to which code delegates, or None.</summary>
    public static Value Awaited(Suspended* suspended) =>
        IsSuspended(suspended) && suspended->Awaited != null ? Value.FromObject(suspended->Awaited) : Intrinsics.None;
}
