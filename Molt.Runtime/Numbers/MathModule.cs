using System;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>The module <c>math</c> (https://docs.python.org/3.14/library/math.html): functions of floats.</summary>
[PyModule("math", Doc = "This module provides access to the mathematical functions\ndefined by the C standard.")]
public static unsafe partial class MathModule
{
    /// <summary>The ratio of a circle's circumference to its diameter.</summary>
    [PyAttribute("pi")]
    public const double Pi = Math.PI;

    /// <summary>The base of natural logarithms.</summary>
    [PyAttribute("e")]
    public const double E = Math.E;

    /// <summary>The ratio of a circle's circumference to its radius.</summary>
    [PyAttribute("tau")]
    public const double Tau = Math.Tau;

    /// <summary>Positive infinity.</summary>
    [PyAttribute("inf")]
    public const double Infinity = double.PositiveInfinity;

    /// <summary>Not a number.</summary>
    [PyAttribute("nan"), NoRaise]
    public static Value NaN() => Float.FromDouble(BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000));

    /// <summary>Raises ValueError that shows the argument.</summary>
    [Cold]
    private static double DomainError(ReadOnlySpan<byte> expected, double x)
    {
        TextBuilder text = default;
        text.Append(expected);
        text.Append(", got "u8);
        Formatting.AppendFloat(ref text, x);
        Errors.ValueError(ref text);
        return 0;
    }

    [Cold]
    private static double DomainError()
    {
        Errors.ValueError("math domain error"u8);
        return 0;
    }

    [Cold]
    private static double RangeError()
    {
        Errors.OverflowError("math range error"u8);
        return 0;
    }

    /// <summary>The result of a function that can overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double CheckRange(double result, double x) =>
        Intrinsics.Unlikely(FloatBits.IsInfinite(result)) && FloatBits.IsFinite(x) ? RangeError() : result;

    /// <summary><c>sqrt(x)</c>.</summary>
    [PyFunction("sqrt", Doc = "Return the square root of x."), Pure]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sqrt(double x) => Intrinsics.Unlikely(x < 0) ? DomainError("expected a nonnegative input"u8, x) : Math.Sqrt(x);

    /// <summary><c>cbrt(x)</c>.</summary>
    [PyFunction("cbrt", Doc = "Return the cube root of x."), NoRaise, Pure]
    public static double CubeRoot(double x) => Math.Cbrt(x);

    /// <summary><c>exp(x)</c>.</summary>
    [PyFunction("exp", Doc = "Return e raised to the power of x."), Pure]
    public static double Exp(double x) => CheckRange(Math.Exp(x), x);

    /// <summary><c>exp2(x)</c>.</summary>
    [PyFunction("exp2", Doc = "Return 2 raised to the power of x."), Pure]
    public static double Exp2(double x) => CheckRange(CMath.Exp2(x), x);

    /// <summary><c>expm1(x)</c>.</summary>
    [PyFunction("expm1", Doc = "Return exp(x)-1."), Pure]
    public static double ExpMinus1(double x) => CheckRange(CMath.Expm1(x), x);

    /// <summary><c>log1p(x)</c>.</summary>
    [PyFunction("log1p", Doc = "Return the natural logarithm of 1+x (base e)."), Pure]
    public static double LogPlus1(double x) =>
        x <= -1 ? DomainError("expected argument value > -1"u8, x) : x == 0 ? x : CMath.Log1p(x);

    /// <summary><c>sin(x)</c>.</summary>
    [PyFunction("sin", Doc = "Return the sine of x (measured in radians)."), Pure]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sin(double x) => Intrinsics.Unlikely(FloatBits.IsInfinite(x)) ? NotFinite(x) : Math.Sin(x);

    /// <summary><c>cos(x)</c>.</summary>
    [PyFunction("cos", Doc = "Return the cosine of x (measured in radians)."), Pure]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Cos(double x) => Intrinsics.Unlikely(FloatBits.IsInfinite(x)) ? NotFinite(x) : Math.Cos(x);

    /// <summary><c>tan(x)</c>.</summary>
    [PyFunction("tan", Doc = "Return the tangent of x (measured in radians)."), Pure]
    public static double Tan(double x) => Intrinsics.Unlikely(FloatBits.IsInfinite(x)) ? NotFinite(x) : Math.Tan(x);

    [Cold]
    private static double NotFinite(double x) => DomainError("expected a finite input"u8, x);

    /// <summary><c>asin(x)</c>.</summary>
    [PyFunction("asin", Doc = "Return the arc sine (measured in radians) of x."), Pure]
    public static double ArcSin(double x) => Math.Abs(x) > 1 ? NotInUnit(x) : Math.Asin(x);

    /// <summary><c>acos(x)</c>.</summary>
    [PyFunction("acos", Doc = "Return the arc cosine (measured in radians) of x."), Pure]
    public static double ArcCos(double x) => Math.Abs(x) > 1 ? NotInUnit(x) : Math.Acos(x);

    [Cold]
    private static double NotInUnit(double x) => DomainError("expected a number in range from -1 up to 1"u8, x);

    /// <summary><c>atan(x)</c>.</summary>
    [PyFunction("atan", Doc = "Return the arc tangent (measured in radians) of x."), NoRaise, Pure]
    public static double ArcTan(double x) => Math.Atan(x);

    /// <summary><c>atan2(y, x)</c>.</summary>
    [PyFunction("atan2", Doc = "Return the arc tangent (measured in radians) of y/x."), NoRaise, Pure]
    public static double ArcTan2(double y, double x) => Math.Atan2(y, x);

    /// <summary><c>sinh(x)</c>.</summary>
    [PyFunction("sinh", Doc = "Return the hyperbolic sine of x."), Pure]
    public static double Sinh(double x) => CheckRange(Math.Sinh(x), x);

    /// <summary><c>cosh(x)</c>.</summary>
    [PyFunction("cosh", Doc = "Return the hyperbolic cosine of x."), Pure]
    public static double Cosh(double x) => CheckRange(Math.Cosh(x), x);

    /// <summary><c>tanh(x)</c>.</summary>
    [PyFunction("tanh", Doc = "Return the hyperbolic tangent of x."), NoRaise, Pure]
    public static double Tanh(double x) => Math.Tanh(x);

    /// <summary><c>asinh(x)</c>.</summary>
    [PyFunction("asinh", Doc = "Return the inverse hyperbolic sine of x."), NoRaise, Pure]
    public static double ArcSinh(double x) => Math.Asinh(x);

    /// <summary><c>acosh(x)</c>.</summary>
    [PyFunction("acosh", Doc = "Return the inverse hyperbolic cosine of x."), Pure]
    public static double ArcCosh(double x) => x < 1 ? DomainError("expected argument value not less than 1"u8, x) : Math.Acosh(x);

    /// <summary><c>atanh(x)</c>.</summary>
    [PyFunction("atanh", Doc = "Return the inverse hyperbolic tangent of x."), Pure]
    public static double ArcTanh(double x) => Math.Abs(x) >= 1 ? DomainError("expected a number between -1 and 1"u8, x) : Math.Atanh(x);

    /// <summary><c>erf(x)</c>.</summary>
    [PyFunction("erf", Doc = "Error function at x."), NoRaise, Pure]
    public static double Erf(double x) => CMath.Erf(x);

    /// <summary><c>erfc(x)</c>.</summary>
    [PyFunction("erfc", Doc = "Complementary error function at x."), NoRaise, Pure]
    public static double Erfc(double x) => CMath.Erfc(x);

    /// <summary><c>pow(x, y)</c>.</summary>
    [PyFunction("pow", Doc = "Return x**y (x to the power of y)."), Pure]
    public static double Pow(double x, double y)
    {
        double result = Math.Pow(x, y);
        if (Intrinsics.Unlikely(!FloatBits.IsFinite(result)) && FloatBits.IsFinite(x) && FloatBits.IsFinite(y))
        {
            return FloatBits.IsNaN(result) || x == 0 ? DomainError() : RangeError();
        }
        return result;
    }

    /// <summary><c>fmod(x, y)</c>.</summary>
    [PyFunction("fmod", Doc = "Return fmod(x, y), according to platform C."), Pure]
    public static double FMod(double x, double y)
    {
        double result = x % y;
        return Intrinsics.Unlikely(FloatBits.IsNaN(result)) && !FloatBits.IsNaN(x) && !FloatBits.IsNaN(y) ? DomainError() : result;
    }

    /// <summary><c>remainder(x, y)</c>.</summary>
    [PyFunction("remainder", Doc = "Difference between x and the closest integer multiple of y."), Pure]
    public static double Remainder(double x, double y)
    {
        if (FloatBits.IsFinite(x) && FloatBits.IsInfinite(y))
        {
            return x;
        }
        double result = Math.IEEERemainder(x, y);
        return Intrinsics.Unlikely(FloatBits.IsNaN(result)) && !FloatBits.IsNaN(x) && !FloatBits.IsNaN(y) ? DomainError() : result;
    }

    /// <summary><c>fabs(x)</c>.</summary>
    [PyFunction("fabs", Doc = "Return the absolute value of the float x."), NoRaise, Pure]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double FAbs(double x) => Math.Abs(x);

    /// <summary><c>copysign(x, y)</c>.</summary>
    [PyFunction("copysign", Doc = "Return a float with the magnitude (absolute value) of x but the sign of y."), NoRaise, Pure]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double CopySign(double x, double y) => Math.CopySign(x, y);

    /// <summary><c>degrees(x)</c>.</summary>
    [PyFunction("degrees", Doc = "Convert angle x from radians to degrees."), NoRaise, Pure]
    public static double Degrees(double x) => x * (180.0 / Math.PI);

    /// <summary><c>radians(x)</c>.</summary>
    [PyFunction("radians", Doc = "Convert angle x from degrees to radians."), NoRaise, Pure]
    public static double Radians(double x) => x * (Math.PI / 180.0);

    /// <summary><c>isfinite(x)</c>.</summary>
    [PyFunction("isfinite", Doc = "Return True if x is neither an infinity nor a NaN, and False otherwise."), NoRaise, Pure]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsFinite(double x) => FloatBits.IsFinite(x);

    /// <summary><c>isinf(x)</c>.</summary>
    [PyFunction("isinf", Doc = "Return True if x is a positive or negative infinity, and False otherwise."), NoRaise, Pure]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsInfinite(double x) => FloatBits.IsInfinite(x);

    /// <summary><c>isnan(x)</c>.</summary>
    [PyFunction("isnan", Doc = "Return True if x is a NaN (not a number), and False otherwise."), NoRaise, Pure]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNaN(double x) => FloatBits.IsNaN(x);

    /// <summary><c>isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)</c>.</summary>
    [PyFunction("isclose", Doc = "Determine whether two floating-point numbers are close in value.")]
    public static bool IsClose(
        [PyKeyword("a")] double a,
        [PyKeyword("b")] double b,
        [PyKeyword("rel_tol", Only = true)] double relativeTolerance = 1e-09,
        [PyKeyword("abs_tol", Only = true)] double absoluteTolerance = 0.0)
    {
        if (relativeTolerance < 0 || absoluteTolerance < 0)
        {
            Errors.ValueError("tolerances must be non-negative"u8);
            return false;
        }
        if (a == b)
        {
            return true;
        }
        if (FloatBits.IsInfinite(a) || FloatBits.IsInfinite(b))
        {
            return false;
        }
        double difference = Math.Abs(b - a);
        return difference <= Math.Abs(relativeTolerance * b) || difference <= Math.Abs(relativeTolerance * a) || difference <= absoluteTolerance;
    }

    /// <summary><c>fma(x, y, z)</c>.</summary>
    [PyFunction("fma", Doc = "Fused multiply-add operation.")]
    public static double FusedMultiplyAdd(double x, double y, double z)
    {
        double result = Math.FusedMultiplyAdd(x, y, z);
        if (Intrinsics.Likely(FloatBits.IsFinite(result)))
        {
            return result;
        }
        if (FloatBits.IsNaN(result) && !FloatBits.IsNaN(x) && !FloatBits.IsNaN(y) && !FloatBits.IsNaN(z))
        {
            Errors.ValueError("invalid operation in fma"u8);
        }
        else if (FloatBits.IsFinite(x) && FloatBits.IsFinite(y) && FloatBits.IsFinite(z))
        {
            Errors.OverflowError("overflow in fma"u8);
        }
        return result;
    }

    /// <summary><c>frexp(x)</c>.</summary>
    [PyFunction("frexp", Doc = "Return the mantissa and exponent of x, as pair (m, e).")]
    [return: PyTyped("tuple[float, int]")]
    public static PyTuple* FRexp(double x)
    {
        if (x == 0 || !FloatBits.IsFinite(x))
        {
            return Tuple.Pair(Float.FromDouble(x), Value.FromSmallInt(0));
        }
        ulong mantissa = FloatBits.Split(x, out int exponent);
        int bits = (int)IntMath.BitLength((long)mantissa);
        double fraction = FloatBits.Round(mantissa, false, -bits);
        return Tuple.Pair(Float.FromDouble(Math.CopySign(fraction, x)), Value.FromSmallInt(exponent + bits));
    }

    /// <summary><c>ldexp(x, i)</c>.</summary>
    [PyFunction("ldexp", Doc = "Return x * (2**i).")]
    public static double LdExp(double x, Value i)
    {
        if (!Int.Is(i))
        {
            Errors.TypeError("Expected an int as second argument to ldexp."u8);
            return 0;
        }
        return CheckRange(FloatBits.Scale(x, Int.ToLongClamped(i)), x);
    }

    /// <summary><c>modf(x)</c>.</summary>
    [PyFunction("modf", Doc = "Return the fractional and integer parts of x.")]
    [return: PyTyped("tuple[float, float]")]
    public static PyTuple* ModF(double x)
    {
        double whole = FloatBits.IsFinite(x) ? Math.Truncate(x) : x;
        double fraction = FloatBits.IsInfinite(x) ? 0 : x - whole;
        return Tuple.Pair(Float.FromDouble(Math.CopySign(fraction, x)), Float.FromDouble(whole));
    }

    /// <summary><c>ulp(x)</c>.</summary>
    [PyFunction("ulp", Doc = "Return the value of the least significant bit of the float x."), NoRaise, Pure]
    public static double Ulp(double x)
    {
        x = Math.Abs(x);
        if (!FloatBits.IsFinite(x))
        {
            return x;
        }
        FloatBits.Split(x, out int exponent);
        return FloatBits.Round(1, false, exponent);
    }

    /// <summary><c>nextafter(x, y, *, steps=None)</c>.</summary>
    [PyFunction("nextafter", Doc = "Return the floating-point value the given number of steps after x towards y.")]
    public static double NextAfter(double x, double y, [PyKeyword("steps", Only = true)] Value steps = default)
    {
        ulong count = 1;
        if (!steps.IsNoValue && steps != Intrinsics.None)
        {
            Value index = Operators.Index(steps);
            if (index.IsNoValue)
            {
                return 0;
            }
            if (Int.IsNegative(index))
            {
                Errors.ValueError("steps must be a non-negative integer"u8);
                return 0;
            }
            count = Int.BitLength(index) > 64 ? ulong.MaxValue : Int.ToULongWrapped(index);
        }
        if (count == 0)
        {
            return x;
        }
        return FloatBits.IsNaN(x) ? x : FloatBits.IsNaN(y) || x == y ? y : Step(x, y, count);
    }

    /// <summary>Goes a number of floats from one number towards another; the floats of one sign are ordered as their bits.</summary>
    private static double Step(double x, double y, ulong count)
    {
        const ulong sign = 1UL << 63;
        ulong from = BitConverter.DoubleToUInt64Bits(x);
        ulong to = BitConverter.DoubleToUInt64Bits(y);
        if (((from ^ to) & sign) == 0)
        {
            bool up = from < to;
            ulong distance = up ? to - from : from - to;
            return distance <= count ? y : BitConverter.UInt64BitsToDouble(up ? from + count : from - count);
        }

        // Through zero, which both signs share.
        ulong before = from & ~sign;
        ulong after = to & ~sign;
        if (count <= before)
        {
            return BitConverter.UInt64BitsToDouble(from - count);
        }
        count -= before;
        return count >= after ? y : BitConverter.UInt64BitsToDouble((to & sign) | count);
    }
}
