using System;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>Operations on <c>float</c>: inline where the exponent allows it, else a <see cref="PyFloat"/>.</summary>
public static unsafe partial class Float
{
    /// <summary>Whether a value is a <c>float</c> or an instance of a subclass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), NoRaise, Pure]
    public static bool Is(Value value) => value.IsInlineFloat || (value.IsObject && (value.Object->Type->Flags & TypeFlags.Float) != 0);

    /// <summary>Whether a value is a <c>float</c> and not an instance of a subclass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), NoRaise, Pure]
    public static bool IsExact(Value value) => value.IsInlineFloat || Types.IsExactObject(value, Intrinsics.TypeOf<PyFloat>());

    /// <summary>The <c>float</c> of a double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [Export]
    public static Value FromDouble(double number) =>
        Intrinsics.Likely(Value.TryInlineFloat(number, out Value result)) ? result : Box(Intrinsics.TypeOf<PyFloat>(), number);

    /// <summary>An instance of <c>float</c> or a subclass on the heap.</summary>
    private static Value Box(PyType* type, double number)
    {
        PyFloat* result = Heap.Allocate<PyFloat>(type);
        if (result == null)
        {
            return Value.NoValue;
        }
        result->Number = number;
        return Value.FromObject(result);
    }

    /// <summary>The number of a <c>float</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), NoRaise, Pure]
    [Export]
    public static double ToDouble(Value value) => Intrinsics.Likely(value.IsInlineFloat) ? value.InlineFloat : ((PyFloat*)value.Object)->Number;

    /// <summary>The number of a <c>float</c>, or of an <c>int</c> as the nearest double. False for other values, and with an exception pending for an int out of range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryOperand(Value value, out double number)
    {
        if (Intrinsics.Likely(value.IsInlineFloat))
        {
            number = value.InlineFloat;
            return true;
        }
        if (value.IsSmallInt)
        {
            number = value.SmallInt;
            return true;
        }
        return TryObjectOperand(value, out number);
    }

    private static bool TryObjectOperand(Value value, out double number)
    {
        number = 0;
        TypeFlags flags = value.Object->Type->Flags;
        if ((flags & TypeFlags.Float) != 0)
        {
            number = ((PyFloat*)value.Object)->Number;
            return true;
        }
        if ((flags & TypeFlags.Int) == 0)
        {
            return false;
        }
        number = Int.ToDouble(value);
        return ThreadState.Exception == null;
    }

    /// <summary>An instance of a subclass of <c>float</c>.</summary>
    public static Value ToSubclass(PyType* type, double number) => Box(type, number);

    /// <summary><c>left // right</c>; <paramref name="right"/> is not 0.</summary>
    public static double FloorDivide(double left, double right)
    {
        double remainder = left % right;
        double quotient = (left - remainder) / right;
        if (remainder != 0 && right < 0 != remainder < 0)
        {
            quotient -= 1;
        }
        if (quotient == 0)
        {
            return Math.CopySign(0.0, left / right);
        }
        double floor = Math.Floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    /// <summary><c>left % right</c>: the sign follows <paramref name="right"/>, which is not 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double FloorModulo(double left, double right)
    {
        double remainder = left % right;
        if (remainder == 0)
        {
            return Math.CopySign(0.0, right);
        }
        return right < 0 != remainder < 0 ? remainder + right : remainder;
    }

    /// <summary><c>left / right</c> as a native operation; after ZeroDivisionError the result has no meaning.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [Export]
    public static double DivideDoubles(double left, double right)
    {
        if (Intrinsics.Unlikely(right == 0))
        {
            ZeroDivision();
            return double.NaN;
        }
        return left / right;
    }

    /// <summary><c>left // right</c> as a native operation; after ZeroDivisionError the result has no meaning.</summary>
    [Export]
    public static double FloorDivideDoubles(double left, double right)
    {
        if (Intrinsics.Unlikely(right == 0))
        {
            ZeroDivision();
            return double.NaN;
        }
        return FloorDivide(left, right);
    }

    /// <summary><c>left % right</c> as a native operation; after ZeroDivisionError the result has no meaning.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [Export]
    public static double RemainderDoubles(double left, double right)
    {
        if (Intrinsics.Unlikely(right == 0))
        {
            ZeroDivision();
            return double.NaN;
        }
        return FloorModulo(left, right);
    }

    [Cold]
    private static Value ZeroDivision() => Errors.ZeroDivisionError("division by zero"u8);

    /// <summary>
    /// <c>left ** right</c>: complex for a fractional power of a negative number. ZeroDivisionError, OverflowError.
    /// </summary>
    public static Value PowerOfDoubles(double left, double right)
    {
        if (left < 0 && FloatBits.IsFinite(left) && FloatBits.IsFinite(right) && right != Math.Floor(right))
        {
            return OnDemand.ComplexPower(left, right);
        }
        double result = RealPower(left, right);
        return ThreadState.Exception != null ? Value.NoValue : FromDouble(result);
    }

    /// <summary>
    /// <c>left ** right</c> where the result is real: the left operand is not negative or the right one is integral. The special cases are those of C99's annex
    /// F. After an error the result has no meaning.
    /// </summary>
    public static double RealPower(double left, double right)
    {
        if (Intrinsics.Unlikely(left == 0 && right < 0) && FloatBits.IsFinite(right))
        {
            Errors.ZeroDivisionError("zero to a negative power"u8);
            return 0;
        }
        double result = Math.Pow(left, right);
        if (Intrinsics.Unlikely(FloatBits.IsInfinite(result)) && FloatBits.IsFinite(left) && FloatBits.IsFinite(right))
        {
            RangeError();
        }
        return result;
    }

    /// <summary>Raises <c>OverflowError(34, 'Numerical result out of range')</c>.</summary>
    [Cold]
    public static Value RangeError()
    {
        PyBaseException* exception = Heap.Allocate<PyBaseException>(Intrinsics.TypeOf<PyOverflowError>());
        PyTuple* arguments = Tuple.Pair(Value.FromSmallInt(34), Value.FromObject(Intrinsics.Literal("Numerical result out of range"u8)));
        if (exception == null || arguments == null)
        {
            return Value.NoValue;
        }
        exception->Arguments = arguments;
        return Errors.SetPending(exception);
    }

    /// <summary>
    /// The hash: equal to that of the int or fraction of the same value; of an infinity, 314159 with its sign. Not a number hashes by identity
    /// (https://docs.python.org/3/library/stdtypes.html#hashing-of-numeric-types).
    /// </summary>
    public static long Hash(Value value)
    {
        double number = ToDouble(value);
        return FloatBits.IsNaN(number) ? (long)((value.Bits >> 4) & long.MaxValue) : HashOf(number);
    }

    /// <summary>The hash of a number that is not NaN.</summary>
    public static long HashOf(double number)
    {
        if (!FloatBits.IsFinite(number))
        {
            return number > 0 ? 314159 : -314159;
        }
        ulong mantissa = FloatBits.Split(number, out int exponent);

        // Times 2**exponent modulo 2**61 - 1 is a rotation of 61 bits.
        int rotation = exponent % 61;
        rotation += rotation < 0 ? 61 : 0;
        ulong hash = ((mantissa << rotation) & Int.HashModulus) | (mantissa >> (61 - rotation));
        long result = FloatBits.IsNegative(number) ? -(long)hash : (long)hash;
        return result == -1 ? -2 : result;
    }

    /// <summary>Orders a double and an int exactly: -1, 0 or 1. The double is not NaN.</summary>
    public static int CompareToInt(double number, Value integer)
    {
        if (integer.IsSmallInt && Math.Abs(number) < 4611686018427387904.0)
        {
            long truncated = (long)number;
            if (truncated != integer.SmallInt)
            {
                return truncated < integer.SmallInt ? -1 : 1;
            }
            double rest = number - truncated;
            return rest < 0 ? -1 : rest > 0 ? 1 : 0;
        }
        return CompareToLargeInt(number, integer);
    }

    private static int CompareToLargeInt(double number, Value integer)
    {
        ulong buffer;
        IntView view = new(integer, &buffer);
        bool negative = number < 0;
        if (number == 0 || view.IsZero || negative != view.Negative)
        {
            return number == 0 && view.IsZero ? 0
                : number == 0 ? (view.Negative ? 1 : -1)
                : negative ? -1 : 1;
        }
        int order = FloatBits.IsFinite(number) ? CompareMagnitude(number, view) : 1;
        return negative ? -order : order;
    }

    private static int CompareMagnitude(double number, in IntView view)
    {
        ulong mantissa = FloatBits.Split(number, out int exponent);
        long numberBits = IntMath.BitLength((long)mantissa) + exponent;
        long viewBits = view.BitLength;
        if (numberBits != viewBits)
        {
            return numberBits < viewBits ? -1 : 1;
        }
        if (exponent <= 0)
        {
            // At most 53 bits before the point.
            ulong integral = mantissa >> -exponent;
            ulong other = view.Low64;
            return integral != other ? (integral < other ? -1 : 1) : mantissa != integral << -exponent ? 1 : 0;
        }
        uint* digits = stackalloc uint[36];
        nint zeros = exponent / Natural.DigitBits;
        Natural.Clear(digits, 36);
        nint length = Natural.Store(digits + zeros, mantissa) + zeros;
        digits[length] = Natural.ShiftLeft(digits + zeros, digits + zeros, length - zeros, exponent % Natural.DigitBits);
        return Natural.Compare(digits, Natural.Trim(digits, length + 1), view.Digits, view.Length);
    }

    /// <summary>
    /// The number rounded to an integral value, ties to even.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double RoundEven(double number) => Math.Round(number);

    /// <summary>
    /// <c>round(number, digits)</c>: the double nearest to the correctly rounded decimal. OverflowError.
    /// </summary>
    public static double RoundTo(double number, long digits)
    {
        // Beyond these limits every double is an integral multiple, or less than half, of the unit.
        if (number == 0 || !FloatBits.IsFinite(number) || digits > 323)
        {
            return number;
        }
        if (digits < -308)
        {
            return Math.CopySign(0.0, number);
        }
        byte* buffer = stackalloc byte[FloatDigits.BufferSize];
        if (!FloatDigits.Fixed(Math.Abs(number), digits, buffer, out DecimalDigits rounded))
        {
            return 0;
        }
        double result = 0;
        if (rounded.Count > 0)
        {
            ulong mantissa = 0;
            for (nint i = 0; i < rounded.Count && i < 19; i++)
            {
                mantissa = (mantissa * 10) + (uint)(rounded.Digits[i] - '0');
            }

            // More than 17 digits occur only where the rounding changed nothing.
            result = rounded.Count > 17 ? Math.Abs(number) : FloatParser.Nearest(mantissa, rounded.Point - rounded.Count);
        }
        if (FloatBits.IsInfinite(result))
        {
            Errors.OverflowError("rounded value too large to represent"u8);
        }
        return FloatBits.IsNegative(number) ? -result : result;
    }
}
