using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;
using Molt.Compiler.Tests.Corpus;
using Molt.Compiler.Text;
using Molt.Testing;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Syntax.Fuzz;

/// <summary>
/// Parses and binds random programs, right and wrong: the front end must neither fail nor hang, it must agree with the grammar by which errors are
/// explained, and with CPython: with 3.14's trees and errors if that is there, or else with what 3.13 accepts. MOLT_FUZZ_SECONDS says how long (a few seconds if it is not set) and MOLT_FUZZ_SEED
/// where to start:
/// <code>MOLT_FUZZ_SECONDS=3600 dotnet test --project tests/Molt.Compiler.Tests -c Release --filter FullyQualifiedName~FuzzTests</code>
/// </summary>
[TestClass]
public sealed partial class FuzzTests
{
    private const int MaximumFaults = 10;
    private const int BatchSize = 200;

    private static readonly TimeSpan hang = TimeSpan.FromSeconds(30);

    [TestMethod]
    public void Random_programs_are_parsed_as_by_CPython()
    {
        int seed = Setting("MOLT_FUZZ_SEED", 1);
        TimeSpan duration = TimeSpan.FromSeconds(Setting("MOLT_FUZZ_SECONDS", 5));
        Oracle? oracle = Oracle.Python314 ?? Oracle.Python313;
        using PythonProcess? python = oracle is null ? null : new PythonProcess(oracle);
        bool is314 = oracle is { Is314: true };
        var watch = Stopwatch.StartNew();
        var faults = new StringBuilder();
        int programs = 0;
        int faulty = 0;
        for (; watch.Elapsed < duration && faulty < MaximumFaults; seed += BatchSize)
        {
            string[] batch = [.. Enumerable.Range(seed, BatchSize).Select(ProgramOf)];
            string?[] found = [.. Faults(batch, python, is314)];
            programs += BatchSize;
            for (int i = 0; i < BatchSize && faulty < MaximumFaults; i++)
            {
                if (found[i] is not null)
                {
                    faulty++;
                    string small = Shrinker.Shrink(batch[i], candidates => Faults(candidates, python, is314).Select(fault => fault is not null));
                    faults.Append($"--- seed {seed + i}\n{small}\n--- {Faults([small], python, is314).Single()}\n");
                }
            }
        }
        Console.WriteLine($"{programs} programs up to seed {seed - 1} in {watch.Elapsed.TotalSeconds:F0} s against {oracle?.ToString() ?? "no CPython: " + Oracle.Missing}");
        Assert.AreEqual(0, faulty, faults.ToString());
    }

    private static string ProgramOf(int seed)
    {
        var random = new Random(seed);
        string program = new ProgramGenerator(random).Program();
        return seed % 3 == 0 ? program : new TokenMutator(random).Mutate(program);
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : otherwise;

    /// <summary>What is wrong with how programs are understood, or null for each.</summary>
    private static IEnumerable<string?> Faults(IReadOnlyList<string> programs, PythonProcess? python, bool is314)
    {
        IReadOnlyList<(string? Tree, string? Error)>? expected = python?.Parse(programs);
        return programs.Select((program, i) => expected is null ? Fault(program, null, null, is314) : Fault(program, expected[i].Tree, expected[i].Error, is314));
    }

    private static string? Fault(string program, string? tree, string? error, bool is314)
    {
        try
        {
            var watch = Stopwatch.StartNew();
            SourceText source = SourceText.FromString(program);
            var diagnostics = new DiagnosticBag();
            Module module = Parser.Parse(source, diagnostics);
            Diagnostic? refusal = diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            if (refusal is null)
            {
                SymbolTable.Build(module, source, new DiagnosticBag());
            }
            using TokenList tokens = Lexer.Lex(source, NameTable.Shared, []);
            Diagnostic? byGrammar = SyntaxErrorFinder.Find(source, NameTable.Shared, tokens, 0);
            if (watch.Elapsed > hang)
            {
                return $"took {watch.Elapsed}";
            }
            if (refusal is null != byGrammar is null)
            {
                return $"the grammar says {byGrammar?.ToString() ?? "nothing"}, the parser {refusal?.ToString() ?? "nothing"}";
            }
            if ((tree is null && error is null) || (!is314 && IsNewIn314(program)))
            {
                return null;
            }
            string actual = refusal is null ? AstDumper.Dump(module) : SyntaxErrorTests.Describe(refusal);
            bool same = is314 ? actual == (tree ?? error) : refusal is null == tree is not null;
            return same ? null : $"expected {tree ?? error}\nactual   {actual}";
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.ToString();
        }
    }

    /// <summary>Whether a program may be one that 3.13 understands in another way: it has a tuple of exceptions, a t-string, or an f-string's odder corners.</summary>
    private static bool IsNewIn314(string program) => NewIn314().IsMatch(program);

    [GeneratedRegex("except|[fFtT][rR]?['\"]")]
    private static partial Regex NewIn314();
}
