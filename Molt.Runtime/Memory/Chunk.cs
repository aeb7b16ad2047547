using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>What the cells of a block hold.</summary>
public enum BlockKind : byte
{
    /// <summary>Objects: each has a header, whose type says how to trace it.</summary>
    Objects,

    /// <summary>Arrays of values.</summary>
    Values,

    /// <summary>Words that may be pointers, also into the middle of objects.</summary>
    Words,

    /// <summary>No references.</summary>
    Leaf,
}

/// <summary>What a block is used for.</summary>
public enum BlockState : byte
{
    /// <summary>Not in use.</summary>
    Free,

    /// <summary>Divided into cells of one size. Its unmarked cells are zero, and new objects may stand in them.</summary>
    Swept,

    /// <summary>Divided into cells of one size. Its unmarked cells are garbage.</summary>
    Unswept,

    /// <summary>The first block of a large allocation.</summary>
    Large,

    /// <summary>A further block of a large allocation.</summary>
    LargeRest,
}

/// <summary>The description of a block of <see cref="Chunk.BlockSize"/> bytes.</summary>
public unsafe struct Block
{
    /// <summary>What the block is used for.</summary>
    public BlockState State;

    /// <summary>What its cells hold.</summary>
    public BlockKind Kind;

    /// <summary>Whether the memory of a free block may hold something else than zeros.</summary>
    public bool IsDirty;

    /// <summary>The number of cells.</summary>
    public ushort CellCount;

    /// <summary>Bytes of a cell.</summary>
    public int CellSize;

    /// <summary>2³² divided by the cell size, rounded up: turns the division of an offset into a multiplication.</summary>
    public uint Reciprocal;

    /// <summary>Of a large allocation: the number of blocks; of its further blocks: how many blocks before this one it starts.</summary>
    public int Span;

    /// <summary>The next block to sweep of the same class.</summary>
    public Block* Next;

    /// <summary>The cell that a position in the block falls into; at least <see cref="CellCount"/> behind the last cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int CellAt(nint offset) => (int)(((ulong)offset * Reciprocal) >> 32);
}

/// <summary>
/// A mapping of <see cref="Size"/> bytes at a multiple of its size, so that an address tells its chunk. Its first block holds this
/// description. A huge allocation has a chunk of its own, of more bytes.
/// </summary>
public unsafe struct Chunk
{
    /// <summary>Bytes of a chunk.</summary>
    public const nint Size = 1 << 20;

    /// <summary>Bytes of a block.</summary>
    public const int BlockSize = 1 << BlockShift;

    /// <summary>The logarithm of <see cref="BlockSize"/>.</summary>
    public const int BlockShift = 14;

    /// <summary>The blocks of a chunk, the first one, which is no block of cells, included.</summary>
    public const int BlockCount = 1 << (20 - BlockShift);

    private const int MarkWordsPerBlock = BlockSize / SizeClasses.Granule / 64;
    private const int MarksOffset = BlockSize / 2;

    /// <summary>The next chunk of the heap.</summary>
    public Chunk* Next;

    /// <summary>Bit i says that block i is free.</summary>
    public ulong FreeBlocks;

    /// <summary>Bytes of a huge allocation, which starts at the second block; 0 if the chunk is divided into blocks.</summary>
    public nint HugeBytes;

    /// <summary>Bytes mapped.</summary>
    public nint MappedBytes;

    /// <summary>What the cells of a huge allocation hold.</summary>
    public BlockKind HugeKind;

    /// <summary>The chunk that an address in its first <see cref="Size"/> bytes belongs to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Chunk* Of(void* address) => (Chunk*)((nint)address & ~(Size - 1));

    /// <summary>The description of a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Block* BlockAt(Chunk* chunk, int index) => (Block*)((byte*)chunk + 64) + index;

    /// <summary>The description of the block that an address lies in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Block* BlockOf(void* address) => BlockAt(Of(address), (int)((nint)address & (Size - 1)) >> BlockShift);

    /// <summary>The number of a block in its chunk.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IndexOf(Block* block) => (int)(block - BlockAt(Of(block), 0));

    /// <summary>The memory of a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Start(Block* block) => (byte*)Of(block) + ((nint)IndexOf(block) << BlockShift);

    /// <summary>The mark bits of a chunk: one for each granule; that of an allocation's first granule counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong* Marks(Chunk* chunk) => (ulong*)((byte*)chunk + MarksOffset);

    /// <summary>The mark bits of a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong* Marks(Block* block) => Marks(Of(block)) + (IndexOf(block) * MarkWordsPerBlock);

    /// <summary>Whether the allocation that starts at an address is marked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsMarked(void* start)
    {
        nint granule = ((nint)start & (Size - 1)) / SizeClasses.Granule;
        return ((Marks(Of(start))[granule >> 6] >> (int)(granule & 63)) & 1) != 0;
    }

    /// <summary>Marks the allocation that starts at an address; false if it was already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryMark(void* start)
    {
        nint granule = ((nint)start & (Size - 1)) / SizeClasses.Granule;
        ulong* word = Marks(Of(start)) + (granule >> 6);
        ulong bit = 1UL << (int)(granule & 63);
        if ((*word & bit) != 0)
        {
            return false;
        }
        *word |= bit;
        return true;
    }

    /// <summary>The number of marks in a block.</summary>
    public static int CountMarks(Block* block)
    {
        ulong* marks = Marks(block);
        int count = 0;
        for (int i = 0; i < MarkWordsPerBlock; i++)
        {
            count += System.Numerics.BitOperations.PopCount(marks[i]);
        }
        return count;
    }

    /// <summary>Removes all marks of a chunk.</summary>
    public static void ClearMarks(Chunk* chunk)
    {
        for (int i = 1; i < BlockCount; i++)
        {
            if ((chunk->FreeBlocks >> i & 1) == 0)
            {
                ulong* marks = Marks(chunk) + (i * MarkWordsPerBlock);
                for (int word = 0; word < MarkWordsPerBlock; word++)
                {
                    marks[word] = 0;
                }
            }
        }
    }
}
