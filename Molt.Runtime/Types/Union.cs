namespace Molt.Runtime;

/// <summary>A union of types: <c>int | str</c>.</summary>
[PyType("typing.Union", Subclassable = false, Home = "_typing", Flags = TypeFlags.WeaklyReferable, Doc = "Represent a union type\n\nE.g. for int | str")]
public unsafe partial struct PyUnion
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The members, each once and none of them a union.</summary>
    public PyTuple* Members;

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyUnion*)self)->Members);

    /// <summary>Whether a value is a union.</summary>
    public static bool Is(Value value) => Types.IsExactObject(value, Intrinsics.TypeOf<PyUnion>());

    /// <summary><c>__args__</c>: the members.</summary>
    [PyMethod("__args__", Kind = PyMethodKind.Getter)]
    public static Value Arguments(Value self) => Value.FromObject(((PyUnion*)self.Object)->Members);

    /// <summary><c>__origin__</c>: the class of unions.</summary>
    [PyMethod("__origin__", Kind = PyMethodKind.Getter), NoRaise]
    public static Value Origin(Value self) => Value.FromObject(Intrinsics.TypeOf<PyUnion>());

    /// <summary><c>__parameters__</c>: the type variables among the members.</summary>
    [PyMethod("__parameters__", Kind = PyMethodKind.Getter)]
    public static PyTuple* Parameters(Value self) => AliasParameters.Of(((PyUnion*)self.Object)->Members);

    /// <summary><c>__mro_entries__(bases)</c>: refused, as no class derives from a union.</summary>
    [PyMethod("__mro_entries__")]
    public static Value MroEntries(Value self, Value bases)
    {
        TextBuilder text = default;
        text.Append("Cannot subclass "u8);
        return text.AppendRepr(self) ? Errors.TypeError(ref text) : Value.NoValue;
    }

    /// <summary><c>Union[members]</c>: of several, or of one alone, which stands for itself.</summary>
    [PyMethod("__class_getitem__", Kind = PyMethodKind.Class)]
    public static Value ClassGetItem(PyType* type, Value item)
    {
        nint count = Tuple.Is(item) ? Tuple.From(item)->Length : 1;
        if (count == 0)
        {
            return Errors.TypeError("Cannot take a Union of no types."u8);
        }
        PyList* members = List.New(count);
        for (nint i = 0; members != null && i < count; i++)
        {
            Value member = Checked(Tuple.Is(item) ? Tuple.Items(Tuple.From(item))[i] : item);
            if (member.IsNoValue || !Add(members, member))
            {
                return Value.NoValue;
            }
        }
        return members == null ? Value.NoValue : Make(members);
    }

    /// <summary>Puts types in the place of the type variables among the members.</summary>
    [PySlot(Slot.GetItem)]
    public static Value GetItem(Value self, Value item)
    {
        PyTuple* parameters = Parameters(self);
        PyTuple* members = parameters == null ? null : AliasParameters.Substitute(self, ((PyUnion*)self.Object)->Members, parameters, item);
        if (members == null)
        {
            return Value.NoValue;
        }
        Value union = members->Length == 0 ? Errors.TypeError("Cannot take a Union of no types."u8) : Tuple.Items(members)[0];
        for (nint i = 1; i < members->Length && !union.IsNoValue; i++)
        {
            union = Operators.Or(union, Tuple.Items(members)[i]);
        }
        return union;
    }

    /// <summary>A member as <c>typing</c> takes it: a string as a forward reference; TypeError if it is no type.</summary>
    private static Value Checked(Value member)
    {
        if (MayJoin(member))
        {
            return member;
        }
        return TypingLibrary.CheckType(member, Intrinsics.Literal("Union[arg, ...]: each arg must be a type."u8));
    }

    /// <summary><c>left | right</c> where one is a type, an alias or a union.</summary>
    [PySlot(Slot.Or)]
    public static Value Or(Value left, Value right) => MayJoin(left) && MayJoin(right) ? Join(left, right) : Intrinsics.NotImplemented;

    /// <summary>The union of two values, of whatever classes they are.</summary>
    public static Value Join(Value left, Value right)
    {
        PyList* members = List.New(2);
        left = members == null ? Value.NoValue : Checked(left);
        right = left.IsNoValue ? left : Checked(right);
        if (right.IsNoValue || !Add(members, left) || !Add(members, right))
        {
            return Value.NoValue;
        }
        return Make(members);
    }

    private static Value Make(PyList* members)
    {
        if (members->Length == 1)
        {
            return members->Items[0];
        }
        PyUnion* union = Heap.Allocate<PyUnion>(Intrinsics.TypeOf<PyUnion>());
        PyTuple* tuple = union == null ? null : Tuple.FromItems(members->Items, members->Length);
        if (tuple == null)
        {
            return Value.NoValue;
        }
        union->Members = tuple;
        return Value.FromObject(union);
    }

    /// <summary><c>repr</c>: <c>int | None</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self)
    {
        PyTuple* members = ((PyUnion*)self.Object)->Members;
        TextBuilder text = default;
        for (nint i = 0; i < members->Length; i++)
        {
            text.Append(i == 0 ? ""u8 : " | "u8);
            bool isNone = Tuple.Items(members)[i] == Value.FromObject(Intrinsics.TypeOf<PyNone>());
            if (isNone)
            {
                text.Append("None"u8);
            }
            else if (!PyGenericAlias.AppendArgument(ref text, Tuple.Items(members)[i]))
            {
                return Value.NoValue;
            }
        }
        return Value.FromObject(text.ToStr());
    }

    /// <summary>Unions are equal if they have the same members.</summary>
    [PySlot(Slot.RichCompare)]
    public static Value Compare(Value left, Value right, int operation)
    {
        if (!Is(right) || operation is not ((int)Comparison.Equal or (int)Comparison.NotEqual))
        {
            return Intrinsics.NotImplemented;
        }
        PyTuple* first = ((PyUnion*)left.Object)->Members;
        PyTuple* second = ((PyUnion*)right.Object)->Members;
        int same = first->Length == second->Length ? 1 : 0;
        for (nint i = 0; i < first->Length && same > 0; i++)
        {
            same = Operators.Contains(Tuple.Items(first)[i], Value.FromObject(second));
        }
        return same < 0 ? Value.NoValue : Bool.From(same == 1 == (operation == (int)Comparison.Equal));
    }

    /// <summary>The same for equal unions, in whatever order they were written.</summary>
    [PySlot(Slot.Hash)]
    public static long Hash(Value self)
    {
        PyTuple* members = ((PyUnion*)self.Object)->Members;
        long hash = members->Length;
        for (nint i = 0; i < members->Length; i++)
        {
            long each = Operators.Hash(Tuple.Items(members)[i]);
            if (each == -1)
            {
                return -1;
            }
            hash += each * 31;
        }
        return hash == -1 ? -2 : hash;
    }

    private static bool MayJoin(Value value) =>
        value == Intrinsics.None || Types.IsType(value) || Is(value) || PyGenericAlias.Is(value)
        || Types.IsExactObject(value, Intrinsics.TypeOf<PyTypeAlias>());

    private static bool Add(PyList* members, Value value)
    {
        if (Is(value))
        {
            PyTuple* inner = ((PyUnion*)value.Object)->Members;
            for (nint i = 0; i < inner->Length; i++)
            {
                if (!Add(members, Tuple.Items(inner)[i]))
                {
                    return false;
                }
            }
            return true;
        }
        value = value == Intrinsics.None ? Value.FromObject(Intrinsics.TypeOf<PyNone>()) : value;
        int found = Operators.Contains(value, Value.FromObject(members));
        return found >= 0 && (found == 1 || List.Append(members, value));
    }
}
