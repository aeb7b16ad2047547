namespace Molt.Runtime;

/// <summary>The characters of identifiers (Unicode's XID_Start with the underscore, and XID_Continue). A table of its own, since classes check names.</summary>
public static unsafe partial class UnicodeIdentifier
{
    /// <summary>Whether a character may start an identifier.</summary>
    public static bool IsStart(uint character) => character < 0x80
        ? (character | 0x20) - 'a' < 26 || character == '_'
        : UnicodeChanges.Has(character, StartPlane0, StartPlane1, StartHigherPlanes);

    /// <summary>Whether a character may stand in an identifier behind its first.</summary>
    public static bool IsContinue(uint character) => character < 0x80
        ? (character | 0x20) - 'a' < 26 || character == '_' || character - '0' < 10
        : UnicodeChanges.Has(character, ContinuePlane0, ContinuePlane1, ContinueHigherPlanes);
}
