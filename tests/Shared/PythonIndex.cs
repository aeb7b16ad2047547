using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Molt.Testing;

/// <summary>An index of Python packages on this machine, with the simple API.</summary>
internal sealed class PythonIndex : IDisposable
{
    private readonly Dictionary<string, (byte[] Content, string Metadata, JsonObject Entry)> _files = [];
    private readonly LoopbackServer _server;

    /// <summary>Starts an index that speaks JSON, or HTML.</summary>
    public PythonIndex(bool html = false, bool withMetadata = true)
    {
        IsHtml = html;
        HasMetadata = withMetadata;
        _server = new(Answer);
    }

    /// <summary>Whether it answers in HTML.</summary>
    public bool IsHtml { get; }

    /// <summary>Whether metadata stands beside wheels.</summary>
    public bool HasMetadata { get; }

    /// <summary>The header that has to be sent; null for none.</summary>
    public string? Authorization { get; set; }

    /// <summary>The address of the index.</summary>
    public string Address => _server.Address + "/simple";

    /// <summary>The paths that were asked for.</summary>
    public IReadOnlyCollection<string> Asked => _server.Asked;

    /// <summary>Adds a wheel, with changes to what the index says of it.</summary>
    public PythonIndex Add(WheelBuilder wheel, Action<JsonObject>? change = null) => Add(wheel.FileName, wheel.Build(), wheel.MetadataText, change);

    /// <summary>Adds a file.</summary>
    public PythonIndex Add(string fileName, byte[] content, string metadata = "", Action<JsonObject>? change = null)
    {
        JsonObject entry = new()
        {
            ["filename"] = fileName,
            ["url"] = $"../../files/{fileName}",
            ["hashes"] = new JsonObject { ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(content)) },
        };
        if (HasMetadata && metadata.Length > 0)
        {
            entry["core-metadata"] = new JsonObject { ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(metadata))) };
        }

        change?.Invoke(entry);
        _files[fileName] = (content, metadata, entry);
        return this;
    }

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();

    private void Answer(HttpListenerContext context)
    {
        string[] path = context.Request.Url!.AbsolutePath.Trim('/').Split('/');
        if (Authorization is not null && context.Request.Headers["Authorization"] != Authorization)
        {
            context.Response.StatusCode = 401;
            context.Response.Close();
            return;
        }

        switch (path)
        {
            case ["simple", var name] when Entries(name) is { Length: > 0 } entries && IsHtml:
                LoopbackServer.Send(context, "text/html", "<!DOCTYPE html><html><body>\n" + string.Concat(entries.Select(Html)) + "</body></html>");
                break;
            case ["simple", var name] when Entries(name) is { Length: > 0 } entries:
                LoopbackServer.Send(context, "application/vnd.pypi.simple.v1+json", new JsonObject
                {
                    ["meta"] = new JsonObject { ["api-version"] = "1.0" },
                    ["name"] = name,
                    ["files"] = new JsonArray([.. entries.Select(static entry => entry.DeepClone())]),
                }.ToJsonString());
                break;
            case ["files", var file] when _files.TryGetValue(file, out var found):
                LoopbackServer.Send(context, "application/octet-stream", found.Content);
                break;
            case ["files", var file] when file.EndsWith(".metadata", StringComparison.Ordinal) && _files.TryGetValue(file[..^".metadata".Length], out var found):
                LoopbackServer.Send(context, "text/plain", found.Metadata);
                break;
            default:
                context.Response.StatusCode = 404;
                context.Response.Close();
                break;
        }
    }

    private JsonObject[] Entries(string name) => [.. _files.Where(file => file.Key.Split('-')[0].Replace('_', '-').Equals(name, StringComparison.OrdinalIgnoreCase)).Select(static file => file.Value.Entry)];

    private static string Html(JsonObject entry)
    {
        string attributes = entry["requires-python"] is { } python ? $" data-requires-python=\"{WebUtility.HtmlEncode(python.ToString())}\"" : "";
        attributes += entry["yanked"] is { } yanked && yanked.GetValueKind() != JsonValueKind.False ? " data-yanked=\"\"" : "";
        attributes += entry["core-metadata"]?["sha256"] is { } metadata ? $" data-core-metadata=\"sha256={metadata}\"" : "";
        string hash = entry["hashes"]!["sha256"] is { } sha ? $"#sha256={sha}" : "";
        return $"<a href=\"{entry["url"]}{hash}\"{attributes}>{entry["filename"]}</a><br/>\n";
    }
}
