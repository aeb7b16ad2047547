using System.Globalization;
using System.IO.Compression;
using System.Text;
using Molt.Compiler.Syntax;
using Molt.Compiler.Tests.Corpus;
using Molt.Compiler.Text;
using Molt.Testing;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Syntax;

/// <summary>Holds the trees of whole files against CPython's, as <c>eng/record-ast.py</c> records them.</summary>
[TestClass]
public sealed class AstCorpusTests
{
    private const string Refused = "refused";

    [TestMethod]
    public void Own_files_have_CPythons_trees()
    {
        var report = new AgreementReport();
        foreach (string path in Directory.EnumerateFiles(Recorded.PathOf("ast"), "*.py"))
        {
            report.Add(path, File.ReadAllText(Path.ChangeExtension(path, ".ast")).TrimEnd('\n'), Dump(path));
        }
        report.Check("files");
    }

    [TestMethod]
    public void Library_of_CPython_3_13_has_its_trees()
    {
        if (Oracle.Python313 is not { } python)
        {
            Assert.Inconclusive(Oracle.Missing);
            return;
        }
        Compare(python, PythonLibrary.Of313(python));
    }

    [TestMethod]
    public void Library_of_CPython_3_14_has_its_trees()
    {
        if (Oracle.Python314 is not { } python)
        {
            Assert.Inconclusive(Oracle.Missing314);
            return;
        }
        using var folder = new TemporaryFolder();
        Compare(python, PythonLibrary.Of314(folder.Path));
    }

    private static void Compare(Oracle python, PythonLibrary library)
    {
        using var folder = new TemporaryFolder();
        string archive = folder.Write("dumps.gz", "");
        python.Run(library.Folder, "record-ast.py", "archive", archive, "@" + folder.Write("files", string.Join('\n', library.Files)));
        var report = new AgreementReport();
        using var stream = new BufferedStream(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress));
        while (ReadLine(stream) is { } line)
        {
            string[] fields = line.Split('\t');
            int length = int.Parse(fields[1], CultureInfo.InvariantCulture);
            byte[] dump = new byte[Math.Max(length, 0)];
            stream.ReadExactly(dump);
            string expected = length < 0 ? Refused : Encoding.UTF8.GetString(dump);
            string actual = Dump(Path.Combine(library.Folder, fields[0]));
            report.Add(fields[0], expected, !python.Is314 && DifferOnlyInPrintability(expected, actual) ? expected : actual);
        }
        report.Check("files");
    }

    private static string Dump(string path)
    {
        var diagnostics = new DiagnosticBag();
        Module module = Parser.Parse(SourceText.Load(path, diagnostics), diagnostics);
        return diagnostics.HasErrors ? Refused : AstDumper.Dump(module);
    }

    private static string? ReadLine(Stream stream)
    {
        var line = new List<byte>();
        for (int c; (c = stream.ReadByte()) != '\n'; line.Add((byte)c))
        {
            if (c < 0)
            {
                return null;
            }
        }
        return Encoding.UTF8.GetString([.. line]);
    }

    /// <summary>Whether the texts are the same but for characters that Python 3.13 escapes because its Unicode data is older than ours.</summary>
    private static bool DifferOnlyInPrintability(string expected, string actual)
    {
        int i = 0;
        foreach (Rune rune in actual.EnumerateRunes())
        {
            string literal = rune.ToString();
            string escape = rune.Value < 0x10000 ? $"\\u{rune.Value:x4}" : $"\\U{rune.Value:x8}";
            if (string.CompareOrdinal(expected, i, literal, 0, literal.Length) == 0)
            {
                i += literal.Length;
            }
            else if (rune.Value > 0x7F && string.CompareOrdinal(expected, i, escape, 0, escape.Length) == 0)
            {
                i += escape.Length;
            }
            else
            {
                return false;
            }
        }
        return i == expected.Length;
    }
}
