namespace Molt.Differential.Tests;

/// <summary>Programs whose behaviour CPython has given: one test for each program and way of compiling it.</summary>
[TestClass]
public sealed class DifferentialTests
{
    private static readonly Dictionary<(string Rid, string Configuration), BatchCompiler> Compilers = new()
    {
        [("linux-x64", "Release")] = new BatchCompiler("linux-x64", "Release", DifferentialProgram.All),
        [("linux-x64", "Debug")] = new BatchCompiler("linux-x64", "Debug", DifferentialProgram.All),
        [("linux-musl-x64", "Release")] = new BatchCompiler("linux-musl-x64", "Release", DifferentialProgram.ForEveryTarget),
        [("linux-arm64", "Release")] = new BatchCompiler("linux-arm64", "Release", DifferentialProgram.ForEveryTarget),
        [("win-x64", "Release")] = new BatchCompiler("win-x64", "Release", DifferentialProgram.ForEveryTarget),
        [("wasi-wasm", "Release")] = new BatchCompiler("wasi-wasm", "Release", DifferentialProgram.ForEveryTarget),
    };

    /// <summary>Every program.</summary>
    public static IEnumerable<object[]> All => DifferentialProgram.All.Select(static program => new object[] { program.Name });

    /// <summary>The programs that run everywhere.</summary>
    public static IEnumerable<object[]> ForEveryTarget => DifferentialProgram.ForEveryTarget.Select(static program => new object[] { program.Name });

    [TestMethod]
    [DynamicData(nameof(All))]
    public void Runs_as_in_CPython(string program) => Check(program, "linux-x64", "Release");

    [TestMethod]
    [DynamicData(nameof(All))]
    public void Runs_as_in_CPython_without_optimization(string program) => Check(program, "linux-x64", "Debug");

    [TestMethod]
    [DynamicData(nameof(ForEveryTarget))]
    public void Runs_as_in_CPython_with_musl(string program) => Check(program, "linux-musl-x64", "Release");

    [TestMethod]
    [DynamicData(nameof(ForEveryTarget))]
    public void Runs_as_in_CPython_on_Arm(string program) => Check(program, "linux-arm64", "Release");

    [TestMethod]
    [DynamicData(nameof(ForEveryTarget))]
    public void Runs_as_in_CPython_on_Windows(string program) => Check(program, "win-x64", "Release");

    [TestMethod]
    [DynamicData(nameof(ForEveryTarget))]
    public void Runs_as_in_CPython_on_WebAssembly(string program) => Check(program, "wasi-wasm", "Release");

    [TestMethod]
    [DynamicData(nameof(All))]
    public void Runs_while_every_allocation_collects(string program) => CheckCollecting(program, "linux-x64", "Release");

    [TestMethod]
    [DynamicData(nameof(ForEveryTarget))]
    public void Runs_while_every_allocation_collects_without_optimization(string program) => CheckCollecting(program, "linux-x64", "Debug");

    [TestMethod]
    [DynamicData(nameof(ForEveryTarget))]
    public void Runs_while_every_allocation_collects_on_Arm(string program) => CheckCollecting(program, "linux-arm64", "Release");

    [TestMethod]
    [DynamicData(nameof(ForEveryTarget))]
    public void Runs_while_every_allocation_collects_on_WebAssembly(string program) => CheckCollecting(program, "wasi-wasm", "Release");

    private static void CheckCollecting(string name, string rid, string configuration) =>
        AsExpected(name, program => program.CheckCollecting(rid, Compilers[(rid, configuration)].GetExecutable(program)));

    private static void Check(string name, string rid, string configuration) =>
        AsExpected(name, program => program.Check(rid, Compilers[(rid, configuration)].GetExecutable(program)));

    /// <summary>Does a check, which must fail for the programs that are expected to fail, so that the list of these stays true.</summary>
    private static void AsExpected(string name, Action<DifferentialProgram> check)
    {
        DifferentialProgram program = DifferentialProgram.Get(name);
        if (!DifferentialProgram.ExpectedFailures.TryGetValue(name, out string? reason))
        {
            check(program);
            return;
        }

        try
        {
            check(program);
        }
        catch (Exception exception) when (exception is AssertFailedException or TimeoutException)
        {
            return;
        }

        Assert.Fail($"{name} runs as in CPython now: take it out of expected-failures.txt ({reason})");
    }
}
