using LLVMSharp.Interop;
using Molt.Compiler.Text;

namespace Molt.Compiler.Cil;

// The objects that the declarations of built-in types stand for: type objects, and the few objects that there is one of.
internal sealed partial class ModuleTranslator
{
    // What a subclass inherits of its base's flags: the categories (the bits below Subclassable), and what instances have.
    private const uint CategoryFlags = 0xFFFF;

    private RuntimeLibrary? _library;

    public RuntimeLibrary Library => _library ??= RuntimeLibrary.Of(World);

    /// <summary>The address of a built-in type's type object.</summary>
    public LLVMValueRef TypeObject(ClrType type) => Library.TypeOf(type) is { } builtin
        ? Constants.TypeObject(builtin)
        : throw DialectException.Outside($"the type object of '{type}', which is no [PyType],");

    private void EmitTypeObjects()
    {
        foreach (BuiltinType type in Library.Types.Where(type => _entries.Contains(type.Definition.Assembly)))
        {
            try
            {
                EmitTypeObject(type);
                EmitDescriptors(type);
                EmitMembers(type);
            }
            catch (DialectException exception)
            {
                _diagnostics.Add(exception.At(null, type.Definition.FullName));
            }
        }
        foreach (BuiltinFunction function in Library.Modules.Where(module => _entries.Contains(module.Definition.Assembly))
            .SelectMany(static module => module.Functions.Values.OrderBy(static function => function.Name, StringComparer.Ordinal)))
        {
            EmitFunction(function);
        }
        if (Library.FindType("NoneType") is { } none && _entries.Contains(none.Definition.Assembly))
        {
            EmitSingletons();
        }
    }

    private void EmitTypeObject(BuiltinType type)
    {
        StructType structure = World.Struct(type.Definition, []);
        TypeLayout layout = Types.Layout(structure);
        if (type.FindSlot(Library.Slot("Trace")) == null && (type.DeclaredFlags & (uint)Molt.Runtime.TypeFlags.Leaf) == 0
            && structure.Fields.FirstOrDefault(field => field.Name != "Header" && HoldsReference(field.Type)) is { } reference)
        {
            throw new DialectException(
                DiagnosticDescriptors.BadDeclaration, $"{structure}.{reference.Name}", "a type whose instances hold references needs a Slot.Trace");
        }
        int dot = type.Name.LastIndexOf('.');
        LLVMValueRef name = Constants.Str(type.Name[(dot + 1)..]);
        (uint flags, int dictOffset) = FlagsOf(type);
        var fields = new Dictionary<string, LLVMValueRef>
        {
            ["Header"] = Constants.TypeObject("type"),
            ["Name"] = name,
            ["QualName"] = name,
            ["Module"] = Constants.Str(dot < 0 ? "builtins" : type.Name[..dot]),
            ["Mro"] = OrderOf(type),
            ["MroLength"] = Constants.Integer(4, type.Order.Length),
            ["Flags"] = Constants.Integer(4, flags),
            ["InstanceSize"] = Constants.NativeInt(layout.Size),
            ["DictOffset"] = Constants.NativeInt(dictOffset),
            ["Methods"] = Constants.External(RuntimeSymbols.Methods(type.SymbolName)),
        };
        if (type.Base != null)
        {
            fields["Base"] = Constants.TypeObject(type.Base);
        }
        if (type.Doc != null && PyType.Fields.Any(static field => field.Name == "Doc"))
        {
            fields["Doc"] = Constants.Str(type.Doc);
        }
        foreach (ClrField field in PyType.Fields.SkipWhile(static field => field.Name != "Repr"))
        {
            if (type.FindSlot(Library.Slot(field.Name)) is { } method)
            {
                fields[field.Name] = SlotFunction(method, (FunctionPointerType)field.Type);
            }
        }
        Constants.Define(type.Symbol, Constants.Struct("PyType", fields), isConstant: false, isShared: false);
        LLVMValueRef methods = Constants.Define(
            RuntimeSymbols.Methods(type.SymbolName), Constants.Struct("MethodEntry", new Dictionary<string, LLVMValueRef>()), isConstant: true, isShared: false);
        methods.Linkage = LLVMLinkage.LLVMWeakAnyLinkage;
    }

    private StructType PyType => World.Struct(World.FindType("Molt.Runtime.PyType")!, []);

    private LLVMValueRef SlotFunction(RuntimeMethod method, FunctionPointerType expected)
    {
        var instance = new MethodInstance(method.Definition, World.Struct(method.Definition.DeclaringType, []), []);
        LLVMTypeRef type = Types.Function(method.ReturnType, method.Parameters.Select(static parameter => parameter.Type));
        return method.Definition.IsStatic && type == Types.Function(expected.ReturnType, expected.Parameters)
            ? Function(instance).Function
            : throw new DialectException(DiagnosticDescriptors.BadDeclaration, method.Symbol, $"the slot needs a static method of type {expected}");
    }

    private LLVMValueRef OrderOf(BuiltinType type)
    {
        LLVMValueRef[] order = [.. type.Order.Select(entry => Constants.TypeObject(entry))];
        LLVMValueRef global = Module.AddGlobal(LLVMTypeRef.CreateArray(Types.Pointer, (uint)order.Length), $"{type.Symbol}.mro");
        global.Initializer = LLVMValueRef.CreateConstArray(Types.Pointer, order);
        global.IsGlobalConstant = true;
        global.Linkage = LLVMLinkage.LLVMInternalLinkage;
        return global;
    }

    private (uint Flags, int DictOffset) FlagsOf(BuiltinType type)
    {
        const uint Inherited = CategoryFlags | (uint)(
            Molt.Runtime.TypeFlags.HasDict | Molt.Runtime.TypeFlags.Finalize | Molt.Runtime.TypeFlags.WeaklyReferable);
        uint flags = type.DeclaredFlags | (type.IsSubclassable ? (uint)Molt.Runtime.TypeFlags.Subclassable : 0);
        int dictOffset = 0;
        if (type.Base != null)
        {
            (uint baseFlags, dictOffset) = FlagsOf(type.Base);
            flags |= baseFlags & Inherited;
        }
        if (type.DeclaresDict)
        {
            StructType structure = World.Struct(type.Definition, []);
            flags |= (uint)Molt.Runtime.TypeFlags.HasDict;
            dictOffset = Types.Layout(structure).Offsets[structure.Field("Dict").Index];
        }
        if (type.FindSlot(Library.Slot("Trace")) == null)
        {
            flags |= (uint)Molt.Runtime.TypeFlags.Leaf;
        }
        return (flags, dictOffset);
    }

    private void EmitSingletons()
    {
        foreach ((string name, string type, long truth) in
            new[] { ("None", "NoneType", 0L), ("True", "bool", 1), ("False", "bool", 0), ("NotImplemented", "NotImplementedType", 0), ("Ellipsis", "ellipsis", 0) })
        {
            var fields = new Dictionary<string, LLVMValueRef> { ["Header"] = Constants.TypeObject(type) };
            if (type == "bool")
            {
                fields["Truth"] = Constants.NativeInt(truth);
            }
            LLVMValueRef content = Constants.Struct(Library.FindType(type)!.StructName, fields);
            Constants.Define(RuntimeSymbols.Prefix + name, content, isConstant: true, isShared: false);
        }
    }
}
