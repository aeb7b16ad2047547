using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Molt.Tasks;

/// <summary>What the formats of bills have in common.</summary>
internal static class BomDocument
{
    /// <summary>The document as UTF-8.</summary>
    public static byte[] ToBytes(JsonObject document) => [.. Encoding.UTF8.GetBytes(document.ToJsonString(JsonFormat.Documents)), (byte)'\n'];

    /// <summary>A name for a document that only the same content has (RFC 9562, version 8).</summary>
    public static string Urn(JsonObject document)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(document.ToJsonString(JsonFormat.Documents)))[..16];
        hash[6] = (byte)(0x80 | (hash[6] & 0x0f));
        hash[8] = (byte)(0x80 | (hash[8] & 0x3f));
        return "urn:uuid:" + new Guid(hash, bigEndian: true);
    }

    /// <summary>An array of what is made of each item.</summary>
    public static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> make) => [.. items.Select(make)];
}
