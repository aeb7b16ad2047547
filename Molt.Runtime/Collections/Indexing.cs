using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>What subscripts and index arguments mean: conversion through <c>__index__</c>, clamping, slices.</summary>
public static unsafe class Indexing
{
    /// <summary>Whether a value can stand for an integer: an <c>int</c>, or something with <c>__index__</c>.</summary>
    public static bool IsIndex(Value value)
    {
        if (value.IsSmallInt)
        {
            return true;
        }
        PyType* type = Types.Of(value);
        return (type->Flags & TypeFlags.Int) != 0 || type->Index != null;
    }

    /// <summary>
    /// A subscript as an <c>nint</c>. Out of range is an IndexError, no integer a TypeError; both false.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryIndex(Value value, out nint index)
    {
        if (Intrinsics.Likely(value.IsSmallInt))
        {
            index = (nint)value.SmallInt;
            if (sizeof(nint) == 8 || index == value.SmallInt)
            {
                return true;
            }
        }
        return TryIndexSlow(value, out index);
    }

    /// <summary>A count or other argument as an <c>nint</c>; false with TypeError or OverflowError pending.</summary>
    public static bool TrySize(Value value, out nint size)
    {
        value = Operators.Index(value);
        size = 0;
        if (value.IsNoValue)
        {
            return false;
        }
        if (Int.TryToLong(value, out long number) && (sizeof(nint) == 8 || (nint)number == number))
        {
            size = (nint)number;
            return true;
        }
        Errors.OverflowError("Python int too large to convert to C ssize_t"u8);
        return false;
    }

    /// <summary>A part of a slice, clamped to what an <c>nint</c> holds; false with an exception pending. None gives <paramref name="missing"/>.</summary>
    public static bool TrySliceIndex(Value value, nint missing, out nint index)
    {
        index = missing;
        if (value.IsNoValue || value == Intrinsics.None)
        {
            return true;
        }
        if (!IsIndex(value))
        {
            Errors.TypeError("slice indices must be integers or None or have an __index__ method"u8);
            return false;
        }
        value = Operators.Index(value);
        if (value.IsNoValue)
        {
            return false;
        }
        index = Clamp(value);
        return true;
    }

    /// <summary>The optional <c>start</c> and <c>end</c> arguments of a search, clamped to the length; false with an exception pending.</summary>
    /// <remarks>As in CPython, start may lie above the length and above end: then nothing is found, not even an empty text.</remarks>
    public static bool TryBounds(Value startValue, Value endValue, nint length, out nint start, out nint end)
    {
        if (!TrySliceIndex(startValue, 0, out start) | !TrySliceIndex(endValue, length, out end))
        {
            return false;
        }
        if (end > length)
        {
            end = length;
        }
        else if (end < 0)
        {
            end = end + length < 0 ? 0 : end + length;
        }
        if (start < 0)
        {
            start = start + length < 0 ? 0 : start + length;
        }
        return true;
    }

    /// <summary>An <c>int</c> clamped to what an <c>nint</c> holds.</summary>
    public static nint Clamp(Value integer)
    {
        if (!Int.TryToLong(integer, out long number))
        {
            return Int.IsNegative(integer) ? nint.MinValue : nint.MaxValue;
        }
        return number > nint.MaxValue ? nint.MaxValue : number < nint.MinValue ? nint.MinValue : (nint)number;
    }

    [Cold]
    private static bool TryIndexSlow(Value value, out nint index)
    {
        index = 0;
        Value integer = Operators.Index(value);
        if (integer.IsNoValue)
        {
            return false;
        }
        if (Int.TryToLong(integer, out long number) && (sizeof(nint) == 8 || (nint)number == number))
        {
            index = (nint)number;
            return true;
        }
        var text = new TextBuilder();
        text.Append("cannot fit '"u8);
        text.AppendTypeName(value);
        text.Append("' into an index-sized integer"u8);
        Errors.IndexError(ref text);
        return false;
    }
}
