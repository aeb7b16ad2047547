using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Molt.Runtime;

/// <summary>Ctrl-C: the signal sets a flag, and the program raises KeyboardInterrupt at its next safepoint.</summary>
public static unsafe class Signals
{
    private const int Interrupt = 2;
    private const int BrokenPipe = 13;
    private const int Ignore = 1;

    /// <summary>Begins to answer the interrupt signal, and leaves broken pipes to those who write. WebAssembly has no signals.</summary>
    public static void Install()
    {
        if (!Intrinsics.IsWasm)
        {
            signal(Interrupt, (nint)(delegate*<int, void>)&OnInterrupt);
        }
        if (!Intrinsics.IsWasm && !OperatingSystem.IsWindows())
        {
            // What waits for input ends its wait.
            siginterrupt(Interrupt, 1);
            // Who writes where nobody reads gets BrokenPipeError.
            signal(BrokenPipe, Ignore);
        }
    }

    /// <summary>Ends the process as the interrupt signal ends one that does not answer it.</summary>
    public static void Die()
    {
        if (!Intrinsics.IsWasm)
        {
            signal(Interrupt, 0);
            raise(Interrupt);
        }
    }

    private static void OnInterrupt(int number)
    {
        ThreadState.IsSignaled = true;
        ThreadState.DepthLimit = 0;
        ThreadState.Interrupt = 1;
        if (OperatingSystem.IsWindows())
        {
            // It was uninstalled when the signal came.
            signal(Interrupt, (nint)(delegate*<int, void>)&OnInterrupt);
        }
    }

    [DllImport("c")]
    private static extern nint signal(int number, nint handler);

    [DllImport("c")]
    private static extern int siginterrupt(int number, int interrupts);

    [DllImport("c")]
    private static extern int raise(int number);
}

public static unsafe partial class ThreadState
{
    /// <summary>Whether a signal came that was not answered yet.</summary>
    public static bool IsSignaled;

    /// <summary>Whether what ran at the last safepoint changed something that compiled code was certain of.</summary>
    public static bool HasChanged;

    /// <summary>Answers a signal that came, and finalizes what has died: a safepoint of compiled code, where any Python code may run.</summary>
    /// <returns>Whether to go on; false with KeyboardInterrupt pending.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static bool Poll() => Intrinsics.Likely(Interrupt == 0) || Answer();

    [Cold]
    private static bool Answer()
    {
        Interrupt = 0;
        uint count = ClassExpectations.ChangeCount;
        Finalization.Run();
        HasChanged = ClassExpectations.ChangeCount != count;
        return PollSignal();
    }

    /// <summary>Answers a signal that came: for loops of the runtime, in the middle of which no Python code may run.</summary>
    /// <returns>Whether to go on; false with KeyboardInterrupt pending.</returns>
    [Cold]
    public static bool PollSignal()
    {
        if (!IsSignaled)
        {
            return true;
        }
        IsSignaled = false;
        DepthLimit = s_steadyLimit;
        Errors.Raise<PyKeyboardInterrupt>(""u8);
        Exception->Arguments = Tuple.Empty;
        return false;
    }
}
