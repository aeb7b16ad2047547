namespace Molt.Runtime;

/// <summary>A variable for the parameters of a function (PEP 612, PEP 695).</summary>
[PyType("typing.ParamSpec", Subclassable = false, HasDict = true, Home = "", Flags = TypeFlags.WeaklyReferable)]
public unsafe partial struct PyParamSpec
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary><c>__dict__</c>; null until used.</summary>
    public PyDict* Dict;

    /// <summary><c>__name__</c>, a str.</summary>
    [PyMember("__name__", IsReadOnly = true)]
    public Value Name;

    /// <summary><c>__bound__</c>, or None.</summary>
    [PyMember("__bound__", IsReadOnly = true)]
    public Value Bound;

    /// <summary><c>__covariant__</c>.</summary>
    [PyMember("__covariant__", IsReadOnly = true)]
    public Value Covariant;

    /// <summary><c>__contravariant__</c>.</summary>
    [PyMember("__contravariant__", IsReadOnly = true)]
    public Value Contravariant;

    /// <summary><c>__infer_variance__</c>.</summary>
    [PyMember("__infer_variance__", IsReadOnly = true)]
    public Value InferVariance;

    /// <summary>The default.</summary>
    public LazyValue Default;

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        PyParamSpec* variable = (PyParamSpec*)self;
        tracer->Visit(variable->Dict);
        tracer->Visit(variable->Name);
        tracer->Visit(variable->Bound);
        variable->Default.Trace(tracer);
    }

    /// <summary>Makes the variable of a type parameter; the evaluator is None if there is no default.</summary>
    [Export]
    public static Value Make(Value name, Value @default)
    {
        PyParamSpec* self = Heap.Allocate<PyParamSpec>(Intrinsics.TypeOf<PyParamSpec>());
        if (self != null)
        {
            self->Name = name;
            self->Bound = Intrinsics.None;
            self->Covariant = self->Contravariant = Bool.From(false);
            self->InferVariance = Bool.From(true);
            self->Default = LazyValue.Of(@default);
        }
        return Value.FromObject(self);
    }

    /// <summary><c>~P</c>, <c>+P</c>, <c>-P</c>, or <c>P</c> if the variance is inferred.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self)
    {
        PyParamSpec* variable = (PyParamSpec*)self.Object;
        return TypeParameters.Repr(variable->Name, variable->Covariant, variable->Contravariant, variable->InferVariance);
    }

    /// <summary>A union.</summary>
    [PySlot(Slot.Or)]
    public static Value Or(Value left, Value right) => PyUnion.Join(left, right);

    /// <summary><c>args</c>.</summary>
    [PyMethod("args", Kind = PyMethodKind.Getter)]
    public static Value GetArguments(Value self)
    {
        PyParamSpecArgs* part = Heap.Allocate<PyParamSpecArgs>(Intrinsics.TypeOf<PyParamSpecArgs>());
        if (part != null)
        {
            part->Origin = self;
        }
        return Value.FromObject(part);
    }

    /// <summary><c>kwargs</c>.</summary>
    [PyMethod("kwargs", Kind = PyMethodKind.Getter)]
    public static Value GetKeywords(Value self)
    {
        PyParamSpecKwargs* part = Heap.Allocate<PyParamSpecKwargs>(Intrinsics.TypeOf<PyParamSpecKwargs>());
        if (part != null)
        {
            part->Origin = self;
        }
        return Value.FromObject(part);
    }

    /// <summary><c>__default__</c>, or <c>typing.NoDefault</c>.</summary>
    [PyMethod("__default__", Kind = PyMethodKind.Getter)]
    public static Value GetDefault(Value self) => TypeParameters.DefaultOf(&((PyParamSpec*)self.Object)->Default);

    /// <summary><c>evaluate_default</c>: the function that evaluates the default, or None.</summary>
    [PyMethod("evaluate_default", Kind = PyMethodKind.Getter)]
    public static Value GetEvaluateDefault(Value self) => ((PyParamSpec*)self.Object)->Default.GetEvaluator();

    /// <summary><c>has_default()</c>.</summary>
    [PyMethod("has_default")]
    public static bool HasDefault(Value self) => ((PyParamSpec*)self.Object)->Default.IsGiven;

    /// <summary><c>__module__</c>.</summary>
    [PyMethod("__module__", Kind = PyMethodKind.Getter)]
    public static Value GetModule(Value self) => TypeParameters.ModuleName;

    /// <summary>A variable can not be a base.</summary>
    [PyMethod("__mro_entries__")]
    public static Value MroEntries(Value self, Value bases) => Errors.TypeError("Cannot subclass an instance of ParamSpec"u8);

    /// <summary><c>__reduce__()</c>: its name.</summary>
    [PyMethod("__reduce__")]
    public static Value Reduce(Value self) => ((PyParamSpec*)self.Object)->Name;
}

/// <summary><c>P.args</c>.</summary>
[PyType("typing.ParamSpecArgs", Subclassable = false, Home = "")]
public unsafe partial struct PyParamSpecArgs
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary><c>__origin__</c>: the variable.</summary>
    [PyMember("__origin__", IsReadOnly = true)]
    public Value Origin;

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyParamSpecArgs*)self)->Origin);

    /// <summary><c>P.args</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self) => TypeParameters.PartRepr(((PyParamSpecArgs*)self.Object)->Origin, ".args"u8);

    /// <summary>Equal if they are of the same variable.</summary>
    [PySlot(Slot.RichCompare)]
    public static Value Compare(Value left, Value right, int operation) => !Types.IsExactObject(right, Intrinsics.TypeOf<PyParamSpecArgs>()) ? Intrinsics.NotImplemented
        : TypeParameters.ComparePart(((PyParamSpecArgs*)left.Object)->Origin, ((PyParamSpecArgs*)right.Object)->Origin, operation);

    /// <summary>A part can not be a base.</summary>
    [PyMethod("__mro_entries__")]
    public static Value MroEntries(Value self, Value bases) => Errors.TypeError("Cannot subclass an instance of ParamSpecArgs"u8);
}

/// <summary><c>P.kwargs</c>.</summary>
[PyType("typing.ParamSpecKwargs", Subclassable = false, Home = "")]
public unsafe partial struct PyParamSpecKwargs
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary><c>__origin__</c>: the variable.</summary>
    [PyMember("__origin__", IsReadOnly = true)]
    public Value Origin;

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyParamSpecKwargs*)self)->Origin);

    /// <summary><c>P.kwargs</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self) => TypeParameters.PartRepr(((PyParamSpecKwargs*)self.Object)->Origin, ".kwargs"u8);

    /// <summary>Equal if they are of the same variable.</summary>
    [PySlot(Slot.RichCompare)]
    public static Value Compare(Value left, Value right, int operation) => !Types.IsExactObject(right, Intrinsics.TypeOf<PyParamSpecKwargs>()) ? Intrinsics.NotImplemented
        : TypeParameters.ComparePart(((PyParamSpecKwargs*)left.Object)->Origin, ((PyParamSpecKwargs*)right.Object)->Origin, operation);

    /// <summary>A part can not be a base.</summary>
    [PyMethod("__mro_entries__")]
    public static Value MroEntries(Value self, Value bases) => Errors.TypeError("Cannot subclass an instance of ParamSpecKwargs"u8);
}
