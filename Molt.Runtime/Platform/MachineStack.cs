using System;
using System.Runtime.InteropServices;

namespace Molt.Runtime;

/// <summary>The stack of the main thread.</summary>
public static unsafe class MachineStack
{
    // What is left free for what lies above main and for the C library.
    private const long Reserve = 256 << 10;
    private const long FixedSize = 8 << 20;

    // Linux maps libraries this far below the top of the stack.
    private const long GrowthLimit = 120 << 20;

    // In a WebAssembly engine locals lie on a stack of its own, which is small.
    private const long EngineStackSize = 1 << 20;
    private const int StackResource = 3;

    /// <summary>Lets the stack grow to a size; the system looks at the limit when the stack is touched.</summary>
    /// <returns>The bytes that there are.</returns>
    public static long Grow(long bytes)
    {
        if (Intrinsics.IsWasm)
        {
            return EngineStackSize;
        }
        if (OperatingSystem.IsWindows())
        {
            return FixedSize - Reserve;
        }
        ResourceLimit limit;
        if (getrlimit(StackResource, &limit) != 0)
        {
            return FixedSize - Reserve;
        }
        ulong wanted = (ulong)Math.Min(bytes + Reserve, GrowthLimit);
        if (limit.Current < wanted)
        {
            limit.Current = Math.Min(wanted, limit.Maximum);
            setrlimit(StackResource, &limit);
        }
        long size = (long)Math.Min(limit.Current, (ulong)GrowthLimit);
        return size - Math.Min(Reserve, size / 2);
    }

    [DllImport("c")]
    private static extern int getrlimit(int resource, ResourceLimit* limit);

    [DllImport("c")]
    private static extern int setrlimit(int resource, ResourceLimit* limit);

    private struct ResourceLimit
    {
        public ulong Current;
        public ulong Maximum;
    }
}
