namespace Molt.Runtime;

/// <summary>A class with arguments: <c>list[int]</c> (https://docs.python.org/3.14/library/stdtypes.html#types-genericalias).</summary>
[PyType("types.GenericAlias", Flags = TypeFlags.WeaklyReferable, Doc = "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).")]
public unsafe partial struct PyGenericAlias
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>What stands before the brackets, mostly a class.</summary>
    public Value Origin;

    /// <summary>What stands in the brackets.</summary>
    public PyTuple* Arguments;

    /// <summary>The type variables among the arguments; null until they were asked for.</summary>
    public PyTuple* Parameters;

    /// <summary>Whether it is unpacked: <c>*tuple[int]</c>.</summary>
    public bool IsUnpacked;

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyGenericAlias*)self)->Origin);
        tracer->Visit(((PyGenericAlias*)self)->Arguments);
        tracer->Visit(((PyGenericAlias*)self)->Parameters);
    }

    /// <summary>Whether a value is an alias, of a derived class perhaps.</summary>
    public static bool Is(Value value) => Types.IsInstance(value, Intrinsics.TypeOf<PyGenericAlias>());

    /// <summary><c>origin[arguments]</c>.</summary>
    public static Value New(PyType* origin, Value arguments) => New(Intrinsics.TypeOf<PyGenericAlias>(), Value.FromObject(origin), arguments, isUnpacked: false);

    /// <summary>An alias of a class, which may be derived from this one; an argument that is no tuple is the only one.</summary>
    private static Value New(PyType* type, Value origin, Value arguments, bool isUnpacked)
    {
        PyTuple* items = Tuple.Is(arguments) ? Tuple.From(arguments) : Tuple.FromItems(&arguments, 1);
        PyGenericAlias* alias = items == null ? null : (PyGenericAlias*)Heap.AllocateInstance(type);
        if (alias == null)
        {
            return Value.NoValue;
        }
        alias->Origin = origin;
        alias->Arguments = items;
        alias->IsUnpacked = isUnpacked;
        return Value.FromObject(alias);
    }

    /// <summary><c>GenericAlias(origin, arguments)</c>.</summary>
    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (keywordNames != null && keywordNames->Length > 0)
        {
            return Errors.TypeError("GenericAlias() takes no keyword arguments"u8);
        }
        if (count != 2)
        {
            TextBuilder text = default;
            text.Append("GenericAlias expected 2 arguments, got "u8);
            text.AppendInteger(count);
            return Errors.TypeError(ref text);
        }
        return New(type, arguments[0], arguments[1], isUnpacked: false);
    }

    /// <summary>Attributes are those of the origin, but for the few that are the alias's own.</summary>
    [PySlot(Slot.GetAttribute)]
    public static Value Get(Value self, PyStr* name) =>
        IsOwn(name) || Runtime.Str.EqualsAscii(name, "__bases__"u8) ? Attributes.Get(self, name) : Operators.GetAttribute(((PyGenericAlias*)self.Object)->Origin, name);

    private static bool IsOwn(PyStr* name) =>
        Runtime.Str.EqualsAscii(name, "__class__"u8) || Runtime.Str.EqualsAscii(name, "__origin__"u8) || Runtime.Str.EqualsAscii(name, "__args__"u8)
        || Runtime.Str.EqualsAscii(name, "__unpacked__"u8) || Runtime.Str.EqualsAscii(name, "__parameters__"u8)
        || Runtime.Str.EqualsAscii(name, "__typing_unpacked_tuple_args__"u8) || Runtime.Str.EqualsAscii(name, "__mro_entries__"u8)
        || Runtime.Str.EqualsAscii(name, "__reduce_ex__"u8) || Runtime.Str.EqualsAscii(name, "__reduce__"u8)
        || Runtime.Str.EqualsAscii(name, "__copy__"u8) || Runtime.Str.EqualsAscii(name, "__deepcopy__"u8);

    /// <summary><c>__origin__</c>: what has the arguments.</summary>
    [PyMethod("__origin__", Kind = PyMethodKind.Getter), NoRaise]
    public static Value GetOrigin(Value self) => ((PyGenericAlias*)self.Object)->Origin;

    /// <summary><c>__args__</c>: the arguments.</summary>
    [PyMethod("__args__", Kind = PyMethodKind.Getter), NoRaise]
    public static Value GetArguments(Value self) => Value.FromObject(((PyGenericAlias*)self.Object)->Arguments);

    /// <summary><c>__unpacked__</c>: whether a star stands before it.</summary>
    [PyMethod("__unpacked__", Kind = PyMethodKind.Getter), NoRaise]
    public static Value GetUnpacked(Value self) => Bool.From(((PyGenericAlias*)self.Object)->IsUnpacked);

    /// <summary><c>__parameters__</c>: the type variables among the arguments.</summary>
    [PyMethod("__parameters__", Kind = PyMethodKind.Getter)]
    public static Value GetParameters(Value self)
    {
        PyGenericAlias* alias = (PyGenericAlias*)self.Object;
        if (alias->Parameters == null)
        {
            alias->Parameters = AliasParameters.Of(alias->Arguments);
        }
        return Value.FromObject(alias->Parameters);
    }

    /// <summary><c>__typing_unpacked_tuple_args__</c>: the arguments of an unpacked tuple, else None.</summary>
    [PyMethod("__typing_unpacked_tuple_args__", Kind = PyMethodKind.Getter), NoRaise]
    public static Value GetUnpackedArguments(Value self)
    {
        PyGenericAlias* alias = (PyGenericAlias*)self.Object;
        return alias->IsUnpacked && alias->Origin == Value.FromObject(Intrinsics.TypeOf<PyTuple>()) ? Value.FromObject(alias->Arguments) : Intrinsics.None;
    }

    /// <summary><c>__mro_entries__(bases)</c>: as a base class an alias stands for its origin.</summary>
    [PyMethod("__mro_entries__")]
    public static PyTuple* MroEntries(Value self, Value bases)
    {
        Value origin = GetOrigin(self);
        return Tuple.FromItems(&origin, 1);
    }

    /// <summary><c>__instancecheck__</c>: refused.</summary>
    [PyMethod("__instancecheck__")]
    public static Value InstanceCheck(Value self, Value instance) => Errors.TypeError("isinstance() argument 2 cannot be a parameterized generic"u8);

    /// <summary><c>__subclasscheck__</c>: refused.</summary>
    [PyMethod("__subclasscheck__")]
    public static Value SubclassCheck(Value self, Value subclass) => Errors.TypeError("issubclass() argument 2 cannot be a parameterized generic"u8);

    /// <summary><c>__reduce__()</c>: the class, with origin and arguments; for an unpacked one what the iterator of the other gives.</summary>
    [PyMethod("__reduce__")]
    public static Value Reduce(Value self)
    {
        PyGenericAlias* alias = (PyGenericAlias*)self.Object;
        PyTuple* made = Tuple.Pair(alias->Origin, Value.FromObject(alias->Arguments));
        if (made == null || !alias->IsUnpacked)
        {
            return made == null ? Value.NoValue : Value.FromObject(Tuple.Pair(Value.FromObject(Types.Of(self)), Value.FromObject(made)));
        }
        Value iterator = New(Types.Of(self), alias->Origin, Value.FromObject(alias->Arguments), isUnpacked: false);
        iterator = iterator.IsNoValue ? iterator : Iter(iterator);
        Value next = iterator.IsNoValue ? iterator : Operators.GetAttribute(iterator, Intrinsics.Literal("__next__"u8));
        return next.IsNoValue ? next : Value.FromObject(Tuple.Pair(next, Value.FromObject(Tuple.Empty)));
    }

    /// <summary><c>__dir__()</c>: the names of the origin and the alias's own.</summary>
    [PyMethod("__dir__")]
    public static Value Dir(Value self)
    {
        Value origin = GetOrigin(self);
        Value names = Types.IsType(origin) ? Value.FromObject(Directory.OfType((PyType*)origin.Object))
            : Calls.CallMethod0(origin, Intrinsics.Literal("__dir__"u8));
        if (names.IsNoValue || !List.Is(names))
        {
            return names;
        }
        System.ReadOnlySpan<byte> own =
            "__origin__ __args__ __unpacked__ __parameters__ __typing_unpacked_tuple_args__ __mro_entries__ __reduce_ex__ __reduce__ __copy__ __deepcopy__"u8;
        while (own.Length > 0)
        {
            Value name = Value.FromObject(Runtime.Str.FromUtf8(Words.Take(ref own)));
            int found = name.IsNoValue ? -1 : Operators.Contains(name, names);
            if (found < 0 || (found == 0 && !List.Append(List.From(names), name)))
            {
                return Value.NoValue;
            }
        }
        return names;
    }

    /// <summary>Calls the origin; what it makes learns what it was made of (<c>__orig_class__</c>), if it can.</summary>
    [PySlot(Slot.Call)]
    public static Value Call(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value made = Calls.Call(GetOrigin(self), arguments, count, keywordNames);
        if (!made.IsNoValue && !Operators.SetAttribute(made, Intrinsics.Literal("__orig_class__"u8), self)
            && !ThreadState.TryClear(Intrinsics.TypeOf<PyAttributeError>()) && !ThreadState.TryClear(Intrinsics.TypeOf<PyTypeError>()))
        {
            return Value.NoValue;
        }
        return made;
    }

    /// <summary>Puts arguments in the place of the type variables.</summary>
    [PySlot(Slot.GetItem)]
    public static Value GetItem(Value self, Value item)
    {
        PyGenericAlias* alias = (PyGenericAlias*)self.Object;
        Value parameters = GetParameters(self);
        PyTuple* arguments = parameters.IsNoValue ? null : AliasParameters.Substitute(self, alias->Arguments, Tuple.From(parameters), item);
        return arguments == null ? Value.NoValue
            : New(Intrinsics.TypeOf<PyGenericAlias>(), alias->Origin, Value.FromObject(arguments), alias->IsUnpacked);
    }

    /// <summary>An iterator over the unpacked alias alone: what <c>*tuple[int]</c> stands for.</summary>
    [PySlot(Slot.Iter)]
    public static Value Iter(Value self)
    {
        PyGenericAlias* alias = (PyGenericAlias*)self.Object;
        Value unpacked = New(Types.Of(self), alias->Origin, Value.FromObject(alias->Arguments), isUnpacked: true);
        PyTuple* only = unpacked.IsNoValue ? null : Tuple.FromItems(&unpacked, 1);
        return only == null ? Value.NoValue : Operators.GetIter(Value.FromObject(only));
    }

    /// <summary>A union.</summary>
    [PySlot(Slot.Or)]
    public static Value Or(Value left, Value right) => PyUnion.Or(left, right);

    /// <summary><c>repr</c>: <c>dict[str, int]</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self)
    {
        PyGenericAlias* alias = (PyGenericAlias*)self.Object;
        TextBuilder text = default;
        text.Append(alias->IsUnpacked ? "*"u8 : ""u8);
        if (!AppendArgument(ref text, alias->Origin))
        {
            return Value.NoValue;
        }
        text.Append("["u8);
        bool shown = AppendArguments(ref text, Tuple.Items(alias->Arguments), alias->Arguments->Length);
        text.Append(alias->Arguments->Length == 0 ? "()]"u8 : "]"u8);
        return shown ? Value.FromObject(text.ToStr()) : Value.NoValue;
    }

    /// <summary>Aliases are equal if origin and arguments are, and both or none are unpacked.</summary>
    [PySlot(Slot.RichCompare)]
    public static Value Compare(Value left, Value right, int operation)
    {
        if (!Is(left) || !Is(right) || operation is not ((int)Comparison.Equal or (int)Comparison.NotEqual))
        {
            return Intrinsics.NotImplemented;
        }
        int same = ((PyGenericAlias*)left.Object)->IsUnpacked == ((PyGenericAlias*)right.Object)->IsUnpacked ? Operators.EqualBool(GetOrigin(left), GetOrigin(right)) : 0;
        same = same == 1 ? Operators.EqualBool(GetArguments(left), GetArguments(right)) : same;
        return same < 0 ? Value.NoValue : Bool.From(same == 1 == (operation == (int)Comparison.Equal));
    }

    /// <summary>The same for equal aliases.</summary>
    [PySlot(Slot.Hash)]
    public static long Hash(Value self)
    {
        long origin = Operators.Hash(GetOrigin(self));
        long arguments = origin == -1 ? -1 : Operators.Hash(GetArguments(self));
        return arguments == -1 ? -1 : (origin ^ arguments) is var hash && hash == -1 ? -2 : origin ^ arguments;
    }

    private static bool AppendArguments(ref TextBuilder text, Value* items, nint count)
    {
        bool shown = true;
        for (nint i = 0; i < count && shown; i++)
        {
            text.Append(i == 0 ? ""u8 : ", "u8);
            if (List.IsExact(items[i]))
            {
                // The parameters of a callable.
                text.Append("["u8);
                PyList* list = List.From(items[i]);
                for (nint inner = 0; inner < list->Length && shown; inner++)
                {
                    text.Append(inner == 0 ? ""u8 : ", "u8);
                    shown = AppendArgument(ref text, list->Items[inner]);
                }
                text.Append("]"u8);
            }
            else
            {
                shown = AppendArgument(ref text, items[i]);
            }
        }
        return shown;
    }

    /// <summary>Appends an argument as an alias or union shows it: a type by its name.</summary>
    public static bool AppendArgument(ref TextBuilder text, Value argument)
    {
        if (argument == Intrinsics.Ellipsis)
        {
            text.Append("..."u8);
            return true;
        }
        if (Types.IsType(argument))
        {
            Types.AppendFullName(ref text, (PyType*)argument.Object);
            return true;
        }
        if (!Is(argument) && !Runtime.Str.Is(argument))
        {
            Value name = Operators.FindAttribute(argument, Intrinsics.Literal("__qualname__"u8));
            Value module = name.IsNoValue ? name : Operators.FindAttribute(argument, Intrinsics.Literal("__module__"u8));
            Value origin = module.IsNoValue ? module : Operators.FindAttribute(argument, Intrinsics.Literal("__origin__"u8));
            if (ThreadState.Exception != null)
            {
                return false;
            }
            if (!module.IsNoValue && module != Intrinsics.None && origin.IsNoValue)
            {
                if (!Runtime.Str.Is(module) || !Runtime.Str.EqualsAscii(Runtime.Str.From(module), "builtins"u8))
                {
                    if (!text.AppendStr(module))
                    {
                        return false;
                    }
                    text.Append("."u8);
                }
                return text.AppendStr(name);
            }
        }
        return text.AppendRepr(argument);
    }
}
