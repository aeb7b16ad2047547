using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Molt.Compiler.Binding;

/// <summary>The modules of <c>Molt.Runtime.dll</c>: the names in its <c>[PyModule]</c> attributes.</summary>
public sealed class IntrinsicModules : IIntrinsicModules
{
    private const string RuntimeAssembly = "Molt.Runtime.dll";
    private const string AttributeName = "PyModuleAttribute";

    private readonly Lazy<ImmutableHashSet<string>> names = new(ReadNames);

    private IntrinsicModules()
    {
    }

    /// <summary>The modules of the runtime that this compiler belongs to.</summary>
    public static IntrinsicModules Instance { get; } = new();

    /// <summary>All names.</summary>
    public IReadOnlySet<string> Names => names.Value;

    /// <inheritdoc/>
    public bool Contains(string name) => names.Value.Contains(name);

    private static ImmutableHashSet<string> ReadNames()
    {
        var result = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        using FileStream stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, RuntimeAssembly));
        using var file = new PEReader(stream);
        MetadataReader metadata = file.GetMetadataReader();
        foreach (CustomAttributeHandle handle in metadata.CustomAttributes)
        {
            CustomAttribute attribute = metadata.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind == HandleKind.MethodDefinition)
            {
                MethodDefinition constructor = metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor);
                if (metadata.StringComparer.Equals(metadata.GetTypeDefinition(constructor.GetDeclaringType()).Name, AttributeName))
                {
                    BlobReader value = metadata.GetBlobReader(attribute.Value);
                    value.ReadUInt16();
                    result.Add(value.ReadSerializedString()!);
                }
            }
        }
        return result.ToImmutable();
    }
}
