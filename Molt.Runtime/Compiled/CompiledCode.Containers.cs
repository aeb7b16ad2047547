using System.Runtime.CompilerServices;

namespace Molt.Runtime;

public static unsafe partial class CompiledCode
{
    /// <summary>A tuple of values.</summary>
    [Export]
    public static Value MakeTuple(Value* items, nint count) => Value.FromObject(Tuple.FromItems(items, count));

    /// <summary>A list of values.</summary>
    [Export]
    public static Value MakeList(Value* items, nint count) => Value.FromObject(List.FromItems(items, count));

    /// <summary>A set of values.</summary>
    [Export]
    public static Value MakeSet(Value* items, nint count) => Value.FromObject(Set.FromItems(items, count));

    /// <summary>A set of more than two values, all of them constants.</summary>
    [Export]
    public static Value MakeConstantSet(Value* items, nint count) => Value.FromObject(Set.FromConstants(items, count));

    /// <summary>A dict of pairs: key, value, key, value….</summary>
    [Export]
    public static Value MakeDict(Value* pairs, nint count)
    {
        PyDict* dict = Dict.NewSized(count);
        for (nint i = 0; dict != null && i < count; i++)
        {
            if (!Dict.Set(dict, pairs[2 * i], pairs[(2 * i) + 1]))
            {
                return Value.NoValue;
            }
        }
        return Value.FromObject(dict);
    }

    /// <summary>Appends to a list.</summary>
    [Export]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ListAppend(Value list, Value item) => List.Append(List.From(list), item);

    /// <summary>Appends all items of an iterable to a list, for a <c>*</c> in a display.</summary>
    [Export]
    public static bool ListExtend(Value list, Value iterable) => List.Extend(List.From(list), iterable);

    /// <summary>A tuple of a list's items.</summary>
    [Export]
    public static Value ListToTuple(Value list) => Value.FromObject(Tuple.FromItems(List.From(list)->Items, List.From(list)->Length));

    /// <summary>An item of a list by index.</summary>
    [Export]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value ListGet(Value list, long index) => List.GetItem(List.From(list), index);

    /// <summary>Replaces an item of a list by index.</summary>
    [Export]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ListSet(Value list, long index, Value item) => List.SetItem(List.From(list), index, item);

    /// <summary>The length of a list.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ListLength(Value list) => List.From(list)->Length;

    /// <summary>An item of a list, the index in range.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value ListItem(Value list, long index) => List.From(list)->Items[(nint)index];

    /// <summary>The iterator object of a list whose next index is given.</summary>
    [Export]
    public static Value ListIterator(Value list, long index)
    {
        PyListIterator* iterator = Heap.Allocate<PyListIterator>(Intrinsics.TypeOf<PyListIterator>());
        if (iterator != null)
        {
            iterator->Source = List.From(list);
            iterator->Position = (nint)index;
        }
        return Value.FromObject(iterator);
    }

    /// <summary>The iterator object of a range that goes on at a number.</summary>
    [Export]
    public static Value RangeIterator(long next, long stop, long step)
    {
        PyRangeIterator* iterator = Heap.Allocate<PyRangeIterator>(Intrinsics.TypeOf<PyRangeIterator>());
        if (iterator != null)
        {
            long distance = step > 0 ? stop - next : next - stop;
            long stride = step > 0 ? step : -step;
            iterator->Number = next;
            iterator->Step = step;
            iterator->Remaining = distance <= 0 ? 0 : (distance + stride - 1) / stride;
        }
        return Value.FromObject(iterator);
    }

    /// <summary>Adds to a set.</summary>
    [Export]
    public static bool SetAdd(Value set, Value item) => Set.Add((PySet*)set.Object, item);

    /// <summary>Adds all items of an iterable to a set.</summary>
    [Export]
    public static bool SetUpdate(Value set, Value iterable) => Set.Update((PySet*)set.Object, iterable);

    /// <summary>Sets a key of a dict.</summary>
    [Export]
    public static bool DictSet(Value dict, Value key, Value value) => Dict.Set(Dict.From(dict), key, value);

    /// <summary>Copies a mapping into a dict, for a <c>**</c> in a display.</summary>
    [Export]
    public static bool DictUpdate(Value dict, Value mapping) => Dict.UpdateFromMapping(Dict.From(dict), mapping);

    /// <summary>Copies a mapping into the keyword arguments of a call.</summary>
    [Export]
    public static bool DictMerge(Value dict, Value mapping, Value callee) => Calls.MergeKeywords(Dict.From(dict), mapping, callee);

    /// <summary>A slice object.</summary>
    [Export]
    public static Value MakeSlice(Value start, Value stop, Value step) => Value.FromObject(Slice.New(start, stop, step));

    /// <summary><c>len()</c> as an int.</summary>
    [Export]
    public static Value Length(Value value)
    {
        nint length = Operators.Length(value);
        return length < 0 ? Value.NoValue : Value.FromSmallInt(length);
    }

    /// <summary>An item of a tuple, the index in range.</summary>
    [Export]
    [NoRaise]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value TupleItem(Value tuple, nint index) => Tuple.GetUnchecked(Tuple.From(tuple), index);

    /// <summary>A tuple of the items of an iterable that must have exactly <paramref name="count"/>.</summary>
    [Export]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Unpack(Value iterable, nint count) =>
        Intrinsics.Likely(Tuple.IsExact(iterable) && Tuple.From(iterable)->Length == count) ? iterable : UnpackOther(iterable, count);

    private static Value UnpackOther(Value iterable, nint count)
    {
        if (List.IsExact(iterable) && List.From(iterable)->Length == count)
        {
            return ListToTuple(iterable);
        }
        Value iterator = UnpackIterator(iterable);
        if (iterator.IsNoValue)
        {
            return iterator;
        }
        PyTuple* result = Tuple.Allocate(count);
        nint taken = result == null ? -1 : TakeItems(iterator, Tuple.Items(result), count);
        if (taken < 0)
        {
            return Value.NoValue;
        }
        if (taken < count)
        {
            var text = new TextBuilder();
            text.Append("not enough values to unpack (expected "u8);
            text.AppendInteger(count);
            text.Append(", got "u8);
            text.AppendInteger(taken);
            text.Append(")"u8);
            return Errors.ValueError(ref text);
        }
        Value rest = Operators.IterNext(iterator);
        if (rest.IsNoValue)
        {
            return ThreadState.Exception != null ? rest : Value.FromObject(result);
        }
        return TooManyValues(iterable, count);
    }

    /// <summary>A tuple of the first items, a list of those in the middle, and the last items of an iterable.</summary>
    [Export]
    public static Value UnpackStar(Value iterable, nint before, nint after)
    {
        Value iterator = UnpackIterator(iterable);
        PyTuple* result = iterator.IsNoValue ? null : Tuple.Allocate(before + 1 + after);
        nint taken = result == null ? -1 : TakeItems(iterator, Tuple.Items(result), before);
        PyList* middle = taken < 0 ? null : List.New(0);
        if (middle == null || (taken == before && !List.Extend(middle, iterator)))
        {
            return Value.NoValue;
        }
        if (taken < before || middle->Length < after)
        {
            var text = new TextBuilder();
            text.Append("not enough values to unpack (expected at least "u8);
            text.AppendInteger(before + after);
            text.Append(", got "u8);
            text.AppendInteger(taken + middle->Length);
            text.Append(")"u8);
            return Errors.ValueError(ref text);
        }
        Value* items = Tuple.Items(result);
        middle->Length -= after;
        items[before] = Value.FromObject(middle);
        for (nint i = 0; i < after; i++)
        {
            items[before + 1 + i] = middle->Items[middle->Length + i];
        }
        return Value.FromObject(result);
    }

    private static Value UnpackIterator(Value iterable)
    {
        Value iterator = Operators.GetIter(iterable);
        PyType* type = Types.Of(iterable);
        if (iterator.IsNoValue && type->Iter == null && type->GetItem == null && ThreadState.TryClear(Intrinsics.TypeOf<PyTypeError>()))
        {
            var text = new TextBuilder();
            text.Append("cannot unpack non-iterable "u8);
            text.AppendTypeName(iterable);
            text.Append(" object"u8);
            return Errors.TypeError(ref text);
        }
        return iterator;
    }

    /// <summary>Takes up to <paramref name="count"/> items; -1 with an exception pending.</summary>
    private static nint TakeItems(Value iterator, Value* items, nint count)
    {
        for (nint i = 0; i < count; i++)
        {
            items[i] = Operators.IterNext(iterator);
            if (items[i].IsNoValue)
            {
                return ThreadState.Exception != null ? -1 : i;
            }
        }
        return count;
    }

    [Cold]
    private static Value TooManyValues(Value iterable, nint count)
    {
        var text = new TextBuilder();
        text.Append("too many values to unpack (expected "u8);
        text.AppendInteger(count);
        if (Tuple.IsExact(iterable) || List.IsExact(iterable) || Dict.IsExact(iterable))
        {
            text.Append(", got "u8);
            text.AppendInteger(Operators.Length(iterable));
        }
        text.Append(")"u8);
        return Errors.ValueError(ref text);
    }
}
