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
        // What holds references lies in the frames below this one. The store after the call keeps it from being a tail call, whose frame would
        // take this one's place.
        ThreadState.StackBase = (byte*)Intrinsics.FrameAddress();
        int code = Run();
        ThreadState.StackBase = null;
        return code;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Run() => Finish(Modules.Import(Intrinsics.Program->Modules[0]).IsNoValue ? Uncaught() : 0);

    /// <summary>Writes out what the files that are open still hold.</summary>
    private static int Finish(int code)
    {
        FileState.FlushAll();
        return code;
    }

    /// <summary>Reports the exception that ended the program.</summary>
    private static int Uncaught()
    {
        PyBaseException* exception = ThreadState.TakeException();
        if (Types.IsSubclass(exception->Header.Type, Intrinsics.TypeOf<PySystemExit>()))
        {
            return Exit((PySystemExit*)exception);
        }
        Finish(0);
        var text = new TextBuilder();
        ExceptionReport.Append(ref text, exception);
        StandardError.Write(text.ToStr());
        if (Types.IsSubclass(exception->Header.Type, Intrinsics.TypeOf<PyKeyboardInterrupt>()))
        {
            Signals.Die();
        }
        return 1;
    }

    private static int Exit(PySystemExit* exit)
    {
        Value code = exit->Code;
        if (code.IsNoValue || code == Intrinsics.None)
        {
            return 0;
        }
        if (code.IsSmallInt)
        {
            return (int)code.SmallInt & 0xFF;
        }
        if (code == Bool.From(true) || code == Bool.From(false))
        {
            return code == Bool.From(true) ? 1 : 0;
        }
        Finish(0);
        PyStr* message = Operators.Str(code);
        if (message != null)
        {
            StandardError.Write(message);
            StandardError.Write(Intrinsics.Literal("\n"u8));
        }
        return 1;
    }
}
