using Molt.Compiler.Analysis;
using Molt.Compiler.IR;

namespace Molt.Compiler.Optimization;

/// <summary>
/// A safepoint that ends no epoch: if what ran there changed something that compiled code may be certain of, it leaves to the generic copy. So what was
/// made certain before a loop is certain in it.
/// </summary>
internal sealed class PollForm(MirInstruction instruction) : Form(instruction)
{
    /// <inheritdoc/>
    public override Proof Result => Proof.None;

    /// <inheritdoc/>
    public override MirValue Emit(FastCopy copy)
    {
        var poll = copy.Emit(Instruction, Opcode.Poll, null, Proof.None);
        copy.LeaveBehind(poll, Instruction);
        return poll;
    }
}
