using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>Gives and takes the memory of chunks. Where the system takes no memory back, keeps what is returned for later.</summary>
public static unsafe class ChunkSource
{
    // In order of address, neighbours joined.
    private static Region* s_returned;

    /// <summary>Zeroed memory of a multiple of <see cref="Chunk.Size"/> bytes, aligned to it; null if there is none.</summary>
    public static void* Take(nint bytes)
    {
        Region* before = null;
        Region* region = s_returned;
        while (region != null && region->Bytes < bytes)
        {
            before = region;
            region = region->Next;
        }
        if (region == null)
        {
            return SystemMemory.Map(bytes, Chunk.Size);
        }
        Region* rest = region->Next;
        if (region->Bytes > bytes)
        {
            rest = (Region*)((byte*)region + bytes);
            rest->Next = region->Next;
            rest->Bytes = region->Bytes - bytes;
        }
        Link(before, rest);
        for (nint offset = 0; offset < bytes; offset += Chunk.Size)
        {
            Unsafe.InitBlockUnaligned((byte*)region + offset, 0, (uint)Chunk.Size);
        }
        return region;
    }

    /// <summary>Takes memory back.</summary>
    public static void Return(void* start, nint bytes)
    {
        if (SystemMemory.CanUnmap)
        {
            SystemMemory.Unmap(start, bytes);
            return;
        }
        Region* before = null;
        Region* after = s_returned;
        while (after != null && after < start)
        {
            before = after;
            after = after->Next;
        }
        Region* region = (Region*)start;
        region->Bytes = bytes;
        region->Next = after;
        Link(before, region);
        JoinWithNext(region);
        if (before != null)
        {
            JoinWithNext(before);
        }
    }

    private static void Link(Region* before, Region* region)
    {
        if (before == null)
        {
            s_returned = region;
        }
        else
        {
            before->Next = region;
        }
    }

    private static void JoinWithNext(Region* region)
    {
        Region* next = region->Next;
        if (next != null && (byte*)region + region->Bytes == next)
        {
            region->Bytes += next->Bytes;
            region->Next = next->Next;
        }
    }

    private struct Region
    {
        public Region* Next;
        public nint Bytes;
    }
}
