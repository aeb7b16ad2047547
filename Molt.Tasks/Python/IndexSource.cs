using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Molt.Tasks;

/// <summary>An index with the simple API, in JSON (PEP 691) or in HTML (PEP 503).</summary>
internal sealed partial class IndexSource(Uri root, IndexClient client) : IPythonSource
{
    private const string Accept = "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1";
    private const long LargestPage = 64 << 20;
    private const long LargestFile = 512 << 20;

    private readonly Dictionary<string, IReadOnlyList<PythonFile>> _found = [];

    /// <inheritdoc/>
    public IReadOnlyList<PythonFile> Find(string name)
    {
        if (_found.TryGetValue(name, out IReadOnlyList<PythonFile>? known))
        {
            return known;
        }

        IndexClient.Answer? answer = client.Get(new Uri(root, Uri.EscapeDataString(name) + "/"), Accept, LargestPage);
        return _found[name] = answer is null ? [] : [.. (IsJson(answer) ? FromJson(answer) : FromHtml(answer)).Where(file => SourceName.Of(file.FileName) == name)];
    }

    /// <inheritdoc/>
    public byte[] Read(PythonFile file, bool metadata)
    {
        Uri address = metadata ? new UriBuilder(file.Address) { Path = file.Address.AbsolutePath + ".metadata" }.Uri : file.Address;
        return client.Get(address, "*/*", LargestFile)?.Content
            ?? throw new PythonRefusal(PythonRefusal.Index, $"'{IndexClient.Show(address)}' is not there, though the index '{IndexClient.Show(root)}' names it");
    }

    private static bool IsJson(IndexClient.Answer answer) => answer.MediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<PythonFile> FromJson(IndexClient.Answer answer)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(answer.Content);
            JsonElement page = document.RootElement;
            return page.GetProperty("meta").GetProperty("api-version").GetString()!.StartsWith("1.", StringComparison.Ordinal)
                ? [.. page.GetProperty("files").EnumerateArray().Select(file => FromJson(answer.Address, file)).OfType<PythonFile>()]
                : throw Refuse(answer, "it speaks another version of the interface");
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or UriFormatException or NullReferenceException)
        {
            throw Refuse(answer, exception.Message);
        }
    }

    private PythonFile? FromJson(Uri page, JsonElement file)
    {
        JsonElement metadata = default;
        bool hasMetadata = (file.TryGetProperty("core-metadata", out metadata) || file.TryGetProperty("dist-info-metadata", out metadata))
            && metadata.ValueKind is JsonValueKind.True or JsonValueKind.Object;
        return File(page, file.GetProperty("url").GetString()!, file.GetProperty("filename").GetString()!) is { } found
            ? found with
            {
                Sha256 = Sha256(file.GetProperty("hashes")),
                Python = Versions(Text(file, "requires-python")),
                IsYanked = file.TryGetProperty("yanked", out JsonElement yanked) && yanked.ValueKind is JsonValueKind.True or JsonValueKind.String,
                HasMetadata = hasMetadata,
                MetadataSha256 = hasMetadata && metadata.ValueKind == JsonValueKind.Object ? Sha256(metadata) : null,
            }
            : null;
    }

    private IEnumerable<PythonFile> FromHtml(IndexClient.Answer answer)
    {
        try
        {
            return [.. Anchor.Matches(Encoding.UTF8.GetString(answer.Content)).Select(match => FromHtml(answer.Address, match)).OfType<PythonFile>()];
        }
        catch (UriFormatException exception)
        {
            throw Refuse(answer, exception.Message);
        }
    }

    private PythonFile? FromHtml(Uri page, Match anchor)
    {
        Dictionary<string, string> attributes = new(StringComparer.OrdinalIgnoreCase);
        foreach (Match attribute in Attribute.Matches(anchor.Groups["attributes"].Value))
        {
            attributes.TryAdd(attribute.Groups["name"].Value, WebUtility.HtmlDecode(attribute.Groups["value"].Value));
        }

        if (!attributes.TryGetValue("href", out string? address))
        {
            return null;
        }

        string hash = address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var sharp ? address[(sharp + 1)..] : "";
        string metadata = attributes.GetValueOrDefault("data-core-metadata", attributes.GetValueOrDefault("data-dist-info-metadata", ""));
        return File(page, address, WebUtility.HtmlDecode(anchor.Groups["text"].Value).Trim()) is { } found
            ? found with
            {
                Sha256 = HashOf(hash),
                Python = Versions(attributes.GetValueOrDefault("data-requires-python")),
                IsYanked = attributes.ContainsKey("data-yanked"),
                HasMetadata = metadata.Length > 0 && metadata != "false",
                MetadataSha256 = HashOf(metadata),
            }
            : null;
    }

    /// <summary>A file; null if it has no name of a package's file, or is in a place that is not fetched from.</summary>
    private PythonFile? File(Uri page, string address, string fileName) =>
        new Uri(page, address) is var target && IndexClient.IsAllowed(page, target) && !fileName.AsSpan().ContainsAny('/', '\\', ':') && SourceName.Of(fileName) is not null
            ? new() { FileName = fileName, Wheel = WheelName.TryParse(fileName), Address = target, Source = this }
            : null;

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Sha256(JsonElement hashes) => Text(hashes, "sha256")?.ToLowerInvariant();

    private static string? HashOf(string text) => text.StartsWith("sha256=", StringComparison.Ordinal) ? text["sha256=".Length..].ToLowerInvariant() : null;

    /// <summary>Conditions that cannot be read exclude nothing: old packages have such, and the wheel itself is asked again.</summary>
    private static VersionSpecifiers Versions(string? text) => VersionSpecifiers.TryParse(text ?? "") ?? VersionSpecifiers.Any;

    private static PythonRefusal Refuse(IndexClient.Answer answer, string reason) =>
        new(PythonRefusal.Index, $"'{IndexClient.Show(answer.Address)}' does not answer as an index of Python packages does: {reason}");

    [GeneratedRegex(@"<a\s(?<attributes>[^>]*)>(?<text>[^<]*)</a>", RegexOptions.IgnoreCase)]
    private static partial Regex Anchor { get; }

    [GeneratedRegex("""(?<name>[a-zA-Z-]+)\s*(?:=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'>]+)))?""")]
    private static partial Regex Attribute { get; }
}
