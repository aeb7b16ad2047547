namespace Molt.Tasks;

/// <summary>Fetches what sources have, by way of the cache, and checks hashes.</summary>
internal sealed class WheelStore(PythonSources sources, PythonCache cache, bool isOffline)
{
    private readonly Dictionary<string, WheelMetadata> _metadata = [];
    private readonly Dictionary<string, string> _hashes = [];

    /// <summary>All files of a package.</summary>
    public IReadOnlyList<PythonFile> Find(string name)
    {
        if (sources.IsEmpty)
        {
            throw new PythonRefusal(PythonRefusal.NoSource, $"there is nowhere to take the Python package '{name}' from: set MoltPythonIndex, or the environment variable MOLT_PYTHON_INDEX, to the address of an index or a folder with wheels");
        }

        return isOffline ? [.. sources.Find(name).Where(static file => file.Source is FolderSource)] : sources.Find(name);
    }

    /// <summary>What a wheel says of itself, without fetching all of it if that can be helped.</summary>
    public WheelMetadata Metadata(PythonFile file)
    {
        string key = file.Address.AbsoluteUri;
        if (_metadata.TryGetValue(key, out WheelMetadata? known))
        {
            return known;
        }

        if (!file.HasMetadata || (file.Sha256 is { } hash && cache.Find(file.FileName, hash) is not null))
        {
            return _metadata[key] = Tasks.Wheel.Read(file.FileName, Wheel(file)).Metadata;
        }

        byte[] content = file.Source.Read(file, metadata: true);
        if (file.MetadataSha256 is { } expected)
        {
            CheckHash(file.FileName + ".metadata", content, expected, "its index says");
        }

        return _metadata[key] = WheelMetadata.Parse(System.Text.Encoding.UTF8.GetString(content), file.FileName);
    }

    /// <summary>The bytes of a wheel, which have the hash that its source gives.</summary>
    public byte[] Wheel(PythonFile file)
    {
        string? hash = file.Sha256 ?? _hashes.GetValueOrDefault(file.Address.AbsoluteUri);
        if (hash is not null && cache.Find(file.FileName, hash) is { } kept)
        {
            return kept;
        }

        byte[] content = file.Source.Read(file, metadata: false);
        if (file.Sha256 is { } expected)
        {
            CheckHash(file.FileName, content, expected, "its index says");
        }

        _hashes[file.Address.AbsoluteUri] = Digest.Sha256(content);
        cache.Add(file.FileName, content);
        return content;
    }

    /// <summary>The bytes of a wheel of which name and hash are known.</summary>
    public byte[] Wheel(LockedPackage package)
    {
        if (cache.Find(package.File, package.Sha256) is { } kept)
        {
            return kept;
        }

        PythonFile? file = sources.IsEmpty ? null : Find(package.Name).FirstOrDefault(file => file.FileName == package.File);
        if (file is null)
        {
            throw isOffline || sources.IsEmpty
                ? new PythonRefusal(PythonRefusal.Offline, $"'{package.File}' is not in the cache, and {(isOffline ? "MoltPythonOffline forbids to fetch it" : "no index is set: set MoltPythonIndex")}")
                : new PythonRefusal(PythonRefusal.NotFound, $"no source has '{package.File}', which molt.lock.json names: remove the lock file, or run 'dotnet restore --force-evaluate'");
        }

        byte[] content = file.Source.Read(file, metadata: false);
        CheckHash(file.FileName, content, package.Sha256, "molt.lock.json says");
        cache.Add(file.FileName, content);
        return content;
    }

    private static void CheckHash(string name, byte[] content, string expected, string who)
    {
        if (Digest.Sha256(content) is var actual && actual != expected)
        {
            throw new PythonRefusal(PythonRefusal.Hash, $"'{name}' has the SHA-256 {actual}, but {who} {expected}: it is not the file that was meant");
        }
    }
}
