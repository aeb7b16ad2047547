namespace Molt.Tasks;

/// <summary>A Python package, or what is said of one, cannot be used.</summary>
/// <param name="code">Which of the reasons it is.</param>
/// <param name="message">What is wrong, and what to do.</param>
internal sealed class PythonRefusal(string code, string message) : Exception(message)
{
    /// <summary>A requirement, or a file of them, cannot be read.</summary>
    public const string Requirement = "MOLT2100";

    /// <summary>No source has the package, or a version that is asked for.</summary>
    public const string NotFound = "MOLT2101";

    /// <summary>What packages ask for of another cannot be fulfilled together.</summary>
    public const string Conflict = "MOLT2102";

    /// <summary>There is no wheel of pure Python.</summary>
    public const string NotPure = "MOLT2103";

    /// <summary>A file has another hash than the one that is known of it.</summary>
    public const string Hash = "MOLT2104";

    /// <summary>A wheel is damaged, or unsafe.</summary>
    public const string Wheel = "MOLT2105";

    /// <summary>The lock file is missing or out of date, and must not be changed.</summary>
    public const string Locked = "MOLT2106";

    /// <summary>An index does not answer, or not as an index does.</summary>
    public const string Index = "MOLT2107";

    /// <summary>No index is set, or one that is none.</summary>
    public const string NoSource = "MOLT2108";

    /// <summary>A file is not in the cache, and nothing may be fetched.</summary>
    public const string Offline = "MOLT2109";

    /// <summary>The lock file cannot be read.</summary>
    public const string LockFile = "MOLT2110";

    /// <summary>Which of the reasons it is.</summary>
    public string Code { get; } = code;

    /// <summary>The file that it is about; null for the project.</summary>
    public string? File { get; init; }

    /// <summary>The line in that, from 1; 0 for none.</summary>
    public int Line { get; init; }

    /// <summary>The same, said of a file.</summary>
    public PythonRefusal At(string file, int line) => new(Code, Message) { File = file, Line = line };
}
