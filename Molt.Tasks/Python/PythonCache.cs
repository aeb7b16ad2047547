namespace Molt.Tasks;

/// <summary>The folder that keeps wheels, and what they unpack to, for all projects of a user. What is taken from it is as good as what was put in: hashes decide.</summary>
internal sealed class PythonCache(string root)
{
    /// <summary>The folder for a user who has not chosen one.</summary>
    public static string DefaultFolder => Environment.GetEnvironmentVariable("MOLT_PYTHON_CACHE") is { Length: > 0 } chosen
        ? chosen
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".molt", "python");

    /// <summary>The wheel with a hash; null if it is not there.</summary>
    public byte[]? Find(string fileName, string sha256)
    {
        string path = WheelPath(fileName, sha256);
        if (!File.Exists(path))
        {
            return null;
        }

        byte[] content = File.ReadAllBytes(path);
        return Digest.Sha256(content) == sha256 ? content : null;
    }

    /// <summary>Keeps a wheel.</summary>
    public void Add(string fileName, byte[] content)
    {
        string path = WheelPath(fileName, Digest.Sha256(content));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string temporary = $"{path}.{Guid.NewGuid():n}";
        File.WriteAllBytes(temporary, content);
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>The folder with the files of a wheel, which are written if they are not there, or not as they should be.</summary>
    public string Unpack(Wheel wheel, string sha256)
    {
        string folder = Path.Combine(root, "packages", wheel.Metadata.Name, wheel.Metadata.Version.ToString(), sha256[..16]);
        if (IsUnpacked(wheel, folder))
        {
            return folder;
        }

        string temporary = $"{folder}.{Guid.NewGuid():n}";
        foreach ((string path, byte[] content) in wheel.Files)
        {
            string file = Path.Combine(temporary, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content);
        }

        if (Directory.Exists(folder))
        {
            // Another build may be reading it: it is moved away whole.
            string damaged = $"{folder}.{Guid.NewGuid():n}";
            Directory.Move(folder, damaged);
            Directory.Delete(damaged, recursive: true);
        }

        try
        {
            Directory.Move(temporary, folder);
        }
        catch (IOException) when (IsUnpacked(wheel, folder))
        {
            // Another build was faster.
            Directory.Delete(temporary, recursive: true);
        }

        return folder;
    }

    private static bool IsUnpacked(Wheel wheel, string folder) =>
        Directory.Exists(folder)
        && Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length == wheel.Files.Count
        && wheel.Files.All(file => new FileInfo(Path.Combine(folder, file.Key)) is { Exists: true } found && found.Length == file.Value.Length
            && File.ReadAllBytes(found.FullName).AsSpan().SequenceEqual(file.Value));

    private string WheelPath(string fileName, string sha256) => Path.Combine(root, "wheels", sha256[..2], sha256, fileName);
}
