using System.Buffers;
using System.Text;
using Molt.Compiler.Text;
using Molt.Runtime;

namespace Molt.Compiler.Syntax;

/// <summary>
/// Splits a source text into tokens (https://docs.python.org/3.14/reference/lexical_analysis.html). The whole text is lexed at once; an
/// error becomes a token and lexing goes on after it.
/// </summary>
internal sealed partial class Lexer
{
    private const int MaximumIndentation = 100;
    private const int MaximumBrackets = 200;
    private const int TabSize = 8;
    private const int MaximumErrors = 100;

    private static readonly CharacterClass[] classes = ClassifyCharacters();

    private readonly SourceText source;
    private readonly byte[] text;
    private readonly int end;
    private readonly NameTable names;
    private readonly List<LexicalError> errors = [];
    private readonly DiagnosticBag warnings;

    private readonly Stack<(int Column, int AlternateColumn)> indentation = new([(0, 0)]);
    private readonly Stack<OpenBracket> brackets = new();

    private Token[] tokens = ArrayPool<Token>.Shared.Rent(1024);
    private int count;
    private int position;
    private int line = 1;
    private int lineStart;

    // Where the first of the physical lines starts that the current line continues.
    private int bufferStart;
    private int tokenStart;
    private bool finished;

    private Lexer(SourceText source, NameTable names, DiagnosticBag warnings)
    {
        this.source = source;
        this.names = names;
        this.warnings = warnings;
        text = source.Buffer;
        end = source.PaddedLength;
    }

    private enum CharacterClass : byte
    {
        Other, Space, NewLine, Comment, Name, Digit, Quote, Dot, Backslash, Operator,
    }

    /// <summary>
    /// Lexes a text. Warnings go to <paramref name="warnings"/>, errors into the result. The result's tokens are pooled: the caller disposes of it.
    /// </summary>
    public static TokenList Lex(SourceText source, NameTable names, DiagnosticBag warnings)
    {
        var lexer = new Lexer(source, names, warnings);
        lexer.Run();
        return new TokenList(lexer.tokens, lexer.count, lexer.errors);
    }

    private static CharacterClass[] ClassifyCharacters()
    {
        var result = new CharacterClass[256];
        for (int c = 0; c < 256; c++)
        {
            result[c] = (char)c switch
            {
                ' ' or '\t' or '\f' => CharacterClass.Space,
                '\n' => CharacterClass.NewLine,
                '#' => CharacterClass.Comment,
                >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' or >= '\x80' => CharacterClass.Name,
                >= '0' and <= '9' => CharacterClass.Digit,
                '\'' or '"' => CharacterClass.Quote,
                '.' => CharacterClass.Dot,
                '\\' => CharacterClass.Backslash,
                '(' or ')' or '[' or ']' or '{' or '}' or ',' or ':' or ';' or '=' or '+' or '-' or '*' or '/' or '%' or '@' or '&' or '|'
                    or '^' or '~' or '<' or '>' or '!' => CharacterClass.Operator,
                _ => CharacterClass.Other,
            };
        }
        return result;
    }

    private static bool IsNameCharacter(byte c) => classes[c] is CharacterClass.Name or CharacterClass.Digit;

    private static bool IsDigit(byte c) => (uint)(c - '0') < 10;

    private void Run()
    {
        bool atLineStart = true;
        while (!finished)
        {
            if (stringDepth > 0 && strings[stringDepth - 1].InText)
            {
                LexStringText();
                continue;
            }
            bool blank = false;
            if (atLineStart)
            {
                atLineStart = false;
                blank = LexIndentation();
                if (finished)
                {
                    break;
                }
            }
            atLineStart = LexToken(blank);
        }
        AddEnd();
    }

    /// <summary>Lexes one token, or skips what is none. Returns true at the end of a line.</summary>
    private bool LexToken(bool blank)
    {
        while (classes[text[position]] == CharacterClass.Space)
        {
            position++;
        }
        tokenStart = position;
        byte c = text[position];
        switch (classes[c])
        {
            case CharacterClass.Name:
                LexName();
                return false;
            case CharacterClass.Operator:
                LexOperator(c);
                return false;
            case CharacterClass.Comment:
                position += text.AsSpan(position).IndexOf((byte)'\n');
                return LexNewLine(blank);
            case CharacterClass.NewLine:
                return LexNewLine(blank);
            case CharacterClass.Digit:
                LexNumber();
                return false;
            case CharacterClass.Quote:
                LexString(position);
                return false;
            case CharacterClass.Dot:
                LexDot();
                return false;
            case CharacterClass.Backslash:
                LexContinuation();
                return false;
            default:
                if (position >= end)
                {
                    LexEndOfFile();
                    return false;
                }
                position++;
                if (c is > (byte)' ' and < 0x7F)
                {
                    Add(TokenKind.Unknown, 0);
                }
                else
                {
                    Fail(DiagnosticDescriptors.InvalidNonPrintableCharacter, Hexadecimal(c));
                }
                return false;
        }
    }

    /// <summary>Reads the white space that starts a line. Returns whether the line has nothing that counts.</summary>
    private bool LexIndentation()
    {
        int column = 0;
        int alternate = 0;
        int continued = 0;
        for (; ; position++)
        {
            switch (text[position])
            {
                case (byte)' ':
                    column++;
                    alternate++;
                    continue;
                case (byte)'\t':
                    column = ((column / TabSize) + 1) * TabSize;
                    alternate++;
                    continue;
                case (byte)'\f':
                    column = alternate = 0;
                    continue;
                case (byte)'\\':
                    continued = continued != 0 ? continued : column;
                    tokenStart = position;
                    if (!SkipContinuation())
                    {
                        return false;
                    }
                    bufferStart = lineStart;
                    position--;
                    continue;
                case (byte)'#' or (byte)'\n':
                    return true;
            }
            break;
        }
        if (brackets.Count == 0)
        {
            // Where a backslash splits the indentation, what stands before the first one decides.
            ChangeIndentation(continued != 0 ? continued : column, continued != 0 ? continued : alternate);
        }
        return false;
    }

    private void ChangeIndentation(int column, int alternate)
    {
        tokenStart = position;
        if (position >= end)
        {
            return;
        }
        (int current, int currentAlternate) = indentation.Peek();
        if (column == current)
        {
            if (alternate != currentAlternate)
            {
                FailTabs();
            }
            return;
        }
        if (column > current)
        {
            if (indentation.Count >= MaximumIndentation)
            {
                Fail(LexicalErrorKind.TooDeep, DiagnosticDescriptors.TooManyIndentationLevels, 1, 0);
                Finish();
                return;
            }
            if (alternate <= currentAlternate)
            {
                FailTabs();
            }
            indentation.Push((column, alternate));
            Add(TokenKind.Indent, 0);
            return;
        }
        int levels = 0;
        for (; indentation.Count > 1 && column < indentation.Peek().Column; levels++)
        {
            indentation.Pop();
        }
        (current, currentAlternate) = indentation.Peek();
        if (column != current)
        {
            // The line opens a level again. The other tokens say that the error comes before them.
            indentation.Push((column, alternate));
            AddDedents(levels - 1, errors.Count + 1);
            Fail(LexicalErrorKind.Dedent, DiagnosticDescriptors.UnmatchedDedent, 0, 0);
            return;
        }
        AddDedents(levels, 0);
        if (alternate != currentAlternate)
        {
            FailTabs();
        }
    }

    private void AddDedents(int levels, int error)
    {
        for (; levels > 0; levels--)
        {
            Add(TokenKind.Dedent, error);
        }
    }

    private void FailTabs() => Fail(LexicalErrorKind.Tabs, DiagnosticDescriptors.InconsistentTabs, 1, 0);

    private bool LexNewLine(bool blank)
    {
        position++;
        if (!blank && brackets.Count == 0)
        {
            Add(TokenKind.NewLine, 0);
        }
        StartLine();
        bufferStart = lineStart;
        return true;
    }

    private void StartLine()
    {
        line++;
        lineStart = position;
    }

    private void LexContinuation()
    {
        if (!SkipContinuation())
        {
            return;
        }
        tokenStart = position;
    }

    /// <summary>Skips a backslash and the line end after it, or reports what stands there instead.</summary>
    private bool SkipContinuation()
    {
        position++;
        if (text[position] != '\n')
        {
            // CPython counts from the start of its buffer, as far as the line goes.
            int column = Math.Min(position + 1 - bufferStart, source.Line(line).Length + 2);
            Fail(LexicalErrorKind.Continuation, DiagnosticDescriptors.CharacterAfterContinuation, source.CharacterColumn(line, column), 0);
            position += text.AsSpan(position).IndexOf((byte)'\n');
            return false;
        }
        position++;
        if (position >= end)
        {
            Fail(LexicalErrorKind.EndOfFile, DiagnosticDescriptors.UnexpectedEndOfFile, 0, 0);
            Finish();
            return false;
        }
        StartLine();
        return true;
    }

    private void LexEndOfFile()
    {
        line = source.LineCount;
        if (brackets.Count > 0)
        {
            Fail(LexicalErrorKind.EndOfFile, DiagnosticDescriptors.NeverClosed, 0, 0);
        }
        Finish();
    }

    /// <summary>Stops here, whatever follows.</summary>
    private void Finish() => finished = true;

    /// <summary>Ends the token list as the end of the file does.</summary>
    private void AddEnd()
    {
        position = end;
        tokenStart = position;
        line = source.LineCount;
        if (count > 0 && tokens[count - 1].Kind == TokenKind.Error)
        {
            Add(TokenKind.NewLine, 0);
        }
        AddDedents(indentation.Count - 1, 0);
        Add(TokenKind.EndMarker, 0);
    }

    private void LexName()
    {
        int start = position;
        if (PrefixedString())
        {
            return;
        }
        bool ascii = true;
        byte c;
        while (IsNameCharacter(c = text[position]))
        {
            ascii &= c < 0x80;
            position++;
        }
        ReadOnlySpan<byte> name = text.AsSpan(start, position - start);
        if (ascii)
        {
            int number = names.Number(name);
            Add(number < NameTable.KeywordCount ? (TokenKind)(number + (int)NameTable.FirstKeyword) : TokenKind.Name, number);
        }
        else if (CheckIdentifier(name))
        {
            Add(TokenKind.Name, names.Number(Encoding.UTF8.GetBytes(IdentifierNormalizer.Normalize(Encoding.UTF8.GetString(name)))));
        }
    }

    /// <summary>Whether every character may stand where it does in an identifier; otherwise the first that may not is reported.</summary>
    private bool CheckIdentifier(ReadOnlySpan<byte> name)
    {
        for (int i = 0; i < name.Length;)
        {
            Rune.DecodeFromUtf8(name[i..], out Rune rune, out int length);
            bool isAllowed = i == 0 ? UnicodeIdentifier.IsStart((uint)rune.Value) : UnicodeIdentifier.IsContinue((uint)rune.Value);
            i += length;
            if (!isAllowed)
            {
                int after = position;
                position = tokenStart + i;
                if (UnicodePrintable.Is((uint)rune.Value))
                {
                    Fail(DiagnosticDescriptors.InvalidCharacter, rune.ToString(), Hexadecimal(rune.Value));
                }
                else
                {
                    Fail(DiagnosticDescriptors.InvalidNonPrintableCharacter, Hexadecimal(rune.Value));
                }
                position = after;
                return false;
            }
        }
        return true;
    }

    private static string Hexadecimal(int character) => $"{character:X4}";

    private void LexDot()
    {
        position++;
        if (IsDigit(text[position]))
        {
            position--;
            LexNumber();
        }
        else if (text[position] == '.' && text[position + 1] == '.')
        {
            position += 2;
            Add(TokenKind.Ellipsis, 0);
        }
        else
        {
            Add(TokenKind.Dot, 0);
        }
    }

    private void Add(TokenKind kind, int value)
    {
        if (count == tokens.Length)
        {
            Token[] larger = ArrayPool<Token>.Shared.Rent(count * 2);
            tokens.AsSpan(0, count).CopyTo(larger);
            ArrayPool<Token>.Shared.Return(tokens);
            tokens = larger;
        }
        tokens[count++] = new Token(kind, tokenStart, position, line, value);
    }

    /// <summary>Reports an error at the current position.</summary>
    private void Fail(DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments) =>
        FailAt(descriptor, line, CharactersBefore(position), arguments);

    private void FailAt(DiagnosticDescriptor descriptor, int errorLine, int column, params ReadOnlySpan<object?> arguments) =>
        AddError(LexicalErrorKind.Immediate, descriptor, descriptor.Format(arguments), errorLine, column, column);

    /// <summary>Reports an error that goes from the start of the token to an offset on its line. CPython counts bytes here.</summary>
    private void FailTo(int endOffset, DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments) => AddError(
        LexicalErrorKind.Immediate, descriptor, descriptor.Format(arguments), line, tokenStart - lineStart + 1, endOffset - lineStart + 1);

    private void Fail(LexicalErrorKind kind, DiagnosticDescriptor descriptor, int column, int endColumn) =>
        AddError(kind, descriptor, descriptor.MessageFormat, line, column, endColumn);

    private void AddError(LexicalErrorKind kind, DiagnosticDescriptor descriptor, string message, int errorLine, int column, int endColumn)
    {
        OpenBracket? innermost = brackets.Count > 0 ? brackets.Peek() : null;
        errors.Add(new LexicalError(kind, descriptor, message, errorLine, column, endColumn, count, innermost, stringDepth > 0));
        Add(TokenKind.Error, errors.Count - 1);
        if (errors.Count == MaximumErrors)
        {
            Finish();
        }
    }

    private int CharactersBefore(int offset) => source.CharacterColumn(line, offset - lineStart);
}
