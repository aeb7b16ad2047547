using System.Text.Json;

namespace Molt.Tasks;

/// <summary>What was resolved, as <c>molt.lock.json</c> keeps it.</summary>
internal sealed record PythonLock
{
    /// <summary>The form of the file; another one gets another number.</summary>
    public int FormatVersion { get; init; } = 1;

    /// <summary>The requirements that it answers, in normal form and in order.</summary>
    public required IReadOnlyList<string> Requirements { get; init; }

    /// <summary>For each target the versions by the names of packages.</summary>
    public required SortedDictionary<string, SortedDictionary<string, string>> Targets { get; init; }

    /// <summary>The packages.</summary>
    public required IReadOnlyList<LockedPackage> Packages { get; init; }

    /// <summary>Reads a lock file.</summary>
    /// <exception cref="PythonRefusal">It is none.</exception>
    public static PythonLock Read(string path)
    {
        try
        {
            PythonLock? found = JsonSerializer.Deserialize<PythonLock>(File.ReadAllBytes(path), JsonFormat.Records);
            if (found is { FormatVersion: 1 } && found.Packages.All(static package => package is { Sha256.Length: 64 } && package.Sha256.All(char.IsAsciiHexDigitLower)
                && WheelName.TryParse(package.File)?.Name == package.Name))
            {
                return found;
            }
        }
        catch (JsonException)
        {
            // Said below, in the same words.
        }

        throw new PythonRefusal(PythonRefusal.LockFile, "this is no lock file of Molt's, or one of a newer version: remove it, and restore") { File = path, Line = 1 };
    }

    /// <summary>The packages of a target.</summary>
    public IEnumerable<LockedPackage> Of(string target) =>
        Targets[target].Select(pin => Packages.First(package => package.Name == pin.Key && package.Version == pin.Value));

    /// <summary>Writes the file, unless it is there as it would be written.</summary>
    public void Write(string path)
    {
        byte[] content = [.. JsonSerializer.SerializeToUtf8Bytes(this, JsonFormat.Records), (byte)'\n'];
        if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
        {
            string temporary = $"{path}.{Guid.NewGuid():n}";
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, path, overwrite: true);
        }
    }
}

/// <summary>A package in a lock file.</summary>
internal sealed record LockedPackage
{
    /// <summary>The normal name.</summary>
    public required string Name { get; init; }

    /// <summary>The version in its normal form.</summary>
    public required string Version { get; init; }

    /// <summary>The name of the wheel.</summary>
    public required string File { get; init; }

    /// <summary>The hash of the wheel.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The licence as an SPDX expression; null if it is not known.</summary>
    public string? License { get; init; }

    /// <summary>What it needs, on any target and with any extras.</summary>
    public required IReadOnlyList<string> Requires { get; init; }
}
