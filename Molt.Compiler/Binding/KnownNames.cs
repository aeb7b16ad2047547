using Molt.Compiler.Syntax;

namespace Molt.Compiler.Binding;

/// <summary>
/// What names of a file mean wherever they stand in it: those that only imports of one module or attribute bind, and in a library module
/// those that one assignment at its top binds.
/// </summary>
internal sealed class KnownNames(Module tree, SymbolTable symbols, bool isLibrary)
{
    /// <summary>The name that is false when a program runs and true for type checkers.</summary>
    public const string TypeChecking = "TYPE_CHECKING";

    private Dictionary<string, string?>? _imports;
    private Dictionary<string, Expression?>? _values;

    /// <summary>The full name of the module attribute that an expression spells (<c>sys.platform</c>), whatever it is imported as; or null.</summary>
    public string? DottedName(Expression expression) => expression switch
    {
        Name name => (_imports ??= FindImports()).GetValueOrDefault(name.Id),
        Attribute attribute => DottedName(attribute.Value) is { } value ? $"{value}.{attribute.Attr}" : null,
        _ => null,
    };

    /// <summary>The expression that the one assignment to a name gives it; or null.</summary>
    public Expression? Value(Name name) =>
        isLibrary || name.Id == TypeChecking ? (_values ??= FindValues()).GetValueOrDefault(name.Id) : null;

    /// <summary>Whether the file's module binds a name, but for <c>import *</c>.</summary>
    public bool IsBound(Name name) => symbols.Module.Find(name.Id).Has(SymbolFlags.Bound);

    /// <summary>As <see cref="DottedName"/>, also for a name that is assigned such an attribute.</summary>
    public string? Resolve(Expression expression) =>
        DottedName(expression) ?? (expression is Name name && Value(name) is { } value ? DottedName(value) : null);

    private Dictionary<string, string?> FindImports()
    {
        var collector = new ImportedNames();
        collector.Visit(tree);
        var result = collector.Names;
        RemoveBound(symbols.Module, result, SymbolFlags.Assigned | SymbolFlags.Parameter | SymbolFlags.TypeParameter);
        return result;
    }

    private Dictionary<string, Expression?> FindValues()
    {
        var result = new Dictionary<string, Expression?>(StringComparer.Ordinal);
        foreach (var statement in tree.Body)
        {
            if (statement is Assign { Targets: [Name name] } assign && (name.Id == TypeChecking || assign.Value is Compare or Attribute or BoolOp))
            {
                result[name.Id] = assign.Value;
            }
        }
        var counter = new StoreCounter(result.Keys);
        counter.Visit(tree);
        foreach (string name in result.Keys.Where(name => counter.Count(name) > 1 || symbols.Module.Find(name).Has(SymbolFlags.Imported)).ToArray())
        {
            result.Remove(name);
        }
        foreach (var child in symbols.Module.Children)
        {
            RemoveBound(child, result, SymbolFlags.Bound);
        }
        return result;
    }

    private static void RemoveBound<TValue>(Scope scope, Dictionary<string, TValue> names, SymbolFlags flags)
    {
        if (names.Count == 0)
        {
            return;
        }
        foreach (var (name, symbol) in scope.Symbols)
        {
            if (symbol.Has(flags))
            {
                names.Remove(name);
            }
        }
        foreach (var child in scope.Children)
        {
            RemoveBound(child, names, flags);
        }
    }

    /// <summary>What each imported name means; null where two imports give it different meanings.</summary>
    private sealed class ImportedNames : SyntaxWalker
    {
        public Dictionary<string, string?> Names { get; } = new(StringComparer.Ordinal);

        protected internal override void VisitImport(Import node)
        {
            foreach (var alias in node.Names)
            {
                string name = alias.Asname ?? alias.Name.Split('.')[0];
                Add(name, alias.Asname is null ? name : alias.Name);
            }
        }

        protected internal override void VisitImportFrom(ImportFrom node)
        {
            foreach (var alias in node.Names)
            {
                Add(alias.Asname ?? alias.Name, node.Level == 0 ? $"{node.Module}.{alias.Name}" : null);
            }
        }

        private void Add(string name, string? meaning) => Names[name] = Names.TryGetValue(name, out var other) && other != meaning ? null : meaning;
    }

    private sealed class StoreCounter(IEnumerable<string> names) : SyntaxWalker
    {
        private readonly Dictionary<string, int> _counts = names.ToDictionary(name => name, _ => 0, StringComparer.Ordinal);

        public int Count(string name) => _counts[name];

        protected internal override void VisitName(Name node)
        {
            if (node.Ctx == ExpressionContext.Store)
            {
                Add(node.Id);
            }
        }

        protected internal override void VisitFunctionDef(FunctionDef node)
        {
            Add(node.Name);
            base.VisitFunctionDef(node);
        }

        protected internal override void VisitClassDef(ClassDef node)
        {
            Add(node.Name);
            base.VisitClassDef(node);
        }

        private void Add(string name)
        {
            if (_counts.TryGetValue(name, out int count))
            {
                _counts[name] = count + 1;
            }
        }
    }
}
