using LLVMSharp.Interop;
using Molt.Compiler;
using Molt.Compiler.Linking;

namespace Molt.Engineering;

/// <summary>
/// <c>___chkstk_ms</c>, which LLVM calls on Windows before it makes a frame of more than a page: it touches each page of the frame in order,
/// since Windows grows the stack by its guard page. It keeps all registers; the frame's size is in <c>rax</c>.
/// </summary>
internal static class StackProbe
{
    private const string Code = """
        .section .text$___chkstk_ms,"xr",one_only,___chkstk_ms
        .globl ___chkstk_ms
        ___chkstk_ms:
            pushq %rcx
            pushq %rax
            leaq 24(%rsp), %rcx
        1:
            cmpq $4096, %rax
            jb 2f
            subq $4096, %rcx
            orq $0, (%rcx)
            subq $4096, %rax
            jmp 1b
        2:
            subq %rax, %rcx
            orq $0, (%rcx)
            popq %rax
            popq %rcx
            retq
        """;

    /// <summary>Assembles it into an object file.</summary>
    public static void Write(TargetDescription target, string path)
    {
        using LLVMContextRef context = LLVMContextRef.Create();
        LLVMModuleRef module = context.CreateModuleWithName("chkstk");
        module.Target = target.Triple;
        module.AppendInlineAsm(Code);
        using LLVMTargetMachineRef machine = LlvmTargets.CreateMachine(target, LLVMCodeGenOptLevel.LLVMCodeGenLevelDefault);
        if (!machine.TryEmitToFile(module, path, LLVMCodeGenFileType.LLVMObjectFile, out string message))
        {
            throw new InvalidOperationException(message);
        }
    }
}
