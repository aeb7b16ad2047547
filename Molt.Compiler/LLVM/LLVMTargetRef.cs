namespace LLVMSharp.Interop;

/// <summary>A family of processors.</summary>
public readonly unsafe record struct LLVMTargetRef(IntPtr Handle)
{
    public static string DefaultTriple => NativeText.Take(LLVM.GetDefaultTargetTriple());

    public string Name => NativeText.Copy(LLVM.GetTargetName(this));

    /// <summary>The target for a triple.</summary>
    /// <exception cref="ArgumentException">LLVM has none, or it is not initialized.</exception>
    public static LLVMTargetRef GetTargetFromTriple(string triple) =>
        TryGetTargetFromTriple(triple, out LLVMTargetRef target, out string message) ? target : throw new ArgumentException(message, nameof(triple));

    public static bool TryGetTargetFromTriple(string triple, out LLVMTargetRef target, out string message)
    {
        using var text = new MarshaledString(triple);
        LLVMTargetRef result = default;
        sbyte* error = null;
        bool ok = LLVM.GetTargetFromTriple(text.Pointer, &result, &error) == 0;
        target = result;
        message = NativeText.Take(error);
        return ok;
    }

    public LLVMTargetMachineRef CreateTargetMachine(
        string triple, string cpu, string features, LLVMCodeGenOptLevel level, LLVMRelocMode relocation, LLVMCodeModel codeModel)
    {
        using var tripleText = new MarshaledString(triple);
        using var cpuText = new MarshaledString(cpu);
        using var featuresText = new MarshaledString(features);
        return LLVM.CreateTargetMachine(this, tripleText.Pointer, cpuText.Pointer, featuresText.Pointer, level, relocation, codeModel);
    }
}

/// <summary>What generates code for one processor and relocation model.</summary>
public readonly unsafe record struct LLVMTargetMachineRef(IntPtr Handle) : IDisposable
{
    public string Triple => NativeText.Take(LLVM.GetTargetMachineTriple(this));

    public LLVMTargetDataRef CreateTargetDataLayout() => LLVM.CreateTargetDataLayout(this);

    public void SetAsmVerbosity(bool verbose) => LLVM.SetTargetMachineAsmVerbosity(this, verbose ? 1 : 0);

    public bool TryEmitToFile(LLVMModuleRef module, string fileName, LLVMCodeGenFileType fileType, out string message)
    {
        using var text = new MarshaledString(fileName);
        sbyte* error = null;
        bool ok = LLVM.TargetMachineEmitToFile(this, module, text.Pointer, fileType, &error) == 0;
        message = NativeText.Take(error);
        return ok;
    }

    public bool TryEmitToMemoryBuffer(LLVMModuleRef module, LLVMCodeGenFileType fileType, out LLVMMemoryBufferRef buffer, out string message)
    {
        LLVMMemoryBufferRef result = default;
        sbyte* error = null;
        bool ok = LLVM.TargetMachineEmitToMemoryBuffer(this, module, fileType, &error, &result) == 0;
        buffer = result;
        message = NativeText.Take(error);
        return ok;
    }

    public void Dispose() => LLVM.DisposeTargetMachine(this);
}

/// <summary>Sizes, alignments and offsets on a target.</summary>
public readonly unsafe record struct LLVMTargetDataRef(IntPtr Handle) : IDisposable
{
    public uint PointerSize => LLVM.PointerSize(this);

    public string StringRepresentation => NativeText.Take(LLVM.CopyStringRepOfTargetData(this));

    public static LLVMTargetDataRef FromStringRepresentation(string layout)
    {
        using var text = new MarshaledString(layout);
        return LLVM.CreateTargetData(text.Pointer);
    }

    public ulong SizeOfTypeInBits(LLVMTypeRef type) => LLVM.SizeOfTypeInBits(this, type);

    public ulong StoreSizeOfType(LLVMTypeRef type) => LLVM.StoreSizeOfType(this, type);

    public ulong ABISizeOfType(LLVMTypeRef type) => LLVM.ABISizeOfType(this, type);

    public uint ABIAlignmentOfType(LLVMTypeRef type) => LLVM.ABIAlignmentOfType(this, type);

    public uint PreferredAlignmentOfType(LLVMTypeRef type) => LLVM.PreferredAlignmentOfType(this, type);

    public ulong OffsetOfElement(LLVMTypeRef type, uint element) => LLVM.OffsetOfElement(this, type, element);

    public void Dispose() => LLVM.DisposeTargetData(this);
}
