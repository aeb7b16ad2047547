using System.Reflection;
using System.Reflection.Metadata;
using System.Security.Cryptography;
using LLVMSharp.Interop;
using Molt.Compiler.Text;

namespace Molt.Compiler.Cil;

// Static fields, constant data, and the base library's replacements.
internal sealed partial class ModuleTranslator
{
    private readonly Dictionary<(StructType, string), (LLVMValueRef Address, ClrType Type)> _staticFields = [];
    private readonly Dictionary<(string, int), LLVMValueRef> _data = [];
    private readonly Dictionary<StructType, LLVMValueRef> _initializers = [];
    private readonly Queue<StructType> _initializerQueue = [];
    private readonly HashSet<StructType> _initializing = [];
    private readonly Dictionary<string, ClrTypeDefinition> _replacements;

    /// <summary>The global variable of a static field.</summary>
    public (LLVMValueRef Address, ClrType Type) StaticField(ClrAssembly assembly, FieldDefinitionHandle handle, StructType owner)
    {
        FieldDefinition definition = assembly.Reader.GetFieldDefinition(handle);
        string name = assembly.Reader.GetString(definition.Name);
        if (_staticFields.TryGetValue((owner, name), out (LLVMValueRef Address, ClrType Type) known))
        {
            return known;
        }
        if (owner.Definition!.Attribute("HostOnly") != null)
        {
            throw new DialectException(DiagnosticDescriptors.HostOnlyReached, $"{owner}.{name}");
        }
        ClrType type = definition.DecodeSignature(World.SignatureDecoder(assembly), new(owner.Arguments, []));
        LLVMTypeRef memory = Types.Memory(type);
        LLVMValueRef global = Module.AddGlobal(memory, $"{RuntimeSymbols.Prefix}{owner.Name}.{name}");
        global.Initializer = LLVMValueRef.CreateConstNull(memory);
        global.Alignment = Types.Layout(type).Size >= 16 ? 16u : (uint)Types.Layout(type).Alignment;
        global.Visibility = LLVMVisibility.LLVMHiddenVisibility;
        if (assembly.Attribute(handle, "ThreadStatic") != null)
        {
            throw DialectException.Outside("'[ThreadStatic]'");
        }
        _staticFields.Add((owner, name), (global, type));
        if (owner.Definition.StaticConstructor != null && _initializing.Add(owner))
        {
            _initializerQueue.Enqueue(owner);
        }
        return (global, type);
    }

    /// <summary>The address of the pending exception.</summary>
    public LLVMValueRef PendingException
    {
        get
        {
            ClrTypeDefinition owner = World.FindType("Molt.Runtime.ThreadState") ?? throw DialectException.Outside("a runtime without ThreadState");
            FieldDefinitionHandle exception = owner.Definition.GetFields().First(handle =>
                owner.Assembly.Reader.StringComparer.Equals(owner.Assembly.Reader.GetFieldDefinition(handle).Name, "Exception"));
            return StaticField(owner.Assembly, exception, World.Struct(owner, [])).Address;
        }
    }

    /// <summary>The initial bytes of a static field, as literals and constant arrays have them.</summary>
    public ReadOnlyMemory<byte> DataOf(ClrAssembly assembly, FieldDefinitionHandle handle)
    {
        FieldDefinition definition = assembly.Reader.GetFieldDefinition(handle);
        ClrType type = definition.DecodeSignature(World.SignatureDecoder(assembly), GenericContext.Open);
        int size = type is StructType { Definition: { LayoutSize: > 0 } layout } ? layout.LayoutSize : Types.Layout(type).Size;
        return assembly.PEReader.GetSectionData(definition.GetRelativeVirtualAddress()).GetContent(0, size).ToArray();
    }

    /// <summary>A constant of bytes, the same for the same bytes.</summary>
    public LLVMValueRef ConstantData(ReadOnlySpan<byte> bytes, int alignment = 8)
    {
        string name = $"{RuntimeSymbols.Prefix}data.{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}";
        if (!_data.TryGetValue((name, 0), out LLVMValueRef data))
        {
            LLVMValueRef content = Types.Context.GetConstString(bytes, dontNullTerminate: true);
            data = Module.AddGlobal(content.TypeOf, name);
            data.Initializer = content;
            data.IsGlobalConstant = true;
            data.UnnamedAddress = LLVMUnnamedAddr.LLVMGlobalUnnamedAddr;
            data.Linkage = LLVMLinkage.LLVMLinkOnceODRLinkage;
            data.Visibility = LLVMVisibility.LLVMHiddenVisibility;
            data.Comdat = Module.GetOrInsertComdat(name);
            data.Alignment = (uint)Math.Max(alignment, bytes.Length >= 16 ? 8 : 1);
            _data.Add((name, 0), data);
        }
        data.Alignment = Math.Max(data.Alignment, (uint)Math.Min(alignment, 8));
        return data;
    }

    /// <summary>The dialect's method that stands for one of the base library; null if there is none.</summary>
    public MethodInstance? Replacement(BaseLibraryMethod method)
    {
        if (!_replacements.TryGetValue(method.DeclaringType, out ClrTypeDefinition? type))
        {
            return null;
        }
        StructType owner = World.Struct(type, []);
        int count = method.Signature.Parameters.Length + (method.Signature.HasThis ? 1 : 0);
        foreach (ClrMethodDefinition candidate in type.Methods)
        {
            if (candidate.Name != method.Name || candidate.GenericParameterCount != method.TypeArguments.Length + method.MethodArguments.Length)
            {
                continue;
            }
            var instance = new MethodInstance(candidate, owner, [.. method.TypeArguments, .. method.MethodArguments]);
            if (instance.Signature.Parameters.Length == count
                && instance.Signature.Parameters.AsSpan()[^method.Signature.Parameters.Length..].SequenceEqual(method.Signature.Parameters.AsSpan()))
            {
                return instance;
            }
        }
        return null;
    }

    private static Dictionary<string, ClrTypeDefinition> FindReplacements(ClrWorld world)
    {
        var replacements = new Dictionary<string, ClrTypeDefinition>();
        foreach (ClrTypeDefinition type in world.Assemblies.SelectMany(static assembly => assembly.Types))
        {
            if (type.Attribute("BaseLibraryReplacement") is { } attribute)
            {
                replacements.Add(attribute.Text, type);
            }
        }
        return replacements;
    }

    /// <summary>Translates class initializers that have become reachable, those that they use first.</summary>
    private bool TranslateInitializers()
    {
        if (!_initializerQueue.TryDequeue(out StructType? type))
        {
            return false;
        }
        var method = new MethodInstance(type.Definition!.StaticConstructor!, type, []);
        Guard(method, () =>
        {
            LLVMValueRef function = Function(method).Function;
            function.Linkage = LLVMLinkage.LLVMInternalLinkage;
            function.Visibility = LLVMVisibility.LLVMDefaultVisibility;
            _initializers.Add(type, function);
        });
        return true;
    }

    /// <summary>
    /// Runs the class initializers now: LLVM's evaluator of global constructors turns their effects into the initial values of the
    /// static fields.
    /// </summary>
    private void EvaluateInitializers()
    {
        if (_initializers.Count == 0)
        {
            return;
        }
        StructType[] order = InitializerOrder();
        LLVMTypeRef entryType = Types.Context.GetStructType([Types.Int32, Types.Pointer, Types.Pointer], packed: false);
        LLVMValueRef[] entries = [.. order.Select(type => LLVMValueRef.CreateConstNamedStruct(
            entryType, [LLVMValueRef.CreateConstInt(Types.Int32, 65535), _initializers[type], Constants.Null]))];
        LLVMValueRef list = Module.AddGlobal(LLVMTypeRef.CreateArray(entryType, (uint)entries.Length), "llvm.global_ctors");
        list.Initializer = LLVMValueRef.CreateConstArray(entryType, entries);
        list.Linkage = LLVMLinkage.LLVMAppendingLinkage;
        using LLVMPassBuilderOptionsRef options = LLVMPassBuilderOptionsRef.Create();
        Module.RunPasses("function(sroa,early-cse),globalopt", default, options);
        list = Module.GetNamedGlobal("llvm.global_ctors");
        if (list.Handle == 0)
        {
            return;
        }
        LLVMValueRef remaining = list.Initializer;
        for (uint i = 0; i < remaining.TypeOf.ArrayLength; i++)
        {
            string symbol = remaining.GetAggregateElement(i).GetAggregateElement(1).Name;
            foreach (StructType type in order.Where(type => new MethodInstance(type.Definition!.StaticConstructor!, type, []).Symbol == symbol))
            {
                ClrMethodDefinition method = type.Definition!.StaticConstructor!;
                _diagnostics.Add(new DialectException(DiagnosticDescriptors.InitializerNotConstant, type)
                    .At(method.Assembly.SequencePoints.Find(method.Handle, 0), symbol));
            }
        }
    }

    /// <summary>The classes to initialize, those whose static fields others read first.</summary>
    private StructType[] InitializerOrder()
    {
        var owners = new Dictionary<LLVMValueRef, StructType>();
        foreach (((StructType owner, _), (LLVMValueRef address, _)) in _staticFields)
        {
            owners.Add(address, owner);
        }
        var order = new List<StructType>();
        var visited = new HashSet<StructType>();
        foreach (StructType type in _initializers.Keys)
        {
            Visit(type);
        }
        return [.. order];

        void Visit(StructType type)
        {
            if (!visited.Add(type) || !_initializers.TryGetValue(type, out LLVMValueRef initializer))
            {
                return;
            }
            foreach (LLVMValueRef global in ReachableGlobals.From(initializer))
            {
                if (owners.TryGetValue(global, out StructType? owner))
                {
                    Visit(owner);
                }
            }
            order.Add(type);
        }
    }
}
