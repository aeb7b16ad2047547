namespace Molt.Runtime;

/// <summary>A type variable for any number of types (PEP 646, PEP 695).</summary>
[PyType(
    "typing.TypeVarTuple", Subclassable = false, HasDict = true, Home = "_typing", Flags = TypeFlags.WeaklyReferable,
    Doc = "Type variable tuple. A specialized form of type variable that enables\nvariadic generics.\n\nThe preferred way to construct a type variable tuple is via the\ndedicated syntax for generic functions, classes, and type aliases,\nwhere a single '*' indicates a type variable tuple::\n\n    def move_first_element_to_last[T, *Ts](tup: tuple[T, *Ts]) -> tuple[*Ts, T]:\n        return (*tup[1:], tup[0])\n\nType variables tuples can have default values:\n\n    type AliasWithDefault[*Ts = (str, int)] = tuple[*Ts]\n\nFor compatibility with Python 3.11 and earlier, TypeVarTuple objects\ncan also be created as follows::\n\n    Ts = TypeVarTuple('Ts')  # Can be given any name\n    DefaultTs = TypeVarTuple('Ts', default=(str, int))\n\nJust as a TypeVar (type variable) is a placeholder for a single type,\na TypeVarTuple is a placeholder for an *arbitrary* number of types. For\nexample, if we define a generic class using a TypeVarTuple::\n\n    class C[*Ts]: ...\n\nThen we can parameterize that class with an arbitrary number of type\narguments::\n\n    C[int]       # Fine\n    C[int, str]  # Also fine\n    C[()]        # Even this is fine\n\nFor more details, see PEP 646.\n\nNote that only TypeVarTuples defined in the global scope can be\npickled.\n")]
public unsafe partial struct PyTypeVarTuple
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary><c>__dict__</c>; null until used.</summary>
    public PyDict* Dict;

    /// <summary><c>__name__</c>, a str.</summary>
    [PyMember("__name__", IsReadOnly = true)]
    public Value Name;

    /// <summary>The default.</summary>
    public LazyValue Default;

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyTypeVarTuple*)self)->Dict);
        tracer->Visit(((PyTypeVarTuple*)self)->Name);
        ((PyTypeVarTuple*)self)->Default.Trace(tracer);
    }

    /// <summary>Makes the variable of a type parameter; the evaluator is None if there is no default.</summary>
    [Export]
    public static Value Make(Value name, Value @default)
    {
        PyTypeVarTuple* self = Heap.Allocate<PyTypeVarTuple>(Intrinsics.TypeOf<PyTypeVarTuple>());
        if (self != null)
        {
            self->Name = name;
            self->Default = LazyValue.Of(@default);
        }
        return Value.FromObject(self);
    }

    /// <summary><c>TypeVarTuple(name, *, default=NoDefault)</c>.</summary>
    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value* bound = stackalloc Value[2];
        System.ReadOnlySpan<byte> name = "typevartuple"u8;
        if (!Calls.BindConstructor(name, "name default"u8, 1, 1, 1, arguments, count, keywordNames, bound)
            || Adapt.ToObject(bound[0], Intrinsics.TypeOf<PyStr>(), Str.FromUtf8(name), Intrinsics.Literal("name"u8), 1) == null)
        {
            return Value.NoValue;
        }
        PyTypeVarTuple* self = Heap.Allocate<PyTypeVarTuple>(type);
        if (self == null)
        {
            return Value.NoValue;
        }
        self->Name = bound[0];
        self->Default = LazyValue.Given(bound[1].IsNoValue ? PyNoDefault.Instance() : bound[1]);
        return TypeParameters.SetModule(&self->Dict, TypeParameters.CallingModule) ? Value.FromObject(self) : Value.NoValue;
    }

    /// <summary>Its name.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self) => ((PyTypeVarTuple*)self.Object)->Name;

    /// <summary>Gives itself, unpacked, once: for <c>*Ts</c>.</summary>
    [PySlot(Slot.Iter)]
    public static Value Iterate(Value self)
    {
        Value unpacked = PyUnpackedTypeVarTuple.Unpack(self);
        PyTuple* only = unpacked.IsNoValue ? null : Tuple.FromItems(&unpacked, 1);
        return only == null ? Value.NoValue : Operators.GetIter(Value.FromObject(only));
    }

    /// <summary><c>__default__</c>, or <c>typing.NoDefault</c>.</summary>
    [PyMethod("__default__", Kind = PyMethodKind.Getter)]
    public static Value GetDefault(Value self) => TypeParameters.DefaultOf(&((PyTypeVarTuple*)self.Object)->Default);

    /// <summary><c>evaluate_default</c>: the function that evaluates the default, or None.</summary>
    [PyMethod("evaluate_default", Kind = PyMethodKind.Getter)]
    public static Value GetEvaluateDefault(Value self) => ((PyTypeVarTuple*)self.Object)->Default.GetEvaluator();

    /// <summary><c>has_default()</c>.</summary>
    [PyMethod("has_default")]
    public static bool HasDefault(Value self) => TypeParameters.HasDefault(&((PyTypeVarTuple*)self.Object)->Default);

    /// <summary><c>__typing_subst__(argument)</c>: refused, as one argument can not stand for several.</summary>
    [PyMethod("__typing_subst__")]
    public static Value Substitute(Value self, Value arg) => Errors.TypeError("Substitution of bare TypeVarTuple is not supported"u8);

    /// <summary><c>__typing_prepare_subst__(alias, args)</c>: the arguments, those for the variable together.</summary>
    [PyMethod("__typing_prepare_subst__")]
    public static Value PrepareSubstitution(Value self, Value alias, Value args)
    {
        Value function = TypingLibrary.Find(Intrinsics.Literal("_typevartuple_prepare_subst"u8));
        return function.IsNoValue ? (ThreadState.Exception == null ? args : function) : Calls.Call3(function, self, alias, args);
    }

    /// <summary><c>__module__</c>.</summary>
    [PyMethod("__module__", Kind = PyMethodKind.Getter)]
    public static Value GetModule(Value self) => TypeParameters.ModuleOf(((PyTypeVarTuple*)self.Object)->Dict);

    [PyMethod("__module__", Kind = PyMethodKind.Setter)]
    public static bool SetModule(Value self, Value value) => TypeParameters.SetModule(&((PyTypeVarTuple*)self.Object)->Dict, value);

    /// <summary>A variable can not be a base.</summary>
    [PyMethod("__mro_entries__")]
    public static Value MroEntries(Value self, Value bases) => Errors.TypeError("Cannot subclass an instance of TypeVarTuple"u8);

    /// <summary><c>__reduce__()</c>: its name.</summary>
    [PyMethod("__reduce__")]
    public static Value Reduce(Value self) => ((PyTypeVarTuple*)self.Object)->Name;
}

/// <summary><c>*Ts</c>, which is <c>typing.Unpack[Ts]</c>.</summary>
[PyType("typing._UnpackGenericAlias", Subclassable = false, Home = "")]
public unsafe partial struct PyUnpackedTypeVarTuple
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The variable.</summary>
    public Value Variable;

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyUnpackedTypeVarTuple*)self)->Variable);

    /// <summary><c>*Ts</c> as <c>typing</c> has it, if the program has that.</summary>
    public static Value Unpack(Value variable)
    {
        Value unpacked = TypingLibrary.Unpack(variable);
        return unpacked.IsNoValue && ThreadState.Exception == null ? New(variable) : unpacked;
    }

    /// <summary>Unpacks a variable.</summary>
    private static Value New(Value variable)
    {
        PyUnpackedTypeVarTuple* self = Heap.Allocate<PyUnpackedTypeVarTuple>(Intrinsics.TypeOf<PyUnpackedTypeVarTuple>());
        if (self != null)
        {
            self->Variable = variable;
        }
        return Value.FromObject(self);
    }

    /// <summary><c>typing.Unpack[Ts]</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self)
    {
        TextBuilder text = default;
        text.Append("typing.Unpack["u8);
        bool succeeds = text.AppendRepr(((PyUnpackedTypeVarTuple*)self.Object)->Variable);
        text.Append("]"u8);
        return succeeds ? Value.FromObject(text.ToStr()) : Value.NoValue;
    }

    /// <summary>Equal if the same variable is unpacked.</summary>
    [PySlot(Slot.RichCompare)]
    public static Value Compare(Value left, Value right, int operation)
    {
        if (operation is not ((int)Comparison.Equal or (int)Comparison.NotEqual) || !Types.IsExactObject(right, Intrinsics.TypeOf<PyUnpackedTypeVarTuple>()))
        {
            return Intrinsics.NotImplemented;
        }
        bool same = ((PyUnpackedTypeVarTuple*)left.Object)->Variable == ((PyUnpackedTypeVarTuple*)right.Object)->Variable;
        return Bool.From(same == (operation == (int)Comparison.Equal));
    }

    /// <summary>The same for equal ones.</summary>
    [PySlot(Slot.Hash)]
    public static long Hash(Value self) => Operators.Hash(((PyUnpackedTypeVarTuple*)self.Object)->Variable);

    /// <summary><c>__args__</c>: the variable.</summary>
    [PyMethod("__args__", Kind = PyMethodKind.Getter)]
    public static Value Arguments(Value self)
    {
        Value variable = ((PyUnpackedTypeVarTuple*)self.Object)->Variable;
        return Value.FromObject(Tuple.FromItems(&variable, 1));
    }
}
