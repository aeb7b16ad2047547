using System.Diagnostics;
using System.Text;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Syntax;

/// <summary>Texts that are large or deep in one way: they are parsed without overflow, and in time that grows with their length only.</summary>
[TestClass]
public sealed class LinearTimeTests
{
    // What is linear takes well under a second; what is quadratic would take minutes.
    private static readonly TimeSpan limit = TimeSpan.FromSeconds(20);

    private static DiagnosticBag Parse(string text)
    {
        var diagnostics = new DiagnosticBag();
        var watch = Stopwatch.StartNew();
        Parser.Parse(SourceText.FromString(text), diagnostics);
        Assert.IsLessThan(limit, watch.Elapsed);
        return diagnostics;
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static void Accepts(string text) => Assert.AreEqual("", string.Join("\n", Parse(text).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(3)));

    private static void Refuses(string text, string message) =>
        Assert.AreEqual(message, Parse(text).First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Message);

    [TestMethod]
    public void A_million_tokens_on_one_line()
    {
        Accepts("x = [" + Repeat("1, ", 500_000) + "]");
        Accepts(Repeat("x;", 500_000));
        Accepts("x = " + Repeat("a + ", 500_000) + "a");
        Accepts("x = " + Repeat("a < ", 500_000) + "a");
        Accepts("x = " + Repeat("a and b or ", 200_000) + "a");
        Accepts("x" + Repeat(".a", 500_000));
        Accepts("x" + Repeat("()", 500_000));
        Accepts("x" + Repeat("[0]", 300_000));
        Accepts("x = " + Repeat("'a' ", 500_000));
        Accepts("x = " + Repeat("f'{a}' ", 100_000));
        Accepts("x = f'" + Repeat("{a=}b", 100_000) + "'");
        Accepts("f(" + Repeat("a=1, ", 200_000) + ")");
        Accepts(Repeat("x = ", 300_000) + "1");
        Accepts(Repeat("match(x);", 200_000));
        Accepts("x = [" + Repeat("1or 2, ", 100_000) + "]");
        Accepts("x = [" + Repeat("'\\d', ", 100_000) + "]");
    }

    [TestMethod]
    public void A_hundred_thousand_clauses()
    {
        Accepts("if a: pass\n" + Repeat("elif b: pass\n", 100_000));
        Accepts("try: pass\n" + Repeat("except a: pass\n", 100_000));
        Accepts("match a:\n" + Repeat(" case 1: pass\n", 100_000));
        Accepts("x = [a" + Repeat(" for a in b", 100_000) + "]");
        Accepts(Repeat("@a\n", 100_000) + "def f(): pass");
        Accepts("def f(" + Repeat("a, ", 100_000) + "): pass");
        Accepts("match a:\n case " + Repeat("1 | ", 100_000) + "2: pass");
    }

    [TestMethod]
    public void A_hundred_thousand_levels()
    {
        Accepts("x = " + Repeat("-", 100_000) + "1");
        Accepts("x = " + Repeat("not ", 100_000) + "1");
        Accepts("x = " + Repeat("a ** ", 100_000) + "1");
        Accepts("x = " + Repeat("lambda: ", 100_000) + "1");
        Accepts("x = " + Repeat("a if b else ", 100_000) + "1");
        Accepts("x = " + Repeat("lambda a=", 10_000) + "1" + Repeat(": 1", 10_000));
    }

    [TestMethod]
    public void Ten_thousand_brackets_are_too_many()
    {
        Refuses(Repeat("(", 10_000), "too many nested parentheses");
        Refuses("x = " + Repeat("[", 10_000) + Repeat("]", 10_000), "too many nested parentheses");
        Refuses("x = " + Repeat("f'{", 1_000), "too many nested f-strings or t-strings");
    }

    [TestMethod]
    public void A_hundred_and_one_levels_of_indentation_are_too_many()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 101; i++)
        {
            text.Append(' ', i).Append("if a:\n");
        }
        Refuses(text.ToString(), "too many levels of indentation");
    }

    [TestMethod]
    public void A_hundred_thousand_errors()
    {
        Refuses(Repeat("x = = 1\n", 100_000), "invalid syntax");
        Refuses("x = " + Repeat("€ ", 100_000), "invalid character '€' (U+20AC)");
        Refuses(Repeat("'a\n", 100_000), "unterminated string literal (detected at line 1)");
        Refuses(Repeat("f'{a\n", 100_000), "f-string: expecting '=', or '!', or ':', or '}'");
        Refuses(Repeat(")\n", 100_000), "unmatched ')'");
        Refuses(Repeat("if a:\n", 100_000), "expected an indented block after 'if' statement on line 1");
        Refuses(Repeat(" a\n  b\n", 50_000), "unexpected indent");
    }

    [TestMethod]
    public void An_error_at_the_end_of_much()
    {
        Refuses("x = [" + Repeat("1, ", 30_000) + "2 3]", "invalid syntax. Perhaps you forgot a comma?");
        Refuses(Repeat("x = 1\n", 100_000) + "x = = 1", "invalid syntax");
        Refuses("if a: pass\n" + Repeat("elif b: pass\n", 5_000) + "elif c\n pass", "expected ':'");
        Refuses("x = " + Repeat("-", 20_000) + "=", "invalid syntax");
        Refuses(Repeat("(", 100) + "a b" + Repeat(")", 100), "invalid syntax. Perhaps you forgot a comma?");
        Refuses(Repeat("[", 100) + "a for" + Repeat("]", 100), "invalid syntax");
        Refuses(Repeat("{a: ", 60) + "b c" + Repeat("}", 60), "invalid syntax. Perhaps you forgot a comma?");
        Refuses("f(" + Repeat("a(", 50) + "b=" + Repeat(")", 50) + ")", "expected argument value expression");
        Refuses(Repeat("lambda a=", 50) + "1" + Repeat(": 1", 49), "invalid syntax");
    }
}
