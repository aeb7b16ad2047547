using System.Text;
using System.Text.Json;
using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Binding;

/// <summary>
/// Holds the errors and warnings of binding against what CPython 3.14 says of the same snippets, as <c>eng/record-refusals.py</c> recorded it.
/// </summary>
[TestClass]
public sealed class RefusalTests
{
    /// <summary>A recording of the snippets in CPython's own tests; they are not part of the repository.</summary>
    private const string ForeignRecording = "MOLT_RECORDED_REFUSALS";

    [TestMethod]
    public void Own_snippets_are_refused_and_warned_of_as_by_CPython() => Compare(Recorded.PathOf("refusals.json"));

    [TestMethod]
    public void Snippets_of_CPythons_tests_are_refused_and_warned_of_as_by_CPython()
    {
        if (Environment.GetEnvironmentVariable(ForeignRecording) is not { } path)
        {
            Assert.Inconclusive($"set {ForeignRecording} to a recording");
            return;
        }
        Compare(path);
    }

    private static void Compare(string path)
    {
        using JsonDocument recording = JsonDocument.Parse(File.ReadAllBytes(path));
        int total = 0;
        int agreeing = 0;
        var report = new StringBuilder();
        foreach (JsonElement entry in recording.RootElement.EnumerateArray())
        {
            string source = entry.GetProperty("source").GetString()!;
            string expected = Describe(entry);
            string actual = Describe(source);
            total++;
            if (expected == actual)
            {
                agreeing++;
            }
            else
            {
                report.Append($"--- {JsonSerializer.Serialize(source)}\n  expected {expected}\n  actual   {actual}\n");
            }
        }
        Assert.AreEqual(total, agreeing, $"{agreeing} of {total} agree\n{report}");
    }

    private static string Describe(JsonElement entry)
    {
        JsonElement error = entry.GetProperty("error");
        if (error.ValueKind != JsonValueKind.Null)
        {
            return $"{error[0].GetString()} {error[1]}:{error[2]}-{error[3]}:{error[4]}";
        }
        IEnumerable<string> warnings = entry.GetProperty("warnings").EnumerateArray().Select(warning => $"{warning[0].GetString()} {warning[1]}");
        return "accepted " + string.Join("; ", warnings.Order(StringComparer.Ordinal).Distinct());
    }

    private static string Describe(string text)
    {
        SourceText source = SourceText.FromString(text);
        var diagnostics = new DiagnosticBag();
        Module tree = Parser.Parse(source, diagnostics);
        int parsed = diagnostics.Count;
        if (!diagnostics.HasErrors)
        {
            SymbolTable.Build(tree, source, diagnostics);
        }
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            return $"{error.Message} {error.Line}:{error.Column}-{error.EndLine}:{error.EndColumn}";
        }
        IEnumerable<string> warnings = diagnostics.Skip(parsed).Select(warning => $"{warning.Message} {warning.Line}");
        return "accepted " + string.Join("; ", warnings.Order(StringComparer.Ordinal).Distinct());
    }
}
