using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>The life of a program: from the C library's call of <c>main</c> to its exit code.</summary>
public static unsafe class Startup
{
    /// <summary>The number of command-line arguments, the program's name included.</summary>
    public static int ArgumentCount;

    /// <summary>The command-line arguments, zero-terminated.</summary>
    public static byte** Arguments;

    /// <summary>Runs the program.</summary>
    /// <returns>The exit code.</returns>
    [Export("main")]
    public static int Main(int argumentCount, byte** arguments)
    {
        ArgumentCount = argumentCount;
        Arguments = arguments;
        Heap.ReadSettings();
        Signals.Install();
        ThreadState.FitStack();
        // What holds references lies in the frames below this one. The store after the call keeps it from being a tail call, whose frame would
        // take this one's place.
        ThreadState.StackBase = (byte*)Intrinsics.FrameAddress();
        int code = Run();
        ThreadState.StackBase = null;
        return code;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Run()
    {
        bool failed = Modules.Import(Intrinsics.Program->Modules[0]).IsNoValue;
        return Exit.Finish(failed ? Exit.Uncaught() : 0);
    }
}
