namespace Molt.Runtime;

/// <summary>A built-in type with arguments: <c>list[int]</c>.</summary>
[PyType("types.GenericAlias", Subclassable = false)]
public unsafe partial struct PyGenericAlias
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The type.</summary>
    public PyType* Origin;

    /// <summary>What stands in the brackets.</summary>
    public PyTuple* Arguments;

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyGenericAlias*)self)->Origin);
        tracer->Visit(((PyGenericAlias*)self)->Arguments);
    }

    /// <summary>Whether a class takes arguments in brackets.</summary>
    public static bool IsGeneric(PyType* type) =>
        Types.IsSubclass(type, Intrinsics.TypeOf<PyList>()) || Types.IsSubclass(type, Intrinsics.TypeOf<PyDict>()) || Types.IsSubclass(type, Intrinsics.TypeOf<PyTuple>())
        || Types.IsSubclass(type, Intrinsics.TypeOf<PySet>()) || type == Intrinsics.TypeOf<PyType>();

    /// <summary><c>origin[arguments]</c>.</summary>
    public static Value New(PyType* origin, Value arguments)
    {
        PyGenericAlias* alias = Heap.Allocate<PyGenericAlias>(Intrinsics.TypeOf<PyGenericAlias>());
        PyTuple* items = alias == null ? null : Tuple.Is(arguments) ? Tuple.From(arguments) : Tuple.FromItems(&arguments, 1);
        if (items == null)
        {
            return Value.NoValue;
        }
        alias->Origin = origin;
        alias->Arguments = items;
        return Value.FromObject(alias);
    }

    /// <summary><c>__origin__</c>: the type.</summary>
    [PyMethod("__origin__", Kind = PyMethodKind.Getter)]
    public static Value GetOrigin(Value self) => Value.FromObject(((PyGenericAlias*)self.Object)->Origin);

    /// <summary><c>__args__</c>: the arguments.</summary>
    [PyMethod("__args__", Kind = PyMethodKind.Getter)]
    public static Value GetArguments(Value self) => Value.FromObject(((PyGenericAlias*)self.Object)->Arguments);

    /// <summary><c>__mro_entries__</c>: as a base it stands for the type.</summary>
    [PyMethod("__mro_entries__")]
    public static Value MroEntries(Value self, Value bases)
    {
        Value origin = GetOrigin(self);
        return Value.FromObject(Tuple.FromItems(&origin, 1));
    }

    /// <summary>Calls the type.</summary>
    [PySlot(Slot.Call)]
    public static Value Call(Value self, Value* arguments, nint count, PyTuple* keywordNames) =>
        Calls.Call(GetOrigin(self), arguments, count, keywordNames);

    /// <summary>A union.</summary>
    [PySlot(Slot.Or)]
    public static Value Or(Value left, Value right) => PyUnion.Or(left, right);

    /// <summary><c>repr</c>: <c>dict[str, int]</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self)
    {
        PyGenericAlias* alias = (PyGenericAlias*)self.Object;
        TextBuilder text = default;
        if (!AppendArgument(ref text, GetOrigin(self)))
        {
            return Value.NoValue;
        }
        text.Append("["u8);
        for (nint i = 0; i < alias->Arguments->Length; i++)
        {
            text.Append(i == 0 ? ""u8 : ", "u8);
            if (!AppendArgument(ref text, Tuple.Items(alias->Arguments)[i]))
            {
                return Value.NoValue;
            }
        }
        text.Append(alias->Arguments->Length == 0 ? "()]"u8 : "]"u8);
        return Value.FromObject(text.ToStr());
    }

    /// <summary>Aliases are equal if origin and arguments are.</summary>
    [PySlot(Slot.RichCompare)]
    public static Value Compare(Value left, Value right, int operation)
    {
        if (!Types.IsExactObject(right, Intrinsics.TypeOf<PyGenericAlias>()) || operation is not ((int)Comparison.Equal or (int)Comparison.NotEqual))
        {
            return Intrinsics.NotImplemented;
        }
        int same = ((PyGenericAlias*)left.Object)->Origin == ((PyGenericAlias*)right.Object)->Origin ? Operators.EqualBool(GetArguments(left), GetArguments(right)) : 0;
        return same < 0 ? Value.NoValue : Bool.From(same == 1 == (operation == (int)Comparison.Equal));
    }

    /// <summary>The same for equal aliases.</summary>
    [PySlot(Slot.Hash)]
    public static long Hash(Value self)
    {
        long hash = Operators.Hash(GetArguments(self));
        return hash == -1 ? -1 : hash ^ Operators.Hash(GetOrigin(self));
    }

    /// <summary>Appends an argument as an alias or union shows it: a type by its name.</summary>
    public static bool AppendArgument(ref TextBuilder text, Value argument)
    {
        if (argument == Intrinsics.Ellipsis)
        {
            text.Append("..."u8);
            return true;
        }
        if (!Types.IsType(argument))
        {
            return text.AppendRepr(argument);
        }
        Types.AppendFullName(ref text, (PyType*)argument.Object);
        return true;
    }
}
