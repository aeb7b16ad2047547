using Molt.Compiler.IR;

namespace Molt.Compiler.Optimization;

/// <summary>Replaces instructions of a function by others, and uses of their values, in one walk.</summary>
public abstract class Rewriter
{
    private readonly Dictionary<MirValue, MirValue> _replacements = new(ReferenceEqualityComparer.Instance);
    private List<MirInstruction> _output = [];
    private MirBlock _block = null!;

    /// <summary>The function that is rewritten.</summary>
    protected MirFunction Function { get; private set; } = null!;

    /// <summary>Rewrites a function in place.</summary>
    protected void Rewrite(MirFunction function)
    {
        Function = function;
        foreach (var block in function.Blocks)
        {
            _block = block;
            _output = new List<MirInstruction>(block.Instructions.Count);
            foreach (var instruction in block.Instructions)
            {
                Visit(instruction);
            }
            block.Instructions.Clear();
            block.Instructions.AddRange(_output);
        }
        if (_replacements.Count > 0)
        {
            ReplaceUses(function);
        }
    }

    /// <summary>Emits what stands for an instruction: itself, others, or nothing.</summary>
    protected abstract void Visit(MirInstruction instruction);

    /// <summary>Appends an instruction to the output.</summary>
    protected MirInstruction Emit(MirInstruction instruction)
    {
        instruction.Block = _block;
        _output.Add(instruction);
        return instruction;
    }

    /// <summary>Appends an instruction that stands for another: with its type, and its result in the representation of the opcode.</summary>
    protected MirInstruction EmitFor(MirInstruction original, Opcode opcode, object? payload, params MirValue[] operands) =>
        Emit(new MirInstruction(opcode, payload, operands)
        {
            Syntax = original.Syntax,
            Type = original.Type,
            Representation = opcode.ResultRepresentation(),
        });

    /// <summary>Uses one value wherever another was used.</summary>
    protected void Replace(MirValue value, MirValue replacement) => _replacements[value] = replacement;

    private MirValue Resolve(MirValue value)
    {
        while (_replacements.TryGetValue(value, out var replacement))
        {
            value = replacement;
        }
        return value;
    }

    private void ReplaceUses(MirFunction function)
    {
        foreach (var block in function.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                for (int i = 0; i < instruction.Operands.Length; i++)
                {
                    instruction.Operands[i] = Resolve(instruction.Operands[i]);
                }
            }
            block.Terminator!.ReplaceOperands(Resolve);
            foreach (var edge in block.Terminator.Edges)
            {
                for (int i = 0; i < edge.Arguments.Count; i++)
                {
                    edge.Arguments[i] = Resolve(edge.Arguments[i]);
                }
            }
        }
        _replacements.Clear();
    }
}
