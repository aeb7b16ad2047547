using System;

namespace Molt.Runtime;

/// <summary>What a character is, as far as the methods of <c>str</c> ask.</summary>
[Flags]
public enum CharacterProperties : ushort
{
    /// <summary>A letter (<c>str.isalpha</c>).</summary>
    Alphabetic = 1 << 0,

    /// <summary>A decimal digit (<c>str.isdecimal</c>).</summary>
    Decimal = 1 << 1,

    /// <summary>A digit (<c>str.isdigit</c>); its value is in the four highest bits.</summary>
    Digit = 1 << 2,

    /// <summary>Has a numeric value (<c>str.isnumeric</c>).</summary>
    Numeric = 1 << 3,

    /// <summary>Lower case.</summary>
    Lower = 1 << 4,

    /// <summary>Upper case.</summary>
    Upper = 1 << 5,

    /// <summary>Title case.</summary>
    Title = 1 << 6,

    /// <summary>Has case.</summary>
    Cased = 1 << 7,

    /// <summary>Does not count when the end of a word is looked for (Unicode's Case_Ignorable).</summary>
    CaseIgnorable = 1 << 8,
}

/// <summary>Look-up of character properties in the generated tables.</summary>
public static unsafe partial class UnicodeProperties
{
    private const int BlockShift = 7;

    /// <summary>The properties of a character, with the value of a digit in the four highest bits.</summary>
    public static CharacterProperties Of(uint character)
    {
        if (character >= AstralEnd)
        {
            if (character - Specials >= SpecialsEnd - Specials)
            {
                return 0;
            }
            character = character - Specials + AstralEnd;
        }
        int block = Index[(int)(character >> BlockShift)];
        int record = Blocks[(block << BlockShift) + (int)(character & ((1 << BlockShift) - 1))];
        return (CharacterProperties)Records[record];
    }

    /// <summary>Whether a character has any of the given properties.</summary>
    public static bool Has(uint character, CharacterProperties properties) => (Of(character) & properties) != 0;

    /// <summary>Whether a character is white space (<c>str.isspace</c>).</summary>
    public static bool IsSpace(uint character)
    {
        if (character < 0x80)
        {
            return character == ' ' || character - 9 < 5 || character - 0x1C < 4;
        }
        return character is 0x85 or 0xA0 or 0x1680 or (>= 0x2000 and <= 0x200A) or 0x2028 or 0x2029 or 0x202F or 0x205F or 0x3000;
    }

    /// <summary>Whether a character ends a line (<c>str.splitlines</c>).</summary>
    public static bool IsLineBreak(uint character) =>
        character is (>= 0xA and <= 0xD) or (>= 0x1C and <= 0x1E) or 0x85 or 0x2028 or 0x2029;
}
