namespace Molt.Runtime;

public unsafe partial struct PyOrderedDict
{
    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) =>
        Value.FromObject(Heap.Allocate<PyOrderedDict>(type));

    [PySlot(Slot.Init)]
    public static bool Initialize(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Arguments all = new(arguments, count, keywordNames);
        if (all.PositionalCount > 1)
        {
            Complaint.Counted("expected at most 1 argument, got "u8, all.PositionalCount, ""u8);
            return false;
        }
        return MutableMapping.Update(self, ref all);
    }

    [PySlot(Slot.Iter)]
    public static Value IterOf(Value self) => Value.FromObject(PyOrderedDictIterator.New(OrderedDict.From(self), OrderedDictItems.Keys, false));

    [PySlot(Slot.SetItem)]
    public static bool SetItemOf(Value self, Value key, Value value)
    {
        PyOrderedDict* dict = OrderedDict.From(self);
        if (!value.IsNoValue)
        {
            return OrderedDict.Set(dict, key, value);
        }
        nint index = OrderedDict.Find(dict, key);
        if (index >= 0)
        {
            OrderedDict.RemoveAt(dict, index);
            return true;
        }
        if (ThreadState.Exception == null)
        {
            Errors.KeyError(key);
        }
        return false;
    }

    [PySlot(Slot.RichCompare)]
    public static Value CompareTo(Value left, Value right, int operation)
    {
        Value same = PyDict.CompareTo(left, right, (int)Comparison.Equal);
        if (same == Intrinsics.NotImplemented || same.IsNoValue || operation is not ((int)Comparison.Equal or (int)Comparison.NotEqual))
        {
            return same.IsNoValue ? same : Intrinsics.NotImplemented;
        }
        bool equal = same == Intrinsics.True;
        if (equal && OrderedDict.Is(right))
        {
            int ordered = HaveSameOrder(OrderedDict.From(left), OrderedDict.From(right));
            if (ordered < 0)
            {
                return Value.NoValue;
            }
            equal = ordered > 0;
        }
        return Bool.From(equal == (operation == (int)Comparison.Equal));
    }

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self)
    {
        PyOrderedDict* dict = OrderedDict.From(self);
        TextBuilder text = default;
        text.Append(Types.Of(self)->Name);
        if (dict->Base.Count == 0)
        {
            text.Append("()"u8);
            return Value.FromObject(text.ToStr());
        }
        ReprGuard guard;
        int entered = ReprGuard.Enter(&guard, self);
        if (entered <= 0)
        {
            return entered == 0 ? Value.FromObject(Intrinsics.Literal("..."u8)) : Value.NoValue;
        }
        PyDict* content;
        if (Types.Of(self) == Intrinsics.TypeOf<PyOrderedDict>())
        {
            content = Runtime.Dict.Copy(&dict->Base);
        }
        else
        {
            content = Runtime.Dict.New();
            content = content != null && Runtime.Dict.Update(content, self) ? content : null;
        }
        text.Append("("u8);
        bool shown = content != null && text.AppendRepr(Value.FromObject(content));
        text.Append(")"u8);
        ReprGuard.Leave(&guard);
        return shown ? Value.FromObject(text.ToStr()) : Value.NoValue;
    }

    [PySlot(Slot.Or)]
    public static Value Or(Value left, Value right)
    {
        Value type = Value.FromObject(OrderedDict.Is(left) ? Types.Of(left) : Types.Of(right));
        if (!Runtime.Dict.Is(left) || !Runtime.Dict.Is(right))
        {
            return Intrinsics.NotImplemented;
        }
        Value result = Calls.Call1(type, left);
        return !result.IsNoValue && MutableMapping.UpdateFrom(result, right) ? result : Value.NoValue;
    }

    [PySlot(Slot.InPlaceOr)]
    public static Value OrInPlace(Value self, Value other) => MutableMapping.UpdateFrom(self, other) ? self : Value.NoValue;

    [PyMethod(
        "fromkeys", Kind = PyMethodKind.Class, Doc = "Create a new ordered dictionary with keys from iterable and values set to value.")]
    public static Value FromKeys(PyType* type, [PyKeyword("iterable")] Value iterable, [PyKeyword("value")] Value value = default)
    {
        Value target = Calls.Call0(Value.FromObject(type));
        value = Objects.OrNone(value);
        if (target.IsNoValue || !Iteration.Start(iterable, out Iteration keys))
        {
            return Value.NoValue;
        }
        while (keys.Next(out Value key))
        {
            if (!Operators.SetItem(target, key, value))
            {
                return Value.NoValue;
            }
        }
        return keys.Failed ? Value.NoValue : target;
    }

    [PyMethod("update")]
    public static Value Update(PyOrderedDict* self, [PyRest] Arguments arguments)
    {
        if (arguments.PositionalCount > 1)
        {
            return Complaint.Counted("update() takes at most 1 positional argument ("u8, arguments.PositionalCount, " given)"u8);
        }
        return MutableMapping.Update(Value.FromObject(self), ref arguments) ? Intrinsics.None : Value.NoValue;
    }

    [PyMethod("setdefault", Doc = "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.")]
    public static Value SetDefault(PyOrderedDict* self, [PyKeyword("key")] Value key, [PyKeyword("default")] Value @default = default)
    {
        @default = Objects.OrNone(@default);
        Value value = Value.FromObject(self);
        if (self->Base.Header.Type != Intrinsics.TypeOf<PyOrderedDict>())
        {
            int isThere = Operators.Contains(key, value);
            return isThere < 0 ? Value.NoValue
                : isThere > 0 ? Operators.GetItem(value, key)
                : Operators.SetItem(value, key, @default) ? @default : Value.NoValue;
        }
        nint count = self->Base.Count;
        Value result = Runtime.Dict.SetDefault(&self->Base, key, @default);
        self->State += self->Base.Count != count ? 1 : 0;
        return result;
    }

    [PyMethod("pop", Doc = "od.pop(key[,default]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.")]
    public static Value Pop(PyOrderedDict* self, [PyKeyword("key")] Value key, [PyKeyword("default")] Value @default = default)
    {
        nint index = OrderedDict.Find(self, key);
        if (index < 0)
        {
            return ThreadState.Exception != null ? Value.NoValue : @default.IsNoValue ? Errors.KeyError(key) : @default;
        }
        Value value = self->Base.Entries[index].Value;
        OrderedDict.RemoveAt(self, index);
        return value;
    }

    [PyMethod("popitem", Doc = "Remove and return a (key, value) pair from the dictionary.\n\nPairs are returned in LIFO order if last is true or FIFO order if false.")]
    public static PyTuple* PopItem(PyOrderedDict* self, [PyKeyword("last")] bool last = true)
    {
        nint index = last ? OrderedDict.Last(self) : OrderedDict.First(self);
        if (index < 0)
        {
            Errors.KeyError(Value.FromObject(Intrinsics.Literal("dictionary is empty"u8)));
            return null;
        }
        PyTuple* item = Tuple.Pair(self->Base.Entries[index].Key, self->Base.Entries[index].Value);
        if (item != null)
        {
            OrderedDict.RemoveAt(self, index);
        }
        return item;
    }

    [PyMethod("move_to_end", Doc = "Move an existing element to the end (or beginning if last is false).\n\nRaise KeyError if the element does not exist.")]
    public static void MoveToEnd(PyOrderedDict* self, [PyKeyword("key")] Value key, [PyKeyword("last")] bool last = true)
    {
        nint index = OrderedDict.Find(self, key);
        if (index < 0)
        {
            if (ThreadState.Exception == null)
            {
                Errors.KeyError(key);
            }
            return;
        }
        if (!last)
        {
            OrderedDict.MoveToFront(self, index);
        }
        else if (index != OrderedDict.Last(self))
        {
            OrderedDict.MoveToEnd(self, index);
        }
    }

    [PyMethod("clear", Doc = "Remove all items from ordered dict."), NoRaise]
    public static void Clear(PyOrderedDict* self)
    {
        self->State++;
        Runtime.Dict.Clear(&self->Base);
    }

    [PyMethod("copy", Doc = "A shallow copy of ordered dict.")]
    public static Value Copy(PyOrderedDict* self)
    {
        PyType* type = self->Base.Header.Type;
        Value source = Value.FromObject(self);
        Value copy = Calls.Call0(Value.FromObject(type));
        if (copy.IsNoValue)
        {
            return copy;
        }
        if (type == Intrinsics.TypeOf<PyOrderedDict>())
        {
            return Runtime.Dict.Update(Runtime.Dict.From(copy), Value.FromObject(Runtime.Dict.Copy(&self->Base))) ? copy : Value.NoValue;
        }
        for (nint index = OrderedDict.First(self); index >= 0; index = OrderedDict.After(self, index))
        {
            Value key = self->Base.Entries[index].Key;
            Value value = Operators.GetItem(source, key);
            if (value.IsNoValue || !Operators.SetItem(copy, key, value))
            {
                return Value.NoValue;
            }
        }
        return copy;
    }

    [PyMethod("keys")]
    public static PyOrderedDictKeys* Keys(PyOrderedDict* self) =>
        (PyOrderedDictKeys*)DictView.New(Intrinsics.TypeOf<PyOrderedDictKeys>(), &self->Base);

    [PyMethod("values")]
    public static PyOrderedDictValues* Values(PyOrderedDict* self) =>
        (PyOrderedDictValues*)DictView.New(Intrinsics.TypeOf<PyOrderedDictValues>(), &self->Base);

    [PyMethod("items")]
    public static PyOrderedDictItems* Items(PyOrderedDict* self) =>
        (PyOrderedDictItems*)DictView.New(Intrinsics.TypeOf<PyOrderedDictItems>(), &self->Base);

    [PyMethod("__reversed__", Doc = "od.__reversed__() <==> reversed(od)")]
    public static PyOrderedDictIterator* Reversed(PyOrderedDict* self) => PyOrderedDictIterator.New(self, OrderedDictItems.Keys, true);

    /// <summary><c>__reduce__</c>: the class, no arguments, the state, the items.</summary>
    [PyMethod("__reduce__", Doc = "Return state information for pickling")]
    public static PyTuple* Reduce(PyOrderedDict* self)
    {
        Value* parts = stackalloc Value[5];
        Value value = Value.FromObject(self);
        parts[0] = Value.FromObject(self->Base.Header.Type);
        parts[1] = Value.FromObject(Tuple.Empty);
        parts[2] = PyObject.StateOf(value);
        parts[3] = Intrinsics.None;
        Value items = parts[2].IsNoValue ? parts[2] : Calls.CallMethod0(value, Intrinsics.Literal("items"u8));
        parts[4] = items.IsNoValue ? items : Operators.GetIter(items);
        return parts[4].IsNoValue ? null : Tuple.FromItems(parts, 5);
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        PyDict.TraceReferences(self, tracer);
        tracer->Visit(((PyOrderedDict*)self)->Dict);
    }

    private static int HaveSameOrder(PyOrderedDict* left, PyOrderedDict* right)
    {
        nint other = OrderedDict.First(right);
        for (nint index = OrderedDict.First(left); index >= 0; index = OrderedDict.After(left, index))
        {
            int same = other < 0 ? 0 : Sequences.SameOrEqual(left->Base.Entries[index].Key, right->Base.Entries[other].Key);
            if (same != 1)
            {
                return same;
            }
            other = OrderedDict.After(right, other);
        }
        return other < 0 ? 1 : 0;
    }
}
