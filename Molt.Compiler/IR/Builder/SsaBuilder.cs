namespace Molt.Compiler.IR.Builder;

/// <summary>
/// Builds SSA form while the code is emitted, with block parameters instead of phis.
/// </summary>
/// <remarks>
/// Braun, Buchwald, Hack, Leißa, Mallon, Zwinkau: “Simple and Efficient Construction of Static Single Assignment Form” (CC 2013), written
/// with work lists instead of recursion, since a module body can be as long as it likes.
/// </remarks>
internal sealed class SsaBuilder
{
    private readonly List<BuilderBlock> _blocks = [];
    private readonly Dictionary<MirParameter, Phi> _phis = [];
    private readonly Stack<Phi> _unfilled = [];
    private readonly Stack<Phi> _suspects = [];
    private readonly List<BuilderBlock> _path = [];
    private int _variables;

    /// <summary>The blocks in the order in which emission into them began.</summary>
    public IReadOnlyList<BuilderBlock> Blocks => _blocks;

    /// <summary>A new variable.</summary>
    public Variable NewVariable(string? name) => new(_variables++, name);

    /// <summary>Puts a block next in the function's order.</summary>
    public void Place(BuilderBlock block) => _blocks.Add(block);

    /// <summary>A new edge between two blocks.</summary>
    public static MirEdge Connect(BuilderBlock from, BuilderBlock to)
    {
        if (to.IsSealed)
        {
            throw new InvalidOperationException("A sealed block can not have further predecessors.");
        }
        var edge = new MirEdge(to.Block);
        to.Predecessors.Add((from, edge));
        return edge;
    }

    /// <summary>Makes a value the variable's at the end of a block.</summary>
    public static void Write(Variable variable, BuilderBlock block, MirValue value) => block.Definitions[variable] = value;

    /// <summary>The variable's value at the end of a block; no value where nothing was written.</summary>
    public MirValue Read(Variable variable, BuilderBlock block)
    {
        var value = LookUp(variable, block);
        FillAll();
        return Resolve(value);
    }

    /// <summary>Says that no further edge will lead to the block.</summary>
    public void Seal(BuilderBlock block)
    {
        block.IsSealed = true;
        foreach (var phi in block.Incomplete)
        {
            _unfilled.Push(phi);
        }
        block.Incomplete.Clear();
        FillAll();
    }

    /// <summary>What became of a value: itself unless it was a superfluous parameter.</summary>
    public MirValue Resolve(MirValue value)
    {
        while (value is MirParameter parameter && _phis.TryGetValue(parameter, out var phi) && phi.Replacement is { } replacement)
        {
            if (replacement is MirParameter next && _phis.TryGetValue(next, out var nextPhi) && nextPhi.Replacement is { } further)
            {
                phi.Replacement = further;
            }
            value = replacement;
        }
        return value;
    }

    /// <summary>Gives the function its blocks: parameters and arguments are final after this.</summary>
    public void Finish(MirFunction function)
    {
        foreach (var block in _blocks)
        {
            block.Phis.RemoveAll(phi => phi.Replacement is not null);
            block.Block.Parameters.RemoveAll(parameter => _phis.TryGetValue(parameter, out var phi) && phi.Replacement is not null);
            foreach (var instruction in block.Block.Instructions)
            {
                var operands = instruction.Operands;
                for (int i = 0; i < operands.Length; i++)
                {
                    operands[i] = Resolve(operands[i]);
                }
            }
            block.Block.Terminator!.ReplaceOperands(Resolve);
            for (int i = 0; i < block.Predecessors.Count; i++)
            {
                foreach (var phi in block.Phis)
                {
                    block.Predecessors[i].Edge.Arguments.Add(Resolve(phi.Arguments![i]));
                }
            }
        }
        MergeBlocks(function);
    }

    /// <summary>A block that only one jump leads to becomes a part of the block that jumps.</summary>
    private void MergeBlocks(MirFunction function)
    {
        var merged = _blocks
            .Where(block => block.Predecessors is [var (from, _)] && from.Block.Terminator is JumpTerminator)
            .Select(block => block.Block)
            .ToHashSet();
        foreach (var block in _blocks)
        {
            if (merged.Contains(block.Block))
            {
                continue;
            }
            function.Blocks.Add(block.Block);
            while (block.Block.Terminator is JumpTerminator jump && merged.Contains(jump.Target.Target))
            {
                var next = jump.Target.Target;
                foreach (var instruction in next.Instructions)
                {
                    block.Block.Append(instruction);
                }
                block.Block.Terminator = next.Terminator;
            }
        }
    }

    /// <summary>The value at the end of a block; parameters that it makes are filled later.</summary>
    private MirValue LookUp(Variable variable, BuilderBlock block)
    {
        MirValue? value;
        _path.Clear();
        while (!block.Definitions.TryGetValue(variable, out value))
        {
            if (block.IsSealed && block.Predecessors.Count == 1)
            {
                _path.Add(block);
                block = block.Predecessors[0].From;
                continue;
            }
            if (block.IsSealed && block.Predecessors.Count == 0)
            {
                value = MirConstant.NoValue;
            }
            else
            {
                var phi = new Phi(block, variable, block.Block.AddParameter(variable.Name));
                _phis.Add(phi.Parameter, phi);
                block.Phis.Add(phi);
                value = phi.Parameter;
                if (block.IsSealed)
                {
                    _unfilled.Push(phi);
                }
                else
                {
                    block.Incomplete.Add(phi);
                }
            }
            block.Definitions.Add(variable, value);
            break;
        }
        foreach (var passed in _path)
        {
            passed.Definitions.Add(variable, value);
        }
        return value;
    }

    private void FillAll()
    {
        while (_unfilled.TryPop(out var phi))
        {
            var arguments = new MirValue[phi.Block.Predecessors.Count];
            for (int i = 0; i < arguments.Length; i++)
            {
                arguments[i] = LookUp(phi.Variable, phi.Block.Predecessors[i].From);
                if (_phis.GetValueOrDefault(Resolve(arguments[i]) as MirParameter ?? phi.Parameter) is { } used && used != phi)
                {
                    used.Users.Add(phi);
                }
            }
            phi.Arguments = arguments;
            _suspects.Push(phi);
        }
        while (_suspects.TryPop(out var phi))
        {
            RemoveIfTrivial(phi);
        }
    }

    /// <summary>A parameter all of whose arguments are one value or the parameter itself is that value.</summary>
    private void RemoveIfTrivial(Phi phi)
    {
        if (phi.Arguments is null || phi.Replacement is not null)
        {
            return;
        }
        MirValue? same = null;
        foreach (var argument in phi.Arguments)
        {
            var value = Resolve(argument);
            if (value == phi.Parameter || (same is not null && AreSame(value, same)))
            {
                continue;
            }
            if (same is not null)
            {
                return;
            }
            same = value;
        }
        phi.Replacement = same ?? MirConstant.NoValue;
        var heir = phi.Replacement is MirParameter parameter ? _phis.GetValueOrDefault(parameter) : null;
        foreach (var user in phi.Users)
        {
            if (user != heir)
            {
                heir?.Users.Add(user);
            }
            _suspects.Push(user);
        }
        phi.Users.Clear();
    }

    private static bool AreSame(MirValue left, MirValue right) => left == right || (left is MirConstant constant && constant.Equals(right as MirConstant));
}
