using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

/// <summary>How the lexer gave up on a token; it decides what CPython reports in which place.</summary>
internal enum LexicalErrorKind : byte
{
    /// <summary>The error has its own place and is reported as soon as the token is read.</summary>
    Immediate,

    /// <summary>The file ends where it must not.</summary>
    EndOfFile,

    /// <summary>A line is indented less than the one before, but as no other above it.</summary>
    Dedent,

    /// <summary>Tabs and spaces are mixed so that the indentation depends on the width of a tab.</summary>
    Tabs,

    /// <summary>Too many levels of indentation.</summary>
    TooDeep,

    /// <summary>Something follows a backslash on its line.</summary>
    Continuation,
}

/// <summary>An open bracket: its character and where it stands (the column in UTF-8 bytes from 0).</summary>
internal readonly record struct OpenBracket(byte Character, int Line, int Column);

/// <summary>A token that is none.</summary>
/// <param name="Kind">How the lexer gave up.</param>
/// <param name="Descriptor">What is reported.</param>
/// <param name="Message">Its message.</param>
/// <param name="Line">The line from 1.</param>
/// <param name="Column">The column in code points from 1, as in a <see cref="Diagnostic"/>.</param>
/// <param name="EndColumn">The column after the end, or -1 or 0 where CPython leaves the end open.</param>
/// <param name="Token">The number of the token.</param>
/// <param name="Innermost">The bracket that was open.</param>
/// <param name="InString">Whether an f-string or t-string was open.</param>
internal sealed record LexicalError(
    LexicalErrorKind Kind, DiagnosticDescriptor Descriptor, string Message, int Line, int Column, int EndColumn, int Token,
    OpenBracket? Innermost, bool InString);
