using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <summary>
/// Builds one <see cref="MirFunction"/> from the syntax of a function, lambda, class body or module. This part holds the emission state:
/// the current block, where exceptions go, and the regions that control must leave in order.
/// </summary>
internal sealed partial class FunctionBuilder
{
    private readonly ModuleBuilder _module;
    private readonly MirFunction _function;
    private readonly SsaBuilder _ssa = new();
    private readonly BuilderBlock _entry;

    /// <summary>The block that is written to; null while the code is unreachable.</summary>
    private BuilderBlock? _current;

    /// <summary>Where an exception goes; null leaves the function.</summary>
    private BuilderBlock? _handler;

    private Region? _region;

    /// <summary>Receives the attributes of <c>self</c> that are assigned within a class; null outside of classes.</summary>
    private readonly OrderedDictionary<string, bool>? _staticAttributes;

    private readonly OrderedDictionary<string, bool> _attributesOfMethods = [];

    private FunctionBuilder(ModuleBuilder module, MirFunction function, Scope scope, FunctionBuilder? outer)
    {
        _staticAttributes = outer?._class is null ? outer?._staticAttributes : outer._attributesOfMethods;
        _module = module;
        _function = function;
        _scope = scope;
        _functionScope = scope;
        _entry = NewBlock();
        Start(_entry);
    }

    /// <summary>The function that is built.</summary>
    public MirFunction Function => _function;

    /// <summary>Whether the current place can be reached.</summary>
    private bool IsReachable => _current is not null;

    /// <summary>The block that is written to.</summary>
    private BuilderBlock Current => _current ?? throw new InvalidOperationException("Nothing can be emitted where control does not come.");

    private static BuilderBlock NewBlock() => new();

    private Variable NewTemporary() => _ssa.NewVariable(null);

    /// <summary>Begins to write to a block, all ways to which are known.</summary>
    private void Start(BuilderBlock block)
    {
        if (block != _entry && block.Predecessors.Count == 0)
        {
            _current = null;
            return;
        }
        _ssa.Place(block);
        block.Bound = BoundAtStart(block);
        _ssa.Seal(block);
        _current = block;
    }

    /// <summary>Begins to write to a block to which back edges will lead; <see cref="SsaBuilder.Seal"/> must follow.</summary>
    private void StartLoopHeader(BuilderBlock block)
    {
        _ssa.Place(block);
        block.Bound = BoundAtStart(block);
        foreach (var variable in _deletable)
        {
            block.Bound = block.Bound.Without(variable);
        }
        _current = block;
    }

    private static BoundSet BoundAtStart(BuilderBlock block)
    {
        BoundSet? bound = null;
        foreach (var (from, _) in block.Predecessors)
        {
            bound = bound is null ? from.Bound : bound.Intersect(from.Bound);
        }
        return bound ?? BoundSet.Empty;
    }

    /// <summary>Ends the current block.</summary>
    private void Terminate(Terminator terminator)
    {
        Current.Block.Terminator = terminator;
        _current = null;
    }

    private MirEdge EdgeTo(BuilderBlock block) => SsaBuilder.Connect(Current, block);

    /// <summary>The edge on which an exception leaves the current block; null if it leaves the function.</summary>
    private MirEdge? HandlerEdge() => _handler is null ? null : EdgeTo(_handler);

    /// <summary>Goes to a block, if the current place can be reached.</summary>
    private void Jump(BuilderBlock block)
    {
        if (IsReachable)
        {
            Terminate(new JumpTerminator(EdgeTo(block)));
        }
    }

    /// <summary>Goes one of two ways by a Bool.</summary>
    private void Branch(MirValue condition, BuilderBlock whenTrue, BuilderBlock whenFalse, Node? syntax = null) =>
        Terminate(new BranchTerminator(condition, EdgeTo(whenTrue), EdgeTo(whenFalse)) { Syntax = syntax });

    /// <summary>Emits an instruction, and the way to the handler if there is one and the instruction may raise.</summary>
    private MirInstruction Emit(Opcode opcode, object? payload, Node? syntax, params MirValue[] operands)
    {
        var instruction = Append(opcode, payload, syntax, operands);
        if (_handler is not null && opcode.MayRaise())
        {
            var next = NewBlock();
            Terminate(new CheckTerminator(instruction, EdgeTo(next), EdgeTo(_handler)) { Syntax = syntax });
            Start(next);
        }
        return instruction;
    }

    private MirInstruction Append(Opcode opcode, object? payload, Node? syntax, params MirValue[] operands) =>
        Current.Block.Append(new MirInstruction(opcode, payload, operands) { Syntax = syntax, Representation = opcode.ResultRepresentation() });

    /// <summary>Emits an instruction that always raises.</summary>
    private void EmitThrow(Opcode opcode, Node? syntax, params MirValue[] operands)
    {
        Append(opcode, null, syntax, operands);
        Terminate(new ThrowTerminator(HandlerEdge()) { Syntax = syntax });
    }

    /// <summary>Runs <paramref name="emit"/> inside a region.</summary>
    private void Within(Region region, BuilderBlock? handler, Action emit)
    {
        var (outerRegion, outerHandler) = (_region, _handler);
        region.Enter(outerRegion, outerHandler);
        (_region, _handler) = (region, handler);
        emit();
        (_region, _handler) = (outerRegion, outerHandler);
    }

    /// <summary>
    /// Emits the exits of the regions from the current one out to <paramref name="target"/> (exclusive; null for all), then
    /// <paramref name="leave"/> if control comes that far. What follows is unreachable.
    /// </summary>
    private void Leave(Region? target, Action leave)
    {
        var (region, handler) = (_region, _handler);
        while (_region != target && IsReachable)
        {
            var left = _region!;
            (_region, _handler) = (left.Outer, left.OuterHandler);
            left.EmitExit(this);
        }
        if (IsReachable)
        {
            leave();
        }
        (_region, _handler) = (region, handler);
    }

    private void Return(MirValue value, Node? syntax) => Leave(null, () => Terminate(new ReturnTerminator(value) { Syntax = syntax }));

    private MirValue Read(Variable variable) => _ssa.Read(variable, Current);

    private void Write(Variable variable, MirValue value) => SsaBuilder.Write(variable, Current, value);

    /// <summary>A value as Python code sees it.</summary>
    private MirValue Boxed(MirValue value, Node? syntax) =>
        value.Representation == Representation.Bool ? Emit(Opcode.BoxBool, null, syntax, value) : value;

    /// <summary>Marks a place that can not be translated; the result stands for its value.</summary>
    private MirInstruction Unsupported(Node syntax, string what) => Emit(Opcode.Unsupported, what, syntax);

    private static MirConstant Text(string text) => new(text);

    /// <summary>Ends the function, whose last statement has been emitted.</summary>
    private void Finish(MirValue result)
    {
        if (IsReachable)
        {
            Terminate(new ReturnTerminator(result));
        }
        _ssa.Finish(_function);
    }
}
