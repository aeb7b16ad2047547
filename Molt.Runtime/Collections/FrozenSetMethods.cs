namespace Molt.Runtime;

public unsafe partial struct PyFrozenSet
{
    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PyType* exact = Intrinsics.TypeOf<PyFrozenSet>();
        if (type == exact)
        {
            if (!ArgumentCheck.Positional("frozenset"u8, count, keywordNames, 0, 1))
            {
                return Value.NoValue;
            }
            if (count == 1 && Types.Of(arguments[0]) == exact)
            {
                return arguments[0];
            }
        }
        return Value.FromObject(count == 0 ? Set.NewOf(type) : Set.NewFrom(type, arguments[0]));
    }

    [PyMethod("__class_getitem__", Kind = PyMethodKind.Class, Doc = "See PEP 585")]
    public static Value ClassGetItem(PyType* type, Value item) => PyGenericAlias.New(type, item);

    [PySlot(Slot.Hash), NoRaise]
    public static long HashOf(Value self) => Set.HashOfFrozen(Set.From(self));

    /// <summary><c>__reduce__()</c>: the class, the items, the attributes.</summary>
    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    public static Value Reduce(Value self) => Set.Reduce(self);

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self) => Set.Repr(self);

    [PySlot(Slot.RichCompare)]
    public static Value CompareTo(Value left, Value right, int operation) => Set.Compare(left, right, operation);

    [PySlot(Slot.Length), NoRaise]
    public static nint LengthOf(Value self) => Set.From(self)->Count;

    [PySlot(Slot.Bool), NoRaise]
    public static int TruthOf(Value self) => Set.From(self)->Count != 0 ? 1 : 0;

    [PySlot(Slot.Iter)]
    public static Value IterOf(Value self) => SetIterator.New(Set.From(self));

    [PySlot(Slot.Contains)]
    public static int ContainsItem(Value self, Value item) => Set.ContainsAny(Set.From(self), item);

    [PySlot(Slot.And)]
    public static Value And(Value left, Value right) =>
        Set.Is(left) && Set.Is(right) ? Value.FromObject(Set.Intersection(Set.From(left), right)) : Intrinsics.NotImplemented;

    [PySlot(Slot.Or)]
    public static Value Or(Value left, Value right) =>
        Set.Is(left) && Set.Is(right) ? Value.FromObject(Set.Union(Set.From(left), right)) : Intrinsics.NotImplemented;

    [PySlot(Slot.Xor)]
    public static Value Xor(Value left, Value right) =>
        Set.Is(left) && Set.Is(right) ? Value.FromObject(Set.SymmetricDifference(Set.From(left), right)) : Intrinsics.NotImplemented;

    [PySlot(Slot.Subtract)]
    public static Value Subtract(Value left, Value right) =>
        Set.Is(left) && Set.Is(right) ? Value.FromObject(Set.Difference(Set.From(left), right)) : Intrinsics.NotImplemented;

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PySet*)self)->Table);

    [PyMethod("copy")]
    public static PyFrozenSet* Copy(PyFrozenSet* self) => (PyFrozenSet*)Set.CopyFrozen((PySet*)self);

    [PyMethod("union")]
    public static PyFrozenSet* Union(PyFrozenSet* self, [PyRest] Arguments others) => (PyFrozenSet*)Set.UnionAll((PySet*)self, "frozenset.union"u8, others);

    [PyMethod("intersection")]
    public static PyFrozenSet* Intersection(PyFrozenSet* self, [PyRest] Arguments others) => (PyFrozenSet*)Set.IntersectionAll((PySet*)self, "frozenset.intersection"u8, others);

    [PyMethod("difference")]
    public static PyFrozenSet* Difference(PyFrozenSet* self, [PyRest] Arguments others) => (PyFrozenSet*)Set.DifferenceAll((PySet*)self, "frozenset.difference"u8, others);

    [PyMethod("symmetric_difference")]
    public static PyFrozenSet* SymmetricDifference(PyFrozenSet* self, Value other) => (PyFrozenSet*)Set.SymmetricDifference((PySet*)self, other);

    [PyMethod("issubset")]
    public static bool IsSubset(PyFrozenSet* self, Value other) => Set.IsSubsetOf((PySet*)self, other) > 0;

    [PyMethod("issuperset")]
    public static bool IsSuperset(PyFrozenSet* self, Value other) => Set.IsSupersetOf((PySet*)self, other) > 0;

    [PyMethod("isdisjoint")]
    public static bool IsDisjoint(PyFrozenSet* self, Value other) => Set.AreDisjoint((PySet*)self, other) > 0;
}
