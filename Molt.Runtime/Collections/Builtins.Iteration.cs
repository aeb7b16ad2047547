using System;

namespace Molt.Runtime;

// The built-in functions that walk over iterables.
public static unsafe partial class Builtins
{
    /// <summary><c>len(obj)</c>.</summary>
    [PyFunction("len")]
    public static nint Length(Value obj) => Operators.Length(obj);

    /// <summary><c>iter(object[, sentinel])</c>.</summary>
    [PyFunction("iter")]
    public static Value Iter(Value @object, Value sentinel = default)
    {
        if (sentinel.IsNoValue)
        {
            return Operators.GetIter(@object);
        }
        return Types.Of(@object)->Call == null
            ? Errors.TypeError("iter(v, w): v must be callable"u8)
            : PyCallableIterator.New(@object, sentinel);
    }

    /// <summary><c>next(iterator[, default])</c>.</summary>
    [PyFunction("next")]
    public static Value Next(Value iterator, Value @default = default)
    {
        Value item = Operators.Next(iterator);
        if (!item.IsNoValue || @default.IsNoValue)
        {
            return item;
        }
        return ThreadState.TryClear(Intrinsics.TypeOf<PyStopIteration>()) ? @default : item;
    }

    /// <summary><c>any(iterable)</c>.</summary>
    [PyFunction("any")]
    public static bool Any(Value iterable)
    {
        if (!Iteration.Start(iterable, out Iteration items))
        {
            return false;
        }
        while (items.Next(out Value item))
        {
            int truth = Operators.IsTrue(item);
            if (truth != 0)
            {
                return truth > 0;
            }
        }
        return false;
    }

    /// <summary><c>all(iterable)</c>.</summary>
    [PyFunction("all")]
    public static bool All(Value iterable)
    {
        if (!Iteration.Start(iterable, out Iteration items))
        {
            return false;
        }
        while (items.Next(out Value item))
        {
            if (Operators.IsTrue(item) <= 0)
            {
                return false;
            }
        }
        return !items.Failed;
    }

    /// <summary><c>sorted(iterable, /, *, key=None, reverse=False)</c>.</summary>
    [PyFunction("sorted")]
    public static PyList* Sorted(
        [PyKeyword("key", Only = true)] Value key = default, [PyKeyword("reverse", Only = true)] bool reverse = false, [PyRest] Arguments values = default)
    {
        if (values.KeywordCount > 0)
        {
            Complaint.Keyword("sort"u8, values.KeywordAt(0));
            return null;
        }
        if (values.PositionalCount != 1)
        {
            TextBuilder text = default;
            text.Append("sorted expected 1 argument, got "u8);
            text.AppendInteger(values.PositionalCount);
            Errors.TypeError(ref text);
            return null;
        }
        PyList* list = List.FromIterable(values.Items[0]);
        if (list == null)
        {
            return null;
        }
        ListSort.Sort(list, key, reverse);
        return ThreadState.Exception == null ? list : null;
    }

    /// <summary><c>min(iterable, *[, key, default])</c> or <c>min(arg1, arg2, *args[, key])</c>.</summary>
    [PyFunction("min")]
    public static Value Min(
        [PyKeyword("key", Only = true)] Value key = default, [PyKeyword("default", Only = true)] Value @default = default, [PyRest] Arguments values = default) =>
        Extreme("min"u8, key, @default, values, false);

    /// <summary><c>max(iterable, *[, key, default])</c> or <c>max(arg1, arg2, *args[, key])</c>.</summary>
    [PyFunction("max")]
    public static Value Max(
        [PyKeyword("key", Only = true)] Value key = default, [PyKeyword("default", Only = true)] Value @default = default, [PyRest] Arguments values = default) =>
        Extreme("max"u8, key, @default, values, true);

    private static Value Extreme(ReadOnlySpan<byte> name, Value key, Value missing, Arguments values, bool largest)
    {
        if (values.KeywordCount > 0)
        {
            return Complaint.Keyword(name, Str.From(Tuple.Items(values.KeywordNames)[0]));
        }
        if (values.Count == 0)
        {
            ArgumentCheck.WrongCount(name, 0, 1, nint.MaxValue);
            return Value.NoValue;
        }
        key = key == Intrinsics.None ? Value.NoValue : key;
        Value best = Value.NoValue;
        Value bestKey = Value.NoValue;
        if (values.Count > 1)
        {
            if (!missing.IsNoValue)
            {
                return CannotHaveDefault(name);
            }
            for (nint i = 0; i < values.Count; i++)
            {
                if (!Consider(values.Items[i], key, largest, ref best, ref bestKey))
                {
                    return Value.NoValue;
                }
            }
            return best;
        }
        if (!Iteration.Start(values.Items[0], out Iteration items))
        {
            return Value.NoValue;
        }
        while (items.Next(out Value item))
        {
            if (!Consider(item, key, largest, ref best, ref bestKey))
            {
                return Value.NoValue;
            }
        }
        return items.Failed ? Value.NoValue : !best.IsNoValue ? best : missing.IsNoValue ? Empty(name) : missing;
    }

    private static bool Consider(Value item, Value key, bool largest, ref Value best, ref Value bestKey)
    {
        Value itemKey = key.IsNoValue ? item : Calls.Call1(key, item);
        if (itemKey.IsNoValue)
        {
            return false;
        }
        if (!best.IsNoValue)
        {
            int better = largest ? Operators.GreaterBool(itemKey, bestKey) : Operators.LessBool(itemKey, bestKey);
            if (better <= 0)
            {
                return better == 0;
            }
        }
        best = item;
        bestKey = itemKey;
        return true;
    }

    [Cold]
    private static Value CannotHaveDefault(ReadOnlySpan<byte> name)
    {
        var text = new TextBuilder();
        text.Append("Cannot specify a default for "u8);
        text.Append(name);
        text.Append("() with multiple positional arguments"u8);
        return Errors.TypeError(ref text);
    }

    [Cold]
    private static Value Empty(ReadOnlySpan<byte> name)
    {
        var text = new TextBuilder();
        text.Append(name);
        text.Append("() iterable argument is empty"u8);
        return Errors.ValueError(ref text);
    }
}
