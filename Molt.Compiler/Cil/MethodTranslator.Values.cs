using LLVMSharp.Interop;

namespace Molt.Compiler.Cil;

// Between memory, parameters and the evaluation stack, on which integers are at least 32 bits wide.
internal sealed partial class MethodTranslator
{
    /// <summary>The type that a value of a type has on the evaluation stack.</summary>
    private ClrType StackType(ClrType type) => type switch
    {
        StructType { EnumUnderlyingType: { } underlying } => StackType(underlying),
        PrimitiveType primitive => primitive.Kind switch
        {
            PrimitiveKind.Boolean or PrimitiveKind.Char or PrimitiveKind.SByte or PrimitiveKind.Byte or PrimitiveKind.Int16
                or PrimitiveKind.UInt16 or PrimitiveKind.UInt32 => Int32Type,
            PrimitiveKind.UInt64 => Int64Type,
            PrimitiveKind.UIntPtr => NativeIntType,
            _ => type,
        },
        _ => type,
    };

    private static PrimitiveKind? KindOf(ClrType type) => type is StructType { EnumUnderlyingType: { } underlying } ? underlying.Primitive : type.Primitive;

    private static bool IsZeroExtended(PrimitiveKind? kind) => kind is PrimitiveKind.Char or PrimitiveKind.Byte or PrimitiveKind.UInt16
        or PrimitiveKind.UInt32 or PrimitiveKind.UInt64 or PrimitiveKind.UIntPtr or PrimitiveKind.Boolean;

    /// <summary>Makes a stack value of one as it stands in memory or (a <c>bool</c> of one bit) in a parameter.</summary>
    private StackValue Widen(LLVMValueRef value, ClrType type)
    {
        PrimitiveKind? kind = KindOf(type);
        ClrType stackType = StackType(type);
        switch (kind)
        {
            case PrimitiveKind.Boolean:
                LLVMValueRef bit = value.TypeOf.IntWidth == 1
                    ? value
                    : _builder.BuildICmp(LLVMIntPredicate.LLVMIntNE, value, LLVMValueRef.CreateConstNull(value.TypeOf));
                return new(_builder.BuildZExt(bit, _types.Int32), stackType);
            case PrimitiveKind.Char or PrimitiveKind.Byte or PrimitiveKind.UInt16:
                return new(_builder.BuildZExt(value, _types.Int32), stackType);
            case PrimitiveKind.SByte or PrimitiveKind.Int16:
                return new(_builder.BuildSExt(value, _types.Int32), stackType);
            default:
                return new(value, stackType);
        }
    }

    /// <summary>A stack value as a parameter or result of a type.</summary>
    private LLVMValueRef AsParameter(StackValue value, ClrType type) => KindOf(type) == PrimitiveKind.Boolean && type is PrimitiveType
        ? IsTrue(value)
        : AsMemory(value, type);

    /// <summary>A stack value as it stands in memory of a type; of a type held in memory, its address.</summary>
    private LLVMValueRef AsMemory(StackValue value, ClrType type)
    {
        if (type.IsPointer)
        {
            return AsPointer(value);
        }
        switch (KindOf(type))
        {
            case PrimitiveKind.Boolean:
                return _builder.BuildZExt(IsTrue(value), _types.Int8);
            case PrimitiveKind.Single or PrimitiveKind.Double:
                return AsFloat(value, _types.Memory(type));
            case { } kind:
                return AsInteger(value, _types.Memory(type), isUnsigned: IsZeroExtended(kind) && kind is not PrimitiveKind.UIntPtr);
            case null:
                if (value.Type != type)
                {
                    throw DialectException.Outside($"'{value.Type}' used as '{type}'");
                }
                return value.Value;
        }
    }

    /// <summary>A stack value as an integer of an LLVM type.</summary>
    private LLVMValueRef AsInteger(StackValue value, LLVMTypeRef type, bool isUnsigned = false)
    {
        if (value.Type.IsPointer)
        {
            return _builder.BuildPtrToInt(value.Value, type);
        }
        if (value.Type.Primitive is null or PrimitiveKind.Single or PrimitiveKind.Double)
        {
            throw DialectException.Outside($"'{value.Type}' used as an integer");
        }
        return _builder.BuildIntCast(value.Value, type, !isUnsigned);
    }

    private LLVMValueRef AsNativeInt(StackValue value) => AsInteger(value, _types.NativeInt);

    private LLVMValueRef AsInt32(StackValue value) => AsInteger(value, _types.Int32);

    private LLVMValueRef AsInt64(StackValue value) => AsInteger(value, _types.Int64);

    private LLVMValueRef AsPointer(StackValue value)
    {
        if (value.Type.IsPointer)
        {
            return value.Value;
        }
        if (value.Value.Handle == 0 || value.Type is not PrimitiveType)
        {
            throw DialectException.Outside($"'{value.Type}' used as a pointer");
        }
        return value.Value.IsAConstantInt.Handle != 0 && value.Value.ConstIntZExt == 0
            ? LLVMValueRef.CreateConstPointerNull(_types.Pointer)
            : _builder.BuildIntToPtr(_builder.BuildIntCast(value.Value, _types.NativeInt, true), _types.Pointer);
    }

    private LLVMValueRef AsFloat(StackValue value, LLVMTypeRef type)
    {
        if (value.Type.Primitive is not (PrimitiveKind.Single or PrimitiveKind.Double))
        {
            throw DialectException.Outside($"'{value.Type}' used as a floating-point number");
        }
        return _builder.BuildFPCast(value.Value, type);
    }

    /// <summary>Whether a stack value is not zero, as one bit.</summary>
    private LLVMValueRef IsTrue(StackValue value) => value.Type is PrimitiveType || value.Type.IsPointer
        ? _builder.BuildICmp(LLVMIntPredicate.LLVMIntNE, value.Value, LLVMValueRef.CreateConstNull(value.Value.TypeOf))
        : throw DialectException.Outside($"'{value.Type}' used as a condition");

    private StackValue FromBit(LLVMValueRef bit) => new(_builder.BuildZExt(bit, _types.Int32), Int32Type);

    private StackValue Load(ClrType type, LLVMValueRef address)
    {
        if (_types.IsInMemory(type))
        {
            LLVMValueRef copy = Temporary(type);
            CopyMemory(copy, address, type);
            return new(copy, type);
        }
        LLVMValueRef value = _builder.BuildLoad2(_types.Memory(type), address);
        ApplyPrefixes(value);
        return Widen(value, type);
    }

    private void Store(ClrType type, LLVMValueRef address, StackValue value)
    {
        LLVMValueRef memory = AsMemory(value, type);
        if (_types.IsInMemory(type))
        {
            CopyMemory(address, memory, type);
            return;
        }
        ApplyPrefixes(_builder.BuildStore(memory, address));
    }

    private void ApplyPrefixes(LLVMValueRef access)
    {
        if (_prefixes.IsVolatile)
        {
            access.Volatile = true;
        }
        if (_prefixes.Alignment != 0)
        {
            access.Alignment = _prefixes.Alignment;
        }
    }

    private void CopyMemory(LLVMValueRef target, LLVMValueRef source, ClrType type)
    {
        TypeLayout layout = _types.Layout(type);
        _builder.BuildMemCpy(target, (uint)layout.Alignment, source, (uint)layout.Alignment, NativeInt(layout.Size));
    }

    /// <summary>Memory in this function's frame for a value that lives until it is used.</summary>
    private LLVMValueRef Temporary(ClrType type)
    {
        LLVMValueRef slot = _entryBuilder.BuildAlloca(_types.Memory(type));
        if (_types.IsInMemory(type))
        {
            slot.Alignment = 16;
        }
        return slot;
    }

    private void Zero(LLVMBuilderRef builder, LLVMValueRef address, ClrType type)
    {
        TypeLayout layout = _types.Layout(type);
        if (layout.Holding == Holding.Memory)
        {
            builder.BuildMemSet(address, LLVMValueRef.CreateConstNull(_types.Int8), NativeInt(layout.Size), (uint)layout.Alignment);
        }
        else
        {
            builder.BuildStore(LLVMValueRef.CreateConstNull(layout.Memory), address);
        }
    }

    private LLVMValueRef Offset(LLVMValueRef address, LLVMValueRef bytes) => _builder.BuildGEP2(_types.Int8, address, [bytes]);

    private LLVMValueRef Offset(LLVMValueRef address, long bytes) => bytes == 0
        ? address
        : _builder.BuildInBoundsGEP2(_types.Int8, address, [NativeInt(bytes)]);

    private LLVMValueRef Intrinsic(string name, ReadOnlySpan<LLVMTypeRef> overloads, ReadOnlySpan<LLVMValueRef> arguments) =>
        _module.CallIntrinsic(_builder, name, overloads, arguments);
}
