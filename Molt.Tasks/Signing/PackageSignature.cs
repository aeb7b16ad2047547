using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Molt.Tasks;

/// <summary>
/// What <c>signature.json</c> in a package says of all the rest of it: the hash of the archive as it was before this file was added. Whether it is signed or not,
/// a byte that changes anywhere is found; that nobody has changed all of it in step, only a signature tells.
/// </summary>
internal sealed record PackageSignature
{
    /// <summary>Where it stands in a package.</summary>
    public const string FileName = "signature.json";

    private static readonly JsonSerializerOptions s_options = new(JsonFormat.Records)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    /// <summary>The form of the file; another one gets another number.</summary>
    public int FormatVersion { get; init; } = 1;

    /// <summary>Whether there is a signature.</summary>
    public required bool Signed { get; init; }

    /// <summary>The length of the archive without this file.</summary>
    public required long ArchiveSize { get; init; }

    /// <summary>The SHA-256 of the archive without this file.</summary>
    public required string ArchiveSha256 { get; init; }

    /// <summary>The SHA-256 of <c>molt.json</c>, which has the hashes of all other files.</summary>
    public required string ManifestSha256 { get; init; }

    /// <summary>The SHA-256 of <c>sbom.json</c>.</summary>
    public string? SbomSha256 { get; init; }

    /// <summary>The algorithm of the signature.</summary>
    public string? Algorithm { get; init; }

    /// <summary>The SHA-256 of the public key.</summary>
    public string? KeyId { get; init; }

    /// <summary>The public key, as a <c>SubjectPublicKeyInfo</c>; who trusts it must know it from elsewhere.</summary>
    public byte[]? PublicKey { get; init; }

    /// <summary>The time of the source, if that is known.</summary>
    public string? Time { get; init; }

    /// <summary>The signature of this file as it is without this property.</summary>
    public byte[]? Signature { get; init; }

    /// <summary>Describes an archive, and signs the description if there is a key.</summary>
    public static PackageSignature Of(ReadOnlySpan<byte> archive, byte[] manifest, byte[]? sbom, SigningKey? key)
    {
        PackageSignature unsigned = new()
        {
            Signed = key is not null,
            ArchiveSize = archive.Length,
            ArchiveSha256 = Digest.Sha256(archive),
            ManifestSha256 = Digest.Sha256(manifest),
            SbomSha256 = sbom is null ? null : Digest.Sha256(sbom),
            Algorithm = key?.Public.AlgorithmName,
            KeyId = key?.Public.Id,
            PublicKey = key?.Public.ToBytes(),
            Time = SourceEpoch.Given is { } time ? SourceEpoch.Format(time) : null,
        };
        return key is null ? unsigned : unsigned with { Signature = key.Sign(unsigned.ToBytes()) };
    }

    /// <summary>Reads what <see cref="ToBytes"/> has written; null if it is not that, byte for byte.</summary>
    public static PackageSignature? Parse(ReadOnlySpan<byte> content)
    {
        try
        {
            PackageSignature? signature = JsonSerializer.Deserialize<PackageSignature>(content, s_options);
            return signature is { FormatVersion: 1 } && signature.ToBytes().AsSpan().SequenceEqual(content) ? signature : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether the signature is the key's that it names; false if there is none.</summary>
    public bool IsValid()
    {
        if (!Signed || PublicKey is null || Signature is null)
        {
            return false;
        }

        try
        {
            VerificationKey key = new(PublicKey);
            return key.Id == KeyId && key.AlgorithmName == Algorithm && key.Verify((this with { Signature = null }).ToBytes(), Signature);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, s_options), (byte)'\n'];
}
