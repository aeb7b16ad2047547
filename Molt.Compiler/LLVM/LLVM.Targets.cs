using System.Runtime.InteropServices;

namespace LLVMSharp.Interop;

// The C API's entry points for targets and data layouts; see the comment on LLVM.
public static unsafe partial class LLVM
{
    [DllImport(Library, EntryPoint = "LLVMGetModuleDataLayout", ExactSpelling = true)]
    public static extern LLVMTargetDataRef GetModuleDataLayout(LLVMModuleRef m);

    [DllImport(Library, EntryPoint = "LLVMSetModuleDataLayout", ExactSpelling = true)]
    public static extern void SetModuleDataLayout(LLVMModuleRef m, LLVMTargetDataRef dl);

    [DllImport(Library, EntryPoint = "LLVMCreateTargetData", ExactSpelling = true)]
    public static extern LLVMTargetDataRef CreateTargetData(sbyte* stringRep);

    [DllImport(Library, EntryPoint = "LLVMDisposeTargetData", ExactSpelling = true)]
    public static extern void DisposeTargetData(LLVMTargetDataRef td);

    [DllImport(Library, EntryPoint = "LLVMCopyStringRepOfTargetData", ExactSpelling = true)]
    public static extern sbyte* CopyStringRepOfTargetData(LLVMTargetDataRef td);

    [DllImport(Library, EntryPoint = "LLVMPointerSize", ExactSpelling = true)]
    public static extern uint PointerSize(LLVMTargetDataRef td);

    [DllImport(Library, EntryPoint = "LLVMSizeOfTypeInBits", ExactSpelling = true)]
    public static extern ulong SizeOfTypeInBits(LLVMTargetDataRef td, LLVMTypeRef ty);

    [DllImport(Library, EntryPoint = "LLVMStoreSizeOfType", ExactSpelling = true)]
    public static extern ulong StoreSizeOfType(LLVMTargetDataRef td, LLVMTypeRef ty);

    [DllImport(Library, EntryPoint = "LLVMABISizeOfType", ExactSpelling = true)]
    public static extern ulong ABISizeOfType(LLVMTargetDataRef td, LLVMTypeRef ty);

    [DllImport(Library, EntryPoint = "LLVMABIAlignmentOfType", ExactSpelling = true)]
    public static extern uint ABIAlignmentOfType(LLVMTargetDataRef td, LLVMTypeRef ty);

    [DllImport(Library, EntryPoint = "LLVMPreferredAlignmentOfType", ExactSpelling = true)]
    public static extern uint PreferredAlignmentOfType(LLVMTargetDataRef td, LLVMTypeRef ty);

    [DllImport(Library, EntryPoint = "LLVMElementAtOffset", ExactSpelling = true)]
    public static extern uint ElementAtOffset(LLVMTargetDataRef td, LLVMTypeRef structTy, ulong offset);

    [DllImport(Library, EntryPoint = "LLVMOffsetOfElement", ExactSpelling = true)]
    public static extern ulong OffsetOfElement(LLVMTargetDataRef td, LLVMTypeRef structTy, uint element);

    [DllImport(Library, EntryPoint = "LLVMGetFirstTarget", ExactSpelling = true)]
    public static extern LLVMTargetRef GetFirstTarget();

    [DllImport(Library, EntryPoint = "LLVMGetNextTarget", ExactSpelling = true)]
    public static extern LLVMTargetRef GetNextTarget(LLVMTargetRef t);

    [DllImport(Library, EntryPoint = "LLVMGetTargetFromName", ExactSpelling = true)]
    public static extern LLVMTargetRef GetTargetFromName(sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMGetTargetFromTriple", ExactSpelling = true)]
    public static extern int GetTargetFromTriple(sbyte* triple, LLVMTargetRef* t, sbyte** errorMessage);

    [DllImport(Library, EntryPoint = "LLVMGetTargetName", ExactSpelling = true)]
    public static extern sbyte* GetTargetName(LLVMTargetRef t);

    [DllImport(Library, EntryPoint = "LLVMCreateTargetMachineOptions", ExactSpelling = true)]
    public static extern LLVMTargetMachineOptionsRef CreateTargetMachineOptions();

    [DllImport(Library, EntryPoint = "LLVMDisposeTargetMachineOptions", ExactSpelling = true)]
    public static extern void DisposeTargetMachineOptions(LLVMTargetMachineOptionsRef options);

    [DllImport(Library, EntryPoint = "LLVMTargetMachineOptionsSetCPU", ExactSpelling = true)]
    public static extern void TargetMachineOptionsSetCPU(LLVMTargetMachineOptionsRef options, sbyte* cpu);

    [DllImport(Library, EntryPoint = "LLVMTargetMachineOptionsSetFeatures", ExactSpelling = true)]
    public static extern void TargetMachineOptionsSetFeatures(LLVMTargetMachineOptionsRef options, sbyte* features);

    [DllImport(Library, EntryPoint = "LLVMTargetMachineOptionsSetABI", ExactSpelling = true)]
    public static extern void TargetMachineOptionsSetABI(LLVMTargetMachineOptionsRef options, sbyte* abi);

    [DllImport(Library, EntryPoint = "LLVMTargetMachineOptionsSetCodeGenOptLevel", ExactSpelling = true)]
    public static extern void TargetMachineOptionsSetCodeGenOptLevel(LLVMTargetMachineOptionsRef options, LLVMCodeGenOptLevel level);

    [DllImport(Library, EntryPoint = "LLVMTargetMachineOptionsSetRelocMode", ExactSpelling = true)]
    public static extern void TargetMachineOptionsSetRelocMode(LLVMTargetMachineOptionsRef options, LLVMRelocMode reloc);

    [DllImport(Library, EntryPoint = "LLVMTargetMachineOptionsSetCodeModel", ExactSpelling = true)]
    public static extern void TargetMachineOptionsSetCodeModel(LLVMTargetMachineOptionsRef options, LLVMCodeModel codeModel);

    [DllImport(Library, EntryPoint = "LLVMCreateTargetMachineWithOptions", ExactSpelling = true)]
    public static extern LLVMTargetMachineRef CreateTargetMachineWithOptions(
        LLVMTargetRef t, sbyte* triple, LLVMTargetMachineOptionsRef options);

    [DllImport(Library, EntryPoint = "LLVMCreateTargetMachine", ExactSpelling = true)]
    public static extern LLVMTargetMachineRef CreateTargetMachine(
        LLVMTargetRef t, sbyte* triple, sbyte* cpu, sbyte* features, LLVMCodeGenOptLevel level, LLVMRelocMode reloc,
        LLVMCodeModel codeModel);

    [DllImport(Library, EntryPoint = "LLVMDisposeTargetMachine", ExactSpelling = true)]
    public static extern void DisposeTargetMachine(LLVMTargetMachineRef t);

    [DllImport(Library, EntryPoint = "LLVMGetTargetMachineTriple", ExactSpelling = true)]
    public static extern sbyte* GetTargetMachineTriple(LLVMTargetMachineRef t);

    [DllImport(Library, EntryPoint = "LLVMCreateTargetDataLayout", ExactSpelling = true)]
    public static extern LLVMTargetDataRef CreateTargetDataLayout(LLVMTargetMachineRef t);

    [DllImport(Library, EntryPoint = "LLVMSetTargetMachineAsmVerbosity", ExactSpelling = true)]
    public static extern void SetTargetMachineAsmVerbosity(LLVMTargetMachineRef t, int verboseAsm);

    [DllImport(Library, EntryPoint = "LLVMSetTargetMachineFastISel", ExactSpelling = true)]
    public static extern void SetTargetMachineFastISel(LLVMTargetMachineRef t, int enable);

    [DllImport(Library, EntryPoint = "LLVMTargetMachineEmitToFile", ExactSpelling = true)]
    public static extern int TargetMachineEmitToFile(
        LLVMTargetMachineRef t, LLVMModuleRef m, sbyte* filename, LLVMCodeGenFileType codegen, sbyte** errorMessage);

    [DllImport(Library, EntryPoint = "LLVMTargetMachineEmitToMemoryBuffer", ExactSpelling = true)]
    public static extern int TargetMachineEmitToMemoryBuffer(
        LLVMTargetMachineRef t, LLVMModuleRef m, LLVMCodeGenFileType codegen, sbyte** errorMessage, LLVMMemoryBufferRef* outMemBuf);

    [DllImport(Library, EntryPoint = "LLVMGetDefaultTargetTriple", ExactSpelling = true)]
    public static extern sbyte* GetDefaultTargetTriple();

    [DllImport(Library, EntryPoint = "LLVMNormalizeTargetTriple", ExactSpelling = true)]
    public static extern sbyte* NormalizeTargetTriple(sbyte* triple);
}
