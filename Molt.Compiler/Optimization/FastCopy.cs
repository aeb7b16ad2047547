using Molt.Compiler.Analysis;
using Molt.Compiler.IR;

namespace Molt.Compiler.Optimization;

/// <summary>
/// Builds the fast copy of a function by one walk over its generic blocks: each instruction takes its special form if it has one, and what the form needs
/// to be certain of is guarded. A guard that fails goes on in the generic copy, which is the function as it was.
/// </summary>
internal sealed class FastCopy
{
    private readonly MirFunction _generic;
    private readonly IReadOnlyDictionary<MirInstruction, Form> _forms;
    private readonly WantedValues _wanted;
    private readonly Epochs _epochs;
    private readonly Lazy<Liveness> _liveness;
    private readonly Lazy<Dominators> _dominators;
    private readonly Dictionary<MirBlock, MirBlock> _blocks = [];
    private readonly Dictionary<MirBlock, int> _predecessors = [];
    private readonly Dictionary<MirBlock, MirInstruction> _arriving = [];
    private readonly Dictionary<MirValue, MirValue> _map = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<MirValue, List<Guarded>> _guarded = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<MirInstruction, Proof> _callees = [];
    private readonly List<MirBlock> _result = [];
    private MirBlock _output = null!;
    private MirBlock _source = null!;
    private int _index;
    private int _start;
    private bool _usesExpiring;

    private FastCopy(MirFunction generic, IReadOnlyDictionary<MirInstruction, Form> forms, WantedValues wanted)
    {
        _generic = generic;
        _forms = forms;
        _wanted = wanted;
        _epochs = new Epochs(generic, instruction => forms.TryGetValue(instruction, out var form) ? !form.IsQuiet : instruction.MayCall());
        _liveness = new Lazy<Liveness>(() => new Liveness(generic));
        _dominators = new Lazy<Dominators>(() => new Dominators(generic.Entry));
        foreach (var (instruction, form) in forms)
        {
            if (form.Callee is { } callee && instruction.Operands[0] is MirInstruction { Opcode: Opcode.CheckBound } check)
            {
                _callees[check] = callee;
            }
        }
    }

    /// <summary>A guard that stands at a use: it serves the uses that it dominates.</summary>
    private sealed record Guarded(MirInstruction Guard, MirBlock Block, int Epoch);

    /// <summary>The blocks of the fast copy of a function, the entry first.</summary>
    public static List<MirBlock> Build(MirFunction generic, IReadOnlyDictionary<MirInstruction, Form> forms, WantedValues wanted)
    {
        var copy = new FastCopy(generic, forms, wanted);
        copy.Run();
        return copy._result;
    }

    /// <summary>What stands for a generic value in the fast copy.</summary>
    public MirValue Map(MirValue value) => value is MirConstant ? value : _map[value];

    /// <summary>A value of which something is certain: as it is, or guarded here.</summary>
    public MirValue Operand(MirValue value, Proof needed)
    {
        _usesExpiring |= needed.Expires;
        var fast = Map(value);
        int epoch = _epochs.At(_source, _index);
        if (Proof.OfValue(fast).Implies(needed) && (!needed.Expires || EpochOf(fast) == epoch))
        {
            return fast;
        }
        var known = _guarded.GetValueOrDefault(value)?.Find(each => each.Guard.Proof.Implies(needed) && _dominators.Value.Dominates(each.Block, _source)
            && (!needed.Expires || each.Epoch == epoch));
        if (known is not null)
        {
            return known.Guard;
        }
        var guard = Guard(fast, needed);
        if (value is not MirConstant)
        {
            ref var list = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_guarded, value, out _);
            (list ??= []).Add(new Guarded(guard, _source, epoch));
        }
        return guard;
    }

    /// <summary>A number as an operand of arithmetic: certain to be what is expected of it.</summary>
    public MirValue Number(MirValue value) =>
        Proof.OfValue(Map(value)) is { Kind: ProofKind.Int or ProofKind.Float or ProofKind.Bool } ? Map(value) : Operand(value, Expectations.Number(value));

    /// <summary>A value of the fast copy of which something is certain: as it is, or guarded here.</summary>
    public MirValue Certain(MirValue fast, Proof needed)
    {
        _usesExpiring |= needed.Expires;
        return Proof.OfValue(fast).Implies(needed) && (!needed.Expires || EpochOf(fast) == _epochs.At(_source, _index)) ? fast : Guard(fast, needed);
    }

    /// <summary>Appends an instruction that stands for, or belongs to, a generic one.</summary>
    public MirInstruction Emit(MirInstruction original, Opcode opcode, object? payload, Proof proof, params MirValue[] operands)
    {
        var result = _output.Append(new MirInstruction(opcode, payload, operands)
        {
            Expected = original.Expected,
            Proof = proof,
            Representation = opcode.ResultRepresentation() is Representation.Value ? proof.Representation : opcode.ResultRepresentation(),
            Syntax = original.Syntax,
        });
        if (proof.Expires)
        {
            _epochOf[result] = _epochs.At(_source, _index);
        }
        return result;
    }

    /// <summary>Appends an instruction that may leave to the generic copy, which then does the generic instruction.</summary>
    public MirInstruction Speculate(MirInstruction original, Opcode opcode, object? payload, Proof proof, params MirValue[] operands)
    {
        var result = Emit(original, opcode, payload, proof, operands);
        result.Deoptimization = PointAt(_source, _index);
        return result;
    }

    /// <summary>Emits what an earlier instruction, which had no effect, was to do: what leaves goes on before that.</summary>
    public MirValue At(MirInstruction earlier, Func<MirValue> emit)
    {
        var (source, index) = (_source, _index);
        (_source, _index) = (earlier.Block!, earlier.Block!.Instructions.IndexOf(earlier));
        var result = emit();
        (_source, _index) = (source, index);
        return result;
    }

    /// <summary>Lets an instruction leave to the generic copy behind the generic instruction, which it stands for.</summary>
    public void LeaveBehind(MirInstruction fast, MirInstruction original)
    {
        _map[original] = fast;
        fast.Deoptimization = PointAt(_source, _index + 1);
    }

    /// <summary>
    /// Ends what goes before of the form of an instruction: if the instruction is checked for an exception, so is what was emitted last, and the form goes
    /// on in a block of its own.
    /// </summary>
    public void EndStep()
    {
        var last = _output.Instructions[^1];
        if (_source.Terminator is CheckTerminator check && check.Instruction == _source.Instructions[_index] && last.Opcode.MayRaise())
        {
            var next = new MirBlock();
            _output.Terminator = new CheckTerminator(last, new MirEdge(next), Edge(check.Handler)) { Syntax = check.Syntax };
            _result.Add(next);
            _output = next;
            _start = 0;
        }
    }

    private void Run()
    {
        CountPredecessors();
        foreach (var block in _generic.Blocks)
        {
            var copy = new MirBlock();
            _blocks.Add(block, copy);
            foreach (var parameter in block.Parameters)
            {
                _map.Add(parameter, AddParameter(copy, parameter));
            }
        }
        foreach (var block in ControlFlow.ReversePostorder(_generic.Entry))
        {
            TransformBlock(block);
        }
        if (!_usesExpiring)
        {
            foreach (var poll in _result.SelectMany(block => block.Instructions).Where(instruction => instruction.Opcode == Opcode.Poll))
            {
                poll.Deoptimization = null;
            }
        }
    }

    private MirParameter AddParameter(MirBlock copy, MirParameter parameter)
    {
        var fast = copy.AddParameter(parameter.Name);
        fast.Expected = parameter.Expected;
        fast.Proof = parameter.Block == _generic.Entry
            ? parameter.Proof
            : _wanted.Of(parameter) ?? (parameter.Proof != Proof.None ? parameter.Proof : parameter.Representation == Representation.Bool ? Proof.Bool : _wanted.IsBound(parameter) ? Proof.Object : Proof.None);
        fast.Representation = fast.Proof.Representation;
        return fast;
    }

    private void CountPredecessors()
    {
        foreach (var edge in _generic.Blocks.SelectMany(block => block.Terminator!.Edges))
        {
            _predecessors[edge.Target] = _predecessors.GetValueOrDefault(edge.Target) + 1;
        }
    }

    private void TransformBlock(MirBlock block)
    {
        _source = block;
        _output = _blocks[block];
        _result.Add(_output);
        _index = 0;
        bool isHandler = block.Instructions is [{ Opcode: Opcode.Catch }, ..];
        if (!isHandler)
        {
            GuardArriving(block);
        }
        for (_index = 0; _index < block.Instructions.Count; _index++)
        {
            var instruction = block.Instructions[_index];
            _start = _output.Instructions.Count;
            _map[instruction] = Transform(instruction);
            if (isHandler && _index == 0)
            {
                _index++;
                GuardArriving(block);
                _index--;
            }
            if (_index < block.Instructions.Count - 1 || block.Terminator is not (CheckTerminator or NextTerminator))
            {
                _index++;
                MakeCertain(instruction);
                _index--;
            }
        }
        _index = block.Instructions.Count;
        _output.Terminator = TransformTerminator(block.Terminator!);
    }

    /// <summary>Makes certain of a block's parameters, and of what its only predecessor ends with.</summary>
    private void GuardArriving(MirBlock block)
    {
        block.Parameters.ForEach(MakeCertain);
        if (_arriving.TryGetValue(block, out var instruction))
        {
            MakeCertain(instruction);
        }
    }

    private void MakeCertain(MirValue value)
    {
        if (_wanted.Of(value) is { } proof && !Proof.OfValue(_map[value]).Implies(proof) && !IsDropped(_map[value]))
        {
            var load = _output.Instructions.Count > 0 && _output.Instructions[^1] is { Opcode: Opcode.LoadField } last && last == _map[value] ? last : null;
            var guard = Guard(_map[value], proof);
            if (load is not null)
            {
                // A field that is not set holds no such object, either: one test serves both, and leaves before the load.
                guard.Deoptimization = load.Deoptimization;
                load.Deoptimization = null;
                load.Proof = Proof.None;
            }
            _map[value] = guard;
        }
    }

    private static bool IsDropped(MirValue value) => value is MirInstruction { Representation: Representation.Void } or MirInstruction { Opcode: Opcode.BoundMethod };

    private MirInstruction Guard(MirValue value, Proof proof)
    {
        var guard = _output.Append(new MirInstruction(Opcode.Guard, proof, value)
        {
            Expected = TypeInference.TypeOf(value),
            Proof = proof,
            Representation = proof.Representation,
            Syntax = _index < _source.Instructions.Count ? _source.Instructions[_index].Syntax : _source.Terminator!.Syntax,
            Deoptimization = PointAt(_source, _index),
        });
        _epochOf[guard] = _epochs.At(_source, _index);
        return guard;
    }

    private readonly Dictionary<MirValue, int> _epochOf = new(ReferenceEqualityComparer.Instance);

    /// <summary>The epoch in which what is certain of a value holds, if it expires.</summary>
    private int EpochOf(MirValue fast) => _epochOf.TryGetValue(fast, out int epoch) ? epoch : fast is MirParameter ? 0 : -1;

    private Deoptimization PointAt(MirBlock block, int index)
    {
        var live = _liveness.Value.Before(block, index);
        return new Deoptimization(block, index, live, Array.ConvertAll(live, value => _map[value]));
    }

    private MirValue Transform(MirInstruction instruction)
    {
        if (_forms.TryGetValue(instruction, out var form))
        {
            return form.Emit(this);
        }
        switch (instruction.Opcode)
        {
            case Opcode.CheckBound when Proof.OfValue(Map(instruction.Operands[0])) != Proof.None:
                return Map(instruction.Operands[0]);
            case Opcode.CheckBound when _wanted.Of(instruction) is { } proof:
                return Operand(instruction.Operands[0], proof);
            case Opcode.CheckBound when _callees.GetValueOrDefault(instruction) is { } callee:
                // An unbound name is no such object, either.
                return Operand(instruction.Operands[0], callee);
            case Opcode.LoadBuiltin when _wanted.Of(instruction) is { } builtin:
                return Speculate(instruction, Opcode.LoadBuiltin, instruction.Payload, builtin);
            case Opcode.BoxBool when Map(instruction.Operands[0]) is var operand && Proof.OfValue(operand) == Proof.Bool:
                return operand;
            case Opcode.LoadSlot:
                return Emit(instruction, Opcode.LoadSlot, instruction.Payload, instruction.Proof, Map(instruction.Operands[0]));
            default:
                return Emit(instruction, instruction.Opcode, instruction.Payload, instruction.Opcode.Proves(), Array.ConvertAll(instruction.Operands, Map));
        }
    }

    private Terminator TransformTerminator(Terminator terminator)
    {
        switch (terminator)
        {
            case JumpTerminator jump:
                return new JumpTerminator(Edge(jump.Target)) { Syntax = jump.Syntax };
            case BranchTerminator branch:
                return new BranchTerminator(Map(branch.Condition), Edge(branch.WhenTrue), Edge(branch.WhenFalse)) { Syntax = branch.Syntax };
            case CheckTerminator check:
                var last = _output.Instructions.Count > _start ? _output.Instructions[^1] : null;
                return last is not null && last.Opcode.MayRaise()
                    ? new CheckTerminator(last, Edge(check.Next, check.Instruction), Edge(check.Handler)) { Syntax = check.Syntax }
                    : new JumpTerminator(Edge(check.Next, check.Instruction)) { Syntax = check.Syntax };
            case NextTerminator next:
                return new NextTerminator(
                    (MirInstruction)Map(next.Instruction), Edge(next.Item, next.Instruction), Edge(next.End), next.Handler is null ? null : Edge(next.Handler))
                {
                    Syntax = next.Syntax,
                };
            case ThrowTerminator @throw:
                return new ThrowTerminator(@throw.Handler is null ? null : Edge(@throw.Handler)) { Syntax = @throw.Syntax };
            case SwitchTerminator @switch:
                return new SwitchTerminator(Map(@switch.Selector), [.. @switch.Edges.Select(edge => Edge(edge))]) { Syntax = @switch.Syntax };
            case ReturnTerminator @return:
                var value = _generic.ReturnRepresentation == Representation.Float64 ? Operand(@return.Value, Proof.Float) : Map(@return.Value);
                return new ReturnTerminator(value) { Syntax = @return.Syntax };
            case UnreachableTerminator:
                return new UnreachableTerminator();
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The fast copy of an edge. What must be certain of its arguments, and is not, is guarded in a block of its own.</summary>
    private MirEdge Edge(MirEdge edge, MirInstruction? instruction = null)
    {
        if (instruction is not null && _wanted.Of(instruction) is not null && _predecessors[edge.Target] == 1)
        {
            _arriving[edge.Target] = instruction;
        }
        var target = _blocks[edge.Target];
        var here = _output;
        List<MirValue> arguments = [];
        for (int i = 0; i < edge.Arguments.Count; i++)
        {
            var argument = Map(edge.Arguments[i]);
            if (!Proof.OfValue(argument).Implies(target.Parameters[i].Proof))
            {
                if (_output == here)
                {
                    _output = new MirBlock();
                }
                argument = Guard(argument, target.Parameters[i].Proof);
            }
            arguments.Add(argument);
        }
        var result = new MirEdge(target, arguments);
        if (_output != here)
        {
            var block = _output;
            block.Terminator = new JumpTerminator(result);
            _result.Add(block);
            _output = here;
            result = new MirEdge(block);
        }
        return result;
    }
}
