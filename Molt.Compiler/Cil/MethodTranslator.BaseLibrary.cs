using System.Collections.Immutable;
using LLVMSharp.Interop;

namespace Molt.Compiler.Cil;

// Methods of the base library that are a few LLVM instructions. Others are written in the dialect: see BaseLibraryReplacements.
internal sealed partial class MethodTranslator
{
    private StackValue BaseLibraryField(ClrType owner, string name) => (owner, name) switch
    {
        (_, "IsLittleEndian") => new(Int32(1), Int32Type),
        (PrimitiveType { Kind: PrimitiveKind.IntPtr or PrimitiveKind.UIntPtr }, "Zero") => new(NativeInt(0), NativeIntType),
        _ => throw DialectException.Outside($"the field '{owner}.{name}'"),
    };

    private void NewBaseLibrary(BaseLibraryMethod method)
    {
        StackValue[] arguments = Pop(method.Signature.Parameters.Length);
        StructType type = _world.BaseLibraryStruct(method.DeclaringType, method.TypeArguments);
        Push(Construct(type, method, arguments));
    }

    private StackValue Construct(StructType type, BaseLibraryMethod method, StackValue[] arguments)
    {
        if (BaseLibraryTypes.IsSpan(type))
        {
            if (method.Signature.Parameters is [{ IsManaged: true }, ..])
            {
                throw DialectException.Outside("a span over an array");
            }
            return Span(
                type, AsPointer(arguments[0]), arguments.Length == 2 ? AsInt32(arguments[1]) : Int32(1),
                arguments is [{ Known: KnownData data }, { Value: var length }] && length.IsAConstantInt.Handle != 0
                    ? new KnownSpan(data.Bytes[..(int)length.ConstIntZExt])
                    : null);
        }
        LLVMValueRef instance = Temporary(type);
        TypeLayout layout = _types.Layout(type);
        for (int i = 0; i < arguments.Length; i++)
        {
            Store(type.Fields[i].Type, Offset(instance, layout.Offsets[i]), arguments[i]);
        }
        return _types.IsInMemory(type) ? new(instance, type) : Load(type, instance);
    }

    private StackValue Span(StructType type, LLVMValueRef start, LLVMValueRef length, KnownSpan? known = null)
    {
        LLVMValueRef span = _builder.BuildInsertValue(_types.Memory(type).Poison, start, 0);
        return new(_builder.BuildInsertValue(span, length, 1), type, known);
    }

    private void CallBaseLibrary(BaseLibraryMethod method)
    {
        int count = method.Signature.Parameters.Length + (method.Signature.HasThis ? 1 : 0);
        StackValue[] arguments = Pop(count);
        StackValue? result = method.DeclaringType switch
        {
            "System.Span`1" or "System.ReadOnlySpan`1" => CallSpan(method, arguments),
            "System.Runtime.CompilerServices.Unsafe" => CallUnsafe(method, arguments),
            "System.Runtime.InteropServices.MemoryMarshal" => CallMemoryMarshal(method, arguments),
            "System.Runtime.CompilerServices.RuntimeHelpers" => CallRuntimeHelpers(method, arguments),
            "System.Math" or "System.MathF" => CallMath(method, arguments),
            "System.Numerics.BitOperations" => CallBitOperations(method, arguments),
            "System.BitConverter" => CallBitConverter(method, arguments),
            "System.Threading.Interlocked" or "System.Threading.Volatile" => CallThreading(method, arguments),
            "System.Buffers.Binary.BinaryPrimitives" when method.Name == "ReverseEndianness" => SwapBytes(method, arguments[0]),
            "System.OperatingSystem" => new(Int32(_module.IsTargetOperatingSystem(method.Name) ? 1 : 0), Int32Type),
            "System.Double" or "System.Single" => CallFloat(method, arguments),
            _ => CallOther(method, arguments),
        };
        if (result is { } value)
        {
            if (method.Signature.ReturnType.Primitive != PrimitiveKind.Void)
            {
                Push(value);
            }
            return;
        }
        MethodInstance replacement = _module.Replacement(method) ?? throw DialectException.Outside($"'{method}'");
        (LLVMTypeRef type, LLVMValueRef function) = _module.Function(replacement);
        Call(type, function, replacement.Signature.ReturnType, replacement.Signature.Parameters, arguments);
    }

    private StackValue? CallSpan(BaseLibraryMethod method, StackValue[] arguments)
    {
        StructType type = _world.BaseLibraryStruct(method.DeclaringType, method.TypeArguments);
        ClrType element = method.TypeArguments[0];
        switch (method.Name)
        {
            case ".ctor":
                StackValue made = Construct(type, method, arguments[1..]);
                Store(type, AsPointer(arguments[0]), made);
                return made;
            case "get_Empty":
                return Span(type, LLVMValueRef.CreateConstPointerNull(_types.Pointer), Int32(0), new KnownSpan(default));
            case "op_Implicit" when BaseLibraryTypes.IsSpan(method.Signature.Parameters[0]):
                return new(arguments[0].Value, method.Signature.ReturnType, arguments[0].Known);
            case "get_Length":
                return new(SpanLength(arguments[0]), Int32Type);
            case "get_IsEmpty":
                return FromBit(_builder.BuildICmp(LLVMIntPredicate.LLVMIntEQ, SpanLength(arguments[0]), Int32(0)));
            case "get_Item":
                return new(ElementAddress(SpanStart(arguments[0]), arguments[1], element), _world.Reference(element));
            case "GetPinnableReference":
                return new(SpanStart(arguments[0]), _world.Reference(element));
            case "Slice":
                LLVMValueRef start = ElementAddress(SpanStart(arguments[0]), arguments[1], element);
                LLVMValueRef length = arguments.Length == 3
                    ? AsInt32(arguments[2])
                    : _builder.BuildSub(SpanLength(arguments[0]), AsInt32(arguments[1]));
                return Span(type, start, length);
            case "CopyTo":
                StackValue target = arguments[1];
                _builder.BuildMemMove(
                    _builder.BuildExtractValue(target.Value, 0), 1, SpanStart(arguments[0]), 1, ByteCount(SpanLength(arguments[0]), element));
                return arguments[0];
            case "Clear":
                _builder.BuildMemSet(
                    SpanStart(arguments[0]), LLVMValueRef.CreateConstNull(_types.Int8), ByteCount(SpanLength(arguments[0]), element), 1);
                return arguments[0];
            case "Fill" when _types.Layout(element).Size == 1:
                _builder.BuildMemSet(
                    SpanStart(arguments[0]), AsMemory(arguments[1], element), ByteCount(SpanLength(arguments[0]), element), 1);
                return arguments[0];
            default:
                return null;
        }
    }

    private LLVMValueRef SpanStart(StackValue reference) => _builder.BuildLoad2(_types.Pointer, AsPointer(reference));

    private LLVMValueRef SpanLength(StackValue reference) =>
        _builder.BuildLoad2(_types.Int32, Offset(AsPointer(reference), _types.PointerSize));

    private LLVMValueRef ElementAddress(LLVMValueRef start, StackValue index, ClrType element) =>
        _builder.BuildGEP2(_types.Memory(element), start, [AsNativeInt(index)]);

    private LLVMValueRef ByteCount(LLVMValueRef count, ClrType element) =>
        _builder.BuildMul(_builder.BuildIntCast(count, _types.NativeInt, false), NativeInt(_types.Layout(element).Size));

    private StackValue? CallUnsafe(BaseLibraryMethod method, StackValue[] arguments)
    {
        ImmutableArray<ClrType> types = method.MethodArguments;
        ClrType result = method.Signature.ReturnType;
        switch (method.Name)
        {
            case "Add" or "Subtract":
                LLVMValueRef index = AsInteger(arguments[1], _types.NativeInt, method.Signature.Parameters[1].Primitive == PrimitiveKind.UIntPtr);
                index = _builder.BuildMul(index, NativeInt(_types.Layout(types[0]).Size));
                return new(Offset(AsPointer(arguments[0]), method.Name == "Add" ? index : _builder.BuildNeg(index)), result);
            case "AddByteOffset":
                return new(Offset(AsPointer(arguments[0]), AsNativeInt(arguments[1])), result);
            case "SubtractByteOffset":
                return new(Offset(AsPointer(arguments[0]), _builder.BuildNeg(AsNativeInt(arguments[1]))), result);
            case "As" when types.Length == 2:
            case "AsPointer" or "AsRef":
                return new(AsPointer(arguments[0]), result);
            case "ByteOffset":
                return new(_builder.BuildSub(AsNativeInt(arguments[1]), AsNativeInt(arguments[0])), NativeIntType);
            case "AreSame":
                return ComparePointers(LLVMIntPredicate.LLVMIntEQ, arguments);
            case "IsAddressLessThan":
                return ComparePointers(LLVMIntPredicate.LLVMIntULT, arguments);
            case "IsAddressGreaterThan":
                return ComparePointers(LLVMIntPredicate.LLVMIntUGT, arguments);
            case "IsNullRef":
                return FromBit(_builder.BuildIsNull(AsPointer(arguments[0])));
            case "NullRef":
                return new(LLVMValueRef.CreateConstPointerNull(_types.Pointer), result);
            case "SizeOf":
                return new(Int32(_types.Layout(types[0]).Size), Int32Type);
            case "SkipInit":
                return arguments[0];
            case "BitCast":
                LLVMValueRef memory = Temporary(types[0]);
                Store(types[0], memory, arguments[0]);
                return Load(types[1], memory);
            case "Read":
                return Load(types[0], AsPointer(arguments[0]));
            case "ReadUnaligned":
                _prefixes.Alignment = 1;
                return Load(types[0], AsPointer(arguments[0]));
            case "Write":
                Store(types[0], AsPointer(arguments[0]), arguments[1]);
                return arguments[0];
            case "WriteUnaligned":
                _prefixes.Alignment = 1;
                Store(types[0], AsPointer(arguments[0]), arguments[1]);
                return arguments[0];
            case "CopyBlock" or "CopyBlockUnaligned":
                _builder.BuildMemCpy(AsPointer(arguments[0]), 1, AsPointer(arguments[1]), 1, AsInteger(arguments[2], _types.NativeInt, true));
                return arguments[0];
            case "InitBlock" or "InitBlockUnaligned":
                _builder.BuildMemSet(AsPointer(arguments[0]), AsInteger(arguments[1], _types.Int8), AsInteger(arguments[2], _types.NativeInt, true), 1);
                return arguments[0];
            default:
                return null;
        }
    }

    private StackValue ComparePointers(LLVMIntPredicate predicate, StackValue[] arguments) =>
        FromBit(_builder.BuildICmp(predicate, AsPointer(arguments[0]), AsPointer(arguments[1])));

    private StackValue? CallMemoryMarshal(BaseLibraryMethod method, StackValue[] arguments)
    {
        ClrType result = method.Signature.ReturnType;
        switch (method.Name)
        {
            case "GetReference":
                return new(_builder.BuildExtractValue(arguments[0].Value, 0), result);
            case "CreateSpan" or "CreateReadOnlySpan":
                return Span((StructType)result, AsPointer(arguments[0]), AsInt32(arguments[1]));
            case "Cast" or "AsBytes":
                ClrType from = method.MethodArguments[0];
                int toSize = method.Name == "Cast" ? _types.Layout(method.MethodArguments[1]).Size : 1;
                LLVMValueRef bytes = ByteCount(_builder.BuildExtractValue(arguments[0].Value, 1), from);
                LLVMValueRef count = _builder.BuildUDiv(bytes, NativeInt(toSize));
                return Span(
                    (StructType)result, _builder.BuildExtractValue(arguments[0].Value, 0), _builder.BuildIntCast(count, _types.Int32, false));
            default:
                return null;
        }
    }

    private StackValue? CallRuntimeHelpers(BaseLibraryMethod method, StackValue[] arguments)
    {
        switch (method.Name)
        {
            case "CreateSpan" when arguments[0].Known is KnownData data:
                ClrType element = method.MethodArguments[0];
                return Span(
                    (StructType)method.Signature.ReturnType, _module.ConstantData(data.Bytes.Span, _types.Layout(element).Alignment),
                    Int32(data.Bytes.Length / _types.Layout(element).Size), new KnownSpan(data.Bytes));
            case "IsReferenceOrContainsReferences":
                return new(Int32(0), Int32Type);
            default:
                return null;
        }
    }

    private StackValue? CallThreading(BaseLibraryMethod method, StackValue[] arguments)
    {
        const LLVMAtomicOrdering Sequential = LLVMAtomicOrdering.LLVMAtomicOrderingSequentiallyConsistent;
        if (method.Name == "MemoryBarrier")
        {
            return new(_builder.BuildFence(Sequential, false), Int32Type);
        }
        if (method.Signature.Parameters[0] is not PointerType { Element: var element } || element.IsManaged)
        {
            return null;
        }
        LLVMValueRef address = AsPointer(arguments[0]);
        uint alignment = (uint)_types.Layout(element).Alignment;
        LLVMValueRef Argument(int index) => AsMemory(arguments[index], element);
        LLVMValueRef Update(LLVMAtomicRMWBinOp operation, LLVMValueRef operand) =>
            _builder.BuildAtomicRMW(operation, address, operand, Sequential, false);
        LLVMValueRef one = element.IsPointer ? default : LLVMValueRef.CreateConstInt(_types.Memory(element), 1);
        switch (method.Name)
        {
            case "Read":
                LLVMValueRef read = _builder.BuildLoad2(_types.Memory(element), address);
                read.Ordering = method.DeclaringType.EndsWith("Volatile", StringComparison.Ordinal)
                    ? LLVMAtomicOrdering.LLVMAtomicOrderingAcquire
                    : Sequential;
                read.Alignment = alignment;
                return Widen(read, element);
            case "Write":
                LLVMValueRef write = _builder.BuildStore(Argument(1), address);
                write.Ordering = LLVMAtomicOrdering.LLVMAtomicOrderingRelease;
                write.Alignment = alignment;
                return arguments[0];
            case "Exchange":
                return Widen(Update(LLVMAtomicRMWBinOp.LLVMAtomicRMWBinOpXchg, Argument(1)), element);
            case "CompareExchange":
                LLVMValueRef pair = _builder.BuildAtomicCmpXchg(address, Argument(2), Argument(1), Sequential, Sequential, false);
                return Widen(_builder.BuildExtractValue(pair, 0), element);
            case "Add":
                return Widen(_builder.BuildAdd(Update(LLVMAtomicRMWBinOp.LLVMAtomicRMWBinOpAdd, Argument(1)), Argument(1)), element);
            case "Increment":
                return Widen(_builder.BuildAdd(Update(LLVMAtomicRMWBinOp.LLVMAtomicRMWBinOpAdd, one), one), element);
            case "Decrement":
                return Widen(_builder.BuildSub(Update(LLVMAtomicRMWBinOp.LLVMAtomicRMWBinOpSub, one), one), element);
            case "And":
                return Widen(Update(LLVMAtomicRMWBinOp.LLVMAtomicRMWBinOpAnd, Argument(1)), element);
            case "Or":
                return Widen(Update(LLVMAtomicRMWBinOp.LLVMAtomicRMWBinOpOr, Argument(1)), element);
            default:
                return null;
        }
    }

    private StackValue? CallOther(BaseLibraryMethod method, StackValue[] arguments)
    {
        switch (method.DeclaringType, method.Name)
        {
            case ("System.Buffer", "MemoryCopy"):
                _builder.BuildMemMove(AsPointer(arguments[1]), 1, AsPointer(arguments[0]), 1, AsInteger(arguments[3], _types.NativeInt));
                return arguments[0];
            case ("System.Runtime.InteropServices.NativeMemory", "Copy"):
                _builder.BuildMemMove(AsPointer(arguments[1]), 1, AsPointer(arguments[0]), 1, AsNativeInt(arguments[2]));
                return arguments[0];
            case ("System.Runtime.InteropServices.NativeMemory", "Clear"):
                _builder.BuildMemSet(AsPointer(arguments[0]), LLVMValueRef.CreateConstNull(_types.Int8), AsNativeInt(arguments[1]), 1);
                return arguments[0];
            case ("System.Runtime.InteropServices.NativeMemory", "Fill"):
                _builder.BuildMemSet(AsPointer(arguments[0]), AsInteger(arguments[2], _types.Int8), AsNativeInt(arguments[1]), 1);
                return arguments[0];
            case ("System.Runtime.InteropServices.Marshal", "GetLastSystemError"):
                return new(_module.LastSystemError(_builder), Int32Type);
            case ("System.Diagnostics.Debug", "Assert"):
                return new(Int32(0), Int32Type);
            case ("System.Diagnostics.Debug", "Fail"):
                Intrinsic("llvm.trap", [], []);
                return new(Int32(0), Int32Type);
            case ("System.IntPtr" or "System.UIntPtr", "get_Size"):
                return new(Int32(_types.PointerSize), Int32Type);
            case ("System.IntPtr" or "System.UIntPtr", "get_MaxValue" or "get_MinValue"):
                bool isSigned = method.DeclaringType == "System.IntPtr";
                long highest = isSigned ? long.MaxValue >> (64 - (_types.PointerSize * 8)) : -1;
                return new(NativeInt(method.Name == "get_MaxValue" ? highest : isSigned ? -highest - 1 : 0), NativeIntType);
            case ("System.Type", "GetTypeFromHandle"):
                return arguments[0];
            case ("System.Type", "op_Equality" or "op_Inequality")
                when arguments is [{ Known: KnownType left }, { Known: KnownType right }]:
                return new(Int32(left.Type == right.Type == (method.Name == "op_Equality") ? 1 : 0), Int32Type);
            case ("System.Enum", "HasFlag") when arguments is [{ Known: KnownBox }, { Known: KnownBox }]:
                LLVMValueRef flags = _builder.BuildAnd(arguments[0].Value, arguments[1].Value);
                return FromBit(_builder.BuildICmp(LLVMIntPredicate.LLVMIntEQ, flags, arguments[1].Value));
            default:
                return null;
        }
    }
}
