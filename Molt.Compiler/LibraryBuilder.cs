using Molt.Compiler.Binding;
using Molt.Compiler.Cil;
using Molt.Compiler.CodeGen;
using Molt.Compiler.IR;
using Molt.Compiler.IR.Builder;
using Molt.Compiler.Linking;
using Molt.Compiler.Optimization;
using Molt.Compiler.Units;

namespace Molt.Compiler;

/// <summary>Compiles the modules of the library into units of a runtime pack.</summary>
internal static class LibraryBuilder
{
    /// <summary>Compiles all modules in place of the units that are there.</summary>
    /// <param name="modules">The library: <see cref="ModuleGraph.BuildLibrary"/>.</param>
    /// <param name="pack">The pack.</param>
    public static void Build(ModuleGraph modules, RuntimePack pack)
    {
        var store = UnitStore.Of(pack);
        store.Clear();
        using var library = RuntimeLibrary.Load(RuntimeLibrary.DefaultPath);
        var readers = AskedNames.Readers(library);
        foreach (var (source, program, keepsDict) in IrBuilder.BuildUnits(modules, library))
        {
            Optimizer.Run(program, library);
            var functions = new UnitFunctions(modules.Named.FunctionsOf(source));
            using var generator = CodeGenerator.GenerateUnit(program, functions, pack, library);
            store.Add(Summarize(modules, source, program, functions, keepsDict, readers), generator);
        }
    }

    private static UnitSummary Summarize(
        ModuleGraph modules, SourceModule source, MirProgram program, UnitFunctions functions, bool keepsDict, IReadOnlySet<string> readers)
    {
        var body = new AskedNames();
        var asked = new AskedNames?[functions.Count];
        foreach (var function in program.Functions.Where(static function => function.IsReachable))
        {
            (functions.OwnerOf(function) is { } owner ? asked[owner] ??= new AskedNames() : body).Add(function, readers);
        }
        var imports = UnitSummary.ImportsOf(source).Select(name => (Name: name, Meaning: UnitSummary.MeaningOf(modules, name))).ToList();
        return new UnitSummary
        {
            Module = source.Name,
            Hash = UnitSummary.HashOf(source),
            KeepsDict = keepsDict,
            Variables = [.. program.Modules[0].Globals.Select(static global => global.Name)],
            Imports = [.. imports],
            Helpers = [.. functions.Intrinsics.Except(imports.Select(static import => import.Name))],
            Body = body,
            Functions = [.. asked],
        };
    }
}
