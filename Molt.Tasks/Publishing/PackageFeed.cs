using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using NuGet.Configuration;

namespace Molt.Tasks;

/// <summary>A place that packages are sent to: a folder, or a feed with NuGet's interface (https://learn.microsoft.com/nuget/api/package-publish-resource).</summary>
internal sealed class PackageFeed
{
    private readonly PackageSource _source;

    private PackageFeed(PackageSource source) => _source = source;

    /// <summary>Whether it is a folder of this machine.</summary>
    public bool IsFolder => _source.IsLocal;

    /// <summary>The feed as it may be shown.</summary>
    public string Name => _source.IsLocal ? _source.Source : IndexClient.Show(_source.SourceUri);

    /// <summary>The feed with a name or an address.</summary>
    /// <param name="nameOrAddress">A folder, an address, or the name of a source in <c>NuGet.config</c>, which may have a name and a password for it.</param>
    /// <param name="folder">The folder of the project.</param>
    /// <exception cref="FeedRefusal">There is none.</exception>
    public static PackageFeed Find(string nameOrAddress, string folder)
    {
        IEnumerable<PackageSource> known = PackageSourceProvider.LoadPackageSources(Settings.LoadDefaultSettings(folder));
        PackageSource? source = known.FirstOrDefault(one => string.Equals(one.Name, nameOrAddress, StringComparison.OrdinalIgnoreCase) || one.Source.TrimEnd('/') == nameOrAddress.TrimEnd('/'));
        if (source is null)
        {
            bool isAddress = Uri.TryCreate(nameOrAddress, UriKind.Absolute, out Uri? address) && !address.IsFile;
            source = !isAddress || address!.Scheme is "http" or "https"
                ? new(isAddress ? nameOrAddress : Path.GetFullPath(nameOrAddress, folder))
                : throw new FeedRefusal(FeedRefusal.Feed, $"'{nameOrAddress}' is no feed: name a folder, an address (https), or a source of NuGet.config");
        }

        return source.IsLocal || source.SourceUri.Scheme == "https" || source.SourceUri.IsLoopback || source.AllowInsecureConnections
            ? new(source)
            : throw new FeedRefusal(FeedRefusal.Feed, $"'{nameOrAddress}' is not encrypted, so that anybody on the way could take the key or change the package: use https");
    }

    /// <summary>Sends a package.</summary>
    /// <param name="fileName">Its file's name.</param>
    /// <param name="package">Its bytes.</param>
    /// <param name="key">What allows to send it; null for none.</param>
    /// <exception cref="FeedRefusal">It was not taken.</exception>
    public void Send(string fileName, byte[] package, string? key)
    {
        if (IsFolder)
        {
            Copy(fileName, package);
            return;
        }

        using HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromMinutes(5) };
        if (_source.Credentials is { } credentials)
        {
            client.DefaultRequestHeaders.Authorization = IndexClient.Basic(credentials.Username, credentials.Password);
        }

        try
        {
            Upload(client, FindUpload(client), fileName, package, key);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or JsonException or KeyNotFoundException or InvalidOperationException or UriFormatException)
        {
            throw new FeedRefusal(FeedRefusal.Refused, $"the feed '{Name}' does not answer as a feed does: {exception.Message.TrimEnd('.')}");
        }
    }

    private void Copy(string fileName, byte[] content)
    {
        string path = Path.Combine(_source.Source, fileName);
        if (File.Exists(path))
        {
            throw new FeedRefusal(FeedRefusal.Present, $"'{path}' is there already: packages never change, give this one another version");
        }

        Directory.CreateDirectory(_source.Source);
        string temporary = $"{path}.{Guid.NewGuid():n}";
        File.WriteAllBytes(temporary, content);
        File.Move(temporary, path);
    }

    private Uri FindUpload(HttpClient client)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, _source.SourceUri);
        using HttpResponseMessage response = client.Send(request);
        Check(response);
        using StreamReader reader = new(response.Content.ReadAsStream(), Encoding.UTF8);
        using JsonDocument index = JsonDocument.Parse(reader.ReadToEnd());
        JsonElement upload = index.RootElement.GetProperty("resources").EnumerateArray().FirstOrDefault(static resource => resource.GetProperty("@type").GetString()!.StartsWith("PackagePublish/", StringComparison.Ordinal));
        Uri address = upload.ValueKind == JsonValueKind.Object
            ? new(_source.SourceUri, upload.GetProperty("@id").GetString()!)
            : throw new FeedRefusal(FeedRefusal.Refused, $"the feed '{Name}' takes no packages");
        return IndexClient.IsAllowed(_source.SourceUri, address) && address.Host == _source.SourceUri.Host
            ? address
            : throw new FeedRefusal(FeedRefusal.Refused, $"the feed '{Name}' wants packages sent to '{IndexClient.Show(address)}', another place");
    }

    private void Upload(HttpClient client, Uri address, string fileName, byte[] package, string? key)
    {
        using MultipartFormDataContent form = [];
        using ByteArrayContent content = new(package);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(content, "package", fileName);
        using HttpRequestMessage request = new(HttpMethod.Put, address) { Content = form };
        if (key is not null)
        {
            request.Headers.Add("X-NuGet-ApiKey", key);
        }

        using HttpResponseMessage response = client.Send(request);
        if (response.StatusCode == HttpStatusCode.Conflict)
        {
            throw new FeedRefusal(FeedRefusal.Present, $"the feed '{Name}' has '{fileName}' already: packages never change, give this one another version");
        }

        Check(response);
    }

    private void Check(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
        {
            string hint = response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? ": is the key right that MoltApiKey names, or the password in NuGet.config?" : "";
            throw new FeedRefusal(FeedRefusal.Refused, $"the feed '{Name}' answers {(int)response.StatusCode} ({response.ReasonPhrase}){hint}");
        }
    }
}
