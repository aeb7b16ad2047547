namespace Molt.Runtime;

/// <summary>A value that a function evaluates at the first look, if there is one.</summary>
public unsafe struct LazyValue
{
    private Value _evaluator;
    private Value _value;

    /// <summary>Whether there is a value.</summary>
    public readonly bool IsGiven => !_evaluator.IsNoValue;

    /// <summary>A value that <paramref name="evaluator"/> evaluates; none if that is None.</summary>
    public static LazyValue Of(Value evaluator) =>
        new() { _evaluator = evaluator == Intrinsics.None ? Value.NoValue : evaluator, _value = Value.NoValue };

    /// <summary>Visits the references.</summary>
    public readonly void Trace(Tracer* tracer)
    {
        tracer->Visit(_evaluator);
        tracer->Visit(_value);
    }

    /// <summary>The value, or <paramref name="otherwise"/> if there is none; NoValue with an exception pending.</summary>
    public Value Get(Value otherwise)
    {
        if (!IsGiven)
        {
            return otherwise;
        }
        if (_value.IsNoValue)
        {
            _value = Calls.Call1(_evaluator, Value.FromSmallInt(1));
        }
        return _value;
    }

    /// <summary>The function that evaluates the value, or None.</summary>
    public readonly Value GetEvaluator() => Objects.OrNone(_evaluator);
}

/// <summary>What the kinds of type parameters share, and what compiled code does with them.</summary>
public static unsafe class TypeParameters
{
    private static PyNoDefault* s_noDefault;

    /// <summary><c>__module__</c> of type parameters.</summary>
    public static Value ModuleName => Value.FromObject(Intrinsics.Literal("typing"u8));

    /// <summary>Gives a function its type parameters.</summary>
    [Export]
    public static Value Attach(Value function, Value typeParameters)
    {
        ((PyFunction*)function.Object)->TypeParameters = Tuple.From(typeParameters);
        return Intrinsics.None;
    }

    /// <summary>The base <c>Generic[…]</c> of a class with type parameters.</summary>
    [Export]
    public static Value Generic(Value typeParameters)
    {
        PyTuple* unpacked = Unpacked(Tuple.From(typeParameters));
        return unpacked == null ? Value.NoValue : PyGenericAlias.New(Intrinsics.TypeOf<PyGeneric>(), Value.FromObject(unpacked));
    }

    /// <summary>Type parameters with variables for many types unpacked; null with MemoryError pending.</summary>
    public static PyTuple* Unpacked(PyTuple* typeParameters)
    {
        PyTuple* result = Tuple.FromItems(Tuple.Items(typeParameters), typeParameters->Length);
        for (nint i = 0; result != null && i < result->Length; i++)
        {
            if (Types.IsExactObject(Tuple.Items(result)[i], Intrinsics.TypeOf<PyTypeVarTuple>()))
            {
                Value unpacked = PyUnpackedTypeVarTuple.New(Tuple.Items(result)[i]);
                if (unpacked.IsNoValue)
                {
                    return null;
                }
                Tuple.Items(result)[i] = unpacked;
            }
        }
        return result;
    }

    /// <summary>Whether a value is a type parameter.</summary>
    public static bool Is(Value value) => Types.IsExactObject(value, Intrinsics.TypeOf<PyTypeVar>())
        || Types.IsExactObject(value, Intrinsics.TypeOf<PyTypeVarTuple>()) || Types.IsExactObject(value, Intrinsics.TypeOf<PyParamSpec>());

    /// <summary>The default of a type parameter, or <c>typing.NoDefault</c>.</summary>
    public static Value DefaultOf(LazyValue* value)
    {
        if (s_noDefault == null)
        {
            s_noDefault = Heap.Allocate<PyNoDefault>(Intrinsics.TypeOf<PyNoDefault>());
        }
        return s_noDefault == null ? Value.NoValue : value->Get(Value.FromObject(s_noDefault));
    }

    /// <summary>A variable's name and variance.</summary>
    public static Value Repr(Value name, Value covariant, Value contravariant, Value inferVariance)
    {
        if (inferVariance == Bool.From(true))
        {
            return name;
        }
        TextBuilder text = default;
        text.Append(covariant == Bool.From(true) ? "+"u8 : contravariant == Bool.From(true) ? "-"u8 : "~"u8);
        text.Append(Str.From(name));
        return Value.FromObject(text.ToStr());
    }

    /// <summary><c>P.args</c> or <c>P.kwargs</c>.</summary>
    public static Value PartRepr(Value origin, System.ReadOnlySpan<byte> part)
    {
        TextBuilder text = default;
        if (Types.IsExactObject(origin, Intrinsics.TypeOf<PyParamSpec>()))
        {
            text.Append(Str.From(((PyParamSpec*)origin.Object)->Name));
        }
        else if (!text.AppendRepr(origin))
        {
            return Value.NoValue;
        }
        text.Append(part);
        return Value.FromObject(text.ToStr());
    }

    /// <summary>Compares parts of the same kind by their variables.</summary>
    public static Value ComparePart(Value left, Value right, int operation)
    {
        if (operation is not ((int)Comparison.Equal or (int)Comparison.NotEqual))
        {
            return Intrinsics.NotImplemented;
        }
        int same = Operators.EqualBool(left, right);
        return same < 0 ? Value.NoValue : Bool.From(same == 1 == (operation == (int)Comparison.Equal));
    }
}

/// <summary>The type of <c>typing.NoDefault</c>.</summary>
[PyType("typing.NoDefaultType", Subclassable = false, Home = "")]
public unsafe partial struct PyNoDefault
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary><c>typing.NoDefault</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self) => Value.FromObject(Intrinsics.Literal("typing.NoDefault"u8));
}

/// <summary><c>Generic</c>: the base of classes with type parameters.</summary>
[PyType("typing.Generic", Home = "", Doc = "Abstract base class for generic types.")]
public unsafe partial struct PyGeneric
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>An instance without attributes.</summary>
    [PySlot(Slot.New)]
    public static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (count > 0 && type->Init == Intrinsics.TypeOf<PyObject>()->Init)
        {
            TextBuilder text = default;
            text.Append(type->Name);
            text.Append("() takes no arguments"u8);
            return Errors.TypeError(ref text);
        }
        return (type->Flags & TypeFlags.Heap) != 0 && Types.IsAbstract(type) ? Value.NoValue : Value.FromObject(Heap.AllocateInstance(type));
    }

    /// <summary><c>Class[…]</c>.</summary>
    [PyMethod("__class_getitem__", Kind = PyMethodKind.Class)]
    public static Value ClassGetItem(PyType* type, Value item) => PyGenericAlias.New(type, item);

    /// <summary>Gives a new class its <c>__parameters__</c>: the variables that its bases have in brackets, those of <c>Generic</c> if it is one.</summary>
    [PyMethod("__init_subclass__", Kind = PyMethodKind.Class)]
    public static Value InitSubclass(PyType* type, [PyRest] Arguments arguments)
    {
        if (arguments.Count > 0)
        {
            return Errors.TypeError("Generic.__init_subclass__() takes no arguments"u8);
        }
        PyList* parameters = List.New(0);
        Value bases = Dict.GetStr(type->Dict, Intrinsics.Literal("__orig_bases__"u8));
        for (nint i = 0; parameters != null && Tuple.Is(bases) && i < Tuple.From(bases)->Length; i++)
        {
            Value each = Tuple.Items(Tuple.From(bases))[i];
            if (!Types.IsExactObject(each, Intrinsics.TypeOf<PyGenericAlias>()))
            {
                continue;
            }
            PyGenericAlias* alias = (PyGenericAlias*)each.Object;
            parameters = alias->Origin == Value.FromObject(Intrinsics.TypeOf<PyGeneric>()) ? List.New(0) : parameters;
            if (parameters == null || !Collect(parameters, alias->Arguments))
            {
                return Value.NoValue;
            }
            if (alias->Origin == Value.FromObject(Intrinsics.TypeOf<PyGeneric>()))
            {
                break;
            }
        }
        PyTuple* result = parameters == null ? null : Tuple.FromItems(parameters->Items, parameters->Length);
        return result != null && Dict.SetStr(type->Dict, Intrinsics.Literal("__parameters__"u8), Value.FromObject(result)) ? Intrinsics.None : Value.NoValue;
    }

    private static bool Collect(PyList* parameters, PyTuple* arguments)
    {
        for (nint i = 0; i < arguments->Length; i++)
        {
            Value argument = Tuple.Items(arguments)[i];
            if (Types.IsExactObject(argument, Intrinsics.TypeOf<PyUnpackedTypeVarTuple>()))
            {
                argument = ((PyUnpackedTypeVarTuple*)argument.Object)->Variable;
            }
            else if (Types.IsExactObject(argument, Intrinsics.TypeOf<PyGenericAlias>()))
            {
                if (!Collect(parameters, ((PyGenericAlias*)argument.Object)->Arguments))
                {
                    return false;
                }
                continue;
            }
            if (!TypeParameters.Is(argument))
            {
                continue;
            }
            int found = Operators.Contains(argument, Value.FromObject(parameters));
            if (found < 0 || (found == 0 && !List.Append(parameters, argument)))
            {
                return false;
            }
        }
        return true;
    }
}
