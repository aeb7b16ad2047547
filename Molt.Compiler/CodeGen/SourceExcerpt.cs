using System.Collections.Immutable;

namespace Molt.Compiler.CodeGen;

/// <summary>How the lines of an excerpt are marked.</summary>
internal enum ExcerptMarks
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>With carets from start to end.</summary>
    Carets,

    /// <summary>With tildes from start to end, and with carets at the anchors.</summary>
    Anchors,
}

/// <summary>
/// What a traceback shows of an instruction. The runtime writes the marks under the lines, as CPython's <c>traceback</c> module renders them: a line
/// with a thousand instructions stands in the program once.
/// </summary>
/// <param name="Lines">The lines, their common indentation cut off.</param>
/// <param name="Gaps">The lines that stand for others that are left out, as a set of bits.</param>
/// <param name="Marks">How the lines are marked.</param>
/// <param name="Start">Where the instruction begins in the first line; columns are in UTF-8 bytes.</param>
/// <param name="End">Where it ends in the last line.</param>
/// <param name="AnchorStart">Where the anchors begin: the index of the line, the column.</param>
/// <param name="AnchorEnd">Where they end.</param>
internal readonly record struct SourceExcerpt(
    string Lines, uint Gaps, ExcerptMarks Marks, int Start, int End, (int Line, int Column) AnchorStart, (int Line, int Column) AnchorEnd)
{
    /// <summary>Nothing.</summary>
    public static readonly SourceExcerpt Empty = new("", 0, ExcerptMarks.None, 0, 0, default, default);
}

/// <summary>The lines of a source that an excerpt shows: a null stands for lines that are left out.</summary>
internal readonly record struct ShownLines(ImmutableArray<int?> Numbers)
{
    /// <summary>The index of a line that is shown.</summary>
    public int IndexOf(int line) => Numbers.IndexOf(line);
}
