namespace Molt.Runtime;

/// <summary>One key and value of a dict. A deleted entry has no key.</summary>
public struct DictEntry
{
    /// <summary>The key's hash.</summary>
    public long Hash;

    /// <summary>The key; NoValue if the entry was deleted.</summary>
    public Value Key;

    /// <summary>The value.</summary>
    public Value Value;
}

/// <summary>
/// A <c>dict</c>: entries in the order of insertion and, above eight of them, an open-addressing table of their numbers (the compact
/// dict of Raymond Hettinger, as CPython and PyPy have it). A smaller dict is searched from first to last.
/// </summary>
[PyType("dict", Flags = TypeFlags.Dict, Doc = "dict() -> new empty dictionary")]
public unsafe partial struct PyDict
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The number of keys.</summary>
    public nint Count;

    /// <summary>The number of entries taken, deleted ones included.</summary>
    public nint Used;

    /// <summary>The number of entries that there is room for.</summary>
    public nint Capacity;

    /// <summary>The size of the index table minus one; 0 if there is none.</summary>
    public nint Mask;

    /// <summary>The entries: a heap block of values, or null.</summary>
    public DictEntry* Entries;

    /// <summary>The index table: 0 for a free place, -1 for one whose entry was deleted, else the entry's number plus one.</summary>
    public int* Indices;
}

/// <summary>Walks over a dict that is not changed meanwhile: <c>var cursor = new DictCursor(dict); while (cursor.Next()) …</c>.</summary>
public unsafe struct DictCursor(PyDict* dict)
{
    private readonly PyDict* _dict = dict;
    private nint _position = 0;

    /// <summary>The current key.</summary>
    public Value Key { get; private set; }

    /// <summary>The current value.</summary>
    public Value Value { get; private set; }

    /// <summary>The current key's hash.</summary>
    public long Hash { get; private set; }

    /// <summary>Goes to the next key; false at the end.</summary>
    public bool Next()
    {
        while (_position < _dict->Used)
        {
            DictEntry* entry = _dict->Entries + _position++;
            if (!entry->Key.IsNoValue)
            {
                Key = entry->Key;
                Value = entry->Value;
                Hash = entry->Hash;
                return true;
            }
        }
        return false;
    }
}
