using System.Runtime.CompilerServices;

namespace Molt.Runtime;

// Subscription, membership, length and iteration.
public static unsafe partial class Operators
{
    /// <summary><c>container[key]</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value GetItem(Value container, Value key)
    {
        if (key.IsSmallInt && List.IsExact(container))
        {
            return List.GetItem(List.From(container), key.SmallInt);
        }
        return GetItemSlow(container, key);
    }

    /// <summary><c>container[key] = value</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static bool SetItem(Value container, Value key, Value value)
    {
        if (key.IsSmallInt && List.IsExact(container))
        {
            return List.SetItem(List.From(container), key.SmallInt, value);
        }
        return SetItemSlow(container, key, value);
    }

    /// <summary><c>del container[key]</c>.</summary>
    [Export]
    public static bool DeleteItem(Value container, Value key)
    {
        PyType* type = Types.Of(container);
        if (type->SetItem != null)
        {
            return type->SetItem(container, key, Value.NoValue);
        }
        bool isSequence = ((type->Flags & TypeFlags.Heap) != 0 || type->Length != null) && Indexing.IsIndex(key);
        Complain("'"u8, container, isSequence ? "' object doesn't support item deletion"u8 : "' object does not support item deletion"u8);
        return false;
    }

    /// <summary><c>item in container</c>: 1, 0, or -1 with an exception pending.</summary>
    [Export]
    public static int Contains(Value item, Value container)
    {
        PyType* type = Types.Of(container);
        if (type->Contains != null)
        {
            return type->Contains(container, item);
        }
        if (type->Iter == null && type->GetItem == null)
        {
            Complain("argument of type '"u8, container, "' is not a container or iterable"u8);
            return -1;
        }
        return Iteration.Contains(container, item);
    }

    /// <summary><c>len(value)</c>; -1 with an exception pending.</summary>
    [Export]
    public static nint Length(Value value)
    {
        PyType* type = Types.Of(value);
        if (type->Length != null)
        {
            return type->Length(value);
        }
        Complain("object of type '"u8, value, "' has no len()"u8);
        return -1;
    }

    /// <summary><c>iter(value)</c>.</summary>
    [Export]
    public static Value GetIter(Value value)
    {
        PyType* type = Types.Of(value);
        if (type->Iter != null)
        {
            Value iterator = type->Iter(value);
            return iterator.IsNoValue || Types.Of(iterator)->Next != null ? iterator
                : Complain("iter() returned non-iterator of type '"u8, iterator, "'"u8);
        }
        if (type->GetItem != null && (type->Flags & TypeFlags.Heap) != 0)
        {
            return PySequenceIterator.New(value);
        }
        return Complain("'"u8, value, "' object is not iterable"u8);
    }

    /// <summary>The next item of an iterator; NoValue without an exception at the end.</summary>
    [Export]
    public static Value IterNext(Value iterator)
    {
        Value item = NextOf(iterator);
        if (Intrinsics.Unlikely(item.IsNoValue) && ThreadState.Exception != null)
        {
            // Of what a built-in iterator calls, as map() does its function.
            ThreadState.TryClear(Intrinsics.TypeOf<PyStopIteration>());
        }
        return item;
    }

    /// <summary>As <see cref="IterNext"/>, but a StopIteration that the iterator raises, with its value, is left pending.</summary>
    internal static Value NextOf(Value iterator)
    {
        PyType* type = Types.Of(iterator);
        return Intrinsics.Likely(type->Next != null) ? type->Next(iterator) : Complain("'"u8, iterator, "' object is not an iterator"u8);
    }

    /// <summary><c>next(iterator)</c>: StopIteration at the end.</summary>
    [Export]
    public static Value Next(Value iterator)
    {
        PyType* type = Types.Of(iterator);
        if ((type->Flags & TypeFlags.Heap) != 0 && type->Next != null)
        {
            // Called by name, so that the StopIteration that a method raises is the one that is seen.
            Value scratch;
            return Calls.CallSpecial(iterator, Intrinsics.Literal("__next__"u8), &scratch, 0);
        }
        Value item = NextOf(iterator);
        if (!item.IsNoValue || ThreadState.Exception != null)
        {
            return item;
        }
        return StopAt(iterator);
    }

    /// <summary>Raises the StopIteration of an iterator that has ended: a generator's has what it returned.</summary>
    [Cold]
    public static Value StopAt(Value iterator)
    {
        if (!iterator.IsObject)
        {
            return Errors.StopIteration(Value.NoValue);
        }
        Value result = Delegation.ReturnedBy(iterator);
        return Errors.StopIteration(result == Intrinsics.None ? Value.NoValue : result);
    }

    private static Value GetItemSlow(Value container, Value key)
    {
        PyType* type = Types.Of(container);
        if (type->GetItem != null)
        {
            return type->GetItem(container, key);
        }
        if (!Types.IsType(container))
        {
            return Complain("'"u8, container, "' object is not subscriptable"u8);
        }
        Value method = Attributes.FindInType((PyType*)container.Object, Intrinsics.Literal("__class_getitem__"u8));
        if (!method.IsNoValue)
        {
            return Calls.Call1(method, key);
        }
        if (ThreadState.Exception != null)
        {
            return Value.NoValue;
        }
        if (container == Value.FromObject(Intrinsics.TypeOf<PyType>()))
        {
            return OnDemand.Alias((PyType*)container.Object, key);
        }
        TextBuilder text = default;
        text.Append("type '"u8);
        text.AppendTypeName((PyType*)container.Object);
        text.Append("' is not subscriptable"u8);
        return Errors.TypeError(ref text);
    }

    private static bool SetItemSlow(Value container, Value key, Value value)
    {
        PyType* type = Types.Of(container);
        if (type->SetItem != null)
        {
            return type->SetItem(container, key, value);
        }
        Complain("'"u8, container, "' object does not support item assignment"u8);
        return false;
    }
}
