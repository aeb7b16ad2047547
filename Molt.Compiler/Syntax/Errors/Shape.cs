namespace Molt.Compiler.Syntax;

/// <summary>What a piece of source is, as far as messages tell.</summary>
internal enum ShapeKind : byte
{
    /// <summary>Something that no message names: a clause, an argument list.</summary>
    Other,

    Attribute,
    Subscript,
    Starred,
    Name,
    List,
    Tuple,
    Lambda,
    Call,
    Operation,
    Generator,
    Yield,
    Await,
    ListComprehension,
    SetComprehension,
    DictComprehension,
    Dict,
    Set,
    FormattedString,
    Template,
    None,
    False,
    True,
    Ellipsis,
    Literal,
    ComplexLiteral,
    BytesLiteral,
    Comparison,

    /// <summary>A comparison whose first operator is <c>in</c>.</summary>
    InComparison,
    Conditional,
    Named,
    Slice,
}

/// <summary>
/// A recognized piece of source: what it is, its first and last token, and the parts that messages look at. For a call's arguments the parts are
/// the positional ones, and <paramref name="Unpacks"/> tells whether there is a <c>**</c> among them.
/// </summary>
internal sealed record Shape(ShapeKind Kind, int First, int Last, Shape[] Parts, bool Unpacks = false)
{
    /// <summary>What messages call it.</summary>
    public string Description => Kind switch
    {
        ShapeKind.Attribute => "attribute",
        ShapeKind.Subscript => "subscript",
        ShapeKind.Starred => "starred",
        ShapeKind.Name => "name",
        ShapeKind.List => "list",
        ShapeKind.Tuple => "tuple",
        ShapeKind.Lambda => "lambda",
        ShapeKind.Call => "function call",
        ShapeKind.Operation => "expression",
        ShapeKind.Generator => "generator expression",
        ShapeKind.Yield => "yield expression",
        ShapeKind.Await => "await expression",
        ShapeKind.ListComprehension => "list comprehension",
        ShapeKind.SetComprehension => "set comprehension",
        ShapeKind.DictComprehension => "dict comprehension",
        ShapeKind.Dict => "dict literal",
        ShapeKind.Set => "set display",
        ShapeKind.FormattedString => "f-string expression",
        ShapeKind.Template => "t-string expression",
        ShapeKind.None => "None",
        ShapeKind.False => "False",
        ShapeKind.True => "True",
        ShapeKind.Ellipsis => "ellipsis",
        ShapeKind.Comparison or ShapeKind.InComparison => "comparison",
        ShapeKind.Conditional => "conditional expression",
        ShapeKind.Named => "named expression",
        _ => "literal",
    };
}
