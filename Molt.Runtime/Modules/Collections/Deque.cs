using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary><c>collections.deque</c>: the items stand in a ring whose size is a power of two.</summary>
[PyType(
    "collections.deque", Home = "_collections",
    Doc = "A list-like sequence optimized for data accesses near its endpoints.")]
public unsafe partial struct PyDeque
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The ring; null as long as there was no item.</summary>
    public Value* Items;

    /// <summary>The places in the ring.</summary>
    public nint Capacity;

    /// <summary>The place of the first item.</summary>
    public nint Start;

    /// <summary>The number of items.</summary>
    public nint Length;

    /// <summary>The largest number of items; -1 for any.</summary>
    public nint MaxLength;

    /// <summary>Counts changes: an iterator that sees another number stops.</summary>
    public long State;
}

/// <summary>Operations on <see cref="PyDeque"/>.</summary>
public static unsafe class Deque
{
    private const nint SmallestCapacity = 8;

    /// <summary>Whether a value is a deque or an instance of a subclass.</summary>
    public static bool Is(Value value) => Types.IsInstance(value, Intrinsics.TypeOf<PyDeque>());

    /// <summary>The object of a value that is known to be a deque.</summary>
    public static PyDeque* From(Value value) => (PyDeque*)value.Object;

    /// <summary>A new empty deque; null with MemoryError pending.</summary>
    public static PyDeque* New(PyType* type, nint maxLength)
    {
        PyDeque* deque = Heap.Allocate<PyDeque>(type);
        if (deque != null)
        {
            deque->MaxLength = maxLength;
        }
        return deque;
    }

    /// <summary>The place of an item whose index is in range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value* At(PyDeque* deque, nint index) => deque->Items + ((deque->Start + index) & (deque->Capacity - 1));

    /// <summary>Adds an item at the end; if there are too many then, the first one goes. False with MemoryError pending.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Append(PyDeque* deque, Value item)
    {
        if (Intrinsics.Unlikely(deque->Length == deque->Capacity) && !Grow(deque, deque->Length + 1))
        {
            return false;
        }
        *At(deque, deque->Length) = item;
        deque->Length++;
        deque->State++;
        if (deque->MaxLength >= 0 && deque->Length > deque->MaxLength)
        {
            TakeFirst(deque);
        }
        return true;
    }

    /// <summary>Adds an item before the first; if there are too many then, the last one goes. False with MemoryError pending.</summary>
    public static bool AppendLeft(PyDeque* deque, Value item)
    {
        if (Intrinsics.Unlikely(deque->Length == deque->Capacity) && !Grow(deque, deque->Length + 1))
        {
            return false;
        }
        deque->Start = (deque->Start - 1) & (deque->Capacity - 1);
        deque->Items[deque->Start] = item;
        deque->Length++;
        deque->State++;
        if (deque->MaxLength >= 0 && deque->Length > deque->MaxLength)
        {
            TakeLast(deque);
        }
        return true;
    }

    /// <summary>Removes the first item, which there is, and gives it.</summary>
    public static Value TakeFirst(PyDeque* deque)
    {
        Value item = deque->Items[deque->Start];
        deque->Items[deque->Start] = Value.NoValue;
        deque->Start = (deque->Start + 1) & (deque->Capacity - 1);
        deque->Length--;
        deque->State++;
        return item;
    }

    /// <summary>Removes the last item, which there is, and gives it.</summary>
    public static Value TakeLast(PyDeque* deque)
    {
        Value* place = At(deque, --deque->Length);
        Value item = *place;
        *place = Value.NoValue;
        deque->State++;
        return item;
    }

    /// <summary>Adds the items of an iterable; false with an exception pending.</summary>
    public static bool Extend(PyDeque* deque, Value iterable, bool left)
    {
        if (iterable == Value.FromObject(deque))
        {
            PyList* copy = List.FromIterable(iterable);
            iterable = Value.FromObject(copy);
            if (copy == null)
            {
                return false;
            }
        }
        if (!Iteration.Start(iterable, out Iteration items))
        {
            return false;
        }
        while (items.Next(out Value item))
        {
            if (deque->MaxLength != 0 && !(left ? AppendLeft(deque, item) : Append(deque, item)))
            {
                return false;
            }
        }
        return !items.Failed;
    }

    /// <summary>Removes all items.</summary>
    public static void Clear(PyDeque* deque)
    {
        deque->State += deque->Length > 0 ? 1 : 0;
        deque->Items = null;
        deque->Capacity = 0;
        deque->Start = 0;
        deque->Length = 0;
    }

    /// <summary>Moves the items by some places to the right.</summary>
    public static void Rotate(PyDeque* deque, nint places)
    {
        nint length = deque->Length;
        if (length <= 1)
        {
            return;
        }
        places %= length;
        if (places > length / 2)
        {
            places -= length;
        }
        else if (places < -(length / 2))
        {
            places += length;
        }
        deque->State += places == 0 ? 0 : 1;
        for (; places > 0; places--)
        {
            Value item = *At(deque, length - 1);
            *At(deque, length - 1) = Value.NoValue;
            deque->Start = (deque->Start - 1) & (deque->Capacity - 1);
            deque->Items[deque->Start] = item;
        }
        for (; places < 0; places++)
        {
            Value item = deque->Items[deque->Start];
            deque->Items[deque->Start] = Value.NoValue;
            deque->Start = (deque->Start + 1) & (deque->Capacity - 1);
            *At(deque, length - 1) = item;
        }
    }

    /// <summary>Puts an item before an index in range or the end; false with MemoryError pending.</summary>
    public static bool Insert(PyDeque* deque, nint index, Value item)
    {
        if (deque->Length == deque->Capacity && !Grow(deque, deque->Length + 1))
        {
            return false;
        }
        deque->State++;
        if (index < deque->Length / 2)
        {
            deque->Start = (deque->Start - 1) & (deque->Capacity - 1);
            for (nint i = 0; i < index; i++)
            {
                *At(deque, i) = *At(deque, i + 1);
            }
        }
        else
        {
            for (nint i = deque->Length; i > index; i--)
            {
                *At(deque, i) = *At(deque, i - 1);
            }
        }
        *At(deque, index) = item;
        deque->Length++;
        return true;
    }

    /// <summary>Removes the item at an index in range.</summary>
    public static void RemoveAt(PyDeque* deque, nint index)
    {
        if (index < deque->Length / 2)
        {
            for (nint i = index; i > 0; i--)
            {
                *At(deque, i) = *At(deque, i - 1);
            }
            TakeFirst(deque);
        }
        else
        {
            for (nint i = index; i < deque->Length - 1; i++)
            {
                *At(deque, i) = *At(deque, i + 1);
            }
            TakeLast(deque);
        }
    }

    /// <summary>Turns the order around.</summary>
    public static void Reverse(PyDeque* deque)
    {
        for (nint i = 0; i < deque->Length / 2; i++)
        {
            Value* first = At(deque, i);
            Value* last = At(deque, deque->Length - 1 - i);
            (*first, *last) = (*last, *first);
        }
    }

    /// <summary>
    /// The index of the first item in a range that is equal to a value: -1 if there is none, -2 with an exception pending, which is RuntimeError if a comparison
    /// changed the deque.
    /// </summary>
    public static nint Find(PyDeque* deque, Value value, nint start, nint stop)
    {
        long state = deque->State;
        for (nint i = start; i < stop; i++)
        {
            int same = Sequences.SameOrEqual(*At(deque, i), value);
            if (same != 0)
            {
                return same < 0 ? -2 : i;
            }
            if (deque->State != state)
            {
                Errors.RuntimeError("deque mutated during iteration"u8);
                return -2;
            }
        }
        return -1;
    }

    private static bool Grow(PyDeque* deque, nint needed)
    {
        nint capacity = deque->Capacity == 0 ? SmallestCapacity : deque->Capacity * 2;
        while (capacity < needed)
        {
            capacity *= 2;
        }
        Value* items = Heap.AllocateValueBlock(capacity);
        if (items == null)
        {
            return false;
        }
        nint first = System.Math.Min(deque->Length, deque->Capacity - deque->Start);
        Memory.MoveValues(items, deque->Items + deque->Start, first);
        Memory.MoveValues(items + first, deque->Items, deque->Length - first);
        deque->Items = items;
        deque->Capacity = capacity;
        deque->Start = 0;
        return true;
    }
}
