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

    /// <summary>Whether code that inference does not see may read it: what flows in escapes.</summary>
    public bool IsRead { get; private set; }

    /// <summary>Reads it on behalf of a value, which is evaluated again when it grows.</summary>
    public MirType Read(MirValue reader)
    {
        _readers?.Add(reader);
        return Type;
    }

    /// <summary>Lets values flow in.</summary>
    public void Write(MirType type, TypeInference inference)
    {
        if (_readers is null)
        {
            return;
        }
        var before = Type;
        var joined = before.Join(type);
        if (joined.IsAny)
        {
            // What it holds is no longer followed.
            inference.Escape(type);
        }
        if (ReferenceEquals(joined, before))
        {
            return;
        }
        Type = joined;
        if (joined.IsAny)
        {
            inference.Escape(before);
        }
        foreach (var reader in _readers)
        {
            inference.Enqueue(reader);
        }
        if (IsRead)
        {
            inference.Escape(type);
        }
    }

    /// <summary>Lets unseen code read it: all that is or will be in it escapes.</summary>
    public void EscapeReads(TypeInference inference)
    {
        if (_readers is null)
        {
            inference.Escape(Type);
        }
        else if (!IsRead)
        {
            IsRead = true;
            inference.Escape(Type);
        }
    }

    /// <summary>Lets unseen code read and write it.</summary>
    public void Escape(TypeInference inference)
    {
        EscapeReads(inference);
        Write(MirType.Any, inference);
    }
}
