using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Molt.Testing;

/// <summary>Makes wheels.</summary>
internal sealed class WheelBuilder(string name, string version)
{
    private readonly List<(string Path, byte[] Content)> _files = [];

    /// <summary>Lines of the metadata beside name and version, such as <c>Requires-Dist: other&gt;=1</c>.</summary>
    public List<string> Metadata { get; } = [];

    /// <summary>The tags in the name of the file.</summary>
    public string Tags { get; init; } = "py3-none-any";

    /// <summary>What the file RECORD says of a file, in place of the truth.</summary>
    public Dictionary<string, string> Recorded { get; } = [];

    /// <summary>The name of the file.</summary>
    public string FileName => $"{name.Replace('-', '_')}-{version}-{Tags}.whl";

    /// <summary>Adds a file.</summary>
    public WheelBuilder With(string path, string content)
    {
        _files.Add((path, Encoding.UTF8.GetBytes(content)));
        return this;
    }

    /// <summary>Adds a line of metadata.</summary>
    public WheelBuilder Needing(string requirement)
    {
        Metadata.Add("Requires-Dist: " + requirement);
        return this;
    }

    /// <summary>The file METADATA.</summary>
    public string MetadataText => string.Join('\n', ["Metadata-Version: 2.1", $"Name: {name}", $"Version: {version}", .. Metadata, "", "A description.\n"]);

    /// <summary>The bytes of the wheel.</summary>
    public byte[] Build()
    {
        string information = $"{name.Replace('-', '_')}-{version}.dist-info";
        List<(string Path, byte[] Content)> files =
        [
            .. _files,
            (information + "/METADATA", Encoding.UTF8.GetBytes(MetadataText)),
            (information + "/WHEEL", Encoding.UTF8.GetBytes($"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: {Tags}\n")),
        ];
        string record = string.Concat(files.Select(file => Recorded.GetValueOrDefault(file.Path, $"{file.Path},sha256={Hash(file.Content)},{file.Content.Length}\n"))) + $"{information}/RECORD,,\n";
        files.Add((information + "/RECORD", Encoding.UTF8.GetBytes(record)));
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string path, byte[] content) in files)
            {
                ZipArchiveEntry entry = archive.CreateEntry(path);
                entry.LastWriteTime = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using Stream target = entry.Open();
                target.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Writes the wheel into a folder.</summary>
    public void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, FileName), Build());
    }

    private static string Hash(byte[] content) => Convert.ToBase64String(SHA256.HashData(content)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
