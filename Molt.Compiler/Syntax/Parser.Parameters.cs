using System.Collections.Immutable;
using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

public sealed partial class Parser
{
    /// <summary>
    /// The parameters of a function, up to the closing parenthesis, or of a lambda, up to its colon; the latter have no annotations.
    /// </summary>
    private Arguments Parameters(TokenKind closing)
    {
        int start = position;
        if (kind == closing)
        {
            TextSpan at = SpanOf(position);
            return new Arguments(at with { EndLine = at.Line, EndColumn = at.Column }, [], [], null, [], [], null, []);
        }
        bool annotated = closing == TokenKind.RightParenthesis;
        var positional = ImmutableArray.CreateBuilder<Arg>();
        var keywordOnly = ImmutableArray.CreateBuilder<Arg>();
        var keywordDefaults = ImmutableArray.CreateBuilder<Expression?>();
        ImmutableArray<Arg> positionalOnly = [];
        Arg? vararg = null, kwarg = null;
        int mark = expressions.Count;
        bool slash = false, star = false;
        do
        {
            switch (kind)
            {
                case TokenKind.Slash when !slash && !star && positional.Count > 0:
                    slash = true;
                    Advance();
                    positionalOnly = positional.DrainToImmutable();
                    break;
                case TokenKind.Star when !star:
                    star = true;
                    Advance();
                    if (kind == TokenKind.Comma)
                    {
                        if (Peek() is not TokenKind.Name)
                        {
                            Fail();
                        }
                        break;
                    }
                    vararg = Parameter(annotated, starAnnotation: true);
                    break;
                case TokenKind.DoubleStar:
                    Advance();
                    kwarg = Parameter(annotated, starAnnotation: false);
                    break;
                default:
                    Arg parameter = Parameter(annotated, starAnnotation: false);
                    Expression? value = Take(TokenKind.Equal) ? Expression() : null;
                    if (star)
                    {
                        keywordOnly.Add(parameter);
                        keywordDefaults.Add(value);
                        break;
                    }
                    positional.Add(parameter);
                    if (value is not null)
                    {
                        expressions.Push(value);
                    }
                    else if (expressions.Count > mark)
                    {
                        Fail();
                    }
                    break;
            }
        }
        while (Take(TokenKind.Comma) && kind != closing && kwarg is null);
        return new Arguments(
            SpanFrom(start), positionalOnly, positional.DrainToImmutable(), vararg, keywordOnly.DrainToImmutable(),
            keywordDefaults.DrainToImmutable(), kwarg, expressions.Take(mark));
    }

    private Arg Parameter(bool annotated, bool starAnnotation)
    {
        int start = position;
        string name = ExpectName();
        Expression? annotation = null;
        if (annotated && Take(TokenKind.Colon))
        {
            annotation = starAnnotation ? StarExpression() : Expression();
        }
        return new Arg(SpanFrom(start), name, annotation);
    }

    /// <summary>The type parameters in brackets, if there are any.</summary>
    private ImmutableArray<TypeParam> TypeParameters()
    {
        if (!Take(TokenKind.LeftBracket))
        {
            return [];
        }
        var result = ImmutableArray.CreateBuilder<TypeParam>(1);
        do
        {
            result.Add(TypeParameter());
        }
        while (Take(TokenKind.Comma) && kind != TokenKind.RightBracket);
        Expect(TokenKind.RightBracket);
        return result.DrainToImmutable();
    }

    private TypeParam TypeParameter()
    {
        int start = position;
        if (Take(TokenKind.Star))
        {
            string tupleName = ExpectName();
            Expression? starredDefault = Take(TokenKind.Equal) ? StarExpression() : null;
            return new TypeVarTuple(SpanFrom(start), tupleName, starredDefault);
        }
        if (Take(TokenKind.DoubleStar))
        {
            string specName = ExpectName();
            Expression? specDefault = Take(TokenKind.Equal) ? Expression() : null;
            return new ParamSpec(SpanFrom(start), specName, specDefault);
        }
        string name = ExpectName();
        Expression? bound = Take(TokenKind.Colon) ? Expression() : null;
        Expression? defaultValue = Take(TokenKind.Equal) ? Expression() : null;
        return new TypeVar(SpanFrom(start), name, bound, defaultValue);
    }
}
