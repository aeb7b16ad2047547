using System.Globalization;
using Molt.Compiler.Text;

namespace Molt.Compiler.Driver;

/// <summary>Writes diagnostics for people and for MSBuild.</summary>
public static class DiagnosticPrinter
{
    private const int TabWidth = 4;

    /// <summary>Writes the diagnostics in the order in which they were found.</summary>
    /// <param name="diagnostics">What to write.</param>
    /// <param name="format">The form to write it in.</param>
    /// <param name="findSource">Gives the text of a file by the path that diagnostics name, or null.</param>
    /// <param name="writer">Receives the lines.</param>
    public static void Print(IEnumerable<Diagnostic> diagnostics, DiagnosticsFormat format, Func<string, SourceText?> findSource, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        ArgumentNullException.ThrowIfNull(findSource);
        ArgumentNullException.ThrowIfNull(writer);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            writer.Write(diagnostic.ToString());
            writer.Write('\n');
            if (format == DiagnosticsFormat.Console && diagnostic.Line > 0 && findSource(diagnostic.File) is { } source)
            {
                PrintSource(diagnostic, source, writer);
            }
        }
    }

    /// <summary>Writes the line that a diagnostic is about, with the range marked under it.</summary>
    private static void PrintSource(Diagnostic diagnostic, SourceText source, TextWriter writer)
    {
        string line = source.LineText(diagnostic.Line).TrimEnd();
        if (line.Length == 0)
        {
            return;
        }
        int start = diagnostic.Column - 1;
        int end = diagnostic.EndLine == diagnostic.Line ? diagnostic.EndColumn - 1 : int.MaxValue;
        var shown = new System.Text.StringBuilder();
        var marks = new System.Text.StringBuilder();
        int column = 0;
        foreach (System.Text.Rune rune in line.EnumerateRunes())
        {
            bool tab = rune.Value == '\t';
            shown.Append(tab ? new string(' ', TabWidth) : rune.ToString());
            marks.Append(column >= start && (column < end || column == start) ? '^' : ' ', tab ? TabWidth : CellWidth(rune));
            column++;
        }
        if (start >= column)
        {
            marks.Append(' ', Math.Min(start - column, 1)).Append('^');
        }
        writer.Write($"    {shown}\n    {marks.ToString().TrimEnd()}\n");
    }

    /// <summary>How many cells of a terminal a character takes.</summary>
    private static int CellWidth(System.Text.Rune rune) => System.Text.Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ when rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) => 2,
        _ => 1,
    };
}
