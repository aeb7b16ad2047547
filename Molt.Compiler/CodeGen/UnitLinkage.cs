using LLVMSharp.Interop;
using Molt.Compiler.Units;

namespace Molt.Compiler.CodeGen;

/// <summary>
/// Emits what the units of a program ask of it: the tables of their functions that are part of it, the modules of the runtime, and something in
/// the place of modules that only functions refer to that are not.
/// </summary>
internal static class UnitLinkage
{
    /// <summary>Emits it.</summary>
    public static void Emit(ProgramEmitter program, LinkedUnits units)
    {
        foreach (var unit in units.All)
        {
            EmitTable(program, units, unit);
        }
        foreach (string name in units.Intrinsics)
        {
            var info = program.IntrinsicModule(name);
            info.Name = ProgramEmitter.IntrinsicSymbol(name);
            ProgramEmitter.Share(info);
        }
        foreach (var (name, meaning) in units.LeftOut)
        {
            EmitLeftOut(program, name, meaning);
        }
    }

    private static void EmitTable(ProgramEmitter program, LinkedUnits units, UnitSummary unit)
    {
        var type = LLVMTypeRef.CreateFunction(program.Context.Int64Type, [program.Pointer, program.Pointer]);
        var entries = new LLVMValueRef[unit.Functions.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = program.Runtime.Constants.Null;
            if (units.Has(unit, i))
            {
                entries[i] = program.Module.AddFunction(UnitSummary.EntrySymbol(unit.Module, i), type);
                entries[i].Visibility = LLVMVisibility.LLVMHiddenVisibility;
            }
        }
        var table = program.Constants.Table("linked", entries);
        table.Name = UnitSummary.LinkedSymbol(unit.Module);
        ProgramEmitter.Share(table);
    }

    private static void EmitLeftOut(ProgramEmitter program, string name, ImportMeaning meaning)
    {
        switch (meaning)
        {
            case ImportMeaning.Source or ImportMeaning.Namespace:
                // The runtime raises when it is to run a module without a body.
                Define(ProgramEmitter.ModuleSymbol(name), program.Constants.Struct("ModuleInfo", ("Name", program.Constants.Str(name))));
                Define(ProgramEmitter.VariablesSymbol(name), program.NoValue);
                break;
            case ImportMeaning.Intrinsic:
                Define(ProgramEmitter.IntrinsicSymbol(name), program.Constants.Struct("IntrinsicModuleInfo", ("Module", program.NoValue), ("Name", program.Constants.Str(name))));
                break;
        }

        void Define(string symbol, LLVMValueRef content)
        {
            var global = program.Constants.Global("absent", content);
            global.Name = symbol;
            global.IsGlobalConstant = false;
            ProgramEmitter.Share(global);
        }
    }
}
