namespace Molt.Runtime;

/// <summary>What a <c>type</c> statement makes (PEP 695). Its value is evaluated at the first look.</summary>
[PyType("typing.TypeAliasType", Subclassable = false, Home = "")]
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

    /// <summary>Its name.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self) => ((PyTypeAlias*)self.Object)->Name;

    /// <summary>A union.</summary>
    [PySlot(Slot.Or)]
    public static Value Or(Value left, Value right) => PyUnion.Join(left, right);

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
