namespace Molt.Runtime;

/// <summary>
/// The type variables of generic classes with arguments, and what takes their place
/// (https://docs.python.org/3.14/library/stdtypes.html#genericalias.__parameters__).
/// </summary>
public static unsafe class AliasParameters
{
    /// <summary>The type variables among arguments, each once, in order; null with an exception pending.</summary>
    public static PyTuple* Of(PyTuple* arguments)
    {
        PyList* found = List.New(arguments->Length);
        return found != null && Collect(found, Tuple.Items(arguments), arguments->Length) ? Tuple.FromItems(found->Items, found->Length) : null;
    }

    private static bool Collect(PyList* found, Value* items, nint count)
    {
        for (nint i = 0; i < count; i++)
        {
            Value item = items[i];
            if (Types.IsType(item))
            {
                continue;
            }
            if (Tuple.Is(item) || List.Is(item))
            {
                nint length = Tuple.Is(item) ? Tuple.From(item)->Length : List.From(item)->Length;
                if (!Collect(found, Tuple.Is(item) ? Tuple.Items(Tuple.From(item)) : List.From(item)->Items, length))
                {
                    return false;
                }
                continue;
            }
            Value substitute = Operators.FindAttribute(item, Intrinsics.Literal("__typing_subst__"u8));
            if (!substitute.IsNoValue)
            {
                if (!Add(found, item))
                {
                    return false;
                }
                continue;
            }
            if (ThreadState.Exception != null)
            {
                return false;
            }
            Value inner = Operators.FindAttribute(item, Intrinsics.Literal("__parameters__"u8));
            if (ThreadState.Exception != null)
            {
                return false;
            }
            for (nint j = 0; Tuple.Is(inner) && j < Tuple.From(inner)->Length; j++)
            {
                if (!Add(found, Tuple.Items(Tuple.From(inner))[j]))
                {
                    return false;
                }
            }
        }
        return true;
    }

    private static bool Add(PyList* found, Value parameter) => IndexOf(found->Items, found->Length, parameter) >= 0 || List.Append(found, parameter);

    private static nint IndexOf(Value* items, nint count, Value item)
    {
        for (nint i = 0; i < count; i++)
        {
            if (items[i] == item)
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>Arguments with what is in brackets behind them in the place of their type variables; null with an exception pending.</summary>
    /// <param name="self">What the arguments belong to.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="parameters">Their type variables.</param>
    /// <param name="item">What takes the variables' places: a tuple, or one alone.</param>
    public static PyTuple* Substitute(Value self, PyTuple* arguments, PyTuple* parameters, Value item)
    {
        if (parameters->Length == 0)
        {
            TextBuilder text = default;
            if (text.AppendRepr(self))
            {
                text.Append(" is not a generic class"u8);
                Errors.TypeError(ref text);
            }
            return null;
        }
        item = Prepare(self, parameters, Unpack(item));
        if (item.IsNoValue)
        {
            return null;
        }
        PyTuple* given = Tuple.Is(item) ? Tuple.From(item) : Tuple.FromItems(&item, 1);
        if (given != null && given->Length != parameters->Length)
        {
            WrongCount(self, given->Length, parameters->Length);
            return null;
        }
        PyList* result = given == null ? null : List.New(arguments->Length);
        for (nint i = 0; result != null && i < arguments->Length; i++)
        {
            if (!AppendSubstituted(result, self, Tuple.Items(arguments)[i], parameters, given))
            {
                return null;
            }
        }
        return result == null ? null : Tuple.FromItems(result->Items, result->Length);
    }

    /// <summary>What is given, with the arguments of unpacked tuples in their places.</summary>
    private static Value Unpack(Value item)
    {
        PyTuple* given = Tuple.Is(item) ? Tuple.From(item) : Tuple.FromItems(&item, 1);
        PyList* unpacked = given == null ? null : List.New(given->Length);
        for (nint i = 0; unpacked != null && i < given->Length; i++)
        {
            Value each = Tuple.Items(given)[i];
            Value inner = Types.IsType(each) ? Value.NoValue : Operators.FindAttribute(each, Intrinsics.Literal("__typing_unpacked_tuple_args__"u8));
            if (ThreadState.Exception != null)
            {
                return Value.NoValue;
            }
            nint count = Tuple.Is(inner) ? Tuple.From(inner)->Length : 0;
            if (Tuple.Is(inner) && !(count > 0 && Tuple.Items(Tuple.From(inner))[count - 1] == Intrinsics.Ellipsis))
            {
                if (!AppendAll(unpacked, Tuple.From(inner)))
                {
                    return Value.NoValue;
                }
            }
            else if (!List.Append(unpacked, each))
            {
                return Value.NoValue;
            }
        }
        return unpacked == null ? Value.NoValue : Value.FromObject(Tuple.FromItems(unpacked->Items, unpacked->Length));
    }

    /// <summary>Lets the variables look at what is given (<c>__typing_prepare_subst__</c>): one that stands for several takes them together.</summary>
    private static Value Prepare(Value self, PyTuple* parameters, Value item)
    {
        for (nint i = 0; i < parameters->Length && !item.IsNoValue; i++)
        {
            Value prepare = Operators.FindAttribute(Tuple.Items(parameters)[i], Intrinsics.Literal("__typing_prepare_subst__"u8));
            if (ThreadState.Exception != null)
            {
                return Value.NoValue;
            }
            if (prepare.IsNoValue || prepare == Intrinsics.None)
            {
                continue;
            }
            Value tuple = Tuple.Is(item) ? item : Value.FromObject(Tuple.FromItems(&item, 1));
            item = tuple.IsNoValue ? tuple : Calls.Call2(prepare, self, tuple);
        }
        return item;
    }

    private static bool AppendSubstituted(PyList* result, Value self, Value argument, PyTuple* parameters, PyTuple* given)
    {
        if (Types.IsType(argument))
        {
            return List.Append(result, argument);
        }
        if (Tuple.Is(argument) || List.Is(argument))
        {
            bool isTuple = Tuple.Is(argument);
            nint count = isTuple ? Tuple.From(argument)->Length : List.From(argument)->Length;
            PyList* inner = List.New(count);
            for (nint i = 0; inner != null && i < count; i++)
            {
                Value each = isTuple ? Tuple.Items(Tuple.From(argument))[i] : List.From(argument)->Items[i];
                if (!AppendSubstituted(inner, self, each, parameters, given))
                {
                    return false;
                }
            }
            Value made = inner == null || !isTuple ? Value.FromObject(inner) : Value.FromObject(Tuple.FromItems(inner->Items, inner->Length));
            return !made.IsNoValue && List.Append(result, made);
        }
        int unpacks = IsUnpackedVariable(argument);
        Value substitute = unpacks < 0 ? Value.NoValue : Operators.FindAttribute(argument, Intrinsics.Literal("__typing_subst__"u8));
        if (ThreadState.Exception != null)
        {
            return false;
        }
        nint index = substitute.IsNoValue ? -1 : IndexOf(Tuple.Items(parameters), parameters->Length, argument);
        Value value = index >= 0 ? Calls.Call1(substitute, Tuple.Items(given)[index]) : SubstituteWithin(argument, parameters, given);
        if (value.IsNoValue || unpacks == 0)
        {
            return !value.IsNoValue && List.Append(result, value);
        }
        if (!Tuple.Is(value))
        {
            TextBuilder text = default;
            text.Append("expected __typing_subst__ of "u8);
            text.AppendTypeName(argument);
            text.Append(" objects to return a tuple, not "u8);
            text.AppendTypeName(value);
            Errors.TypeError(ref text);
            return false;
        }
        return AppendAll(result, Tuple.From(value));
    }

    private static int IsUnpackedVariable(Value argument)
    {
        Value flag = Operators.FindAttribute(argument, Intrinsics.Literal("__typing_is_unpacked_typevartuple__"u8));
        return flag.IsNoValue ? (ThreadState.Exception != null ? -1 : 0) : Operators.IsTrue(flag);
    }

    /// <summary>An argument that has type variables of its own, such as <c>list[T]</c>, with what is given in their places.</summary>
    private static Value SubstituteWithin(Value argument, PyTuple* parameters, PyTuple* given)
    {
        Value inner = Operators.FindAttribute(argument, Intrinsics.Literal("__parameters__"u8));
        if (ThreadState.Exception != null)
        {
            return Value.NoValue;
        }
        if (!Tuple.Is(inner) || Tuple.From(inner)->Length == 0)
        {
            return argument;
        }
        PyTuple* variables = Tuple.From(inner);
        PyList* values = List.New(variables->Length);
        for (nint i = 0; values != null && i < variables->Length; i++)
        {
            Value variable = Tuple.Items(variables)[i];
            nint index = IndexOf(Tuple.Items(parameters), parameters->Length, variable);
            Value value = index < 0 ? variable : Tuple.Items(given)[index];
            // A variable for several types can be iterated over.
            bool isSeveral = index >= 0 && Types.Of(variable)->Iter != null && Tuple.Is(value);
            if (isSeveral ? !AppendAll(values, Tuple.From(value)) : !List.Append(values, value))
            {
                return Value.NoValue;
            }
        }
        PyTuple* items = values == null ? null : Tuple.FromItems(values->Items, values->Length);
        return items == null ? Value.NoValue : Operators.GetItem(argument, Value.FromObject(items));
    }

    private static bool AppendAll(PyList* list, PyTuple* items)
    {
        for (nint i = 0; i < items->Length; i++)
        {
            if (!List.Append(list, Tuple.Items(items)[i]))
            {
                return false;
            }
        }
        return true;
    }

    [Cold]
    private static void WrongCount(Value self, nint given, nint expected)
    {
        TextBuilder text = default;
        text.Append(given > expected ? "Too many arguments for "u8 : "Too few arguments for "u8);
        if (text.AppendRepr(self))
        {
            text.Append("; actual "u8);
            text.AppendInteger(given);
            text.Append(", expected "u8);
            text.AppendInteger(expected);
            Errors.TypeError(ref text);
        }
    }
}
