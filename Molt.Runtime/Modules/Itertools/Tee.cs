namespace Molt.Runtime;

/// <summary>Some consecutive items of an iterator that <c>tee</c> copies: a link of the chain that the copies walk along.</summary>
[PyType("itertools._tee_dataobject", Subclassable = false, Doc = "teedataobject(iterable, values, next, /)\n--\n\nData container common to multiple tee objects.")]
public unsafe partial struct PyTeeData
{
    /// <summary>How many items a link holds.</summary>
    public const nint LinkSize = 57;

    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The iterator.</summary>
    public Value Iterator;

    /// <summary>The items.</summary>
    public Value* Items;

    /// <summary>How many items were read.</summary>
    public nint Read;

    /// <summary>The next link, null if no copy was there yet.</summary>
    public PyTeeData* Following;

    /// <summary>Whether the iterator is being asked for an item.</summary>
    public bool Running;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional("teedataobject"u8, count, keywordNames, 3, 3))
        {
            return Value.NoValue;
        }
        if (!List.Is(arguments[1]))
        {
            return Complaint.Type("teedataobject() argument 2 must be list, not "u8, arguments[1]);
        }
        PyTeeData* self = New(arguments[0]);
        if (self == null)
        {
            return Value.NoValue;
        }
        PyList* values = List.From(arguments[1]);
        if (values->Length > LinkSize)
        {
            return Errors.ValueError("Invalid arguments"u8);
        }
        Memory.MoveValues(self->Items, values->Items, values->Length);
        self->Read = values->Length;
        if (values->Length == LinkSize)
        {
            if (arguments[2] != Intrinsics.None && !Types.IsExactObject(arguments[2], Intrinsics.TypeOf<PyTeeData>()))
            {
                return Errors.ValueError("Invalid arguments"u8);
            }
            self->Following = arguments[2] == Intrinsics.None ? null : (PyTeeData*)arguments[2].Object;
        }
        else if (arguments[2] != Intrinsics.None)
        {
            return Errors.ValueError("Invalid arguments"u8);
        }
        return Value.FromObject(self);
    }

    /// <summary>A new link without items; null with MemoryError pending.</summary>
    internal static PyTeeData* New(Value iterator)
    {
        Value* items = Heap.AllocateValueBlock(LinkSize);
        PyTeeData* self = items == null ? null : Heap.Allocate<PyTeeData>(Intrinsics.TypeOf<PyTeeData>());
        if (self != null)
        {
            self->Iterator = iterator;
            self->Items = items;
        }
        return self;
    }

    /// <summary>The item at an index, read from the iterator if need be; NoValue at the end or with an exception pending.</summary>
    internal static Value Get(PyTeeData* data, nint index)
    {
        if (index < data->Read)
        {
            return data->Items[index];
        }
        if (data->Running)
        {
            return Errors.RuntimeError("cannot re-enter the tee iterator"u8);
        }
        data->Running = true;
        Value item = Operators.IterNext(data->Iterator);
        data->Running = false;
        if (!item.IsNoValue)
        {
            data->Items[data->Read++] = item;
        }
        return item;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyTeeData*)self)->Iterator);
        tracer->Visit(((PyTeeData*)self)->Items);
        tracer->Visit(((PyTeeData*)self)->Following);
    }
}

/// <summary>One of the iterators that <c>tee</c> makes.</summary>
[PyType("itertools._tee", Subclassable = false, Doc = "Iterator wrapped to make it copyable.")]
public unsafe partial struct PyTee
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The link that the next item stands in.</summary>
    public PyTeeData* Data;

    /// <summary>The next item's index there.</summary>
    public nint Index;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) =>
        ArgumentCheck.Positional("_tee"u8, count, keywordNames, 1, 1) ? Value.FromObject(FromIterable(arguments[0])) : Value.NoValue;

    /// <summary>An iterator that can be copied over any iterable; null with an exception pending.</summary>
    internal static PyTee* FromIterable(Value iterable)
    {
        Value iterator = Operators.GetIter(iterable);
        if (iterator.IsNoValue)
        {
            return null;
        }
        if (Types.IsExactObject(iterator, Intrinsics.TypeOf<PyTee>()))
        {
            return Copy((PyTee*)iterator.Object);
        }
        PyTeeData* data = PyTeeData.New(iterator);
        PyTee* self = data == null ? null : Heap.Allocate<PyTee>(Intrinsics.TypeOf<PyTee>());
        if (self != null)
        {
            self->Data = data;
        }
        return self;
    }

    /// <summary><c>__copy__</c>: an iterator at the same place.</summary>
    [PyMethod("__copy__", Doc = "Returns an independent iterator.")]
    public static PyTee* Copy(PyTee* self)
    {
        PyTee* copy = Heap.Allocate<PyTee>(Intrinsics.TypeOf<PyTee>());
        if (copy != null)
        {
            copy->Data = self->Data;
            copy->Index = self->Index;
        }
        return copy;
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        PyTee* tee = (PyTee*)self.Object;
        if (tee->Index >= PyTeeData.LinkSize)
        {
            PyTeeData* following = tee->Data->Following;
            if (following == null)
            {
                following = PyTeeData.New(tee->Data->Iterator);
                if (following == null)
                {
                    return Value.NoValue;
                }
                tee->Data->Following = following;
            }
            tee->Data = following;
            tee->Index = 0;
        }
        Value item = PyTeeData.Get(tee->Data, tee->Index);
        if (!item.IsNoValue)
        {
            tee->Index++;
        }
        return item;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyTee*)self)->Data);
}
