using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>An iterator over a range whose numbers are held inline.</summary>
[PyType("range_iterator", Subclassable = false)]
public unsafe partial struct PyRangeIterator
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The next number.</summary>
    public long Number;

    /// <summary>The distance.</summary>
    public long Step;

    /// <summary>How many numbers are still to come.</summary>
    public long Remaining;

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next), NoRaise]
    [return: PyTyped("int")]
    public static Value NextOf(Value self)
    {
        PyRangeIterator* iterator = (PyRangeIterator*)self.Object;
        if (iterator->Remaining <= 0)
        {
            return Value.NoValue;
        }
        iterator->Remaining--;
        long number = iterator->Number;
        iterator->Number = number + iterator->Step;
        return Value.FromSmallInt(number);
    }

    [PyMethod("__length_hint__"), NoRaise]
    public static long LengthHint(PyRangeIterator* self) => self->Remaining;
}

/// <summary>An iterator over a range of any numbers.</summary>
[PyType("longrange_iterator", Subclassable = false)]
public unsafe partial struct PyLongRangeIterator
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The next number.</summary>
    public Value Number;

    /// <summary>The distance.</summary>
    public Value Step;

    /// <summary>How many numbers are still to come.</summary>
    public Value Remaining;

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    [return: PyTyped("int")]
    public static Value NextOf(Value self)
    {
        PyLongRangeIterator* iterator = (PyLongRangeIterator*)self.Object;
        if (Int.IsZero(iterator->Remaining))
        {
            return Value.NoValue;
        }
        Value number = iterator->Number;
        Value next = Int.Add(number, iterator->Step);
        Value remaining = Int.Subtract(iterator->Remaining, Value.FromSmallInt(1));
        if (next.IsNoValue || remaining.IsNoValue)
        {
            return Value.NoValue;
        }
        iterator->Number = next;
        iterator->Remaining = remaining;
        return number;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        PyLongRangeIterator* iterator = (PyLongRangeIterator*)self;
        tracer->Visit(iterator->Number);
        tracer->Visit(iterator->Step);
        tracer->Visit(iterator->Remaining);
    }

    [PyMethod("__length_hint__"), NoRaise]
    [return: PyTyped("int")]
    public static Value LengthHint(PyLongRangeIterator* self) => self->Remaining;
}

/// <summary>Operations on range iterators.</summary>
public static unsafe class RangeIterator
{
    /// <summary>A new iterator; NoValue with an exception pending.</summary>
    public static Value New(PyRange* range) =>
        Range.IsSmall(range)
            ? NewSmall(range->Start.SmallInt, range->Step.SmallInt, range->Length.SmallInt)
            : NewLarge(range->Start, range->Step, range->Length);

    /// <summary>A new iterator from the end; NoValue with an exception pending.</summary>
    public static Value NewReversed(PyRange* range)
    {
        if (Range.IsSmall(range))
        {
            long count = range->Length.SmallInt;
            long step = range->Step.SmallInt;
            return NewSmall(range->Start.SmallInt + ((count - 1) * step), -step, count);
        }
        Value last = Int.Subtract(range->Length, Value.FromSmallInt(1));
        last = last.IsNoValue ? last : Int.Multiply(last, range->Step);
        last = last.IsNoValue ? last : Int.Add(range->Start, last);
        Value reversed = last.IsNoValue ? last : Int.Negative(range->Step);
        return reversed.IsNoValue ? reversed : NewLarge(last, reversed, range->Length);
    }

    private static Value NewSmall(long start, long step, long count)
    {
        PyRangeIterator* iterator = Heap.Allocate<PyRangeIterator>(Intrinsics.TypeOf<PyRangeIterator>());
        if (iterator != null)
        {
            iterator->Number = start;
            iterator->Step = step;
            iterator->Remaining = count;
        }
        return Value.FromObject(iterator);
    }

    private static Value NewLarge(Value start, Value step, Value count)
    {
        PyLongRangeIterator* iterator = Heap.Allocate<PyLongRangeIterator>(Intrinsics.TypeOf<PyLongRangeIterator>());
        if (iterator != null)
        {
            iterator->Number = start;
            iterator->Step = step;
            iterator->Remaining = count;
        }
        return Value.FromObject(iterator);
    }
}
