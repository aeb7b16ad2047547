using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>A <c>slice</c>.</summary>
[PyType("slice", Subclassable = false, Doc = "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.")]
public unsafe partial struct PySlice
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary><c>start</c>.</summary>
    public Value Start;

    /// <summary><c>stop</c>.</summary>
    public Value Stop;

    /// <summary><c>step</c>.</summary>
    public Value Step;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional("slice"u8, count, keywordNames, 1, 3))
        {
            return Value.NoValue;
        }
        Value none = Intrinsics.None;
        return count == 1
            ? Value.FromObject(Slice.New(none, arguments[0], none))
            : Value.FromObject(Slice.New(arguments[0], arguments[1], count == 3 ? arguments[2] : none));
    }

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self)
    {
        PySlice* slice = (PySlice*)self.Object;
        var text = new TextBuilder();
        text.Append("slice("u8);
        if (!text.AppendRepr(slice->Start))
        {
            return Value.NoValue;
        }
        text.Append(", "u8);
        if (!text.AppendRepr(slice->Stop))
        {
            return Value.NoValue;
        }
        text.Append(", "u8);
        if (!text.AppendRepr(slice->Step))
        {
            return Value.NoValue;
        }
        text.Append((byte)')');
        return Value.FromObject(text.ToStr());
    }

    [PySlot(Slot.Hash)]
    public static long HashOf(Value self)
    {
        PySlice* slice = (PySlice*)self.Object;
        var hash = Hashing.Sequence.Start();
        for (nint i = 0; i < 3; i++)
        {
            long item = Hashing.Of((&slice->Start)[i]);
            if (item == -1)
            {
                return -1;
            }
            hash.Add(item);
        }
        // Unlike a tuple's, CPython's slice hash does not mix in the length.
        return hash.FinishRaw();
    }

    [PySlot(Slot.RichCompare)]
    public static Value CompareTo(Value left, Value right, int operation)
    {
        if (Types.Of(right) != Intrinsics.TypeOf<PySlice>())
        {
            return Intrinsics.NotImplemented;
        }
        return left == right
            ? Bool.From(Sequences.Holds(0, operation))
            : Sequences.Compare(&((PySlice*)left.Object)->Start, 3, &((PySlice*)right.Object)->Start, 3, operation);
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        PySlice* slice = (PySlice*)self;
        tracer->Visit(slice->Start);
        tracer->Visit(slice->Stop);
        tracer->Visit(slice->Step);
    }

    [PyMethod("start", Kind = PyMethodKind.Getter), NoRaise]
    public static Value GetStart(PySlice* self) => self->Start;

    [PyMethod("stop", Kind = PyMethodKind.Getter), NoRaise]
    public static Value GetStop(PySlice* self) => self->Stop;

    [PyMethod("step", Kind = PyMethodKind.Getter), NoRaise]
    public static Value GetStep(PySlice* self) => self->Step;

    [PyMethod("indices")]
    [return: PyTyped("tuple[int, int, int]")]
    public static Value Indices(PySlice* self, Value length)
    {
        Value zero = Value.FromSmallInt(0);
        Value one = Value.FromSmallInt(1);
        length = Operators.Index(length);
        if (length.IsNoValue)
        {
            return length;
        }
        if (Int.Compare(length, zero) < 0)
        {
            return Errors.ValueError("length should not be negative"u8);
        }
        Value* bounds = stackalloc Value[3];
        if (!TryBound(self->Step, one, &bounds[2]))
        {
            return Value.NoValue;
        }
        if (Int.Compare(bounds[2], zero) == 0)
        {
            return Errors.ValueError("slice step cannot be zero"u8);
        }
        bool isBackward = Int.Compare(bounds[2], zero) < 0;
        Value lower = isBackward ? Value.FromSmallInt(-1) : zero;
        Value upper = isBackward ? Int.Subtract(length, one) : length;
        if (upper.IsNoValue || !TryBound(self->Start, isBackward ? upper : lower, &bounds[0])
            || !TryBound(self->Stop, isBackward ? lower : upper, &bounds[1]))
        {
            return Value.NoValue;
        }
        return (self->Start == Intrinsics.None || Fit(&bounds[0], length, lower, upper))
            && (self->Stop == Intrinsics.None || Fit(&bounds[1], length, lower, upper))
            ? Value.FromObject(Tuple.FromItems(bounds, 3))
            : Value.NoValue;
    }

    /// <summary>A part of a slice as an int of any size; false with an exception pending.</summary>
    private static bool TryBound(Value part, Value missing, Value* bound)
    {
        *bound = missing;
        if (part != Intrinsics.None)
        {
            part = Indexing.IsIndex(part) ? Operators.Index(part)
                : Errors.TypeError("slice indices must be integers or None or have an __index__ method"u8);
            *bound = part.IsNoValue ? part : Int.Exact(part);
        }
        return !bound->IsNoValue;
    }

    /// <summary>Counts a negative bound from the end, and clamps it; false with MemoryError pending.</summary>
    private static bool Fit(Value* bound, Value length, Value lower, Value upper)
    {
        if (Int.Compare(*bound, Value.FromSmallInt(0)) < 0)
        {
            *bound = Int.Add(*bound, length);
        }
        if (!bound->IsNoValue)
        {
            *bound = Int.Compare(*bound, lower) < 0 ? lower : Int.Compare(*bound, upper) > 0 ? upper : *bound;
        }
        return !bound->IsNoValue;
    }
}

/// <summary>Operations on <see cref="PySlice"/>.</summary>
public static unsafe class Slice
{
    /// <summary>Whether <paramref name="value"/> is a <c>slice</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(Value value) =>
        value.IsObject && !value.IsNoValue && value.Object->Type == Intrinsics.TypeOf<PySlice>();

    /// <summary>The object of a value that is known to be a <c>slice</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PySlice* From(Value value) => (PySlice*)value.Object;

    /// <summary>A new slice; missing parts are None.</summary>
    [Export]
    public static PySlice* New(Value start, Value stop, Value step)
    {
        PySlice* slice = Heap.Allocate<PySlice>(Intrinsics.TypeOf<PySlice>());
        if (slice != null)
        {
            slice->Start = start;
            slice->Stop = stop;
            slice->Step = step;
        }
        return slice;
    }

    /// <summary>The parts of a slice as integers, before they are fitted to a length; false with an exception pending.</summary>
    public static bool Unpack(PySlice* slice, out nint start, out nint stop, out nint step)
    {
        start = 0;
        stop = 0;
        if (!Indexing.TrySliceIndex(slice->Step, 1, out step))
        {
            return false;
        }
        if (step == 0)
        {
            Errors.ValueError("slice step cannot be zero"u8);
            return false;
        }
        // So that -step does not overflow.
        step = step < -nint.MaxValue ? -nint.MaxValue : step;
        return Indexing.TrySliceIndex(slice->Start, step < 0 ? nint.MaxValue : 0, out start)
            && Indexing.TrySliceIndex(slice->Stop, step < 0 ? nint.MinValue : nint.MaxValue, out stop);
    }

    /// <summary>Fits start and stop to a length, and gives the number of items selected.</summary>
    public static nint Adjust(nint length, ref nint start, ref nint stop, nint step)
    {
        start = Fit(start, length, step);
        stop = Fit(stop, length, step);
        if (step < 0)
        {
            return stop < start ? ((start - stop - 1) / -step) + 1 : 0;
        }
        return start < stop ? ((stop - start - 1) / step) + 1 : 0;
    }

    /// <summary>Start, step and number of items that a slice selects of a length; false with an exception pending.</summary>
    /// <remarks>The length is asked for last, since <c>__index__</c> may change it: hence a pointer.</remarks>
    public static bool Select(PySlice* slice, nint* length, out nint start, out nint step, out nint count)
    {
        count = 0;
        if (!Unpack(slice, out start, out nint stop, out step))
        {
            return false;
        }
        count = Adjust(*length, ref start, ref stop, step);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Fit(nint index, nint length, nint step)
    {
        if (index < 0)
        {
            index += length;
            return index < 0 ? (step < 0 ? -1 : 0) : index;
        }
        return index >= length ? (step < 0 ? length - 1 : length) : index;
    }
}
