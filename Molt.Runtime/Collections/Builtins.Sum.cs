using System;

namespace Molt.Runtime;

public static unsafe partial class Builtins
{
    /// <summary><c>sum(iterable, /, start=0)</c>: floats are added with compensation, as CPython does from 3.12 on.</summary>
    [PyFunction("sum")]
    public static Value Sum(Value iterable, [PyKeyword("start")] Value start = default)
    {
        Value total = start.IsNoValue ? Value.FromSmallInt(0) : start;
        if (Str.Is(total))
        {
            return Errors.TypeError("sum() can't sum strings [use ''.join(seq) instead]"u8);
        }
        if (Bytes.Is(total))
        {
            return Errors.TypeError("sum() can't sum bytes [use b''.join(seq) instead]"u8);
        }
        if (Types.Of(total) == Intrinsics.TypeOf<PyByteArray>())
        {
            return Errors.TypeError("sum() can't sum bytearray [use b''.join(seq) instead]"u8);
        }
        if (!Iteration.Start(iterable, out Iteration items))
        {
            return Value.NoValue;
        }
        if (total.IsSmallInt)
        {
            total = SumInts(ref items, total.SmallInt, out Value next);
            if (total.IsNoValue || next.IsNoValue)
            {
                return items.Failed ? Value.NoValue : total;
            }
            total = Operators.Add(total, next);
        }
        if (!total.IsNoValue && Float.IsExact(total))
        {
            total = SumFloats(ref items, Float.ToDouble(total), out Value next);
            if (total.IsNoValue || next.IsNoValue)
            {
                return items.Failed ? Value.NoValue : total;
            }
            total = Operators.Add(total, next);
        }
        while (!total.IsNoValue && items.Next(out Value item))
        {
            total = Operators.Add(total, item);
        }
        return items.Failed ? Value.NoValue : total;
    }

    /// <summary>Adds inline integers, up to the end or an item that is none, or that no longer fits.</summary>
    private static Value SumInts(ref Iteration items, long sum, out Value next)
    {
        while (items.Next(out next))
        {
            if (next.IsSmallInt)
            {
                if (!Intrinsics.AddOverflows(sum, next.SmallInt, out long larger))
                {
                    sum = larger;
                    continue;
                }
            }
            else if (next == Intrinsics.True || next == Intrinsics.False)
            {
                next = Value.FromSmallInt(next == Intrinsics.True ? 1 : 0);
                if (!Intrinsics.AddOverflows(sum, next.SmallInt, out long larger))
                {
                    sum = larger;
                    continue;
                }
            }
            break;
        }
        return Int.FromLong(sum);
    }

    /// <summary>Adds floats and ints by Neumaier's variant of Kahan's summation, up to the end or an item that is neither.</summary>
    private static Value SumFloats(ref Iteration items, double sum, out Value next)
    {
        double correction = 0;
        while (items.Next(out next))
        {
            double number;
            if (Float.IsExact(next))
            {
                number = Float.ToDouble(next);
            }
            else if (next.IsSmallInt)
            {
                // CPython adds an int without compensation.
                sum += next.SmallInt;
                continue;
            }
            else
            {
                break;
            }
            double larger = sum + number;
            correction += Math.Abs(sum) >= Math.Abs(number) ? sum - larger + number : number - larger + sum;
            sum = larger;
        }
        bool corrects = correction != 0 && double.IsFinite(correction);
        return Float.FromDouble(corrects ? sum + correction : sum);
    }
}
