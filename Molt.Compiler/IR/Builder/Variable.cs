namespace Molt.Compiler.IR.Builder;

/// <summary>A variable of a function: a Python local that no nested function uses, or a temporary of the builder.</summary>
internal sealed class Variable(int index, string? name)
{
    /// <summary>Its number in the function.</summary>
    public int Index { get; } = index;

    /// <summary>The Python name; null for a temporary.</summary>
    public string? Name { get; } = name;

    /// <summary>The cell that holds the variable, if nested functions use it too.</summary>
    public MirValue? Cell { get; set; }
}
