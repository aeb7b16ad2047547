using System.Runtime.CompilerServices;

namespace Molt.Runtime;

public static unsafe partial class Str
{
    private const nint CharacterStride = 64;
    private static byte* s_characters;

    /// <summary>The text of one character below U+0100: always the same object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PyStr* Latin1Character(uint character)
    {
        byte* table = s_characters;
        if (Intrinsics.Unlikely(table == null))
        {
            table = MakeCharacters();
        }
        return (PyStr*)(table + ((nint)character * CharacterStride));
    }

    /// <summary>The text of one character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [Export]
    public static PyStr* Character(uint character) => character < 0x100 ? Latin1Character(character) : MakeCharacter(character);

    private static PyStr* MakeCharacter(uint character)
    {
        PyStr* text = Allocate(1, FlagsOf(character));
        if (text != null)
        {
            PutCharacter(Data(text), Width(text), 0, character);
        }
        return text;
    }

    /// <summary>Makes the texts of one Latin-1 character: immortal objects outside the heap.</summary>
    [Cold]
    private static byte* MakeCharacters()
    {
        byte* table = (byte*)Memory.AllocateImmortal(256 * CharacterStride);
        for (uint character = 0; character < 256; character++)
        {
            PyStr* text = (PyStr*)(table + ((nint)character * CharacterStride));
            text->Header.Type = Intrinsics.TypeOf<PyStr>();
            text->Length = 1;
            text->Flags = FlagsOf(character);
            *Data(text) = (byte)character;
        }
        s_characters = table;
        return table;
    }

    /// <summary>The width and facts of a text that holds the characters of two texts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StrFlags Widest(StrFlags left, StrFlags right)
    {
        StrFlags leftWidth = left & StrFlags.WidthMask;
        StrFlags rightWidth = right & StrFlags.WidthMask;
        return (leftWidth > rightWidth ? leftWidth : rightWidth) | (left & right & StrFlags.Ascii);
    }

    /// <summary>The part of a text between two indices in range.</summary>
    [Export]
    public static PyStr* Substring(PyStr* text, nint start, nint end)
    {
        nint length = end - start;
        if (length <= 0)
        {
            return Empty;
        }
        if (length == text->Length && text->Header.Type == Intrinsics.TypeOf<PyStr>())
        {
            return text;
        }
        int width = Width(text);
        byte* data = Data(text) + (start * width);
        if (!IsAscii(text))
        {
            return FromCharacters(data, width, length);
        }
        return FromAscii(data, length);
    }

    /// <summary>A text as an exact <c>str</c>: itself, or a copy of an instance of a subclass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyStr* Exact(PyStr* text) => text->Header.Type == Intrinsics.TypeOf<PyStr>() ? text : Copy(text);

    [Cold]
    private static PyStr* Copy(PyStr* text)
    {
        PyStr* copy = Allocate(text->Length, text->Flags);
        if (copy != null)
        {
            CopyCharacters(Data(copy), Width(copy), Data(text), Width(text), text->Length);
        }
        return copy;
    }
}
