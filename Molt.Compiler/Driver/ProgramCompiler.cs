using Molt.Compiler.Binding;
using Molt.Compiler.Text;

namespace Molt.Compiler.Driver;

/// <summary><c>moltc FILE.py -o OUT</c>: compiles and links a program.</summary>
internal static class ProgramCompiler
{
    /// <summary>Compiles the program to <see cref="DriverOptions.Output"/>, or beside the main file.</summary>
    /// <returns>Whether the executable was written.</returns>
    public static bool Compile(DriverOptions options, TextWriter errors)
    {
        string output = options.Output ?? Path.GetFileNameWithoutExtension(options.Inputs[0]) + options.Target.ExecutableExtension;
        var diagnostics = new DiagnosticBag();
        if (Path.GetFullPath(output) == Path.GetFullPath(options.Inputs[0]))
        {
            diagnostics.Report(output, DiagnosticDescriptors.InputIsOutput);
        }
        else
        {
            OutputFile.CheckWritable(output, diagnostics);
        }
        DiagnosticPrinter.Print(diagnostics, options.DiagnosticsFormat, _ => null, errors);
        return !diagnostics.HasErrors && Compile(options, output, errors);
    }

    /// <summary>Compiles the program to <paramref name="output"/>.</summary>
    public static bool Compile(DriverOptions options, string output, TextWriter errors)
    {
        Compilation compilation = Compilation.Create(OptionsFor(options, options.Inputs[0]));
        var outputErrors = new DiagnosticBag();
        string written = "";
        bool success = OutputFile.Write(output, outputErrors, temporary => compilation.Write(written = temporary))
            && (options.Dependencies is not { } dependencies || OutputFile.WriteText(dependencies, outputErrors, DependencyList(compilation.Modules!)));
        // The linker names the file that it was told to write.
        IEnumerable<Diagnostic> diagnostics = compilation.Diagnostics.Select(
            diagnostic => diagnostic.File == written ? diagnostic with { File = output } : diagnostic);
        DiagnosticPrinter.Print(diagnostics.Concat(outputErrors), options.DiagnosticsFormat, compilation.FindSource, errors);
        return success;
    }

    /// <summary>What the command line says of the compilation of a program.</summary>
    public static CompilationOptions OptionsFor(DriverOptions options, string mainFile) => new()
    {
        MainFile = mainFile,
        Target = options.Target,
        Configuration = options.Configuration,
        SearchPaths = options.SearchPaths,
        Packs = options.Packs,
    };

    private static string DependencyList(ModuleGraph modules) => string.Concat(modules.SourceFiles.Select(file => file + "\n"));
}
