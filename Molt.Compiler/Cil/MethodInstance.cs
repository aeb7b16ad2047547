using System.Collections.Immutable;

namespace Molt.Compiler.Cil;

/// <summary>A method with all generic arguments given.</summary>
internal sealed class MethodInstance : IEquatable<MethodInstance>
{
    private ClrSignature? _signature;
    private string? _symbol;

    public MethodInstance(ClrMethodDefinition definition, StructType declaringType, ImmutableArray<ClrType> arguments)
    {
        Definition = definition;
        DeclaringType = declaringType;
        Arguments = arguments;
    }

    public ClrMethodDefinition Definition { get; }

    public StructType DeclaringType { get; }

    public ImmutableArray<ClrType> Arguments { get; }

    public GenericContext Context => new(DeclaringType.Arguments, Arguments);

    public ClrSignature Signature => _signature ??= Definition.Signature(Context);

    /// <summary>The linker symbol.</summary>
    public string Symbol => _symbol ??= RuntimeSymbols.Method(this);

    /// <summary>The types of the parameters, <c>this</c> first.</summary>
    public IEnumerable<ClrType> ParametersWithThis => Definition.IsStatic
        ? Signature.Parameters
        : Signature.Parameters.Prepend(Definition.Assembly.World.Reference(DeclaringType));

    public bool Equals(MethodInstance? other) => other != null && Definition == other.Definition && DeclaringType == other.DeclaringType
        && Arguments.SequenceEqual(other.Arguments);

    public override bool Equals(object? obj) => Equals(obj as MethodInstance);

    public override int GetHashCode() => HashCode.Combine(Definition, DeclaringType, Arguments.Length);
}
