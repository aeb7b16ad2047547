using System.Collections.Immutable;
using Molt.Compiler.Linking;

namespace Molt.Compiler.Driver;

/// <summary>What <c>moltc</c> is asked to do.</summary>
public enum DriverCommand
{
    /// <summary>Compile and link a program.</summary>
    Compile,

    /// <summary>Compile a program into a temporary folder and run it.</summary>
    Run,

    /// <summary>Report what is wrong with source files, without compiling them.</summary>
    Check,

    /// <summary>Print what one of the compiler's stages makes.</summary>
    Emit,

    /// <summary>Translate the runtime for a target.</summary>
    BuildRuntime,

    /// <summary>Compile the library for a target.</summary>
    BuildLibrary,

    /// <summary>List the targets.</summary>
    PrintTargets,

    /// <summary>Print the help page.</summary>
    Help,

    /// <summary>Print the version.</summary>
    Version,
}

/// <summary>The stage whose result <c>--emit</c> prints.</summary>
public enum EmitKind
{
    /// <summary>The tokens of a file.</summary>
    Tokens,

    /// <summary>The syntax tree, as <c>ast.dump(…, include_attributes=True)</c>.</summary>
    Ast,

    /// <summary>The scopes and what each name is in them.</summary>
    Symbols,

    /// <summary>The intermediate representation of the whole program.</summary>
    Mir,

    /// <summary>How much inference knows of the whole program.</summary>
    Statistics,

    /// <summary>The LLVM module.</summary>
    Llvm,

    /// <summary>Assembly of the target.</summary>
    Asm,
}

/// <summary>Whether to compile for speed or for the debugger.</summary>
public enum BuildConfiguration
{
    /// <summary>Quick to compile, every variable visible to a debugger.</summary>
    Debug,

    /// <summary>Optimized.</summary>
    Release,
}

/// <summary>How diagnostics are printed.</summary>
public enum DiagnosticsFormat
{
    /// <summary>MSBuild's canonical form, one line each.</summary>
    MSBuild,

    /// <summary>The same line followed by the source line with the place marked.</summary>
    Console,
}

/// <summary>The command line of <c>moltc</c>, parsed.</summary>
public sealed record DriverOptions
{
    /// <summary>What to do.</summary>
    public DriverCommand Command { get; init; }

    /// <summary>The source files; the first is the main module.</summary>
    public ImmutableArray<string> Inputs { get; init; } = [];

    /// <summary>The value of <c>-o</c>: an executable, or a folder for <c>--emit</c>.</summary>
    public string? Output { get; init; }

    /// <summary>The target to compile for.</summary>
    public required TargetDescription Target { get; init; }

    /// <summary>Debug or release.</summary>
    public BuildConfiguration Configuration { get; init; } = BuildConfiguration.Debug;

    /// <summary>The stage to print, for <see cref="DriverCommand.Emit"/>.</summary>
    public EmitKind Emit { get; init; }

    /// <summary>Where modules are searched, after the main file's folder.</summary>
    public ImmutableArray<string> SearchPaths { get; init; } = [];

    /// <summary>The folder of the runtime packs; null to look where they are installed.</summary>
    public string? Packs { get; init; }

    /// <summary>The file that receives the list of the source files that were read; null for none.</summary>
    public string? Dependencies { get; init; }

    /// <summary>The file that receives the list of the files that were looked for and are not there; null for none.</summary>
    public string? Absences { get; init; }

    /// <summary>The file that receives the list of the modules that the program consists of; null for none.</summary>
    public string? Modules { get; init; }

    /// <summary>Source files that need not belong to the program and are to be free of errors all the same.</summary>
    public ImmutableArray<string> CheckedFiles { get; init; } = [];

    /// <summary>How diagnostics are printed.</summary>
    public DiagnosticsFormat DiagnosticsFormat { get; init; }

    /// <summary>The arguments of the program, for <see cref="DriverCommand.Run"/>.</summary>
    public ImmutableArray<string> ProgramArguments { get; init; } = [];
}
