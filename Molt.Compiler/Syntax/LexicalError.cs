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

/// <summary>
/// A token that is none. Columns count code points from 1, as in a <see cref="Diagnostic"/>; <paramref name="Innermost"/> is the bracket that
/// was open.
/// </summary>
internal sealed record LexicalError(
    LexicalErrorKind Kind, DiagnosticDescriptor Descriptor, string Message, int Line, int Column, int EndColumn, OpenBracket? Innermost);
