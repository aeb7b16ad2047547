using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.Binding;

/// <summary>
/// The scopes of one module, as CPython's symbol table computes them (https://docs.python.org/3.14/reference/executionmodel.html#naming-and-binding).
/// </summary>
public sealed class SymbolTable
{
    private readonly Dictionary<Node, Scope>[] scopes;

    private SymbolTable(Scope module, FutureFeatures future, Dictionary<Node, Scope>[] scopes)
    {
        Module = module;
        Future = future;
        this.scopes = scopes;
    }

    /// <summary>The scope of the module itself.</summary>
    public Scope Module { get; }

    /// <summary>What the module imports from <c>__future__</c>.</summary>
    public FutureFeatures Future { get; }

    /// <summary>
    /// Computes the scopes of a module and checks everything that CPython's compiler checks between parsing and running:
    /// names, control flow, patterns.
    /// </summary>
    /// <param name="module">The module's tree.</param>
    /// <param name="source">The text that the tree was parsed from.</param>
    /// <param name="diagnostics">Receives CPython's syntax errors and warnings. With an error in it the table is complete, but a guess where the program has no meaning.</param>
    public static SymbolTable Build(Module module, SourceText source, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(diagnostics);
        FutureFeatures future = FutureFeatures.Find(module, source, diagnostics);
        Scope scope = SymbolCollector.Collect(module, future, source, diagnostics, out Dictionary<Node, Scope>[] scopes);
        ScopeAnalyzer.Analyze(scope, source, diagnostics);
        var table = new SymbolTable(scope, future, scopes);
        SemanticChecker.Check(module, table, source, diagnostics);
        return table;
    }

    /// <summary>The scope that <paramref name="node"/> opens. Fails if it opens none of that role.</summary>
    public Scope ScopeOf(Node node, ScopeRole role = ScopeRole.Body) =>
        FindScope(node, role) ?? throw new KeyNotFoundException($"{node} opens no scope for {role}");

    /// <summary>The scope that <paramref name="node"/> opens, or null.</summary>
    public Scope? FindScope(Node node, ScopeRole role = ScopeRole.Body) => scopes[(int)role].GetValueOrDefault(node);
}
