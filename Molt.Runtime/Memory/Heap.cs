using System.Runtime.InteropServices;

namespace Molt.Runtime;

/// <summary>The garbage-collected heap. Memory comes zeroed; on exhaustion the result is null and MemoryError is pending.</summary>
public static unsafe partial class Heap
{
    /// <summary>Allocates an instance of a class whose layout starts with <typeparamref name="T"/>.</summary>
    public static T* Allocate<T>(PyType* type) where T : unmanaged => (T*)AllocateVariable(type, type->InstanceSize);

    /// <summary>Allocates an instance of <paramref name="bytes"/> bytes, the header included.</summary>
    public static ObjectHeader* AllocateVariable(PyType* type, nint bytes)
    {
        ObjectHeader* result = (ObjectHeader*)NativeMemory.AllocZeroed((nuint)bytes);
        result->Type = type;
        return result;
    }

    /// <summary>Allocates a block that holds no references.</summary>
    public static void* AllocateLeafBlock(nint bytes) => NativeMemory.AllocZeroed((nuint)bytes);

    /// <summary>Allocates a block of values (or other words: they are traced conservatively).</summary>
    public static Value* AllocateValueBlock(nint count) => (Value*)NativeMemory.AllocZeroed((nuint)count, (nuint)sizeof(Value));
}
