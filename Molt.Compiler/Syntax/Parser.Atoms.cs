using System.Collections.Immutable;
using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

public sealed partial class Parser
{
    private Expression Atom()
    {
        int start = position;
        switch (kind)
        {
            case TokenKind.Name:
                Advance();
                return new Name(SpanOf(start), names[tokens[start].Value], ExpressionContext.Load);
            case TokenKind.Number:
                ConstantValue number = NumericLiteral.Parse(source.Bytes[tokens[start].Start..tokens[start].End]) is { } parsed
                    ? parsed
                    : throw new SyntaxFailure();
                Advance();
                return new Constant(SpanOf(start), number, null);
            case TokenKind.String or TokenKind.FStringStart:
                return Strings();
            case TokenKind.TStringStart:
                return TemplateStrings();
            case TokenKind.None:
                return KeywordConstant(ConstantValue.None);
            case TokenKind.True:
                return KeywordConstant(ConstantValue.Bool(true));
            case TokenKind.False:
                return KeywordConstant(ConstantValue.Bool(false));
            case TokenKind.Ellipsis:
                return KeywordConstant(ConstantValue.Ellipsis);
            case TokenKind.LeftParenthesis:
                return Parenthesized();
            case TokenKind.LeftBracket:
                return ListDisplay();
            case TokenKind.LeftBrace:
                return BraceDisplay();
            default:
                Fail();
                return null!;
        }
    }

    private Constant KeywordConstant(ConstantValue value)
    {
        Advance();
        return new Constant(SpanOf(position - 1), value, null);
    }

    /// <summary>A group, a tuple, a generator expression or a <c>yield</c>.</summary>
    private Expression Parenthesized()
    {
        int start = position;
        Advance();
        if (Take(TokenKind.RightParenthesis))
        {
            return new Tuple(SpanFrom(start), [], ExpressionContext.Load);
        }
        if (kind == TokenKind.Yield)
        {
            Expression yielded = YieldExpression();
            Expect(TokenKind.RightParenthesis);
            return yielded;
        }
        Expression first = StarNamedExpression();
        switch (kind)
        {
            case TokenKind.Comma:
                ImmutableArray<Expression> elements = DisplayElements(first, TokenKind.RightParenthesis);
                return new Tuple(SpanFrom(start), elements, ExpressionContext.Load);
            case TokenKind.For or TokenKind.Async when first is not Starred:
                ImmutableArray<Comprehension> generators = Generators();
                Expect(TokenKind.RightParenthesis);
                return new GeneratorExp(SpanFrom(start), first, generators);
            case TokenKind.RightParenthesis when first is not Starred:
                Advance();
                return first;
            default:
                Fail();
                return null!;
        }
    }

    private Expression ListDisplay()
    {
        int start = position;
        Advance();
        if (Take(TokenKind.RightBracket))
        {
            return new List(SpanFrom(start), [], ExpressionContext.Load);
        }
        Expression first = StarNamedExpression();
        if (kind is TokenKind.For or TokenKind.Async && first is not Starred)
        {
            ImmutableArray<Comprehension> generators = Generators();
            Expect(TokenKind.RightBracket);
            return new ListComp(SpanFrom(start), first, generators);
        }
        ImmutableArray<Expression> elements = DisplayElements(first, TokenKind.RightBracket);
        return new List(SpanFrom(start), elements, ExpressionContext.Load);
    }

    /// <summary>The elements of a display, from the comma after the first to the closing bracket, which is taken.</summary>
    private ImmutableArray<Expression> DisplayElements(Expression first, TokenKind closing)
    {
        int mark = expressions.Count;
        expressions.Push(first);
        while (Take(TokenKind.Comma) && kind != closing)
        {
            expressions.Push(StarNamedExpression());
        }
        Expect(closing);
        return expressions.Take(mark);
    }

    /// <summary>A set or a dictionary, as a display or a comprehension.</summary>
    private Expression BraceDisplay()
    {
        int start = position;
        Advance();
        if (Take(TokenKind.RightBrace))
        {
            return new Dict(SpanFrom(start), [], []);
        }
        if (kind == TokenKind.DoubleStar)
        {
            return DictDisplay(start, null, null);
        }
        bool named = kind == TokenKind.Name && Peek() == TokenKind.ColonEqual;
        Expression first = StarNamedExpression();
        if (kind == TokenKind.Colon && !named && first is not Starred)
        {
            Advance();
            Expression value = Expression();
            if (kind is not (TokenKind.For or TokenKind.Async))
            {
                return DictDisplay(start, first, value);
            }
            ImmutableArray<Comprehension> dictGenerators = Generators();
            Expect(TokenKind.RightBrace);
            return new DictComp(SpanFrom(start), first, value, dictGenerators);
        }
        if (kind is TokenKind.For or TokenKind.Async && first is not Starred)
        {
            ImmutableArray<Comprehension> generators = Generators();
            Expect(TokenKind.RightBrace);
            return new SetComp(SpanFrom(start), first, generators);
        }
        ImmutableArray<Expression> elements = DisplayElements(first, TokenKind.RightBrace);
        return new Set(SpanFrom(start), elements);
    }

    /// <summary>The rest of a dictionary display, after its first item if that is given.</summary>
    private Dict DictDisplay(int start, Expression? firstKey, Expression? firstValue)
    {
        var keys = ImmutableArray.CreateBuilder<Expression?>();
        int mark = expressions.Count;
        if (firstValue is not null)
        {
            keys.Add(firstKey);
            expressions.Push(firstValue);
            Take(TokenKind.Comma, TokenKind.RightBrace);
        }
        while (kind != TokenKind.RightBrace)
        {
            if (Take(TokenKind.DoubleStar))
            {
                keys.Add(null);
                expressions.Push(Binary(1));
            }
            else
            {
                keys.Add(Expression());
                Expect(TokenKind.Colon);
                expressions.Push(Expression());
            }
            Take(TokenKind.Comma, TokenKind.RightBrace);
        }
        Advance();
        return new Dict(SpanFrom(start), keys.DrainToImmutable(), expressions.Take(mark));
    }

    /// <summary>Takes a separator, which may be left out before the closing bracket.</summary>
    private void Take(TokenKind separator, TokenKind closing)
    {
        if (!Take(separator) && kind != closing)
        {
            Fail();
        }
    }

    private ImmutableArray<Comprehension> Generators()
    {
        var result = ImmutableArray.CreateBuilder<Comprehension>(1);
        do
        {
            int start = position;
            bool isAsync = Take(TokenKind.Async);
            Expect(TokenKind.For);
            Expression target = StarTargets();
            Expect(TokenKind.In);
            Expression iter = Disjunction();
            int mark = expressions.Count;
            while (Take(TokenKind.If))
            {
                expressions.Push(Disjunction());
            }
            result.Add(new Comprehension(SpanFrom(start), target, iter, expressions.Take(mark), isAsync));
        }
        while (kind is TokenKind.For or TokenKind.Async);
        return result.DrainToImmutable();
    }
}
