using LLVMSharp.Interop;

namespace Molt.Compiler.Cil;

/// <summary>LLVM's attributes of translated functions.</summary>
internal sealed class FunctionAttributes(LLVMContextRef context)
{
    private readonly LLVMAttributeRef _noUnwind = Enum(context, "nounwind");
    private readonly LLVMAttributeRef _alwaysInline = Enum(context, "alwaysinline");
    private readonly LLVMAttributeRef _noInline = Enum(context, "noinline");
    private readonly LLVMAttributeRef _cold = Enum(context, "cold");
    private readonly LLVMAttributeRef _optimizeForSize = Enum(context, "optsize");
    private readonly LLVMAttributeRef _zeroExtend = Enum(context, "zeroext");
    private readonly LLVMAttributeRef _signExtend = Enum(context, "signext");

    public void ApplyNoUnwind(LLVMValueRef function) => function.AddAttributeAtIndex(LLVMAttributeIndex.LLVMAttributeFunctionIndex, _noUnwind);

    /// <summary>Sets linkage, visibility and attributes of a translated method.</summary>
    public void Apply(LLVMValueRef function, ClrMethodDefinition method)
    {
        const LLVMAttributeIndex Function = LLVMAttributeIndex.LLVMAttributeFunctionIndex;
        ApplyNoUnwind(function);
        function.Linkage = method.GenericParameterCount > 0 || method.DeclaringType.GenericParameterCount > 0
            || (method.IsPrivate && !EntryPoints.IsNamed(method))
            ? LLVMLinkage.LLVMInternalLinkage
            : LLVMLinkage.LLVMExternalLinkage;
        if (method.Attribute("WantedBy") != null)
        {
            // A program that does not want it has another.
            function.Linkage = LLVMLinkage.LLVMWeakAnyLinkage;
        }
        if (function.Linkage == LLVMLinkage.LLVMExternalLinkage && method.Attribute("Export") is not { Arguments: [string] })
        {
            function.Visibility = LLVMVisibility.LLVMHiddenVisibility;
        }
        if (!method.IsAggressiveInlining)
        {
            // What is hot says so; the rest of the runtime is better small, since every program carries much of it.
            function.AddAttributeAtIndex(Function, _optimizeForSize);
        }
        if (method.Attribute("Cold") != null)
        {
            function.AddAttributeAtIndex(Function, _cold);
            function.AddAttributeAtIndex(Function, _noInline);
        }
        else if (method.IsNoInlining)
        {
            function.AddAttributeAtIndex(Function, _noInline);
        }
        else if (method.IsAggressiveInlining)
        {
            function.AddAttributeAtIndex(Function, _alwaysInline);
        }
    }

    /// <summary>C functions expect small integers to be extended.</summary>
    public void ExtendForC(LLVMValueRef function, ClrSignature signature)
    {
        Extend(function, LLVMAttributeIndex.LLVMAttributeReturnIndex, signature.ReturnType);
        for (int i = 0; i < signature.Parameters.Length; i++)
        {
            Extend(function, (LLVMAttributeIndex)(i + 1), signature.Parameters[i]);
        }
    }

    private static LLVMAttributeRef Enum(LLVMContextRef context, string name) =>
        context.CreateEnumAttribute(LlvmIntrinsics.AttributeKind(name), 0);

    private void Extend(LLVMValueRef function, LLVMAttributeIndex index, ClrType type)
    {
        switch (type.Primitive)
        {
            case PrimitiveKind.Boolean or PrimitiveKind.Byte or PrimitiveKind.Char or PrimitiveKind.UInt16:
                function.AddAttributeAtIndex(index, _zeroExtend);
                break;
            case PrimitiveKind.SByte or PrimitiveKind.Int16:
                function.AddAttributeAtIndex(index, _signExtend);
                break;
            default:
                break;
        }
    }
}
