using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// Every parameter of the binding is blittable, so calls need no marshalling stub.
[assembly: DisableRuntimeMarshalling]

namespace LLVMSharp.Interop;

/// <summary>
/// The part of LLVM's C API that the compiler uses, under the names of LLVMSharp.Interop, so that the package can take this
/// folder's place. A function <c>LLVMBuildAdd</c> is <c>LLVM.BuildAdd</c>; the handle structs have the same functions as methods.
/// </summary>
public static unsafe partial class LLVM
{
    private const string Library = "libLLVM";

    static LLVM() => NativeLibrary.SetDllImportResolver(
        typeof(LLVM).Assembly,
        static (name, _, _) => name == Library ? Molt.Compiler.LlvmLibrary.Load() : 0);

    [DllImport(Library, EntryPoint = "LLVMInitializeX86TargetInfo", ExactSpelling = true)]
    public static extern void InitializeX86TargetInfo();

    [DllImport(Library, EntryPoint = "LLVMInitializeX86Target", ExactSpelling = true)]
    public static extern void InitializeX86Target();

    [DllImport(Library, EntryPoint = "LLVMInitializeX86TargetMC", ExactSpelling = true)]
    public static extern void InitializeX86TargetMC();

    [DllImport(Library, EntryPoint = "LLVMInitializeX86AsmPrinter", ExactSpelling = true)]
    public static extern void InitializeX86AsmPrinter();

    [DllImport(Library, EntryPoint = "LLVMInitializeX86AsmParser", ExactSpelling = true)]
    public static extern void InitializeX86AsmParser();

    [DllImport(Library, EntryPoint = "LLVMInitializeAArch64TargetInfo", ExactSpelling = true)]
    public static extern void InitializeAArch64TargetInfo();

    [DllImport(Library, EntryPoint = "LLVMInitializeAArch64Target", ExactSpelling = true)]
    public static extern void InitializeAArch64Target();

    [DllImport(Library, EntryPoint = "LLVMInitializeAArch64TargetMC", ExactSpelling = true)]
    public static extern void InitializeAArch64TargetMC();

    [DllImport(Library, EntryPoint = "LLVMInitializeAArch64AsmPrinter", ExactSpelling = true)]
    public static extern void InitializeAArch64AsmPrinter();

    [DllImport(Library, EntryPoint = "LLVMInitializeAArch64AsmParser", ExactSpelling = true)]
    public static extern void InitializeAArch64AsmParser();

    [DllImport(Library, EntryPoint = "LLVMInitializeWebAssemblyTargetInfo", ExactSpelling = true)]
    public static extern void InitializeWebAssemblyTargetInfo();

    [DllImport(Library, EntryPoint = "LLVMInitializeWebAssemblyTarget", ExactSpelling = true)]
    public static extern void InitializeWebAssemblyTarget();

    [DllImport(Library, EntryPoint = "LLVMInitializeWebAssemblyTargetMC", ExactSpelling = true)]
    public static extern void InitializeWebAssemblyTargetMC();

    [DllImport(Library, EntryPoint = "LLVMInitializeWebAssemblyAsmPrinter", ExactSpelling = true)]
    public static extern void InitializeWebAssemblyAsmPrinter();

    [DllImport(Library, EntryPoint = "LLVMInitializeWebAssemblyAsmParser", ExactSpelling = true)]
    public static extern void InitializeWebAssemblyAsmParser();

    [DllImport(Library, EntryPoint = "LLVMIsAFunction", ExactSpelling = true)]
    public static extern LLVMValueRef IsAFunction(LLVMValueRef val);

    [DllImport(Library, EntryPoint = "LLVMIsAGlobalVariable", ExactSpelling = true)]
    public static extern LLVMValueRef IsAGlobalVariable(LLVMValueRef val);

    [DllImport(Library, EntryPoint = "LLVMIsAInstruction", ExactSpelling = true)]
    public static extern LLVMValueRef IsAInstruction(LLVMValueRef val);

    [DllImport(Library, EntryPoint = "LLVMIsAArgument", ExactSpelling = true)]
    public static extern LLVMValueRef IsAArgument(LLVMValueRef val);

    [DllImport(Library, EntryPoint = "LLVMIsAConstantInt", ExactSpelling = true)]
    public static extern LLVMValueRef IsAConstantInt(LLVMValueRef val);

    [DllImport(Library, EntryPoint = "LLVMIsATerminatorInst", ExactSpelling = true)]
    public static extern LLVMValueRef IsATerminatorInst(LLVMValueRef val);
}
