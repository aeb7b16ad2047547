using System.Runtime.CompilerServices;

namespace Molt.Runtime;

// Allocations above the largest size class: whole blocks of a chunk, or, from half a chunk on, a chunk of their own.
public static unsafe partial class Heap
{
    private const nint HugeThreshold = Chunk.Size / 2;

    /// <summary>Allocates what does not fit in a cell. May collect.</summary>
    [Cold, Export]
    public static void* AllocateLarge(BlockKind kind, nint bytes)
    {
        if (bytes <= 0)
        {
            return bytes == 0 ? AllocateCell(kind, 1) : OutOfMemory();
        }
        if (bytes > SizeClasses.MaximumRequest)
        {
            return OutOfMemory();
        }
        s_allocated += bytes;
        if (IsCollectionDue())
        {
            Collect();
        }
        void* result = TakeLarge(kind, bytes);
        if (result == null)
        {
            Collect();
            result = TakeLarge(kind, bytes);
        }
        return result != null ? result : OutOfMemory();
    }

    private static void* TakeLarge(BlockKind kind, nint bytes)
    {
        if (bytes > HugeThreshold)
        {
            // The first block is the chunk's description.
            Chunk* chunk = AddChunk((bytes + Chunk.BlockSize + Chunk.Size - 1) & ~(Chunk.Size - 1));
            if (chunk == null)
            {
                return null;
            }
            chunk->HugeBytes = bytes;
            chunk->HugeKind = kind;
            return (byte*)chunk + Chunk.BlockSize;
        }
        int count = (int)((bytes + Chunk.BlockSize - 1) >> Chunk.BlockShift);
        Block* block = TakeFreeBlocks(count);
        if (block == null)
        {
            return null;
        }
        byte* start = Chunk.Start(block);
        for (int i = 0; i < count; i++)
        {
            if (block[i].IsDirty)
            {
                Unsafe.InitBlockUnaligned(start + ((nint)i << Chunk.BlockShift), 0, Chunk.BlockSize);
            }
            block[i].State = i == 0 ? BlockState.Large : BlockState.LargeRest;
            block[i].Kind = kind;
            block[i].Span = i == 0 ? count : i;
            block[i].IsDirty = true;
        }
        return start;
    }
}
