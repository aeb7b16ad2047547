using System.Diagnostics;
using System.Globalization;
using Molt.Testing;

namespace Molt.Differential.Tests;

/// <summary>Programs that make much garbage take little memory.</summary>
[TestClass]
public sealed class MemoryTests
{
    private const long Most = 64 << 20;
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    private const string Program =
        """
        class Node:
            def __init__(self):
                self.other = None


        def make_lists(count):
            total = 0
            for i in range(count):
                items = [i, i + 1, i + 2]
                total += len(items)
            return total


        def make_pairs(count):
            last = None
            for i in range(count):
                left = Node()
                right = Node()
                left.other = right
                right.other = left
                last = left
            return last.other.other is last


        def make_cyclic_lists(count):
            last = []
            for i in range(count):
                left = [i]
                right = [left]
                left.append(right)
                last = left
            return last[1][0] is last


        print(make_lists(10_000_000), make_pairs(10_000_000), make_cyclic_lists(10_000_000))
        """;

    /// <summary>Ten million lists, pairs of objects and pairs of lists that refer to each other, none of which outlives the next.</summary>
    [TestMethod]
    [DataRow("linux-x64")]
    [DataRow("linux-arm64")]
    [DataRow("wasi-wasm")]
    public void Garbage_is_used_again(string rid)
    {
        using TemporaryFolder folder = new();
        string executable = SourceCompiler.Compile(Program, rid, folder);
        long peak = rid == "wasi-wasm" ? RunInNode(executable) : RunOnLinux(rid, executable);
        Assert.IsLessThan(Most, peak);
    }

    private static long RunInNode(string executable)
    {
        ProgramResult result = ProgramRunner.Run(
            "node", ["--no-warnings", Path.Combine(Repository.Root, "tests", "Shared", "wasi-memory.mjs"), executable], timeout: Timeout);
        Assert.AreEqual("30000000 True True\n", result.Output, result.ToString());
        return long.Parse(result.Error, CultureInfo.InvariantCulture);
    }

    /// <summary>The most memory that the process had, as the kernel says up to its end; an emulator's own is counted, too.</summary>
    private static long RunOnLinux(string rid, string executable)
    {
        ProcessStartInfo start = rid == "linux-arm64"
            ? new("qemu-aarch64-static", ["-L", "/usr/aarch64-linux-gnu", executable])
            : new(executable);
        start.RedirectStandardOutput = true;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        long peak = 0;
        Stopwatch watch = Stopwatch.StartNew();
        while (!process.WaitForExit(10))
        {
            if (watch.Elapsed > Timeout)
            {
                process.Kill();
                Assert.Fail("it does not end");
            }

            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
        }

        Assert.AreEqual("30000000 True True\n", output.GetAwaiter().GetResult());
        return peak;
    }
}
