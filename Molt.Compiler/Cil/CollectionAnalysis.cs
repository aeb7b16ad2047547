using System.Text;
using LLVMSharp.Interop;

namespace Molt.Compiler.Cil;

/// <summary>Which functions can start a garbage collection, directly or through others.</summary>
internal sealed unsafe class CollectionAnalysis
{
    /// <summary>The attribute of functions that cannot; declarations carry it from the runtime's module into programs.</summary>
    private const string LeafAttribute = "molt-gc-leaf";

    private static readonly byte[] AttributeName = Encoding.ASCII.GetBytes(LeafAttribute);

    private readonly HashSet<LLVMValueRef> _collecting = [];

    private CollectionAnalysis()
    {
    }

    /// <summary>Analyses all functions of a module.</summary>
    public static CollectionAnalysis Run(LLVMModuleRef module)
    {
        var analysis = new CollectionAnalysis();
        var callers = new Dictionary<LLVMValueRef, List<LLVMValueRef>>();
        var work = new Queue<LLVMValueRef>();
        uint stackSave = LlvmIntrinsics.Id("llvm.stacksave");
        for (LLVMValueRef function = module.FirstFunction; function.Handle != 0; function = function.NextFunction)
        {
            if (function.IsDeclaration)
            {
                if (IsCollectingDeclaration(function))
                {
                    analysis._collecting.Add(function);
                    work.Enqueue(function);
                }
                continue;
            }
            foreach (LLVMValueRef call in Calls(function))
            {
                LLVMValueRef callee = call.CalledValue.IsAFunction;
                if (callee.Handle != 0 && callee.IntrinsicID != stackSave)
                {
                    if (!callers.TryGetValue(callee, out List<LLVMValueRef>? list))
                    {
                        callers.Add(callee, list = []);
                    }
                    list.Add(function);
                }
                else if (IsUnknown(call, callee) && analysis._collecting.Add(function))
                {
                    work.Enqueue(function);
                }
            }
        }
        while (work.TryDequeue(out LLVMValueRef callee))
        {
            foreach (LLVMValueRef caller in callers.GetValueOrDefault(callee, []))
            {
                if (analysis._collecting.Add(caller))
                {
                    work.Enqueue(caller);
                }
            }
        }
        return analysis;
    }

    /// <summary>Whether a call can start a collection.</summary>
    public bool CanCollect(LLVMValueRef call)
    {
        LLVMValueRef callee = call.CalledValue.IsAFunction;
        return callee.Handle == 0 ? IsUnknown(call, callee) : _collecting.Contains(callee);
    }

    /// <summary>Records the result in the functions' attributes.</summary>
    public void Mark(LLVMModuleRef module)
    {
        LLVMAttributeRef attribute = module.Context.CreateStringAttribute(LeafAttribute, "");
        for (LLVMValueRef function = module.FirstFunction; function.Handle != 0; function = function.NextFunction)
        {
            if (!_collecting.Contains(function) && function.IntrinsicID == 0)
            {
                function.AddAttributeAtIndex(LLVMAttributeIndex.LLVMAttributeFunctionIndex, attribute);
            }
        }
    }

    // Reading the stack pointer is what the collector begins with; what an indirect call leads to is not known; inline assembly is harmless.
    private static bool IsUnknown(LLVMValueRef call, LLVMValueRef callee) =>
        callee.Handle != 0 || call.CalledValue.Kind != LLVMValueKind.LLVMInlineAsmValueKind;

    // The C library never calls back; the runtime may unless it is known not to.
    private static bool IsCollectingDeclaration(LLVMValueRef function)
    {
        if (function.IntrinsicID != 0 || !function.Name.StartsWith(RuntimeSymbols.Prefix, StringComparison.Ordinal))
        {
            return false;
        }
        fixed (byte* name = AttributeName)
        {
            return LLVM.GetStringAttributeAtIndex(
                function, LLVMAttributeIndex.LLVMAttributeFunctionIndex, (sbyte*)name, (uint)AttributeName.Length).Handle == 0;
        }
    }

    private static IEnumerable<LLVMValueRef> Calls(LLVMValueRef function)
    {
        for (LLVMBasicBlockRef block = function.FirstBasicBlock; block.Handle != 0; block = block.Next)
        {
            for (LLVMValueRef instruction = block.FirstInstruction; instruction.Handle != 0; instruction = instruction.NextInstruction)
            {
                if (instruction.InstructionOpcode == LLVMOpcode.LLVMCall)
                {
                    yield return instruction;
                }
            }
        }
    }
}
