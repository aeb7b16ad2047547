namespace Molt.Compiler.Binding;

/// <summary>What a scope's code does with a name. The values are those of CPython's <c>symtable</c>.</summary>
[Flags]
public enum SymbolFlags
{
    /// <summary>Nothing: the name only passes through on its way to a nested scope.</summary>
    None = 0,

    /// <summary>Declared by a <c>global</c> statement.</summary>
    Global = 0x1,

    /// <summary>Assigned to.</summary>
    Assigned = 0x2,

    /// <summary>A parameter.</summary>
    Parameter = 0x4,

    /// <summary>Declared by a <c>nonlocal</c> statement.</summary>
    Nonlocal = 0x8,

    /// <summary>Read.</summary>
    Referenced = 0x10,

    /// <summary>Bound in a class body and also a free variable of one of the class's methods.</summary>
    FreeInClass = 0x40,

    /// <summary>Bound by an import.</summary>
    Imported = 0x80,

    /// <summary>Annotated.</summary>
    Annotated = 0x100,

    /// <summary>A comprehension's iteration variable.</summary>
    IterationVariable = 0x200,

    /// <summary>A type parameter.</summary>
    TypeParameter = 0x400,

    /// <summary>A cell of a comprehension that was inlined into this scope.</summary>
    InlinedCell = 0x800,

    /// <summary>Any flag by which the scope binds the name.</summary>
    Bound = Assigned | Parameter | Imported | TypeParameter,
}

/// <summary>How code in a scope reaches the variable behind a name. The values are those of CPython's <c>symtable</c>.</summary>
public enum NameKind
{
    /// <summary>The scope does not use the name.</summary>
    None = 0,

    /// <summary>A variable of this scope alone; in a module or class, an entry of its namespace.</summary>
    Local = 1,

    /// <summary>A module variable, by a <c>global</c> statement.</summary>
    GlobalExplicit = 2,

    /// <summary>A module variable or built-in, since no enclosing function binds the name.</summary>
    GlobalImplicit = 3,

    /// <summary>A variable of an enclosing function.</summary>
    Free = 4,

    /// <summary>A variable of this scope which nested functions use too.</summary>
    Cell = 5,
}

/// <summary>What is known of one name in one scope.</summary>
public readonly record struct Symbol(SymbolFlags Flags, NameKind Kind)
{
    /// <summary>Whether one of <paramref name="flags"/> is set.</summary>
    public bool Has(SymbolFlags flags) => (Flags & flags) != 0;
}
