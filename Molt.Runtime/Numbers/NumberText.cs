using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>What the texts of all kinds of numbers have in common when they are read.</summary>
public static unsafe class NumberText
{
    /// <summary>
    /// The characters of a text as <c>int()</c>, <c>float()</c> and <c>complex()</c> read them: decimal digits of any script become ASCII digits,
    /// other white space a space, and what is left beyond ASCII a question mark, which is no part of any number. Null with MemoryError
    /// pending.
    /// </summary>
    public static byte* ToAscii(PyStr* text)
    {
        if (Str.IsAscii(text))
        {
            return Str.Data(text);
        }
        byte* result = (byte*)Heap.AllocateLeafBlock(text->Length + 1);
        if (result == null)
        {
            return null;
        }
        for (nint i = 0; i < text->Length; i++)
        {
            uint character = Str.At(text, i);
            int digit = character < 0x80 ? -1 : UnicodeDecimals.ValueOf(character);
            result[i] = character < 0x80 ? (byte)character
                : digit >= 0 ? (byte)('0' + digit)
                : UnicodeProperties.IsSpace(character) ? (byte)' '
                : (byte)'?';
        }
        result[text->Length] = 0;
        return result;
    }

    /// <summary>Whether a character is white space of the C locale.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(byte character) => character == ' ' || (uint)(character - '\t') <= '\r' - '\t';

    /// <summary>Whether a character is a decimal digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDigit(byte character) => (uint)(character - '0') <= 9;

    /// <summary>The value of a digit of a base up to 36; 36 or more for other characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint DigitValue(byte character)
    {
        uint value = (uint)(character - '0');
        if (value <= 9)
        {
            return value;
        }
        value = (character | 0x20u) - 'a';
        return value < 26 ? value + 10 : 255;
    }

    /// <summary>Whether an underscore stands elsewhere than between two digits.</summary>
    public static bool HasMisplacedUnderscore(byte* text, nint length)
    {
        for (nint i = 0; i < length; i++)
        {
            if (text[i] == '_' && (i == 0 || i == length - 1 || !IsDigit(text[i - 1]) || !IsDigit(text[i + 1])))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Leaves white space out at both ends.</summary>
    public static void Strip(ref byte* text, ref nint length)
    {
        while (length > 0 && IsSpace(*text))
        {
            text++;
            length--;
        }
        while (length > 0 && IsSpace(text[length - 1]))
        {
            length--;
        }
    }
}
