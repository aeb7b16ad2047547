using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>Operations on <see cref="PySet"/>: look-up and change of single keys.</summary>
public static unsafe partial class Set
{
    private const nint MinimumSize = 8;
    private const nint LinearProbes = 9;
    private const int PerturbShift = 5;

    /// <summary>Whether <paramref name="value"/> is a <c>set</c>, a <c>frozenset</c> or an instance of a subclass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(Value value) =>
        value.IsObject && !value.IsNoValue && (value.Object->Type->Flags & TypeFlags.Set) != 0;

    /// <summary>The object of a value that is known to be a set or frozenset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PySet* From(Value value) => (PySet*)value.Object;

    /// <summary>Whether a value is a <c>frozenset</c> or an instance of a subclass.</summary>
    public static bool IsFrozen(Value value) => Is(value) && Types.IsInstance(value, Intrinsics.TypeOf<PyFrozenSet>());

    /// <summary>A new empty set.</summary>
    [Export]
    public static PySet* New() => NewOf(Intrinsics.TypeOf<PySet>());

    /// <summary>A new empty set of the given class.</summary>
    internal static PySet* NewOf(PyType* type)
    {
        PySet* set = Heap.Allocate<PySet>(type);
        if (set != null)
        {
            set->Mask = MinimumSize - 1;
        }
        return set;
    }

    /// <summary>A new set of an array's items; null with an exception pending.</summary>
    [Export]
    public static PySet* FromItems(Value* items, nint count)
    {
        PySet* set = New();
        for (nint i = 0; i < count && set != null; i++)
        {
            set = Add(set, items[i]) ? set : null;
        }
        return set;
    }

    /// <summary>
    /// A new set of constants, more than two: as CPython's compiler makes a frozenset of them and, when it merges constants, another one out of
    /// that, which may come out in another order.
    /// </summary>
    [Export]
    public static PySet* FromConstants(Value* items, nint count)
    {
        PySet* first = FromItems(items, count);
        PySet* second = first == null ? null : New();
        var keys = new SetCursor(first);
        while (second != null && keys.Next())
        {
            second = AddHashed(second, keys.Key, keys.Hash) ? second : null;
        }
        PySet* result = second == null ? null : New();
        return result != null && Merge(result, second) ? result : null;
    }

    /// <summary>Adds a key; false with an exception pending.</summary>
    [Export]
    public static bool Add(PySet* set, Value key)
    {
        long hash = HashOf(key);
        return hash != -1 && AddHashed(set, key, hash);
    }

    /// <summary>Whether a key is there: 1, 0, or -1 with an exception pending.</summary>
    [Export]
    public static int Contains(PySet* set, Value key)
    {
        long hash = HashOf(key);
        return hash == -1 ? -1 : ContainsHashed(set, key, hash);
    }

    /// <summary>Removes a key: 1, 0 if it is not there, -1 with an exception pending.</summary>
    [Export]
    public static int Discard(PySet* set, Value key)
    {
        long hash = HashOf(key);
        return hash == -1 ? -1 : DiscardHashed(set, key, hash);
    }

    /// <summary>The hash of a key; -1 with TypeError pending if it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long HashOf(Value key)
    {
        long hash = Hashing.Of(key);
        return hash == -1 ? Complaint.Unhashable(key, "' as a set element ("u8) : hash;
    }

    internal static int ContainsHashed(PySet* set, Value key, long hash)
    {
        SetEntry* entry = Find(set, key, hash, out bool failed, out _);
        return failed ? -1 : entry != null && !entry->Key.IsNoValue ? 1 : 0;
    }

    internal static int DiscardHashed(PySet* set, Value key, long hash)
    {
        SetEntry* entry = Find(set, key, hash, out bool failed, out _);
        if (failed || entry == null || entry->Key.IsNoValue)
        {
            return failed ? -1 : 0;
        }
        Delete(set, entry);
        return 1;
    }

    internal static void Delete(PySet* set, SetEntry* entry)
    {
        entry->Key = Value.NoValue;
        entry->Hash = -1;
        set->Count--;
    }

    internal static bool AddHashed(PySet* set, Value key, long hash)
    {
        if (set->Table == null && !Resize(set, 0))
        {
            return false;
        }
        SetEntry* entry = Find(set, key, hash, out bool failed, out SetEntry* deleted);
        if (failed || !entry->Key.IsNoValue)
        {
            return !failed;
        }
        set->Count++;
        if (deleted != null)
        {
            deleted->Key = key;
            deleted->Hash = hash;
            return true;
        }
        entry->Key = key;
        entry->Hash = hash;
        set->Fill++;
        return set->Fill * 5 < set->Mask * 3 || Resize(set, set->Count > 50000 ? set->Count * 2 : set->Count * 4);
    }

    /// <summary>The place of a key, or the free one where its probes end; null if there is no table or with an exception pending.</summary>
    /// <param name="set">The set.</param>
    /// <param name="key">The key.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="failed">Whether an exception is pending.</param>
    /// <param name="deleted">The last place of a deleted key that the probes came by.</param>
    private static SetEntry* Find(PySet* set, Value key, long hash, out bool failed, out SetEntry* deleted)
    {
        failed = false;
    again:
        deleted = null;
        SetEntry* table = set->Table;
        if (table == null)
        {
            return null;
        }
        nint mask = set->Mask;
        ulong perturb = (ulong)hash;
        nint index = (nint)hash & mask;
        while (true)
        {
            SetEntry* entry = table + index;
            SetEntry* last = index + LinearProbes <= mask ? entry + LinearProbes : entry;
            for (; entry <= last; entry++)
            {
                if (entry->Hash == hash)
                {
                    Value candidate = entry->Key;
                    if (candidate == key || candidate.IsNoValue)
                    {
                        return entry;
                    }
                    int same = Sequences.SameOrEqual(candidate, key);
                    if (same < 0)
                    {
                        failed = true;
                        return null;
                    }
                    if (set->Table != table || entry->Key != candidate)
                    {
                        goto again;
                    }
                    if (same > 0)
                    {
                        return entry;
                    }
                }
                else if (entry->Key.IsNoValue)
                {
                    if (entry->Hash == 0)
                    {
                        return entry;
                    }
                    deleted = entry;
                }
            }
            perturb >>= PerturbShift;
            index = ((index * 5) + 1 + (nint)perturb) & mask;
        }
    }

    /// <summary>Puts a key that is not there into a table without deleted places.</summary>
    internal static void InsertClean(SetEntry* table, nint mask, Value key, long hash)
    {
        ulong perturb = (ulong)hash;
        nint index = (nint)hash & mask;
        while (true)
        {
            SetEntry* entry = table + index;
            SetEntry* last = index + LinearProbes <= mask ? entry + LinearProbes : entry;
            for (; entry <= last; entry++)
            {
                if (entry->Key.IsNoValue)
                {
                    entry->Key = key;
                    entry->Hash = hash;
                    return;
                }
            }
            perturb >>= PerturbShift;
            index = ((index * 5) + 1 + (nint)perturb) & mask;
        }
    }

    /// <summary>Gives a set a table for more than <paramref name="least"/> keys; false with MemoryError pending.</summary>
    internal static bool Resize(PySet* set, nint least)
    {
        nint size = MinimumSize;
        while (size <= least)
        {
            size <<= 1;
        }
        SetEntry* table = NewTable(size);
        if (table == null)
        {
            return false;
        }
        SetEntry* old = set->Table;
        for (nint i = 0; old != null && i <= set->Mask; i++)
        {
            if (!old[i].Key.IsNoValue)
            {
                InsertClean(table, size - 1, old[i].Key, old[i].Hash);
            }
        }
        set->Table = table;
        set->Mask = size - 1;
        set->Fill = set->Count;
        return true;
    }

    internal static SetEntry* NewTable(nint size)
    {
        SetEntry* table = (SetEntry*)Heap.AllocateValueBlock(size * 2);
        for (nint i = 0; i < size && table != null; i++)
        {
            table[i].Key = Value.NoValue;
        }
        return table;
    }
}

/// <summary>Walks over the keys of a set that is not changed meanwhile, in its order.</summary>
internal unsafe struct SetCursor(PySet* set)
{
    private readonly PySet* _set = set;
    private nint _position = 0;

    /// <summary>The current key.</summary>
    public Value Key { get; private set; }

    /// <summary>The current key's hash.</summary>
    public long Hash { get; private set; }

    /// <summary>Goes to the next key; false at the end.</summary>
    public bool Next()
    {
        while (_set->Table != null && _position <= _set->Mask)
        {
            SetEntry* entry = _set->Table + _position++;
            if (!entry->Key.IsNoValue)
            {
                Key = entry->Key;
                Hash = entry->Hash;
                return true;
            }
        }
        return false;
    }
}
