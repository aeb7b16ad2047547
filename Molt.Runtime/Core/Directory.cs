namespace Molt.Runtime;

/// <summary>What <c>dir</c> and <c>vars</c> list: the names of attributes.</summary>
public static unsafe class Directory
{
    /// <summary>What <c>dir</c> lists, unsorted: what the object's <c>__dir__</c> gives; null with an exception pending.</summary>
    public static PyList* NamesOf(Value self)
    {
        Value scratch;
        Value names = Calls.CallSpecial(self, Intrinsics.Literal("__dir__"u8), &scratch, 0);
        PyList* list = names.IsNoValue && ThreadState.Exception == null ? OfObject(self) : List.New(0);
        return list == null || ThreadState.Exception != null || (!names.IsNoValue && !List.Extend(list, names)) ? null : list;
    }

    /// <summary>The names that an object, its class and its bases have.</summary>
    public static PyList* OfObject(Value self)
    {
        PyDict* names = Dict.New();
        if (names == null)
        {
            return null;
        }
        PyType* type = Types.Of(self);
        for (nint i = 0; self.IsObject && i < type->LayoutCount; i++)
        {
            if (!((Value*)((byte*)self.Object + type->Layout[i].Offset))->IsNoValue && !Add(names, type->Layout[i].Name))
            {
                return null;
            }
        }
        Value own = Operators.FindAttribute(self, Intrinsics.Literal("__dict__"u8));
        if (Types.IsExactObject(own, Intrinsics.TypeOf<PyMappingProxy>()))
        {
            own = ((PyMappingProxy*)own.Object)->Mapping;
        }
        if (ThreadState.Exception != null || (Dict.Is(own) && !AddKeys(names, Dict.From(own))))
        {
            return null;
        }
        return AddClass(names, type) && (type->DictOffset != 0 || RemoveDict(names)) ? ToList(names) : null;
    }

    /// <summary>The names that a class and its bases have.</summary>
    public static PyList* OfType(PyType* type)
    {
        PyDict* names = Dict.New();
        return names != null && AddClass(names, type) && (type->DictOffset != 0 || RemoveDict(names)) ? ToList(names) : null;
    }

    /// <summary>The keys of a dict as a list.</summary>
    public static PyList* OfDict(PyDict* dict) => ToList(dict);

    /// <summary>A dict of the attributes of a built-in class; null with MemoryError pending.</summary>
    public static PyDict* MembersOfBuiltin(PyType* type)
    {
        PyDict* members = Dict.New();
        SpecialMethod* table = SpecialMethods.Table;
        for (int i = 0; members != null && i < SpecialMethods.Count; i++)
        {
            Value attribute = Types.LookupOwn(type, table[i].Name);
            members = attribute.IsNoValue || Dict.SetStr(members, table[i].Name, attribute) ? members : null;
        }
        for (MethodEntry* method = type->Methods; members != null && method != null && method->Name != null; method++)
        {
            members = Dict.SetStr(members, method->Name, method->Attribute) ? members : null;
        }
        return members;
    }

    private static bool AddClass(PyDict* names, PyType* type)
    {
        for (int i = type->MroLength - 1; i >= 0; i--)
        {
            PyDict* members = type->Mro[i]->Dict == null ? MembersOfBuiltin(type->Mro[i]) : type->Mro[i]->Dict;
            if (members == null || !AddKeys(names, members))
            {
                return false;
            }
        }
        return true;
    }

    // Every object inherits the descriptor from object, which gives those a dictionary that have one.
    private static bool RemoveDict(PyDict* names) => Dict.DeleteStr(names, Intrinsics.Literal("__dict__"u8)) >= 0;

    private static bool AddKeys(PyDict* names, PyDict* source)
    {
        DictCursor cursor = new(source);
        while (cursor.Next())
        {
            if (!Dict.Set(names, cursor.Key, Intrinsics.None))
            {
                return false;
            }
        }
        return true;
    }

    private static bool Add(PyDict* names, PyStr* name) => Dict.SetStr(names, name, Intrinsics.None);

    private static PyList* ToList(PyDict* names)
    {
        PyList* result = List.New(names->Count);
        DictCursor cursor = new(names);
        while (result != null && cursor.Next())
        {
            result = List.Append(result, cursor.Key) ? result : null;
        }
        return result;
    }
}
