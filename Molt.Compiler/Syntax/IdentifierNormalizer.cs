using System.Text;

namespace Molt.Compiler.Syntax;

/// <summary>
/// Brings identifiers into normalization form KC (PEP 3131; https://www.unicode.org/reports/tr15/). The compiler runs without the
/// platform's globalization data.
/// </summary>
internal static class IdentifierNormalizer
{
    /// <summary>The identifier in form KC.</summary>
    public static string Normalize(string identifier)
    {
        UnicodeData data = UnicodeData.Instance;
        var characters = new List<int>(identifier.Length);
        foreach (Rune rune in identifier.EnumerateRunes())
        {
            if (HangulSyllables.TryDecompose(rune.Value, characters))
            {
                continue;
            }
            characters.AddRange(data.Decompositions.TryGetValue(rune.Value, out int[]? parts) ? parts : [rune.Value]);
        }
        Order(characters, data);
        Compose(characters, data);
        var result = new StringBuilder(identifier.Length);
        foreach (int character in characters)
        {
            result.Append(char.ConvertFromUtf32(character));
        }
        return result.ToString();
    }

    private static int ClassOf(int character, UnicodeData data) => data.CombiningClasses.GetValueOrDefault(character);

    /// <summary>Sorts runs of combining characters by their classes, keeping equal ones in order.</summary>
    private static void Order(List<int> characters, UnicodeData data)
    {
        for (int i = 1; i < characters.Count; i++)
        {
            int character = characters[i];
            int combining = ClassOf(character, data);
            int place = i;
            for (; combining != 0 && place > 0 && ClassOf(characters[place - 1], data) > combining; place--)
            {
                characters[place] = characters[place - 1];
            }
            characters[place] = character;
        }
    }

    private static void Compose(List<int> characters, UnicodeData data)
    {
        int starter = -1;
        int lastClass = 0;
        int kept = 0;
        foreach (int character in characters.ToArray())
        {
            int combining = ClassOf(character, data);
            bool adjacent = kept == starter + 1;
            if (starter >= 0 && (adjacent || lastClass < combining) && Composed(characters[starter], character, data) is >= 0 and var composed)
            {
                characters[starter] = composed;
                continue;
            }
            if (combining == 0)
            {
                starter = kept;
            }
            lastClass = combining;
            characters[kept++] = character;
        }
        characters.RemoveRange(kept, characters.Count - kept);
    }

    private static int Composed(int first, int second, UnicodeData data)
    {
        int syllable = HangulSyllables.Compose(first, second);
        return syllable >= 0 ? syllable : data.Compositions.GetValueOrDefault((first, second), -1);
    }
}
