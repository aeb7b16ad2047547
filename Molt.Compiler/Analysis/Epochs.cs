using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

/// <summary>
/// Divides a function into epochs: stretches of execution in which no code of the program can run but the function's own, so that classes, functions
/// and modules stay what they are. Two places have the same epoch if control can only come from one to the other within one.
/// </summary>
public sealed class Epochs
{
    private const int Unknown = -1;

    private readonly Dictionary<MirBlock, int> _entries = [];
    private readonly Dictionary<MirBlock, (int Index, int Epoch)[]> _ends = [];
    private int _count = 1;

    /// <summary>Analyses a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="ends">Whether an instruction may run code of the program.</param>
    public Epochs(MirFunction function, Func<MirInstruction, bool> ends)
    {
        var order = ControlFlow.ReversePostorder(function.Entry);
        foreach (var block in order)
        {
            var list = new List<(int, int)>();
            for (int i = 0; i < block.Instructions.Count; i++)
            {
                if (ends(block.Instructions[i]))
                {
                    list.Add((i, _count++));
                }
            }
            _ends.Add(block, [.. list]);
            _entries.Add(block, Unknown);
        }
        Solve(order);
    }

    /// <summary>The epoch just before an instruction of a block; the number of instructions stands for the terminator.</summary>
    public int At(MirBlock block, int index)
    {
        int epoch = _entries[block];
        foreach (var (end, next) in _ends[block])
        {
            if (end >= index)
            {
                break;
            }
            epoch = next;
        }
        return epoch;
    }

    /// <summary>A block's epoch is that of all its predecessors, or one of its own where they differ.</summary>
    private void Solve(List<MirBlock> order)
    {
        var predecessors = order.ToDictionary(block => block, _ => new List<MirBlock>());
        foreach (var block in order)
        {
            foreach (var edge in block.Terminator!.Edges)
            {
                predecessors[edge.Target].Add(block);
            }
        }
        var own = new HashSet<MirBlock>();
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (var block in order.Where(block => !own.Contains(block)))
            {
                int epoch = block == order[0] ? 0 : Unknown;
                foreach (var predecessor in predecessors[block])
                {
                    int end = At(predecessor, predecessor.Instructions.Count);
                    if (epoch != Unknown && end != Unknown && end != epoch)
                    {
                        own.Add(block);
                        epoch = _count++;
                        break;
                    }
                    epoch = end == Unknown ? epoch : end;
                }
                changed |= epoch != _entries[block];
                _entries[block] = epoch;
            }
        }
    }
}
