namespace Molt.Runtime;

public unsafe partial struct PyList
{
    [PyMethod("append")]
    public static void Append(PyList* self, Value item) => List.Append(self, item);

    [PyMethod("extend")]
    public static void Extend(PyList* self, Value iterable) => List.Extend(self, iterable);

    [PyMethod("insert")]
    public static void Insert(PyList* self, nint index, Value item) => List.Insert(self, index, item);

    [PyMethod("pop")]
    public static Value Pop(PyList* self, nint index = -1) => List.Pop(self, index);

    [PyMethod("remove")]
    public static void Remove(PyList* self, Value value)
    {
        for (nint i = 0; i < self->Length; i++)
        {
            int same = Sequences.SameOrEqual(self->Items[i], value);
            if (same != 0)
            {
                if (same > 0 && i < self->Length)
                {
                    List.RemoveRange(self, i, 1);
                }
                return;
            }
        }
        Errors.ValueError("list.remove(x): x not in list"u8);
    }

    [PyMethod("clear"), NoRaise]
    public static void Clear(PyList* self) => List.Clear(self);

    [PyMethod("copy")]
    public static PyList* Copy(PyList* self) => List.FromItems(self->Items, self->Length);

    [PyMethod("reverse"), NoRaise]
    public static void Reverse(PyList* self) => List.Reverse(self);

    [PyMethod("count")]
    public static long Count(PyList* self, Value value)
    {
        long count = 0;
        for (nint i = 0; i < self->Length; i++)
        {
            int same = Sequences.SameOrEqual(self->Items[i], value);
            if (same < 0)
            {
                return -1;
            }
            count += same;
        }
        return count;
    }

    [PyMethod("index")]
    public static long IndexOf(PyList* self, Value value, Value start = default, Value stop = default)
    {
        if (!Indexing.TryBounds(start, stop, self->Length, out nint first, out nint last))
        {
            return -1;
        }
        for (nint i = first; i < last && i < self->Length; i++)
        {
            int same = Sequences.SameOrEqual(self->Items[i], value);
            if (same != 0)
            {
                return same > 0 ? i : -1;
            }
        }
        Errors.ValueError("list.index(x): x not in list"u8);
        return -1;
    }

    [PyMethod("sort")]
    public static void Sort(PyList* self, [PyKeyword("key", Only = true)] Value key = default, [PyKeyword("reverse", Only = true)] bool reverse = false) =>
        ListSort.Sort(self, key, reverse);

    [PyMethod("__class_getitem__", Kind = PyMethodKind.Class, Doc = "See PEP 585")]
    public static Value ClassGetItem(PyType* type, Value item) => PyGenericAlias.New(type, item);

    [PyMethod("__reversed__")]
    public static Value Reversed(PyList* self) => ListIterator.NewReversed(self);
}

public static unsafe partial class List
{
    /// <summary>A new list of an iterable's items; null with an exception pending.</summary>
    [Export]
    public static PyList* FromIterable(Value iterable)
    {
        PyList* list = New(0);
        return list != null && Extend(list, iterable) ? list : null;
    }

    /// <summary>Adds the items of an iterable at the end; false with an exception pending.</summary>
    [Export]
    public static bool Extend(PyList* list, Value iterable)
    {
        if (IsExact(iterable))
        {
            PyList* other = From(iterable);
            return AppendItems(list, other->Items, other->Length, other);
        }
        if (Tuple.IsExact(iterable))
        {
            PyTuple* tuple = Tuple.From(iterable);
            return AppendItems(list, Tuple.Items(tuple), tuple->Length, null);
        }
        if (!Iteration.Start(iterable, out Iteration items))
        {
            return false;
        }
        nint hint = Iteration.Hint(iterable);
        if (hint < 0 || (hint > 0 && !Reserve(list, list->Length + hint)))
        {
            return false;
        }
        while (items.Next(out Value item))
        {
            if (!Append(list, item))
            {
                return false;
            }
        }
        return !items.Failed;
    }

    /// <summary>Puts an item before an index, which is clamped.</summary>
    [Export]
    public static bool Insert(PyList* list, nint index, Value item)
    {
        nint length = list->Length;
        if (index < 0)
        {
            index = index + length < 0 ? 0 : index + length;
        }
        else if (index > length)
        {
            index = length;
        }
        if (!Append(list, item))
        {
            return false;
        }
        Memory.MoveValues(list->Items + index + 1, list->Items + index, length - index);
        list->Items[index] = item;
        return true;
    }

    /// <summary>Removes and gives the item at an index, which may be negative; NoValue with IndexError pending.</summary>
    [Export]
    public static Value Pop(PyList* list, nint index)
    {
        nint length = list->Length;
        if (length == 0)
        {
            return Errors.IndexError("pop from empty list"u8);
        }
        if (index < 0)
        {
            index += length;
        }
        if ((nuint)index >= (nuint)length)
        {
            return Errors.IndexError("pop index out of range"u8);
        }
        Value item = list->Items[index];
        RemoveRange(list, index, 1);
        return item;
    }

    /// <summary>Removes the item at an index, which may be negative; false with IndexError pending.</summary>
    [Export]
    public static bool DeleteItem(PyList* list, long index)
    {
        if ((ulong)index >= (ulong)list->Length)
        {
            index += list->Length;
            if ((ulong)index >= (ulong)list->Length)
            {
                return AssignmentOutOfRange();
            }
        }
        RemoveRange(list, (nint)index, 1);
        return true;
    }

    /// <summary>Removes items that are there.</summary>
    internal static void RemoveRange(PyList* list, nint index, nint count)
    {
        nint rest = list->Length - index - count;
        Memory.MoveValues(list->Items + index, list->Items + index + count, rest);
        Truncate(list, index + rest);
    }

    /// <summary>Drops the items from a length on.</summary>
    internal static void Truncate(PyList* list, nint length)
    {
        // What lies beyond the length is traced: it must not keep dead objects alive.
        for (nint i = length; i < list->Length; i++)
        {
            list->Items[i] = default;
        }
        list->Length = length;
    }

    /// <summary>Removes all items.</summary>
    [Export, NoRaise]
    public static void Clear(PyList* list)
    {
        list->Items = null;
        list->Capacity = 0;
        list->Length = 0;
    }

    /// <summary>Turns the order of the items around.</summary>
    [Export, NoRaise]
    public static void Reverse(PyList* list) => ReverseItems(list->Items, list->Length);

    internal static void ReverseItems(Value* items, nint length)
    {
        for (nint low = 0, high = length - 1; low < high; low++, high--)
        {
            (items[low], items[high]) = (items[high], items[low]);
        }
    }

    /// <summary>Two lists joined.</summary>
    [Export]
    public static PyList* Concat(PyList* left, PyList* right)
    {
        PyList* result = New(left->Length + right->Length);
        if (result != null)
        {
            Memory.MoveValues(result->Items, left->Items, left->Length);
            Memory.MoveValues(result->Items + left->Length, right->Items, right->Length);
            result->Length = left->Length + right->Length;
        }
        return result;
    }

    /// <summary>The items of a list several times over.</summary>
    [Export]
    public static PyList* Repeat(PyList* list, nint count)
    {
        PyList* result = FromItems(list->Items, list->Length);
        return result != null && RepeatInPlace(result, count) ? result : null;
    }

    /// <summary>Makes a list repeat its items; false with MemoryError pending.</summary>
    internal static bool RepeatInPlace(PyList* list, nint count)
    {
        nint length = list->Length;
        if (count <= 0)
        {
            Clear(list);
            return true;
        }
        if (length == 0 || count == 1)
        {
            return true;
        }
        if (length > nint.MaxValue / sizeof(Value) / count)
        {
            Errors.MemoryError();
            return false;
        }
        nint total = length * count;
        if (!ReserveExact(list, total))
        {
            return false;
        }
        Value* items = list->Items;
        if (length == 1)
        {
            Value item = items[0];
            for (nint i = 1; i < total; i++)
            {
                items[i] = item;
            }
        }
        else
        {
            for (nint filled = length; filled < total;)
            {
                nint more = filled < total - filled ? filled : total - filled;
                Memory.MoveValues(items + filled, items, more);
                filled += more;
            }
        }
        list->Length = total;
        return true;
    }

    private static bool AppendItems(PyList* list, Value* items, nint count, PyList* source)
    {
        if (!Reserve(list, list->Length + count))
        {
            return false;
        }
        // A list may be extended by itself: then its items have just moved.
        Memory.MoveValues(list->Items + list->Length, source == list ? list->Items : items, count);
        list->Length += count;
        return true;
    }
}
