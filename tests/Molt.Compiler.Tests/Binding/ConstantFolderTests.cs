using System.Text;
using Molt.Compiler.Binding;
using Molt.Compiler.Tests.Corpus;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Binding;

/// <summary>
/// Holds constant folding against what CPython 3.14 folds: each line of the recording is an expression, a tab, and the type and repr of
/// its value if the optimizer has computed it.
/// </summary>
[TestClass]
public sealed class ConstantFolderTests
{
    [TestMethod]
    public void Constants_are_folded_as_by_CPython()
    {
        var report = new StringBuilder();
        int total = 0;
        int agreeing = 0;
        foreach (string line in File.ReadLines(Recorded.PathOf("constants.txt")))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            string expected = line[(tab + 1)..];
            string actual = Fold(line[..tab], out bool leftToRunTime);
            total++;
            if (expected == actual || leftToRunTime)
            {
                agreeing++;
            }
            else
            {
                report.Append($"{line[..tab]}: expected '{expected}', actual '{actual}'\n");
            }
        }
        Assert.AreEqual(total, agreeing, $"{agreeing} of {total} agree\n{report}");
    }

    private static string Fold(string text, out bool leftToRunTime)
    {
        SourceText source = SourceText.FromString(text);
        var diagnostics = new DiagnosticBag();
        Module tree = Parser.Parse(source, diagnostics);
        Expression expression = ((Expr)tree.Body[0]).Value;
        string result = ConstantFolder.TryFold(expression, out FoldedConstant? value) ? $"{TypeName(value)} {value}" : "";
        leftToRunTime = result.Length == 0 && IsLeftToRunTime(expression);
        return result;
    }

    private static string TypeName(FoldedConstant value) =>
        value.IsTuple ? "tuple" : value.Complex is not null ? "complex" : value.Literal.Kind switch
        {
            ConstantKind.None => "NoneType",
            ConstantKind.True or ConstantKind.False => "bool",
            ConstantKind.String => "str",
            var kind => kind.ToString().ToLowerInvariant(),
        };

    /// <summary>Whether a part of the expression is the power of a float or the product of a complex number: those are the run time's.</summary>
    private static bool IsLeftToRunTime(Expression expression) => expression switch
    {
        UnaryOp unary => IsLeftToRunTime(unary.Operand),
        BinOp binary => IsLeftToRunTime(binary.Left) || IsLeftToRunTime(binary.Right) || IsLeftToRunTime(binary),
        _ => false,
    };

    private static bool IsLeftToRunTime(BinOp binary) =>
        ConstantFolder.TryFold(binary.Left, out FoldedConstant? left)
        && ConstantFolder.TryFold(binary.Right, out FoldedConstant? right)
        && (left.Complex is not null || right.Complex is not null
            || (binary.Op == BinaryOperator.Pow && (left.IsFloat || right.IsFloat || right is { IsInteger: true, AsInteger.Sign: < 0 })));
}
