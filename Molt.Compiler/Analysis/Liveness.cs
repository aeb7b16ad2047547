using System.Collections;
using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

/// <summary>Which values of a function are used later, at every place in it.</summary>
public sealed class Liveness
{
    private readonly MirFunction _function;
    private readonly List<MirValue> _values = [];
    private readonly Dictionary<MirBlock, BitArray> _liveOut = [];
    private readonly Dictionary<MirBlock, BitArray> _liveIn = [];

    /// <summary>Analyses a function, whose values must be numbered.</summary>
    public Liveness(MirFunction function)
    {
        _function = function;
        foreach (var block in function.Blocks)
        {
            _values.AddRange(block.Parameters);
            _values.AddRange(block.Instructions);
        }
        Solve();
    }

    /// <summary>The values that live just before an instruction of a block; the number of instructions stands for the terminator.</summary>
    public MirValue[] Before(MirBlock block, int index)
    {
        var live = AtEnd(block);
        for (int i = block.Instructions.Count - 1; i >= index; i--)
        {
            Step(live, block.Instructions[i]);
        }
        var result = new List<MirValue>();
        for (int i = 0; i < _values.Count; i++)
        {
            if (live[i])
            {
                result.Add(_values[i]);
            }
        }
        return [.. result];
    }

    private void Solve()
    {
        foreach (var block in _function.Blocks)
        {
            _liveIn.Add(block, new BitArray(_values.Count));
            _liveOut.Add(block, new BitArray(_values.Count));
        }
        bool changed = true;
        while (changed)
        {
            changed = false;
            for (int i = _function.Blocks.Count - 1; i >= 0; i--)
            {
                changed |= Update(_function.Blocks[i]);
            }
        }
    }

    private bool Update(MirBlock block)
    {
        var live = _liveOut[block];
        foreach (var edge in block.Terminator!.Edges)
        {
            live.Or(_liveIn[edge.Target]);
        }
        var entry = AtEnd(block);
        for (int i = block.Instructions.Count - 1; i >= 0; i--)
        {
            Step(entry, block.Instructions[i]);
        }
        foreach (var parameter in block.Parameters)
        {
            entry[parameter.Id] = false;
        }
        var known = _liveIn[block];
        entry.Or(known);
        if (Same(entry, known))
        {
            return false;
        }
        _liveIn[block] = entry;
        return true;
    }

    private static bool Same(BitArray left, BitArray right) => !((BitArray)left.Clone()).Xor(right).HasAnySet();

    private BitArray AtEnd(MirBlock block)
    {
        var live = new BitArray(_liveOut[block]);
        foreach (var operand in block.Terminator!.Operands)
        {
            Use(live, operand);
        }
        foreach (var edge in block.Terminator.Edges)
        {
            edge.Arguments.ForEach(argument => Use(live, argument));
        }
        return live;
    }

    private static void Step(BitArray live, MirInstruction instruction)
    {
        live[instruction.Id] = false;
        foreach (var operand in instruction.Operands)
        {
            Use(live, operand);
        }
    }

    private static void Use(BitArray live, MirValue value)
    {
        if (value is not MirConstant)
        {
            live[value.Id] = true;
        }
    }
}
