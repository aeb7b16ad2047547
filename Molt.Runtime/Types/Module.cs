namespace Molt.Runtime;

/// <summary>A module object.</summary>
[PyType("module", HasDict = true, Flags = TypeFlags.WeaklyReferable)]
public unsafe partial struct PyModule
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The compiled module; null for one made by <c>types.ModuleType</c> and for intrinsic modules.</summary>
    public ModuleInfo* Info;

    /// <summary>The intrinsic module; null for others.</summary>
    public IntrinsicModuleInfo* Intrinsic;

    /// <summary>The attributes that are not variables of the compiled module.</summary>
    public PyDict* Dict;

    /// <summary>Whether it is a module of the runtime.</summary>
    public bool IsBuiltIn;

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
        if (!found.IsNoValue || ThreadState.Exception != null)
        {
            return found;
        }
        PyStr* hookName = Intrinsics.Literal("__getattr__"u8);
        Value hook = OwnAttribute(module, hookName);
        return hook.IsNoValue ? Missing(module, name) : Calls.Call1(hook, Value.FromObject(name));
    }

    /// <summary>A variable of a module or an attribute in its dict; NoValue if there is none.</summary>
    public static Value OwnAttribute(PyModule* module, PyStr* name)
    {
        Value* variable = Variable(module, name);
        return variable != null && !variable->IsNoValue ? *variable
            : module->Dict == null ? Value.NoValue : Runtime.Dict.GetStr(module->Dict, name);
    }

    /// <summary>Whether a module's body is running: others that import it meanwhile see a part of it.</summary>
    public static bool IsPartial(PyModule* module) =>
        module->Info != null && Modules.IsRunning(module->Info) && module->Info != Intrinsics.Program->Modules[0];

    /// <summary>Binds or unbinds a variable of the module, or another attribute.</summary>
    [PySlot(Slot.SetAttribute)]
    public static bool Set(Value self, PyStr* name, Value value)
    {
        Value* variable = Variable((PyModule*)self.Object, name);
        if (variable != null && HasSetter(name))
        {
            return Attributes.Set(self, name, value);
        }
        if (variable == null)
        {
            Change((PyModule*)self.Object);
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
            Change(module);
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

    /// <summary>
    /// Attributes of a module that are not its variables may be others from now on: those of an intrinsic module, and names that hide built-in ones.
    /// </summary>
    private static void Change(PyModule* module)
    {
        if (module->Info != null)
        {
            module->Info->Shadows = 1;
        }
        if (module->Intrinsic != null)
        {
            module->Intrinsic->Unchanged = ClassExpectations.Nothing(module->Intrinsic);
            ClassExpectations.ChangeCount++;
            if (Runtime.Str.EqualsAscii(module->Intrinsic->Name, "builtins"u8))
            {
                Modules.ShadowBuiltins(module);
            }
        }
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
        long hash = Runtime.Str.Hash(name);
        for (nint i = 0; info != null && i < info->VariableCount; i++)
        {
            PyStr* variable = info->VariableNames[i];
            if (variable == name || (Runtime.Str.Hash(variable) == hash && Runtime.Str.Equals(variable, name)))
            {
                return &info->Variables[i];
            }
        }
        return null;
    }

    [Cold]
    private static Value Missing(PyModule* module, PyStr* name)
    {
        PyStr* nameKey = Intrinsics.Literal("__name__"u8);
        Value own = OwnAttribute(module, nameKey);
        TextBuilder text = default;
        bool isPartial = IsPartial(module);
        if (!Runtime.Str.Is(own))
        {
            text.Append("module has no attribute '"u8);
        }
        else
        {
            text.Append(isPartial ? "partially initialized module '"u8 : "module '"u8);
            text.Append(Runtime.Str.From(own));
            if (isPartial)
            {
                text.Append("' from '"u8);
                text.Append(module->Info->File);
            }
            text.Append("' has no attribute '"u8);
        }
        text.Append(name);
        text.Append(isPartial ? "' (most likely due to a circular import)"u8 : "'"u8);
        return Attributes.RaiseMissing(text.ToStr(), Value.FromObject(module), name);
    }
}
