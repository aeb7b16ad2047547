namespace Molt.Runtime;

/// <summary><c>itertools.groupby</c>.</summary>
[PyType(
    "itertools.groupby",
    Doc = "make an iterator that returns consecutive keys and groups from the iterable\n\n  iterable\n    Elements to divide into groups according to the key function.\n  key\n    A function for computing the group category for each element.\n    If the key function is not specified or is None, the element itself\n    is used for grouping.")]
public unsafe partial struct PyGroupBy
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The iterator.</summary>
    public Value Iterator;

    /// <summary>The function that gives an item's key; None for the item itself.</summary>
    public Value KeyFunction;

    /// <summary>The key of the group that was given last; NoValue before the first.</summary>
    public Value TargetKey;

    /// <summary>The key of the item that was read last; NoValue once that was given.</summary>
    public Value CurrentKey;

    /// <summary>The item that was read last; NoValue once it was given.</summary>
    public Value CurrentItem;

    /// <summary>The group that still gives items; null if there is none.</summary>
    public PyGrouper* Group;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value* bound = stackalloc Value[2];
        if (!Calls.BindConstructor("groupby"u8, "iterable key"u8, 1, 2, 0, arguments, count, keywordNames, bound))
        {
            return Value.NoValue;
        }
        Value iterator = Operators.GetIter(bound[0]);
        PyGroupBy* self = iterator.IsNoValue ? null : Heap.Allocate<PyGroupBy>(type);
        if (self != null)
        {
            self->Iterator = iterator;
            self->KeyFunction = Objects.OrNone(bound[1]);
            self->TargetKey = Value.NoValue;
            self->CurrentKey = Value.NoValue;
            self->CurrentItem = Value.NoValue;
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    [return: PyTyped("tuple")]
    public static Value NextOf(Value self)
    {
        PyGroupBy* groups = (PyGroupBy*)self.Object;
        groups->Group = null;
        while (true)
        {
            if (!groups->CurrentKey.IsNoValue)
            {
                int same = groups->TargetKey.IsNoValue ? 0 : Sequences.SameOrEqual(groups->TargetKey, groups->CurrentKey);
                if (same < 0)
                {
                    return Value.NoValue;
                }
                if (same == 0)
                {
                    break;
                }
            }
            if (!Step(groups))
            {
                return Value.NoValue;
            }
        }
        groups->TargetKey = groups->CurrentKey;
        PyGrouper* group = PyGrouper.New(groups, groups->TargetKey);
        return group == null ? Value.NoValue : Value.FromObject(Tuple.Pair(groups->CurrentKey, Value.FromObject(group)));
    }

    /// <summary>Reads the next item and its key; false at the end or with an exception pending.</summary>
    internal static bool Step(PyGroupBy* groups)
    {
        Value item = Operators.IterNext(groups->Iterator);
        Value key = item.IsNoValue || groups->KeyFunction == Intrinsics.None ? item : Calls.Call1(groups->KeyFunction, item);
        if (key.IsNoValue)
        {
            return false;
        }
        groups->CurrentItem = item;
        groups->CurrentKey = key;
        return true;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        PyGroupBy* groups = (PyGroupBy*)self;
        tracer->Visit(groups->Iterator);
        tracer->Visit(groups->KeyFunction);
        tracer->Visit(groups->TargetKey);
        tracer->Visit(groups->CurrentKey);
        tracer->Visit(groups->CurrentItem);
        tracer->Visit(groups->Group);
    }
}

/// <summary>A group of <c>groupby</c>: an iterator that ends where the key changes, or the next group is asked for.</summary>
[PyType("itertools._grouper", Subclassable = false)]
public unsafe partial struct PyGrouper
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>Where the items come from.</summary>
    public PyGroupBy* Parent;

    /// <summary>The group's key.</summary>
    public Value Key;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional("_grouper"u8, count, keywordNames, 2, 2))
        {
            return Value.NoValue;
        }
        if (!Types.IsInstance(arguments[0], Intrinsics.TypeOf<PyGroupBy>()))
        {
            return Complaint.Type("_grouper() argument 1 must be itertools.groupby, not "u8, arguments[0]);
        }
        return Value.FromObject(New((PyGroupBy*)arguments[0].Object, arguments[1]));
    }

    /// <summary>A new group, which its parent goes on with; null with MemoryError pending.</summary>
    internal static PyGrouper* New(PyGroupBy* parent, Value key)
    {
        PyGrouper* self = Heap.Allocate<PyGrouper>(Intrinsics.TypeOf<PyGrouper>());
        if (self != null)
        {
            self->Parent = parent;
            self->Key = key;
            parent->Group = self;
        }
        return self;
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        PyGrouper* group = (PyGrouper*)self.Object;
        PyGroupBy* parent = group->Parent;
        if (parent->Group != group || (parent->CurrentItem.IsNoValue && !PyGroupBy.Step(parent)))
        {
            return Value.NoValue;
        }
        if (Sequences.SameOrEqual(group->Key, parent->CurrentKey) <= 0)
        {
            return Value.NoValue;
        }
        Value item = parent->CurrentItem;
        parent->CurrentItem = Value.NoValue;
        parent->CurrentKey = Value.NoValue;
        return item;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyGrouper*)self)->Parent);
        tracer->Visit(((PyGrouper*)self)->Key);
    }
}
