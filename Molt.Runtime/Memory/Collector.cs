#pragma warning disable CS0649 // Static tables are used by their address.

using System;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

// The collection: mark from the roots, then give garbage blocks back and say which of the others to sweep. Sweeping itself is done when
// cells are needed (HeapBlocks.cs).
public static unsafe partial class Heap
{
    // As large as the last-level cache of common machines: less would be collected before it falls out of the cache, at the cost of marking
    // the rest more often. WebAssembly's memory does not shrink again.
    private static nint MinimumBudget => Intrinsics.IsWasm ? 4 << 20 : 16 << 20;

    private static bool s_isCollecting;
    private static nint s_stressInterval;
    private static nint s_stressCount;
    private static bool s_isDisabled;
    private static nint s_liveBytes;
    private static long s_collectionCount;
    private static nint s_traceLimit;
    private static int s_stackSum;

    [FixedAddressValueType]
    private static Tracer s_tracer;

    /// <summary>
    /// At every how many allocations the heap is collected, to test that the program keeps alive what it uses: 1 is every allocation, 0 none
    /// but those that the collector chooses.
    /// </summary>
    public static nint StressInterval
    {
        get => s_stressInterval;
        set
        {
            s_stressInterval = value;
            if (value > 0)
            {
                ForgetRuns();
            }
        }
    }

    /// <summary>Whether allocation collects by itself (<c>gc.enable</c>).</summary>
    public static bool IsEnabled
    {
        get => !s_isDisabled;
        set => s_isDisabled = !value;
    }

    /// <summary>How many entries the tracer's stack may have; 0 for as many as there is memory for. For tests of what happens when there is none.</summary>
    public static nint TraceLimit
    {
        get => s_traceLimit;
        set => s_traceLimit = value;
    }

    /// <summary>Bytes that were alive after the last collection.</summary>
    public static nint LiveBytes => s_liveBytes;

    /// <summary>How often the heap was collected.</summary>
    public static long CollectionCount => s_collectionCount;

    /// <summary>Bytes mapped for chunks.</summary>
    public static nint MappedBytes
    {
        get
        {
            nint result = 0;
            for (Chunk* chunk = s_chunks; chunk != null; chunk = chunk->Next)
            {
                result += chunk->MappedBytes;
            }
            return result;
        }
    }

    /// <summary>Frees what can not be reached.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Collect()
    {
        if (s_isCollecting)
        {
            return;
        }
        s_isCollecting = true;
        ClearStack();
        // The registers lie in this function's frame, which the scan from the frame of the function called here contains. The store after
        // the call keeps it from being a tail call, which would have no frame above it.
        if (Intrinsics.IsNative)
        {
            Intrinsics.SpillRegisters();
            MarkAndReclaim(ThreadState.StackBase);
        }
        else
        {
            byte* registers = stackalloc byte[Host.RegisterBytes];
            Host.SaveRegisters(registers);
            MarkAndReclaim(Host.StackBase());
            *registers = 0;
        }
        s_isCollecting = false;
    }

    /// <summary>
    /// Zeroes the part of the stack that the frames of a collection take next: what others left there would look like references, and keep dead
    /// objects.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ClearStack()
    {
        const int words = 512;
        nint* area = stackalloc nint[words];
        for (int i = 0; i < words; i++)
        {
            area[i] = 0;
        }
        // So that the stores are not taken for useless.
        s_stackSum += SumOf(area, words);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SumOf(nint* words, int count)
    {
        nint sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += words[i];
        }
        return (int)sum;
    }

    private static bool IsCollectionDue() =>
        (s_allocated >= Math.Max(s_budget, MinimumBudget) && !s_isDisabled) || (Intrinsics.Unlikely(s_stressInterval > 0) && ++s_stressCount % s_stressInterval == 0);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MarkAndReclaim(byte* stackBase)
    {
        byte* stackTop = (byte*)((nint)Intrinsics.FrameAddress() & -sizeof(nint));
        ForgetRuns();
        PrepareMarks();
        Tracer* tracer = (Tracer*)Unsafe.AsPointer(ref s_tracer);
        tracer->Limit = s_traceLimit == 0 ? SizeClasses.MaximumRequest : s_traceLimit;
        Roots.Visit(tracer);
        Finalization.VisitPending(tracer);
        tracer->VisitWords(stackTop, stackBase);
        Mark(tracer);
        Finalization.TakeDead(tracer);
        WeakReferences.Sweep();
        if (CountsGarbage)
        {
            CountGarbage();
        }
        Reclaim();
        if (Finalization.IsPending)
        {
            // For the next safepoint.
            ThreadState.Interrupt = 1;
        }
        s_collectionCount++;
    }

    /// <summary>Marks all that the tracer has visited refers to.</summary>
    internal static void Mark(Tracer* tracer)
    {
        tracer->Drain();
        while (tracer->TakeOverflow())
        {
            FollowMarked(tracer);
            tracer->Drain();
        }
        tracer->Shrink();
    }

    private static void ForgetRuns()
    {
        for (int i = 0; i < RunCount; i++)
        {
            *Run(i) = default;
            SupplyOf(i)->Current = null;
        }
    }

    private static void PrepareMarks()
    {
        for (Chunk* chunk = s_chunks; chunk != null; chunk = chunk->Next)
        {
            for (int i = 1; i < Chunk.BlockCount; i++)
            {
                Block* block = Chunk.BlockAt(chunk, i);
                if (block->State == BlockState.Unswept && block->Kind == BlockKind.Objects)
                {
                    ForgetGarbage(block);
                }
            }
            Chunk.ClearMarks(chunk);
        }
    }

    /// <summary>Lets the garbage of a block that was not swept look like free cells, so that no stale pointer revives it.</summary>
    private static void ForgetGarbage(Block* block)
    {
        byte* cell = Chunk.Start(block);
        for (int i = 0; i < block->CellCount; i++, cell += block->CellSize)
        {
            if (!Chunk.IsMarked(cell))
            {
                ((ObjectHeader*)cell)->Type = null;
            }
        }
    }

    /// <summary>Follows every marked allocation once more.</summary>
    private static void FollowMarked(Tracer* tracer)
    {
        for (Chunk* chunk = s_chunks; chunk != null; chunk = chunk->Next)
        {
            if (chunk->HugeBytes != 0)
            {
                FollowIfMarked(tracer, (byte*)chunk + Chunk.BlockSize);
                continue;
            }
            for (int i = 1; i < Chunk.BlockCount; i++)
            {
                Block* block = Chunk.BlockAt(chunk, i);
                byte* start = Chunk.Start(block);
                int count = block->State switch
                {
                    BlockState.Swept or BlockState.Unswept => block->CellCount,
                    BlockState.Large => 1,
                    _ => 0,
                };
                for (int cell = 0; cell < count; cell++)
                {
                    FollowIfMarked(tracer, start + ((nint)cell * block->CellSize));
                }
            }
        }
    }

    private static void FollowIfMarked(Tracer* tracer, byte* start)
    {
        if (Chunk.IsMarked(start))
        {
            tracer->Follow(start);
            tracer->Drain();
        }
    }

    private static void Reclaim()
    {
        for (int i = 0; i < RunCount; i++)
        {
            SupplyOf(i)->Unswept = null;
        }
        s_liveBytes = 0;
        nint emptyBytes = 0;
        Chunk* before = null;
        for (Chunk* chunk = s_chunks; chunk != null;)
        {
            Chunk* next = chunk->Next;
            bool isDead = chunk->HugeBytes != 0 ? ReclaimHuge(chunk) : ReclaimBlocks(chunk) && (emptyBytes += Chunk.Size) > RetainedEmptyBytes();
            if (!isDead)
            {
                before = chunk;
            }
            else
            {
                if (before == null)
                {
                    s_chunks = next;
                }
                else
                {
                    before->Next = next;
                }
                ChunkTable.Remove(chunk);
                ChunkSource.Return(chunk, chunk->MappedBytes);
            }
            chunk = next;
        }
        s_chunkWithFreeBlocks = s_chunks;
        s_allocated = 0;
        s_budget = s_liveBytes;
    }

    // What the program will have filled before the next collection need not be given back.
    private static nint RetainedEmptyBytes() => Math.Max(s_budget, MinimumBudget) + Chunk.Size;

    /// <summary>Whether a huge allocation is garbage.</summary>
    private static bool ReclaimHuge(Chunk* chunk)
    {
        if (!Chunk.IsMarked((byte*)chunk + Chunk.BlockSize))
        {
            return true;
        }
        s_liveBytes += chunk->HugeBytes;
        return false;
    }

    /// <summary>Frees the blocks of a chunk that hold only garbage, and says whether none is left.</summary>
    private static bool ReclaimBlocks(Chunk* chunk)
    {
        for (int i = 1; i < Chunk.BlockCount; i++)
        {
            Block* block = Chunk.BlockAt(chunk, i);
            if (block->State == BlockState.Large)
            {
                if (Chunk.IsMarked(Chunk.Start(block)))
                {
                    s_liveBytes += (nint)block->Span << Chunk.BlockShift;
                }
                else
                {
                    FreeBlocks(block, block->Span);
                }
            }
            else if (block->State is BlockState.Swept or BlockState.Unswept)
            {
                ReclaimCells(block);
            }
        }
        return chunk->FreeBlocks == ulong.MaxValue - 1;
    }

    private static void ReclaimCells(Block* block)
    {
        int live = Chunk.CountMarks(block);
        s_liveBytes += (nint)live * block->CellSize;
        if (live == 0)
        {
            FreeBlocks(block, 1);
        }
        else if (live == block->CellCount)
        {
            block->State = BlockState.Swept;
        }
        else
        {
            Supply* supply = SupplyOf(((int)block->Kind * SizeClasses.Count) + SizeClasses.Of(block->CellSize));
            block->State = BlockState.Unswept;
            block->Next = supply->Unswept;
            supply->Unswept = block;
        }
    }
}
