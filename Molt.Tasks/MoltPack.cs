using System.IO.Compression;
using Microsoft.Build.Framework;
using NuGet.Frameworks;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Packaging.Licenses;
using NuGet.Versioning;

namespace Molt.Tasks;

/// <summary>
/// Writes a package in NuGet's format with the sources of a library or the programs of an app, as a <c>.moltpkg</c> and, byte for byte the same, as a
/// <c>.nupkg</c> that feeds take. The same input gives the same bytes.
/// </summary>
public sealed class MoltPack : MoltTask
{
    private const string SourceFolder = "src";

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _entryPoints = new(StringComparer.Ordinal);

    /// <summary>The name of the package.</summary>
    [Required]
    public string PackageId { get; set; } = "";

    /// <summary>The version of the package (Semantic Versioning 2.0).</summary>
    [Required]
    public string PackageVersion { get; set; } = "";

    /// <summary>The version of Molt.</summary>
    [Required]
    public string MoltVersion { get; set; } = "";

    /// <summary>Who wrote it, separated by commas or semicolons.</summary>
    public string? Authors { get; set; }

    /// <summary>What it is for.</summary>
    [Required]
    public string Description { get; set; } = "";

    /// <summary>An SPDX expression.</summary>
    public string? LicenseExpression { get; set; }

    /// <summary>The file with the licence, in place of an expression.</summary>
    public string? LicenseFile { get; set; }

    /// <summary>The file that feeds show.</summary>
    public string? ReadmeFile { get; set; }

    /// <summary>The web page of the project.</summary>
    public string? ProjectUrl { get; set; }

    /// <summary>Where the sources are kept.</summary>
    public string? RepositoryUrl { get; set; }

    /// <summary>The revision that the package is made from.</summary>
    public string? RepositoryCommit { get; set; }

    /// <summary>Words by which it is found, separated by semicolons or spaces.</summary>
    public string? Tags { get; set; }

    /// <summary>The folder that the paths of sources in the package are relative to.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The sources of a library. Those outside of <see cref="Root"/> are an error.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>The files that go beside a program that uses the library, with <c>TargetPath</c>.</summary>
    public ITaskItem[] Content { get; set; } = [];

    /// <summary>The programs of an app and the files beside them, with <c>TargetPath</c> and <c>MoltRuntimeIdentifier</c>; a program has <c>ResolveableAssembly</c>.</summary>
    public ITaskItem[] Programs { get; set; } = [];

    /// <summary>The packages that this one needs, with <c>Version</c>.</summary>
    public ITaskItem[] Dependencies { get; set; } = [];

    /// <summary>The Python packages that a library needs, as PEP 508 writes it.</summary>
    public string[] PythonRequirements { get; set; } = [];

    /// <summary>The bills of materials, which stand at the root of the package under the names that <c>TargetPath</c> gives.</summary>
    public ITaskItem[] Bills { get; set; } = [];

    /// <summary>The name of a file with the key that signs the package, or of an environment variable; empty for a package without signature.</summary>
    public string? SigningKey { get; set; }

    /// <summary>The packages to write, all with the same bytes.</summary>
    [Required]
    public ITaskItem[] Outputs { get; set; } = [];

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
        try
        {
            return CollectFiles() && Describe(builder) && AddDependencies(builder) && Write(builder, version);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return Fail("MOLT2023", "the package '{0}' cannot be written: {1}", Outputs[0].ItemSpec, exception.Message);
        }
    }

    private bool CollectFiles()
    {
        foreach (ITaskItem item in Sources)
        {
            string source = item.GetMetadata("FullPath");
            string path = Path.GetRelativePath(Root, source);
            if (path.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(path))
            {
                return Fail("MOLT2022", "'{0}' is outside of the project's folder and cannot be packed", source);
            }

            Add(SourceFolder, path, source);
        }

        foreach (ITaskItem item in Content)
        {
            if (!Add("files", item.GetMetadata("TargetPath"), item.GetMetadata("FullPath")))
            {
                return Fail("MOLT2022", "'{0}' would be copied outside of the program's folder and cannot be packed", item.ItemSpec);
            }
        }

        foreach (ITaskItem item in Programs)
        {
            string rid = item.GetMetadata("MoltRuntimeIdentifier");
            string path = item.GetMetadata("TargetPath");
            if (!Add($"bin/{rid}", path, item.GetMetadata("FullPath")))
            {
                return Fail("MOLT2022", "'{0}' would be copied outside of the program's folder and cannot be packed", item.ItemSpec);
            }

            if (item.GetMetadata("ResolveableAssembly").Length > 0)
            {
                _entryPoints[rid] = $"bin/{rid}/{path}";
            }
        }

        foreach (ITaskItem item in Bills)
        {
            _files[item.GetMetadata("TargetPath")] = File.ReadAllBytes(item.GetMetadata("FullPath"));
        }

        if (Programs.Length == 0)
        {
            _files[PackageImports.FileName(PackageId)] = PackageImports.Of(PackageId, _files.Keys, PythonRequirements);
        }

        return true;
    }

    private bool Describe(PackageBuilder builder)
    {
        if (!string.IsNullOrWhiteSpace(LicenseFile) && AddFromProject(LicenseFile) is { } license)
        {
            builder.LicenseMetadata = new LicenseMetadata(LicenseType.File, license, null, null, LicenseMetadata.EmptyVersion);
        }
        else if (!string.IsNullOrWhiteSpace(LicenseExpression))
        {
            try
            {
                builder.LicenseMetadata = new LicenseMetadata(LicenseType.Expression, LicenseExpression, NuGetLicenseExpression.Parse(LicenseExpression), null, LicenseMetadata.CurrentVersion);
            }
            catch (NuGetLicenseExpressionParsingException exception)
            {
                return Fail("MOLT2024", "'{0}' is no SPDX licence expression: {1}", LicenseExpression, exception.Message);
            }
        }

        if (!string.IsNullOrWhiteSpace(ReadmeFile))
        {
            builder.Readme = AddFromProject(ReadmeFile);
        }

        if (!string.IsNullOrWhiteSpace(ProjectUrl))
        {
            if (!Uri.TryCreate(ProjectUrl, UriKind.Absolute, out Uri? url))
            {
                return Fail("MOLT2024", "PackageProjectUrl '{0}' is no address", ProjectUrl);
            }

            builder.ProjectUrl = url;
        }

        if (!string.IsNullOrWhiteSpace(RepositoryUrl))
        {
            builder.Repository = new RepositoryMetadata { Type = "git", Url = RepositoryUrl, Commit = RepositoryCommit ?? "" };
        }

        builder.Tags.AddRange((Tags ?? "").Split([';', ' ', ','], StringSplitOptions.RemoveEmptyEntries));
        return !Log.HasLoggedErrors;
    }

    private bool AddDependencies(PackageBuilder builder)
    {
        List<PackageDependency> dependencies = [];
        foreach (ITaskItem item in Dependencies.OrderBy(static item => item.ItemSpec, StringComparer.OrdinalIgnoreCase))
        {
            if (!VersionRange.TryParse(item.GetMetadata("Version"), out VersionRange? range))
            {
                return Fail("MOLT2025", "the reference to the package '{0}' has no version that a package can name: '{1}'", item.ItemSpec, item.GetMetadata("Version"));
            }

            // What a reference leaves open is decided by whoever uses the package: the lowest that will do.
            dependencies.Add(new PackageDependency(item.ItemSpec, range.IsFloating ? new VersionRange(range.MinVersion) : range));
        }

        if (dependencies.Count > 0)
        {
            builder.DependencyGroups.Add(new PackageDependencyGroup(NuGetFramework.AnyFramework, dependencies));
        }

        return true;
    }

    private bool Write(PackageBuilder builder, NuGetVersion version)
    {
        PackageManifest manifest = new()
        {
            Name = PackageId,
            Version = version.ToNormalizedString(),
            Kind = Programs.Length > 0 ? "app" : "library",
            MoltVersion = MoltVersion,
            Modules = [.. _files.Keys.Where(static path => path.StartsWith(SourceFolder + "/", StringComparison.Ordinal))
                .Select(static path => PackageManifest.ModuleName(path[(SourceFolder.Length + 1)..])).OfType<string>().Order(StringComparer.Ordinal)],
            EntryPoints = _entryPoints,
            Dependencies = new SortedDictionary<string, string>(
                builder.DependencyGroups.SelectMany(static group => group.Packages).ToDictionary(static package => package.Id, static package => package.VersionRange.ToNormalizedString()),
                StringComparer.Ordinal),
            PythonRequirements = PythonRequirements.Length > 0 ? PythonRequirements : null,
            Files = [.. _files.Select(static file => PackagedFile.Of(file.Key, file.Value))],
        };
        _files[PackageManifest.FileName] = manifest.ToBytes();
        foreach ((string path, byte[] content) in _files)
        {
            builder.Files.Add(new MemoryPackageFile(path, content));
        }

        using MemoryStream archive = new();
        builder.Save(archive);
        SetTimes(archive);
        SigningKey? key = null;
        if (!string.IsNullOrEmpty(SigningKey) && (key = SigningKeySource.Load(SigningKey, Path.GetDirectoryName(ProjectFile)!, ProjectFile, Log)) is null)
        {
            return false;
        }

        byte[] package;
        using (key)
        {
            PackageSignature signature = PackageSignature.Of(archive.ToArray(), _files[PackageManifest.FileName], _files.GetValueOrDefault("sbom.json"), key);
            package = PackageArchive.Append(archive.ToArray(), signature.ToBytes());
        }

        foreach (ITaskItem output in Outputs)
        {
            string path = output.GetMetadata("FullPath");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, package);
        }

        return true;
    }

    /// <summary>Adds a file under a folder of the package; false if its path leads out of it.</summary>
    private bool Add(string folder, string path, string source)
    {
        string name = path.Replace('\\', '/');
        if (name.StartsWith('/') || name.Split('/').Contains(".."))
        {
            return false;
        }

        _files[$"{folder}/{name}"] = File.ReadAllBytes(source);
        return true;
    }

    /// <summary>Adds a file of the project at the root of the package; null, with an error, if it does not exist.</summary>
    private string? AddFromProject(string file)
    {
        string source = Path.Combine(Root, file);
        if (!File.Exists(source))
        {
            Fail("MOLT2013", "'{0}' does not exist and cannot be packed", source);
            return null;
        }

        string name = Path.GetFileName(file);
        _files[name] = File.ReadAllBytes(source);
        return name;
    }

    /// <summary>Gives all entries one time: that of the environment variable SOURCE_DATE_EPOCH, or the earliest that the format knows.</summary>
    private static void SetTimes(MemoryStream package)
    {
        DateTimeOffset time = SourceEpoch.Given is { } given && given > SourceEpoch.Earliest ? given : SourceEpoch.Earliest;
        using ZipArchive archive = new(package, ZipArchiveMode.Update, leaveOpen: true);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            entry.LastWriteTime = time;
        }
    }

    /// <summary>A file whose content is at hand: what is hashed is what is written.</summary>
    private sealed class MemoryPackageFile(string path, byte[] content) : IPackageFile
    {
        public string Path { get; } = path;

        public string EffectivePath => Path;

        public System.Runtime.Versioning.FrameworkName? TargetFramework => null;

        public NuGetFramework NuGetFramework => NuGetFramework.AnyFramework;

        public DateTimeOffset LastWriteTime => SourceEpoch.Earliest;

        public Stream GetStream() => new MemoryStream(content, writable: false);
    }
}
