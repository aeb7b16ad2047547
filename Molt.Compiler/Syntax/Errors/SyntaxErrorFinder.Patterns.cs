using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

/// <content>The match statement and its patterns.</content>
internal sealed partial class SyntaxErrorFinder
{
    private bool MatchStatement()
    {
        int start = position;
        bool Header() => TakeSoftKeyword(NameTable.Match) && Subject() is not null;
        if (Header() && Take(TokenKind.Colon) && Take(TokenKind.NewLine) && Take(TokenKind.Indent) && SomeOf(CaseBlock)
            && Take(TokenKind.Dedent))
        {
            return true;
        }
        position = start;
        return invalidRules && (Try(() => Header() && RequireColon()) || Try(() => Header() && RequireBlock(start, "'match' statement")));
    }

    private Shape? Subject()
    {
        int start = position;
        if (StarNamedExpression() is not null && Take(TokenKind.Comma))
        {
            _ = StarNamedExpressions();
            return ShapeFrom(start, ShapeKind.Tuple);
        }
        position = start;
        return NamedExpression();
    }

    private bool CaseBlock()
    {
        int start = position;
        bool Header() => TakeSoftKeyword(NameTable.Case) && Patterns() && Maybe(() => Take(TokenKind.If) && NamedExpression() is not null);
        if (invalidRules)
        {
            _ = Try(() => Header() && RequireColon()) || Try(() => Header() && RequireBlock(start, "'case' statement"));
        }
        return Header() && Take(TokenKind.Colon) && Block();
    }

    private bool Patterns() => OpenSequencePattern() || Pattern() is not null;

    private Shape? Pattern() => AsPattern() ?? OrPattern();

    private Shape? AsPattern()
    {
        int start = position;
        if (OrPattern() is not null && Take(TokenKind.As) && CaptureTarget())
        {
            return ShapeFrom(start, ShapeKind.Other);
        }
        position = start;
        if (invalidRules && OrPattern() is not null && Take(TokenKind.As))
        {
            if (AtSoftKeyword(NameTable.Underscore))
            {
                throw Error(position, position, DiagnosticDescriptors.WildcardTarget);
            }
            if (Expression() is { } target)
            {
                throw Error(target, DiagnosticDescriptors.InvalidPatternTarget, target.Description);
            }
        }
        return Reset(start);
    }

    private Shape? OrPattern()
    {
        int start = position;
        if (ClosedPattern() is null)
        {
            return null;
        }
        while (Try(() => Take(TokenKind.VerticalBar) && ClosedPattern() is not null))
        {
        }
        return ShapeFrom(start, ShapeKind.Other);
    }

    private Shape? ClosedPattern() => Remember(Rule.ClosedPattern, () =>
    {
        int start = position;
        bool Any(TokenKind kind) => Take(kind);
        return LiteralPattern(Any) || CaptureTarget() || TakeSoftKeyword(NameTable.Underscore)
            || Try(() => NameOrAttribute() is { Kind: ShapeKind.Attribute } && NoCallFollows())
            || Try(() => Take(TokenKind.LeftParenthesis) && Pattern() is not null && Take(TokenKind.RightParenthesis))
            || Try(() => Take(TokenKind.LeftBracket) && Maybe(SequenceItems) && Take(TokenKind.RightBracket))
            || Try(() => Take(TokenKind.LeftParenthesis) && Maybe(OpenSequencePattern) && Take(TokenKind.RightParenthesis))
            || Try(MappingPattern)
            || Try(ClassPattern)
            ? ShapeFrom(start, ShapeKind.Other)
            : null;
    });

    private bool NoCallFollows() => Fetch().Kind is not (TokenKind.Dot or TokenKind.LeftParenthesis or TokenKind.Equal);

    private bool LiteralPattern(Func<TokenKind, bool> constant) =>
        Try(() => SignedNumber() && !At(TokenKind.Plus, TokenKind.Minus)) || Try(ComplexNumber) || StringsHere()
        || constant(TokenKind.None) || constant(TokenKind.True) || constant(TokenKind.False);

    private bool StringsHere() =>
        Fetch().Kind is TokenKind.String or TokenKind.FStringStart or TokenKind.TStringStart && Strings() is not null;

    private bool SignedNumber() => NumberToken() is not null || Try(() => Take(TokenKind.Minus) && NumberToken() is not null);

    private bool ComplexNumber()
    {
        _ = Take(TokenKind.Minus);
        if (NumberToken() is not { } real)
        {
            return false;
        }
        if (real.Kind == ShapeKind.ComplexLiteral)
        {
            throw Error(real, DiagnosticDescriptors.RealNumberRequired);
        }
        if (!Take(TokenKind.Plus) && !Take(TokenKind.Minus))
        {
            return false;
        }
        if (NumberToken() is not { } imaginary)
        {
            return false;
        }
        return imaginary.Kind == ShapeKind.ComplexLiteral
            ? true
            : throw Error(imaginary, DiagnosticDescriptors.ImaginaryNumberRequired);
    }

    private bool CaptureTarget() => Try(() => !AtSoftKeyword(NameTable.Underscore) && Take(TokenKind.Name) && NoCallFollows());

    private Shape? NameOrAttribute() => Remember(Rule.NameOrAttribute, () =>
    {
        int start = position;
        if (!Take(TokenKind.Name))
        {
            return null;
        }
        while (Try(() => Take(TokenKind.Dot) && Take(TokenKind.Name)))
        {
        }
        return ShapeFrom(start, position - start == 1 ? ShapeKind.Name : ShapeKind.Attribute);
    });

    private bool OpenSequencePattern() => Try(() => StarPatternOrPattern() is not null && Take(TokenKind.Comma) && Maybe(SequenceItems));

    private bool SequenceItems() => Separated(StarPatternOrPattern) is not null && (Take(TokenKind.Comma) || true);

    private Shape? StarPatternOrPattern() => StarPattern() ?? Pattern();

    private Shape? StarPattern() => Remember(Rule.StarPattern, () =>
    {
        int start = position;
        return Take(TokenKind.Star) && (CaptureTarget() || TakeSoftKeyword(NameTable.Underscore)) ? ShapeFrom(start, ShapeKind.Other) : null;
    });

    private bool MappingPattern()
    {
        bool Rest() => Take(TokenKind.DoubleStar) && CaptureTarget();
        bool Items() => SeparatedOf(() => MappingKey() && Take(TokenKind.Colon) && Pattern() is not null);
        bool End() => (Take(TokenKind.Comma) || true) && Take(TokenKind.RightBrace);
        return Take(TokenKind.LeftBrace)
            && (Take(TokenKind.RightBrace)
                || Try(() => Rest() && End())
                || Try(() => Items() && Take(TokenKind.Comma) && Rest() && End())
                || Try(() => Items() && End()));
    }

    private bool MappingKey() =>
        Try(() => LiteralPattern(Take)) || NameOrAttribute() is { Kind: ShapeKind.Attribute };

    private bool ClassPattern()
    {
        int start = position;
        bool End() => (Take(TokenKind.Comma) || true) && Take(TokenKind.RightParenthesis);
        bool Header() => NameOrAttribute() is not null && Take(TokenKind.LeftParenthesis);
        bool Positional() => Separated(Pattern) is not null;
        if (Header()
            && (Take(TokenKind.RightParenthesis)
                || Try(() => Positional() && End())
                || Try(() => KeywordPatterns() && End())
                || Try(() => Positional() && Take(TokenKind.Comma) && KeywordPatterns() && End())))
        {
            return true;
        }
        position = start;
        if (invalidRules && Header() && Maybe(() => Positional() && Take(TokenKind.Comma)) && KeywordPatterns() && Take(TokenKind.Comma)
            && Separated(Pattern) is { } misplaced)
        {
            throw Error(misplaced[0].First, misplaced[^1].Last, DiagnosticDescriptors.PositionalPatternAfterKeyword);
        }
        return false;
    }

    private bool KeywordPatterns() => SeparatedOf(() => Take(TokenKind.Name) && Take(TokenKind.Equal) && Pattern() is not null);
}
