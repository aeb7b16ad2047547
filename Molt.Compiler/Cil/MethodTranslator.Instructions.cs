using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using LLVMSharp.Interop;

namespace Molt.Compiler.Cil;

// One instruction at a time.
internal sealed partial class MethodTranslator
{
    private void TranslateInstruction(IlInstruction instruction)
    {
        switch (instruction.Opcode)
        {
            case ILOpCode.Constrained:
                _prefixes.Constrained = _resolver.Type(instruction.Operand);
                return;
            case ILOpCode.Volatile:
                _prefixes.IsVolatile = true;
                return;
            case ILOpCode.Unaligned:
                _prefixes.Alignment = (uint)instruction.Operand;
                return;
            case ILOpCode.Tail or ILOpCode.Readonly:
                return;
            default:
                TranslateUnprefixed(instruction);
                _prefixes = default;
                return;
        }
    }

    private void TranslateUnprefixed(IlInstruction instruction)
    {
        long operand = instruction.Operand;
        switch (instruction.Opcode)
        {
            case ILOpCode.Nop or ILOpCode.Break:
                break;
            case ILOpCode.Ldc_i4:
                Push(Int32(operand), Int32Type);
                break;
            case ILOpCode.Ldc_i8:
                Push(LLVMValueRef.CreateConstInt(_types.Int64, (ulong)operand, true), Int64Type);
                break;
            case ILOpCode.Ldc_r4:
                ClrType single = _world.Primitive(PrimitiveKind.Single);
                Push(_module.FloatConstant(_types.Memory(single), BitConverter.Int32BitsToSingle((int)operand)), single);
                break;
            case ILOpCode.Ldc_r8:
                ClrType real = _world.Primitive(PrimitiveKind.Double);
                Push(_module.FloatConstant(_types.Memory(real), BitConverter.Int64BitsToDouble(operand)), real);
                break;
            case ILOpCode.Ldnull:
                Push(LLVMValueRef.CreateConstPointerNull(_types.Pointer), _world.Managed("null"));
                break;
            case ILOpCode.Ldstr:
                Push(default, _world.Managed("string"));
                break;
            case ILOpCode.Dup:
                Push(_stack[^1]);
                break;
            case ILOpCode.Pop:
                Pop();
                break;
            case ILOpCode.Ldarg:
                LoadVariable(_arguments[operand]);
                break;
            case ILOpCode.Ldloc:
                LoadVariable(_locals[operand]);
                break;
            case ILOpCode.Ldarga:
                Push(_arguments[operand].Value, _world.Reference(_arguments[operand].Type));
                break;
            case ILOpCode.Ldloca:
                CheckType(_locals[operand].Type);
                Push(_locals[operand].Value, _world.Reference(_locals[operand].Type));
                break;
            case ILOpCode.Starg:
                Store(_arguments[operand].Type, _arguments[operand].Value, Pop());
                break;
            case ILOpCode.Stloc:
                CheckType(_locals[operand].Type);
                Store(_locals[operand].Type, _locals[operand].Value, Pop());
                break;
            case >= ILOpCode.Ldind_i1 and <= ILOpCode.Ldind_r8:
                Push(Load(IndirectType(instruction.Opcode), AsPointer(Pop())));
                break;
            case ILOpCode.Stind_i or (>= ILOpCode.Stind_i1 and <= ILOpCode.Stind_r8):
                StackValue stored = Pop();
                StoreIndirect(instruction.Opcode, AsPointer(Pop()), stored);
                break;
            case ILOpCode.Ldobj:
                Push(Load(_resolver.Type(operand), AsPointer(Pop())));
                break;
            case ILOpCode.Stobj:
                StackValue value = Pop();
                Store(_resolver.Type(operand), AsPointer(Pop()), value);
                break;
            case ILOpCode.Cpobj:
                LLVMValueRef source = AsPointer(Pop());
                CopyMemory(AsPointer(Pop()), source, _resolver.Type(operand));
                break;
            case ILOpCode.Initobj:
                Zero(_builder, AsPointer(Pop()), _resolver.Type(operand));
                break;
            case ILOpCode.Sizeof:
                Push(Int32(_types.Layout(_resolver.Type(operand)).Size), Int32Type);
                break;
            case ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld:
                TranslateField(instruction);
                break;
            case ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld:
                TranslateStaticField(instruction);
                break;
            case ILOpCode.Localloc:
                Push(AllocateLocally(Pop()), _world.Pointer(_world.Primitive(PrimitiveKind.Byte)));
                break;
            case ILOpCode.Cpblk:
                StackValue size = Pop();
                LLVMValueRef from = AsPointer(Pop());
                _builder.BuildMemCpy(AsPointer(Pop()), 1, from, 1, AsInteger(size, _types.NativeInt, isUnsigned: true));
                break;
            case ILOpCode.Initblk:
                StackValue length = Pop();
                LLVMValueRef filler = AsInteger(Pop(), _types.Int8);
                _builder.BuildMemSet(AsPointer(Pop()), filler, AsInteger(length, _types.NativeInt, isUnsigned: true), 1);
                break;
            case ILOpCode.Call or ILOpCode.Callvirt:
                TranslateCall(_resolver.Method(operand), instruction.Opcode == ILOpCode.Callvirt);
                break;
            case ILOpCode.Calli:
                TranslateIndirectCall(operand);
                break;
            case ILOpCode.Newobj:
                TranslateNew(_resolver.Method(operand));
                break;
            case ILOpCode.Ldftn:
                LoadFunction(_resolver.Method(operand));
                break;
            case ILOpCode.Ldtoken:
                LoadToken(operand);
                break;
            case ILOpCode.Box:
                ClrType boxed = _resolver.Type(operand);
                Push(Pop().Value, _world.Managed("object"), new KnownBox(boxed));
                break;
            default:
                if (!TranslateFlow(instruction) && !TranslateArithmetic(instruction.Opcode) && !TranslateConversion(instruction.Opcode))
                {
                    throw DialectException.Outside($"'{instruction.Opcode.ToString().ToLowerInvariant().Replace('_', '.')}'");
                }
                break;
        }
    }

    /// <summary>Branches, returns and throws.</summary>
    private bool TranslateFlow(IlInstruction instruction)
    {
        int target = (int)instruction.Operand;
        switch (instruction.Opcode)
        {
            case ILOpCode.Br:
                _builder.BuildBr(Transfer(target));
                break;
            case ILOpCode.Brtrue:
                Branch(IsTrue(Pop()), target, instruction.Next);
                break;
            case ILOpCode.Brfalse:
                Branch(_builder.BuildNot(IsTrue(Pop())), target, instruction.Next);
                break;
            case >= ILOpCode.Beq and <= ILOpCode.Blt_un:
                Branch(Compare(instruction.Opcode), target, instruction.Next);
                break;
            case ILOpCode.Switch:
                LLVMValueRef value = AsInt32(Pop());
                LLVMBasicBlockRef otherwise = Transfer(instruction.Next);
                LLVMValueRef choice = _builder.BuildSwitch(value, otherwise, (uint)instruction.Targets.Length);
                // Moving the stack comes before the switch, which is the last instruction.
                if (_stack.Count > 0)
                {
                    _builder.PositionBefore(choice);
                }
                for (int i = 0; i < instruction.Targets.Length; i++)
                {
                    choice.AddCase(Int32(i), Transfer(instruction.Targets[i]));
                }
                break;
            case ILOpCode.Ret:
                Return();
                break;
            case ILOpCode.Throw:
                Trap();
                break;
            default:
                return false;
        }
        _blockEnded = true;
        return true;
    }

    // A condition that is constant, as those on the target are, leaves the other side untranslated.
    private void Branch(LLVMValueRef condition, int target, int next)
    {
        if (condition.IsAConstantInt.Handle != 0)
        {
            _builder.BuildBr(Transfer(condition.ConstIntZExt != 0 ? target : next));
            return;
        }
        LLVMBasicBlockRef then = Transfer(target);
        _builder.BuildCondBr(condition, then, Transfer(next));
    }

    private void Return()
    {
        ClrType type = _method.Signature.ReturnType;
        if (type.Primitive == PrimitiveKind.Void)
        {
            _builder.BuildRetVoid();
        }
        else if (_types.IsInMemory(type))
        {
            CopyMemory(_function.GetParam(0), AsMemory(Pop(), type), type);
            _builder.BuildRetVoid();
        }
        else
        {
            _builder.BuildRet(AsParameter(Pop(), type));
        }
    }

    /// <summary>Ends the program, and the block: what an exception is to the dialect.</summary>
    private void Trap()
    {
        Intrinsic("llvm.trap", [], []);
        _builder.BuildUnreachable();
        _blockEnded = true;
    }

    private void LoadVariable(in Variable variable)
    {
        CheckType(variable.Type);
        if (!variable.IsAddress)
        {
            Push(Widen(variable.Value, variable.Type));
        }
        else if (variable.IsConstant)
        {
            Push(variable.Value, variable.Type);
        }
        else
        {
            Push(Load(variable.Type, variable.Value));
        }
    }

    private static void CheckType(ClrType type)
    {
        if (type.IsManaged && !type.IsPointer)
        {
            throw DialectException.Outside($"the type '{type}'");
        }
    }

    private ClrType IndirectType(ILOpCode opcode) => opcode switch
    {
        ILOpCode.Ldind_i1 => _world.Primitive(PrimitiveKind.SByte),
        ILOpCode.Ldind_u1 => _world.Primitive(PrimitiveKind.Byte),
        ILOpCode.Ldind_i2 => _world.Primitive(PrimitiveKind.Int16),
        ILOpCode.Ldind_u2 => _world.Primitive(PrimitiveKind.UInt16),
        ILOpCode.Ldind_i4 => Int32Type,
        ILOpCode.Ldind_u4 => _world.Primitive(PrimitiveKind.UInt32),
        ILOpCode.Ldind_i8 => Int64Type,
        // C# loads pointers with this, too; which of both it is shows when the value is used, and a pointer keeps LLVM's knowledge.
        ILOpCode.Ldind_i => _stack[^1].Type is PointerType { Element: { IsPointer: true } pointer } ? pointer : NativeIntType,
        ILOpCode.Ldind_r4 => _world.Primitive(PrimitiveKind.Single),
        ILOpCode.Ldind_r8 => _world.Primitive(PrimitiveKind.Double),
        _ => throw DialectException.Outside("a reference to an object"),
    };

    private void StoreIndirect(ILOpCode opcode, LLVMValueRef address, StackValue value)
    {
        ClrType type = opcode switch
        {
            ILOpCode.Stind_i1 => _world.Primitive(PrimitiveKind.SByte),
            ILOpCode.Stind_i2 => _world.Primitive(PrimitiveKind.Int16),
            ILOpCode.Stind_i4 => Int32Type,
            ILOpCode.Stind_i8 => Int64Type,
            ILOpCode.Stind_i => value.Type.IsPointer ? value.Type : NativeIntType,
            ILOpCode.Stind_r4 => _world.Primitive(PrimitiveKind.Single),
            ILOpCode.Stind_r8 => _world.Primitive(PrimitiveKind.Double),
            _ => throw DialectException.Outside("a reference to an object"),
        };
        Store(type, address, value);
    }

    private void TranslateField(IlInstruction instruction)
    {
        (ClrType owner, _, _, string name) = _resolver.Field(instruction.Operand);
        if (owner is not StructType structure || structure.IsManaged)
        {
            throw DialectException.Outside($"the field '{owner}.{name}'");
        }
        ClrField field = structure.Field(name);
        TypeLayout layout = _types.Layout(structure);
        StackValue? stored = instruction.Opcode == ILOpCode.Stfld ? Pop() : null;
        StackValue container = Pop();
        if (container.Type == structure && layout.Holding != Holding.Memory)
        {
            LLVMValueRef part = layout.Holding == Holding.Scalar
                ? container.Value
                : _builder.BuildExtractValue(container.Value, (uint)field.Index);
            Push(Widen(part, field.Type));
            return;
        }
        LLVMValueRef address = Offset(container.Type == structure ? container.Value : AsPointer(container), layout.Offsets[field.Index]);
        switch (instruction.Opcode)
        {
            case ILOpCode.Ldfld:
                Push(Load(field.Type, address));
                break;
            case ILOpCode.Ldflda:
                Push(address, _world.Reference(field.Type));
                break;
            default:
                Store(field.Type, address, stored!.Value);
                break;
        }
    }

    private void TranslateStaticField(IlInstruction instruction)
    {
        (ClrType owner, ClrAssembly? assembly, FieldDefinitionHandle handle, string name) = _resolver.Field(instruction.Operand);
        if (assembly == null)
        {
            Push(BaseLibraryField(owner, name));
            return;
        }
        FieldDefinition definition = assembly.Reader.GetFieldDefinition(handle);
        if ((definition.Attributes & FieldAttributes.HasFieldRVA) != 0)
        {
            ReadOnlyMemory<byte> bytes = _module.DataOf(assembly, handle);
            Push(_module.ConstantData(bytes.Span), _world.Pointer(_world.Primitive(PrimitiveKind.Byte)), new KnownData(bytes));
            return;
        }
        (LLVMValueRef address, ClrType type) = _module.StaticField(assembly, handle, (StructType)owner);
        switch (instruction.Opcode)
        {
            case ILOpCode.Ldsfld:
                Push(Load(type, address));
                break;
            case ILOpCode.Ldsflda:
                Push(address, _world.Reference(type));
                break;
            default:
                Store(type, address, Pop());
                break;
        }
    }

    private LLVMValueRef AllocateLocally(StackValue size)
    {
        LLVMValueRef bytes = AsInteger(size, _types.NativeInt, isUnsigned: true);
        bool isConstant = bytes.IsAConstantInt.Handle != 0;
        LLVMValueRef memory = isConstant
            ? _entryBuilder.BuildAlloca(LLVMTypeRef.CreateArray(_types.Int8, (uint)bytes.ConstIntZExt))
            : _builder.BuildArrayAlloca(_types.Int8, bytes);
        memory.Alignment = 16;
        if (_initializesLocals)
        {
            _builder.BuildMemSet(memory, LLVMValueRef.CreateConstNull(_types.Int8), bytes, 16);
        }
        return memory;
    }

    private void LoadToken(long token)
    {
        EntityHandle handle = MetadataTokens.EntityHandle((int)token);
        if (handle.Kind == HandleKind.FieldDefinition)
        {
            Push(default, _world.Managed("RuntimeFieldHandle"), new KnownData(_module.DataOf(_method.Definition.Assembly, (FieldDefinitionHandle)handle)));
            return;
        }
        Push(default, _world.Managed("RuntimeTypeHandle"), new KnownType(_resolver.Type(token)));
    }
}
