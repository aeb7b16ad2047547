using System.Text;
using Molt.Compiler.Text;

namespace Molt.Compiler.Driver;

/// <summary>The <c>moltc</c> command.</summary>
public static class MoltDriver
{
    private const int Success = 0;
    private const int Failure = 1;

    /// <summary>Does what the arguments say.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = new StreamWriter(Console.OpenStandardOutput(), utf8);
        var errors = new StreamWriter(Console.OpenStandardError(), utf8);
        int exitCode;
        try
        {
            exitCode = Guard(errors, Interruption.Watch) ?? (arguments is ["--batch", string file]
                ? BatchRunner.Run(file, output)
                : RunGuarded(arguments, Console.IsErrorRedirected ? DiagnosticsFormat.MSBuild : DiagnosticsFormat.Console, output, errors));
            output.Flush();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            exitCode = Failure;
            // If the reader of a pipe has gone away, it has seen enough.
            if (!FileErrors.IsBrokenPipe(exception))
            {
                var diagnostics = new DiagnosticBag();
                diagnostics.Report("", DiagnosticDescriptors.CannotWriteStandardOutput, FileErrors.Describe(exception));
                DiagnosticPrinter.Print(diagnostics, DiagnosticsFormat.MSBuild, _ => null, errors);
            }
        }
        return FlushErrors(errors) ? exitCode : Failure;
    }

    /// <summary>Whether the diagnostics could be written. There is no other place where it could be said that they could not.</summary>
    private static bool FlushErrors(StreamWriter errors)
    {
        try
        {
            errors.Flush();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>As <see cref="Run(IReadOnlyList{string}, DiagnosticsFormat, TextWriter, TextWriter)"/>; a failure of the compiler is a diagnostic, too.</summary>
    internal static int RunGuarded(IReadOnlyList<string> arguments, DiagnosticsFormat defaultFormat, TextWriter output, TextWriter errors)
    {
        int exitCode = Failure;
        return Guard(errors, () => exitCode = Run(arguments, defaultFormat, output, errors)) ?? exitCode;
    }

    /// <summary>Does something, and reports what goes wrong: the exit code then.</summary>
    private static int? Guard(TextWriter errors, Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (OperationCanceledException)
        {
            return Interruption.ExitCode;
        }
#pragma warning disable CA1031 // The last resort: whatever it is, the user gets one line that says what to do.
        catch (Exception exception) when (!FileErrors.IsOfOutput(exception))
#pragma warning restore CA1031
        {
            var diagnostics = new DiagnosticBag();
            if (FileErrors.MissingResource(exception) is { } resource)
            {
                diagnostics.Report("", DiagnosticDescriptors.OutOfResources, resource);
            }
            else
            {
                diagnostics.Report("", DiagnosticDescriptors.InternalError, Describe(exception));
            }
            DiagnosticPrinter.Print(diagnostics, DiagnosticsFormat.MSBuild, _ => null, errors);
            return Failure;
        }
    }

    /// <inheritdoc cref="Run(IReadOnlyList{string})"/>
    /// <param name="arguments">The arguments, without the program's name.</param>
    /// <param name="defaultFormat">The form of diagnostics unless an option says otherwise.</param>
    /// <param name="output">Receives what was asked for.</param>
    /// <param name="errors">Receives diagnostics.</param>
    public static int Run(IReadOnlyList<string> arguments, DiagnosticsFormat defaultFormat, TextWriter output, TextWriter errors)
    {
        ArgumentNullException.ThrowIfNull(output);
        var diagnostics = new DiagnosticBag();
        DriverOptions options = CommandLineParser.Parse(arguments, defaultFormat, diagnostics);
        if (diagnostics.HasErrors)
        {
            DiagnosticPrinter.Print(diagnostics, options.DiagnosticsFormat, _ => null, errors);
            return Failure;
        }
        switch (options.Command)
        {
            case DriverCommand.Help:
                output.Write(HelpText.Page);
                return Success;
            case DriverCommand.Version:
                output.Write(HelpText.Version);
                return Success;
            case DriverCommand.PrintTargets:
                output.Write(HelpText.TargetList);
                return Success;
            case DriverCommand.Emit:
                return StageEmitter.Run(options, output, errors) ? Success : Failure;
            case DriverCommand.Compile:
                return ProgramCompiler.Compile(options, errors) ? Success : Failure;
            case DriverCommand.Check:
                return SourceChecker.Run(options, errors) ? Success : Failure;
            case DriverCommand.BuildRuntime:
                return RuntimeCompiler.Compile(options, errors) ? Success : Failure;
            case DriverCommand.BuildLibrary:
                return LibraryCompiler.Compile(options, errors) ? Success : Failure;
            case DriverCommand.Run:
                return ProgramRunner.Run(options, errors) ?? Failure;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>An exception on one line, with the place where it came from.</summary>
    private static string Describe(Exception exception)
    {
        string? place = exception.StackTrace?.Split('\n').FirstOrDefault(static line => line.Contains("Molt.", StringComparison.Ordinal))?.Trim();
        return $"{exception.GetType().Name}: {exception.Message}{(place is null ? "" : " " + place)}";
    }
}
