using Molt.Compiler.Analysis;
using Molt.Compiler.IR;

namespace Molt.Compiler.Optimization;

/// <summary>The forms of operations on lists.</summary>
internal static class ListForms
{
    /// <summary>Items by index, length, iteration; null if no list is expected.</summary>
    public static Form? Choose(MirInstruction instruction, WantedValues wanted) => Expectations.IsList(instruction.Operands[0])
        ? instruction.Opcode switch
        {
            Opcode.GetItem or Opcode.SetItem => HasIndex(instruction, wanted) ? new ItemForm(instruction) : null,
            Opcode.Length => new LengthForm(instruction, instruction.Operands[0]),
            Opcode.GetIterator => new IterationForm(instruction),
            _ => null,
        }
        : null;

    private static bool HasIndex(MirInstruction instruction, WantedValues wanted) =>
        Expectations.IsInteger(instruction.Operands[1]) && Expectations.Number(instruction.Operands[1]) == Proof.Int && !wanted.IsLarge(instruction.Operands[1]);

    private sealed class ItemForm(MirInstruction instruction) : Form(instruction)
    {
        public override IEnumerable<(MirValue Value, Proof Proof)> Wants => [(Instruction.Operands[0], Proof.List), (Instruction.Operands[1], Proof.Int)];

        public override MirValue Emit(FastCopy copy)
        {
            var list = copy.Operand(Instruction.Operands[0], Proof.List);
            var index = copy.Operand(Instruction.Operands[1], Proof.Int);
            return Instruction.Opcode == Opcode.GetItem
                ? copy.Emit(Instruction, Opcode.ListGet, null, Proof.Object, list, index)
                : copy.Emit(Instruction, Opcode.ListSet, null, Proof.None, list, index, copy.Map(Instruction.Operands[2]));
        }
    }

    internal sealed class IterationForm(MirInstruction instruction) : Form(instruction)
    {
        public override IEnumerable<(MirValue Value, Proof Proof)> Wants => [(Instruction.Operands[0], Proof.List)];

        public override MirValue Emit(FastCopy copy)
        {
            var iterator = copy.Emit(Instruction, Opcode.ListIterate, null, Proof.Object, copy.Operand(Instruction.Operands[0], Proof.List));
            iterator.Representation = Representation.ListIterator;
            return iterator;
        }
    }
}

/// <summary>The length of a list, by whatever operation asks for it.</summary>
internal sealed class LengthForm(MirInstruction instruction, MirValue list) : Form(instruction)
{
    /// <inheritdoc/>
    public override IEnumerable<(MirValue Value, Proof Proof)> Wants => [(list, Proof.List)];

    /// <inheritdoc/>
    public override Proof Result => Proof.Int;

    /// <inheritdoc/>
    public override MirValue Emit(FastCopy copy) => copy.Emit(Instruction, Opcode.ListLength, null, Proof.Int, copy.Operand(list, Proof.List));
}

/// <summary>The next item of an iterator over a list or range that is held in local variables.</summary>
/// <param name="instruction">The IteratorNext.</param>
/// <param name="isRange">Whether it is a range.</param>
internal sealed class NextForm(MirInstruction instruction, bool isRange) : Form(instruction)
{
    /// <inheritdoc/>
    public override Proof Result => isRange ? Proof.Int : Proof.Object;

    /// <inheritdoc/>
    public override MirValue Emit(FastCopy copy) => copy.Emit(Instruction, Opcode.IteratorNext, null, Result, copy.Map(Instruction.Operands[0]));
}
