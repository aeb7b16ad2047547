namespace Molt.Runtime;

/// <summary>A value that was given, or that a function evaluates at the first look, if there is one.</summary>
public unsafe struct LazyValue
{
    private Value _evaluator;
    private Value _value;

    /// <summary>Whether there is a value.</summary>
    public readonly bool IsGiven => !_evaluator.IsNoValue || !_value.IsNoValue;

    /// <summary>A value that <paramref name="evaluator"/> evaluates; none if that is None.</summary>
    public static LazyValue Of(Value evaluator) =>
        new() { _evaluator = evaluator == Intrinsics.None ? Value.NoValue : evaluator, _value = Value.NoValue };

    /// <summary>A value as it is given; none if that is NoValue.</summary>
    public static LazyValue Given(Value value) => new() { _evaluator = Value.NoValue, _value = value };

    /// <summary>What was given, if it does not have to be evaluated; else NoValue.</summary>
    public readonly Value Content => _evaluator.IsNoValue ? _value : Value.NoValue;

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
    public readonly Value GetEvaluator() => _evaluator.IsNoValue && !_value.IsNoValue ? PyConstEvaluator.New(_value) : Objects.OrNone(_evaluator);
}

/// <summary>What the kinds of type parameters share, and what compiled code does with them.</summary>
public static unsafe class TypeParameters
{
    /// <summary><c>__module__</c> of a type parameter: where it was made, if by a call.</summary>
    public static Value ModuleOf(PyDict* attributes)
    {
        Value module = attributes == null ? Value.NoValue : Dict.GetStr(attributes, Intrinsics.Literal("__module__"u8));
        return module.IsNoValue && ThreadState.Exception == null ? Value.FromObject(Intrinsics.Literal("typing"u8)) : module;
    }

    /// <summary>Sets or deletes <c>__module__</c>; false with an exception pending.</summary>
    public static bool SetModule(PyDict** attributes, Value module)
    {
        PyStr* name = Intrinsics.Literal("__module__"u8);
        *attributes = *attributes == null ? Dict.New() : *attributes;
        return *attributes != null && (module.IsNoValue ? Dict.DeleteStr(*attributes, name) > 0 : Dict.SetStr(*attributes, name, module));
    }

    /// <summary>The module in which a class is called, for what is made there; None if no module's body is running.</summary>
    public static Value CallingModule => Modules.Running == null ? Intrinsics.None : Value.FromObject(Modules.Running->Name);

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
        if (unpacked == null)
        {
            return Value.NoValue;
        }
        Value alias = TypingLibrary.Call(
            Intrinsics.Literal("_GenericAlias"u8), Value.FromObject(Intrinsics.TypeOf<PyGeneric>()), Value.FromObject(unpacked), Value.NoValue);
        return alias.IsNoValue && ThreadState.Exception == null
            ? PyGenericAlias.New(Intrinsics.TypeOf<PyGeneric>(), Value.FromObject(unpacked)) : alias;
    }

    /// <summary>Type parameters with variables for many types unpacked; null with MemoryError pending.</summary>
    public static PyTuple* Unpacked(PyTuple* typeParameters)
    {
        PyTuple* result = Tuple.FromItems(Tuple.Items(typeParameters), typeParameters->Length);
        for (nint i = 0; result != null && i < result->Length; i++)
        {
            if (Types.IsExactObject(Tuple.Items(result)[i], Intrinsics.TypeOf<PyTypeVarTuple>()))
            {
                Value unpacked = PyUnpackedTypeVarTuple.Unpack(Tuple.Items(result)[i]);
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

    /// <summary>Whether all are type parameters, those without a default first; false with TypeError pending.</summary>
    public static bool AreInOrder(PyTuple* typeParameters)
    {
        bool defaults = false;
        for (nint i = 0; i < typeParameters->Length; i++)
        {
            Value each = Tuple.Items(typeParameters)[i];
            LazyValue* value = DefaultField(each);
            TextBuilder text = default;
            if (value == null)
            {
                text.Append("Expected a type param, got "u8);
                return text.AppendRepr(each) && !Errors.TypeError(ref text).IsNoValue;
            }
            if (defaults && !HasDefault(value))
            {
                text.Append("non-default type parameter '"u8);
                bool shown = text.AppendRepr(each);
                text.Append("' follows default type parameter"u8);
                return shown && !Errors.TypeError(ref text).IsNoValue;
            }
            defaults |= HasDefault(value);
        }
        return true;
    }

    private static LazyValue* DefaultField(Value value) =>
        Types.IsExactObject(value, Intrinsics.TypeOf<PyTypeVar>()) ? &((PyTypeVar*)value.Object)->Default
        : Types.IsExactObject(value, Intrinsics.TypeOf<PyTypeVarTuple>()) ? &((PyTypeVarTuple*)value.Object)->Default
        : Types.IsExactObject(value, Intrinsics.TypeOf<PyParamSpec>()) ? &((PyParamSpec*)value.Object)->Default
        : null;

    /// <summary>The default of a type parameter, or <c>typing.NoDefault</c>.</summary>
    public static Value DefaultOf(LazyValue* value)
    {
        Value none = PyNoDefault.Instance();
        return none.IsNoValue ? none : value->Get(none);
    }

    /// <summary>Whether there is a default.</summary>
    public static bool HasDefault(LazyValue* value) => value->IsGiven && !PyNoDefault.Is(value->Content);

    /// <summary>
    /// Binds the arguments of a type parameter's class: a name, and keywords that say its kind; false with an exception pending. Flags that were not
    /// given are false, a default that was not is <c>NoDefault</c>.
    /// </summary>
    public static bool Bind(System.ReadOnlySpan<byte> name, Value* arguments, nint count, PyTuple* keywordNames, TypeParameterArguments* bound)
    {
        Value* values = stackalloc Value[6];
        if (!Calls.BindConstructor(name, "name bound default covariant contravariant infer_variance"u8, 1, 1, 5, arguments, count, keywordNames, values)
            || Adapt.ToObject(values[0], Intrinsics.TypeOf<PyStr>(), Str.FromUtf8(name), Intrinsics.Literal("name"u8), 1) == null)
        {
            return false;
        }
        bound->Name = values[0];
        bound->Bound = values[1].IsNoValue || values[1] == Intrinsics.None ? Value.NoValue
            : TypingLibrary.CheckType(values[1], Intrinsics.Literal("Bound must be a type."u8));
        bound->Default = values[2].IsNoValue ? PyNoDefault.Instance() : values[2];
        return ThreadState.Exception == null && Flag(values[3], &bound->Covariant) && Flag(values[4], &bound->Contravariant)
            && Flag(values[5], &bound->InferVariance) && Agree(bound);
    }

    private static bool Flag(Value value, Value* flag)
    {
        int truth = value.IsNoValue ? 0 : Operators.IsTrue(value);
        *flag = Bool.From(truth > 0);
        return truth >= 0;
    }

    private static bool Agree(TypeParameterArguments* bound)
    {
        bool covariant = bound->Covariant == Bool.From(true);
        bool contravariant = bound->Contravariant == Bool.From(true);
        if (covariant && contravariant)
        {
            Errors.ValueError("Bivariant types are not supported."u8);
        }
        else if (bound->InferVariance == Bool.From(true) && (covariant || contravariant))
        {
            Errors.ValueError("Variance cannot be specified with infer_variance."u8);
        }
        return ThreadState.Exception == null;
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

/// <summary>What a type parameter is made of by a call.</summary>
public struct TypeParameterArguments
{
    /// <summary>The name, a str.</summary>
    public Value Name;

    /// <summary>The bound; NoValue if there is none.</summary>
    public Value Bound;

    /// <summary>The default, or <c>NoDefault</c>.</summary>
    public Value Default;

    /// <summary>Whether it is covariant, a bool.</summary>
    public Value Covariant;

    /// <summary>Whether it is contravariant, a bool.</summary>
    public Value Contravariant;

    /// <summary>Whether its variance is inferred, a bool.</summary>
    public Value InferVariance;
}
