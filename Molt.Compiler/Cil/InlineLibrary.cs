using LLVMSharp.Interop;

namespace Molt.Compiler.Cil;

/// <summary>The bodies of the runtime's functions that are worth inlining, as a runtime pack has them.</summary>
public static class InlineLibrary
{
    /// <summary>
    /// Adds to a program's module the bodies of those functions that it calls, and of those that these call; and what the optimizer has
    /// found out about the functions that are only declared. Nothing else of the file is read.
    /// </summary>
    /// <exception cref="InvalidDataException">The file and the program do not match.</exception>
    public static void LinkInto(LLVMModuleRef program, string bitcodeFile)
    {
        LLVMModuleRef library = program.Context.GetBitcodeModule(LLVMMemoryBufferRef.CreateFromFile(bitcodeFile));
        for (LLVMValueRef function = program.FirstFunction; function.Handle != 0; function = function.NextFunction)
        {
            if (function.IsDeclaration && function.IntrinsicID == 0)
            {
                LLVMValueRef known = library.GetNamedFunction(function.Name);
                if (known.Handle != 0)
                {
                    CopyAttributes(known, function);
                }
            }
        }
        if (!program.TryLinkModule(library))
        {
            throw new InvalidDataException(LlvmDiagnostics.TakeError() ?? "it does not match the program");
        }
    }

    private static void CopyAttributes(LLVMValueRef source, LLVMValueRef target)
    {
        int last = Math.Min((int)source.ParamsCount, (int)target.ParamsCount);
        for (int index = (int)LLVMAttributeIndex.LLVMAttributeFunctionIndex; index <= last; index++)
        {
            foreach (LLVMAttributeRef attribute in source.GetAttributesAtIndex((LLVMAttributeIndex)index))
            {
                target.AddAttributeAtIndex((LLVMAttributeIndex)index, attribute);
            }
        }
    }
}
