using System.Runtime.CompilerServices;
using Molt.Compiler.Text;

namespace Molt.Compiler.Binding;

/// <summary>
/// Decides, once the names of all scopes are collected, whether each is local, a cell, free or global
/// (Python language reference, 4.2.2; PEP 709 for comprehensions).
/// </summary>
internal sealed class ScopeAnalyzer
{
    private readonly SourceText source;
    private readonly DiagnosticBag diagnostics;

    private ScopeAnalyzer(SourceText source, DiagnosticBag diagnostics)
    {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /// <summary>Fills in the <see cref="Symbol.Kind"/> of every symbol in <paramref name="module"/> and the scopes inside it.</summary>
    public static void Analyze(Scope module, SourceText source, DiagnosticBag diagnostics) =>
        new ScopeAnalyzer(source, diagnostics).Analyze(module, classScope: null);

    /// <summary>Analyzes a scope and those inside it.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="classScope">The class whose namespace an annotation scope looks into first, if any.</param>
    /// <returns>The free variables of the scope and of those inside it, which an enclosing scope has to provide.</returns>
    private HashSet<string>? Analyze(Scope scope, Scope? classScope)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return DeepStack.Continue(() => Analyze(scope, classScope));
        }
        scope.OwnSymbolCount = scope.SymbolMap.Count;
        HashSet<string>? ownFree = ResolveOwnNames(scope, classScope);

        HashSet<string>? childrenFree = null;
        HashSet<string>? inlinedCells = null;
        foreach (Scope child in scope.ChildSpan)
        {
            Scope? childClassScope = !child.CanSeeClassScope ? null : scope.Kind == ScopeKind.Class ? scope : classScope;
            HashSet<string>? childFree = Analyze(child, childClassScope);
            if (child.IsComprehension && child.Kind != ScopeKind.GeneratorExpression && !scope.CanSeeClassScope)
            {
                Inline(scope, child, childFree, ref inlinedCells);
                child.IsInlined = true;
            }
            childrenFree = Union(childrenFree, childFree);
        }

        MarkCells(scope, childrenFree, inlinedCells);
        if (scope.Kind == ScopeKind.Class && childrenFree is not null)
        {
            scope.NeedsClassCell = childrenFree.Remove(SymbolNames.Class);
            scope.NeedsClassDictionary = childrenFree.Remove(SymbolNames.ClassDictionary);
            scope.HasConditionalAnnotations |= childrenFree.Remove(SymbolNames.ConditionalAnnotations);
        }
        PassThrough(scope, childrenFree);
        return Union(childrenFree, ownFree);
    }

    private HashSet<string>? ResolveOwnNames(Scope scope, Scope? classScope)
    {
        OrderedDictionary<string, Symbol> symbols = scope.SymbolMap;
        HashSet<string>? free = null;
        for (int i = 0; i < symbols.Count; i++)
        {
            (string name, Symbol symbol) = symbols.GetAt(i);
            NameKind kind = ResolveName(scope, name, symbol, classScope);
            symbols.SetAt(i, symbol with { Kind = kind });
            if (kind == NameKind.Free)
            {
                (free ??= new(StringComparer.Ordinal)).Add(name);
            }
        }
        return free;
    }

    private NameKind ResolveName(Scope scope, string name, Symbol symbol, Scope? classScope)
    {
        if (symbol.Has(SymbolFlags.Global))
        {
            if (symbol.Has(SymbolFlags.Nonlocal))
            {
                ReportAtDirective(scope, name, DiagnosticDescriptors.NameIsNonlocalAndGlobal, name);
            }
            return NameKind.GlobalExplicit;
        }
        if (symbol.Has(SymbolFlags.Nonlocal))
        {
            return ResolveNonlocal(scope, name);
        }
        if (symbol.Has(SymbolFlags.Bound))
        {
            return NameKind.Local;
        }
        if (classScope is not null)
        {
            // The class's namespace is asked at run time, then the globals: not the functions around the class.
            Symbol inClass = classScope.Lookup(name);
            if (inClass.Has(SymbolFlags.Global))
            {
                return NameKind.GlobalExplicit;
            }
            if (inClass.Has(SymbolFlags.Bound) && !inClass.Has(SymbolFlags.Nonlocal))
            {
                return NameKind.GlobalImplicit;
            }
        }
        return IsBoundOutside(scope, name) ? NameKind.Free : NameKind.GlobalImplicit;
    }

    private NameKind ResolveNonlocal(Scope scope, string name)
    {
        if (scope.Parent is null)
        {
            ReportAtDirective(scope, name, DiagnosticDescriptors.NonlocalAtModuleLevel);
            return NameKind.GlobalExplicit;
        }
        if (!IsBoundOutside(scope, name))
        {
            ReportAtDirective(scope, name, DiagnosticDescriptors.NoBindingForNonlocal, name);
            return NameKind.GlobalExplicit;
        }
        if (IsTypeParameterOutside(scope, name))
        {
            ReportAtDirective(scope, name, DiagnosticDescriptors.NonlocalTypeParameter, name);
        }
        return NameKind.Free;
    }

    /// <summary>Whether a function around <paramref name="scope"/> binds the name, and no nearer one declares it global.</summary>
    private static bool IsBoundOutside(Scope scope, string name)
    {
        for (Scope? outer = scope.Parent; outer is { Parent: not null }; outer = outer.Parent)
        {
            if (outer.Kind == ScopeKind.Class)
            {
                if (name is SymbolNames.Class or SymbolNames.ClassDictionary or SymbolNames.ConditionalAnnotations)
                {
                    return true;
                }
                continue;
            }
            Symbol symbol = OwnSymbol(outer, name);
            if (symbol.Has(SymbolFlags.Global))
            {
                return false;
            }
            if (symbol.Has(SymbolFlags.Bound) && !symbol.Has(SymbolFlags.Nonlocal))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsTypeParameterOutside(Scope scope, string name)
    {
        for (Scope? outer = scope.Parent; outer is not null; outer = outer.Parent)
        {
            Symbol symbol = OwnSymbol(outer, name);
            if (symbol.Has(SymbolFlags.Bound) && !symbol.Has(SymbolFlags.Nonlocal | SymbolFlags.Global))
            {
                return symbol.Has(SymbolFlags.TypeParameter);
            }
        }
        return false;
    }

    /// <summary>The symbol as the scope's own code uses it, without what inlined comprehensions have added.</summary>
    private static Symbol OwnSymbol(Scope scope, string name)
    {
        int index = scope.SymbolMap.IndexOf(name);
        return index >= 0 && index < scope.OwnSymbolCount ? scope.SymbolMap.GetAt(index).Value : default;
    }

    /// <summary>Takes the names of an inlined comprehension over into the scope whose code it becomes part of.</summary>
    private static void Inline(Scope scope, Scope comprehension, HashSet<string>? free, ref HashSet<string>? inlinedCells)
    {
        bool removeClass = false;
        foreach ((string name, Symbol symbol) in comprehension.SymbolMap)
        {
            if (symbol.Has(SymbolFlags.Parameter))
            {
                continue;
            }
            if (symbol.Kind == NameKind.Cell || symbol.Has(SymbolFlags.InlinedCell))
            {
                (inlinedCells ??= new(StringComparer.Ordinal)).Add(name);
            }
            NameKind kind = symbol.Kind;
            if (kind == NameKind.Free && scope.Kind == ScopeKind.Class && name == SymbolNames.Class)
            {
                // A class body does not see its own __class__ cell.
                kind = NameKind.GlobalImplicit;
                free?.Remove(name);
                removeClass = true;
            }
            if (!scope.SymbolMap.TryGetValue(name, out Symbol existing))
            {
                scope.SymbolMap.Add(name, new Symbol(symbol.Flags, kind));
            }
            else if (existing.Has(SymbolFlags.Bound) && scope.Kind != ScopeKind.Class && !IsFreeInChild(comprehension, name))
            {
                free?.Remove(name);
            }
        }
        if (removeClass)
        {
            comprehension.SymbolMap.Remove(SymbolNames.Class);
        }
    }

    private static bool IsFreeInChild(Scope scope, string name)
    {
        foreach (Scope child in scope.ChildSpan)
        {
            if (child.IsInlined ? IsFreeInChild(child, name) : child.Lookup(name).Kind == NameKind.Free)
            {
                return true;
            }
        }
        return false;
    }

    private static void MarkCells(Scope scope, HashSet<string>? free, HashSet<string>? inlinedCells)
    {
        if (free is null && inlinedCells is null)
        {
            return;
        }
        OrderedDictionary<string, Symbol> symbols = scope.SymbolMap;
        for (int i = 0; i < symbols.Count; i++)
        {
            (string name, Symbol symbol) = symbols.GetAt(i);
            bool inlined = inlinedCells is not null && inlinedCells.Contains(name);
            if (scope.IsFunctionLike && symbol.Kind == NameKind.Local && (inlined || (free is not null && free.Contains(name))))
            {
                symbol = symbol with { Kind = NameKind.Cell };
                free?.Remove(name);
            }
            symbols.SetAt(i, inlined ? symbol with { Flags = symbol.Flags | SymbolFlags.InlinedCell } : symbol);
        }
    }

    /// <summary>Records the names that nested scopes take from scopes further out.</summary>
    private static void PassThrough(Scope scope, HashSet<string>? free)
    {
        if (free is null)
        {
            return;
        }
        bool classLike = scope.Kind == ScopeKind.Class || scope.CanSeeClassScope;
        OrderedDictionary<string, Symbol> symbols = scope.SymbolMap;
        foreach (string name in free)
        {
            int index = symbols.IndexOf(name);
            if (index < 0)
            {
                symbols.Add(name, new Symbol(SymbolFlags.None, NameKind.Free));
            }
            else if (classLike)
            {
                Symbol symbol = symbols.GetAt(index).Value;
                symbols.SetAt(index, symbol with { Flags = symbol.Flags | SymbolFlags.FreeInClass });
            }
        }
    }

    private static HashSet<string>? Union(HashSet<string>? left, HashSet<string>? right)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }
        (HashSet<string> large, HashSet<string> small) = left.Count >= right.Count ? (left, right) : (right, left);
        large.UnionWith(small);
        return large;
    }

    private void ReportAtDirective(Scope scope, string name, DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments)
    {
        foreach ((string declared, TextSpan span) in scope.Directives)
        {
            if (declared == name)
            {
                diagnostics.Report(source, span, descriptor, arguments);
                return;
            }
        }
    }
}
