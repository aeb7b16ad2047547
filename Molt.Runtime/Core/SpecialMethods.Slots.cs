namespace Molt.Runtime;

// How a slot of a class written in Python calls the special method (CPython's typeobject.c, slot_* functions).
public static unsafe partial class SpecialMethods
{
    private static Value Unary(Value self, PyStr* name)
    {
        Value scratch;
        Value result = Calls.CallSpecial(self, name, &scratch, 0);
        return result.IsNoValue && ThreadState.Exception == null ? Missing(name) : result;
    }

    /// <summary>Calls a method with one argument; NotImplemented if the class does not have it.</summary>
    private static Value CallOrNotImplemented(Value self, PyStr* name, Value other)
    {
        Value* arguments = stackalloc Value[2];
        arguments[1] = other;
        Value result = Calls.CallSpecial(self, name, arguments, 1);
        return result.IsNoValue && ThreadState.Exception == null ? Intrinsics.NotImplemented : result;
    }

    private static Value Required(Value self, PyStr* name, Value argument)
    {
        Value* arguments = stackalloc Value[2];
        arguments[1] = argument;
        Value result = Calls.CallSpecial(self, name, arguments, 1);
        return result.IsNoValue && ThreadState.Exception == null ? Missing(name) : result;
    }

    private static Value Required(Value self, PyStr* name, Value first, Value second)
    {
        Value* arguments = stackalloc Value[3];
        arguments[1] = first;
        arguments[2] = second;
        Value result = Calls.CallSpecial(self, name, arguments, 2);
        return result.IsNoValue && ThreadState.Exception == null ? Missing(name) : result;
    }

    private static Value Binary(Value left, Value right, Slot slot, PyStr* name, PyStr* reflected)
    {
        PyType* leftType = Types.Of(left);
        PyType* rightType = Types.Of(right);
        void* function = Find(name)->Function;
        bool tryRight = leftType != rightType && Types.SlotOf(rightType, slot) == function;
        if (Types.SlotOf(leftType, slot) == function)
        {
            if (tryRight && Types.IsSubclass(rightType, leftType) && Types.Lookup(leftType, reflected) != Types.Lookup(rightType, reflected))
            {
                Value early = CallOrNotImplemented(right, reflected, left);
                if (early != Intrinsics.NotImplemented)
                {
                    return early;
                }
                tryRight = false;
            }
            Value result = CallOrNotImplemented(left, name, right);
            if (result != Intrinsics.NotImplemented || leftType == rightType)
            {
                return result;
            }
        }
        return tryRight ? CallOrNotImplemented(right, reflected, left) : Intrinsics.NotImplemented;
    }

    private static Value InPlace(Value self, Value other, PyStr* name) => CallOrNotImplemented(self, name, other);

    private static Value InPlaceOtherSlot(Value self, Value other, int binarySlot)
    {
        for (SpecialMethod* entry = FirstOf(Slot.InPlaceOther); IsOf(entry, Slot.InPlaceOther); entry++)
        {
            if (entry->Operation == binarySlot)
            {
                return CallOrNotImplemented(self, entry->Name, other);
            }
        }
        return Intrinsics.NotImplemented;
    }

    private static Value PowerSlot(Value left, Value right, Value modulus)
    {
        PyStr* name = Intrinsics.Literal("__pow__"u8);
        if (modulus == Intrinsics.None)
        {
            return Binary(left, right, Slot.Power, name, Intrinsics.Literal("__rpow__"u8));
        }
        // With three operands only the first one's method is asked.
        if (Types.SlotOf(Types.Of(left), Slot.Power) != Find(name)->Function)
        {
            return Intrinsics.NotImplemented;
        }
        return Required(left, name, right, modulus);
    }

    private static Value RichCompareSlot(Value left, Value right, int operation) =>
        CallOrNotImplemented(left, ComparisonName((Comparison)operation), right);

    private static PyStr* ComparisonName(Comparison operation) => operation switch
    {
        Comparison.Less => Intrinsics.Literal("__lt__"u8),
        Comparison.LessEqual => Intrinsics.Literal("__le__"u8),
        Comparison.Equal => Intrinsics.Literal("__eq__"u8),
        Comparison.NotEqual => Intrinsics.Literal("__ne__"u8),
        Comparison.Greater => Intrinsics.Literal("__gt__"u8),
        Comparison.GreaterEqual => Intrinsics.Literal("__ge__"u8),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Value NextSlot(Value self)
    {
        Value result = Unary(self, Intrinsics.Literal("__next__"u8));
        if (result.IsNoValue)
        {
            ThreadState.TryClear(Intrinsics.TypeOf<PyStopIteration>());
        }
        return result;
    }

    private static long HashSlot(Value self)
    {
        Value result = Unary(self, Intrinsics.Literal("__hash__"u8));
        if (result.IsNoValue)
        {
            return -1;
        }
        if (!Int.Is(result))
        {
            Errors.TypeError("__hash__ method should return an integer"u8);
            return -1;
        }
        if (!Int.TryToLong(result, out long hash))
        {
            hash = Int.Hash(result);
        }
        return hash == -1 ? -2 : hash;
    }

    private static nint LengthSlot(Value self)
    {
        Value result = Unary(self, Intrinsics.Literal("__len__"u8));
        Value length = result.IsNoValue ? result : Operators.Index(result);
        if (length.IsNoValue)
        {
            return -1;
        }
        if (Int.IsNegative(length))
        {
            Errors.ValueError("__len__() should return >= 0"u8);
            return -1;
        }
        if (!Int.TryToLong(length, out long number) || (nint)number != number)
        {
            Errors.OverflowError("cannot fit 'int' into an index-sized integer"u8);
            return -1;
        }
        return (nint)number;
    }

    private static int BoolSlot(Value self)
    {
        Value scratch;
        Value result = Calls.CallSpecial(self, Intrinsics.Literal("__bool__"u8), &scratch, 0);
        if (result == Intrinsics.True || result == Intrinsics.False)
        {
            return result == Intrinsics.True ? 1 : 0;
        }
        if (result.IsNoValue)
        {
            return ThreadState.Exception == null ? 1 : -1;
        }
        TextBuilder text = default;
        text.Append("__bool__ should return bool, returned "u8);
        text.AppendTypeName(result);
        Errors.TypeError(ref text);
        return -1;
    }

    /// <summary><c>__getattribute__</c>, then, if that raises AttributeError, <c>__getattr__</c>.</summary>
    private static Value GetAttributeSlot(Value self, PyStr* name)
    {
        PyType* type = Types.Of(self);
        Value getter = Types.Lookup(type, Intrinsics.Literal("__getattribute__"u8));
        Value result = Types.IsExactObject(getter, Intrinsics.TypeOf<PySlotWrapper>())
            ? ((PySlotWrapper*)getter.Object)->Owner->GetAttribute(self, name)
            : Required(self, Intrinsics.Literal("__getattribute__"u8), Value.FromObject(name));
        if (!result.IsNoValue || Types.Lookup(type, Intrinsics.Literal("__getattr__"u8)).IsNoValue
            || !ThreadState.TryClear(Intrinsics.TypeOf<PyAttributeError>()))
        {
            return result;
        }
        return Required(self, Intrinsics.Literal("__getattr__"u8), Value.FromObject(name));
    }

    private static bool SetAttributeSlot(Value self, PyStr* name, Value value) => value.IsNoValue
        ? !Required(self, Intrinsics.Literal("__delattr__"u8), Value.FromObject(name)).IsNoValue
        : !Required(self, Intrinsics.Literal("__setattr__"u8), Value.FromObject(name), value).IsNoValue;

    private static Value CallSlot(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ThreadState.Enter(" while calling a Python object"u8))
        {
            return Value.NoValue;
        }
        Value result = CallWithSelf(self, Intrinsics.Literal("__call__"u8), arguments, count, keywordNames);
        ThreadState.Leave();
        return result;
    }

    private static bool InitSlot(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value result = CallWithSelf(self, Intrinsics.Literal("__init__"u8), arguments, count, keywordNames);
        if (result.IsNoValue || result == Intrinsics.None)
        {
            return !result.IsNoValue;
        }
        TextBuilder text = default;
        text.Append("__init__() should return None, not '"u8);
        text.AppendTypeName(result);
        text.Append("'"u8);
        Errors.TypeError(ref text);
        return false;
    }

    private static Value NewSlot(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value callee = Attributes.GetFromType(type, Intrinsics.Literal("__new__"u8));
        if (callee.IsNoValue)
        {
            return callee;
        }
        Value* all = stackalloc Value[(int)count + 1];
        all[0] = Value.FromObject(type);
        Memory.MoveValues(all + 1, arguments, count);
        return Calls.Call(callee, all, count + 1, keywordNames);
    }

    private static Value CallWithSelf(Value self, PyStr* name, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PyType* type = Types.Of(self);
        Value callee = Types.Lookup(type, name);
        if (callee.IsNoValue)
        {
            return Missing(name);
        }
        if ((Types.Of(callee)->Flags & TypeFlags.MethodDescriptor) == 0)
        {
            callee = Attributes.Bind(callee, self, type);
            return callee.IsNoValue ? callee : Calls.Call(callee, arguments, count, keywordNames);
        }
        Value* all = stackalloc Value[(int)count + 1];
        all[0] = self;
        Memory.MoveValues(all + 1, arguments, count);
        return Calls.Call(callee, all, count + 1, keywordNames);
    }

    private static Value GetItemSlot(Value self, Value key) => Required(self, Intrinsics.Literal("__getitem__"u8), key);

    private static bool SetItemSlot(Value self, Value key, Value value) => value.IsNoValue
        ? !Required(self, Intrinsics.Literal("__delitem__"u8), key).IsNoValue
        : !Required(self, Intrinsics.Literal("__setitem__"u8), key, value).IsNoValue;

    private static int ContainsSlot(Value self, Value item)
    {
        Value method = Types.Lookup(Types.Of(self), Intrinsics.Literal("__contains__"u8));
        if (method == Intrinsics.None)
        {
            TextBuilder text = default;
            text.Append("'"u8);
            text.AppendTypeName(self);
            text.Append("' object is not a container"u8);
            Errors.TypeError(ref text);
            return -1;
        }
        Value result = Required(self, Intrinsics.Literal("__contains__"u8), item);
        return result.IsNoValue ? -1 : Operators.IsTrue(result);
    }

    private static Value DescriptorGetSlot(Value descriptor, Value instance, PyType* owner)
    {
        Value method = Types.Lookup(Types.Of(descriptor), Intrinsics.Literal("__get__"u8));
        if (method.IsNoValue)
        {
            return descriptor;
        }
        // Called as it stands in the class, not bound: a callable object as __get__ is given the descriptor, too.
        Value* arguments = stackalloc Value[3];
        arguments[0] = descriptor;
        arguments[1] = instance.IsNoValue ? Intrinsics.None : instance;
        arguments[2] = owner == null ? Intrinsics.None : Value.FromObject(owner);
        return Calls.Call(method, arguments, 3, null);
    }

    private static bool DescriptorSetSlot(Value descriptor, Value instance, Value value) => value.IsNoValue
        ? !Required(descriptor, Intrinsics.Literal("__delete__"u8), instance).IsNoValue
        : !Required(descriptor, Intrinsics.Literal("__set__"u8), instance, value).IsNoValue;

    private static Value FormatSlot(Value self, PyStr* specification) =>
        Required(self, Intrinsics.Literal("__format__"u8), Value.FromObject(specification));

    /// <summary>A special method that a class should have beside another, <c>__delitem__</c> beside <c>__setitem__</c>: its name is the whole message.</summary>
    [Cold]
    private static Value Missing(PyStr* name)
    {
        TextBuilder text = default;
        text.Append(name);
        return Errors.AttributeError(ref text);
    }
}
