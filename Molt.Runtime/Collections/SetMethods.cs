namespace Molt.Runtime;

public unsafe partial struct PySet
{
    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) => Value.FromObject(Set.NewOf(type));

    [PySlot(Slot.Init)]
    public static bool Initialize(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional("set"u8, count, keywordNames, 0, 1))
        {
            return false;
        }
        Set.Clear(Set.From(self));
        return count == 0 || Set.Update(Set.From(self), arguments[0]);
    }

    /// <summary><c>__reduce__()</c>: the class, the items, the attributes.</summary>
    [PyMethod("__class_getitem__", Kind = PyMethodKind.Class, Doc = "See PEP 585")]
    public static Value ClassGetItem(PyType* type, Value item) => PyGenericAlias.New(type, item);

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

    [PySlot(Slot.InPlaceAnd)]
    public static Value AndInPlace(Value self, Value other)
    {
        if (!Set.Is(other))
        {
            return Intrinsics.NotImplemented;
        }
        PySet* result = Set.Intersection(Set.From(self), other);
        if (result == null)
        {
            return Value.NoValue;
        }
        Set.Replace(Set.From(self), result);
        return self;
    }

    [PySlot(Slot.InPlaceOr)]
    public static Value OrInPlace(Value self, Value other) =>
        !Set.Is(other) ? Intrinsics.NotImplemented : Set.Update(Set.From(self), other) ? self : Value.NoValue;

    [PySlot(Slot.InPlaceXor)]
    public static Value XorInPlace(Value self, Value other) =>
        !Set.Is(other) ? Intrinsics.NotImplemented : Set.SymmetricDifferenceUpdate(Set.From(self), other) ? self : Value.NoValue;

    [PySlot(Slot.InPlaceSubtract)]
    public static Value SubtractInPlace(Value self, Value other) =>
        !Set.Is(other) ? Intrinsics.NotImplemented : Set.DifferenceUpdate(Set.From(self), other) ? self : Value.NoValue;

    [PyMethod("add")]
    public static void Add(PySet* self, Value item) => Set.Add(self, item);

    [PyMethod("discard")]
    public static void Discard(PySet* self, Value item) => Set.DiscardAny(self, item);

    [PyMethod("remove")]
    public static void Remove(PySet* self, Value item)
    {
        if (Set.DiscardAny(self, item) == 0)
        {
            Errors.KeyError(item);
        }
    }

    [PyMethod("pop")]
    public static Value Pop(PySet* self)
    {
        if (self->Count == 0)
        {
            return Errors.KeyError(Value.FromObject(Intrinsics.Literal("pop from an empty set"u8)));
        }
        nint index = self->Finger & self->Mask;
        while (self->Table[index].Key.IsNoValue)
        {
            index = (index + 1) & self->Mask;
        }
        Value key = self->Table[index].Key;
        Set.Delete(self, self->Table + index);
        self->Finger = index + 1;
        return key;
    }

    [PyMethod("clear"), NoRaise]
    public static void Clear(PySet* self) => Set.Clear(self);

    [PyMethod("update")]
    public static void Update(PySet* self, [PyRest] Arguments others)
    {
        bool updated = Set.TakesNoKeywords("set.update"u8, others);
        for (nint i = 0; updated && i < others.Count; i++)
        {
            updated = Set.Update(self, others.Items[i]);
        }
    }

    [PyMethod("intersection_update")]
    public static void IntersectionUpdate(PySet* self, [PyRest] Arguments others)
    {
        PySet* result = Set.IntersectionAll(self, "set.intersection_update"u8, others);
        if (result != null)
        {
            Set.Replace(self, result);
        }
    }

    [PyMethod("difference_update")]
    public static void DifferenceUpdate(PySet* self, [PyRest] Arguments others)
    {
        bool updated = Set.TakesNoKeywords("set.difference_update"u8, others);
        for (nint i = 0; updated && i < others.Count; i++)
        {
            updated = Set.DifferenceUpdate(self, others.Items[i]);
        }
    }

    [PyMethod("symmetric_difference_update")]
    public static void SymmetricDifferenceUpdate(PySet* self, Value other) => Set.SymmetricDifferenceUpdate(self, other);

    [PyMethod("copy")]
    public static PySet* Copy(PySet* self) => (PySet*)Set.Copy(self);

    [PyMethod("union")]
    public static PySet* Union(PySet* self, [PyRest] Arguments others) => (PySet*)Set.UnionAll(self, "set.union"u8, others);

    [PyMethod("intersection")]
    public static PySet* Intersection(PySet* self, [PyRest] Arguments others) => (PySet*)Set.IntersectionAll(self, "set.intersection"u8, others);

    [PyMethod("difference")]
    public static PySet* Difference(PySet* self, [PyRest] Arguments others) => (PySet*)Set.DifferenceAll(self, "set.difference"u8, others);

    [PyMethod("symmetric_difference")]
    public static PySet* SymmetricDifference(PySet* self, Value other) => (PySet*)Set.SymmetricDifference(self, other);

    [PyMethod("issubset")]
    public static bool IsSubset(PySet* self, Value other) => Set.IsSubsetOf(self, other) > 0;

    [PyMethod("issuperset")]
    public static bool IsSuperset(PySet* self, Value other) => Set.IsSupersetOf(self, other) > 0;

    [PyMethod("isdisjoint")]
    public static bool IsDisjoint(PySet* self, Value other) => Set.AreDisjoint(self, other) > 0;
}
