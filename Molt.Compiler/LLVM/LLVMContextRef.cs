using Molt.Compiler;

namespace LLVMSharp.Interop;

/// <summary>What owns types, constants and modules.</summary>
public readonly unsafe record struct LLVMContextRef(IntPtr Handle) : IDisposable
{
    public LLVMTypeRef Int1Type => LLVM.Int1TypeInContext(this);

    public LLVMTypeRef Int8Type => LLVM.Int8TypeInContext(this);

    public LLVMTypeRef Int16Type => LLVM.Int16TypeInContext(this);

    public LLVMTypeRef Int32Type => LLVM.Int32TypeInContext(this);

    public LLVMTypeRef Int64Type => LLVM.Int64TypeInContext(this);

    public LLVMTypeRef FloatType => LLVM.FloatTypeInContext(this);

    public LLVMTypeRef DoubleType => LLVM.DoubleTypeInContext(this);

    public LLVMTypeRef VoidType => LLVM.VoidTypeInContext(this);

    public LLVMTypeRef LabelType => LLVM.LabelTypeInContext(this);

    public LLVMTypeRef TokenType => LLVM.TokenTypeInContext(this);

    public LLVMTypeRef MetadataType => LLVM.MetadataTypeInContext(this);

    public static LLVMContextRef Create() => LLVM.ContextCreate();

    public LLVMTypeRef GetIntType(uint bits) => LLVM.IntTypeInContext(this, bits);

    /// <summary>The (opaque) pointer type.</summary>
    public LLVMTypeRef GetPointerType(uint addressSpace = 0) => LLVM.PointerTypeInContext(this, addressSpace);

    public LLVMTypeRef GetStructType(ReadOnlySpan<LLVMTypeRef> elements, bool packed)
    {
        fixed (LLVMTypeRef* start = elements)
        {
            return LLVM.StructTypeInContext(this, start, (uint)elements.Length, packed ? 1 : 0);
        }
    }

    public LLVMTypeRef CreateNamedStruct(string name)
    {
        using var text = new MarshaledString(name);
        return LLVM.StructCreateNamed(this, text.Pointer);
    }

    public LLVMModuleRef CreateModuleWithName(string name)
    {
        using var text = new MarshaledString(name);
        return LLVM.ModuleCreateWithNameInContext(text.Pointer, this);
    }

    public LLVMBuilderRef CreateBuilder() => LLVM.CreateBuilderInContext(this);

    public LLVMBasicBlockRef AppendBasicBlock(LLVMValueRef function, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.AppendBasicBlockInContext(this, function, text.Pointer);
    }

    public LLVMBasicBlockRef CreateBasicBlock(string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.CreateBasicBlockInContext(this, text.Pointer);
    }

    public LLVMBasicBlockRef InsertBasicBlock(LLVMBasicBlockRef before, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.InsertBasicBlockInContext(this, before, text.Pointer);
    }

    public LLVMValueRef GetConstStruct(ReadOnlySpan<LLVMValueRef> values, bool packed)
    {
        fixed (LLVMValueRef* start = values)
        {
            return LLVM.ConstStructInContext(this, start, (uint)values.Length, packed ? 1 : 0);
        }
    }

    /// <summary>An array constant of bytes.</summary>
    public LLVMValueRef GetConstString(ReadOnlySpan<byte> bytes, bool dontNullTerminate)
    {
        fixed (byte* start = bytes)
        {
            return LLVM.ConstStringInContext2(this, (sbyte*)start, (nuint)bytes.Length, dontNullTerminate ? 1 : 0);
        }
    }

    public LLVMAttributeRef CreateEnumAttribute(uint kind, ulong value) => LLVM.CreateEnumAttribute(this, kind, value);

    public LLVMAttributeRef CreateTypeAttribute(uint kind, LLVMTypeRef type) => LLVM.CreateTypeAttribute(this, kind, type);

    public LLVMAttributeRef CreateStringAttribute(string key, string value)
    {
        using var keyText = new MarshaledString(key);
        using var valueText = new MarshaledString(value);
        return LLVM.CreateStringAttribute(this, keyText.Pointer, (uint)keyText.Length, valueText.Pointer, (uint)valueText.Length);
    }

    public uint GetMDKindID(string name)
    {
        using var text = new MarshaledString(name);
        return LLVM.GetMDKindIDInContext(this, text.Pointer, (uint)text.Length);
    }

    public LLVMMetadataRef GetMDString(string value)
    {
        using var text = new MarshaledString(value);
        return LLVM.MDStringInContext2(this, text.Pointer, (nuint)text.Length);
    }

    public LLVMMetadataRef GetMDNode(ReadOnlySpan<LLVMMetadataRef> operands)
    {
        fixed (LLVMMetadataRef* start = operands)
        {
            return LLVM.MDNodeInContext2(this, start, (nuint)operands.Length);
        }
    }

    /// <summary>A source position for debug information.</summary>
    public LLVMMetadataRef CreateDebugLocation(uint line, uint column, LLVMMetadataRef scope, LLVMMetadataRef inlinedAt) =>
        LLVM.DIBuilderCreateDebugLocation(this, line, column, scope, inlinedAt);

    /// <summary>Parses textual IR or bitcode; the buffer becomes the parser's.</summary>
    public bool TryParseIR(LLVMMemoryBufferRef buffer, out LLVMModuleRef module, out string message)
    {
        LLVMModuleRef result;
        sbyte* text = null;
        bool ok = LLVM.ParseIRInContext(this, buffer, &result, &text) == 0;
        module = ok ? result : default;
        message = NativeText.Take(text);
        return ok;
    }

    /// <summary>Reads a whole module; the buffer stays the caller's.</summary>
    /// <exception cref="InvalidDataException">It is not bitcode.</exception>
    public LLVMModuleRef ParseBitcode(LLVMMemoryBufferRef buffer)
    {
        LLVMModuleRef module;
        return LLVM.ParseBitcodeInContext2(this, buffer, &module) == 0 ? module : throw NotBitcode();
    }

    /// <summary>Reads a module whose functions are read when they are first needed; the buffer becomes the module's.</summary>
    /// <exception cref="InvalidDataException">It is not bitcode.</exception>
    public LLVMModuleRef GetBitcodeModule(LLVMMemoryBufferRef buffer)
    {
        LLVMModuleRef module;
        return LLVM.GetBitcodeModuleInContext2(this, buffer, &module) == 0 ? module : throw NotBitcode();
    }

    /// <summary>Drops the names of values, which cost time and memory, except those of globals.</summary>
    public void SetDiscardValueNames(bool discard) => LLVM.ContextSetDiscardValueNames(this, discard ? 1 : 0);

    public void Dispose() => LLVM.ContextDispose(this);

    private static InvalidDataException NotBitcode() => new(LlvmDiagnostics.TakeError() ?? "not LLVM bitcode");
}
