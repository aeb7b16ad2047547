namespace Molt.Compiler.IR;

/// <summary>
/// Which blocks of a function control must pass before others. Cooper, Harvey, Kennedy: “A Simple, Fast Dominance Algorithm”.
/// </summary>
public sealed class Dominators
{
    private readonly Dictionary<MirBlock, int> _order = [];
    private readonly Dictionary<MirBlock, MirBlock> _immediate = [];
    private readonly Dictionary<MirBlock, (int Enter, int Leave)> _tree = [];

    /// <summary>Analyses the blocks that control reaches from an entry.</summary>
    public Dominators(MirBlock entry)
    {
        var postorder = ControlFlow.ReversePostorder(entry);
        postorder.Reverse();
        for (int i = 0; i < postorder.Count; i++)
        {
            _order.Add(postorder[i], i);
        }
        Find(entry, postorder);
        NumberTree(entry);
    }

    /// <summary>Whether control reaches a block.</summary>
    public bool Reaches(MirBlock block) => _order.ContainsKey(block);

    /// <summary>The nearest block that control must pass before a block that it reaches; the entry's is itself.</summary>
    public MirBlock Immediate(MirBlock block) => _immediate[block];

    /// <summary>Whether control must pass one block to reach the other, or they are the same.</summary>
    public bool Dominates(MirBlock outer, MirBlock inner) =>
        _tree.TryGetValue(outer, out var above) && _tree.TryGetValue(inner, out var below) && above.Enter <= below.Enter && below.Enter < above.Leave;

    private void Find(MirBlock entry, List<MirBlock> postorder)
    {
        var predecessors = postorder.ToDictionary(block => block, _ => new List<MirBlock>());
        foreach (var block in postorder)
        {
            foreach (var edge in block.Terminator!.Edges)
            {
                predecessors[edge.Target].Add(block);
            }
        }
        _immediate.Add(entry, entry);
        for (bool changed = true; changed;)
        {
            changed = false;
            for (int i = postorder.Count - 2; i >= 0; i--)
            {
                MirBlock? dominator = null;
                foreach (var predecessor in predecessors[postorder[i]])
                {
                    if (_immediate.ContainsKey(predecessor))
                    {
                        dominator = dominator is null ? predecessor : Common(dominator, predecessor);
                    }
                }
                if (_immediate.GetValueOrDefault(postorder[i]) != dominator)
                {
                    _immediate[postorder[i]] = dominator!;
                    changed = true;
                }
            }
        }
    }

    private MirBlock Common(MirBlock left, MirBlock right)
    {
        while (left != right)
        {
            while (_order[left] < _order[right])
            {
                left = _immediate[left];
            }
            while (_order[right] < _order[left])
            {
                right = _immediate[right];
            }
        }
        return left;
    }

    /// <summary>Numbers the dominator tree so that dominance is a comparison of intervals.</summary>
    private void NumberTree(MirBlock entry)
    {
        var children = _order.Keys.ToDictionary(block => block, _ => new List<MirBlock>());
        foreach (var (block, dominator) in _immediate)
        {
            if (block != dominator)
            {
                children[dominator].Add(block);
            }
        }
        int clock = 0;
        var stack = new Stack<(MirBlock Block, bool Leave)>();
        stack.Push((entry, false));
        while (stack.TryPop(out var next))
        {
            if (next.Leave)
            {
                _tree[next.Block] = (_tree[next.Block].Enter, clock);
                continue;
            }
            _tree[next.Block] = (clock++, int.MaxValue);
            stack.Push((next.Block, true));
            foreach (var child in children[next.Block])
            {
                stack.Push((child, false));
            }
        }
    }
}
