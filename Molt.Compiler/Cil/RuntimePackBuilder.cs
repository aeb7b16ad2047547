using System.Runtime.InteropServices;
using LLVMSharp.Interop;
using Molt.Compiler.Linking;
using Molt.Compiler.Text;

namespace Molt.Compiler.Cil;

/// <summary>
/// Makes the compiled part of a runtime pack: <c>libmolt.a</c>, and <c>inline.bc</c> with the functions that are worth inlining into
/// programs.
/// </summary>
public static class RuntimePackBuilder
{
    // In LLVM instructions, after optimization.
    private const int LargestInlined = 40;
    private const int LargestInlinedOnRequest = 400;

    /// <summary>Translates the runtime for a target and writes the files to a folder, which it makes if there is none.</summary>
    /// <param name="runtimeAssembly">The path of <c>Molt.Runtime.dll</c>.</param>
    /// <param name="target">The target.</param>
    /// <param name="directory">The runtime pack's folder.</param>
    /// <param name="withDebugInfo">Whether the code is to carry the lines of its C# source.</param>
    /// <param name="diagnostics">Gets what is outside the dialect.</param>
    /// <returns>Whether the files were written.</returns>
    /// <exception cref="LlvmNotFoundException">There is no LLVM.</exception>
    public static bool Build(
        string runtimeAssembly, TargetDescription target, string directory, bool withDebugInfo, DiagnosticBag diagnostics)
    {
        using var world = new ClrWorld();
        world.Load(runtimeAssembly);
        using var context = LLVMContextRef.Create();
        context.SetDiscardValueNames(true);
        LLVMModuleRef module = ModuleTranslator.Translate(world, world.Assemblies, target, context, withDebugInfo, diagnostics);
        if (diagnostics.HasErrors)
        {
            return false;
        }
        Directory.CreateDirectory(directory);
        using LLVMTargetMachineRef machine = LlvmTargets.CreateMachine(target, LLVMCodeGenOptLevel.LLVMCodeGenLevelDefault);
        using LLVMPassBuilderOptionsRef options = LLVMPassBuilderOptionsRef.Create();
        module.RunPasses("default<O2>", machine, options);

        CollectionAnalysis.Run(module).Mark(module);
        HashSet<LLVMValueRef> inlined = SelectInlined(module);
        Promote(inlined);
        WriteInlineBitcode(module, inlined, Path.Combine(directory, "inline.bc"), options);

        if (target.IsWasm)
        {
            ShadowStackPass.Run(module);
        }
        string[] symbols = [.. DefinedSymbols(module)];
        Sections.Separate(module, target);
        using LLVMMemoryBufferRef content = EmitObject(module, machine);
        ArchiveWriter.Write(Path.Combine(directory, "libmolt.a"), "molt.o", content.Span, symbols);
        module.Dispose();
        return true;
    }

    private static LLVMMemoryBufferRef EmitObject(LLVMModuleRef module, LLVMTargetMachineRef machine) =>
        machine.TryEmitToMemoryBuffer(module, LLVMCodeGenFileType.LLVMObjectFile, out LLVMMemoryBufferRef buffer, out string message)
            ? buffer
            : throw new ExternalException(message);

    private static IEnumerable<LLVMValueRef> Functions(LLVMModuleRef module)
    {
        for (LLVMValueRef function = module.FirstFunction; function.Handle != 0; function = function.NextFunction)
        {
            yield return function;
        }
    }

    private static IEnumerable<LLVMValueRef> Globals(LLVMModuleRef module)
    {
        for (LLVMValueRef global = module.FirstGlobal; global.Handle != 0; global = global.NextGlobal)
        {
            yield return global;
        }
    }

    private static IEnumerable<string> DefinedSymbols(LLVMModuleRef module) => Functions(module).Concat(Globals(module))
        .Where(static value => !value.IsDeclaration && value.Linkage is not (LLVMLinkage.LLVMInternalLinkage or LLVMLinkage.LLVMPrivateLinkage))
        .Select(static value => value.Name);

    /// <summary>The functions that are worth a copy in programs: small ones, and those that ask for it.</summary>
    private static HashSet<LLVMValueRef> SelectInlined(LLVMModuleRef module) =>
        [.. Functions(module).Where(static function => !function.IsDeclaration && !Has(function, "noinline") && !Has(function, "cold")
            && function.Linkage == LLVMLinkage.LLVMExternalLinkage
            && InstructionCount(function) <= (Has(function, "alwaysinline") ? LargestInlinedOnRequest : LargestInlined))];

    private static bool Has(LLVMValueRef function, string attribute) => LLVM.GetEnumAttributeAtIndex(
        function, LLVMAttributeIndex.LLVMAttributeFunctionIndex, LlvmIntrinsics.AttributeKind(attribute)).Handle != 0;

    private static int InstructionCount(LLVMValueRef function)
    {
        int count = 0;
        for (LLVMBasicBlockRef block = function.FirstBasicBlock; block.Handle != 0; block = block.Next)
        {
            for (LLVMValueRef instruction = block.FirstInstruction; instruction.Handle != 0; instruction = instruction.NextInstruction)
            {
                count++;
            }
        }
        return count;
    }

    /// <summary>What is private to the runtime's module and used by a function that is inlined elsewhere becomes a symbol.</summary>
    private static void Promote(HashSet<LLVMValueRef> inlined)
    {
        foreach (LLVMValueRef used in inlined.SelectMany(ReachableGlobals.DirectlyFrom).Distinct())
        {
            LLVMValueRef global = used;
            if (global.Linkage is LLVMLinkage.LLVMInternalLinkage or LLVMLinkage.LLVMPrivateLinkage)
            {
                if (!global.Name.StartsWith(RuntimeSymbols.Prefix, StringComparison.Ordinal))
                {
                    global.Name = RuntimeSymbols.Prefix + global.Name;
                }
                global.Linkage = LLVMLinkage.LLVMExternalLinkage;
                global.Visibility = LLVMVisibility.LLVMHiddenVisibility;
            }
        }
    }

    // Not by globaldce, which would drop the functions as well: nothing in this module calls them.
    private static void DropUnused(LLVMModuleRef module)
    {
        bool isDone = false;
        while (!isDone)
        {
            isDone = true;
            foreach (LLVMValueRef global in Functions(module).Concat(Globals(module)).ToArray())
            {
                if (global.FirstUse.Handle == 0 && global.Linkage != LLVMLinkage.LLVMAvailableExternallyLinkage)
                {
                    if (global.IsAFunction.Handle != 0)
                    {
                        global.DeleteFunction();
                    }
                    else
                    {
                        global.DeleteGlobal();
                    }
                    isDone = false;
                }
            }
        }
    }

    /// <summary>Writes a module that has the bodies of the inlined functions only, all of which stand in the archive as well.</summary>
    private static void WriteInlineBitcode(LLVMModuleRef module, HashSet<LLVMValueRef> inlined, string path, LLVMPassBuilderOptionsRef options)
    {
        HashSet<string> names = [.. inlined.Select(static function => function.Name)];
        LLVMModuleRef copy = module.CloneModule();
        foreach (LLVMValueRef value in Functions(copy).Concat(Globals(copy)))
        {
            LLVMValueRef global = value;
            bool isShared = global.Linkage == LLVMLinkage.LLVMLinkOnceODRLinkage;
            bool isKept = names.Contains(global.Name) || (global.IsAGlobalVariable.Handle != 0 && global.IsGlobalConstant
                && global.Linkage == LLVMLinkage.LLVMExternalLinkage);
            if (!global.IsDeclaration && !isShared && !isKept)
            {
                global.Linkage = LLVMLinkage.LLVMAvailableExternallyLinkage;
                global.Comdat = default;
            }
        }
        copy.RunPasses("elim-avail-extern", default, options);
        foreach (LLVMValueRef value in Functions(copy).Concat(Globals(copy)))
        {
            LLVMValueRef global = value;
            if (!global.IsDeclaration && global.Linkage == LLVMLinkage.LLVMExternalLinkage)
            {
                global.Linkage = LLVMLinkage.LLVMAvailableExternallyLinkage;
            }
        }
        DropUnused(copy);
        if (!copy.TryVerify(LLVMVerifierFailureAction.LLVMReturnStatusAction, out string message))
        {
            throw new ExternalException(message);
        }
        if (copy.WriteBitcodeToFile(path) != 0)
        {
            throw new IOException($"cannot write '{path}'");
        }
        copy.Dispose();
    }
}
