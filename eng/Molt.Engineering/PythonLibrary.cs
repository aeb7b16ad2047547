using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Molt.Engineering;

/// <summary>
/// Unpacks CPython's own Python library from the archive that the npm package <c>pyodide</c> carries, as CPython has it: without what the
/// package adds, and with its changes undone.
/// </summary>
internal static class PythonLibrary
{
    /// <summary>The version of CPython that the library belongs to.</summary>
    public const string Version = "3.14.2";

    private const string Archive = "package/python_stdlib.zip";

    /// <summary>What is not CPython's. Of <c>ssl</c> the package has only a stand-in.</summary>
    private static readonly string[] s_foreign = ["_pyodide/", "pyodide/", "site-packages/", "_sysconfigdata_", "ssl.py", "_ssl.py"];

    /// <summary>Writes the <c>.py</c> files of the library into a folder of their own.</summary>
    /// <param name="package">The package's file, a <c>.tgz</c>.</param>
    /// <param name="hash">The SHA-256 of the archive in it.</param>
    /// <param name="folder">The folder; what was in it goes.</param>
    public static void Write(string package, string hash, string folder)
    {
        using FileStream file = File.OpenRead(package);
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var tar = new System.Formats.Tar.TarReader(unzipped);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry is { Name: Archive, DataStream: { } data })
            {
                using var archive = new MemoryStream();
                data.CopyTo(archive);
                string found = Convert.ToHexStringLower(SHA256.HashData(archive.GetBuffer().AsSpan(0, (int)archive.Length)));
                if (found != hash)
                {
                    throw new InvalidDataException($"'{Archive}' in '{package}' has the SHA-256 {found}, not {hash}");
                }
                Unpack(archive, folder);
                return;
            }
        }
        throw new InvalidDataException($"there is no '{Archive}' in '{package}'");
    }

    private static void Unpack(Stream archive, string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
        using var zip = new ZipArchive(archive, ZipArchiveMode.Read);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            string name = entry.FullName;
            if (!name.EndsWith(".py", StringComparison.Ordinal) || s_foreign.Any(foreign => name.StartsWith(foreign, StringComparison.Ordinal)))
            {
                continue;
            }
            string path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using Stream content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            File.WriteAllBytes(path, name == "zoneinfo/_common.py" ? WithoutHint(bytes.ToArray()) : bytes.ToArray());
        }
    }

    /// <summary>The file without the statement that tells the package's users how to get time zones.</summary>
    private static byte[] WithoutHint(byte[] content)
    {
        string text = Encoding.UTF8.GetString(content);
        int start = text.IndexOf("        import sys\n        if \"tzdata\" not in sys.modules:", StringComparison.Ordinal);
        int end = start < 0 ? -1 : text.IndexOf("        # There are", start, StringComparison.Ordinal);
        return end < 0 ? throw new InvalidDataException("zoneinfo/_common.py is not the expected one") : Encoding.UTF8.GetBytes(text.Remove(start, end - start));
    }
}
