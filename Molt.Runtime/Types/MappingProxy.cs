namespace Molt.Runtime;

/// <summary>A read-only view of a mapping: what <c>__dict__</c> of a class gives.</summary>
[PyType("mappingproxy", Subclassable = false)]
public unsafe partial struct PyMappingProxy
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The mapping.</summary>
    public Value Mapping;

    /// <summary>A view of a mapping.</summary>
    public static Value New(Value mapping)
    {
        PyMappingProxy* result = mapping.IsNoValue ? null : Heap.Allocate<PyMappingProxy>(Intrinsics.TypeOf<PyMappingProxy>());
        if (result != null)
        {
            result->Mapping = mapping;
        }
        return Value.FromObject(result);
    }

    /// <summary><c>mappingproxy(mapping)</c>.</summary>
    [PySlot(Slot.New)]
    public static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional("mappingproxy"u8, count, keywordNames, 1, 1))
        {
            return Value.NoValue;
        }
        if (Types.Of(arguments[0])->GetItem != null && !List.Is(arguments[0]) && !Tuple.Is(arguments[0]))
        {
            return New(arguments[0]);
        }
        return Complaint.Type("mappingproxy() argument must be a mapping, not "u8, arguments[0]);
    }

    /// <summary>Visits the references.</summary>
    [PySlot(Slot.Trace)]
    public static void Trace(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyMappingProxy*)self)->Mapping);

    /// <summary><c>mappingproxy({…})</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self)
    {
        TextBuilder text = default;
        text.Append("mappingproxy("u8);
        if (!text.AppendRepr(Of(self)))
        {
            return Value.NoValue;
        }
        text.Append(")"u8);
        return Value.FromObject(text.ToStr());
    }

    /// <summary>The text of the mapping.</summary>
    [PySlot(Slot.Str)]
    public static Value Str(Value self) => Value.FromObject(Operators.Str(Of(self)));

    /// <summary><c>len(self)</c>.</summary>
    [PySlot(Slot.Length)]
    public static nint Length(Value self) => Operators.Length(Of(self));

    /// <summary><c>self[key]</c>.</summary>
    [PySlot(Slot.GetItem)]
    public static Value GetItem(Value self, Value key) => Operators.GetItem(Of(self), key);

    /// <summary><c>key in self</c>.</summary>
    [PySlot(Slot.Contains)]
    public static int Contains(Value self, Value key) => Operators.Contains(key, Of(self));

    /// <summary><c>iter(self)</c>.</summary>
    [PySlot(Slot.Iter)]
    public static Value Iter(Value self) => Operators.GetIter(Of(self));

    /// <summary>Equality of the mappings.</summary>
    [PySlot(Slot.RichCompare)]
    public static Value RichCompare(Value left, Value right, int operation) => Operators.Compare(Of(left), right, (Comparison)operation);

    /// <summary><c>left | right</c>: a dict.</summary>
    [PySlot(Slot.Or)]
    public static Value Or(Value left, Value right) => Operators.Or(Unwrap(left), Unwrap(right));

    /// <summary><c>get(key, default=None)</c>.</summary>
    [PyMethod("get")]
    public static Value Get(Value self, Value key, Value fallback = default) =>
        Calls.CallMethod2(Of(self), Intrinsics.Literal("get"u8), key, Objects.OrNone(fallback));

    /// <summary><c>keys()</c>.</summary>
    [PyMethod("keys")]
    public static Value Keys(Value self) => Calls.CallMethod0(Of(self), Intrinsics.Literal("keys"u8));

    /// <summary><c>values()</c>.</summary>
    [PyMethod("values")]
    public static Value Values(Value self) => Calls.CallMethod0(Of(self), Intrinsics.Literal("values"u8));

    /// <summary><c>items()</c>.</summary>
    [PyMethod("items")]
    public static Value Items(Value self) => Calls.CallMethod0(Of(self), Intrinsics.Literal("items"u8));

    /// <summary><c>copy()</c>.</summary>
    [PyMethod("copy")]
    public static Value Copy(Value self) => Calls.CallMethod0(Of(self), Intrinsics.Literal("copy"u8));

    private static Value Of(Value self) => ((PyMappingProxy*)self.Object)->Mapping;

    private static Value Unwrap(Value value) => Types.IsExactObject(value, Intrinsics.TypeOf<PyMappingProxy>()) ? Of(value) : value;
}
