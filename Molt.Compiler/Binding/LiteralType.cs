using System.Collections.Immutable;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.Binding;

/// <summary>The types of literals and displays, for warnings.</summary>
internal static class LiteralType
{
    private const string Template = "string.templatelib.Template";

    /// <summary>The name of the type that an expression has by its form alone; null if it has none.</summary>
    public static string? Of(Expression expression) => expression.Kind switch
    {
        NodeKind.Tuple => "tuple",
        NodeKind.List or NodeKind.ListComp => "list",
        NodeKind.Dict or NodeKind.DictComp => "dict",
        NodeKind.Set or NodeKind.SetComp => "set",
        NodeKind.GeneratorExp => "generator",
        NodeKind.Lambda => "function",
        NodeKind.TemplateStr or NodeKind.Interpolation => Template,
        NodeKind.JoinedStr or NodeKind.FormattedValue => "str",
        NodeKind.Constant => Of(((Constant)expression).Value.Kind),
        NodeKind.Name when IsDebug(expression) => "bool",
        _ => null,
    };

    /// <summary>Whether two evaluations of the literal may give different objects.</summary>
    public static bool HasNoIdentity(Expression expression) => expression switch
    {
        Tuple tuple => AllConstant(tuple.Elts),
        Constant constant => constant.Value.Kind is not (ConstantKind.None or ConstantKind.False or ConstantKind.True or ConstantKind.Ellipsis),
        _ => false,
    };

    /// <summary>Whether something with a type by its form can be indexed.</summary>
    public static bool IsSubscriptable(Expression expression) => expression.Kind switch
    {
        NodeKind.Set or NodeKind.SetComp or NodeKind.GeneratorExp or NodeKind.TemplateStr or NodeKind.Interpolation or NodeKind.Lambda => false,
        NodeKind.Constant => ((Constant)expression).Value.Kind is ConstantKind.String or ConstantKind.Bytes,
        NodeKind.Name => !IsDebug(expression),
        _ => true,
    };

    /// <summary>Whether the expression is by its form a sequence, which is indexed by integers only.</summary>
    public static bool IsSequence(Expression expression) => expression.Kind switch
    {
        NodeKind.Tuple or NodeKind.List or NodeKind.ListComp or NodeKind.JoinedStr or NodeKind.FormattedValue => true,
        NodeKind.Constant => IsSubscriptable(expression),
        _ => false,
    };

    private static bool IsDebug(Expression expression) => expression is Name { Id: SymbolNames.Debug, Ctx: ExpressionContext.Load };

    private static bool AllConstant(ImmutableArray<Expression> elements)
    {
        foreach (Expression element in elements)
        {
            if (element.Kind != NodeKind.Constant)
            {
                return false;
            }
        }
        return true;
    }

    private static string Of(ConstantKind kind) => kind switch
    {
        ConstantKind.None => "NoneType",
        ConstantKind.False or ConstantKind.True => "bool",
        ConstantKind.Ellipsis => "ellipsis",
        ConstantKind.Int => "int",
        ConstantKind.Float => "float",
        ConstantKind.Complex => "complex",
        ConstantKind.String => "str",
        ConstantKind.Bytes => "bytes",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
