using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Molt.Compiler.Cil;

/// <summary>The dialect assemblies that are translated together, and all types that occur in them.</summary>
public sealed class ClrWorld : IDisposable
{
    private readonly List<ClrAssembly> _assemblies = [];
    private readonly Dictionary<ClrAssembly, SignatureTypeProvider> _decoders = [];
    private readonly PrimitiveType[] _primitives = [.. Enum.GetValues<PrimitiveKind>().Select(static kind => new PrimitiveType(kind))];
    private readonly Dictionary<(ClrType, bool), PointerType> _pointers = [];
    private readonly Dictionary<string, List<StructType>> _structs = [];
    private readonly Dictionary<string, List<FunctionPointerType>> _functionPointers = [];
    private readonly Dictionary<string, ManagedType> _managed = [];
    private readonly Dictionary<(bool, int), GenericParameterType> _parameters = [];

    /// <summary>The assemblies in the order in which they were loaded.</summary>
    public IReadOnlyList<ClrAssembly> Assemblies => _assemblies;

    /// <summary>Adds an assembly; those that it refers to must have been added before.</summary>
    public ClrAssembly Load(string path)
    {
        var assembly = new ClrAssembly(this, path);
        _assemblies.Add(assembly);
        return assembly;
    }

    /// <summary>A primitive type.</summary>
    public PrimitiveType Primitive(PrimitiveKind kind) => _primitives[(int)kind];

    /// <summary>A pointer type.</summary>
    public PointerType Pointer(ClrType element) => GetPointer(element, false);

    /// <summary>A reference type.</summary>
    public PointerType Reference(ClrType element) => GetPointer(element, true);

    /// <summary>The type with a full name in any of the assemblies; null if there is none.</summary>
    public ClrTypeDefinition? FindType(string fullName)
    {
        foreach (ClrAssembly assembly in _assemblies)
        {
            if (assembly.FindType(fullName) is { } type)
            {
                return type;
            }
        }
        return null;
    }

    /// <summary>A type declared in one of the assemblies.</summary>
    public StructType Struct(ClrTypeDefinition definition, ImmutableArray<ClrType> arguments) =>
        GetStruct(definition, definition.FullName, arguments);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (ClrAssembly assembly in _assemblies)
        {
            assembly.Dispose();
        }
    }

    internal SignatureTypeProvider SignatureDecoder(ClrAssembly assembly)
    {
        if (!_decoders.TryGetValue(assembly, out SignatureTypeProvider? decoder))
        {
            _decoders.Add(assembly, decoder = new(assembly));
        }
        return decoder;
    }

    internal ManagedType Managed(string name)
    {
        if (!_managed.TryGetValue(name, out ManagedType? type))
        {
            _managed.Add(name, type = new(name));
        }
        return type;
    }

    internal GenericParameterType GenericParameter(bool isMethod, int index)
    {
        if (!_parameters.TryGetValue((isMethod, index), out GenericParameterType? type))
        {
            _parameters.Add((isMethod, index), type = new(isMethod, index));
        }
        return type;
    }

    internal FunctionPointerType FunctionPointer(ClrType returnType, ImmutableArray<ClrType> parameters)
    {
        var candidate = new FunctionPointerType(returnType, parameters);
        if (!_functionPointers.TryGetValue(candidate.Name, out List<FunctionPointerType>? list))
        {
            _functionPointers.Add(candidate.Name, list = []);
        }
        FunctionPointerType? found = list.Find(other => other.ReturnType == returnType && other.Parameters.SequenceEqual(parameters));
        if (found == null)
        {
            list.Add(found = candidate);
        }
        return found;
    }

    internal StructType BaseLibraryStruct(string fullName, ImmutableArray<ClrType> arguments) => GetStruct(null, fullName, arguments);

    private PointerType GetPointer(ClrType element, bool isReference)
    {
        if (!_pointers.TryGetValue((element, isReference), out PointerType? type))
        {
            _pointers.Add((element, isReference), type = new(element, isReference));
        }
        return type;
    }

    private StructType GetStruct(ClrTypeDefinition? definition, string fullName, ImmutableArray<ClrType> arguments)
    {
        if (!_structs.TryGetValue(fullName, out List<StructType>? list))
        {
            _structs.Add(fullName, list = []);
        }
        StructType? found = list.Find(other => other.Definition == definition && other.Arguments.SequenceEqual(arguments));
        if (found == null)
        {
            list.Add(found = new(definition, fullName, arguments));
            if (definition == null)
            {
                found.SetFields(BaseLibraryTypes.Fields(this, found));
            }
        }
        return found;
    }
}

/// <summary>The generic arguments in force.</summary>
/// <param name="TypeArguments">Those of the type.</param>
/// <param name="MethodArguments">Those of the method.</param>
/// <param name="IsOpen">Whether generic parameters stay as they are.</param>
internal sealed record GenericContext(ImmutableArray<ClrType> TypeArguments, ImmutableArray<ClrType> MethodArguments, bool IsOpen = false)
{
    public static GenericContext Open { get; } = new([], [], true);
}

/// <summary>Decodes signatures to types of the world, generic parameters replaced.</summary>
internal sealed class SignatureTypeProvider(ClrAssembly assembly) : ISignatureTypeProvider<ClrType, GenericContext>
{
    private readonly ClrWorld _world = assembly.World;

    public ClrType GetArrayType(ClrType elementType, ArrayShape shape) => _world.Managed(elementType.Name + "[,]");

    public ClrType GetByReferenceType(ClrType elementType) => _world.Reference(elementType);

    public ClrType GetFunctionPointerType(MethodSignature<ClrType> signature) =>
        _world.FunctionPointer(signature.ReturnType, signature.ParameterTypes);

    public ClrType GetGenericInstantiation(ClrType genericType, ImmutableArray<ClrType> typeArguments) => genericType switch
    {
        StructType { Definition: { } definition } => _world.Struct(definition, typeArguments),
        StructType type => _world.BaseLibraryStruct(type.FullName, typeArguments),
        _ => _world.Managed($"{genericType.Name}<{string.Join(",", typeArguments)}>"),
    };

    public ClrType GetGenericMethodParameter(GenericContext genericContext, int index) =>
        genericContext.IsOpen ? _world.GenericParameter(true, index) : genericContext.MethodArguments[index];

    public ClrType GetGenericTypeParameter(GenericContext genericContext, int index) =>
        genericContext.IsOpen ? _world.GenericParameter(false, index) : genericContext.TypeArguments[index];

    public ClrType GetModifiedType(ClrType modifier, ClrType unmodifiedType, bool isRequired) => unmodifiedType;

    public ClrType GetPinnedType(ClrType elementType) => elementType;

    public ClrType GetPointerType(ClrType elementType) => _world.Pointer(elementType);

    public ClrType GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.Void => _world.Primitive(PrimitiveKind.Void),
        PrimitiveTypeCode.Boolean => _world.Primitive(PrimitiveKind.Boolean),
        PrimitiveTypeCode.Char => _world.Primitive(PrimitiveKind.Char),
        PrimitiveTypeCode.SByte => _world.Primitive(PrimitiveKind.SByte),
        PrimitiveTypeCode.Byte => _world.Primitive(PrimitiveKind.Byte),
        PrimitiveTypeCode.Int16 => _world.Primitive(PrimitiveKind.Int16),
        PrimitiveTypeCode.UInt16 => _world.Primitive(PrimitiveKind.UInt16),
        PrimitiveTypeCode.Int32 => _world.Primitive(PrimitiveKind.Int32),
        PrimitiveTypeCode.UInt32 => _world.Primitive(PrimitiveKind.UInt32),
        PrimitiveTypeCode.Int64 => _world.Primitive(PrimitiveKind.Int64),
        PrimitiveTypeCode.UInt64 => _world.Primitive(PrimitiveKind.UInt64),
        PrimitiveTypeCode.Single => _world.Primitive(PrimitiveKind.Single),
        PrimitiveTypeCode.Double => _world.Primitive(PrimitiveKind.Double),
        PrimitiveTypeCode.IntPtr => _world.Primitive(PrimitiveKind.IntPtr),
        PrimitiveTypeCode.UIntPtr => _world.Primitive(PrimitiveKind.UIntPtr),
        PrimitiveTypeCode.String => _world.Managed("string"),
        PrimitiveTypeCode.Object => _world.Managed("object"),
        PrimitiveTypeCode.TypedReference => _world.Managed("TypedReference"),
        _ => throw new BadImageFormatException($"unknown primitive type {typeCode}"),
    };

    public ClrType GetSZArrayType(ClrType elementType) => _world.Managed(elementType.Name + "[]");

    public ClrType GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        _world.Struct(assembly.Type(handle), []);

    public ClrType GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        string name = MetadataNames.FullName(reader, handle);
        if (!name.StartsWith("System.", StringComparison.Ordinal) && _world.FindType(name) is { } definition)
        {
            return _world.Struct(definition, []);
        }
        return BaseLibraryTypes.IsKnown(name) ? _world.BaseLibraryStruct(name, []) : _world.Managed(name);
    }

    public ClrType GetTypeFromSpecification(MetadataReader reader, GenericContext genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
}
