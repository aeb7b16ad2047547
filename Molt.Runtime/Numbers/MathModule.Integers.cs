using System;

namespace Molt.Runtime;

// Functions of integers.
public static unsafe partial class MathModule
{
    /// <summary><c>floor(x)</c>.</summary>
    [PyFunction("floor", Doc = "Return the floor of x as an Integral.")]
    public static Value Floor(Value x) => Float.IsExact(x) ? Int.FromDouble(Math.Floor(Float.ToDouble(x))) : RoundOther(x, false);

    /// <summary><c>ceil(x)</c>.</summary>
    [PyFunction("ceil", Doc = "Return the ceiling of x as an Integral.")]
    public static Value Ceiling(Value x) => Float.IsExact(x) ? Int.FromDouble(Math.Ceiling(Float.ToDouble(x))) : RoundOther(x, true);

    private static Value RoundOther(Value x, bool up)
    {
        if (Int.IsExact(x))
        {
            return x;
        }
        Value scratch;
        Value result = Calls.CallSpecial(x, up ? Intrinsics.Literal("__ceil__"u8) : Intrinsics.Literal("__floor__"u8), &scratch, 0);
        if (!result.IsNoValue || ThreadState.Exception != null)
        {
            return result;
        }
        double number = Adapt.ToDouble(x);
        return ThreadState.Exception != null ? Value.NoValue : Int.FromDouble(up ? Math.Ceiling(number) : Math.Floor(number));
    }

    /// <summary><c>trunc(x)</c>.</summary>
    [PyFunction("trunc", Doc = "Truncates the Real x to the nearest Integral toward 0.")]
    public static Value Truncate(Value x)
    {
        if (Float.IsExact(x))
        {
            return Int.FromDouble(Float.ToDouble(x));
        }
        Value scratch;
        Value result = Calls.CallSpecial(x, Intrinsics.Literal("__trunc__"u8), &scratch, 0);
        return result.IsNoValue && ThreadState.Exception == null
            ? Numeric.WrongType("type "u8, x, " doesn't define __trunc__ method"u8)
            : result;
    }

    /// <summary><c>gcd(*integers)</c>.</summary>
    [PyFunction("gcd", Doc = "Greatest Common Divisor.")]
    [return: PyTyped("int")]
    public static Value Gcd([PyRest] Arguments integers)
    {
        Value result = Value.FromSmallInt(0);
        for (nint i = 0; i < integers.Count && !result.IsNoValue; i++)
        {
            Value number = Operators.Index(integers.Items[i]);
            result = number.IsNoValue ? number : Int.GreatestCommonDivisor(result, number);
        }
        return result;
    }

    /// <summary><c>lcm(*integers)</c>.</summary>
    [PyFunction("lcm", Doc = "Least Common Multiple.")]
    [return: PyTyped("int")]
    public static Value Lcm([PyRest] Arguments integers)
    {
        Value result = Value.FromSmallInt(1);
        for (nint i = 0; i < integers.Count && !result.IsNoValue; i++)
        {
            Value number = Operators.Index(integers.Items[i]);
            result = number.IsNoValue ? number : LeastCommonMultiple(result, number);
        }
        return result;
    }

    private static Value LeastCommonMultiple(Value left, Value right)
    {
        if (Int.IsZero(left) || Int.IsZero(right))
        {
            return Value.FromSmallInt(0);
        }
        Value divisor = Int.GreatestCommonDivisor(left, right);
        Value quotient = divisor.IsNoValue ? divisor : Int.FloorDivide(left, divisor);
        Value product = quotient.IsNoValue ? quotient : Int.Multiply(quotient, right);
        return product.IsNoValue ? product : Int.Absolute(product);
    }

    /// <summary><c>isqrt(n)</c>.</summary>
    [PyFunction("isqrt", Doc = "Return the integer part of the square root of the input.")]
    [return: PyTyped("int")]
    public static Value IntegerSquareRoot(Value n)
    {
        Value number = Operators.Index(n);
        return number.IsNoValue ? number
            : Int.IsNegative(number) ? Errors.ValueError("isqrt() argument must be nonnegative"u8)
            : Int.SquareRoot(number);
    }

    /// <summary><c>factorial(n)</c>.</summary>
    [PyFunction("factorial", Doc = "Return n factorial.")]
    [return: PyTyped("int")]
    public static Value Factorial(Value n)
    {
        Value number = Operators.Index(n);
        if (number.IsNoValue)
        {
            return number;
        }
        if (Int.IsNegative(number))
        {
            return Errors.ValueError("factorial() not defined for negative values"u8);
        }
        long count = Int.ToLongClamped(number);
        return count == long.MaxValue
            ? Errors.OverflowError("factorial() argument should not exceed 9223372036854775807"u8)
            : count < 2 ? Value.FromSmallInt(1)
            : Product(2, count);
    }

    /// <summary>The product of consecutive positive integers, by halves.</summary>
    private static Value Product(long first, long last)
    {
        if (last - first < 16)
        {
            // As many factors as fit in a word.
            Value result = Value.FromSmallInt(1);
            long part = 1;
            for (long offset = 0; offset <= last - first && !result.IsNoValue; offset++)
            {
                if (Intrinsics.MultiplyOverflows(part, first + offset, out long product))
                {
                    result = MultiplyByLong(result, part);
                    product = first + offset;
                }
                part = product;
            }
            return MultiplyByLong(result, part);
        }
        long middle = first + ((last - first) / 2);
        Value low = Product(first, middle);
        Value high = low.IsNoValue ? low : Product(middle + 1, last);
        return high.IsNoValue ? high : Int.Multiply(low, high);
    }

    private static Value MultiplyByLong(Value left, long right)
    {
        Value factor = left.IsNoValue ? left : Int.FromLong(right);
        return factor.IsNoValue ? factor : Int.Multiply(left, factor);
    }

    /// <summary><c>perm(n, k=None)</c>.</summary>
    [PyFunction("perm", Doc = "Number of ways to choose k items from n items without repetition and with order.")]
    [return: PyTyped("int")]
    public static Value Permutations(Value n, Value k = default)
    {
        if (k.IsNoValue || k == Intrinsics.None)
        {
            return Factorial(n);
        }
        if (!TryCounts(n, k, out Value total, out Value chosen))
        {
            return Value.NoValue;
        }
        if (Int.Compare(chosen, total) > 0)
        {
            return Value.FromSmallInt(0);
        }
        if (!Int.TryToLong(chosen, out long count))
        {
            return Errors.OverflowError("k must not exceed 9223372036854775807"u8);
        }
        return FallingFactorial(total, count);
    }

    /// <summary><c>comb(n, k)</c>.</summary>
    [PyFunction("comb", Doc = "Number of ways to choose k items from n items without repetition and without order.")]
    [return: PyTyped("int")]
    public static Value Combinations(Value n, Value k)
    {
        if (!TryCounts(n, k, out Value total, out Value chosen))
        {
            return Value.NoValue;
        }
        Value others = Int.Subtract(total, chosen);
        if (others.IsNoValue || Int.IsNegative(others))
        {
            return others.IsNoValue ? others : Value.FromSmallInt(0);
        }
        if (Int.Compare(others, chosen) < 0)
        {
            chosen = others;
        }
        if (!Int.TryToLong(chosen, out long count))
        {
            return Errors.OverflowError("min(n - k, k) must not exceed 9223372036854775807"u8);
        }
        return Binomial(total, count);
    }

    private static bool TryCounts(Value n, Value k, out Value total, out Value chosen)
    {
        chosen = Value.NoValue;
        total = Operators.Index(n);
        if (total.IsNoValue)
        {
            return false;
        }
        chosen = Operators.Index(k);
        if (chosen.IsNoValue)
        {
            return false;
        }
        if (Int.IsNegative(total))
        {
            Errors.ValueError("n must be a non-negative integer"u8);
            return false;
        }
        if (Int.IsNegative(chosen))
        {
            Errors.ValueError("k must be a non-negative integer"u8);
            return false;
        }
        total = Int.Exact(total);
        chosen = Int.Exact(chosen);
        return !total.IsNoValue && !chosen.IsNoValue;
    }

    /// <summary><c>n * (n - 1) * ... * (n - k + 1)</c>.</summary>
    private static Value FallingFactorial(Value n, long k)
    {
        if (k == 0)
        {
            return Value.FromSmallInt(1);
        }
        if (Int.TryToLong(n, out long number))
        {
            return Product(number - k + 1, number);
        }
        if (k == 1)
        {
            return n;
        }
        Value low = FallingFactorial(n, k / 2);
        Value rest = low.IsNoValue ? low : Int.Subtract(n, Value.FromSmallInt(k / 2));
        Value high = rest.IsNoValue ? rest : FallingFactorial(rest, k - (k / 2));
        return high.IsNoValue ? high : Int.Multiply(low, high);
    }

    /// <summary>C(n, k) = C(n, j) * C(n - j, k - j) / C(k, j) with j about half of k; small k directly.</summary>
    private static Value Binomial(Value n, long k)
    {
        if (k == 0)
        {
            return Value.FromSmallInt(1);
        }
        if (k == 1)
        {
            return n;
        }
        if (n.IsSmallInt && TryBinomial(n.SmallInt, k, out long result))
        {
            return Int.FromLong(result);
        }
        long half = k / 2;
        Value low = Binomial(n, half);
        Value rest = low.IsNoValue ? low : Int.Subtract(n, Value.FromSmallInt(half));
        Value high = rest.IsNoValue ? rest : Binomial(rest, k - half);
        Value product = high.IsNoValue ? high : Int.Multiply(low, high);
        Value divisor = product.IsNoValue ? product : Binomial(Value.FromSmallInt(k), half);
        return divisor.IsNoValue ? divisor : Int.FloorDivide(product, divisor);
    }

    private static bool TryBinomial(long n, long k, out long result)
    {
        result = 1;
        for (long i = 1; i <= k; i++)
        {
            if (Intrinsics.MultiplyOverflows(result, n - k + i, out long product))
            {
                return false;
            }
            result = product / i;
        }
        return true;
    }
}
