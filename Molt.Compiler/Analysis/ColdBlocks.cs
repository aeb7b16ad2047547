using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

/// <summary>
/// Finds the blocks of a function that hardly ever run, or once: those that end by raising, handlers of exceptions, and what stands outside of loops in
/// the body of a module or class, or in the library. Nothing is speculated on there, and the runtime is called out of line: generic operations are smaller.
/// </summary>
public static class ColdBlocks
{
    /// <summary>The blocks.</summary>
    public static HashSet<MirBlock> Find(MirFunction function)
    {
        var order = ControlFlow.ReversePostorder(function.Entry);
        var result = new HashSet<MirBlock>();
        if (function.Kind != FunctionKind.Function || function.Module.IsLibrary)
        {
            var loops = InLoops(order);
            result.UnionWith(order.Where(block => !loops.Contains(block)));
        }
        for (int i = order.Count - 1; i >= 0; i--)
        {
            var block = order[i];
            if (block.Instructions is [{ Opcode: Opcode.Catch }, ..] || block.Terminator is ThrowTerminator or UnreachableTerminator
                || (block.Terminator is JumpTerminator or CheckTerminator && result.Contains(Next(block))))
            {
                result.Add(block);
            }
        }
        return result;
    }

    private static MirBlock Next(MirBlock block) => block.Terminator is CheckTerminator check ? check.Next.Target : ((JumpTerminator)block.Terminator!).Target.Target;

    /// <summary>The blocks from which control can come back to them.</summary>
    private static HashSet<MirBlock> InLoops(List<MirBlock> order)
    {
        var position = new Dictionary<MirBlock, int>();
        for (int i = 0; i < order.Count; i++)
        {
            position.Add(order[i], i);
        }
        var predecessors = new Dictionary<MirBlock, List<MirBlock>>();
        foreach (var block in order)
        {
            foreach (var edge in block.Terminator!.Edges)
            {
                if (!predecessors.TryGetValue(edge.Target, out var list))
                {
                    predecessors.Add(edge.Target, list = []);
                }
                list.Add(block);
            }
        }
        var result = new HashSet<MirBlock>();
        foreach (var header in order)
        {
            foreach (var tail in predecessors.GetValueOrDefault(header) ?? [])
            {
                if (position[tail] >= position[header])
                {
                    AddLoop(header, tail, predecessors, result);
                }
            }
        }
        return result;
    }

    /// <summary>Adds the blocks of the natural loop of a back edge; of one that is entered in its middle, too, what leads there.</summary>
    private static void AddLoop(MirBlock header, MirBlock tail, Dictionary<MirBlock, List<MirBlock>> predecessors, HashSet<MirBlock> result)
    {
        var seen = new HashSet<MirBlock> { header };
        var pending = new Stack<MirBlock>([tail]);
        while (pending.TryPop(out var block))
        {
            if (seen.Add(block))
            {
                predecessors.GetValueOrDefault(block)?.ForEach(pending.Push);
            }
        }
        result.UnionWith(seen);
    }
}
