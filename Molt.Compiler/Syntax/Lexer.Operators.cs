using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

internal sealed partial class Lexer
{
    private void LexOperator(byte c)
    {
        if (stringDepth > 0 && EndsReplacementExpression(c))
        {
            position++;
            strings[stringDepth - 1].InText = true;
            strings[stringDepth - 1].InFormatSpecification = true;
            Add(TokenKind.Colon, 0);
            return;
        }
        byte next = text[position + 1];
        switch (c)
        {
            case (byte)'(':
                Open(c, TokenKind.LeftParenthesis);
                break;
            case (byte)')':
                Close(c, TokenKind.RightParenthesis, (byte)'(');
                break;
            case (byte)'[':
                Open(c, TokenKind.LeftBracket);
                break;
            case (byte)']':
                Close(c, TokenKind.RightBracket, (byte)'[');
                break;
            case (byte)'{':
                Open(c, TokenKind.LeftBrace);
                break;
            case (byte)'}':
                Close(c, TokenKind.RightBrace, (byte)'{');
                break;
            case (byte)',':
                Take(1, TokenKind.Comma);
                break;
            case (byte)';':
                Take(1, TokenKind.Semicolon);
                break;
            case (byte)'~':
                Take(1, TokenKind.Tilde);
                break;
            case (byte)':':
                TakeEither(next, TokenKind.Colon, TokenKind.ColonEqual);
                break;
            case (byte)'=':
                TakeEither(next, TokenKind.Equal, TokenKind.EqualEqual);
                break;
            case (byte)'!':
                TakeEither(next, TokenKind.Exclamation, TokenKind.NotEqual);
                break;
            case (byte)'+':
                TakeEither(next, TokenKind.Plus, TokenKind.PlusEqual);
                break;
            case (byte)'%':
                TakeEither(next, TokenKind.Percent, TokenKind.PercentEqual);
                break;
            case (byte)'@':
                TakeEither(next, TokenKind.At, TokenKind.AtEqual);
                break;
            case (byte)'&':
                TakeEither(next, TokenKind.Ampersand, TokenKind.AmpersandEqual);
                break;
            case (byte)'|':
                TakeEither(next, TokenKind.VerticalBar, TokenKind.VerticalBarEqual);
                break;
            case (byte)'^':
                TakeEither(next, TokenKind.Circumflex, TokenKind.CircumflexEqual);
                break;
            case (byte)'-' when next == '>':
                Take(2, TokenKind.Arrow);
                break;
            case (byte)'-':
                TakeEither(next, TokenKind.Minus, TokenKind.MinusEqual);
                break;
            case (byte)'<' when next == '>':
                Take(2, TokenKind.LessGreater);
                break;
            case (byte)'*':
                TakeDoubled(c, next, TokenKind.Star, TokenKind.StarEqual, TokenKind.DoubleStar, TokenKind.DoubleStarEqual);
                break;
            case (byte)'/':
                TakeDoubled(c, next, TokenKind.Slash, TokenKind.SlashEqual, TokenKind.DoubleSlash, TokenKind.DoubleSlashEqual);
                break;
            case (byte)'<':
                TakeDoubled(c, next, TokenKind.Less, TokenKind.LessEqual, TokenKind.LeftShift, TokenKind.LeftShiftEqual);
                break;
            default:
                TakeDoubled(c, next, TokenKind.Greater, TokenKind.GreaterEqual, TokenKind.RightShift, TokenKind.RightShiftEqual);
                break;
        }
    }

    private void Take(int length, TokenKind kind)
    {
        position += length;
        Add(kind, 0);
    }

    private void TakeEither(byte next, TokenKind alone, TokenKind withEqual)
    {
        if (next == '=')
        {
            Take(2, withEqual);
        }
        else
        {
            Take(1, alone);
        }
    }

    private void TakeDoubled(byte c, byte next, TokenKind alone, TokenKind withEqual, TokenKind doubled, TokenKind doubledWithEqual)
    {
        if (next != c)
        {
            TakeEither(next, alone, withEqual);
        }
        else if (text[position + 2] == '=')
        {
            Take(3, doubledWithEqual);
        }
        else
        {
            Take(2, doubled);
        }
    }

    private void Open(byte c, TokenKind kind)
    {
        position++;
        if (brackets.Count >= MaximumBrackets)
        {
            Fail(DiagnosticDescriptors.TooManyBrackets);
            Finish();
            return;
        }
        brackets.Push(new OpenBracket(c, line, tokenStart - lineStart));
        if (stringDepth > 0)
        {
            strings[stringDepth - 1].BraceDepth++;
        }
        Add(kind, 0);
    }

    private void Close(byte c, TokenKind kind, byte opening)
    {
        position++;
        bool inString = stringDepth > 0;
        if (inString && c == '}' && strings[stringDepth - 1].BraceDepth == 0)
        {
            Fail(DiagnosticDescriptors.SingleBrace, strings[stringDepth - 1].Letter);
            return;
        }
        if (brackets.Count == 0)
        {
            Fail(DiagnosticDescriptors.UnmatchedBracket, (char)c);
            return;
        }
        OpenBracket open = brackets.Pop();
        if (open.Character != opening)
        {
            FailMismatch(c, open);
            return;
        }
        if (inString)
        {
            ref StringState state = ref strings[stringDepth - 1];
            state.BraceDepth--;
            if (state.BraceDepth < 0)
            {
                Fail(DiagnosticDescriptors.UnmatchedInString, state.Letter, (char)c);
                return;
            }
            if (c == '}' && state.BraceDepth == state.ExpressionDepth)
            {
                state.ExpressionDepth--;
                state.InText = true;
                state.InFormatSpecification = false;
            }
        }
        Add(kind, 0);
    }

    private void FailMismatch(byte c, OpenBracket open)
    {
        if (stringDepth > 0 && open.Character == '{'
            && strings[stringDepth - 1].BraceDepth - 1 == strings[stringDepth - 1].ExpressionDepth)
        {
            Fail(DiagnosticDescriptors.UnmatchedInString, strings[stringDepth - 1].Letter, (char)c);
            return;
        }
        if (open.Line != line)
        {
            Fail(DiagnosticDescriptors.MismatchedBracketOnLine, (char)c, (char)open.Character, open.Line);
        }
        else
        {
            Fail(DiagnosticDescriptors.MismatchedBracket, (char)c, (char)open.Character);
        }
        if (stringDepth > 0)
        {
            strings[stringDepth - 1].BraceDepth = Math.Max(strings[stringDepth - 1].BraceDepth - 1, 0);
        }
    }
}
