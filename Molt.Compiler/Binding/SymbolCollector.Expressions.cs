using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.Binding;

/// <content>Expressions and patterns.</content>
internal sealed partial class SymbolCollector
{
    private void VisitExpressions(ImmutableArray<Expression> expressions)
    {
        foreach (Expression expression in expressions)
        {
            VisitExpression(expression);
        }
    }

    private void VisitOptionals(ImmutableArray<Expression?> expressions)
    {
        foreach (Expression? expression in expressions)
        {
            VisitOptional(expression);
        }
    }

    private void VisitOptional(Expression? expression)
    {
        if (expression is not null)
        {
            VisitExpression(expression);
        }
    }

    private void VisitExpression(Expression expression)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            DeepStack.Continue(VisitExpression, expression);
            return;
        }
        switch (expression.Kind)
        {
            case NodeKind.Name:
                VisitName((Name)expression);
                break;
            case NodeKind.Constant:
                break;
            case NodeKind.Attribute:
                var attribute = (Attribute)expression;
                CheckDebug(attribute.Attr, attribute.Ctx, attribute.Span);
                VisitExpression(attribute.Value);
                break;
            case NodeKind.Call:
                var call = (Call)expression;
                VisitExpression(call.Func);
                VisitExpressions(call.Args);
                VisitKeywords(call.Keywords);
                break;
            case NodeKind.BoolOp:
                VisitExpressions(((BoolOp)expression).Values);
                break;
            case NodeKind.NamedExpr:
                VisitNamedExpression((NamedExpr)expression);
                break;
            case NodeKind.BinOp:
                var binary = (BinOp)expression;
                VisitExpression(binary.Left);
                VisitExpression(binary.Right);
                break;
            case NodeKind.UnaryOp:
                VisitExpression(((UnaryOp)expression).Operand);
                break;
            case NodeKind.Lambda:
                VisitLambda((Lambda)expression);
                break;
            case NodeKind.IfExp:
                var conditional = (IfExp)expression;
                VisitExpression(conditional.Test);
                VisitExpression(conditional.Body);
                VisitExpression(conditional.Orelse);
                break;
            case NodeKind.Dict:
                var dictionary = (Dict)expression;
                VisitOptionals(dictionary.Keys);
                VisitExpressions(dictionary.Values);
                break;
            case NodeKind.Set:
                VisitExpressions(((Set)expression).Elts);
                break;
            case NodeKind.ListComp:
                var list = (ListComp)expression;
                VisitComprehension(list, ScopeKind.ListComprehension, "listcomp", list.Generators, list.Elt, null);
                break;
            case NodeKind.SetComp:
                var set = (SetComp)expression;
                VisitComprehension(set, ScopeKind.SetComprehension, "setcomp", set.Generators, set.Elt, null);
                break;
            case NodeKind.DictComp:
                var map = (DictComp)expression;
                VisitComprehension(map, ScopeKind.DictComprehension, "dictcomp", map.Generators, map.Key, map.Value);
                break;
            case NodeKind.GeneratorExp:
                var generator = (GeneratorExp)expression;
                VisitComprehension(generator, ScopeKind.GeneratorExpression, "genexpr", generator.Generators, generator.Elt, null);
                break;
            case NodeKind.Await:
                VisitAwait((Await)expression);
                break;
            case NodeKind.Yield:
                VisitYield(expression, ((Yield)expression).Value);
                break;
            case NodeKind.YieldFrom:
                VisitYield(expression, ((YieldFrom)expression).Value);
                break;
            case NodeKind.Compare:
                var comparison = (Compare)expression;
                VisitExpression(comparison.Left);
                VisitExpressions(comparison.Comparators);
                break;
            case NodeKind.FormattedValue:
                var formatted = (FormattedValue)expression;
                VisitExpression(formatted.Value);
                VisitOptional(formatted.FormatSpec);
                break;
            case NodeKind.Interpolation:
                var interpolation = (Interpolation)expression;
                VisitExpression(interpolation.Value);
                VisitOptional(interpolation.FormatSpec);
                break;
            case NodeKind.JoinedStr:
                VisitExpressions(((JoinedStr)expression).Values);
                break;
            case NodeKind.TemplateStr:
                VisitExpressions(((TemplateStr)expression).Values);
                break;
            case NodeKind.Subscript:
                var subscript = (Subscript)expression;
                VisitExpression(subscript.Value);
                VisitExpression(subscript.Slice);
                break;
            case NodeKind.Starred:
                VisitExpression(((Starred)expression).Value);
                break;
            case NodeKind.Slice:
                var slice = (Slice)expression;
                VisitOptional(slice.Lower);
                VisitOptional(slice.Upper);
                VisitOptional(slice.Step);
                break;
            case NodeKind.List:
                VisitExpressions(((List)expression).Elts);
                break;
            case NodeKind.Tuple:
                VisitExpressions(((Tuple)expression).Elts);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void VisitKeywords(ImmutableArray<Keyword> keywords)
    {
        foreach (Keyword keyword in keywords)
        {
            if (keyword.Arg is { } name)
            {
                CheckDebug(name, ExpressionContext.Store, keyword.Span);
            }
        }
        foreach (Keyword keyword in keywords)
        {
            VisitExpression(keyword.Value);
        }
    }

    private void CheckDebug(string name, ExpressionContext context, in TextSpan span)
    {
        if (context != ExpressionContext.Load && name == SymbolNames.Debug)
        {
            Report(span, context == ExpressionContext.Store ? DiagnosticDescriptors.AssignToDebug : DiagnosticDescriptors.DeleteDebug);
        }
    }

    private void VisitLambda(Lambda lambda)
    {
        VisitExpressions(lambda.Args.Defaults);
        VisitOptionals(lambda.Args.KwDefaults);
        Enter(NewScope(ScopeKind.Lambda, "lambda", lambda, ScopeRole.Body, lambda.Span));
        DefineParameters(lambda.Args);
        VisitExpression(lambda.Body);
        Leave();
    }

    private void VisitComprehension(
        Expression node, ScopeKind kind, string name, ImmutableArray<Comprehension> clauses, Expression element, Expression? value)
    {
        // The outermost iterable is evaluated outside, and handed in.
        Comprehension outermost = clauses[0];
        current.IterableDepth++;
        VisitExpression(outermost.Iter);
        current.IterableDepth--;

        Scope scope = NewScope(kind, name, node, ScopeRole.Body, node.Span);
        Enter(scope);
        scope.IsCoroutine = outermost.IsAsync;
        Define(SymbolNames.OutermostIterator, SymbolFlags.Parameter, node.Span);
        VisitIterationTarget(outermost.Target);
        VisitExpressions(outermost.Ifs);
        foreach (Comprehension clause in clauses.AsSpan()[1..])
        {
            VisitIterationTarget(clause.Target);
            scope.IterableDepth++;
            VisitExpression(clause.Iter);
            scope.IterableDepth--;
            VisitExpressions(clause.Ifs);
            scope.IsCoroutine |= clause.IsAsync;
        }
        VisitOptional(value);
        VisitExpression(element);
        scope.IsGenerator = kind == ScopeKind.GeneratorExpression;
        Leave();

        if (scope.IsCoroutine && !scope.IsGenerator)
        {
            bool inAsync = current.IsComprehension || (current.IsFunction && current.IsCoroutine);
            if (!inAsync)
            {
                Report(node.Span, DiagnosticDescriptors.AsyncComprehensionOutsideAsync);
            }
            current.IsCoroutine = true;
        }
    }

    private void VisitIterationTarget(Expression target)
    {
        current.InIterationTarget = true;
        VisitExpression(target);
        current.InIterationTarget = false;
    }

    private void VisitAwait(Await node)
    {
        RejectInAnnotation(node, "await expression");
        if (!current.IsFunctionLike)
        {
            Report(node.Span, DiagnosticDescriptors.AwaitOutsideFunction);
        }
        else if (current.IsFunction && !current.IsComprehension && !current.IsCoroutine)
        {
            Report(node.Span, DiagnosticDescriptors.AwaitOutsideAsync);
        }
        VisitExpression(node.Value);
        current.IsCoroutine = true;
    }

    private void VisitYield(Expression node, Expression? value)
    {
        RejectInAnnotation(node, "yield expression");
        VisitOptional(value);
        current.IsGenerator = true;
        if (current.IsComprehension)
        {
            Report(node.Span, DiagnosticDescriptors.YieldInComprehension, current.Kind switch
            {
                ScopeKind.ListComprehension => "list comprehension",
                ScopeKind.SetComprehension => "set comprehension",
                ScopeKind.DictComprehension => "dict comprehension",
                _ => "generator expression",
            });
        }
    }

    private void VisitPatterns(ImmutableArray<Pattern> patterns)
    {
        foreach (Pattern pattern in patterns)
        {
            VisitPattern(pattern);
        }
    }

    private void VisitPattern(Pattern pattern)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            DeepStack.Continue(VisitPattern, pattern);
            return;
        }
        switch (pattern)
        {
            case MatchValue value:
                VisitExpression(value.Value);
                break;
            case MatchSingleton:
                break;
            case MatchSequence sequence:
                VisitPatterns(sequence.Patterns);
                break;
            case MatchStar star:
                Capture(star.Name, star);
                break;
            case MatchMapping mapping:
                VisitExpressions(mapping.Keys);
                VisitPatterns(mapping.Patterns);
                Capture(mapping.Rest, mapping);
                break;
            case MatchClass match:
                VisitExpression(match.Cls);
                VisitPatterns(match.Patterns);
                for (int i = 0; i < match.KwdAttrs.Length; i++)
                {
                    CheckDebug(match.KwdAttrs[i], ExpressionContext.Store, match.KwdPatterns[i].Span);
                }
                VisitPatterns(match.KwdPatterns);
                break;
            case MatchAs capture:
                if (capture.Inner is { } inner)
                {
                    VisitPattern(inner);
                }
                Capture(capture.Name, capture);
                break;
            case MatchOr alternatives:
                VisitPatterns(alternatives.Patterns);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Capture(string? name, Pattern pattern)
    {
        if (name is not null)
        {
            Define(name, SymbolFlags.Assigned, pattern.Span);
        }
    }
}
