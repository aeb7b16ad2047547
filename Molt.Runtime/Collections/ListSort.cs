using System;

namespace Molt.Runtime;

/// <summary><c>list.sort</c>: chooses how to compare by what the list holds.</summary>
internal static unsafe class ListSort
{
    /// <summary>Sorts a list in place; with an exception pending on failure, and then in some order.</summary>
    public static void Sort(PyList* list, Value key, bool reverse)
    {
        nint length = list->Length;
        nint capacity = list->Capacity;
        Value* items = list->Items;

        // While the sort calls Python code, the list is seen as empty.
        List.Clear(list);
        Value* keys = items;
        bool keyed = !key.IsNoValue && key != Intrinsics.None;
        bool succeeded = !keyed || TryComputeKeys(items, length, key, out keys);
        if (succeeded)
        {
            Value* values = keyed ? items : null;
            if (reverse)
            {
                Reverse(keys, values, length);
            }
            succeeded = SortArray(keys, values, length);
            if (reverse)
            {
                Reverse(keys, values, length);
            }
        }
        bool modified = list->Items != null;
        list->Items = items;
        list->Length = length;
        list->Capacity = capacity;
        if (succeeded && modified)
        {
            Errors.ValueError("list modified during sort"u8);
        }
    }

    private static bool TryComputeKeys(Value* items, nint length, Value function, out Value* keys)
    {
        keys = Heap.AllocateValueBlock(Math.Max(length, 1));
        for (nint i = 0; i < length && keys != null; i++)
        {
            keys[i] = Calls.Call1(function, items[i]);
            if (keys[i].IsNoValue)
            {
                return false;
            }
        }
        return keys != null;
    }

    private static void Reverse(Value* keys, Value* values, nint length)
    {
        List.ReverseItems(keys, length);
        if (values != null)
        {
            List.ReverseItems(values, length);
        }
    }

    private static bool SortArray(Value* keys, Value* values, nint length)
    {
        if (length < 2)
        {
            return true;
        }
        switch (Classify(keys, length))
        {
            case SortClass.Int:
                return Sorter<IntOrder>.Sort(keys, values, length);
            case SortClass.Float:
                // As plain doubles, in the same memory.
                for (nint i = 0; i < length; i++)
                {
                    keys[i] = new Value(BitConverter.DoubleToUInt64Bits(keys[i].InlineFloat));
                }
                bool sorted = Sorter<FloatOrder>.Sort(keys, values, length);
                for (nint i = 0; i < length; i++)
                {
                    Value.TryInlineFloat(BitConverter.UInt64BitsToDouble(keys[i].Bits), out keys[i]);
                }
                return sorted;
            case SortClass.Str:
                return Sorter<StrOrder>.Sort(keys, values, length);
            case SortClass.Tuple:
                return Sorter<TupleOrder>.Sort(keys, values, length);
            default:
                return Sorter<AnyOrder>.Sort(keys, values, length);
        }
    }

    private static SortClass Classify(Value* keys, nint length)
    {
        SortClass first = ClassOf(keys[0]);
        for (nint i = 1; i < length; i++)
        {
            if (ClassOf(keys[i]) != first)
            {
                return SortClass.Any;
            }
        }
        return first;
    }

    private static SortClass ClassOf(Value value) =>
        value.IsSmallInt ? SortClass.Int
        : value.IsInlineFloat ? SortClass.Float
        : Str.IsExact(value) ? SortClass.Str
        : Tuple.IsExact(value) ? SortClass.Tuple
        : SortClass.Any;

    private enum SortClass
    {
        Any,
        Int,
        Float,
        Str,
        Tuple,
    }

    private struct IntOrder : ISortOrder
    {
        // The tag bit is clear in both: the words are ordered as the numbers.
        public static int Less(Value left, Value right) => (long)left.Bits < (long)right.Bits ? 1 : 0;
    }

    private struct FloatOrder : ISortOrder
    {
        public static int Less(Value left, Value right) =>
            BitConverter.UInt64BitsToDouble(left.Bits) < BitConverter.UInt64BitsToDouble(right.Bits) ? 1 : 0;
    }

    private struct StrOrder : ISortOrder
    {
        public static int Less(Value left, Value right) => Str.Compare(Str.From(left), Str.From(right)) < 0 ? 1 : 0;
    }

    private struct TupleOrder : ISortOrder
    {
        public static int Less(Value left, Value right)
        {
            PyTuple* first = Tuple.From(left);
            PyTuple* second = Tuple.From(right);
            Value* leftItems = Tuple.Items(first);
            Value* rightItems = Tuple.Items(second);
            for (nint i = 0; i < first->Length && i < second->Length; i++)
            {
                int same = Sequences.SameOrEqual(leftItems[i], rightItems[i]);
                if (same != 1)
                {
                    return same < 0 ? -1 : AnyOrder.Less(leftItems[i], rightItems[i]);
                }
            }
            return first->Length < second->Length ? 1 : 0;
        }
    }

    private struct AnyOrder : ISortOrder
    {
        public static int Less(Value left, Value right) =>
            left.IsSmallInt && right.IsSmallInt ? IntOrder.Less(left, right) : Operators.LessBool(left, right);
    }
}
