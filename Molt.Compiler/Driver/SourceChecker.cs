using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.Driver;

/// <summary><c>moltc check FILE.py...</c>: parses and binds files one by one. What they import is not looked for.</summary>
internal sealed class SourceChecker
{
    private readonly List<(SourceText? Source, DiagnosticBag Diagnostics)> results = [];

    /// <summary>Whether a file that was checked has errors.</summary>
    public bool HasErrors => results.Exists(static result => result.Diagnostics.HasErrors);

    /// <summary>Checks the files that the command line names and prints what is wrong with them.</summary>
    /// <returns>Whether they have no errors.</returns>
    public static bool Run(DriverOptions options, TextWriter errors)
    {
        var checker = new SourceChecker();
        checker.Check([.. options.Inputs, .. options.CheckedFiles], []);
        checker.Print(options.DiagnosticsFormat, errors);
        return !checker.HasErrors;
    }

    /// <summary>Checks files, each once, but for those that have been looked at already.</summary>
    public void Check(IEnumerable<string> files, IEnumerable<string> known)
    {
        HashSet<string> seen = [.. known.Select(Path.GetFullPath)];
        foreach (string file in files)
        {
            if (seen.Add(Path.GetFullPath(file)))
            {
                var diagnostics = new DiagnosticBag();
                if (SourceFile.TryLoad(file, diagnostics, out SourceText? source) && !diagnostics.HasErrors)
                {
                    SymbolTable.Build(Parser.Parse(source, diagnostics), source, diagnostics);
                }
                results.Add((source, diagnostics));
            }
        }
    }

    /// <summary>Writes what was found, file by file.</summary>
    public void Print(DiagnosticsFormat format, TextWriter writer)
    {
        foreach ((SourceText? source, DiagnosticBag diagnostics) in results)
        {
            DiagnosticPrinter.Print(diagnostics, format, _ => source, writer);
        }
    }
}
