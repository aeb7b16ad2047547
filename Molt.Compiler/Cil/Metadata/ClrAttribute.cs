using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Molt.Compiler.Cil;

/// <summary>A custom attribute.</summary>
/// <param name="Name">The short name of its class, without <c>Attribute</c>.</param>
/// <param name="Arguments">The constructor's arguments.</param>
/// <param name="NamedArguments">The properties and fields that are set.</param>
public sealed record ClrAttribute(
    string Name, ImmutableArray<object?> Arguments, ImmutableDictionary<string, object?> NamedArguments)
{
    /// <summary>The first argument as text.</summary>
    public string Text => (string)Arguments[0]!;

    /// <summary>A named argument, or a default.</summary>
    public T Get<T>(string name, T otherwise) => NamedArguments.TryGetValue(name, out object? value) ? (T)value! : otherwise;
}

/// <summary>Decodes attribute blobs; types in them are their full names.</summary>
internal sealed class AttributeTypeProvider : ICustomAttributeTypeProvider<string>
{
    public static AttributeTypeProvider Instance { get; } = new();

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetSystemType() => "System.Type";

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        MetadataNames.FullName(reader, handle);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        MetadataNames.FullName(reader, handle);

    // "Molt.Runtime.PyInt, Molt.Runtime, Version=…" of another assembly; the assembly does not matter here.
    public string GetTypeFromSerializedName(string name) => name.Split(',')[0];

    // Every enumeration in the dialect's attributes is an int.
    public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

    public bool IsSystemType(string type) => type == "System.Type";
}

/// <summary>Full names of metadata types.</summary>
internal static class MetadataNames
{
    public static string FullName(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition definition = reader.GetTypeDefinition(handle);
        TypeDefinitionHandle outer = definition.GetDeclaringType();
        return outer.IsNil
            ? Join(reader.GetString(definition.Namespace), reader.GetString(definition.Name))
            : $"{FullName(reader, outer)}.{reader.GetString(definition.Name)}";
    }

    public static string FullName(MetadataReader reader, TypeReferenceHandle handle)
    {
        TypeReference reference = reader.GetTypeReference(handle);
        return reference.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{FullName(reader, (TypeReferenceHandle)reference.ResolutionScope)}.{reader.GetString(reference.Name)}"
            : Join(reader.GetString(reference.Namespace), reader.GetString(reference.Name));
    }

    private static string Join(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
}
