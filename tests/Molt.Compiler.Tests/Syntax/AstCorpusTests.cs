using System.IO.Compression;
using System.Text;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;
using Molt.Testing;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Syntax;

/// <summary>Holds the trees of whole files against CPython's, as <c>eng/record-ast.py</c> records them.</summary>
[TestClass]
public sealed class AstCorpusTests
{
    [TestMethod]
    public void Own_files_have_CPythons_trees()
    {
        var report = new Report();
        foreach (string path in Directory.EnumerateFiles(Recorded.PathOf("ast"), "*.py"))
        {
            report.Add(path, File.ReadAllText(Path.ChangeExtension(path, ".ast")).TrimEnd('\n'));
        }
        report.Check();
    }

    [TestMethod]
    public void Standard_library_of_CPython_3_13_has_its_trees()
    {
        if (Oracle.Python313 is not { } python)
        {
            Assert.Inconclusive(Oracle.Missing);
            return;
        }
        string library = ProgramRunner.Run(python, ["-c", "import os; print(os.path.dirname(os.__file__))"]).Output.Trim();
        using var folder = new TemporaryFolder();
        string archive = Path.Combine(folder.Path, "ast.gz");
        ProgramResult recording = ProgramRunner.Run(
            python, [Path.Combine(Repository.Root, "eng", "record-ast.py"), "archive", archive, library], timeout: TimeSpan.FromMinutes(10));
        Assert.AreEqual(0, recording.ExitCode, recording.ToString());

        var report = new Report();
        using var stream = new BufferedStream(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress));
        while (ReadLine(stream) is { } line)
        {
            string[] fields = line.Split('\t');
            int length = int.Parse(fields[1], System.Globalization.CultureInfo.InvariantCulture);
            byte[] dump = new byte[Math.Max(length, 0)];
            stream.ReadExactly(dump);
            report.Add(fields[0], length < 0 ? null : Encoding.UTF8.GetString(dump));
        }
        report.Check();
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

    private sealed class Report
    {
        private readonly StringBuilder differences = new();
        private int total;
        private int agreeing;

        /// <summary>Compares a file's tree with what CPython has, or with its refusal, which is null.</summary>
        public void Add(string path, string? expected)
        {
            total++;
            var diagnostics = new DiagnosticBag();
            Module module = Parser.Parse(SourceText.Load(path, diagnostics), diagnostics);
            string? actual = diagnostics.HasErrors ? null : AstDumper.Dump(module);
            if (actual == expected || (actual is not null && expected is not null && DifferOnlyInPrintability(expected, actual)))
            {
                agreeing++;
                return;
            }
            differences.Append($"{path}\n  expected {Excerpt(expected, actual)}\n  actual   {Excerpt(actual, expected)}\n");
        }

        public void Check()
        {
            Assert.AreNotEqual(0, total);
            Assert.AreEqual(total, agreeing, $"{agreeing} of {total} agree\n{differences}");
            Console.WriteLine($"{agreeing} of {total} files agree");
        }

        /// <summary>
        /// Whether the texts are the same but for characters that Python 3.13 escapes because its Unicode data is older than ours.
        /// </summary>
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

        private static string Excerpt(string? text, string? other)
        {
            if (text is null || other is null)
            {
                return text is null ? "a refusal" : "a tree";
            }
            int same = text.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
            return text[Math.Max(same - 100, 0)..Math.Min(same + 100, text.Length)];
        }
    }
}
