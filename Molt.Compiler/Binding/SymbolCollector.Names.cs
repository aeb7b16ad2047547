using System.Collections.Immutable;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.Binding;

/// <content>What is noted about names, and the errors in it.</content>
internal sealed partial class SymbolCollector
{
    private void Report(in TextSpan span, DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments) =>
        diagnostics.Report(source, span, descriptor, arguments);

    /// <summary>Notes that the current scope reads a name.</summary>
    private void Reference(string name) => Add(current, name, SymbolFlags.Referenced, default);

    /// <summary>Notes that the current scope binds a name.</summary>
    private void Define(string name, SymbolFlags flags, in TextSpan span)
    {
        if (name == SymbolNames.Debug)
        {
            Report(span, DiagnosticDescriptors.AssignToDebug);
        }
        if ((flags & SymbolFlags.TypeParameter) != 0)
        {
            current.MangledNames?.Add(name);
        }
        Add(current, name, flags, span);
    }

    private void Add(Scope scope, string name, SymbolFlags flags, in TextSpan span)
    {
        string mangled = current.Mangle(name);
        OrderedDictionary<string, Symbol> symbols = scope.SymbolMap;
        int index = symbols.IndexOf(mangled);
        SymbolFlags known = index < 0 ? SymbolFlags.None : symbols.GetAt(index).Value.Flags;
        if ((flags & known & SymbolFlags.Parameter) != 0)
        {
            Report(span, DiagnosticDescriptors.DuplicateArgument, name);
        }
        else if ((flags & known & SymbolFlags.TypeParameter) != 0)
        {
            Report(span, DiagnosticDescriptors.DuplicateTypeParameter, name);
        }
        else if ((flags & SymbolFlags.Parameter) != 0)
        {
            scope.AddParameter(mangled);
        }
        SymbolFlags combined = known | flags;
        if (scope.InIterationTarget)
        {
            if ((combined & (SymbolFlags.Global | SymbolFlags.Nonlocal)) != 0)
            {
                Report(span, DiagnosticDescriptors.IterationRebindsNamedExpression, name);
            }
            combined |= SymbolFlags.IterationVariable;
        }
        if (index < 0)
        {
            symbols.Add(mangled, new Symbol(combined, NameKind.None));
        }
        else if (combined != known)
        {
            symbols.SetAt(index, new Symbol(combined, NameKind.None));
        }
        if ((flags & SymbolFlags.Global) != 0 && scope != module)
        {
            Symbol global = module.Lookup(mangled);
            module.SymbolMap[mangled] = global with { Flags = global.Flags | SymbolFlags.Global };
        }
    }

    /// <summary>A <c>global</c> or <c>nonlocal</c> statement.</summary>
    private void Declare(ImmutableArray<string> names, SymbolFlags flag, in TextSpan span)
    {
        bool global = flag == SymbolFlags.Global;
        foreach (string name in names)
        {
            Symbol known = current.Lookup(current.Mangle(name));
            DiagnosticDescriptor? conflict =
                known.Has(SymbolFlags.Parameter) ? (global ? DiagnosticDescriptors.GlobalParameter : DiagnosticDescriptors.NonlocalParameter)
                : known.Has(SymbolFlags.Referenced) ? (global ? DiagnosticDescriptors.UsedBeforeGlobal : DiagnosticDescriptors.UsedBeforeNonlocal)
                : known.Has(SymbolFlags.Annotated) ? (global ? DiagnosticDescriptors.AnnotatedGlobal : DiagnosticDescriptors.AnnotatedNonlocal)
                : known.Has(SymbolFlags.Assigned) ? (global ? DiagnosticDescriptors.AssignedBeforeGlobal : DiagnosticDescriptors.AssignedBeforeNonlocal)
                : null;
            if (conflict is not null)
            {
                Report(span, conflict, name);
                continue;
            }
            Add(current, name, flag, span);
            current.AddDirective(current.Mangle(name), span);
        }
    }

    private void VisitName(Name name)
    {
        if (current.InUnevaluatedAnnotation)
        {
            return;
        }
        if (name.Ctx == ExpressionContext.Load)
        {
            Reference(name.Id);
            if (name.Id == "super" && current.IsFunctionLike)
            {
                // super() without arguments finds its class through the cell.
                Reference(SymbolNames.Class);
            }
        }
        else if (name.Ctx == ExpressionContext.Del && name.Id == SymbolNames.Debug)
        {
            Report(name.Span, DiagnosticDescriptors.DeleteDebug);
        }
        else
        {
            Define(name.Id, SymbolFlags.Assigned, name.Span);
        }
    }

    private void VisitNamedExpression(NamedExpr node)
    {
        RejectInAnnotation(node, "named expression");
        if (current.IterableDepth > 0)
        {
            Report(node.Span, DiagnosticDescriptors.NamedExpressionInIterable);
        }
        else if (current.IsComprehension)
        {
            DefineOutsideComprehension(node.Target);
        }
        VisitExpression(node.Value);
        VisitExpression(node.Target);
    }

    /// <summary>An assignment expression in a comprehension binds its target in the function or module around all comprehensions.</summary>
    private void DefineOutsideComprehension(Name target)
    {
        foreach (Scope scope in stack)
        {
            if (scope.IsComprehension)
            {
                Symbol known = scope.Lookup(current.Mangle(target.Id));
                if (known.Has(SymbolFlags.IterationVariable) && known.Has(SymbolFlags.Assigned))
                {
                    Report(target.Span, DiagnosticDescriptors.NamedExpressionRebindsIteration, target.Id);
                    return;
                }
                continue;
            }
            switch (scope.Kind)
            {
                case ScopeKind.Function or ScopeKind.Lambda:
                    bool global = scope.Lookup(current.Mangle(target.Id)).Has(SymbolFlags.Global);
                    Add(current, target.Id, global ? SymbolFlags.Global : SymbolFlags.Nonlocal, target.Span);
                    current.AddDirective(current.Mangle(target.Id), target.Span);
                    Add(scope, target.Id, SymbolFlags.Assigned, target.Span);
                    return;
                case ScopeKind.Module:
                    Add(current, target.Id, SymbolFlags.Global, target.Span);
                    current.AddDirective(current.Mangle(target.Id), target.Span);
                    Add(scope, target.Id, SymbolFlags.Global, target.Span);
                    return;
                case ScopeKind.Class:
                    Report(target.Span, DiagnosticDescriptors.NamedExpressionInClass);
                    return;
                case ScopeKind.TypeParameters:
                    Report(target.Span, DiagnosticDescriptors.NamedExpressionInTypeParameter);
                    return;
                case ScopeKind.TypeAlias:
                    Report(target.Span, DiagnosticDescriptors.NamedExpressionInTypeAlias);
                    return;
                case ScopeKind.TypeVariable:
                    Report(target.Span, DiagnosticDescriptors.NamedExpressionInTypeVariable);
                    return;
            }
        }
    }

    private void RejectInAnnotation(Expression node, string construct)
    {
        switch (current.Kind)
        {
            case ScopeKind.Annotations:
                Report(node.Span, DiagnosticDescriptors.NotInAnnotation, construct);
                break;
            case ScopeKind.TypeVariable:
                Report(node.Span, DiagnosticDescriptors.NotInTypeVariable, construct, current.Description);
                break;
            case ScopeKind.TypeAlias:
                Report(node.Span, DiagnosticDescriptors.NotInTypeAlias, construct);
                break;
            case ScopeKind.TypeParameters:
                Report(node.Span, DiagnosticDescriptors.NotInGeneric, construct);
                break;
        }
    }
}
