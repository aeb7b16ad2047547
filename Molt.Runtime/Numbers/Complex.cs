using System;

namespace Molt.Runtime;

/// <summary>A complex number out of its object.</summary>
/// <param name="real">The real part.</param>
/// <param name="imaginary">The imaginary part.</param>
public readonly struct ComplexNumber(double real, double imaginary)
{
    /// <summary>The real part.</summary>
    public readonly double Real = real;

    /// <summary>The imaginary part.</summary>
    public readonly double Imaginary = imaginary;

    /// <summary>Whether both parts are not numbers.</summary>
    public bool IsNaN => FloatBits.IsNaN(Real) && FloatBits.IsNaN(Imaginary);

    /// <summary>Whether a part is infinite.</summary>
    public bool IsInfinite => FloatBits.IsInfinite(Real) || FloatBits.IsInfinite(Imaginary);

    /// <summary>Whether both parts are finite.</summary>
    public bool IsFinite => FloatBits.IsFinite(Real) && FloatBits.IsFinite(Imaginary);

    /// <summary>Whether both parts are zero.</summary>
    public bool IsZero => Real == 0 && Imaginary == 0;

    /// <summary>1 with a part's sign where it is infinite, else 0.</summary>
    public ComplexNumber InfiniteParts => new(InfinitePart(Real), InfinitePart(Imaginary));

    /// <summary>0 with a part's sign where it is not a number.</summary>
    public ComplexNumber WithoutNaN => new(WithoutNaNPart(Real), WithoutNaNPart(Imaginary));

    private static double InfinitePart(double part) => Math.CopySign(FloatBits.IsInfinite(part) ? 1 : 0, part);

    private static double WithoutNaNPart(double part) => FloatBits.IsNaN(part) ? Math.CopySign(0, part) : part;
}

/// <summary>
/// Operations on <c>complex</c>. Products and quotients recover infinities as C11's annex G does; an operation with a real operand does not
/// treat that as complex.
/// </summary>
public static unsafe partial class Complex
{
    /// <summary>Whether a value is a <c>complex</c> or an instance of a subclass.</summary>
    public static bool Is(Value value) => value.IsObject && Types.IsSubclass(value.Object->Type, Intrinsics.TypeOf<PyComplex>());

    /// <summary>Whether a value is a <c>complex</c> and not an instance of a subclass.</summary>
    public static bool IsExact(Value value) => Types.IsExactObject(value, Intrinsics.TypeOf<PyComplex>());

    /// <summary>The <c>complex</c> of two parts.</summary>
    [Export]
    public static Value FromParts(double real, double imaginary) => ToSubclass(Intrinsics.TypeOf<PyComplex>(), new(real, imaginary));

    /// <summary>The <c>complex</c> of a number.</summary>
    public static Value From(ComplexNumber number) => FromParts(number.Real, number.Imaginary);

    /// <summary>An instance of <c>complex</c> or a subclass.</summary>
    public static Value ToSubclass(PyType* type, ComplexNumber number)
    {
        PyComplex* result = Heap.Allocate<PyComplex>(type);
        if (result == null)
        {
            return Value.NoValue;
        }
        result->Real = number.Real;
        result->Imaginary = number.Imaginary;
        return Value.FromObject(result);
    }

    /// <summary>The number of a <c>complex</c>.</summary>
    public static ComplexNumber ToNumber(Value value) => new(((PyComplex*)value.Object)->Real, ((PyComplex*)value.Object)->Imaginary);

    /// <summary>Adds.</summary>
    public static ComplexNumber Add(ComplexNumber left, ComplexNumber right) => new(left.Real + right.Real, left.Imaginary + right.Imaginary);

    /// <summary>Subtracts.</summary>
    public static ComplexNumber Subtract(ComplexNumber left, ComplexNumber right) => new(left.Real - right.Real, left.Imaginary - right.Imaginary);

    /// <summary>Multiplies.</summary>
    public static ComplexNumber Multiply(ComplexNumber left, ComplexNumber right)
    {
        double ac = left.Real * right.Real;
        double bd = left.Imaginary * right.Imaginary;
        double ad = left.Real * right.Imaginary;
        double bc = left.Imaginary * right.Real;
        ComplexNumber result = new(ac - bd, ad + bc);
        return Intrinsics.Unlikely(result.IsNaN) ? RecoverProduct(left, right, result, new ComplexNumber(ac, bd).IsInfinite || new ComplexNumber(ad, bc).IsInfinite) : result;
    }

    private static ComplexNumber RecoverProduct(ComplexNumber left, ComplexNumber right, ComplexNumber result, bool overflow)
    {
        bool recover = left.IsInfinite || right.IsInfinite;
        if (left.IsInfinite)
        {
            left = left.InfiniteParts;
            right = right.WithoutNaN;
        }
        if (right.IsInfinite)
        {
            right = right.InfiniteParts;
            left = left.WithoutNaN;
        }
        if (!recover && overflow)
        {
            left = left.WithoutNaN;
            right = right.WithoutNaN;
            recover = true;
        }
        return !recover ? result : new(
            double.PositiveInfinity * ((left.Real * right.Real) - (left.Imaginary * right.Imaginary)),
            double.PositiveInfinity * ((left.Real * right.Imaginary) + (left.Imaginary * right.Real)));
    }

    /// <summary>Divides by a number that is not zero (R. Smith 1962).</summary>
    public static ComplexNumber Divide(ComplexNumber left, ComplexNumber right)
    {
        double absoluteReal = Math.Abs(right.Real);
        double absoluteImaginary = Math.Abs(right.Imaginary);
        ComplexNumber result;
        if (absoluteReal >= absoluteImaginary)
        {
            double ratio = right.Imaginary / right.Real;
            double divisor = right.Real + (right.Imaginary * ratio);
            result = new((left.Real + (left.Imaginary * ratio)) / divisor, (left.Imaginary - (left.Real * ratio)) / divisor);
        }
        else if (absoluteImaginary >= absoluteReal)
        {
            double ratio = right.Real / right.Imaginary;
            double divisor = (right.Real * ratio) + right.Imaginary;
            result = new(((left.Real * ratio) + left.Imaginary) / divisor, ((left.Imaginary * ratio) - left.Real) / divisor);
        }
        else
        {
            result = new(double.NaN, double.NaN);
        }
        if (!result.IsNaN)
        {
            return result;
        }
        if (left.IsInfinite && right.IsFinite)
        {
            ComplexNumber unit = left.InfiniteParts;
            return new(
                double.PositiveInfinity * ((unit.Real * right.Real) + (unit.Imaginary * right.Imaginary)),
                double.PositiveInfinity * ((unit.Imaginary * right.Real) - (unit.Real * right.Imaginary)));
        }
        if (right.IsInfinite && left.IsFinite)
        {
            ComplexNumber unit = right.InfiniteParts;
            return new(
                0.0 * ((left.Real * unit.Real) + (left.Imaginary * unit.Imaginary)),
                0.0 * ((left.Imaginary * unit.Real) - (left.Real * unit.Imaginary)));
        }
        return result;
    }

    /// <summary>Divides a real number by one that is not zero.</summary>
    public static ComplexNumber DivideReal(double left, ComplexNumber right)
    {
        double absoluteReal = Math.Abs(right.Real);
        double absoluteImaginary = Math.Abs(right.Imaginary);
        ComplexNumber result;
        if (absoluteReal >= absoluteImaginary)
        {
            double ratio = right.Imaginary / right.Real;
            double divisor = right.Real + (right.Imaginary * ratio);
            result = new(left / divisor, -left * ratio / divisor);
        }
        else if (absoluteImaginary >= absoluteReal)
        {
            double ratio = right.Real / right.Imaginary;
            double divisor = (right.Real * ratio) + right.Imaginary;
            result = new(left * ratio / divisor, -left / divisor);
        }
        else
        {
            result = new(double.NaN, double.NaN);
        }
        if (result.IsNaN && right.IsInfinite && FloatBits.IsFinite(left))
        {
            ComplexNumber unit = right.InfiniteParts;
            return new(0.0 * (left * unit.Real), 0.0 * (-left * unit.Imaginary));
        }
        return result;
    }

    /// <summary><c>left ** right</c>: ZeroDivisionError, OverflowError.</summary>
    public static Value Power(ComplexNumber left, ComplexNumber right)
    {
        if (left.IsZero && !right.IsZero && (right.Imaginary != 0 || right.Real < 0))
        {
            return Errors.ZeroDivisionError("zero to a negative or complex power"u8);
        }
        bool small = right.Imaginary == 0 && right.Real == Math.Floor(right.Real) && Math.Abs(right.Real) <= 100;
        ComplexNumber result = small ? IntegerPower(left, (int)right.Real) : PolarPower(left, right);
        return result.IsInfinite ? Errors.OverflowError("complex exponentiation"u8) : From(result);
    }

    private static ComplexNumber IntegerPower(ComplexNumber number, int exponent)
    {
        int rest = exponent < 0 ? -exponent : exponent;
        ComplexNumber one = new(1, 0);
        ComplexNumber result = one;
        ComplexNumber power = number;
        for (; rest != 0; rest >>= 1)
        {
            if ((rest & 1) != 0)
            {
                result = Multiply(result, power);
            }
            power = Multiply(power, power);
        }
        return exponent > 0 ? result : Divide(one, result);
    }

    private static ComplexNumber PolarPower(ComplexNumber left, ComplexNumber right)
    {
        if (left.IsZero)
        {
            return new(0, 0);
        }
        double magnitude = CMath.Hypot(left.Real, left.Imaginary);
        double length = Math.Pow(magnitude, right.Real);
        double angle = Math.Atan2(left.Imaginary, left.Real);
        double phase = angle * right.Real;
        if (right.Imaginary != 0)
        {
            length *= Math.Exp(-angle * right.Imaginary);
            phase += right.Imaginary * Math.Log(magnitude);
        }
        return new(length * Math.Cos(phase), length * Math.Sin(phase));
    }

    /// <summary><c>repr(number)</c>; null with MemoryError pending.</summary>
    public static PyStr* Repr(ComplexNumber number)
    {
        byte* text = stackalloc byte[(FloatText.ShortestSize * 2) + 8];
        byte* local = stackalloc byte[FloatText.ShortestSize];
        nint length = 0;
        bool both = number.Real != 0 || FloatBits.IsNegative(number.Real);
        if (both)
        {
            text[length++] = (byte)'(';
            length += WritePart(text + length, number.Real, false);
        }
        length += WritePart(text + length, number.Imaginary, both);
        text[length++] = (byte)'j';
        if (both)
        {
            text[length++] = (byte)')';
        }
        return Str.FromAscii(text, length);
    }

    private static nint WritePart(byte* text, double part, bool withSign)
    {
        bool negative = FloatBits.IsNegative(part) && !FloatBits.IsNaN(part);
        int sign = negative || withSign ? 1 : 0;
        *text = negative ? (byte)'-' : (byte)'+';
        return sign + FloatText.WriteShortest(text + sign, part, FloatTextFlags.None);
    }

    /// <summary>The absolute value; OverflowError.</summary>
    public static double Absolute(ComplexNumber number)
    {
        double result = CMath.Hypot(number.Real, number.Imaginary);
        if (FloatBits.IsInfinite(result) && number.IsFinite)
        {
            Errors.OverflowError("absolute value too large"u8);
        }
        return result;
    }

    /// <summary>Reads a number as <c>complex(text)</c> does. Returns false if it is not one.</summary>
    public static bool Parse(byte* text, nint length, out ComplexNumber result)
    {
        result = default;
        NumberText.Strip(ref text, ref length);
        if (length >= 2 && text[0] == '(' && text[length - 1] == ')')
        {
            text++;
            length -= 2;
            NumberText.Strip(ref text, ref length);
        }
        byte* end = text + length;
        byte* at = text;
        double real = 0;
        double imaginary = 0;
        if (FloatParser.TryRead(ref at, end, true, out double first))
        {
            if (at < end && *at is (byte)'+' or (byte)'-')
            {
                real = first;
                if (!FloatParser.TryRead(ref at, end, true, out imaginary))
                {
                    imaginary = *at == '-' ? -1 : 1;
                    at++;
                }
                if (at >= end || !IsUnit(*at++))
                {
                    return false;
                }
            }
            else if (at < end && IsUnit(*at))
            {
                at++;
                imaginary = first;
            }
            else
            {
                real = first;
            }
        }
        else
        {
            // j, +j or -j.
            imaginary = at < end && *at == '-' ? -1 : 1;
            at += at < end && *at is (byte)'+' or (byte)'-' ? 1 : 0;
            if (at >= end || !IsUnit(*at++))
            {
                return false;
            }
        }
        result = new(real, imaginary);
        return at == end;
    }

    private static bool IsUnit(byte character) => (character | 0x20) == 'j';
}
