using System.Text.Json;
using Microsoft.Build.Framework;

namespace Molt.Tasks;

/// <summary>
/// Writes bills of materials: of the programs of an app, with exactly the modules that the compiler has put into each, or of the sources of a
/// library. The same input gives the same bytes.
/// </summary>
public sealed class MoltWriteBom : MoltTask
{
    /// <summary>The licence of Molt's own packages.</summary>
    private const string MoltLicense = "MIT";

    private readonly Dictionary<string, BomComponent> _components = new(StringComparer.Ordinal);
    private readonly List<BomOrigin> _origins = [];
    private readonly List<BomComponent> _programs = [];

    /// <summary>The name of the package.</summary>
    [Required]
    public string PackageId { get; set; } = "";

    /// <summary>The version of the package.</summary>
    [Required]
    public string PackageVersion { get; set; } = "";

    /// <summary>Its licence, an SPDX expression.</summary>
    public string? LicenseExpression { get; set; }

    /// <summary>The version of Molt.</summary>
    [Required]
    public string MoltVersion { get; set; } = "";

    /// <summary>The version of CPython that the standard library is taken from.</summary>
    [Required]
    public string PythonLibraryVersion { get; set; } = "";

    /// <summary>The machine that the toolchain is for.</summary>
    [Required]
    public string Host { get; set; } = "";

    /// <summary>The folder with <c>moltc</c>.</summary>
    [Required]
    public string ToolchainPath { get; set; } = "";

    /// <summary>The folder that paths of sources are relative to.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The sources of a library.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>The programs of an app, with <c>ModuleFile</c>, <c>RuntimePackPath</c>, <c>MoltRuntimeIdentifier</c> and <c>TargetPath</c>.</summary>
    public ITaskItem[] Programs { get; set; } = [];

    /// <summary>The files that go beside programs, with <c>TargetPath</c>.</summary>
    public ITaskItem[] Content { get; set; } = [];

    /// <summary>The folders of referenced projects, with <c>PackageId</c>, <c>PackageVersion</c> and <c>License</c>.</summary>
    public ITaskItem[] ProjectFolders { get; set; } = [];

    /// <summary>The folders <c>src</c> of Molt packages.</summary>
    public ITaskItem[] PackageFolders { get; set; } = [];

    /// <summary>The folders of Python packages, as <see cref="MoltRestorePython"/> gives them.</summary>
    public ITaskItem[] PythonPackages { get; set; } = [];

    /// <summary><c>cyclonedx</c>, <c>spdx</c> or <c>both</c>.</summary>
    [Required]
    public string Format { get; set; } = "";

    /// <summary>Where to, without extension: <c>.sbom.json</c> is CycloneDX's, <c>.spdx.json</c> SPDX's.</summary>
    [Required]
    public string Output { get; set; } = "";

    /// <summary>What was written; <c>TargetPath</c> is the name that it has in a package.</summary>
    [Output]
    public ITaskItem[] Written { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        bool cycloneDx = Is("cyclonedx") || Is("both");
        bool spdx = Is("spdx") || Is("both");
        if (!cycloneDx && !spdx)
        {
            return Is("none") || Fail("MOLT2050", "'{0}' is no MoltSbomFormat: use cyclonedx, spdx, both or none", Format);
        }

        try
        {
            BillOfMaterials bill = Collect();
            List<ITaskItem> written = [];
            if (cycloneDx)
            {
                written.Add(Write(Output + ".sbom.json", "sbom.json", CycloneDxWriter.Write(bill)));
            }

            if (spdx)
            {
                written.Add(Write(Output + ".spdx.json", "sbom.spdx.json", SpdxWriter.Write(bill)));
            }

            Written = [.. written];
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or System.Xml.XmlException or FormatException)
        {
            return Fail("MOLT2051", "the bill of materials cannot be written: {0}", exception.Message);
        }

        bool Is(string format) => string.Equals(Format, format, StringComparison.OrdinalIgnoreCase);
    }

    private static Microsoft.Build.Utilities.TaskItem Write(string path, string nameInPackage, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
        {
            File.WriteAllBytes(path, content);
        }

        return new(path, new Dictionary<string, string> { ["TargetPath"] = nameInPackage });
    }

    private BillOfMaterials Collect()
    {
        BomComponent self = BomOrigin.Package("", PackageId, PackageVersion, Empty(LicenseExpression), Programs.Length > 0 ? "application" : "library");
        FindOrigins(self);
        HashSet<string> needed = new(StringComparer.Ordinal);
        if (Programs.Length > 0)
        {
            foreach (ITaskItem item in Programs)
            {
                AddProgram(self, item);
            }

            needed.UnionWith(_programs.Select(static program => program.Id));
            self = self with
            {
                Files = [.. Content.Select(static item => BomFile.Of(item.GetMetadata("TargetPath"), item.GetMetadata("FullPath"))).DistinctBy(static file => file.Path).OrderBy(static file => file.Path, StringComparer.Ordinal)],
            };
        }
        else
        {
            foreach (BomOrigin origin in _origins.Where(origin => origin.Component.Id != self.Id))
            {
                _components.TryAdd(origin.Component.Id, origin.Component);
                needed.Add(origin.Component.Id);
            }

            self = self with
            {
                Files = [.. Sources.Select(item => BomFile.Of(Path.GetRelativePath(Root, item.GetMetadata("FullPath")), item.GetMetadata("FullPath"))).OrderBy(static file => file.Path, StringComparer.Ordinal)],
            };
        }

        LinkPackages();
        self = self with { DependsOn = new SortedSet<string>(needed, StringComparer.Ordinal) };
        return new BillOfMaterials
        {
            Root = self,
            Components = [.. _programs, .. _components.Values.OrderBy(static component => component.Id, StringComparer.Ordinal)],
            Tools = [BomOrigin.Package(Path.Combine(ToolchainPath, ".."), $"Molt.Toolchain.{Host}", MoltVersion, MoltLicense, "application")],
        };
    }

    /// <summary>Where modules may come from; the deepest folder that a file is in decides.</summary>
    private void FindOrigins(BomComponent self)
    {
        _origins.Add(new(BomOrigin.WithSeparator(Root), self, []));
        foreach (ITaskItem item in ProjectFolders)
        {
            string folder = BomOrigin.WithSeparator(item.GetMetadata("FullPath"));
            if (_origins.All(origin => origin.Folder != folder))
            {
                _origins.Add(new(folder, BomOrigin.Package("", item.GetMetadata("PackageId"), item.GetMetadata("PackageVersion"), Empty(item.GetMetadata("License"))), []));
            }
        }

        foreach (ITaskItem item in PackageFolders)
        {
            if (BomOrigin.OfPackage(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(item.GetMetadata("FullPath")))!) is { } origin)
            {
                _origins.Add(origin);
            }
        }

        // Targets have packages in common.
        _origins.AddRange(PythonPackages.DistinctBy(static item => item.ItemSpec).Select(BomOrigin.OfPython));
    }

    private void AddProgram(BomComponent self, ITaskItem item)
    {
        string target = item.GetMetadata("MoltRuntimeIdentifier");
        string packFolder = item.GetMetadata("RuntimePackPath");
        BomComponent runtime = BomOrigin.Package(packFolder, $"Molt.Runtime.{target}", MoltVersion, MoltLicense) with
        {
            Linkage = BomLinkage.Static,
            Files = [BomFile.Of("libmolt.a", Path.Combine(packFolder, "libmolt.a")), BomFile.Of("inline.bc", Path.Combine(packFolder, "inline.bc"))],
            DependsOn = AddTargetLibraries(packFolder),
        };
        _components.TryAdd(runtime.Id, runtime);
        List<BomModule> modules = [];
        SortedSet<string> origins = new(StringComparer.Ordinal) { runtime.Id };
        foreach (string[] fields in File.ReadLines(item.GetMetadata("ModuleFile")).Select(static line => line.Split('\t')))
        {
            BomModule module = Module(fields[0], fields[1], fields[2], runtime);
            modules.Add(module);
            if (module.Origin != self.Id)
            {
                origins.Add(module.Origin);
            }
        }

        string path = item.GetMetadata("TargetPath");
        _programs.Add(new()
        {
            Id = $"{self.Id}#{target}",
            Type = "application",
            Name = path,
            Version = PackageVersion,
            License = self.License,
            RuntimeIdentifier = target,
            Files = [BomFile.Of(path, item.GetMetadata("FullPath"))],
            Modules = [.. modules.OrderBy(static module => module.Name, StringComparer.Ordinal)],
            DependsOn = origins,
        });
    }

    private BomModule Module(string name, string kind, string file, BomComponent runtime)
    {
        if (kind == "runtime")
        {
            return new(name, runtime.Id, runtime.License, null);
        }

        string path = Path.GetFullPath(file, Root);
        if (kind == "library")
        {
            BomComponent python = new()
            {
                Id = $"pkg:generic/cpython@{PythonLibraryVersion}",
                Type = "library",
                Name = "cpython-library",
                Version = PythonLibraryVersion,
                Purl = $"pkg:generic/cpython@{PythonLibraryVersion}",
                License = "PSF-2.0",
            };
            _components.TryAdd(python.Id, python);
            return new(name, python.Id, python.License, BomFile.Of(LibraryPath(name, path), path));
        }

        BomOrigin origin = _origins.Where(origin => path.StartsWith(origin.Folder, StringComparison.Ordinal)).MaxBy(static origin => origin.Folder.Length) ?? _origins[0];
        if (origin != _origins[0])
        {
            _components.TryAdd(origin.Component.Id, origin.Component);
        }

        return new(name, origin.Component.Id, origin.Component.License, kind == "namespace" ? null : BomFile.Of(Path.GetRelativePath(origin.Folder, path), path));
    }

    /// <summary>Where a file of the standard library stands in that, wherever it has been found: its name has as many parts as its path.</summary>
    private static string LibraryPath(string name, string file)
    {
        int parts = name.Split('.').Length + (Path.GetFileName(file) == "__init__.py" ? 1 : 0);
        return string.Join('/', file.Replace('\\', '/').Split('/')[^parts..]);
    }

    /// <summary>The libraries of the target that the runtime pack brings, as <c>pack.json</c> says.</summary>
    private SortedSet<string> AddTargetLibraries(string packFolder)
    {
        SortedSet<string> ids = new(StringComparer.Ordinal);
        using JsonDocument pack = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(packFolder, "pack.json")));
        if (!pack.RootElement.TryGetProperty("components", out JsonElement components))
        {
            return ids;
        }

        foreach (JsonElement element in components.EnumerateArray())
        {
            string[] files = [.. element.GetProperty("files").EnumerateArray().Select(static file => file.GetString()!)];
            string url = element.GetProperty("purl").GetString()!;
            _components.TryAdd(url, new()
            {
                Id = url,
                Type = "library",
                Name = element.GetProperty("name").GetString()!,
                Version = element.GetProperty("version").GetString()!,
                Purl = url,
                License = element.GetProperty("license").GetString(),
                // Of a shared library the pack has a stub to link with.
                Linkage = files.Any(static file => file.Contains(".so.", StringComparison.Ordinal)) ? BomLinkage.Dynamic : BomLinkage.Static,
                Files = [.. files.Select(file => BomFile.Of(file, Path.Combine(packFolder, file)))],
            });
            ids.Add(url);
        }

        return ids;
    }

    /// <summary>Says which of the packages that are there need which others.</summary>
    private void LinkPackages()
    {
        foreach (BomOrigin origin in _origins.Where(origin => origin.Needs.Count > 0 && _components.ContainsKey(origin.Component.Id)))
        {
            IEnumerable<string> needed = _origins
                .Where(other => (origin.Needs.Contains(other.Component.Name, StringComparer.OrdinalIgnoreCase) || origin.Needs.Contains(other.Component.Id)) && _components.ContainsKey(other.Component.Id))
                .Select(static other => other.Component.Id);
            _components[origin.Component.Id] = origin.Component with { DependsOn = new SortedSet<string>(needed, StringComparer.Ordinal) };
        }
    }

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
