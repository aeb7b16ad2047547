namespace Molt.Runtime;

/// <summary>What mutable mappings do through their own <c>__setitem__</c>.</summary>
internal static unsafe class MutableMapping
{
    /// <summary>What <c>update</c> does with one positional argument at most, and keyword arguments; false with an exception pending.</summary>
    public static bool Update(Value self, ref Arguments arguments)
    {
        if (arguments.PositionalCount > 0 && !UpdateFrom(self, arguments.Items[0]))
        {
            return false;
        }
        for (nint i = 0; i < arguments.KeywordCount; i++)
        {
            if (!Operators.SetItem(self, Value.FromObject(arguments.KeywordAt(i)), arguments.KeywordValueAt(i)))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Sets the items of a mapping or of an iterable of pairs; false with an exception pending.</summary>
    public static bool UpdateFrom(Value self, Value source)
    {
        if (Dict.IsExact(source))
        {
            return AddPairs(self, Value.FromObject(PyDict.Items(Dict.From(source))));
        }
        Value keys = Operators.FindAttribute(source, Intrinsics.Literal("keys"u8));
        if (!keys.IsNoValue)
        {
            return AddKeys(self, source, Calls.Call0(keys));
        }
        Value items = ThreadState.Exception != null ? Value.NoValue : Operators.FindAttribute(source, Intrinsics.Literal("items"u8));
        if (ThreadState.Exception != null)
        {
            return false;
        }
        Value pairs = items.IsNoValue ? source : Calls.Call0(items);
        return !pairs.IsNoValue && AddPairs(self, pairs);
    }

    private static bool AddKeys(Value self, Value source, Value keys)
    {
        if (keys.IsNoValue || !Iteration.Start(keys, out Iteration iteration))
        {
            return false;
        }
        while (iteration.Next(out Value key))
        {
            Value value = Operators.GetItem(source, key);
            if (value.IsNoValue || !Operators.SetItem(self, key, value))
            {
                return false;
            }
        }
        return !iteration.Failed;
    }

    private static bool AddPairs(Value self, Value pairs)
    {
        if (pairs.IsNoValue || !Iteration.Start(pairs, out Iteration iteration))
        {
            return false;
        }
        while (iteration.Next(out Value pair))
        {
            if (!Iteration.Start(pair, out Iteration parts))
            {
                return false;
            }
            bool hasKey = parts.Next(out Value key);
            Value value = Value.NoValue;
            bool hasValue = hasKey && parts.Next(out value);
            bool hasMore = hasValue && parts.Next(out _);
            if (!hasValue || hasMore)
            {
                if (ThreadState.Exception == null)
                {
                    Errors.ValueError(hasMore ? "too many values to unpack (expected 2)"u8
                        : hasKey ? "need more than 1 value to unpack"u8 : "need more than 0 values to unpack"u8);
                }
                return false;
            }
            if (parts.Failed || !Operators.SetItem(self, key, value))
            {
                return false;
            }
        }
        return !iteration.Failed;
    }
}
