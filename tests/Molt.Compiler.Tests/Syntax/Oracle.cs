namespace Molt.Compiler.Tests.Syntax;

/// <summary>The CPython that some tests ask, where it is installed.</summary>
internal static class Oracle
{
    /// <summary>Why such a test is skipped.</summary>
    public const string Missing = "there is no python3.13 on PATH or under ~/.pyenv";

    /// <summary>A CPython 3.13, or null.</summary>
    public static string? Python313 { get; } = Candidates().FirstOrDefault(File.Exists);

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
