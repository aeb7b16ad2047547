using Molt.Compiler.Analysis;
using Molt.Compiler.Tests.Optimization;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Analysis;

/// <summary>The account of what inference does not know.</summary>
[TestClass]
public sealed class InferenceStatisticsTests
{
    [TestMethod]
    [DataRow("    for i in range(9):\n        v = [].a\n", "GetAttribute.a")]
    [DataRow("    for i in range(9):\n        for j in range(9):\n            v = [].b().c\n", "CallMethod.b")]
    public void Values_in_loops_weigh_more_and_name_their_cause(string loop, string cause)
    {
        string text = InferenceStatistics.Print(Optimized.Infer("def f():\n" + loop + "    return unknown.c\nf()\n").Program);
        string[] causes = [.. text[text.IndexOf("causes", StringComparison.Ordinal)..].Split('\n').Skip(1)];
        StringAssert.EndsWith(causes[0], cause, StringComparison.Ordinal);
    }
}
