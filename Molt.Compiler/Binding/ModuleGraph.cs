using System.Collections.Immutable;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.Binding;

/// <summary>
/// Every module of a program: what the main file imports, directly or through others, wherever the import stands.
/// </summary>
public sealed class ModuleGraph
{
    /// <summary>The name of the main module.</summary>
    public const string MainName = "__main__";

    private readonly Dictionary<string, ProgramModule> byName;
    private readonly HashSet<string> leftOut;

    internal ModuleGraph(SourceModule main, ImmutableArray<ProgramModule> modules, Dictionary<string, ProgramModule> byName, NamedFunctions named, HashSet<string> leftOut)
    {
        Main = main;
        Modules = modules;
        this.byName = byName;
        this.leftOut = leftOut;
        Named = named;
    }

    /// <summary>The functions of the library that the program can ask for.</summary>
    public NamedFunctions Named { get; }

    /// <summary>Whether a module could be found and is not part of the program, since only functions that nothing names import it.</summary>
    public bool IsLeftOut(string name) => leftOut.Contains(name);

    /// <summary>The main module.</summary>
    public SourceModule Main { get; }

    /// <summary>All modules in the order in which a walk along the imports first meets them, the main one first, packages before their submodules.</summary>
    public ImmutableArray<ProgramModule> Modules { get; }

    /// <summary>The paths of the source files, each once.</summary>
    public IEnumerable<string> SourceFiles => Modules.OfType<SourceModule>().Select(module => module.Source.FilePath).Distinct(StringComparer.Ordinal);

    /// <summary>The paths of files and folders that do not exist and would have been modules of the program: if one appears, the graph is another.</summary>
    public IEnumerable<string> AbsentFiles { get; internal init; } = [];

    /// <summary>
    /// Loads the main file and everything that it imports.
    /// </summary>
    /// <param name="mainFile">The path of the main file.</param>
    /// <param name="searchPaths">Folders in which modules are searched after the main file's, in order.</param>
    /// <param name="libraryRoots">The folders of the standard library's Python part, searched last, in order.</param>
    /// <param name="intrinsics">The modules of the runtime.</param>
    /// <param name="facts">What the target decides; null if it is not known.</param>
    /// <param name="diagnostics">Receives syntax errors and imports of modules that do not exist.</param>
    /// <returns>The graph, or null if the main file cannot be read.</returns>
    public static ModuleGraph? Build(
        string mainFile,
        ImmutableArray<string> searchPaths,
        ImmutableArray<string> libraryRoots,
        IIntrinsicModules intrinsics,
        TargetFacts? facts,
        DiagnosticBag diagnostics)
    {
        var finder = new ModuleFinder([Path.GetDirectoryName(mainFile) ?? "", .. searchPaths], libraryRoots, intrinsics);
        return ModuleLoader.Load(mainFile, finder, facts, diagnostics);
    }

    /// <summary>Loads all modules of the standard library's Python part; the main module imports them.</summary>
    public static ModuleGraph BuildLibrary(ImmutableArray<string> libraryRoots, IIntrinsicModules intrinsics, TargetFacts facts, DiagnosticBag diagnostics) =>
        ModuleLoader.LoadLibrary(new ModuleFinder([], libraryRoots, intrinsics), facts, diagnostics);

    /// <summary>
    /// The module with an absolute name. If there is none, an import of it raises what <see cref="MissingMessage"/> says.
    /// </summary>
    public ProgramModule? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The message of the <c>ModuleNotFoundError</c> that the import of a missing module raises.</summary>
    public string MissingMessage(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        for (int dot = name.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = name.IndexOf('.', dot + 1))
        {
            ProgramModule? parent = Find(name[..dot]);
            if (parent is null)
            {
                return $"No module named '{name[..dot]}'";
            }
            if (!parent.IsPackage)
            {
                int next = name.IndexOf('.', dot + 1);
                return $"No module named '{(next < 0 ? name : name[..next])}'; '{parent.Name}' is not a package";
            }
        }
        return $"No module named '{name}'";
    }
}
