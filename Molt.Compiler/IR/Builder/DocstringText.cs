using System.Collections.Immutable;
using System.Text;
using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <summary>Docstrings, with the indentation taken out as the compiler of CPython does since 3.13.</summary>
internal static class DocstringText
{
    private const int TabSize = 8;

    /// <summary>The docstring that a body begins with, or null.</summary>
    public static string? Of(ImmutableArray<Statement> body) =>
        Docstring.Find(body) is { } constant ? Clean(constant.Value.AsString) : null;

    /// <summary>Takes the leading blanks out of the first line, and what all other lines have in common out of these.</summary>
    private static string Clean(string text)
    {
        string[] lines = ExpandTabs(text).Split('\n');
        int margin = int.MaxValue;
        foreach (string line in lines.AsSpan(1))
        {
            int indentation = Indentation(line);
            if (indentation < line.Length)
            {
                margin = Math.Min(margin, indentation);
            }
        }
        lines[0] = lines[0].TrimStart(' ');
        for (int i = 1; i < lines.Length; i++)
        {
            lines[i] = lines[i][Math.Min(Indentation(lines[i]), margin)..];
        }
        return string.Join('\n', lines);
    }

    private static int Indentation(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;

    private static string ExpandTabs(string text)
    {
        if (!text.Contains('\t', StringComparison.Ordinal))
        {
            return text;
        }
        var result = new StringBuilder();
        int column = 0;
        foreach (char c in text)
        {
            if (c == '\t')
            {
                int blanks = TabSize - (column % TabSize);
                result.Append(' ', blanks);
                column += blanks;
                continue;
            }
            result.Append(c);
            column = c is '\n' or '\r' ? 0 : char.IsLowSurrogate(c) ? column : column + 1;
        }
        return result.ToString();
    }
}
