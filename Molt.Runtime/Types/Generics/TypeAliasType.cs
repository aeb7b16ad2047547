namespace Molt.Runtime;

/// <summary>What a <c>type</c> statement makes (PEP 695). Its value is evaluated at the first look.</summary>
[PyType(
    "typing.TypeAliasType", Subclassable = false, Home = "_typing",
    Doc = "Type alias.\n\nType aliases are created through the type statement::\n\n    type Alias = int\n\nIn this example, Alias and int will be treated equivalently by static\ntype checkers.\n\nAt runtime, Alias is an instance of TypeAliasType. The __name__\nattribute holds the name of the type alias. The value of the type alias\nis stored in the __value__ attribute. It is evaluated lazily, so the\nvalue is computed only if the attribute is accessed.\n\nType aliases can also be generic::\n\n    type ListOrSet[T] = list[T] | set[T]\n\nIn this case, the type parameters of the alias are stored in the\n__type_params__ attribute.\n\nSee PEP 695 for more information.\n")]
public unsafe partial struct PyTypeAlias
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary><c>__name__</c>, a str.</summary>
    [PyMember("__name__", IsReadOnly = true)]
    public Value Name;

    /// <summary><c>__type_params__</c>, a tuple.</summary>
    public Value TypeParameters;

    /// <summary><c>__module__</c>.</summary>
    public Value Module;

    /// <summary>The value.</summary>
    public LazyValue Content;

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        PyTypeAlias* alias = (PyTypeAlias*)self;
        tracer->Visit(alias->Name);
        tracer->Visit(alias->TypeParameters);
        tracer->Visit(alias->Module);
        alias->Content.Trace(tracer);
    }

    /// <summary>Makes an alias.</summary>
    [Export]
    public static Value Make(Value name, Value typeParameters, Value evaluator, Value module)
    {
        PyTypeAlias* self = Heap.Allocate<PyTypeAlias>(Intrinsics.TypeOf<PyTypeAlias>());
        if (self != null)
        {
            self->Name = name;
            self->TypeParameters = typeParameters;
            self->Module = module;
            self->Content = LazyValue.Of(evaluator);
        }
        return Value.FromObject(self);
    }

    /// <summary><c>TypeAliasType(name, value, *, type_params=())</c>.</summary>
    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value* bound = stackalloc Value[3];
        System.ReadOnlySpan<byte> name = "typealias"u8;
        if (!Calls.BindConstructor(name, "name value type_params"u8, 2, 2, 1, arguments, count, keywordNames, bound)
            || Adapt.ToObject(bound[0], Intrinsics.TypeOf<PyStr>(), Str.FromUtf8(name), Intrinsics.Literal("name"u8), 1) == null)
        {
            return Value.NoValue;
        }
        Value parameters = bound[2].IsNoValue ? Value.FromObject(Tuple.Empty) : bound[2];
        if (!Tuple.Is(parameters))
        {
            return Errors.TypeError("type_params must be a tuple"u8);
        }
        PyTypeAlias* self = Runtime.TypeParameters.AreInOrder(Tuple.From(parameters)) ? Heap.Allocate<PyTypeAlias>(type) : null;
        if (self != null)
        {
            self->Name = bound[0];
            self->TypeParameters = parameters;
            self->Module = Runtime.TypeParameters.CallingModule;
            self->Content = LazyValue.Given(bound[1]);
        }
        return Value.FromObject(self);
    }

    /// <summary>Its name.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self) => ((PyTypeAlias*)self.Object)->Name;

    /// <summary>A union.</summary>
    [PySlot(Slot.Or)]
    public static Value Or(Value left, Value right) => PyUnion.Or(left, right);

    /// <summary>Gives itself, unpacked, once: for <c>*Alias</c>.</summary>
    [PySlot(Slot.Iter)]
    public static Value Iterate(Value self)
    {
        Value unpacked = PyUnpackedTypeVarTuple.Unpack(self);
        PyTuple* only = unpacked.IsNoValue ? null : Tuple.FromItems(&unpacked, 1);
        return only == null ? Value.NoValue : Operators.GetIter(Value.FromObject(only));
    }

    /// <summary><c>Alias[…]</c>.</summary>
    [PySlot(Slot.GetItem)]
    public static Value GetItem(Value self, Value key) => Tuple.From(((PyTypeAlias*)self.Object)->TypeParameters)->Length == 0
        ? Errors.TypeError("Only generic type aliases are subscriptable"u8) : PyGenericAlias.New((PyType*)self.Object, key);

    /// <summary><c>__value__</c>.</summary>
    [PyMethod("__value__", Kind = PyMethodKind.Getter)]
    public static Value GetValue(Value self) => ((PyTypeAlias*)self.Object)->Content.Get(Intrinsics.None);

    /// <summary><c>evaluate_value</c>: the function that evaluates the value.</summary>
    [PyMethod("evaluate_value", Kind = PyMethodKind.Getter)]
    public static Value GetEvaluateValue(Value self) => ((PyTypeAlias*)self.Object)->Content.GetEvaluator();

    /// <summary><c>__type_params__</c>.</summary>
    [PyMethod("__type_params__", Kind = PyMethodKind.Getter)]
    public static Value GetTypeParameters(Value self) => ((PyTypeAlias*)self.Object)->TypeParameters;

    /// <summary><c>__parameters__</c>: the type parameters, variables for many types unpacked.</summary>
    [PyMethod("__parameters__", Kind = PyMethodKind.Getter)]
    public static Value GetParameters(Value self) => Value.FromObject(Runtime.TypeParameters.Unpacked(Tuple.From(((PyTypeAlias*)self.Object)->TypeParameters)));

    /// <summary><c>__module__</c>.</summary>
    [PyMethod("__module__", Kind = PyMethodKind.Getter)]
    public static Value GetModule(Value self) => ((PyTypeAlias*)self.Object)->Module;

    /// <summary><c>__reduce__()</c>: its name.</summary>
    [PyMethod("__reduce__")]
    public static Value Reduce(Value self) => ((PyTypeAlias*)self.Object)->Name;
}
