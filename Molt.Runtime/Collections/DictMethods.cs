namespace Molt.Runtime;

public unsafe partial struct PyDict
{
    [PyMethod("get")]
    public static Value Get(PyDict* self, Value key, Value @default = default)
    {
        Value value = Dict.Get(self, key);
        return !value.IsNoValue ? value
            : ThreadState.Exception != null ? Value.NoValue
            : @default.IsNoValue ? Intrinsics.None
            : @default;
    }

    [PyMethod("setdefault")]
    public static Value SetDefault(PyDict* self, Value key, Value @default = default) =>
        Dict.SetDefault(self, key, @default.IsNoValue ? Intrinsics.None : @default);

    [PyMethod("pop")]
    public static Value Pop(PyDict* self, Value key, Value @default = default)
    {
        if (self->Count == 0)
        {
            return @default.IsNoValue ? Errors.KeyError(key) : @default;
        }
        int taken = Dict.Take(self, key, out Value value);
        return taken > 0 ? value : taken < 0 ? Value.NoValue : @default.IsNoValue ? Errors.KeyError(key) : @default;
    }

    [PyMethod("popitem")]
    [return: PyTyped("tuple")]
    public static PyTuple* PopItem(PyDict* self)
    {
        if (self->Count == 0)
        {
            Errors.KeyError(Value.FromObject(Intrinsics.Literal("popitem(): dictionary is empty"u8)));
            return null;
        }
        nint index = self->Used - 1;
        while (self->Entries[index].Key.IsNoValue)
        {
            index--;
        }
        PyTuple* item = Tuple.Pair(self->Entries[index].Key, self->Entries[index].Value);
        if (item != null)
        {
            Dict.RemoveAt(self, index);
            Dict.DropTail(self, index);
        }
        return item;
    }

    [PyMethod("update")]
    public static Value Update(PyDict* self, [PyRest] Arguments arguments) =>
        Dict.UpdateFromArguments(self, "update"u8, arguments.Items, arguments.Count, arguments.KeywordNames) ? Intrinsics.None : Value.NoValue;

    [PyMethod("keys")]
    public static PyDictKeys* Keys(PyDict* self) => (PyDictKeys*)DictView.New(Intrinsics.TypeOf<PyDictKeys>(), self);

    [PyMethod("values")]
    public static PyDictValues* Values(PyDict* self) => (PyDictValues*)DictView.New(Intrinsics.TypeOf<PyDictValues>(), self);

    [PyMethod("items")]
    public static PyDictItems* Items(PyDict* self) => (PyDictItems*)DictView.New(Intrinsics.TypeOf<PyDictItems>(), self);

    [PyMethod("copy")]
    public static PyDict* Copy(PyDict* self) => Dict.Copy(self);

    [PyMethod("clear"), NoRaise]
    public static void Clear(PyDict* self) => Dict.Clear(self);

    [PyMethod("__reversed__")]
    public static Value Reversed(PyDict* self) => DictIteration.NewReversed(Intrinsics.TypeOf<PyDictReverseKeyIterator>(), self);

    [PyMethod("__class_getitem__", Kind = PyMethodKind.Class, Doc = "See PEP 585")]
    public static Value ClassGetItem(PyType* type, Value item) => PyGenericAlias.New(type, item);

    [PyMethod("fromkeys", Kind = PyMethodKind.Class)]
    public static Value FromKeys(PyType* type, Value iterable, Value value = default)
    {
        Value target = type == Intrinsics.TypeOf<PyDict>() ? Value.FromObject(Dict.New()) : Calls.Call0(Value.FromObject(type));
        value = value.IsNoValue ? Intrinsics.None : value;
        if (target.IsNoValue || !Iteration.Start(iterable, out Iteration keys))
        {
            return Value.NoValue;
        }
        while (keys.Next(out Value key))
        {
            if (Dict.IsExact(target) ? !Dict.Set(Dict.From(target), key, value) : !Operators.SetItem(target, key, value))
            {
                return Value.NoValue;
            }
        }
        return keys.Failed ? Value.NoValue : target;
    }
}

public static unsafe partial class Dict
{
    /// <summary>The value of a key; else what <c>__missing__</c> of a derived class gives, or NoValue with KeyError pending.</summary>
    [Export]
    public static Value GetItem(PyDict* dict, Value key)
    {
        Value value = Get(dict, key);
        return Intrinsics.Likely(!value.IsNoValue) || ThreadState.Exception != null ? value : Missing(dict, key);
    }

    /// <summary>Removes a key; false with KeyError or another exception pending.</summary>
    [Export]
    public static bool DeleteItem(PyDict* dict, Value key)
    {
        int deleted = Delete(dict, key);
        if (deleted == 0)
        {
            Errors.KeyError(key);
        }
        return deleted > 0;
    }

    /// <summary>The value of a key, which is set first if there is none.</summary>
    public static Value SetDefault(PyDict* dict, Value key, Value value)
    {
        nint index = Find(dict, key, out long hash);
        return index >= 0 ? dict->Entries[index].Value
            : index == Absent && Insert(dict, key, hash, value) ? value
            : Value.NoValue;
    }

    /// <summary>Removes all keys.</summary>
    [NoRaise]
    public static void Clear(PyDict* dict)
    {
        dict->Entries = null;
        dict->Indices = null;
        dict->Count = 0;
        dict->Used = 0;
        dict->Capacity = 0;
        dict->Mask = 0;
    }

    /// <summary>A new dict of the same keys and values.</summary>
    [Export]
    public static PyDict* Copy(PyDict* dict)
    {
        PyDict* copy = New();
        if (copy == null || dict->Count == 0)
        {
            return copy;
        }
        // Resize makes new entries out of those that it finds.
        copy->Entries = dict->Entries;
        copy->Used = dict->Used;
        copy->Count = dict->Count;
        return Resize(copy, dict->Count) ? copy : null;
    }

    /// <summary>Sets the keys and values of a mapping or of an iterable of pairs; false with an exception pending.</summary>
    [Export]
    public static bool Update(PyDict* dict, Value source)
    {
        if (IsExact(source) || (Is(source) && (void*)Types.Of(source)->Iter == (void*)Intrinsics.TypeOf<PyDict>()->Iter))
        {
            return UpdateFromDict(dict, From(source));
        }
        Value keys = Operators.GetAttribute(source, Intrinsics.Literal("keys"u8));
        if (!keys.IsNoValue)
        {
            return UpdateFromKeys(dict, source, keys);
        }
        return ThreadState.TryClear(Intrinsics.TypeOf<PyAttributeError>()) && UpdateFromPairs(dict, source);
    }

    /// <summary>Copies the items of a mapping, for a <c>**</c> in a display; false with an exception pending.</summary>
    internal static bool UpdateFromMapping(PyDict* dict, Value mapping)
    {
        if (Is(mapping))
        {
            return Update(dict, mapping);
        }
        Value keys = Operators.GetAttribute(mapping, Intrinsics.Literal("keys"u8));
        bool done = !keys.IsNoValue && UpdateFromKeys(dict, mapping, keys);
        if (!done && ThreadState.TryClear(Intrinsics.TypeOf<PyAttributeError>()))
        {
            Operators.Complain("'"u8, mapping, "' object is not a mapping"u8);
        }
        return done;
    }

    /// <summary>What <c>dict(...)</c> and <c>dict.update(...)</c> do; false with an exception pending.</summary>
    internal static bool UpdateFromArguments(PyDict* dict, System.ReadOnlySpan<byte> name, Value* arguments, nint count, PyTuple* keywordNames)
    {
        nint keywords = keywordNames == null ? 0 : keywordNames->Length;
        nint positional = count - keywords;
        if (positional > 1)
        {
            return ArgumentCheck.WrongCount(name, positional, 0, 1);
        }
        if (positional == 1 && !Update(dict, arguments[0]))
        {
            return false;
        }
        for (nint i = 0; i < keywords; i++)
        {
            if (!Set(dict, Tuple.Items(keywordNames)[i], arguments[positional + i]))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether two dicts have equal keys with equal values: 1, 0, or -1 with an exception pending.</summary>
    public static int AreEqual(PyDict* left, PyDict* right)
    {
        if (left->Count != right->Count)
        {
            return 0;
        }
        var cursor = new DictCursor(left);
        while (cursor.Next())
        {
            Value other = GetHashed(right, cursor.Key, cursor.Hash);
            if (other.IsNoValue)
            {
                return ThreadState.Exception != null ? -1 : 0;
            }
            int same = Sequences.SameOrEqual(cursor.Value, other);
            if (same != 1)
            {
                return same;
            }
        }
        return 1;
    }

    /// <summary>Gives up the entries from an index on, which are all deleted.</summary>
    internal static void DropTail(PyDict* dict, nint index)
    {
        // Their places in the index table stay taken until it is made anew: so must their number.
        if (dict->Mask != 0)
        {
            dict->Capacity -= dict->Used - index;
        }
        dict->Used = index;
    }

    [Cold]
    private static Value Missing(PyDict* dict, Value key)
    {
        if (dict->Header.Type != Intrinsics.TypeOf<PyDict>())
        {
            Value method = Types.Lookup(dict->Header.Type, Intrinsics.Literal("__missing__"u8));
            if (!method.IsNoValue)
            {
                return Calls.CallUnbound(method, Value.FromObject(dict), key);
            }
        }
        return Errors.KeyError(key);
    }

    private static bool UpdateFromDict(PyDict* dict, PyDict* source)
    {
        if (dict == source)
        {
            return true;
        }
        nint count = source->Count;
        if (dict->Used + count > dict->Capacity && !Resize(dict, dict->Count + count))
        {
            return false;
        }
        for (nint i = 0; i < source->Used; i++)
        {
            DictEntry entry = source->Entries[i];
            if (entry.Key.IsNoValue)
            {
                continue;
            }
            if (!SetHashed(dict, entry.Key, entry.Hash, entry.Value))
            {
                return false;
            }
            if (source->Count != count)
            {
                Errors.RuntimeError("dict mutated during update"u8);
                return false;
            }
        }
        return true;
    }

    private static bool UpdateFromKeys(PyDict* dict, Value mapping, Value keysMethod)
    {
        Value keys = Calls.Call0(keysMethod);
        if (keys.IsNoValue)
        {
            return false;
        }
        if (!Iteration.IsIterable(keys))
        {
            var text = new TextBuilder();
            text.AppendTypeName(mapping);
            text.Append(".keys() returned a non-iterable (type "u8);
            text.AppendTypeName(keys);
            text.Append(")"u8);
            Errors.TypeError(ref text);
            return false;
        }
        if (!Iteration.Start(keys, out Iteration items))
        {
            return false;
        }
        while (items.Next(out Value key))
        {
            Value value = Operators.GetItem(mapping, key);
            if (value.IsNoValue || !Set(dict, key, value))
            {
                return false;
            }
        }
        return !items.Failed;
    }

    private static bool UpdateFromPairs(PyDict* dict, Value pairs)
    {
        if (!Iteration.Start(pairs, out Iteration items))
        {
            return false;
        }
        for (long number = 0; items.Next(out Value pair); number++)
        {
            if (!Iteration.IsIterable(pair))
            {
                Errors.TypeError("object is not iterable"u8);
                return false;
            }
            PyTuple* both = Tuple.FromIterable(pair);
            if (both == null)
            {
                return false;
            }
            if (both->Length != 2)
            {
                var text = new TextBuilder();
                text.Append("dictionary update sequence element #"u8);
                text.AppendInteger(number);
                text.Append(" has length "u8);
                text.AppendInteger(both->Length);
                text.Append("; 2 is required"u8);
                Errors.ValueError(ref text);
                return false;
            }
            if (!Set(dict, Tuple.Items(both)[0], Tuple.Items(both)[1]))
            {
                return false;
            }
        }
        return !items.Failed;
    }
}
