using System.Numerics;
using Molt.Compiler.Syntax;
using Molt.Compiler.Tests.Corpus;
using Molt.Compiler.Text;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;
using Name = Molt.Compiler.Syntax.Name;

namespace Molt.Compiler.Tests.Syntax;

[TestClass]
public sealed class ParserTests
{
    private static Module Parse(string text, out DiagnosticBag diagnostics)
    {
        diagnostics = [];
        return Parser.Parse(SourceText.FromString(text, "app.py"), diagnostics);
    }

    private static Expression ParseExpression(string text)
    {
        Module module = Parse(text, out DiagnosticBag diagnostics);
        Assert.AreEqual("", string.Join("\n", diagnostics));
        return ((Expr)module.Body.Single()).Value;
    }

    private static ConstantValue ParseConstant(string text) => ((Constant)ParseExpression(text)).Value;

    [TestMethod]
    public void Nodes_have_their_positions_in_bytes()
    {
        var call = (Call)ParseExpression("é(\n  ñ, 日本 )");
        Assert.AreEqual(new TextSpan(1, 0, 2, 14), call.Span);
        Assert.AreEqual(new TextSpan(2, 6, 2, 12), call.Args[1].Span);
        Assert.AreEqual("日本", ((Name)call.Args[1]).Id);
    }

    [TestMethod]
    public void Integers_have_any_size()
    {
        Assert.AreEqual(long.MaxValue, ParseConstant("9223372036854775807").AsLong);
        ConstantValue large = ParseConstant("0x1_0000_0000_0000_0000");
        Assert.IsFalse(large.IsLong);
        Assert.AreEqual(BigInteger.Pow(2, 64), large.AsBigInteger);
        Assert.AreEqual(BigInteger.Pow(8, 30) + 7, ParseConstant("0o1" + new string('0', 29) + "7").AsBigInteger);
        Assert.AreEqual(BigInteger.Pow(2, 200) + 1, ParseConstant("0b1" + new string('0', 199) + "1").AsBigInteger);
        Assert.AreEqual(BigInteger.Pow(10, 4299), ParseConstant("1" + new string('0', 4299)).AsBigInteger);
    }

    [TestMethod]
    public void Floats_are_rounded_correctly()
    {
        Assert.AreEqual(0.1, ParseConstant("0.1").AsDouble);
        Assert.AreEqual(double.PositiveInfinity, ParseConstant("1e309").AsDouble);
        Assert.AreEqual(5e-324, ParseConstant("4.9406564584124654e-324").AsDouble);
        Assert.AreEqual(ConstantKind.Complex, ParseConstant("1_0.5J").Kind);
    }

    [TestMethod]
    public void Surrogates_that_were_written_apart_stay_apart()
    {
        ConstantValue apart = ParseConstant(@"'\ud83d\ude00'");
        Assert.IsFalse(apart.IsUtf16Exact);
        CollectionAssert.AreEqual(new[] { 0xD83D, 0xDE00 }, apart.CodePoints.ToArray());
        CollectionAssert.AreEqual(new[] { 0xD83D, 0xDE00 }, ParseConstant(@"'\ud83d' '\ude00'").CodePoints.ToArray());
        ConstantValue one = ParseConstant(@"'\U0001F600'");
        Assert.IsTrue(one.IsUtf16Exact);
        CollectionAssert.AreEqual(new[] { 0x1F600 }, one.CodePoints.ToArray());
        Assert.AreNotEqual(one, apart);
    }

    [TestMethod]
    public void Targets_are_stores()
    {
        var assignment = (Assign)Parse("a, *b[0] = c.d = e", out _).Body.Single();
        var tuple = (Molt.Compiler.Syntax.Tuple)assignment.Targets[0];
        Assert.AreEqual(ExpressionContext.Store, tuple.Ctx);
        Assert.AreEqual(ExpressionContext.Store, ((Name)tuple.Elts[0]).Ctx);
        var starred = (Starred)tuple.Elts[1];
        Assert.AreEqual(ExpressionContext.Store, starred.Ctx);
        Assert.AreEqual(ExpressionContext.Store, ((Subscript)starred.Value).Ctx);
        Assert.AreEqual(ExpressionContext.Load, ((Name)((Subscript)starred.Value).Value).Ctx);
        Assert.AreEqual(ExpressionContext.Load, ((Name)assignment.Value).Ctx);
    }

    [TestMethod]
    public void One_build_reports_several_errors_and_keeps_what_is_right()
    {
        Module module = Parse(
            """
            x = = 1
            def f():
                y = (1 +)
                return 2
            class C:
                def g(self) pass
                z = 3
            if x
                w = 4
            print 5
            ok = 6
            """,
            out DiagnosticBag diagnostics);
        Assert.AreEqual(
            """
            app.py(1,5,1,6): error MOLT1001: invalid syntax
            app.py(3,13,3,14): error MOLT1001: invalid syntax
            app.py(6,17,6,21): error MOLT1030: expected ':'
            app.py(8,5,8,6): error MOLT1030: expected ':'
            app.py(10,1,10,8): error MOLT1053: Missing parentheses in call to 'print'. Did you mean print(...)?
            """,
            string.Join("\n", diagnostics));
        Assert.AreEqual("FunctionDef ClassDef Assign", string.Join(' ', module.Body.Select(statement => statement.Kind)));
    }

    [TestMethod]
    public void Warnings_have_the_place_of_what_they_warn_of()
    {
        Parse("x = 1\ny = '\\d' '''é\né\\777'''\nz = [0x1for x in y]", out DiagnosticBag diagnostics);
        Assert.AreEqual(
            """
            app.py(4,6,4,10): warning MOLT1080: invalid hexadecimal literal
            app.py(2,6,2,8): warning MOLT1081: "\d" is an invalid escape sequence. Such sequences will not work in the future. Did you mean "\\d"? A raw string is also an option.
            app.py(3,2,3,6): warning MOLT1081: "\777" is an invalid octal escape sequence. Such sequences will not work in the future. Did you mean "\\777"? A raw string is also an option.
            """,
            string.Join("\n", diagnostics));
    }

    [TestMethod]
    public void Visitors_see_every_node()
    {
        Module module = Parse(File.ReadAllText(Path.Combine(Recorded.PathOf("ast"), "statements.py")), out _);
        var counter = new Counter();
        counter.Visit(module);
        int names = AstDumper.Dump(module).Split("Name(").Length - 1;
        Assert.AreEqual(names, counter.Names);
    }

    private sealed class Counter : SyntaxWalker
    {
        public int Names { get; private set; }

        protected internal override void VisitName(Name node) => Names++;
    }
}
