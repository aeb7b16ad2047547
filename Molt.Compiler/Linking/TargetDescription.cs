namespace Molt.Compiler.Linking;

/// <summary>The container format of object files and executables.</summary>
public enum ObjectFormat
{
    /// <summary>Executable and Linkable Format.</summary>
    Elf,

    /// <summary>Portable Executable / COFF.</summary>
    Coff,

    /// <summary>WebAssembly.</summary>
    Wasm,
}

/// <summary>The operating system or system interface of a target.</summary>
public enum TargetOperatingSystem
{
    /// <summary>Linux.</summary>
    Linux,

    /// <summary>Windows.</summary>
    Windows,

    /// <summary>The WebAssembly System Interface, preview 1.</summary>
    Wasi,
}

/// <summary>The instruction set of a target.</summary>
public enum TargetArchitecture
{
    /// <summary>x86-64.</summary>
    X64,

    /// <summary>AArch64.</summary>
    Arm64,

    /// <summary>WebAssembly with 32-bit addresses.</summary>
    Wasm32,
}

/// <summary>
/// What code generation and linking must know about a RuntimeIdentifier. The data layout is not stated here: it is LLVM's own
/// answer for <see cref="Triple"/>, <see cref="Cpu"/> and <see cref="Features"/>.
/// </summary>
public sealed record TargetDescription
{
    /// <summary>The RuntimeIdentifier, such as <c>linux-x64</c>.</summary>
    public required string Rid { get; init; }

    /// <summary>LLVM's normalized target triple.</summary>
    public required string Triple { get; init; }

    /// <summary>The oldest processor that the programs run on, in LLVM's name.</summary>
    public required string Cpu { get; init; }

    /// <summary>LLVM feature string beyond what <see cref="Cpu"/> implies.</summary>
    public string Features { get; init; } = "";

    /// <summary>The operating system.</summary>
    public required TargetOperatingSystem OperatingSystem { get; init; }

    /// <summary>The instruction set.</summary>
    public required TargetArchitecture Architecture { get; init; }

    /// <summary>The object format.</summary>
    public required ObjectFormat ObjectFormat { get; init; }

    /// <summary>Whether code and constant data must not assume their load address (an executable that is position independent).</summary>
    public required bool IsPositionIndependent { get; init; }

    /// <summary>The path of the dynamic loader on the target; null when executables are static or have none.</summary>
    public string? DynamicLinker { get; init; }

    /// <summary>The extension of an executable, with its dot; empty on Linux.</summary>
    public string ExecutableExtension { get; init; } = "";

    /// <summary>What a reader is told in <c>moltc --print-targets</c>.</summary>
    public required string Summary { get; init; }

    /// <summary>Bytes in a pointer: 8, or 4 on WebAssembly.</summary>
    public int PointerSize => Architecture == TargetArchitecture.Wasm32 ? 4 : 8;

    /// <summary>Whether the target is WebAssembly.</summary>
    public bool IsWasm => ObjectFormat == ObjectFormat.Wasm;
}
