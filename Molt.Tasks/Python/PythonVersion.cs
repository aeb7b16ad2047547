using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Molt.Tasks;

/// <summary>A version of a Python package (PEP 440), in order and in its normal form.</summary>
internal sealed partial class PythonVersion : IComparable<PythonVersion>, IEquatable<PythonVersion>
{
    private const long Lowest = long.MinValue;
    private const long Highest = long.MaxValue;

    private readonly long _epoch;
    private readonly string? _preKind;
    private readonly long _pre;
    private readonly long? _post;
    private readonly long? _dev;

    private PythonVersion(long epoch, long[] release, string? preKind, long pre, long? post, long? dev, string? local)
    {
        _epoch = epoch;
        Release = release;
        _preKind = preKind;
        _pre = pre;
        _post = post;
        _dev = dev;
        Local = local;
    }

    /// <summary>The numbers between the dots.</summary>
    public IReadOnlyList<long> Release { get; }

    /// <summary>What stands behind the plus; null for a public version.</summary>
    public string? Local { get; }

    /// <summary>Whether it is for those only who ask for it.</summary>
    public bool IsPreRelease => _preKind is not null || _dev is not null;

    /// <summary>Whether it is a correction to a release without changes of its code.</summary>
    public bool IsPostRelease => _post is not null;

    /// <summary>The version without its local part.</summary>
    public PythonVersion Public => new(_epoch, [.. Release], _preKind, _pre, _post, _dev, null);

    /// <summary>The version without all that is not its epoch and numbers.</summary>
    public PythonVersion Base => new(_epoch, [.. Release], null, 0, null, null, null);

    /// <summary>Reads a version, in any of the spellings that are allowed; null if it is none.</summary>
    public static PythonVersion? TryParse(string text)
    {
        Match match = Pattern.Match(text.Trim());
        if (!match.Success)
        {
            return null;
        }

        string[] parts = match.Groups["release"].Value.Split('.');
        long[] release = new long[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!TryNumber(parts[i], out release[i]))
            {
                return null;
            }
        }

        string? kind = match.Groups["kind"] is { Success: true } group ? PreKind(group.Value) : null;
        bool hasPost = match.Groups["post"].Success || match.Groups["postnumber"].Success;
        bool hasDev = match.Groups["dev"].Success;
        return TryNumber(match.Groups["epoch"].Value, out long epoch)
            && TryNumber(match.Groups["pre"].Value, out long pre)
            && TryNumber(match.Groups["postnumber"].Success ? match.Groups["postnumber"].Value : match.Groups["postn"].Value, out long post)
            && TryNumber(match.Groups["devn"].Value, out long dev)
                ? new(epoch, release, kind, pre, hasPost ? post : null, hasDev ? dev : null, match.Groups["local"] is { Success: true } local ? NormalLocal(local.Value) : null)
                : null;
    }

    /// <summary>Whether its numbers begin with these, which are filled up with zeros as needed.</summary>
    public bool StartsWith(PythonVersion prefix) =>
        _epoch == prefix._epoch && Enumerable.Range(0, prefix.Release.Count).All(i => prefix.Release[i] == (i < Release.Count ? Release[i] : 0));

    /// <summary>The same without the last of its numbers, and without what follows them.</summary>
    public PythonVersion WithoutLast() => new(_epoch, [.. Release.SkipLast(1)], null, 0, null, null, null);

    /// <inheritdoc/>
    public int CompareTo(PythonVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = _epoch.CompareTo(other._epoch);
        for (int i = 0; order == 0 && i < Math.Max(Release.Count, other.Release.Count); i++)
        {
            order = (i < Release.Count ? Release[i] : 0).CompareTo(i < other.Release.Count ? other.Release[i] : 0);
        }

        order = order != 0 ? order : PreOrder.CompareTo(other.PreOrder);
        order = order != 0 ? order : (_post ?? Lowest).CompareTo(other._post ?? Lowest);
        order = order != 0 ? order : (_dev ?? Highest).CompareTo(other._dev ?? Highest);
        return order != 0 ? order : CompareLocal(Local, other.Local);
    }

    /// <inheritdoc/>
    public bool Equals(PythonVersion? other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PythonVersion other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int count = Release.Count;
        while (count > 0 && Release[count - 1] == 0)
        {
            count--;
        }

        return Release.Take(count).Aggregate(HashCode.Combine(_epoch, _preKind, _pre, _post, _dev, Local), HashCode.Combine);
    }

    /// <summary>The normal form.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        _ = _epoch == 0 ? text : text.Append(CultureInfo.InvariantCulture, $"{_epoch}!");
        text.AppendJoin('.', Release);
        _ = _preKind is null ? text : text.Append(CultureInfo.InvariantCulture, $"{_preKind}{_pre}");
        _ = _post is null ? text : text.Append(CultureInfo.InvariantCulture, $".post{_post}");
        _ = _dev is null ? text : text.Append(CultureInfo.InvariantCulture, $".dev{_dev}");
        _ = Local is null ? text : text.Append('+').Append(Local);
        return text.ToString();
    }

    /// <summary>A development release of a final one comes before its first alpha, and no pre-release at all after the last.</summary>
    private (int Kind, long Number) PreOrder => _preKind switch
    {
        null when _post is null && _dev is not null => (-1, 0),
        null => (3, 0),
        "a" => (0, _pre),
        "b" => (1, _pre),
        _ => (2, _pre),
    };

    private static string PreKind(string text) => text.ToLowerInvariant() switch
    {
        "a" or "alpha" => "a",
        "b" or "beta" => "b",
        _ => "rc",
    };

    private static bool TryNumber(string digits, out long number)
    {
        number = 0;
        return digits.Length == 0 || long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static string NormalLocal(string text) => string.Join(
        '.', text.ToLowerInvariant().Split('.', '-', '_').Select(static part => part.All(char.IsAsciiDigit) ? part.TrimStart('0').PadLeft(1, '0') : part));

    private static int CompareLocal(string? left, string? right)
    {
        if (left is null || right is null)
        {
            return (left is not null).CompareTo(right is not null);
        }

        string[] lefts = left.Split('.');
        string[] rights = right.Split('.');
        for (int i = 0; i < Math.Min(lefts.Length, rights.Length); i++)
        {
            bool isLeftNumber = lefts[i].All(char.IsAsciiDigit);
            bool isRightNumber = rights[i].All(char.IsAsciiDigit);
            int order = isLeftNumber != isRightNumber
                ? isLeftNumber.CompareTo(isRightNumber)
                : isLeftNumber && lefts[i].Length != rights[i].Length ? lefts[i].Length.CompareTo(rights[i].Length) : string.CompareOrdinal(lefts[i], rights[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return lefts.Length.CompareTo(rights.Length);
    }

    [GeneratedRegex("""
        ^v?(?:(?<epoch>[0-9]+)!)?(?<release>[0-9]+(?:\.[0-9]+)*)
        (?:[-_.]?(?<kind>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<pre>[0-9]+)?)?
        (?:-(?<postnumber>[0-9]+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postn>[0-9]+)?)?
        (?:[-_.]?(?<dev>dev)[-_.]?(?<devn>[0-9]+)?)?
        (?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern { get; }
}
