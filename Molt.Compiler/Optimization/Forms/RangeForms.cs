using Molt.Compiler.Analysis;
using Molt.Compiler.IR;

namespace Molt.Compiler.Optimization;

/// <summary>
/// Loops over <c>range(…)</c> of integers, which need no range object. A step that is no constant is taken to be positive, which is tested where the loop
/// starts.
/// </summary>
internal static class RangeForms
{
    /// <summary>Adds the forms of the ranges of a function that are only iterated.</summary>
    public static void Choose(MirFunction function, HashSet<MirBlock> cold, WantedValues wanted, Dictionary<MirInstruction, Form> forms)
    {
        var calls = new Dictionary<MirInstruction, MirInstruction>();
        foreach (var instruction in function.Blocks.SelectMany(block => block.Instructions))
        {
            if (instruction is { Opcode: Opcode.GetIterator, Operands: [MirInstruction { Opcode: Opcode.Call } call] }
                && TypeInference.TypeOf(call.Operands[0]).SingleAtom is BuiltinAtom { Name: "range" }
                && call.Payload is CallShape { Keywords.IsEmpty: true }
                && call.Operands.Length is >= 2 and <= 4
                && Follows(instruction, call)
                && (!cold.Contains(instruction.Block!) || LeadsToLoop(instruction))
                && Array.TrueForAll(call.Operands[1..], operand => Expectations.IsInteger(operand) && !wanted.IsLarge(operand))
                && (call.Operands.Length < 4 || call.Operands[3] is not MirConstant || call.Operands[3] is MirConstant { Content: long and not 0 and > int.MinValue and < int.MaxValue }))
            {
                calls.Add(call, instruction);
            }
        }
        // A range that is used for more than its iterator is made all the same.
        foreach (var block in function.Blocks)
        {
            foreach (var operand in block.Instructions.SelectMany(user => user.Operands.Where(operand => operand is MirInstruction call && calls.GetValueOrDefault(call) != user))
                .Concat(block.Terminator!.Edges.SelectMany(edge => edge.Arguments)).Concat(block.Terminator is ReturnTerminator ? block.Terminator.Operands : []))
            {
                if (operand is MirInstruction instruction)
                {
                    calls.Remove(instruction);
                }
            }
        }
        foreach (var (call, iterator) in calls)
        {
            forms[call] = new DroppedRange(call);
            forms[iterator] = new RangeForm(iterator, call);
        }
    }

    /// <summary>Whether an iterator is made right after its range, so that the generic copy can begin with the range again.</summary>
    private static bool Follows(MirInstruction iterator, MirInstruction call)
    {
        int at = iterator.Block!.Instructions.IndexOf(iterator);
        return call.Block == iterator.Block ? iterator.Block.Instructions[at - 1] == call
            : at == 0 && call.Block!.Instructions[^1] == call && call.Block.Terminator is CheckTerminator check && check.Next.Target == iterator.Block;
    }

    /// <summary>A loop that stands outside of loops is worth it, but not one in a handler.</summary>
    private static bool LeadsToLoop(MirInstruction iterator) => iterator.Block!.Terminator is not ThrowTerminator;

    /// <summary>The call that makes the range: nothing, until the iterator is made.</summary>
    private sealed class DroppedRange(MirInstruction instruction) : Form(instruction)
    {
        public override MirValue Emit(FastCopy copy) => MirConstant.NoValue;
    }

    private sealed class RangeForm(MirInstruction instruction, MirInstruction call) : Form(instruction)
    {
        public override IEnumerable<(MirValue Value, Proof Proof)> Wants =>
            call.Operands[1..].Select(operand => (operand, Expectations.Number(operand))).Append((call.Operands[0], new Proof(ProofKind.Builtin, "range")));

        public override MirValue Emit(FastCopy copy)
        {
            // A bound of more than 63 bits, or another range, is left to the generic copy, which makes the range anew.
            return copy.At(call, () =>
            {
                copy.Operand(call.Operands[0], new Proof(ProofKind.Builtin, "range"));
                var arguments = Array.ConvertAll(call.Operands[1..], copy.Number);
                var step = arguments.Length > 2 ? arguments[2] : new MirConstant(1L);
                var (start, stop) = arguments.Length == 1 ? (new MirConstant(0L), arguments[0]) : (arguments[0], arguments[1]);
                var result = copy.Speculate(Instruction, Opcode.RangeIterate, null, Proof.Object, start, stop, step);
                result.Representation = Representation.RangeIterator;
                return result;
            });
        }
    }
}
