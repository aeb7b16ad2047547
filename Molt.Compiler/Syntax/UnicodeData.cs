using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Molt.Compiler.Syntax;

/// <summary>Facts about characters that eng/unicode-data.py writes; they are read when the first program needs one.</summary>
internal sealed class UnicodeData
{
    private static readonly Lazy<UnicodeData> instance = new(Load);

    private UnicodeData()
    {
    }

    /// <summary>The only instance.</summary>
    public static UnicodeData Instance => instance.Value;

    /// <summary>Names and aliases in upper case.</summary>
    public Dictionary<string, int> Names { get; } = new(40_000);

    /// <summary>Ranges of characters whose names are a prefix and their code in hexadecimal.</summary>
    public List<(int First, int Last, string Prefix)> NamedRanges { get; } = [];

    /// <summary>Compatibility decompositions, in full.</summary>
    public Dictionary<int, int[]> Decompositions { get; } = [];

    /// <summary>Canonical combining classes other than 0.</summary>
    public Dictionary<int, int> CombiningClasses { get; } = [];

    /// <summary>Pairs of characters that are composed.</summary>
    public Dictionary<(int First, int Second), int> Compositions { get; } = [];

    private static UnicodeData Load()
    {
        using Stream resource = typeof(UnicodeData).Assembly.GetManifestResourceStream("UnicodeData.z")!;
        using var reader = new StreamReader(new ZLibStream(resource, CompressionMode.Decompress), Encoding.ASCII);
        var data = new UnicodeData();
        while (reader.ReadLine() is { } line)
        {
            data.Add(line);
        }
        return data;
    }

    private void Add(string line)
    {
        string[] fields = line.Split(' ', line[0] switch { 'R' => 4, 'N' or 'A' => 3, _ => int.MaxValue });
        switch (line[0])
        {
            case 'N' or 'A':
                Names[fields[2]] = Code(fields[1]);
                break;
            case 'R':
                NamedRanges.Add((Code(fields[1]), Code(fields[2]), fields[3]));
                break;
            case 'D':
                Decompositions[Code(fields[1])] = [.. fields.Skip(2).Select(Code)];
                break;
            case 'C':
                CombiningClasses[Code(fields[1])] = int.Parse(fields[2], CultureInfo.InvariantCulture);
                break;
            default:
                Compositions[(Code(fields[1]), Code(fields[2]))] = Code(fields[3]);
                break;
        }
    }

    private static int Code(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
