using System.Text.RegularExpressions;

namespace Molt.Tasks;

/// <summary>A package that is asked for, as PEP 508 writes it: <c>name[extra] >=1; sys_platform == 'win32'</c>.</summary>
internal sealed partial record Requirement
{
    /// <summary>The name in its normal form.</summary>
    public required string Name { get; init; }

    /// <summary>What of the package's further requirements is asked for, in normal form and in order.</summary>
    public IReadOnlyList<string> Extras { get; init; } = [];

    /// <summary>Which versions will do.</summary>
    public VersionSpecifiers Versions { get; init; } = VersionSpecifiers.Any;

    /// <summary>When it is needed; null for always.</summary>
    public Marker? Marker { get; init; }

    /// <summary>The SHA-256 hashes that its file may have; empty for any.</summary>
    public IReadOnlyList<string> Hashes { get; init; } = [];

    /// <summary>Reads a requirement.</summary>
    /// <exception cref="PythonRefusal">It is none, or one that names an address.</exception>
    public static Requirement Parse(string text)
    {
        Match match = Pattern.Match(text);
        if (!match.Success)
        {
            throw new PythonRefusal(PythonRefusal.Requirement, $"'{text}' is no requirement: write it as in 'name>=1.2' or 'name[extra]==1.*; sys_platform == \"win32\"'");
        }

        if (match.Groups["address"].Success)
        {
            throw new PythonRefusal(PythonRefusal.Requirement, $"'{text}' names an address: packages are taken from an index or a folder, put the wheel into a folder that MoltPythonIndex names");
        }

        VersionSpecifiers versions = VersionSpecifiers.TryParse(match.Groups["versions"].Value.Trim())
            ?? throw new PythonRefusal(PythonRefusal.Requirement, $"'{text}' asks for versions in a way that is none: '{match.Groups["versions"].Value.Trim()}'");
        return new()
        {
            Name = NormalName(match.Groups["name"].Value),
            Extras = [.. match.Groups["extras"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(NormalName).Distinct().Order(StringComparer.Ordinal)],
            Versions = versions,
            Marker = match.Groups["marker"].Success ? Marker.Parse(match.Groups["marker"].Value) : null,
        };
    }

    /// <summary>The requirement that an item of a project stands for; a version without operator is the one that is meant.</summary>
    /// <exception cref="PythonRefusal">It is none.</exception>
    public static Requirement OfItem(string name, string version, string extras, string marker)
    {
        version = version.Trim();
        if (version == "*")
        {
            version = "";
        }
        else if (version.Length > 0 && (char.IsAsciiDigit(version[0]) || version[0] == 'v'))
        {
            version = "==" + version;
        }

        string list = extras.Replace(';', ',');
        return Parse(name + (list.Length > 0 ? $"[{list}]" : "") + version + (marker.Length > 0 ? $"; {marker}" : ""));
    }

    /// <summary>A name as it is compared (PEP 503).</summary>
    public static string NormalName(string name) => Separators.Replace(name.Trim(), "-").ToLowerInvariant();

    /// <summary>The requirement in a form that does not depend on how it was written.</summary>
    public override string ToString() =>
        Name + (Extras.Count > 0 ? $"[{string.Join(',', Extras)}]" : "") + Versions + (Marker is null ? "" : $"; {Marker}")
        + string.Concat(Hashes.Order(StringComparer.Ordinal).Select(static hash => $" --hash=sha256:{hash}"));

    [GeneratedRegex("[-_.]+")]
    private static partial Regex Separators { get; }

    [GeneratedRegex("""
        ^\s*(?<name>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*
        (?:\[\s*(?<extras>[A-Za-z0-9._,\s-]*)\]\s*)?
        (?:@\s*(?<address>\S+)|\((?<versions>[^()]*)\)|(?<versions>[^;@(]*))\s*
        (?:;\s*(?<marker>.+))?$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern { get; }
}
