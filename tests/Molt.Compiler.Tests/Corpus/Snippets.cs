using System.Text;
using System.Text.Json;
using Molt.Compiler.Text;
using Molt.Testing;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Corpus;

/// <summary>Small sources and what CPython 3.14 says of each, as <c>eng/record-refusals.py</c> records it.</summary>
internal static class Snippets
{
    private static readonly string[] modules =
    [
        "test_syntax", "test_exceptions", "test_fstring", "test_grammar", "test_unpack_ex", "test_named_expressions", "test_patma",
        "test_type_params", "test_eof", "test_tokenize",
    ];

    private static readonly Lazy<byte[]> collected = new(Collect);

    /// <summary>The entries of a recording that is part of the repository.</summary>
    public static IEnumerable<JsonElement> Read(string path) => JsonDocument.Parse(File.ReadAllBytes(path)).RootElement.EnumerateArray();

    /// <summary>
    /// What the recorder's <paramref name="command"/> says now of what CPython 3.13's own tests compile. Skips the test if that cannot be known.
    /// </summary>
    public static IEnumerable<JsonElement> RecordForeign(string command)
    {
        if (!PythonLibrary.IsWhole)
        {
            Assert.Inconclusive("MOLT_WHOLE_CORPUS is not set");
        }
        if (Oracle.Python314 is not { } python)
        {
            Assert.Inconclusive(Oracle.Missing314);
            return [];
        }
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("snippets.json"), collected.Value);
        python.Run(folder.Path, "record-refusals.py", command, "snippets.json", "recorded.json");
        return [.. Read(folder.File("recorded.json"))];
    }

    /// <summary>The source of an entry.</summary>
    public static SourceText Source(JsonElement entry, DiagnosticBag diagnostics) =>
        entry.GetProperty("source") is { ValueKind: JsonValueKind.Object } encoded
            ? SourceText.FromBytes(Encoding.Latin1.GetBytes(encoded.GetProperty("bytes").GetString()!), "<string>", diagnostics)
            : SourceText.FromString(entry.GetProperty("source").GetString()!);

    private static byte[] Collect()
    {
        if (Oracle.Python313 is not { } python)
        {
            Assert.Inconclusive(Oracle.Missing);
            return [];
        }
        using var folder = new TemporaryFolder();
        python.Run(folder.Path, "record-refusals.py", ["collect", "snippets.json", .. modules]);
        return File.ReadAllBytes(folder.File("snippets.json"));
    }
}
