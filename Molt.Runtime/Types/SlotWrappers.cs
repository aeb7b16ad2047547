namespace Molt.Runtime;

/// <summary>Special methods of built-in classes as objects: <c>int.__add__</c>, <c>(1).__add__</c>. They call the slot.</summary>
public static unsafe class SlotWrappers
{
    /// <summary>The descriptor of a built-in class's special method: always the same object, outside the heap.</summary>
    public static PySlotWrapper* Get(PyType* owner, SpecialMethod* method)
    {
        PySlotWrapper* wrapper = method->Wrappers;
        while (wrapper != null && wrapper->Owner != owner)
        {
            wrapper = wrapper->Next;
        }
        if (wrapper == null)
        {
            wrapper = (PySlotWrapper*)Memory.AllocateImmortal(sizeof(PySlotWrapper));
            wrapper->Header.Type = method->Shape == SpecialShape.New ? Intrinsics.TypeOf<PyNewWrapper>() : Intrinsics.TypeOf<PySlotWrapper>();
            wrapper->Owner = owner;
            wrapper->Method = method;
            wrapper->Next = method->Wrappers;
            method->Wrappers = wrapper;
        }
        return wrapper;
    }

    /// <summary>Calls a special method of a built-in class.</summary>
    public static Value Call(PySlotWrapper* wrapper, Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        SpecialMethod* method = wrapper->Method;
        PyType* type = wrapper->Owner;
        void* slot = Types.SlotOf(type, method->Slot);
        switch (method->Shape)
        {
            case SpecialShape.Call:
                return ((delegate*<Value, Value*, nint, PyTuple*, Value>)slot)(self, arguments, count, keywordNames);
            case SpecialShape.Init:
                return ((delegate*<Value, Value*, nint, PyTuple*, bool>)slot)(self, arguments, count, keywordNames)
                    ? Intrinsics.None : Value.NoValue;
            case SpecialShape.New:
                return CallNew(wrapper, self, arguments, count, keywordNames);
        }
        if (keywordNames != null && keywordNames->Length > 0)
        {
            TextBuilder text = default;
            text.Append("wrapper "u8);
            text.Append(method->Name);
            text.Append("() takes no keyword arguments"u8);
            return Errors.TypeError(ref text);
        }
        return CheckCount(method->Shape, count) ? CallPositional(method, slot, self, arguments, count) : Value.NoValue;
    }

    private static Value CallPositional(SpecialMethod* method, void* slot, Value self, Value* arguments, nint count)
    {
        switch (method->Shape)
        {
            case SpecialShape.Unary:
                return ((delegate*<Value, Value>)slot)(self);
            case SpecialShape.Next:
                Value item = ((delegate*<Value, Value>)slot)(self);
                return item.IsNoValue && ThreadState.Exception == null ? Operators.StopAt(self) : item;
            case SpecialShape.Hash:
                long hash = ((delegate*<Value, long>)slot)(self);
                return hash == -1 && ThreadState.Exception != null ? Value.NoValue : Int.FromLong(hash);
            case SpecialShape.Length:
                nint length = ((delegate*<Value, nint>)slot)(self);
                return length < 0 ? Value.NoValue : Int.FromLong(length);
            case SpecialShape.Truth:
                return FromStatus(((delegate*<Value, int>)slot)(self));
            case SpecialShape.Binary:
                return ((delegate*<Value, Value, Value>)slot)(self, arguments[0]);
            case SpecialShape.Reflected:
                return ((delegate*<Value, Value, Value>)slot)(arguments[0], self);
            case SpecialShape.Power:
                return ((delegate*<Value, Value, Value, Value>)slot)(self, arguments[0], count > 1 ? arguments[1] : Intrinsics.None);
            case SpecialShape.ReflectedPower:
                return ((delegate*<Value, Value, Value, Value>)slot)(arguments[0], self, count > 1 ? arguments[1] : Intrinsics.None);
            case SpecialShape.InPlaceOther:
                return ((delegate*<Value, Value, int, Value>)slot)(self, arguments[0], method->Operation);
            case SpecialShape.Compare:
                return ((delegate*<Value, Value, int, Value>)slot)(self, arguments[0], method->Operation);
            case SpecialShape.Contains:
                return FromStatus(((delegate*<Value, Value, int>)slot)(self, arguments[0]));
            case SpecialShape.SetItem:
                return FromSuccess(((delegate*<Value, Value, Value, bool>)slot)(self, arguments[0], arguments[1]));
            case SpecialShape.DeleteItem:
                return FromSuccess(((delegate*<Value, Value, Value, bool>)slot)(self, arguments[0], Value.NoValue));
            case SpecialShape.Get:
                return CallGet((delegate*<Value, Value, PyType*, Value>)slot, self, arguments, count);
            case SpecialShape.Name:
            case SpecialShape.SetName:
            case SpecialShape.DeleteName:
                return CallWithName(method, slot, self, arguments);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static Value CallWithName(SpecialMethod* method, void* slot, Value self, Value* arguments)
    {
        if (!Str.Is(arguments[0]))
        {
            return method->Slot == Slot.Format ? NotAString(arguments[0]) : Attributes.NameMustBeString(arguments[0]);
        }
        PyStr* name = Str.From(arguments[0]);
        return method->Shape switch
        {
            SpecialShape.Name => ((delegate*<Value, PyStr*, Value>)slot)(self, name),
            SpecialShape.SetName => FromSuccess(((delegate*<Value, PyStr*, Value, bool>)slot)(self, name, arguments[1])),
            _ => FromSuccess(((delegate*<Value, PyStr*, Value, bool>)slot)(self, name, Value.NoValue)),
        };
    }

    private static Value CallGet(delegate*<Value, Value, PyType*, Value> slot, Value self, Value* arguments, nint count)
    {
        Value instance = arguments[0] == Intrinsics.None ? Value.NoValue : arguments[0];
        Value owner = count > 1 ? arguments[1] : Intrinsics.None;
        if (instance.IsNoValue && owner == Intrinsics.None)
        {
            return Errors.TypeError("__get__(None, None) is invalid"u8);
        }
        return slot(self, instance, owner == Intrinsics.None ? Types.Of(instance) : (PyType*)owner.Object);
    }

    /// <summary><c>tuple.__new__(cls, …)</c>: the instance comes from this class's own method.</summary>
    private static Value CallNew(PySlotWrapper* wrapper, Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PyType* type = wrapper->Owner;
        TextBuilder text = default;
        text.AppendTypeName(type);
        text.Append(".__new__("u8);
        if (!Types.IsType(self))
        {
            text.Append("X): X is not a type object ("u8);
            text.AppendTypeName(self);
            text.Append(")"u8);
            return Errors.TypeError(ref text);
        }
        PyType* wanted = (PyType*)self.Object;
        text.AppendTypeName(wanted);
        if (!Types.IsSubclass(wanted, type))
        {
            text.Append("): "u8);
            text.AppendTypeName(wanted);
            text.Append(" is not a subtype of "u8);
            text.AppendTypeName(type);
            return Errors.TypeError(ref text);
        }
        PyType* native = wanted;
        while ((native->Flags & TypeFlags.Heap) != 0)
        {
            native = native->Base;
        }
        if (native->New != type->New)
        {
            text.Append(") is not safe, use "u8);
            text.AppendTypeName(native);
            text.Append(".__new__()"u8);
            return Errors.TypeError(ref text);
        }
        return type->New(wanted, arguments, count, keywordNames);
    }

    private static bool CheckCount(SpecialShape shape, nint count)
    {
        int least = shape switch
        {
            SpecialShape.Unary or SpecialShape.Next or SpecialShape.Hash or SpecialShape.Length or SpecialShape.Truth => 0,
            SpecialShape.SetItem or SpecialShape.SetName => 2,
            _ => 1,
        };
        int most = shape is SpecialShape.Power or SpecialShape.ReflectedPower or SpecialShape.Get ? 2 : least;
        if (count >= least && count <= most)
        {
            return true;
        }
        TextBuilder text = default;
        text.Append("expected "u8);
        text.Append(least == most ? ""u8 : count < least ? "at least "u8 : "at most "u8);
        text.AppendInteger(count < least ? least : most);
        text.Append(least == most && least != 1 ? " arguments, got "u8 : " argument, got "u8);
        text.AppendInteger(count);
        Errors.TypeError(ref text);
        return false;
    }

    private static Value FromStatus(int status) => status < 0 ? Value.NoValue : status != 0 ? Intrinsics.True : Intrinsics.False;

    private static Value FromSuccess(bool success) => success ? Intrinsics.None : Value.NoValue;

    [Cold]
    private static Value NotAString(Value value)
    {
        TextBuilder text = default;
        text.Append("__format__() argument must be str, not "u8);
        text.AppendTypeName(value);
        return Errors.TypeError(ref text);
    }
}
