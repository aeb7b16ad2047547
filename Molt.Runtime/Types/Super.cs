namespace Molt.Runtime;

/// <summary>A <c>super</c>: gives the attributes that come behind a class in an object's method resolution order.</summary>
[PyType("super")]
public unsafe partial struct PySuper
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary><c>__thisclass__</c>; null until initialized.</summary>
    public PyType* ThisClass;

    /// <summary><c>__self__</c>; NoValue if not bound.</summary>
    public Value Self;

    /// <summary><c>__self_class__</c>: whose order is searched; null if not bound.</summary>
    public PyType* SelfClass;

    /// <summary>Visits the references.</summary>
    [PySlot(Slot.Trace)]
    public static void Trace(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PySuper*)self)->ThisClass);
        tracer->Visit(((PySuper*)self)->Self);
        tracer->Visit(((PySuper*)self)->SelfClass);
    }

    /// <summary>
    /// What <c>super()</c> gives in a method whose <c>__class__</c> cell and first argument are given; NoValue with an exception pending.
    /// </summary>
    [Export]
    public static Value Make(Value type, Value self)
    {
        if (type.IsNoValue)
        {
            return Errors.RuntimeError("super(): empty __class__ cell"u8);
        }
        Value result = New(Intrinsics.TypeOf<PySuper>(), null, 0, null);
        return !result.IsNoValue && Bind((PySuper*)result.Object, (PyType*)type.Object, self) ? result : Value.NoValue;
    }

    /// <summary>
    /// What <c>super().name</c> gives in such a method, without making the super object; NoValue with an exception pending.
    /// </summary>
    [Export]
    public static Value GetAttribute(Value type, Value self, PyStr* name)
    {
        PySuper super = new() { Self = Value.NoValue };
        if (type.IsNoValue)
        {
            return Errors.RuntimeError("super(): empty __class__ cell"u8);
        }
        if (!Bind(&super, (PyType*)type.Object, self))
        {
            return Value.NoValue;
        }
        Value found = Find(&super, name);
        return !found.IsNoValue || ThreadState.Exception != null ? found : GetAttribute(Make(type, self), name);
    }

    /// <summary>Allocates.</summary>
    [PySlot(Slot.New)]
    public static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PySuper* result = Heap.Allocate<PySuper>(type);
        if (result != null)
        {
            result->Self = Value.NoValue;
        }
        return Value.FromObject(result);
    }

    /// <summary><c>super(type)</c> and <c>super(type, object_or_type)</c>.</summary>
    [PySlot(Slot.Init)]
    public static bool Init(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional("super"u8, count, keywordNames, 0, 2))
        {
            return false;
        }
        if (count == 0)
        {
            Errors.RuntimeError("super(): no arguments"u8);
            return false;
        }
        if (!Types.IsType(arguments[0]))
        {
            Complaint.Type("super() argument 1 must be a type, not "u8, arguments[0]);
            return false;
        }
        PySuper* super = (PySuper*)self.Object;
        super->ThisClass = (PyType*)arguments[0].Object;
        return count < 2 || arguments[1] == Intrinsics.None || Bind(super, (PyType*)arguments[0].Object, arguments[1]);
    }

    /// <summary>An attribute behind the class in the order; <c>__class__</c> is that of the super object itself.</summary>
    [PySlot(Slot.GetAttribute)]
    public static Value GetAttribute(Value self, PyStr* name)
    {
        if (self.IsNoValue)
        {
            return self;
        }
        PySuper* super = (PySuper*)self.Object;
        if (super->SelfClass != null && !Str.Equals(name, Intrinsics.Literal("__class__"u8)))
        {
            Value found = Find(super, name);
            if (!found.IsNoValue || ThreadState.Exception != null)
            {
                return found;
            }
        }
        return Attributes.Get(self, name);
    }

    /// <summary>Binds an unbound one.</summary>
    [PySlot(Slot.DescriptorGet)]
    public static Value Get(Value self, Value instance, PyType* owner)
    {
        PySuper* super = (PySuper*)self.Object;
        if (instance.IsNoValue || super->SelfClass != null)
        {
            return self;
        }
        Value result = New(Types.Of(self), null, 0, null);
        return !result.IsNoValue && Bind((PySuper*)result.Object, super->ThisClass, instance) ? result : Value.NoValue;
    }

    /// <summary><c>&lt;super: &lt;class 'A'>, &lt;B object>></c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self)
    {
        PySuper* super = (PySuper*)self.Object;
        TextBuilder text = default;
        text.Append("<super: <class '"u8);
        text.Append(super->ThisClass == null ? Intrinsics.Literal("NULL"u8) : super->ThisClass->Name);
        text.Append("'>, "u8);
        if (super->SelfClass == null)
        {
            text.Append("NULL>"u8);
        }
        else
        {
            text.Append("<"u8);
            text.Append(super->SelfClass->Name);
            text.Append(" object>>"u8);
        }
        return Value.FromObject(text.ToStr());
    }

    /// <summary><c>__thisclass__</c>.</summary>
    [PyMethod("__thisclass__", Kind = PyMethodKind.Getter)]
    public static Value GetThisClass(Value self) => Objects.OrNone(((PySuper*)self.Object)->ThisClass);

    /// <summary><c>__self__</c>.</summary>
    [PyMethod("__self__", Kind = PyMethodKind.Getter)]
    public static Value GetSelf(Value self) => Objects.OrNone(((PySuper*)self.Object)->Self);

    /// <summary><c>__self_class__</c>.</summary>
    [PyMethod("__self_class__", Kind = PyMethodKind.Getter)]
    public static Value GetSelfClass(Value self) => Objects.OrNone(((PySuper*)self.Object)->SelfClass);

    private static bool Bind(PySuper* super, PyType* type, Value self)
    {
        super->ThisClass = type;
        super->Self = self;
        if (Types.IsType(self) && Types.IsSubclass((PyType*)self.Object, type))
        {
            super->SelfClass = (PyType*)self.Object;
            return true;
        }
        super->SelfClass = Types.Of(self);
        if (Types.IsSubclass(super->SelfClass, type))
        {
            return true;
        }
        Value shown = Operators.FindAttribute(self, Intrinsics.Literal("__class__"u8));
        if (Types.IsType(shown) && Types.IsSubclass((PyType*)shown.Object, type))
        {
            super->SelfClass = (PyType*)shown.Object;
            return true;
        }
        TextBuilder text = default;
        bool isType = Types.IsType(self);
        text.Append("super(type, obj): obj ("u8);
        text.Append(isType ? "type "u8 : "instance of "u8);
        text.Append(isType ? ((PyType*)self.Object)->Name : Types.Of(self)->Name);
        text.Append(") is not an instance or subtype of type ("u8);
        text.Append(type->Name);
        text.Append(")."u8);
        Errors.TypeError(ref text);
        return false;
    }

    private static Value Find(PySuper* super, PyStr* name)
    {
        PyType* start = super->SelfClass;
        int index = 0;
        while (index < start->MroLength && start->Mro[index] != super->ThisClass)
        {
            index++;
        }
        Value found = Value.NoValue;
        for (index++; index < start->MroLength && found.IsNoValue; index++)
        {
            found = Types.LookupOwn(start->Mro[index], name);
        }
        if (found.IsNoValue)
        {
            return found;
        }
        bool isForClass = super->Self == Value.FromObject(start);
        return Attributes.Bind(found, isForClass ? Value.NoValue : super->Self, start);
    }
}
