namespace Molt.Runtime;

/// <summary>The forms of a character that case mapping knows.</summary>
public enum CaseForm
{
    /// <summary>Upper case.</summary>
    Upper,

    /// <summary>Lower case.</summary>
    Lower,

    /// <summary>Title case.</summary>
    Title,

    /// <summary>For caseless comparison.</summary>
    Folded,
}

/// <summary>Full case mapping, by the generated tables.</summary>
public static unsafe partial class UnicodeCase
{
    private const int BlockShift = 7;
    private const int FirstSpecial = 0x40_0000;

    /// <summary>Gives a form of a character: one to three characters.</summary>
    /// <param name="character">The character.</param>
    /// <param name="form">Which form.</param>
    /// <param name="result">Room for three characters.</param>
    /// <returns>The number of characters.</returns>
    public static int Map(uint character, CaseForm form, uint* result)
    {
        result[0] = character;
        if (character < 0x80)
        {
            bool change = form is CaseForm.Upper or CaseForm.Title ? character - 'a' < 26 : character - 'A' < 26;
            result[0] = change ? character ^ 0x20 : character;
            return 1;
        }
        if (character >= End)
        {
            return 1;
        }
        int block = Index[(int)(character >> BlockShift)];
        int record = Blocks[(block << BlockShift) + (int)(character & ((1 << BlockShift) - 1))];
        int distance = Records[(record * 4) + (int)form];
        if (distance < FirstSpecial)
        {
            result[0] = (uint)((int)character + distance);
            return 1;
        }
        int place = distance - FirstSpecial;
        int count = Specials[place];
        for (int i = 0; i < count; i++)
        {
            result[i] = Specials[place + 1 + i];
        }
        return count;
    }

    /// <summary>The first character of a form of a character: what those compare who want but one.</summary>
    public static uint First(uint character, CaseForm form)
    {
        uint* result = stackalloc uint[3];
        Map(character, form, result);
        return result[0];
    }
}
