using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>Questions about single characters that patterns ask.</summary>
internal static unsafe class SreCharacters
{
    /// <summary>The lower case of an ASCII character; others as they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint LowerAscii(uint character) => character - 'A' < 26 ? character + 32 : character;

    /// <summary>The upper case of an ASCII character; others as they are.</summary>
    public static uint UpperAscii(uint character) => character - 'a' < 26 ? character - 32 : character;

    /// <summary>The lower case of a character, or its first character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint LowerUnicode(uint character) => character < 0x80 ? LowerAscii(character) : Map(character, CaseForm.Lower);

    /// <summary>The upper case of a character, or its first character.</summary>
    public static uint UpperUnicode(uint character) => character < 0x80 ? UpperAscii(character) : Map(character, CaseForm.Upper);

    /// <summary>Whether a character is part of a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWordUnicode(uint character) => character < 0x80 ? IsWordAscii(character) : UnicodeProperties.Has(character, Alphanumeric);

    /// <summary>Whether a character is an ASCII letter, digit or underscore.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWordAscii(uint character) => (character | 32) - 'a' < 26 || character - '0' < 10 || character == '_';

    /// <summary>Whether a character is of a kind.</summary>
    public static bool Is(uint category, uint character)
    {
        bool result = (SreCategory)(category & ~1u) switch
        {
            SreCategory.Digit => character - '0' < 10,
            SreCategory.Space => character == ' ' || character - 9 < 5,
            SreCategory.Word or SreCategory.LocaleWord => IsWordAscii(character),
            SreCategory.LineBreak => character == '\n',
            SreCategory.UnicodeDigit => character < 0x80 ? character - '0' < 10 : UnicodeProperties.Has(character, CharacterProperties.Decimal),
            SreCategory.UnicodeSpace => UnicodeProperties.IsSpace(character),
            SreCategory.UnicodeWord => IsWordUnicode(character),
            SreCategory.UnicodeLineBreak => UnicodeProperties.IsLineBreak(character),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return result != ((category & 1) != 0);
    }

    /// <summary>Whether a character is in a set of the compiled pattern.</summary>
    public static bool InSet(uint* set, uint character)
    {
        bool inside = true;
        while (true)
        {
            switch ((SreOp)(*set++))
            {
                case SreOp.Failure:
                    return !inside;
                case SreOp.Literal:
                    if (character == set[0])
                    {
                        return inside;
                    }
                    set++;
                    break;
                case SreOp.Category:
                    if (Is(set[0], character))
                    {
                        return inside;
                    }
                    set++;
                    break;
                case SreOp.Charset:
                    if (character < 256 && Bit(set, character))
                    {
                        return inside;
                    }
                    set += 8;
                    break;
                case SreOp.Range:
                    if (character - set[0] <= set[1] - set[0] && set[0] <= set[1])
                    {
                        return inside;
                    }
                    set += 2;
                    break;
                case SreOp.RangeUnicodeIgnore:
                    uint upper = UpperUnicode(character);
                    if ((set[0] <= character && character <= set[1]) || (set[0] <= upper && upper <= set[1]))
                    {
                        return inside;
                    }
                    set += 2;
                    break;
                case SreOp.Negate:
                    inside = !inside;
                    break;
                case SreOp.BigCharset:
                    uint blocks = *set++;
                    if (character < 0x10000 && Bit(set + 64, (((byte*)set)[character >> 8] * 256u) + (character & 255)))
                    {
                        return inside;
                    }
                    set += 64 + (blocks * 8);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
    }

    /// <summary>Whether a character matches a set as an operation of the compiled pattern compares it.</summary>
    public static bool InSet(SreOp operation, uint* set, uint character)
    {
        switch (operation)
        {
            case SreOp.In:
                return InSet(set, character);
            case SreOp.InIgnore:
                return InSet(set, LowerAscii(character));
            case SreOp.InUnicodeIgnore:
                return InSet(set, LowerUnicode(character));
            default:
                uint lower = LowerAscii(character);
                uint upper = UpperAscii(character);
                return InSet(set, lower) || (upper != lower && InSet(set, upper));
        }
    }

    /// <summary>Whether a character is the letter of a <see cref="SreOp.LiteralLocaleIgnore"/>.</summary>
    public static bool SameByLocale(uint literal, uint character) =>
        character == literal || LowerAscii(character) == literal || UpperAscii(character) == literal;

    /// <summary>A bit of an array of words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Bit(uint* bits, uint index) => ((bits[index >> 5] >> (int)(index & 31)) & 1) != 0;

    private const CharacterProperties Alphanumeric =
        CharacterProperties.Alphabetic | CharacterProperties.Decimal | CharacterProperties.Digit | CharacterProperties.Numeric;

    private static uint Map(uint character, CaseForm form) => UnicodeCase.First(character, form);
}
