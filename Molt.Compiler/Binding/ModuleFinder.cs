using System.Collections.Immutable;

namespace Molt.Compiler.Binding;

/// <summary>
/// Finds the file of a module, as CPython's path finder does (https://docs.python.org/3.14/reference/import.html#the-path-based-finder).
/// </summary>
internal sealed class ModuleFinder(ImmutableArray<string> roots, string? libraryRoot, IIntrinsicModules intrinsics)
{
    private const string PackageFile = "__init__.py";

    /// <summary>The modules that are part of CPython's executable: nothing in the file system hides them.</summary>
    private static readonly HashSet<string> CoreModules = new(StringComparer.Ordinal)
    {
        "builtins", "sys", "time", "itertools", "gc", "errno", "marshal", "atexit", "posix", "nt", "pwd", "faulthandler",
    };

    private readonly HashSet<string> absentFiles = new(StringComparer.Ordinal);

    /// <summary>The files that were looked for and are not there. If one of them were, the program would be another.</summary>
    public IEnumerable<string> AbsentFiles => absentFiles;

    /// <summary>Finds a top-level module.</summary>
    public ModuleLocation? FindTopLevel(string name)
    {
        bool intrinsic = intrinsics.Contains(name);
        if (intrinsic && (CoreModules.Contains(name) || name.StartsWith('_')))
        {
            return ModuleLocation.Intrinsic;
        }
        ModuleLocation? found = Find(name, roots);
        if (found is { Folders.IsDefault: true })
        {
            return found;
        }
        if (intrinsic)
        {
            return ModuleLocation.Intrinsic;
        }
        ModuleLocation? inLibrary = libraryRoot is null ? null : Find(name, [libraryRoot]);
        return inLibrary is { Folders.IsDefault: true } ? inLibrary : found ?? inLibrary;
    }

    /// <summary>Finds a submodule of a package.</summary>
    public ModuleLocation? FindSubmodule(ProgramModule package, string fullName)
    {
        if (intrinsics.Contains(fullName))
        {
            return ModuleLocation.Intrinsic;
        }
        return Find(fullName[(fullName.LastIndexOf('.') + 1)..], package.SubmoduleFolders);
    }

    private ModuleLocation? Find(string name, ImmutableArray<string> folders)
    {
        ImmutableArray<string> portions = [];
        foreach (string folder in folders)
        {
            string path = Path.Combine(folder, name);
            string package = Path.Combine(path, PackageFile);
            if (File.Exists(package))
            {
                return new ModuleLocation(package, IsPackage: true);
            }
            absentFiles.Add(package);
            string module = path + ".py";
            if (File.Exists(module))
            {
                return new ModuleLocation(module, IsPackage: false);
            }
            absentFiles.Add(module);
            if (Directory.Exists(path))
            {
                portions = portions.Add(path);
            }
            else
            {
                absentFiles.Add(path);
            }
        }
        return portions.IsEmpty ? null : new ModuleLocation(null, IsPackage: true) { Folders = portions };
    }
}

/// <summary>Where a module is.</summary>
/// <param name="File">The source file; null for a namespace package or an intrinsic module.</param>
/// <param name="IsPackage">Whether it is a package.</param>
internal sealed record ModuleLocation(string? File, bool IsPackage)
{
    /// <summary>A module of the runtime.</summary>
    public static readonly ModuleLocation Intrinsic = new(null, IsPackage: false);

    /// <summary>The folders of a namespace package; otherwise the default array.</summary>
    public ImmutableArray<string> Folders { get; init; }
}
