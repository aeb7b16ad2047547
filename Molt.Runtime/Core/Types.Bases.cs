namespace Molt.Runtime;

// Assignment to __bases__ (CPython's type_set_bases). Instances stay as they are laid out, so the new bases must be laid out as the old ones are.
public static unsafe partial class Types
{
    /// <summary>Gives a class made at run time other bases, and all that derive from it their new order; false with an exception pending.</summary>
    public static bool SetBases(PyType* type, PyTuple* bases)
    {
        for (nint i = 0; i < bases->Length; i++)
        {
            if (!CheckNewBase(type, Tuple.Items(bases)[i]))
            {
                return false;
            }
        }
        PyType* best = BestBase(bases);
        if (best == null || !CheckBaseLayout(type->Base, best))
        {
            return false;
        }
        PyTuple* formerBases = type->Bases;
        PyType* former = type->Base;
        type->Bases = bases;
        type->Base = best;
        if (!UpdateOrders(type))
        {
            // Those of the former bases can be computed, as they were.
            type->Bases = formerBases;
            type->Base = former;
            PyBaseException* exception = ThreadState.TakeException();
            UpdateOrders(type);
            ThreadState.Exception = exception;
            return false;
        }
        Invalidate(type);
        for (nint i = 0; i < s_classes->Length; i++)
        {
            PyType* other = (PyType*)s_classes->Items[i].Object;
            if (IsSubclass(other, type))
            {
                UpdateSlots(other);
            }
        }
        ClassExpectations.Changed(type);
        return true;
    }

    private static bool CheckNewBase(PyType* type, Value given)
    {
        if (!IsType(given))
        {
            TextBuilder text = default;
            text.Append(type->Name);
            text.Append(".__bases__ must be tuple of classes, not '"u8);
            text.AppendTypeName(given);
            text.Append("'"u8);
            Errors.TypeError(ref text);
            return false;
        }
        if (IsSubclass((PyType*)given.Object, type))
        {
            Errors.TypeError("a __bases__ item causes an inheritance cycle"u8);
            return false;
        }
        return true;
    }

    private static bool CheckBaseLayout(PyType* former, PyType* best)
    {
        bool isOfOneKind = ((former->Flags ^ best->Flags) & TypeFlags.Heap) == 0;
        PyType* formerSolid = Solid(former);
        PyType* solid = Solid(best);
        if (isOfOneKind && (former->DictOffset == 0) == (best->DictOffset == 0)
            && (formerSolid == solid || (HasOwnSlots(former) && HasOwnSlots(best) && HaveSameSlots(former, best))))
        {
            return true;
        }
        TextBuilder text = default;
        text.Append("__bases__ assignment: '"u8);
        text.Append(best->Name);
        text.Append(isOfOneKind ? "' object layout differs from '"u8 : "' deallocator differs from '"u8);
        text.Append(former->Name);
        text.Append("'"u8);
        Errors.TypeError(ref text);
        return false;
    }

    /// <summary>Whether two classes add the same <c>__slots__</c>, at the same places, to the same base.</summary>
    private static bool HaveSameSlots(PyType* first, PyType* second)
    {
        if (first->Base != second->Base || !HaveSameLayout(first, second))
        {
            return false;
        }
        DictCursor cursor = new(first->Dict);
        while (cursor.Next())
        {
            if (IsExactObject(cursor.Value, Intrinsics.TypeOf<PyMemberDescriptor>()))
            {
                Value other = Dict.GetStr(second->Dict, Str.From(cursor.Key));
                if (!IsExactObject(other, Intrinsics.TypeOf<PyMemberDescriptor>())
                    || ((PyMemberDescriptor*)other.Object)->Offset != ((PyMemberDescriptor*)cursor.Value.Object)->Offset)
                {
                    return false;
                }
            }
        }
        return true;
    }

    /// <summary>Computes the order of a class and of those that derive from it; false with an exception pending.</summary>
    private static bool UpdateOrders(PyType* type)
    {
        PyList* derived = DirectSubclasses(type);
        if (derived == null || !ComputeOrder(type, type->Bases))
        {
            return false;
        }
        for (int i = 1; i < type->MroLength; i++)
        {
            type->Mro[i]->Flags |= TypeFlags.HasSubclasses;
        }
        for (nint i = 0; i < derived->Length; i++)
        {
            if (!UpdateOrders((PyType*)derived->Items[i].Object))
            {
                return false;
            }
        }
        return true;
    }

    private static void UpdateSlots(PyType* type)
    {
        SpecialMethod* table = SpecialMethods.Table;
        for (int i = 0; i < SpecialMethods.Count; i++)
        {
            FillSlot(type, table[i].Slot);
        }
        if (!Lookup(type, Intrinsics.Literal("__del__"u8)).IsNoValue)
        {
            type->Flags |= TypeFlags.Finalize;
        }
    }
}
