namespace Molt.Runtime;

/// <summary>A module object.</summary>
[PyType("module", HasDict = true)]
public unsafe partial struct PyModule
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The compiled module; null for one made by <c>types.ModuleType</c> and for intrinsic modules.</summary>
    public ModuleInfo* Info;

    /// <summary>The attributes that are not variables of the compiled module.</summary>
    public PyDict* Dict;

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyModule*)self)->Dict);

    /// <summary>A variable of the module, or another attribute; AttributeError names the module.</summary>
    [PySlot(Slot.GetAttribute)]
    public static Value Get(Value self, PyStr* name)
    {
        PyModule* module = (PyModule*)self.Object;
        Value* variable = Variable(module, name);
        if (variable != null && !variable->IsNoValue)
        {
            return *variable;
        }
        Value found = Attributes.Find(self, name);
        return found.IsNoValue && ThreadState.Exception == null ? Missing(module, name) : found;
    }

    /// <summary>Binds or unbinds a variable of the module, or another attribute.</summary>
    [PySlot(Slot.SetAttribute)]
    public static bool Set(Value self, PyStr* name, Value value)
    {
        Value* variable = Variable((PyModule*)self.Object, name);
        if (variable == null)
        {
            return Attributes.Set(self, name, value);
        }
        if (value.IsNoValue && variable->IsNoValue)
        {
            Missing((PyModule*)self.Object, name);
            return false;
        }
        *variable = value;
        return true;
    }

    /// <summary>
    /// The namespace: the dict itself where the variables stand in it, otherwise, because nobody may write to it, a read-only view of a copy.
    /// </summary>
    [PyMethod("__dict__", Kind = PyMethodKind.Getter)]
    public static Value GetDict(Value self)
    {
        PyModule* module = (PyModule*)self.Object;
        PyDict* own = Attributes.InstanceDict(self);
        if (own == null || module->Info == null || module->Info->VariableCount == 0)
        {
            return Value.FromObject(own);
        }
        PyDict* names = Runtime.Dict.New();
        if (names == null || !Runtime.Dict.Update(names, Value.FromObject(own)))
        {
            return Value.NoValue;
        }
        for (nint i = 0; i < module->Info->VariableCount; i++)
        {
            Value value = module->Info->Variables[i];
            if (!value.IsNoValue && !Runtime.Dict.SetStr(names, module->Info->VariableNames[i], value))
            {
                return Value.NoValue;
            }
        }
        return PyMappingProxy.New(Value.FromObject(names));
    }

    /// <summary>Makes the dict of a compiled module, with the attributes that every module has; null with MemoryError pending.</summary>
    public static PyDict* MakeDict(ModuleInfo* info)
    {
        PyDict* dict = Runtime.Dict.New();
        return dict != null && Runtime.Dict.SetStr(dict, Intrinsics.Literal("__name__"u8), Value.FromObject(info->Name))
            && Runtime.Dict.SetStr(dict, Intrinsics.Literal("__doc__"u8), info->Doc)
            && Runtime.Dict.SetStr(dict, Intrinsics.Literal("__package__"u8), info->Package)
            && Runtime.Dict.SetStr(dict, Intrinsics.Literal("__loader__"u8), Intrinsics.None)
            && Runtime.Dict.SetStr(dict, Intrinsics.Literal("__spec__"u8), Intrinsics.None)
            && Runtime.Dict.SetStr(dict, Intrinsics.Literal("__file__"u8), Value.FromObject(info->File)) ? dict : null;
    }

    /// <summary>The place of a module variable; null if the module has none of that name.</summary>
    private static Value* Variable(PyModule* module, PyStr* name)
    {
        ModuleInfo* info = module->Info;
        for (nint i = 0; info != null && i < info->VariableCount; i++)
        {
            if (info->VariableNames[i] == name || Str.Equals(info->VariableNames[i], name))
            {
                return &info->Variables[i];
            }
        }
        return null;
    }

    [Cold]
    private static Value Missing(PyModule* module, PyStr* name)
    {
        var text = new TextBuilder();
        text.Append("module '"u8);
        if (module->Info != null)
        {
            text.Append(module->Info->Name);
        }
        else
        {
            text.AppendStr(Runtime.Dict.GetStr(module->Dict, Intrinsics.Literal("__name__"u8)));
        }
        text.Append("' has no attribute '"u8);
        text.Append(name);
        text.Append("'"u8);
        return Errors.AttributeError(ref text);
    }
}
