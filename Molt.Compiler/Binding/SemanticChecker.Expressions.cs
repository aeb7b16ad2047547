using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.Binding;

/// <content>Expressions.</content>
internal sealed partial class SemanticChecker
{
    private void VisitExpressions(ImmutableArray<Expression> expressions)
    {
        foreach (Expression expression in expressions)
        {
            VisitExpression(expression);
        }
    }

    private void VisitOptional(Expression? expression)
    {
        if (expression is not null)
        {
            VisitExpression(expression);
        }
    }

    /// <summary>Visits the elements of a display or call, which may be starred.</summary>
    private void VisitElements(ImmutableArray<Expression> elements)
    {
        foreach (Expression element in elements)
        {
            VisitExpression(element is Starred starred ? starred.Value : element);
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
            case NodeKind.Constant:
                break;
            case NodeKind.Attribute:
                VisitExpression(((Attribute)expression).Value);
                break;
            case NodeKind.Call:
                VisitCall((Call)expression);
                break;
            case NodeKind.BoolOp:
                VisitExpressions(((BoolOp)expression).Values);
                break;
            case NodeKind.NamedExpr:
                VisitExpression(((NamedExpr)expression).Value);
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
                var lambda = (Lambda)expression;
                VisitDefaults(lambda.Args);
                VisitWithin(table.ScopeOf(lambda), lambda.Body);
                break;
            case NodeKind.IfExp:
                var conditional = (IfExp)expression;
                VisitExpression(conditional.Test);
                VisitExpression(conditional.Body);
                VisitExpression(conditional.Orelse);
                break;
            case NodeKind.Dict:
                var dictionary = (Dict)expression;
                for (int i = 0; i < dictionary.Values.Length; i++)
                {
                    VisitOptional(dictionary.Keys[i]);
                    VisitExpression(dictionary.Values[i]);
                }
                break;
            case NodeKind.Set:
                VisitElements(((Set)expression).Elts);
                break;
            case NodeKind.ListComp:
                var list = (ListComp)expression;
                VisitComprehension(list, list.Generators, list.Elt, null);
                break;
            case NodeKind.SetComp:
                var set = (SetComp)expression;
                VisitComprehension(set, set.Generators, set.Elt, null);
                break;
            case NodeKind.DictComp:
                var map = (DictComp)expression;
                VisitComprehension(map, map.Generators, map.Key, map.Value);
                break;
            case NodeKind.GeneratorExp:
                var generator = (GeneratorExp)expression;
                VisitComprehension(generator, generator.Generators, generator.Elt, null);
                break;
            case NodeKind.Await:
                VisitExpression(((Await)expression).Value);
                break;
            case NodeKind.Yield:
                VisitYield((Yield)expression);
                break;
            case NodeKind.YieldFrom:
                VisitYieldFrom((YieldFrom)expression);
                break;
            case NodeKind.Compare:
                VisitCompare((Compare)expression);
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
                VisitSubscript((Subscript)expression);
                break;
            case NodeKind.Starred:
                var starred = (Starred)expression;
                Report(starred.Span, starred.Ctx == ExpressionContext.Store ? DiagnosticDescriptors.StarredTarget : DiagnosticDescriptors.StarredNotAllowed);
                VisitExpression(starred.Value);
                break;
            case NodeKind.Slice:
                var slice = (Slice)expression;
                VisitOptional(slice.Lower);
                VisitOptional(slice.Upper);
                VisitOptional(slice.Step);
                break;
            case NodeKind.List:
                var listDisplay = (List)expression;
                VisitSequence(listDisplay, listDisplay.Elts, listDisplay.Ctx);
                break;
            case NodeKind.Tuple:
                var tuple = (Tuple)expression;
                VisitSequence(tuple, tuple.Elts, tuple.Ctx);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void VisitSequence(Expression node, ImmutableArray<Expression> elements, ExpressionContext context)
    {
        if (context == ExpressionContext.Del)
        {
            VisitExpressions(elements);
            return;
        }
        if (context == ExpressionContext.Store)
        {
            CheckUnpacking(node, elements);
        }
        VisitElements(elements);
    }

    private void CheckUnpacking(Expression node, ImmutableArray<Expression> targets)
    {
        bool seenStar = false;
        for (int i = 0; i < targets.Length; i++)
        {
            if (targets[i] is not Starred)
            {
                continue;
            }
            if (seenStar)
            {
                Report(node.Span, DiagnosticDescriptors.SeveralStarredTargets);
                return;
            }
            if (i > PatternChecker.MaximumBeforeStar)
            {
                Report(node.Span, DiagnosticDescriptors.TooManyTargetsBeforeStar);
                return;
            }
            seenStar = true;
        }
    }

    private void VisitCall(Call node)
    {
        if (node.Func is not Lambda && LiteralType.Of(node.Func) is { } type)
        {
            Report(node.Func.Span, DiagnosticDescriptors.NotCallable, type);
        }
        CheckRepeatedKeywords(node.Keywords);
        VisitExpression(node.Func);
        VisitElements(node.Args);
        VisitKeywordValues(node.Keywords);
    }

    private void VisitArguments(ImmutableArray<Expression> arguments, ImmutableArray<Keyword> keywords)
    {
        CheckRepeatedKeywords(keywords);
        VisitElements(arguments);
        VisitKeywordValues(keywords);
    }

    private void VisitKeywordValues(ImmutableArray<Keyword> keywords)
    {
        foreach (Keyword keyword in keywords)
        {
            VisitExpression(keyword.Value);
        }
    }

    private void CheckRepeatedKeywords(ImmutableArray<Keyword> keywords)
    {
        if (keywords.Length < 2)
        {
            return;
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Keyword keyword in keywords)
        {
            if (keyword.Arg is not null && !seen.Add(keyword.Arg))
            {
                ReportRepeatedKeywords(keywords);
                return;
            }
        }
    }

    /// <summary>CPython names the first keyword that comes again, not the first that has come before.</summary>
    private void ReportRepeatedKeywords(ImmutableArray<Keyword> keywords)
    {
        foreach (IGrouping<string, Keyword> group in keywords.Where(keyword => keyword.Arg is not null).GroupBy(keyword => keyword.Arg!))
        {
            foreach (Keyword repeated in group.Skip(1))
            {
                Report(repeated.Span, DiagnosticDescriptors.RepeatedKeyword, group.Key);
            }
        }
    }

    private void VisitSubscript(Subscript node)
    {
        if (node.Ctx == ExpressionContext.Load)
        {
            if (LiteralType.Of(node.Value) is { } container && !LiteralType.IsSubscriptable(node.Value))
            {
                Report(node.Value.Span, DiagnosticDescriptors.NotSubscriptable, container);
            }
            if (LiteralType.IsSequence(node.Value) && LiteralType.Of(node.Slice) is { } index and not ("int" or "bool"))
            {
                Report(node.Value.Span, DiagnosticDescriptors.BadIndex, LiteralType.Of(node.Value), index);
            }
        }
        VisitExpression(node.Value);
        VisitExpression(node.Slice);
    }

    private void VisitCompare(Compare node)
    {
        Expression left = node.Left;
        for (int i = 0; i < node.Ops.Length; i++)
        {
            Expression right = node.Comparators[i];
            if (node.Ops[i] is ComparisonOperator.Is or ComparisonOperator.IsNot)
            {
                Expression? literal = LiteralType.HasNoIdentity(left) ? left : LiteralType.HasNoIdentity(right) ? right : null;
                if (literal is not null)
                {
                    Report(
                        node.Span,
                        node.Ops[i] == ComparisonOperator.Is ? DiagnosticDescriptors.IsWithLiteral : DiagnosticDescriptors.IsNotWithLiteral,
                        LiteralType.Of(literal));
                    break;
                }
            }
            left = right;
        }
        VisitExpression(node.Left);
        VisitExpressions(node.Comparators);
    }

    private void VisitYield(Yield node)
    {
        if (!scope.IsFunctionLike)
        {
            Report(node.Span, DiagnosticDescriptors.YieldOutsideFunction);
        }
        VisitOptional(node.Value);
    }

    private void VisitYieldFrom(YieldFrom node)
    {
        if (!scope.IsFunctionLike)
        {
            Report(node.Span, DiagnosticDescriptors.YieldFromOutsideFunction);
        }
        else if (scope.Node.Kind == NodeKind.AsyncFunctionDef)
        {
            Report(node.Span, DiagnosticDescriptors.YieldFromInAsync);
        }
        VisitExpression(node.Value);
    }

    private void VisitComprehension(Expression node, ImmutableArray<Comprehension> clauses, Expression element, Expression? value)
    {
        VisitExpression(clauses[0].Iter);
        Outer outer = Enter(table.ScopeOf(node));
        foreach (Comprehension clause in clauses)
        {
            if (clause != clauses[0])
            {
                VisitExpression(clause.Iter);
            }
            VisitExpression(clause.Target);
            VisitExpressions(clause.Ifs);
        }
        VisitExpression(element);
        VisitOptional(value);
        Leave(outer);
    }
}
