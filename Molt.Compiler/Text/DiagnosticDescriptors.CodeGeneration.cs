namespace Molt.Compiler.Text;

/// <content>MOLT13xx: code generation.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>No LLVM library could be loaded.</summary>
    public static DiagnosticDescriptor LlvmNotFound { get; } = Error(1301,
        "{0}. It comes with the package Molt.Toolchain; or install Debian's libllvm22, or name its folder in MOLT_LLVM_ROOT");
}
