namespace Molt.Compiler.IR;

/// <summary>The order in which control passes the blocks of a function.</summary>
public static class ControlFlow
{
    /// <summary>The blocks that control reaches, each before those that it dominates.</summary>
    public static List<MirBlock> ReversePostorder(MirBlock entry)
    {
        var result = new List<MirBlock>();
        var visited = new HashSet<MirBlock> { entry };
        var stack = new Stack<(MirBlock Block, IEnumerator<MirEdge> Edges)>();
        stack.Push((entry, entry.Terminator!.Edges.GetEnumerator()));
        while (stack.TryPeek(out var top))
        {
            if (!top.Edges.MoveNext())
            {
                result.Add(stack.Pop().Block);
            }
            else if (visited.Add(top.Edges.Current.Target))
            {
                var target = top.Edges.Current.Target;
                stack.Push((target, target.Terminator!.Edges.GetEnumerator()));
            }
        }
        result.Reverse();
        return result;
    }
}
