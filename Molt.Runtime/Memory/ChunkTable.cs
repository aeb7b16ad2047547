using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// Says which addresses belong to the heap: a byte for each megabyte of the address space, in two levels. 0: not the heap; 1: a chunk starts
/// there; more: one less than that many megabytes further down is the chunk, or another entry that says so.
/// </summary>
public static unsafe class ChunkTable
{
    private const int LeafBits = 14;
    private const int RootBits = 14;
    private const int ChunkShift = 20;
    private const int AddressBits = ChunkShift + LeafBits + RootBits;
    private const int MaximumDistance = 254;

    private static byte** s_root;

    // The part of the address space that all chunks lie in.
    private static nuint s_lowest;
    private static nuint s_extent;

    /// <summary>The chunk that an address lies in; null if it lies outside of the heap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Chunk* Find(nuint address)
    {
        if (address - s_lowest >= s_extent)
        {
            return null;
        }
        byte* leaf = s_root[(ulong)address >> (ChunkShift + LeafBits)];
        if (leaf == null)
        {
            return null;
        }
        int entry = leaf[(address >> ChunkShift) & ((1 << LeafBits) - 1)];
        if (entry <= 1)
        {
            return entry == 0 ? null : (Chunk*)(address & ~((nuint)Chunk.Size - 1));
        }
        return Find(address - ((nuint)(entry - 1) << ChunkShift));
    }

    /// <summary>Enters a chunk; false if there is no memory for the table.</summary>
    public static bool Add(Chunk* chunk)
    {
        if (((ulong)(nuint)chunk + (ulong)chunk->MappedBytes) >> AddressBits != 0)
        {
            return false;
        }
        if (s_root == null)
        {
            s_root = (byte**)SystemMemory.Map(sizeof(byte*) << RootBits, SizeClasses.Granule);
            if (s_root == null)
            {
                return false;
            }
        }
        int distance = 0;
        for (nint offset = 0; offset < chunk->MappedBytes; offset += Chunk.Size)
        {
            byte* entry = Entry((nuint)chunk + (nuint)offset);
            if (entry == null)
            {
                return false;
            }
            *entry = (byte)(distance + 1);
            distance = System.Math.Min(distance + 1, MaximumDistance);
        }
        nuint end = System.Math.Max(s_lowest + s_extent, (nuint)chunk + (nuint)chunk->MappedBytes);
        s_lowest = s_extent == 0 ? (nuint)chunk : System.Math.Min(s_lowest, (nuint)chunk);
        s_extent = end - s_lowest;
        return true;
    }

    /// <summary>Takes a chunk out.</summary>
    public static void Remove(Chunk* chunk)
    {
        for (nint offset = 0; offset < chunk->MappedBytes; offset += Chunk.Size)
        {
            *Entry((nuint)chunk + (nuint)offset) = 0;
        }
    }

    private static byte* Entry(nuint address)
    {
        byte** leaf = s_root + ((ulong)address >> (ChunkShift + LeafBits));
        if (*leaf == null)
        {
            *leaf = (byte*)SystemMemory.Map(1 << LeafBits, SizeClasses.Granule);
            if (*leaf == null)
            {
                return null;
            }
        }
        return *leaf + ((address >> ChunkShift) & ((1 << LeafBits) - 1));
    }
}
