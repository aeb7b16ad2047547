using System.ComponentModel;
using System.Diagnostics;
using Molt.Compiler.Text;

namespace Molt.Compiler.Linking;

/// <summary>Links object files into an executable with lld. No C compiler takes part.</summary>
public static class Linker
{
    /// <summary>128 + SIGINT, 128 + SIGTERM: what ends lld ends this process, too, or soon will.</summary>
    private const int Interrupted = 130;
    private const int Terminated = 143;

    private static volatile Process? s_running;

    /// <summary>Ends the linker, if one runs, because this process is about to end: it would go on writing to a file that is deleted.</summary>
    internal static void Stop()
    {
        try
        {
            s_running?.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>
    /// Links. Returns whether there is an executable at <see cref="LinkRequest.Output"/>; when not, <paramref name="diagnostics"/> says why.
    /// </summary>
    /// <exception cref="OperationCanceledException">The linker was interrupted.</exception>
    public static bool Link(LinkRequest request, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (Toolchain.FindLinker() is not { } linker)
        {
            diagnostics.Report("", DiagnosticDescriptors.LinkerMissing, Toolchain.LlvmVersion, LlvmLibrary.RootVariable);
            return false;
        }

        ProcessStartInfo start = new(linker)
        {
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(request.Output)),
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        start.Environment["LC_ALL"] = "C";
        foreach (string argument in LinkerArguments.Create(request))
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using Process process = Process.Start(start)!;
            s_running = process;
            process.StandardInput.Close();
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            string errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            s_running = null;
            if (process.ExitCode == 0)
            {
                return true;
            }

            if (process.ExitCode is Interrupted or Terminated)
            {
                throw new OperationCanceledException();
            }

            LinkerMessages.Report(errors + output.GetAwaiter().GetResult(), process.ExitCode, request, diagnostics);
            return false;
        }
        catch (Win32Exception exception)
        {
            diagnostics.Report(linker, DiagnosticDescriptors.LinkerNotRunnable, exception.Message);
            return false;
        }
    }
}
