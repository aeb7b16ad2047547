namespace Molt.Compiler.Syntax;

/// <summary>A string or bytes literal taken apart: its prefix and what is between its quotes.</summary>
internal readonly ref struct StringLiteral
{
    /// <summary>Takes the text of a token apart.</summary>
    public StringLiteral(ReadOnlySpan<byte> token)
    {
        int start = 0;
        for (; token[start] is not ((byte)'"' or (byte)'\''); start++)
        {
            IsBytes |= (token[start] | 0x20) == 'b';
            IsRaw |= (token[start] | 0x20) == 'r';
        }
        byte quote = token[start];
        int quoteLength = token.Length >= start + 6 && token[start + 1] == quote && token[start + 2] == quote ? 3 : 1;
        IsMarkedUnicode = token[0] == 'u';
        ContentStart = start + quoteLength;
        Content = token[ContentStart..^quoteLength];
    }

    /// <summary>Whether the literal has the prefix <c>b</c>.</summary>
    public bool IsBytes { get; }

    /// <summary>Whether the literal has the prefix <c>r</c>.</summary>
    public bool IsRaw { get; }

    /// <summary>Whether the literal has the prefix <c>u</c>, in lower case.</summary>
    public bool IsMarkedUnicode { get; }

    /// <summary>The offset of <see cref="Content"/> in the token.</summary>
    public int ContentStart { get; }

    /// <summary>What is between the quotes.</summary>
    public ReadOnlySpan<byte> Content { get; }

    /// <summary>The text of an f-string's part without the second of two braces that end it, which stand for one.</summary>
    public static ReadOnlySpan<byte> WithoutDoubledBrace(ReadOnlySpan<byte> text) =>
        text.EndsWith("{{"u8) || text.EndsWith("}}"u8) ? text[..^1] : text;
}
