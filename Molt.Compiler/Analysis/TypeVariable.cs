using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

/// <summary>
/// A place that values flow into and out of: a module variable, an attribute, the elements of a container, a parameter, a result. Its
/// type only grows; who has read it is told.
/// </summary>
public sealed class TypeVariable
{
    private readonly HashSet<MirValue>? _readers;

    /// <summary>Makes a place that nothing has flowed into.</summary>
    public TypeVariable() => _readers = [];

    /// <summary>Makes a place whose content never changes: an item of a constant tuple.</summary>
    public TypeVariable(MirType type) => Type = type;

    /// <summary>What has flowed in so far.</summary>
    public MirType Type { get; private set; } = MirType.Never;

    /// <summary>Reads it on behalf of a value, which is evaluated again when it grows.</summary>
    public MirType Read(MirValue reader)
    {
        _readers?.Add(reader);
        return Type;
    }

    /// <summary>Lets values flow in.</summary>
    public void Write(MirType type, TypeInference inference)
    {
        var joined = Type.Join(type);
        if (_readers is null || ReferenceEquals(joined, Type))
        {
            return;
        }
        Type = joined;
        foreach (var reader in _readers)
        {
            inference.Enqueue(reader);
        }
    }
}
