namespace Molt.Runtime;

// The class statement (https://docs.python.org/3.14/reference/datamodel.html#customizing-class-creation).
public static unsafe partial class Types
{
    // The class statements whose metaclass is being called, innermost first: so that type.__new__, which the metaclass calls in its own way, finds
    // what the compiler knows of the class.
    private static Building* s_building;

    /// <summary>
    /// A class statement: resolves the bases, finds the metaclass, prepares the namespace, runs the body, calls the metaclass.
    /// <paramref name="body"/> takes the namespace and gives the cell of <c>__class__</c>, or None; <paramref name="keywords"/> may be null.
    /// </summary>
    [Export]
    public static Value BuildClass(PyFunction* body, ClassInfo* info, PyTuple* bases, PyDict* keywords)
    {
        PyTuple* resolved = ResolveBases(bases);
        PyDict* rest = keywords == null ? null : CopyOf(keywords);
        if (resolved == null || (keywords != null && rest == null))
        {
            return Value.NoValue;
        }
        Value meta = FindMetaclass(resolved, rest);
        Value members = meta.IsNoValue ? meta : PrepareNamespace(meta, info, resolved, rest);
        if (members.IsNoValue)
        {
            return Value.NoValue;
        }
        Value cell = Calls.Call1(Value.FromObject(body), members);
        if (cell.IsNoValue)
        {
            return cell;
        }
        if (resolved != bases && !Operators.SetItem(members, Value.FromObject(Intrinsics.Literal("__orig_bases__"u8)), Value.FromObject(bases)))
        {
            return Value.NoValue;
        }
        Building building = new() { Info = info, Next = s_building };
        s_building = &building;
        Value result = CallMetaclass(meta, Value.FromObject(info->Name), Value.FromObject(resolved), members, rest);
        s_building = building.Next;
        if (IsType(result) && ((PyType*)result.Object)->Info == info)
        {
            ClassExpectations.Made((PyType*)result.Object);
        }
        return IsType(result) && cell != Intrinsics.None && !CheckCell((PyCell*)cell.Object, (PyType*)result.Object, info) ? Value.NoValue : result;
    }

    /// <summary>
    /// What <c>type(name, bases, namespace, **keywords)</c> does: finds the metaclass that all bases agree on, makes the class, then calls
    /// <c>__set_name__</c> and <c>__init_subclass__</c>.
    /// </summary>
    public static Value MakeClass(PyType* meta, PyStr* name, PyTuple* bases, PyDict* members, ref Arguments given)
    {
        PyType* winner = AreResolved(bases) ? Winner(meta, bases) : null;
        if (winner == null)
        {
            return Value.NoValue;
        }
        if (winner != meta && winner->New != meta->New)
        {
            return winner->New(winner, given.Items, given.Count, given.KeywordNames);
        }
        if (bases->Length == 0)
        {
            Value root = Value.FromObject(Intrinsics.TypeOf<PyObject>());
            bases = Tuple.FromItems(&root, 1);
        }
        PyType* type = bases == null ? null : Create(winner, name, bases, members, FindInfo(members));
        return type != null && SetNamesOf(type) && InitSubclass(type, ref given) ? Value.FromObject(type) : Value.NoValue;
    }

    /// <summary>Whether no base stands for others, which only class statements resolve; false with TypeError pending.</summary>
    private static bool AreResolved(PyTuple* bases)
    {
        for (nint i = 0; i < bases->Length; i++)
        {
            Value item = Tuple.Items(bases)[i];
            if (!IsType(item) && !Operators.FindAttribute(item, Intrinsics.Literal("__mro_entries__"u8)).IsNoValue)
            {
                Errors.TypeError("type() doesn't support MRO entry resolution; use types.new_class()"u8);
            }
            if (ThreadState.Exception != null)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Replaces bases that are no classes by what their <c>__mro_entries__</c> says.</summary>
    private static PyTuple* ResolveBases(PyTuple* bases)
    {
        PyList* resolved = null;
        for (nint i = 0; i < bases->Length; i++)
        {
            Value item = Tuple.Items(bases)[i];
            Value method = IsType(item) ? Value.NoValue : Operators.FindAttribute(item, Intrinsics.Literal("__mro_entries__"u8));
            if (method.IsNoValue)
            {
                if (ThreadState.Exception != null || (resolved != null && !List.Append(resolved, item)))
                {
                    return null;
                }
                continue;
            }
            resolved = resolved == null ? List.FromItems(Tuple.Items(bases), i) : resolved;
            Value entries = resolved == null ? Value.NoValue : Calls.Call1(method, Value.FromObject(bases));
            if (entries.IsNoValue)
            {
                return null;
            }
            if (!Tuple.Is(entries))
            {
                Errors.TypeError("__mro_entries__ must return a tuple"u8);
                return null;
            }
            for (nint entry = 0; entry < Tuple.From(entries)->Length; entry++)
            {
                if (!List.Append(resolved, Tuple.Items(Tuple.From(entries))[entry]))
                {
                    return null;
                }
            }
        }
        return resolved == null ? bases : Tuple.FromItems(resolved->Items, resolved->Length);
    }

    private static Value FindMetaclass(PyTuple* bases, PyDict* keywords)
    {
        Value meta = Value.NoValue;
        if (keywords != null)
        {
            Dict.Take(keywords, Value.FromObject(Intrinsics.Literal("metaclass"u8)), out meta);
        }
        if (meta.IsNoValue)
        {
            meta = Value.FromObject(bases->Length == 0 ? Intrinsics.TypeOf<PyType>() : Of(Tuple.Items(bases)[0]));
        }
        return IsType(meta) ? Value.FromObject(Winner((PyType*)meta.Object, bases)) : meta;
    }

    /// <summary>The most derived of a metaclass and those of the bases; null with TypeError pending.</summary>
    private static PyType* Winner(PyType* meta, PyTuple* bases)
    {
        for (nint i = 0; i < bases->Length; i++)
        {
            PyType* other = Of(Tuple.Items(bases)[i]);
            if (IsSubclass(meta, other))
            {
                continue;
            }
            if (!IsSubclass(other, meta))
            {
                Errors.TypeError(
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases"u8);
                return null;
            }
            meta = other;
        }
        return meta;
    }

    private static Value PrepareNamespace(Value meta, ClassInfo* info, PyTuple* bases, PyDict* keywords)
    {
        if (meta == Value.FromObject(Intrinsics.TypeOf<PyType>()))
        {
            return Value.FromObject(Dict.New());
        }
        Value prepare = Operators.FindAttribute(meta, Intrinsics.Literal("__prepare__"u8));
        if (prepare.IsNoValue)
        {
            return ThreadState.Exception != null ? prepare : Value.FromObject(Dict.New());
        }
        PyTuple* positional = Tuple.Pair(Value.FromObject(info->Name), Value.FromObject(bases));
        Value members = positional == null ? Value.NoValue : Calls.CallEx(prepare, Value.FromObject(positional), Value.FromObject(keywords));
        if (members.IsNoValue || Of(members)->GetItem != null)
        {
            return members;
        }
        TextBuilder text = default;
        text.Append(IsType(meta) ? ((PyType*)meta.Object)->Name : Intrinsics.Literal("<metaclass>"u8));
        text.Append(".__prepare__() must return a mapping, not "u8);
        text.AppendTypeName(members);
        return Errors.TypeError(ref text);
    }

    /// <summary>Whether the cell of <c>__class__</c> holds the class that its statement made; false with an exception pending.</summary>
    private static bool CheckCell(PyCell* cell, PyType* type, ClassInfo* info)
    {
        if (cell->Content == Value.FromObject(type))
        {
            return true;
        }
        TextBuilder text = default;
        text.Append("__class__ "u8);
        if (cell->Content.IsNoValue)
        {
            text.Append("not set"u8);
        }
        else
        {
            text.Append("set to "u8);
            text.AppendRepr(cell->Content);
        }
        text.Append(" defining "u8);
        text.AppendRepr(Value.FromObject(info->Name));
        text.Append(" as "u8);
        text.AppendRepr(Value.FromObject(type));
        if (!cell->Content.IsNoValue)
        {
            Errors.TypeError(ref text);
            return false;
        }
        text.Append(". Was __classcell__ propagated to type.__new__?"u8);
        Errors.RuntimeError(ref text);
        return false;
    }

    private static Value CallMetaclass(Value meta, Value name, Value bases, Value members, PyDict* keywords)
    {
        if (keywords == null || keywords->Count == 0)
        {
            return Calls.Call3(meta, name, bases, members);
        }
        Value* items = stackalloc Value[3];
        items[0] = name;
        items[1] = bases;
        items[2] = members;
        PyTuple* positional = Tuple.FromItems(items, 3);
        return positional == null ? Value.NoValue : Calls.CallEx(meta, Value.FromObject(positional), Value.FromObject(keywords));
    }

    /// <summary>The class statement that a namespace comes from; null if none.</summary>
    private static ClassInfo* FindInfo(PyDict* members)
    {
        Value qualName = Dict.GetStr(members, Intrinsics.Literal("__qualname__"u8));
        for (Building* building = s_building; building != null; building = building->Next)
        {
            ClassInfo* info = building->Info;
            if (info != null && qualName == Value.FromObject(info->QualName))
            {
                // One statement makes one class: should the metaclass make another in its course, that has no fixed layout.
                building->Info = null;
                return info;
            }
        }
        return null;
    }

    private static bool SetNamesOf(PyType* type)
    {
        PyDict* members = CopyOf(type->Dict);
        if (members == null)
        {
            return false;
        }
        DictCursor cursor = new(members);
        PyStr* hook = Intrinsics.Literal("__set_name__"u8);
        Value* arguments = stackalloc Value[3];
        while (cursor.Next())
        {
            if (Lookup(Of(cursor.Value), hook).IsNoValue)
            {
                continue;
            }
            arguments[1] = Value.FromObject(type);
            arguments[2] = cursor.Key;
            if (Calls.CallSpecial(cursor.Value, hook, arguments, 2).IsNoValue)
            {
                NoteFailedSetName(type, cursor.Key, cursor.Value);
                return false;
            }
        }
        return true;
    }

    [Cold]
    private static void NoteFailedSetName(PyType* type, Value name, Value attribute)
    {
        PyBaseException* exception = ThreadState.TakeException();
        TextBuilder text = default;
        text.Append("Error calling __set_name__ on '"u8);
        text.AppendTypeName(attribute);
        text.Append("' instance "u8);
        text.AppendRepr(name);
        text.Append(" in '"u8);
        text.Append(type->Name);
        text.Append("'"u8);
        PyStr* note = text.ToStr();
        ThreadState.Exception = null;
        if (note != null)
        {
            PyBaseException.AddNote(exception, note);
        }
        ThreadState.Exception = exception;
    }

    /// <summary>Calls <c>super(type, type).__init_subclass__(**keywords)</c>.</summary>
    private static bool InitSubclass(PyType* type, ref Arguments given)
    {
        PyStr* name = Intrinsics.Literal("__init_subclass__"u8);
        Value method = Value.NoValue;
        for (int i = 1; i < type->MroLength && method.IsNoValue; i++)
        {
            method = LookupOwn(type->Mro[i], name);
        }
        method = Attributes.Bind(method, Value.NoValue, type);
        return !method.IsNoValue
            && !Calls.Call(method, given.Items + given.PositionalCount, given.KeywordCount, given.KeywordNames).IsNoValue;
    }

    private struct Building
    {
        public ClassInfo* Info;
        public Building* Next;
    }
}
