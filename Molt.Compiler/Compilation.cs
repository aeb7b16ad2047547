using System.Collections.Immutable;
using System.Diagnostics;
using Molt.Compiler.Binding;
using Molt.Compiler.Driver;
using Molt.Compiler.Linking;
using Molt.Compiler.Text;

namespace Molt.Compiler;

/// <summary>
/// One program on its way through the compiler's stages. Immutable: each stage is computed when it is first asked for, from the one before it.
/// </summary>
public sealed class Compilation
{
    private const string LibraryFolder = "Lib";

    private readonly DiagnosticBag diagnostics;

    private Compilation(CompilationOptions options, ModuleGraph? modules, DiagnosticBag diagnostics)
    {
        Options = options;
        Modules = modules;
        this.diagnostics = diagnostics;
    }

    /// <summary>What is compiled, and what for.</summary>
    public CompilationOptions Options { get; }

    /// <summary>What has been found so far, in the order in which it was found.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>Whether the program cannot be compiled.</summary>
    public bool HasErrors => diagnostics.HasErrors;

    /// <summary>The program's modules, parsed and bound; null if the main file cannot be read.</summary>
    public ModuleGraph? Modules { get; }

    /// <summary>Loads, parses and binds a program.</summary>
    public static Compilation Create(CompilationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var diagnostics = new DiagnosticBag();
        ModuleGraph? modules = ModuleGraph.Build(
            options.MainFile,
            options.SearchPaths,
            LibraryRoots(options.PythonLibrary),
            IntrinsicModules.Instance,
            FactsOf(options.Target),
            diagnostics);
        return new Compilation(options, modules, diagnostics);
    }

    /// <summary>Compiles all modules of the library into units of a runtime pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="pythonLibrary">The folder with CPython's Python library; null for none.</param>
    /// <param name="diagnostics">Gets what is wrong with the library.</param>
    /// <returns>Whether they were written.</returns>
    internal static bool WriteLibrary(RuntimePack pack, string? pythonLibrary, DiagnosticBag diagnostics)
    {
        var modules = ModuleGraph.BuildLibrary(LibraryRoots(pythonLibrary), IntrinsicModules.Instance, FactsOf(pack.Target), diagnostics);
        if (diagnostics.HasErrors)
        {
            return false;
        }
        LibraryBuilder.Build(modules, pack);
        return true;
    }

    private static ImmutableArray<string> LibraryRoots(string? pythonLibrary) =>
        [Path.Combine(AppContext.BaseDirectory, LibraryFolder), .. pythonLibrary is null ? Array.Empty<string>() : [pythonLibrary]];

    private static TargetFacts FactsOf(TargetDescription target) => target.OperatingSystem switch
    {
        TargetOperatingSystem.Linux => new("linux", "posix"),
        TargetOperatingSystem.Windows => new("win32", "nt"),
        TargetOperatingSystem.Wasi => new("wasi", "posix"),
        _ => throw new UnreachableException(target.Rid),
    };

    /// <summary>The program as a later stage has it, as text; null if it has errors.</summary>
    internal string? Print(EmitKind stage) => HasErrors ? null : BackEnd.Print(Modules!, Options, stage, diagnostics);

    /// <summary>Compiles the program and links it into an executable.</summary>
    /// <returns>Whether it was written; otherwise <see cref="Diagnostics"/> tells why.</returns>
    public bool Write(string output)
    {
        if (HasErrors)
        {
            return false;
        }
        return BackEnd.Write(Modules!, Options, output, diagnostics);
    }

    /// <summary>The text of a file of the program by the path that diagnostics give; null if it is none.</summary>
    public SourceText? FindSource(string path)
    {
        foreach (ProgramModule module in Modules?.Modules ?? [])
        {
            if (module is SourceModule source && source.Source.FilePath == path)
            {
                return source.Source;
            }
        }
        return null;
    }
}
