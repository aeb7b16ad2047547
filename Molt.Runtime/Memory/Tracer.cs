using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// What a type's <see cref="Slot.Trace"/> method hands its references to. Marks each allocation once and follows what it refers to, by
/// a stack of allocations still to follow. When there is no memory for that stack, what it can not take is found by looking for it in the
/// whole heap.
/// </summary>
public unsafe struct Tracer
{
    // A longer range of values is followed in pieces, so that the stack does not take as many entries as a list has items.
    private const nint PieceLength = 256;

    private Entry* _entries;
    private nint _count;
    private nint _capacity;
    private bool _overflowed;

    /// <summary>The number of entries that the stack may grow to.</summary>
    public nint Limit { get; set; }

    /// <summary>Visits a value that an object holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Visit(Value value)
    {
        if (value.IsObject)
        {
            Visit(value.Object);
        }
    }

    /// <summary>Visits an object or a block that an object points to, at its start; null is allowed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Visit(void* start)
    {
        if (ChunkTable.Find((nuint)start) != null && Chunk.TryMark(start))
        {
            Push(start, null);
        }
    }

    /// <summary>Visits adjacent values.</summary>
    public void Visit(Value* values, nint count)
    {
        for (nint i = 0; i < count; i++)
        {
            Visit(values[i]);
        }
    }

    /// <summary>Visits what a word points to if it is a value or a pointer, also into the middle or to the end of an allocation.</summary>
    public void VisitWord(nuint word)
    {
        Chunk* chunk = ChunkTable.Find(word);
        if (chunk != null)
        {
            VisitAddress(chunk, word);
        }
        // A pointer to the end of one allocation is one to the start of the next.
        if ((word & (SizeClasses.Granule - 1)) == 0)
        {
            chunk = ChunkTable.Find(word - 1);
            if (chunk != null)
            {
                VisitAddress(chunk, word - 1);
            }
        }
    }

    /// <summary>Visits every word of a range as <see cref="VisitWord"/> does.</summary>
    public void VisitWords(void* start, void* end)
    {
        for (nuint* word = (nuint*)start; word < end; word++)
        {
            VisitWord(*word);
        }
    }

    /// <summary>Follows all that was visited, and what that refers to.</summary>
    public void Drain()
    {
        while (_count > 0)
        {
            Entry entry = _entries[--_count];
            if (entry.End == null)
            {
                Follow(entry.Start);
            }
            else
            {
                FollowValues((ulong*)entry.Start, (ulong*)entry.End);
            }
        }
    }

    /// <summary>Whether something was marked but not followed since the last call.</summary>
    public bool TakeOverflow()
    {
        bool result = _overflowed;
        _overflowed = false;
        return result;
    }

    /// <summary>Follows what an allocation refers to.</summary>
    public void Follow(void* start)
    {
        Chunk* chunk = Chunk.Of(start);
        Block* block = Chunk.BlockOf(start);
        BlockKind kind = chunk->HugeBytes != 0 ? chunk->HugeKind : block->Kind;
        if (kind == BlockKind.Objects)
        {
            ObjectHeader* header = (ObjectHeader*)start;
            PyType* type = header->Type;
            if ((type->Flags & TypeFlags.Heap) != 0)
            {
                Visit(type);
            }
            if ((type->Flags & TypeFlags.Leaf) == 0)
            {
                type->Trace(header, (Tracer*)Unsafe.AsPointer(ref this));
            }
            return;
        }
        if (kind == BlockKind.Leaf)
        {
            return;
        }
        nint bytes = chunk->HugeBytes != 0 ? chunk->HugeBytes
            : block->State == BlockState.Large ? (nint)block->Span << Chunk.BlockShift : block->CellSize;
        if (kind == BlockKind.Values)
        {
            FollowValues((ulong*)start, (ulong*)((byte*)start + bytes));
        }
        else
        {
            VisitWords(start, (byte*)start + bytes);
        }
    }

    private void FollowValues(ulong* start, ulong* end)
    {
        if (end - start > PieceLength)
        {
            Push(start + PieceLength, end);
            end = start + PieceLength;
        }
        for (ulong* word = start; word < end; word++)
        {
            // Not every word is a value: a dict's hashes stand among them. So what a word points to must be shown to be an allocation.
            ulong address = *word - 1;
            if ((address & (SizeClasses.Granule - 1)) == 0 && (nuint)address == address)
            {
                Chunk* chunk = ChunkTable.Find((nuint)address);
                if (chunk != null && !Chunk.IsMarked((void*)(nuint)address))
                {
                    VisitAddress(chunk, (nuint)address);
                }
            }
        }
    }

    /// <summary>Visits the allocation that an address lies in, if it does in one.</summary>
    private void VisitAddress(Chunk* chunk, nuint address)
    {
        byte* start = FindAllocation(chunk, (byte*)address);
        if (start != null && Chunk.TryMark(start))
        {
            Push(start, null);
        }
    }

    private static byte* FindAllocation(Chunk* chunk, byte* address)
    {
        nint offset = (nint)(address - (byte*)chunk);
        if (chunk->HugeBytes != 0)
        {
            return offset >= Chunk.BlockSize && offset < Chunk.BlockSize + chunk->HugeBytes ? (byte*)chunk + Chunk.BlockSize : null;
        }
        int index = (int)(offset >> Chunk.BlockShift);
        Block* block = Chunk.BlockAt(chunk, index);
        byte* start = (byte*)chunk + ((nint)index << Chunk.BlockShift);
        switch (block->State)
        {
            case BlockState.Large:
                return start;
            case BlockState.LargeRest:
                return start - ((nint)block->Span << Chunk.BlockShift);
            case BlockState.Swept:
            case BlockState.Unswept:
                int cell = block->CellAt((nint)(address - start));
                start += (nint)cell * block->CellSize;
                bool isAllocated = cell < block->CellCount && (block->Kind != BlockKind.Objects || ((ObjectHeader*)start)->Type != null);
                return isAllocated ? start : null;
            default:
                return null;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Push(void* start, void* end)
    {
        if (Intrinsics.Unlikely(_count == _capacity) && !Grow())
        {
            _overflowed = true;
            return;
        }
        _entries[_count].Start = start;
        _entries[_count++].End = end;
    }

    [Cold]
    private bool Grow()
    {
        nint capacity = System.Math.Min(Limit, System.Math.Max(_capacity * 2, Chunk.Size / sizeof(Entry)));
        if (capacity <= _capacity)
        {
            return false;
        }
        Entry* entries = (Entry*)ChunkSource.Take(MappedBytes(capacity));
        if (entries == null)
        {
            return false;
        }
        for (nint i = 0; i < _count; i++)
        {
            entries[i] = _entries[i];
        }
        if (_entries != null)
        {
            Release();
        }
        _entries = entries;
        _capacity = capacity;
        return true;
    }

    /// <summary>Gives the memory of the stack back if it is much.</summary>
    public void Shrink()
    {
        if (_entries != null && MappedBytes(_capacity) > Chunk.Size)
        {
            Release();
        }
    }

    private void Release()
    {
        ChunkSource.Return(_entries, MappedBytes(_capacity));
        _entries = null;
        _capacity = 0;
    }

    private static nint MappedBytes(nint capacity) => ((capacity * sizeof(Entry)) + Chunk.Size - 1) & ~(Chunk.Size - 1);

    private struct Entry
    {
        public void* Start;
        public void* End;
    }
}
