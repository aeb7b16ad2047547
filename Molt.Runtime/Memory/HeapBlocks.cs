#pragma warning disable CS0649 // Static tables are used by their address.

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Molt.Runtime;

// Where free runs come from: blocks with garbage, swept one at a time when cells are needed; then free blocks; then new chunks.
public static unsafe partial class Heap
{
    // The block that a run is in, the cell behind it, and the blocks to go on with.
    [FixedAddressValueType]
    private static SupplyTable s_supplies;

    private static Chunk* s_chunks;
    private static Chunk* s_chunkWithFreeBlocks;

    // Bytes allocated since the last collection, and at how many the next one is due.
    private static nint s_allocated;
    private static nint s_budget;

    /// <summary>Allocates a cell when the free run of its class is used up. May collect.</summary>
    [Cold, Export]
    public static void* AllocateSlow(int index)
    {
        if (IsCollectionDue())
        {
            Collect();
        }
        void* cell = TakeCell(index);
        if (cell == null)
        {
            Collect();
            cell = TakeCell(index);
        }
        return cell != null ? cell : OutOfMemory();
    }

    private static void* TakeCell(int index)
    {
        Supply* supply = SupplyOf(index);
        int sizeClass = index % SizeClasses.Count;
        while (true)
        {
            Block* block = supply->Current;
            if (block != null && FindRun(supply, block, out byte* start, out byte* end))
            {
                FreeRun* run = Run(index);
                byte* next = start + block->CellSize;
                run->Cursor = s_stressInterval > 0 ? null : next;
                run->Limit = s_stressInterval > 0 ? null : end;
                if (s_stressInterval > 0)
                {
                    supply->NextCell = block->CellAt((nint)(start - Chunk.Start(block))) + 1;
                }
                s_allocated += (nint)(end - start);
                return start;
            }
            block = supply->Unswept;
            if (block != null)
            {
                supply->Unswept = block->Next;
                Sweep(block);
            }
            else
            {
                block = TakeFreeBlocks(1);
                if (block == null)
                {
                    return null;
                }
                Divide(block, (BlockKind)(index / SizeClasses.Count), SizeClasses.Size(sizeClass));
            }
            supply->Current = block;
            supply->NextCell = 0;
        }
    }

    /// <summary>The next run of unmarked cells of the supply's block.</summary>
    private static bool FindRun(Supply* supply, Block* block, out byte* start, out byte* end)
    {
        ulong* marks = Chunk.Marks(block);
        int step = block->CellSize / SizeClasses.Granule;
        int count = block->CellCount;
        int first = supply->NextCell;
        while (first < count && IsMarked(marks, first * step))
        {
            first++;
        }
        int last = first;
        while (last < count && !IsMarked(marks, last * step))
        {
            last++;
        }
        supply->NextCell = last;
        start = Chunk.Start(block) + ((nint)first * block->CellSize);
        end = Chunk.Start(block) + ((nint)last * block->CellSize);
        return first < last;
    }

    /// <summary>Zeroes the garbage of a block.</summary>
    private static void Sweep(Block* block)
    {
        byte* memory = Chunk.Start(block);
        ulong* marks = Chunk.Marks(block);
        int step = block->CellSize / SizeClasses.Granule;
        int count = block->CellCount;
        int first = 0;
        while (first < count)
        {
            if (IsMarked(marks, first * step))
            {
                first++;
                continue;
            }
            int last = first + 1;
            while (last < count && !IsMarked(marks, last * step))
            {
                last++;
            }
            Unsafe.InitBlockUnaligned(memory + ((nint)first * block->CellSize), 0, (uint)((last - first) * block->CellSize));
            first = last;
        }
        block->State = BlockState.Swept;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsMarked(ulong* marks, int granule) => ((marks[granule >> 6] >> (granule & 63)) & 1) != 0;

    private static void Divide(Block* block, BlockKind kind, int cellSize)
    {
        if (block->IsDirty)
        {
            Unsafe.InitBlockUnaligned(Chunk.Start(block), 0, Chunk.BlockSize);
        }
        block->State = BlockState.Swept;
        block->Kind = kind;
        block->IsDirty = true;
        block->CellSize = cellSize;
        block->CellCount = (ushort)(Chunk.BlockSize / cellSize);
        block->Reciprocal = (uint)(((1UL << 32) + (uint)cellSize - 1) / (uint)cellSize);
    }

    /// <summary>Takes adjacent free blocks, unmarked; null if the system gives no memory.</summary>
    private static Block* TakeFreeBlocks(int count)
    {
        for (Chunk* chunk = count == 1 ? s_chunkWithFreeBlocks : s_chunks; chunk != null; chunk = chunk->Next)
        {
            if (count == 1)
            {
                s_chunkWithFreeBlocks = chunk;
            }
            Block* block = TakeFreeBlocks(chunk, count);
            if (block != null)
            {
                return block;
            }
        }
        Chunk* added = AddChunk(Chunk.Size);
        if (added == null)
        {
            return null;
        }
        added->FreeBlocks = ulong.MaxValue - 1;
        s_chunkWithFreeBlocks = added;
        return TakeFreeBlocks(added, count);
    }

    private static Block* TakeFreeBlocks(Chunk* chunk, int count)
    {
        // After the loop bit i says that the blocks from i to i + count - 1 are free.
        ulong starts = chunk->FreeBlocks;
        for (int known = 1; known < count && starts != 0;)
        {
            int step = System.Math.Min(known, count - known);
            starts &= starts >> step;
            known += step;
        }
        if (starts == 0)
        {
            return null;
        }
        int index = System.Numerics.BitOperations.TrailingZeroCount(starts);
        chunk->FreeBlocks &= ~(((1UL << count) - 1) << index);
        Block* block = Chunk.BlockAt(chunk, index);
        Unsafe.InitBlockUnaligned(Chunk.Marks(block), 0, (uint)(count * (Chunk.BlockSize / SizeClasses.Granule / 8)));
        return block;
    }

    private static void FreeBlocks(Block* block, int count)
    {
        Chunk* chunk = Chunk.Of(block);
        for (int i = 0; i < count; i++)
        {
            block[i].State = BlockState.Free;
            block[i].IsDirty = true;
        }
        chunk->FreeBlocks |= ((1UL << count) - 1) << Chunk.IndexOf(block);
    }

    private static Chunk* AddChunk(nint bytes)
    {
        Chunk* chunk = (Chunk*)ChunkSource.Take(bytes);
        if (chunk == null)
        {
            return null;
        }
        chunk->MappedBytes = bytes;
        if (!ChunkTable.Add(chunk))
        {
            ChunkSource.Return(chunk, bytes);
            return null;
        }
        chunk->Next = s_chunks;
        s_chunks = chunk;
        return chunk;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Supply* SupplyOf(int index) => (Supply*)Unsafe.AsPointer(ref s_supplies) + index;

    private struct Supply
    {
        public Block* Current;
        public Block* Unswept;
        public int NextCell;
    }

    [StructLayout(LayoutKind.Explicit, Size = RunCount * 24)]
    private struct SupplyTable;
}
