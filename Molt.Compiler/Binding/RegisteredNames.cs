using Molt.Compiler.Syntax;

namespace Molt.Compiler.Binding;

/// <summary>
/// Finds the modules that a module puts into <c>sys.modules</c> under names that are written out (<c>sys.modules['os.path'] = path</c>): an import
/// finds them there when the program runs.
/// </summary>
internal sealed class RegisteredNames : SyntaxWalker
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly KnownNames _known;
    private readonly string _module;

    private RegisteredNames(KnownNames known, string module) => (_known, _module) = (known, module);

    /// <summary>The names of all such assignments in a file that is loaded as a module of the given name.</summary>
    public static IReadOnlySet<string> Of(BoundFile file, string module)
    {
        var collector = new RegisteredNames(new KnownNames(file.Tree, file.Symbols, file.IsLibrary), module);
        collector.Visit(file.Tree);
        return collector._names;
    }

    protected internal override void VisitAssign(Assign node)
    {
        foreach (var target in node.Targets)
        {
            if (target is Subscript { Value: Syntax.Attribute { Attr: "modules" } modules } item && _known.DottedName(modules) == "sys.modules"
                && NameOf(item.Slice) is { } name)
            {
                _names.Add(name);
            }
        }
    }

    /// <summary>The text of a name that is written out, perhaps behind <c>__name__</c>; or null.</summary>
    private string? NameOf(Expression expression) => expression switch
    {
        Constant { Value: { Kind: ConstantKind.String } text } => text.AsString,
        Name { Id: "__name__" } => _module,
        BinOp { Op: BinaryOperator.Add } sum when NameOf(sum.Left) is { } left && NameOf(sum.Right) is { } right => left + right,
        _ => null,
    };
}
