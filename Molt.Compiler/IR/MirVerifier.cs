using System.Globalization;

namespace Molt.Compiler.IR;

/// <summary>
/// Checks that MIR is well-formed: every use is dominated by its definition, edges give as many arguments as their target has parameters,
/// and the terminators that follow certain instructions do so.
/// </summary>
public static class MirVerifier
{
    /// <summary>What is wrong with a program; empty if nothing is.</summary>
    public static IReadOnlyList<string> Verify(MirProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var errors = new List<string>();
        var symbols = new HashSet<string>();
        foreach (var function in program.Functions)
        {
            if (!symbols.Add(function.Symbol))
            {
                errors.Add($"{function.Symbol}: two functions have this symbol");
            }
            errors.AddRange(Verify(function));
        }
        return errors;
    }

    /// <summary>What is wrong with a function; empty if nothing is.</summary>
    public static IReadOnlyList<string> Verify(MirFunction function)
    {
        ArgumentNullException.ThrowIfNull(function);
        var check = new FunctionCheck(function);
        check.Run();
        return check.Errors;
    }

    private sealed class FunctionCheck(MirFunction function)
    {
        private readonly HashSet<MirBlock> _members = [.. function.Blocks];
        private readonly Dictionary<MirValue, (MirBlock Block, int Position)> _definitions = [];
        private Dominators _dominators = null!;

        public List<string> Errors { get; } = [];

        public void Run()
        {
            if (function.Blocks.Count == 0)
            {
                Error(null, "has no blocks");
                return;
            }
            function.Number();
            foreach (var block in function.Blocks)
            {
                CheckShape(block);
            }
            if (Errors.Count > 0)
            {
                return;
            }
            CheckEntry();
            _dominators = new Dominators(function.Entry);
            foreach (var block in function.Blocks.Where(_dominators.Reaches))
            {
                CheckUses(block);
            }
        }

        private void CheckEntry()
        {
            if (function.Kind == FunctionKind.Function && function.Entry.Parameters.Count != function.Parameters.Length)
            {
                Error(function.Entry, "the entry block's parameters are not the function's");
            }
            if (function.Blocks.Any(block => block.Terminator!.Edges.Any(edge => edge.Target == function.Entry)))
            {
                Error(function.Entry, "an edge leads to the entry block");
            }
        }

        private void CheckShape(MirBlock block)
        {
            foreach (var parameter in block.Parameters)
            {
                if (parameter.Block != block)
                {
                    Error(block, $"parameter %{parameter.Id} belongs to another block");
                }
                Define(parameter, block, -1);
            }
            for (int i = 0; i < block.Instructions.Count; i++)
            {
                var instruction = block.Instructions[i];
                if (instruction.Block != block)
                {
                    Error(block, $"instruction %{instruction.Id} says that it is in another block");
                }
                Define(instruction, block, i);
                CheckPlace(block, instruction, i == block.Instructions.Count - 1);
            }
            CheckTerminator(block);
        }

        private void Define(MirValue value, MirBlock block, int position)
        {
            if (!_definitions.TryAdd(value, (block, position)))
            {
                Error(block, $"%{value.Id} is defined twice");
            }
        }

        private void CheckPlace(MirBlock block, MirInstruction instruction, bool isLast)
        {
            var terminator = block.Terminator;
            bool isRight = instruction.Opcode switch
            {
                Opcode.IteratorNext or Opcode.DelegateStep => isLast && terminator is NextTerminator next && next.Instruction == instruction,
                Opcode.Raise or Opcode.Reraise or Opcode.RaiseHandled => isLast && terminator is ThrowTerminator,
                Opcode.Catch => instruction == block.Instructions[0],
                _ => true,
            };
            if (!isRight)
            {
                Error(block, $"{instruction.Opcode} %{instruction.Id} is out of place");
            }
        }

        private void CheckTerminator(MirBlock block)
        {
            switch (block.Terminator)
            {
                case null:
                    Error(block, "has no terminator");
                    return;
                case CheckTerminator check when block.Instructions.Count == 0 || block.Instructions[^1] != check.Instruction:
                    Error(block, "the instruction that is checked is not the last");
                    break;
                case CheckTerminator check when !check.Instruction.Opcode.MayRaise():
                    Error(block, $"%{check.Instruction.Id} is checked, but can not raise");
                    break;
                case NextTerminator next when next.Instruction.Opcode is not (Opcode.IteratorNext or Opcode.DelegateStep)
                    || block.Instructions.Count == 0 || block.Instructions[^1] != next.Instruction:
                    Error(block, "a next terminator must follow the instruction that gives the next value");
                    break;
                case SwitchTerminator { Selector.Representation: not Representation.Int64 }:
                    Error(block, "the selector of a switch is not an Int64");
                    break;
                case BranchTerminator { Condition.Representation: not Representation.Bool } branch when branch.Condition is not MirConstant { Content: bool }:
                    Error(block, "the condition of a branch is not a Bool");
                    break;
            }
            foreach (var edge in block.Terminator.Edges)
            {
                if (!_members.Contains(edge.Target))
                {
                    Error(block, "an edge leads to a block of another function");
                }
                else if (edge.Arguments.Count != edge.Target.Parameters.Count)
                {
                    Error(block, $"the edge to b{edge.Target.Id} has {edge.Arguments.Count} arguments for {edge.Target.Parameters.Count} parameters");
                }
            }
        }

        private void CheckUses(MirBlock block)
        {
            for (int i = 0; i < block.Instructions.Count; i++)
            {
                var instruction = block.Instructions[i];
                for (int j = 0; j < instruction.Operands.Length; j++)
                {
                    CheckUse(instruction.Operands[j], block, i, j == 0 && instruction.Opcode == Opcode.CallLoadedMethod);
                }
            }
            int end = block.Instructions.Count;
            if (block.Terminator is BranchTerminator or SwitchTerminator or ReturnTerminator)
            {
                CheckUse(block.Terminator.Operands.First(), block, end, false);
            }
            foreach (var edge in block.Terminator!.Edges)
            {
                foreach (var argument in edge.Arguments)
                {
                    CheckUse(argument, block, end, false);
                    if (argument == Failed(block.Terminator, edge))
                    {
                        Error(block, $"the edge to b{edge.Target.Id} passes %{argument.Id}, which is not available there");
                    }
                }
            }
        }

        /// <summary>The instruction whose value does not exist on an edge.</summary>
        private static MirInstruction? Failed(Terminator terminator, MirEdge edge) => terminator switch
        {
            CheckTerminator check when edge == check.Handler => check.Instruction,
            NextTerminator next when edge != next.Item => next.Instruction,
            _ => null,
        };

        private void CheckUse(MirValue value, MirBlock block, int position, bool mayBeMethod)
        {
            if (value is MirConstant)
            {
                return;
            }
            if (!_definitions.TryGetValue(value, out var definition))
            {
                Error(block, $"a value that the function does not define is used at {position}");
            }
            else if (definition.Block == block ? definition.Position >= position : !IsAvailable(value, definition.Block, block))
            {
                Error(block, $"%{value.Id} is used at {position}, where its definition does not dominate");
            }
            else if (value.Representation == Representation.Void)
            {
                Error(block, $"%{value.Id} has no value");
            }
            else if (value is MirInstruction { Opcode: Opcode.LoadMethod } && !mayBeMethod)
            {
                Error(block, $"%{value.Id} is a method to call and is used otherwise");
            }
        }

        /// <summary>Whether a value of another block is available in a block: not if control can come there because the instruction failed.</summary>
        private bool IsAvailable(MirValue value, MirBlock definition, MirBlock use)
        {
            var start = definition.Terminator switch
            {
                CheckTerminator check when check.Instruction == value => check.Next.Target,
                NextTerminator next when next.Instruction == value => next.Item.Target,
                _ => definition,
            };
            return _dominators.Dominates(start, use) && (start == definition || _dominators.Immediate(start) == definition);
        }

        private void Error(MirBlock? block, string message) =>
            Errors.Add(block is null
                ? $"{function.Module.Name}.{function.QualifiedName}: {message}"
                : string.Create(CultureInfo.InvariantCulture, $"{function.Module.Name}.{function.QualifiedName}, b{block.Id}: {message}"));
    }
}
