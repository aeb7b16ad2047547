using Molt.Compiler.Binding;
using Molt.Compiler.Text;

namespace Molt.Compiler.Driver;

/// <summary><c>moltc FILE.py -o OUT</c>: compiles and links a program.</summary>
internal static class ProgramCompiler
{
    /// <summary>Compiles the program to <see cref="DriverOptions.Output"/>, or beside the main file.</summary>
    /// <returns>Whether the executable was written.</returns>
    public static bool Compile(DriverOptions options, TextWriter errors) =>
        Compile(options, options.Output ?? Path.GetFileNameWithoutExtension(options.Inputs[0]) + options.Target.ExecutableExtension, errors);

    /// <summary>Compiles the program to <paramref name="output"/>.</summary>
    public static bool Compile(DriverOptions options, string output, TextWriter errors)
    {
        Compilation compilation = Compilation.Create(OptionsFor(options, options.Inputs[0]));
        var outputErrors = new DiagnosticBag();
        string written = "";
        var checker = new SourceChecker();
        checker.Check(options.CheckedFiles, compilation.Modules?.SourceFiles ?? []);
        bool success = !compilation.HasErrors
            && !checker.HasErrors
            && CheckOutputs(options, output, compilation.Modules!, outputErrors)
            && OutputFile.Write(output, outputErrors, temporary => compilation.Write(written = temporary))
            && WriteList(options.Dependencies, compilation.Modules!.SourceFiles, outputErrors)
            && WriteList(options.Absences, compilation.Modules!.AbsentFiles, outputErrors)
            && WriteList(options.Modules, ModuleList.Of(compilation.Modules!), outputErrors);
        // The linker names the file that it was told to write.
        IEnumerable<Diagnostic> diagnostics = compilation.Diagnostics.Select(
            diagnostic => diagnostic.File == written ? diagnostic with { File = output } : diagnostic);
        DiagnosticPrinter.Print(diagnostics.Concat(outputErrors), options.DiagnosticsFormat, compilation.FindSource, errors);
        checker.Print(options.DiagnosticsFormat, errors);
        return success;
    }

    /// <summary>Whether the outputs can be written and would not overwrite a source file, whatever links lead to it.</summary>
    private static bool CheckOutputs(DriverOptions options, string output, ModuleGraph modules, DiagnosticBag diagnostics)
    {
        HashSet<string> sources = [.. modules.SourceFiles.Select(RealPath.Of)];
        foreach (string? path in (string?[])[output, options.Dependencies, options.Absences, options.Modules])
        {
            if (path is not null && sources.Contains(RealPath.Of(path)))
            {
                diagnostics.Report(path, DiagnosticDescriptors.InputIsOutput);
                return false;
            }
        }
        return OutputFile.CheckWritable(output, diagnostics);
    }

    /// <summary>What the command line says of the compilation of a program.</summary>
    public static CompilationOptions OptionsFor(DriverOptions options, string mainFile) => new()
    {
        MainFile = mainFile,
        Target = options.Target,
        Configuration = options.Configuration,
        SearchPaths = options.SearchPaths,
        PythonLibrary = FindPythonLibrary(),
        Packs = options.Packs,
    };

    /// <summary>CPython's Python library: <c>$MOLT_PYTHON_LIBRARY</c>, else the one beside the compiler.</summary>
    internal static string? FindPythonLibrary()
    {
        string path = Environment.GetEnvironmentVariable("MOLT_PYTHON_LIBRARY") is { Length: > 0 } given
            ? given
            : Path.Combine(AppContext.BaseDirectory, "cpython");
        return Directory.Exists(path) ? path : null;
    }

    private static bool WriteList(string? path, IEnumerable<string> files, DiagnosticBag diagnostics) =>
        path is null || OutputFile.WriteText(path, diagnostics, string.Concat(files.Select(static file => file + "\n")));
}
