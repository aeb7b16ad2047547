using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Molt.Tasks;

/// <summary>What a Molt package says of itself in <c>molt.json</c>; <c>molt.schema.json</c>, in the package <c>Molt.Sdk</c>, describes its form.</summary>
internal sealed record PackageManifest
{
    /// <summary>Where the manifest stands in a package.</summary>
    public const string FileName = "molt.json";

    /// <summary>The form of the manifest; another one gets another number.</summary>
    public int FormatVersion { get; init; } = 1;

    /// <summary>The package's name.</summary>
    public required string Name { get; init; }

    /// <summary>The package's version.</summary>
    public required string Version { get; init; }

    /// <summary><c>library</c>: sources below <c>src/</c>; <c>app</c>: programs below <c>bin/RID/</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The version of Python that the sources are written in.</summary>
    public string PythonVersion { get; init; } = "3.14";

    /// <summary>The version of Molt that made the package.</summary>
    public required string MoltVersion { get; init; }

    /// <summary>The modules of a library, as <c>import</c> names them.</summary>
    public required IReadOnlyList<string> Modules { get; init; }

    /// <summary>The programs of an app: for each RuntimeIdentifier its file in the package.</summary>
    public required IReadOnlyDictionary<string, string> EntryPoints { get; init; }

    /// <summary>The packages that this one needs: names with ranges of versions, as NuGet writes them.</summary>
    public required IReadOnlyDictionary<string, string> Dependencies { get; init; }

    /// <summary>The Python packages that its modules need, as PEP 508 writes it; null if there are none.</summary>
    public IReadOnlyList<string>? PythonRequirements { get; init; }

    /// <summary>Every file of the package but for this one, <c>signature.json</c> and what NuGet's format adds.</summary>
    public required IReadOnlyList<PackagedFile> Files { get; init; }

    /// <summary>The manifest as UTF-8.</summary>
    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, JsonFormat.Records), (byte)'\n'];

    /// <summary>Reads a manifest that has the form that it must have.</summary>
    /// <exception cref="JsonException">It has not.</exception>
    public static PackageManifest Parse(byte[] content) => JsonSerializer.Deserialize<PackageManifest>(content, JsonFormat.Records) ?? throw new JsonException();

    /// <summary>The dotted name of the module in a file whose path is relative to the folder of the modules; null if no import can name it.</summary>
    public static string? ModuleName(string path)
    {
        if (!path.EndsWith(".py", StringComparison.Ordinal))
        {
            return null;
        }

        string[] parts = path[..^3].Split('/');
        parts = parts is [.. var package, "__init__"] ? package : parts;
        return parts.Length > 0 && parts.All(IsIdentifier) ? string.Join('.', parts) : null;
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(static c => c == '_' || char.IsLetterOrDigit(c));
}

/// <summary>A file of a package.</summary>
/// <param name="Path">Where it stands in the package, with slashes.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Sha256">The SHA-256 of its content, in lower-case hexadecimal.</param>
internal sealed record PackagedFile(string Path, long Size, string Sha256)
{
    /// <summary>Describes a file.</summary>
    public static PackagedFile Of(string path, ReadOnlySpan<byte> content) => new(path, content.Length, Digest.Sha256(content));
}
