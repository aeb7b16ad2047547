namespace Molt.Runtime;

/// <summary>One place of a set's table. Free: no key, hash 0. Deleted: no key, hash -1.</summary>
public struct SetEntry
{
    /// <summary>The key's hash.</summary>
    public long Hash;

    /// <summary>The key, or NoValue.</summary>
    public Value Key;
}

/// <summary>
/// A <c>set</c>, and with another type a <c>frozenset</c>. The table is CPython's (Objects/setobject.c), down to the order of probes and the
/// sizes: the order of iteration is visible, and is the same for keys of the same hashes.
/// </summary>
[PyType("set", Flags = TypeFlags.Set | TypeFlags.WeaklyReferable, Doc = "Build an unordered collection of unique elements.")]
public unsafe partial struct PySet
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The number of places taken, deleted ones included.</summary>
    public nint Fill;

    /// <summary>The number of keys.</summary>
    public nint Count;

    /// <summary>The size of the table minus one.</summary>
    public nint Mask;

    /// <summary>Where <c>pop</c> starts to look.</summary>
    public nint Finger;

    /// <summary>The hash of a frozenset; 0 means not yet computed.</summary>
    public long HashCode;

    /// <summary>The table: a heap block of values. Null until the first key comes.</summary>
    public SetEntry* Table;
}

/// <summary>A <c>frozenset</c>.</summary>
[PyType("frozenset", Flags = TypeFlags.Set | TypeFlags.WeaklyReferable, Doc = "Build an immutable unordered collection of unique elements.")]
public partial struct PyFrozenSet
{
    /// <summary>The layout is that of a set.</summary>
    public PySet Layout;
}
