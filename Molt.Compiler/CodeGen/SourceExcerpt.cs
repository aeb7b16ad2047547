using System.Globalization;
using System.Text;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.CodeGen;

/// <summary>
/// The lines of source that a traceback shows for an instruction, with the carets and tildes under them, as CPython's <c>traceback</c> module
/// (3.13) renders them. They are rendered at compile time, so that a program needs no source to print a traceback.
/// </summary>
internal static class SourceExcerpt
{
    /// <summary>A place in the excerpt: line from 0, column in characters.</summary>
    private readonly record struct Place(int Line, int Column);

    /// <summary>The lines, without the indentation of four that a traceback gives them; all but the first begin with it.</summary>
    public static string Render(SourceText source, Node syntax)
    {
        var span = syntax.Span;
        if (span.Line < 1 || span.EndLine > source.LineCount)
        {
            return "";
        }
        var lines = new string[span.EndLine - span.Line + 1];
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = source.LineText(span.Line + i).TrimEnd();
        }
        var start = new Place(0, source.CharacterColumn(span.Line, span.Column));
        var end = new Place(lines.Length - 1, source.CharacterColumn(span.EndLine, span.EndColumn));
        var anchors = Anchors(source, syntax, lines);
        bool carets = ShowsCarets(syntax, lines, start, end, anchors is not null);
        return Join(Significant(lines, anchors), lines, start, end, anchors, carets);
    }

    /// <summary>What is marked with carets within an instruction that is otherwise marked with tildes; null to mark all with carets.</summary>
    private static (Place From, Place To)? Anchors(SourceText source, Node syntax, string[] lines)
    {
        Place At(int line, int column) => new(line - syntax.Span.Line, source.CharacterColumn(line, column));
        var end = At(syntax.Span.EndLine, syntax.Span.EndColumn);
        switch (syntax)
        {
            case BinOp binary:
                var first = Skip(lines, At(binary.Left.Span.EndLine, binary.Left.Span.EndColumn), c => !char.IsWhiteSpace(c) && c != ')' && c != '\\');
                var right = At(binary.Right.Span.Line, binary.Right.Span.Column);
                int to = first.Column + 1;
                string line = lines[first.Line];
                if (to < line.Length && (right.Line != first.Line || to < right.Column) && !char.IsWhiteSpace(line[to]))
                {
                    to++;
                }
                return (first, first with { Column = to });
            case Subscript subscript:
                return (Skip(lines, At(subscript.Value.Span.EndLine, subscript.Value.Span.EndColumn), c => c == '['), end);
            case Call call:
                return (Skip(lines, At(call.Func.Span.EndLine, call.Func.Span.EndColumn), c => c == '('), end);
            case MatchClass pattern:
                return (Skip(lines, At(pattern.Cls.Span.EndLine, pattern.Cls.Span.EndColumn), c => c == '('), end);
            default:
                return null;
        }
    }

    private static Place Skip(string[] lines, Place place, Func<char, bool> stops)
    {
        for (int line = place.Line, column = place.Column; line < lines.Length; line++, column = 0)
        {
            for (; column < lines[line].Length; column++)
            {
                if (stops(lines[line][column]))
                {
                    return new Place(line, column);
                }
            }
        }
        return place;
    }

    private static bool ShowsCarets(Node syntax, string[] lines, Place start, Place end, bool anchored)
    {
        string before = lines[0][..Math.Min(start.Column, lines[0].Length)].Trim();
        string after = lines[^1][Math.Min(end.Column, lines[^1].Length)..].Trim();
        bool last = after.Length == 0 || after[0] == '#';
        if (syntax is Call call && last && (before == "return" && call.Func is Name || IsAssignment(before)))
        {
            return false;
        }
        return anchored || before.Length > 0 || after.Length > 0;
    }

    /// <summary>Whether text before a value is an assignment to one name.</summary>
    private static bool IsAssignment(string before) => before is [.. var target, '='] && target.TrimEnd() is var name && name.Length > 0
        && name.All(c => c == '_' || char.IsLetterOrDigit(c) || !char.IsAscii(c));

    /// <summary>The lines that are shown: first, last and those around the anchors.</summary>
    private static SortedSet<int> Significant(string[] lines, (Place From, Place To)? anchors)
    {
        var result = new SortedSet<int> { 0, lines.Length - 1 };
        if (anchors is var (from, to))
        {
            foreach (int line in (ReadOnlySpan<int>)[from.Line, to.Line])
            {
                result.UnionWith([Math.Max(line - 1, 0), line, Math.Min(line + 1, lines.Length - 1)]);
            }
        }
        return result;
    }

    private static string Join(SortedSet<int> shown, string[] lines, Place start, Place end, (Place, Place)? anchors, bool carets)
    {
        int indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        var text = new StringBuilder();
        int previous = -1;
        void Add(string line) => text.Append(text.Length == 0 ? "" : "\n    ").Append(line);
        void AddLine(int line)
        {
            Add(Cut(lines[line], indent));
            if (carets)
            {
                Add(Cut(Underline(lines, line, start, end, anchors), indent));
            }
        }
        foreach (int line in shown)
        {
            if (previous >= 0 && line - previous == 2)
            {
                AddLine(line - 1);
            }
            else if (previous >= 0 && line - previous > 2)
            {
                Add(string.Create(CultureInfo.InvariantCulture, $"...<{line - previous - 1} lines>..."));
            }
            AddLine(line);
            previous = line;
        }
        return text.ToString();
    }

    private static string Cut(string line, int indent) => line.Length <= indent ? line.TrimStart() : line[indent..];

    private static string Underline(string[] lines, int line, Place start, Place end, (Place From, Place To)? anchors)
    {
        string content = lines[line];
        int spaces = content.Length - content.TrimStart().Length;
        int count = line == lines.Length - 1 ? end.Column : content.Length;
        var result = new StringBuilder();
        for (int column = 0; column < count && column < content.Length; column++)
        {
            char mark = column < spaces || (line == 0 && column < start.Column) ? ' ' : anchors is not var (from, to) ? '^'
                : Before(new Place(line, column), from) || !Before(new Place(line, column), to) ? '~' : '^';
            result.Append(mark, IsWide(content[column]) ? 2 : 1);
        }
        return result.ToString();
    }

    private static bool Before(Place left, Place right) => left.Line < right.Line || (left.Line == right.Line && left.Column < right.Column);

    /// <summary>Whether a terminal shows the character in two columns (East Asian Width W or F, in its largest blocks).</summary>
    private static bool IsWide(char c) => c is (>= '\u1100' and <= '\u115f') or (>= '\u2e80' and <= '\ua4cf') or (>= '\uac00' and <= '\ud7a3')
        or (>= '\uf900' and <= '\ufaff') or (>= '\ufe30' and <= '\ufe6f') or (>= '\uff01' and <= '\uff60') or (>= '\uffe0' and <= '\uffe6');
}
