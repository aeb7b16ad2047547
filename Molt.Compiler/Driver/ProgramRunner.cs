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
        string? folder = null;
        try
        {
            folder = TemporaryFiles.CreateFolder();
            string program = Path.Combine(folder, Path.GetFileNameWithoutExtension(options.Inputs[0]) + options.Target.ExecutableExtension);
            if (!ProgramCompiler.Compile(options, program, errors))
            {
                return null;
            }
            errors.Flush();
            using Process process = Interruption.Start(new ProcessStartInfo(program, options.ProgramArguments) { UseShellExecute = false });
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (Win32Exception exception)
        {
            diagnostics.Report("", DiagnosticDescriptors.CannotRunProgram, exception.Message);
        }
        catch (Exception exception) when (folder is null && exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report("", DiagnosticDescriptors.TemporaryFolderUnusable, Path.GetTempPath(), FileErrors.Describe(exception));
        }
        finally
        {
            if (folder is not null)
            {
                TemporaryFiles.Delete(folder);
            }
        }
        DiagnosticPrinter.Print(diagnostics, options.DiagnosticsFormat, _ => null, errors);
        return null;
    }
}
