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

    /// <summary>The module object as long as none of its attributes was changed; else a value that no object has.</summary>
    public Value Unchanged;

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
    private const int IsBusy = 1;
    private const int Done = 2;

    /// <summary>The module <c>builtins</c> once the program may have changed its attributes; before, null.</summary>
    public static PyModule* ChangedBuiltins { get; private set; }

    // sys.modules: what imports look into first, so that a program can change it.
    private static PyDict* s_loaded;

    /// <summary><c>sys.modules</c>; null with MemoryError pending.</summary>
    public static PyDict* Loaded => s_loaded != null ? s_loaded : s_loaded = Dict.New();

    /// <summary>The module whose body runs, the innermost if several do; null before and after the program.</summary>
    public static ModuleInfo* Running { get; private set; }

    /// <summary>Runs a module of the program at its first import.</summary>
    /// <returns>
    /// What <c>sys.modules</c> has under its name, mostly the module object; NoValue with an exception pending if its body failed, which the next
    /// import runs again.
    /// </returns>
    public static Value Import(ModuleInfo* info)
    {
        if (Loaded == null)
        {
            return Value.NoValue;
        }
        Value loaded = Dict.GetStr(s_loaded, info->Name);
        if (!loaded.IsNoValue)
        {
            return loaded == Intrinsics.None ? Halted(info->Name) : loaded;
        }
        if (info->Body == null)
        {
            return LibraryUnits.RaiseLeftOut("the module '"u8, info->Name, null);
        }
        PyModule* module = Heap.Allocate<PyModule>(Intrinsics.TypeOf<PyModule>());
        info->Module = module;
        if (module == null)
        {
            return Value.NoValue;
        }
        module->Info = info;
        module->Dict = PyModule.MakeDict(info);
        if (module->Dict == null || !Dict.SetStr(s_loaded, info->Name, Value.FromObject(module)))
        {
            return Value.NoValue;
        }
        info->State = IsBusy;
        // A module body counts as a call, as in CPython.
        ThreadState.Depth++;
        ModuleInfo* outer = Running;
        Running = info;
        bool failed = info->Body().IsNoValue;
        Running = outer;
        ThreadState.Depth--;
        info->State = failed ? NotBegun : Done;
        if (failed)
        {
            PyBaseException* exception = ThreadState.TakeException();
            Dict.DeleteStr(s_loaded, info->Name);
            ThreadState.Exception = exception;
            info->Module = null;
            return Value.NoValue;
        }
        // The body may have put something else in its place.
        loaded = Dict.GetStr(s_loaded, info->Name);
        return loaded.IsNoValue ? Vanished(info->Name) : loaded;
    }

    /// <summary>Whether a module was imported or is part of the program, so that it can be.</summary>
    public static bool IsAvailable(PyStr* name) => FindLoaded(name) != null || (Find(name) is var info && info != null && info->Body != null);

    private static ModuleInfo* Find(PyStr* name)
    {
        for (nint i = 0; i < Intrinsics.Program->ModuleCount; i++)
        {
            if (Str.Equals(Intrinsics.Program->Modules[i]->Name, name))
            {
                return Intrinsics.Program->Modules[i];
            }
        }
        return null;
    }

    /// <summary>Imports a module of the program that the runtime itself needs; NoValue with ModuleNotFoundError pending if the program has none of the name.</summary>
    public static Value ImportByName(PyStr* name)
    {
        Value loaded = Loaded == null ? Value.NoValue : Dict.GetStr(s_loaded, name);
        if (!loaded.IsNoValue)
        {
            return loaded == Intrinsics.None ? Halted(name) : loaded;
        }
        ModuleInfo* info = Find(name);
        if (info != null)
        {
            return Import(info);
        }
        TextBuilder text = default;
        text.Append("No module named '"u8);
        text.Append(name);
        text.Append("'"u8);
        return NotFound(ref text, name);
    }

    /// <summary>The module object of an intrinsic module, or what <c>sys.modules</c> has under its name.</summary>
    public static Value ImportIntrinsic(IntrinsicModuleInfo* info)
    {
        if (Loaded == null)
        {
            return Value.NoValue;
        }
        Value loaded = Dict.GetStr(s_loaded, info->Name);
        if (!loaded.IsNoValue)
        {
            return loaded == Intrinsics.None ? Halted(info->Name) : loaded;
        }
        if (!info->Module.IsNoValue)
        {
            return Dict.SetStr(s_loaded, info->Name, info->Module) ? info->Module : Value.NoValue;
        }
        PyModule* module = Heap.Allocate<PyModule>(Intrinsics.TypeOf<PyModule>());
        PyDict* dict = module == null ? null : Dict.New();
        if (dict == null || !Dict.SetStr(dict, Intrinsics.Literal("__name__"u8), Value.FromObject(info->Name))
            || !Dict.SetStr(dict, Intrinsics.Literal("__package__"u8), Value.FromObject(Str.Empty))
            || !Dict.SetStr(dict, Intrinsics.Literal("__loader__"u8), Intrinsics.None)
            || !Dict.SetStr(dict, Intrinsics.Literal("__spec__"u8), Intrinsics.None)
            || !Dict.SetStr(s_loaded, info->Name, Value.FromObject(module)))
        {
            return Value.NoValue;
        }
        module->Dict = dict;
        module->IsBuiltIn = true;
        if (Str.Equals(info->Name, Intrinsics.Literal("sys"u8)))
        {
            StandardStreams.SystemAttributes = dict;
        }
        module->Intrinsic = info;
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
        info->Module = Value.FromObject(module);
        info->Unchanged = info->Module;
        return info->Module;
    }

    /// <summary>Attributes of the module <c>builtins</c> may be others from now on, which every module of the program sees.</summary>
    public static void ShadowBuiltins(PyModule* builtins)
    {
        ChangedBuiltins = builtins;
        for (nint i = 0; i < Intrinsics.Program->ModuleCount; i++)
        {
            Intrinsics.Program->Modules[i]->Shadows = 1;
        }
    }

    /// <summary>Whether a module's body is running.</summary>
    public static bool IsRunning(ModuleInfo* info) => info->State == IsBusy;

    /// <summary>The module of the program with a name, if it was imported; else null.</summary>
    public static PyModule* FindLoaded(PyStr* name)
    {
        Value module = s_loaded == null ? Value.NoValue : Dict.GetStr(s_loaded, name);
        return Types.IsExactObject(module, Intrinsics.TypeOf<PyModule>()) ? (PyModule*)module.Object : null;
    }

    [Cold]
    private static Value Halted(PyStr* name)
    {
        TextBuilder text = default;
        text.Append("import of "u8);
        text.Append(name);
        text.Append(" halted; None in sys.modules"u8);
        return NotFound(ref text, name);
    }

    [Cold]
    private static Value Vanished(PyStr* name) => Errors.KeyError(Value.FromObject(name));

    /// <summary>Raises ModuleNotFoundError for a module.</summary>
    [Cold]
    private static Value NotFound(ref TextBuilder text, PyStr* name)
    {
        Errors.Raise<PyModuleNotFoundError>(ref text);
        if (ThreadState.Exception != null && Types.IsSubclass(ThreadState.Exception->Header.Type, Intrinsics.TypeOf<PyImportError>()))
        {
            ((PyImportError*)ThreadState.Exception)->Name = Value.FromObject(name);
        }
        return Value.NoValue;
    }

    /// <summary>What <c>from module import name</c> binds; ImportError if there is no such attribute.</summary>
    public static Value ImportFrom(Value module, PyStr* name)
    {
        Value value = Operators.GetAttribute(module, name);
        if (!value.IsNoValue || !ThreadState.TryClear(Intrinsics.TypeOf<PyAttributeError>()))
        {
            return value;
        }
        Value moduleName = Operators.FindAttribute(module, Intrinsics.Literal("__name__"u8));
        if (ThreadState.Exception != null)
        {
            return Value.NoValue;
        }
        // What is only a part of its package may be there already.
        Value submodule = Str.Is(moduleName) ? FindSubmodule(Str.From(moduleName), name) : Value.NoValue;
        return submodule.IsNoValue ? CanNotImport(module, moduleName, name) : submodule;
    }

    private static Value FindSubmodule(PyStr* package, PyStr* name)
    {
        TextBuilder text = default;
        text.Append(package);
        text.Append("."u8);
        text.Append(name);
        PyStr* fullName = text.ToStr();
        return fullName == null || s_loaded == null ? Value.NoValue : Dict.GetStr(s_loaded, fullName);
    }

    [Cold]
    private static Value CanNotImport(Value module, Value moduleName, PyStr* name)
    {
        PyModule* known = Types.IsInstance(module, Intrinsics.TypeOf<PyModule>()) ? (PyModule*)module.Object : null;
        bool isPartial = known != null && PyModule.IsPartial(known);
        Value file = known == null ? Value.NoValue : PyModule.OwnAttribute(known, Intrinsics.Literal("__file__"u8));
        TextBuilder text = default;
        text.Append("cannot import name '"u8);
        text.Append(name);
        text.Append(isPartial ? "' from partially initialized module '"u8 : "' from '"u8);
        text.Append(Str.Is(moduleName) ? Str.From(moduleName) : Intrinsics.Literal("<unknown module name>"u8));
        text.Append(isPartial ? "' (most likely due to a circular import) ("u8 : "' ("u8);
        text.Append(Str.Is(file) ? Str.From(file) : Intrinsics.Literal("unknown location"u8));
        text.Append(")"u8);
        Errors.Raise<PyImportError>(ref text);
        if (Types.IsInstance(Value.FromObject(ThreadState.Exception), Intrinsics.TypeOf<PyImportError>()))
        {
            PyImportError* error = (PyImportError*)ThreadState.Exception;
            error->Name = Objects.OrNone(moduleName);
            error->NameFrom = Value.FromObject(name);
            error->Path = Objects.OrNone(file);
        }
        return Value.NoValue;
    }
}
