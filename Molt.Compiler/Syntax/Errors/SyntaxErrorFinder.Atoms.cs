using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

/// <content>Atoms: names, literals, displays and comprehensions.</content>
internal sealed partial class SyntaxErrorFinder
{
    private Shape? Atom()
    {
        switch (Fetch().Kind)
        {
            case TokenKind.Name:
                return NameToken();
            case TokenKind.True:
                return Keyword(ShapeKind.True);
            case TokenKind.False:
                return Keyword(ShapeKind.False);
            case TokenKind.None:
                return Keyword(ShapeKind.None);
            case TokenKind.Ellipsis:
                return Keyword(ShapeKind.Ellipsis);
            case TokenKind.String or TokenKind.FStringStart or TokenKind.TStringStart:
                return Strings();
            case TokenKind.Number:
                return NumberToken();
            case TokenKind.LeftParenthesis:
                return TupleDisplay() ?? Group() ?? GeneratorDisplay();
            case TokenKind.LeftBracket:
                return ListDisplay() ?? ListComprehension();
            case TokenKind.LeftBrace:
                return DictDisplay() ?? SetDisplay() ?? DictComprehension() ?? SetComprehension();
            default:
                return null;
        }
    }

    private Shape? Keyword(ShapeKind kind)
    {
        position++;
        return Single(kind);
    }

    private Shape? NumberToken()
    {
        if (!Take(TokenKind.Number))
        {
            return null;
        }
        Token token = tokens[position - 1];
        ReadOnlySpan<byte> text = source.Bytes[token.Start..token.End];
        if (NumericLiteral.Parse(text) is not { } value)
        {
            throw new FoundError(
                Make(
                    DiagnosticDescriptors.TooManyDigits, token.Line, 0, token.Line, 0, NumericLiteral.MaximumDigits,
                    NumericLiteral.DigitCount(text)),
                fromLexer: false);
        }
        return Single(value.Kind == ConstantKind.Complex ? ShapeKind.ComplexLiteral : ShapeKind.Literal);
    }

    private Shape? Group()
    {
        int start = position;
        if (Take(TokenKind.LeftParenthesis) && (YieldExpression() ?? NamedExpression()) is { } inner && Take(TokenKind.RightParenthesis))
        {
            return inner;
        }
        position = start;
        if (invalidRules)
        {
            if (Take(TokenKind.LeftParenthesis) && StarredExpression() is { } starred && Take(TokenKind.RightParenthesis))
            {
                throw Error(starred, DiagnosticDescriptors.StarredInGroup);
            }
            position = start;
            if (Take(TokenKind.LeftParenthesis) && Take(TokenKind.DoubleStar) && Expression() is not null
                && Take(TokenKind.RightParenthesis))
            {
                throw Error(start + 1, start + 1, DiagnosticDescriptors.DoubleStarredInGroup);
            }
        }
        return Reset(start);
    }

    private Shape? TupleDisplay()
    {
        int start = position;
        Shape[] parts = [];
        bool Elements()
        {
            if (StarNamedExpression() is not { } first || !Take(TokenKind.Comma))
            {
                return false;
            }
            parts = [first, .. StarNamedExpressions() ?? []];
            return true;
        }
        return Take(TokenKind.LeftParenthesis) && Maybe(Elements) && Take(TokenKind.RightParenthesis)
            ? ShapeFrom(start, ShapeKind.Tuple, parts)
            : Reset(start);
    }

    private Shape? ListDisplay()
    {
        int start = position;
        List<Shape> parts = [];
        return Take(TokenKind.LeftBracket) && ((parts = StarNamedExpressions() ?? []) is not null) && Take(TokenKind.RightBracket)
            ? ShapeFrom(start, ShapeKind.List, [.. parts])
            : Reset(start);
    }

    private Shape? SetDisplay()
    {
        int start = position;
        return Take(TokenKind.LeftBrace) && StarNamedExpressions() is not null && Take(TokenKind.RightBrace)
            ? ShapeFrom(start, ShapeKind.Set)
            : Reset(start);
    }

    private Shape? DictDisplay()
    {
        int start = position;
        bool Items() => Separated(DoubleStarredPair) is not null && (Take(TokenKind.Comma) || true);
        if (Take(TokenKind.LeftBrace) && Maybe(Items) && Take(TokenKind.RightBrace))
        {
            return ShapeFrom(start, ShapeKind.Dict);
        }
        position = start;

        // CPython looks for these mistakes in its first pass already.
        if (Take(TokenKind.LeftBrace))
        {
            InvalidPairs();
        }
        return Reset(start);
    }

    private Shape? DoubleStarredPair()
    {
        int start = position;
        return Try(() => Take(TokenKind.DoubleStar) && BitwiseOr() is not null) || Try(Pair) ? ShapeFrom(start, ShapeKind.Other) : null;
    }

    private bool Pair() => Expression() is not null && Take(TokenKind.Colon) && Expression() is not null;

    private void InvalidPairs()
    {
        int start = position;
        if (Separated(DoubleStarredPair) is not null && Take(TokenKind.Comma))
        {
            InvalidPair();
        }
        position = start;
        InvalidStarredValue();
        position = start;
        InvalidMissingValue();
        position = start;
    }

    private void InvalidPair()
    {
        int start = position;
        if (Expression() is { } key && !At(TokenKind.Colon))
        {
            Token first = tokens[key.First];
            Token last = tokens[key.Last];
            throw new FoundError(
                Make(DiagnosticDescriptors.ColonExpectedAfterKey, first.Line, EndOf(last), last.EndLine, 0), fromLexer: false);
        }
        position = start;
        InvalidStarredValue();
        position = start;
        InvalidMissingValue();
    }

    private void InvalidStarredValue()
    {
        if (Expression() is not null && Take(TokenKind.Colon))
        {
            int star = position;
            if (Take(TokenKind.Star) && BitwiseOr() is not null)
            {
                throw ErrorFrom(star, DiagnosticDescriptors.StarredDictValue);
            }
        }
    }

    private void InvalidMissingValue()
    {
        if (Expression() is not null && Take(TokenKind.Colon) && At(TokenKind.RightBrace, TokenKind.Comma))
        {
            throw Error(position - 1, position - 1, DiagnosticDescriptors.DictValueExpected);
        }
    }

    private bool ForClauses() => SomeOf(ForClause);

    private Shape? lastOfClauses;

    private bool ForClause()
    {
        int start = position;
        _ = Take(TokenKind.Async);
        if (Take(TokenKind.For) && StarTargets() is not null && Take(TokenKind.In))
        {
            lastOfClauses = Disjunction();
            if (lastOfClauses is null)
            {
                return false;
            }
            _ = ManyOf(() =>
            {
                if (!Take(TokenKind.If) || Disjunction() is not { } condition)
                {
                    return false;
                }
                lastOfClauses = condition;
                return true;
            });
            return true;
        }
        position = start;
        if (!invalidRules)
        {
            return false;
        }
        bool Operand() => BitwiseOr() is not null;
        if ((Take(TokenKind.Async) || true) && Take(TokenKind.For) && Operand() && ManyOf(() => Take(TokenKind.Comma) && Operand())
            && (Take(TokenKind.Comma) || true) && !At(TokenKind.In))
        {
            throw ErrorAtLast(DiagnosticDescriptors.InExpected);
        }
        position = start;
        return InvalidForTarget();
    }

    private Shape? ListComprehension() =>
        Comprehension(TokenKind.LeftBracket, () => NamedExpression() is not null, TokenKind.RightBracket, ShapeKind.ListComprehension);

    private Shape? SetComprehension() =>
        Comprehension(TokenKind.LeftBrace, () => NamedExpression() is not null, TokenKind.RightBrace, ShapeKind.SetComprehension);

    private Shape? GeneratorDisplay() => Comprehension(
        TokenKind.LeftParenthesis, () => (AssignmentExpression() ?? ExpressionWithoutWalrus()) is not null, TokenKind.RightParenthesis,
        ShapeKind.Generator);

    private Shape? Comprehension(TokenKind opening, Func<bool> element, TokenKind closing, ShapeKind kind)
    {
        int start = position;
        if (Take(opening) && element() && ForClauses() && Take(closing))
        {
            return ShapeFrom(start, kind);
        }
        position = start;
        if (invalidRules)
        {
            InvalidComprehension();
        }
        return Reset(start);
    }

    private void InvalidComprehension()
    {
        int start = position;
        bool isParenthesis = At(TokenKind.LeftParenthesis);
        if (!isParenthesis && !At(TokenKind.LeftBracket, TokenKind.LeftBrace))
        {
            return;
        }
        position++;
        if (StarredExpression() is { } starred && ForClauses())
        {
            throw Error(starred, DiagnosticDescriptors.UnpackingInComprehension);
        }
        position = start + 1;
        if (isParenthesis)
        {
            return;
        }
        if (StarNamedExpression() is { } first && Take(TokenKind.Comma))
        {
            int comma = position - 1;
            if (StarNamedExpressions() is { } others && ForClauses())
            {
                throw Error(first.First, others[^1].Last, DiagnosticDescriptors.UnparenthesizedComprehensionTarget);
            }
            position = comma + 1;
            if (ForClauses())
            {
                throw Error(first.First, comma, DiagnosticDescriptors.UnparenthesizedComprehensionTarget);
            }
        }
    }

    private Shape? DictComprehension()
    {
        int start = position;
        if (Take(TokenKind.LeftBrace) && Pair() && ForClauses() && Take(TokenKind.RightBrace))
        {
            return ShapeFrom(start, ShapeKind.DictComprehension);
        }
        position = start;
        if (invalidRules && Take(TokenKind.LeftBrace) && Take(TokenKind.DoubleStar) && BitwiseOr() is not null && ForClauses()
            && Take(TokenKind.RightBrace))
        {
            throw Error(start + 1, start + 1, DiagnosticDescriptors.UnpackingInDictComprehension);
        }
        return Reset(start);
    }
}
