namespace Molt.Runtime;

/// <summary>A <c>property</c>.</summary>
[PyType("property", Doc = "Property attribute.")]
public unsafe partial struct PyProperty
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary><c>fget</c>; None if there is none.</summary>
    public Value Getter;

    /// <summary><c>fset</c>; None if there is none.</summary>
    public Value Setter;

    /// <summary><c>fdel</c>; None if there is none.</summary>
    public Value Deleter;

    /// <summary>The text given as <c>__doc__</c>; NoValue for that of the getter.</summary>
    public Value Doc;

    /// <summary>The name that the property was assigned to in its class; NoValue if not known.</summary>
    public Value Name;

    /// <summary>Visits the references.</summary>
    [PySlot(Slot.Trace)]
    public static void Trace(ObjectHeader* self, Tracer* tracer) => tracer->Visit(&((PyProperty*)self)->Getter, 5);

    /// <summary>Allocates.</summary>
    [PySlot(Slot.New)]
    public static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PyProperty* property = Heap.Allocate<PyProperty>(type);
        if (property != null)
        {
            property->Getter = property->Setter = property->Deleter = Intrinsics.None;
            property->Doc = property->Name = Value.NoValue;
        }
        return Value.FromObject(property);
    }

    /// <summary><c>property(fget=None, fset=None, fdel=None, doc=None)</c>.</summary>
    [PySlot(Slot.Init)]
    public static bool Init(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Arguments given = new(arguments, count, keywordNames);
        if (given.PositionalCount > 4)
        {
            TextBuilder text = default;
            text.Append("property() takes at most 4 arguments ("u8);
            text.AppendInteger(count);
            text.Append(" given)"u8);
            Errors.TypeError(ref text);
            return false;
        }
        Value* bound = stackalloc Value[4];
        for (nint i = 0; i < 4; i++)
        {
            PyStr* keyword = i switch
            {
                0 => Intrinsics.Literal("fget"u8),
                1 => Intrinsics.Literal("fset"u8),
                2 => Intrinsics.Literal("fdel"u8),
                _ => Intrinsics.Literal("doc"u8),
            };
            bound[i] = Objects.OrNone(i < given.PositionalCount ? arguments[i] : given.Find(keyword));
        }
        PyProperty* property = (PyProperty*)self.Object;
        property->Getter = bound[0];
        property->Setter = bound[1];
        property->Deleter = bound[2];
        property->Doc = bound[3] == Intrinsics.None ? Value.NoValue : bound[3];
        return true;
    }

    /// <summary>Calls the getter.</summary>
    [PySlot(Slot.DescriptorGet)]
    public static Value Get(Value self, Value instance, PyType* owner)
    {
        PyProperty* property = (PyProperty*)self.Object;
        if (instance.IsNoValue)
        {
            return self;
        }
        return property->Getter != Intrinsics.None ? Calls.Call1(property->Getter, instance) : Lacks(property, instance, "getter"u8);
    }

    /// <summary>Calls the setter or the deleter.</summary>
    [PySlot(Slot.DescriptorSet)]
    public static bool Set(Value self, Value instance, Value value)
    {
        PyProperty* property = (PyProperty*)self.Object;
        Value function = value.IsNoValue ? property->Deleter : property->Setter;
        if (function == Intrinsics.None)
        {
            Lacks(property, instance, value.IsNoValue ? "deleter"u8 : "setter"u8);
            return false;
        }
        return !(value.IsNoValue ? Calls.Call1(function, instance) : Calls.Call2(function, instance, value)).IsNoValue;
    }

    /// <summary><c>getter(fget)</c>: a copy with another getter.</summary>
    [PyMethod("getter")]
    public static Value WithGetter(Value self, Value function) => Copy(self, function, Value.NoValue, Value.NoValue);

    /// <summary><c>setter(fset)</c>: a copy with another setter.</summary>
    [PyMethod("setter")]
    public static Value WithSetter(Value self, Value function) => Copy(self, Value.NoValue, function, Value.NoValue);

    /// <summary><c>deleter(fdel)</c>: a copy with another deleter.</summary>
    [PyMethod("deleter")]
    public static Value WithDeleter(Value self, Value function) => Copy(self, Value.NoValue, Value.NoValue, function);

    /// <summary><c>__set_name__</c>.</summary>
    [PyMethod("__set_name__")]
    public static void SetName(PyProperty* self, Value owner, Value name) => self->Name = name;

    /// <summary><c>fget</c>.</summary>
    [PyMethod("fget", Kind = PyMethodKind.Getter)]
    public static Value GetGetter(Value self) => ((PyProperty*)self.Object)->Getter;

    /// <summary><c>fset</c>.</summary>
    [PyMethod("fset", Kind = PyMethodKind.Getter)]
    public static Value GetSetter(Value self) => ((PyProperty*)self.Object)->Setter;

    /// <summary><c>fdel</c>.</summary>
    [PyMethod("fdel", Kind = PyMethodKind.Getter)]
    public static Value GetDeleter(Value self) => ((PyProperty*)self.Object)->Deleter;

    /// <summary><c>__name__</c>.</summary>
    [PyMethod("__name__", Kind = PyMethodKind.Getter)]
    public static Value GetName(Value self)
    {
        PyProperty* property = (PyProperty*)self.Object;
        PyStr* name = Intrinsics.Literal("__name__"u8);
        return !property->Name.IsNoValue ? property->Name : Operators.GetAttribute(property->Getter, name);
    }

    /// <summary><c>__doc__</c>.</summary>
    [PyMethod("__doc__", Kind = PyMethodKind.Getter)]
    public static Value GetDoc(Value self)
    {
        PyProperty* property = (PyProperty*)self.Object;
        return !property->Doc.IsNoValue ? property->Doc
            : property->Getter == Intrinsics.None ? Intrinsics.None : Operators.GetAttribute(property->Getter, Intrinsics.Literal("__doc__"u8));
    }

    /// <summary>Sets <c>__doc__</c>.</summary>
    [PyMethod("__doc__", Kind = PyMethodKind.Setter)]
    public static bool SetDoc(Value self, Value value)
    {
        ((PyProperty*)self.Object)->Doc = value;
        return true;
    }

    /// <summary><c>__isabstractmethod__</c>: whether one of the functions is abstract.</summary>
    [PyMethod("__isabstractmethod__", Kind = PyMethodKind.Getter)]
    public static Value GetIsAbstract(Value self)
    {
        PyProperty* property = (PyProperty*)self.Object;
        Value* functions = &property->Getter;
        for (int i = 0; i < 3; i++)
        {
            int isAbstract = PyClassMethod.IsAbstract(functions[i]);
            if (isAbstract != 0)
            {
                return isAbstract < 0 ? Value.NoValue : Intrinsics.True;
            }
        }
        return Intrinsics.False;
    }

    private static Value Copy(Value self, Value getter, Value setter, Value deleter)
    {
        PyProperty* property = (PyProperty*)self.Object;
        Value* arguments = stackalloc Value[4];
        arguments[0] = getter.IsNoValue ? property->Getter : getter;
        arguments[1] = setter.IsNoValue ? property->Setter : setter;
        arguments[2] = deleter.IsNoValue ? property->Deleter : deleter;
        arguments[3] = Objects.OrNone(property->Doc);
        Value copy = Calls.Call(Value.FromObject(Types.Of(self)), arguments, 4, null);
        if (Types.IsInstance(copy.IsNoValue ? Intrinsics.None : copy, Intrinsics.TypeOf<PyProperty>()))
        {
            ((PyProperty*)copy.Object)->Name = property->Name;
        }
        return copy;
    }

    [Cold]
    private static Value Lacks(PyProperty* property, Value instance, System.ReadOnlySpan<byte> what)
    {
        TextBuilder text = default;
        text.Append("property"u8);
        if (!property->Name.IsNoValue)
        {
            text.Append(" "u8);
            text.AppendRepr(property->Name);
        }
        text.Append(" of '"u8);
        text.AppendTypeName(instance);
        text.Append("' object has no "u8);
        text.Append(what);
        return Errors.AttributeError(ref text);
    }
}
