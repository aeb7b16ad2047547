namespace Molt.Runtime;

/// <summary>A variable for the parameters of a function (PEP 612, PEP 695).</summary>
[PyType(
    "typing.ParamSpec", Subclassable = false, HasDict = true, Home = "_typing", Flags = TypeFlags.WeaklyReferable,
    Doc = "Parameter specification variable.\n\nThe preferred way to construct a parameter specification is via the\ndedicated syntax for generic functions, classes, and type aliases,\nwhere the use of '**' creates a parameter specification::\n\n    type IntFunc[**P] = Callable[P, int]\n\nThe following syntax creates a parameter specification that defaults\nto a callable accepting two positional-only arguments of types int\nand str:\n\n    type IntFuncDefault[**P = (int, str)] = Callable[P, int]\n\nFor compatibility with Python 3.11 and earlier, ParamSpec objects\ncan also be created as follows::\n\n    P = ParamSpec('P')\n    DefaultP = ParamSpec('DefaultP', default=(int, str))\n\nParameter specification variables exist primarily for the benefit of\nstatic type checkers.  They are used to forward the parameter types of\none callable to another callable, a pattern commonly found in\nhigher-order functions and decorators.  They are only valid when used\nin ``Concatenate``, or as the first argument to ``Callable``, or as\nparameters for user-defined Generics. See class Generic for more\ninformation on generic types.\n\nAn example for annotating a decorator::\n\n    def add_logging[**P, T](f: Callable[P, T]) -> Callable[P, T]:\n        '''A type-safe decorator to add logging to a function.'''\n        def inner(*args: P.args, **kwargs: P.kwargs) -> T:\n            logging.info(f'{f.__name__} was called')\n            return f(*args, **kwargs)\n        return inner\n\n    @add_logging\n    def add_two(x: float, y: float) -> float:\n        '''Add two numbers together.'''\n        return x + y\n\nParameter specification variables can be introspected. e.g.::\n\n    >>> P = ParamSpec(\"P\")\n    >>> P.__name__\n    'P'\n\nNote that only parameter specification variables defined in the global\nscope can be pickled.\n")]
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

    /// <summary><c>ParamSpec(name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False)</c>.</summary>
    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        TypeParameterArguments bound;
        PyParamSpec* self = TypeParameters.Bind("paramspec"u8, arguments, count, keywordNames, &bound) ? Heap.Allocate<PyParamSpec>(type) : null;
        if (self == null)
        {
            return Value.NoValue;
        }
        self->Name = bound.Name;
        self->Bound = Objects.OrNone(bound.Bound);
        self->Covariant = bound.Covariant;
        self->Contravariant = bound.Contravariant;
        self->InferVariance = bound.InferVariance;
        self->Default = LazyValue.Given(bound.Default);
        return TypeParameters.SetModule(&self->Dict, TypeParameters.CallingModule) ? Value.FromObject(self) : Value.NoValue;
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
    public static Value GetArguments(Value self) => PyParamSpecArgs.New(self);

    /// <summary><c>kwargs</c>.</summary>
    [PyMethod("kwargs", Kind = PyMethodKind.Getter)]
    public static Value GetKeywords(Value self) => PyParamSpecKwargs.New(self);

    /// <summary><c>__default__</c>, or <c>typing.NoDefault</c>.</summary>
    [PyMethod("__default__", Kind = PyMethodKind.Getter)]
    public static Value GetDefault(Value self) => TypeParameters.DefaultOf(&((PyParamSpec*)self.Object)->Default);

    /// <summary><c>evaluate_default</c>: the function that evaluates the default, or None.</summary>
    [PyMethod("evaluate_default", Kind = PyMethodKind.Getter)]
    public static Value GetEvaluateDefault(Value self) => ((PyParamSpec*)self.Object)->Default.GetEvaluator();

    /// <summary><c>has_default()</c>.</summary>
    [PyMethod("has_default")]
    public static bool HasDefault(Value self) => TypeParameters.HasDefault(&((PyParamSpec*)self.Object)->Default);

    /// <summary><c>__typing_subst__(argument)</c>: what stands for the parameters.</summary>
    [PyMethod("__typing_subst__")]
    public static Value Substitute(Value self, Value arg) => TypingLibrary.Call(Intrinsics.Literal("_paramspec_subst"u8), self, arg, arg);

    /// <summary><c>__typing_prepare_subst__(alias, args)</c>: the arguments, those for the parameters together.</summary>
    [PyMethod("__typing_prepare_subst__")]
    public static Value PrepareSubstitution(Value self, Value alias, Value args)
    {
        Value function = TypingLibrary.Find(Intrinsics.Literal("_paramspec_prepare_subst"u8));
        return function.IsNoValue ? (ThreadState.Exception == null ? args : function) : Calls.Call3(function, self, alias, args);
    }

    /// <summary><c>__module__</c>.</summary>
    [PyMethod("__module__", Kind = PyMethodKind.Getter)]
    public static Value GetModule(Value self) => TypeParameters.ModuleOf(((PyParamSpec*)self.Object)->Dict);

    [PyMethod("__module__", Kind = PyMethodKind.Setter)]
    public static bool SetModule(Value self, Value value) => TypeParameters.SetModule(&((PyParamSpec*)self.Object)->Dict, value);

    /// <summary>A variable can not be a base.</summary>
    [PyMethod("__mro_entries__")]
    public static Value MroEntries(Value self, Value bases) => Errors.TypeError("Cannot subclass an instance of ParamSpec"u8);

    /// <summary><c>__reduce__()</c>: its name.</summary>
    [PyMethod("__reduce__")]
    public static Value Reduce(Value self) => ((PyParamSpec*)self.Object)->Name;
}

/// <summary><c>P.args</c>.</summary>
[PyType(
    "typing.ParamSpecArgs", Subclassable = false, Home = "_typing",
    Doc = "The args for a ParamSpec object.\n\nGiven a ParamSpec object P, P.args is an instance of ParamSpecArgs.\n\nParamSpecArgs objects have a reference back to their ParamSpec::\n\n    >>> P = ParamSpec(\"P\")\n    >>> P.args.__origin__ is P\n    True\n\nThis type is meant for runtime introspection and has no special meaning\nto static type checkers.\n")]
public unsafe partial struct PyParamSpecArgs
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary><c>__origin__</c>: the variable.</summary>
    [PyMember("__origin__", IsReadOnly = true)]
    public Value Origin;

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyParamSpecArgs*)self)->Origin);

    /// <summary><c>ParamSpecArgs(origin)</c>.</summary>
    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value* bound = stackalloc Value[1];
        return Calls.BindConstructor("paramspecargs"u8, "origin"u8, 1, 1, 0, arguments, count, keywordNames, bound) ? New(bound[0]) : Value.NoValue;
    }

    /// <summary>The part of a variable.</summary>
    public static Value New(Value origin)
    {
        PyParamSpecArgs* self = Heap.Allocate<PyParamSpecArgs>(Intrinsics.TypeOf<PyParamSpecArgs>());
        if (self != null)
        {
            self->Origin = origin;
        }
        return Value.FromObject(self);
    }

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
[PyType(
    "typing.ParamSpecKwargs", Subclassable = false, Home = "_typing",
    Doc = "The kwargs for a ParamSpec object.\n\nGiven a ParamSpec object P, P.kwargs is an instance of ParamSpecKwargs.\n\nParamSpecKwargs objects have a reference back to their ParamSpec::\n\n    >>> P = ParamSpec(\"P\")\n    >>> P.kwargs.__origin__ is P\n    True\n\nThis type is meant for runtime introspection and has no special meaning\nto static type checkers.\n")]
public unsafe partial struct PyParamSpecKwargs
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary><c>__origin__</c>: the variable.</summary>
    [PyMember("__origin__", IsReadOnly = true)]
    public Value Origin;

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyParamSpecKwargs*)self)->Origin);

    /// <summary><c>ParamSpecKwargs(origin)</c>.</summary>
    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value* bound = stackalloc Value[1];
        return Calls.BindConstructor("paramspeckwargs"u8, "origin"u8, 1, 1, 0, arguments, count, keywordNames, bound) ? New(bound[0]) : Value.NoValue;
    }

    /// <summary>The part of a variable.</summary>
    public static Value New(Value origin)
    {
        PyParamSpecKwargs* self = Heap.Allocate<PyParamSpecKwargs>(Intrinsics.TypeOf<PyParamSpecKwargs>());
        if (self != null)
        {
            self->Origin = origin;
        }
        return Value.FromObject(self);
    }

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
