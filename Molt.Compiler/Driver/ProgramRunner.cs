using System.ComponentModel;
using System.Diagnostics;
using Molt.Compiler.Linking;
using Molt.Compiler.Text;

namespace Molt.Compiler.Driver;

/// <summary><c>moltc run FILE.py ARGS</c>: compiles a program into a temporary folder and runs it.</summary>
internal static class ProgramRunner
{
    /// <summary>Compiles and runs the program with the terminal that this process has.</summary>
    /// <returns>The program's exit code; null if it was not run.</returns>
    public static int? Run(DriverOptions options, TextWriter errors)
    {
        var diagnostics = new DiagnosticBag();
        if (options.Target != Targets.Host)
        {
            diagnostics.Report("", DiagnosticDescriptors.TargetNotRunnable, options.Target.Rid);
            DiagnosticPrinter.Print(diagnostics, options.DiagnosticsFormat, _ => null, errors);
            return null;
        }
        DirectoryInfo folder = Directory.CreateTempSubdirectory("molt-");
        try
        {
            string program = Path.Combine(folder.FullName, Path.GetFileNameWithoutExtension(options.Inputs[0]) + options.Target.ExecutableExtension);
            if (!ProgramCompiler.Compile(options, program, errors))
            {
                return null;
            }
            errors.Flush();
            int? exitCode = Start(program, options.ProgramArguments, diagnostics);
            DiagnosticPrinter.Print(diagnostics, options.DiagnosticsFormat, _ => null, errors);
            return exitCode;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int? Start(string program, IEnumerable<string> arguments, DiagnosticBag diagnostics)
    {
        // Ctrl-C is for the program, which the terminal sends it to as well; this process waits for what the program makes of it.
        Console.CancelKeyPress += (_, pressed) => pressed.Cancel = true;
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (Win32Exception exception)
        {
            diagnostics.Report(program, DiagnosticDescriptors.CannotRunProgram, exception.Message);
            return null;
        }
    }
}
