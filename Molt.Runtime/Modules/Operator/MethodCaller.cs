namespace Molt.Runtime;

/// <summary><c>operator.methodcaller</c>.</summary>
[PyType(
    "operator.methodcaller", Home = "_operator", ReadsAttributes = true, Subclassable = false,
    Doc = "Return a callable object that calls the given method on its operand.\n\nAfter f = methodcaller('name'), the call f(r) returns r.name().\nAfter g = methodcaller('name', 'date', foo=1), the call g(r) returns\nr.name('date', foo=1).")]
public unsafe partial struct PyMethodCaller
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The method's name.</summary>
    public PyStr* Name;

    /// <summary>The arguments, those by keyword last.</summary>
    public PyTuple* Arguments;

    /// <summary>The keywords; null if there are none.</summary>
    public PyTuple* Keywords;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        nint keywords = keywordNames == null ? 0 : keywordNames->Length;
        if (count == keywords)
        {
            return Errors.TypeError("methodcaller needs at least one argument, the method name"u8);
        }
        if (!Str.Is(arguments[0]))
        {
            return Errors.TypeError("method name must be a string"u8);
        }
        PyTuple* values = Tuple.FromItems(arguments + 1, count - 1);
        PyMethodCaller* self = values == null ? null : Heap.Allocate<PyMethodCaller>(type);
        if (self != null)
        {
            self->Name = Str.From(arguments[0]);
            self->Arguments = values;
            self->Keywords = keywords == 0 ? null : keywordNames;
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.Call)]
    public static Value Call(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        nint positional = count - (keywordNames == null ? 0 : keywordNames->Length);
        if (positional != 1)
        {
            ArgumentCheck.WrongCount("methodcaller"u8, positional, 1, 1);
            return Value.NoValue;
        }
        if (count != 1)
        {
            ArgumentCheck.NoKeywords("methodcaller"u8);
            return Value.NoValue;
        }
        PyMethodCaller* caller = (PyMethodCaller*)self.Object;
        nint given = caller->Arguments->Length;
        Value* values = stackalloc Value[(int)given + 1];
        Memory.MoveValues(values + 1, Tuple.Items(caller->Arguments), given);
        return Calls.CallMethod(arguments[0], caller->Name, values, given, caller->Keywords);
    }

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self)
    {
        PyMethodCaller* caller = (PyMethodCaller*)self.Object;
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
        bool shown = text.AppendRepr(Value.FromObject(caller->Name));
        nint positional = PositionalCount(caller);
        for (nint i = 0; i < caller->Arguments->Length && shown; i++)
        {
            text.Append(", "u8);
            if (i >= positional)
            {
                text.Append(Str.From(Tuple.Items(caller->Keywords)[i - positional]));
                text.Append("="u8);
            }
            shown = text.AppendRepr(Tuple.Items(caller->Arguments)[i]);
        }
        text.Append(")"u8);
        ReprGuard.Leave(&guard);
        return shown ? Value.FromObject(text.ToStr()) : Value.NoValue;
    }

    /// <summary><c>__reduce__</c>: the class, or with keywords a <c>partial</c> of it, and the arguments.</summary>
    [PyMethod("__reduce__", Doc = "Return state information for pickling")]
    public static PyTuple* Reduce(PyMethodCaller* self)
    {
        nint positional = PositionalCount(self);
        Value type = Value.FromObject(self->Header.Type);
        Value name = Value.FromObject(self->Name);
        if (self->Keywords == null)
        {
            PyTuple* all = Tuple.Allocate(positional + 1);
            if (all == null)
            {
                return null;
            }
            Tuple.Items(all)[0] = name;
            Memory.MoveValues(Tuple.Items(all) + 1, Tuple.Items(self->Arguments), positional);
            return Tuple.Pair(type, Value.FromObject(all));
        }
        nint keywords = self->Keywords->Length;
        Value* values = stackalloc Value[(int)keywords + 2];
        values[0] = type;
        values[1] = name;
        Memory.MoveValues(values + 2, Tuple.Items(self->Arguments) + positional, keywords);
        Value constructor = PyPartial.Construct(Intrinsics.TypeOf<PyPartial>(), values, keywords + 2, self->Keywords);
        PyTuple* arguments = constructor.IsNoValue ? null : Tuple.FromItems(Tuple.Items(self->Arguments), positional);
        return arguments == null ? null : Tuple.Pair(constructor, Value.FromObject(arguments));
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        PyMethodCaller* caller = (PyMethodCaller*)self;
        tracer->Visit(caller->Name);
        tracer->Visit(caller->Arguments);
        tracer->Visit(caller->Keywords);
    }

    private static nint PositionalCount(PyMethodCaller* caller) => caller->Arguments->Length - (caller->Keywords == null ? 0 : caller->Keywords->Length);
}
