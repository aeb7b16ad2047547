using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>Operations on <see cref="PyList"/> for the runtime and for generated code.</summary>
public static unsafe partial class List
{
    /// <summary>Whether <paramref name="value"/> is a <c>list</c> or an instance of a subclass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(Value value) =>
        value.IsObject && !value.IsNoValue && (value.Object->Type->Flags & TypeFlags.List) != 0;

    /// <summary>Whether <paramref name="value"/> is a <c>list</c> and not an instance of a subclass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsExact(Value value) =>
        value.IsObject && !value.IsNoValue && value.Object->Type == Intrinsics.TypeOf<PyList>();

    /// <summary>The object of a value that is known to be a <c>list</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyList* From(Value value) => (PyList*)value.Object;

    /// <summary>A new empty list with room for <paramref name="capacity"/> items.</summary>
    [Export]
    public static PyList* New(nint capacity)
    {
        PyList* list = Heap.Allocate<PyList>(Intrinsics.TypeOf<PyList>());
        return list == null || (capacity > 0 && !Reserve(list, capacity)) ? null : list;
    }

    /// <summary>A new list of the given items.</summary>
    [Export]
    public static PyList* FromItems(Value* items, nint count)
    {
        PyList* list = New(count);
        if (list != null)
        {
            Memory.MoveValues(list->Items, items, count);
            list->Length = count;
        }
        return list;
    }

    /// <summary>The item at an index that is in range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value GetUnchecked(PyList* list, nint index) => list->Items[index];

    /// <summary>The item at an index, which may be negative; NoValue with IndexError pending.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [Export]
    public static Value GetItem(PyList* list, long index)
    {
        if (Intrinsics.Unlikely((ulong)index >= (ulong)list->Length))
        {
            index += list->Length;
            if ((ulong)index >= (ulong)list->Length)
            {
                return IndexOutOfRange();
            }
        }
        Value item = list->Items[(nint)index];
        Intrinsics.Assume(!item.IsNoValue);
        return item;
    }

    /// <summary>Sets the item at an index, which may be negative; false with IndexError pending.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [Export]
    public static bool SetItem(PyList* list, long index, Value value)
    {
        if (Intrinsics.Unlikely((ulong)index >= (ulong)list->Length))
        {
            index += list->Length;
            if ((ulong)index >= (ulong)list->Length)
            {
                return AssignmentOutOfRange();
            }
        }
        list->Items[(nint)index] = value;
        return true;
    }

    /// <summary>Adds an item at the end; false with MemoryError pending.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [Export]
    public static bool Append(PyList* list, Value item)
    {
        nint length = list->Length;
        if (Intrinsics.Unlikely(length == list->Capacity) && !Reserve(list, length + 1))
        {
            return false;
        }
        list->Items[length] = item;
        list->Length = length + 1;
        return true;
    }

    /// <summary>Makes room for <paramref name="capacity"/> items in all; false with MemoryError pending.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Reserve(PyList* list, nint capacity)
    {
        if (capacity <= list->Capacity)
        {
            return true;
        }
        // A first allocation is exact: literals and copies rarely grow. After that, half as much again.
        nint grown = list->Length + (list->Length >> 1) + 4;
        if (list->Items != null && capacity < grown)
        {
            capacity = grown;
        }
        return ReserveExact(list, capacity < 4 ? 4 : capacity);
    }

    /// <summary>Makes room for exactly <paramref name="capacity"/> items, no fewer than there are; false with MemoryError pending.</summary>
    internal static bool ReserveExact(PyList* list, nint capacity)
    {
        if (capacity > nint.MaxValue / sizeof(Value))
        {
            Errors.MemoryError();
            return false;
        }
        Value* items = Heap.AllocateValueBlock(capacity);
        if (items == null)
        {
            return false;
        }
        Memory.MoveValues(items, list->Items, list->Length);
        list->Items = items;
        list->Capacity = capacity;
        return true;
    }

    [Cold]
    private static Value IndexOutOfRange() => Errors.IndexError("list index out of range"u8);

    [Cold]
    private static bool AssignmentOutOfRange()
    {
        Errors.IndexError("list assignment index out of range"u8);
        return false;
    }
}
