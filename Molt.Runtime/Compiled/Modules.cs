namespace Molt.Runtime;

/// <summary>An attribute of an intrinsic module whose value a method gives.</summary>
public unsafe struct IntrinsicAttribute
{
    /// <summary>The name.</summary>
    public PyStr* Name;

    /// <summary>Gives the value; NoValue with an exception pending on failure.</summary>
    public delegate*<Value> Make;
}

/// <summary>An intrinsic module as far as a program uses it: the compiler emits one per module that the program imports.</summary>
public unsafe struct IntrinsicModuleInfo
{
    /// <summary>The module object, made at the first import; a root of the collector.</summary>
    public Value Module;

    /// <summary>The name.</summary>
    public PyStr* Name;

    /// <summary>The functions and classes.</summary>
    public MethodEntry* Entries;

    /// <summary>The number of entries.</summary>
    public nint EntryCount;

    /// <summary>The other attributes.</summary>
    public IntrinsicAttribute* Attributes;

    /// <summary>The number of other attributes.</summary>
    public nint AttributeCount;
}

/// <summary>What import statements do at run time.</summary>
public static unsafe class Modules
{
    private const int NotBegun = 0;
    private const int Running = 1;
    private const int Done = 2;

    /// <summary>Runs a module of the program at its first import.</summary>
    /// <returns>The module object; NoValue with an exception pending if its body failed, which the next import runs again.</returns>
    public static Value Import(ModuleInfo* info)
    {
        if (info->Module == null)
        {
            info->Module = Heap.Allocate<PyModule>(Intrinsics.TypeOf<PyModule>());
            if (info->Module == null)
            {
                return Value.NoValue;
            }
            info->Module->Info = info;
            info->Module->Dict = PyModule.MakeDict(info);
            if (info->Module->Dict == null)
            {
                return Value.NoValue;
            }
        }
        if (info->State == NotBegun)
        {
            info->State = Running;
            // A module body counts as a call, as in CPython.
            ThreadState.Depth++;
            bool failed = info->Body().IsNoValue;
            ThreadState.Depth--;
            if (failed)
            {
                info->State = NotBegun;
                info->Module = null;
                return Value.NoValue;
            }
            info->State = Done;
        }
        return Value.FromObject(info->Module);
    }

    /// <summary>The module object of an intrinsic module.</summary>
    public static Value ImportIntrinsic(IntrinsicModuleInfo* info)
    {
        if (!info->Module.IsNoValue)
        {
            return info->Module;
        }
        PyModule* module = Heap.Allocate<PyModule>(Intrinsics.TypeOf<PyModule>());
        PyDict* dict = module == null ? null : Dict.New();
        if (dict == null || !Dict.SetStr(dict, Intrinsics.Literal("__name__"u8), Value.FromObject(info->Name)))
        {
            return Value.NoValue;
        }
        module->Dict = dict;
        for (nint i = 0; i < info->EntryCount; i++)
        {
            if (!Dict.SetStr(dict, info->Entries[i].Name, info->Entries[i].Attribute))
            {
                return Value.NoValue;
            }
        }
        for (nint i = 0; i < info->AttributeCount; i++)
        {
            Value value = info->Attributes[i].Make();
            if (value.IsNoValue || !Dict.SetStr(dict, info->Attributes[i].Name, value))
            {
                return Value.NoValue;
            }
        }
        if (Str.Equals(info->Name, Intrinsics.Literal("sys"u8)))
        {
            StandardStreams.SystemAttributes = dict;
        }
        info->Module = Value.FromObject(module);
        return info->Module;
    }

    /// <summary>The module of the program with a name, if it was imported; else null.</summary>
    public static PyModule* FindLoaded(PyStr* name)
    {
        ProgramInfo* program = Intrinsics.Program;
        for (nint i = 0; program != null && i < program->ModuleCount; i++)
        {
            if (Str.Equals(program->Modules[i]->Name, name))
            {
                return program->Modules[i]->Module;
            }
        }
        return null;
    }

    /// <summary>What <c>from module import name</c> binds; ImportError if there is no such attribute.</summary>
    public static Value ImportFrom(Value module, PyStr* name)
    {
        Value value = Operators.GetAttribute(module, name);
        if (!value.IsNoValue || !ThreadState.TryClear(Intrinsics.TypeOf<PyAttributeError>()))
        {
            return value;
        }
        Value moduleName = Operators.GetAttribute(module, Intrinsics.Literal("__name__"u8));
        if (moduleName.IsNoValue)
        {
            return moduleName;
        }
        var text = new TextBuilder();
        text.Append("cannot import name '"u8);
        text.Append(name);
        text.Append("' from '"u8);
        text.Append(Str.From(moduleName));
        text.Append("' (unknown location)"u8);
        Errors.Raise<PyImportError>(ref text);
        if (Types.IsInstance(Value.FromObject(ThreadState.Exception), Intrinsics.TypeOf<PyImportError>()))
        {
            PyImportError* error = (PyImportError*)ThreadState.Exception;
            error->Name = moduleName;
            error->NameFrom = Value.FromObject(name);
        }
        return Value.NoValue;
    }
}
