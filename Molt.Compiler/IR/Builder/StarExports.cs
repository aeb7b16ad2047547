using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <summary>The names that <c>import *</c> takes from a module, as far as they are known when the program is compiled.</summary>
internal sealed class StarExports
{
    private readonly IrBuilder _program;
    private readonly SourceModule _module;
    private readonly GlobalNames _globals;
    private IReadOnlyCollection<string>? _names;
    private bool _isKnown;

    public StarExports(IrBuilder program, SourceModule module, GlobalNames globals, NamespaceMentions mentions)
    {
        _globals = globals;
        _program = program;
        _module = module;
        HasList = mentions.ExportListMentions > 0;
        if (HasList)
        {
            int literal = module.Tree.Body.Count(IsLiteralList);
            _names = literal == mentions.ExportListMentions ? ExportedNames.Of(module.Tree) : null;
            _isKnown = true;
        }
        else if (mentions.UsesOwnNamespace)
        {
            _isKnown = true;
        }
    }

    /// <summary>Whether the module has <c>__all__</c>; otherwise every public name that is bound at the time counts.</summary>
    public bool HasList { get; }

    /// <summary>The names; null if they are only known at run time.</summary>
    public IReadOnlyCollection<string>? Names
    {
        get
        {
            if (!_isKnown)
            {
                // Modules that import all of each other: what is asked for a second time is not known.
                _isKnown = true;
                _names = FindPublicNames();
            }
            return _names;
        }
    }

    private static bool IsLiteralList(Statement statement)
    {
        var value = statement switch
        {
            Assign { Targets: [Name { Id: "__all__" }] } assign => assign.Value,
            AugAssign { Target: Name { Id: "__all__" } } assign => assign.Value,
            AnnAssign { Target: Name { Id: "__all__" } } assign => assign.Value,
            _ => null,
        };
        return value switch
        {
            List list => list.Elts.All(IsString),
            Tuple tuple => tuple.Elts.All(IsString),
            _ => false,
        };
    }

    private static bool IsString(Expression element) => element is Constant { Value.Kind: ConstantKind.String };

    private SortedSet<string>? FindPublicNames()
    {
        var names = new SortedSet<string>(_globals.Bound, StringComparer.Ordinal);
        foreach (var site in _module.Imports)
        {
            if (site.Node is ImportFrom { Names: [{ Name: "*" }] } import)
            {
                if (_module.AbsoluteName(import) is not { } name || _program.ExportsOf(name) is not { } further)
                {
                    return null;
                }
                names.UnionWith(further);
            }
        }
        names.RemoveWhere(name => name.StartsWith('_'));
        return names;
    }
}
