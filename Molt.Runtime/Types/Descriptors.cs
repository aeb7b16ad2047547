namespace Molt.Runtime;

/// <summary>A function of an intrinsic module, or a built-in method bound to its instance or class.</summary>
[PyType("builtin_function_or_method", Subclassable = false, Flags = TypeFlags.WeaklyReferable)]
public unsafe partial struct PyBuiltinFunction
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The function.</summary>
    public BuiltinInfo* Info;

    /// <summary>What it is bound to; NoValue for a function of a module and for a static method.</summary>
    public Value Self;

    /// <summary>Visits the references.</summary>
    [PySlot(Slot.Trace)]
    public static void Trace(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyBuiltinFunction*)self)->Self);
}

/// <summary>A method of a built-in class, not bound.</summary>
[PyType("method_descriptor", Subclassable = false, Flags = TypeFlags.MethodDescriptor | TypeFlags.Leaf)]
public unsafe partial struct PyMethodDescriptor
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The class.</summary>
    public PyType* Owner;

    /// <summary>The function.</summary>
    public BuiltinInfo* Info;
}

/// <summary>A class method of a built-in class, not bound.</summary>
[PyType("classmethod_descriptor", Subclassable = false, Flags = TypeFlags.Leaf)]
public unsafe partial struct PyClassMethodDescriptor
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The class that declares it.</summary>
    public PyType* Owner;

    /// <summary>The function.</summary>
    public BuiltinInfo* Info;
}

/// <summary>An attribute of a built-in class whose instances compute it.</summary>
[PyType("getset_descriptor", Subclassable = false, Flags = TypeFlags.Leaf)]
public unsafe partial struct PyGetSetDescriptor
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The class.</summary>
    public PyType* Owner;

    /// <summary>The attribute's name.</summary>
    public PyStr* Name;

    /// <summary>Gives the attribute's value.</summary>
    public delegate*<Value, Value> Getter;

    /// <summary>Sets it, or deletes it when given NoValue; false with an exception pending. Null if it can not be set.</summary>
    public delegate*<Value, Value, bool> Setter;
}

/// <summary>A slot (<c>__slots__</c>) of a class written in Python: a place in its instances.</summary>
[PyType("member_descriptor", Subclassable = false)]
public unsafe partial struct PyMemberDescriptor
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The class.</summary>
    public PyType* Owner;

    /// <summary>The attribute's name.</summary>
    public PyStr* Name;

    /// <summary>Bytes from the start of an instance to its value.</summary>
    public nint Offset;

    /// <summary>Whether programs can not write it.</summary>
    public bool IsReadOnly;

    /// <summary>Visits the references.</summary>
    [PySlot(Slot.Trace)]
    public static void Trace(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyMemberDescriptor*)self)->Owner);
        tracer->Visit(((PyMemberDescriptor*)self)->Name);
    }
}

/// <summary>A slot of a built-in class's type object as a method: <c>int.__add__</c>.</summary>
[PyType("wrapper_descriptor", Subclassable = false, Flags = TypeFlags.MethodDescriptor | TypeFlags.Leaf)]
public unsafe partial struct PySlotWrapper
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The class that defines the slot.</summary>
    public PyType* Owner;

    /// <summary>The method's entry in the table of special methods.</summary>
    public SpecialMethod* Method;

    /// <summary>The wrapper of the same method for another class.</summary>
    public PySlotWrapper* Next;
}

/// <summary>The <c>__new__</c> of a built-in class. It does not bind, being a static method.</summary>
[PyType("builtin_new_method", Subclassable = false, Flags = TypeFlags.Leaf)]
public partial struct PyNewWrapper
{
    /// <summary>The class and the table's entry.</summary>
    public PySlotWrapper Base;
}

/// <summary>A <see cref="PySlotWrapper"/> bound to an instance: <c>(1).__add__</c>.</summary>
[PyType("method-wrapper", Subclassable = false)]
public unsafe partial struct PyMethodWrapper
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>What is bound.</summary>
    public PySlotWrapper* Wrapper;

    /// <summary>The instance.</summary>
    public Value Self;

    /// <summary>Visits the references.</summary>
    [PySlot(Slot.Trace)]
    public static void Trace(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyMethodWrapper*)self)->Wrapper);
        tracer->Visit(((PyMethodWrapper*)self)->Self);
    }
}

/// <summary>A Python function bound to an instance or class.</summary>
[PyType("method", Subclassable = false, Flags = TypeFlags.WeaklyReferable)]
public unsafe partial struct PyMethod
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary><c>__func__</c>: any callable.</summary>
    public Value Function;

    /// <summary><c>__self__</c>.</summary>
    public Value Self;

    /// <summary>Visits the references.</summary>
    [PySlot(Slot.Trace)]
    public static void Trace(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyMethod*)self)->Function);
        tracer->Visit(((PyMethod*)self)->Self);
    }
}
