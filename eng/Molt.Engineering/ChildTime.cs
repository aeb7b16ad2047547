using System.Runtime.InteropServices;

namespace Molt.Engineering;

/// <summary>The processor time of child processes.</summary>
internal static class ChildTime
{
    private const int Children = -1;

    /// <summary>What all children that have ended, and theirs, have used so far, in seconds (getrusage(2)).</summary>
    public static double Seconds
    {
        get
        {
            var usage = new long[18];
            return GetUsage(Children, usage) == 0
                ? usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6)
                : throw new InvalidOperationException("getrusage fails");
        }
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetUsage(int who, [Out] long[] usage);
}
