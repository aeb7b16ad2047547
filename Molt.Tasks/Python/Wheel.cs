using System.Security.Cryptography;
using System.Text;

namespace Molt.Tasks;

/// <summary>A wheel whose files have the hashes that it claims, and no machine code.</summary>
internal sealed class Wheel
{
    private static readonly string[] s_nativeExtensions = [".so", ".pyd", ".dll", ".dylib", ".a", ".o", ".lib"];

    private Wheel(WheelMetadata metadata, SortedDictionary<string, byte[]> files)
    {
        Metadata = metadata;
        Files = files;
    }

    /// <summary>What the package says of itself.</summary>
    public WheelMetadata Metadata { get; }

    /// <summary>What is installed into the folder of the modules, by path.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; }

    /// <summary>Reads a wheel.</summary>
    /// <param name="fileName">Its name.</param>
    /// <param name="content">Its bytes.</param>
    /// <exception cref="PythonRefusal">It is damaged, unsafe, or has machine code.</exception>
    public static Wheel Read(string fileName, byte[] content)
    {
        WheelName name = WheelName.TryParse(fileName) ?? throw new PythonRefusal(PythonRefusal.Wheel, $"'{fileName}' is no name of a wheel");
        Dictionary<string, byte[]> files;
        try
        {
            files = ArchiveReader.Read(content, ArchiveKind.Wheel);
        }
        catch (PackageRefusal refusal)
        {
            throw new PythonRefusal(PythonRefusal.Wheel, $"the wheel '{fileName}' is refused: {refusal.Message}");
        }

        string information = files.Keys.Select(static path => path.Split('/')[0]).Distinct().Where(static folder => folder.EndsWith(".dist-info", StringComparison.Ordinal)).ToArray() is [var folder]
            ? folder
            : throw Refuse("it does not have one folder that ends in .dist-info");
        WheelMetadata metadata = WheelMetadata.Parse(Text(information + "/METADATA"), fileName);
        if (metadata.Name != name.Name || !metadata.Version.Equals(name.Version))
        {
            throw Refuse($"it says that it is {metadata.Name} {metadata.Version}");
        }

        CheckRecord(information);
        SortedDictionary<string, byte[]> installed = new(StringComparer.Ordinal);
        string data = information[..^".dist-info".Length] + ".data/";
        foreach ((string path, byte[] file) in files)
        {
            if (s_nativeExtensions.Contains(Path.GetExtension(path).ToLowerInvariant()))
            {
                throw new PythonRefusal(PythonRefusal.NotPure, $"'{fileName}' cannot be compiled: it has the machine code '{path}'");
            }

            string? target = path.StartsWith(data, StringComparison.Ordinal) ? InData(path[data.Length..]) : path;
            if (target is not null && !installed.TryAdd(target, file))
            {
                throw Refuse($"it has '{target}' twice");
            }
        }

        return new(metadata, installed);

        string Text(string path) => files.TryGetValue(path, out byte[]? file) ? Encoding.UTF8.GetString(file) : throw Refuse($"it has no '{path}'");

        PythonRefusal Refuse(string reason) => new(PythonRefusal.Wheel, $"the wheel '{fileName}' is refused: {reason}");

        void CheckRecord(string folder)
        {
            HashSet<string> recorded = [folder + "/RECORD", folder + "/RECORD.jws", folder + "/RECORD.p7s"];
            foreach (string[] fields in Text(folder + "/RECORD").ReplaceLineEndings("\n").Split('\n').Where(static line => line.Length > 0).Select(Fields))
            {
                if (fields.Length != 3)
                {
                    throw Refuse("its RECORD cannot be read");
                }

                if (recorded.Add(fields[0]) && !(files.TryGetValue(fields[0], out byte[]? file) && fields[1] == "sha256=" + UrlBase64(SHA256.HashData(file))))
                {
                    throw Refuse($"'{fields[0]}' is not the file that its RECORD describes");
                }
            }

            if (files.Keys.FirstOrDefault(path => !recorded.Contains(path)) is { } other)
            {
                throw Refuse($"its RECORD does not name '{other}'");
            }
        }
    }

    /// <summary>Where a file of the folder for other places goes; null for what has nothing to do with modules.</summary>
    private static string? InData(string path) => path.Split('/', 2) is ["purelib" or "platlib", var rest] ? rest : null;

    private static string UrlBase64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>The fields of a line of comma-separated values.</summary>
    private static string[] Fields(string line)
    {
        List<string> fields = [];
        StringBuilder field = new();
        bool isQuoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append(line[i++]);
            }
            else if (line[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (line[i] == ',' && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        fields.Add(field.ToString());
        return [.. fields];
    }
}
