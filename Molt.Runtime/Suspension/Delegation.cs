namespace Molt.Runtime;

/// <summary>What <c>yield from</c> and <c>await</c> do (PEP 380).</summary>
public static unsafe class Delegation
{
    /// <summary>The iterator that <c>yield from</c> delegates to.</summary>
    [Export]
    public static Value GetDelegate(Value iterable, Suspended* suspended)
    {
        if (Types.IsExactObject(iterable, Intrinsics.TypeOf<PyCoroutine>()))
        {
            return (suspended->Info->Flags & FunctionFlags.IterableCoroutine) != 0
                ? iterable
                : Errors.TypeError("cannot 'yield from' a coroutine object in a non-coroutine generator"u8);
        }
        return Operators.GetIter(iterable);
    }

    /// <summary>
    /// The next value of the iterator that code delegates to; <paramref name="sent"/> is handed on, or, if it is NoValue, the pending exception is
    /// thrown in.
    /// </summary>
    /// <returns>NoValue at the end, when <see cref="Result"/> has what the iterator returned, or with an exception pending.</returns>
    [Export]
    public static Value Step(Value iterator, Value sent, Suspended* suspended)
    {
        Value value = sent.IsNoValue ? ThrowInto(iterator) : Send(iterator, sent);
        if (!value.IsNoValue)
        {
            suspended->Awaited = iterator.Object;
            return value;
        }
        suspended->Awaited = null;
        if (ThreadState.Exception == null)
        {
            suspended->Result = ReturnedBy(iterator);
        }
        else if (Types.IsSubclass(ThreadState.Exception->Header.Type, Intrinsics.TypeOf<PyStopIteration>()))
        {
            suspended->Result = ((PyStopIteration*)ThreadState.TakeException())->Value;
        }
        return Value.NoValue;
    }

    /// <summary>What the iterator returned that code delegated to.</summary>
    [Export]
    [NoRaise]
    public static Value Result(Suspended* suspended) => suspended->Result;

    /// <summary>What an iterator that has ended without an exception returned.</summary>
    public static Value ReturnedBy(Value iterator)
    {
        PyType* type = iterator.Object->Type;
        return IsCode(type) ? ((Suspended*)iterator.Object)->Result
            : type == Intrinsics.TypeOf<PyAsyncGeneratorSend>() || type == Intrinsics.TypeOf<PyAsyncGeneratorThrow>() ? ((AsyncGeneratorStep*)iterator.Object)->Result
            : type == Intrinsics.TypeOf<PyCoroutineWrapper>() ? ((PyCoroutineWrapper*)iterator.Object)->Coroutine->Result
            : Intrinsics.None;
    }

    /// <summary>
    /// Sends a value into an iterator. At the end the result is NoValue; either StopIteration is pending, or <see cref="ReturnedBy"/> tells what was
    /// returned.
    /// </summary>
    public static Value Send(Value iterator, Value sent)
    {
        PyType* type = iterator.Object->Type;
        return IsCode(type) ? Suspension.Send((Suspended*)iterator.Object, sent)
            : type == Intrinsics.TypeOf<PyAsyncGeneratorSend>() ? PyAsyncGeneratorSend.Go((AsyncGeneratorStep*)iterator.Object, sent)
            : type == Intrinsics.TypeOf<PyAsyncGeneratorThrow>() ? PyAsyncGeneratorThrow.Go((AsyncGeneratorStep*)iterator.Object, sent)
            : type == Intrinsics.TypeOf<PyCoroutineWrapper>() ? Suspension.Send(((PyCoroutineWrapper*)iterator.Object)->Coroutine, sent)
            : sent == Intrinsics.None ? NextOf(iterator)
            : Calls.CallMethod1(iterator, Intrinsics.Literal("send"u8), sent);
    }

    /// <summary>Throws the pending exception into an iterator: by its <c>throw</c>, or, for GeneratorExit, by its <c>close</c>.</summary>
    private static Value ThrowInto(Value iterator)
    {
        if (!Types.IsSubclass(ThreadState.Exception->Header.Type, Intrinsics.TypeOf<PyGeneratorExit>()))
        {
            return Throw(iterator);
        }
        PyBaseException* thrown = ThreadState.TakeException();
        if (!Close(iterator).IsNoValue)
        {
            ThreadState.Exception = thrown;
        }
        return Value.NoValue;
    }

    /// <summary>Throws the pending exception into an iterator by its <c>throw</c>, if it has one; results are those of <see cref="Send"/>.</summary>
    public static Value Throw(Value iterator)
    {
        PyType* type = iterator.Object->Type;
        if (IsCode(type))
        {
            return Suspension.Throw((Suspended*)iterator.Object);
        }
        if (type == Intrinsics.TypeOf<PyAsyncGeneratorSend>())
        {
            return PyAsyncGeneratorSend.Throw((AsyncGeneratorStep*)iterator.Object);
        }
        if (type == Intrinsics.TypeOf<PyAsyncGeneratorThrow>())
        {
            return PyAsyncGeneratorThrow.Throw((AsyncGeneratorStep*)iterator.Object);
        }
        if (type == Intrinsics.TypeOf<PyCoroutineWrapper>())
        {
            return Suspension.Throw(((PyCoroutineWrapper*)iterator.Object)->Coroutine);
        }
        PyBaseException* thrown = ThreadState.TakeException();
        if (type == Intrinsics.TypeOf<PyAsyncNextOrDefault>())
        {
            return PyAsyncNextOrDefault.Throw(iterator, Value.FromObject(thrown));
        }
        Value method = Operators.GetAttribute(iterator, Intrinsics.Literal("throw"u8));
        if (!method.IsNoValue)
        {
            return Calls.Call1(method, Value.FromObject(thrown));
        }
        if (ThreadState.TryClear(Intrinsics.TypeOf<PyAttributeError>()))
        {
            ThreadState.Exception = thrown;
        }
        return Value.NoValue;
    }

    /// <summary>Ends an iterator by its <c>close</c>, if it has one; NoValue with an exception pending.</summary>
    public static Value Close(Value iterator)
    {
        PyType* type = iterator.Object->Type;
        if (IsCode(type))
        {
            return Suspension.Close((Suspended*)iterator.Object);
        }
        if (type == Intrinsics.TypeOf<PyAsyncGeneratorSend>())
        {
            return PyAsyncGeneratorSend.Close(iterator);
        }
        if (type == Intrinsics.TypeOf<PyAsyncGeneratorThrow>())
        {
            return PyAsyncGeneratorThrow.Close(iterator);
        }
        if (type == Intrinsics.TypeOf<PyCoroutineWrapper>())
        {
            return PyCoroutineWrapper.Close(iterator);
        }
        if (type == Intrinsics.TypeOf<PyAsyncNextOrDefault>())
        {
            return PyAsyncNextOrDefault.Close(iterator);
        }
        Value method = Operators.GetAttribute(iterator, Intrinsics.Literal("close"u8));
        if (!method.IsNoValue)
        {
            return Calls.Call0(method);
        }
        return ThreadState.TryClear(Intrinsics.TypeOf<PyAttributeError>()) ? Intrinsics.None : Value.NoValue;
    }

    /// <summary>Whether objects of a type are suspended code that can be delegated to.</summary>
    private static bool IsCode(PyType* type) => type == Intrinsics.TypeOf<PyCoroutine>() || type == Intrinsics.TypeOf<PyGenerator>();

    /// <summary>The next value of an iterator. The StopIteration of a method stays pending: its value is asked for.</summary>
    private static Value NextOf(Value iterator) =>
        (Types.Of(iterator)->Flags & TypeFlags.Heap) != 0 ? Operators.Next(iterator) : Operators.NextOf(iterator);
}
