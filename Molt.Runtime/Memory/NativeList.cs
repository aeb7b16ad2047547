using System.Runtime.InteropServices;

namespace Molt.Runtime;

/// <summary>A growing array of words outside the heap, which the collector does not look into.</summary>
public unsafe struct NativeList
{
    private nint* _items;
    private nint _count;
    private nint _capacity;

    /// <summary>The number of words.</summary>
    public readonly nint Count => _count;

    /// <summary>A word.</summary>
    public readonly ref nint this[nint index] => ref _items[index];

    /// <summary>Adds a word; false if there is no memory.</summary>
    public bool Add(nint item)
    {
        if (_count == _capacity && !Grow())
        {
            return false;
        }
        _items[_count++] = item;
        return true;
    }

    /// <summary>Keeps the first words only.</summary>
    public void Truncate(nint count) => _count = count;

    private bool Grow()
    {
        nint capacity = (_capacity * 2) + 16;
        nint* items = (nint*)realloc(_items, (nuint)(capacity * sizeof(nint)));
        if (items == null)
        {
            return false;
        }
        _items = items;
        _capacity = capacity;
        return true;
    }

    [DllImport("c")]
    private static extern void* realloc(void* memory, nuint size);
}
