using System.Collections.Immutable;
using System.Reflection.Metadata;
using LLVMSharp.Interop;

namespace Molt.Compiler.Cil;

/// <summary>
/// Translates one method's IL to an LLVM function. Locals become stack slots, which LLVM's mem2reg turns into registers; the evaluation
/// stack is followed at translation, and what is on it at the end of a basic block goes through slots of the next block.
/// </summary>
internal sealed partial class MethodTranslator
{
    private readonly ModuleTranslator _module;
    private readonly TypeMapper _types;
    private readonly ClrWorld _world;
    private readonly MethodInstance _method;
    private readonly MemberResolver _resolver;
    private readonly LLVMValueRef _function;
    private readonly LLVMBuilderRef _builder;
    private readonly LLVMBuilderRef _entryBuilder;
    private readonly List<IlInstruction> _code;
    private readonly Dictionary<int, Block> _blocks = [];
    private readonly SortedSet<int> _pending = [];
    private readonly List<StackValue> _stack = [];
    private readonly bool _initializesLocals;
    private readonly LLVMBasicBlockRef _entry;
    private readonly FunctionDebugInfo? _debugInfo;
    private Variable[] _arguments = [];
    private Variable[] _locals = [];
    private IlInstruction _current;
    private bool _blockEnded;
    private Prefixes _prefixes;

    private MethodTranslator(ModuleTranslator module, MethodInstance method, LLVMValueRef function)
    {
        _module = module;
        _types = module.Types;
        _world = module.World;
        _method = method;
        _function = function;
        _resolver = new(method.Definition.Assembly, method.Context);
        MethodBodyBlock body = method.Definition.Assembly.PEReader.GetMethodBody(method.Definition.Definition.RelativeVirtualAddress);
        if (!body.ExceptionRegions.IsEmpty)
        {
            throw DialectException.Outside("try");
        }
        _code = IlDecoder.Decode(body.GetILReader());
        _initializesLocals = body.LocalVariablesInitialized;
        _entry = _types.Context.AppendBasicBlock(function, "entry");
        _entryBuilder = _types.Context.CreateBuilder();
        _entryBuilder.PositionAtEnd(_entry);
        _builder = _types.Context.CreateBuilder();
        _debugInfo = module.DebugInfo?.Begin(method, function);
        DeclareVariables(body);
    }

    /// <summary>Translates the body of a method into its declared function.</summary>
    public static void Translate(ModuleTranslator module, MethodInstance method, LLVMValueRef function)
    {
        MethodTranslator? translator = null;
        try
        {
            translator = new(module, method, function);
            translator.TranslateBody();
        }
        catch (DialectException exception)
        {
            module.Report(exception, method, translator?._current.Offset ?? 0);
        }
        finally
        {
            translator?._builder.Dispose();
            translator?._entryBuilder.Dispose();
        }
    }

    private static HashSet<int> FindLeaders(List<IlInstruction> code)
    {
        var leaders = new HashSet<int>();
        foreach (IlInstruction instruction in code)
        {
            if (instruction.Opcode == ILOpCode.Switch)
            {
                leaders.UnionWith(instruction.Targets);
            }
            else if (instruction.IsBranch)
            {
                leaders.Add((int)instruction.Operand);
            }
            if (instruction.IsBranch || instruction.EndsBlock)
            {
                leaders.Add(instruction.Next);
            }
        }
        return leaders;
    }

    private void DeclareVariables(MethodBodyBlock body)
    {
        var changed = new HashSet<long>(_code.Where(static instruction => instruction.Opcode is ILOpCode.Starg or ILOpCode.Ldarga)
            .Select(static instruction => instruction.Operand));
        uint index = _types.IsInMemory(_method.Signature.ReturnType) ? 1u : 0u;
        var arguments = new List<Variable>();
        foreach (ClrType type in _method.ParametersWithThis)
        {
            LLVMValueRef parameter = _function.GetParam(index++);
            if (!changed.Contains(arguments.Count) || _types.IsInMemory(type))
            {
                arguments.Add(new(parameter, type, IsAddress: _types.IsInMemory(type), IsConstant: !changed.Contains(arguments.Count)));
                continue;
            }
            LLVMValueRef slot = _entryBuilder.BuildAlloca(_types.Memory(type));
            LLVMValueRef value = type.Primitive == PrimitiveKind.Boolean ? _entryBuilder.BuildZExt(parameter, _types.Int8) : parameter;
            _entryBuilder.BuildStore(value, slot);
            arguments.Add(new(slot, type, IsAddress: true, IsConstant: false));
        }
        _arguments = [.. arguments];
        if (body.LocalSignature.IsNil)
        {
            return;
        }
        ClrAssembly assembly = _method.Definition.Assembly;
        ImmutableArray<ClrType> types = assembly.Reader.GetStandaloneSignature(body.LocalSignature)
            .DecodeLocalSignature(_world.SignatureDecoder(assembly), _method.Context);
        _locals = new Variable[types.Length];
        for (int i = 0; i < types.Length; i++)
        {
            // A local of a managed type is an error where it is used, which the reader finds more easily.
            if (types[i].IsManaged)
            {
                _locals[i] = new(default, types[i], IsAddress: true, IsConstant: false);
                continue;
            }
            LLVMValueRef slot = Temporary(types[i]);
            _locals[i] = new(slot, types[i], IsAddress: true, IsConstant: false);
            if (_initializesLocals)
            {
                Zero(_entryBuilder, slot, types[i]);
            }
        }
    }

    private void TranslateBody()
    {
        var indices = new Dictionary<int, int>();
        for (int i = 0; i < _code.Count; i++)
        {
            indices.Add(_code[i].Offset, i);
        }
        HashSet<int> leaders = FindLeaders(_code);
        Block first = BlockAt(0);
        while (_pending.Count > 0)
        {
            int offset = _pending.Min;
            _pending.Remove(offset);
            TranslateBlock(indices[offset], leaders);
        }
        _entryBuilder.BuildBr(first.Llvm);
    }

    private void TranslateBlock(int index, HashSet<int> leaders)
    {
        Block block = _blocks[_code[index].Offset];
        block.IsTranslated = true;
        _builder.PositionAtEnd(block.Llvm);
        _stack.Clear();
        foreach (Variable slot in block.Slots ?? [])
        {
            _stack.Add(Load(slot.Type, slot.Value));
        }
        _blockEnded = false;
        while (true)
        {
            _current = _code[index++];
            if (_debugInfo?.LocationAt(_current.Offset) is { } location)
            {
                _builder.CurrentDebugLocation2 = location;
            }
            TranslateInstruction(_current);
            if (_blockEnded)
            {
                return;
            }
            if (leaders.Contains(_current.Next))
            {
                _builder.BuildBr(Transfer(_current.Next));
                return;
            }
        }
    }

    private Block BlockAt(int offset)
    {
        if (!_blocks.TryGetValue(offset, out Block? block))
        {
            block = new(_types.Context.AppendBasicBlock(_function, ""));
            _blocks.Add(offset, block);
            _pending.Add(offset);
        }
        return block;
    }

    /// <summary>Hands the evaluation stack to the block at an offset, which control goes to next.</summary>
    private LLVMBasicBlockRef Transfer(int offset)
    {
        Block block = BlockAt(offset);
        if (block.Slots == null)
        {
            if (block.IsTranslated && _stack.Count > 0)
            {
                throw DialectException.Outside("this flow of control");
            }
            block.Slots = [.. _stack.Select(value =>
                new Variable(_entryBuilder.BuildAlloca(_types.Memory(value.Type)), value.Type, IsAddress: true, IsConstant: false))];
        }
        for (int i = 0; i < _stack.Count; i++)
        {
            Store(block.Slots[i].Type, block.Slots[i].Value, _stack[i]);
        }
        return block.Llvm;
    }

    private void Push(LLVMValueRef value, ClrType type, KnownValue? known = null) => _stack.Add(new(value, type, known));

    private void Push(StackValue value) => _stack.Add(value);

    private StackValue Pop()
    {
        StackValue value = _stack[^1];
        _stack.RemoveAt(_stack.Count - 1);
        return value;
    }

    private StackValue[] Pop(int count)
    {
        StackValue[] values = [.. _stack[^count..]];
        _stack.RemoveRange(_stack.Count - count, count);
        return values;
    }

    private ClrType Int32Type => _world.Primitive(PrimitiveKind.Int32);

    private ClrType Int64Type => _world.Primitive(PrimitiveKind.Int64);

    private ClrType NativeIntType => _world.Primitive(PrimitiveKind.IntPtr);

    private LLVMValueRef Int32(long value) => LLVMValueRef.CreateConstInt(_types.Int32, (ulong)value, true);

    private LLVMValueRef NativeInt(long value) => LLVMValueRef.CreateConstInt(_types.NativeInt, (ulong)value, true);

    /// <summary>A basic block of IL.</summary>
    private sealed class Block(LLVMBasicBlockRef llvm)
    {
        public LLVMBasicBlockRef Llvm { get; } = llvm;

        public Variable[]? Slots { get; set; }

        public bool IsTranslated { get; set; }
    }

    /// <summary>A local, an argument or a slot of the evaluation stack: its value, or the address of it.</summary>
    private readonly record struct Variable(LLVMValueRef Value, ClrType Type, bool IsAddress, bool IsConstant);

    /// <summary>The prefixes of the next instruction.</summary>
    private record struct Prefixes(ClrType? Constrained, bool IsVolatile, uint Alignment);
}
