#pragma warning disable CS0649 // The exception is used by its address.

using System;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>Raises built-in exceptions. Every method gives back NoValue, so that a caller can return what it gets.</summary>
public static unsafe partial class Errors
{
    [FixedAddressValueType]
    private static PyBaseException s_memoryError;

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
        Value argument = Value.FromObject(message);
        return message == null ? Value.NoValue : Raise(type, argument);
    }

    /// <summary>Raises an exception of a class with one argument.</summary>
    [Cold]
    public static Value Raise(PyType* type, Value argument)
    {
        PyBaseException* exception = PyBaseException.Allocate(type);
        PyTuple* arguments = exception == null ? null : Tuple.FromItems(&argument, 1);
        if (arguments == null)
        {
            return Value.NoValue;
        }
        exception->Arguments = arguments;
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
    public static Value KeyError(Value key) => Raise(Intrinsics.TypeOf<PyKeyError>(), key);

    /// <summary>Raises MemoryError, without allocating: it is always the same object.</summary>
    [Cold]
    public static Value MemoryError()
    {
        PyBaseException* exception = (PyBaseException*)Unsafe.AsPointer(ref s_memoryError);
        *exception = default;
        exception->Header.Type = Intrinsics.TypeOf<PyMemoryError>();
        exception->Arguments = Tuple.Empty;
        return SetPending(exception);
    }

    /// <summary>Raises <c>StopIteration(value)</c>; NoValue gives one without arguments.</summary>
    [Cold]
    public static Value StopIteration(Value value)
    {
        PyStopIteration* exception = (PyStopIteration*)PyBaseException.Allocate(Intrinsics.TypeOf<PyStopIteration>());
        PyTuple* arguments = exception == null || value.IsNoValue ? Tuple.Empty : Tuple.FromItems(&value, 1);
        if (exception == null || arguments == null)
        {
            return Value.NoValue;
        }
        exception->Base.Arguments = arguments;
        exception->Value = Objects.OrNone(value);
        return SetPending(&exception->Base);
    }
}
