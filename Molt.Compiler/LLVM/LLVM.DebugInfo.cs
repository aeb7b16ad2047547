using System.Runtime.InteropServices;

namespace LLVMSharp.Interop;

// The C API's entry points for debug information; see the comment on LLVM.
public static unsafe partial class LLVM
{
    [DllImport(Library, EntryPoint = "LLVMDebugMetadataVersion", ExactSpelling = true)]
    public static extern uint DebugMetadataVersion();

    [DllImport(Library, EntryPoint = "LLVMCreateDIBuilder", ExactSpelling = true)]
    public static extern LLVMDIBuilderRef CreateDIBuilder(LLVMModuleRef m);

    [DllImport(Library, EntryPoint = "LLVMDisposeDIBuilder", ExactSpelling = true)]
    public static extern void DisposeDIBuilder(LLVMDIBuilderRef builder);

    [DllImport(Library, EntryPoint = "LLVMDIBuilderFinalize", ExactSpelling = true)]
    public static extern void DIBuilderFinalize(LLVMDIBuilderRef builder);

    [DllImport(Library, EntryPoint = "LLVMDIBuilderCreateCompileUnit", ExactSpelling = true)]
    public static extern LLVMMetadataRef DIBuilderCreateCompileUnit(
        LLVMDIBuilderRef builder, LLVMDWARFSourceLanguage lang, LLVMMetadataRef fileRef, sbyte* producer, nuint producerLen,
        int isOptimized, sbyte* flags, nuint flagsLen, uint runtimeVer, sbyte* splitName, nuint splitNameLen,
        LLVMDWARFEmissionKind kind, uint dwoid, int splitDebugInlining, int debugInfoForProfiling, sbyte* sysRoot, nuint sysRootLen,
        sbyte* sdk, nuint sdklen);

    [DllImport(Library, EntryPoint = "LLVMDIBuilderCreateFile", ExactSpelling = true)]
    public static extern LLVMMetadataRef DIBuilderCreateFile(
        LLVMDIBuilderRef builder, sbyte* filename, nuint filenameLen, sbyte* directory, nuint directoryLen);

    [DllImport(Library, EntryPoint = "LLVMDIBuilderCreateFunction", ExactSpelling = true)]
    public static extern LLVMMetadataRef DIBuilderCreateFunction(
        LLVMDIBuilderRef builder, LLVMMetadataRef scope, sbyte* name, nuint nameLen, sbyte* linkageName, nuint linkageNameLen,
        LLVMMetadataRef file, uint lineNo, LLVMMetadataRef ty, int isLocalToUnit, int isDefinition, uint scopeLine, LLVMDIFlags flags,
        int isOptimized);

    [DllImport(Library, EntryPoint = "LLVMDIBuilderCreateLexicalBlock", ExactSpelling = true)]
    public static extern LLVMMetadataRef DIBuilderCreateLexicalBlock(
        LLVMDIBuilderRef builder, LLVMMetadataRef scope, LLVMMetadataRef file, uint line, uint column);

    [DllImport(Library, EntryPoint = "LLVMDIBuilderCreateLexicalBlockFile", ExactSpelling = true)]
    public static extern LLVMMetadataRef DIBuilderCreateLexicalBlockFile(
        LLVMDIBuilderRef builder, LLVMMetadataRef scope, LLVMMetadataRef file, uint discriminator);

    [DllImport(Library, EntryPoint = "LLVMDIBuilderCreateDebugLocation", ExactSpelling = true)]
    public static extern LLVMMetadataRef DIBuilderCreateDebugLocation(
        LLVMContextRef ctx, uint line, uint column, LLVMMetadataRef scope, LLVMMetadataRef inlinedAt);

    [DllImport(Library, EntryPoint = "LLVMDIBuilderCreateSubroutineType", ExactSpelling = true)]
    public static extern LLVMMetadataRef DIBuilderCreateSubroutineType(
        LLVMDIBuilderRef builder, LLVMMetadataRef file, LLVMMetadataRef* parameterTypes, uint numParameterTypes, LLVMDIFlags flags);

    [DllImport(Library, EntryPoint = "LLVMDIBuilderCreateBasicType", ExactSpelling = true)]
    public static extern LLVMMetadataRef DIBuilderCreateBasicType(
        LLVMDIBuilderRef builder, sbyte* name, nuint nameLen, ulong sizeInBits, uint encoding, LLVMDIFlags flags);

    [DllImport(Library, EntryPoint = "LLVMDIBuilderCreatePointerType", ExactSpelling = true)]
    public static extern LLVMMetadataRef DIBuilderCreatePointerType(
        LLVMDIBuilderRef builder, LLVMMetadataRef pointeeTy, ulong sizeInBits, uint alignInBits, uint addressSpace, sbyte* name,
        nuint nameLen);

    [DllImport(Library, EntryPoint = "LLVMDIBuilderCreateStructType", ExactSpelling = true)]
    public static extern LLVMMetadataRef DIBuilderCreateStructType(
        LLVMDIBuilderRef builder, LLVMMetadataRef scope, sbyte* name, nuint nameLen, LLVMMetadataRef file, uint lineNumber,
        ulong sizeInBits, uint alignInBits, LLVMDIFlags flags, LLVMMetadataRef derivedFrom, LLVMMetadataRef* elements,
        uint numElements, uint runTimeLang, LLVMMetadataRef vtableholder, sbyte* uniqueId, nuint uniqueIdLen);

    [DllImport(Library, EntryPoint = "LLVMDIBuilderCreateMemberType", ExactSpelling = true)]
    public static extern LLVMMetadataRef DIBuilderCreateMemberType(
        LLVMDIBuilderRef builder, LLVMMetadataRef scope, sbyte* name, nuint nameLen, LLVMMetadataRef file, uint lineNo,
        ulong sizeInBits, uint alignInBits, ulong offsetInBits, LLVMDIFlags flags, LLVMMetadataRef ty);

    [DllImport(Library, EntryPoint = "LLVMDIBuilderGetOrCreateTypeArray", ExactSpelling = true)]
    public static extern LLVMMetadataRef DIBuilderGetOrCreateTypeArray(
        LLVMDIBuilderRef builder, LLVMMetadataRef* data, nuint numElements);

    [DllImport(Library, EntryPoint = "LLVMDIBuilderCreateExpression", ExactSpelling = true)]
    public static extern LLVMMetadataRef DIBuilderCreateExpression(LLVMDIBuilderRef builder, ulong* addr, nuint length);

    [DllImport(Library, EntryPoint = "LLVMDIBuilderCreateAutoVariable", ExactSpelling = true)]
    public static extern LLVMMetadataRef DIBuilderCreateAutoVariable(
        LLVMDIBuilderRef builder, LLVMMetadataRef scope, sbyte* name, nuint nameLen, LLVMMetadataRef file, uint lineNo,
        LLVMMetadataRef ty, int alwaysPreserve, LLVMDIFlags flags, uint alignInBits);

    [DllImport(Library, EntryPoint = "LLVMDIBuilderCreateParameterVariable", ExactSpelling = true)]
    public static extern LLVMMetadataRef DIBuilderCreateParameterVariable(
        LLVMDIBuilderRef builder, LLVMMetadataRef scope, sbyte* name, nuint nameLen, uint argNo, LLVMMetadataRef file, uint lineNo,
        LLVMMetadataRef ty, int alwaysPreserve, LLVMDIFlags flags);

    [DllImport(Library, EntryPoint = "LLVMDIBuilderInsertDeclareRecordAtEnd", ExactSpelling = true)]
    public static extern nint DIBuilderInsertDeclareRecordAtEnd(
        LLVMDIBuilderRef builder, LLVMValueRef storage, LLVMMetadataRef varInfo, LLVMMetadataRef expr, LLVMMetadataRef debugLoc,
        LLVMBasicBlockRef block);

    [DllImport(Library, EntryPoint = "LLVMDIBuilderInsertDbgValueRecordAtEnd", ExactSpelling = true)]
    public static extern nint DIBuilderInsertDbgValueRecordAtEnd(
        LLVMDIBuilderRef builder, LLVMValueRef val, LLVMMetadataRef varInfo, LLVMMetadataRef expr, LLVMMetadataRef debugLoc,
        LLVMBasicBlockRef block);

    [DllImport(Library, EntryPoint = "LLVMDIBuilderInsertDbgValueRecordBefore", ExactSpelling = true)]
    public static extern nint DIBuilderInsertDbgValueRecordBefore(
        LLVMDIBuilderRef builder, LLVMValueRef val, LLVMMetadataRef varInfo, LLVMMetadataRef expr, LLVMMetadataRef debugLoc,
        LLVMValueRef instr);

    [DllImport(Library, EntryPoint = "LLVMGetSubprogram", ExactSpelling = true)]
    public static extern LLVMMetadataRef GetSubprogram(LLVMValueRef func);

    [DllImport(Library, EntryPoint = "LLVMSetSubprogram", ExactSpelling = true)]
    public static extern void SetSubprogram(LLVMValueRef func, LLVMMetadataRef sp);

    [DllImport(Library, EntryPoint = "LLVMInstructionGetDebugLoc", ExactSpelling = true)]
    public static extern LLVMMetadataRef InstructionGetDebugLoc(LLVMValueRef inst);

    [DllImport(Library, EntryPoint = "LLVMInstructionSetDebugLoc", ExactSpelling = true)]
    public static extern void InstructionSetDebugLoc(LLVMValueRef inst, LLVMMetadataRef loc);

    [DllImport(Library, EntryPoint = "LLVMDILocationGetLine", ExactSpelling = true)]
    public static extern uint DILocationGetLine(LLVMMetadataRef location);

    [DllImport(Library, EntryPoint = "LLVMDILocationGetColumn", ExactSpelling = true)]
    public static extern uint DILocationGetColumn(LLVMMetadataRef location);

    [DllImport(Library, EntryPoint = "LLVMDILocationGetScope", ExactSpelling = true)]
    public static extern LLVMMetadataRef DILocationGetScope(LLVMMetadataRef location);
}
