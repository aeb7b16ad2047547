using System;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Molt.Runtime;

/// <summary>Memory as the operating system gives it: in zeroed, aligned mappings.</summary>
public static unsafe class SystemMemory
{
    private const int ProtectionReadWrite = 3;
    private const int MapPrivate = 2;
    private const uint WindowsReserve = 0x2000;
    private const uint WindowsCommit = 0x1000;
    private const uint WindowsRelease = 0x8000;
    private const uint WindowsReadWrite = 4;
    private const nint WasmPageSize = 0x1_0000;

    private static int MapAnonymous => OperatingSystem.IsMacOS() ? 0x1000 : 0x20;

    private static int MapNoReserve => OperatingSystem.IsMacOS() ? 0x40 : 0x4000;

    /// <summary>Maps zeroed memory at a multiple of <paramref name="alignment"/> (a power of two); null when there is none.</summary>
    public static void* Map(nint bytes, nint alignment)
    {
        if (Intrinsics.IsWasm)
        {
            return MapWasm(bytes, alignment);
        }
        if (OperatingSystem.IsWindows())
        {
            return MapWindows(bytes, alignment);
        }
        byte* start = MapAnywhere(bytes);
        if (start == null || IsAligned(start, alignment))
        {
            return start;
        }
        munmap(start, (nuint)bytes);
        start = MapAnywhere(bytes + alignment);
        if (start == null)
        {
            return null;
        }
        byte* aligned = Align(start, alignment);
        if (aligned > start)
        {
            munmap(start, (nuint)(aligned - start));
        }
        if (aligned < start + alignment)
        {
            munmap(aligned + bytes, (nuint)(start + alignment - aligned));
        }
        return aligned;
    }

    /// <summary>Gives a whole mapping back. On WebAssembly, whose memory never shrinks, it stays: see <see cref="CanUnmap"/>.</summary>
    public static void Unmap(void* start, nint bytes)
    {
        if (OperatingSystem.IsWindows())
        {
            VirtualFree(start, 0, WindowsRelease);
        }
        else if (CanUnmap)
        {
            munmap(start, (nuint)bytes);
        }
    }

    /// <summary>Whether memory can be given back.</summary>
    public static bool CanUnmap => !Intrinsics.IsWasm;

    /// <summary>Maps a thread's stack, which takes memory only as far as it is touched; null when there is none.</summary>
    [UnsupportedOSPlatform("windows")]
    [UnsupportedOSPlatform("wasi")]
    public static void* MapStack(nint bytes)
    {
        void* result = mmap(null, (nuint)bytes, ProtectionReadWrite, MapPrivate | MapAnonymous | MapNoReserve, -1, 0);
        return (nint)result == -1 ? null : result;
    }

    private static byte* MapAnywhere(nint bytes)
    {
        void* result = mmap(null, (nuint)bytes, ProtectionReadWrite, MapPrivate | MapAnonymous, -1, 0);
        return (nint)result == -1 ? null : (byte*)result;
    }

    private static void* MapWindows(nint bytes, nint alignment)
    {
        // A reservation finds the place; another thread may take it before it is reserved again at the aligned address, hence the loop.
        for (int attempt = 0; attempt < 100; attempt++)
        {
            byte* start = (byte*)VirtualAlloc(null, (nuint)bytes, WindowsReserve | WindowsCommit, WindowsReadWrite);
            if (start == null || IsAligned(start, alignment))
            {
                return start;
            }
            VirtualFree(start, 0, WindowsRelease);
            start = (byte*)VirtualAlloc(null, (nuint)(bytes + alignment), WindowsReserve, WindowsReadWrite);
            if (start == null)
            {
                return null;
            }
            VirtualFree(start, 0, WindowsRelease);
            start = (byte*)VirtualAlloc(Align(start, alignment), (nuint)bytes, WindowsReserve | WindowsCommit, WindowsReadWrite);
            if (start != null)
            {
                return start;
            }
        }
        return null;
    }

    private static void* MapWasm(nint bytes, nint alignment)
    {
        // The C library's allocator takes its memory from sbrk, too, and copes with a foreign use of it. Memory that grows is zero, and grows by
        // whole pages only.
        byte* end = (byte*)sbrk(0);
        nint padding = (nint)(Align(end, alignment) - end);
        byte* start = (byte*)sbrk((padding + bytes + WasmPageSize - 1) & -WasmPageSize);
        return (nint)start == -1 ? null : start + padding;
    }

    private static bool IsAligned(byte* start, nint alignment) => ((nint)start & (alignment - 1)) == 0;

    private static byte* Align(byte* start, nint alignment) => (byte*)(((nint)start + alignment - 1) & ~(alignment - 1));

    [DllImport("c")]
    private static extern void* mmap(void* address, nuint length, int protection, int flags, int file, nint offset);

    [DllImport("c")]
    private static extern int munmap(void* address, nuint length);

    [DllImport("c")]
    private static extern void* sbrk(nint increment);

    [DllImport("kernel32")]
    private static extern void* VirtualAlloc(void* address, nuint size, uint type, uint protection);

    [DllImport("kernel32")]
    private static extern int VirtualFree(void* address, nuint size, uint type);
}
