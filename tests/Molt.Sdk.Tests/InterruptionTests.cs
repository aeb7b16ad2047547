using System.Diagnostics;
using Molt.Testing;

namespace Molt.Sdk.Tests;

/// <summary>Signals that end <c>moltc</c> and the programs that it runs.</summary>
[TestClass]
public sealed class InterruptionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [TestMethod]
    [DataRow("INT", 9)]
    [DataRow("TERM", 143)]
    public void A_signal_is_for_the_program_that_runs(string signal, int exitCode)
    {
        using TemporaryFolder folder = new();
        folder.Write("loop.py", """
            import sys
            try:
                print("started", file=sys.stderr)
                while True:
                    pass
            except KeyboardInterrupt:
                sys.exit(9)
            """);
        using Process process = Start(folder, "run", "loop.py");
        Assert.AreEqual("started", process.StandardError.ReadLine());

        // A terminal sends Ctrl-C to all processes of its foreground group.
        Kill(signal, signal == "INT" ? [.. Children(process.Id), process.Id] : [process.Id]);

        Assert.IsTrue(process.WaitForExit(Patience));
        Assert.AreEqual(exitCode, process.ExitCode);
        Assert.IsEmpty(Directory.GetFileSystemEntries(folder.File("tmp")));
    }

    [TestMethod]
    [DataRow("INT")]
    [DataRow("TERM")]
    public void An_interrupted_compiler_leaves_nothing_behind(string signal)
    {
        using TemporaryFolder folder = new();
        folder.Write("big.py", string.Concat(Enumerable.Range(0, 400).Select(static i => $"def f{i}(a, b):\n    return [a * {i}, str(b)]\n\nprint(f{i}(1, 2))\n")));
        Directory.CreateDirectory(folder.File("out"));
        using Process process = Start(folder, "big.py", "-o", "out/big");
        Assert.IsTrue(SpinWait.SpinUntil(() => Directory.GetFileSystemEntries(folder.File("tmp")).Length > 0, Patience));

        Kill(signal, [process.Id]);

        Assert.IsTrue(process.WaitForExit(Patience));
        Assert.AreEqual(signal == "INT" ? 130 : 143, process.ExitCode);
        Assert.AreEqual("", process.StandardError.ReadToEnd());
        Assert.IsEmpty(Directory.GetFileSystemEntries(folder.File("tmp")));
        Assert.IsEmpty(Directory.GetFileSystemEntries(folder.File("out")));
    }

    private static Process Start(TemporaryFolder folder, params string[] arguments)
    {
        Directory.CreateDirectory(folder.File("tmp"));
        ProcessStartInfo start = new(Path.Combine(Repository.Artifacts, "moltc"), arguments)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardError = true,
        };
        start.Environment["TMPDIR"] = folder.File("tmp");
        return Process.Start(start)!;
    }

    private static void Kill(string signal, IEnumerable<int> processes) =>
        Assert.AreEqual(0, ProgramRunner.Run("sh", ["-c", $"kill -{signal} {string.Join(' ', processes)}"]).ExitCode);

    private static IEnumerable<int> Children(int process) =>
        Directory.GetDirectories($"/proc/{process}/task")
            .SelectMany(static thread => File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(int.Parse);
}
