using System.Buffers;

namespace Molt.Compiler.Syntax;

/// <summary>The tokens of a text, in a pooled array, and the errors that <see cref="TokenKind.Error"/> tokens number.</summary>
internal sealed class TokenList(Token[] tokens, int count, List<LexicalError> errors) : IDisposable
{
    private Token[] tokens = tokens;

    /// <summary>The number of tokens; the last is an <see cref="TokenKind.EndMarker"/>.</summary>
    public int Count { get; } = count;

    /// <summary>The errors in the order of their tokens.</summary>
    public IReadOnlyList<LexicalError> Errors { get; } = errors;

    /// <summary>A token.</summary>
    public ref readonly Token this[int index] => ref tokens[index];

    /// <summary>The array that holds the tokens, which is longer than <see cref="Count"/>.</summary>
    public Token[] Array => tokens;

    /// <summary>Gives the tokens back to the pool.</summary>
    public void Dispose()
    {
        ArrayPool<Token>.Shared.Return(tokens);
        tokens = [];
    }
}
