using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.Binding;

/// <summary>One import statement and what is around it.</summary>
/// <param name="Statement">An <see cref="Import"/> or <see cref="ImportFrom"/>.</param>
/// <param name="IsGuarded">Whether the failure of the import is caught where it stands.</param>
/// <param name="IsForTypesOnly">Whether it stands under <c>if TYPE_CHECKING</c> and never runs.</param>
/// <param name="IsDeferred">Whether it stands in a function and runs, if at all, after the module was imported.</param>
public sealed record ImportSite(Statement Statement, bool IsGuarded, bool IsForTypesOnly, bool IsDeferred);

/// <summary>Finds the import statements of a module.</summary>
internal sealed class ImportCollector
{
    private readonly ImmutableArray<ImportSite>.Builder sites = ImmutableArray.CreateBuilder<ImportSite>();
    private bool guarded;
    private bool typesOnly;
    private bool deferred;

    private ImportCollector()
    {
    }

    /// <summary>Every import statement of the module, in the order of the source.</summary>
    public static ImmutableArray<ImportSite> Collect(Module module)
    {
        var collector = new ImportCollector();
        collector.Visit(module.Body);
        return collector.sites.DrainToImmutable();
    }

    private void Visit(ImmutableArray<Statement> body)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            DeepStack.Continue(Visit, body);
            return;
        }
        foreach (Statement statement in body)
        {
            Visit(statement);
        }
    }

    private void Visit(Statement statement)
    {
        switch (statement)
        {
            case Import or ImportFrom:
                sites.Add(new ImportSite(statement, guarded, typesOnly, deferred));
                break;
            case FunctionStatement function:
                VisitFunction(function);
                break;
            case ClassDef definition:
                Visit(definition.Body);
                break;
            case ForStatement loop:
                Visit(loop.Body);
                Visit(loop.Orelse);
                break;
            case While loop:
                Visit(loop.Body);
                Visit(loop.Orelse);
                break;
            case If branch:
                VisitIf(branch);
                break;
            case WithStatement with:
                VisitGuarded(with.Body, SuppressesImportError(with));
                break;
            case Match match:
                foreach (MatchCase clause in match.Cases)
                {
                    Visit(clause.Body);
                }
                break;
            case TryStatement attempt:
                VisitTry(attempt);
                break;
        }
    }

    private void VisitFunction(FunctionStatement function)
    {
        // The function's body does not run within the try around its definition.
        (bool outerGuarded, bool outerDeferred) = (guarded, deferred);
        (guarded, deferred) = (false, true);
        Visit(function.Body);
        (guarded, deferred) = (outerGuarded, outerDeferred);
    }

    private void VisitIf(If branch)
    {
        bool outer = typesOnly;
        typesOnly |= branch.Test is Name { Id: "TYPE_CHECKING" } or Attribute { Attr: "TYPE_CHECKING" };
        Visit(branch.Body);
        typesOnly = outer;
        Visit(branch.Orelse);
    }

    private void VisitGuarded(ImmutableArray<Statement> body, bool guard)
    {
        bool outer = guarded;
        guarded |= guard;
        Visit(body);
        guarded = outer;
    }

    private void VisitTry(TryStatement attempt)
    {
        bool catches = false;
        foreach (ExceptHandler handler in attempt.Handlers)
        {
            catches |= handler.Type is null || CatchesImportError(handler.Type);
        }
        VisitGuarded(attempt.Body, catches);
        foreach (ExceptHandler handler in attempt.Handlers)
        {
            Visit(handler.Body);
        }
        Visit(attempt.Orelse);
        Visit(attempt.Finalbody);
    }

    private static bool CatchesImportError(Expression type) => type switch
    {
        Name name => name.Id is "ImportError" or "ModuleNotFoundError" or "Exception" or "BaseException",
        Attribute attribute => attribute.Attr is "ImportError" or "ModuleNotFoundError",
        Tuple tuple => tuple.Elts.Any(CatchesImportError),
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
}
