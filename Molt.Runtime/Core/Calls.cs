using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// Calls of values. Arguments are passed as in CPython's vectorcall protocol (PEP 590): an array, positional arguments first, then the values
/// of the keyword arguments, whose names are a tuple or null; the count is that of all values. The callee may not change the array.
/// </summary>
public static unsafe partial class Calls
{
    /// <summary>Calls a value; NoValue with an exception pending.</summary>
    [Export]
    public static Value Call(Value callee, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (Intrinsics.Likely(callee.IsObject))
        {
            PyType* type = callee.Object->Type;
            if (type == Intrinsics.TypeOf<PyFunction>())
            {
                return CallFunction((PyFunction*)callee.Object, arguments, count, keywordNames);
            }
            if (Intrinsics.Likely(type->Call != null))
            {
                return type->Call(callee, arguments, count, keywordNames);
            }
        }
        return NotCallable(callee);
    }

    /// <summary>Calls a value without arguments.</summary>
    [Export]
    public static Value Call0(Value callee) => Call(callee, null, 0, null);

    /// <summary>Calls a value with one argument.</summary>
    [Export]
    public static Value Call1(Value callee, Value argument) => Call(callee, &argument, 1, null);

    /// <summary>Calls a value with two arguments.</summary>
    [Export]
    public static Value Call2(Value callee, Value first, Value second)
    {
        Value* arguments = stackalloc Value[2];
        arguments[0] = first;
        arguments[1] = second;
        return Call(callee, arguments, 2, null);
    }

    /// <summary>Calls a value with three arguments.</summary>
    [Export]
    public static Value Call3(Value callee, Value first, Value second, Value third)
    {
        Value* arguments = stackalloc Value[3];
        arguments[0] = first;
        arguments[1] = second;
        arguments[2] = third;
        return Call(callee, arguments, 3, null);
    }

    /// <summary>Calls a function made by <c>def</c> or <c>lambda</c>.</summary>
    [Export]
    public static Value CallFunction(PyFunction* function, Value* arguments, nint count, PyTuple* keywordNames)
    {
        FunctionInfo* info = function->Info;
        if (Intrinsics.Likely(keywordNames == null && count == info->PositionalCount && info->KeywordOnlyCount == 0 && HasOnlyNamed(info)))
        {
            return info->Body(function, arguments);
        }
        Value* bound = stackalloc Value[ArgumentCount(info) + 1];
        return BindArguments(function, arguments, count, keywordNames, bound) ? info->Body(function, bound) : Value.NoValue;
    }

    /// <summary>
    /// Calls a method without making the bound method. <paramref name="arguments"/>[0] is a place for the receiver; the arguments start behind
    /// it, and <paramref name="count"/> counts them without it.
    /// </summary>
    [Export]
    public static Value CallMethod(Value receiver, PyStr* name, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value callee = LoadMethod(receiver, name, arguments);
        return callee.IsNoValue ? callee : CallLoaded(callee, arguments, count, keywordNames);
    }

    /// <summary>
    /// Finds a method, before its arguments are evaluated. Gives the callee and, in <paramref name="self"/>, the receiver to pass first;
    /// NoValue there if the callee takes none. NoValue with an exception pending.
    /// </summary>
    [Export]
    public static Value LoadMethod(Value receiver, PyStr* name, Value* self)
    {
        PyType* type = Types.Of(receiver);
        if (Intrinsics.Likely(type->GetAttribute == Intrinsics.TypeOf<PyObject>()->GetAttribute))
        {
            Value attribute = Types.Lookup(type, name);
            if (attribute.IsObject && !attribute.IsNoValue && (attribute.Object->Type->Flags & TypeFlags.MethodDescriptor) != 0
                && !Attributes.InstanceHas(receiver, type, name))
            {
                *self = receiver;
                return attribute;
            }
        }
        *self = Value.NoValue;
        return Operators.GetAttribute(receiver, name);
    }

    /// <summary>
    /// Calls what <see cref="LoadMethod"/> gave: <paramref name="arguments"/>[0] is the receiver or NoValue; the arguments start behind it, and
    /// <paramref name="count"/> counts them without it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value CallLoaded(Value callee, Value* arguments, nint count, PyTuple* keywordNames) =>
        arguments->IsNoValue ? Call(callee, arguments + 1, count, keywordNames) : Call(callee, arguments, count + 1, keywordNames);

    /// <summary>Calls a method without arguments.</summary>
    [Export]
    public static Value CallMethod0(Value receiver, PyStr* name)
    {
        Value self;
        return CallMethod(receiver, name, &self, 0, null);
    }

    /// <summary>Calls a method with one argument.</summary>
    [Export]
    public static Value CallMethod1(Value receiver, PyStr* name, Value argument)
    {
        Value* arguments = stackalloc Value[2];
        arguments[1] = argument;
        return CallMethod(receiver, name, arguments, 1, null);
    }

    /// <summary>Calls a method with two arguments.</summary>
    [Export]
    public static Value CallMethod2(Value receiver, PyStr* name, Value first, Value second)
    {
        Value* arguments = stackalloc Value[3];
        arguments[1] = first;
        arguments[2] = second;
        return CallMethod(receiver, name, arguments, 2, null);
    }

    /// <summary>Calls an attribute of a class as a method of an instance of it, binding it if need be.</summary>
    public static Value CallUnbound(Value attribute, Value receiver, Value argument)
    {
        if ((Types.Of(attribute)->Flags & TypeFlags.MethodDescriptor) != 0)
        {
            return Call2(attribute, receiver, argument);
        }
        Value callee = Attributes.Bind(attribute, receiver, Types.Of(receiver));
        return callee.IsNoValue ? callee : Call1(callee, argument);
    }

    /// <summary>
    /// Calls a special method as the interpreter does: looked up on the class, not on the instance. NoValue without an exception if the class
    /// does not have it. <paramref name="arguments"/> is as for <see cref="CallMethod"/>.
    /// </summary>
    public static Value CallSpecial(Value receiver, PyStr* name, Value* arguments, nint count)
    {
        PyType* type = Types.Of(receiver);
        Value callee = Types.Lookup(type, name);
        if (callee.IsNoValue)
        {
            return callee;
        }
        arguments[0] = receiver;
        PyType* calleeType = Types.Of(callee);
        if ((calleeType->Flags & TypeFlags.MethodDescriptor) != 0)
        {
            return Call(callee, arguments, count + 1, null);
        }
        callee = Attributes.Bind(callee, receiver, type);
        return callee.IsNoValue ? callee : Call(callee, arguments + 1, count, null);
    }

    /// <summary>
    /// Calls <c>callee(*positional, **keywords)</c>: <paramref name="positional"/> is any iterable, <paramref name="keywords"/> a dict or NoValue.
    /// </summary>
    [Export]
    public static Value CallEx(Value callee, Value positional, Value keywords)
    {
        nint count;
        Value* items = PositionalItems(callee, positional, out count);
        if (items == null)
        {
            return Value.NoValue;
        }
        PyDict* dict = keywords.IsNoValue ? null : Dict.From(keywords);
        if (dict == null || dict->Count == 0)
        {
            return Call(callee, items, count, null);
        }
        PyTuple* names = Tuple.Allocate(dict->Count);
        Value* all = Heap.AllocateValueBlock(count + dict->Count);
        if (names == null || all == null)
        {
            return Value.NoValue;
        }
        Memory.MoveValues(all, items, count);
        DictCursor cursor = new(dict);
        for (nint i = 0; cursor.Next(); i++)
        {
            if (!Str.Is(cursor.Key))
            {
                return Errors.TypeError("keywords must be strings"u8);
            }
            Tuple.Items(names)[i] = cursor.Key;
            all[count + i] = cursor.Value;
        }
        return Call(callee, all, count + dict->Count, names);
    }

    /// <summary>
    /// Adds the items of a mapping to the keyword arguments of a call (a <c>**</c> among them): TypeError if one is there already. False with an
    /// exception pending.
    /// </summary>
    [Export]
    public static bool MergeKeywords(PyDict* keywords, Value mapping, Value callee)
    {
        PyDict* source = Dict.Is(mapping) ? Dict.From(mapping) : ToDict(mapping, callee);
        if (source == null)
        {
            return false;
        }
        DictCursor cursor = new(source);
        while (cursor.Next())
        {
            int isThere = Dict.Contains(keywords, cursor.Key);
            if (isThere > 0)
            {
                MultipleValuesFor(callee, cursor.Key);
            }
            if (isThere != 0 || !Dict.Set(keywords, cursor.Key, cursor.Value))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Appends how messages name a callee: <c>module.qualname()</c>, without the module for built-in ones.</summary>
    public static void AppendName(ref TextBuilder text, Value callee)
    {
        Value qualName = Operators.GetAttribute(callee, Intrinsics.Literal("__qualname__"u8));
        if (!Str.Is(qualName))
        {
            ThreadState.Exception = null;
            PyStr* description = Operators.Str(callee);
            ThreadState.Exception = null;
            text.Append(description == null ? Types.Of(callee)->Name : description);
            return;
        }
        Value module = Operators.GetAttribute(callee, Intrinsics.Literal("__module__"u8));
        ThreadState.Exception = null;
        if (Str.Is(module) && !Str.Equals(Str.From(module), Intrinsics.Literal("builtins"u8)))
        {
            text.Append(Str.From(module));
            text.Append("."u8);
        }
        text.Append(Str.From(qualName));
        text.Append("()"u8);
    }

    private static Value* PositionalItems(Value callee, Value positional, out nint count)
    {
        if (List.IsExact(positional))
        {
            // The callee may change the list.
            PyTuple* copy = Tuple.FromItems(List.From(positional)->Items, List.From(positional)->Length);
            count = copy == null ? 0 : copy->Length;
            return copy == null ? null : Tuple.Items(copy);
        }
        if (!Tuple.IsExact(positional))
        {
            PyType* type = Types.Of(positional);
            if (type->Iter == null && type->GetItem == null)
            {
                count = 0;
                SpreadNeeds(callee, positional, " argument after * must be an iterable, not "u8);
                return null;
            }
            return IteratedItems(positional, out count);
        }
        count = Tuple.From(positional)->Length;
        return Tuple.Items(Tuple.From(positional));
    }

    private static Value* IteratedItems(Value iterable, out nint count)
    {
        count = 0;
        PyList* items = List.New(1);
        Value iterator = items == null ? Value.NoValue : Operators.GetIter(iterable);
        if (iterator.IsNoValue)
        {
            return null;
        }
        for (Value item = Operators.IterNext(iterator); !item.IsNoValue; item = Operators.IterNext(iterator))
        {
            if (!List.Append(items, item))
            {
                return null;
            }
        }
        count = items->Length;
        return ThreadState.Exception == null ? items->Items : null;
    }

    private static PyDict* ToDict(Value mapping, Value callee)
    {
        Value keys = Operators.GetAttribute(mapping, Intrinsics.Literal("keys"u8));
        if (keys.IsNoValue)
        {
            if (ThreadState.TryClear(Intrinsics.TypeOf<PyAttributeError>()))
            {
                SpreadNeeds(callee, mapping, " argument after ** must be a mapping, not "u8);
            }
            return null;
        }
        PyDict* result = Dict.New();
        Value names = Call0(keys);
        Value iterator = names.IsNoValue || result == null ? Value.NoValue : Operators.GetIter(names);
        if (iterator.IsNoValue)
        {
            return null;
        }
        while (true)
        {
            Value key = Operators.IterNext(iterator);
            if (key.IsNoValue)
            {
                return ThreadState.Exception == null ? result : null;
            }
            Value item = Operators.GetItem(mapping, key);
            if (item.IsNoValue || !Dict.Set(result, key, item))
            {
                return null;
            }
        }
    }

    [Cold]
    private static void SpreadNeeds(Value callee, Value argument, System.ReadOnlySpan<byte> need)
    {
        TextBuilder text = default;
        AppendName(ref text, callee);
        text.Append(need);
        text.AppendTypeName(argument);
        Errors.TypeError(ref text);
    }

    [Cold]
    private static void MultipleValuesFor(Value callee, Value keyword)
    {
        TextBuilder text = default;
        AppendName(ref text, callee);
        if (!Str.Is(keyword))
        {
            text = default;
            text.Append("keywords must be strings"u8);
        }
        else
        {
            text.Append(" got multiple values for keyword argument '"u8);
            text.Append(Str.From(keyword));
            text.Append("'"u8);
        }
        Errors.TypeError(ref text);
    }

    [Cold]
    private static Value NotCallable(Value callee)
    {
        TextBuilder text = default;
        text.Append("'"u8);
        text.AppendTypeName(callee);
        text.Append("' object is not callable"u8);
        return Errors.TypeError(ref text);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasOnlyNamed(FunctionInfo* info) => (info->Flags & (FunctionFlags.VarArgs | FunctionFlags.VarKeywords)) == 0;
}
