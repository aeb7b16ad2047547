using System.Numerics;
using Molt.Compiler.Analysis;
using Molt.Compiler.IR;

namespace Molt.Compiler.Optimization;

/// <summary>
/// Decides how values are held and makes the fast copy of each function: inferred integers run as raw 64-bit integers, floats as doubles, truth
/// values as bits, iterators over ranges and lists in local variables. Integers are a speculation: an operation whose result does not fit
/// leaves to the generic copy, the function as it was.
/// </summary>
public sealed class RepresentationSelection
{
    private const TypeKinds Integers = TypeKinds.Int | TypeKinds.Bool;

    private readonly MirFunction _function;
    private readonly MirFunction _generic;
    private readonly HashSet<MirValue> _wantsInt = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<MirParameter> _boxedParameters = [];
    private readonly HashSet<MirInstruction> _ranges = [];
    private readonly HashSet<MirInstruction> _boxedRanges = [];
    private readonly HashSet<MirInstruction> _rangeCalls = [];
    private readonly Dictionary<MirInstruction, bool> _intOperations = [];
    private readonly Dictionary<MirValue, MirValue> _map = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<MirBlock, MirBlock> _blocks = [];
    private readonly Dictionary<MirBlock, int> _predecessors = [];
    private readonly Lazy<Liveness> _liveness;
    private MirBlock _output = null!;
    private MirBlock _source = null!;
    private int _index;

    private RepresentationSelection(MirFunction function)
    {
        _function = function;
        _generic = function.ToGenericCopy();
        _liveness = new Lazy<Liveness>(() => new Liveness(_generic));
    }

    /// <summary>Selects representations in a whole program whose types are inferred.</summary>
    public static void Run(MirProgram program)
    {
        var functions = program.Functions.Where(function => function.IsReachable).ToArray();
        foreach (var function in functions)
        {
            SelectSignature(function);
        }
        foreach (var function in functions)
        {
            KeepLargeArgumentsBoxed(function);
        }
        foreach (var function in functions)
        {
            new RepresentationSelection(function).Transform();
        }
    }

    private static void SelectSignature(MirFunction function)
    {
        if (!function.IsEscaped && function.Kind == FunctionKind.Function)
        {
            foreach (var parameter in function.Entry.Parameters)
            {
                parameter.Representation = Natural(parameter.Type);
            }
        }
        if (function.Kind == FunctionKind.Function && function.ReturnType.IsOnly(TypeKinds.Float))
        {
            function.ReturnRepresentation = Representation.Float64;
        }
    }

    /// <summary>A parameter that somewhere gets an integer constant of more than 64 bits is not an Int64.</summary>
    private static void KeepLargeArgumentsBoxed(MirFunction function)
    {
        foreach (var instruction in function.Blocks.SelectMany(block => block.Instructions))
        {
            if (instruction is { Opcode: Opcode.CallDirect, Payload: MirFunction callee })
            {
                int shift = callee.FreeVariables.IsEmpty ? 0 : 1;
                KeepBoxed(callee, instruction.Operands.AsSpan(shift));
            }
            else if (instruction is { Opcode: Opcode.CallVirtual, Payload: VirtualShape shape })
            {
                foreach (var (target, arguments) in shape.Split(instruction.Operands))
                {
                    KeepBoxed(target.Function, arguments);
                }
            }
        }
    }

    private static void KeepBoxed(MirFunction callee, ReadOnlySpan<MirValue> arguments)
    {
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is MirConstant { Content: BigInteger })
            {
                callee.Entry.Parameters[i].Representation = Representation.Value;
            }
        }
    }

    private static Representation Natural(MirType type) =>
        type.IsOnly(TypeKinds.Int) ? Representation.Int64
        : type.IsOnly(TypeKinds.Float) ? Representation.Float64
        : type.IsOnly(TypeKinds.Bool) ? Representation.Bool
        : Representation.Value;

    private void Transform()
    {
        _generic.Number();
        CountPredecessors();
        do
        {
            FindRanges();
            SelectParameters();
        }
        while (ForgetBoxedRanges());
        FindWantedIntegers();
        foreach (var block in _generic.Blocks)
        {
            var copy = new MirBlock();
            _blocks.Add(block, copy);
            foreach (var parameter in block.Parameters)
            {
                var fast = copy.AddParameter(parameter.Name);
                fast.Type = parameter.Type;
                fast.Representation = RepresentationOf(parameter);
                _map.Add(parameter, fast);
            }
        }
        _function.Blocks.Clear();
        _function.Blocks.AddRange(_generic.Blocks.Select(block => _blocks[block]));
        foreach (var block in ControlFlow.ReversePostorder(_generic.Entry))
        {
            TransformBlock(block);
        }
        _function.Blocks.RemoveAll(block => block.Terminator is null);
        bool takesInts = _generic.Entry.Parameters.Exists(parameter => parameter.Representation == Representation.Int64);
        foreach (var parameter in _generic.Entry.Parameters)
        {
            parameter.Representation = Representation.Value;
        }
        if (takesInts || _function.Blocks.Exists(block => block.Instructions.Exists(instruction => instruction.Deoptimization is not null)))
        {
            _function.GenericCopy = _generic;
        }
    }

    private void CountPredecessors()
    {
        foreach (var edge in _generic.Blocks.SelectMany(block => block.Terminator!.Edges))
        {
            _predecessors[edge.Target] = _predecessors.GetValueOrDefault(edge.Target) + 1;
        }
    }

    /// <summary>Finds loops over <c>range(…)</c> of integers. A step that is no constant is taken to be positive, which is tested where the loop starts.</summary>
    private void FindRanges()
    {
        foreach (var instruction in _generic.Blocks.SelectMany(block => block.Instructions))
        {
            if (instruction is { Opcode: Opcode.GetIterator, Operands: [MirInstruction { Opcode: Opcode.Call } call] } && !_boxedRanges.Contains(instruction)
                && TypeInference.TypeOf(call.Operands[0]).SingleAtom is BuiltinAtom { Name: "range" }
                && call.Payload is CallShape { Keywords.IsEmpty: true }
                && call.Operands.Length is >= 2 and <= 4
                && Follows(instruction, call)
                && call.Operands.AsSpan(1).ToArray().All(IsInteger)
                && (call.Operands.Length < 4 || call.Operands[3] is not MirConstant || call.Operands[3] is MirConstant { Content: long and not 0 and > int.MinValue and < int.MaxValue }))
            {
                _ranges.Add(instruction);
                _rangeCalls.Add(call);
            }
        }
        // A range that is used for more than its iterators is made all the same.
        foreach (var block in _generic.Blocks)
        {
            foreach (var user in block.Instructions.Where(user => !_ranges.Contains(user)))
            {
                _rangeCalls.ExceptWith(user.Operands.OfType<MirInstruction>());
            }
            _rangeCalls.ExceptWith(block.Terminator!.Operands.Concat(block.Terminator.Edges.SelectMany(edge => edge.Arguments)).OfType<MirInstruction>()
                .Where(operand => block.Terminator is not CheckTerminator check || check.Instruction != operand));
        }
    }

    /// <summary>Gives up on ranges whose bounds are held as Values after all; whether there were any.</summary>
    private bool ForgetBoxedRanges()
    {
        var boxed = _ranges.Where(range => !Array.TrueForAll(((MirInstruction)range.Operands[0]).Operands[1..], CanBeIntOperand)).ToArray();
        if (boxed.Length == 0)
        {
            return false;
        }
        _boxedRanges.UnionWith(boxed);
        _ranges.Clear();
        _rangeCalls.Clear();
        return true;
    }

    /// <summary>Whether an iterator is made right after its range, so that the generic copy can begin with the range again.</summary>
    private static bool Follows(MirInstruction iterator, MirInstruction call)
    {
        int at = iterator.Block!.Instructions.IndexOf(iterator);
        return call.Block == iterator.Block ? iterator.Block.Instructions[at - 1] == call
            : at == 0 && call.Block!.Instructions[^1] == call && call.Block.Terminator is CheckTerminator check && check.Next.Target == iterator.Block;
    }

    private static bool IsInteger(MirValue value) =>
        TypeInference.TypeOf(value).IsOnly(Integers) && value is not MirConstant { Content: BigInteger };

    private static bool IsNumber(MirValue value) => TypeInference.TypeOf(value).IsOnly(TypeKinds.Float) || IsInteger(value);

    /// <summary>Block parameters are unboxed if their type allows it, unless a constant that needs more bits comes in.</summary>
    private void SelectParameters()
    {
        foreach (var edge in _generic.Blocks.SelectMany(block => block.Terminator!.Edges))
        {
            for (int i = 0; i < edge.Arguments.Count; i++)
            {
                if (edge.Arguments[i] is MirConstant { Content: BigInteger } or MirInstruction { Opcode: Opcode.Catch })
                {
                    _boxedParameters.Add(edge.Target.Parameters[i]);
                }
            }
        }
        foreach (var parameter in _generic.Entry.Parameters)
        {
            if (parameter.Representation == Representation.Value)
            {
                _boxedParameters.Add(parameter);
            }
        }
        // An integer that can not be unboxed where it is defined makes the parameters that it flows into boxed.
        bool changed = true;
        while (changed)
        {
            changed = false;
            _intOperations.Clear();
            foreach (var edge in _generic.Blocks.SelectMany(block => block.Terminator!.Edges))
            {
                for (int i = 0; i < edge.Arguments.Count; i++)
                {
                    var parameter = edge.Target.Parameters[i];
                    if (RepresentationOf(parameter) == Representation.Int64 && !CanBeInt(edge.Arguments[i]))
                    {
                        changed |= _boxedParameters.Add(parameter);
                    }
                }
            }
        }
    }

    private Representation RepresentationOf(MirParameter parameter) =>
        _boxedParameters.Contains(parameter) ? Representation.Value : Natural(parameter.Type);

    /// <summary>Whether a value can be had as Int64 wherever it is used.</summary>
    private bool CanBeInt(MirValue value) => IsInteger(value) && value switch
    {
        MirParameter parameter => RepresentationOf(parameter) != Representation.Value,
        MirInstruction instruction => IsIntOperation(instruction) || UnboxPlace(instruction) is not null,
        _ => true,
    };

    /// <summary>Where a value that an instruction gives in tagged form can be unboxed: just after it, or at the start of the block that follows.</summary>
    private (MirBlock Block, int Index)? UnboxPlace(MirInstruction instruction)
    {
        var block = instruction.Block!;
        if (block.Instructions[^1] != instruction || block.Terminator is not (CheckTerminator or NextTerminator))
        {
            return (block, block.Instructions.IndexOf(instruction) + 1);
        }
        var next = block.Terminator is CheckTerminator check ? check.Next.Target : ((NextTerminator)block.Terminator).Item.Target;
        return _predecessors[next] == 1 ? (next, 0) : null;
    }

    private bool IsIntOperation(MirInstruction instruction)
    {
        if (!_intOperations.TryGetValue(instruction, out bool result))
        {
            result = DecideIntOperation(instruction);
            _intOperations.Add(instruction, result);
        }
        return result;
    }

    private bool DecideIntOperation(MirInstruction instruction) => instruction.Opcode switch
    {
        Opcode.Binary or Opcode.InPlace => IsIntBinary(instruction),
        Opcode.Unary => IsInteger(instruction.Operands[0]) && CanBeIntOperand(instruction.Operands[0]),
        Opcode.ListLength => true,
        Opcode.IteratorNext => instruction.Operands[0] is MirInstruction iterator && _ranges.Contains(iterator),
        _ => false,
    };

    private bool CanBeIntOperand(MirValue value) => value switch
    {
        MirConstant => true,
        MirParameter parameter => RepresentationOf(parameter) != Representation.Value,
        MirInstruction instruction => TypeInference.TypeOf(instruction).IsOnly(TypeKinds.Bool) || IsIntOperation(instruction)
            || (TypeInference.TypeOf(instruction).IsOnly(TypeKinds.Int) && UnboxPlace(instruction) is not null),
        _ => false,
    };

    private bool IsIntBinary(MirInstruction instruction) =>
        (BinaryOperator)instruction.Payload! is not (BinaryOperator.TrueDivide or BinaryOperator.Power or BinaryOperator.MatrixMultiply)
        && instruction.Type.IsOnly(TypeKinds.Int)
        && Array.TrueForAll(instruction.Operands, IsInteger) && Array.TrueForAll(instruction.Operands, CanBeIntOperand);

    private bool IsIntCompare(MirInstruction instruction) =>
        instruction.Opcode == Opcode.Compare && Array.TrueForAll(instruction.Operands, IsInteger) && Array.TrueForAll(instruction.Operands, CanBeIntOperand);

    private bool IsFloatBinary(MirInstruction instruction) =>
        instruction.Opcode is Opcode.Binary or Opcode.InPlace && instruction.Type.IsOnly(TypeKinds.Float)
        && (BinaryOperator)instruction.Payload! is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.TrueDivide
            or BinaryOperator.FloorDivide or BinaryOperator.Remainder or BinaryOperator.Power
        && Array.TrueForAll(instruction.Operands, IsNumber)
        && Array.Exists(instruction.Operands, operand => TypeInference.TypeOf(operand).IsOnly(TypeKinds.Float))
        && Array.TrueForAll(instruction.Operands, operand => !IsInteger(operand) || CanBeIntOperand(operand));

    private bool IsIntDivide(MirInstruction instruction) =>
        instruction is { Opcode: Opcode.Binary or Opcode.InPlace, Payload: BinaryOperator.TrueDivide }
        && Array.TrueForAll(instruction.Operands, IsInteger) && Array.TrueForAll(instruction.Operands, CanBeIntOperand);

    /// <summary>A comparison with a float is exact if the other is a float or a constant that a double holds.</summary>
    private static bool IsFloatCompare(MirInstruction instruction) =>
        instruction.Opcode == Opcode.Compare
        && Array.Exists(instruction.Operands, operand => TypeInference.TypeOf(operand).IsOnly(TypeKinds.Float))
        && Array.TrueForAll(instruction.Operands, operand => TypeInference.TypeOf(operand).IsOnly(TypeKinds.Float)
            || operand is MirConstant { Content: long and < 1L << 53 and > -(1L << 53) });

    /// <summary>Finds the values that some use needs as Int64.</summary>
    private void FindWantedIntegers()
    {
        foreach (var block in _generic.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                switch (instruction.Opcode)
                {
                    case Opcode.Binary or Opcode.InPlace when IsIntBinary(instruction) || IsFloatBinary(instruction) || IsIntDivide(instruction):
                    case Opcode.Compare when IsIntCompare(instruction):
                    case Opcode.Unary when IsIntOperation(instruction):
                        Array.ForEach(instruction.Operands, Want);
                        break;
                    case Opcode.ListGet or Opcode.ListSet:
                        Want(instruction.Operands[1]);
                        break;
                    case Opcode.GetIterator when _ranges.Contains(instruction):
                        Array.ForEach(((MirInstruction)instruction.Operands[0]).Operands[1..], Want);
                        break;
                    case Opcode.CallDirect:
                        var callee = (MirFunction)instruction.Payload!;
                        int shift = callee.FreeVariables.IsEmpty ? 0 : 1;
                        WantArguments(callee, instruction.Operands.AsSpan(shift));
                        break;
                    case Opcode.CallVirtual:
                        foreach (var (target, arguments) in ((VirtualShape)instruction.Payload!).Split(instruction.Operands))
                        {
                            WantArguments(target.Function, arguments);
                        }
                        break;
                }
            }
            foreach (var edge in block.Terminator!.Edges)
            {
                for (int i = 0; i < edge.Arguments.Count; i++)
                {
                    if (RepresentationOf(edge.Target.Parameters[i]) == Representation.Int64)
                    {
                        Want(edge.Arguments[i]);
                    }
                }
            }
        }
    }

    private void WantArguments(MirFunction callee, ReadOnlySpan<MirValue> arguments)
    {
        for (int i = 0; i < arguments.Length; i++)
        {
            if (callee.Entry.Parameters[i].Representation == Representation.Int64)
            {
                Want(arguments[i]);
            }
        }
    }

    private void Want(MirValue value)
    {
        if (value is MirInstruction instruction && !IsIntOperation(instruction) && TypeInference.TypeOf(value).IsOnly(TypeKinds.Int))
        {
            _wantsInt.Add(value);
        }
    }

    private void TransformBlock(MirBlock block)
    {
        _source = block;
        _output = _blocks[block];
        if (UnboxedOnEntry(block) is { } arriving)
        {
            _index = 0;
            Unbox(arriving);
        }
        for (_index = 0; _index < block.Instructions.Count; _index++)
        {
            var instruction = block.Instructions[_index];
            if (_rangeCalls.Contains(instruction))
            {
                continue;
            }
            var fast = TransformInstruction(instruction);
            _map[instruction] = fast;
            if (_wantsInt.Contains(instruction) && UnboxPlace(instruction) is { } place && place.Block == block)
            {
                _index++;
                Unbox(instruction);
                _index--;
            }
        }
        _output.Terminator = TransformTerminator(block.Terminator!);
    }

    /// <summary>The value that the block's only predecessor ends with and that is to be unboxed here, or null.</summary>
    private MirInstruction? UnboxedOnEntry(MirBlock block)
    {
        if (_predecessors.GetValueOrDefault(block) != 1)
        {
            return null;
        }
        foreach (var candidate in _wantsInt)
        {
            if (candidate is MirInstruction instruction && UnboxPlace(instruction) is { Index: 0 } place && place.Block == block && instruction.Block != block)
            {
                return instruction;
            }
        }
        return null;
    }

    private void Unbox(MirInstruction instruction)
    {
        var unboxed = new MirInstruction(Opcode.UnboxInt, null, _map[instruction])
        {
            Type = MirType.Int,
            Representation = Representation.Int64,
            Syntax = instruction.Syntax,
            Deoptimization = PointHere(),
        };
        _output.Append(unboxed);
        _map[instruction] = unboxed;
    }

    private Deoptimization PointHere() => PointAt(_source, _index);

    private Deoptimization PointAt(MirBlock block, int index)
    {
        var live = _liveness.Value.Before(block, index);
        return new Deoptimization(block, index, live, Array.ConvertAll(live, value => _map[value]));
    }

    private MirValue Map(MirValue value) => value is MirConstant ? value : _map[value];

    private MirInstruction TransformInstruction(MirInstruction instruction)
    {
        switch (instruction.Opcode)
        {
            case Opcode.Binary or Opcode.InPlace when IsIntBinary(instruction):
                return Speculate(instruction, Opcode.IntBinary, Representation.Int64, instruction.Payload, Operands(instruction));
            case Opcode.Binary or Opcode.InPlace when IsFloatBinary(instruction):
                return Copy(instruction, Opcode.FloatBinary, Representation.Float64, instruction.Payload, Operands(instruction));
            case Opcode.Binary or Opcode.InPlace when IsIntDivide(instruction):
                return Speculate(instruction, Opcode.IntDivide, Representation.Float64, null, Operands(instruction));
            case Opcode.Unary when IsIntOperation(instruction):
                return TransformIntUnary(instruction);
            case Opcode.Unary when instruction.Payload is UnaryOperator.Negative && TypeInference.TypeOf(instruction.Operands[0]).IsOnly(TypeKinds.Float):
                return Copy(instruction, Opcode.FloatNegate, Representation.Float64, null, Operands(instruction));
            case Opcode.Compare when IsIntCompare(instruction):
                return Copy(instruction, Opcode.IntCompare, Representation.Bool, instruction.Payload, Operands(instruction));
            case Opcode.Compare when IsFloatCompare(instruction):
                return Copy(instruction, Opcode.FloatCompare, Representation.Bool, instruction.Payload, Operands(instruction));
            case Opcode.GetIterator when _ranges.Contains(instruction):
                return TransformRange(instruction);
            case Opcode.GetIterator when TypeInference.OnlyContainers(TypeInference.TypeOf(instruction.Operands[0]), ContainerKind.List):
                return Copy(instruction, Opcode.ListIterate, Representation.ListIterator, null, Operands(instruction));
            case Opcode.IteratorNext when instruction.Operands[0] is MirInstruction iterator && _ranges.Contains(iterator):
                return Copy(instruction, Opcode.IteratorNext, Representation.Int64, null, Operands(instruction));
            case Opcode.ListGet or Opcode.ListSet when !CanBeIntOperand(instruction.Operands[1]):
                var generic = instruction.Opcode == Opcode.ListGet ? Opcode.GetItem : Opcode.SetItem;
                return Copy(instruction, generic, generic.ResultRepresentation(), null, Operands(instruction));
            case Opcode.CallDirect when ((MirFunction)instruction.Payload!).ReturnRepresentation == Representation.Float64:
                return Copy(instruction, instruction.Opcode, Representation.Float64, instruction.Payload, Operands(instruction));
            case Opcode.CallVirtual when ((VirtualShape)instruction.Payload!).Targets.All(target => target.Function.ReturnRepresentation == Representation.Float64):
                return Copy(instruction, instruction.Opcode, Representation.Float64, instruction.Payload, Operands(instruction));
            case Opcode.ListLength:
                return Copy(instruction, instruction.Opcode, Representation.Int64, null, Operands(instruction));
            default:
                return Copy(instruction, instruction.Opcode, instruction.Representation, instruction.Payload, Operands(instruction));
        }
    }

    private MirValue[] Operands(MirInstruction instruction) => Array.ConvertAll(instruction.Operands, Map);

    private MirInstruction Copy(MirInstruction original, Opcode opcode, Representation representation, object? payload, MirValue[] operands) =>
        _output.Append(new MirInstruction(opcode, payload, operands)
        {
            Type = original.Type,
            Representation = representation,
            Syntax = original.Syntax,
        });

    private MirInstruction Speculate(MirInstruction original, Opcode opcode, Representation representation, object? payload, MirValue[] operands)
    {
        var result = Copy(original, opcode, representation, payload, operands);
        result.Deoptimization = PointHere();
        return result;
    }

    private MirInstruction TransformIntUnary(MirInstruction instruction)
    {
        var operand = Map(instruction.Operands[0]);
        return (UnaryOperator)instruction.Payload! switch
        {
            UnaryOperator.Negative => Speculate(instruction, Opcode.IntBinary, Representation.Int64, BinaryOperator.Subtract, [new MirConstant(0L), operand]),
            UnaryOperator.Positive => Copy(instruction, Opcode.BoolToInt, Representation.Int64, null, [operand]),
            _ => Copy(instruction, Opcode.IntBinaryUnchecked, Representation.Int64, BinaryOperator.Xor, [operand, new MirConstant(-1L)]),
        };
    }

    private MirInstruction TransformRange(MirInstruction instruction)
    {
        var call = (MirInstruction)instruction.Operands[0];
        var arguments = Array.ConvertAll(call.Operands[1..], Map);
        var step = arguments.Length > 2 ? arguments[2] : new MirConstant(1L);
        var (start, stop) = arguments.Length == 1 ? (new MirConstant(0L), arguments[0]) : (arguments[0], arguments[1]);
        var result = Copy(instruction, Opcode.RangeIterate, Representation.RangeIterator, null, [start, stop, step]);
        // A bound of more than 63 bits is left to the generic copy, which makes the range anew.
        result.Deoptimization = PointAt(call.Block!, call.Block!.Instructions.IndexOf(call));
        return result;
    }

    private Terminator TransformTerminator(Terminator terminator)
    {
        MirEdge Edge(MirEdge edge) => new(_blocks[edge.Target], [.. edge.Arguments.Select(Map)]);
        switch (terminator)
        {
            case JumpTerminator jump:
                return new JumpTerminator(Edge(jump.Target)) { Syntax = jump.Syntax };
            case BranchTerminator branch:
                return new BranchTerminator(Map(branch.Condition), Edge(branch.WhenTrue), Edge(branch.WhenFalse)) { Syntax = branch.Syntax };
            case CheckTerminator check:
                var last = _output.Instructions.LastOrDefault();
                return last is not null && !_rangeCalls.Contains(check.Instruction) && last.Opcode.MayRaise()
                    ? new CheckTerminator(last, Edge(check.Next), Edge(check.Handler)) { Syntax = check.Syntax }
                    : new JumpTerminator(Edge(check.Next)) { Syntax = check.Syntax };
            case NextTerminator next:
                return new NextTerminator((MirInstruction)Map(next.Instruction), Edge(next.Item), Edge(next.End), next.Handler is null ? null : Edge(next.Handler))
                {
                    Syntax = next.Syntax,
                };
            case ThrowTerminator @throw:
                return new ThrowTerminator(@throw.Handler is null ? null : Edge(@throw.Handler)) { Syntax = @throw.Syntax };
            case SwitchTerminator @switch:
                return new SwitchTerminator(Map(@switch.Selector), [.. @switch.Edges.Select(Edge)]) { Syntax = @switch.Syntax };
            case ReturnTerminator @return:
                return new ReturnTerminator(Map(@return.Value)) { Syntax = @return.Syntax };
            case UnreachableTerminator:
                return new UnreachableTerminator();
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
