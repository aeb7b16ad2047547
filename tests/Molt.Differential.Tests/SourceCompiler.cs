using Molt.Testing;

namespace Molt.Differential.Tests;

/// <summary>Compiles a program that stands in a test.</summary>
internal static class SourceCompiler
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    /// <summary>Compiles a program for a target. Fails the test when it does not compile.</summary>
    /// <param name="source">The program.</param>
    /// <param name="rid">The target.</param>
    /// <param name="folder">Where source and executable go.</param>
    /// <param name="environment">Variables for the compiler.</param>
    /// <returns>The path of the executable in the folder.</returns>
    public static string Compile(string source, string rid, TemporaryFolder folder, IReadOnlyDictionary<string, string?>? environment = null)
    {
        string file = Path.Combine(folder.Path, "program.py");
        string executable = Path.Combine(folder.Path, rid == "wasi-wasm" ? "program.wasm" : "program");
        File.WriteAllText(file, source);
        ProgramResult result = ProgramRunner.Run(
            Path.Combine(Repository.Artifacts, "moltc"), [file, "-o", executable, "-r", rid, "-c", "Release"], environment: environment, timeout: Timeout);
        Assert.AreEqual(0, result.ExitCode, result.ToString());
        return executable;
    }
}
