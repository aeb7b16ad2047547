using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>Operations on <see cref="PyDict"/>: look-up and change. The methods that Python code sees are in <c>DictMethods.cs</c>.</summary>
public static unsafe partial class Dict
{
    /// <summary>Up to this many entries a dict has no index table.</summary>
    private const nint SmallCapacity = 8;

    private const int PerturbShift = 5;
    private const nint Absent = -1;
    private const nint Failed = -2;

    /// <summary>Whether <paramref name="value"/> is a <c>dict</c> or an instance of a subclass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(Value value) =>
        value.IsObject && !value.IsNoValue && (value.Object->Type->Flags & TypeFlags.Dict) != 0;

    /// <summary>Whether <paramref name="value"/> is a <c>dict</c> and not an instance of a subclass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsExact(Value value) =>
        value.IsObject && !value.IsNoValue && value.Object->Type == Intrinsics.TypeOf<PyDict>();

    /// <summary>The object of a value that is known to be a <c>dict</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyDict* From(Value value) => (PyDict*)value.Object;

    /// <summary>A new empty dict.</summary>
    [Export]
    public static PyDict* New() => Heap.Allocate<PyDict>(Intrinsics.TypeOf<PyDict>());

    /// <summary>A new empty dict with room for <paramref name="count"/> keys.</summary>
    [Export]
    public static PyDict* NewSized(nint count)
    {
        PyDict* dict = New();
        return dict == null || (count > 0 && !Resize(dict, count)) ? null : dict;
    }

    /// <summary>The number of keys.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Count(PyDict* dict) => dict->Count;

    /// <summary>The value of a key; NoValue if there is none, or with an exception pending.</summary>
    [Export]
    public static Value Get(PyDict* dict, Value key)
    {
        nint index = Find(dict, key, out _);
        return index >= 0 ? dict->Entries[index].Value : Value.NoValue;
    }

    /// <summary>The value of a key with a known hash; NoValue if there is none, or with an exception pending.</summary>
    public static Value GetHashed(PyDict* dict, Value key, long hash)
    {
        nint index = FindHashed(dict, key, hash);
        return index >= 0 ? dict->Entries[index].Value : Value.NoValue;
    }

    /// <summary>The value of a <c>str</c> key (not of a subclass); NoValue if there is none, or with an exception pending.</summary>
    [Export]
    public static Value GetStr(PyDict* dict, PyStr* key)
    {
        nint index = FindStr(dict, key, Str.Hash(key));
        return index >= 0 ? dict->Entries[index].Value : Value.NoValue;
    }

    /// <summary>Whether the key is there: 1, 0, or -1 with an exception pending.</summary>
    [Export]
    public static int Contains(PyDict* dict, Value key)
    {
        nint index = Find(dict, key, out _);
        return index >= 0 ? 1 : index == Absent ? 0 : -1;
    }

    /// <summary>Sets the value of a key; false with an exception pending.</summary>
    [Export]
    public static bool Set(PyDict* dict, Value key, Value value)
    {
        nint index = Find(dict, key, out long hash);
        return index == Absent ? Insert(dict, key, hash, value) : Replace(dict, index, value);
    }

    /// <summary>Sets the value of a key with a known hash; false with an exception pending.</summary>
    public static bool SetHashed(PyDict* dict, Value key, long hash, Value value)
    {
        nint index = FindHashed(dict, key, hash);
        return index == Absent ? Insert(dict, key, hash, value) : Replace(dict, index, value);
    }

    /// <summary>Sets the value of a <c>str</c> key (not of a subclass); false with an exception pending.</summary>
    [Export]
    public static bool SetStr(PyDict* dict, PyStr* key, Value value)
    {
        long hash = Str.Hash(key);
        nint index = FindStr(dict, key, hash);
        return index == Absent ? Insert(dict, Value.FromObject(key), hash, value) : Replace(dict, index, value);
    }

    /// <summary>Removes a key: 1, 0 if it is not there, -1 with an exception pending.</summary>
    [Export]
    public static int Delete(PyDict* dict, Value key) => Take(dict, key, out _);

    /// <summary>Removes a <c>str</c> key: 1, 0 if it is not there, -1 with an exception pending.</summary>
    public static int DeleteStr(PyDict* dict, PyStr* key) => Take(dict, Value.FromObject(key), out _);

    /// <summary>Removes a key and gives its value: 1, 0 if it is not there, -1 with an exception pending.</summary>
    public static int Take(PyDict* dict, Value key, out Value value)
    {
        nint index = Find(dict, key, out _);
        if (index < 0)
        {
            value = Value.NoValue;
            return index == Absent ? 0 : -1;
        }
        value = dict->Entries[index].Value;
        RemoveAt(dict, index);
        return 1;
    }

    /// <summary>The number of the entry with a key: -1 if absent, -2 with an exception pending.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Find(PyDict* dict, Value key, out long hash)
    {
        if (key.IsSmallInt)
        {
            hash = Hashing.OfSmallInt(key.SmallInt);
            return FindInt(dict, key, hash);
        }
        if (Str.IsExact(key))
        {
            PyStr* text = Str.From(key);
            hash = Str.Hash(text);
            return FindStr(dict, text, hash);
        }
        hash = Operators.Hash(key);
        return hash == -1 ? Unhashable(key) : FindGeneric(dict, key, hash);
    }

    [Cold]
    private static nint Unhashable(Value key)
    {
        Complaint.Unhashable(key, "' as a dict key ("u8);
        return Failed;
    }

    /// <summary>The number of the entry with a key of known hash: -1 if absent, -2 with an exception pending.</summary>
    internal static nint FindHashed(PyDict* dict, Value key, long hash) =>
        key.IsSmallInt ? FindInt(dict, key, hash)
        : Str.IsExact(key) ? FindStr(dict, Str.From(key), hash)
        : FindGeneric(dict, key, hash);

    internal static nint FindStr(PyDict* dict, PyStr* key, long hash)
    {
        DictEntry* entries = dict->Entries;
        Value wanted = Value.FromObject(key);
        nint mask = dict->Mask;
        if (mask == 0)
        {
            nint used = dict->Used;
            for (nint i = 0; i < used; i++)
            {
                if (entries[i].Key == wanted)
                {
                    return i;
                }
                if (entries[i].Hash == hash)
                {
                    int same = MatchesStr(entries[i].Key, key);
                    if (same != 0)
                    {
                        return same > 0 ? i : FindGeneric(dict, wanted, hash);
                    }
                }
            }
            return Absent;
        }
        int* indices = dict->Indices;
        nuint perturb = (nuint)(ulong)hash;
        nint slot = (nint)hash & mask;
        while (true)
        {
            nint index = indices[slot] - 1;
            if (index >= 0)
            {
                if (entries[index].Key == wanted)
                {
                    return index;
                }
                if (entries[index].Hash == hash)
                {
                    int same = MatchesStr(entries[index].Key, key);
                    if (same != 0)
                    {
                        return same > 0 ? index : FindGeneric(dict, wanted, hash);
                    }
                }
            }
            else if (index == -1)
            {
                return Absent;
            }
            perturb >>= PerturbShift;
            slot = ((slot * 5) + (nint)perturb + 1) & mask;
        }
    }

    /// <summary>Whether a key with the hash sought is the text sought: 1, 0, or -1 if that takes a call of <c>__eq__</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int MatchesStr(Value candidate, PyStr* key)
    {
        if (Str.IsExact(candidate))
        {
            return Str.Equals(Str.From(candidate), key) ? 1 : 0;
        }
        return candidate.IsObject && !candidate.IsNoValue ? -1 : 0;
    }

    internal static nint FindInt(PyDict* dict, Value key, long hash)
    {
        DictEntry* entries = dict->Entries;
        nint mask = dict->Mask;
        if (mask == 0)
        {
            nint used = dict->Used;
            for (nint i = 0; i < used; i++)
            {
                if (entries[i].Key == key)
                {
                    return i;
                }
                if (entries[i].Hash == hash && MayEqualInt(entries[i].Key))
                {
                    return FindGeneric(dict, key, hash);
                }
            }
            return Absent;
        }
        int* indices = dict->Indices;
        nuint perturb = (nuint)(ulong)hash;
        nint slot = (nint)hash & mask;
        while (true)
        {
            nint index = indices[slot] - 1;
            if (index >= 0)
            {
                if (entries[index].Key == key)
                {
                    return index;
                }
                if (entries[index].Hash == hash && MayEqualInt(entries[index].Key))
                {
                    return FindGeneric(dict, key, hash);
                }
            }
            else if (index == -1)
            {
                return Absent;
            }
            perturb >>= PerturbShift;
            slot = ((slot * 5) + (nint)perturb + 1) & mask;
        }
    }

    /// <summary>Whether a key that is not the inline integer sought may still equal it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayEqualInt(Value candidate) => !candidate.IsSmallInt && !candidate.IsNoValue && !Str.IsExact(candidate);

    /// <summary>Finds by calls of <c>__eq__</c>, which may change the dict: then it starts again.</summary>
    internal static nint FindGeneric(PyDict* dict, Value key, long hash)
    {
    again:
        DictEntry* entries = dict->Entries;
        nint mask = dict->Mask;
        nuint perturb = (nuint)(ulong)hash;
        nint slot = (nint)hash & mask;
        nint index = -1;
        while (true)
        {
            if (mask == 0)
            {
                if (++index >= dict->Used)
                {
                    return Absent;
                }
            }
            else
            {
                index = dict->Indices[slot] - 1;
                if (index == -1)
                {
                    return Absent;
                }
                perturb >>= PerturbShift;
                slot = ((slot * 5) + (nint)perturb + 1) & mask;
            }
            if (index < 0)
            {
                continue;
            }
            Value candidate = entries[index].Key;
            if (candidate == key)
            {
                return index;
            }
            if (entries[index].Hash == hash && !candidate.IsNoValue)
            {
                int same = Operators.EqualBool(candidate, key);
                if (same < 0)
                {
                    return Failed;
                }
                if (dict->Entries != entries || dict->Mask != mask || index >= dict->Used || entries[index].Key != candidate)
                {
                    goto again;
                }
                if (same > 0)
                {
                    return index;
                }
            }
        }
    }

    private static bool Replace(PyDict* dict, nint index, Value value)
    {
        if (index < 0)
        {
            return false;
        }
        dict->Entries[index].Value = value;
        return true;
    }

    /// <summary>Adds a key that is not there; false with MemoryError pending.</summary>
    internal static bool Insert(PyDict* dict, Value key, long hash, Value value)
    {
        if (dict->Used == dict->Capacity && !Resize(dict, (dict->Count * 2) + 1))
        {
            return false;
        }
        nint index = dict->Used++;
        DictEntry* entry = dict->Entries + index;
        entry->Hash = hash;
        entry->Key = key;
        entry->Value = value;
        dict->Count++;
        if (dict->Mask != 0)
        {
            Enter(dict->Indices, dict->Mask, hash, index);
        }
        return true;
    }

    internal static void RemoveAt(PyDict* dict, nint index)
    {
        DictEntry* entry = dict->Entries + index;
        nint mask = dict->Mask;
        if (mask != 0)
        {
            nuint perturb = (nuint)(ulong)entry->Hash;
            nint slot = (nint)entry->Hash & mask;
            while (dict->Indices[slot] != index + 1)
            {
                perturb >>= PerturbShift;
                slot = ((slot * 5) + (nint)perturb + 1) & mask;
            }
            dict->Indices[slot] = -1;
        }
        entry->Hash = 0;
        entry->Key = Value.NoValue;
        entry->Value = Value.NoValue;
        dict->Count--;
    }

    private static void Enter(int* indices, nint mask, long hash, nint index)
    {
        nuint perturb = (nuint)(ulong)hash;
        nint slot = (nint)hash & mask;
        while (indices[slot] > 0)
        {
            perturb >>= PerturbShift;
            slot = ((slot * 5) + (nint)perturb + 1) & mask;
        }
        indices[slot] = (int)index + 1;
    }

    /// <summary>Puts an entry in the place of a deleted one whose number no place of the index table holds.</summary>
    internal static void InsertAt(PyDict* dict, nint index, DictEntry entry)
    {
        dict->Entries[index] = entry;
        dict->Count++;
        if (dict->Mask != 0)
        {
            Enter(dict->Indices, dict->Mask, entry.Hash, index);
        }
    }

    /// <summary>
    /// Makes room for <paramref name="wanted"/> keys in all, and drops deleted entries; <paramref name="gap"/> new ones come first. False with MemoryError
    /// pending.
    /// </summary>
    internal static bool Resize(PyDict* dict, nint wanted, nint gap = 0)
    {
        wanted += gap;
        nint capacity = wanted <= SmallCapacity / 2 ? SmallCapacity / 2 : SmallCapacity;
        nint size = 0;
        if (wanted > SmallCapacity)
        {
            if (wanted > int.MaxValue / 2)
            {
                Errors.MemoryError();
                return false;
            }
            size = 16;
            while (size * 2 / 3 < wanted)
            {
                size *= 2;
            }
            capacity = size * 2 / 3;
        }
        DictEntry* entries = (DictEntry*)Heap.AllocateValueBlock(capacity * 3);
        int* indices = size == 0 || entries == null ? null : (int*)Heap.AllocateLeafBlock(size * sizeof(int));
        if (entries == null || (size != 0 && indices == null))
        {
            return false;
        }
        nint count = gap;
        for (nint i = 0; i < gap; i++)
        {
            entries[i].Key = Value.NoValue;
            entries[i].Value = Value.NoValue;
        }
        for (nint i = 0; i < dict->Used; i++)
        {
            DictEntry* entry = dict->Entries + i;
            if (entry->Key.IsNoValue)
            {
                continue;
            }
            entries[count] = *entry;
            if (size != 0)
            {
                Enter(indices, size - 1, entry->Hash, count);
            }
            count++;
        }
        dict->Entries = entries;
        dict->Indices = indices;
        dict->Mask = size == 0 ? 0 : size - 1;
        dict->Used = count;
        dict->Capacity = capacity;
        return true;
    }
}
