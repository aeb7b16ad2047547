using System;

namespace Molt.Runtime;

// What the methods of set and frozenset share.
public static unsafe partial class Set
{
    /// <summary>The keys of a set and of an iterable; null with an exception pending.</summary>
    public static PySet* Union(PySet* set, Value other)
    {
        PySet* result = Copy(set);
        return result != null && Update(result, other) ? result : null;
    }

    internal static PySet* UnionAll(PySet* set, ReadOnlySpan<byte> name, Arguments others)
    {
        PySet* result = TakesNoKeywords(name, others) ? Copy(set) : null;
        for (nint i = 0; i < others.Count && result != null; i++)
        {
            result = Update(result, others.Items[i]) ? result : null;
        }
        return result;
    }

    internal static PySet* IntersectionAll(PySet* set, ReadOnlySpan<byte> name, Arguments others)
    {
        PySet* result = !TakesNoKeywords(name, others) ? null : others.Count == 0 ? Copy(set) : set;
        for (nint i = 0; i < others.Count && result != null; i++)
        {
            result = Intersection(result, others.Items[i]);
        }
        return result;
    }

    internal static PySet* DifferenceAll(PySet* set, ReadOnlySpan<byte> name, Arguments others)
    {
        PySet* result = !TakesNoKeywords(name, others) ? null : others.Count == 0 ? Copy(set) : Difference(set, others.Items[0]);
        for (nint i = 1; i < others.Count && result != null; i++)
        {
            result = DifferenceUpdate(result, others.Items[i]) ? result : null;
        }
        return result;
    }

    internal static bool TakesNoKeywords(ReadOnlySpan<byte> name, Arguments arguments) =>
        arguments.KeywordCount == 0 || ArgumentCheck.NoKeywords(name);

    internal static PySet* CopyFrozen(PySet* set) => set->Header.Type == Intrinsics.TypeOf<PyFrozenSet>() ? set : Copy(set);

    /// <summary>Whether all keys are in an iterable: 1, 0, or -1 with an exception pending.</summary>
    internal static int IsSubsetOf(PySet* set, Value other)
    {
        if (Is(other))
        {
            return IsSubset(set, From(other));
        }
        PySet* common = Intersection(set, other);
        return common == null ? -1 : common->Count == set->Count ? 1 : 0;
    }

    /// <summary>Whether all items of an iterable are in the set: 1, 0, or -1 with an exception pending.</summary>
    internal static int IsSupersetOf(PySet* set, Value other)
    {
        if (Is(other))
        {
            return IsSubset(From(other), set);
        }
        if (!Iteration.Start(other, out Iteration items))
        {
            return -1;
        }
        while (items.Next(out Value item))
        {
            int contained = Contains(set, item);
            if (contained != 1)
            {
                return contained;
            }
        }
        return items.Failed ? -1 : 1;
    }

    /// <summary>Whether a set and an iterable have nothing in common: 1, 0, or -1 with an exception pending.</summary>
    internal static int AreDisjoint(PySet* set, Value other)
    {
        if (other == Value.FromObject(set))
        {
            return set->Count == 0 ? 1 : 0;
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
                if (contained != 0)
                {
                    return contained < 0 ? -1 : 0;
                }
            }
            return 1;
        }
        if (!Iteration.Start(other, out Iteration items))
        {
            return -1;
        }
        while (items.Next(out Value item))
        {
            int contained = Contains(set, item);
            if (contained != 0)
            {
                return contained < 0 ? -1 : 0;
            }
        }
        return items.Failed ? -1 : 1;
    }

    /// <summary>As <see cref="Contains"/>; a set, which has no hash, is looked for as a frozenset of its keys.</summary>
    internal static int ContainsAny(PySet* set, Value item) =>
        IsUnhashableSet(item) ? ContainsHashed(set, item, HashOfKeys(From(item))) : Contains(set, item);

    /// <summary>As <see cref="Discard"/>; a set, which has no hash, is looked for as a frozenset of its keys.</summary>
    internal static int DiscardAny(PySet* set, Value item) =>
        IsUnhashableSet(item) ? DiscardHashed(set, item, HashOfKeys(From(item))) : Discard(set, item);

    private static bool IsUnhashableSet(Value item) => Is(item) && Types.Of(item)->Hash == null;

    internal static long HashOfFrozen(PySet* set)
    {
        if (set->HashCode == 0)
        {
            set->HashCode = HashOfKeys(set);
        }
        return set->HashCode;
    }

    /// <summary>CPython's hash of a frozenset: the same for any order of the keys.</summary>
    private static long HashOfKeys(PySet* set)
    {
        ulong hash = 0;
        var keys = new SetCursor(set);
        while (keys.Next())
        {
            ulong bits = (ulong)keys.Hash;
            hash ^= (bits ^ 89869747 ^ (bits << 16)) * 3644798167;
        }
        hash ^= ((ulong)set->Count + 1) * 1927868237;
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = (hash * 69069) + 907133923;
        return hash == ulong.MaxValue ? 590923713 : (long)hash;
    }

    internal static Value Compare(Value left, Value right, int operation)
    {
        if (!Is(right))
        {
            return Intrinsics.NotImplemented;
        }
        PySet* first = From(left);
        PySet* second = From(right);
        int holds = (Comparison)operation switch
        {
            Comparison.Less => first->Count < second->Count ? IsSubset(first, second) : 0,
            Comparison.LessEqual => IsSubset(first, second),
            Comparison.Greater => first->Count > second->Count ? IsSubset(second, first) : 0,
            Comparison.GreaterEqual => IsSubset(second, first),
            _ => first->Count == second->Count ? IsSubset(first, second) : 0,
        };
        return holds < 0 ? Value.NoValue : Bool.From(operation == (int)Comparison.NotEqual ? holds == 0 : holds == 1);
    }

    internal static Value Repr(Value self)
    {
        PySet* set = From(self);
        bool plain = set->Header.Type == Intrinsics.TypeOf<PySet>();
        var text = new TextBuilder();
        if (set->Count == 0)
        {
            text.AppendTypeName(self);
            text.Append("()"u8);
            return Value.FromObject(text.ToStr());
        }
        ReprGuard guard;
        int entered = ReprGuard.Enter(&guard, self);
        if (entered < 0)
        {
            return Value.NoValue;
        }
        if (entered == 0)
        {
            text.AppendTypeName(self);
            text.Append("(...)"u8);
            return Value.FromObject(text.ToStr());
        }
        if (!plain)
        {
            text.AppendTypeName(self);
            text.Append((byte)'(');
        }
        text.Append((byte)'{');
        bool shown = true;
        var keys = new SetCursor(set);
        for (bool first = true; shown && keys.Next(); first = false)
        {
            text.Append(first ? ""u8 : ", "u8);
            shown = text.AppendRepr(keys.Key);
        }
        text.Append(plain ? "}"u8 : "})"u8);
        ReprGuard.Leave(&guard);
        return shown ? Value.FromObject(text.ToStr()) : Value.NoValue;
    }
}
