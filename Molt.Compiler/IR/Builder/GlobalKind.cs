namespace Molt.Compiler.IR.Builder;

/// <summary>What a global name of a module is.</summary>
internal enum GlobalKind
{
    /// <summary>A module variable.</summary>
    Variable,

    /// <summary>A module variable that hides a built-in name while it is bound.</summary>
    VariableOrBuiltin,

    /// <summary>An entry of the module's dict, in a module whose namespace is also used as one.</summary>
    Entry,

    /// <summary>A variable that only the module's body uses: a local of the body.</summary>
    Promoted,

    /// <summary>One that every module has (<c>__name__</c>), here never assigned.</summary>
    Constant,

    /// <summary>A built-in name.</summary>
    Builtin,

    /// <summary>An attribute that every module of CPython has (<c>__spec__</c>) and that no text of this one binds.</summary>
    Unknown,
}
