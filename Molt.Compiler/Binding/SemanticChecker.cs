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
    private readonly List<Block> blocks = [];

    /// <summary>How many of <see cref="blocks"/> belong to the scopes around the current one.</summary>
    private int outerBlocks;
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

    /// <summary>Where the checker was when it entered a scope.</summary>
    private readonly record struct Outer(Scope Scope, int OuterBlocks, int BlockCount);

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
        if (blocks.Count - outerBlocks == MaximumNesting)
        {
            Report(span, DiagnosticDescriptors.TooManyNestedBlocks);
        }
        blocks.Add(block);
    }

    private void Pop() => blocks.RemoveAt(blocks.Count - 1);

    private void VisitStatement(Statement statement)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            DeepStack.Continue(VisitStatement, statement);
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

    /// <summary>Goes on with code that belongs to another scope, with blocks of its own.</summary>
    private Outer Enter(Scope inner)
    {
        var outer = new Outer(scope, outerBlocks, blocks.Count);
        scope = inner;
        outerBlocks = blocks.Count;
        return outer;
    }

    private void Leave(in Outer outer)
    {
        blocks.RemoveRange(outer.BlockCount, blocks.Count - outer.BlockCount);
        outerBlocks = outer.OuterBlocks;
        scope = outer.Scope;
    }

    private void VisitWithin(Scope inner, Expression expression)
    {
        Outer outer = Enter(inner);
        VisitExpression(expression);
        Leave(outer);
    }

    private void VisitFunction(FunctionStatement function)
    {
        VisitExpressions(function.DecoratorList);
        VisitDefaults(function.Args);
        if (function.TypeParams.Length == 0)
        {
            VisitAnnotationsAndBody(function);
            return;
        }
        Outer outer = Enter(table.ScopeOf(function, ScopeRole.TypeParameters));
        VisitTypeParameters(function.TypeParams);
        VisitAnnotationsAndBody(function);
        Leave(outer);
    }

    private void VisitAnnotationsAndBody(FunctionStatement function)
    {
        Scope body = table.ScopeOf(function);
        if (body.Annotations is { } annotations && !table.Future.Annotations)
        {
            Outer outerOfAnnotations = Enter(annotations);
            VisitFunctionAnnotations(function);
            Leave(outerOfAnnotations);
        }
        Outer outer = Enter(body);
        VisitFunctionBody(function);
        Leave(outer);
    }

    private void VisitFunctionBody(FunctionStatement function)
    {
        JumpContext outer = jumpContext;
        jumpContext = JumpContext.Function;
        if (scope.IsGenerator || scope.IsCoroutine)
        {
            blocks.Add(Block.Other);
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
        if (node.TypeParams.Length == 0)
        {
            VisitClassBodyAndBases(node);
            return;
        }
        Outer outer = Enter(table.ScopeOf(node, ScopeRole.TypeParameters));
        VisitTypeParameters(node.TypeParams);
        VisitClassBodyAndBases(node);
        Leave(outer);
    }

    private void VisitClassBodyAndBases(ClassDef node)
    {
        Outer outer = Enter(table.ScopeOf(node));
        VisitStatements(node.Body);
        VisitVariableAnnotations(node.Body);
        Leave(outer);
        VisitArguments(node.Bases, node.Keywords);
    }

    private void VisitTypeAlias(TypeAlias alias)
    {
        if (alias.TypeParams.Length == 0)
        {
            VisitWithin(table.ScopeOf(alias), alias.Value);
            return;
        }
        Outer outer = Enter(table.ScopeOf(alias, ScopeRole.TypeParameters));
        VisitTypeParameters(alias.TypeParams);
        VisitWithin(table.ScopeOf(alias), alias.Value);
        Leave(outer);
    }

    private void VisitTypeParameters(ImmutableArray<TypeParam> parameters)
    {
        bool seenDefault = false;
        foreach (TypeParam parameter in parameters)
        {
            if (parameter is TypeVar { Bound: { } bound })
            {
                VisitWithin(table.ScopeOf(parameter, ScopeRole.Bound), bound);
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
                VisitWithin(table.ScopeOf(parameter, ScopeRole.Default), value);
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
        if (blocks.IndexOf(Block.ExceptStar, outerBlocks) >= 0)
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
        for (int i = blocks.Count - 1; i >= outerBlocks; i--)
        {
            Block block = blocks[i];
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
        Pop();
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
            Pop();
        }
    }

    private void VisitTry(TryStatement node)
    {
        bool hasFinally = node.Finalbody.Length > 0;
        if (hasFinally)
        {
            Push(Block.Other, node.Span);
        }
        bool hasHandlers = node.Handlers.Length > 0;
        if (hasHandlers)
        {
            Push(Block.Other, node.Span);
        }
        VisitStatements(node.Body);
        if (hasHandlers)
        {
            Pop();
        }
        bool star = node.Kind == NodeKind.TryStar;
        if (!star)
        {
            VisitStatements(node.Orelse);
        }
        if (hasHandlers)
        {
            Push(star ? Block.ExceptStar : Block.Other, node.Span);
            VisitHandlers(node.Handlers);
            Pop();
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
            Pop();
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
            Pop();
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
        if (scope.Annotations is not { } annotations || table.Future.Annotations)
        {
            return;
        }
        Outer outer = Enter(annotations);
        foreach (AnnAssign assignment in AnnotatedVariables.In(body))
        {
            VisitExpression(assignment.Annotation);
        }
        Leave(outer);
    }
}
