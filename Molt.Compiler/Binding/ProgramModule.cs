using System.Collections.Immutable;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.Binding;

/// <summary>A module of the program.</summary>
/// <param name="name">The absolute dotted name.</param>
public abstract class ProgramModule(string name)
{
    /// <summary>The absolute dotted name; <c>__main__</c> for the main module.</summary>
    public string Name { get; } = name;

    /// <summary>The folders in which the submodules of a package are searched; empty if it is not a package.</summary>
    public virtual ImmutableArray<string> SubmoduleFolders => [];

    /// <summary>Whether it belongs to the standard library: what can not be had there raises when it is reached, and never refuses a program.</summary>
    public virtual bool IsLibrary => false;

    /// <summary>Whether the module is a package.</summary>
    public bool IsPackage => !SubmoduleFolders.IsEmpty;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A module of the runtime, written in C#.</summary>
public sealed class IntrinsicModule(string name) : ProgramModule(name)
{
    /// <inheritdoc/>
    public override bool IsLibrary => true;
}

/// <summary>A module that another one of the program puts into <c>sys.modules</c> under this name: it is found there when the program runs.</summary>
public sealed class RegisteredModule(string name, SourceModule registrar) : ProgramModule(name)
{
    /// <summary>The module that does so.</summary>
    public SourceModule Registrar => registrar;

    /// <inheritdoc/>
    public override bool IsLibrary => registrar.IsLibrary;
}

/// <summary>A folder without <c>__init__.py</c>, or several of the same name in different search roots (PEP 420).</summary>
public sealed class NamespacePackage(string name, ImmutableArray<string> folders, bool isLibrary) : ProgramModule(name)
{
    /// <inheritdoc/>
    public override bool IsLibrary => isLibrary;

    /// <inheritdoc/>
    public override ImmutableArray<string> SubmoduleFolders { get; } = folders;
}

/// <summary>A file's parsed and bound text. A file that is loaded under two names is parsed once.</summary>
/// <param name="Path">Where it is read from.</param>
/// <param name="Source">The text.</param>
/// <param name="Tree">The syntax tree.</param>
/// <param name="Symbols">The scopes.</param>
/// <param name="IsLibrary">Whether it belongs to the standard library.</param>
/// <param name="Conditions">What the target decides in it.</param>
public sealed record BoundFile(string Path, SourceText Source, Module Tree, SymbolTable Symbols, bool IsLibrary, CompileTimeConditions Conditions);

/// <summary>A module that is compiled from a source file.</summary>
public sealed class SourceModule : ProgramModule
{
    private IReadOnlySet<string>? _registered;

    internal SourceModule(string name, BoundFile file, bool isPackage)
        : base(name)
    {
        File = file;
        SubmoduleFolders = isPackage ? [System.IO.Path.GetDirectoryName(file.Path)!] : [];
        Imports = ImportCollector.Collect(file.Tree, file.Symbols, file.Conditions);
    }

    /// <summary>The file.</summary>
    public BoundFile File { get; }

    /// <summary>The text.</summary>
    public SourceText Source => File.Source;

    /// <summary>The syntax tree.</summary>
    public Module Tree => File.Tree;

    /// <summary>The scopes.</summary>
    public SymbolTable Symbols => File.Symbols;

    /// <inheritdoc/>
    public override ImmutableArray<string> SubmoduleFolders { get; }

    /// <inheritdoc/>
    public override bool IsLibrary => File.IsLibrary;

    /// <summary>The file as the running program knows it. A library module's is not that of the machine it was compiled on.</summary>
    public string DisplayPath => IsLibrary ? $"<frozen {Name}>" : Source.FilePath;

    /// <summary>Every import of the module that can run, those in functions and branches included, in the order of the source.</summary>
    public ImmutableArray<ImportSite> Imports { get; }

    /// <summary>Whether the module puts something into <c>sys.modules</c> under a name.</summary>
    public bool Registers(string name) => (_registered ??= RegisteredNames.Of(File, Name)).Contains(name);

    /// <summary>The name of the package that the module's relative imports start from: <c>__package__</c>.</summary>
    public string Package =>
        Name == ModuleGraph.MainName ? "" : IsPackage ? Name : Name[..Math.Max(Name.LastIndexOf('.'), 0)];

    /// <summary>The names that an import statement may mean modules by, packages before what is in them.</summary>
    public IEnumerable<string> NamesIn(ImportSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        IEnumerable<string> names = site.Node switch
        {
            Import import => import.Names.Select(static alias => alias.Name),
            ImportFrom import when AbsoluteName(import) is { } name => import.Names.Select(alias => $"{name}.{alias.Name}").Prepend(name),
            _ => [],
        };
        foreach (string name in names)
        {
            for (int end = name.IndexOf('.', StringComparison.Ordinal); end >= 0; end = name.IndexOf('.', end + 1))
            {
                yield return name[..end];
            }
            yield return name;
        }
    }

    /// <summary>
    /// The absolute name of the module that a <c>from</c> import takes names from; null if a relative one leaves the top-level package
    /// or the module is in none.
    /// </summary>
    public string? AbsoluteName(ImportFrom import)
    {
        ArgumentNullException.ThrowIfNull(import);
        if (import.Level == 0)
        {
            return import.Module;
        }
        string package = Package;
        if (package.Length == 0)
        {
            return null;
        }
        for (int level = 1; level < import.Level; level++)
        {
            int dot = package.LastIndexOf('.');
            if (dot < 0)
            {
                return null;
            }
            package = package[..dot];
        }
        return import.Module is null ? package : $"{package}.{import.Module}";
    }
}
