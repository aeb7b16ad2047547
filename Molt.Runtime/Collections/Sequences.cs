using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>What <c>list</c>, <c>tuple</c> and the other sequences do alike.</summary>
public static unsafe class Sequences
{
    /// <summary>Whether a comparison holds, given how the operands are ordered (negative, zero, positive).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Holds(long order, int operation) => (Comparison)operation switch
    {
        Comparison.Less => order < 0,
        Comparison.LessEqual => order <= 0,
        Comparison.Equal => order == 0,
        Comparison.NotEqual => order != 0,
        Comparison.Greater => order > 0,
        _ => order >= 0,
    };

    /// <summary>Whether two items are the same object or equal: 1, 0, or -1 with an exception pending.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SameOrEqual(Value left, Value right)
    {
        if (left == right)
        {
            return 1;
        }
        if (left.IsSmallInt && right.IsSmallInt)
        {
            return 0;
        }
        if (Str.IsExact(left) && Str.IsExact(right))
        {
            return Str.Equals(Str.From(left), Str.From(right)) ? 1 : 0;
        }
        return Operators.EqualBool(left, right);
    }

    /// <summary>Compares two arrays of items as sequences compare: by the first items that differ.</summary>
    public static Value Compare(Value* left, nint leftLength, Value* right, nint rightLength, int operation)
    {
        if (leftLength != rightLength && operation is (int)Comparison.Equal or (int)Comparison.NotEqual)
        {
            return Bool.From(operation == (int)Comparison.NotEqual);
        }
        for (nint i = 0; i < leftLength && i < rightLength; i++)
        {
            int same = SameOrEqual(left[i], right[i]);
            if (same != 1)
            {
                return same < 0 ? Value.NoValue : OfDiffering(left[i], right[i], operation);
            }
        }
        return Bool.From(Holds((long)leftLength - rightLength, operation));
    }

    /// <summary>The result of comparing sequences whose first differing items are these.</summary>
    public static Value OfDiffering(Value left, Value right, int operation) => (Comparison)operation switch
    {
        Comparison.Equal => Intrinsics.False,
        Comparison.NotEqual => Intrinsics.True,
        Comparison.Less => Operators.Less(left, right),
        Comparison.LessEqual => Operators.LessEqual(left, right),
        Comparison.Greater => Operators.Greater(left, right),
        _ => Operators.GreaterEqual(left, right),
    };

    /// <summary>
    /// The operands of a repetition, in either order: afterwards <paramref name="left"/> is the sequence. When it is none (or the count is no
    /// integer or too large), false, with what the slot has to return in <paramref name="left"/>.
    /// </summary>
    public static bool TryRepeat(ref Value left, Value right, TypeFlags sequence, out nint count)
    {
        Value number = right;
        if ((Types.Of(left)->Flags & sequence) == 0)
        {
            number = left;
            left = right;
        }
        if (!TryRepeatCount(number, out count))
        {
            left = ThreadState.Exception != null ? Value.NoValue : Intrinsics.NotImplemented;
            return false;
        }
        return true;
    }

    /// <summary>The count of a repetition; false if it is no integer, or with OverflowError pending.</summary>
    public static bool TryRepeatCount(Value number, out nint count)
    {
        count = 0;
        if (number.IsSmallInt && sizeof(nint) == 8)
        {
            count = (nint)number.SmallInt;
            return true;
        }
        if (!Indexing.IsIndex(number))
        {
            return false;
        }
        number = Operators.Index(number);
        if (number.IsNoValue)
        {
            return false;
        }
        if (!Int.TryToLong(number, out long size) || (nint)size != size)
        {
            Complaint.Overflow("cannot fit '"u8, number, "' into an index-sized integer"u8);
            return false;
        }
        count = (nint)size;
        return true;
    }

    /// <summary><c>reversed(value)</c>: an iterator from the end; NoValue with an exception pending.</summary>
    public static Value Reversed(Value value, PyType* type)
    {
        PyType* source = Types.Of(value);
        if (source == Intrinsics.TypeOf<PyList>())
        {
            return ListIterator.NewReversed(List.From(value));
        }
        if (source == Intrinsics.TypeOf<PyRange>())
        {
            return RangeIterator.NewReversed(Range.From(value));
        }
        if (source == Intrinsics.TypeOf<PyDict>())
        {
            return PyDict.Reversed(Dict.From(value));
        }
        Value method = Types.Lookup(source, Intrinsics.Literal("__reversed__"u8));
        if (method == Intrinsics.None)
        {
            return NotReversible(value);
        }
        if (!method.IsNoValue)
        {
            return Calls.CallMethod0(value, Intrinsics.Literal("__reversed__"u8));
        }
        if (source->GetItem == null || Dict.Is(value))
        {
            return NotReversible(value);
        }
        nint length = Operators.Length(value);
        PyReversed* reversed = length < 0 ? null : Heap.Allocate<PyReversed>(type);
        if (reversed != null)
        {
            reversed->Source = value;
            reversed->Position = length - 1;
        }
        return Value.FromObject(reversed);
    }

    [Cold]
    private static Value NotReversible(Value value) => Complaint.Type("'"u8, value, "' object is not reversible"u8);
}
