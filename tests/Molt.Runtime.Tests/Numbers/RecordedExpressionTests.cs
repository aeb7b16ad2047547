using System.Text;

namespace Molt.Runtime.Tests.Numbers;

/// <summary>
/// Expressions with the values that CPython 3.14 gives them: files in <c>Recorded</c>, written like doctests, with the results by
/// <c>eng/record-expressions.py</c>. An exception is recorded as its class and text.
/// </summary>
[TestClass]
public class RecordedExpressionTests
{
    private const string Prompt = ">>> ";

    public static IEnumerable<object[]> Files =>
        System.IO.Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Numbers", "Recorded"), "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(static file => new object[] { Path.GetFileName(file) });

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void Values_are_those_of_CPython(string file)
    {
        string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Numbers", "Recorded", file));
        var differences = new StringBuilder();
        int count = 0;
        for (int i = 0; i + 1 < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Prompt, StringComparison.Ordinal))
            {
                continue;
            }
            string actual = ExpressionEvaluator.Evaluate(lines[i][Prompt.Length..]).ReplaceLineEndings(" ");
            if (actual != lines[i + 1] && count++ < 20)
            {
                differences.AppendLine(lines[i]).AppendLine($"  expected {lines[i + 1]}").AppendLine($"  actual   {actual}");
            }
        }
        Assert.AreEqual("", differences.ToString(), $"{count} differences");
    }
}
