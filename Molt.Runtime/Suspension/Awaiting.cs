namespace Molt.Runtime;

/// <summary>The protocols of <c>await</c>, <c>async for</c> and <c>async with</c>.</summary>
public static unsafe class Awaiting
{
    /// <summary>The iterator that awaiting a value runs.</summary>
    [Export]
    public static Value GetAwaitable(Value value)
    {
        Value iterator = Find(value);
        return iterator.IsNoValue && ThreadState.Exception == null ? CannotAwait(value) : iterator;
    }

    /// <summary>The iterator that awaiting what <c>__aenter__</c> gave runs.</summary>
    [Export]
    public static Value GetAwaitableOfEnter(Value value)
    {
        Value iterator = Find(value);
        return iterator.IsNoValue && ThreadState.Exception == null
            ? Complain("'async with' received an object from __aenter__ that does not implement __await__: "u8, value)
            : iterator;
    }

    /// <summary>The iterator that awaiting what <c>__aexit__</c> gave runs.</summary>
    [Export]
    public static Value GetAwaitableOfExit(Value value)
    {
        Value iterator = Find(value);
        return iterator.IsNoValue && ThreadState.Exception == null
            ? Complain("'async with' received an object from __aexit__ that does not implement __await__: "u8, value)
            : iterator;
    }

    /// <summary>What <c>async for</c> iterates with.</summary>
    [Export]
    public static Value GetAsyncIterator(Value iterable)
    {
        PyType* type = Types.Of(iterable);
        if (type->AsyncIter == null)
        {
            return Complain("'async for' requires an object with __aiter__ method, got "u8, iterable);
        }
        Value iterator = type->AsyncIter(iterable);
        return iterator.IsNoValue || Types.Of(iterator)->AsyncNext != null ? iterator
            : Complain("'async for' received an object from __aiter__ that does not implement __anext__: "u8, iterator);
    }

    /// <summary>The iterator that awaiting the next item of an asynchronous iterator runs.</summary>
    [Export]
    public static Value GetAsyncNext(Value iterator)
    {
        PyType* type = Types.Of(iterator);
        if (type == Intrinsics.TypeOf<PyAsyncGenerator>())
        {
            return PyAsyncGenerator.Next((Suspended*)iterator.Object);
        }
        if (type->AsyncNext == null)
        {
            return Complain("'async for' requires an iterator with __anext__ method, got "u8, iterator);
        }
        Value next = type->AsyncNext(iterator);
        if (next.IsNoValue)
        {
            return next;
        }
        Value awaitable = GetAwaitable(next);
        if (!awaitable.IsNoValue)
        {
            return awaitable;
        }
        PyBaseException* cause = ThreadState.TakeException();
        Complain("'async for' received an invalid object from __anext__: "u8, next);
        ThreadState.Exception->Cause = cause;
        ThreadState.Exception->Context = cause;
        ThreadState.Exception->SuppressContext = 1;
        return Value.NoValue;
    }

    /// <summary>The iterator that awaiting a value runs; NoValue without an exception if it can not be awaited.</summary>
    private static Value Find(Value value)
    {
        PyType* type = Types.Of(value);
        if (type == Intrinsics.TypeOf<PyCoroutine>())
        {
            var coroutine = (Suspended*)value.Object;
            return Intrinsics.Unlikely(coroutine->State > 0) && coroutine->Awaited != null
                ? Errors.RuntimeError("coroutine is being awaited already"u8)
                : value;
        }
        if (IsIterableCoroutine(value))
        {
            return value;
        }
        if (type->Await == null)
        {
            return Value.NoValue;
        }
        Value iterator = type->Await(value);
        if (iterator.IsNoValue)
        {
            return iterator;
        }
        if (Types.Of(iterator) == Intrinsics.TypeOf<PyCoroutine>() || IsIterableCoroutine(iterator))
        {
            return Errors.TypeError("__await__() returned a coroutine"u8);
        }
        return Types.Of(iterator)->Next != null ? iterator : Complain("__await__() returned non-iterator of type '"u8, iterator, "'"u8);
    }

    /// <summary>Whether a value is a generator that may be awaited, since its function was given to <c>types.coroutine</c>.</summary>
    private static bool IsIterableCoroutine(Value value) =>
        Types.IsExactObject(value, Intrinsics.TypeOf<PyGenerator>()) && (((Suspended*)value.Object)->Info->Flags & FunctionFlags.IterableCoroutine) != 0;

    [Cold]
    private static Value CannotAwait(Value value) => Complain("'"u8, value, "' object can't be awaited"u8);

    /// <summary>Raises TypeError with the name of a value's type.</summary>
    [Cold]
    internal static Value Complain(System.ReadOnlySpan<byte> before, Value value, System.ReadOnlySpan<byte> after = default)
    {
        TextBuilder text = default;
        text.Append(before);
        text.AppendTypeName(value);
        text.Append(after);
        return Errors.TypeError(ref text);
    }
}
