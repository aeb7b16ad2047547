using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>A <c>range</c>. All four numbers are exact ints, of any size.</summary>
[PyType("range", Subclassable = false, Doc = "range(stop) -> range object\nrange(start, stop[, step]) -> range object")]
public unsafe partial struct PyRange
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The first number.</summary>
    public Value Start;

    /// <summary>Where it ends.</summary>
    public Value Stop;

    /// <summary>The distance; not 0.</summary>
    public Value Step;

    /// <summary>How many numbers there are.</summary>
    public Value Length;
}

/// <summary>Operations on <see cref="PyRange"/>.</summary>
public static unsafe class Range
{
    /// <summary>Whether a value is a <c>range</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(Value value) => Types.IsExactObject(value, Intrinsics.TypeOf<PyRange>());

    /// <summary>The object of a value that is known to be a <c>range</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyRange* From(Value value) => (PyRange*)value.Object;

    /// <summary>A range; the arguments are taken by <c>__index__</c>. Null with an exception pending.</summary>
    [Export]
    public static PyRange* New(Value start, Value stop, Value step)
    {
        start = Number(start);
        stop = start.IsNoValue ? start : Number(stop);
        step = stop.IsNoValue ? stop : Number(step);
        if (step.IsNoValue)
        {
            return null;
        }
        if (step == Value.FromSmallInt(0))
        {
            Errors.ValueError("range() arg 3 must not be zero"u8);
            return null;
        }
        return FromNumbers(start, stop, step);
    }

    /// <summary>A range of exact ints; the step is not zero.</summary>
    internal static PyRange* FromNumbers(Value start, Value stop, Value step)
    {
        Value length = CountOf(start, stop, step);
        PyRange* range = length.IsNoValue ? null : Heap.Allocate<PyRange>(Intrinsics.TypeOf<PyRange>());
        if (range != null)
        {
            range->Start = start;
            range->Stop = stop;
            range->Step = step;
            range->Length = length;
        }
        return range;
    }

    /// <summary>Whether a range has only inline integers, so that native arithmetic does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSmall(PyRange* range) =>
        range->Start.IsSmallInt && range->Stop.IsSmallInt && range->Step.IsSmallInt && range->Length.IsSmallInt;

    /// <summary>The number at an index from 0 to the length.</summary>
    internal static Value At(PyRange* range, Value index) =>
        IsSmall(range) ? Int.FromLong(range->Start.SmallInt + (index.SmallInt * range->Step.SmallInt)) : AtLarge(range, index);

    /// <summary>How many numbers a native range has. Neither a difference nor the result needs more than 64 unsigned bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [Export, Pure, NoRaise]
    public static ulong Count(long start, long stop, long step)
    {
        if (step > 0)
        {
            return start < stop ? (((ulong)stop - (ulong)start - 1) / (ulong)step) + 1 : 0;
        }
        return start > stop ? (((ulong)start - (ulong)stop - 1) / (0 - (ulong)step)) + 1 : 0;
    }

    /// <summary>The index of an exact int in a range; NoValue without exception if it is not in it.</summary>
    internal static Value IndexOf(PyRange* range, Value number)
    {
        bool rising = !Int.IsNegative(range->Step);
        int fromStart = Int.Compare(number, range->Start);
        int toStop = Int.Compare(number, range->Stop);
        if (rising ? fromStart < 0 || toStop >= 0 : fromStart > 0 || toStop <= 0)
        {
            return Value.NoValue;
        }
        Value distance = Int.Subtract(number, range->Start);
        if (distance.IsNoValue || !Int.DivideWithRemainder(distance, range->Step, out Value quotient, out Value remainder))
        {
            return Value.NoValue;
        }
        return Int.IsZero(remainder) ? quotient : Value.NoValue;
    }

    /// <summary>The part of a range that a slice selects; null with an exception pending.</summary>
    internal static PyRange* Slice(PyRange* range, PySlice* slice)
    {
        Value step = slice->Step == Intrinsics.None ? Value.FromSmallInt(1) : SliceNumber(slice->Step);
        if (step.IsNoValue)
        {
            return null;
        }
        if (Int.IsZero(step))
        {
            Errors.ValueError("slice step cannot be zero"u8);
            return null;
        }
        bool falling = Int.IsNegative(step);
        Value length = range->Length;
        Value lowest = Value.FromSmallInt(falling ? -1 : 0);
        Value highest = falling ? Int.Subtract(length, Value.FromSmallInt(1)) : length;
        Value start = Fit(slice->Start, falling ? highest : lowest, length, lowest, highest);
        Value stop = start.IsNoValue ? start : Fit(slice->Stop, falling ? lowest : highest, length, lowest, highest);
        if (stop.IsNoValue)
        {
            return null;
        }
        Value newStep = Int.Multiply(range->Step, step);
        Value newStart = AtLarge(range, start);
        Value newStop = AtLarge(range, stop);
        return newStep.IsNoValue || newStart.IsNoValue || newStop.IsNoValue ? null : FromNumbers(newStart, newStop, newStep);
    }

    private static Value AtLarge(PyRange* range, Value index)
    {
        Value distance = Int.Multiply(index, range->Step);
        return distance.IsNoValue ? distance : Int.Add(range->Start, distance);
    }

    private static Value Fit(Value index, Value missing, Value length, Value lowest, Value highest)
    {
        if (index == Intrinsics.None)
        {
            return missing;
        }
        index = SliceNumber(index);
        if (index.IsNoValue)
        {
            return index;
        }
        if (Int.IsNegative(index))
        {
            index = Int.Add(index, length);
            return index.IsNoValue || Int.Compare(index, lowest) >= 0 ? index : lowest;
        }
        return Int.Compare(index, highest) > 0 ? highest : index;
    }

    private static Value CountOf(Value start, Value stop, Value step)
    {
        if (start.IsSmallInt && stop.IsSmallInt && step.IsSmallInt)
        {
            return Int.FromULong(Count(start.SmallInt, stop.SmallInt, step.SmallInt));
        }
        bool rising = !Int.IsNegative(step);
        Value low = rising ? start : stop;
        Value high = rising ? stop : start;
        if (Int.Compare(low, high) >= 0)
        {
            return Value.FromSmallInt(0);
        }
        Value one = Value.FromSmallInt(1);
        Value distance = Int.Subtract(high, low);
        distance = distance.IsNoValue ? distance : Int.Subtract(distance, one);
        Value width = rising ? step : Int.Negative(step);
        Value quotient = distance.IsNoValue || width.IsNoValue ? Value.NoValue : Int.FloorDivide(distance, width);
        return quotient.IsNoValue ? quotient : Int.Add(quotient, one);
    }

    private static Value Number(Value value)
    {
        Value index = Operators.Index(value);
        return index.IsNoValue ? index : Int.Exact(index);
    }

    private static Value SliceNumber(Value value)
    {
        if (!Indexing.IsIndex(value))
        {
            return Errors.TypeError("slice indices must be integers or None or have an __index__ method"u8);
        }
        return Number(value);
    }
}
