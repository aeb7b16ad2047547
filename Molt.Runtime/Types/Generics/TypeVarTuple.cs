namespace Molt.Runtime;

/// <summary>A type variable for any number of types (PEP 646, PEP 695).</summary>
[PyType("typing.TypeVarTuple", Subclassable = false, HasDict = true, Home = "", Flags = TypeFlags.WeaklyReferable)]
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

    /// <summary>Its name.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self) => ((PyTypeVarTuple*)self.Object)->Name;

    /// <summary>Gives itself, unpacked, once: for <c>*Ts</c>.</summary>
    [PySlot(Slot.Iter)]
    public static Value Iterate(Value self)
    {
        Value unpacked = PyUnpackedTypeVarTuple.New(self);
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
    public static bool HasDefault(Value self) => ((PyTypeVarTuple*)self.Object)->Default.IsGiven;

    /// <summary><c>__module__</c>.</summary>
    [PyMethod("__module__", Kind = PyMethodKind.Getter)]
    public static Value GetModule(Value self) => TypeParameters.ModuleName;

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

    /// <summary>Unpacks a variable.</summary>
    public static Value New(Value variable)
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
