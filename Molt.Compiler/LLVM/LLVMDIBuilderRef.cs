namespace LLVMSharp.Interop;

/// <summary>Builds debug information.</summary>
public readonly unsafe record struct LLVMDIBuilderRef(IntPtr Handle) : IDisposable
{
    public LLVMMetadataRef CreateFile(string fileName, string directory)
    {
        using var name = new MarshaledString(fileName);
        using var folder = new MarshaledString(directory);
        return LLVM.DIBuilderCreateFile(this, name.Pointer, (nuint)name.Length, folder.Pointer, (nuint)folder.Length);
    }

    public LLVMMetadataRef CreateCompileUnit(
        LLVMDWARFSourceLanguage language, LLVMMetadataRef file, string producer, bool isOptimized, string flags = "", uint runtimeVersion = 0,
        string splitName = "", LLVMDWARFEmissionKind kind = LLVMDWARFEmissionKind.LLVMDWARFEmissionFull)
    {
        using var producerText = new MarshaledString(producer);
        using var flagsText = new MarshaledString(flags);
        using var split = new MarshaledString(splitName);
        return LLVM.DIBuilderCreateCompileUnit(
            this, language, file, producerText.Pointer, (nuint)producerText.Length, isOptimized ? 1 : 0, flagsText.Pointer,
            (nuint)flagsText.Length, runtimeVersion, split.Pointer, (nuint)split.Length, kind, 0, 1, 0, split.Pointer, 0, split.Pointer, 0);
    }

    public LLVMMetadataRef CreateSubroutineType(
        LLVMMetadataRef file, ReadOnlySpan<LLVMMetadataRef> parameterTypes, LLVMDIFlags flags = LLVMDIFlags.LLVMDIFlagZero)
    {
        fixed (LLVMMetadataRef* start = parameterTypes)
        {
            return LLVM.DIBuilderCreateSubroutineType(this, file, start, (uint)parameterTypes.Length, flags);
        }
    }

    public LLVMMetadataRef CreateFunction(
        LLVMMetadataRef scope, string name, string linkageName, LLVMMetadataRef file, uint lineNo, LLVMMetadataRef type, bool isLocalToUnit,
        bool isDefinition, uint scopeLine, LLVMDIFlags flags, bool isOptimized)
    {
        using var nameText = new MarshaledString(name);
        using var linkage = new MarshaledString(linkageName);
        return LLVM.DIBuilderCreateFunction(
            this, scope, nameText.Pointer, (nuint)nameText.Length, linkage.Pointer, (nuint)linkage.Length, file, lineNo, type,
            isLocalToUnit ? 1 : 0, isDefinition ? 1 : 0, scopeLine, flags, isOptimized ? 1 : 0);
    }

    public LLVMMetadataRef CreateLexicalBlock(LLVMMetadataRef scope, LLVMMetadataRef file, uint line, uint column) =>
        LLVM.DIBuilderCreateLexicalBlock(this, scope, file, line, column);

    /// <summary>Completes the debug information; nothing may be added after it.</summary>
    public void DIBuilderFinalize() => LLVM.DIBuilderFinalize(this);

    public void Dispose() => LLVM.DisposeDIBuilder(this);
}
