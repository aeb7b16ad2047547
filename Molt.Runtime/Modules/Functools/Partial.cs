namespace Molt.Runtime;

/// <summary><c>functools.partial</c>.</summary>
[PyType(
    "functools.partial", Home = "_functools", HasDict = true, Flags = TypeFlags.MethodDescriptor,
    Doc = "Create a new function with partial application of the given arguments\nand keywords.")]
public unsafe partial struct PyPartial
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The function.</summary>
    public Value Function;

    /// <summary>The first arguments, placeholders among them.</summary>
    public PyTuple* Arguments;

    /// <summary>The keyword arguments.</summary>
    public PyDict* Keywords;

    /// <summary>How many placeholders there are.</summary>
    public nint Placeholders;

    /// <summary><c>__dict__</c>; null until used.</summary>
    public PyDict* Dict;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Arguments all = new(arguments, count, keywordNames);
        if (all.PositionalCount == 0)
        {
            return Errors.TypeError("type 'partial' takes at least one argument"u8);
        }
        Value function = arguments[0];
        PyPartial* inner = CanFlatten(function) ? (PyPartial*)function.Object : null;
        if (inner == null && Types.Of(function)->Call == null)
        {
            return Errors.TypeError("the first argument must be callable"u8);
        }
        nint given = all.PositionalCount - 1;
        if (given > 0 && PyPlaceholder.Is(arguments[given]))
        {
            return Errors.TypeError("trailing Placeholders are not allowed"u8);
        }
        for (nint i = 0; i < all.KeywordCount; i++)
        {
            if (PyPlaceholder.Is(all.KeywordValueAt(i)))
            {
                return Errors.TypeError("Placeholder cannot be passed as a keyword argument"u8);
            }
        }
        PyTuple* bound = inner == null ? Tuple.FromItems(arguments + 1, given) : Fill(inner->Arguments, arguments + 1, given);
        PyDict* keywords = bound == null ? null : inner == null ? Runtime.Dict.New() : Runtime.Dict.Copy(inner->Keywords);
        for (nint i = 0; keywords != null && i < all.KeywordCount; i++)
        {
            keywords = Runtime.Dict.SetStr(keywords, all.KeywordAt(i), all.KeywordValueAt(i)) ? keywords : null;
        }
        PyPartial* self = keywords == null ? null : Heap.Allocate<PyPartial>(type);
        if (self != null)
        {
            self->Function = inner == null ? function : inner->Function;
            self->Arguments = bound;
            self->Keywords = keywords;
            self->Placeholders = CountPlaceholders(bound);
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.Call)]
    public static Value Call(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PyPartial* partial = (PyPartial*)self.Object;
        nint keywords = keywordNames == null ? 0 : keywordNames->Length;
        nint positional = count - keywords;
        if (positional < partial->Placeholders)
        {
            return TooFew(partial, positional);
        }
        nint own = partial->Arguments->Length;
        nint ownKeywords = partial->Keywords->Count;
        Value* all = stackalloc Value[(int)(own + count + ownKeywords + 1)];
        nint filled = 0;
        for (nint i = 0; i < own; i++)
        {
            Value argument = Tuple.Items(partial->Arguments)[i];
            all[i] = partial->Placeholders > 0 && PyPlaceholder.Is(argument) ? arguments[filled++] : argument;
        }
        nint total = own + positional - filled;
        Memory.MoveValues(all + own, arguments + filled, positional - filled);
        if (ownKeywords == 0)
        {
            Memory.MoveValues(all + total, arguments + positional, keywords);
            return Calls.Call(partial->Function, all, total + keywords, keywordNames);
        }
        PyTuple* names = MergeKeywords(partial, arguments + positional, keywordNames, all + total);
        return names == null ? Value.NoValue : Calls.Call(partial->Function, all, total + names->Length, names);
    }

    [PySlot(Slot.DescriptorGet)]
    public static Value Bind(Value self, Value instance, PyType* owner) =>
        instance.IsNoValue || instance == Intrinsics.None ? self : PyMethod.New(self, instance);

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self)
    {
        PyPartial* partial = (PyPartial*)self.Object;
        ReprGuard guard;
        int entered = ReprGuard.Enter(&guard, self);
        if (entered <= 0)
        {
            return entered == 0 ? Value.FromObject(Intrinsics.Literal("..."u8)) : Value.NoValue;
        }
        TextBuilder text = default;
        Types.AppendFullName(ref text, Types.Of(self));
        text.Append("("u8);
        PyTuple* arguments = partial->Arguments;
        PyDict* keywords = partial->Keywords;
        bool shown = text.AppendRepr(partial->Function);
        for (nint i = 0; i < arguments->Length && shown; i++)
        {
            text.Append(", "u8);
            shown = text.AppendRepr(Tuple.Items(arguments)[i]);
        }
        DictCursor cursor = new(keywords);
        while (shown && cursor.Next())
        {
            text.Append(", "u8);
            shown = text.AppendStr(cursor.Key);
            text.Append("="u8);
            shown = shown && text.AppendRepr(cursor.Value);
        }
        text.Append(")"u8);
        ReprGuard.Leave(&guard);
        return shown ? Value.FromObject(text.ToStr()) : Value.NoValue;
    }

    [PyMethod("func", Kind = PyMethodKind.Getter, Doc = "function object to use in future partial calls"), NoRaise]
    public static Value GetFunction(Value self) => ((PyPartial*)self.Object)->Function;

    [PyMethod("args", Kind = PyMethodKind.Getter, Doc = "tuple of arguments to future partial calls"), NoRaise]
    public static Value GetArguments(Value self) => Value.FromObject(((PyPartial*)self.Object)->Arguments);

    [PyMethod("keywords", Kind = PyMethodKind.Getter, Doc = "dictionary of keyword arguments to future partial calls"), NoRaise]
    public static Value GetKeywords(Value self) => Value.FromObject(((PyPartial*)self.Object)->Keywords);

    [PyMethod("func", Kind = PyMethodKind.Setter)]
    public static bool SetFunction(Value self, Value value) => Attributes.RefuseReadOnly();

    [PyMethod("args", Kind = PyMethodKind.Setter)]
    public static bool SetArguments(Value self, Value value) => Attributes.RefuseReadOnly();

    [PyMethod("keywords", Kind = PyMethodKind.Setter)]
    public static bool SetKeywords(Value self, Value value) => Attributes.RefuseReadOnly();

    [PyMethod("__class_getitem__", Kind = PyMethodKind.Class, Doc = "See PEP 585")]
    public static Value ClassGetItem(PyType* type, Value item) => PyGenericAlias.New(type, item);

    /// <summary><c>__reduce__</c>: the class, the function in a tuple, the state.</summary>
    [PyMethod("__reduce__")]
    public static PyTuple* Reduce(PyPartial* self)
    {
        Value* state = stackalloc Value[4];
        state[0] = self->Function;
        state[1] = Value.FromObject(self->Arguments);
        state[2] = Value.FromObject(self->Keywords);
        state[3] = Objects.OrNone(self->Dict);
        Value* items = stackalloc Value[3];
        items[0] = Value.FromObject(self->Header.Type);
        items[1] = Value.FromObject(Tuple.FromItems(&self->Function, 1));
        items[2] = Value.FromObject(Tuple.FromItems(state, 4));
        return items[1].IsNoValue || items[2].IsNoValue ? null : Tuple.FromItems(items, 3);
    }

    /// <summary><c>__setstate__</c>: a tuple of function, arguments, keywords and <c>__dict__</c>.</summary>
    [PyMethod("__setstate__")]
    public static void SetState(PyPartial* self, Value state)
    {
        Value* items = Tuple.Is(state) && Tuple.From(state)->Length == 4 ? Tuple.Items(Tuple.From(state)) : null;
        if (items == null || Types.Of(items[0])->Call == null || !Tuple.Is(items[1])
            || (items[2] != Intrinsics.None && !Runtime.Dict.Is(items[2])) || (items[3] != Intrinsics.None && !Runtime.Dict.Is(items[3])))
        {
            Errors.TypeError("invalid partial state"u8);
            return;
        }
        PyTuple* arguments = Tuple.From(items[1]);
        if (arguments->Length > 0 && PyPlaceholder.Is(Tuple.Items(arguments)[arguments->Length - 1]))
        {
            Errors.TypeError("trailing Placeholders are not allowed"u8);
            return;
        }
        arguments = Tuple.IsExact(items[1]) ? arguments : Tuple.FromItems(Tuple.Items(arguments), arguments->Length);
        PyDict* keywords = items[2] == Intrinsics.None ? Runtime.Dict.New()
            : Runtime.Dict.IsExact(items[2]) ? Runtime.Dict.From(items[2]) : Runtime.Dict.Copy(Runtime.Dict.From(items[2]));
        if (arguments == null || keywords == null)
        {
            return;
        }
        self->Function = items[0];
        self->Arguments = arguments;
        self->Keywords = keywords;
        self->Placeholders = CountPlaceholders(arguments);
        self->Dict = items[3] == Intrinsics.None ? null : Runtime.Dict.From(items[3]);
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        PyPartial* partial = (PyPartial*)self;
        tracer->Visit(partial->Function);
        tracer->Visit(partial->Arguments);
        tracer->Visit(partial->Keywords);
        tracer->Visit(partial->Dict);
    }

    // A partial of a partial is one of the inner function, unless the inner one has attributes of its own.
    private static bool CanFlatten(Value function) =>
        Types.Of(function)->Call == Intrinsics.TypeOf<PyPartial>()->Call && ((PyPartial*)function.Object)->Dict == null;

    /// <summary>Arguments whose placeholders new ones take; what is left over comes behind them.</summary>
    private static PyTuple* Fill(PyTuple* own, Value* given, nint count)
    {
        nint placeholders = CountPlaceholders(own);
        nint extra = count > placeholders ? count - placeholders : 0;
        nint total = own->Length + extra;
        PyTuple* result = total == 0 ? Tuple.Empty : Tuple.Allocate(total);
        nint taken = 0;
        for (nint i = 0; result != null && i < total; i++)
        {
            bool isFree = i >= own->Length || (taken < count && PyPlaceholder.Is(Tuple.Items(own)[i]));
            Tuple.Items(result)[i] = isFree ? given[taken++] : Tuple.Items(own)[i];
        }
        return result;
    }

    private static nint CountPlaceholders(PyTuple* arguments)
    {
        nint count = 0;
        for (nint i = 0; i < arguments->Length; i++)
        {
            count += PyPlaceholder.Is(Tuple.Items(arguments)[i]) ? 1 : 0;
        }
        return count;
    }

    /// <summary>Puts the values of both sets of keywords behind each other: those of the call win. Null with MemoryError pending.</summary>
    private static PyTuple* MergeKeywords(PyPartial* partial, Value* given, PyTuple* givenNames, Value* target)
    {
        Arguments call = new(given, givenNames == null ? 0 : givenNames->Length, givenNames);
        nint added = 0;
        for (nint i = 0; i < call.KeywordCount; i++)
        {
            added += Runtime.Dict.GetStr(partial->Keywords, call.KeywordAt(i)).IsNoValue ? 1 : 0;
        }
        PyTuple* names = Tuple.Allocate(partial->Keywords->Count + added);
        nint next = 0;
        DictCursor cursor = new(partial->Keywords);
        while (names != null && cursor.Next())
        {
            Value other = Str.Is(cursor.Key) ? call.Find(Str.From(cursor.Key)) : Value.NoValue;
            Tuple.Items(names)[next] = cursor.Key;
            target[next++] = other.IsNoValue ? cursor.Value : other;
        }
        for (nint i = 0; names != null && i < call.KeywordCount; i++)
        {
            if (Runtime.Dict.GetStr(partial->Keywords, call.KeywordAt(i)).IsNoValue)
            {
                Tuple.Items(names)[next] = Value.FromObject(call.KeywordAt(i));
                target[next++] = call.KeywordValueAt(i);
            }
        }
        return names;
    }

    [Cold]
    private static Value TooFew(PyPartial* partial, nint given)
    {
        TextBuilder text = default;
        text.Append("missing positional arguments in 'partial' call; expected at least "u8);
        text.AppendInteger(partial->Placeholders);
        text.Append(", got "u8);
        text.AppendInteger(given);
        return Errors.TypeError(ref text);
    }
}
