using System;

namespace Molt.Runtime;

/// <summary>Raises built-in exceptions. Every method gives back NoValue, so that a caller can return what it gets.</summary>
public static unsafe partial class Errors
{
    /// <summary>Makes an exception the pending one, in the context of the exception that is being handled.</summary>
    [Cold]
    public static Value SetPending(PyBaseException* exception)
    {
        Chain(exception);
        ThreadState.Exception = exception;
        return Value.NoValue;
    }

    /// <summary>Raises <c>type(message)</c>.</summary>
    [Cold]
    public static Value Raise(PyType* type, PyStr* message)
    {
        PyBaseException* exception = Heap.Allocate<PyBaseException>(type);
        Value argument = Value.FromObject(message);
        exception->Arguments = Tuple.FromItems(&argument, 1);
        return SetPending(exception);
    }

    /// <summary>Raises <c>type(message)</c>.</summary>
    [Cold]
    public static Value Raise(PyType* type, ReadOnlySpan<byte> message) => Raise(type, Str.FromUtf8(message));

    /// <summary>Raises <c>type(message)</c>.</summary>
    [Cold]
    public static Value Raise(PyType* type, ref TextBuilder message) => Raise(type, message.ToStr());

    /// <summary>Raises the exception class declared by <typeparamref name="T"/>.</summary>
    [Cold]
    public static Value Raise<T>(ReadOnlySpan<byte> message) where T : unmanaged => Raise(Intrinsics.TypeOf<T>(), message);

    /// <summary>Raises the exception class declared by <typeparamref name="T"/>.</summary>
    [Cold]
    public static Value Raise<T>(ref TextBuilder message) where T : unmanaged => Raise(Intrinsics.TypeOf<T>(), ref message);

    /// <summary>Raises TypeError.</summary>
    [Cold]
    public static Value TypeError(ReadOnlySpan<byte> message) => Raise(Intrinsics.TypeOf<PyTypeError>(), message);

    /// <summary>Raises TypeError.</summary>
    [Cold]
    public static Value TypeError(ref TextBuilder message) => Raise(Intrinsics.TypeOf<PyTypeError>(), ref message);

    /// <summary>Raises ValueError.</summary>
    [Cold]
    public static Value ValueError(ReadOnlySpan<byte> message) => Raise(Intrinsics.TypeOf<PyValueError>(), message);

    /// <summary>Raises ValueError.</summary>
    [Cold]
    public static Value ValueError(ref TextBuilder message) => Raise(Intrinsics.TypeOf<PyValueError>(), ref message);

    /// <summary>Raises IndexError.</summary>
    [Cold]
    public static Value IndexError(ReadOnlySpan<byte> message) => Raise(Intrinsics.TypeOf<PyIndexError>(), message);

    /// <summary>Raises IndexError.</summary>
    [Cold]
    public static Value IndexError(ref TextBuilder message) => Raise(Intrinsics.TypeOf<PyIndexError>(), ref message);

    /// <summary>Raises OverflowError.</summary>
    [Cold]
    public static Value OverflowError(ReadOnlySpan<byte> message) => Raise(Intrinsics.TypeOf<PyOverflowError>(), message);

    /// <summary>Raises OverflowError.</summary>
    [Cold]
    public static Value OverflowError(ref TextBuilder message) => Raise(Intrinsics.TypeOf<PyOverflowError>(), ref message);

    /// <summary>Raises ZeroDivisionError.</summary>
    [Cold]
    public static Value ZeroDivisionError(ReadOnlySpan<byte> message) => Raise(Intrinsics.TypeOf<PyZeroDivisionError>(), message);

    /// <summary>Raises RuntimeError.</summary>
    [Cold]
    public static Value RuntimeError(ReadOnlySpan<byte> message) => Raise(Intrinsics.TypeOf<PyRuntimeError>(), message);

    /// <summary>Raises RuntimeError.</summary>
    [Cold]
    public static Value RuntimeError(ref TextBuilder message) => Raise(Intrinsics.TypeOf<PyRuntimeError>(), ref message);

    /// <summary>Raises AttributeError without the fields that say whose attribute.</summary>
    [Cold]
    public static Value AttributeError(ReadOnlySpan<byte> message) => Raise(Intrinsics.TypeOf<PyAttributeError>(), message);

    /// <summary>Raises AttributeError without the fields that say whose attribute.</summary>
    [Cold]
    public static Value AttributeError(ref TextBuilder message) => Raise(Intrinsics.TypeOf<PyAttributeError>(), ref message);

    /// <summary>Raises <c>KeyError(key)</c>.</summary>
    [Cold]
    public static Value KeyError(Value key)
    {
        PyBaseException* exception = Heap.Allocate<PyBaseException>(Intrinsics.TypeOf<PyKeyError>());
        exception->Arguments = Tuple.FromItems(&key, 1);
        return SetPending(exception);
    }

    /// <summary>Raises MemoryError, without allocating.</summary>
    [Cold]
    public static Value MemoryError() => Raise(Intrinsics.TypeOf<PyMemoryError>(), ""u8);

    /// <summary>Raises <c>StopIteration(value)</c>; NoValue gives one without arguments.</summary>
    [Cold]
    public static Value StopIteration(Value value)
    {
        PyStopIteration* exception = Heap.Allocate<PyStopIteration>(Intrinsics.TypeOf<PyStopIteration>());
        exception->Value = value.IsNoValue ? Intrinsics.None : value;
        exception->Base.Arguments = value.IsNoValue ? Tuple.Empty : Tuple.FromItems(&value, 1);
        return SetPending(&exception->Base);
    }
}
