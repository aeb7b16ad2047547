using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.Driver;

/// <summary><c>moltc --emit</c>: prints what a stage makes of each file, or of the program.</summary>
internal static class StageEmitter
{
    /// <summary>Prints or writes the stage's result for every input. A file with errors has none; the others are still done.</summary>
    /// <returns>Whether there were no errors.</returns>
    public static bool Run(DriverOptions options, TextWriter output, TextWriter errors)
    {
        string root = options.Output is null ? "" : CommonFolder(options.Inputs);
        bool success = true;
        foreach (string input in options.Inputs)
        {
            success &= EmitFile(options, input, root, output, errors);
        }
        return success;
    }

    private static bool EmitFile(DriverOptions options, string input, string root, TextWriter output, TextWriter errors)
    {
        var diagnostics = new DiagnosticBag();
        string? text = SourceFile.TryLoad(input, diagnostics, out SourceText? source) && !diagnostics.HasErrors
            ? Print(options, input, source, diagnostics)
            : null;
        if (text is not null && !diagnostics.HasErrors)
        {
            if (options.Output is null)
            {
                output.Write(text);
            }
            else
            {
                string path = Path.Combine(options.Output, $"{Path.GetRelativePath(root, Path.GetFullPath(input))}.{StageName(options.Emit)}");
                OutputFile.WriteTextInFolder(path, diagnostics, text);
            }
        }
        DiagnosticPrinter.Print(diagnostics, options.DiagnosticsFormat, _ => source, errors);
        return !diagnostics.HasErrors;
    }

    private static string? Print(DriverOptions options, string input, SourceText source, DiagnosticBag diagnostics)
    {
        if (options.Emit is EmitKind.Mir or EmitKind.Statistics or EmitKind.Llvm or EmitKind.Asm)
        {
            Compilation compilation = Compilation.Create(ProgramCompiler.OptionsFor(options, input));
            string? text = compilation.Print(options.Emit);
            foreach (Diagnostic diagnostic in compilation.Diagnostics)
            {
                diagnostics.Add(diagnostic);
            }
            return text;
        }
        if (options.Emit == EmitKind.Tokens)
        {
            return TokenPrinter.Print(source, diagnostics);
        }
        Module tree = Parser.Parse(source, diagnostics);
        return options.Emit == EmitKind.Ast || diagnostics.HasErrors
            ? AstDumper.Dump(tree)
            : SymbolPrinter.Print(SymbolTable.Build(tree, source, diagnostics));
    }

    private static string StageName(EmitKind stage) => stage.ToString().ToLowerInvariant();

    /// <summary>The deepest folder that all files are in.</summary>
    private static string CommonFolder(IReadOnlyList<string> files)
    {
        string common = Path.GetDirectoryName(Path.GetFullPath(files[0]))!;
        foreach (string file in files)
        {
            string path = Path.GetFullPath(file);
            while (!path.StartsWith(Path.EndsInDirectorySeparator(common) ? common : common + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                common = Path.GetDirectoryName(common)!;
            }
        }
        return common;
    }
}
