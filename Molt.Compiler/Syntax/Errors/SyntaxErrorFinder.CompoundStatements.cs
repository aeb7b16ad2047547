using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

/// <content>Compound statements and what is often wrong with them.</content>
internal sealed partial class SyntaxErrorFinder
{
    private bool CompoundStatement()
    {
        TokenKind kind = Fetch().Kind;
        return (kind is TokenKind.Def or TokenKind.At or TokenKind.Async && Try(FunctionDefinition))
            || (kind == TokenKind.If && Try(IfStatement))
            || (kind is TokenKind.Class or TokenKind.At && Try(ClassDefinition))
            || (kind is TokenKind.With or TokenKind.Async && Try(WithStatement))
            || (kind is TokenKind.For or TokenKind.Async && Try(ForStatement))
            || (kind == TokenKind.Try && Try(TryStatement))
            || (kind == TokenKind.While && Try(WhileStatement))
            || Try(MatchStatement);
    }

    private bool Block() => RememberMatch(Rule.Block, () =>
        Try(() => Take(TokenKind.NewLine) && Take(TokenKind.Indent) && Statements() && Take(TokenKind.Dedent))
        || Try(SimpleStatements)
        || (invalidRules && InvalidBlock()));

    private bool InvalidBlock()
    {
        if (Take(TokenKind.NewLine) && !At(TokenKind.Indent))
        {
            throw ErrorAtLast(DiagnosticDescriptors.ExpectedBlock);
        }
        return false;
    }

    /// <summary>Reports a header, of which everything up to the colon was recognized, whose block is not indented.</summary>
    private bool RequireBlock(int header, string what)
    {
        if (Take(TokenKind.Colon) && Take(TokenKind.NewLine) && !At(TokenKind.Indent))
        {
            throw ErrorAtLast(DiagnosticDescriptors.ExpectedBlockAfter, what, tokens[header].Line);
        }
        return false;
    }

    /// <summary>Reports a header, of which everything up to the colon was recognized, that ends without one.</summary>
    private bool RequireColon() => Take(TokenKind.NewLine) ? throw ErrorAtLast(DiagnosticDescriptors.Expected, ":") : false;

    private bool Decorators() =>
        SomeOf(() => Take(TokenKind.At) && NamedExpression() is not null && Take(TokenKind.NewLine));

    private bool ClassDefinition() => Try(() => Decorators() && ClassDefinitionRaw()) || Try(ClassDefinitionRaw);

    private bool ClassDefinitionRaw()
    {
        bool Header() => Take(TokenKind.Class) && Take(TokenKind.Name) && Maybe(TypeParameters)
            && Maybe(() => Take(TokenKind.LeftParenthesis) && (Arguments() is not null || true) && Take(TokenKind.RightParenthesis));
        int start = position;
        if (invalidRules)
        {
            _ = Try(() => Header() && RequireColon()) || Try(() => Header() && RequireBlock(start, "class definition"));
        }
        return Header() && Take(TokenKind.Colon) && Block();
    }

    private bool FunctionDefinition() => Try(() => Decorators() && FunctionDefinitionRaw()) || Try(FunctionDefinitionRaw);

    private bool FunctionDefinitionRaw()
    {
        bool Header(bool force) => Take(TokenKind.Name) && Maybe(TypeParameters)
            && (force ? Force(TokenKind.LeftParenthesis, "(") : Take(TokenKind.LeftParenthesis)) && Maybe(Parameters)
            && Take(TokenKind.RightParenthesis) && Maybe(() => Take(TokenKind.Arrow) && Expression() is not null);
        if (invalidRules)
        {
            int start = At(TokenKind.Async) ? position + 1 : position;
            bool Invalid(bool force) => (Take(TokenKind.Async) || true) && Take(TokenKind.Def) && Header(force);
            _ = Try(() => Invalid(force: false) && RequireBlock(start, "function definition"));
            if (Try(() => Invalid(force: true) && Force(TokenKind.Colon, ":") && Block()))
            {
                return true;
            }
        }
        return Try(() => Take(TokenKind.Def) && Header(force: false) && Take(TokenKind.Colon) && Block())
            || Try(() => Take(TokenKind.Async) && Take(TokenKind.Def) && Header(force: false) && Take(TokenKind.Colon) && Block());
    }

    private bool IfStatement() => Conditional(TokenKind.If, "'if' statement");

    private bool ElifStatement() => Conditional(TokenKind.Elif, "'elif' statement");

    private bool Conditional(TokenKind keyword, string what)
    {
        int start = position;
        bool Header() => Take(keyword) && NamedExpression() is not null;
        if (invalidRules)
        {
            _ = Try(() => Header() && RequireColon()) || Try(() => Header() && RequireBlock(start, what));
        }
        return Try(() => Header() && Take(TokenKind.Colon) && Block() && Deep(ElifStatement))
            || Try(() => Header() && Take(TokenKind.Colon) && Block() && Maybe(ElseBlock));
    }

    private static bool Deep(Func<bool> rule) =>
        System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack() ? rule() : DeepStack.Continue(rule);

    private bool ElseBlock()
    {
        int start = position;
        if (invalidRules)
        {
            _ = Try(() => Take(TokenKind.Else) && RequireBlock(start, "'else' statement"));
            if (Try(() => Take(TokenKind.Else) && Take(TokenKind.Colon) && Block() && At(TokenKind.Elif)))
            {
                throw ErrorAtLast(DiagnosticDescriptors.ElifAfterElse);
            }
        }
        return Take(TokenKind.Else) && Force(TokenKind.Colon, ":") && Block();
    }

    private bool WhileStatement()
    {
        int start = position;
        bool Header() => Take(TokenKind.While) && NamedExpression() is not null;
        if (invalidRules)
        {
            _ = Try(() => Header() && RequireColon()) || Try(() => Header() && RequireBlock(start, "'while' statement"));
        }
        return Header() && Take(TokenKind.Colon) && Block() && Maybe(ElseBlock);
    }

    private bool ForStatement()
    {
        if (invalidRules)
        {
            int start = At(TokenKind.Async) ? position + 1 : position;
            bool Header() => (Take(TokenKind.Async) || true) && Take(TokenKind.For) && StarTargets() is not null && Take(TokenKind.In)
                && StarExpressions() is not null;
            _ = Try(() => Header() && RequireColon()) || Try(() => Header() && RequireBlock(start, "'for' statement"));
        }
        int mark = position;
        _ = Take(TokenKind.Async);
        if (Take(TokenKind.For) && StarTargets() is not null && Take(TokenKind.In))
        {
            return StarExpressions() is not null && Take(TokenKind.Colon) && Block() && Maybe(ElseBlock);
        }
        position = mark;
        return invalidRules && InvalidForTarget();
    }

    private bool InvalidForTarget()
    {
        if ((Take(TokenKind.Async) || true) && Take(TokenKind.For) && StarExpressions() is { } target)
        {
            RequireTarget(target, Targeting.Iteration);
        }
        return false;
    }

    private bool WithStatement()
    {
        if (invalidRules)
        {
            InvalidWithIndent();
        }
        bool Async() => Take(TokenKind.Async);
        bool Items() => Separated(WithItem) is not null;
        bool Parenthesized() => Take(TokenKind.With) && Take(TokenKind.LeftParenthesis) && Items() && (Take(TokenKind.Comma) || true)
            && Take(TokenKind.RightParenthesis) && Take(TokenKind.Colon) && Block();
        bool Plain() => Take(TokenKind.With) && Items() && Take(TokenKind.Colon) && Block();
        return Try(Parenthesized) || Try(Plain) || Try(() => Async() && Parenthesized()) || Try(() => Async() && Plain())
            || (invalidRules && InvalidWith());
    }

    private Shape? WithItem()
    {
        int start = position;
        if (Expression() is not null && Take(TokenKind.As) && StarTarget() is not null
            && Fetch().Kind is TokenKind.Comma or TokenKind.RightParenthesis or TokenKind.Colon)
        {
            return ShapeFrom(start, ShapeKind.Other);
        }
        position = start;
        if (invalidRules)
        {
            if (Expression() is not null && Take(TokenKind.As) && Expression() is { } target
                && Fetch().Kind is TokenKind.Comma or TokenKind.RightParenthesis or TokenKind.Colon)
            {
                RequireTarget(target, Targeting.Assignment);
            }
            position = start;
        }
        return Expression();
    }

    private bool WithHeader(bool parenthesized)
    {
        bool As() => Maybe(() => Take(TokenKind.As) && StarTarget() is not null);
        return (Take(TokenKind.Async) || true) && Take(TokenKind.With)
            && (parenthesized
                ? Take(TokenKind.LeftParenthesis) && SeparatedOf(() => Expressions() is not null && As()) && (Take(TokenKind.Comma) || true)
                    && Take(TokenKind.RightParenthesis)
                : SeparatedOf(() => Expression() is not null && As()));
    }

    private void InvalidWithIndent()
    {
        int start = At(TokenKind.Async) ? position + 1 : position;
        _ = Try(() => WithHeader(parenthesized: false) && RequireBlock(start, "'with' statement"))
            || Try(() => WithHeader(parenthesized: true) && RequireBlock(start, "'with' statement"));
    }

    private bool InvalidWith() =>
        Try(() => WithHeader(parenthesized: false) && RequireColon()) || Try(() => WithHeader(parenthesized: true) && RequireColon());

    private bool TryStatement()
    {
        if (invalidRules)
        {
            InvalidTry();
        }
        bool Body() => Take(TokenKind.Try) && Force(TokenKind.Colon, ":") && Block();
        return Try(() => Body() && FinallyBlock())
            || Try(() => Body() && SomeOf(ExceptBlock) && Maybe(ElseBlock) && Maybe(FinallyBlock))
            || Try(() => Body() && SomeOf(ExceptStarBlock) && Maybe(ElseBlock) && Maybe(FinallyBlock));
    }

    private void InvalidTry()
    {
        int start = position;
        _ = Try(() => Take(TokenKind.Try) && RequireBlock(start, "'try' statement"));
        bool Body() => Take(TokenKind.Try) && Take(TokenKind.Colon);
        if (Try(() => Body() && Block() && !At(TokenKind.Except, TokenKind.Finally)))
        {
            throw ErrorAtLast(DiagnosticDescriptors.ExpectedExcept);
        }
        bool As() => Maybe(() => Take(TokenKind.As) && Take(TokenKind.Name));
        int except = 0;
        if (Try(() => Body() && ManyOf(Block) && SomeOf(ExceptBlock) && (except = position) >= 0 && Take(TokenKind.Except)
            && Take(TokenKind.Star) && Expression() is not null && As() && Take(TokenKind.Colon)))
        {
            throw Error(except, except + 1, DiagnosticDescriptors.MixedExcept);
        }
        position = start;
        if (Try(() => Body() && ManyOf(Block) && SomeOf(ExceptStarBlock) && (except = position) >= 0 && Take(TokenKind.Except)
            && Maybe(() => Expression() is not null && As()) && Take(TokenKind.Colon)))
        {
            throw Error(except, except, DiagnosticDescriptors.MixedExcept);
        }
        position = start;
    }

    private bool ExceptBlock() => ExceptBlock(() => Take(TokenKind.Except), star: false);

    private bool ExceptStarBlock() => ExceptBlock(() => Take(TokenKind.Except) && Take(TokenKind.Star), star: true);

    private bool ExceptBlock(Func<bool> keyword, bool star)
    {
        int start = position;
        bool As() => Maybe(() => Take(TokenKind.As) && Take(TokenKind.Name));
        string what = star ? "'except*' statement" : "'except' statement";
        if (invalidRules)
        {
            _ = Try(() => keyword() && Expression() is not null && As() && RequireBlock(start, what))
                || (!star && Try(() => keyword() && RequireBlock(start, what)));
        }
        return Try(() => keyword() && Expressions() is not null && Take(TokenKind.Colon) && Block())
            || Try(() => keyword() && Expression() is not null && Take(TokenKind.As) && Take(TokenKind.Name) && Take(TokenKind.Colon) && Block())
            || (!star && Try(() => keyword() && Take(TokenKind.Colon) && Block()))
            || (invalidRules && InvalidExcept(keyword, star));
    }

    private bool InvalidExcept(Func<bool> keyword, bool star)
    {
        int start = position;
        Shape? type;
        if (keyword() && (type = Expression()) is not null && Take(TokenKind.Comma) && Expressions() is not null && Take(TokenKind.As)
            && Take(TokenKind.Name) && Take(TokenKind.Colon))
        {
            throw ErrorFrom(type.First, DiagnosticDescriptors.UnparenthesizedExceptAs);
        }
        position = start;
        _ = Try(() => keyword() && Expression() is not null && Maybe(() => Take(TokenKind.As) && Take(TokenKind.Name)) && RequireColon());
        if (star && keyword() && (Take(TokenKind.NewLine) || Take(TokenKind.Colon)))
        {
            throw ErrorAtLast(DiagnosticDescriptors.ExpectedExceptionTypes);
        }
        position = start;
        _ = !star && Try(() => keyword() && RequireColon());
        Shape? target;
        if (keyword() && Expression() is not null && Take(TokenKind.As) && (target = Expression()) is not null && Take(TokenKind.Colon)
            && Block())
        {
            throw Error(target, DiagnosticDescriptors.InvalidExceptTarget, star ? "except*" : "except", target.Description);
        }
        return ResetFalse(start);
    }

    private bool FinallyBlock()
    {
        int start = position;
        if (invalidRules)
        {
            _ = Try(() => Take(TokenKind.Finally) && RequireBlock(start, "'finally' statement"));
        }
        return Take(TokenKind.Finally) && Force(TokenKind.Colon, ":") && Block();
    }
}
