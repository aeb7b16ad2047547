namespace Molt.Runtime;

/// <summary>What <c>cmp_to_key</c> gives: called with an object, it makes one that compares by the function.</summary>
[PyType("functools.KeyWrapper", Home = "", Subclassable = false)]
public unsafe partial struct PyKeyWrapper
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The comparing function.</summary>
    public Value Compare;

    /// <summary>The object that is compared; NoValue before there is one.</summary>
    [PyMember("obj")]
    public Value Object;

    /// <summary>A new wrapper; NoValue with MemoryError pending.</summary>
    public static Value New(Value compare, Value @object)
    {
        PyKeyWrapper* self = Heap.Allocate<PyKeyWrapper>(Intrinsics.TypeOf<PyKeyWrapper>());
        if (self != null)
        {
            self->Compare = compare;
            self->Object = @object;
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.Call)]
    public static Value Call(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value* bound = stackalloc Value[1];
        return Calls.BindConstructor("K"u8, "obj"u8, 1, 1, 0, arguments, count, keywordNames, bound)
            ? New(((PyKeyWrapper*)self.Object)->Compare, bound[0]) : Value.NoValue;
    }

    [PySlot(Slot.RichCompare)]
    public static Value CompareTo(Value left, Value right, int operation)
    {
        if (!Types.IsExactObject(right, Intrinsics.TypeOf<PyKeyWrapper>()))
        {
            return Errors.TypeError("other argument must be K instance"u8);
        }
        PyKeyWrapper* first = (PyKeyWrapper*)left.Object;
        PyKeyWrapper* second = (PyKeyWrapper*)right.Object;
        if (first->Object.IsNoValue || second->Object.IsNoValue)
        {
            return Errors.AttributeError("object"u8);
        }
        Value order = Calls.Call2(first->Compare, first->Object, second->Object);
        return order.IsNoValue ? order : Operators.Compare(order, Value.FromSmallInt(0), (Comparison)operation);
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyKeyWrapper*)self)->Compare);
        tracer->Visit(((PyKeyWrapper*)self)->Object);
    }
}
