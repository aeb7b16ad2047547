namespace Molt.Runtime;

// How objects say what they are made of, for copies and pickles (https://docs.python.org/3.14/library/pickle.html#object.__reduce__).
public unsafe partial struct PyObject
{
    /// <summary><c>__reduce__()</c>: as protocol 0 has it.</summary>
    [PyMethod("__reduce__", Doc = "Helper for pickle.")]
    public static Value Reduce(Value self) => ReduceBy(self, 0);

    /// <summary><c>__reduce_ex__(protocol)</c>: what the class's own <c>__reduce__</c> says, if it has one.</summary>
    [PyMethod("__reduce_ex__", Doc = "Helper for pickle.")]
    public static Value ReduceEx(Value self, nint protocol)
    {
        PyStr* name = Intrinsics.Literal("__reduce__"u8);
        Value own = Types.Lookup(Types.Of(self), name);
        if (own != Types.Lookup(Intrinsics.TypeOf<PyObject>(), name))
        {
            return Calls.CallMethod0(self, name);
        }
        return ReduceBy(self, protocol);
    }

    private static Value ReduceBy(Value self, nint protocol)
    {
        Value registry = Modules.ImportByName(Intrinsics.Literal("copyreg"u8));
        if (registry.IsNoValue)
        {
            return registry;
        }
        if (protocol < 2)
        {
            return Calls.CallMethod2(registry, Intrinsics.Literal("_reduce_ex"u8), self, Int.FromLong(protocol));
        }
        PyType* type = Types.Of(self);
        if (type->New == null)
        {
            return CanNotPickle(self);
        }
        if (!NewArguments(self, out Value positional, out Value keywords))
        {
            return Value.NoValue;
        }
        bool isKeyworded = !keywords.IsNoValue && Dict.From(keywords)->Count > 0;
        bool isRequired = positional.IsNoValue && !List.Is(self) && !Runtime.Dict.Is(self);
        if (isRequired && HasHiddenState(type))
        {
            return CanNotPickle(self);
        }
        Value* parts = stackalloc Value[5];
        parts[0] = Operators.GetAttribute(registry, isKeyworded ? Intrinsics.Literal("__newobj_ex__"u8) : Intrinsics.Literal("__newobj__"u8));
        parts[1] = parts[0].IsNoValue ? parts[0] : Construction(type, positional, isKeyworded ? keywords : Value.NoValue);
        parts[2] = parts[1].IsNoValue ? parts[1] : StateOf(self);
        parts[3] = parts[2].IsNoValue ? parts[2] : List.Is(self) ? Operators.GetIter(self) : Intrinsics.None;
        parts[4] = parts[3].IsNoValue ? parts[3] : Runtime.Dict.Is(self) ? ItemsOf(self) : Intrinsics.None;
        return parts[4].IsNoValue ? parts[4] : Value.FromObject(Tuple.FromItems(parts, 5));
    }

    private static Value ItemsOf(Value self)
    {
        Value items = Calls.CallMethod0(self, Intrinsics.Literal("items"u8));
        return items.IsNoValue ? items : Operators.GetIter(items);
    }

    /// <summary>The arguments of <c>copyreg.__newobj__</c>, or <c>__newobj_ex__</c> if there are keywords.</summary>
    private static Value Construction(PyType* type, Value positional, Value keywords)
    {
        Value self = Value.FromObject(type);
        if (!keywords.IsNoValue)
        {
            Value* three = stackalloc Value[3];
            three[0] = self;
            three[1] = positional;
            three[2] = keywords;
            return Value.FromObject(Tuple.FromItems(three, 3));
        }
        PyTuple* head = Tuple.FromItems(&self, 1);
        return head == null ? Value.NoValue : positional.IsNoValue ? Value.FromObject(head) : Operators.Add(Value.FromObject(head), positional);
    }

    /// <summary>What <c>__getnewargs_ex__</c> or <c>__getnewargs__</c> gives; NoValue if there is neither. False with an exception pending.</summary>
    private static bool NewArguments(Value self, out Value positional, out Value keywords)
    {
        positional = keywords = Value.NoValue;
        Value extended = Operators.FindAttribute(self, Intrinsics.Literal("__getnewargs_ex__"u8));
        Value simple = extended.IsNoValue && ThreadState.Exception == null ? Operators.FindAttribute(self, Intrinsics.Literal("__getnewargs__"u8)) : Value.NoValue;
        if (extended.IsNoValue && simple.IsNoValue)
        {
            return ThreadState.Exception == null;
        }
        Value result = Calls.Call0(extended.IsNoValue ? simple : extended);
        if (result.IsNoValue)
        {
            return false;
        }
        if (extended.IsNoValue)
        {
            positional = result;
            return Tuple.Is(result) || !Complaint.Type("__getnewargs__ should return a tuple, not '"u8, result, "'"u8).IsNoValue;
        }
        if (!Tuple.Is(result) || Tuple.From(result)->Length != 2)
        {
            Complaint.Type("__getnewargs_ex__ should return a tuple, not '"u8, result, "'"u8);
            return false;
        }
        positional = Tuple.Items(Tuple.From(result))[0];
        keywords = Tuple.Items(Tuple.From(result))[1];
        if (!Tuple.Is(positional))
        {
            Complaint.Type("first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '"u8, positional, "'"u8);
            return false;
        }
        if (!Runtime.Dict.Is(keywords))
        {
            Complaint.Type("second item of the tuple returned by __getnewargs_ex__ must be a dict, not '"u8, keywords, "'"u8);
            return false;
        }
        return true;
    }

    /// <summary>Whether instances hold more than their attributes, which nothing but a <c>__reduce__</c> of their own could tell of.</summary>
    private static bool HasHiddenState(PyType* type)
    {
        Value state = Types.Lookup(type, Intrinsics.Literal("__getstate__"u8));
        if (state != Types.Lookup(Intrinsics.TypeOf<PyObject>(), Intrinsics.Literal("__getstate__"u8)))
        {
            return false;
        }
        while ((type->Flags & TypeFlags.Heap) != 0)
        {
            type = type->Base;
        }
        return type->InstanceSize > Intrinsics.TypeOf<PyObject>()->InstanceSize + ((type->Flags & TypeFlags.HasDict) != 0 ? sizeof(nint) : 0);
    }

    private static Value CanNotPickle(Value self) => Complaint.Type("cannot pickle '"u8, self, "' object"u8);
}
