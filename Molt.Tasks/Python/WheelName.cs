using System.Globalization;

namespace Molt.Tasks;

/// <summary>What the name of a wheel says (PEP 427).</summary>
/// <param name="Name">The package's name in its normal form.</param>
/// <param name="Version">The version.</param>
/// <param name="Build">The number by which wheels of one version are told apart; 0 if there is none.</param>
/// <param name="Python">The versions of Python that it is for.</param>
/// <param name="Abi">The binary interfaces that it needs.</param>
/// <param name="Platform">The machines that it is for.</param>
internal sealed record WheelName(string Name, PythonVersion Version, int Build, string[] Python, string[] Abi, string[] Platform)
{
    /// <summary>Whether it has no machine code and is for this Python.</summary>
    public bool IsPure => Abi.Contains("none") && Platform.Contains("any") && Python.Any(IsThisPython);

    /// <summary>The more exactly a wheel is for this Python, the higher.</summary>
    public int Rank => Python.Where(IsThisPython).Select(static tag => tag.Length > 3 ? int.Parse(tag.AsSpan(3), CultureInfo.InvariantCulture) : 0).DefaultIfEmpty(-1).Max();

    /// <summary>Reads a name; null if it is no wheel's.</summary>
    public static WheelName? TryParse(string fileName)
    {
        if (!fileName.EndsWith(".whl", StringComparison.OrdinalIgnoreCase) || fileName.AsSpan().ContainsAny('/', '\\', ':'))
        {
            return null;
        }

        string[] parts = fileName[..^4].Split('-');
        if (parts.Length is not (5 or 6) || PythonVersion.TryParse(parts[1].Replace('_', '-')) is not { } version)
        {
            return null;
        }

        int build = 0;
        if (parts.Length == 6)
        {
            string digits = string.Concat(parts[2].TakeWhile(char.IsAsciiDigit));
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out build))
            {
                return null;
            }
        }

        return new(Requirement.NormalName(parts[0]), version, build, Tags(parts[^3]), Tags(parts[^2]), Tags(parts[^1]));
    }

    private static bool IsThisPython(string tag) =>
        tag == "py3" || (tag.StartsWith("py3", StringComparison.Ordinal) && int.TryParse(tag.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out int minor)
            && minor <= int.Parse(MarkerEnvironment.PythonVersion.AsSpan(2), CultureInfo.InvariantCulture));

    private static string[] Tags(string set) => set.ToLowerInvariant().Split('.');
}
