using Molt.Compiler.IR;

namespace Molt.Compiler.Optimization;

/// <summary>The special form that an instruction takes in a function's fast copy, chosen by what is expected of its operands.</summary>
/// <param name="instruction">The generic instruction.</param>
internal abstract class Form(MirInstruction instruction)
{
    /// <summary>The generic instruction.</summary>
    public MirInstruction Instruction { get; } = instruction;

    /// <summary>What must be certain of which values for the form to be used; a guard where they are defined pays.</summary>
    public virtual IEnumerable<(MirValue Value, Proof Proof)> Wants => [];

    /// <summary>Whether the form runs no code of the program but the function's own.</summary>
    public virtual bool IsQuiet => true;

    /// <summary>What must be certain of the callee of a call; null if nothing.</summary>
    public virtual Proof? Callee => null;

    /// <summary>What is certain of the result.</summary>
    public virtual Proof Result => Proof.Object;

    /// <summary>Emits the form: what stands for the instruction's value.</summary>
    public abstract MirValue Emit(FastCopy copy);
}
