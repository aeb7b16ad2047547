namespace Molt.Runtime;

/// <summary><c>operator.attrgetter</c>.</summary>
[PyType(
    "operator.attrgetter", Home = "_operator", ReadsAttributes = true, Subclassable = false,
    Doc = "Return a callable object that fetches the given attribute(s) from its operand.\n\nAfter f = attrgetter('name'), the call f(r) returns r.name.\nAfter g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).\nAfter h = attrgetter('name.first', 'name.last'), the call h(r) returns\n(r.name.first, r.name.last).")]
public unsafe partial struct PyAttrGetter
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The names as given.</summary>
    public PyTuple* Names;

    /// <summary>For each of them a str, or a tuple of the parts of one with dots.</summary>
    public PyTuple* Paths;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional<PyAttrGetter>("attrgetter"u8, type, ref count, keywordNames, 1, count < 1 ? 1 : nint.MaxValue))
        {
            return Value.NoValue;
        }
        PyTuple* names = Tuple.FromItems(arguments, count);
        PyTuple* paths = names == null ? null : Tuple.Allocate(count);
        for (nint i = 0; paths != null && i < count; i++)
        {
            if (!Str.Is(arguments[i]))
            {
                return Errors.TypeError("attribute name must be a string"u8);
            }
            Value path = PathOf(Str.From(arguments[i]));
            Tuple.Items(paths)[i] = path;
            paths = path.IsNoValue ? null : paths;
        }
        PyAttrGetter* self = paths == null ? null : Heap.Allocate<PyAttrGetter>(type);
        if (self != null)
        {
            self->Names = names;
            self->Paths = paths;
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.Call)]
    public static Value Call(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional("attrgetter"u8, count, keywordNames, 1, 1))
        {
            return Value.NoValue;
        }
        PyTuple* paths = ((PyAttrGetter*)self.Object)->Paths;
        if (paths->Length == 1)
        {
            return Follow(arguments[0], Tuple.Items(paths)[0]);
        }
        PyTuple* result = Tuple.Allocate(paths->Length);
        for (nint i = 0; result != null && i < paths->Length; i++)
        {
            Value attribute = Follow(arguments[0], Tuple.Items(paths)[i]);
            Tuple.Items(result)[i] = attribute;
            result = attribute.IsNoValue ? null : result;
        }
        return Value.FromObject(result);
    }

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self) => OperatorRepr.Of(self, ((PyAttrGetter*)self.Object)->Names);

    [PyMethod("__reduce__", Doc = "Return state information for pickling")]
    public static PyTuple* Reduce(PyAttrGetter* self) => Tuple.Pair(Value.FromObject(self->Header.Type), Value.FromObject(self->Names));

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyAttrGetter*)self)->Names);
        tracer->Visit(((PyAttrGetter*)self)->Paths);
    }

    private static Value PathOf(PyStr* name)
    {
        PyList* parts = null;
        nint start = 0;
        for (nint i = 0; i <= name->Length; i++)
        {
            bool isDot = i < name->Length && Str.At(name, i) == '.';
            if (isDot && parts == null)
            {
                parts = List.New(2);
                if (parts == null)
                {
                    return Value.NoValue;
                }
            }
            if (parts != null && (isDot || i == name->Length))
            {
                PyStr* part = Str.Substring(name, start, i);
                if (part == null || !List.Append(parts, Value.FromObject(part)))
                {
                    return Value.NoValue;
                }
                start = i + 1;
            }
        }
        return Value.FromObject(parts == null ? (void*)name : Tuple.FromItems(parts->Items, parts->Length));
    }

    private static Value Follow(Value value, Value path)
    {
        if (!Tuple.IsExact(path))
        {
            return Operators.GetAttribute(value, Str.From(path));
        }
        PyTuple* parts = Tuple.From(path);
        for (nint i = 0; i < parts->Length && !value.IsNoValue; i++)
        {
            value = Operators.GetAttribute(value, Str.From(Tuple.Items(parts)[i]));
        }
        return value;
    }
}

/// <summary>How the callables of <c>operator</c> are shown.</summary>
internal static unsafe class OperatorRepr
{
    /// <summary><c>operator.name(arguments)</c>.</summary>
    public static Value Of(Value self, PyTuple* arguments)
    {
        ReprGuard guard;
        TextBuilder text = default;
        Types.AppendFullName(ref text, Types.Of(self));
        int entered = ReprGuard.Enter(&guard, self);
        if (entered <= 0)
        {
            text.Append("(...)"u8);
            return entered == 0 ? Value.FromObject(text.ToStr()) : Value.NoValue;
        }
        text.Append("("u8);
        bool shown = true;
        for (nint i = 0; i < arguments->Length && shown; i++)
        {
            text.Append(i == 0 ? ""u8 : ", "u8);
            shown = text.AppendRepr(Tuple.Items(arguments)[i]);
        }
        text.Append(")"u8);
        ReprGuard.Leave(&guard);
        return shown ? Value.FromObject(text.ToStr()) : Value.NoValue;
    }
}
