using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Molt.Compiler.Cil;

/// <summary>A method of the base library, which the translator knows or a replacement stands for.</summary>
internal sealed record BaseLibraryMethod(
    string DeclaringType, string Name, ImmutableArray<ClrType> TypeArguments, ImmutableArray<ClrType> MethodArguments, ClrSignature Signature)
{
    public override string ToString() => $"{DeclaringType}.{Name}({string.Join(", ", Signature.Parameters)})";
}

/// <summary>Resolves the tokens in a method's IL to types, fields and methods, generic parameters replaced.</summary>
internal sealed class MemberResolver(ClrAssembly assembly, GenericContext context)
{
    private readonly MetadataReader _reader = assembly.Reader;
    private readonly SignatureTypeProvider _types = assembly.World.SignatureDecoder(assembly);

    public ClrType Type(long token) => Type(MetadataTokens.EntityHandle((int)token));

    /// <summary>A method: a <see cref="MethodInstance"/> or a <see cref="BaseLibraryMethod"/>.</summary>
    public object Method(long token) => Method(MetadataTokens.EntityHandle((int)token));

    /// <summary>A field: its declaring type, and its definition; or, of a base-library type, its name.</summary>
    public (ClrType Owner, ClrAssembly? Assembly, FieldDefinitionHandle Definition, string Name) Field(long token)
    {
        EntityHandle handle = MetadataTokens.EntityHandle((int)token);
        if (handle.Kind == HandleKind.FieldDefinition)
        {
            FieldDefinition field = _reader.GetFieldDefinition((FieldDefinitionHandle)handle);
            StructType owner = assembly.World.Struct(assembly.Type(field.GetDeclaringType()), []);
            return (owner, assembly, (FieldDefinitionHandle)handle, _reader.GetString(field.Name));
        }
        MemberReference reference = _reader.GetMemberReference((MemberReferenceHandle)handle);
        string name = _reader.GetString(reference.Name);
        ClrType parent = Type(reference.Parent);
        if (parent is StructType { Definition: { } definition })
        {
            foreach (FieldDefinitionHandle candidate in definition.Definition.GetFields())
            {
                if (definition.Assembly.Reader.StringComparer.Equals(
                    definition.Assembly.Reader.GetFieldDefinition(candidate).Name, name))
                {
                    return (parent, definition.Assembly, candidate, name);
                }
            }
        }
        return (parent, null, default, name);
    }

    public MethodSignature<ClrType> StandaloneSignature(long token) =>
        _reader.GetStandaloneSignature((StandaloneSignatureHandle)MetadataTokens.EntityHandle((int)token)).DecodeMethodSignature(_types, context);

    private ClrType Type(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => _types.GetTypeFromDefinition(_reader, (TypeDefinitionHandle)handle, 0),
        HandleKind.TypeReference => PrimitiveOf(handle) ?? _types.GetTypeFromReference(_reader, (TypeReferenceHandle)handle, 0),
        HandleKind.TypeSpecification => _types.GetTypeFromSpecification(_reader, context, (TypeSpecificationHandle)handle, 0),
        _ => throw new BadImageFormatException($"a {handle.Kind} is no type"),
    };

    // IL names primitives by reference where a signature would have their code.
    private PrimitiveType? PrimitiveOf(EntityHandle handle)
    {
        TypeReference reference = _reader.GetTypeReference((TypeReferenceHandle)handle);
        return _reader.StringComparer.Equals(reference.Namespace, "System")
            && Enum.TryParse(_reader.GetString(reference.Name), out PrimitiveKind kind)
            ? assembly.World.Primitive(kind)
            : null;
    }

    private object Method(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodDefinition:
                ClrMethodDefinition definition = assembly.Method((MethodDefinitionHandle)handle);
                return new MethodInstance(definition, assembly.World.Struct(definition.DeclaringType, []), []);
            case HandleKind.MethodSpecification:
                MethodSpecification specification = _reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                return Reference(specification.Method, specification.DecodeSignature(_types, context));
            default:
                return Reference(handle, []);
        }
    }

    private object Reference(EntityHandle handle, ImmutableArray<ClrType> methodArguments)
    {
        if (handle.Kind == HandleKind.MethodDefinition)
        {
            ClrMethodDefinition definition = assembly.Method((MethodDefinitionHandle)handle);
            return new MethodInstance(definition, assembly.World.Struct(definition.DeclaringType, []), methodArguments);
        }
        MemberReference reference = _reader.GetMemberReference((MemberReferenceHandle)handle);
        string name = _reader.GetString(reference.Name);
        ClrType parent = Type(reference.Parent);
        if (parent is StructType { Definition: { } type } owner)
        {
            var open = new ClrSignature(reference.DecodeMethodSignature(_types, GenericContext.Open));
            foreach (ClrMethodDefinition candidate in type.Methods)
            {
                if (candidate.Name == name && candidate.GenericParameterCount == methodArguments.Length && candidate.OpenSignature.Matches(open))
                {
                    return new MethodInstance(candidate, owner, methodArguments);
                }
            }
            throw new BadImageFormatException($"'{owner}' has no method '{name}'");
        }
        ImmutableArray<ClrType> typeArguments = parent is StructType { Arguments: var arguments } ? arguments : [];
        var signature = new ClrSignature(reference.DecodeMethodSignature(_types, new(typeArguments, methodArguments)));
        string parentName = parent switch
        {
            StructType { FullName: var fullName } => fullName,
            PrimitiveType { Kind: var kind } => $"System.{kind}",
            _ => parent.Name,
        };
        return new BaseLibraryMethod(parentName, name, typeArguments, methodArguments, signature);
    }
}
