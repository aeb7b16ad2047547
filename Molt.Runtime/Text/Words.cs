using System;

namespace Molt.Runtime;

/// <summary>Lists of names that stand in one constant text.</summary>
internal static class Words
{
    /// <summary>Takes the first word, and the space behind it, off a text whose words have a space between them.</summary>
    public static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest)
    {
        int space = rest.IndexOf((byte)' ');
        int length = space < 0 ? rest.Length : space;
        ReadOnlySpan<byte> word = rest[..length];
        rest = rest[(space < 0 ? length : length + 1)..];
        return word;
    }
}
