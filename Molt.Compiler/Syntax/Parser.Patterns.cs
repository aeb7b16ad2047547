using System.Collections.Immutable;

namespace Molt.Compiler.Syntax;

public sealed partial class Parser
{
    /// <summary>
    /// Whether a line that starts with the name <c>match</c> is a match statement: only then does it end in a colon.
    /// </summary>
    private bool StartsMatch()
    {
        if (!StartsStarExpression(Peek()))
        {
            return false;
        }
        int i = position + 1;
        while (tokens[i].Kind is not (TokenKind.NewLine or TokenKind.EndMarker or TokenKind.Error))
        {
            i++;
        }
        return tokens[i - 1].Kind == TokenKind.Colon;
    }

    private Match MatchStatement()
    {
        int start = position;
        Advance();
        Expression subject = Subject();
        Expect(TokenKind.Colon);
        Expect(TokenKind.NewLine);
        Expect(TokenKind.Indent);
        var cases = ImmutableArray.CreateBuilder<MatchCase>();
        do
        {
            cases.Add(Case());
        }
        while (kind is not (TokenKind.Dedent or TokenKind.EndMarker));
        Take(TokenKind.Dedent);
        return new Match(BlockSpanFrom(start), subject, cases.DrainToImmutable());
    }

    private Expression Subject()
    {
        int start = position;
        Expression first = StarNamedExpression();
        if (kind != TokenKind.Comma)
        {
            if (first is Starred)
            {
                Fail();
            }
            return first;
        }
        int mark = expressions.Count;
        expressions.Push(first);
        while (Take(TokenKind.Comma) && StartsStarExpression(kind))
        {
            expressions.Push(StarNamedExpression());
        }
        return new Tuple(SpanFrom(start), expressions.Take(mark), ExpressionContext.Load);
    }

    private MatchCase Case()
    {
        int start = position;
        if (!AtName(NameTable.Case))
        {
            Fail();
        }
        Advance();
        Pattern pattern = OpenPattern();
        Expression? guard = Take(TokenKind.If) ? NamedExpression() : null;
        ImmutableArray<Statement> body = Block();
        return new MatchCase(BlockSpanFrom(start), pattern, guard, body);
    }

    /// <summary>A pattern, or a sequence pattern without brackets.</summary>
    private Pattern OpenPattern()
    {
        int start = position;
        Pattern first = StarPattern();
        if (kind != TokenKind.Comma)
        {
            if (first is MatchStar)
            {
                Fail();
            }
            return first;
        }
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        patterns.Add(first);
        while (Take(TokenKind.Comma) && kind is not (TokenKind.Colon or TokenKind.If))
        {
            patterns.Add(StarPattern());
        }
        return new MatchSequence(SpanFrom(start), patterns.DrainToImmutable());
    }

    private Pattern StarPattern()
    {
        if (kind != TokenKind.Star)
        {
            return AsPattern();
        }
        int start = position;
        Advance();
        string? name = AtName(NameTable.Underscore) ? null : CaptureName();
        if (name is null)
        {
            Advance();
        }
        return new MatchStar(SpanFrom(start), name);
    }

    /// <summary>A name to bind: not <c>_</c>, and not the start of something longer.</summary>
    private string CaptureName()
    {
        if (AtName(NameTable.Underscore) || Peek() is TokenKind.Dot or TokenKind.LeftParenthesis or TokenKind.Equal)
        {
            Fail();
        }
        return ExpectName();
    }

    private Pattern AsPattern()
    {
        int start = position;
        Pattern pattern = OrPattern();
        if (!Take(TokenKind.As))
        {
            return pattern;
        }
        string name = CaptureName();
        return new MatchAs(SpanFrom(start), pattern, name);
    }

    private Pattern OrPattern()
    {
        int start = position;
        Pattern first = ClosedPattern();
        if (kind != TokenKind.VerticalBar)
        {
            return first;
        }
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        patterns.Add(first);
        while (Take(TokenKind.VerticalBar))
        {
            patterns.Add(ClosedPattern());
        }
        return new MatchOr(SpanFrom(start), patterns.DrainToImmutable());
    }

    private Pattern ClosedPattern()
    {
        int start = position;
        switch (kind)
        {
            case TokenKind.Number or TokenKind.Minus or TokenKind.String or TokenKind.FStringStart:
                Expression literal = PatternLiteral();
                return new MatchValue(SpanFrom(start), literal);
            case TokenKind.None:
                Advance();
                return new MatchSingleton(SpanOf(start), ConstantValue.None);
            case TokenKind.True:
                Advance();
                return new MatchSingleton(SpanOf(start), ConstantValue.Bool(true));
            case TokenKind.False:
                Advance();
                return new MatchSingleton(SpanOf(start), ConstantValue.Bool(false));
            case TokenKind.Name:
                return NamePattern();
            case TokenKind.LeftParenthesis:
                return ParenthesizedPattern();
            case TokenKind.LeftBracket:
                Advance();
                ImmutableArray<Pattern> patterns = SequenceItems(TokenKind.RightBracket, []);
                return new MatchSequence(SpanFrom(start), patterns);
            case TokenKind.LeftBrace:
                return MappingPattern();
            default:
                Fail();
                return null!;
        }
    }

    /// <summary>A string, or a number with a sign and an imaginary part.</summary>
    private Expression PatternLiteral()
    {
        if (kind is TokenKind.String or TokenKind.FStringStart)
        {
            return Strings();
        }
        int start = position;
        bool negative = Take(TokenKind.Minus);
        Expression real = PatternNumber();
        if (negative)
        {
            real = new UnaryOp(SpanFrom(start), UnaryOperator.USub, real);
        }
        if (kind is not (TokenKind.Plus or TokenKind.Minus))
        {
            return real;
        }
        BinaryOperator op = kind == TokenKind.Plus ? BinaryOperator.Add : BinaryOperator.Sub;
        if (IsComplex(real is UnaryOp { Operand: var operand } ? operand : real))
        {
            Fail();
        }
        Advance();
        Expression imaginary = PatternNumber();
        if (!IsComplex(imaginary))
        {
            Fail();
        }
        return new BinOp(SpanFrom(start), real, op, imaginary);
    }

    private Expression PatternNumber()
    {
        if (kind != TokenKind.Number)
        {
            Fail();
        }
        return Atom();
    }

    private static bool IsComplex(Expression number) => number is Constant { Value.Kind: ConstantKind.Complex };

    /// <summary>A pattern that starts with a name: a capture, the wildcard, a value or a class.</summary>
    private Pattern NamePattern()
    {
        int start = position;
        if (AtName(NameTable.Underscore))
        {
            // Whatever follows: "_.a" and "_()" are no patterns.
            Advance();
            return new MatchAs(SpanOf(start), null, null);
        }
        if (Peek() is not (TokenKind.Dot or TokenKind.LeftParenthesis))
        {
            string captured = CaptureName();
            return new MatchAs(SpanOf(start), null, captured);
        }
        Expression value = DottedExpression();
        if (kind == TokenKind.LeftParenthesis)
        {
            return ClassPattern(start, value);
        }
        if (kind == TokenKind.Equal)
        {
            Fail();
        }
        return new MatchValue(SpanFrom(start), value);
    }

    private Expression DottedExpression()
    {
        int start = position;
        Expression result = NameExpression(ExpressionContext.Load);
        while (Take(TokenKind.Dot))
        {
            string attribute = ExpectName();
            result = new Attribute(SpanFrom(start), result, attribute, ExpressionContext.Load);
        }
        return result;
    }

    private Pattern ParenthesizedPattern()
    {
        int start = position;
        Advance();
        if (Take(TokenKind.RightParenthesis))
        {
            return new MatchSequence(SpanFrom(start), []);
        }
        Pattern first = StarPattern();
        if (kind == TokenKind.RightParenthesis && first is not MatchStar)
        {
            Advance();
            return first;
        }
        Expect(TokenKind.Comma);
        ImmutableArray<Pattern> patterns = SequenceItems(TokenKind.RightParenthesis, [first]);
        return new MatchSequence(SpanFrom(start), patterns);
    }

    private ImmutableArray<Pattern> SequenceItems(TokenKind closing, ReadOnlySpan<Pattern> first)
    {
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        patterns.AddRange(first);
        while (kind != closing)
        {
            patterns.Add(StarPattern());
            Take(TokenKind.Comma, closing);
        }
        Advance();
        return patterns.DrainToImmutable();
    }

    private MatchMapping MappingPattern()
    {
        int start = position;
        Advance();
        var keys = ImmutableArray.CreateBuilder<Expression>();
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        string? rest = null;
        while (kind != TokenKind.RightBrace)
        {
            if (rest is not null)
            {
                Fail();
            }
            if (Take(TokenKind.DoubleStar))
            {
                rest = CaptureName();
            }
            else
            {
                keys.Add(MappingKey());
                Expect(TokenKind.Colon);
                patterns.Add(AsPattern());
            }
            Take(TokenKind.Comma, TokenKind.RightBrace);
        }
        Advance();
        return new MatchMapping(SpanFrom(start), keys.DrainToImmutable(), patterns.DrainToImmutable(), rest);
    }

    private Expression MappingKey()
    {
        switch (kind)
        {
            case TokenKind.Number or TokenKind.Minus or TokenKind.String or TokenKind.FStringStart:
                return PatternLiteral();
            case TokenKind.None or TokenKind.True or TokenKind.False:
                return Atom();
            case TokenKind.Name when Peek() == TokenKind.Dot:
                return DottedExpression();
            default:
                Fail();
                return null!;
        }
    }

    private MatchClass ClassPattern(int start, Expression cls)
    {
        Advance();
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        var attributes = ImmutableArray.CreateBuilder<string>();
        var keywordPatterns = ImmutableArray.CreateBuilder<Pattern>();
        while (kind != TokenKind.RightParenthesis)
        {
            // After patterns by position CPython takes "_" for one more of them.
            bool afterPosition = patterns.Count > 0 && attributes.Count == 0;
            if (kind == TokenKind.Name && Peek() == TokenKind.Equal && !(afterPosition && AtName(NameTable.Underscore)))
            {
                attributes.Add(ExpectName());
                Advance();
                keywordPatterns.Add(AsPattern());
            }
            else if (attributes.Count > 0)
            {
                Fail();
            }
            else
            {
                patterns.Add(AsPattern());
            }
            Take(TokenKind.Comma, TokenKind.RightParenthesis);
        }
        Advance();
        return new MatchClass(
            SpanFrom(start), cls, patterns.DrainToImmutable(), attributes.DrainToImmutable(), keywordPatterns.DrainToImmutable());
    }
}
