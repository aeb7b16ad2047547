using System.Collections.Immutable;

namespace Molt.Compiler.Binding;

/// <summary>
/// Finds the file of a module, as CPython's path finder does (https://docs.python.org/3.14/reference/import.html#the-path-based-finder).
/// </summary>
/// <param name="roots">The folders of the program's own modules, in order.</param>
/// <param name="libraryRoots">The folders of the standard library's Python part, searched last, in order.</param>
/// <param name="intrinsics">The modules of the runtime.</param>
internal sealed class ModuleFinder(ImmutableArray<string> roots, ImmutableArray<string> libraryRoots, IIntrinsicModules intrinsics)
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

    /// <summary>Whether there is a standard library in Python.</summary>
    public bool HasLibrary => !libraryRoots.IsEmpty;

    /// <summary>The names of all modules of the standard library's Python part, in order.</summary>
    public IEnumerable<string> LibraryModules()
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string root in libraryRoots.Where(Directory.Exists))
        {
            foreach (string file in Directory.EnumerateFiles(root, "*.py", SearchOption.AllDirectories))
            {
                string[] parts = Path.GetRelativePath(root, file)[..^".py".Length].Split(Path.DirectorySeparatorChar);
                parts = parts[^1] == Path.GetFileNameWithoutExtension(PackageFile) ? parts[..^1] : parts;
                if (parts.All(IsIdentifier))
                {
                    names.Add(string.Join('.', parts));
                }
            }
        }
        return names;
    }

    /// <summary>Finds a top-level module.</summary>
    public ModuleLocation? FindTopLevel(string name)
    {
        bool intrinsic = intrinsics.Contains(name);
        if (intrinsic && (CoreModules.Contains(name) || name.StartsWith('_')))
        {
            return ModuleLocation.Intrinsic;
        }
        ModuleLocation? found = Find(name, roots, isLibrary: false);
        if (found is { Folders.IsDefault: true })
        {
            return found;
        }
        if (intrinsic)
        {
            return ModuleLocation.Intrinsic;
        }
        ModuleLocation? inLibrary = Find(name, libraryRoots, isLibrary: true);
        return inLibrary is { Folders.IsDefault: true } ? inLibrary : found ?? inLibrary;
    }

    /// <summary>Finds a submodule of a package.</summary>
    public ModuleLocation? FindSubmodule(ProgramModule package, string fullName)
    {
        if (intrinsics.Contains(fullName))
        {
            return ModuleLocation.Intrinsic;
        }
        return Find(fullName[(fullName.LastIndexOf('.') + 1)..], package.SubmoduleFolders, package.IsLibrary);
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(static each => char.IsAsciiLetterOrDigit(each) || each == '_');

    private ModuleLocation? Find(string name, ImmutableArray<string> folders, bool isLibrary)
    {
        ImmutableArray<string> portions = [];
        foreach (string folder in folders)
        {
            string path = Path.Combine(folder, name);
            string package = Path.Combine(path, PackageFile);
            if (File.Exists(package))
            {
                return new ModuleLocation(package, IsPackage: true) { IsLibrary = isLibrary };
            }
            NoteAbsent(package, isLibrary);
            string module = path + ".py";
            if (File.Exists(module))
            {
                return new ModuleLocation(module, IsPackage: false) { IsLibrary = isLibrary };
            }
            NoteAbsent(module, isLibrary);
            if (Directory.Exists(path))
            {
                portions = portions.Add(path);
            }
            else
            {
                NoteAbsent(path, isLibrary);
            }
        }
        return portions.IsEmpty ? null : new ModuleLocation(null, IsPackage: true) { Folders = portions, IsLibrary = isLibrary };
    }

    /// <summary>The library changes only with the compiler.</summary>
    private void NoteAbsent(string path, bool isLibrary)
    {
        if (!isLibrary)
        {
            absentFiles.Add(path);
        }
    }
}

/// <summary>Where a module is.</summary>
/// <param name="File">The source file; null for a namespace package or an intrinsic module.</param>
/// <param name="IsPackage">Whether it is a package.</param>
internal sealed record ModuleLocation(string? File, bool IsPackage)
{
    /// <summary>A module of the runtime.</summary>
    public static readonly ModuleLocation Intrinsic = new(null, IsPackage: false);

    /// <summary>Whether it belongs to the standard library.</summary>
    public bool IsLibrary { get; init; }

    /// <summary>The folders of a namespace package; otherwise the default array.</summary>
    public ImmutableArray<string> Folders { get; init; }
}
