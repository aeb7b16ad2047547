using System.Collections.Immutable;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.Binding;

/// <summary>What a module lists in <c>__all__</c>.</summary>
public static class ExportedNames
{
    /// <summary>
    /// The strings that stand literally in assignments to <c>__all__</c> at the top of the module. Names that are added in other ways
    /// are not seen.
    /// </summary>
    public static ImmutableArray<string> Of(Module module)
    {
        ArgumentNullException.ThrowIfNull(module);
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (Statement statement in module.Body)
        {
            Expression? value = statement switch
            {
                Assign { Targets: [Name { Id: "__all__" }] } assign => assign.Value,
                AugAssign { Target: Name { Id: "__all__" } } assign => assign.Value,
                AnnAssign { Target: Name { Id: "__all__" } } assign => assign.Value,
                _ => null,
            };
            ImmutableArray<Expression> elements = value switch
            {
                List list => list.Elts,
                Tuple tuple => tuple.Elts,
                _ => [],
            };
            foreach (Expression element in elements)
            {
                if (element is Constant { Value.Kind: ConstantKind.String } name)
                {
                    names.Add(name.Value.AsString);
                }
            }
        }
        return names.DrainToImmutable();
    }
}
