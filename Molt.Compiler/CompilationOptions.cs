using System.Collections.Immutable;
using Molt.Compiler.Driver;
using Molt.Compiler.Linking;

namespace Molt.Compiler;

/// <summary>What a program is compiled from, and what for.</summary>
public sealed record CompilationOptions
{
    /// <summary>The file of the main module.</summary>
    public required string MainFile { get; init; }

    /// <summary>The target.</summary>
    public required TargetDescription Target { get; init; }

    /// <summary>Debug or release.</summary>
    public BuildConfiguration Configuration { get; init; } = BuildConfiguration.Debug;

    /// <summary>Folders in which modules are searched after the main file's own, in order.</summary>
    public ImmutableArray<string> SearchPaths { get; init; } = [];

    /// <summary>The folder with CPython's Python library; null for none.</summary>
    public string? PythonLibrary { get; init; }

    /// <summary>The folder of the runtime packs; null to look where they are installed.</summary>
    public string? Packs { get; init; }
}
