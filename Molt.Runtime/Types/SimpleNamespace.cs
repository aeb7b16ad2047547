namespace Molt.Runtime;

/// <summary>An object that has the attributes it is given (https://docs.python.org/3.14/library/types.html#types.SimpleNamespace).</summary>
[PyType("types.SimpleNamespace", HasDict = true, Doc = "A simple attribute-based namespace.")]
public unsafe struct PySimpleNamespace
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The attributes; null until there is one.</summary>
    public PyDict* Dict;

    /// <summary>A namespace with the attributes of a dict; null with MemoryError pending.</summary>
    public static PySimpleNamespace* Of(PyDict* attributes)
    {
        PySimpleNamespace* result = Heap.Allocate<PySimpleNamespace>(Intrinsics.TypeOf<PySimpleNamespace>());
        if (result != null)
        {
            result->Dict = attributes;
        }
        return result;
    }

    /// <summary>A namespace without attributes.</summary>
    [PySlot(Slot.New)]
    public static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) => Value.FromObject(Heap.AllocateInstance(type));

    /// <summary>Adds the attributes of a mapping, or of pairs, and of the keywords.</summary>
    [PySlot(Slot.Init)]
    public static bool Init(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Arguments given = new(arguments, count, keywordNames);
        if (given.PositionalCount > 1)
        {
            TextBuilder text = default;
            text.AppendTypeName(self);
            text.Append(" expected at most 1 positional argument, got "u8);
            text.AppendInteger(given.PositionalCount);
            Errors.TypeError(ref text);
            return false;
        }
        PyDict* added = Runtime.Dict.New();
        if (added == null || (given.PositionalCount == 1 && !Runtime.Dict.Update(added, arguments[0])))
        {
            return false;
        }
        for (nint i = 0; i < given.KeywordCount; i++)
        {
            if (!Runtime.Dict.SetStr(added, given.KeywordAt(i), given.KeywordValueAt(i)))
            {
                return false;
            }
        }
        DictCursor cursor = new(added);
        while (cursor.Next())
        {
            if (!Runtime.Str.Is(cursor.Key))
            {
                Errors.TypeError("keywords must be strings"u8);
                return false;
            }
        }
        PyDict* own = Attributes.InstanceDict(self);
        return own != null && Runtime.Dict.Update(own, Value.FromObject(added));
    }

    /// <summary><c>namespace(a=1)</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self)
    {
        TextBuilder text = default;
        if (Types.IsExactObject(self, Intrinsics.TypeOf<PySimpleNamespace>()))
        {
            text.Append("namespace"u8);
        }
        else
        {
            text.AppendTypeName(self);
        }
        ReprGuard guard;
        int entered = ReprGuard.Enter(&guard, self);
        if (entered <= 0)
        {
            text.Append("(...)"u8);
            return entered == 0 ? Value.FromObject(text.ToStr()) : Value.NoValue;
        }
        text.Append("("u8);
        PyDict* attributes = Attributes.InstanceDict(self);
        bool shown = attributes != null;
        bool isFirst = true;
        DictCursor cursor = new(attributes);
        while (shown && cursor.Next())
        {
            if (!Runtime.Str.Is(cursor.Key) || Runtime.Str.From(cursor.Key)->Length == 0)
            {
                continue;
            }
            text.Append(isFirst ? ""u8 : ", "u8);
            isFirst = false;
            text.Append(Runtime.Str.From(cursor.Key));
            text.Append("="u8);
            shown = text.AppendRepr(cursor.Value);
        }
        text.Append(")"u8);
        ReprGuard.Leave(&guard);
        return shown ? Value.FromObject(text.ToStr()) : Value.NoValue;
    }

    /// <summary>Equal if the attributes are.</summary>
    [PySlot(Slot.RichCompare)]
    public static Value RichCompare(Value left, Value right, int operation)
    {
        PyType* type = Intrinsics.TypeOf<PySimpleNamespace>();
        if (!Types.IsInstance(left, type) || !Types.IsInstance(right, type))
        {
            return Intrinsics.NotImplemented;
        }
        PyDict* first = Attributes.InstanceDict(left);
        PyDict* second = Attributes.InstanceDict(right);
        return first == null || second == null ? Value.NoValue
            : Operators.Compare(Value.FromObject(first), Value.FromObject(second), (Comparison)operation);
    }

    /// <summary><c>__reduce__()</c>.</summary>
    [PyMethod("__reduce__")]
    public static Value Reduce(Value self)
    {
        Value* items = stackalloc Value[3];
        items[0] = Value.FromObject(Types.Of(self));
        items[1] = Value.FromObject(Tuple.Empty);
        items[2] = Value.FromObject(Attributes.InstanceDict(self));
        return items[2].IsNoValue ? items[2] : Value.FromObject(Tuple.FromItems(items, 3));
    }

    /// <summary><c>__replace__(**changes)</c>: a copy with other attributes.</summary>
    [PyMethod("__replace__")]
    public static Value Replace(Value self, [PyRest] Arguments changes)
    {
        if (changes.PositionalCount > 0)
        {
            return Complaint.Counted("__replace__() takes 0 positional arguments but "u8, changes.PositionalCount, " were given"u8);
        }
        Value result = Calls.Call0(Value.FromObject(Types.Of(self)));
        PyDict* own = result.IsNoValue ? null : Attributes.InstanceDict(self);
        PyDict* copied = own == null ? null : Attributes.InstanceDict(result);
        if (copied == null || !Runtime.Dict.Update(copied, Value.FromObject(own)))
        {
            return Value.NoValue;
        }
        for (nint i = 0; i < changes.KeywordCount; i++)
        {
            if (!Runtime.Dict.SetStr(copied, changes.KeywordAt(i), changes.KeywordValueAt(i)))
            {
                return Value.NoValue;
            }
        }
        return result;
    }

    /// <summary>Visits the attributes.</summary>
    [PySlot(Slot.Trace)]
    public static void Trace(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PySimpleNamespace*)self)->Dict);
}
