using System;

namespace Molt.Runtime;

/// <summary>Look-up in tables of where a property of characters changes: the smallest form of one that holds for long ranges.</summary>
public static class UnicodeChanges
{
    /// <summary>Whether a character has the property whose changes are given for plane 0, for plane 1 less 0x10000, and from plane 2 on.</summary>
    public static bool Has(uint character, ReadOnlySpan<ushort> plane0, ReadOnlySpan<ushort> plane1, ReadOnlySpan<uint> higherPlanes) =>
        character < 0x10000 ? InPlane(plane0, character)
        : character < 0x20000 ? InPlane(plane1, character - 0x10000)
        : InHigherPlanes(higherPlanes, character);

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

    private static bool InHigherPlanes(ReadOnlySpan<uint> changes, uint character)
    {
        int index = 0;
        while (index < changes.Length && changes[index] <= character)
        {
            index++;
        }
        return (index & 1) != 0;
    }
}
