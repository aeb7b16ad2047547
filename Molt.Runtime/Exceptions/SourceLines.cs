namespace Molt.Runtime;

/// <summary>The lines of source in a traceback, with the marks under them, as CPython's <c>traceback</c> module renders them.</summary>
public static unsafe class SourceLines
{
    /// <summary>Appends the lines of a place.</summary>
    public static void Append(ref TextBuilder text, SourcePosition* position)
    {
        byte* line = position->Lines;
        if (line == null || *line == 0)
        {
            return;
        }
        for (int index = 0; ; index++)
        {
            nint length = 0;
            while (line[length] is not ((byte)'\n' or 0))
            {
                length++;
            }
            text.Append("    "u8);
            text.AppendUtf8(line, length);
            text.Append("\n"u8);
            bool isLast = line[length] == 0;
            if (position->Marks != SourceMarks.None && (position->Gaps >> index & 1) == 0)
            {
                text.Append("    "u8);
                AppendMarks(ref text, position, line, isLast && position->End < length ? position->End : length, index);
                text.Append("\n"u8);
            }
            if (isLast)
            {
                return;
            }
            line += length + 1;
        }
    }

    private static void AppendMarks(ref TextBuilder text, SourcePosition* position, byte* line, nint end, int index)
    {
        bool isIndentation = true;
        for (nint next = 0; next < end;)
        {
            nint column = next;
            uint character = Str.DecodeUtf8(line, ref next);
            isIndentation &= character is ' ' or (>= 9 and <= 13);
            byte mark = isIndentation || (index == 0 && column < position->Start) ? (byte)' '
                : position->Marks == SourceMarks.Carets || IsAnchor(position, index, column) ? (byte)'^'
                : (byte)'~';
            text.AppendRepeated(mark, IsWide(character) ? 2 : 1);
        }
    }

    private static bool IsAnchor(SourcePosition* position, int line, nint column) =>
        (line > position->AnchorStartLine || (line == position->AnchorStartLine && column >= position->AnchorStart))
        && (line < position->AnchorEndLine || (line == position->AnchorEndLine && column < position->AnchorEnd));

    /// <summary>Whether a terminal shows the character in two columns (East Asian Width W or F, in its largest blocks).</summary>
    private static bool IsWide(uint c) => c is (>= 0x1100 and <= 0x115f) or (>= 0x2e80 and <= 0xa4cf) or (>= 0xac00 and <= 0xd7a3)
        or (>= 0xf900 and <= 0xfaff) or (>= 0xfe30 and <= 0xfe6f) or (>= 0xff01 and <= 0xff60) or (>= 0xffe0 and <= 0xffe6)
        or (>= 0x1f300 and <= 0x1f64f) or (>= 0x1f900 and <= 0x1f9ff) or (>= 0x20000 and <= 0x3fffd);
}
