using System.Net.Http.Headers;

namespace Molt.Tasks;

/// <summary>The sources that a project has, in order. The first that knows a package has all of it: nobody else can put a newer version of it elsewhere.</summary>
internal sealed class PythonSources : IDisposable
{
    private readonly List<IPythonSource> _sources = [];
    private readonly IndexClient _client;

    /// <summary>Makes the sources.</summary>
    /// <param name="locations">Addresses of indexes and folders.</param>
    /// <param name="root">The folder that folders are relative to.</param>
    /// <param name="timeout">How long an answer may take.</param>
    /// <exception cref="PythonRefusal">One is neither.</exception>
    public PythonSources(IEnumerable<string> locations, string root, TimeSpan timeout)
    {
        IndexCredentials credentials = new();
        _client = new(timeout, credentials.Find);
        foreach (string location in locations)
        {
            if (Uri.TryCreate(location, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https")
            {
                credentials.Add(address);
                _sources.Add(new IndexSource(new UriBuilder(address) { UserName = "", Password = "", Path = address.AbsolutePath.TrimEnd('/') + "/" }.Uri, _client));
                continue;
            }

            string folder = Path.GetFullPath(address is { IsFile: true } ? address.LocalPath : location, root);
            _sources.Add(Directory.Exists(folder)
                ? new FolderSource(folder)
                : throw new PythonRefusal(PythonRefusal.NoSource, $"the source of Python packages '{(address is null ? location : IndexClient.Show(address))}' is neither the address of an index (http, https) nor a folder with wheels"));
        }
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _sources.Count == 0;

    /// <summary>All files of a package.</summary>
    public IReadOnlyList<PythonFile> Find(string name)
    {
        foreach (IPythonSource source in _sources)
        {
            if (source.Find(name) is { Count: > 0 } files)
            {
                return files;
            }
        }

        return [];
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>Who asks: what stands in the address of an index, the variable MOLT_PYTHON_TOKEN, or the file netrc.</summary>
    private sealed class IndexCredentials
    {
        private readonly Dictionary<(string Host, int Port), AuthenticationHeaderValue?> _known = [];

        public AuthenticationHeaderValue? Find(Uri address) => _known.GetValueOrDefault((address.Host, address.Port));

        public void Add(Uri address)
        {
            AuthenticationHeaderValue? header = null;
            if (address.UserInfo.Length > 0)
            {
                string[] parts = address.UserInfo.Split(':', 2);
                header = IndexClient.Basic(Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts.Length > 1 ? parts[1] : ""));
            }
            else if (Environment.GetEnvironmentVariable("MOLT_PYTHON_TOKEN") is { Length: > 0 } token)
            {
                header = IndexClient.Basic("__token__", token);
            }
            else if (NetRc.Find(address.Host) is (var login, var password))
            {
                header = IndexClient.Basic(login, password);
            }

            _known[(address.Host, address.Port)] = header;
        }
    }
}
