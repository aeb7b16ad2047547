using System.Runtime.InteropServices;

namespace Molt.Runtime;

// What the environment of a process says about its heap.
public static unsafe partial class Heap
{
    /// <summary>Reads <c>MOLT_GC_STRESS</c>, the <see cref="StressInterval"/>.</summary>
    public static void ReadSettings()
    {
        byte* digit;
        fixed (byte* name = "MOLT_GC_STRESS\0"u8)
        {
            digit = getenv(name);
        }
        nint interval = 0;
        for (; digit != null && *digit is >= (byte)'0' and <= (byte)'9'; digit++)
        {
            interval = (interval * 10) + (*digit - '0');
        }
        StressInterval = interval;
    }

    [DllImport("c")]
    private static extern byte* getenv(byte* name);
}
