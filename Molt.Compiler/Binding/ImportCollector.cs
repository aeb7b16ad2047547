using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.Binding;

/// <summary>One import statement, or a call that imports a module by a constant name, and what is around it.</summary>
/// <param name="Node">An <see cref="Import"/>, an <see cref="ImportFrom"/> or a <see cref="Call"/>.</param>
/// <param name="IsGuarded">Whether the failure of the import is caught where it stands.</param>
/// <param name="IsDeferred">Whether it stands in a function and runs, if at all, after the module was imported.</param>
/// <param name="IsConditional">Whether it may not run although the code around it does.</param>
public sealed record ImportSite(Node Node, bool IsGuarded, bool IsDeferred, bool IsConditional)
{
    /// <summary>The module that a call imports; null for a statement.</summary>
    public string? CalledName { get; init; }

    /// <summary>The innermost function that it stands in; null if it stands in none.</summary>
    public FunctionStatement? Function { get; init; }
}

/// <summary>Finds what imports modules in a module, except where the target decides that it never runs.</summary>
internal sealed class ImportCollector : SyntaxWalker
{
    private readonly ImmutableArray<ImportSite>.Builder _sites = ImmutableArray.CreateBuilder<ImportSite>();
    private readonly CompileTimeConditions _conditions;
    private readonly bool _hasCalls;
    private bool _guarded;
    private bool _deferred;
    private bool _conditional;
    private FunctionStatement? _function;

    private ImportCollector(CompileTimeConditions conditions, bool hasCalls) => (_conditions, _hasCalls) = (conditions, hasCalls);

    /// <summary>Every import of the module, in the order of the source.</summary>
    public static ImmutableArray<ImportSite> Collect(Module module, SymbolTable symbols, CompileTimeConditions conditions)
    {
        var collector = new ImportCollector(conditions, Mentions(symbols.Module, "__import__", "importlib", "import_module"));
        collector.VisitBody(module.Body);
        return collector._sites.DrainToImmutable();
    }

    private static bool Mentions(Scope scope, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (scope.Symbols.ContainsKey(name))
            {
                return true;
            }
        }
        foreach (var child in scope.Children)
        {
            if (Mentions(child, names))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Visits statements up to one behind which control never comes.</summary>
    /// <returns>Whether control comes to the end.</returns>
    private bool VisitBody(ImmutableArray<Statement> body)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            bool ends = false;
            DeepStack.Continue(() => ends = VisitBody(body));
            return ends;
        }
        foreach (Statement statement in body)
        {
            if (!VisitStatement(statement))
            {
                return false;
            }
        }
        return true;
    }

    private bool VisitStatement(Statement statement)
    {
        switch (statement)
        {
            case Import or ImportFrom:
                _sites.Add(new ImportSite(statement, _guarded, _deferred, _conditional) { Function = _function });
                return true;
            case FunctionStatement function:
                VisitFunction(function);
                return true;
            case ClassDef definition:
                VisitExpressions(definition);
                return VisitBody(definition.Body);
            case ForStatement loop:
                VisitExpressions(loop.Iter);
                VisitConditionally(loop.Body);
                VisitConditionally(loop.Orelse);
                return true;
            case While loop:
                VisitExpressions(loop.Test);
                VisitConditionally(loop.Body);
                VisitConditionally(loop.Orelse);
                return true;
            case If branch:
                return VisitBranch(branch);
            case WithStatement with:
                foreach (var item in with.Items)
                {
                    VisitExpressions(item.ContextExpr);
                }
                VisitGuarded(with.Body, SuppressesImportError(with));
                return true;
            case Match match:
                VisitExpressions(match.Subject);
                foreach (MatchCase clause in match.Cases)
                {
                    VisitConditionally(clause.Body);
                }
                return true;
            case TryStatement attempt:
                VisitAttempt(attempt);
                return true;
            case Assert { Test: { } test }:
                VisitExpressions(statement);
                return _conditions.Outcome(test) != false;
            case Return or Raise:
                VisitExpressions(statement);
                return false;
            case Continue or Break:
                return false;
            default:
                VisitExpressions(statement);
                return true;
        }
    }

    private void VisitFunction(FunctionStatement function)
    {
        VisitExpressions(function);
        // The function's body does not run within the try around its definition.
        (bool guarded, bool deferred, bool conditional, FunctionStatement? outer) = (_guarded, _deferred, _conditional, _function);
        (_guarded, _deferred, _conditional, _function) = (false, true, false, function);
        VisitBody(function.Body);
        (_guarded, _deferred, _conditional, _function) = (guarded, deferred, conditional, outer);
    }

    private bool VisitBranch(If branch)
    {
        bool? truth = _conditions.Outcome(branch.Test);
        if (truth is { } known)
        {
            return VisitBody(known ? branch.Body : branch.Orelse);
        }
        VisitExpressions(branch.Test);
        // What ends one of two ways that both may be taken says nothing of what follows.
        bool continues = VisitConditionally(branch.Body);
        return VisitConditionally(branch.Orelse) | continues;
    }

    private bool VisitConditionally(ImmutableArray<Statement> body)
    {
        bool outer = _conditional;
        _conditional = true;
        bool continues = VisitBody(body);
        _conditional = outer;
        return continues;
    }

    private void VisitGuarded(ImmutableArray<Statement> body, bool guard)
    {
        bool outer = _guarded;
        _guarded |= guard;
        VisitBody(body);
        _guarded = outer;
    }

    private void VisitAttempt(TryStatement attempt)
    {
        bool catches = false;
        foreach (ExceptHandler handler in attempt.Handlers)
        {
            catches |= handler.Type is null || CatchesImportError(handler.Type);
        }
        VisitGuarded(attempt.Body, catches);
        foreach (ExceptHandler handler in attempt.Handlers)
        {
            VisitConditionally(handler.Body);
        }
        VisitConditionally(attempt.Orelse);
        VisitBody(attempt.Finalbody);
    }

    private static bool CatchesImportError(Expression type) => type switch
    {
        Name name => name.Id is "ImportError" or "ModuleNotFoundError" or "Exception" or "BaseException",
        Attribute attribute => attribute.Attr is "ImportError" or "ModuleNotFoundError",
        Syntax.Tuple tuple => tuple.Elts.Any(CatchesImportError),
        _ => false,
    };

    /// <summary>Whether a <c>with</c> has <c>contextlib.suppress(ImportError)</c>.</summary>
    private static bool SuppressesImportError(WithStatement with)
    {
        foreach (WithItem item in with.Items)
        {
            if (item.ContextExpr is Call { Func: Name { Id: "suppress" } or Attribute { Attr: "suppress" } } call && call.Args.Any(CatchesImportError))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Looks for calls that import, where the file names a function that does so.</summary>
    private void VisitExpressions(Node node)
    {
        if (!_hasCalls)
        {
            return;
        }
        switch (node)
        {
            case FunctionStatement function:
                VisitAll(function.DecoratorList);
                Visit(function.Args);
                break;
            case ClassDef definition:
                VisitAll(definition.DecoratorList);
                VisitAll(definition.Bases);
                VisitAll(definition.Keywords);
                break;
            default:
                Visit(node);
                break;
        }
    }

    protected internal override void VisitCall(Call node)
    {
        if (node is { Func: Name { Id: "__import__" or "import_module" } or Attribute { Attr: "import_module" or "__import__" },
            Args: [Constant { Value: { Kind: ConstantKind.String } text }, ..] } && !text.AsString.StartsWith('.'))
        {
            _sites.Add(new ImportSite(node, _guarded, _deferred, _conditional) { CalledName = text.AsString, Function = _function });
        }
        base.VisitCall(node);
    }
}
