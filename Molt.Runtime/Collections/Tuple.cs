using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>Operations on <see cref="PyTuple"/> for the runtime and for generated code.</summary>
public static unsafe partial class Tuple
{
    private static PyTuple* s_empty;

    /// <summary>Whether <paramref name="value"/> is a <c>tuple</c> or an instance of a subclass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(Value value) =>
        value.IsObject && !value.IsNoValue && (value.Object->Type->Flags & TypeFlags.Tuple) != 0;

    /// <summary>Whether <paramref name="value"/> is a <c>tuple</c> and not an instance of a subclass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsExact(Value value) =>
        value.IsObject && !value.IsNoValue && value.Object->Type == Intrinsics.TypeOf<PyTuple>();

    /// <summary>The object of a value that is known to be a <c>tuple</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyTuple* From(Value value) => (PyTuple*)value.Object;

    /// <summary>The address of the first item.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value* Items(PyTuple* tuple) => (Value*)(tuple + 1);

    /// <summary>A new tuple whose items the caller fills (not the shared empty one); null with MemoryError pending.</summary>
    [Export]
    public static PyTuple* Allocate(nint length)
    {
        if (Intrinsics.Unlikely(length > (nint.MaxValue / sizeof(Value)) - 8))
        {
            Errors.MemoryError();
            return null;
        }
        PyTuple* tuple = (PyTuple*)Heap.AllocateObject(Intrinsics.TypeOf<PyTuple>(), sizeof(PyTuple) + (length * sizeof(Value)));
        if (tuple != null)
        {
            tuple->Length = length;
        }
        return tuple;
    }

    /// <summary>A tuple of the given items.</summary>
    [Export]
    public static PyTuple* FromItems(Value* items, nint count)
    {
        PyTuple* tuple = count == 0 ? Empty : Allocate(count);
        if (tuple != null)
        {
            Memory.MoveValues(Items(tuple), items, count);
        }
        return tuple;
    }

    /// <summary>The empty tuple: always the same object, outside the heap.</summary>
    public static PyTuple* Empty
    {
        get
        {
            if (s_empty == null)
            {
                s_empty = (PyTuple*)Memory.AllocateImmortal(sizeof(PyTuple));
                s_empty->Header.Type = Intrinsics.TypeOf<PyTuple>();
            }
            return s_empty;
        }
    }

    /// <summary>A tuple of two items.</summary>
    [Export]
    public static PyTuple* Pair(Value first, Value second)
    {
        PyTuple* tuple = Allocate(2);
        if (tuple != null)
        {
            Items(tuple)[0] = first;
            Items(tuple)[1] = second;
        }
        return tuple;
    }

    /// <summary>The item at an index that is in range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value GetUnchecked(PyTuple* tuple, nint index) => Items(tuple)[index];

    /// <summary>The item at an index, which may be negative; NoValue with IndexError pending.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [Export]
    public static Value GetItem(PyTuple* tuple, long index)
    {
        if (Intrinsics.Unlikely((ulong)index >= (ulong)tuple->Length))
        {
            index += tuple->Length;
            if ((ulong)index >= (ulong)tuple->Length)
            {
                return IndexOutOfRange();
            }
        }
        return Items(tuple)[(nint)index];
    }

    [Cold]
    private static Value IndexOutOfRange() => Errors.IndexError("tuple index out of range"u8);
}
