using System;

namespace Molt.Runtime;

/// <summary>Raises errors whose message names the class of an offending value.</summary>
public static unsafe class Complaint
{
    /// <summary>TypeError: <paramref name="before"/>, the name of the value's class, <paramref name="after"/>.</summary>
    [Cold]
    public static Value Type(ReadOnlySpan<byte> before, Value value, ReadOnlySpan<byte> after = default)
    {
        var text = new TextBuilder();
        text.Append(before);
        text.AppendTypeName(value);
        text.Append(after);
        return Errors.TypeError(ref text);
    }

    /// <summary>TypeError: <paramref name="before"/>, a number, <paramref name="middle"/>, the name of the value's class, <paramref name="after"/>.</summary>
    [Cold]
    public static Value ItemType(ReadOnlySpan<byte> before, long number, ReadOnlySpan<byte> middle, Value value, ReadOnlySpan<byte> after = default)
    {
        var text = new TextBuilder();
        text.Append(before);
        text.AppendInteger(number);
        text.Append(middle);
        text.AppendTypeName(value);
        text.Append(after);
        return Errors.TypeError(ref text);
    }

    /// <summary>OverflowError: <paramref name="before"/>, the name of the value's class, <paramref name="after"/>.</summary>
    [Cold]
    public static Value Overflow(ReadOnlySpan<byte> before, Value value, ReadOnlySpan<byte> after)
    {
        var text = new TextBuilder();
        text.Append(before);
        text.AppendTypeName(value);
        text.Append(after);
        return Errors.OverflowError(ref text);
    }

    /// <summary>Says of a pending TypeError of <c>hash</c> what the key was wanted for; anything else is left as it is.</summary>
    /// <returns>-1.</returns>
    [Cold]
    public static long Unhashable(Value key, ReadOnlySpan<byte> purpose)
    {
        PyBaseException* exception = ThreadState.Exception;
        if (exception->Header.Type != Intrinsics.TypeOf<PyTypeError>())
        {
            return -1;
        }
        ThreadState.TakeException();
        var text = new TextBuilder();
        text.Append("cannot use '"u8);
        text.AppendTypeName(key);
        text.Append(purpose);
        if (text.AppendStr(Value.FromObject(exception)))
        {
            text.Append(")"u8);
            Errors.TypeError(ref text);
        }
        return -1;
    }

    /// <summary>TypeError: <paramref name="before"/>, a number, <paramref name="after"/>.</summary>
    [Cold]
    public static Value Counted(ReadOnlySpan<byte> before, long number, ReadOnlySpan<byte> after)
    {
        var text = new TextBuilder();
        text.Append(before);
        text.AppendInteger(number);
        text.Append(after);
        return Errors.TypeError(ref text);
    }

    /// <summary>TypeError: a callable got a keyword argument that it does not know.</summary>
    [Cold]
    public static Value Keyword(ReadOnlySpan<byte> function, PyStr* keyword)
    {
        var text = new TextBuilder();
        text.Append(function);
        text.Append("() got an unexpected keyword argument '"u8);
        text.Append(keyword);
        text.Append("'"u8);
        return Errors.TypeError(ref text);
    }

    /// <summary>ValueError: <paramref name="before"/>, a number, <paramref name="after"/>.</summary>
    [Cold]
    public static Value CountedValue(ReadOnlySpan<byte> before, long number, ReadOnlySpan<byte> after)
    {
        var text = new TextBuilder();
        text.Append(before);
        text.AppendInteger(number);
        text.Append(after);
        return Errors.ValueError(ref text);
    }
}
