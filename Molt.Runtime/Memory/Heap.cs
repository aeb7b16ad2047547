#pragma warning disable CS0649 // Static tables are used by their address.

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Molt.Runtime;

/// <summary>
/// The garbage-collected heap. Memory comes zeroed; on exhaustion the result is null and MemoryError is pending. Objects never move, and are
/// alive as long as a local variable, an argument, a register or another live object points to them, at their start, into their middle or
/// to their end.
/// </summary>
/// <remarks>
/// <para>Small allocations are cells in blocks of one size (<see cref="SizeClasses"/>) and kind (<see cref="BlockKind"/>). For each such pair
/// there is a <see cref="FreeRun"/> of adjacent zeroed cells, in the table <c>Heap.s_runs</c>; to allocate is to take its first cell:</para>
/// <code>
/// run    = &amp;Heap.s_runs[kind * SizeClasses.Count + class]
/// cell   = run->Cursor
/// next   = cell + size of the class
/// if (next > run->Limit) → cell = Heap.AllocateSlow(kind * SizeClasses.Count + class), null with MemoryError pending
/// else run->Cursor = next
/// cell->Type = type                                    (objects only; before anything else is allocated)
/// </code>
/// <para>This is what <see cref="AllocateObject"/> becomes when its size is constant; generated code calls it and LLVM inlines it.</para>
/// </remarks>
public static unsafe partial class Heap
{
    private const int RunCount = 4 * SizeClasses.Count;

    [FixedAddressValueType]
    private static RunTable s_runs;

    /// <summary>Allocates an instance of a class whose layout is or starts with <typeparamref name="T"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T* Allocate<T>(PyType* type) where T : unmanaged =>
        (T*)(type == Intrinsics.TypeOf<T>() ? AllocateObject(type, sizeof(T)) : AllocateInstance(type));

    /// <summary>Allocates an instance of a class without variable part. The attributes with a fixed place are unset.</summary>
    [Export]
    public static ObjectHeader* AllocateInstance(PyType* type)
    {
        ObjectHeader* result = AllocateVariable(type, type->InstanceSize);
        if ((type->Flags & TypeFlags.Finalize) != 0 && result != null)
        {
            Finalization.Register(result);
        }
        if (result != null && type->FieldsOffset != 0)
        {
            for (nint offset = type->FieldsOffset; offset < type->InstanceSize; offset += sizeof(Value))
            {
                *(Value*)((byte*)result + offset) = Value.NoValue;
            }
            if (type->DictOffset > 0)
            {
                *Attributes.DictPlace(result) = null;
            }
        }
        return result;
    }

    /// <summary>
    /// Allocates an instance of <paramref name="bytes"/> bytes, the header included. Room for the pointer to the instance dictionary is
    /// added if the class has one behind the variable part (<see cref="PyType.DictOffset"/> is negative).
    /// </summary>
    public static ObjectHeader* AllocateVariable(PyType* type, nint bytes)
    {
        if (type->DictOffset < 0)
        {
            bytes = ((bytes + sizeof(nint) - 1) & -sizeof(nint)) + sizeof(nint);
        }
        return AllocateObject(type, bytes);
    }

    /// <summary>Allocates an object of exactly <paramref name="bytes"/> bytes, the header included. Inlines to a few instructions for a constant size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static ObjectHeader* AllocateObject(PyType* type, nint bytes)
    {
        ObjectHeader* result = (ObjectHeader*)AllocateCell(BlockKind.Objects, bytes);
        if (Intrinsics.Likely(result != null))
        {
            result->Type = type;
        }
        return result;
    }

    /// <summary>Allocates a block that holds no references.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void* AllocateLeafBlock(nint bytes) => AllocateCell(BlockKind.Leaf, bytes);

    /// <summary>Allocates a block of values. Words that are no values are allowed in it; pointers must be tagged as values are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value* AllocateValueBlock(nint count) =>
        count > SizeClasses.MaximumRequest / sizeof(Value) ? (Value*)OutOfMemory() : (Value*)AllocateCell(BlockKind.Values, count * sizeof(Value));

    /// <summary>Allocates a block of words that may be values or plain pointers, also into the middle of objects: the costliest to trace.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void* AllocateWordBlock(nint bytes) => AllocateCell(BlockKind.Words, bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void* AllocateCell(BlockKind kind, nint bytes)
    {
        if (Intrinsics.Unlikely((nuint)bytes - 1 >= SizeClasses.MaximumSize))
        {
            return AllocateLarge(kind, bytes);
        }
        int sizeClass = SizeClasses.Of(bytes);
        int index = ((int)kind * SizeClasses.Count) + sizeClass;
        FreeRun* run = Run(index);
        byte* cell = run->Cursor;
        byte* next = cell + SizeClasses.Size(sizeClass);
        if (Intrinsics.Unlikely(next > run->Limit))
        {
            return AllocateSlow(index);
        }
        run->Cursor = next;
        return cell;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FreeRun* Run(int index) => (FreeRun*)Unsafe.AsPointer(ref s_runs) + index;

    [Cold]
    private static void* OutOfMemory()
    {
        Errors.MemoryError();
        return null;
    }

    /// <summary>Adjacent free cells.</summary>
    private struct FreeRun
    {
        public byte* Cursor;
        public byte* Limit;
    }

    [StructLayout(LayoutKind.Explicit, Size = RunCount * 16)]
    private struct RunTable;
}
