using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;
using Molt.Compiler.Tests.Corpus;
using Molt.Compiler.Text;
using Molt.Testing;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Binding;

/// <summary>Holds the scopes of whole files against CPython 3.14's <c>symtable</c>, as <c>eng/record-symbols.py</c> records them.</summary>
[TestClass]
public sealed class SymbolCorpusTests
{
    private const string Refused = "refused";

    [TestMethod]
    public void Own_files_have_CPythons_scopes()
    {
        string folder = Recorded.PathOf("symbols");
        Compare(folder, folder);
    }

    [TestMethod]
    public void Library_of_CPython_3_13_has_CPythons_scopes()
    {
        if (Oracle.Python313 is not { } python)
        {
            Assert.Inconclusive(Oracle.Missing);
            return;
        }
        Compare(PythonLibrary.Of313(python));
    }

    [TestMethod]
    public void Library_of_CPython_3_14_has_CPythons_scopes()
    {
        if (Oracle.Python314 is null)
        {
            Assert.Inconclusive(Oracle.Missing314);
            return;
        }
        using var folder = new TemporaryFolder();
        Compare(PythonLibrary.Of314(folder.Path));
    }

    private static void Compare(PythonLibrary library)
    {
        if (Oracle.Python314 is not { } python)
        {
            Assert.Inconclusive(Oracle.Missing314);
            return;
        }
        using var folder = new TemporaryFolder();
        string recordings = Directory.CreateDirectory(folder.File("recordings")).FullName;
        python.Run(library.Folder, "record-symbols.py", "-o", recordings, "@" + folder.Write("files", string.Join('\n', library.Files)));
        Compare(library.Folder, recordings);
    }

    private static void Compare(string sources, string recordings)
    {
        var report = new AgreementReport();
        foreach (string recording in Directory.EnumerateFiles(recordings, "*.symbols", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string relative = Path.GetRelativePath(recordings, recording)[..^".symbols".Length];
            string expected = File.ReadAllText(recording);
            report.Add(relative, expected.StartsWith("error ", StringComparison.Ordinal) ? Refused : expected, Print(Path.Combine(sources, relative)));
        }
        report.Check("files");
    }

    private static string Print(string path)
    {
        var diagnostics = new DiagnosticBag();
        SourceText source = SourceText.Load(path, diagnostics);
        Module tree = Parser.Parse(source, diagnostics);
        if (diagnostics.HasErrors)
        {
            return Refused;
        }
        string text = SymbolPrinter.Print(SymbolTable.Build(tree, source, diagnostics));
        return diagnostics.HasErrors ? Refused : text;
    }
}
