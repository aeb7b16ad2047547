namespace Molt.Runtime;

// Making classes (https://docs.python.org/3.14/reference/datamodel.html#metaclasses; CPython's type_new).
public static unsafe partial class Types
{
    /// <summary>
    /// <c>type.__new__(metaclass, name, bases, namespace)</c>: makes a class; null with an exception pending.
    /// </summary>
    /// <remarks>
    /// An instance is laid out as one of the base that comes first in memory (<see cref="PyType.Base"/>), then, if the class is the first to have
    /// one, the pointer to the <c>__dict__</c>, then, aligned to eight bytes, the values of the attributes with a fixed place: those that other
    /// bases have and this one does not, base by base, then <see cref="ClassInfo.FieldNames"/> that none of them has, then
    /// <c>__slots__</c> that are not among them. So an instance of a class that derives from <c>object</c> alone has its fields from
    /// <c>2 * sizeof(void*)</c> on, in the order of <see cref="ClassInfo.FieldNames"/>.
    /// </remarks>
    public static PyType* Create(PyType* meta, PyStr* name, PyTuple* bases, PyDict* members, ClassInfo* info)
    {
        PyType* best = BestBase(bases);
        PyDict* dict = best == null ? null : CopyOf(members);
        PyType* type = dict == null ? null : (PyType*)Heap.AllocateInstance(meta);
        if (type == null)
        {
            return null;
        }
        type->Name = name;
        type->Base = best;
        type->Bases = bases;
        type->Dict = dict;
        type->Info = info;
        type->Flags = TypeFlags.Heap | TypeFlags.Subclassable | (best->Flags & InheritedFlags);
        if (!ComputeOrder(type, bases) || !SetNames(type, dict, info) || !LayOut(type, dict, info) || !AdjustMembers(type, dict))
        {
            return null;
        }
        FillSlots(type);
        if (!Lookup(type, Intrinsics.Literal("__del__"u8)).IsNoValue)
        {
            type->Flags |= TypeFlags.Finalize;
        }
        return Register(type) && SetCell(dict, Intrinsics.Literal("__classdictcell__"u8), Value.FromObject(dict))
            && SetCell(dict, Intrinsics.Literal("__classcell__"u8), Value.FromObject(type)) ? type : null;
    }

    /// <summary>The flags that a class has from its base.</summary>
    private const TypeFlags InheritedFlags = TypeFlags.Int | TypeFlags.Float | TypeFlags.Str | TypeFlags.Bytes | TypeFlags.List | TypeFlags.Tuple
        | TypeFlags.Dict | TypeFlags.Exception | TypeFlags.Type | TypeFlags.Set | TypeFlags.HasDict | TypeFlags.Finalize
        | TypeFlags.WeaklyReferable;

    /// <summary>The base whose instances the new class's extend; null with TypeError pending.</summary>
    private static PyType* BestBase(PyTuple* bases)
    {
        PyType* best = null;
        PyType* bestSolid = null;
        TextBuilder text = default;
        for (nint i = 0; i < bases->Length; i++)
        {
            PyType* candidate = BaseAt(bases, i);
            if ((candidate->Flags & TypeFlags.Subclassable) == 0)
            {
                text.Append("type '"u8);
                AppendFullName(ref text, candidate);
                text.Append("' is not an acceptable base type"u8);
                Errors.TypeError(ref text);
                return null;
            }
            PyType* solid = Solid(candidate);
            if (best == null || (solid != bestSolid && IsSubclass(solid, bestSolid)))
            {
                best = candidate;
                bestSolid = solid;
            }
            else if (!IsSubclass(bestSolid, solid))
            {
                Errors.TypeError("multiple bases have instance lay-out conflict"u8);
                return null;
            }
        }
        return best;
    }

    /// <summary>The nearest class that fixes where things are in an instance: a built-in one, or one with <c>__slots__</c>.</summary>
    private static PyType* Solid(PyType* type)
    {
        while (type->Base != null)
        {
            bool isSolid = (type->Flags & TypeFlags.Heap) != 0 ? HasOwnSlots(type) : type->InstanceSize != type->Base->InstanceSize;
            if (isSolid)
            {
                break;
            }
            type = type->Base;
        }
        return type;
    }

    private static bool HasOwnSlots(PyType* type)
    {
        DictCursor cursor = new(type->Dict);
        while (cursor.Next())
        {
            if (IsExactObject(cursor.Value, Intrinsics.TypeOf<PyMemberDescriptor>()))
            {
                return true;
            }
        }
        return false;
    }

    private static PyDict* CopyOf(PyDict* members)
    {
        PyDict* copy = Dict.New();
        DictCursor cursor = new(members);
        while (copy != null && cursor.Next())
        {
            copy = Dict.Set(copy, cursor.Key, cursor.Value) ? copy : null;
        }
        return copy;
    }

    private static bool SetNames(PyType* type, PyDict* dict, ClassInfo* info)
    {
        PyStr* qualNameKey = Intrinsics.Literal("__qualname__"u8);
        Value qualName = Dict.GetStr(dict, qualNameKey);
        type->QualName = type->Name;
        if (!qualName.IsNoValue)
        {
            if (!Str.Is(qualName))
            {
                TextBuilder text = default;
                text.Append("type __qualname__ must be a str, not "u8);
                text.AppendTypeName(qualName);
                Errors.TypeError(ref text);
                return false;
            }
            type->QualName = Str.From(qualName);
            Dict.DeleteStr(dict, qualNameKey);
        }
        Value module = Dict.GetStr(dict, Intrinsics.Literal("__module__"u8));
        type->Module = Str.Is(module) ? Str.From(module) : Intrinsics.Literal("builtins"u8);
        return true;
    }

    /// <summary>
    /// Makes static and class methods of the special methods that are such, and None of <c>__hash__</c> beside an own <c>__eq__</c>, and of a
    /// missing <c>__doc__</c>.
    /// </summary>
    private static bool AdjustMembers(PyType* type, PyDict* dict)
    {
        PyStr* newKey = Intrinsics.Literal("__new__"u8);
        Value method = Dict.GetStr(dict, newKey);
        if (IsExactObject(method, Intrinsics.TypeOf<PyFunction>()) && !Dict.SetStr(dict, newKey, PyStaticMethod.Make(method)))
        {
            return false;
        }
        if (!MakeClassMethod(dict, Intrinsics.Literal("__init_subclass__"u8)) || !MakeClassMethod(dict, Intrinsics.Literal("__class_getitem__"u8)))
        {
            return false;
        }
        PyStr* docKey = Intrinsics.Literal("__doc__"u8);
        if (Dict.GetStr(dict, docKey).IsNoValue && !Dict.SetStr(dict, docKey, Intrinsics.None))
        {
            return false;
        }
        PyStr* hashKey = Intrinsics.Literal("__hash__"u8);
        return Dict.GetStr(dict, Intrinsics.Literal("__eq__"u8)).IsNoValue || !Dict.GetStr(dict, hashKey).IsNoValue
            || Dict.SetStr(dict, hashKey, Intrinsics.None);
    }

    private static bool MakeClassMethod(PyDict* dict, PyStr* name)
    {
        Value method = Dict.GetStr(dict, name);
        return !IsExactObject(method, Intrinsics.TypeOf<PyFunction>()) || Dict.SetStr(dict, name, PyClassMethod.Make(method));
    }

    private static bool Register(PyType* type)
    {
        if (s_classes == null)
        {
            s_classes = List.New(16);
        }
        for (int i = 1; i < type->MroLength; i++)
        {
            type->Mro[i]->Flags |= TypeFlags.HasSubclasses;
        }
        return s_classes != null && List.Append(s_classes, Value.FromObject(type));
    }

    /// <summary>Fills the cell that methods find <c>__class__</c> in, or annotations the class's namespace.</summary>
    private static bool SetCell(PyDict* dict, PyStr* key, Value content)
    {
        Value cell = Dict.GetStr(dict, key);
        if (cell.IsNoValue)
        {
            return true;
        }
        if (!IsExactObject(cell, Intrinsics.TypeOf<PyCell>()))
        {
            TextBuilder text = default;
            text.Append(key);
            text.Append(" must be a nonlocal cell, not "u8);
            text.AppendRepr(Value.FromObject(Of(cell)));
            Errors.TypeError(ref text);
            return false;
        }
        ((PyCell*)cell.Object)->Content = content;
        Dict.DeleteStr(dict, key);
        return true;
    }
}
