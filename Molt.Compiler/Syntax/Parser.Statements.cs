using System.Collections.Immutable;
using System.Diagnostics;
using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

public sealed partial class Parser
{
    /// <summary>Parses a statement, or the several on one line, onto <see cref="statements"/>.</summary>
    private void ParseStatement()
    {
        int start = position;
        int mark = statements.Count;
        int expressionMark = expressions.Count;
        int keywordMark = keywords.Count;
        try
        {
            if (CompoundStatement() is { } compound)
            {
                statements.Push(compound);
            }
            else
            {
                SimpleStatements();
            }
        }
        catch (SyntaxFailure)
        {
            statements.Drop(mark);
            expressions.Drop(expressionMark);
            keywords.Drop(keywordMark);
            ReportAndRecover(start);
        }
    }

    private Statement? CompoundStatement() => kind switch
    {
        TokenKind.If => IfStatement(),
        TokenKind.Def => Function(position, []),
        TokenKind.Class => ClassDefinition([]),
        TokenKind.At => Decorated(),
        TokenKind.For => For(position, isAsync: false),
        TokenKind.While => WhileStatement(),
        TokenKind.With => With(position, isAsync: false),
        TokenKind.Try => TryStatementOf(),
        TokenKind.Async => AsyncStatement(),
        TokenKind.Name when AtName(NameTable.Match) && StartsMatch() => MatchStatement(),
        _ => null,
    };

    private void SimpleStatements()
    {
        do
        {
            statements.Push(SimpleStatement());
        }
        while (Take(TokenKind.Semicolon) && kind != TokenKind.NewLine);
        Expect(TokenKind.NewLine);
    }

    private Statement SimpleStatement()
    {
        int start = position;
        switch (kind)
        {
            case TokenKind.Return:
                Advance();
                Expression? value = StartsStarExpression(kind) ? StarExpressions() : null;
                return new Return(SpanFrom(start), value);
            case TokenKind.Import:
                return ImportStatement();
            case TokenKind.From:
                return ImportFromStatement();
            case TokenKind.Raise:
                return RaiseStatement();
            case TokenKind.Pass:
                Advance();
                return new Pass(SpanOf(start));
            case TokenKind.Break:
                Advance();
                return new Break(SpanOf(start));
            case TokenKind.Continue:
                Advance();
                return new Continue(SpanOf(start));
            case TokenKind.Del:
                return DelStatement();
            case TokenKind.Assert:
                return AssertStatement();
            case TokenKind.Global:
                Advance();
                ImmutableArray<string> globals = Names();
                return new Global(SpanFrom(start), globals);
            case TokenKind.Nonlocal:
                Advance();
                ImmutableArray<string> nonlocals = Names();
                return new Nonlocal(SpanFrom(start), nonlocals);
            case TokenKind.Name when AtName(NameTable.Type) && Peek() == TokenKind.Name:
                return TypeAliasStatement();
            default:
                return ExpressionStatement();
        }
    }

    private ImmutableArray<string> Names()
    {
        var found = ImmutableArray.CreateBuilder<string>(1);
        do
        {
            found.Add(ExpectName());
        }
        while (Take(TokenKind.Comma));
        return found.DrainToImmutable();
    }

    /// <summary>An expression, or an assignment of any kind.</summary>
    private Statement ExpressionStatement()
    {
        int start = position;
        Expression first = YieldOrStarExpressions();
        switch (kind)
        {
            case TokenKind.Equal:
                return Assignment(start, first);
            case TokenKind.Colon:
                return AnnotatedAssignment(start, first);
            case >= TokenKind.PlusEqual and <= TokenKind.CircumflexEqual:
                BinaryOperator op = OperatorOfAssignment(kind);
                SetSingleTarget(first);
                Advance();
                Expression value = YieldOrStarExpressions();
                return new AugAssign(SpanFrom(start), first, op, value);
            default:
                return new Expr(SpanFrom(start), first);
        }
    }

    private Assign Assignment(int start, Expression first)
    {
        int mark = expressions.Count;
        Expression value = first;
        while (Take(TokenKind.Equal))
        {
            SetContext(value, ExpressionContext.Store);
            expressions.Push(value);
            value = YieldOrStarExpressions();
        }
        return new Assign(SpanFrom(start), expressions.Take(mark), value);
    }

    private AnnAssign AnnotatedAssignment(int start, Expression target)
    {
        SetSingleTarget(target);
        if (tokens[start].Kind == TokenKind.LeftParenthesis && StartsWithTargetInParentheses(target, SpanOf(start).Column))
        {
            Fail();
        }
        bool simple = target is Name && tokens[start].Kind == TokenKind.Name;
        Advance();
        Expression annotation = Expression();
        Expression? value = Take(TokenKind.Equal) ? YieldOrStarExpressions() : null;
        return new AnnAssign(SpanFrom(start), target, annotation, value, simple);
    }

    /// <summary>
    /// Whether a target is what follows another in parentheses, as "(a).b" is. CPython's grammar takes "(a)" for the whole target of an annotation.
    /// </summary>
    private static bool StartsWithTargetInParentheses(Expression target, int column)
    {
        int line = target.Span.Line;
        Expression first = target;
        while (first.Span.Line == line && first.Span.Column == column)
        {
            switch (first)
            {
                case Attribute attribute:
                    first = attribute.Value;
                    break;
                case Subscript subscript:
                    first = subscript.Value;
                    break;
                case Call call:
                    first = call.Func;
                    break;
                default:
                    return false;
            }
        }
        return first != target && first is (Name or Attribute or Subscript);
    }

    private static void SetSingleTarget(Expression target)
    {
        if (target is not (Name or Attribute or Subscript))
        {
            Fail();
        }
        SetContext(target, ExpressionContext.Store);
    }

    private static BinaryOperator OperatorOfAssignment(TokenKind kind) => kind switch
    {
        TokenKind.PlusEqual => BinaryOperator.Add,
        TokenKind.MinusEqual => BinaryOperator.Sub,
        TokenKind.StarEqual => BinaryOperator.Mult,
        TokenKind.SlashEqual => BinaryOperator.Div,
        TokenKind.DoubleSlashEqual => BinaryOperator.FloorDiv,
        TokenKind.PercentEqual => BinaryOperator.Mod,
        TokenKind.AtEqual => BinaryOperator.MatMult,
        TokenKind.DoubleStarEqual => BinaryOperator.Pow,
        TokenKind.LeftShiftEqual => BinaryOperator.LShift,
        TokenKind.RightShiftEqual => BinaryOperator.RShift,
        TokenKind.AmpersandEqual => BinaryOperator.BitAnd,
        TokenKind.VerticalBarEqual => BinaryOperator.BitOr,
        TokenKind.CircumflexEqual => BinaryOperator.BitXor,
        _ => throw new UnreachableException(),
    };

    private Raise RaiseStatement()
    {
        int start = position;
        Advance();
        Expression? exception = null, cause = null;
        if (StartsExpression(kind))
        {
            exception = Expression();
            cause = Take(TokenKind.From) ? Expression() : null;
        }
        return new Raise(SpanFrom(start), exception, cause);
    }

    private Delete DelStatement()
    {
        int start = position;
        Advance();
        int mark = expressions.Count;
        do
        {
            Expression target = Primary();
            SetContext(target, ExpressionContext.Del);
            expressions.Push(target);
        }
        while (Take(TokenKind.Comma) && kind is not (TokenKind.NewLine or TokenKind.Semicolon));
        if (kind is not (TokenKind.NewLine or TokenKind.Semicolon))
        {
            Fail();
        }
        return new Delete(SpanFrom(start), expressions.Take(mark));
    }

    private Assert AssertStatement()
    {
        int start = position;
        Advance();
        Expression test = Expression();
        Expression? message = Take(TokenKind.Comma) ? Expression() : null;
        return new Assert(SpanFrom(start), test, message);
    }

    private TypeAlias TypeAliasStatement()
    {
        int start = position;
        Advance();
        Name name = NameExpression(ExpressionContext.Store);
        ImmutableArray<TypeParam> typeParams = TypeParameters();
        Expect(TokenKind.Equal);
        Expression value = Expression();
        return new TypeAlias(SpanFrom(start), name, typeParams, value);
    }

    private Import ImportStatement()
    {
        int start = position;
        Advance();
        var aliases = ImmutableArray.CreateBuilder<Alias>(1);
        do
        {
            int first = position;
            string name = DottedName();
            string? asName = Take(TokenKind.As) ? ExpectName() : null;
            aliases.Add(new Alias(SpanFrom(first), name, asName));
        }
        while (Take(TokenKind.Comma));
        return new Import(SpanFrom(start), aliases.DrainToImmutable());
    }

    private string DottedName()
    {
        string name = ExpectName();
        if (kind != TokenKind.Dot)
        {
            return name;
        }
        var parts = new List<string> { name };
        while (Take(TokenKind.Dot))
        {
            parts.Add(ExpectName());
        }
        return string.Join('.', parts);
    }

    private ImportFrom ImportFromStatement()
    {
        int start = position;
        Advance();
        int level = 0;
        for (; kind is TokenKind.Dot or TokenKind.Ellipsis; Advance())
        {
            level += kind == TokenKind.Dot ? 1 : 3;
        }
        string? module = level == 0 || kind == TokenKind.Name ? DottedName() : null;
        Expect(TokenKind.Import);
        var aliases = ImmutableArray.CreateBuilder<Alias>(1);
        if (kind == TokenKind.Star)
        {
            aliases.Add(new Alias(SpanOf(position), "*", null));
            Advance();
            return new ImportFrom(SpanFrom(start), module, aliases.DrainToImmutable(), level);
        }
        bool parenthesized = Take(TokenKind.LeftParenthesis);
        do
        {
            int first = position;
            string name = ExpectName();
            string? asName = Take(TokenKind.As) ? ExpectName() : null;
            aliases.Add(new Alias(SpanFrom(first), name, asName));
            flufl |= module == "__future__" && name == "barry_as_FLUFL";
        }
        while (Take(TokenKind.Comma) && !(parenthesized && kind == TokenKind.RightParenthesis));
        if (parenthesized)
        {
            Expect(TokenKind.RightParenthesis);
        }
        return new ImportFrom(SpanFrom(start), module, aliases.DrainToImmutable(), level);
    }

    /// <summary>The statements after a colon: an indented block, or simple statements on the same line.</summary>
    private ImmutableArray<Statement> Block()
    {
        Expect(TokenKind.Colon);
        int mark = statements.Count;
        if (kind != TokenKind.NewLine)
        {
            SimpleStatements();
            return statements.Take(mark);
        }
        Advance();
        Expect(TokenKind.Indent);
        do
        {
            ParseStatement();
        }
        while (kind is not (TokenKind.Dedent or TokenKind.EndMarker));
        Take(TokenKind.Dedent);
        return statements.Take(mark);
    }
}
