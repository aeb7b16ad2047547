namespace Molt.Compiler.IR.Builder;

/// <summary>The variables that certainly have a value at a place. Immutable.</summary>
internal sealed class BoundSet
{
    /// <summary>No variable.</summary>
    public static readonly BoundSet Empty = new([]);

    private readonly ulong[] _words;

    private BoundSet(ulong[] words) => _words = words;

    /// <summary>Whether a variable is in the set.</summary>
    public bool Contains(Variable variable)
    {
        int word = variable.Index >> 6;
        return word < _words.Length && (_words[word] >> variable.Index & 1) != 0;
    }

    /// <summary>The set with a variable.</summary>
    public BoundSet With(Variable variable)
    {
        if (Contains(variable))
        {
            return this;
        }
        int word = variable.Index >> 6;
        var words = new ulong[Math.Max(_words.Length, word + 1)];
        _words.CopyTo(words, 0);
        words[word] |= 1UL << variable.Index;
        return new BoundSet(words);
    }

    /// <summary>The set without a variable.</summary>
    public BoundSet Without(Variable variable)
    {
        if (!Contains(variable))
        {
            return this;
        }
        var words = (ulong[])_words.Clone();
        words[variable.Index >> 6] &= ~(1UL << variable.Index);
        return new BoundSet(words);
    }

    /// <summary>What is in both sets.</summary>
    public BoundSet Intersect(BoundSet other)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }
        var words = new ulong[Math.Min(_words.Length, other._words.Length)];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = _words[i] & other._words[i];
        }
        return new BoundSet(words);
    }
}
