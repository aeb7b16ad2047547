using System.Globalization;
using System.Text;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.Driver;

/// <summary>Prints tokens, one a line: the range (lines from 1, UTF-8 columns from 0), the kind, the text.</summary>
internal static class TokenPrinter
{
    private const int KindColumn = 20;
    private const int TextColumn = 36;

    /// <summary>The tokens of a text. What is wrong with them is reported.</summary>
    public static string Print(SourceText source, DiagnosticBag diagnostics)
    {
        // The parser decides which lexical errors are reported, and in which words.
        Parser.Parse(source, diagnostics);
        var text = new StringBuilder();
        using TokenList tokens = Lexer.Lex(source, NameTable.Shared, new DiagnosticBag());
        for (int i = 0; i < tokens.Count; i++)
        {
            Append(text, source, tokens[i]);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, SourceText source, in Token token)
    {
        int start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"{token.Line},{token.Start - source.Offset(token.Line, 0)}-");
        text.Append(CultureInfo.InvariantCulture, $"{token.EndLine},{token.End - source.Offset(token.EndLine, 0)}:");
        text.Append(' ', Math.Max(KindColumn - (text.Length - start), 1)).Append(token.Kind.ToString());
        string content = Encoding.UTF8.GetString(source.Bytes[Math.Min(token.Start, source.Length)..Math.Min(token.End, source.Length)]);
        if (content.Length > 0)
        {
            text.Append(' ', Math.Max(TextColumn - (text.Length - start), 1));
            text.Append(content.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal));
        }
        text.Append('\n');
    }
}
