using System;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

public static unsafe partial class Str
{
    /// <summary>The index of the first occurrence between two indices, or -1.</summary>
    public static nint IndexOf(PyStr* text, PyStr* part, nint start, nint end)
    {
        if (!CanContain(text, part, start, end))
        {
            return -1;
        }
        int width = Width(text);
        byte* partData = Data(part, width);
        return width == 1 ? TextSearch.IndexOf(Data(text), start, end, partData, part->Length)
            : width == 2 ? TextSearch.IndexOf((ushort*)Data(text), start, end, (ushort*)partData, part->Length)
            : TextSearch.IndexOf((uint*)Data(text), start, end, (uint*)partData, part->Length);
    }

    /// <summary>The index of the last occurrence between two indices, or -1.</summary>
    public static nint LastIndexOf(PyStr* text, PyStr* part, nint start, nint end)
    {
        if (!CanContain(text, part, start, end))
        {
            return -1;
        }
        int width = Width(text);
        byte* partData = Data(part, width);
        return width == 1 ? TextSearch.LastIndexOf(Data(text), start, end, partData, part->Length)
            : width == 2 ? TextSearch.LastIndexOf((ushort*)Data(text), start, end, (ushort*)partData, part->Length)
            : TextSearch.LastIndexOf((uint*)Data(text), start, end, (uint*)partData, part->Length);
    }

    /// <summary>The number of occurrences between two indices that do not overlap.</summary>
    public static nint CountOf(PyStr* text, PyStr* part, nint start, nint end)
    {
        if (!CanContain(text, part, start, end))
        {
            return 0;
        }
        int width = Width(text);
        byte* partData = Data(part, width);
        return width == 1 ? TextSearch.Count(Data(text), start, end, partData, part->Length)
            : width == 2 ? TextSearch.Count((ushort*)Data(text), start, end, (ushort*)partData, part->Length)
            : TextSearch.Count((uint*)Data(text), start, end, (uint*)partData, part->Length);
    }

    /// <summary>Whether a text contains another.</summary>
    [Export, Pure, NoRaise]
    public static bool Contains(PyStr* text, PyStr* part) => IndexOf(text, part, 0, text->Length) >= 0;

    /// <summary>Whether a text has another one at an index.</summary>
    public static bool HasAt(PyStr* text, nint index, PyStr* part)
    {
        nint length = part->Length;
        if (index < 0 || index > text->Length - length || Width(part) > Width(text))
        {
            return false;
        }
        int width = Width(text);
        if (width == Width(part))
        {
            return Memory.Equal(Data(text) + (index * width), Data(part), length * width);
        }
        for (nint i = 0; i < length; i++)
        {
            if (At(text, index + i) != At(part, i))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The index of a character from an index on, or -1.</summary>
    public static nint IndexOfCharacter(PyStr* text, uint character, nint start)
    {
        byte* data = Data(text);
        return Width(text) switch
        {
            1 => character > 0xFF ? -1 : TextSearch.IndexOfCharacter(data, start, text->Length, character),
            2 => character > 0xFFFF ? -1 : TextSearch.IndexOfCharacter((ushort*)data, start, text->Length, character),
            _ => TextSearch.IndexOfCharacter((uint*)data, start, text->Length, character),
        };
    }

    /// <summary>The characters of a text in a width that is not less than its own: its own, or a copy.</summary>
    internal static byte* Data(PyStr* text, int width)
    {
        if (Width(text) == width)
        {
            return Data(text);
        }
        byte* copy = (byte*)Heap.AllocateLeafBlock(Math.Max(text->Length, 1) * width);
        CopyCharacters(copy, width, Data(text), Width(text), text->Length);
        return copy;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool CanContain(PyStr* text, PyStr* part, nint start, nint end) =>
        end - start >= part->Length && Width(part) <= Width(text);
}
