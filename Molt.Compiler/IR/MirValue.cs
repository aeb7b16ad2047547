using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR;

/// <summary>How a value is held.</summary>
public enum Representation : byte
{
    /// <summary>Tagged, 64 bits: the runtime's <c>Value</c>.</summary>
    Value,

    /// <summary>A raw integer.</summary>
    Int64,

    /// <summary>A raw double.</summary>
    Float64,

    /// <summary>A raw truth value.</summary>
    Bool,

    /// <summary>Nothing: the instruction has no result.</summary>
    Void,

    /// <summary>An iterator over a range, its state in local variables.</summary>
    RangeIterator,

    /// <summary>An iterator over a list, its state in local variables.</summary>
    ListIterator,
}

/// <summary>What an operand can be: a constant, a block parameter or an instruction.</summary>
public abstract class MirValue
{
    /// <summary>The Python objects that inference thinks it to be: a guess, on which no result may depend.</summary>
    public MirType Expected { get; set; } = MirType.Any;

    /// <summary>What is certain of it: see <see cref="IR.Proof"/>. Of a constant <see cref="IR.Proof.OfValue"/> tells it.</summary>
    public Proof Proof { get; set; } = Proof.None;

    /// <summary>How it is held.</summary>
    public Representation Representation { get; set; }

    /// <summary>The number it is printed with; unique in its function once <see cref="MirFunction.Number"/> ran.</summary>
    public int Id { get; set; } = -1;
}

/// <summary>A block's parameter: what other forms of SSA call a phi. The entry block's are the function's.</summary>
public sealed class MirParameter(MirBlock block) : MirValue
{
    /// <summary>The block.</summary>
    public MirBlock Block { get; } = block;

    /// <summary>The variable's name, for the reader of a dump; may be null.</summary>
    public string? Name { get; init; }
}

/// <summary>An operation in a block; it is also the value of its result.</summary>
public sealed class MirInstruction(Opcode opcode, object? payload, params MirValue[] operands) : MirValue
{
    /// <summary>What it computes.</summary>
    public Opcode Opcode { get; } = opcode;

    /// <summary>The constant part of the operation: see <see cref="IR.Opcode"/>.</summary>
    public object? Payload { get; } = payload;

    /// <summary>The operands.</summary>
    public MirValue[] Operands { get; } = operands;

    /// <summary>The syntax that it comes from: position, and what a traceback underlines. Null in textual tests.</summary>
    public Node? Syntax { get; init; }

    /// <summary>Where execution goes on when a speculation fails; null if it can not.</summary>
    public Deoptimization? Deoptimization { get; set; }

    /// <summary>The block it stands in.</summary>
    public MirBlock? Block { get; internal set; }
}

/// <summary>Where a function's fast copy leaves to its generic copy, with the values that live there.</summary>
/// <param name="Block">The block of the generic copy.</param>
/// <param name="Index">The instruction of the block before which it goes on; the number of instructions means the terminator.</param>
/// <param name="GenericValues">The generic copy's values that live there.</param>
/// <param name="Values">What the fast copy holds for each of them.</param>
public sealed record Deoptimization(MirBlock Block, int Index, MirValue[] GenericValues, MirValue[] Values);
