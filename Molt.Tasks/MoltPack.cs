using System.IO.Compression;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using NuGet.Packaging;
using NuGet.Versioning;

namespace Molt.Tasks;

/// <summary>
/// Writes a <c>.moltpkg</c>: a package in NuGet's format with the sources of a project under <c>src/</c>. The same input gives the same bytes.
/// </summary>
public sealed class MoltPack : Microsoft.Build.Utilities.Task
{
    /// <summary>The name of the package.</summary>
    [Required]
    public string PackageId { get; set; } = "";

    /// <summary>The version of the package (Semantic Versioning 2.0).</summary>
    [Required]
    public string PackageVersion { get; set; } = "";

    /// <summary>Who wrote it, separated by commas or semicolons.</summary>
    public string? Authors { get; set; }

    /// <summary>What it is for.</summary>
    [Required]
    public string Description { get; set; } = "";

    /// <summary>The folder that the paths in the package are relative to.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The files to pack. Those outside of <see cref="Root"/> are an error.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The package to write.</summary>
    [Required]
    public string Output { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (!NuGetVersion.TryParse(PackageVersion, out NuGetVersion? version))
        {
            return Fail("MOLT2020", "'{0}' is no version of a package: use one such as 1.2.3", PackageVersion);
        }

        if (!PackageIdValidator.IsValidPackageId(PackageId))
        {
            return Fail("MOLT2021", "'{0}' is no name of a package: use letters, digits, dots, hyphens and underscores", PackageId);
        }

        PackageBuilder builder = new(deterministic: true) { Id = PackageId, Version = version, Description = Description };
        builder.Authors.AddRange((string.IsNullOrWhiteSpace(Authors) ? PackageId : Authors).Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        foreach (ITaskItem item in Files.OrderBy(static item => item.ItemSpec, StringComparer.Ordinal))
        {
            string source = item.GetMetadata("FullPath");
            string path = Path.GetRelativePath(Root, source);
            if (path.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(path))
            {
                return Fail("MOLT2022", "'{0}' is outside of the project's folder and cannot be packed", source);
            }

            builder.Files.Add(new PhysicalPackageFile { SourcePath = source, TargetPath = Path.Combine("src", path) });
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Output))!);
            using MemoryStream package = new();
            builder.Save(package);
            ForgetTimes(package);
            File.WriteAllBytes(Output, package.ToArray());
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail("MOLT2023", "the package '{0}' cannot be written: {1}", Output, exception.Message);
        }
    }

    /// <summary>Gives all entries the earliest time that the format knows: a package depends on what is in it alone.</summary>
    private static void ForgetTimes(MemoryStream package)
    {
        using ZipArchive archive = new(package, ZipArchiveMode.Update, leaveOpen: true);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        }
    }

    private bool Fail(string code, string message, params object[] arguments)
    {
        Log.LogError(null, code, null, BuildEngine.ProjectFileOfTaskNode, 0, 0, 0, 0, message, arguments);
        return false;
    }
}
