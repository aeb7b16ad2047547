using System.Text.Json;

namespace Molt.Tasks;

/// <summary>What stands in a folder <c>vendor</c>: its file <c>molt.vendor.json</c>.</summary>
internal sealed record VendorManifest
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "molt.vendor.json";

    /// <summary>The form of the file; another one gets another number.</summary>
    public int FormatVersion { get; init; } = 1;

    /// <summary>The files, in the order of their paths.</summary>
    public required IReadOnlyList<VendoredFile> Files { get; init; }

    /// <summary>Reads a manifest; null if it is none.</summary>
    public static VendorManifest? TryRead(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<VendorManifest>(File.ReadAllBytes(path), JsonFormat.Records) is { FormatVersion: 1 } manifest ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The manifest as UTF-8.</summary>
    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, JsonFormat.Records), (byte)'\n'];
}

/// <summary>A package in a folder <c>vendor</c>.</summary>
/// <param name="Path">Where it stands below that, with slashes.</param>
/// <param name="Purl">What it is, as a package URL.</param>
/// <param name="Sha256">Its hash.</param>
internal sealed record VendoredFile(string Path, string Purl, string Sha256);
