using System.Text;
using System.Text.Json;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Syntax;

/// <summary>
/// Holds what the parser refuses, and its words and places, against CPython 3.14's parser, as <c>eng/record-refusals.py parse</c> recorded it.
/// </summary>
[TestClass]
public sealed class SyntaxErrorTests
{
    /// <summary>A recording of the snippets in CPython's own tests; they are not part of the repository.</summary>
    private const string ForeignRecording = "MOLT_RECORDED_SYNTAX_ERRORS";

    [TestMethod]
    public void Own_snippets_are_refused_as_by_CPython() => Compare(Recorded.PathOf("errors.json"));

    [TestMethod]
    public void Snippets_of_CPythons_tests_are_refused_as_by_CPython()
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
            string expected = Describe(entry.GetProperty("error"));
            string actual = Describe(source);
            if (IsLeftToTheBinder(expected))
            {
                continue;
            }
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
        Assert.AreNotEqual(0, total);
        Assert.AreEqual(total, agreeing, $"{agreeing} of {total} agree\n{report}");
        Console.WriteLine($"{agreeing} of {total} snippets agree");
    }

    /// <summary>CPython 3.14 checks the names of future features where it parses; Molt does so with the other checks of what names mean.</summary>
    private static bool IsLeftToTheBinder(string error) =>
        error.StartsWith("SyntaxError future feature ", StringComparison.Ordinal) || error.StartsWith("SyntaxError not a chance", StringComparison.Ordinal);

    private static string Describe(JsonElement error) => error.ValueKind == JsonValueKind.Null
        ? "accepted"
        : $"{error[0].GetString()} {error[1].GetString()} {Number(error[2])}:{Number(error[3])}-{Number(error[4])}:{Number(error[5])}";

    private static int Number(JsonElement element) => element.ValueKind == JsonValueKind.Null ? 0 : element.GetInt32();

    private static string Describe(string text)
    {
        var diagnostics = new DiagnosticBag();
        Parser.Parse(SourceText.FromString(text), diagnostics);
        return diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error
            ? $"{error.Descriptor.PythonType} {error.Message} {error.Line}:{error.Column}-{error.EndLine}:{error.EndColumn}"
            : "accepted";
    }
}
