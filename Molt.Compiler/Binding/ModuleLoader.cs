using System.Collections.Immutable;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.Binding;

/// <summary>Walks along the imports of a program and loads each module once.</summary>
internal sealed class ModuleLoader
{
    private readonly ModuleFinder finder;
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<string, ProgramModule> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BoundFile> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> missing = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ProgramModule>.Builder modules = ImmutableArray.CreateBuilder<ProgramModule>();
    private readonly Queue<SourceModule> pending = new();
    private readonly List<MissingImport> missingImports = [];

    /// <summary>For each module, those that it loads without catching their failure.</summary>
    private readonly Dictionary<ProgramModule, List<ProgramModule>> unguardedEdges = [];

    private ModuleLoader(ModuleFinder finder, DiagnosticBag diagnostics)
    {
        this.finder = finder;
        this.diagnostics = diagnostics;
    }

    private sealed record MissingImport(SourceModule Importer, TextSpan Span, DiagnosticDescriptor Descriptor, string Name);

    /// <summary>Loads the main file and everything that it imports.</summary>
    public static ModuleGraph? Load(string mainFile, ModuleFinder finder, DiagnosticBag diagnostics)
    {
        var loader = new ModuleLoader(finder, diagnostics);
        if (loader.LoadFile(mainFile) is not { } mainText)
        {
            return null;
        }
        var main = new SourceModule(ModuleGraph.MainName, mainText, isPackage: false);
        loader.Add(main);
        while (loader.pending.TryDequeue(out SourceModule? module))
        {
            loader.LoadImports(module);
        }
        var graph = new ModuleGraph(main, loader.modules.DrainToImmutable(), loader.byName) { AbsentFiles = finder.AbsentFiles };
        loader.ReportMissing(graph);
        return graph;
    }

    private ProgramModule Add(ProgramModule module)
    {
        byName.Add(module.Name, module);
        modules.Add(module);
        if (module is SourceModule source)
        {
            pending.Enqueue(source);
        }
        return module;
    }

    private BoundFile? LoadFile(string path)
    {
        string key = Path.GetFullPath(path);
        if (!files.TryGetValue(key, out BoundFile? file))
        {
            if (!SourceFile.TryLoad(path, diagnostics, out SourceText? source))
            {
                return null;
            }
            Module tree = Parser.Parse(source, diagnostics);
            file = new BoundFile(path, source, tree, SymbolTable.Build(tree, source, diagnostics));
            files.Add(key, file);
        }
        return file;
    }

    private void LoadImports(SourceModule module)
    {
        foreach (ImportSite site in module.Imports)
        {
            if (site.IsForTypesOnly)
            {
                continue;
            }
            if (site.Statement is Import import)
            {
                foreach (Alias alias in import.Names)
                {
                    Require(module, site, alias.Name, alias.Span);
                }
            }
            else
            {
                LoadFrom(module, site, (ImportFrom)site.Statement);
            }
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
                missingImports.Add(new MissingImport(module, import.Span, descriptor, ""));
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
                Link(module, site, FindOrLoad($"{name}.{alias.Name}"));
            }
            else if (package is SourceModule source)
            {
                foreach (string exported in ExportedNames.Of(source.Tree))
                {
                    Link(module, site, FindOrLoad($"{name}.{exported}"));
                }
            }
        }
    }

    private void Link(SourceModule importer, ImportSite site, ProgramModule? imported)
    {
        if (imported is not null && !site.IsGuarded)
        {
            if (!unguardedEdges.TryGetValue(importer, out List<ProgramModule>? edges))
            {
                unguardedEdges.Add(importer, edges = []);
            }
            edges.Add(imported);
        }
    }

    /// <summary>Loads a module and the packages around it; notes that it is missing if so.</summary>
    private ProgramModule? Require(SourceModule importer, ImportSite site, string name, in TextSpan span)
    {
        for (int dot = name.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = name.IndexOf('.', dot + 1))
        {
            Link(importer, site, FindOrLoad(name[..dot]));
        }
        ProgramModule? module = FindOrLoad(name);
        Link(importer, site, module);
        if (module is null && !site.IsGuarded)
        {
            missingImports.Add(new MissingImport(importer, span, DiagnosticDescriptors.ModuleNotFound, name));
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
            null => null,
            { File: { } path } => LoadFile(path) is { } file ? new SourceModule(name, file, location.IsPackage) : null,
            { IsPackage: true } => new NamespacePackage(name, location.Folders),
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
    /// Reports the imports that cannot succeed, except in modules that are themselves only imported where the failure is caught.
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
            foreach (ProgramModule imported in unguardedEdges.GetValueOrDefault(module, []))
            {
                if (needed.Add(imported))
                {
                    queue.Enqueue(imported);
                }
            }
        }
        foreach (MissingImport import in missingImports)
        {
            if (needed.Contains(import.Importer))
            {
                string message = import.Name.Length == 0 ? "" : graph.MissingMessage(import.Name);
                diagnostics.Report(import.Importer.Source, import.Span, import.Descriptor, message);
            }
        }
    }
}
