namespace Molt.Runtime;

// What an object's pickle holds of its attributes.
public unsafe partial struct PyObject
{
    /// <summary>
    /// <c>__getstate__</c>: the <c>__dict__</c>, or None if there is none or it is empty; with <c>__slots__</c> that have values, a pair of that and a dict of them.
    /// </summary>
    [PyMethod("__getstate__", Doc = "Helper for pickle.")]
    public static Value GetState(Value self)
    {
        PyDict* attributes = Attributes.InstanceDict(self);
        PyDict* slots = ThreadState.Exception != null ? null : Dict.New();
        PyType* type = Types.Of(self);
        for (int i = type->MroLength - 1; slots != null && i >= 0; i--)
        {
            if ((type->Mro[i]->Flags & TypeFlags.Heap) != 0 && !AddSlots(type->Mro[i], self, slots))
            {
                return Value.NoValue;
            }
        }
        if (slots == null)
        {
            return Value.NoValue;
        }
        Value state = attributes == null || attributes->Count == 0 ? Intrinsics.None : Value.FromObject(attributes);
        return slots->Count == 0 ? state : Value.FromObject(Tuple.Pair(state, Value.FromObject(slots)));
    }

    /// <summary>What <c>__getstate__</c> gives, the class's own or this one; NoValue with an exception pending.</summary>
    public static Value StateOf(Value value)
    {
        Value method = Types.Lookup(Types.Of(value), Intrinsics.Literal("__getstate__"u8));
        return Types.IsExactObject(method, Intrinsics.TypeOf<PyFunction>()) ? Calls.Call1(method, value) : GetState(value);
    }

    private static bool AddSlots(PyType* type, Value self, PyDict* slots)
    {
        DictCursor cursor = new(type->Dict);
        while (cursor.Next())
        {
            if (!Types.IsExactObject(cursor.Value, Intrinsics.TypeOf<PyMemberDescriptor>()))
            {
                continue;
            }
            Value value = *(Value*)((byte*)self.Object + ((PyMemberDescriptor*)cursor.Value.Object)->Offset);
            if (!value.IsNoValue && !Dict.Set(slots, cursor.Key, value))
            {
                return false;
            }
        }
        return true;
    }
}
