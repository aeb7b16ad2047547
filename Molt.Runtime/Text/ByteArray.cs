using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>A <c>bytearray</c>.</summary>
[PyType("bytearray", Doc = "Construct a mutable bytearray object.")]
public unsafe partial struct PyByteArray
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The number of bytes.</summary>
    public nint Length;

    /// <summary>The number of bytes that there is room for.</summary>
    public nint Capacity;

    /// <summary>The bytes: a heap block of their own, or null.</summary>
    public byte* Data;

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyByteArray*)self)->Data);
}

/// <summary>Operations on <see cref="PyByteArray"/>.</summary>
public static unsafe partial class ByteArray
{
    /// <summary>Whether a value is a <c>bytearray</c> or an instance of a subclass.</summary>
    public static bool Is(Value value) =>
        value.IsObject && !value.IsNoValue && Types.IsSubclass(value.Object->Type, Intrinsics.TypeOf<PyByteArray>());

    /// <summary>The object of a value that is known to be a <c>bytearray</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyByteArray* From(Value value) => (PyByteArray*)value.Object;

    /// <summary>A new <c>bytearray</c> of the given bytes.</summary>
    public static PyByteArray* FromData(byte* data, nint length)
    {
        PyByteArray* array = Heap.Allocate<PyByteArray>(Intrinsics.TypeOf<PyByteArray>());
        return array != null && ReplaceRange(array, 0, 0, data, length) ? array : null;
    }

    /// <summary>Makes room for <paramref name="capacity"/> bytes in all; false with MemoryError pending.</summary>
    public static bool Reserve(PyByteArray* array, nint capacity)
    {
        if (capacity <= array->Capacity)
        {
            return true;
        }
        nint grown = array->Length + (array->Length >> 1) + 16;
        capacity = array->Data != null && capacity < grown ? grown : capacity;
        byte* data = (byte*)Heap.AllocateLeafBlock(capacity);
        if (data == null)
        {
            return false;
        }
        Memory.Copy(data, array->Data, array->Length);
        array->Data = data;
        array->Capacity = capacity;
        return true;
    }

    /// <summary>Puts bytes in the place of others; false with MemoryError pending. The new bytes may not be part of the array.</summary>
    public static bool ReplaceRange(PyByteArray* array, nint start, nint count, byte* data, nint length)
    {
        nint rest = array->Length - start - count;
        if (!Reserve(array, start + length + rest))
        {
            return false;
        }
        Memory.Move(array->Data + start + length, array->Data + start + count, rest);
        Memory.Copy(array->Data + start, data, length);
        array->Length = start + length + rest;
        return true;
    }
}
