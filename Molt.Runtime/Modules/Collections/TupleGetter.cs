namespace Molt.Runtime;

/// <summary>The descriptor of a named tuple's field.</summary>
[PyType("collections._tuplegetter", Home = "_collections", Subclassable = false)]
public unsafe partial struct PyTupleGetter
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The field's index.</summary>
    public nint Index;

    /// <summary>The documentation.</summary>
    [PyMember("__doc__")]
    public Value Doc;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional("_tuplegetter"u8, count, keywordNames, 2, 2))
        {
            return Value.NoValue;
        }
        nint index = Adapt.ToSize(arguments[0]);
        PyTupleGetter* self = ThreadState.Exception != null ? null : Heap.Allocate<PyTupleGetter>(type);
        if (self != null)
        {
            self->Index = index;
            self->Doc = arguments[1];
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.DescriptorGet)]
    public static Value Get(Value self, Value instance, PyType* owner)
    {
        if (instance.IsNoValue)
        {
            return self;
        }
        nint index = ((PyTupleGetter*)self.Object)->Index;
        if (Tuple.Is(instance))
        {
            return (nuint)index < (nuint)Tuple.From(instance)->Length
                ? Tuple.Items(Tuple.From(instance))[index] : Errors.IndexError("tuple index out of range"u8);
        }
        return instance == Intrinsics.None ? self
            : Complaint.ItemType("descriptor for index '"u8, index, "' for tuple subclasses doesn't apply to '"u8, instance, "' object"u8);
    }

    [PySlot(Slot.DescriptorSet)]
    public static bool Set(Value self, Value instance, Value value)
    {
        Errors.AttributeError(value.IsNoValue ? "can't delete attribute"u8 : "can't set attribute"u8);
        return false;
    }

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self)
    {
        PyTupleGetter* getter = (PyTupleGetter*)self.Object;
        TextBuilder text = default;
        text.Append("_tuplegetter("u8);
        text.AppendInteger(getter->Index);
        text.Append(", "u8);
        bool shown = text.AppendRepr(Objects.OrNone(getter->Doc));
        text.Append(")"u8);
        return shown ? Value.FromObject(text.ToStr()) : Value.NoValue;
    }

    [PyMethod("__reduce__")]
    public static PyTuple* Reduce(PyTupleGetter* self)
    {
        PyTuple* state = Tuple.Pair(Int.FromLong(self->Index), Objects.OrNone(self->Doc));
        return state == null ? null : Tuple.Pair(Value.FromObject(self->Header.Type), Value.FromObject(state));
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyTupleGetter*)self)->Doc);
}
