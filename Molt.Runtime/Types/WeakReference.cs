namespace Molt.Runtime;

/// <summary>A reference that does not keep its object alive (https://docs.python.org/3.14/library/weakref.html).</summary>
[PyType("weakref.ReferenceType")]
public unsafe struct PyWeakReference
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The object; null when it is gone.</summary>
    public ObjectHeader* Object;

    /// <summary>The next weak reference to the same object.</summary>
    public PyWeakReference* Next;

    /// <summary>What is called with the reference when the object is gone; NoValue if nothing.</summary>
    public Value Callback;

    /// <summary>The hash of the object, once it was asked for.</summary>
    public long HashCode;

    /// <summary>Whether <see cref="HashCode"/> is known.</summary>
    public bool IsHashed;

    /// <summary>The object as a value; None when it is gone.</summary>
    public static Value Referent(PyWeakReference* reference) => Objects.OrNone(reference->Object);

    /// <summary>Makes a weak reference, or gives the plain one that there is; NoValue with an exception pending.</summary>
    public static Value Make(PyType* type, Value target, Value callback)
    {
        callback = callback == Intrinsics.None ? Value.NoValue : callback;
        if (!target.IsObject || (target.Object->Type->Flags & TypeFlags.WeaklyReferable) == 0)
        {
            return Complaint.Type("cannot create weak reference to '"u8, target, "' object"u8);
        }
        bool isPlain = callback.IsNoValue && (type->Flags & TypeFlags.Heap) == 0;
        for (PyWeakReference* known = isPlain ? WeakReferences.First(target.Object) : null; known != null; known = known->Next)
        {
            if (known->Header.Type == type && known->Callback.IsNoValue)
            {
                return Value.FromObject(known);
            }
        }
        PyWeakReference* result = (PyWeakReference*)Heap.AllocateInstance(type);
        if (result == null)
        {
            return Value.NoValue;
        }
        result->Object = target.Object;
        result->Callback = callback;
        return WeakReferences.Add(result) ? Value.FromObject(result) : Value.NoValue;
    }

    /// <summary><c>ref(object[, callback])</c>.</summary>
    [PySlot(Slot.New)]
    public static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Arguments given = new(arguments, count, keywordNames);
        if (given.PositionalCount is < 1 or > 2)
        {
            ArgumentCheck.WrongCount("__new__"u8, given.PositionalCount, 1, 2);
            return Value.NoValue;
        }
        if (given.KeywordCount > 0 && type == Intrinsics.TypeOf<PyWeakReference>())
        {
            ArgumentCheck.NoKeywords("ref"u8);
            return Value.NoValue;
        }
        return Make(type, arguments[0], given.PositionalCount == 2 ? arguments[1] : Value.NoValue);
    }

    /// <summary>Takes the same arguments.</summary>
    [PySlot(Slot.Init)]
    public static bool Init(Value self, Value* arguments, nint count, PyTuple* keywordNames) =>
        ArgumentCheck.Positional("__init__"u8, count, keywordNames, 1, 2);

    /// <summary>The object; None when it is gone.</summary>
    [PySlot(Slot.Call)]
    public static Value Call(Value self, Value* arguments, nint count, PyTuple* keywordNames) =>
        ArgumentCheck.Positional("__call__"u8, count, keywordNames, 0, 0) ? Referent((PyWeakReference*)self.Object) : Value.NoValue;

    /// <summary>The hash of the object, which stays when that is gone.</summary>
    [PySlot(Slot.Hash)]
    public static long Hash(Value self)
    {
        PyWeakReference* reference = (PyWeakReference*)self.Object;
        if (!reference->IsHashed)
        {
            if (reference->Object == null)
            {
                Errors.TypeError("weak object has gone away"u8);
                return -1;
            }
            long hash = Operators.Hash(Value.FromObject(reference->Object));
            if (hash == -1)
            {
                return -1;
            }
            reference->HashCode = hash;
            reference->IsHashed = true;
        }
        return reference->HashCode;
    }

    /// <summary>Equal if the objects are, as long as both are there.</summary>
    [PySlot(Slot.RichCompare)]
    public static Value RichCompare(Value left, Value right, int operation)
    {
        PyType* type = Intrinsics.TypeOf<PyWeakReference>();
        if (operation is not ((int)Comparison.Equal or (int)Comparison.NotEqual) || !Types.IsInstance(left, type) || !Types.IsInstance(right, type))
        {
            return Intrinsics.NotImplemented;
        }
        ObjectHeader* first = ((PyWeakReference*)left.Object)->Object;
        ObjectHeader* second = ((PyWeakReference*)right.Object)->Object;
        return first == null || second == null
            ? Adapt.FromBool((left == right) == (operation == (int)Comparison.Equal))
            : Operators.Compare(Value.FromObject(first), Value.FromObject(second), (Comparison)operation);
    }

    /// <summary><c>&lt;weakref at 0x…; to 'C' at 0x…&gt;</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self)
    {
        TextBuilder text = default;
        text.Append("<weakref at "u8);
        WeakProxy.AppendReferent(ref text, self);
        return Value.FromObject(text.ToStr());
    }

    /// <summary>Visits the callback, not the object.</summary>
    [PySlot(Slot.Trace)]
    public static void Trace(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyWeakReference*)self)->Callback);

    /// <summary><c>__callback__</c>: None once the object is gone.</summary>
    [PyMethod("__callback__", Kind = PyMethodKind.Getter)]
    public static Value GetCallback(Value self) =>
        ((PyWeakReference*)self.Object)->Object == null ? Intrinsics.None : Objects.OrNone(((PyWeakReference*)self.Object)->Callback);

    /// <summary><c>__class_getitem__</c>.</summary>
    [PyMethod("__class_getitem__", Kind = PyMethodKind.Class)]
    public static Value ClassGetItem(PyType* type, Value item) => PyGenericAlias.New(type, item);
}
