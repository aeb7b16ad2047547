namespace Molt.Runtime;

/// <summary>A type variable (PEP 695, PEP 696). What stands behind its name is evaluated at the first look.</summary>
[PyType("typing.TypeVar", Subclassable = false, HasDict = true, Home = "", Flags = TypeFlags.WeaklyReferable)]
public unsafe partial struct PyTypeVar
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary><c>__dict__</c>; null until used.</summary>
    public PyDict* Dict;

    /// <summary><c>__name__</c>, a str.</summary>
    [PyMember("__name__", IsReadOnly = true)]
    public Value Name;

    /// <summary><c>__covariant__</c>.</summary>
    [PyMember("__covariant__", IsReadOnly = true)]
    public Value Covariant;

    /// <summary><c>__contravariant__</c>.</summary>
    [PyMember("__contravariant__", IsReadOnly = true)]
    public Value Contravariant;

    /// <summary><c>__infer_variance__</c>.</summary>
    [PyMember("__infer_variance__", IsReadOnly = true)]
    public Value InferVariance;

    /// <summary>The bound.</summary>
    public LazyValue Bound;

    /// <summary>The constraints, a tuple.</summary>
    public LazyValue Constraints;

    /// <summary>The default.</summary>
    public LazyValue Default;

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        PyTypeVar* variable = (PyTypeVar*)self;
        tracer->Visit(variable->Dict);
        tracer->Visit(variable->Name);
        variable->Bound.Trace(tracer);
        variable->Constraints.Trace(tracer);
        variable->Default.Trace(tracer);
    }

    /// <summary>Makes the variable of a type parameter; each evaluator is None if there is nothing to evaluate.</summary>
    [Export]
    public static Value Make(Value name, Value bound, Value constraints, Value @default)
    {
        PyTypeVar* self = Heap.Allocate<PyTypeVar>(Intrinsics.TypeOf<PyTypeVar>());
        if (self != null)
        {
            self->Name = name;
            self->Covariant = self->Contravariant = Bool.From(false);
            self->InferVariance = Bool.From(true);
            self->Bound = LazyValue.Of(bound);
            self->Constraints = LazyValue.Of(constraints);
            self->Default = LazyValue.Of(@default);
        }
        return Value.FromObject(self);
    }

    /// <summary><c>~T</c>, <c>+T</c>, <c>-T</c>, or <c>T</c> if the variance is inferred.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self)
    {
        PyTypeVar* variable = (PyTypeVar*)self.Object;
        return TypeParameters.Repr(variable->Name, variable->Covariant, variable->Contravariant, variable->InferVariance);
    }

    /// <summary>A union.</summary>
    [PySlot(Slot.Or)]
    public static Value Or(Value left, Value right) => PyUnion.Join(left, right);

    /// <summary><c>__bound__</c>, or None.</summary>
    [PyMethod("__bound__", Kind = PyMethodKind.Getter)]
    public static Value GetBound(Value self) => ((PyTypeVar*)self.Object)->Bound.Get(Intrinsics.None);

    /// <summary><c>evaluate_bound</c>: the function that evaluates the bound, or None.</summary>
    [PyMethod("evaluate_bound", Kind = PyMethodKind.Getter)]
    public static Value GetEvaluateBound(Value self) => ((PyTypeVar*)self.Object)->Bound.GetEvaluator();

    /// <summary><c>__constraints__</c>, a tuple.</summary>
    [PyMethod("__constraints__", Kind = PyMethodKind.Getter)]
    public static Value GetConstraints(Value self) => ((PyTypeVar*)self.Object)->Constraints.Get(Value.FromObject(Tuple.Empty));

    /// <summary><c>evaluate_constraints</c>: the function that evaluates the constraints, or None.</summary>
    [PyMethod("evaluate_constraints", Kind = PyMethodKind.Getter)]
    public static Value GetEvaluateConstraints(Value self) => ((PyTypeVar*)self.Object)->Constraints.GetEvaluator();

    /// <summary><c>__default__</c>, or <c>typing.NoDefault</c>.</summary>
    [PyMethod("__default__", Kind = PyMethodKind.Getter)]
    public static Value GetDefault(Value self) => TypeParameters.DefaultOf(&((PyTypeVar*)self.Object)->Default);

    /// <summary><c>evaluate_default</c>: the function that evaluates the default, or None.</summary>
    [PyMethod("evaluate_default", Kind = PyMethodKind.Getter)]
    public static Value GetEvaluateDefault(Value self) => ((PyTypeVar*)self.Object)->Default.GetEvaluator();

    /// <summary><c>has_default()</c>.</summary>
    [PyMethod("has_default")]
    public static bool HasDefault(Value self) => ((PyTypeVar*)self.Object)->Default.IsGiven;

    /// <summary><c>__module__</c>.</summary>
    [PyMethod("__module__", Kind = PyMethodKind.Getter)]
    public static Value GetModule(Value self) => TypeParameters.ModuleName;

    /// <summary>A variable can not be a base.</summary>
    [PyMethod("__mro_entries__")]
    public static Value MroEntries(Value self, Value bases) => Errors.TypeError("Cannot subclass an instance of TypeVar"u8);

    /// <summary><c>__reduce__()</c>: its name.</summary>
    [PyMethod("__reduce__")]
    public static Value Reduce(Value self) => ((PyTypeVar*)self.Object)->Name;
}
