using Molt.Testing;

namespace Molt.Differential.Tests;

/// <summary>
/// Programs that test at run time what the compiler has proven. Where guards are left out, what is only expected is taken for proven, so wrong expectations are
/// wrong proofs.
/// </summary>
[TestClass]
public sealed class CheckedModeTests
{
    private const string Program =
        """
        import sys
        class A:
            def __init__(self): self.v = 1
            def m(self): return self.v
        class B:
            def __init__(self): self.w = 2.5
            def m(self): return "B"
        def length(x):
            return len(x)
        def method(a):
            return a.m()
        def call(o):
            return o()
        def one():
            return 1
        def two():
            return 2
        kind = sys.argv[1]
        holder = A()
        holder.length = length
        holder.method = method
        unknown = getattr(holder, sys.argv[2])
        print(length([1]), method(A()), flush=True)
        print(unknown({"float": 2.5, "B": B(), "list": [1, 2]}[kind]))
        """;

    [TestMethod]
    [DataRow("1", "list", "length", "1 1\n2\n", "")]
    [DataRow("1", "B", "method", "1 1\nB\n", "")]
    [DataRow("unguarded", "list", "length", "1 1\n2\n", "")]
    [DataRow("unguarded", "float", "length", "1 1\n", "__main__.length, line 9: ListLength has been proven to get list, and does not\n")]
    [DataRow("unguarded", "B", "method", "1 1\nB\n", "")]
    [DataRow("unguarded", "B", "length", "1 1\n", "__main__.length, line 9: ListLength has been proven to get list, and does not\n")]
    public void A_wrong_proof_ends_the_program_with_function_line_and_type(string mode, string argument, string function, string output, string error)
    {
        using TemporaryFolder folder = new();
        string executable = SourceCompiler.Compile(Program, "linux-x64", folder, new Dictionary<string, string?> { ["MOLT_CHECK_TYPES"] = mode });
        ProgramResult result = ProgramRunner.Run(executable, [argument, function]);
        Assert.AreEqual(output, result.Output);
        StringAssert.Contains(result.Error, error);
        Assert.AreEqual(error.Length > 0, result.ExitCode != 0);
    }
}
