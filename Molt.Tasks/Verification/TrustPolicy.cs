using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text.Json;

namespace Molt.Tasks;

/// <summary>Whose packages a project takes: what <c>molt.trust.json</c> says.</summary>
internal sealed class TrustPolicy
{
    private readonly List<(string Owner, string KeyId)> _keys = [];
    private readonly List<Rule> _rules = [];

    /// <summary>The policy without a file: a package may be without signature; one that is there must fit.</summary>
    public static TrustPolicy None { get; } = new();

    /// <summary>Reads a policy.</summary>
    /// <exception cref="InvalidDataException">It is none, or a key that it names is none.</exception>
    public static TrustPolicy Read(string path)
    {
        TrustPolicy policy = new();
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            JsonElement root = document.RootElement;
            if (SchemaValidator.Trust.FindError(root) is { } error)
            {
                throw new InvalidDataException(error);
            }

            foreach (JsonElement key in Items(root, "keys"))
            {
                string file = Path.Combine(Path.GetDirectoryName(path)!, key.GetProperty("file").GetString()!);
                policy._keys.Add((key.GetProperty("owner").GetString()!, VerificationKey.FromPem(File.ReadAllText(file)).Id));
            }

            foreach (JsonElement rule in Items(root, "rules"))
            {
                policy._rules.Add(new(
                    Text(rule, "packages") ?? "*", Text(rule, "source") ?? "*", Text(rule, "signature") == "required",
                    rule.TryGetProperty("owners", out JsonElement owners) ? [.. owners.EnumerateArray().Select(static owner => owner.GetString()!)] : null));
            }

            string? unknown = policy._rules.SelectMany(static rule => rule.Owners ?? []).FirstOrDefault(owner => policy._keys.All(key => key.Owner != owner));
            return unknown is null ? policy : throw new InvalidDataException($"the owner '{unknown}' has no key");
        }
        catch (Exception exception) when (exception is JsonException or CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    /// <summary>Whose signature a package has; null if it has none, or one of somebody unknown.</summary>
    /// <exception cref="PackageRefusal">The package is not to be taken.</exception>
    public string? Check(string package, string source, PackageSignature signature)
    {
        Rule rule = _rules.FirstOrDefault(rule => rule.Fits(package, source)) ?? new("*", "*", false, null);
        if (!signature.Signed)
        {
            return rule.IsRequired ? throw new PackageRefusal(PackageRefusal.Unsigned, "it is not signed, and molt.trust.json requires that it is") : null;
        }

        if (!signature.IsValid())
        {
            throw new PackageRefusal(PackageRefusal.BadSignature, "its signature is not that of the key that it names");
        }

        string[] owners = [.. _keys.Where(key => key.KeyId == signature.KeyId).Select(static key => key.Owner)];
        string? owner = owners.FirstOrDefault(owner => rule.Owners is null || rule.Owners.Contains(owner));
        return owner is null && (rule.IsRequired || rule.Owners is not null)
            ? throw new PackageRefusal(PackageRefusal.Untrusted, $"it is signed by {(owners is [var other, ..] ? $"'{other}'" : "a key that molt.trust.json does not have")} ({signature.KeyId}), who is not trusted with it")
            : owner;
    }

    private static IEnumerable<JsonElement> Items(JsonElement root, string property) => root.TryGetProperty(property, out JsonElement items) ? items.EnumerateArray() : [];

    private static string? Text(JsonElement element, string property) => element.TryGetProperty(property, out JsonElement value) ? value.GetString() : null;

    private sealed record Rule(string Packages, string Source, bool IsRequired, string[]? Owners)
    {
        public bool Fits(string package, string source) => FileSystemName.MatchesSimpleExpression(Packages, package) && FileSystemName.MatchesSimpleExpression(Source, source);
    }
}
