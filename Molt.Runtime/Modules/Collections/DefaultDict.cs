namespace Molt.Runtime;

/// <summary><c>collections.defaultdict</c>.</summary>
[PyType(
    "collections.defaultdict", Home = "_collections", Base = typeof(PyDict),
    Doc = "defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nThe default factory is called without arguments to produce\na new value when a key is not present, in __getitem__ only.\nA defaultdict compares equal to a dict with the same items.\nAll remaining arguments are treated the same as if they were\npassed to the dict constructor, including keyword arguments.")]
public unsafe partial struct PyDefaultDict
{
    /// <summary>The dict.</summary>
    public PyDict Base;

    /// <summary>Gives the value of a missing key; None if nothing does.</summary>
    public Value Factory;

    [PyMethod("default_factory", Kind = PyMethodKind.Getter, Doc = "Factory for default value called by __missing__()."), NoRaise]
    public static Value GetFactory(Value self) => ((PyDefaultDict*)self.Object)->Factory;

    [PyMethod("default_factory", Kind = PyMethodKind.Setter)]
    public static bool SetFactory(Value self, Value value)
    {
        ((PyDefaultDict*)self.Object)->Factory = Objects.OrNone(value);
        return true;
    }

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PyDefaultDict* self = Heap.Allocate<PyDefaultDict>(type);
        if (self != null)
        {
            self->Factory = Intrinsics.None;
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.Init)]
    public static bool Initialize(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        nint keywords = keywordNames == null ? 0 : keywordNames->Length;
        nint taken = count > keywords ? 1 : 0;
        if (taken == 1)
        {
            if (arguments[0] != Intrinsics.None && Types.Of(arguments[0])->Call == null)
            {
                Errors.TypeError("first argument must be callable or None"u8);
                return false;
            }
            ((PyDefaultDict*)self.Object)->Factory = arguments[0];
        }
        return Dict.UpdateFromArguments(Dict.From(self), "dict"u8, arguments + taken, count - taken, keywordNames);
    }

    [PySlot(Slot.GetItem)]
    public static Value ItemOf(Value self, Value key)
    {
        PyDict* dict = Dict.From(self);
        if (dict->Header.Type != Intrinsics.TypeOf<PyDefaultDict>())
        {
            return Dict.GetItem(dict, key);
        }
        Value value = Dict.Get(dict, key);
        return !value.IsNoValue || ThreadState.Exception != null ? value : Missing((PyDefaultDict*)dict, key);
    }

    [PyMethod("__missing__")]
    public static Value Missing(PyDefaultDict* self, Value key)
    {
        if (self->Factory == Intrinsics.None)
        {
            return Errors.KeyError(key);
        }
        Value value = Calls.Call0(self->Factory);
        return !value.IsNoValue && Operators.SetItem(Value.FromObject(self), key, value) ? value : Value.NoValue;
    }

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self)
    {
        Value content = PyDict.ReprOf(self);
        if (content.IsNoValue)
        {
            return content;
        }
        Value factory = ((PyDefaultDict*)self.Object)->Factory;
        TextBuilder text = default;
        text.Append(Types.Of(self)->Name);
        text.Append("("u8);
        ReprGuard guard;
        int entered = factory == Intrinsics.None ? 1 : ReprGuard.Enter(&guard, factory);
        if (entered < 0)
        {
            return Value.NoValue;
        }
        bool shown = true;
        if (entered == 0)
        {
            text.Append("..."u8);
        }
        else
        {
            shown = text.AppendRepr(factory);
            if (factory != Intrinsics.None)
            {
                ReprGuard.Leave(&guard);
            }
        }
        text.Append(", "u8);
        text.Append(Str.From(content));
        text.Append(")"u8);
        return shown ? Value.FromObject(text.ToStr()) : Value.NoValue;
    }

    [PyMethod("copy", Doc = "D.copy() -> a shallow copy of D.")]
    public static Value Copy(Value self) => Make(self, self);

    [PyMethod("__copy__", Doc = "D.copy() -> a shallow copy of D.")]
    public static Value CopyShallow(Value self) => Make(self, self);

    [PySlot(Slot.Or)]
    public static Value Or(Value left, Value right)
    {
        bool isLeft = Types.IsInstance(left, Intrinsics.TypeOf<PyDefaultDict>());
        if (!Dict.Is(isLeft ? right : left))
        {
            return Intrinsics.NotImplemented;
        }
        Value result = Make(isLeft ? left : right, left);
        return !result.IsNoValue && Dict.Update(Dict.From(result), right) ? result : Value.NoValue;
    }

    [PyMethod("__class_getitem__", Kind = PyMethodKind.Class, Doc = "See PEP 585")]
    public static Value ClassGetItem(PyType* type, Value item) => PyGenericAlias.New(type, item);

    /// <summary><c>__reduce__</c>: the class, the factory in a tuple, the items.</summary>
    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    public static PyTuple* Reduce(PyDefaultDict* self)
    {
        Value* items = stackalloc Value[5];
        Value pairs = Calls.CallMethod0(Value.FromObject(self), Intrinsics.Literal("items"u8));
        bool hasFactory = self->Factory != Intrinsics.None;
        items[0] = Value.FromObject(self->Base.Header.Type);
        items[1] = Value.FromObject(Tuple.FromItems(&self->Factory, hasFactory ? 1 : 0));
        items[2] = Intrinsics.None;
        items[3] = Intrinsics.None;
        items[4] = pairs.IsNoValue ? pairs : Operators.GetIter(pairs);
        return items[4].IsNoValue ? null : Tuple.FromItems(items, 5);
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        PyDict.TraceReferences(self, tracer);
        tracer->Visit(((PyDefaultDict*)self)->Factory);
    }

    /// <summary>An object of the same class and with the same factory.</summary>
    private static Value Make(Value self, Value content) =>
        Calls.Call2(Value.FromObject(Types.Of(self)), ((PyDefaultDict*)self.Object)->Factory, content);
}
