using Molt.Compiler.Binding;
using Molt.Compiler.Cil;
using Molt.Compiler.Units;

namespace Molt.Compiler.IR.Builder;

/// <summary>Builds the MIR of a program from the syntax trees and scopes of its modules.</summary>
public sealed class IrBuilder
{
    /// <summary>How much of a qualified name is used for a symbol: those of deeply nested functions grow with each level.</summary>
    private const int LongestSymbol = 200;

    private readonly Dictionary<string, ModuleBuilder> _builders = [];
    private readonly Dictionary<string, MirModule> _modules = [];
    private readonly List<MirModule> _namespaces = [];
    private readonly HashSet<string> _symbols = [];

    /// <summary>How many functions wanted a symbol that another had.</summary>
    private readonly Dictionary<string, int> _namesakes = [];
    private readonly RuntimeLibrary? _library;

    /// <summary>The modules whose namespaces are held as dicts; null among them stands for any.</summary>
    private readonly HashSet<ProgramModule?> _held;

    private readonly LinkedUnits? _units;

    private IrBuilder(ModuleGraph graph, RuntimeLibrary? library, LinkedUnits? units)
    {
        Graph = graph;
        _library = library;
        _units = units;
        Mentions = [.. graph.Modules.OfType<SourceModule>().Select(NamespaceMentions.Of)];
        Promotion = VariablePromotionDecision.Of(graph, Mentions);
        KeepsAnnotations = Mentions.Any(mentions => mentions.AsksForAnnotations);
        KeepsTexts = graph.Find("annotationlib") is not null;
        _held = [.. Mentions.SelectMany(mentions => mentions.HeldNamespaces).Select(Namespace)];
        StoredFromOutside = [.. Mentions.SelectMany(mentions => mentions.StoredAttributes)];
    }

    /// <summary>The program.</summary>
    internal MirProgram Program { get; private set; } = new();

    /// <summary>The modules.</summary>
    internal ModuleGraph Graph { get; }

    /// <summary>What each module says of namespaces.</summary>
    internal IReadOnlyList<NamespaceMentions> Mentions { get; }

    /// <summary>What becomes of the main module's variables that only its body uses.</summary>
    internal VariablePromotion Promotion { get; }

    /// <summary>Whether some module may hold the namespace of this one as a dict.</summary>
    internal bool IsHeld(SourceModule module) => _held.Contains(module) || _held.Contains(null);

    /// <summary>Whether some module may ask for annotations; else nothing is made of them.</summary>
    internal bool KeepsAnnotations { get; }

    /// <summary>Whether some module may ask for the texts of annotations.</summary>
    internal bool KeepsTexts { get; }

    /// <summary>The names that some module stores as attributes of something it imported.</summary>
    internal HashSet<string> StoredFromOutside { get; }

    /// <summary>What a module is compiled to already; null if it is to be compiled.</summary>
    internal UnitSummary? FindUnit(SourceModule module) => _units?.Find(module.Name);

    /// <summary>The module that a dotted name means; null if it means something in a module of the program, which may be any module.</summary>
    private ProgramModule? Namespace(string name)
    {
        if (Graph.Find(name) is { } module)
        {
            return module is RegisteredModule ? null : module;
        }
        int dot = name.LastIndexOf('.');
        // What is in a module of the runtime is none of the program's modules.
        return dot > 0 && Namespace(name[..dot]) is IntrinsicModule intrinsic ? intrinsic : null;
    }

    /// <summary>Builds a program. What can not be translated is left in it as <see cref="Opcode.Unsupported"/>.</summary>
    /// <param name="graph">Its modules.</param>
    /// <param name="library">The runtime, whose modules may be imported; null if the names in them do not matter.</param>
    /// <param name="units">The modules that are compiled already; null if there are none.</param>
    public static MirProgram Build(ModuleGraph graph, RuntimeLibrary? library, LinkedUnits? units = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var builder = new IrBuilder(graph, library, units);
        builder.DeclareAll();
        foreach (var module in builder._namespaces)
        {
            SubmoduleBinding.Emit(builder.FindModule, name => builder.FindBuilder(name)?.KeepsDict ?? false, module, (opcode, payload, operands) => module.Body!.Entry.Append(
                new MirInstruction(opcode, payload, operands) { Representation = opcode.ResultRepresentation() }));
        }
        foreach (var module in builder._builders.Values.Where(static each => !each.Module.IsForeign))
        {
            module.Build();
        }
        return builder.Program;
    }

    /// <summary>Builds each module of the library as a program of its own, to which the others are foreign. It is valid until the next one is asked for.</summary>
    /// <param name="graph">All modules of the library: <see cref="ModuleGraph.BuildLibrary"/>.</param>
    /// <param name="library">The runtime.</param>
    internal static IEnumerable<(SourceModule Source, MirProgram Program, bool KeepsDict)> BuildUnits(ModuleGraph graph, RuntimeLibrary library)
    {
        var builder = new IrBuilder(graph, library, null);
        builder.DeclareAll();
        ModuleBuilder[] modules = [.. builder._builders.Values];
        foreach (var module in modules)
        {
            module.DeclareVariables();
        }
        foreach (var module in modules)
        {
            module.Module.IsForeign = true;
        }
        foreach (var source in graph.Modules.OfType<SourceModule>().Where(each => each != graph.Main))
        {
            var module = builder._builders[source.Name];
            builder.Program = new MirProgram();
            builder.Program.Modules.Add(module.Module);
            module.Module.IsForeign = false;
            module.Build();
            yield return (source, builder.Program, module.KeepsDict);
            module.Module.IsForeign = true;
            module.Release();
        }
    }

    private void DeclareAll()
    {
        foreach (var module in Graph.Modules)
        {
            Declare(module);
        }
        foreach (var module in _builders.Values)
        {
            module.FindStarImports();
        }
    }

    /// <summary>The builder of a module that has source, or null.</summary>
    internal ModuleBuilder? FindBuilder(string name) => _builders.GetValueOrDefault(name);

    /// <summary>A module of the program, or null if there is none of the name or it is the runtime's.</summary>
    internal MirModule? FindModule(string name) => _modules.GetValueOrDefault(name);

    /// <summary>The names that <c>import *</c> from a module binds; null if they are only known at run time.</summary>
    internal IReadOnlyCollection<string>? ExportsOf(string module) =>
        _builders.TryGetValue(module, out var builder) ? builder.Exports.Names
        : _library?.FindModule(module) is { } found
            ? [.. found.Functions.Keys.Concat(found.Attributes.Keys).Where(name => !name.StartsWith('_')).Order(StringComparer.Ordinal)]
            : null;

    /// <summary>Whether the runtime has a built-in of a name.</summary>
    internal bool HasBuiltin(string name) => _library is null || PythonBuiltins.IsIn(_library, name);

    /// <summary>Adds a function under a symbol that no other has.</summary>
    internal MirFunction Add(MirFunction function)
    {
        string name = function.QualifiedName;
        string symbol = $"{function.Module.Name}.{(name.Length <= LongestSymbol ? name : "…" + name[^LongestSymbol..])}";
        string unique = symbol;
        while (!_symbols.Add(unique))
        {
            int count = _namesakes.GetValueOrDefault(symbol, 1) + 1;
            _namesakes[symbol] = count;
            unique = $"{symbol}.{count}";
        }
        function.Symbol = unique;
        Program.Functions.Add(function);
        return function;
    }

    private void Declare(ProgramModule module)
    {
        switch (module)
        {
            case SourceModule source:
                var builder = new ModuleBuilder(this, source, Mentions[_builders.Count]);
                _builders.Add(source.Name, builder);
                AddModule(builder.Module);
                break;
            case NamespacePackage package:
                var empty = new MirModule(package.Name, "");
                empty.Body = Add(new MirFunction(empty, ModuleBuilder.BodyName, ModuleBuilder.BodyName, FunctionKind.ModuleBody));
                empty.Body.Blocks.Add(new MirBlock { Terminator = new ReturnTerminator(MirConstant.None) });
                _namespaces.Add(empty);
                AddModule(empty);
                break;
        }
    }

    private void AddModule(MirModule module)
    {
        _modules.Add(module.Name, module);
        Program.Modules.Add(module);
    }
}
