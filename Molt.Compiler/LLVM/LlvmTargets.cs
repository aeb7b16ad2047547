using LLVMSharp.Interop;
using Molt.Compiler.Linking;

namespace Molt.Compiler;

/// <summary>LLVM's part of each target. Only the target that is asked for is initialized.</summary>
public static class LlvmTargets
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<TargetArchitecture> Initialized = [];

    /// <summary>Makes the code generator of a target.</summary>
    /// <exception cref="LlvmNotFoundException">There is no LLVM.</exception>
    public static LLVMTargetMachineRef CreateMachine(TargetDescription target, LLVMCodeGenOptLevel level)
    {
        Initialize(target.Architecture);
        return LLVMTargetRef.GetTargetFromTriple(target.Triple).CreateTargetMachine(
            target.Triple, target.Cpu, target.Features, level,
            target.IsPositionIndependent ? LLVMRelocMode.LLVMRelocPIC : LLVMRelocMode.LLVMRelocStatic,
            LLVMCodeModel.LLVMCodeModelDefault);
    }

    /// <summary>Initializes the code generator of an instruction set, once.</summary>
    public static void Initialize(TargetArchitecture architecture)
    {
        _ = LlvmLibrary.Load();
        lock (Gate)
        {
            if (!Initialized.Add(architecture))
            {
                return;
            }
            switch (architecture)
            {
                case TargetArchitecture.X64:
                    LLVM.InitializeX86TargetInfo();
                    LLVM.InitializeX86Target();
                    LLVM.InitializeX86TargetMC();
                    LLVM.InitializeX86AsmPrinter();
                    LLVM.InitializeX86AsmParser();
                    break;
                case TargetArchitecture.Arm64:
                    LLVM.InitializeAArch64TargetInfo();
                    LLVM.InitializeAArch64Target();
                    LLVM.InitializeAArch64TargetMC();
                    LLVM.InitializeAArch64AsmPrinter();
                    LLVM.InitializeAArch64AsmParser();
                    break;
                case TargetArchitecture.Wasm32:
                    LLVM.InitializeWebAssemblyTargetInfo();
                    LLVM.InitializeWebAssemblyTarget();
                    LLVM.InitializeWebAssemblyTargetMC();
                    LLVM.InitializeWebAssemblyAsmPrinter();
                    LLVM.InitializeWebAssemblyAsmParser();
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
    }
}
