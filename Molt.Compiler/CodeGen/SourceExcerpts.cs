using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.CodeGen;

/// <summary>
/// Finds what tracebacks show of the instructions of one source. However many instructions stand in a line, or around it, the line is looked at once.
/// </summary>
internal sealed class SourceExcerpts(SourceText source)
{
    private readonly Line?[] _lines = new Line?[source.LineCount + 1];
    private readonly Dictionary<(int First, int Last, int AnchorFrom, int AnchorTo), (ShownLines Shown, int Indent, string Text)> _texts = [];

    /// <summary>For each power of two, the least indentation of so many lines from each line on; made when an instruction of several lines asks.</summary>
    private List<int[]>? _indents;

    /// <summary>A place in the source: line from 1, column in UTF-8 bytes.</summary>
    private readonly record struct Place(int Line, int Column);

    /// <summary>A line: where its text begins and ends.</summary>
    private sealed record Line(int Indent, int Length);

    /// <summary>What a traceback shows of an instruction that comes from a node.</summary>
    public SourceExcerpt Of(Node syntax)
    {
        var span = syntax.Span;
        if (span.Line < 1 || span.EndLine > source.LineCount)
        {
            return SourceExcerpt.Empty;
        }
        var anchors = Anchors(syntax);
        var (shown, indent, text) = TextOf(span.Line, span.EndLine, anchors);
        if (!ShowsCarets(syntax, anchors is not null))
        {
            return SourceExcerpt.Empty with { Lines = text };
        }
        uint gaps = 0;
        for (int i = 0; i < shown.Numbers.Length; i++)
        {
            gaps |= shown.Numbers[i] is null ? 1u << i : 0;
        }
        (int, int) Relative(Place place) => (shown.IndexOf(place.Line), place.Column - indent);
        return new SourceExcerpt(
            text,
            gaps,
            anchors is null ? ExcerptMarks.Carets : ExcerptMarks.Anchors,
            span.Column - indent,
            span.EndColumn - indent,
            anchors is var (from, _) ? Relative(from) : default,
            anchors is var (_, to) ? Relative(to) : default);
    }

    /// <summary>What is marked with carets within an instruction that is otherwise marked with tildes; null to mark all with carets.</summary>
    private (Place From, Place To)? Anchors(Node syntax)
    {
        var span = syntax.Span;
        var end = new Place(span.EndLine, span.EndColumn);
        Place After(Node node, Func<byte, bool> stops) => Skip(new Place(node.Span.EndLine, node.Span.EndColumn), span.EndLine, stops);
        switch (syntax)
        {
            case BinOp binary:
                var first = After(binary.Left, static c => !IsSpace(c) && c != ')' && c != '\\');
                var right = binary.Right.Span;
                int to = first.Column + 1;
                var line = TextOf(first.Line);
                if (to < line.Length && (right.Line != first.Line || to < right.Column) && !IsSpace(line[to]))
                {
                    to++;
                }
                return (first, first with { Column = to });
            case Subscript subscript:
                return (After(subscript.Value, static c => c == '['), end);
            case Call call:
                return (After(call.Func, static c => c == '('), end);
            case MatchClass pattern:
                return (After(pattern.Cls, static c => c == '('), end);
            default:
                return null;
        }
    }

    private Place Skip(Place place, int lastLine, Func<byte, bool> stops)
    {
        for (var (line, column) = place; line <= lastLine; line++, column = 0)
        {
            var text = TextOf(line);
            for (; column < text.Length; column++)
            {
                if (stops(text[column]))
                {
                    return new Place(line, column);
                }
            }
        }
        return place;
    }

    private bool ShowsCarets(Node syntax, bool anchored)
    {
        var span = syntax.Span;
        var line = LineAt(span.Line);
        var after = TextOf(span.EndLine);
        int next = span.EndColumn;
        while (next < after.Length && IsSpace(after[next]))
        {
            next++;
        }
        bool isLast = next >= after.Length || after[next] == '#';
        if (syntax is Call call && isLast && IsAssignmentOrReturn(TextOf(span.Line)[line.Indent..Math.Min(Math.Max(span.Column, line.Indent), line.Length)], call))
        {
            return false;
        }
        return anchored || span.Column > line.Indent || next < after.Length;
    }

    /// <summary>Whether what stands before a call is an assignment to one name, or the <c>return</c> of the call of a name.</summary>
    private static bool IsAssignmentOrReturn(ReadOnlySpan<byte> before, Call call)
    {
        int end = 0;
        while (end < before.Length && (before[end] == '_' || !char.IsAscii((char)before[end]) || char.IsAsciiLetterOrDigit((char)before[end])))
        {
            end++;
        }
        var word = before[..end];
        while (end < before.Length && IsSpace(before[end]))
        {
            end++;
        }
        var rest = before[end..];
        if (word.Length > 0 && rest is [(byte)'=', ..])
        {
            return rest[1..].IndexOfAnyExcept(" \t\f"u8) < 0;
        }
        return rest.IsEmpty && call.Func is Name && word.SequenceEqual("return"u8);
    }

    /// <summary>The lines of an instruction that are shown: first, last and those around the anchors, and what is shown of them.</summary>
    private (ShownLines Shown, int Indent, string Text) TextOf(int first, int last, (Place From, Place To)? anchors)
    {
        var key = first == last || anchors is null ? (first, last, 0, 0) : (first, last, anchors.Value.From.Line, anchors.Value.To.Line);
        if (!_texts.TryGetValue(key, out var result))
        {
            var shown = Shown(first, last, anchors);
            int indent = IndentOf(first, last);
            result = (shown, indent, Join(shown, indent));
            _texts.Add(key, result);
        }
        return result;
    }

    private static ShownLines Shown(int first, int last, (Place From, Place To)? anchors)
    {
        var significant = new SortedSet<int> { first, last };
        if (anchors is var (from, to))
        {
            foreach (int line in (ReadOnlySpan<int>)[from.Line, to.Line])
            {
                significant.UnionWith([Math.Max(line - 1, first), line, Math.Min(line + 1, last)]);
            }
        }
        var numbers = ImmutableArray.CreateBuilder<int?>();
        foreach (int line in significant)
        {
            if (numbers is [.., int previous] && line - previous > 1)
            {
                numbers.Add(line - previous == 2 ? line - 1 : null);
            }
            numbers.Add(line);
        }
        return new ShownLines(numbers.DrainToImmutable());
    }

    private string Join(ShownLines shown, int indent)
    {
        var text = new StringBuilder();
        for (int i = 0; i < shown.Numbers.Length; i++)
        {
            text.Append(i == 0 ? "" : "\n");
            if (shown.Numbers[i] is { } line)
            {
                var bytes = TextOf(line);
                text.Append(Encoding.UTF8.GetString(bytes[Math.Min(indent, bytes.Length)..]));
            }
            else
            {
                int leftOut = shown.Numbers[i + 1]!.Value - shown.Numbers[i - 1]!.Value - 1;
                text.Append(CultureInfo.InvariantCulture, $"...<{leftOut} lines>...");
            }
        }
        return text.ToString();
    }

    /// <summary>The indentation that all lines of an instruction have, empty ones left out.</summary>
    private int IndentOf(int first, int last)
    {
        if (first == last)
        {
            return LineAt(first).Indent;
        }
        _indents ??= FindIndents();
        int level = int.Log2(last - first + 1);
        int least = Math.Min(_indents[level][first], _indents[level][last + 1 - (1 << level)]);
        return least == int.MaxValue ? 0 : least;
    }

    private List<int[]> FindIndents()
    {
        int[] level = [0, .. Enumerable.Range(1, source.LineCount).Select(line => LineAt(line) is { Length: > 0 } text ? text.Indent : int.MaxValue)];
        List<int[]> levels = [level];
        for (int width = 1; 2 * width <= source.LineCount; width *= 2)
        {
            var wider = new int[level.Length];
            for (int line = 1; line + (2 * width) <= level.Length; line++)
            {
                wider[line] = Math.Min(level[line], level[line + width]);
            }
            levels.Add(level = wider);
        }
        return levels;
    }

    /// <summary>A line without the white space at its end.</summary>
    private ReadOnlySpan<byte> TextOf(int line) => source.Line(line)[..LineAt(line).Length];

    private Line LineAt(int line)
    {
        if (_lines[line] is not { } found)
        {
            string text = source.LineText(line);
            string trimmed = text.TrimEnd();
            found = new Line(trimmed.Length - trimmed.TrimStart().Length, Encoding.UTF8.GetByteCount(trimmed));
            _lines[line] = found;
        }
        return found;
    }

    private static bool IsSpace(byte c) => c is (byte)' ' or >= 9 and <= 13;
}
