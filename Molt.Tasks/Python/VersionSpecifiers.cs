using System.Text.RegularExpressions;

namespace Molt.Tasks;

/// <summary>The versions that are asked for (PEP 440): all of these must hold.</summary>
internal sealed partial class VersionSpecifiers
{
    private readonly Clause[] _clauses;

    private VersionSpecifiers(Clause[] clauses) => _clauses = clauses;

    /// <summary>Any version.</summary>
    public static VersionSpecifiers Any { get; } = new([]);

    /// <summary>Whether there is no condition.</summary>
    public bool IsAny => _clauses.Length == 0;

    /// <summary>Whether versions are named that are not final: then such may be chosen.</summary>
    public bool NamesPreRelease => _clauses.Any(static clause => clause.Operator != "!=" && clause.Version is { IsPreRelease: true });

    /// <summary>Whether one version alone is asked for: it is given even if it was withdrawn.</summary>
    public bool IsPinned => _clauses.Any(static clause => clause is { Operator: "==" or "===", IsPrefix: false });

    /// <summary>Reads conditions separated by commas; null if one is none.</summary>
    public static VersionSpecifiers? TryParse(string text)
    {
        List<Clause> clauses = [];
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Match match = Pattern.Match(part);
            if (!match.Success)
            {
                return null;
            }

            string operation = match.Groups["operator"].Value;
            string value = match.Groups["version"].Value;
            bool isPrefix = value.EndsWith(".*", StringComparison.Ordinal) && operation is "==" or "!=";
            PythonVersion? version = PythonVersion.TryParse(isPrefix ? value[..^2] : value);
            if (version is null ? operation != "===" : (isPrefix && !version.Equals(version.Base)) || (operation == "~=" && version.Release.Count < 2)
                || (version.Local is not null && operation is not ("==" or "!=" or "===")))
            {
                return null;
            }

            clauses.Add(new(operation, version, value, isPrefix));
        }

        return new([.. clauses]);
    }

    /// <summary>These conditions and others.</summary>
    public VersionSpecifiers And(VersionSpecifiers other) => new([.. _clauses, .. other._clauses]);

    /// <summary>Whether a version, final or not, is one of them.</summary>
    public bool Contains(PythonVersion version) => _clauses.All(clause => clause.Contains(version));

    /// <summary>The conditions in a form that does not depend on how they were written.</summary>
    public override string ToString() => string.Join(',', _clauses.Select(static clause => clause.ToString()).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"^(?<operator>===|~=|==|!=|<=|>=|<|>)\s*(?<version>[^\s,;()]+)$")]
    private static partial Regex Pattern { get; }

    /// <param name="Operator">The operator.</param>
    /// <param name="Version">The version; null for a text that <c>===</c> compares and that is none.</param>
    /// <param name="Text">What stands behind the operator.</param>
    /// <param name="IsPrefix">Whether it ends with <c>.*</c>.</param>
    private sealed record Clause(string Operator, PythonVersion? Version, string Text, bool IsPrefix)
    {
        public bool Contains(PythonVersion version) => Operator switch
        {
            "===" => string.Equals(version.ToString(), Version?.ToString() ?? Text, StringComparison.OrdinalIgnoreCase),
            "==" => IsEqual(version),
            "!=" => !IsEqual(version),
            "<=" => version.Public.CompareTo(Version) <= 0,
            ">=" => version.Public.CompareTo(Version) >= 0,
            "~=" => version.Public.CompareTo(Version) >= 0 && version.StartsWith(Version!.WithoutLast()),
            // What leads up to a version is not before it, and what corrects it is not after.
            "<" => version.CompareTo(Version) < 0 && (Version!.IsPreRelease || !version.IsPreRelease || !version.Base.Equals(Version.Base)),
            _ => version.CompareTo(Version) > 0 && !((version.Local is not null || (version.IsPostRelease && !Version!.IsPostRelease)) && version.Base.Equals(Version!.Base)),
        };

        public override string ToString() => Operator + (Version is null || Operator == "===" ? Text : Version + (IsPrefix ? ".*" : ""));

        private bool IsEqual(PythonVersion version) => IsPrefix ? version.StartsWith(Version!) : (Version!.Local is null ? version.Public : version).Equals(Version);
    }
}
