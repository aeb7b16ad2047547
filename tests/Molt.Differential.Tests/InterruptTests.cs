using System.Diagnostics;
using Molt.Testing;

namespace Molt.Differential.Tests;

/// <summary>Ctrl-C raises KeyboardInterrupt wherever the program is. What is expected is what CPython does.</summary>
[TestClass]
public sealed class InterruptTests
{
    // What a shell says of a program that the signal has ended.
    private const int EndedByInterrupt = 128 + 2;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    [TestMethod]
    public void A_loop_is_interrupted()
    {
        const string Program =
            """
            def spin():
                n = 0
                while True:
                    n += 1


            print("ready", flush=True)
            try:
                spin()
            finally:
                print("cleanup")
            """;
        ProgramResult result = Interrupt(Program);
        Assert.AreEqual(EndedByInterrupt, result.ExitCode);
        Assert.AreEqual("cleanup\n", result.Output);
        StringAssert.StartsWith(result.Error, "Traceback (most recent call last):\n");
        StringAssert.Contains(result.Error, "in spin\n");
        StringAssert.EndsWith(result.Error, "\nKeyboardInterrupt\n");
    }

    [TestMethod]
    public void A_call_that_calls_itself_is_interrupted()
    {
        const string Program =
            """
            def fib(n):
                return n if n < 2 else fib(n - 1) + fib(n - 2)


            print("ready", flush=True)
            try:
                fib(80)
            except KeyboardInterrupt as error:
                print(repr(error))


            def depth(n):
                return 0 if n == 0 else 1 + depth(n - 1)


            print(depth(900))
            """;
        Assert.AreEqual(new ProgramResult(0, "KeyboardInterrupt()\n900\n", ""), Interrupt(Program));
    }

    [TestMethod]
    public void Waiting_for_input_is_interrupted()
    {
        const string Program =
            """
            print("ready", flush=True)
            try:
                input()
            except KeyboardInterrupt:
                print("caught")
            """;
        Assert.AreEqual(new ProgramResult(0, "caught\n", ""), Interrupt(Program));
    }

    /// <summary>Runs a program, sends it the signal once it has said that it is ready, and waits for its end.</summary>
    private static ProgramResult Interrupt(string source)
    {
        using TemporaryFolder folder = new();
        ProcessStartInfo start = new(SourceCompiler.Compile(source, "linux-x64", folder))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Assert.AreEqual("ready", process.StandardOutput.ReadLine());
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        Thread.Sleep(100);
        using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        if (!process.WaitForExit(Timeout))
        {
            process.Kill();
            Assert.Fail("the signal does not end it");
        }

        return new ProgramResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
