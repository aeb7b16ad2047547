using System;

namespace Molt.Runtime;

// isinstance and issubclass, with the hooks that classes may define
// (https://docs.python.org/3.14/reference/datamodel.html#customizing-instance-and-subclass-checks).
public static unsafe partial class Types
{
    /// <summary><c>isinstance(value, classes)</c>: 1, 0, or -1 with an exception pending.</summary>
    [Export]
    public static int IsInstanceOf(Value value, Value classes)
    {
        if (IsExactObject(classes, Intrinsics.TypeOf<PyType>()))
        {
            return IsInstance(value, (PyType*)classes.Object) ? 1 : IsInstanceByClass(value, classes);
        }
        if (Value.FromObject(Of(value)) == classes)
        {
            return 1;
        }
        return Tuple.Is(classes) ? AnyOf(value, classes, &IsInstanceOf)
            : OnDemand.MembersOfUnion(classes) is var members && members != null ? AnyOf(value, Value.FromObject(members), &IsInstanceOf)
            : IsAlias(classes, "isinstance() argument 2 cannot be a parameterized generic"u8) ? -1
            : CheckByHook(value, classes, Intrinsics.Literal("__instancecheck__"u8), &IsInstanceByClass);
    }

    /// <summary><c>issubclass(value, classes)</c>: 1, 0, or -1 with an exception pending.</summary>
    [Export]
    public static int IsSubclassOf(Value value, Value classes)
    {
        if (IsExactObject(classes, Intrinsics.TypeOf<PyType>()))
        {
            return value == classes ? 1 : IsSubclassByBases(value, classes);
        }
        return Tuple.Is(classes) ? AnyOf(value, classes, &IsSubclassOf)
            : OnDemand.MembersOfUnion(classes) is var members && members != null ? AnyOf(value, Value.FromObject(members), &IsSubclassOf)
            : IsAlias(classes, "issubclass() argument 2 cannot be a parameterized generic"u8) ? -1
            : CheckByHook(value, classes, Intrinsics.Literal("__subclasscheck__"u8), &IsSubclassByBases);
    }

    /// <summary><c>isinstance</c> without hooks: by the class, then by <c>__class__</c>.</summary>
    public static int IsInstanceByClass(Value value, Value type)
    {
        if (IsType(type))
        {
            if (IsInstance(value, (PyType*)type.Object))
            {
                return 1;
            }
            if (Of(value)->GetAttribute == Intrinsics.TypeOf<PyObject>()->GetAttribute
                && Lookup(Of(value), Intrinsics.Literal("__class__"u8)) == Lookup(Intrinsics.TypeOf<PyObject>(), Intrinsics.Literal("__class__"u8)))
            {
                return 0;
            }
            Value shown = Operators.FindAttribute(value, Intrinsics.Literal("__class__"u8));
            return IsType(shown) ? (IsSubclass((PyType*)shown.Object, (PyType*)type.Object) ? 1 : 0) : ThreadState.Exception != null ? -1 : 0;
        }
        if (!HasBases(type, "isinstance() arg 2 must be a type, a tuple of types, or a union"u8))
        {
            return -1;
        }
        Value own = Operators.FindAttribute(value, Intrinsics.Literal("__class__"u8));
        return own.IsNoValue ? (ThreadState.Exception != null ? -1 : 0) : DerivesFrom(own, type);
    }

    /// <summary><c>issubclass</c> without hooks: by the method resolution order, or by <c>__bases__</c> if one of them is no class.</summary>
    public static int IsSubclassByBases(Value value, Value type)
    {
        if (IsType(value) && IsType(type))
        {
            return IsSubclass((PyType*)value.Object, (PyType*)type.Object) ? 1 : 0;
        }
        return HasBases(value, "issubclass() arg 1 must be a class"u8)
            && HasBases(type, "issubclass() arg 2 must be a class, a tuple of classes, or a union"u8) ? DerivesFrom(value, type) : -1;
    }

    /// <summary>A status as a bool; NoValue for -1.</summary>
    public static Value ToBool(int status) => status < 0 ? Value.NoValue : Adapt.FromBool(status != 0);

    /// <summary>The classes made at run time that have a class among their bases; null with MemoryError pending.</summary>
    public static PyList* DirectSubclasses(PyType* type)
    {
        PyList* result = List.New(0);
        for (nint i = 0; result != null && s_classes != null && i < s_classes->Length; i++)
        {
            PyTuple* bases = ((PyType*)s_classes->Items[i].Object)->Bases;
            for (nint j = 0; j < bases->Length; j++)
            {
                if (BaseAt(bases, j) == type)
                {
                    result = List.Append(result, s_classes->Items[i]) ? result : null;
                    break;
                }
            }
        }
        return result;
    }

    /// <summary>Whether a class has abstract methods left, so that it can not have instances; then TypeError is pending.</summary>
    public static bool IsAbstract(PyType* type)
    {
        Value names = Dict.GetStr(type->Dict, Intrinsics.Literal("__abstractmethods__"u8));
        if (names.IsNoValue || Operators.IsTrue(names) == 0)
        {
            return false;
        }
        PyList* sorted = List.New(4);
        if (sorted == null || !Iteration.Start(names, out Iteration items))
        {
            return true;
        }
        while (items.Next(out Value item))
        {
            InsertSorted(sorted, item);
        }
        if (ThreadState.Exception != null)
        {
            return true;
        }
        TextBuilder text = default;
        text.Append("Can't instantiate abstract class "u8);
        text.Append(type->Name);
        text.Append(sorted->Length == 1 ? " without an implementation for abstract method "u8 : " without an implementation for abstract methods "u8);
        for (nint i = 0; i < sorted->Length; i++)
        {
            text.Append(i == 0 ? "'"u8 : ", '"u8);
            text.AppendStr(sorted->Items[i]);
            text.Append("'"u8);
        }
        Errors.TypeError(ref text);
        return true;
    }

    private static void InsertSorted(PyList* names, Value name)
    {
        if (!List.Append(names, name))
        {
            return;
        }
        for (nint i = names->Length - 1; i > 0 && Operators.LessBool(names->Items[i], names->Items[i - 1]) > 0; i--)
        {
            (names->Items[i], names->Items[i - 1]) = (names->Items[i - 1], names->Items[i]);
        }
    }

    /// <summary>Complains of a type with arguments, which no check takes.</summary>
    private static bool IsAlias(Value value, ReadOnlySpan<byte> message)
    {
        bool isAlias = OnDemand.IsAlias(value);
        if (isAlias)
        {
            Errors.TypeError(message);
        }
        return isAlias;
    }

    private static int AnyOf(Value value, Value classes, delegate*<Value, Value, int> check)
    {
        if (!ThreadState.Enter(" in __instancecheck__"u8))
        {
            return -1;
        }
        int result = 0;
        PyTuple* tuple = Tuple.From(classes);
        for (nint i = 0; i < tuple->Length && result == 0; i++)
        {
            result = check(value, Tuple.Items(tuple)[i]);
        }
        ThreadState.Leave();
        return result;
    }

    private static int CheckByHook(Value value, Value classes, PyStr* hook, delegate*<Value, Value, int> otherwise)
    {
        if (IsType(classes) && SlotOfHookIsDefault(Of(classes), hook))
        {
            return otherwise(value, classes);
        }
        Value* arguments = stackalloc Value[2];
        arguments[1] = value;
        Value result = Calls.CallSpecial(classes, hook, arguments, 1);
        return !result.IsNoValue ? Operators.IsTrue(result) : ThreadState.Exception != null ? -1 : otherwise(value, classes);
    }

    private static bool SlotOfHookIsDefault(PyType* meta, PyStr* hook) => Lookup(meta, hook) == Lookup(Intrinsics.TypeOf<PyType>(), hook);

    private static bool HasBases(Value type, ReadOnlySpan<byte> otherwise)
    {
        if (IsType(type) || Tuple.Is(Operators.FindAttribute(type, Intrinsics.Literal("__bases__"u8))))
        {
            return true;
        }
        if (ThreadState.Exception == null)
        {
            Errors.TypeError(otherwise);
        }
        return false;
    }

    private static int DerivesFrom(Value derived, Value type)
    {
        if (derived == type)
        {
            return 1;
        }
        Value bases = Operators.FindAttribute(derived, Intrinsics.Literal("__bases__"u8));
        if (!Tuple.Is(bases))
        {
            return ThreadState.Exception != null ? -1 : 0;
        }
        for (nint i = 0; i < Tuple.From(bases)->Length; i++)
        {
            int result = DerivesFrom(Tuple.Items(Tuple.From(bases))[i], type);
            if (result != 0)
            {
                return result;
            }
        }
        return 0;
    }
}
