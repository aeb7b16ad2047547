namespace Molt.Compiler.Binding;

/// <summary>The constructs that open a scope.</summary>
public enum ScopeKind
{
    /// <summary>A module.</summary>
    Module,

    /// <summary>A <c>def</c> or <c>async def</c>.</summary>
    Function,

    /// <summary>A lambda expression.</summary>
    Lambda,

    /// <summary>A list comprehension.</summary>
    ListComprehension,

    /// <summary>A set comprehension.</summary>
    SetComprehension,

    /// <summary>A dictionary comprehension.</summary>
    DictComprehension,

    /// <summary>A generator expression.</summary>
    GeneratorExpression,

    /// <summary>A class body.</summary>
    Class,

    /// <summary>The annotations of a module, class or function (PEP 649).</summary>
    Annotations,

    /// <summary>The bound, constraints or default of a type parameter (PEP 695, PEP 696).</summary>
    TypeVariable,

    /// <summary>The value of a <c>type</c> statement (PEP 695).</summary>
    TypeAlias,

    /// <summary>The type parameters of a function, class or <c>type</c> statement (PEP 695).</summary>
    TypeParameters,
}

/// <summary>Which of a node's scopes is meant.</summary>
public enum ScopeRole
{
    /// <summary>The node's own code: a function's or class's body, a comprehension, the value of a <c>type</c> statement.</summary>
    Body,

    /// <summary>The type parameters of a function, class or <c>type</c> statement.</summary>
    TypeParameters,

    /// <summary>The annotations of a module, class or function.</summary>
    Annotations,

    /// <summary>The bound or the constraints of a type parameter.</summary>
    Bound,

    /// <summary>The default of a type parameter.</summary>
    Default,
}
