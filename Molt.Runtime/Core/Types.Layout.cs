namespace Molt.Runtime;

// Where the attributes of a new class's instances are.
public static unsafe partial class Types
{
    /// <summary>Lays out the instances; false with an exception pending.</summary>
    private static bool LayOut(PyType* type, PyDict* dict, ClassInfo* info)
    {
        PyType* best = type->Base;
        type->InstanceSize = best->InstanceSize;
        type->DictOffset = best->DictOffset;
        type->FieldsOffset = best->FieldsOffset;
        type->Layout = best->Layout;
        type->LayoutCount = best->LayoutCount;
        Value slots = Dict.GetStr(dict, Intrinsics.Literal("__slots__"u8));
        PyTuple* slotNames = null;
        bool wantsDict = slots.IsNoValue;
        if (slots.IsNoValue && (type->Flags & (TypeFlags.Int | TypeFlags.Bytes | TypeFlags.Tuple)) == 0)
        {
            type->Flags |= TypeFlags.WeaklyReferable;
        }
        if (!slots.IsNoValue)
        {
            slotNames = SlotNames(type, dict, slots, ref wantsDict);
            if (slotNames == null)
            {
                return false;
            }
        }
        // A class keeps its attributes in its own dictionary, and has no places for values behind it.
        if ((type->Flags & TypeFlags.Type) != 0)
        {
            return true;
        }
        if (wantsDict || AnyBaseHasDict(type))
        {
            AddDict(type);
        }
        else if (best->FieldsOffset == 0 && NativeBase(best) == Intrinsics.TypeOf<PyObject>())
        {
            // Compiled code finds attributes of all instances behind the room for a dict.
            type->InstanceSize = sizeof(PyInstance);
        }
        return AddInheritedFields(type) && AddFields(type, info, slotNames) && (slotNames == null || AddSlots(type, dict, slotNames));
    }

    private static bool AnyBaseHasDict(PyType* type)
    {
        for (nint i = 0; i < type->Bases->Length; i++)
        {
            if (BaseAt(type->Bases, i)->DictOffset != 0)
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsVariable(PyType* type) => (type->Flags & (TypeFlags.Int | TypeFlags.Str | TypeFlags.Bytes | TypeFlags.Tuple)) != 0;

    /// <summary>Whether instances have <c>__slots__</c>, or nothing, behind a word in which nothing stands.</summary>
    public static bool HasRoomForDict(PyType* type) => type->DictOffset == 0 && NativeBase(type) == Intrinsics.TypeOf<PyObject>()
        && (type->FieldsOffset == 0 ? type->InstanceSize : type->FieldsOffset) == sizeof(PyInstance);

    private static void AddDict(PyType* type)
    {
        if (type->DictOffset != 0)
        {
            return;
        }
        type->Flags |= TypeFlags.HasDict;
        if (HasRoomForDict(type->Base))
        {
            type->DictOffset = sizeof(ObjectHeader);
        }
        else if (IsVariable(type))
        {
            type->DictOffset = -1;
        }
        else if (type->FieldsOffset == 0)
        {
            type->DictOffset = Align(type->InstanceSize, sizeof(nint));
            type->InstanceSize = type->DictOffset + sizeof(nint);
        }
        else
        {
            // Among the fields, so it takes the room of one.
            type->DictOffset = type->InstanceSize;
            type->InstanceSize += sizeof(Value);
        }
    }

    /// <summary>Gives places to the fields of the bases that are not the one that comes first in memory.</summary>
    private static bool AddInheritedFields(PyType* type)
    {
        for (nint i = 0; i < type->Bases->Length; i++)
        {
            PyType* other = BaseAt(type->Bases, i);
            for (nint field = 0; other != type->Base && field < other->LayoutCount; field++)
            {
                if (!AddField(type, other->Layout[field].Name))
                {
                    return false;
                }
            }
        }
        return true;
    }

    private static bool AddFields(PyType* type, ClassInfo* info, PyTuple* slotNames)
    {
        for (nint i = 0; info != null && i < info->FieldCount; i++)
        {
            if ((slotNames == null || !IsAmong(slotNames, info->FieldNames[i])) && !IsSlot(type->Base, info->FieldNames[i]) && !AddField(type, info->FieldNames[i]))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsSlot(PyType* type, PyStr* name) => IsExactObject(Lookup(type, name), Intrinsics.TypeOf<PyMemberDescriptor>());

    private static bool IsAmong(PyTuple* names, PyStr* name)
    {
        for (nint i = 0; i < names->Length; i++)
        {
            if (Str.Equals(Str.From(Tuple.Items(names)[i]), name))
            {
                return true;
            }
        }
        return false;
    }

    private static bool AddField(PyType* type, PyStr* name)
    {
        if (IsVariable(type))
        {
            return true;
        }
        for (nint i = 0; i < type->LayoutCount; i++)
        {
            if (Str.Equals(type->Layout[i].Name, name))
            {
                return true;
            }
        }
        LayoutEntry* layout = (LayoutEntry*)Heap.AllocateLeafBlock((type->LayoutCount + 1) * sizeof(LayoutEntry));
        if (layout == null)
        {
            return false;
        }
        for (nint i = 0; i < type->LayoutCount; i++)
        {
            layout[i] = type->Layout[i];
        }
        layout[type->LayoutCount].Name = name;
        layout[type->LayoutCount].Offset = AddPlace(type);
        type->Layout = layout;
        type->LayoutCount++;
        return true;
    }

    /// <summary>Adds room for a value to the instances and gives its offset.</summary>
    private static nint AddPlace(PyType* type)
    {
        nint offset = Align(type->InstanceSize, sizeof(Value));
        if (type->FieldsOffset == 0)
        {
            type->FieldsOffset = offset;
        }
        type->InstanceSize = offset + sizeof(Value);
        return offset;
    }

    private static nint Align(nint bytes, nint alignment) => (bytes + alignment - 1) & -alignment;

    private static bool AddSlots(PyType* type, PyDict* dict, PyTuple* slotNames)
    {
        for (nint i = 0; i < slotNames->Length; i++)
        {
            PyStr* name = Str.From(Tuple.Items(slotNames)[i]);
            PyMemberDescriptor* member = Heap.Allocate<PyMemberDescriptor>(Intrinsics.TypeOf<PyMemberDescriptor>());
            if (member == null)
            {
                return false;
            }
            member->Owner = type;
            member->Name = name;
            member->Offset = AddPlace(type);
            if (!Dict.SetStr(dict, name, Value.FromObject(member)))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The mangled names of <c>__slots__</c> that get a place; null with an exception pending.</summary>
    private static PyTuple* SlotNames(PyType* type, PyDict* dict, Value slots, ref bool wantsDict)
    {
        PyList* names = List.New(4);
        PyTuple* single = Str.Is(slots) ? Tuple.FromItems(&slots, 1) : null;
        if (names == null || !Iteration.Start(single != null ? Value.FromObject(single) : slots, out Iteration items))
        {
            return null;
        }
        while (items.Next(out Value item))
        {
            if (!CheckSlotName(type, item))
            {
                return null;
            }
            if (Str.Equals(Str.From(item), Intrinsics.Literal("__dict__"u8)))
            {
                if (type->DictOffset != 0 || wantsDict)
                {
                    Errors.TypeError("__dict__ slot disallowed: we already got one"u8);
                    return null;
                }
                wantsDict = true;
            }
            else if (Str.Equals(Str.From(item), Intrinsics.Literal("__weakref__"u8)))
            {
                if ((type->Flags & TypeFlags.WeaklyReferable) != 0)
                {
                    Errors.TypeError("__weakref__ slot disallowed: we already got one"u8);
                    return null;
                }
                type->Flags |= TypeFlags.WeaklyReferable;
            }
            else
            {
                PyStr* name = Mangle(type->Name, Str.From(item));
                if (name == null || !CheckSlotConflict(dict, name) || !List.Append(names, Value.FromObject(name)))
                {
                    return null;
                }
            }
        }
        if (items.Failed)
        {
            return null;
        }
        if (names->Length > 0 && IsVariable(type))
        {
            TextBuilder text = default;
            text.Append("nonempty __slots__ not supported for subtype of '"u8);
            text.Append(type->Base->Name);
            text.Append("'"u8);
            Errors.TypeError(ref text);
            return null;
        }
        return Tuple.FromItems(names->Items, names->Length);
    }

    private static bool CheckSlotName(PyType* type, Value item)
    {
        if (!Str.Is(item))
        {
            TextBuilder text = default;
            text.Append("__slots__ items must be strings, not '"u8);
            text.AppendTypeName(item);
            text.Append("'"u8);
            Errors.TypeError(ref text);
            return false;
        }
        if (!PyStr.IsIdentifier(Str.From(item)))
        {
            Errors.TypeError("__slots__ must be identifiers"u8);
            return false;
        }
        return true;
    }

    private static bool CheckSlotConflict(PyDict* dict, PyStr* name)
    {
        Value own = Dict.GetStr(dict, name);
        if (own.IsNoValue || Str.Equals(name, Intrinsics.Literal("__qualname__"u8)) || Str.Equals(name, Intrinsics.Literal("__classcell__"u8))
            || Str.Equals(name, Intrinsics.Literal("__classdictcell__"u8)))
        {
            return true;
        }
        TextBuilder text = default;
        text.AppendRepr(Value.FromObject(name));
        text.Append(" in __slots__ conflicts with class variable"u8);
        Errors.ValueError(ref text);
        return false;
    }

    /// <summary>A name as class bodies see it: <c>__x</c> becomes <c>_Class__x</c>.</summary>
    private static PyStr* Mangle(PyStr* className, PyStr* name)
    {
        nint length = name->Length;
        if (length < 2 || Str.At(name, 0) != '_' || Str.At(name, 1) != '_' || (Str.At(name, length - 1) == '_' && Str.At(name, length - 2) == '_'))
        {
            return name;
        }
        nint start = 0;
        while (start < className->Length && Str.At(className, start) == '_')
        {
            start++;
        }
        if (start == className->Length)
        {
            return name;
        }
        TextBuilder text = default;
        text.Append("_"u8);
        text.Append(className, start, className->Length);
        text.Append(name);
        return text.ToStr();
    }
}
