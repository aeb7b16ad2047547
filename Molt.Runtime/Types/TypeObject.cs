namespace Molt.Runtime;

[PyType("type", Flags = TypeFlags.Type | TypeFlags.WeaklyReferable)]
public unsafe partial struct PyType
{
    /// <summary>Calls a class: makes an instance and initializes it.</summary>
    [PySlot(Slot.Call)]
    public static Value CallClass(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PyType* type = (PyType*)self.Object;
        if (type == Intrinsics.TypeOf<PyType>() && count == 1 && keywordNames == null)
        {
            return Value.FromObject(Types.Of(arguments[0]));
        }
        if (type->New == null)
        {
            TextBuilder text = default;
            text.Append("cannot create '"u8);
            Types.AppendFullName(ref text, type);
            text.Append("' instances"u8);
            return Errors.TypeError(ref text);
        }
        Value instance = type->New(type, arguments, count, keywordNames);
        if (instance.IsNoValue)
        {
            return instance;
        }
        PyType* made = Types.Of(instance);
        return made->Init == null || !Types.IsSubclass(made, type) || made->Init(instance, arguments, count, keywordNames) ? instance : Value.NoValue;
    }

    /// <summary><c>type(name, bases, namespace, **keywords)</c>.</summary>
    [PySlot(Slot.New)]
    public static Value NewClass(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Arguments given = new(arguments, count, keywordNames);
        if (given.PositionalCount != 3)
        {
            TextBuilder text = default;
            if (type == Intrinsics.TypeOf<PyType>())
            {
                return Errors.TypeError("type() takes 1 or 3 arguments"u8);
            }
            text.Append("type.__new__() takes exactly 3 arguments ("u8);
            text.AppendInteger(given.PositionalCount);
            text.Append(" given)"u8);
            return Errors.TypeError(ref text);
        }
        if (!IsArgument(arguments[0], 1, Intrinsics.TypeOf<PyStr>()) || !IsArgument(arguments[1], 2, Intrinsics.TypeOf<PyTuple>())
            || !IsArgument(arguments[2], 3, Intrinsics.TypeOf<PyDict>()))
        {
            return Value.NoValue;
        }
        return Types.MakeClass(type, Runtime.Str.From(arguments[0]), Tuple.From(arguments[1]), Runtime.Dict.From(arguments[2]), ref given);
    }

    /// <summary><c>type.__init__</c>: nothing is left to do.</summary>
    [PySlot(Slot.Init)]
    public static bool InitClass(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Arguments given = new(arguments, count, keywordNames);
        if (given.PositionalCount is 1 or 3)
        {
            return true;
        }
        Errors.TypeError("type.__init__() takes 1 or 3 arguments"u8);
        return false;
    }

    /// <summary><c>&lt;class 'module.Name'></c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value ReprClass(Value self)
    {
        TextBuilder text = default;
        text.Append("<class '"u8);
        Types.AppendFullName(ref text, (PyType*)self.Object);
        text.Append("'>"u8);
        return Value.FromObject(text.ToStr());
    }

    /// <summary><c>type | type</c>: a union.</summary>
    [PySlot(Slot.Or)]
    public static Value OrClass(Value left, Value right) => OnDemand.Union(left, right);

    /// <summary><c>type.__getattribute__</c>.</summary>
    [PySlot(Slot.GetAttribute)]
    public static Value GetClassAttribute(Value self, PyStr* name) => Attributes.GetFromType((PyType*)self.Object, name);

    /// <summary><c>type.__setattr__</c>.</summary>
    [PySlot(Slot.SetAttribute)]
    public static bool SetClassAttribute(Value self, PyStr* name, Value value) => Attributes.SetInType((PyType*)self.Object, name, value);

    /// <summary>Visits the references.</summary>
    [PySlot(Slot.Trace)]
    public static void TraceClass(ObjectHeader* self, Tracer* tracer)
    {
        PyType* type = (PyType*)self;
        tracer->Visit(type->Name);
        tracer->Visit(type->QualName);
        tracer->Visit(type->Module);
        tracer->Visit(type->Base);
        tracer->Visit(type->Bases);
        tracer->Visit(type->Dict);
        tracer->Visit(type->Mro);
        for (int i = 0; i < type->MroLength; i++)
        {
            tracer->Visit(type->Mro[i]);
        }
        tracer->Visit(type->Layout);
        for (nint i = 0; i < type->LayoutCount; i++)
        {
            tracer->Visit(type->Layout[i].Name);
        }
    }

    private static bool IsArgument(Value value, int position, PyType* type)
    {
        if (Types.IsInstance(value, type))
        {
            return true;
        }
        TextBuilder text = default;
        text.Append("type.__new__() argument "u8);
        text.AppendInteger(position);
        text.Append(" must be "u8);
        text.Append(type->Name);
        text.Append(", not "u8);
        text.AppendTypeName(value);
        Errors.TypeError(ref text);
        return false;
    }
}
