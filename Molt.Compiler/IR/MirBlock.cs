using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR;

/// <summary>A basic block.</summary>
public sealed class MirBlock
{
    /// <summary>The parameters; each edge into the block gives an argument for each.</summary>
    public List<MirParameter> Parameters { get; } = [];

    /// <summary>The operations, in order.</summary>
    public List<MirInstruction> Instructions { get; } = [];

    /// <summary>How control leaves; null only while the block is being built.</summary>
    public Terminator? Terminator { get; set; }

    /// <summary>The number it is printed with.</summary>
    public int Id { get; set; } = -1;

    /// <summary>Adds a parameter.</summary>
    public MirParameter AddParameter(string? name = null)
    {
        var parameter = new MirParameter(this) { Name = name };
        Parameters.Add(parameter);
        return parameter;
    }

    /// <summary>Adds an instruction at the end and returns it.</summary>
    public MirInstruction Append(MirInstruction instruction)
    {
        instruction.Block = this;
        Instructions.Add(instruction);
        return instruction;
    }
}

/// <summary>A way into a block, with an argument for each of its parameters.</summary>
public sealed class MirEdge(MirBlock target, params List<MirValue> arguments)
{
    /// <summary>The block.</summary>
    public MirBlock Target { get; set; } = target;

    /// <summary>The arguments.</summary>
    public List<MirValue> Arguments { get; } = arguments;
}

/// <summary>How control leaves a block.</summary>
public abstract class Terminator
{
    /// <summary>The ways out within the function.</summary>
    public abstract IEnumerable<MirEdge> Edges { get; }

    /// <summary>The values it reads besides the edges' arguments.</summary>
    public virtual IEnumerable<MirValue> Operands => [];

    /// <summary>Replaces an operand.</summary>
    public virtual void ReplaceOperands(Func<MirValue, MirValue> replace)
    {
    }

    /// <summary>The syntax it comes from.</summary>
    public Node? Syntax { get; init; }
}

/// <summary>Goes to a block.</summary>
public sealed class JumpTerminator(MirEdge target) : Terminator
{
    /// <summary>Where.</summary>
    public MirEdge Target { get; } = target;

    /// <inheritdoc/>
    public override IEnumerable<MirEdge> Edges => [Target];
}

/// <summary>Goes one of two ways by a Bool.</summary>
public sealed class BranchTerminator(MirValue condition, MirEdge whenTrue, MirEdge whenFalse) : Terminator
{
    /// <summary>The condition, a Bool.</summary>
    public MirValue Condition { get; set; } = condition;

    /// <summary>If it is true.</summary>
    public MirEdge WhenTrue { get; } = whenTrue;

    /// <summary>If it is false.</summary>
    public MirEdge WhenFalse { get; } = whenFalse;

    /// <inheritdoc/>
    public override IEnumerable<MirEdge> Edges => [WhenTrue, WhenFalse];

    /// <inheritdoc/>
    public override IEnumerable<MirValue> Operands => [Condition];

    /// <inheritdoc/>
    public override void ReplaceOperands(Func<MirValue, MirValue> replace) => Condition = replace(Condition);
}

/// <summary>
/// Follows an instruction that may raise, within a <c>try</c>: goes on, or to the handler if an exception is pending. An instruction that
/// may raise and is not followed by this leaves the function.
/// </summary>
/// <remarks>The instruction is the block's last. Its value is not available on the handler's edge.</remarks>
public sealed class CheckTerminator(MirInstruction instruction, MirEdge next, MirEdge handler) : Terminator
{
    /// <summary>The instruction that may raise.</summary>
    public MirInstruction Instruction { get; set; } = instruction;

    /// <summary>If it did not.</summary>
    public MirEdge Next { get; } = next;

    /// <summary>If it did.</summary>
    public MirEdge Handler { get; } = handler;

    /// <inheritdoc/>
    public override IEnumerable<MirEdge> Edges => [Next, Handler];

    /// <inheritdoc/>
    public override IEnumerable<MirValue> Operands => [Instruction];

    /// <inheritdoc/>
    public override void ReplaceOperands(Func<MirValue, MirValue> replace) => Instruction = (MirInstruction)replace(Instruction);
}

/// <summary>Follows <see cref="Opcode.IteratorNext"/>: an item, the end, or an exception.</summary>
public sealed class NextTerminator(MirInstruction instruction, MirEdge item, MirEdge end, MirEdge? handler) : Terminator
{
    /// <summary>The IteratorNext, the block's last instruction.</summary>
    public MirInstruction Instruction { get; set; } = instruction;

    /// <summary>If there is an item.</summary>
    public MirEdge Item { get; } = item;

    /// <summary>At the end.</summary>
    public MirEdge End { get; } = end;

    /// <summary>If it raised; null leaves the function.</summary>
    public MirEdge? Handler { get; } = handler;

    /// <inheritdoc/>
    public override IEnumerable<MirEdge> Edges => Handler is null ? [Item, End] : [Item, End, Handler];

    /// <inheritdoc/>
    public override IEnumerable<MirValue> Operands => [Instruction];

    /// <inheritdoc/>
    public override void ReplaceOperands(Func<MirValue, MirValue> replace) => Instruction = (MirInstruction)replace(Instruction);
}

/// <summary>An exception is pending: goes to the handler, or leaves the function.</summary>
public sealed class ThrowTerminator(MirEdge? handler) : Terminator
{
    /// <summary>The handler; null leaves the function.</summary>
    public MirEdge? Handler { get; } = handler;

    /// <inheritdoc/>
    public override IEnumerable<MirEdge> Edges => Handler is null ? [] : [Handler];
}

/// <summary>Goes one of many ways by an Int64: the first for 0. It has no other value than there are ways.</summary>
public sealed class SwitchTerminator(MirValue selector, IReadOnlyList<MirEdge> edges) : Terminator
{
    /// <summary>The number of the way, an Int64.</summary>
    public MirValue Selector { get; set; } = selector;

    /// <inheritdoc/>
    public override IEnumerable<MirEdge> Edges => edges;

    /// <inheritdoc/>
    public override IEnumerable<MirValue> Operands => [Selector];

    /// <inheritdoc/>
    public override void ReplaceOperands(Func<MirValue, MirValue> replace) => Selector = replace(Selector);
}

/// <summary>Returns from the function.</summary>
public sealed class ReturnTerminator(MirValue value) : Terminator
{
    /// <summary>The result.</summary>
    public MirValue Value { get; set; } = value;

    /// <inheritdoc/>
    public override IEnumerable<MirEdge> Edges => [];

    /// <inheritdoc/>
    public override IEnumerable<MirValue> Operands => [Value];

    /// <inheritdoc/>
    public override void ReplaceOperands(Func<MirValue, MirValue> replace) => Value = replace(Value);
}

/// <summary>Control does not come here.</summary>
public sealed class UnreachableTerminator : Terminator
{
    /// <inheritdoc/>
    public override IEnumerable<MirEdge> Edges => [];
}
