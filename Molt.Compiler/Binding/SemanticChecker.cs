using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.Binding;

/// <summary>
/// What CPython's compiler checks while it generates code, in the order in which it does: control flow, starred expressions, patterns,
/// suspicious literals.
/// </summary>
internal sealed partial class SemanticChecker
{
    /// <summary>How deep loops, <c>with</c> and <c>try</c> may be nested in one function.</summary>
    private const int MaximumNesting = 21;

    private readonly SymbolTable table;
    private readonly SourceText source;
    private readonly DiagnosticBag diagnostics;
    private readonly PatternChecker patterns;
    private Scope scope;
    private Stack<Block> blocks = new();
    private JumpContext jumpContext;

    private SemanticChecker(SymbolTable table, SourceText source, DiagnosticBag diagnostics)
    {
        this.table = table;
        this.source = source;
        this.diagnostics = diagnostics;
        patterns = new PatternChecker(source, diagnostics);
        scope = table.Module;
    }

    /// <summary>What a jump has to get out of.</summary>
    private enum Block
    {
        Loop, ExceptStar, Other,
    }

    /// <summary>The innermost construct that matters to jumps out of <c>finally</c> blocks (PEP 765).</summary>
    private enum JumpContext
    {
        None, Finally, Function, Loop,
    }

    /// <summary>Checks a module whose scopes are known.</summary>
    public static void Check(Module module, SymbolTable table, SourceText source, DiagnosticBag diagnostics) =>
        new SemanticChecker(table, source, diagnostics).VisitModule(module);

    private void Report(in TextSpan span, DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments) =>
        diagnostics.Report(source, span, descriptor, arguments);

    private void VisitModule(Module module)
    {
        VisitStatements(module.Body);
        VisitVariableAnnotations(module.Body);
    }

    private void VisitStatements(ImmutableArray<Statement> statements)
    {
        foreach (Statement statement in statements)
        {
            VisitStatement(statement);
        }
    }

    private void Push(Block block, in TextSpan span)
    {
        if (blocks.Count == MaximumNesting)
        {
            Report(span, DiagnosticDescriptors.TooManyNestedBlocks);
        }
        blocks.Push(block);
    }

    private void VisitStatement(Statement statement)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            DeepStack.Continue(() => VisitStatement(statement));
            return;
        }
        switch (statement.Kind)
        {
            case NodeKind.FunctionDef:
            case NodeKind.AsyncFunctionDef:
                VisitFunction((FunctionStatement)statement);
                break;
            case NodeKind.ClassDef:
                VisitClass((ClassDef)statement);
                break;
            case NodeKind.TypeAlias:
                VisitTypeAlias((TypeAlias)statement);
                break;
            case NodeKind.Return:
                VisitReturn((Return)statement);
                break;
            case NodeKind.Delete:
                VisitExpressions(((Delete)statement).Targets);
                break;
            case NodeKind.Assign:
                var assign = (Assign)statement;
                VisitExpression(assign.Value);
                VisitExpressions(assign.Targets);
                break;
            case NodeKind.AnnAssign:
                VisitAnnotatedAssignment((AnnAssign)statement);
                break;
            case NodeKind.AugAssign:
                var augmented = (AugAssign)statement;
                VisitExpression(augmented.Target);
                VisitExpression(augmented.Value);
                break;
            case NodeKind.For:
            case NodeKind.AsyncFor:
                var loop = (ForStatement)statement;
                Push(Block.Loop, loop.Span);
                VisitExpression(loop.Iter);
                VisitExpression(loop.Target);
                VisitLoopBody(loop.Body);
                VisitStatements(loop.Orelse);
                break;
            case NodeKind.While:
                var conditional = (While)statement;
                Push(Block.Loop, conditional.Span);
                VisitExpression(conditional.Test);
                VisitLoopBody(conditional.Body);
                VisitStatements(conditional.Orelse);
                break;
            case NodeKind.If:
                var branch = (If)statement;
                VisitExpression(branch.Test);
                VisitStatements(branch.Body);
                VisitStatements(branch.Orelse);
                break;
            case NodeKind.With:
            case NodeKind.AsyncWith:
                VisitWith((WithStatement)statement);
                break;
            case NodeKind.Match:
                VisitMatch((Match)statement);
                break;
            case NodeKind.Raise:
                var raise = (Raise)statement;
                VisitOptional(raise.Exc);
                VisitOptional(raise.Cause);
                break;
            case NodeKind.Try:
            case NodeKind.TryStar:
                VisitTry((TryStatement)statement);
                break;
            case NodeKind.Assert:
                var assert = (Assert)statement;
                if (assert.Test is Tuple { Elts.Length: > 0 })
                {
                    Report(assert.Span, DiagnosticDescriptors.AssertOnTuple);
                }
                VisitExpression(assert.Test);
                VisitOptional(assert.Msg);
                break;
            case NodeKind.Expr:
                VisitExpression(((Expr)statement).Value);
                break;
            case NodeKind.Break:
                VisitLoopExit(statement, "break", DiagnosticDescriptors.BreakOutsideLoop);
                break;
            case NodeKind.Continue:
                VisitLoopExit(statement, "continue", DiagnosticDescriptors.ContinueOutsideLoop);
                break;
            case NodeKind.Import:
            case NodeKind.ImportFrom:
            case NodeKind.Global:
            case NodeKind.Nonlocal:
            case NodeKind.Pass:
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Visits code that belongs to another scope, with blocks of its own.</summary>
    private void Within<TNode>(Scope inner, TNode node, Action<TNode> visit)
    {
        (Scope outer, Stack<Block> outerBlocks) = (scope, blocks);
        (scope, blocks) = (inner, new());
        visit(node);
        (scope, blocks) = (outer, outerBlocks);
    }

    private void VisitFunction(FunctionStatement function)
    {
        VisitExpressions(function.DecoratorList);
        VisitDefaults(function.Args);
        if (function.TypeParams.Length > 0)
        {
            Within(table.ScopeOf(function, ScopeRole.TypeParameters), function, VisitGenericFunction);
        }
        else
        {
            VisitAnnotationsAndBody(function);
        }
    }

    private void VisitGenericFunction(FunctionStatement function)
    {
        VisitTypeParameters(function.TypeParams);
        VisitAnnotationsAndBody(function);
    }

    private void VisitAnnotationsAndBody(FunctionStatement function)
    {
        if (!table.Future.Annotations)
        {
            Within(table.ScopeOf(function, ScopeRole.Annotations), function, VisitFunctionAnnotations);
        }
        Within(table.ScopeOf(function), function, VisitFunctionBody);
    }

    private void VisitFunctionBody(FunctionStatement function)
    {
        JumpContext outer = jumpContext;
        jumpContext = JumpContext.Function;
        if (scope.IsGenerator || scope.IsCoroutine)
        {
            blocks.Push(Block.Other);
        }
        VisitStatements(function.Body);
        jumpContext = outer;
    }

    private void VisitFunctionAnnotations(FunctionStatement function)
    {
        Arguments arguments = function.Args;
        VisitAnnotations(arguments.Posonlyargs);
        VisitAnnotations(arguments.Args);
        VisitOptional(arguments.Vararg?.Annotation is Starred starred ? starred.Value : arguments.Vararg?.Annotation);
        VisitAnnotations(arguments.Kwonlyargs);
        VisitOptional(arguments.Kwarg?.Annotation);
        VisitOptional(function.Returns);
    }

    private void VisitAnnotations(ImmutableArray<Arg> parameters)
    {
        foreach (Arg parameter in parameters)
        {
            VisitOptional(parameter.Annotation);
        }
    }

    private void VisitDefaults(Arguments arguments)
    {
        VisitExpressions(arguments.Defaults);
        foreach (Expression? value in arguments.KwDefaults)
        {
            VisitOptional(value);
        }
    }

    private void VisitClass(ClassDef node)
    {
        VisitExpressions(node.DecoratorList);
        if (node.TypeParams.Length > 0)
        {
            Within(table.ScopeOf(node, ScopeRole.TypeParameters), node, VisitGenericClass);
        }
        else
        {
            VisitClassBodyAndBases(node);
        }
    }

    private void VisitGenericClass(ClassDef node)
    {
        VisitTypeParameters(node.TypeParams);
        VisitClassBodyAndBases(node);
    }

    private void VisitClassBodyAndBases(ClassDef node)
    {
        Within(table.ScopeOf(node), node, VisitClassBody);
        VisitArguments(node.Bases, node.Keywords);
    }

    private void VisitClassBody(ClassDef node)
    {
        VisitStatements(node.Body);
        VisitVariableAnnotations(node.Body);
    }

    private void VisitTypeAlias(TypeAlias alias)
    {
        if (alias.TypeParams.Length > 0)
        {
            Within(table.ScopeOf(alias, ScopeRole.TypeParameters), alias, VisitGenericAlias);
        }
        else
        {
            VisitAliasValue(alias);
        }
    }

    private void VisitGenericAlias(TypeAlias alias)
    {
        VisitTypeParameters(alias.TypeParams);
        VisitAliasValue(alias);
    }

    private void VisitAliasValue(TypeAlias alias) => Within(table.ScopeOf(alias), alias.Value, VisitExpression);

    private void VisitTypeParameters(ImmutableArray<TypeParam> parameters)
    {
        bool seenDefault = false;
        foreach (TypeParam parameter in parameters)
        {
            if (parameter is TypeVar { Bound: { } bound })
            {
                Within(table.ScopeOf(parameter, ScopeRole.Bound), bound, VisitExpression);
            }
            Expression? value = parameter switch
            {
                TypeVar variable => variable.DefaultValue,
                ParamSpec variable => variable.DefaultValue,
                TypeVarTuple variable => variable.DefaultValue is Starred starred ? starred.Value : variable.DefaultValue,
                _ => throw new UnreachableException(),
            };
            if (value is not null)
            {
                seenDefault = true;
                Within(table.ScopeOf(parameter, ScopeRole.Default), value, VisitExpression);
            }
            else if (seenDefault)
            {
                Report(parameter.Span, DiagnosticDescriptors.TypeParameterWithoutDefault, parameter.Name);
            }
        }
    }

    private void VisitReturn(Return node)
    {
        if (jumpContext == JumpContext.Finally)
        {
            Report(node.Span, DiagnosticDescriptors.JumpInFinally, "return");
        }
        if (!scope.IsFunctionLike)
        {
            Report(node.Span, DiagnosticDescriptors.ReturnOutsideFunction);
        }
        else if (node.Value is not null && scope.IsCoroutine && scope.IsGenerator)
        {
            Report(node.Span, DiagnosticDescriptors.ReturnValueInAsyncGenerator);
        }
        VisitOptional(node.Value);
        if (blocks.Contains(Block.ExceptStar))
        {
            bool atConstant = node.Value is Constant constant && constant.Span.Line == node.Span.Line;
            Report(atConstant ? node.Value!.Span : node.Span, DiagnosticDescriptors.JumpOutOfExceptStar);
        }
    }

    private void VisitLoopExit(Statement node, string keyword, DiagnosticDescriptor outsideLoop)
    {
        if (jumpContext == JumpContext.Finally)
        {
            Report(node.Span, DiagnosticDescriptors.JumpInFinally, keyword);
        }
        foreach (Block block in blocks)
        {
            if (block == Block.Loop)
            {
                return;
            }
            if (block == Block.ExceptStar)
            {
                Report(node.Span, DiagnosticDescriptors.JumpOutOfExceptStar);
                return;
            }
        }
        Report(node.Span, outsideLoop);
    }

    private void VisitLoopBody(ImmutableArray<Statement> body)
    {
        JumpContext outer = jumpContext;
        jumpContext = JumpContext.Loop;
        VisitStatements(body);
        jumpContext = outer;
        blocks.Pop();
    }

    private void VisitWith(WithStatement node)
    {
        foreach (WithItem item in node.Items)
        {
            VisitExpression(item.ContextExpr);
            Push(Block.Other, item.ContextExpr.Span);
            VisitOptional(item.OptionalVars);
        }
        VisitStatements(node.Body);
        foreach (WithItem _ in node.Items)
        {
            blocks.Pop();
        }
    }

    private void VisitTry(TryStatement node)
    {
        bool hasFinally = node.Finalbody.Length > 0;
        if (hasFinally)
        {
            Push(Block.Other, node.Span);
        }
        Push(Block.Other, node.Span);
        VisitStatements(node.Body);
        blocks.Pop();
        bool star = node.Kind == NodeKind.TryStar;
        if (!star)
        {
            VisitStatements(node.Orelse);
        }
        if (node.Handlers.Length > 0)
        {
            Push(star ? Block.ExceptStar : Block.Other, node.Span);
            VisitHandlers(node.Handlers);
            blocks.Pop();
        }
        if (star)
        {
            VisitStatements(node.Orelse);
        }
        if (hasFinally)
        {
            JumpContext outer = jumpContext;
            jumpContext = JumpContext.Finally;
            VisitStatements(node.Finalbody);
            jumpContext = outer;
            blocks.Pop();
        }
    }

    private void VisitHandlers(ImmutableArray<ExceptHandler> handlers)
    {
        foreach (ExceptHandler handler in handlers)
        {
            if (handler.Type is null && handler != handlers[^1])
            {
                Report(handler.Span, DiagnosticDescriptors.DefaultExceptNotLast);
            }
            VisitOptional(handler.Type);
            Push(Block.Other, handler.Span);
            VisitStatements(handler.Body);
            blocks.Pop();
        }
    }

    private void VisitMatch(Match node)
    {
        VisitExpression(node.Subject);
        for (int i = 0; i < node.Cases.Length; i++)
        {
            MatchCase clause = node.Cases[i];
            bool isLast = i == node.Cases.Length - 1;
            patterns.Check(clause.Pattern, mayBeIrrefutable: isLast || clause.Guard is not null);
            VisitOptional(clause.Guard);
            VisitStatements(clause.Body);
        }
    }

    private void VisitAnnotatedAssignment(AnnAssign node)
    {
        if (node.Value is not null)
        {
            VisitExpression(node.Value);
            VisitExpression(node.Target);
        }
        else if (node.Target is not Name)
        {
            VisitExpression(node.Target);
        }
        if (!node.Simple && !table.Future.Annotations && !scope.IsFunctionLike)
        {
            VisitExpression(node.Annotation);
        }
    }

    /// <summary>The annotations of a module's or class's variables, which stand in a function of their own (PEP 649).</summary>
    private void VisitVariableAnnotations(ImmutableArray<Statement> body)
    {
        if (scope.Annotations is { } annotations && !table.Future.Annotations)
        {
            Within(annotations, body, VisitSimpleAnnotations);
        }
    }

    private void VisitSimpleAnnotations(ImmutableArray<Statement> body)
    {
        foreach (AnnAssign assignment in AnnotatedVariables.In(body))
        {
            VisitExpression(assignment.Annotation);
        }
    }
}
