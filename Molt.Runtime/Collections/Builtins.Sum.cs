using System;

namespace Molt.Runtime;

public static unsafe partial class Builtins
{
    /// <summary><c>sum(iterable, /, start=0)</c>: floats and complex numbers are added with compensation, as CPython does from 3.14 on.</summary>
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
        if (!total.IsNoValue && Complex.IsExact(total))
        {
            total = SumComplex(ref items, Complex.ToNumber(total), out Value next);
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

    /// <summary>Adds floats and ints, up to the end or an item that is neither.</summary>
    private static Value SumFloats(ref Iteration items, double start, out Value next)
    {
        CompensatedSum sum = new() { High = start };
        while (items.Next(out next))
        {
            if (!Float.IsExact(next) && !Int.Is(next))
            {
                break;
            }
            if (!Float.TryOperand(next, out double number))
            {
                return Value.NoValue;
            }
            sum.Add(number);
        }
        return Float.FromDouble(sum.Total);
    }

    /// <summary>Adds complex numbers, floats and ints, up to the end or an item that is none of these.</summary>
    private static Value SumComplex(ref Iteration items, ComplexNumber start, out Value next)
    {
        CompensatedSum real = new() { High = start.Real };
        CompensatedSum imaginary = new() { High = start.Imaginary };
        while (items.Next(out next))
        {
            if (Complex.IsExact(next))
            {
                real.Add(Complex.ToNumber(next).Real);
                imaginary.Add(Complex.ToNumber(next).Imaginary);
                continue;
            }
            if (!Float.Is(next) && !Int.Is(next))
            {
                break;
            }
            if (!Float.TryOperand(next, out double number))
            {
                return Value.NoValue;
            }
            real.Add(number);
        }
        return Complex.FromParts(real.Total, imaginary.Total);
    }

    /// <summary>Neumaier's variant of Kahan's summation.</summary>
    private struct CompensatedSum
    {
        public double High;
        private double _low;

        /// <summary>The sum, without a compensation that would make an infinity not a number.</summary>
        public readonly double Total => _low != 0 && FloatBits.IsFinite(_low) ? High + _low : High;

        public void Add(double number)
        {
            double sum = High + number;
            _low += Math.Abs(High) >= Math.Abs(number) ? High - sum + number : number - sum + High;
            High = sum;
        }
    }
}
