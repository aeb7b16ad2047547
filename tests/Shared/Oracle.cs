using System.Collections.Immutable;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Testing;

/// <summary>A CPython that some tests ask, where it is installed: how it is started, and whether it is 3.14.</summary>
internal sealed record Oracle(string Program, ImmutableArray<string> Arguments, bool Is314)
{
    /// <summary>Why a test that needs a CPython is skipped.</summary>
    public const string Missing = "there is no python3.13 on PATH or under ~/.pyenv";

    /// <summary>Why a test that needs CPython 3.14 is skipped.</summary>
    public const string Missing314 = "NODE_PATH names no folder with the npm package 'pyodide', which is CPython 3.14";

    /// <summary>CPython 3.13, or null.</summary>
    public static Oracle? Python313 { get; } =
        Candidates().FirstOrDefault(File.Exists) is { } path ? new Oracle(path, [], Is314: false) : null;

    /// <summary>CPython 3.14 as <c>eng/python314.mjs</c> runs it, or null.</summary>
    public static Oracle? Python314 { get; } =
        Directory.Exists(Path.Combine(Environment.GetEnvironmentVariable("NODE_PATH") ?? "", "pyodide"))
            ? new Oracle("node", [Path.Combine(Repository.Root, "eng", "python314.mjs")], Is314: true)
            : null;

    /// <summary>Runs a script of <c>eng</c> with this CPython. Paths that stand in files must be relative to <paramref name="folder"/>.</summary>
    public void Run(string folder, string script, params IEnumerable<string> arguments)
    {
        ProgramResult result = ProgramRunner.Run(
            Program, [.. Arguments, Path.Combine(Repository.Root, "eng", script), .. arguments], folder, timeout: TimeSpan.FromMinutes(15));
        Assert.AreEqual(0, result.ExitCode, result.ToString());
    }

    private static IEnumerable<string> Candidates()
    {
        string versions = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pyenv", "versions");
        if (Directory.Exists(versions))
        {
            foreach (string version in Directory.EnumerateDirectories(versions, "3.13.*"))
            {
                yield return Path.Combine(version, "bin", "python3");
            }
        }
        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        {
            yield return Path.Combine(folder, "python3.13");
        }
    }
}
