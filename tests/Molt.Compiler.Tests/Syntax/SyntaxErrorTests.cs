using System.Text.Json;
using Molt.Compiler.Syntax;
using Molt.Compiler.Tests.Corpus;
using Molt.Compiler.Text;

namespace Molt.Compiler.Tests.Syntax;

/// <summary>Holds what the parser refuses, and its words and places, against CPython 3.14's parser.</summary>
[TestClass]
public sealed class SyntaxErrorTests
{
    [TestMethod]
    public void Own_snippets_are_refused_as_by_CPython() => Compare(Snippets.Read(Recorded.PathOf("errors.json")));

    [TestMethod]
    public void Corpus_of_snippets_in_CPythons_tests_is_refused_as_by_CPython() => Compare(Snippets.RecordForeign("parse"));

    private static void Compare(IEnumerable<JsonElement> entries)
    {
        var refused = new AgreementReport();
        var accepted = new AgreementReport();
        foreach (JsonElement entry in entries)
        {
            string expected = Describe(entry.GetProperty("error"));
            if (!IsLeftToTheBinder(expected))
            {
                (expected == Accepted ? accepted : refused).Add(entry.GetProperty("source").ToString(), expected, DescribeSource(entry));
            }
        }
        refused.Check("refused snippets");
        accepted.Check("accepted snippets");
    }

    private const string Accepted = "accepted";

    /// <summary>CPython 3.14 checks the names of future features where it parses; Molt does so with the other checks of what names mean.</summary>
    private static bool IsLeftToTheBinder(string error) =>
        error.StartsWith("SyntaxError future feature ", StringComparison.Ordinal) || error.StartsWith("SyntaxError not a chance", StringComparison.Ordinal);

    private static string Describe(JsonElement error) => error.ValueKind == JsonValueKind.Null
        ? Accepted
        : $"{error[0].GetString()} {error[1].GetString()} {Number(error[2])}:{Number(error[3])}-{Number(error[4])}:{Number(error[5])}";

    private static int Number(JsonElement element) => element.ValueKind == JsonValueKind.Null ? 0 : element.GetInt32();

    private static string DescribeSource(JsonElement entry)
    {
        var diagnostics = new DiagnosticBag();
        SourceText source = Snippets.Source(entry, diagnostics);
        if (!diagnostics.HasErrors)
        {
            Parser.Parse(source, diagnostics);
        }
        return diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error ? Describe(error) : Accepted;
    }

    /// <summary>An error in the form of the recordings.</summary>
    public static string Describe(Diagnostic error) =>
        $"{error.Descriptor.PythonType} {error.Message} {error.Line}:{error.Column}-{error.EndLine}:{error.EndColumn}";
}
