namespace Molt.Compiler.Syntax;

/// <summary>Names, decomposes and composes Hangul syllables by rule (The Unicode Standard, section 3.12).</summary>
internal static class HangulSyllables
{
    private const int First = 0xAC00;
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int FirstTrail = 0x11A7;

    private static readonly string[] leads =
        ["G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"];

    private static readonly string[] vowels =
    [
        "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I",
    ];

    private static readonly string[] trails =
    [
        "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C",
        "K", "T", "P", "H",
    ];

    private static int Count => leads.Length * vowels.Length * trails.Length;

    /// <summary>The syllable whose name ends in <paramref name="letters"/>, or -1.</summary>
    public static int Named(string letters)
    {
        for (int syllable = 0; syllable < Count; syllable++)
        {
            if (letters == leads[Lead(syllable)] + vowels[Vowel(syllable)] + trails[Trail(syllable)])
            {
                return First + syllable;
            }
        }
        return -1;
    }

    /// <summary>Appends the decomposition of a syllable, if <paramref name="character"/> is one.</summary>
    public static bool TryDecompose(int character, List<int> output)
    {
        int syllable = character - First;
        if (syllable < 0 || syllable >= Count)
        {
            return false;
        }
        output.Add(FirstLead + Lead(syllable));
        output.Add(FirstVowel + Vowel(syllable));
        if (Trail(syllable) != 0)
        {
            output.Add(FirstTrail + Trail(syllable));
        }
        return true;
    }

    /// <summary>The syllable that two characters make, or -1.</summary>
    public static int Compose(int first, int second)
    {
        int lead = first - FirstLead;
        int vowel = second - FirstVowel;
        if (lead >= 0 && lead < leads.Length && vowel >= 0 && vowel < vowels.Length)
        {
            return First + (((lead * vowels.Length) + vowel) * trails.Length);
        }
        int syllable = first - First;
        int trail = second - FirstTrail;
        return syllable >= 0 && syllable < Count && Trail(syllable) == 0 && trail > 0 && trail < trails.Length ? first + trail : -1;
    }

    private static int Lead(int syllable) => syllable / (vowels.Length * trails.Length);

    private static int Vowel(int syllable) => syllable / trails.Length % vowels.Length;

    private static int Trail(int syllable) => syllable % trails.Length;
}
