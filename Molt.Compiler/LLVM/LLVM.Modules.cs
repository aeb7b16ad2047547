using System.Runtime.InteropServices;

namespace LLVMSharp.Interop;

// The C API's entry points for contexts, modules, metadata, bitcode and passes; see the comment on LLVM.
public static unsafe partial class LLVM
{
    [DllImport(Library, EntryPoint = "LLVMGetVersion", ExactSpelling = true)]
    public static extern void GetVersion(uint* major, uint* minor, uint* patch);

    [DllImport(Library, EntryPoint = "LLVMDisposeMessage", ExactSpelling = true)]
    public static extern void DisposeMessage(sbyte* message);

    [DllImport(Library, EntryPoint = "LLVMContextCreate", ExactSpelling = true)]
    public static extern LLVMContextRef ContextCreate();

    [DllImport(Library, EntryPoint = "LLVMContextDispose", ExactSpelling = true)]
    public static extern void ContextDispose(LLVMContextRef c);

    [DllImport(Library, EntryPoint = "LLVMContextSetDiscardValueNames", ExactSpelling = true)]
    public static extern void ContextSetDiscardValueNames(LLVMContextRef c, int discard);

    [DllImport(Library, EntryPoint = "LLVMContextSetDiagnosticHandler", ExactSpelling = true)]
    public static extern void ContextSetDiagnosticHandler(
        LLVMContextRef c, delegate* unmanaged[Cdecl]<LLVMDiagnosticInfoRef, void*, void> handler, void* diagnosticContext);

    [DllImport(Library, EntryPoint = "LLVMGetDiagInfoDescription", ExactSpelling = true)]
    public static extern sbyte* GetDiagInfoDescription(LLVMDiagnosticInfoRef di);

    [DllImport(Library, EntryPoint = "LLVMGetDiagInfoSeverity", ExactSpelling = true)]
    public static extern LLVMDiagnosticSeverity GetDiagInfoSeverity(LLVMDiagnosticInfoRef di);

    [DllImport(Library, EntryPoint = "LLVMGetMDKindIDInContext", ExactSpelling = true)]
    public static extern uint GetMDKindIDInContext(LLVMContextRef c, sbyte* name, uint slen);

    [DllImport(Library, EntryPoint = "LLVMModuleCreateWithNameInContext", ExactSpelling = true)]
    public static extern LLVMModuleRef ModuleCreateWithNameInContext(sbyte* moduleID, LLVMContextRef c);

    [DllImport(Library, EntryPoint = "LLVMCloneModule", ExactSpelling = true)]
    public static extern LLVMModuleRef CloneModule(LLVMModuleRef m);

    [DllImport(Library, EntryPoint = "LLVMDisposeModule", ExactSpelling = true)]
    public static extern void DisposeModule(LLVMModuleRef m);

    [DllImport(Library, EntryPoint = "LLVMGetModuleIdentifier", ExactSpelling = true)]
    public static extern sbyte* GetModuleIdentifier(LLVMModuleRef m, nuint* len);

    [DllImport(Library, EntryPoint = "LLVMSetModuleIdentifier", ExactSpelling = true)]
    public static extern void SetModuleIdentifier(LLVMModuleRef m, sbyte* ident, nuint len);

    [DllImport(Library, EntryPoint = "LLVMSetSourceFileName", ExactSpelling = true)]
    public static extern void SetSourceFileName(LLVMModuleRef m, sbyte* name, nuint len);

    [DllImport(Library, EntryPoint = "LLVMGetDataLayoutStr", ExactSpelling = true)]
    public static extern sbyte* GetDataLayoutStr(LLVMModuleRef m);

    [DllImport(Library, EntryPoint = "LLVMSetDataLayout", ExactSpelling = true)]
    public static extern void SetDataLayout(LLVMModuleRef m, sbyte* dataLayoutStr);

    [DllImport(Library, EntryPoint = "LLVMGetTarget", ExactSpelling = true)]
    public static extern sbyte* GetTarget(LLVMModuleRef m);

    [DllImport(Library, EntryPoint = "LLVMSetTarget", ExactSpelling = true)]
    public static extern void SetTarget(LLVMModuleRef m, sbyte* triple);

    [DllImport(Library, EntryPoint = "LLVMGetModuleFlag", ExactSpelling = true)]
    public static extern LLVMMetadataRef GetModuleFlag(LLVMModuleRef m, sbyte* key, nuint keyLen);

    [DllImport(Library, EntryPoint = "LLVMAddModuleFlag", ExactSpelling = true)]
    public static extern void AddModuleFlag(
        LLVMModuleRef m, LLVMModuleFlagBehavior behavior, sbyte* key, nuint keyLen, LLVMMetadataRef val);

    [DllImport(Library, EntryPoint = "LLVMPrintModuleToFile", ExactSpelling = true)]
    public static extern int PrintModuleToFile(LLVMModuleRef m, sbyte* filename, sbyte** errorMessage);

    [DllImport(Library, EntryPoint = "LLVMPrintModuleToString", ExactSpelling = true)]
    public static extern sbyte* PrintModuleToString(LLVMModuleRef m);

    [DllImport(Library, EntryPoint = "LLVMSetModuleInlineAsm2", ExactSpelling = true)]
    public static extern void SetModuleInlineAsm2(LLVMModuleRef m, sbyte* asm, nuint len);

    [DllImport(Library, EntryPoint = "LLVMAppendModuleInlineAsm", ExactSpelling = true)]
    public static extern void AppendModuleInlineAsm(LLVMModuleRef m, sbyte* asm, nuint len);

    [DllImport(Library, EntryPoint = "LLVMGetModuleContext", ExactSpelling = true)]
    public static extern LLVMContextRef GetModuleContext(LLVMModuleRef m);

    [DllImport(Library, EntryPoint = "LLVMGetOrInsertNamedMetadata", ExactSpelling = true)]
    public static extern LLVMNamedMDNodeRef GetOrInsertNamedMetadata(LLVMModuleRef m, sbyte* name, nuint nameLen);

    [DllImport(Library, EntryPoint = "LLVMAddNamedMetadataOperand", ExactSpelling = true)]
    public static extern void AddNamedMetadataOperand(LLVMModuleRef m, sbyte* name, LLVMValueRef val);

    [DllImport(Library, EntryPoint = "LLVMMDStringInContext2", ExactSpelling = true)]
    public static extern LLVMMetadataRef MDStringInContext2(LLVMContextRef c, sbyte* str, nuint slen);

    [DllImport(Library, EntryPoint = "LLVMMDNodeInContext2", ExactSpelling = true)]
    public static extern LLVMMetadataRef MDNodeInContext2(LLVMContextRef c, LLVMMetadataRef* mds, nuint count);

    [DllImport(Library, EntryPoint = "LLVMMetadataAsValue", ExactSpelling = true)]
    public static extern LLVMValueRef MetadataAsValue(LLVMContextRef c, LLVMMetadataRef md);

    [DllImport(Library, EntryPoint = "LLVMValueAsMetadata", ExactSpelling = true)]
    public static extern LLVMMetadataRef ValueAsMetadata(LLVMValueRef val);

    [DllImport(Library, EntryPoint = "LLVMCreateMemoryBufferWithContentsOfFile", ExactSpelling = true)]
    public static extern int CreateMemoryBufferWithContentsOfFile(sbyte* path, LLVMMemoryBufferRef* outMemBuf, sbyte** outMessage);

    [DllImport(Library, EntryPoint = "LLVMCreateMemoryBufferWithMemoryRange", ExactSpelling = true)]
    public static extern LLVMMemoryBufferRef CreateMemoryBufferWithMemoryRange(
        sbyte* inputData, nuint inputDataLength, sbyte* bufferName, int requiresNullTerminator);

    [DllImport(Library, EntryPoint = "LLVMCreateMemoryBufferWithMemoryRangeCopy", ExactSpelling = true)]
    public static extern LLVMMemoryBufferRef CreateMemoryBufferWithMemoryRangeCopy(
        sbyte* inputData, nuint inputDataLength, sbyte* bufferName);

    [DllImport(Library, EntryPoint = "LLVMGetBufferStart", ExactSpelling = true)]
    public static extern sbyte* GetBufferStart(LLVMMemoryBufferRef memBuf);

    [DllImport(Library, EntryPoint = "LLVMGetBufferSize", ExactSpelling = true)]
    public static extern nuint GetBufferSize(LLVMMemoryBufferRef memBuf);

    [DllImport(Library, EntryPoint = "LLVMDisposeMemoryBuffer", ExactSpelling = true)]
    public static extern void DisposeMemoryBuffer(LLVMMemoryBufferRef memBuf);

    [DllImport(Library, EntryPoint = "LLVMVerifyModule", ExactSpelling = true)]
    public static extern int VerifyModule(LLVMModuleRef m, LLVMVerifierFailureAction action, sbyte** outMessage);

    [DllImport(Library, EntryPoint = "LLVMVerifyFunction", ExactSpelling = true)]
    public static extern int VerifyFunction(LLVMValueRef fn, LLVMVerifierFailureAction action);

    [DllImport(Library, EntryPoint = "LLVMParseBitcodeInContext2", ExactSpelling = true)]
    public static extern int ParseBitcodeInContext2(LLVMContextRef contextRef, LLVMMemoryBufferRef memBuf, LLVMModuleRef* outModule);

    [DllImport(Library, EntryPoint = "LLVMGetBitcodeModuleInContext2", ExactSpelling = true)]
    public static extern int GetBitcodeModuleInContext2(LLVMContextRef contextRef, LLVMMemoryBufferRef memBuf, LLVMModuleRef* outM);

    [DllImport(Library, EntryPoint = "LLVMWriteBitcodeToFile", ExactSpelling = true)]
    public static extern int WriteBitcodeToFile(LLVMModuleRef m, sbyte* path);

    [DllImport(Library, EntryPoint = "LLVMWriteBitcodeToMemoryBuffer", ExactSpelling = true)]
    public static extern LLVMMemoryBufferRef WriteBitcodeToMemoryBuffer(LLVMModuleRef m);

    [DllImport(Library, EntryPoint = "LLVMParseIRInContext", ExactSpelling = true)]
    public static extern int ParseIRInContext(
        LLVMContextRef contextRef, LLVMMemoryBufferRef memBuf, LLVMModuleRef* outM, sbyte** outMessage);

    [DllImport(Library, EntryPoint = "LLVMLinkModules2", ExactSpelling = true)]
    public static extern int LinkModules2(LLVMModuleRef dest, LLVMModuleRef src);

    [DllImport(Library, EntryPoint = "LLVMStripModuleDebugInfo", ExactSpelling = true)]
    public static extern int StripModuleDebugInfo(LLVMModuleRef module);

    [DllImport(Library, EntryPoint = "LLVMGetErrorMessage", ExactSpelling = true)]
    public static extern sbyte* GetErrorMessage(LLVMErrorRef err);

    [DllImport(Library, EntryPoint = "LLVMDisposeErrorMessage", ExactSpelling = true)]
    public static extern void DisposeErrorMessage(sbyte* errMsg);

    [DllImport(Library, EntryPoint = "LLVMConsumeError", ExactSpelling = true)]
    public static extern void ConsumeError(LLVMErrorRef err);

    [DllImport(Library, EntryPoint = "LLVMInstallFatalErrorHandler", ExactSpelling = true)]
    public static extern void InstallFatalErrorHandler(delegate* unmanaged[Cdecl]<sbyte*, void> handler);

    [DllImport(Library, EntryPoint = "LLVMParseCommandLineOptions", ExactSpelling = true)]
    public static extern void ParseCommandLineOptions(int argc, sbyte** argv, sbyte* overview);

    [DllImport(Library, EntryPoint = "LLVMRunPasses", ExactSpelling = true)]
    public static extern LLVMErrorRef RunPasses(
        LLVMModuleRef m, sbyte* passes, LLVMTargetMachineRef tm, LLVMPassBuilderOptionsRef options);

    [DllImport(Library, EntryPoint = "LLVMRunPassesOnFunction", ExactSpelling = true)]
    public static extern LLVMErrorRef RunPassesOnFunction(
        LLVMValueRef f, sbyte* passes, LLVMTargetMachineRef tm, LLVMPassBuilderOptionsRef options);

    [DllImport(Library, EntryPoint = "LLVMCreatePassBuilderOptions", ExactSpelling = true)]
    public static extern LLVMPassBuilderOptionsRef CreatePassBuilderOptions();

    [DllImport(Library, EntryPoint = "LLVMPassBuilderOptionsSetVerifyEach", ExactSpelling = true)]
    public static extern void PassBuilderOptionsSetVerifyEach(LLVMPassBuilderOptionsRef options, int verifyEach);

    [DllImport(Library, EntryPoint = "LLVMPassBuilderOptionsSetDebugLogging", ExactSpelling = true)]
    public static extern void PassBuilderOptionsSetDebugLogging(LLVMPassBuilderOptionsRef options, int debugLogging);

    [DllImport(Library, EntryPoint = "LLVMPassBuilderOptionsSetLoopInterleaving", ExactSpelling = true)]
    public static extern void PassBuilderOptionsSetLoopInterleaving(LLVMPassBuilderOptionsRef options, int loopInterleaving);

    [DllImport(Library, EntryPoint = "LLVMPassBuilderOptionsSetLoopVectorization", ExactSpelling = true)]
    public static extern void PassBuilderOptionsSetLoopVectorization(LLVMPassBuilderOptionsRef options, int loopVectorization);

    [DllImport(Library, EntryPoint = "LLVMPassBuilderOptionsSetSLPVectorization", ExactSpelling = true)]
    public static extern void PassBuilderOptionsSetSLPVectorization(LLVMPassBuilderOptionsRef options, int slpvectorization);

    [DllImport(Library, EntryPoint = "LLVMPassBuilderOptionsSetLoopUnrolling", ExactSpelling = true)]
    public static extern void PassBuilderOptionsSetLoopUnrolling(LLVMPassBuilderOptionsRef options, int loopUnrolling);

    [DllImport(Library, EntryPoint = "LLVMPassBuilderOptionsSetMergeFunctions", ExactSpelling = true)]
    public static extern void PassBuilderOptionsSetMergeFunctions(LLVMPassBuilderOptionsRef options, int mergeFunctions);

    [DllImport(Library, EntryPoint = "LLVMPassBuilderOptionsSetInlinerThreshold", ExactSpelling = true)]
    public static extern void PassBuilderOptionsSetInlinerThreshold(LLVMPassBuilderOptionsRef options, int threshold);

    [DllImport(Library, EntryPoint = "LLVMDisposePassBuilderOptions", ExactSpelling = true)]
    public static extern void DisposePassBuilderOptions(LLVMPassBuilderOptionsRef options);
}
