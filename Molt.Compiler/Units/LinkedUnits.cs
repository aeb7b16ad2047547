using Molt.Compiler.Binding;
using Molt.Compiler.CodeGen;
using Molt.Compiler.IR.Builder;

namespace Molt.Compiler.Units;

/// <summary>The units that take the place of modules of a program.</summary>
public sealed class LinkedUnits
{
    private readonly Dictionary<string, UnitSummary> _units;
    private readonly UnitStore _store;
    private readonly ModuleGraph _graph;

    private LinkedUnits(Dictionary<string, UnitSummary> units, UnitStore store, ModuleGraph graph)
    {
        _units = units;
        _store = store;
        _graph = graph;
    }

    /// <summary>The units, in the order of the program's modules.</summary>
    internal IEnumerable<UnitSummary> All => _graph.Modules.Select(module => Find(module.Name)).OfType<UnitSummary>();

    /// <summary>The object files.</summary>
    internal IEnumerable<string> Objects => All.Select(unit => _store.ObjectOf(unit.Module));

    /// <summary>The unit of a module; null if the module is compiled with the program.</summary>
    internal UnitSummary? Find(string module) => _units.GetValueOrDefault(module);

    /// <summary>Whether a function of a unit is part of the program.</summary>
    internal bool Has(UnitSummary unit, int number) =>
        unit.Functions[number] is not null && _graph.Named.Contains(_graph.Named.FunctionsOf((SourceModule)_graph.Find(unit.Module)!)[number]);

    /// <summary>All that the functions of units that are part of the program, and the bodies of their modules, ask objects for.</summary>
    internal AskedNames AskedNames()
    {
        var result = new AskedNames();
        foreach (var unit in All)
        {
            result.Add(unit.Body);
            for (int i = 0; i < unit.Functions.Length; i++)
            {
                if (Has(unit, i))
                {
                    result.Add(unit.Functions[i]!);
                }
            }
        }
        return result;
    }

    /// <summary>The names by which the units know modules, and which are not part of the program: only functions refer to them that are not, either.</summary>
    internal IEnumerable<(string Name, ImportMeaning Meaning)> LeftOut =>
        All.SelectMany(static unit => unit.Imports).Where(import => _graph.Find(import.Name) is null).Distinct().ExceptBy(Intrinsics, static import => import.Name);

    /// <summary>The modules of the runtime that the units know.</summary>
    internal IEnumerable<string> Intrinsics =>
        All.SelectMany(unit => unit.Imports.Where(import => import.Meaning == ImportMeaning.Intrinsic && _graph.Find(import.Name) is not null)
            .Select(static import => import.Name).Concat(unit.Helpers)).Distinct();

    /// <summary>
    /// Finds the modules of a program for which there are units: those of the library whose source is that of the unit, and from which everything
    /// that they import looks as it did when the unit was made.
    /// </summary>
    /// <param name="graph">The program's modules.</param>
    /// <param name="store">The units.</param>
    internal static LinkedUnits Select(ModuleGraph graph, UnitStore store)
    {
        NamespaceMentions[] mentions = [.. graph.Modules.OfType<SourceModule>().Where(static module => !module.IsLibrary).Select(NamespaceMentions.Of)];
        HashSet<string> held = [.. mentions.SelectMany(static each => each.HeldNamespaces)];
        HashSet<string> renamed = [.. mentions.SelectMany(static each => each.Stores).Where(static store => ModuleBuilder.IsConstant(store.Attribute)).Select(static store => store.Source)];
        var units = new Dictionary<string, UnitSummary>();
        foreach (var module in graph.Modules.OfType<SourceModule>())
        {
            if (module.IsLibrary && !renamed.Contains(module.Name) && store.Find(module.Name) is { } unit && unit.Hash == UnitSummary.HashOf(module)
                && (unit.KeepsDict || !held.Contains(module.Name)) && unit.Functions.Length == graph.Named.FunctionsOf(module).Count)
            {
                units.Add(module.Name, unit);
            }
        }
        // What knows a module that is compiled anew is compiled anew.
        for (bool isDone = false; !isDone;)
        {
            string[] unfit = [.. units.Values.Where(unit => !unit.Imports.All(Fits)).Select(static unit => unit.Module)];
            Array.ForEach(unfit, name => units.Remove(name));
            isDone = unfit.Length == 0;
        }
        return new LinkedUnits(units, store, graph);

        // A module that is not there is imported by nothing that is part of the program.
        bool Fits((string Name, ImportMeaning Meaning) import) => graph.Find(import.Name) is not { } module
            || (UnitSummary.MeaningOf(graph, import.Name) == import.Meaning && module.IsLibrary && import.Meaning != ImportMeaning.Namespace
                && (module is not SourceModule || units.ContainsKey(import.Name)));
    }
}
