using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

/// <content>Where CPython places an error. Columns count from 1; -1 and 0 stand for an end that CPython leaves open.</content>
internal sealed partial class SyntaxErrorFinder
{
    private FoundError Error(int first, int last, DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments) =>
        new(RangeDiagnostic(first, last, descriptor, arguments), fromLexer: false);

    private FoundError Error(Shape shape, DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments) =>
        Error(shape.First, shape.Last, descriptor, arguments);

    /// <summary>An error at the last token that was looked at.</summary>
    private FoundError ErrorAtLast(DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments) =>
        new(DiagnosticAtLast(descriptor, arguments), fromLexer: false);

    /// <summary>An error at the token at the current position.</summary>
    private FoundError ErrorAtNext(DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments)
    {
        _ = Fetch();
        return new(PlaceOfToken(position, descriptor, arguments), fromLexer: false);
    }

    /// <summary>An error that goes from a token to where the lexer is.</summary>
    private FoundError ErrorFrom(int first, DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments)
    {
        Token start = tokens[first];
        Token last = tokens[fetched - 1];
        return new(
            Make(descriptor, start.Line, StartOf(start) + 1, last.EndLine, EndOf(last), arguments), fromLexer: false);
    }

    private Diagnostic DiagnosticAtLast(DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments) =>
        PlaceOfToken(fetched - 1, descriptor, arguments);

    /// <summary>An error at a token; tokens that have no extent stand for the place that the lexer has reached.</summary>
    private Diagnostic PlaceOfToken(int index, DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments)
    {
        Token token = tokens[index];
        return HasExtent(token)
            ? RangeDiagnostic(index, index, descriptor, arguments)
            : Make(descriptor, token.Line, StartOf(token), token.Line, -1, arguments);
    }

    private Diagnostic RangeDiagnostic(int first, int last, DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments)
    {
        Token start = tokens[first];
        Token end = tokens[last];
        return Make(
            descriptor, start.Line, HasExtent(start) ? StartOf(start) + 1 : 0, end.EndLine, HasExtent(end) ? EndOf(end) + 1 : 0, arguments);
    }

    private static bool HasExtent(in Token token) => token.Kind is not (TokenKind.Indent or TokenKind.Dedent or TokenKind.EndMarker);

    private int StartOf(in Token token) => token.Start - LineStart(token.Line);

    private int EndOf(in Token token) => token.End - LineStart(token.EndLine);

    private int LineStart(int line) => line <= source.LineCount ? source.LineStarts[line - 1] : source.Length;

    /// <summary>Makes a diagnostic from columns in bytes. CPython counts the characters of both in the line where the error starts.</summary>
    private Diagnostic Make(
        DiagnosticDescriptor descriptor, int line, int column, int endLine, int endColumn, params ReadOnlySpan<object?> arguments) =>
        new(
            descriptor, descriptor.Severity, source.FilePath, line, Characters(line, column), endLine,
            endColumn > 0 ? Characters(line, endColumn) : endColumn, descriptor.Format(arguments));

    /// <summary>
    /// How many characters start in the first <paramref name="bytes"/> bytes of a line and what follows it: its line end, if the lexer has not
    /// gone on to another line, and a terminator.
    /// </summary>
    private int Characters(int line, int bytes)
    {
        ReadOnlySpan<byte> text = source.Line(line);
        int count = Math.Clamp(bytes - text.Length, 0, tokens[fetched - 1].EndLine <= line ? 2 : 1);
        foreach (byte unit in text[..Math.Min(bytes, text.Length)])
        {
            count += (unit & 0xC0) == 0x80 ? 0 : 1;
        }
        return count;
    }

    private Diagnostic NeverClosed(OpenBracket open) =>
        Make(DiagnosticDescriptors.NeverClosed, open.Line, open.Column + 1, open.Line, 0, (char)open.Character);

    private Diagnostic FromLexer(LexicalError error, int token)
    {
        switch (error.Kind)
        {
            case LexicalErrorKind.EndOfFile when error.Innermost is { } open:
                return NeverClosed(open);
            case LexicalErrorKind.EndOfFile or LexicalErrorKind.Dedent:
                int end = Math.Min(tokens[token].End, source.PaddedLength);
                int lineEnd = error.Kind == LexicalErrorKind.Dedent ? source.Line(error.Line).Length + 1 : end - LineStart(error.Line);
                return Make(error.Descriptor, error.Line, lineEnd, error.Line, -1);
            default:
                return new Diagnostic(
                    error.Descriptor, error.Descriptor.Severity, source.FilePath, error.Line, error.Column, error.Line, error.EndColumn,
                    error.Message);
        }
    }
}
