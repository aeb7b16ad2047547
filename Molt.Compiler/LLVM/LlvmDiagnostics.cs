using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LLVMSharp.Interop;

namespace Molt.Compiler;

/// <summary>Collects what LLVM reports about the modules of a context. Left to itself, it prints an error and ends the process.</summary>
internal static unsafe class LlvmDiagnostics
{
    [ThreadStatic]
    private static string? error;

    /// <summary>Collects what is reported for a context on the thread that uses it.</summary>
    public static void Collect(LLVMContextRef context)
    {
        error = null;
        LLVM.ContextSetDiagnosticHandler(context, &Handle, null);
    }

    /// <summary>The first error since the last call, if there was one.</summary>
    public static string? TakeError()
    {
        string? first = error;
        error = null;
        return first;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Handle(LLVMDiagnosticInfoRef information, void* context)
    {
        string description = NativeText.Take(LLVM.GetDiagInfoDescription(information));
        if (LLVM.GetDiagInfoSeverity(information) == LLVMDiagnosticSeverity.LLVMDSError)
        {
            error ??= description;
        }
    }
}
