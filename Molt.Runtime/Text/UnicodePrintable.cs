using System;

namespace Molt.Runtime;

/// <summary>Which characters <c>repr</c> shows as themselves. A table of its own, since every program needs it.</summary>
public static unsafe partial class UnicodePrintable
{
    /// <summary>Whether a character is printable (<c>str.isprintable</c>).</summary>
    public static bool Is(uint character)
    {
        if (character < 0x7F)
        {
            return character >= 0x20;
        }
        return character < 0x10000 ? InPlane(Plane0, character)
            : character < 0x20000 ? InPlane(Plane1, character - 0x10000)
            : InHigherPlanes(character);
    }

    private static bool InPlane(ReadOnlySpan<ushort> changes, uint character)
    {
        int low = 0;
        int high = changes.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (changes[middle] <= character)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return (low & 1) != 0;
    }

    private static bool InHigherPlanes(uint character)
    {
        ReadOnlySpan<uint> changes = HigherPlanes;
        int index = 0;
        while (index < changes.Length && changes[index] <= character)
        {
            index++;
        }
        return (index & 1) != 0;
    }
}
