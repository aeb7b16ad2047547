using System.Text;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Molt.Compiler.Cil;

/// <summary>An assembly in the runtime dialect, read from its metadata. Nothing is decoded before it is asked for.</summary>
public sealed class ClrAssembly : IDisposable
{
    private const int LongestWord = 40;

    private readonly Dictionary<TypeDefinitionHandle, ClrTypeDefinition> _types = [];
    private readonly Dictionary<MethodDefinitionHandle, ClrMethodDefinition> _methods = [];
    private readonly Dictionary<EntityHandle, ImmutableArray<ClrAttribute>> _attributes = [];
    private readonly Dictionary<EntityHandle, string> _attributeClasses = [];
    private Dictionary<string, ClrTypeDefinition>? _typesByName;

    internal ClrAssembly(ClrWorld world, string path)
    {
        World = world;
        Path = path;
        PEReader = new PEReader(File.OpenRead(path));
        Reader = PEReader.GetMetadataReader();
        Name = Reader.GetString(Reader.GetAssemblyDefinition().Name);
        SequencePoints = new SequencePoints(path, PEReader);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The assembly's name.</summary>
    public string Name { get; }

    /// <summary>The world that it is part of.</summary>
    public ClrWorld World { get; }

    /// <summary>All types that it declares.</summary>
    public IEnumerable<ClrTypeDefinition> Types => Reader.TypeDefinitions.Select(Type);

    internal PEReader PEReader { get; }

    internal MetadataReader Reader { get; }

    internal SequencePoints SequencePoints { get; }

    /// <summary>The type with the given full name; null if there is none.</summary>
    public ClrTypeDefinition? FindType(string fullName)
    {
        _typesByName ??= Types.ToDictionary(static type => type.FullName);
        return _typesByName.GetValueOrDefault(fullName);
    }

    /// <summary>The literals of UTF-8 that are single words: letters, digits and underscores.</summary>
    public IEnumerable<string> Words()
    {
        foreach (FieldDefinitionHandle handle in Reader.FieldDefinitions)
        {
            int address = Reader.GetFieldDefinition(handle).GetRelativeVirtualAddress();
            if (address != 0 && FirstWord(address) is { } word)
            {
                yield return word;
            }
        }
    }

    // A literal's data ends with a zero.
    private string? FirstWord(int address)
    {
        PEMemoryBlock section = PEReader.GetSectionData(address);
        ImmutableArray<byte> data = section.GetContent(0, Math.Min(section.Length, LongestWord + 1));
        int length = 0;
        while (length < data.Length && (char.IsAsciiLetterOrDigit((char)data[length]) || data[length] == '_'))
        {
            length++;
        }
        return length > 0 && length < data.Length && data[length] == 0 ? Encoding.ASCII.GetString(data.AsSpan(0, length)) : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        SequencePoints.Dispose();
        PEReader.Dispose();
    }

    internal ClrTypeDefinition Type(TypeDefinitionHandle handle)
    {
        if (!_types.TryGetValue(handle, out ClrTypeDefinition? type))
        {
            _types.Add(handle, type = new(this, handle));
        }
        return type;
    }

    internal ClrMethodDefinition Method(MethodDefinitionHandle handle)
    {
        if (!_methods.TryGetValue(handle, out ClrMethodDefinition? method))
        {
            _methods.Add(handle, method = new(this, handle));
        }
        return method;
    }

    internal ClrAttribute? Attribute(EntityHandle owner, string name)
    {
        foreach (CustomAttributeHandle handle in Reader.GetCustomAttributes(owner))
        {
            if (ClassName(Reader.GetCustomAttribute(handle).Constructor) == name)
            {
                return Attributes(owner).First(attribute => attribute.Name == name);
            }
        }
        return null;
    }

    internal ImmutableArray<ClrAttribute> Attributes(EntityHandle owner)
    {
        if (!_attributes.TryGetValue(owner, out ImmutableArray<ClrAttribute> attributes))
        {
            _attributes.Add(owner, attributes = [.. Reader.GetCustomAttributes(owner).Select(Decode)]);
        }
        return attributes;
    }

    internal object? ConstantValue(ConstantHandle handle)
    {
        Constant constant = Reader.GetConstant(handle);
        return Reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode);
    }

    private ClrAttribute Decode(CustomAttributeHandle handle)
    {
        CustomAttribute attribute = Reader.GetCustomAttribute(handle);
        CustomAttributeValue<string> value = attribute.DecodeValue(AttributeTypeProvider.Instance);
        return new(
            ClassName(attribute.Constructor), [.. value.FixedArguments.Select(static argument => argument.Value)],
            value.NamedArguments.ToImmutableDictionary(static argument => argument.Name!, static argument => argument.Value));
    }

    private string ClassName(EntityHandle constructor)
    {
        if (!_attributeClasses.TryGetValue(constructor, out string? name))
        {
            StringHandle text = constructor.Kind == HandleKind.MethodDefinition
                ? Reader.GetTypeDefinition(Reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()).Name
                : Reader.GetTypeReference((TypeReferenceHandle)Reader.GetMemberReference((MemberReferenceHandle)constructor).Parent).Name;
            name = Reader.GetString(text);
            name = name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
            _attributeClasses.Add(constructor, name);
        }
        return name;
    }
}
