using LLVMSharp.Interop;
using Molt.Compiler.Linking;

namespace Molt.Compiler.Cil;

/// <summary>Gives each function and each variable a section of its own, so that the linker can drop what is not used.</summary>
public static class Sections
{
    /// <summary>Separates all definitions of a module.</summary>
    public static void Separate(LLVMModuleRef module, TargetDescription target)
    {
        for (LLVMValueRef function = module.FirstFunction; function.Handle != 0; function = function.NextFunction)
        {
            if (!function.IsDeclaration)
            {
                Separate(module, target, function, "text");
            }
        }
        for (LLVMValueRef global = module.FirstGlobal; global.Handle != 0; global = global.NextGlobal)
        {
            if (!global.IsDeclaration && global.Linkage != LLVMLinkage.LLVMAppendingLinkage
                && !global.Name.StartsWith("llvm.", StringComparison.Ordinal))
            {
                Separate(module, target, global, SectionOf(global));
            }
        }
    }

    private static string SectionOf(LLVMValueRef global) =>
        global.Initializer.IsNull && !global.IsGlobalConstant ? "bss"
        : !global.IsGlobalConstant ? "data"
        : ReachableGlobals.FromConstant(global.Initializer).Count > 0 ? "data.rel.ro"
        : "rodata";

    private static void Separate(LLVMModuleRef module, TargetDescription target, LLVMValueRef global, string section)
    {
        switch (target.ObjectFormat)
        {
            case ObjectFormat.Elf:
                global.Section = $".{section}.{global.Name}";
                if (section == "text" && global.Comdat.Handle == 0)
                {
                    // A function's jump tables have a section of their own only if it belongs to a COMDAT.
                    global.Comdat = Single(module, global);
                }
                break;
            case ObjectFormat.Wasm:
                // The linker drops functions one by one without this.
                if (section != "text")
                {
                    global.Section = $".{section}.{global.Name}";
                }
                break;
            case ObjectFormat.Coff:
                // Only sections that belong to a COMDAT can be dropped, and a COMDAT has the name of a symbol. No other definition can take the
                // place of a weak one that belongs to one.
                if (global.Comdat.Handle == 0 && global.Linkage != LLVMLinkage.LLVMWeakAnyLinkage)
                {
                    if (global.Linkage == LLVMLinkage.LLVMPrivateLinkage)
                    {
                        global.Linkage = LLVMLinkage.LLVMInternalLinkage;
                    }
                    global.Comdat = Single(module, global);
                }
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static LLVMComdatRef Single(LLVMModuleRef module, LLVMValueRef global)
    {
        LLVMComdatRef comdat = module.GetOrInsertComdat(global.Name);
        LLVM.SetComdatSelectionKind(comdat, LLVMComdatSelectionKind.LLVMNoDeduplicateComdatSelectionKind);
        return comdat;
    }
}
