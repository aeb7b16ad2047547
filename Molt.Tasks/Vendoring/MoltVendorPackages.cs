using System.Text.Json;
using Microsoft.Build.Framework;

namespace Molt.Tasks;

/// <summary>Copies all packages that a build needs below one folder, with a manifest, so that it needs no feed and no index any more.</summary>
public sealed class MoltVendorPackages : MoltTask
{
    /// <summary>The folder to write.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The folder in which NuGet keeps packages.</summary>
    [Required]
    public string PackageRoot { get; set; } = "";

    /// <summary>What NuGet has resolved.</summary>
    [Required]
    public string AssetsFile { get; set; } = "";

    /// <summary>Packages beside those, with <c>Version</c>, exact and perhaps in brackets.</summary>
    public ITaskItem[] Downloads { get; set; } = [];

    /// <summary>The Python packages, as <see cref="MoltRestorePython"/> gives them.</summary>
    public ITaskItem[] PythonPackages { get; set; } = [];

    /// <summary>The folder that keeps Python packages.</summary>
    public string? PythonCache { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            SortedDictionary<string, (string Purl, byte[] Content)> files = new(StringComparer.Ordinal);
            foreach ((string name, string version) in Resolved().Concat(Downloads.Select(static item => (item.ItemSpec, item.GetMetadata("Version").Trim('[', ']')))).Distinct())
            {
                string file = $"{name.ToLowerInvariant()}.{version.ToLowerInvariant()}.nupkg";
                string path = Path.Combine(PackageRoot, name.ToLowerInvariant(), version.ToLowerInvariant(), file);
                if (!File.Exists(path))
                {
                    return Fail("MOLT2094", "the package '{0}' {1} cannot be vendored, since '{2}' is not there: run 'dotnet restore'", name, version, path);
                }

                files["nuget/" + file] = (BomOrigin.NuGetUrl(name, version), File.ReadAllBytes(path));
            }

            PythonCache cache = new(string.IsNullOrEmpty(PythonCache) ? Tasks.PythonCache.DefaultFolder : Path.GetFullPath(PythonCache, Path.GetDirectoryName(ProjectFile)!));
            foreach (ITaskItem item in PythonPackages)
            {
                byte[]? wheel = cache.Find(item.GetMetadata("Wheel"), item.GetMetadata("Sha256"));
                if (wheel is null)
                {
                    return Fail("MOLT2094", "the wheel '{0}' cannot be vendored, since it is not in the cache any more: run 'dotnet restore'", item.GetMetadata("Wheel"));
                }

                files["python/" + item.GetMetadata("Wheel")] = (BomOrigin.OfPython(item).Component.Purl!, wheel);
            }

            Write(files);
            Log.LogMessage(MessageImportance.High, "{0} -> {1}, {2} packages", Path.GetFileNameWithoutExtension(ProjectFile), Folder, files.Count);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException)
        {
            return Fail("MOLT2094", "the packages cannot be vendored: {0}", exception.Message);
        }
    }

    private IEnumerable<(string Name, string Version)> Resolved()
    {
        using JsonDocument assets = JsonDocument.Parse(File.ReadAllBytes(AssetsFile));
        return [.. assets.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(static library => library.Value.GetProperty("type").GetString() == "package")
            .Select(static library => library.Name.Split('/') is [var name, var version] ? (name, version) : throw new JsonException(library.Name))];
    }

    /// <summary>Writes what has changed and removes what is not needed any more. The manifest comes last: an interrupted command leaves no folder that looks whole.</summary>
    private void Write(SortedDictionary<string, (string Purl, byte[] Content)> files)
    {
        VendorManifest manifest = new() { Files = [.. files.Select(static file => new VendoredFile(file.Key, file.Value.Purl, Digest.Sha256(file.Value.Content)))] };
        // The folders are sources of packages, and there even if nothing is in them.
        Directory.CreateDirectory(Path.Combine(Folder, "nuget"));
        Directory.CreateDirectory(Path.Combine(Folder, "python"));
        string path = Path.Combine(Folder, VendorManifest.FileName);
        VendorManifest? before = File.Exists(path) ? VendorManifest.TryRead(path) : null;
        File.Delete(path);
        foreach (VendoredFile old in (before?.Files ?? []).Where(old => !files.ContainsKey(old.Path)))
        {
            File.Delete(Path.Combine(Folder, old.Path));
        }

        foreach ((string name, (_, byte[] content)) in files)
        {
            string target = Path.Combine(Folder, name);
            if (!File.Exists(target) || !File.ReadAllBytes(target).AsSpan().SequenceEqual(content))
            {
                File.WriteAllBytes(target, content);
            }
        }

        File.WriteAllBytes(path, manifest.ToBytes());
    }
}
