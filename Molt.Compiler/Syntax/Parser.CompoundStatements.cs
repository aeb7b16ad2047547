using System.Collections.Immutable;
using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

public sealed partial class Parser
{
    /// <summary>
    /// An <c>if</c> with its <c>elif</c> parts, which nest in the tree. They are read in a loop and put together from the last to the first.
    /// </summary>
    private If IfStatement()
    {
        var parts = new List<(int Start, Expression Test, ImmutableArray<Statement> Body)>(1);
        do
        {
            int start = position;
            Advance();
            Expression test = NamedExpression();
            parts.Add((start, test, Block()));
        }
        while (kind == TokenKind.Elif);
        ImmutableArray<Statement> orelse = ElseBlock();
        If result = null!;
        for (int i = parts.Count - 1; i >= 0; i--)
        {
            (int start, Expression test, ImmutableArray<Statement> body) = parts[i];
            result = new If(BlockSpanFrom(start), test, body, orelse);
            orelse = [result];
        }
        return result;
    }

    private ImmutableArray<Statement> ElseBlock() => Take(TokenKind.Else) ? Block() : [];

    private While WhileStatement()
    {
        int start = position;
        Advance();
        Expression test = NamedExpression();
        ImmutableArray<Statement> body = Block();
        ImmutableArray<Statement> orelse = ElseBlock();
        return new While(BlockSpanFrom(start), test, body, orelse);
    }

    private ForStatement For(int start, bool isAsync)
    {
        Advance();
        Expression target = StarTargets();
        Expect(TokenKind.In);
        Expression iter = StarExpressions();
        ImmutableArray<Statement> body = Block();
        ImmutableArray<Statement> orelse = ElseBlock();
        TextSpan span = BlockSpanFrom(start);
        return isAsync ? new AsyncFor(span, target, iter, body, orelse) : new For(span, target, iter, body, orelse);
    }

    private Statement? AsyncStatement()
    {
        int start = position;
        switch (Peek())
        {
            case TokenKind.Def:
                return Function(start, []);
            case TokenKind.For:
                Advance();
                return For(start, isAsync: true);
            case TokenKind.With:
                Advance();
                return With(start, isAsync: true);
            default:
                Fail();
                return null;
        }
    }

    private WithStatement With(int start, bool isAsync)
    {
        Advance();
        bool parenthesized = WithItemsAreParenthesized();
        if (parenthesized)
        {
            Advance();
        }
        var items = ImmutableArray.CreateBuilder<WithItem>(1);
        do
        {
            int first = position;
            Expression context = Expression();
            Expression? variables = null;
            if (Take(TokenKind.As))
            {
                variables = StarTarget();
                if (kind is not (TokenKind.Comma or TokenKind.RightParenthesis or TokenKind.Colon))
                {
                    Fail();
                }
            }
            items.Add(new WithItem(SpanFrom(first), context, variables));
        }
        while (Take(TokenKind.Comma) && !(parenthesized && kind == TokenKind.RightParenthesis));
        if (parenthesized)
        {
            Expect(TokenKind.RightParenthesis);
        }
        ImmutableArray<Statement> body = Block();
        TextSpan span = BlockSpanFrom(start);
        return isAsync ? new AsyncWith(span, items.DrainToImmutable(), body) : new With(span, items.DrainToImmutable(), body);
    }

    /// <summary>
    /// Whether the parenthesis after <c>with</c> encloses the items rather than belonging to the first expression: it closes before the
    /// colon, and all that it holds can be items.
    /// </summary>
    private bool WithItemsAreParenthesized()
    {
        if (kind != TokenKind.LeftParenthesis
            || Peek() is TokenKind.RightParenthesis or TokenKind.Star or TokenKind.Yield)
        {
            return false;
        }
        int depth = 1;
        int lambdas = 0;
        for (int i = position + 1; ; i++)
        {
            switch (tokens[i].Kind)
            {
                case TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace:
                    depth++;
                    break;
                case TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace:
                    if (--depth == 0)
                    {
                        return tokens[i + 1].Kind == TokenKind.Colon;
                    }
                    break;
                case TokenKind.Lambda when depth == 1:
                    lambdas++;
                    break;
                case TokenKind.Colon when depth == 1 && lambdas > 0:
                    lambdas--;
                    break;
                case TokenKind.ColonEqual or TokenKind.For or TokenKind.Async when depth == 1:
                    return false;
                case TokenKind.Comma when depth == 1 && lambdas == 0 && tokens[i + 1].Kind == TokenKind.Star:
                    return false;
                case TokenKind.EndMarker or TokenKind.Error or TokenKind.NewLine:
                    return false;
            }
        }
    }

    private TryStatement TryStatementOf()
    {
        int start = position;
        Advance();
        ImmutableArray<Statement> body = Block();
        bool star = kind == TokenKind.Except && Peek() == TokenKind.Star;
        var handlers = ImmutableArray.CreateBuilder<ExceptHandler>(1);
        while (kind == TokenKind.Except && (Peek() == TokenKind.Star) == star)
        {
            handlers.Add(Handler(star));
        }
        ImmutableArray<Statement> orelse = handlers.Count > 0 ? ElseBlock() : [];
        ImmutableArray<Statement> finalbody = [];
        if (Take(TokenKind.Finally))
        {
            finalbody = Block();
        }
        else if (handlers.Count == 0)
        {
            Fail();
        }
        TextSpan span = BlockSpanFrom(start);
        return star
            ? new TryStar(span, body, handlers.DrainToImmutable(), orelse, finalbody)
            : new Try(span, body, handlers.DrainToImmutable(), orelse, finalbody);
    }

    private ExceptHandler Handler(bool star)
    {
        int start = position;
        Advance();
        if (star)
        {
            Advance();
        }
        Expression? type = null;
        string? name = null;
        if (star || kind != TokenKind.Colon)
        {
            type = Expressions(out bool single);
            name = single && Take(TokenKind.As) ? ExpectName() : null;
        }
        ImmutableArray<Statement> body = Block();
        return new ExceptHandler(BlockSpanFrom(start), type, name, body);
    }

    private Statement Decorated()
    {
        int mark = expressions.Count;
        while (Take(TokenKind.At))
        {
            expressions.Push(NamedExpression());
            Expect(TokenKind.NewLine);
        }
        ImmutableArray<Expression> decorators = expressions.Take(mark);
        if (kind == TokenKind.Class)
        {
            return ClassDefinition(decorators);
        }
        if (kind != TokenKind.Def && !(kind == TokenKind.Async && Peek() == TokenKind.Def))
        {
            Fail();
        }
        return Function(position, decorators);
    }

    private FunctionStatement Function(int start, ImmutableArray<Expression> decorators)
    {
        bool isAsync = Take(TokenKind.Async);
        Advance();
        string name = ExpectName();
        ImmutableArray<TypeParam> typeParams = TypeParameters();
        Expect(TokenKind.LeftParenthesis);
        Arguments args = Parameters(TokenKind.RightParenthesis);
        Expect(TokenKind.RightParenthesis);
        Expression? returns = Take(TokenKind.Arrow) ? Expression() : null;
        ImmutableArray<Statement> body = Block();
        TextSpan span = BlockSpanFrom(start);
        return isAsync
            ? new AsyncFunctionDef(span, name, args, body, decorators, returns, typeParams)
            : new FunctionDef(span, name, args, body, decorators, returns, typeParams);
    }

    private ClassDef ClassDefinition(ImmutableArray<Expression> decorators)
    {
        int start = position;
        Advance();
        string name = ExpectName();
        ImmutableArray<TypeParam> typeParams = TypeParameters();
        ImmutableArray<Expression> bases = [];
        ImmutableArray<Keyword> classKeywords = [];
        if (Take(TokenKind.LeftParenthesis))
        {
            CallArguments(out bases, out classKeywords);
            Expect(TokenKind.RightParenthesis);
        }
        ImmutableArray<Statement> body = Block();
        return new ClassDef(BlockSpanFrom(start), name, bases, classKeywords, body, decorators, typeParams);
    }
}
