namespace Molt.Compiler.Text;

/// <content>MOLT14xx: runtime packs and linking.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>There is no lld.</summary>
    public static DiagnosticDescriptor LinkerMissing { get; } = Error(1401,
        "no linker found: lld {0} comes with the package Molt.Toolchain; install it or lld-{0}, or set {1} to a folder with 'bin/lld'");

    /// <summary>There is an lld that does not start.</summary>
    public static DiagnosticDescriptor LinkerNotRunnable { get; } = Error(1402, "the linker does not start: {0}");

    /// <summary>Something is used that no object or library defines.</summary>
    public static DiagnosticDescriptor UndefinedSymbols { get; } = Error(1403, "nothing that is linked for '{1}' defines {0}");

    /// <summary>The executable cannot be written.</summary>
    public static DiagnosticDescriptor OutputNotWritable { get; } = Error(1404, "cannot write the output: {0}");

    /// <summary>There is no space left.</summary>
    public static DiagnosticDescriptor DiskFull { get; } = Error(1405, "cannot write the output: no space left on the device");

    /// <summary>lld failed for another reason.</summary>
    public static DiagnosticDescriptor LinkFailed { get; } = Error(1406, "linking failed: {0}");

    /// <summary>The target's runtime pack is not there.</summary>
    public static DiagnosticDescriptor RuntimePackMissing { get; } = Error(1407,
        "no runtime pack for '{0}' in '{1}': it comes with the package Molt.Runtime.{0}");

    /// <summary>The target's runtime pack is damaged.</summary>
    public static DiagnosticDescriptor RuntimePackUnreadable { get; } = Error(1408, 
        "the runtime pack cannot be used: {0}; install the package Molt.Runtime.{1} anew");
}
