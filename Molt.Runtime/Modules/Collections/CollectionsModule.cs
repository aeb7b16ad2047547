namespace Molt.Runtime;

/// <summary>The module <c>_collections</c> (https://docs.python.org/3.14/library/collections.html). Its classes stand in the files beside this one.</summary>
[PyModule(
    "_collections",
    Doc = "High performance data structures.\n- deque:        ordered collection accessible from endpoints only\n- defaultdict:  dict subclass with a default value factory\n")]
public static unsafe class CollectionsModule
{
    /// <summary><c>_count_elements(mapping, iterable)</c>: adds one to the value of each item.</summary>
    [PyFunction("_count_elements", Doc = "Count elements in the iterable, updating the mapping")]
    public static void CountElements(Value mapping, Value iterable)
    {
        if (!Iteration.Start(iterable, out Iteration items))
        {
            return;
        }
        bool isPlain = IsPlainDict(mapping);
        while (items.Next(out Value key))
        {
            if (!(isPlain ? Count(Dict.From(mapping), key) : Count(mapping, key)))
            {
                return;
            }
        }
    }

    private static bool IsPlainDict(Value mapping)
    {
        if (!Dict.Is(mapping))
        {
            return false;
        }
        PyType* dict = Intrinsics.TypeOf<PyDict>();
        PyType* type = Types.Of(mapping);
        PyStr* get = Intrinsics.Literal("get"u8);
        return (void*)type->SetItem == (void*)dict->SetItem && Types.Lookup(type, get) == Types.Lookup(dict, get);
    }

    private static bool Count(PyDict* dict, Value key)
    {
        long hash = Operators.Hash(key);
        nint index = hash == -1 ? -2 : Dict.FindHashed(dict, key, hash);
        if (index < 0)
        {
            return index == -1 && Dict.Insert(dict, key, hash, Value.FromSmallInt(1));
        }
        Value count = dict->Entries[index].Value;
        if (count.IsSmallInt)
        {
            dict->Entries[index].Value = Int.Add(count, Value.FromSmallInt(1));
            return !dict->Entries[index].Value.IsNoValue;
        }
        // An addition may change the dict.
        count = Operators.Add(count, Value.FromSmallInt(1));
        return !count.IsNoValue && Dict.SetHashed(dict, key, hash, count);
    }

    private static bool Count(Value mapping, Value key)
    {
        Value count = Calls.CallMethod2(mapping, Intrinsics.Literal("get"u8), key, Value.FromSmallInt(0));
        count = count.IsNoValue ? count : Operators.Add(count, Value.FromSmallInt(1));
        return !count.IsNoValue && Operators.SetItem(mapping, key, count);
    }
}
