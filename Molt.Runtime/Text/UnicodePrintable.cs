namespace Molt.Runtime;

/// <summary>Which characters <c>repr</c> shows as themselves. A table of its own, since every program needs it.</summary>
public static unsafe partial class UnicodePrintable
{
    /// <summary>Whether a character is printable (<c>str.isprintable</c>).</summary>
    public static bool Is(uint character) => character < 0x7F
        ? character >= 0x20
        : UnicodeChanges.Has(character, PrintablePlane0, PrintablePlane1, PrintableHigherPlanes);
}
