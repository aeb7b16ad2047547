namespace Molt.Runtime;

/// <summary>The module <c>_abc</c>: what <c>abc.ABCMeta</c> is made of (https://docs.python.org/3.14/library/abc.html, PEP 3119).</summary>
[PyModule("_abc", Doc = "Module contains faster C implementation of abc.ABCMeta")]
public static unsafe class AbcModule
{
    // Grows with each registration: what was found not to be a subclass before may be one now.
    private static long s_registrations;

    [PyFunction("get_cache_token", Doc = "Returns the current ABC cache token."), NoRaise]
    public static long GetCacheToken() => s_registrations;

    [PyFunction("_abc_init", Doc = "Internal ABC helper for class set-up. Should be never used outside abc module.")]
    public static void Initialize(Value self)
    {
        PySet* names = Set.New();
        if (names == null || !AddOwnAbstracts((PyType*)self.Object, names) || !AddInheritedAbstracts(self, names))
        {
            return;
        }
        Value frozen = Calls.Call1(Value.FromObject(Intrinsics.TypeOf<PyFrozenSet>()), Value.FromObject(names));
        PyAbcData* data = frozen.IsNoValue || !Operators.SetAttribute(self, Intrinsics.Literal("__abstractmethods__"u8), frozen) ? null : PyAbcData.New();
        if (data != null)
        {
            Operators.SetAttribute(self, Intrinsics.Literal("_abc_impl"u8), Value.FromObject(data));
        }
    }

    [PyFunction("_abc_register", Doc = "Internal ABC helper for subclasss registration. Should be never used outside abc module.")]
    public static Value Register(Value self, Value subclass)
    {
        if (!Types.IsType(subclass))
        {
            return Errors.TypeError("Can only register classes"u8);
        }
        int already = Ask(subclass, self);
        if (already != 0)
        {
            return already < 0 ? Value.NoValue : subclass;
        }
        int cycle = Ask(self, subclass);
        if (cycle != 0)
        {
            return cycle < 0 ? Value.NoValue : Errors.RuntimeError("Refusing to create an inheritance cycle"u8);
        }
        PyAbcData* data = Data(self);
        if (data == null || !Set.Add(data->Registry, subclass))
        {
            return Value.NoValue;
        }
        s_registrations++;
        return subclass;
    }

    [PyFunction("_abc_instancecheck", Doc = "Internal ABC helper for instance checks. Should be never used outside abc module.")]
    public static Value CheckInstance(Value self, Value instance)
    {
        PyAbcData* data = Data(self);
        Value subclass = data == null ? Value.NoValue : Operators.GetAttribute(instance, Intrinsics.Literal("__class__"u8));
        int known = subclass.IsNoValue ? -1 : Set.Contains(data->Cache, subclass);
        if (known != 0)
        {
            return Types.ToBool(known);
        }
        Value type = Value.FromObject(Types.Of(instance));
        if (type == subclass)
        {
            int refused = data->NegativeVersion == s_registrations ? Set.Contains(data->NegativeCache, subclass) : 0;
            return refused != 0 ? Types.ToBool(refused < 0 ? -1 : 0) : CheckByClass(self, subclass);
        }
        Value first = CheckByClass(self, subclass);
        int truth = first.IsNoValue ? -1 : Operators.IsTrue(first);
        return truth != 0 ? (truth < 0 ? Value.NoValue : first) : CheckByClass(self, type);
    }

    [PyFunction("_abc_subclasscheck", Doc = "Internal ABC helper for subclasss checks. Should be never used outside abc module.")]
    public static Value CheckSubclass(Value self, Value subclass)
    {
        if (!Types.IsType(subclass))
        {
            return Errors.TypeError("issubclass() arg 1 must be a class"u8);
        }
        PyAbcData* data = Data(self);
        int known = data == null ? -1 : Set.Contains(data->Cache, subclass);
        if (known != 0)
        {
            return Types.ToBool(known);
        }
        if (data->NegativeVersion == s_registrations)
        {
            int refused = Set.Contains(data->NegativeCache, subclass);
            if (refused != 0)
            {
                return Types.ToBool(refused < 0 ? -1 : 0);
            }
        }
        else
        {
            data->NegativeCache = Set.New();
            if (data->NegativeCache == null)
            {
                return Value.NoValue;
            }
            data->NegativeVersion = s_registrations;
        }
        int result = Decide(self, data, subclass);
        return result < 0 || !Set.Add(result > 0 ? data->Cache : data->NegativeCache, subclass) ? Value.NoValue : Types.ToBool(result);
    }

    [PyFunction("_reset_registry", Doc = "Internal ABC helper to reset registry of a given class.\n\nShould be only used by refleak.py")]
    public static void ResetRegistry(Value self)
    {
        PyAbcData* data = Data(self);
        PySet* registry = data == null ? null : Set.New();
        if (registry != null)
        {
            data->Registry = registry;
        }
    }

    [PyFunction("_reset_caches", Doc = "Internal ABC helper to reset both caches of a given class.\n\nShould be only used by refleak.py")]
    public static void ResetCaches(Value self)
    {
        PyAbcData* data = Data(self);
        if (data != null && PyAbcData.Reset(data))
        {
            data->NegativeVersion = 0;
        }
    }

    [PyFunction(
        "_get_dump",
        Doc = "Internal ABC helper for cache and registry debugging.\n\nReturn shallow copies of registry, of both caches, and\nnegative cache version. Don't call this function directly,\ninstead use ABC._dump_registry() for a nice repr.")]
    public static Value Dump(Value self)
    {
        PyAbcData* data = Data(self);
        if (data == null)
        {
            return Value.NoValue;
        }
        Value* items = stackalloc Value[4];
        items[0] = Value.FromObject(Set.FromIterable(Value.FromObject(data->Registry)));
        items[1] = Value.FromObject(Set.FromIterable(Value.FromObject(data->Cache)));
        items[2] = Value.FromObject(Set.FromIterable(Value.FromObject(data->NegativeCache)));
        items[3] = Int.FromLong(data->NegativeVersion);
        return ThreadState.Exception != null ? Value.NoValue : Value.FromObject(Tuple.FromItems(items, 4));
    }

    // Whether what is called now is called by this module: see WasAsked.
    private static bool s_asks;

    /// <summary>
    /// Whether a class is asked whether another derives from it, or has an instance, by this module and not by others; true only once for each time.
    /// <c>typing</c> finds that out by the name of the calling module.
    /// </summary>
    [PyFunction("_was_asked"), NoRaise]
    public static bool WasAsked()
    {
        bool asked = s_asks;
        s_asks = false;
        return asked;
    }

    private static Value CheckByClass(Value self, Value subclass)
    {
        s_asks = true;
        Value result = Calls.CallMethod1(self, Intrinsics.Literal("__subclasscheck__"u8), subclass);
        s_asks = false;
        return result;
    }

    private static int Ask(Value subclass, Value type)
    {
        s_asks = true;
        int result = Types.IsSubclassOf(subclass, type);
        s_asks = false;
        return result;
    }

    /// <summary>Asks the hook, the class's ancestors, what was registered and the class's own subclasses, in this order: 1, 0, or -1 on failure.</summary>
    private static int Decide(Value self, PyAbcData* data, Value subclass)
    {
        Value hook = Calls.CallMethod1(self, Intrinsics.Literal("__subclasshook__"u8), subclass);
        if (hook.IsNoValue)
        {
            return -1;
        }
        if (hook == Intrinsics.True || hook == Intrinsics.False)
        {
            return hook == Intrinsics.True ? 1 : 0;
        }
        if (hook != Intrinsics.NotImplemented)
        {
            Errors.Raise<PyAssertionError>("__subclasshook__ must return either False, True, or NotImplemented"u8);
            return -1;
        }
        if (Types.IsSubclass((PyType*)subclass.Object, (PyType*)self.Object))
        {
            return 1;
        }
        int result = AnyIsAncestor(Value.FromObject(Set.FromIterable(Value.FromObject(data->Registry))), subclass);
        return result != 0 ? result : AnyIsAncestor(Calls.CallMethod0(self, Intrinsics.Literal("__subclasses__"u8)), subclass);
    }

    private static int AnyIsAncestor(Value classes, Value subclass)
    {
        if (classes.IsNoValue || !Iteration.Start(classes, out Iteration items))
        {
            return -1;
        }
        while (items.Next(out Value item))
        {
            int result = Ask(subclass, item);
            if (result != 0)
            {
                return result;
            }
        }
        return items.Failed ? -1 : 0;
    }

    private static bool AddOwnAbstracts(PyType* type, PySet* names)
    {
        DictCursor members = new(type->Dict);
        while (members.Next())
        {
            int isAbstract = IsAbstract(members.Value);
            if (isAbstract < 0 || (isAbstract > 0 && !Set.Add(names, members.Key)))
            {
                return false;
            }
        }
        return true;
    }

    private static bool AddInheritedAbstracts(Value self, PySet* names)
    {
        PyTuple* bases = ((PyType*)self.Object)->Bases;
        for (nint i = 0; bases != null && i < bases->Length; i++)
        {
            Value inherited = Operators.FindAttribute(Tuple.Items(bases)[i], Intrinsics.Literal("__abstractmethods__"u8));
            if (inherited.IsNoValue)
            {
                if (ThreadState.Exception != null)
                {
                    return false;
                }
                continue;
            }
            if (!Iteration.Start(inherited, out Iteration items))
            {
                return false;
            }
            while (items.Next(out Value name))
            {
                Value member = Operators.FindAttribute(self, Str.From(name));
                int isAbstract = member.IsNoValue ? (ThreadState.Exception != null ? -1 : 0) : IsAbstract(member);
                if (isAbstract < 0 || (isAbstract > 0 && !Set.Add(names, name)))
                {
                    return false;
                }
            }
            if (items.Failed)
            {
                return false;
            }
        }
        return true;
    }

    private static int IsAbstract(Value member)
    {
        Value mark = Operators.FindAttribute(member, Intrinsics.Literal("__isabstractmethod__"u8));
        return !mark.IsNoValue ? Operators.IsTrue(mark) : ThreadState.Exception != null ? -1 : 0;
    }

    private static PyAbcData* Data(Value self)
    {
        Value data = Operators.GetAttribute(self, Intrinsics.Literal("_abc_impl"u8));
        if (data.IsNoValue)
        {
            return null;
        }
        if (!Types.IsExactObject(data, Intrinsics.TypeOf<PyAbcData>()))
        {
            Errors.TypeError("_abc_impl is set to a wrong type"u8);
            return null;
        }
        return (PyAbcData*)data.Object;
    }
}
