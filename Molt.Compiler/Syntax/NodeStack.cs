using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Molt.Compiler.Syntax;

/// <summary>Collects the items of sequences that nest: what was pushed after a mark is taken off as one sequence.</summary>
internal struct NodeStack<T>()
{
    private T[] items = new T[16];

    /// <summary>The number of items, which is the mark of a sequence that starts now.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an item to the innermost sequence.</summary>
    public void Push(T item)
    {
        if (Count == items.Length)
        {
            Array.Resize(ref items, items.Length * 2);
        }
        items[Count++] = item;
    }

    /// <summary>An item pushed since <paramref name="mark"/>.</summary>
    public readonly T Item(int mark, int index) => items[mark + index];

    /// <summary>Ends the sequence that started at a mark.</summary>
    public ImmutableArray<T> Take(int mark)
    {
        if (Count == mark)
        {
            return [];
        }
        T[] result = items.AsSpan(mark, Count - mark).ToArray();
        Drop(mark);
        return ImmutableCollectionsMarshal.AsImmutableArray(result);
    }

    /// <summary>Forgets the sequence that started at a mark.</summary>
    public void Drop(int mark)
    {
        items.AsSpan(mark, Count - mark).Clear();
        Count = mark;
    }
}
