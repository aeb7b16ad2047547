using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Molt.Compiler.Driver;

/// <summary>What Ctrl-C and other signals that end a process do to the compiler: it goes without a word and leaves nothing behind.</summary>
internal static class Interruption
{
    /// <summary>The exit code of a command that was interrupted, as shells have it.</summary>
    public const int ExitCode = 130;

    private const int Hangup = 1;
    private const int Terminate = 15;
    private const PosixSignal FileSizeExceeded = (PosixSignal)25;

    private static readonly List<PosixSignalRegistration> Registrations = [];
    private static volatile bool programRuns;
    private static volatile Process? program;

    /// <summary>From now on, temporary files are deleted when the process is interrupted.</summary>
    public static void Watch()
    {
        foreach (PosixSignal signal in (ReadOnlySpan<PosixSignal>)[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
        {
            Registrations.Add(PosixSignalRegistration.Create(signal, Handle));
        }
        if (!OperatingSystem.IsWindows())
        {
            // The write that exceeds a limit fails, and is reported as others are.
            Registrations.Add(PosixSignalRegistration.Create(FileSizeExceeded, static context => context.Cancel = true));
        }
    }

    /// <summary>Starts the compiled program. From now on signals are for it, and this process waits for what it makes of them.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">It does not start.</exception>
    public static Process Start(ProcessStartInfo start)
    {
        programRuns = true;
        return program = Process.Start(start)!;
    }

    private static void Handle(PosixSignalContext context)
    {
        if (!programRuns)
        {
            Linking.Linker.Stop();
            TemporaryFiles.DeleteAll();
            return;
        }

        context.Cancel = true;
        // The terminal sends Ctrl-C to the program as well; other signals come to this process alone.
        if (context.Signal != PosixSignal.SIGINT && !OperatingSystem.IsWindows() && program is { } process)
        {
            _ = Kill(process.Id, context.Signal == PosixSignal.SIGTERM ? Terminate : Hangup);
        }
    }

    [DllImport("libc", EntryPoint = "kill", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
