using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

internal sealed partial class Lexer
{
    private const int MaximumStringDepth = 150;
    private const int MaximumExpressionDepth = 3;

    private StringState[] strings = new StringState[4];
    private int stringDepth;

    /// <summary>An f-string or t-string that is open (PEP 701, PEP 750).</summary>
    private struct StringState
    {
        public byte Quote;
        public int QuoteLength;
        public int Start;
        public int StartLine;
        public int StartLineStart;
        public bool IsRaw;
        public bool IsTemplate;

        /// <summary>Whether the next token is text rather than part of an expression.</summary>
        public bool InText;

        public bool InFormatSpecification;

        /// <summary>How many brackets are open since the string started.</summary>
        public int BraceDepth;

        /// <summary>How many of them are replacement fields, less one.</summary>
        public int ExpressionDepth;

        public readonly char Letter => IsTemplate ? 't' : 'f';
    }

    /// <summary>Lexes a string if the name that starts here is its prefix.</summary>
    private bool PrefixedString()
    {
        bool bytes = false, raw = false, unicode = false, formatted = false, template = false;
        for (int i = position; ; i++)
        {
            byte c = text[i];
            if (c is (byte)'"' or (byte)'\'')
            {
                return i != position && LexPrefixed(i, bytes, raw, unicode, formatted, template);
            }
            ref bool seen = ref unicode;
            switch (c | 0x20)
            {
                case 'b':
                    seen = ref bytes;
                    break;
                case 'r':
                    seen = ref raw;
                    break;
                case 'u':
                    break;
                case 'f':
                    seen = ref formatted;
                    break;
                case 't':
                    seen = ref template;
                    break;
                default:
                    return false;
            }
            if (seen)
            {
                return false;
            }
            seen = true;
        }
    }

    private bool LexPrefixed(int quote, bool bytes, bool raw, bool unicode, bool formatted, bool template)
    {
        (char, char)? conflict = (bytes, raw, unicode, formatted, template) switch
        {
            (true, _, true, _, _) => ('u', 'b'),
            (_, true, true, _, _) => ('u', 'r'),
            (_, _, true, true, _) => ('u', 'f'),
            (_, _, true, _, true) => ('u', 't'),
            (true, _, _, true, _) => ('b', 'f'),
            (true, _, _, _, true) => ('b', 't'),
            (_, _, _, true, true) => ('f', 't'),
            _ => null,
        };
        if (conflict is var (first, second))
        {
            position = quote;
            FailTo(quote, DiagnosticDescriptors.IncompatiblePrefixes, first, second);
            return true;
        }
        if (formatted || template)
        {
            StartFormatted(quote, raw, template);
        }
        else
        {
            LexString(quote);
        }
        return true;
    }

    /// <summary>Lexes a string without replacement fields, from its opening quote.</summary>
    private void LexString(int quotePosition)
    {
        byte quote = text[quotePosition];
        int quoteLength = text[quotePosition + 1] == quote && text[quotePosition + 2] == quote ? 3 : 1;
        bool escapedQuote = false;
        position = quotePosition + quoteLength;
        while (true)
        {
            int skipped = quoteLength == 3
                ? text.AsSpan(position, end - position).IndexOfAny(quote, (byte)'\\')
                : text.AsSpan(position, end - position).IndexOfAny(quote, (byte)'\\', (byte)'\n');
            if (skipped < 0)
            {
                FailUnterminated(quotePosition, quote, quoteLength, escapedQuote, end);
                return;
            }
            position += skipped;
            byte c = text[position];
            if (c == '\\')
            {
                escapedQuote |= text[position + 1] == quote;
                position += 2;
                if (position > end)
                {
                    FailUnterminated(quotePosition, quote, quoteLength, escapedQuote, end);
                    return;
                }
            }
            else if (c == '\n')
            {
                FailUnterminated(quotePosition, quote, quoteLength, escapedQuote, position);
                return;
            }
            else if (quoteLength == 1 || (text[position + 1] == quote && text[position + 2] == quote))
            {
                position += quoteLength;
                AddString(TokenKind.String);
                return;
            }
            else
            {
                position++;
            }
        }
    }

    /// <summary>Adds a token that may extend over several lines.</summary>
    private void AddString(TokenKind kind)
    {
        int startLine = line;
        CountLines(tokenStart, position);
        int endLine = line;
        line = startLine;
        Add(kind, endLine);
        line = endLine;
    }

    /// <summary>Leaves out the text up to an offset, which may be on another line: the token of an error starts there.</summary>
    private void SkipTo(int offset)
    {
        CountLines(tokenStart, offset);
        tokenStart = offset;
    }

    private void CountLines(int from, int to)
    {
        ReadOnlySpan<byte> rest = text.AsSpan(from, to - from);
        for (int offset; (offset = rest.IndexOf((byte)'\n')) >= 0; rest = rest[(offset + 1)..])
        {
            line++;
            lineStart = to - rest.Length + offset + 1;
        }
    }

    private void FailUnterminated(int quotePosition, byte quote, int quoteLength, bool escapedQuote, int detected)
    {
        int startLine = line;
        int column = CharactersBefore(tokenStart) + 1;
        position = detected;
        CountLines(quotePosition, Math.Min(detected, source.Length));
        int detectedLine = Math.Min(line, source.LineCount);
        line = startLine;
        if (stringDepth > 0 && strings[stringDepth - 1].Quote == quote && strings[stringDepth - 1].QuoteLength == quoteLength)
        {
            FailAt(DiagnosticDescriptors.ExpectingBrace, startLine, column, strings[stringDepth - 1].Letter);
        }
        else if (quoteLength == 3)
        {
            FailAt(DiagnosticDescriptors.UnterminatedTripleQuoted, startLine, column, detectedLine);
        }
        else
        {
            FailAt(
                escapedQuote ? DiagnosticDescriptors.UnterminatedStringEscaped : DiagnosticDescriptors.UnterminatedString,
                startLine, column, detectedLine);
        }
        line = detectedLine;
    }

    private void StartFormatted(int quotePosition, bool raw, bool template)
    {
        byte quote = text[quotePosition];
        int quoteLength = text[quotePosition + 1] == quote && text[quotePosition + 2] == quote ? 3 : 1;
        position = quotePosition + quoteLength;
        if (stringDepth + 1 >= MaximumStringDepth)
        {
            Fail(DiagnosticDescriptors.TooManyNestedStrings, template ? 't' : 'f');
            Finish();
            return;
        }
        if (stringDepth == strings.Length)
        {
            Array.Resize(ref strings, strings.Length * 2);
        }
        strings[stringDepth++] = new StringState
        {
            Quote = quote,
            QuoteLength = quoteLength,
            Start = tokenStart,
            StartLine = line,
            StartLineStart = lineStart,
            IsRaw = raw,
            IsTemplate = template,
            InText = true,
            ExpressionDepth = -1,
        };
        Add(template ? TokenKind.TStringStart : TokenKind.FStringStart, line);
    }

    /// <summary>Whether <paramref name="c"/> is the colon between a replacement field's expression and its format specification.</summary>
    private bool EndsReplacementExpression(byte c)
    {
        ref StringState state = ref strings[stringDepth - 1];
        return c == ':' && state.ExpressionDepth >= 0 && state.BraceDepth - 1 == state.ExpressionDepth;
    }

    /// <summary>Lexes the text of an f-string or t-string up to the next replacement field or the end of the string.</summary>
    private void LexStringText()
    {
        ref StringState state = ref strings[stringDepth - 1];
        tokenStart = position;
        if (text[position] == '{' && text[position + 1] != '{')
        {
            StartReplacement(ref state);
            return;
        }
        if (AtClosingQuote(state))
        {
            position += state.QuoteLength;
            TokenKind kind = state.IsTemplate ? TokenKind.TStringEnd : TokenKind.FStringEnd;
            stringDepth--;
            Add(kind, line);
            return;
        }
        TokenKind middle = state.IsTemplate ? TokenKind.TStringMiddle : TokenKind.FStringMiddle;
        bool inSpecification = state.InFormatSpecification && state.ExpressionDepth >= 0;
        bool namedEscape = false;
        while (true)
        {
            byte c = text[position];
            if (position >= end || (c == '\n' && state.QuoteLength == 1))
            {
                EndTextAtLine(ref state, middle, inSpecification);
                return;
            }
            switch (c)
            {
                case (byte)'\\':
                    position++;
                    namedEscape |= SkipEscape(state);
                    continue;
                case (byte)'{' when text[position + 1] == '{' && !inSpecification:
                    position += 2;
                    AddString(middle);
                    return;
                case (byte)'{':
                    if (state.ExpressionDepth + 1 < MaximumExpressionDepth)
                    {
                        AddString(middle);
                        tokenStart = position;
                    }
                    else
                    {
                        SkipTo(position);
                    }
                    StartReplacement(ref state);
                    return;
                case (byte)'}' when namedEscape:
                    position++;
                    AddString(middle);
                    return;
                case (byte)'}' when text[position + 1] == '}' && !inSpecification && state.BraceDepth == 0:
                    position += 2;
                    AddString(middle);
                    return;
                case (byte)'}':
                    AddString(middle);
                    state.InText = false;
                    state.InFormatSpecification = false;
                    return;
                default:
                    if (c == state.Quote && AtClosingQuote(state))
                    {
                        AddString(middle);
                        return;
                    }
                    position++;
                    continue;
            }
        }
    }

    private void StartReplacement(ref StringState state)
    {
        state.ExpressionDepth++;
        if (state.ExpressionDepth >= MaximumExpressionDepth)
        {
            Fail(DiagnosticDescriptors.ExpressionsTooDeep, state.Letter);
            Finish();
            return;
        }
        state.InText = false;
        state.InFormatSpecification = false;
    }

    private bool AtClosingQuote(in StringState state) =>
        text[position] == state.Quote
        && (state.QuoteLength == 1 || (text[position + 1] == state.Quote && text[position + 2] == state.Quote));

    /// <summary>Skips the character after a backslash. Returns whether <c>\N{</c> starts a character's name.</summary>
    private bool SkipEscape(in StringState state)
    {
        byte c = text[position];
        if (c is (byte)'{' or (byte)'}')
        {
            return false;
        }
        if (position < end)
        {
            position++;
        }
        if (c == 'N' && !state.IsRaw && text[position] == '{')
        {
            position++;
            return true;
        }
        return false;
    }

    private void EndTextAtLine(ref StringState state, TokenKind middle, bool inSpecification)
    {
        if (inSpecification && position < end)
        {
            SkipTo(position);
            position++;
            Fail(DiagnosticDescriptors.LineEndInSpecification, state.Letter);
            position--;
            state.InText = false;
            state.InFormatSpecification = false;
            return;
        }
        SkipTo(Math.Min(position, source.Length));
        line = Math.Min(line, source.LineCount);
        int column = source.CharacterColumn(state.StartLine, state.Start - state.StartLineStart) + 1;
        FailAt(
            state.QuoteLength == 3 ? DiagnosticDescriptors.UnterminatedTripleQuotedFormatted : DiagnosticDescriptors.UnterminatedFormatted,
            state.StartLine, column, state.Letter, line);
        while (brackets.Count > 0 && state.BraceDepth-- > 0)
        {
            brackets.Pop();
        }
        stringDepth--;
        if (position >= end)
        {
            Finish();
        }
    }
}
