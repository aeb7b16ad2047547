using System.Diagnostics;
using LLVMSharp.Interop;
using Molt.Compiler.Analysis;
using Molt.Compiler.IR;

namespace Molt.Compiler.CodeGen;

/// <summary>Emits the native code of one MIR function into the program's module.</summary>
internal sealed partial class FunctionEmitter
{
    private readonly ProgramEmitter _program;
    private readonly MirFunction _function;
    private readonly LLVMContextRef _context;
    private readonly LLVMBuilderRef _builder;
    private readonly LLVMValueRef _native;
    private readonly Dictionary<MirValue, LLVMValueRef> _values = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<MirValue, LLVMValueRef> _homes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<MirValue, IteratorState> _iterators = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<MirBlock, LLVMBasicBlockRef> _blocks = [];
    private readonly Dictionary<MirBlock, List<LLVMValueRef>> _phis = [];
    private readonly LLVMBasicBlockRef _allocas;
    private LLVMValueRef _scratch;
    private int _scratchSize;
    private LLVMValueRef _depth;
    private bool _countsDepth;
    private LLVMBasicBlockRef _unwind;
    private LLVMValueRef _unwindPosition;
    private LLVMBasicBlockRef _leave;
    private readonly HashSet<MirBlock> _coldBlocks;
    private MirBlock _block = null!;

    /// <summary>Whether code is emitted that hardly ever runs: it calls what is otherwise inlined, and so keeps out of the hot code's way.</summary>
    private bool _isCold;

    private FunctionEmitter(ProgramEmitter program, MirFunction function, LLVMValueRef native)
    {
        _program = program;
        _function = function;
        _context = program.Context;
        _builder = _context.CreateBuilder();
        _native = native;
        _allocas = _native.AppendBasicBlock("entry");
        _coldBlocks = function.IsGenericCopy ? [.. function.Blocks] : ColdBlocks.Find(function);
    }

    /// <summary>Emits the function.</summary>
    public static void Emit(ProgramEmitter program, MirFunction function)
    {
        var emitter = new FunctionEmitter(program, function, program.Native(function));
        emitter.Run();
        emitter._builder.Dispose();
    }

    private void Run()
    {
        var order = ControlFlow.ReversePostorder(_function.Entry);
        foreach (var block in order)
        {
            _blocks.Add(block, _native.AppendBasicBlock("b"));
        }
        _builder.PositionAtEnd(_allocas);
        _program.DebugInfo.SetLocation(_builder, _function, null);
        var start = EmitPrologue();
        var body = _builder.InsertBlock;
        foreach (var block in order)
        {
            EmitBlockHead(block);
        }
        _builder.PositionAtEnd(body);
        BindParameters();
        _builder.BuildBr(_blocks[_function.Entry]);
        foreach (var block in order)
        {
            EmitBlock(block);
        }
        if (order.TrueForAll(_coldBlocks.Contains))
        {
            _program.Runtime.AddFunctionAttributes(_native, cold: true);
        }
        EmitLeave();
        FinishScratch();
        _builder.PositionAtEnd(_allocas);
        _builder.BuildBr(start);
    }

    private void BindParameters()
    {
        uint first = _program.HasClosure(_function) ? 1u : 0u;
        if (_program.ResumePoints(_function) is not null)
        {
            first += 2;
        }
        var entry = _function.Entry.Parameters;
        for (int i = 0; i < entry.Count; i++)
        {
            Define(entry[i], _native.GetParam(first + (uint)i));
        }
    }

    private void EmitBlockHead(MirBlock block)
    {
        if (block == _function.Entry)
        {
            return;
        }
        _builder.PositionAtEnd(_blocks[block]);
        var phis = new List<LLVMValueRef>();
        foreach (var parameter in block.Parameters)
        {
            if (IsIterator(parameter.Representation) || _homes.ContainsKey(parameter))
            {
                phis.Add(default);
                continue;
            }
            var phi = _builder.BuildPhi(TypeOf(parameter.Representation));
            phis.Add(phi);
            _values.Add(parameter, phi);
        }
        _phis.Add(block, phis);
    }

    private void EmitBlock(MirBlock block)
    {
        _block = block;
        _isCold = _coldBlocks.Contains(block);
        _builder.PositionAtEnd(_blocks[block]);
        for (int i = 0; i < block.Instructions.Count; i++)
        {
            EnterResumePoint(block, i);
            _program.DebugInfo.SetLocation(_builder, _function, block.Instructions[i].Syntax);
            try
            {
                if (_program.Checking != TypeChecking.None)
                {
                    CheckProofs(block.Instructions[i]);
                }
                EmitInstruction(block.Instructions[i]);
            }
            catch (Cil.MissingRuntimeMethodException exception) when (block.Instructions[i].Syntax is { } syntax)
            {
                throw new UnsupportedInstructionException(_function.Module, syntax, exception.Method, exception);
            }
        }
        EnterResumePoint(block, block.Instructions.Count);
        EmitTerminator(block.Terminator!);
    }

    private void EmitTerminator(Terminator terminator)
    {
        _program.DebugInfo.SetLocation(_builder, _function, terminator.Syntax);
        switch (terminator)
        {
            case JumpTerminator jump:
                Jump(jump.Target);
                break;
            case BranchTerminator branch:
                var condition = AsBool(branch.Condition);
                var whenTrue = EdgeBlock(branch.WhenTrue);
                var whenFalse = EdgeBlock(branch.WhenFalse);
                _builder.BuildCondBr(condition, whenTrue, whenFalse);
                break;
            case CheckTerminator check:
                Jump(check.Next);
                break;
            case NextTerminator next:
                EmitNext(next);
                break;
            case ThrowTerminator @throw:
                EmitThrow(@throw);
                break;
            case ReturnTerminator @return:
                var result = _function.ReturnRepresentation != Representation.Float64 ? AsValue(@return.Value)
                    : _function.IsGenericCopy ? CallRuntime("CompiledCode.ReturnFloat", AsValue(@return.Value)) : AsFloat(@return.Value);
                RestoreDepth();
                _builder.BuildRet(result);
                break;
            case SwitchTerminator @switch:
                EmitSwitch(@switch);
                break;
            case UnreachableTerminator:
                _builder.BuildUnreachable();
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void EmitSwitch(SwitchTerminator @switch)
    {
        var targets = @switch.Edges.Select(EdgeBlock).ToArray();
        var none = _native.AppendBasicBlock("none");
        var native = _builder.BuildSwitch(AsInt(@switch.Selector), none, (uint)targets.Length);
        for (int i = 0; i < targets.Length; i++)
        {
            native.AddCase(Constant((ulong)i), targets[i]);
        }
        _builder.PositionAtEnd(none);
        _builder.BuildUnreachable();
    }

    private void EmitNext(NextTerminator next)
    {
        var instruction = next.Instruction;
        if (IsIterator(instruction.Operands[0].Representation))
        {
            // The condition stands beside the value since the instruction was emitted.
            _builder.BuildCondBr(_iterators[instruction.Operands[0]].HasItem, EdgeBlock(next.Item), EdgeBlock(next.End));
            return;
        }
        var ended = _native.AppendBasicBlock("ended");
        var item = EdgeBlock(next.Item);
        Weigh(_builder.BuildCondBr(IsNoValue(Raw(instruction)), ended, item), 1, 16);
        _builder.PositionAtEnd(ended);
        var failed = _native.AppendBasicBlock("failed");
        var end = EdgeBlock(next.End);
        Weigh(_builder.BuildCondBr(IsPending(), failed, end), 1, 2000);
        _builder.PositionAtEnd(failed);
        FailTo(next.Handler, instruction);
    }

    private void EmitThrow(ThrowTerminator @throw)
    {
        var raised = _block.Instructions[^1];
        if (raised.Opcode == Opcode.Raise || _block.Instructions.Count == 0)
        {
            FailTo(@throw.Handler, raised);
        }
        else if (@throw.Handler is { } handler)
        {
            Jump(handler);
        }
        else
        {
            _builder.BuildBr(Leave());
        }
    }

    /// <summary>Control goes where the edge leads; arguments become incoming values of the target's phis.</summary>
    private void Jump(MirEdge edge)
    {
        PassArguments(edge);
        _builder.BuildBr(_blocks[edge.Target]);
    }

    private void PassArguments(MirEdge edge)
    {
        var parameters = edge.Target.Parameters;
        var arguments = new LLVMValueRef[parameters.Count];
        for (int i = 0; i < parameters.Count; i++)
        {
            if (IsIterator(parameters[i].Representation))
            {
                _iterators[parameters[i]] = _iterators[edge.Arguments[i]];
                continue;
            }
            arguments[i] = As(edge.Arguments[i], parameters[i].Representation);
        }
        for (int i = 0; i < parameters.Count; i++)
        {
            if (_homes.TryGetValue(parameters[i], out var home))
            {
                _builder.BuildStore(arguments[i], home);
            }
            else if (!IsIterator(parameters[i].Representation))
            {
                _phis[edge.Target][i].AddIncoming([arguments[i]], [_builder.InsertBlock], 1);
            }
        }
    }

    /// <summary>A block that passes an edge's arguments and goes on to its target, for use in a conditional branch.</summary>
    private LLVMBasicBlockRef EdgeBlock(MirEdge edge)
    {
        if (edge.Target.Parameters.Count == 0)
        {
            return _blocks[edge.Target];
        }
        var here = _builder.InsertBlock;
        var block = _native.AppendBasicBlock("edge");
        _builder.PositionAtEnd(block);
        Jump(edge);
        _builder.PositionAtEnd(here);
        return block;
    }

    private void Define(MirValue value, LLVMValueRef native)
    {
        if (_homes.TryGetValue(value, out var home))
        {
            _builder.BuildStore(native, home);
        }
        else
        {
            _values[value] = native;
        }
    }

    private LLVMTypeRef TypeOf(Representation representation) => _program.TypeOf(representation);

    private static bool IsIterator(Representation representation) => representation is Representation.RangeIterator or Representation.ListIterator;

    private void Weigh(LLVMValueRef branch, uint whenTrue, uint whenFalse) => _program.Weigh(branch, whenTrue, whenFalse);
}
