namespace Molt.Runtime;

// The steps are those of CPython's setobject.c one by one: in which order keys are added shows in the order of iteration.
public static unsafe partial class Set
{
    /// <summary>A new set of an iterable's items; null with an exception pending.</summary>
    [Export]
    public static PySet* FromIterable(Value iterable) => NewFrom(Intrinsics.TypeOf<PySet>(), iterable);

    /// <summary>A new set of the given class, of an iterable's items; null with an exception pending.</summary>
    internal static PySet* NewFrom(PyType* type, Value iterable)
    {
        PySet* set = NewOf(type);
        return set != null && Update(set, iterable) ? set : null;
    }

    /// <summary>A new set of the same keys; of the built-in class that the set's class derives from.</summary>
    internal static PySet* Copy(PySet* set)
    {
        PySet* copy = NewOf(BuiltInType(set));
        return copy != null && Merge(copy, set) ? copy : null;
    }

    /// <summary><c>set</c> or <c>frozenset</c>: the class of the results of operations on a set.</summary>
    internal static PyType* BuiltInType(PySet* set) =>
        IsFrozen(Value.FromObject(set)) ? Intrinsics.TypeOf<PyFrozenSet>() : Intrinsics.TypeOf<PySet>();

    /// <summary>Removes all keys.</summary>
    [NoRaise]
    internal static void Clear(PySet* set)
    {
        set->Table = null;
        set->Mask = MinimumSize - 1;
        set->Fill = 0;
        set->Count = 0;
    }

    /// <summary>Adds the items of an iterable; false with an exception pending.</summary>
    [Export]
    public static bool Update(PySet* set, Value other)
    {
        if (Is(other))
        {
            return Merge(set, From(other));
        }
        if (Dict.IsExact(other))
        {
            PyDict* dict = Dict.From(other);
            if ((set->Fill + dict->Count) * 5 >= set->Mask * 3 && !Resize(set, (set->Count + dict->Count) * 2))
            {
                return false;
            }
            var keys = new DictCursor(dict);
            while (keys.Next())
            {
                if (!AddHashed(set, keys.Key, keys.Hash))
                {
                    return false;
                }
            }
            return true;
        }
        if (!Iteration.Start(other, out Iteration items))
        {
            return false;
        }
        while (items.Next(out Value item))
        {
            if (!Add(set, item))
            {
                return false;
            }
        }
        return !items.Failed;
    }

    private static bool Merge(PySet* set, PySet* other)
    {
        if (set == other || other->Count == 0)
        {
            return true;
        }
        if (((set->Fill + other->Count) * 5 >= set->Mask * 3 || set->Table == null) && !MergeResize(set, other))
        {
            return false;
        }
        if (set->Fill == 0 && set->Mask == other->Mask && other->Fill == other->Count)
        {
            Memory.MoveValues((Value*)set->Table, (Value*)other->Table, (other->Mask + 1) * 2);
            set->Fill = other->Fill;
            set->Count = other->Count;
            return true;
        }
        bool clean = set->Fill == 0;
        var keys = new SetCursor(other);
        while (keys.Next())
        {
            if (clean)
            {
                InsertClean(set->Table, set->Mask, keys.Key, keys.Hash);
                set->Fill++;
                set->Count++;
            }
            else if (!AddHashed(set, keys.Key, keys.Hash))
            {
                return false;
            }
        }
        return true;
    }

    private static bool MergeResize(PySet* set, PySet* other) =>
        Resize(set, (set->Fill + other->Count) * 5 >= set->Mask * 3 ? (set->Count + other->Count) * 2 : 0);

    /// <summary>The keys that a set has in common with an iterable; null with an exception pending.</summary>
    public static PySet* Intersection(PySet* set, Value other)
    {
        if (other == Value.FromObject(set))
        {
            return Copy(set);
        }
        PySet* result = NewOf(BuiltInType(set));
        if (result == null)
        {
            return null;
        }
        if (Is(other))
        {
            PySet* smaller = From(other);
            if (smaller->Count > set->Count)
            {
                PySet* larger = smaller;
                smaller = set;
                set = larger;
            }
            var keys = new SetCursor(smaller);
            while (keys.Next())
            {
                int contained = ContainsHashed(set, keys.Key, keys.Hash);
                if (contained < 0 || (contained > 0 && !AddHashed(result, keys.Key, keys.Hash)))
                {
                    return null;
                }
            }
            return result;
        }
        if (!Iteration.Start(other, out Iteration items))
        {
            return null;
        }
        while (items.Next(out Value item))
        {
            long hash = HashOf(item);
            int contained = hash == -1 ? -1 : ContainsHashed(set, item, hash);
            if (contained < 0 || (contained > 0 && !AddHashed(result, item, hash)))
            {
                return null;
            }
        }
        return items.Failed ? null : result;
    }

    /// <summary>The keys of a set that are not in an iterable; null with an exception pending.</summary>
    public static PySet* Difference(PySet* set, Value other)
    {
        bool isDict = Dict.IsExact(other);
        nint otherCount = isDict ? Dict.From(other)->Count : Is(other) ? From(other)->Count : -1;
        if (otherCount < 0 || set->Count >> 2 > otherCount)
        {
            PySet* copy = Copy(set);
            return copy != null && DifferenceUpdate(copy, other) ? copy : null;
        }
        PySet* result = NewOf(BuiltInType(set));
        var keys = new SetCursor(set);
        while (result != null && keys.Next())
        {
            int contained = isDict ? ContainsKey(Dict.From(other), keys.Key, keys.Hash) : ContainsHashed(From(other), keys.Key, keys.Hash);
            if (contained < 0 || (contained == 0 && !AddHashed(result, keys.Key, keys.Hash)))
            {
                return null;
            }
        }
        return result;
    }

    private static int ContainsKey(PyDict* dict, Value key, long hash)
    {
        nint index = Dict.FindHashed(dict, key, hash);
        return index >= 0 ? 1 : ThreadState.Exception != null ? -1 : 0;
    }

    /// <summary>Removes the items of an iterable; false with an exception pending.</summary>
    public static bool DifferenceUpdate(PySet* set, Value other)
    {
        if (other == Value.FromObject(set))
        {
            Clear(set);
            return true;
        }
        if (Is(other))
        {
            PySet* removed = From(other);
            if (removed->Count >> 3 > set->Count)
            {
                removed = Intersection(set, other);
                if (removed == null)
                {
                    return false;
                }
            }
            var keys = new SetCursor(removed);
            while (keys.Next())
            {
                if (DiscardHashed(set, keys.Key, keys.Hash) < 0)
                {
                    return false;
                }
            }
        }
        else
        {
            if (!Iteration.Start(other, out Iteration items))
            {
                return false;
            }
            while (items.Next(out Value item))
            {
                if (Discard(set, item) < 0)
                {
                    return false;
                }
            }
            if (items.Failed)
            {
                return false;
            }
        }
        return set->Fill - set->Count <= set->Mask / 4 || Resize(set, set->Count > 50000 ? set->Count * 2 : set->Count * 4);
    }

    /// <summary>Removes the items of an iterable that are there and adds those that are not; false with an exception pending.</summary>
    public static bool SymmetricDifferenceUpdate(PySet* set, Value other)
    {
        if (other == Value.FromObject(set))
        {
            Clear(set);
            return true;
        }
        if (Dict.IsExact(other))
        {
            var dictKeys = new DictCursor(Dict.From(other));
            while (dictKeys.Next())
            {
                if (!Toggle(set, dictKeys.Key, dictKeys.Hash))
                {
                    return false;
                }
            }
            return true;
        }
        PySet* toggled = Is(other) ? From(other) : NewFrom(BuiltInType(set), other);
        if (toggled == null)
        {
            return false;
        }
        var keys = new SetCursor(toggled);
        while (keys.Next())
        {
            if (!Toggle(set, keys.Key, keys.Hash))
            {
                return false;
            }
        }
        return true;
    }

    private static bool Toggle(PySet* set, Value key, long hash)
    {
        int discarded = DiscardHashed(set, key, hash);
        return discarded > 0 || (discarded == 0 && AddHashed(set, key, hash));
    }

    /// <summary>The keys that are either in a set or in an iterable; null with an exception pending.</summary>
    public static PySet* SymmetricDifference(PySet* set, Value other)
    {
        PySet* result = NewFrom(BuiltInType(set), other);
        return result != null && SymmetricDifferenceUpdate(result, Value.FromObject(set)) ? result : null;
    }

    /// <summary>Whether all keys of a set are in another: 1, 0, or -1 with an exception pending.</summary>
    public static int IsSubset(PySet* set, PySet* other)
    {
        if (set->Count > other->Count)
        {
            return 0;
        }
        var keys = new SetCursor(set);
        while (keys.Next())
        {
            int contained = ContainsHashed(other, keys.Key, keys.Hash);
            if (contained != 1)
            {
                return contained;
            }
        }
        return 1;
    }

    /// <summary>Takes over the keys of a set that nothing else refers to.</summary>
    internal static void Replace(PySet* set, PySet* content)
    {
        set->Table = content->Table;
        set->Mask = content->Mask;
        set->Fill = content->Fill;
        set->Count = content->Count;
    }
}
