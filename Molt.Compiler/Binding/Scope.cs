using System.Runtime.InteropServices;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.Binding;

/// <summary>
/// One scope of a module: what each of its names is. Names in the table are mangled; the members that take a name take it as it stands in the source.
/// </summary>
public sealed class Scope
{
    private readonly OrderedDictionary<string, Symbol> symbols = new(StringComparer.Ordinal);
    private List<Scope>? children;
    private List<string>? parameters;
    private List<(string Name, TextSpan Span)>? directives;
    private string? qualifiedName;

    internal Scope(ScopeKind kind, string name, Node node, TextSpan span, Scope? parent, string? privateName)
    {
        Kind = kind;
        Name = name;
        Node = node;
        Span = span;
        Parent = parent;
        PrivateName = privateName;
        IsNested = parent is not null && (parent.IsNested || parent.IsFunctionLike);
        IsMethod = parent is { Kind: ScopeKind.Class } && IsFunction;
    }

    /// <summary>The construct that opened the scope.</summary>
    public ScopeKind Kind { get; }

    /// <summary>The name of the function, class or type parameter; otherwise CPython's name for the construct (<c>top</c>, <c>lambda</c>, <c>listcomp</c>, …).</summary>
    public string Name { get; }

    /// <summary>The node that opened the scope. A function, class or alias with type parameters opens two, see <see cref="ScopeRole"/>.</summary>
    public Node Node { get; }

    /// <summary>Where the scope begins and ends.</summary>
    public TextSpan Span { get; }

    /// <summary>The enclosing scope; null for a module.</summary>
    public Scope? Parent { get; }

    /// <summary>The scopes directly inside, in the order of the source. Those of inlined comprehensions are among them.</summary>
    public IReadOnlyList<Scope> Children => children ?? (IReadOnlyList<Scope>)[];

    /// <summary>The mangled names and what is known of each, in the order in which they first appear.</summary>
    public IReadOnlyDictionary<string, Symbol> Symbols => symbols;

    /// <summary>The parameters' mangled names: positional ones, keyword-only ones, <c>*args</c>, <c>**kwargs</c>. A comprehension has one, <c>.0</c>: its outermost iterator.</summary>
    public IReadOnlyList<string> Parameters => parameters ?? (IReadOnlyList<string>)[];

    /// <summary>The name of the class in whose body private names are mangled; null outside classes.</summary>
    public string? PrivateName { get; internal set; }

    /// <summary>The scope in which the annotations of a module's or class's variables, or of a function's parameters and result, are evaluated; null without any.</summary>
    public Scope? Annotations { get; internal set; }

    /// <summary>Whether a function, lambda or comprehension.</summary>
    public bool IsFunction => Kind is ScopeKind.Function or ScopeKind.Lambda || IsComprehension;

    /// <summary>Whether a comprehension or generator expression.</summary>
    public bool IsComprehension => Kind is >= ScopeKind.ListComprehension and <= ScopeKind.GeneratorExpression;

    /// <summary>Whether names bound here are visible in nested scopes: everything but modules and classes.</summary>
    public bool IsFunctionLike => Kind is not (ScopeKind.Module or ScopeKind.Class);

    /// <summary>Whether inside a function-like scope, at any depth.</summary>
    public bool IsNested { get; }

    /// <summary>Whether a function directly inside a class body.</summary>
    public bool IsMethod { get; }

    /// <summary>Whether a generator: contains <c>yield</c>, or is a generator expression.</summary>
    public bool IsGenerator { get; internal set; }

    /// <summary>Whether <c>async def</c>, or a comprehension that awaits.</summary>
    public bool IsCoroutine { get; internal set; }

    /// <summary>Whether a <c>return</c> with a value is inside.</summary>
    public bool ReturnsValue { get; internal set; }

    /// <summary>Whether there is a <c>*args</c> parameter.</summary>
    public bool HasVarArgs { get; internal set; }

    /// <summary>Whether there is a <c>**kwargs</c> parameter.</summary>
    public bool HasVarKeywords { get; internal set; }

    /// <summary>Whether the body begins with a docstring.</summary>
    public bool HasDocstring { get; internal set; }

    /// <summary>Whether an annotation is inside (of a variable for modules, classes and functions; of a parameter or result for annotation scopes).</summary>
    public bool HasAnnotations { get; internal set; }

    /// <summary>Whether the class or module must remember which of its annotated variables were reached (PEP 649).</summary>
    public bool HasConditionalAnnotations { get; internal set; }

    /// <summary>Whether a method needs the class's <c>__class__</c> cell.</summary>
    public bool NeedsClassCell { get; internal set; }

    /// <summary>Whether an annotation scope needs the class's <c>__classdict__</c> cell.</summary>
    public bool NeedsClassDictionary { get; internal set; }

    /// <summary>Whether the scope is an annotation scope that looks names up in the namespace of the class around it first.</summary>
    public bool CanSeeClassScope { get; internal set; }

    /// <summary>Whether a comprehension whose code is part of the enclosing scope's (PEP 709).</summary>
    public bool IsInlined { get; internal set; }

    /// <summary>The scope of the annotations of variables in this scope. Those of a function's local variables are never evaluated.</summary>
    internal Scope? VariableAnnotations { get; set; }

    /// <summary>What a type variable's scope holds, for messages: <c>a TypeVar bound</c>.</summary>
    internal string? Description { get; set; }

    /// <summary>Around the type parameters of a generic class: the only names that are mangled.</summary>
    internal HashSet<string>? MangledNames { get; set; }

    /// <summary>Whether iteration targets of a comprehension are being visited.</summary>
    internal bool InIterationTarget { get; set; }

    /// <summary>How many comprehensions' iterables are being visited.</summary>
    internal int IterableDepth { get; set; }

    /// <summary>Whether statements are being visited that do not always run.</summary>
    internal bool InConditionalBlock { get; set; }

    /// <summary>Whether annotations of local variables, which are never evaluated, are being visited.</summary>
    internal bool InUnevaluatedAnnotation { get; set; }

    /// <summary>How many symbols the scope's own code uses; those after them come from inlined comprehensions.</summary>
    internal int OwnSymbolCount { get; set; }

    /// <summary>Where names were declared <c>global</c> or <c>nonlocal</c>.</summary>
    internal ReadOnlySpan<(string Name, TextSpan Span)> Directives => CollectionsMarshal.AsSpan(directives);

    /// <summary>The dotted path by which <c>__qualname__</c> names the function or class.</summary>
    public string QualifiedName => qualifiedName ??= FindQualifiedName();

    /// <summary>The name as tracebacks show it: <c>&lt;lambda&gt;</c>, <c>&lt;listcomp&gt;</c>, <c>f</c>.</summary>
    public string DisplayName => Kind switch
    {
        ScopeKind.Module => "<module>",
        ScopeKind.Lambda or ScopeKind.ListComprehension or ScopeKind.SetComprehension or ScopeKind.DictComprehension
            or ScopeKind.GeneratorExpression => $"<{Name}>",
        ScopeKind.TypeParameters => $"<generic parameters of {Name}>",
        _ => Name,
    };

    /// <summary>The name under which code in this scope stores <paramref name="name"/>.</summary>
    public string Mangle(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return MangledNames is not null && !MangledNames.Contains(name) ? name : NameMangling.Mangle(PrivateName, name);
    }

    /// <summary>How code in this scope reaches the variable that <paramref name="name"/> means.</summary>
    public NameKind Resolve(string name) => Find(name).Kind;

    /// <summary>What is known of <paramref name="name"/> here; the default value if the scope does not use it.</summary>
    public Symbol Find(string name) => symbols.TryGetValue(Mangle(name), out Symbol symbol) ? symbol : default;

    /// <summary>
    /// The scope whose variable <paramref name="name"/> means here: this one for a local or cell, an enclosing function for a free variable,
    /// the module for a global, whether or not the module binds it. Null if the scope does not use the name.
    /// </summary>
    public Scope? OwnerOf(string name)
    {
        string mangled = Mangle(name);
        for (Scope? scope = this; scope is not null; scope = scope.Parent)
        {
            // A class is passed over on the way out, except for the cells that it makes for its methods.
            bool passed = scope != this && scope.Kind == ScopeKind.Class;
            if (passed && mangled is not (SymbolNames.Class or SymbolNames.ClassDictionary or SymbolNames.ConditionalAnnotations))
            {
                continue;
            }
            switch (passed ? NameKind.Cell : scope.Lookup(mangled).Kind)
            {
                case NameKind.Local or NameKind.Cell:
                    return scope;
                case NameKind.GlobalExplicit or NameKind.GlobalImplicit:
                    return scope.Module;
                case NameKind.None when scope == this:
                    return null;
            }
        }
        return null;
    }

    /// <summary>The module's scope.</summary>
    public Scope Module
    {
        get
        {
            Scope scope = this;
            while (scope.Parent is not null)
            {
                scope = scope.Parent;
            }
            return scope;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Name} {Span}";

    private string FindQualifiedName()
    {
        Scope? outer = Parent;
        while (outer is { Kind: ScopeKind.TypeParameters })
        {
            outer = outer.Parent;
        }
        string name = DisplayName;
        if (outer is null or { Kind: ScopeKind.Module } || (Kind is ScopeKind.Function or ScopeKind.Class && outer.Resolve(Name) == NameKind.GlobalExplicit))
        {
            return name;
        }
        return outer.Kind == ScopeKind.Class ? $"{outer.QualifiedName}.{name}" : $"{outer.QualifiedName}.<locals>.{name}";
    }

    internal OrderedDictionary<string, Symbol> SymbolMap => symbols;

    internal ReadOnlySpan<Scope> ChildSpan => CollectionsMarshal.AsSpan(children);

    internal void AddChild(Scope child) => (children ??= []).Add(child);

    internal void AddParameter(string mangled) => (parameters ??= []).Add(mangled);

    internal void AddDirective(string mangled, in TextSpan span) => (directives ??= []).Add((mangled, span));

    internal Symbol Lookup(string mangled) => symbols.TryGetValue(mangled, out Symbol symbol) ? symbol : default;
}
