using System.Globalization;

namespace Molt.Compiler.Syntax;

/// <summary>Finds characters by the names that <c>\N{…}</c> takes.</summary>
internal static class UnicodeNames
{
    private const string HangulPrefix = "HANGUL SYLLABLE ";

    /// <summary>The character with a name or alias, in any case, or -1.</summary>
    public static int Lookup(string name)
    {
        name = name.ToUpperInvariant();
        if (name.StartsWith(HangulPrefix, StringComparison.Ordinal))
        {
            return HangulSyllables.Named(name[HangulPrefix.Length..]);
        }
        UnicodeData data = UnicodeData.Instance;
        if (data.Names.TryGetValue(name, out int character))
        {
            return character;
        }
        foreach ((int first, int last, string prefix) in data.NamedRanges)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal)
                && int.TryParse(name.AsSpan(prefix.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
                && code >= first && code <= last && name.Length - prefix.Length == $"{code:X4}".Length)
            {
                return code;
            }
        }
        return -1;
    }
}
