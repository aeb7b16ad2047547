using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Molt.Runtime;

/// <summary>Raw memory operations: thin names over the C library and the translator's block intrinsics.</summary>
public static unsafe partial class Memory
{
    /// <summary>Copies bytes between blocks that do not overlap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(void* destination, void* source, nint bytes) => System.Buffer.MemoryCopy(source, destination, bytes, bytes);

    /// <summary>Copies bytes between blocks that may overlap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Move(void* destination, void* source, nint bytes) => System.Buffer.MemoryCopy(source, destination, bytes, bytes);

    /// <summary>Copies values between blocks that may overlap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MoveValues(Value* destination, Value* source, nint count) =>
        System.Buffer.MemoryCopy(source, destination, count * sizeof(Value), count * sizeof(Value));

    /// <summary>Sets every byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fill(void* destination, byte value, nint bytes) => new System.Span<byte>(destination, (int)bytes).Fill(value);

    /// <summary>Whether two blocks hold the same bytes.</summary>
    public static bool Equal(byte* left, byte* right, nint bytes)
    {
        if (bytes < 8)
        {
            for (nint i = 0; i < bytes; i++)
            {
                if (left[i] != right[i])
                {
                    return false;
                }
            }
            return true;
        }
        for (nint i = 0; i < bytes - 8; i += 8)
        {
            if (Unsafe.ReadUnaligned<ulong>(left + i) != Unsafe.ReadUnaligned<ulong>(right + i))
            {
                return false;
            }
        }
        return Unsafe.ReadUnaligned<ulong>(left + bytes - 8) == Unsafe.ReadUnaligned<ulong>(right + bytes - 8);
    }

    /// <summary>Orders two blocks by their first differing byte: negative, zero or positive.</summary>
    public static int Compare(byte* left, byte* right, nint bytes) => memcmp(left, right, (nuint)bytes);

    /// <summary>The index of the first byte equal to <paramref name="value"/>, or -1.</summary>
    public static nint IndexOf(byte* data, nint bytes, byte value)
    {
        void* found = memchr(data, value, (nuint)bytes);
        return found == null ? -1 : (nint)((byte*)found - data);
    }

    /// <summary>Zeroed memory outside the heap that is never freed: for the few objects that every program shares.</summary>
    public static void* AllocateImmortal(nint bytes)
    {
        void* memory = calloc(1, (nuint)bytes);
        if (memory == null)
        {
            // A few kilobytes at start-up: there is no way to go on without them.
            throw new System.Diagnostics.UnreachableException();
        }
        return memory;
    }

    [DllImport("c", EntryPoint = "calloc")]
    private static extern void* calloc(nuint count, nuint size);

    [DllImport("c", EntryPoint = "memcmp")]
    private static extern int memcmp(void* left, void* right, nuint bytes);

    [DllImport("c", EntryPoint = "memchr")]
    private static extern void* memchr(void* data, int value, nuint bytes);
}
