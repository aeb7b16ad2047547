using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Molt.Tasks;

/// <summary>
/// Fetches from indexes: over HTTP alone, no more than is asked for, to other places only where nothing is lost by it. What proves who asks goes to the index's own
/// host, and stands in no message.
/// </summary>
internal sealed class IndexClient : IDisposable
{
    private const int MostRedirections = 5;

    private readonly HttpClient _client;
    private readonly TimeSpan _timeout;
    private readonly Func<Uri, AuthenticationHeaderValue?> _authorize;

    /// <summary>Makes a client.</summary>
    /// <param name="timeout">How long an answer may take.</param>
    /// <param name="authorize">What is sent to a host to say who asks.</param>
    public IndexClient(TimeSpan timeout, Func<Uri, AuthenticationHeaderValue?> authorize)
    {
        _timeout = timeout;
        _authorize = authorize;
        _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All, UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>An answer.</summary>
    /// <param name="Content">Its bytes.</param>
    /// <param name="MediaType">What they are.</param>
    /// <param name="Address">Where they were found, after redirections.</param>
    public sealed record Answer(byte[] Content, string MediaType, Uri Address);

    /// <summary>Fetches what is at an address; null if there is nothing.</summary>
    /// <exception cref="PythonRefusal">It cannot be had.</exception>
    public Answer? Get(Uri address, string accept, long largest)
    {
        using CancellationTokenSource timeout = new(_timeout);
        try
        {
            return Get(address, accept, largest, timeout.Token);
        }
        catch (OperationCanceledException)
        {
            throw Refuse(address, $"it has not answered in full within {_timeout.TotalSeconds:0.#} seconds");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            throw Refuse(address, exception.Message.TrimEnd('.'));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>An address as it may be shown.</summary>
    public static string Show(Uri address) => address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    private Answer? Get(Uri address, string accept, long largest, CancellationToken cancel)
    {
        Uri current = address;
        for (int i = 0; i <= MostRedirections; i++)
        {
            using HttpRequestMessage request = new(HttpMethod.Get, current.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
            request.Headers.TryAddWithoutValidation("Accept", accept);
            request.Headers.UserAgent.ParseAdd("Molt");
            if (current.Host == address.Host && current.Port == address.Port)
            {
                request.Headers.Authorization = _authorize(address);
            }

            using HttpResponseMessage response = _client.Send(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (response.Headers.Location is { } location && (int)response.StatusCode is >= 300 and < 400)
            {
                Uri next = new(current, location);
                current = IsAllowed(current, next) ? next : throw Refuse(address, $"it sends on to '{Show(next)}', which is not a place to fetch from");
                continue;
            }

            if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
            {
                return null;
            }

            if (!response.IsSuccessStatusCode)
            {
                throw Refuse(address, $"it answers {(int)response.StatusCode} ({response.ReasonPhrase})");
            }

            return new(ReadAll(response, address, largest, cancel), response.Content.Headers.ContentType?.MediaType ?? "", current);
        }

        throw Refuse(address, "it sends on without end");
    }

    /// <summary>Whether an address may follow from another: what is encrypted stays so.</summary>
    public static bool IsAllowed(Uri from, Uri to) => to.Scheme == Uri.UriSchemeHttps || (to.Scheme == Uri.UriSchemeHttp && from.Scheme == Uri.UriSchemeHttp);

    private static byte[] ReadAll(HttpResponseMessage response, Uri address, long largest, CancellationToken cancel)
    {
        long? length = response.Content.Headers.ContentLength;
        using Stream stream = response.Content.ReadAsStream(cancel);
        using MemoryStream content = new();
        byte[] buffer = new byte[1 << 16];
        while (true)
        {
            // The stream of an answer that stops coming ends only so.
            int count = stream.ReadAsync(buffer, cancel).AsTask().GetAwaiter().GetResult();
            if (count == 0)
            {
                return length is null || content.Length == length || response.Content.Headers.ContentEncoding.Count > 0 ? content.ToArray() : throw Refuse(address, "its answer ends early");
            }

            content.Write(buffer, 0, count);
            if (content.Length > largest)
            {
                throw Refuse(address, $"its answer is longer than the {largest >> 20} MiB that are taken");
            }
        }
    }

    private static PythonRefusal Refuse(Uri address, string reason) => new(PythonRefusal.Index, $"'{Show(address)}' cannot be read: {reason}");

    /// <summary>The header of a user and a password.</summary>
    public static AuthenticationHeaderValue Basic(string user, string password) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
}
