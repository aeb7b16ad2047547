namespace Molt.Runtime;

/// <summary>A type variable (PEP 695, PEP 696). What stands behind its name is evaluated at the first look.</summary>
[PyType(
    "typing.TypeVar", Subclassable = false, HasDict = true, Home = "_typing", Flags = TypeFlags.WeaklyReferable,
    Doc = "Type variable.\n\nThe preferred way to construct a type variable is via the dedicated\nsyntax for generic functions, classes, and type aliases::\n\n    class Sequence[T]:  # T is a TypeVar\n        ...\n\nThis syntax can also be used to create bound and constrained type\nvariables::\n\n    # S is a TypeVar bound to str\n    class StrSequence[S: str]:\n        ...\n\n    # A is a TypeVar constrained to str or bytes\n    class StrOrBytesSequence[A: (str, bytes)]:\n        ...\n\nType variables can also have defaults:\n\n    class IntDefault[T = int]:\n        ...\n\nHowever, if desired, reusable type variables can also be constructed\nmanually, like so::\n\n   T = TypeVar('T')  # Can be anything\n   S = TypeVar('S', bound=str)  # Can be any subtype of str\n   A = TypeVar('A', str, bytes)  # Must be exactly str or bytes\n   D = TypeVar('D', default=int)  # Defaults to int\n\nType variables exist primarily for the benefit of static type\ncheckers.  They serve as the parameters for generic types as well\nas for generic function and type alias definitions.\n\nThe variance of type variables is inferred by type checkers when they\nare created through the type parameter syntax and when\n``infer_variance=True`` is passed. Manually created type variables may\nbe explicitly marked covariant or contravariant by passing\n``covariant=True`` or ``contravariant=True``. By default, manually\ncreated type variables are invariant. See PEP 484 and PEP 695 for more\ndetails.\n")]
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

    /// <summary><c>TypeVar(name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False)</c>.</summary>
    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        nint keywords = keywordNames == null ? 0 : keywordNames->Length;
        nint constraints = count - keywords - 1;
        PyTuple* types = constraints > 0 ? Tuple.FromItems(arguments + 1, constraints) : null;
        Value* others = stackalloc Value[(int)keywords + 1];
        if (constraints > 0)
        {
            // What is bound to parameters is the name and the keyword arguments.
            others[0] = arguments[0];
            Memory.MoveValues(others + 1, arguments + 1 + constraints, keywords);
            arguments = others;
            count -= constraints;
        }
        TypeParameterArguments bound;
        if ((constraints > 0 && types == null) || !TypeParameters.Bind("typevar"u8, arguments, count, keywordNames, &bound))
        {
            return Value.NoValue;
        }
        if (constraints == 1)
        {
            return Errors.TypeError("A single constraint is not allowed"u8);
        }
        if (types != null && !bound.Bound.IsNoValue)
        {
            return Errors.TypeError("Constraints cannot be combined with bound=..."u8);
        }
        PyTypeVar* self = Heap.Allocate<PyTypeVar>(type);
        if (self == null)
        {
            return Value.NoValue;
        }
        self->Name = bound.Name;
        self->Covariant = bound.Covariant;
        self->Contravariant = bound.Contravariant;
        self->InferVariance = bound.InferVariance;
        self->Bound = LazyValue.Given(bound.Bound);
        self->Constraints = LazyValue.Given(types == null ? Value.NoValue : Value.FromObject(types));
        self->Default = LazyValue.Given(bound.Default);
        return TypeParameters.SetModule(&self->Dict, TypeParameters.CallingModule) ? Value.FromObject(self) : Value.NoValue;
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
    public static bool HasDefault(Value self) => TypeParameters.HasDefault(&((PyTypeVar*)self.Object)->Default);

    /// <summary><c>__typing_subst__(argument)</c>: what stands for the variable.</summary>
    [PyMethod("__typing_subst__")]
    public static Value Substitute(Value self, Value arg) => TypingLibrary.Call(Intrinsics.Literal("_typevar_subst"u8), self, arg, arg);

    /// <summary><c>__typing_prepare_subst__(alias, args)</c>: the arguments, with the default if they end before the variable.</summary>
    [PyMethod("__typing_prepare_subst__")]
    public static Value PrepareSubstitution(Value self, Value alias, Value args)
    {
        Value parameters = Operators.GetAttribute(alias, Intrinsics.Literal("__parameters__"u8));
        if (parameters.IsNoValue || !Tuple.Is(parameters) || !Tuple.Is(args))
        {
            return parameters.IsNoValue ? parameters : args;
        }
        nint index = 0;
        while (index < Tuple.From(parameters)->Length && Tuple.Items(Tuple.From(parameters))[index] != self)
        {
            index++;
        }
        nint given = Tuple.From(args)->Length;
        if (index < given)
        {
            return args;
        }
        if (index > given || !HasDefault(self))
        {
            TextBuilder text = default;
            text.Append("Too few arguments for "u8);
            if (!text.AppendStr(alias))
            {
                return Value.NoValue;
            }
            text.Append("; actual "u8);
            text.AppendInteger(given);
            text.Append(", expected at least "u8);
            text.AppendInteger(index + 1);
            return Errors.TypeError(ref text);
        }
        Value @default = GetDefault(self);
        PyTuple* result = @default.IsNoValue ? null : Tuple.Allocate(given + 1);
        if (result != null)
        {
            Memory.MoveValues(Tuple.Items(result), Tuple.Items(Tuple.From(args)), given);
            Tuple.Items(result)[given] = @default;
        }
        return Value.FromObject(result);
    }

    /// <summary><c>__module__</c>.</summary>
    [PyMethod("__module__", Kind = PyMethodKind.Getter)]
    public static Value GetModule(Value self) => TypeParameters.ModuleOf(((PyTypeVar*)self.Object)->Dict);

    [PyMethod("__module__", Kind = PyMethodKind.Setter)]
    public static bool SetModule(Value self, Value value) => TypeParameters.SetModule(&((PyTypeVar*)self.Object)->Dict, value);

    /// <summary>A variable can not be a base.</summary>
    [PyMethod("__mro_entries__")]
    public static Value MroEntries(Value self, Value bases) => Errors.TypeError("Cannot subclass an instance of TypeVar"u8);

    /// <summary><c>__reduce__()</c>: its name.</summary>
    [PyMethod("__reduce__")]
    public static Value Reduce(Value self) => ((PyTypeVar*)self.Object)->Name;
}
