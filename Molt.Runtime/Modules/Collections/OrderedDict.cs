namespace Molt.Runtime;

/// <summary>
/// <c>collections.OrderedDict</c>. The order is that of the dict's entries. To move a key to the front there must be deleted entries there; if there are none,
/// the entries are made anew with as many of them as there are keys.
/// </summary>
[PyType("collections.OrderedDict", Home = "_collections", Base = typeof(PyDict), HasDict = true, Doc = "Dictionary that remembers insertion order")]
public unsafe partial struct PyOrderedDict
{
    /// <summary>The dict.</summary>
    public PyDict Base;

    /// <summary><c>__dict__</c>; null until used.</summary>
    public PyDict* Dict;

    /// <summary>The first entry that may hold a key, as long as the entries are <see cref="HintEntries"/>.</summary>
    public nint First;

    /// <summary>The entries that <see cref="First"/> speaks of.</summary>
    public DictEntry* HintEntries;

    /// <summary>Counts changes of the order: an iterator that sees another number stops.</summary>
    public long State;
}

/// <summary>Operations on <see cref="PyOrderedDict"/>.</summary>
public static unsafe class OrderedDict
{
    /// <summary>The object of a value that is known to be an <c>OrderedDict</c>.</summary>
    public static PyOrderedDict* From(Value value) => (PyOrderedDict*)value.Object;

    /// <summary>Whether a value is an <c>OrderedDict</c> or an instance of a subclass.</summary>
    public static bool Is(Value value) => Types.IsInstance(value, Intrinsics.TypeOf<PyOrderedDict>());

    /// <summary>The number of the first entry; -1 if there is none.</summary>
    public static nint First(PyOrderedDict* self)
    {
        PyDict* dict = &self->Base;
        nint index = self->HintEntries == dict->Entries ? self->First : 0;
        while (index < dict->Used && dict->Entries[index].Key.IsNoValue)
        {
            index++;
        }
        self->First = index;
        self->HintEntries = dict->Entries;
        return index < dict->Used ? index : -1;
    }

    /// <summary>The number of the last entry; -1 if there is none.</summary>
    public static nint Last(PyOrderedDict* self) => Before(self, self->Base.Used);

    /// <summary>The number of the entry after one; -1 if there is none.</summary>
    public static nint After(PyOrderedDict* self, nint index)
    {
        PyDict* dict = &self->Base;
        do
        {
            index++;
        }
        while (index < dict->Used && dict->Entries[index].Key.IsNoValue);
        return index < dict->Used ? index : -1;
    }

    /// <summary>The number of the entry before one; -1 if there is none.</summary>
    public static nint Before(PyOrderedDict* self, nint index)
    {
        do
        {
            index--;
        }
        while (index >= 0 && self->Base.Entries[index].Key.IsNoValue);
        return index;
    }

    /// <summary>The number of the entry with a key; negative if there is none, or with an exception pending.</summary>
    public static nint Find(PyOrderedDict* self, Value key)
    {
        long hash = Operators.Hash(key);
        return hash == -1 ? -1 : Dict.FindHashed(&self->Base, key, hash);
    }

    /// <summary>Sets the value of a key; false with an exception pending.</summary>
    public static bool Set(PyOrderedDict* self, Value key, Value value)
    {
        nint count = self->Base.Count;
        long hash = Operators.Hash(key);
        bool done = hash != -1 && Dict.SetHashed(&self->Base, key, hash, value);
        self->State += self->Base.Count != count ? 1 : 0;
        return done;
    }

    /// <summary>Removes the entry with a number.</summary>
    public static void RemoveAt(PyOrderedDict* self, nint index)
    {
        PyDict* dict = &self->Base;
        Dict.RemoveAt(dict, index);
        self->State++;
        if (index == dict->Used - 1)
        {
            Dict.DropTail(dict, index);
        }
    }

    /// <summary>Makes an entry the last; false with MemoryError pending.</summary>
    public static bool MoveToEnd(PyOrderedDict* self, nint index)
    {
        DictEntry entry = self->Base.Entries[index];
        RemoveAt(self, index);
        return Dict.Insert(&self->Base, entry.Key, entry.Hash, entry.Value);
    }

    /// <summary>Makes an entry the first; false with MemoryError pending.</summary>
    public static bool MoveToFront(PyOrderedDict* self, nint index)
    {
        nint first = First(self);
        if (first == index)
        {
            return true;
        }
        PyDict* dict = &self->Base;
        if (first == 0)
        {
            nint gap = dict->Count;
            nint before = 0;
            for (nint i = 0; i < index; i++)
            {
                before += dict->Entries[i].Key.IsNoValue ? 0 : 1;
            }
            if (!Dict.Resize(dict, dict->Count, gap))
            {
                return false;
            }
            index = gap + before;
            first = gap;
            self->HintEntries = dict->Entries;
        }
        DictEntry entry = dict->Entries[index];
        RemoveAt(self, index);
        Dict.InsertAt(dict, first - 1, entry);
        self->First = first - 1;
        return true;
    }
}
