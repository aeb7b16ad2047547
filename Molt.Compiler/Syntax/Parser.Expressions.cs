using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

public sealed partial class Parser
{
    private const int UnaryPrecedence = 7;

    private static bool StartsExpression(TokenKind kind) => kind is TokenKind.Name or TokenKind.Number or TokenKind.String
        or TokenKind.FStringStart or TokenKind.TStringStart
        or TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace or TokenKind.Ellipsis
        or TokenKind.Plus or TokenKind.Minus or TokenKind.Tilde
        or TokenKind.None or TokenKind.True or TokenKind.False or TokenKind.Not or TokenKind.Lambda or TokenKind.Await;

    private static bool StartsStarExpression(TokenKind kind) => kind == TokenKind.Star || StartsExpression(kind);

    private Expression YieldOrStarExpressions() => kind == TokenKind.Yield ? YieldExpression() : StarExpressions();

    private Expression YieldExpression()
    {
        int start = position;
        Advance();
        if (Take(TokenKind.From))
        {
            Expression source = Expression();
            return new YieldFrom(SpanFrom(start), source);
        }
        Expression? value = StartsStarExpression(kind) ? StarExpressions() : null;
        return new Yield(SpanFrom(start), value);
    }

    /// <summary>One expression, or a tuple without parentheses.</summary>
    private Expression StarExpressions()
    {
        int start = position;
        Expression first = StarExpression();
        if (kind != TokenKind.Comma)
        {
            return first;
        }
        int mark = expressions.Count;
        expressions.Push(first);
        while (Take(TokenKind.Comma) && StartsStarExpression(kind))
        {
            expressions.Push(StarExpression());
        }
        return new Tuple(SpanFrom(start), expressions.Take(mark), ExpressionContext.Load);
    }

    /// <summary>The same without stars. <paramref name="single"/> tells whether it is no tuple.</summary>
    private Expression Expressions(out bool single)
    {
        int start = position;
        Expression first = Expression();
        single = kind != TokenKind.Comma;
        if (single)
        {
            return first;
        }
        int mark = expressions.Count;
        expressions.Push(first);
        while (Take(TokenKind.Comma) && StartsExpression(kind))
        {
            expressions.Push(Expression());
        }
        return new Tuple(SpanFrom(start), expressions.Take(mark), ExpressionContext.Load);
    }

    private Expression StarExpression() => kind == TokenKind.Star ? StarredOperand() : Expression();

    private Expression StarNamedExpression() => kind == TokenKind.Star ? StarredOperand() : NamedExpression();

    /// <summary>A star before an operand of <c>|</c>, as displays and assignments have it.</summary>
    private Starred StarredOperand()
    {
        int start = position;
        Advance();
        Expression value = Binary(1);
        return new Starred(SpanFrom(start), value, ExpressionContext.Load);
    }

    /// <summary>A star before any expression, as calls and subscripts have it.</summary>
    private Starred StarredArgument()
    {
        int start = position;
        Advance();
        Expression value = Expression();
        return new Starred(SpanFrom(start), value, ExpressionContext.Load);
    }

    private Expression NamedExpression()
    {
        if (kind != TokenKind.Name || Peek() != TokenKind.ColonEqual)
        {
            return Expression();
        }
        int start = position;
        Name target = NameExpression(ExpressionContext.Store);
        Advance();
        Expression value = Expression();
        return new NamedExpr(SpanFrom(start), target, value);
    }

    private Expression Expression()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return DeepStack.Continue(Expression);
        }
        if (kind == TokenKind.Lambda)
        {
            return LambdaExpression();
        }
        int start = position;
        Expression body = Disjunction();
        if (kind != TokenKind.If)
        {
            return body;
        }
        Advance();
        Expression test = Disjunction();
        Expect(TokenKind.Else);
        Expression orelse = Expression();
        return new IfExp(SpanFrom(start), test, body, orelse);
    }

    private Lambda LambdaExpression()
    {
        int start = position;
        Advance();
        Arguments args = Parameters(TokenKind.Colon);
        Expect(TokenKind.Colon);
        Expression body = Expression();
        return new Lambda(SpanFrom(start), args, body);
    }

    private Expression Disjunction()
    {
        int start = position;
        Expression first = Conjunction();
        return kind == TokenKind.Or ? Junction(start, first, TokenKind.Or, BooleanOperator.Or) : first;
    }

    private Expression Conjunction()
    {
        int start = position;
        Expression first = Inversion();
        return kind == TokenKind.And ? Junction(start, first, TokenKind.And, BooleanOperator.And) : first;
    }

    private BoolOp Junction(int start, Expression first, TokenKind separator, BooleanOperator op)
    {
        int mark = expressions.Count;
        expressions.Push(first);
        while (Take(separator))
        {
            expressions.Push(op == BooleanOperator.Or ? Conjunction() : Inversion());
        }
        return new BoolOp(SpanFrom(start), op, expressions.Take(mark));
    }

    private Expression Inversion()
    {
        if (kind != TokenKind.Not)
        {
            return Comparison();
        }
        int start = position;
        Advance();
        Expression operand = RuntimeHelpers.TryEnsureSufficientExecutionStack() ? Inversion() : DeepStack.Continue(Inversion);
        return new UnaryOp(SpanFrom(start), UnaryOperator.Not, operand);
    }

    private Expression Comparison()
    {
        int start = position;
        Expression left = Binary(1);
        if (!TakeComparison(out ComparisonOperator op))
        {
            return left;
        }
        int mark = expressions.Count;
        expressions.Push(Binary(1));
        ImmutableArray<ComparisonOperator> operators = [op];
        if (TakeComparison(out op))
        {
            var several = ImmutableArray.CreateBuilder<ComparisonOperator>();
            several.Add(operators[0]);
            do
            {
                several.Add(op);
                expressions.Push(Binary(1));
            }
            while (TakeComparison(out op));
            operators = several.DrainToImmutable();
        }
        return new Compare(SpanFrom(start), left, operators, expressions.Take(mark));
    }

    private bool TakeComparison(out ComparisonOperator op)
    {
        switch (kind)
        {
            case TokenKind.EqualEqual:
                op = ComparisonOperator.Eq;
                break;
            case TokenKind.NotEqual when !flufl:
            case TokenKind.LessGreater when flufl:
                op = ComparisonOperator.NotEq;
                break;
            case TokenKind.Less:
                op = ComparisonOperator.Lt;
                break;
            case TokenKind.LessEqual:
                op = ComparisonOperator.LtE;
                break;
            case TokenKind.Greater:
                op = ComparisonOperator.Gt;
                break;
            case TokenKind.GreaterEqual:
                op = ComparisonOperator.GtE;
                break;
            case TokenKind.In:
                op = ComparisonOperator.In;
                break;
            case TokenKind.Not when Peek() == TokenKind.In:
                op = ComparisonOperator.NotIn;
                Advance();
                break;
            case TokenKind.Is when Peek() == TokenKind.Not:
                op = ComparisonOperator.IsNot;
                Advance();
                break;
            case TokenKind.Is:
                op = ComparisonOperator.Is;
                break;
            default:
                op = default;
                return false;
        }
        Advance();
        return true;
    }

    /// <summary>Operands joined by binary operators that bind at least as tightly as <paramref name="precedence"/>; from 1 for <c>|</c>.</summary>
    private Expression Binary(int precedence)
    {
        int start = position;
        Expression left = Factor();
        while (true)
        {
            (int tightness, BinaryOperator op) = kind switch
            {
                TokenKind.VerticalBar => (1, BinaryOperator.BitOr),
                TokenKind.Circumflex => (2, BinaryOperator.BitXor),
                TokenKind.Ampersand => (3, BinaryOperator.BitAnd),
                TokenKind.LeftShift => (4, BinaryOperator.LShift),
                TokenKind.RightShift => (4, BinaryOperator.RShift),
                TokenKind.Plus => (5, BinaryOperator.Add),
                TokenKind.Minus => (5, BinaryOperator.Sub),
                TokenKind.Star => (6, BinaryOperator.Mult),
                TokenKind.Slash => (6, BinaryOperator.Div),
                TokenKind.DoubleSlash => (6, BinaryOperator.FloorDiv),
                TokenKind.Percent => (6, BinaryOperator.Mod),
                TokenKind.At => (6, BinaryOperator.MatMult),
                _ => default,
            };
            if (tightness < precedence)
            {
                return left;
            }
            Advance();
            Expression right = tightness + 1 < UnaryPrecedence ? Binary(tightness + 1) : Factor();
            left = new BinOp(SpanFrom(start), left, op, right);
        }
    }

    private Expression Factor()
    {
        UnaryOperator op;
        switch (kind)
        {
            case TokenKind.Plus:
                op = UnaryOperator.UAdd;
                break;
            case TokenKind.Minus:
                op = UnaryOperator.USub;
                break;
            case TokenKind.Tilde:
                op = UnaryOperator.Invert;
                break;
            default:
                return Power();
        }
        int start = position;
        Advance();
        Expression operand = RuntimeHelpers.TryEnsureSufficientExecutionStack() ? Factor() : DeepStack.Continue(Factor);
        return new UnaryOp(SpanFrom(start), op, operand);
    }

    private Expression Power()
    {
        int start = position;
        Expression left;
        if (Take(TokenKind.Await))
        {
            Expression awaited = Primary();
            left = new Await(SpanFrom(start), awaited);
        }
        else
        {
            left = Primary();
        }
        if (kind != TokenKind.DoubleStar)
        {
            return left;
        }
        Advance();
        Expression right = RuntimeHelpers.TryEnsureSufficientExecutionStack() ? Factor() : DeepStack.Continue(Factor);
        return new BinOp(SpanFrom(start), left, BinaryOperator.Pow, right);
    }

    /// <summary>An atom with the attributes, calls and subscripts after it.</summary>
    private Expression Primary()
    {
        int start = position;
        Expression result = Atom();
        while (true)
        {
            switch (kind)
            {
                case TokenKind.Dot:
                    Advance();
                    string attribute = ExpectName();
                    result = new Attribute(SpanFrom(start), result, attribute, ExpressionContext.Load);
                    break;
                case TokenKind.LeftParenthesis:
                    result = CallOf(start, result);
                    break;
                case TokenKind.LeftBracket:
                    Advance();
                    Expression slice = Slices();
                    Expect(TokenKind.RightBracket);
                    result = new Subscript(SpanFrom(start), result, slice, ExpressionContext.Load);
                    break;
                default:
                    return result;
            }
        }
    }

    private Call CallOf(int start, Expression function)
    {
        int opening = position;
        Advance();
        CallArguments(out ImmutableArray<Expression> args, out ImmutableArray<Keyword> callKeywords, opening);
        Expect(TokenKind.RightParenthesis);
        return new Call(SpanFrom(start), function, args, callKeywords);
    }

    /// <summary>
    /// The arguments of a call up to its closing parenthesis. A generator expression may stand alone in those of a call, whose
    /// <paramref name="opening"/> parenthesis it then shares.
    /// </summary>
    private void CallArguments(out ImmutableArray<Expression> args, out ImmutableArray<Keyword> callKeywords, int opening = -1)
    {
        int mark = expressions.Count;
        int keywordMark = keywords.Count;
        bool unpacked = false;
        int first = position;
        while (kind != TokenKind.RightParenthesis)
        {
            int start = position;
            if (kind == TokenKind.DoubleStar)
            {
                Advance();
                Expression mapping = Expression();
                keywords.Push(new Keyword(SpanFrom(start), null, mapping));
                unpacked = true;
            }
            else if (kind == TokenKind.Name && Peek() == TokenKind.Equal)
            {
                string name = ExpectName();
                Advance();
                Expression value = Expression();
                keywords.Push(new Keyword(SpanFrom(start), name, value));
            }
            else if (kind == TokenKind.Star && !unpacked)
            {
                expressions.Push(StarredArgument());
            }
            else if (keywords.Count > keywordMark)
            {
                Fail();
            }
            else
            {
                Expression argument = NamedExpression();
                if (start == first && opening >= 0 && kind is TokenKind.For or TokenKind.Async)
                {
                    ImmutableArray<Comprehension> generators = Generators();
                    if (kind != TokenKind.RightParenthesis)
                    {
                        Fail();
                    }
                    TextSpan span = TextSpan.Between(SpanOf(opening), SpanOf(position));
                    expressions.Push(new GeneratorExp(span, argument, generators));
                    break;
                }
                expressions.Push(argument);
            }
            if (!Take(TokenKind.Comma))
            {
                break;
            }
        }
        args = expressions.Take(mark);
        callKeywords = keywords.Take(keywordMark);
    }

    private Expression Slices()
    {
        int start = position;
        Expression first = Slice();
        if (kind != TokenKind.Comma && first is not Starred)
        {
            return first;
        }
        int mark = expressions.Count;
        expressions.Push(first);
        while (Take(TokenKind.Comma) && kind != TokenKind.RightBracket)
        {
            expressions.Push(Slice());
        }
        return new Tuple(SpanFrom(start), expressions.Take(mark), ExpressionContext.Load);
    }

    private Expression Slice()
    {
        if (kind == TokenKind.Star)
        {
            return StarredArgument();
        }
        int start = position;
        Expression? lower = kind == TokenKind.Colon ? null : NamedExpression();
        if (kind != TokenKind.Colon)
        {
            return lower!;
        }
        if (lower is NamedExpr && tokens[start].Kind == TokenKind.Name)
        {
            Fail();
        }
        Advance();
        Expression? upper = StartsExpression(kind) ? Expression() : null;
        Expression? step = Take(TokenKind.Colon) && StartsExpression(kind) ? Expression() : null;
        return new Slice(SpanFrom(start), lower, upper, step);
    }

    private Name NameExpression(ExpressionContext context)
    {
        int start = position;
        string name = ExpectName();
        return new Name(SpanOf(start), name, context);
    }

    /// <summary>The targets of <c>for</c>: one, or a tuple without parentheses.</summary>
    private Expression StarTargets()
    {
        int start = position;
        Expression first = StarTarget();
        if (kind != TokenKind.Comma)
        {
            return first;
        }
        int mark = expressions.Count;
        expressions.Push(first);
        while (Take(TokenKind.Comma) && StartsStarExpression(kind))
        {
            expressions.Push(StarTarget());
        }
        return new Tuple(SpanFrom(start), expressions.Take(mark), ExpressionContext.Store);
    }

    private Expression StarTarget()
    {
        int start = position;
        Expression target;
        if (Take(TokenKind.Star))
        {
            Expression value = Primary();
            target = new Starred(SpanFrom(start), value, ExpressionContext.Store);
        }
        else
        {
            target = Primary();
        }
        SetContext(target, ExpressionContext.Store);
        return target;
    }
}
