namespace Molt.Compiler.Text;

/// <summary>
/// A range of source text as Python's <c>ast</c> gives it: lines count from 1, columns from 0 in UTF-8 bytes, the end is exclusive.
/// </summary>
public readonly record struct TextSpan(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The span from the start of <paramref name="first"/> to the end of <paramref name="last"/>.</summary>
    public static TextSpan Between(in TextSpan first, in TextSpan last) => new(first.Line, first.Column, last.EndLine, last.EndColumn);

    /// <summary>Whether the span stands for no place in the source (a synthesized node).</summary>
    public bool IsNone => Line == 0;

    /// <inheritdoc/>
    public override string ToString() => $"({Line},{Column},{EndLine},{EndColumn})";
}
