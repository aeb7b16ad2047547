namespace Molt.Compiler.Syntax;

/// <summary>
/// A token: a range of bytes, the line on which it starts, and a value that depends on the kind — the number of a name in the
/// <see cref="NameTable"/>, the line on which a string ends, the number of a lexical error, one more than that for a
/// <see cref="TokenKind.Dedent"/> that the error precedes.
/// </summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, int Line, int Value)
{
    /// <summary>The line on which the token ends.</summary>
    public int EndLine => Kind is >= TokenKind.String and <= TokenKind.TStringEnd ? Value : Line;
}
