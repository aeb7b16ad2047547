using System;
using System.Runtime.InteropServices;

namespace Molt.Runtime;

/// <summary>Files as the C library's descriptors.</summary>
public static unsafe partial class NativeFile
{
    private const nint MaximumTransfer = 1 << 30;

    private static int Interrupted => Intrinsics.IsWasm ? 27 : 4;

    private static int BadDescriptor => Intrinsics.IsWasm ? 8 : 9;

    /// <summary>Writes all bytes.</summary>
    /// <returns>How many were written; fewer than all with an exception pending.</returns>
    public static nint Write(int descriptor, byte* data, nint count)
    {
        nint done = 0;
        while (done < count)
        {
            nint written = write(descriptor, data + done, (nuint)Math.Min(count - done, MaximumTransfer));
            written = OperatingSystem.IsWindows() ? (int)written : written;
            if (written >= 0)
            {
                done += written;
            }
            else if (!MayRepeat())
            {
                break;
            }
        }
        return done;
    }

    /// <summary>Reads at most <paramref name="count"/> bytes; 0 at the end, -1 with an exception pending.</summary>
    public static nint Read(int descriptor, byte* data, nint count)
    {
        while (true)
        {
            nint result = read(descriptor, data, (nuint)Math.Min(count, MaximumTransfer));
            result = OperatingSystem.IsWindows() ? (int)result : result;
            if (result >= 0 || !MayRepeat())
            {
                return result;
            }
        }
    }

    /// <summary>Closes a descriptor; false with OSError pending.</summary>
    public static bool Close(int descriptor)
    {
        if (close(descriptor) < 0)
        {
            SystemError.Raise(SystemError.Last);
            return false;
        }
        return true;
    }

    /// <summary>Whether there is a file with a descriptor.</summary>
    public static bool IsOpen(int descriptor) => OperatingSystem.IsWindows() || Seek(descriptor, 0, 1) >= 0 || SystemError.Last != BadDescriptor;

    /// <summary>Whether a descriptor is a terminal.</summary>
    public static bool IsTerminal(int descriptor) => isatty(descriptor) != 0;

    /// <summary>Makes Windows leave line ends as they are.</summary>
    public static void MakeBinary(int descriptor)
    {
        if (OperatingSystem.IsWindows())
        {
            _setmode(descriptor, 0x8000);
        }
    }

    /// <summary>After a call failed: whether it was only interrupted by a signal. Else, or when the signal's handler raises, an exception is pending.</summary>
    private static bool MayRepeat()
    {
        int error = SystemError.Last;
        if (error != Interrupted)
        {
            SystemError.Raise(error);
            return false;
        }
        return ThreadState.PollSignal();
    }

    [DllImport("c")]
    private static extern nint write(int descriptor, void* data, nuint count);

    [DllImport("c")]
    private static extern nint read(int descriptor, void* data, nuint count);

    [DllImport("c")]
    private static extern int close(int descriptor);

    [DllImport("c")]
    private static extern int isatty(int descriptor);

    [DllImport("c")]
    private static extern int _setmode(int descriptor, int mode);
}
