using System;

namespace Molt.Runtime;

// Functions of many numbers: sums, products and norms with little or no rounding error (after CPython's mathmodule.c).
public static unsafe partial class MathModule
{
    /// <summary>A number and the rounding error of the operation that gave it.</summary>
    private readonly struct DoubleLength(double high, double low)
    {
        public readonly double High = high;
        public readonly double Low = low;

        /// <summary>Adds without loss; the first number is not smaller in magnitude.</summary>
        public static DoubleLength FastSum(double left, double right)
        {
            double sum = left + right;
            return new(sum, left - sum + right);
        }

        /// <summary>Adds without loss (Knuth).</summary>
        public static DoubleLength Sum(double left, double right)
        {
            double sum = left + right;
            double part = sum - left;
            return new(sum, left - (sum - part) + (right - part));
        }

        /// <summary>Multiplies without loss.</summary>
        public static DoubleLength Product(double left, double right)
        {
            double product = left * right;
            return new(product, Math.FusedMultiplyAdd(left, right, -product));
        }
    }

    /// <summary>A growing array of doubles.</summary>
    private struct DoubleList
    {
        public double* Items;
        public nint Count;
        private nint _capacity;

        public bool Append(double item)
        {
            if (Count == _capacity)
            {
                nint capacity = Math.Max(16, _capacity * 2);
                double* larger = (double*)Heap.AllocateLeafBlock(capacity * sizeof(double));
                if (larger == null)
                {
                    return false;
                }
                Memory.Copy(larger, Items, Count * sizeof(double));
                Items = larger;
                _capacity = capacity;
            }
            Items[Count++] = item;
            return true;
        }

        /// <summary>Appends the numbers of an iterable; false with an exception pending.</summary>
        public bool AppendAll(Value iterable)
        {
            if (!Iteration.Start(iterable, out Iteration items))
            {
                return false;
            }
            while (items.Next(out Value item))
            {
                double number = Adapt.ToDouble(item);
                if (ThreadState.Exception != null || !Append(number))
                {
                    return false;
                }
            }
            return !items.Failed;
        }
    }

    /// <summary><c>fsum(seq)</c>: the sum of all numbers rounded once (J. Shewchuk 1997).</summary>
    [PyFunction("fsum", Doc = "Return an accurate floating-point sum of values in the iterable seq.")]
    public static double FSum(Value seq)
    {
        if (!Iteration.Start(seq, out Iteration items))
        {
            return 0;
        }

        // Numbers that do not overlap, smallest first: their sum is exact.
        DoubleList partials = default;
        double specialSum = 0;
        double infiniteSum = 0;
        while (items.Next(out Value item))
        {
            double x = Adapt.ToDouble(item);
            if (ThreadState.Exception != null)
            {
                return 0;
            }
            double given = x;
            nint kept = 0;
            for (nint i = 0; i < partials.Count; i++)
            {
                double y = partials.Items[i];
                DoubleLength sum = Math.Abs(x) < Math.Abs(y) ? DoubleLength.FastSum(y, x) : DoubleLength.FastSum(x, y);
                if (sum.Low != 0)
                {
                    partials.Items[kept++] = sum.Low;
                }
                x = sum.High;
            }
            partials.Count = kept;
            if (!FloatBits.IsFinite(x))
            {
                if (FloatBits.IsFinite(given))
                {
                    Errors.OverflowError("intermediate overflow in fsum"u8);
                    return 0;
                }
                infiniteSum += FloatBits.IsInfinite(given) ? given : 0;
                specialSum += given;
                partials.Count = 0;
            }
            else if (x != 0 && !partials.Append(x))
            {
                return 0;
            }
        }
        if (items.Failed)
        {
            return 0;
        }
        if (specialSum != 0)
        {
            if (FloatBits.IsNaN(infiniteSum))
            {
                Errors.ValueError("-inf + inf in fsum"u8);
            }
            return specialSum;
        }
        return RoundPartials(partials);
    }

    private static double RoundPartials(in DoubleList partials)
    {
        nint count = partials.Count;
        if (count == 0)
        {
            return 0;
        }
        double* items = partials.Items;
        DoubleLength sum = new(items[--count], 0);
        while (count > 0 && sum.Low == 0)
        {
            sum = DoubleLength.FastSum(sum.High, items[--count]);
        }

        // A tie was rounded to even, but what is left decides it.
        if (count > 0 && ((sum.Low < 0 && items[count - 1] < 0) || (sum.Low > 0 && items[count - 1] > 0)))
        {
            double twice = sum.Low * 2;
            double rounded = sum.High + twice;
            if (twice == rounded - sum.High)
            {
                return rounded;
            }
        }
        return sum.High;
    }

    /// <summary><c>hypot(*coordinates)</c>.</summary>
    [PyFunction("hypot", Doc = "Multidimensional Euclidean distance from the origin to a point.")]
    public static double Hypot([PyRest] Arguments coordinates)
    {
        DoubleList vector = default;
        for (nint i = 0; i < coordinates.Count; i++)
        {
            double coordinate = Adapt.ToDouble(coordinates.Items[i]);
            if (ThreadState.Exception != null || !vector.Append(Math.Abs(coordinate)))
            {
                return 0;
            }
        }
        return Norm(vector);
    }

    /// <summary><c>dist(p, q)</c>.</summary>
    [PyFunction("dist", Doc = "Return the Euclidean distance between two points p and q.")]
    public static double Dist(Value p, Value q)
    {
        DoubleList vector = default;
        DoubleList other = default;
        if (!vector.AppendAll(p) || !other.AppendAll(q))
        {
            return 0;
        }
        if (vector.Count != other.Count)
        {
            Errors.ValueError("both points must have the same number of dimensions"u8);
            return 0;
        }
        for (nint i = 0; i < vector.Count; i++)
        {
            vector.Items[i] = Math.Abs(vector.Items[i] - other.Items[i]);
        }
        return Norm(vector);
    }

    /// <summary>The Euclidean norm of numbers that are not negative; changes them.</summary>
    private static double Norm(in DoubleList vector)
    {
        double greatest = 0;
        bool nan = false;
        for (nint i = 0; i < vector.Count; i++)
        {
            nan |= FloatBits.IsNaN(vector.Items[i]);
            greatest = vector.Items[i] > greatest ? vector.Items[i] : greatest;
        }
        return FloatBits.IsInfinite(greatest) ? greatest
            : nan ? double.NaN
            : greatest == 0 || vector.Count <= 1 ? greatest
            : Norm(vector, greatest);
    }

    private static double Norm(in DoubleList vector, double greatest)
    {
        const double leastNormal = 2.2250738585072014e-308;
        ulong mantissa = FloatBits.Split(greatest, out int exponent);
        exponent += (int)IntMath.BitLength((long)mantissa);
        if (exponent < -1023)
        {
            for (nint i = 0; i < vector.Count; i++)
            {
                vector.Items[i] /= leastNormal;
            }
            return leastNormal * Norm(vector, greatest / leastNormal);
        }
        double scale = FloatBits.Round(1, false, -exponent);
        double sum = 1;
        double products = 0;
        double sums = 0;
        for (nint i = 0; i < vector.Count; i++)
        {
            double x = vector.Items[i] * scale;
            AddLossless(DoubleLength.Product(x, x), ref sum, ref products, ref sums);
        }
        double norm = Math.Sqrt(sum - 1 + (products + sums));
        AddLossless(DoubleLength.Product(-norm, norm), ref sum, ref products, ref sums);
        norm += (sum - 1 + (products + sums)) / (2 * norm);
        return norm / scale;
    }

    private static void AddLossless(DoubleLength product, ref double sum, ref double products, ref double sums)
    {
        DoubleLength total = DoubleLength.FastSum(sum, product.High);
        sum = total.High;
        products += product.Low;
        sums += total.Low;
    }

    /// <summary><c>prod(iterable, *, start=1)</c>.</summary>
    [PyFunction("prod", Doc = "Calculate the product of all the elements in the input iterable.")]
    public static Value Prod(Value iterable, [PyKeyword("start", Only = true)] Value start = default)
    {
        if (!Iteration.Start(iterable, out Iteration items))
        {
            return Value.NoValue;
        }
        Value result = start.IsNoValue ? Value.FromSmallInt(1) : start;
        while (items.Next(out Value item))
        {
            result = Operators.Multiply(result, item);
            if (result.IsNoValue)
            {
                return result;
            }
        }
        return items.Failed ? Value.NoValue : result;
    }

    /// <summary><c>sumprod(p, q)</c>: products of floats are added in triple length.</summary>
    [PyFunction("sumprod", Doc = "Return the sum of products of values from two iterables p and q.")]
    public static Value SumProd(Value p, Value q)
    {
        if (!Iteration.Start(p, out Iteration left) || !Iteration.Start(q, out Iteration right))
        {
            return Value.NoValue;
        }
        Value total = Value.FromSmallInt(0);
        TripleLength floats = default;
        bool anyFloats = false;
        while (true)
        {
            bool more = left.Next(out Value a);
            if (left.Failed)
            {
                return Value.NoValue;
            }
            bool moreRight = right.Next(out Value b);
            if (right.Failed)
            {
                return Value.NoValue;
            }
            if (more != moreRight)
            {
                return Errors.ValueError("Inputs are not the same length"u8);
            }
            if (more && TryAddFloats(a, b, ref floats))
            {
                anyFloats = true;
                continue;
            }
            if (anyFloats)
            {
                Value sum = Float.FromDouble(floats.ToDouble());
                total = sum.IsNoValue ? sum : Operators.Add(total, sum);
                floats = default;
                anyFloats = false;
            }
            if (!more || total.IsNoValue)
            {
                return total;
            }
            Value product = Operators.Multiply(a, b);
            total = product.IsNoValue ? product : Operators.Add(total, product);
            if (total.IsNoValue)
            {
                return total;
            }
        }
    }

    /// <summary>Adds the product of two numbers, of which at least one is a float, if everything stays finite.</summary>
    private static bool TryAddFloats(Value a, Value b, ref TripleLength total)
    {
        bool floats = (Float.IsExact(a) && (Float.IsExact(b) || Int.IsExact(b) || Int.IsBool(b)))
            || ((Int.IsExact(a) || Int.IsBool(a)) && Float.IsExact(b));
        if (!floats || !TryFinite(a, out double x) || !TryFinite(b, out double y))
        {
            return false;
        }
        TripleLength sum = total.PlusProduct(x, y);
        if (!FloatBits.IsFinite(sum.High))
        {
            return false;
        }
        total = sum;
        return true;
    }

    private static bool TryFinite(Value value, out double number)
    {
        if (Float.IsExact(value))
        {
            number = Float.ToDouble(value);
            return true;
        }
        return Int.TryToDouble(value, out number);
    }

    /// <summary>A sum in three doubles.</summary>
    private struct TripleLength
    {
        public double High;
        public double Low;
        public double Tiny;

        public readonly TripleLength PlusProduct(double x, double y)
        {
            DoubleLength product = DoubleLength.Product(x, y);
            DoubleLength sum = DoubleLength.Sum(High, product.High);
            DoubleLength rest = DoubleLength.Sum(Low, product.Low);
            DoubleLength low = DoubleLength.Sum(rest.High, sum.Low);
            return new TripleLength { High = sum.High, Low = low.High, Tiny = Tiny + rest.Low + low.Low };
        }

        public readonly double ToDouble()
        {
            DoubleLength last = DoubleLength.Sum(Low, Tiny);
            DoubleLength total = DoubleLength.Sum(High, last.High);
            return total.High + (total.Low + last.Low);
        }
    }
}
