namespace Molt.Compiler.IR.Builder;

/// <summary>A block under construction: what on-the-fly SSA construction must remember of it.</summary>
internal sealed class BuilderBlock
{
    /// <summary>The block.</summary>
    public MirBlock Block { get; } = new();

    /// <summary>The edges that lead here, with the blocks they leave.</summary>
    public List<(BuilderBlock From, MirEdge Edge)> Predecessors { get; } = [];

    /// <summary>Whether all predecessors are known.</summary>
    public bool IsSealed { get; set; }

    /// <summary>The value of each variable at the end of the block, as far as it was asked for.</summary>
    public Dictionary<Variable, MirValue> Definitions { get; } = [];

    /// <summary>The parameters whose arguments wait for the block to be sealed.</summary>
    public List<Phi> Incomplete { get; } = [];

    /// <summary>The parameters that stand for variables, in the order of <see cref="MirBlock.Parameters"/>.</summary>
    public List<Phi> Phis { get; } = [];

    /// <summary>The variables that certainly have a value at the end of the block.</summary>
    public BoundSet Bound { get; set; } = BoundSet.Empty;
}

/// <summary>A block parameter that stands for a variable.</summary>
internal sealed class Phi(BuilderBlock block, Variable variable, MirParameter parameter)
{
    /// <summary>The block.</summary>
    public BuilderBlock Block { get; } = block;

    /// <summary>The variable.</summary>
    public Variable Variable { get; } = variable;

    /// <summary>The parameter.</summary>
    public MirParameter Parameter { get; } = parameter;

    /// <summary>The arguments, in the order of <see cref="BuilderBlock.Predecessors"/>; null until they are known.</summary>
    public MirValue[]? Arguments { get; set; }

    /// <summary>The parameters that have this one as an argument.</summary>
    public List<Phi> Users { get; } = [];

    /// <summary>The value that replaces the parameter, if it turned out to be superfluous.</summary>
    public MirValue? Replacement { get; set; }
}
