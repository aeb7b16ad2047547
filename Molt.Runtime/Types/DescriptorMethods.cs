namespace Molt.Runtime;

// What Python code can do with the descriptors of built-in classes.

public unsafe partial struct PyBuiltinFunction
{
    /// <summary>Calls the function.</summary>
    [PySlot(Slot.Call)]
    public static Value Call(Value self, Value* arguments, nint count, PyTuple* keywordNames) => Calls.CallBuiltin(
        ((PyBuiltinFunction*)self.Object)->Info, ((PyBuiltinFunction*)self.Object)->Self, arguments, count, keywordNames);

    /// <summary><c>&lt;built-in function len&gt;</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self)
    {
        PyBuiltinFunction* function = (PyBuiltinFunction*)self.Object;
        TextBuilder text = default;
        text.Append(function->Self.IsNoValue ? "<built-in function "u8 : "<built-in method "u8);
        text.Append(function->Info->Name);
        if (!function->Self.IsNoValue)
        {
            text.Append(" of "u8);
            text.AppendTypeName(function->Self);
            text.Append(" object at "u8);
            Objects.AppendAddress(ref text, function->Self);
        }
        text.Append(">"u8);
        return Value.FromObject(text.ToStr());
    }

    /// <summary>Equal if the same method is bound to the same object.</summary>
    [PySlot(Slot.RichCompare)]
    public static Value RichCompare(Value left, Value right, int operation)
    {
        if (operation is not ((int)Comparison.Equal or (int)Comparison.NotEqual) || !Types.IsExactObject(right, Intrinsics.TypeOf<PyBuiltinFunction>()))
        {
            return Intrinsics.NotImplemented;
        }
        PyBuiltinFunction* first = (PyBuiltinFunction*)left.Object;
        PyBuiltinFunction* second = (PyBuiltinFunction*)right.Object;
        bool equal = first->Info == second->Info && first->Self == second->Self;
        return Adapt.FromBool(equal == (operation == (int)Comparison.Equal));
    }

    /// <summary>The hash.</summary>
    [PySlot(Slot.Hash)]
    public static long Hash(Value self) =>
        Objects.HashAddress(((PyBuiltinFunction*)self.Object)->Info) ^ (long)((PyBuiltinFunction*)self.Object)->Self.Bits;

    /// <summary><c>__name__</c>.</summary>
    [PyMethod("__name__", Kind = PyMethodKind.Getter)]
    public static Value GetName(Value self) => Value.FromObject(((PyBuiltinFunction*)self.Object)->Info->Name);

    /// <summary><c>__qualname__</c>.</summary>
    [PyMethod("__qualname__", Kind = PyMethodKind.Getter)]
    public static Value GetQualName(Value self) => Value.FromObject(((PyBuiltinFunction*)self.Object)->Info->QualName);

    /// <summary><c>__module__</c>.</summary>
    [PyMethod("__module__", Kind = PyMethodKind.Getter)]
    public static Value GetModule(Value self) => Objects.OrNone(((PyBuiltinFunction*)self.Object)->Info->Module);

    /// <summary><c>__doc__</c>.</summary>
    [PyMethod("__doc__", Kind = PyMethodKind.Getter)]
    public static Value GetDoc(Value self) => Objects.OrNone(((PyBuiltinFunction*)self.Object)->Info->Doc);

    /// <summary><c>__self__</c>.</summary>
    [PyMethod("__self__", Kind = PyMethodKind.Getter)]
    public static Value GetSelf(Value self) =>
        ((PyBuiltinFunction*)self.Object)->Self.IsNoValue ? Intrinsics.None : ((PyBuiltinFunction*)self.Object)->Self;

    /// <summary>A function bound to an instance or class.</summary>
    public static Value New(BuiltinInfo* info, Value self)
    {
        PyBuiltinFunction* result = Heap.Allocate<PyBuiltinFunction>(Intrinsics.TypeOf<PyBuiltinFunction>());
        if (result != null)
        {
            result->Info = info;
            result->Self = self;
        }
        return Value.FromObject(result);
    }
}

public unsafe partial struct PyMethodDescriptor
{
    /// <summary>Calls the method; the first argument is the instance.</summary>
    [PySlot(Slot.Call)]
    public static Value Call(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PyMethodDescriptor* method = (PyMethodDescriptor*)self.Object;
        return Descriptors.CheckSelf(method->Owner, method->Info->Name, method->Info->QualName, arguments, count, keywordNames)
            ? Calls.CallBuiltin(method->Info, Value.NoValue, arguments, count, keywordNames) : Value.NoValue;
    }

    /// <summary>Binds it.</summary>
    [PySlot(Slot.DescriptorGet)]
    public static Value Get(Value self, Value instance, PyType* owner) =>
        instance.IsNoValue ? self : PyBuiltinFunction.New(((PyMethodDescriptor*)self.Object)->Info, instance);

    /// <summary><c>&lt;method 'append' of 'list' objects&gt;</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self) =>
        Descriptors.Describe("<method '"u8, ((PyMethodDescriptor*)self.Object)->Info->Name, ((PyMethodDescriptor*)self.Object)->Owner);

    /// <summary><c>__name__</c>.</summary>
    [PyMethod("__name__", Kind = PyMethodKind.Getter)]
    public static Value GetName(Value self) => Value.FromObject(((PyMethodDescriptor*)self.Object)->Info->Name);

    /// <summary><c>__qualname__</c>.</summary>
    [PyMethod("__qualname__", Kind = PyMethodKind.Getter)]
    public static Value GetQualName(Value self) => Value.FromObject(((PyMethodDescriptor*)self.Object)->Info->QualName);

    /// <summary><c>__doc__</c>.</summary>
    [PyMethod("__doc__", Kind = PyMethodKind.Getter)]
    public static Value GetDoc(Value self) => Objects.OrNone(((PyMethodDescriptor*)self.Object)->Info->Doc);

    /// <summary><c>__objclass__</c>.</summary>
    [PyMethod("__objclass__", Kind = PyMethodKind.Getter)]
    public static Value GetObjClass(Value self) => Value.FromObject(((PyMethodDescriptor*)self.Object)->Owner);
}

public unsafe partial struct PyClassMethodDescriptor
{
    /// <summary>Binds it to the class.</summary>
    [PySlot(Slot.DescriptorGet)]
    public static Value Get(Value self, Value instance, PyType* owner)
    {
        Value method = PyBuiltinFunction.New(((PyClassMethodDescriptor*)self.Object)->Info, Value.FromObject(owner));
        // A class has this as a value, which is computed.
        return method.IsNoValue || ((PyClassMethodDescriptor*)self.Object)->Info->Name != Intrinsics.Literal("__match_args__"u8) ? method : Calls.Call0(method);
    }

    /// <summary>Calls the method; the first argument is the class.</summary>
    [PySlot(Slot.Call)]
    public static Value Call(Value self, Value* arguments, nint count, PyTuple* keywordNames) =>
        Calls.CallBuiltin(((PyClassMethodDescriptor*)self.Object)->Info, Value.NoValue, arguments, count, keywordNames);

    /// <summary><c>&lt;method 'fromkeys' of 'dict' objects&gt;</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self) =>
        Descriptors.Describe("<method '"u8, ((PyClassMethodDescriptor*)self.Object)->Info->Name, ((PyClassMethodDescriptor*)self.Object)->Owner);

    /// <summary><c>__name__</c>.</summary>
    [PyMethod("__name__", Kind = PyMethodKind.Getter)]
    public static Value GetName(Value self) => Value.FromObject(((PyClassMethodDescriptor*)self.Object)->Info->Name);
}

public unsafe partial struct PyGetSetDescriptor
{
    /// <summary>Computes the attribute.</summary>
    [PySlot(Slot.DescriptorGet)]
    public static Value Get(Value self, Value instance, PyType* owner) =>
        instance.IsNoValue ? self : Descriptors.CheckInstance(((PyGetSetDescriptor*)self.Object)->Owner, ((PyGetSetDescriptor*)self.Object)->Name, instance)
            ? ((PyGetSetDescriptor*)self.Object)->Getter(instance) : Value.NoValue;

    /// <summary>Sets or deletes the attribute.</summary>
    [PySlot(Slot.DescriptorSet)]
    public static bool Set(Value self, Value instance, Value value)
    {
        PyGetSetDescriptor* descriptor = (PyGetSetDescriptor*)self.Object;
        if (!Descriptors.CheckInstance(descriptor->Owner, descriptor->Name, instance))
        {
            return false;
        }
        if (descriptor->Setter != null)
        {
            return descriptor->Setter(instance, value);
        }
        TextBuilder text = default;
        text.Append("attribute '"u8);
        text.Append(descriptor->Name);
        text.Append("' of '"u8);
        text.AppendTypeName(descriptor->Owner);
        text.Append("' objects is not writable"u8);
        Errors.AttributeError(ref text);
        return false;
    }

    /// <summary><c>&lt;attribute 'real' of 'int' objects&gt;</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self) =>
        Descriptors.Describe("<attribute '"u8, ((PyGetSetDescriptor*)self.Object)->Name, ((PyGetSetDescriptor*)self.Object)->Owner);

    /// <summary><c>__name__</c>.</summary>
    [PyMethod("__name__", Kind = PyMethodKind.Getter)]
    public static Value GetName(Value self) => Value.FromObject(((PyGetSetDescriptor*)self.Object)->Name);

    /// <summary><c>__objclass__</c>.</summary>
    [PyMethod("__objclass__", Kind = PyMethodKind.Getter)]
    public static Value GetObjClass(Value self) => Value.FromObject(((PyGetSetDescriptor*)self.Object)->Owner);
}

public unsafe partial struct PyMemberDescriptor
{
    /// <summary>Reads the place.</summary>
    [PySlot(Slot.DescriptorGet)]
    public static Value Get(Value self, Value instance, PyType* owner)
    {
        PyMemberDescriptor* member = (PyMemberDescriptor*)self.Object;
        if (instance.IsNoValue)
        {
            return self;
        }
        if (!Descriptors.CheckInstance(member->Owner, member->Name, instance))
        {
            return Value.NoValue;
        }
        Value value = *(Value*)((byte*)instance.Object + member->Offset);
        return value.IsNoValue ? Attributes.Missing(instance, member->Name) : value;
    }

    /// <summary>Writes the place.</summary>
    [PySlot(Slot.DescriptorSet)]
    public static bool Set(Value self, Value instance, Value value)
    {
        PyMemberDescriptor* member = (PyMemberDescriptor*)self.Object;
        if (!Descriptors.CheckInstance(member->Owner, member->Name, instance))
        {
            return false;
        }
        if (member->IsReadOnly)
        {
            Attributes.RaiseMissing(Intrinsics.Literal("readonly attribute"u8), instance, member->Name);
            return false;
        }
        Value* place = (Value*)((byte*)instance.Object + member->Offset);
        if (value.IsNoValue && place->IsNoValue)
        {
            Attributes.RaiseMissing(member->Name, instance, member->Name);
            return false;
        }
        // What a built-in class declares is None when it is deleted; a slot of a class written in Python is missing.
        *place = value.IsNoValue && (member->Owner->Flags & TypeFlags.Heap) == 0 ? Intrinsics.None : value;
        return true;
    }

    /// <summary><c>&lt;member 'x' of 'C' objects&gt;</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self) =>
        Descriptors.Describe("<member '"u8, ((PyMemberDescriptor*)self.Object)->Name, ((PyMemberDescriptor*)self.Object)->Owner);

    /// <summary><c>__name__</c>.</summary>
    [PyMethod("__name__", Kind = PyMethodKind.Getter)]
    public static Value GetName(Value self) => Value.FromObject(((PyMemberDescriptor*)self.Object)->Name);

    /// <summary><c>__objclass__</c>.</summary>
    [PyMethod("__objclass__", Kind = PyMethodKind.Getter)]
    public static Value GetObjClass(Value self) => Value.FromObject(((PyMemberDescriptor*)self.Object)->Owner);
}

public unsafe partial struct PySlotWrapper
{
    /// <summary>Calls the method; the first argument is the instance.</summary>
    [PySlot(Slot.Call)]
    public static Value Call(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PySlotWrapper* wrapper = (PySlotWrapper*)self.Object;
        if (count - (keywordNames == null ? 0 : keywordNames->Length) < 1)
        {
            TextBuilder text = default;
            text.Append("descriptor '"u8);
            text.Append(wrapper->Method->Name);
            text.Append("' of '"u8);
            text.AppendTypeName(wrapper->Owner);
            text.Append("' object needs an argument"u8);
            return Errors.TypeError(ref text);
        }
        if (!Types.IsInstance(arguments[0], wrapper->Owner))
        {
            TextBuilder text = default;
            text.Append("descriptor '"u8);
            text.Append(wrapper->Method->Name);
            text.Append("' requires a '"u8);
            text.AppendTypeName(wrapper->Owner);
            text.Append("' object but received a '"u8);
            text.AppendTypeName(arguments[0]);
            text.Append("'"u8);
            return Errors.TypeError(ref text);
        }
        return SlotWrappers.Call(wrapper, arguments[0], arguments + 1, count - 1, keywordNames);
    }

    /// <summary>Binds it.</summary>
    [PySlot(Slot.DescriptorGet)]
    public static Value Get(Value self, Value instance, PyType* owner)
    {
        if (instance.IsNoValue)
        {
            return self;
        }
        PyMethodWrapper* result = Heap.Allocate<PyMethodWrapper>(Intrinsics.TypeOf<PyMethodWrapper>());
        if (result != null)
        {
            result->Wrapper = (PySlotWrapper*)self.Object;
            result->Self = instance;
        }
        return Value.FromObject(result);
    }

    /// <summary><c>&lt;slot wrapper '__add__' of 'int' objects&gt;</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self) =>
        Descriptors.Describe("<slot wrapper '"u8, ((PySlotWrapper*)self.Object)->Method->Name, ((PySlotWrapper*)self.Object)->Owner);

    /// <summary><c>__name__</c>.</summary>
    [PyMethod("__name__", Kind = PyMethodKind.Getter)]
    public static Value GetName(Value self) => Value.FromObject(((PySlotWrapper*)self.Object)->Method->Name);

    /// <summary><c>__objclass__</c>.</summary>
    [PyMethod("__objclass__", Kind = PyMethodKind.Getter)]
    public static Value GetObjClass(Value self) => Value.FromObject(((PySlotWrapper*)self.Object)->Owner);
}

public unsafe partial struct PyNewWrapper
{
    /// <summary>Calls <c>__new__</c>; the first argument is the class.</summary>
    [PySlot(Slot.Call)]
    public static Value Call(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PySlotWrapper* wrapper = &((PyNewWrapper*)self.Object)->Base;
        if (count - (keywordNames == null ? 0 : keywordNames->Length) < 1)
        {
            TextBuilder text = default;
            text.AppendTypeName(wrapper->Owner);
            text.Append(".__new__(): not enough arguments"u8);
            return Errors.TypeError(ref text);
        }
        return SlotWrappers.Call(wrapper, arguments[0], arguments + 1, count - 1, keywordNames);
    }

    /// <summary><c>&lt;built-in method __new__ of type object at 0x…&gt;</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self)
    {
        TextBuilder text = default;
        text.Append("<built-in method __new__ of type object at "u8);
        Objects.AppendAddress(ref text, Value.FromObject(((PyNewWrapper*)self.Object)->Base.Owner));
        text.Append(">"u8);
        return Value.FromObject(text.ToStr());
    }

    /// <summary><c>__name__</c>.</summary>
    [PyMethod("__name__", Kind = PyMethodKind.Getter)]
    public static Value GetName(Value self) => Value.FromObject(((PyNewWrapper*)self.Object)->Base.Method->Name);

    /// <summary><c>__self__</c>: the class.</summary>
    [PyMethod("__self__", Kind = PyMethodKind.Getter)]
    public static Value GetSelf(Value self) => Value.FromObject(((PyNewWrapper*)self.Object)->Base.Owner);
}

public unsafe partial struct PyMethodWrapper
{
    /// <summary>Calls the method.</summary>
    [PySlot(Slot.Call)]
    public static Value Call(Value self, Value* arguments, nint count, PyTuple* keywordNames) => SlotWrappers.Call(
        ((PyMethodWrapper*)self.Object)->Wrapper, ((PyMethodWrapper*)self.Object)->Self, arguments, count, keywordNames);

    /// <summary><c>&lt;method-wrapper '__add__' of int object at 0x…&gt;</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self)
    {
        PyMethodWrapper* method = (PyMethodWrapper*)self.Object;
        TextBuilder text = default;
        text.Append("<method-wrapper '"u8);
        text.Append(method->Wrapper->Method->Name);
        text.Append("' of "u8);
        text.AppendTypeName(method->Self);
        text.Append(" object at "u8);
        Objects.AppendAddress(ref text, method->Self);
        text.Append(">"u8);
        return Value.FromObject(text.ToStr());
    }

    /// <summary><c>__self__</c>.</summary>
    [PyMethod("__self__", Kind = PyMethodKind.Getter)]
    public static Value GetSelf(Value self) => ((PyMethodWrapper*)self.Object)->Self;

    /// <summary><c>__name__</c>.</summary>
    [PyMethod("__name__", Kind = PyMethodKind.Getter)]
    public static Value GetName(Value self) => Value.FromObject(((PyMethodWrapper*)self.Object)->Wrapper->Method->Name);
}

/// <summary>What the descriptors of built-in classes share.</summary>
internal static unsafe class Descriptors
{
    /// <summary><c>&lt;kind 'name' of 'owner' objects&gt;</c>.</summary>
    public static Value Describe(System.ReadOnlySpan<byte> kind, PyStr* name, PyType* owner)
    {
        TextBuilder text = default;
        text.Append(kind);
        text.Append(name);
        text.Append("' of '"u8);
        text.AppendTypeName(owner);
        text.Append("' objects>"u8);
        return Value.FromObject(text.ToStr());
    }

    /// <summary>Whether the first argument of an unbound method is an instance of its class; else false with TypeError pending.</summary>
    public static bool CheckSelf(PyType* owner, PyStr* name, PyStr* qualName, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (count - (keywordNames == null ? 0 : keywordNames->Length) >= 1)
        {
            return CheckInstance(owner, name, arguments[0]);
        }
        TextBuilder text = default;
        text.Append("unbound method "u8);
        text.Append(qualName);
        text.Append("() needs an argument"u8);
        Errors.TypeError(ref text);
        return false;
    }

    /// <summary>Whether a value is an instance of a descriptor's class; else false with TypeError pending.</summary>
    public static bool CheckInstance(PyType* owner, PyStr* name, Value instance)
    {
        if (Types.IsInstance(instance, owner))
        {
            return true;
        }
        TextBuilder text = default;
        text.Append("descriptor '"u8);
        text.Append(name);
        text.Append("' for '"u8);
        text.AppendTypeName(owner);
        text.Append("' objects doesn't apply to a '"u8);
        text.AppendTypeName(instance);
        text.Append("' object"u8);
        Errors.TypeError(ref text);
        return false;
    }
}
