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
        if (module->Info != null && Str.EqualsAscii(name, "__name__"u8))
        {
            return Value.FromObject(module->Info->Name);
        }
        if (module->Info != null && Str.EqualsAscii(name, "__file__"u8))
        {
            return Value.FromObject(module->Info->File);
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
