using System.Collections.Immutable;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.Binding;

/// <summary>Walks along the imports of a program and loads each module once.</summary>
internal sealed class ModuleLoader
{
    private readonly ModuleFinder finder;
    private readonly TargetFacts? facts;
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<string, ProgramModule> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BoundFile> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> missing = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ProgramModule>.Builder modules = ImmutableArray.CreateBuilder<ProgramModule>();
    private readonly NamedFunctions named;
    private readonly List<MissingImport> missingImports = [];
    private readonly HashSet<(Node Site, ProgramModule Module)> reported = [];

    /// <summary>For each module, the imports of others whose failure it does not catch.</summary>
    private readonly Dictionary<ProgramModule, List<Link>> unguardedEdges = [];

    private ModuleLoader(ModuleFinder finder, TargetFacts? facts, DiagnosticBag diagnostics, bool keepsAll)
    {
        named = new NamedFunctions(keepsAll);
        this.finder = finder;
        this.facts = facts;
        this.diagnostics = diagnostics;
    }

    private sealed record MissingImport(SourceModule Importer, ImportSite Site, TextSpan Span, DiagnosticDescriptor Descriptor, string Name);

    private sealed record Link(ProgramModule Imported, ImportSite Site);

    /// <summary>Loads the main file and everything that it imports.</summary>
    public static ModuleGraph? Load(string mainFile, ModuleFinder finder, TargetFacts? facts, DiagnosticBag diagnostics)
    {
        var loader = new ModuleLoader(finder, facts, diagnostics, keepsAll: false);
        return loader.LoadFile(mainFile, ModuleGraph.MainName, isLibrary: false) is { } main ? loader.LoadAll(main) : null;
    }

    /// <summary>Loads all modules of the library, as a program does that imports each.</summary>
    public static ModuleGraph LoadLibrary(ModuleFinder finder, TargetFacts facts, DiagnosticBag diagnostics)
    {
        var loader = new ModuleLoader(finder, facts, diagnostics, keepsAll: true);
        SourceText imports = SourceText.FromString(string.Concat(finder.LibraryModules().Select(static name => $"try: import {name}\nexcept ImportError: pass\n")));
        return loader.LoadAll(loader.Bind("", imports, Parser.Parse(imports, diagnostics), isLibrary: false, diagnostics));
    }

    private ModuleGraph LoadAll(BoundFile mainFile)
    {
        var main = new SourceModule(ModuleGraph.MainName, mainFile, isPackage: false);
        Add(main);
        while (named.NextImport() is { } next)
        {
            LoadImport(next.Module, next.Site);
        }
        var graph = new ModuleGraph(main, modules.DrainToImmutable(), byName, named, FindLeftOut()) { AbsentFiles = finder.AbsentFiles };
        ReportMissing(graph);
        return graph;
    }

    private ProgramModule Add(ProgramModule module)
    {
        byName.Add(module.Name, module);
        modules.Add(module);
        if (module is SourceModule source)
        {
            named.Add(source);
        }
        return module;
    }

    private BoundFile? LoadFile(string path, string name, bool isLibrary)
    {
        string key = Path.GetFullPath(path);
        if (!files.TryGetValue(key, out BoundFile? file))
        {
            if (!SourceFile.TryLoad(path, diagnostics, out SourceText? source))
            {
                return null;
            }
            // Warnings about the library are not the user's concern.
            DiagnosticBag found = isLibrary ? [] : diagnostics;
            Module tree = Parser.Parse(source, found);
            if (isLibrary && Replacements.ModuleFor(name) is var other && finder.FindTopLevel(other) is { IsLibrary: true, File: { } replacing })
            {
                tree = Replacements.Apply(tree, other, replacing, found);
            }
            file = Bind(path, source, tree, isLibrary, found);
            if (isLibrary && found.HasErrors)
            {
                diagnostics.AddRange(found);
            }
            files.Add(key, file);
        }
        return file;
    }

    private BoundFile Bind(string path, SourceText source, Module tree, bool isLibrary, DiagnosticBag found)
    {
        SymbolTable symbols = SymbolTable.Build(tree, source, found);
        return new BoundFile(path, source, tree, symbols, isLibrary, new CompileTimeConditions(tree, symbols, isLibrary, facts));
    }

    private void LoadImport(SourceModule module, ImportSite site)
    {
        switch (site.Node)
        {
            case Import import:
                foreach (Alias alias in import.Names)
                {
                    Require(module, site, alias.Name, alias.Span);
                }
                break;
            case ImportFrom import:
                LoadFrom(module, site, import);
                break;
            default:
                // A function is called to import what may not be there.
                FindOrLoad(site.CalledName!);
                break;
        }
    }

    /// <summary>The modules that could be found and are not part of the program, since only functions that nothing names import them.</summary>
    private HashSet<string> FindLeftOut()
    {
        var result = new HashSet<string>(StringComparer.Ordinal);
        foreach ((SourceModule module, ImportSite site) in named.LeftOutImports)
        {
            foreach (string name in module.NamesIn(site))
            {
                AddLeftOut(name, result);
            }
        }
        return result;
    }

    private void AddLeftOut(string name, HashSet<string> leftOut)
    {
        if (byName.ContainsKey(name) || leftOut.Contains(name) || missing.Contains(name))
        {
            return;
        }
        int dot = name.LastIndexOf('.');
        bool exists = dot < 0 ? finder.FindTopLevel(name) is not null
            : byName.TryGetValue(name[..dot], out ProgramModule? parent) && parent.IsPackage && finder.FindSubmodule(parent, name) is not null;
        if (exists)
        {
            leftOut.Add(name);
        }
    }

    private void LoadFrom(SourceModule module, ImportSite site, ImportFrom import)
    {
        if (module.AbsoluteName(import) is not { } name)
        {
            if (!site.IsGuarded)
            {
                DiagnosticDescriptor descriptor = module.Package.Length == 0
                    ? DiagnosticDescriptors.RelativeImportOutsidePackage
                    : DiagnosticDescriptors.RelativeImportBeyondTopLevel;
                missingImports.Add(new MissingImport(module, site, import.Span, descriptor, ""));
            }
            return;
        }
        if (Require(module, site, name, import.Span) is not { IsPackage: true } package)
        {
            return;
        }
        // A name may be a submodule; whether it is an attribute first is found out at run time.
        foreach (Alias alias in import.Names)
        {
            if (alias.Name != "*")
            {
                Connect(module, site, FindOrLoad($"{name}.{alias.Name}"));
            }
            else if (package is SourceModule source)
            {
                foreach (string exported in ExportedNames.Of(source.Tree))
                {
                    Connect(module, site, FindOrLoad($"{name}.{exported}"));
                }
            }
        }
    }

    private void Connect(SourceModule importer, ImportSite site, ProgramModule? imported)
    {
        if (imported is not null && !site.IsGuarded)
        {
            if (!unguardedEdges.TryGetValue(importer, out List<Link>? edges))
            {
                unguardedEdges.Add(importer, edges = []);
            }
            edges.Add(new Link(imported, site));
        }
    }

    /// <summary>Loads a module and the packages around it; notes that it is missing if so.</summary>
    private ProgramModule? Require(SourceModule importer, ImportSite site, string name, in TextSpan span)
    {
        for (int dot = name.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = name.IndexOf('.', dot + 1))
        {
            Connect(importer, site, FindOrLoad(name[..dot]));
        }
        ProgramModule? module = FindOrLoad(name);
        Connect(importer, site, module);
        if (module is null && !site.IsGuarded)
        {
            missingImports.Add(new MissingImport(importer, site, span, DiagnosticDescriptors.ModuleNotFound, name));
        }
        return module;
    }

    private ProgramModule? FindOrLoad(string name)
    {
        if (byName.TryGetValue(name, out ProgramModule? known))
        {
            return known;
        }
        if (missing.Contains(name))
        {
            return null;
        }
        int dot = name.LastIndexOf('.');
        ProgramModule? parent = dot < 0 ? null : FindOrLoad(name[..dot]);
        ModuleLocation? location = dot < 0 ? finder.FindTopLevel(name) : parent is null ? null : finder.FindSubmodule(parent, name);
        ProgramModule? module = location switch
        {
            null => ((parent as RegisteredModule)?.Registrar ?? parent as SourceModule) is { } registrar && registrar.Registers(name)
                ? new RegisteredModule(name, registrar)
                : null,
            { File: { } path } => LoadFile(path, name, location.IsLibrary) is { } file ? new SourceModule(name, file, location.IsPackage) : null,
            { IsPackage: true } => new NamespacePackage(name, location.Folders, location.IsLibrary),
            _ => new IntrinsicModule(name),
        };
        if (module is null)
        {
            missing.Add(name);
            return null;
        }
        return Add(module);
    }

    /// <summary>
    /// Reports the imports that cannot succeed, except in modules that are themselves only imported where the failure is caught, and in the
    /// library, where they raise when they run.
    /// </summary>
    private void ReportMissing(ModuleGraph graph)
    {
        if (missingImports.Count == 0)
        {
            return;
        }
        var needed = new HashSet<ProgramModule> { graph.Main };
        var queue = new Queue<ProgramModule>(needed);
        while (queue.TryDequeue(out ProgramModule? module))
        {
            foreach (Link link in unguardedEdges.GetValueOrDefault(module, []))
            {
                if (needed.Add(link.Imported))
                {
                    queue.Enqueue(link.Imported);
                }
            }
        }
        foreach (MissingImport import in missingImports)
        {
            if (!needed.Contains(import.Importer) || import.Importer.IsLibrary)
            {
                continue;
            }
            if (import.Name.Length > 0 && StandardModules.Contains(import.Name) && finder.HasLibrary)
            {
                diagnostics.Report(import.Importer.Source, import.Span, DiagnosticDescriptors.LibraryModuleMissing, import.Name);
                continue;
            }
            string message = import.Name.Length == 0 ? "" : graph.MissingMessage(import.Name);
            diagnostics.Report(import.Importer.Source, import.Span, import.Descriptor, message);
        }
        ReportUnavailable(needed);
    }

    /// <summary>
    /// Reports the user's imports of library modules whose bodies are bound to fail: what they always import cannot be had.
    /// </summary>
    private void ReportUnavailable(HashSet<ProgramModule> needed)
    {
        var reasons = new Dictionary<ProgramModule, string>();
        var queue = new Queue<ProgramModule>();
        foreach (MissingImport import in missingImports)
        {
            if (import.Importer.IsLibrary && AlwaysRuns(import.Site) && reasons.TryAdd(import.Importer, import.Name))
            {
                queue.Enqueue(import.Importer);
            }
        }
        if (queue.Count == 0)
        {
            return;
        }
        ILookup<ProgramModule, (ProgramModule Importer, ImportSite Site)> importers = unguardedEdges
            .SelectMany(static each => each.Value, static (each, link) => (Importer: each.Key, link.Imported, link.Site))
            .ToLookup(static each => each.Imported, static each => (each.Importer, each.Site));
        while (queue.TryDequeue(out ProgramModule? module))
        {
            foreach ((ProgramModule importer, ImportSite site) in importers[module])
            {
                if (importer.IsLibrary)
                {
                    if (AlwaysRuns(site) && reasons.TryAdd(importer, reasons[module]))
                    {
                        queue.Enqueue(importer);
                    }
                }
                else if (needed.Contains(importer) && reported.Add((site.Node, module)))
                {
                    diagnostics.Report(
                        ((SourceModule)importer).Source, site.Node.Span, DiagnosticDescriptors.LibraryModuleUnavailable, module.Name, reasons[module]);
                }
            }
        }
    }

    private static bool AlwaysRuns(ImportSite site) => !site.IsDeferred && !site.IsConditional;
}
