namespace Molt.Runtime;

// Which function each slot of a class made at run time holds: the one of the nearest class in the method resolution order that defines one of the
// slot's special methods.
public static unsafe partial class Types
{
    /// <summary>The number of slots.</summary>
    public const int SlotCount = (int)Slot.AsyncNext + 1;

    private static void FillSlots(PyType* type)
    {
        for (int slot = 0; slot < SlotCount; slot++)
        {
            SetSlot(type, (Slot)slot, SlotOf(type->Base, (Slot)slot));
        }
        type->Trace = &TraceInstance;
        bool isSimple = type->MroLength == type->Base->MroLength + 1;
        SpecialMethod* table = SpecialMethods.Table;
        for (int i = 0; i < SpecialMethods.Count; i++)
        {
            if (!isSimple || !LookupOwn(type, table[i].Name).IsNoValue)
            {
                FillSlot(type, table[i].Slot);
            }
        }
    }

    /// <summary>Brings classes up to date after an attribute of one was set or deleted.</summary>
    public static void Changed(PyType* type, PyStr* name)
    {
        Invalidate(type);
        if (Str.EqualsAscii(name, "__del__"u8))
        {
            FinalizeFromNowOn(type);
            return;
        }
        SpecialMethod* method = SpecialMethods.Find(name);
        if (method != null)
        {
            FillSlots(type, method);
        }
        ClassExpectations.Changed(type, name);
    }

    private static void FillSlots(PyType* type, SpecialMethod* method)
    {
        FillSlot(type, method->Slot);
        if ((type->Flags & TypeFlags.HasSubclasses) != 0)
        {
            for (nint i = 0; i < s_classes->Length; i++)
            {
                PyType* other = (PyType*)s_classes->Items[i].Object;
                if (IsSubclass(other, type))
                {
                    FillSlot(other, method->Slot);
                }
            }
        }
    }

    /// <summary>After <c>__del__</c> was given to a class that is in use: its instances that are made from now on are finalized.</summary>
    private static void FinalizeFromNowOn(PyType* type)
    {
        type->Flags |= TypeFlags.Finalize;
        for (nint i = 0; i < s_classes->Length; i++)
        {
            PyType* other = (PyType*)s_classes->Items[i].Object;
            other->Flags |= IsSubclass(other, type) ? TypeFlags.Finalize : TypeFlags.None;
        }
    }

    private static void FillSlot(PyType* type, Slot slot)
    {
        for (int i = 0; i < type->MroLength; i++)
        {
            PyType* ancestor = type->Mro[i];
            if (ancestor->Dict != null)
            {
                SpecialMethod* method = FindDefinition(ancestor, slot, out Value definition);
                if (method != null)
                {
                    // A class says by None that it can not be hashed.
                    SetSlot(type, slot, slot == Slot.Hash && definition == Intrinsics.None ? null : method->Function);
                    return;
                }
            }
            else if (DefinesSlot(ancestor, slot))
            {
                // Allocation must fit the layout, which comes from the base.
                SetSlot(type, slot, SlotOf(slot == Slot.New ? NativeBase(type) : ancestor, slot));
                return;
            }
        }
        SetSlot(type, slot, null);
    }

    private static bool DefinesSlot(PyType* type, Slot slot) =>
        type->Base == null ? SlotOf(type, slot) != null : SlotOf(type, slot) != SlotOf(type->Base, slot);

    private static SpecialMethod* FindDefinition(PyType* type, Slot slot, out Value definition)
    {
        definition = Value.NoValue;
        for (SpecialMethod* entry = SpecialMethods.FirstOf(slot); SpecialMethods.IsOf(entry, slot); entry++)
        {
            definition = Dict.GetStr(type->Dict, entry->Name);
            if (!definition.IsNoValue)
            {
                return entry;
            }
        }
        return null;
    }
}
