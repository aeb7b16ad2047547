using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Molt.Tasks;

/// <summary>
/// Gets the Python packages that a project needs, from the cache or from its sources, in the versions that <c>molt.lock.json</c> names; where that does not answer the
/// project's requirements, versions are chosen and the file is written.
/// </summary>
public sealed class MoltRestorePython : MoltTask
{
    /// <summary>
    /// What is needed. <c>Kind</c> is <c>item</c> (<c>Version</c>, <c>Extras</c>, <c>Marker</c>), <c>text</c> for a requirement as PEP 508 writes it,
    /// <c>requirements</c> or <c>pyproject</c> for a file; <c>Project</c> the project that says so.
    /// </summary>
    public ITaskItem[] Requirements { get; set; } = [];

    /// <summary>Indexes and folders of wheels, in order.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>The targets.</summary>
    [Required]
    public string[] RuntimeIdentifiers { get; set; } = [];

    /// <summary>The version of CPython that the standard library is taken from.</summary>
    [Required]
    public string PythonLibraryVersion { get; set; } = "";

    /// <summary>The lock file.</summary>
    [Required]
    public string LockFile { get; set; } = "";

    /// <summary>Whether the lock file must not be changed.</summary>
    public bool LockedMode { get; set; }

    /// <summary>Whether versions are chosen anew.</summary>
    public bool ForceEvaluate { get; set; }

    /// <summary>Whether nothing may be fetched.</summary>
    public bool Offline { get; set; }

    /// <summary>The folder that keeps what was fetched.</summary>
    public string? CacheFolder { get; set; }

    /// <summary>How many seconds an index may take to answer.</summary>
    public double Timeout { get; set; } = 100;

    /// <summary>The folders with modules of the packages: <c>RuntimeIdentifier</c>, <c>Name</c>, <c>Version</c>, <c>License</c>, <c>Sha256</c>, <c>Needs</c>, <c>Wheel</c>.</summary>
    [Output]
    public ITaskItem[] Packages { get; set; } = [];

    /// <summary>What the project itself needs, without what it refers to, as PEP 508 writes it and without hashes.</summary>
    [Output]
    public string[] OwnRequirements { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            Restore();
        }
        catch (PythonRefusal refusal)
        {
            Log.LogError(null, refusal.Code, null, refusal.File ?? ProjectFile, refusal.Line, 0, 0, 0, "{0}", refusal.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Fail(PythonRefusal.Index, "the Python packages cannot be restored: {0}", exception.Message);
        }

        return !Log.HasLoggedErrors;
    }

    private void Restore()
    {
        Requirement[] requirements = [.. Requirements.SelectMany(RequirementsOf).DistinctBy(static requirement => requirement.ToString()).OrderBy(static requirement => requirement.ToString(), StringComparer.Ordinal)];
        OwnRequirements = [.. Requirements.Where(item => item.GetMetadata("Project") == ProjectFile && item.GetMetadata("Kind") != "text")
            .SelectMany(RequirementsOf).Select(static requirement => (requirement with { Hashes = [] }).ToString()).Distinct().Order(StringComparer.Ordinal)];
        string lockPath = Path.GetFullPath(LockFile, Path.GetDirectoryName(ProjectFile)!);
        if (requirements.Length == 0)
        {
            if (LockedMode && File.Exists(lockPath))
            {
                throw new PythonRefusal(PythonRefusal.Locked, $"the project asks for no Python packages, but '{lockPath}' names some, and RestoreLockedMode forbids to remove it");
            }

            File.Delete(lockPath);
            return;
        }

        using PythonSources sources = new(
            Sources.Select(static item => item.ItemSpec), Path.GetDirectoryName(ProjectFile)!, TimeSpan.FromSeconds(Timeout));
        PythonCache cache = new(string.IsNullOrEmpty(CacheFolder) ? PythonCache.DefaultFolder : Path.GetFullPath(CacheFolder, Path.GetDirectoryName(ProjectFile)!));
        WheelStore store = new(sources, cache, Offline);
        PythonLock? known = File.Exists(lockPath) ? PythonLock.Read(lockPath) : null;
        string[] asked = [.. requirements.Select(static requirement => requirement.ToString())];
        bool isUpToDate = known is not null && known.Requirements.SequenceEqual(asked) && RuntimeIdentifiers.All(known.Targets.ContainsKey);
        if (LockedMode && !isUpToDate)
        {
            throw new PythonRefusal(PythonRefusal.Locked, known is null
                ? $"'{lockPath}' does not exist, and RestoreLockedMode forbids to write it"
                : $"'{lockPath}' does not answer what the project asks for ({Difference(known, asked)}), and RestoreLockedMode forbids to change it: restore without, and look at the change");
        }

        PythonLock current = isUpToDate && !(ForceEvaluate && !LockedMode) ? known! : Resolve(store, requirements, asked, known);
        Dictionary<LockedPackage, (Wheel Wheel, string Folder)> unpacked = [];
        List<ITaskItem> packages = [];
        foreach (string target in RuntimeIdentifiers.Distinct())
        {
            LockedPackage[] pinned = [.. current.Of(target)];
            foreach (LockedPackage package in pinned)
            {
                if (!unpacked.TryGetValue(package, out (Wheel Wheel, string Folder) place))
                {
                    Wheel wheel = Wheel.Read(package.File, store.Wheel(package));
                    unpacked[package] = place = (wheel, cache.Unpack(wheel, package.Sha256));
                }

                packages.Add(Item(package, target, place.Folder, pinned));
            }
        }

        current.Write(lockPath);
        Packages = [.. packages];
    }

    private IEnumerable<Requirement> RequirementsOf(ITaskItem item)
    {
        string project = item.GetMetadata("Project") is { Length: > 0 } named ? named : ProjectFile;
        try
        {
            switch (item.GetMetadata("Kind"))
            {
                case "requirements":
                    return RequirementsFile.Read(item.ItemSpec);
                case "pyproject":
                    return ProjectTable.Read(item.ItemSpec);
                case "text":
                    return [Requirement.Parse(item.ItemSpec)];
                default:
                    return [Requirement.OfItem(item.ItemSpec, item.GetMetadata("Version"), item.GetMetadata("Extras"), item.GetMetadata("Marker"))];
            }
        }
        catch (PythonRefusal refusal) when (refusal.File is null)
        {
            throw refusal.At(project, 0);
        }
    }

    private PythonLock Resolve(WheelStore store, Requirement[] requirements, string[] asked, PythonLock? known)
    {
        SortedDictionary<string, SortedDictionary<string, string>> targets = new(StringComparer.Ordinal);
        Dictionary<(string, string), LockedPackage> packages = [];
        Dictionary<string, string> preferred = ForceEvaluate || known is null ? [] : known.Packages.GroupBy(static package => package.Name).ToDictionary(static group => group.Key, static group => group.Last().Version);
        foreach (string target in RuntimeIdentifiers.Union(known?.Targets.Keys ?? Enumerable.Empty<string>()).Order(StringComparer.Ordinal))
        {
            SortedDictionary<string, string> pins = targets[target] = new(StringComparer.Ordinal);
            foreach (PythonFile file in PythonResolver.Resolve(store, MarkerEnvironment.For(target, PythonLibraryVersion), requirements, preferred))
            {
                LockedPackage package = Lock(store, file, known);
                pins[package.Name] = package.Version;
                packages[(package.Name, package.Version)] = package;
                preferred[package.Name] = package.Version;
            }
        }

        Log.LogMessage(MessageImportance.Normal, "Python packages: {0}", string.Join(", ", packages.Values.Select(static package => $"{package.Name} {package.Version}").Order(StringComparer.Ordinal)));
        return new()
        {
            Requirements = asked,
            Targets = targets,
            Packages = [.. packages.Values.OrderBy(static package => package.Name, StringComparer.Ordinal).ThenBy(static package => package.Version, StringComparer.Ordinal)],
        };
    }

    private static LockedPackage Lock(WheelStore store, PythonFile file, PythonLock? known)
    {
        byte[] content = store.Wheel(file);
        WheelMetadata metadata = Wheel.Read(file.FileName, content).Metadata;
        string[] requires = [.. metadata.Requires.Select(static requirement => requirement.ToString()).Distinct().Order(StringComparer.Ordinal)];
        if (!requires.SequenceEqual(store.Metadata(file).Requires.Select(static requirement => requirement.ToString()).Distinct().Order(StringComparer.Ordinal)))
        {
            throw new PythonRefusal(PythonRefusal.Wheel, $"'{file.FileName}' needs other packages than the metadata beside it says");
        }

        LockedPackage package = new()
        {
            Name = metadata.Name,
            Version = metadata.Version.ToString(),
            File = file.FileName,
            Sha256 = Digest.Sha256(content),
            License = metadata.License,
            Requires = requires,
        };
        return known?.Packages.FirstOrDefault(other => other.File == package.File) is { } before && before.Sha256 != package.Sha256
            ? throw new PythonRefusal(PythonRefusal.Hash, $"'{package.File}' has the SHA-256 {package.Sha256}, but molt.lock.json says {before.Sha256}: it was changed after it was locked")
            : package;
    }

    private static TaskItem Item(LockedPackage package, string target, string folder, LockedPackage[] all)
    {
        HashSet<string> needed = [.. package.Requires.Select(static text => Requirement.Parse(text).Name)];
        return new(folder, new Dictionary<string, string>
        {
            ["RuntimeIdentifier"] = target,
            ["Name"] = package.Name,
            ["Version"] = package.Version,
            ["License"] = package.License ?? "",
            ["Sha256"] = package.Sha256,
            ["Wheel"] = package.File,
            ["Needs"] = string.Join(';', all.Where(other => needed.Contains(other.Name)).Select(static other => $"{other.Name}@{other.Version}")),
        });
    }

    private string Difference(PythonLock known, string[] asked) => string.Join("; ", new[]
    {
        ("more", asked.Except(known.Requirements)),
        ("not any more", known.Requirements.Except(asked)),
        ("the target", RuntimeIdentifiers.Except(known.Targets.Keys)),
    }.Where(static part => part.Item2.Any()).Select(static part => $"{part.Item1} '{string.Join("', '", part.Item2)}'"));
}
