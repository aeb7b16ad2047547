namespace Molt.Compiler.IR;

/// <summary>
/// Finds the functions that a program can come to: the bodies of modules that are imported, and what reachable code makes. What is thought of types
/// has no part in it.
/// </summary>
public static class Reachability
{
    /// <summary>Sets <see cref="MirFunction.IsReachable"/>.</summary>
    public static void Run(MirProgram program)
    {
        foreach (var function in program.Functions)
        {
            function.IsReachable = false;
        }
        var pending = new Stack<MirFunction>([program.Modules[0].Body!]);
        while (pending.TryPop(out var function))
        {
            if (function.IsReachable)
            {
                continue;
            }
            function.IsReachable = true;
            foreach (var instruction in function.Blocks.SelectMany(block => block.Instructions))
            {
                if (MadeBy(instruction) is { } made)
                {
                    pending.Push(made);
                }
            }
        }
    }

    private static MirFunction? MadeBy(MirInstruction instruction) => instruction.Payload switch
    {
        FunctionShape shape => shape.Function,
        MirClass @class when instruction.Opcode == Opcode.MakeClass => @class.Body,
        MirModule { IsForeign: false } module => module.Body,
        _ => null,
    };
}
