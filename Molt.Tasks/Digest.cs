using System.Security.Cryptography;

namespace Molt.Tasks;

/// <summary>Hashes as manifests, bills of materials and signatures write them.</summary>
internal static class Digest
{
    /// <summary>The SHA-256 in lower-case hexadecimal.</summary>
    public static string Sha256(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
