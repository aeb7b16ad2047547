using Molt.Compiler.Binding;

namespace Molt.Compiler.IR.Builder;

/// <summary>How a module's code uses the names of its global scope: what binds them, and whether code outside the module's body refers to them.</summary>
internal sealed class GlobalNames
{
    private readonly HashSet<string> _bound = [];
    private readonly HashSet<string> _usedOutsideBody = [];
    private readonly HashSet<string> _classNames = [];

    private GlobalNames()
    {
    }

    /// <summary>The names that some code of the module binds.</summary>
    public IEnumerable<string> Bound => _bound;

    /// <summary>Collects the uses in a module's scopes.</summary>
    public static GlobalNames Of(Scope module)
    {
        var result = new GlobalNames();
        result.Visit(module, true);
        return result;
    }

    /// <summary>Whether some code of the module binds the name.</summary>
    public bool IsBound(string name) => _bound.Contains(name);

    /// <summary>Whether a function or class refers to the name.</summary>
    public bool IsUsedOutsideBody(string name) => _usedOutsideBody.Contains(name);

    /// <summary>Whether a class body binds the name: where it does not, the name means the global.</summary>
    public bool IsClassName(string name) => _classNames.Contains(name);

    /// <summary>Adds a name that an <c>import *</c> binds.</summary>
    public void AddBound(string name) => _bound.Add(name);

    /// <summary>Adds a name that the module's body binds, and other code reads.</summary>
    public void AddShared(string name)
    {
        _bound.Add(name);
        _usedOutsideBody.Add(name);
    }

    private void Visit(Scope scope, bool isBody)
    {
        foreach (var (name, symbol) in scope.Symbols)
        {
            bool isGlobal = symbol.Kind is NameKind.GlobalExplicit or NameKind.GlobalImplicit;
            if (symbol.Has(SymbolFlags.Bound) && (scope.Kind == ScopeKind.Module || symbol.Kind == NameKind.GlobalExplicit))
            {
                _bound.Add(name);
            }
            if (scope.Kind == ScopeKind.Class && symbol.Kind == NameKind.Local)
            {
                _classNames.Add(name);
                _usedOutsideBody.Add(name);
            }
            if (!isBody && isGlobal)
            {
                _usedOutsideBody.Add(name);
            }
        }
        foreach (var child in scope.Children)
        {
            Visit(child, isBody && child.IsComprehension && child.Kind != ScopeKind.GeneratorExpression);
        }
    }
}
