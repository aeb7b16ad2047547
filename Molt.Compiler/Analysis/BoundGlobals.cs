using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

/// <summary>
/// Finds module variables that are bound whenever a function of the module runs: those that the module's body binds before it does anything that
/// could call a function, and that nothing unbinds. Loads of them need no test.
/// </summary>
public static class BoundGlobals
{
    /// <summary>The built-in functions through which a program can reach module variables by computed names.</summary>
    private static readonly HashSet<string> s_reflection = ["globals", "vars", "locals", "exec", "eval", "delattr", "__import__"];

    /// <summary>The methods that a <c>class</c> statement calls.</summary>
    private static readonly HashSet<string> s_classHooks = ["__init_subclass__", "__set_name__", "__prepare__", "__mro_entries__"];

    /// <summary>Sets <see cref="MirGlobal.IsAlwaysBound"/>.</summary>
    public static void Run(MirProgram program)
    {
        var unbound = new HashSet<string>();
        foreach (var instruction in program.Functions.SelectMany(function => function.Blocks).SelectMany(block => block.Instructions))
        {
            switch (instruction.Opcode)
            {
                case Opcode.LoadBuiltin when s_reflection.Contains((string)instruction.Payload!):
                    return;
                case Opcode.StoreGlobal when instruction.Operands[0] is not MirInstruction and not MirConstant { Content: not null }:
                    unbound.Add(((MirGlobal)instruction.Payload!).Name);
                    break;
                case Opcode.DeleteAttribute:
                    unbound.Add((string)instruction.Payload!);
                    break;
            }
        }
        foreach (var module in program.Modules)
        {
            MarkPrefix(program, module, unbound);
        }
    }

    /// <summary>Follows a module's body as long as what it does can not call a function of the module.</summary>
    private static void MarkPrefix(MirProgram program, MirModule module, HashSet<string> unbound)
    {
        bool hasHooks = program.Functions.Exists(function => s_classHooks.Contains(function.Name));
        bool isImported = program.Functions.SelectMany(function => function.Blocks).SelectMany(block => block.Instructions)
            .Any(instruction => instruction.Opcode == Opcode.ImportModule && instruction.Payload == module);
        var block = module.Body!.Entry;
        var visited = new HashSet<MirBlock>();
        while (visited.Add(block))
        {
            foreach (var instruction in block.Instructions)
            {
                if (!IsHarmless(instruction, isImported, hasHooks))
                {
                    return;
                }
                if (instruction is { Opcode: Opcode.StoreGlobal, Payload: MirGlobal global } && !unbound.Contains(global.Name))
                {
                    global.IsAlwaysBound = true;
                }
            }
            if (block.Terminator is not JumpTerminator jump)
            {
                return;
            }
            block = jump.Target.Target;
        }
    }

    private static bool IsHarmless(MirInstruction instruction, bool isImported, bool hasHooks) => instruction.Opcode switch
    {
        Opcode.StoreGlobal or Opcode.LoadGlobal or Opcode.LoadBuiltin or Opcode.MakeFunction or Opcode.MakeCell or Opcode.LoadCell or Opcode.StoreCell
            or Opcode.StoreName or Opcode.MakeTuple or Opcode.MakeList or Opcode.ImportIntrinsic or Opcode.CheckBound or Opcode.IsUnbound => true,
        Opcode.ImportModule => !isImported,
        Opcode.MakeClass => !hasHooks && instruction.Operands[1] is MirConstant { Content: null }
            && ((MirClass)instruction.Payload!).Body.Blocks is [{ Instructions: var body }] && body.TrueForAll(each => IsHarmless(each, isImported, hasHooks)),
        _ => false,
    };
}
