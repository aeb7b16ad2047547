using System.Text.Json;
using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;
using Molt.Compiler.Tests.Corpus;
using Molt.Compiler.Text;

namespace Molt.Compiler.Tests.Binding;

/// <summary>Holds the errors and warnings of binding against what CPython 3.14 says of the same snippets.</summary>
[TestClass]
public sealed class RefusalTests
{
    [TestMethod]
    public void Own_snippets_are_refused_and_warned_of_as_by_CPython() => Compare(Snippets.Read(Recorded.PathOf("refusals.json")));

    [TestMethod]
    public void Corpus_of_snippets_in_CPythons_tests_is_refused_and_warned_of_as_by_CPython() => Compare(Snippets.RecordForeign("record"));

    private static void Compare(IEnumerable<JsonElement> entries)
    {
        var refused = new AgreementReport();
        var accepted = new AgreementReport();
        foreach (JsonElement entry in entries)
        {
            bool isRefused = entry.GetProperty("error").ValueKind != JsonValueKind.Null;
            (isRefused ? refused : accepted).Add(entry.GetProperty("source").ToString(), Describe(entry), DescribeSource(entry));
        }
        refused.Check("refused snippets");
        accepted.Check("accepted snippets");
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

    private static string DescribeSource(JsonElement entry)
    {
        var diagnostics = new DiagnosticBag();
        SourceText source = Snippets.Source(entry, diagnostics);
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
