using LLVMSharp.Interop;

namespace Molt.Compiler.Cil;

// The static fields that the collector starts from.
internal sealed partial class ModuleTranslator
{
    /// <summary>Whether a value of a type may refer to the heap. Pointers to something else are taken for such that may, which does no harm.</summary>
    private static bool MayReferToHeap(ClrType type) => type switch
    {
        PointerType => true,
        { IsTaggedValue: true } => true,
        StructType { EnumUnderlyingType: null } structure => structure.Fields.Any(static field => MayReferToHeap(field.Type)),
        _ => false,
    };

    /// <summary>Whether a field holds a value or points to an object.</summary>
    private bool HoldsReference(ClrType type) => type switch
    {
        PointerType { Element: StructType element } => Library.TypeOf(element) != null,
        { IsTaggedValue: true } => true,
        StructType { EnumUnderlyingType: null } structure => structure.Fields.Any(field => HoldsReference(field.Type)),
        _ => false,
    };

    /// <summary>Lists all static fields that were reached and may refer to the heap, if something asks for the list.</summary>
    private void EmitStaticRoots()
    {
        if (Module.GetNamedGlobal(RuntimeSymbols.StaticRoots).Handle == 0)
        {
            return;
        }
        LLVMValueRef[] ranges = [.. _staticFields.Values
            .Where(static field => MayReferToHeap(field.Type))
            .Select(field => Constants.Struct(
                "StaticRange",
                new Dictionary<string, LLVMValueRef> { ["Start"] = field.Address, ["Length"] = Constants.NativeInt(Types.Layout(field.Type).Size) }))];
        LLVMValueRef end = Constants.Struct("StaticRange", new Dictionary<string, LLVMValueRef>());
        Constants.Define(
            RuntimeSymbols.StaticRoots, LLVMValueRef.CreateConstArray(end.TypeOf, [.. ranges, end]), isConstant: true, isShared: false);
    }
}
