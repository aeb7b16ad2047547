namespace Molt.Tasks;

/// <summary>Names of the files that an index has.</summary>
internal static class SourceName
{
    private static readonly string[] s_extensions = [".tar.gz", ".zip", ".tar.bz2", ".tar.xz", ".tgz"];

    /// <summary>The normal name of the package that a wheel or a source distribution is of; null if a file is neither.</summary>
    public static string? Of(string fileName) => WheelName.TryParse(fileName)?.Name
        ?? (Stem(fileName) is { } stem && stem.LastIndexOf('-') is > 0 and var dash ? Requirement.NormalName(stem[..dash]) : null);

    /// <summary>The version of a source distribution of a package; null if a file is none.</summary>
    public static PythonVersion? Version(string fileName) => Stem(fileName) is { } stem && stem.LastIndexOf('-') is > 0 and var dash ? PythonVersion.TryParse(stem[(dash + 1)..]) : null;

    private static string? Stem(string fileName) => s_extensions.FirstOrDefault(fileName.EndsWith) is { } extension ? fileName[..^extension.Length] : null;
}
