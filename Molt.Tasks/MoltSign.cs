using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Build.Framework;

namespace Molt.Tasks;

/// <summary>
/// Signs files. Beside each stand its signature (<c>.sig</c>, for OpenSSL and cosign), what there is to know of it (<c>.sig.json</c>), a Sigstore bundle
/// (<c>.sigstore.json</c>) and a signed statement of what it was built from (<c>.provenance.json</c>). Without a key, those of an earlier build go.
/// </summary>
public sealed class MoltSign : MoltTask
{
    private const string StatementType = "application/vnd.in-toto+json";

    /// <summary>What is appended to the name of a signed file.</summary>
    internal static readonly string[] Extensions = [".sig", ".sig.json", ".sigstore.json", ".provenance.json"];

    /// <summary>The name of a file with the key, or of an environment variable; empty to sign nothing.</summary>
    public string? Key { get; set; }

    /// <summary>The files to sign.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The bill of materials in CycloneDX; a statement names what is in it.</summary>
    public string? Bill { get; set; }

    /// <summary>The version of Molt.</summary>
    [Required]
    public string MoltVersion { get; set; } = "";

    /// <summary>What the build was asked for, as <c>NAME=VALUE</c>.</summary>
    public ITaskItem[] Parameters { get; set; } = [];

    /// <summary>Where the sources are kept, and at which revision.</summary>
    public string? RepositoryUrl { get; set; }

    /// <summary>The revision.</summary>
    public string? RepositoryCommit { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            if (string.IsNullOrEmpty(Key))
            {
                foreach (ITaskItem file in Files)
                {
                    Array.ForEach(Extensions, extension => File.Delete(file.GetMetadata("FullPath") + extension));
                }

                return true;
            }

            using SigningKey? key = SigningKeySource.Load(Key, Path.GetDirectoryName(ProjectFile)!, ProjectFile, Log);
            if (key is null)
            {
                return false;
            }

            foreach (ITaskItem file in Files)
            {
                Sign(file.GetMetadata("FullPath"), key);
            }

            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or CryptographicException)
        {
            return Fail("MOLT2062", "the signature cannot be written: {0}", exception.Message);
        }
    }

    private void Sign(string path, SigningKey key)
    {
        byte[] content = File.ReadAllBytes(path);
        byte[] signature = key.Sign(content);
        byte[] hash = SHA256.HashData(content);
        File.WriteAllBytes(path + ".sig", signature);
        Write(path + ".sig.json", new JsonObject
        {
            ["formatVersion"] = 1,
            ["file"] = Path.GetFileName(path),
            ["size"] = content.Length,
            ["digests"] = new JsonObject { ["sha256"] = Convert.ToHexStringLower(hash), ["sha512"] = Convert.ToHexStringLower(SHA512.HashData(content)) },
            ["algorithm"] = key.Public.AlgorithmName,
            ["keyId"] = key.Public.Id,
            ["publicKey"] = Convert.ToBase64String(key.Public.ToBytes()),
            ["sbom"] = File.Exists(Bill) ? new JsonObject { ["file"] = Path.GetFileName(Bill), ["sha256"] = Digest.Sha256(File.ReadAllBytes(Bill)) } : null,
            ["time"] = SourceEpoch.Given is { } time ? SourceEpoch.Format(time) : null,
            ["signature"] = Convert.ToBase64String(signature),
        });
        Write(path + ".sigstore.json", new JsonObject
        {
            ["mediaType"] = "application/vnd.dev.sigstore.bundle.v0.3+json",
            ["verificationMaterial"] = new JsonObject { ["publicKey"] = new JsonObject { ["hint"] = key.Public.Id }, ["tlogEntries"] = new JsonArray() },
            ["messageSignature"] = new JsonObject
            {
                ["messageDigest"] = new JsonObject { ["algorithm"] = "SHA2_256", ["digest"] = Convert.ToBase64String(hash) },
                ["signature"] = Convert.ToBase64String(signature),
            },
        });
        byte[] statement = BomDocument.ToBytes(Statement(Path.GetFileName(path), hash));
        byte[] authenticated = [.. Encoding.UTF8.GetBytes($"DSSEv1 {StatementType.Length} {StatementType} {statement.Length} "), .. statement];
        Write(path + ".provenance.json", new JsonObject
        {
            ["payloadType"] = StatementType,
            ["payload"] = Convert.ToBase64String(statement),
            ["signatures"] = new JsonArray(new JsonObject { ["keyid"] = key.Public.Id, ["sig"] = Convert.ToBase64String(key.Sign(authenticated)) }),
        });
    }

    /// <summary>An in-toto statement with SLSA's provenance, version 1.</summary>
    private JsonObject Statement(string name, byte[] hash)
    {
        JsonArray dependencies = [];
        if (!string.IsNullOrEmpty(RepositoryUrl) && !string.IsNullOrEmpty(RepositoryCommit))
        {
            dependencies.Add(new JsonObject { ["uri"] = $"git+{RepositoryUrl}@{RepositoryCommit}", ["digest"] = new JsonObject { ["gitCommit"] = RepositoryCommit } });
        }

        if (File.Exists(Bill))
        {
            JsonNode bill = JsonNode.Parse(File.ReadAllBytes(Bill))!;
            IEnumerable<JsonNode?> components = [.. bill["metadata"]!["tools"]!["components"]!.AsArray(), .. bill["components"]!.AsArray()];
            foreach (JsonNode component in components.OfType<JsonNode>().Where(static component => component["purl"] is not null))
            {
                JsonObject dependency = new() { ["uri"] = component["purl"]!.GetValue<string>() };
                if (component["hashes"] is JsonArray { Count: > 0 } hashes)
                {
                    dependency["digest"] = new JsonObject { ["sha512"] = hashes[0]!["content"]!.GetValue<string>() };
                }

                dependencies.Add(dependency);
            }

            dependencies.Add(new JsonObject { ["uri"] = "file:" + Uri.EscapeDataString(Path.GetFileName(Bill)), ["digest"] = new JsonObject { ["sha256"] = Digest.Sha256(File.ReadAllBytes(Bill)) } });
        }

        JsonObject parameters = [];
        foreach (string[] parameter in Parameters.Select(static item => item.ItemSpec.Split('=', 2)).Where(static parameter => parameter.Length == 2 && parameter[1].Length > 0))
        {
            parameters[parameter[0]] = parameter[1];
        }

        return new JsonObject
        {
            ["_type"] = "https://in-toto.io/Statement/v1",
            ["subject"] = new JsonArray(new JsonObject { ["name"] = name, ["digest"] = new JsonObject { ["sha256"] = Convert.ToHexStringLower(hash) } }),
            ["predicateType"] = "https://slsa.dev/provenance/v1",
            ["predicate"] = new JsonObject
            {
                ["buildDefinition"] = new JsonObject
                {
                    ["buildType"] = "urn:molt:build:1",
                    ["externalParameters"] = parameters,
                    ["resolvedDependencies"] = dependencies,
                },
                ["runDetails"] = new JsonObject { ["builder"] = new JsonObject { ["id"] = "urn:molt:sdk", ["version"] = new JsonObject { ["Molt.Sdk"] = MoltVersion } } },
            },
        };
    }

    private static void Write(string path, JsonObject document) => File.WriteAllBytes(path, BomDocument.ToBytes(document));
}
