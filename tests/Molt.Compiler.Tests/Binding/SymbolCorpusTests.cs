using System.Text;
using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Binding;

/// <summary>Holds the scopes of whole files against CPython 3.14's <c>symtable</c>, as <c>eng/record-symbols.py</c> recorded it.</summary>
[TestClass]
public sealed class SymbolCorpusTests
{
    /// <summary>A folder that holds a recording of CPython's standard library; see eng/record-symbols.py.</summary>
    private const string LibraryRecording = "MOLT_RECORDED_SYMBOLS";

    /// <summary>The folder of the library itself.</summary>
    private const string Library = "MOLT_PYTHON_LIBRARY";

    [TestMethod]
    public void Own_files_have_CPythons_scopes()
    {
        string folder = Recorded.PathOf("symbols");
        Compare(folder, folder);
    }

    [TestMethod]
    public void Standard_library_has_CPythons_scopes()
    {
        if (Environment.GetEnvironmentVariable(LibraryRecording) is not { } recording || Environment.GetEnvironmentVariable(Library) is not { } library)
        {
            Assert.Inconclusive($"set {LibraryRecording} and {Library}");
            return;
        }
        Compare(library, recording);
    }

    private static void Compare(string sources, string recordings)
    {
        var report = new StringBuilder();
        int total = 0;
        int agreeing = 0;
        foreach (string recording in Directory.EnumerateFiles(recordings, "*.symbols", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string relative = Path.GetRelativePath(recordings, recording)[..^".symbols".Length];
            string expected = File.ReadAllText(recording);
            string? actual = Print(Path.Combine(sources, relative));
            bool refused = expected.StartsWith("error ", StringComparison.Ordinal);
            total++;
            if (refused ? actual is null : actual == expected)
            {
                agreeing++;
            }
            else
            {
                report.Append(relative).Append(": ").Append(FirstDifference(expected, actual ?? "refused")).Append('\n');
            }
        }
        Assert.AreNotEqual(0, total);
        Assert.AreEqual(total, agreeing, report.ToString());
    }

    private static string? Print(string path)
    {
        var diagnostics = new DiagnosticBag();
        SourceText source = SourceText.Load(path, diagnostics);
        Module tree = Parser.Parse(source, diagnostics);
        string text = diagnostics.HasErrors ? "" : SymbolPrinter.Print(SymbolTable.Build(tree, source, diagnostics));
        return diagnostics.HasErrors ? null : text;
    }

    private static string FirstDifference(string expected, string actual)
    {
        foreach ((string left, string right) in expected.Split('\n').Zip(actual.Split('\n')))
        {
            if (left != right)
            {
                return $"expected '{left}', actual '{right}'";
            }
        }
        return "one is longer";
    }
}
