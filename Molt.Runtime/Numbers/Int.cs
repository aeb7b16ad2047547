using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// Operations on <c>int</c>: an inline integer where 63 bits suffice, else a <see cref="PyInt"/>. Operands may also be of a subclass
/// (<c>bool</c> included); results are plain ints, always inline when they fit.
/// </summary>
public static unsafe partial class Int
{
    /// <summary>Whether a value is an <c>int</c> or an instance of a subclass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), NoRaise, Pure]
    public static bool Is(Value value) => value.IsSmallInt || (value.IsObject && (value.Object->Type->Flags & TypeFlags.Int) != 0);

    /// <summary>Whether a value is an <c>int</c> and not an instance of a subclass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), NoRaise, Pure]
    public static bool IsExact(Value value) => value.IsSmallInt || Types.IsExactObject(value, Intrinsics.TypeOf<PyInt>());

    /// <summary>Whether a value is <c>True</c> or <c>False</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), NoRaise, Pure]
    public static bool IsBool(Value value) => value == Intrinsics.True || value == Intrinsics.False;

    /// <summary>The address of a large integer's lowest digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint* Digits(PyInt* number) => (uint*)(number + 1);

    /// <summary>The <c>int</c> of a 64-bit integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [Export]
    public static Value FromLong(long number) =>
        Intrinsics.Likely(Value.FitsSmallInt(number)) ? Value.FromSmallInt(number) : Box(IntMath.Magnitude(number), number < 0);

    /// <summary>The <c>int</c> of an unsigned 64-bit integer.</summary>
    public static Value FromULong(ulong number) => FromMagnitude(number, false);

    /// <summary>The <c>int</c> of a sign and a magnitude.</summary>
    public static Value FromMagnitude(ulong magnitude, bool negative) =>
        magnitude < 1UL << 62 || (negative && magnitude == 1UL << 62)
            ? Value.FromSmallInt(negative ? -(long)magnitude : (long)magnitude)
            : Box(magnitude, negative);

    private static Value Box(ulong magnitude, bool negative)
    {
        PyInt* result = Allocate(2);
        if (result == null)
        {
            return Value.NoValue;
        }
        nint length = Natural.Store(Digits(result), magnitude);
        result->SignedLength = negative ? -length : length;
        return Value.FromObject(result);
    }

    /// <summary>The <c>int</c> of a sign and a magnitude of two 64-bit words.</summary>
    private static Value FromWords(ulong high, ulong low, bool negative)
    {
        if (high == 0)
        {
            return FromMagnitude(low, negative);
        }
        PyInt* result = Allocate(4);
        if (result == null)
        {
            return Value.NoValue;
        }
        Natural.Store(Digits(result), low);
        nint length = 2 + Natural.Store(Digits(result) + 2, high);
        result->SignedLength = negative ? -length : length;
        return Value.FromObject(result);
    }

    /// <summary>A large integer with room for digits; null with an exception pending.</summary>
    public static PyInt* Allocate(nint length)
    {
        if (Intrinsics.Unlikely(length > MaxLength))
        {
            Errors.OverflowError("too many digits in integer"u8);
            return null;
        }
        return (PyInt*)Heap.AllocateVariable(Intrinsics.TypeOf<PyInt>(), sizeof(PyInt) + (length * sizeof(uint)));
    }

    /// <summary>No number has more digits.</summary>
    private static nint MaxLength => (nint.MaxValue >> 6) / sizeof(uint);

    /// <summary>Makes an <c>int</c> of an allocated number whose digits are set: drops leading zeros, and goes inline where it can.</summary>
    public static Value Finish(PyInt* number, nint length, bool negative)
    {
        uint* digits = Digits(number);
        length = Natural.Trim(digits, length);
        if (length <= 2)
        {
            ulong magnitude = length == 0 ? 0 : length == 1 ? digits[0] : digits[0] | ((ulong)digits[1] << Natural.DigitBits);
            if (magnitude < 1UL << 62 || (negative && magnitude == 1UL << 62))
            {
                return Value.FromSmallInt(negative ? -(long)magnitude : (long)magnitude);
            }
        }
        number->SignedLength = negative ? -length : length;
        return Value.FromObject(number);
    }

    /// <summary>An <c>int</c> of a copy of some digits.</summary>
    public static Value FromDigits(uint* digits, nint length, bool negative)
    {
        length = Natural.Trim(digits, length);
        if (length <= 2)
        {
            return FromMagnitude(length == 0 ? 0 : length == 1 ? digits[0] : digits[0] | ((ulong)digits[1] << Natural.DigitBits), negative);
        }
        PyInt* result = Allocate(length);
        if (result == null)
        {
            return Value.NoValue;
        }
        Natural.Copy(Digits(result), digits, length);
        return Finish(result, length, negative);
    }

    /// <summary>The plain <c>int</c> of the same number as an int of any class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Exact(Value value) => IsExact(value) ? value : ToExact(value);

    private static Value ToExact(Value value)
    {
        ulong buffer;
        IntView view = new(value, &buffer);
        return FromDigits(view.Digits, view.Length, view.Negative);
    }

    /// <summary>An instance of a subclass of <c>int</c> with the number of an int.</summary>
    public static Value ToSubclass(PyType* type, Value value)
    {
        ulong buffer;
        IntView view = new(value, &buffer);
        PyInt* result = (PyInt*)Heap.AllocateVariable(type, type->InstanceSize + (view.Length * sizeof(uint)));
        if (result == null)
        {
            return Value.NoValue;
        }
        Natural.Copy(Digits(result), view.Digits, view.Length);
        result->SignedLength = view.Negative ? -view.Length : view.Length;
        return Value.FromObject(result);
    }

    /// <summary>The number of an int as 64 bits. Returns whether it fits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryToLong(Value value, out long number)
    {
        if (Intrinsics.Likely(value.IsSmallInt))
        {
            number = value.SmallInt;
            return true;
        }
        return TryLargeToLong(value, out number);
    }

    private static bool TryLargeToLong(Value value, out long number)
    {
        ulong buffer;
        IntView view = new(value, &buffer);
        ulong low = view.Low64;
        number = view.Negative ? (long)(0 - low) : (long)low;
        return view.Fits64 && (view.Negative ? low <= 1UL << 63 : low < 1UL << 63);
    }

    /// <summary>The number of an int, or the nearest 64-bit integer if it is out of range.</summary>
    public static long ToLongClamped(Value value)
    {
        if (TryToLong(value, out long number))
        {
            return number;
        }
        return IsNegative(value) ? long.MinValue : long.MaxValue;
    }

    /// <summary>The lowest 64 bits of an int's two's complement form.</summary>
    public static ulong ToULongWrapped(Value value)
    {
        ulong buffer;
        IntView view = new(value, &buffer);
        return view.Negative ? 0 - view.Low64 : view.Low64;
    }

    /// <summary>Whether an int is less than zero.</summary>
    public static bool IsNegative(Value value) => value.IsSmallInt ? value.SmallInt < 0 : !IsBool(value) && ((PyInt*)value.Object)->SignedLength < 0;

    /// <summary>Whether an int is zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsZero(Value value) => value.IsSmallInt ? value.Bits == 0 : IsLargeZero(value);

    private static bool IsLargeZero(Value value)
    {
        ulong buffer;
        return new IntView(value, &buffer).IsZero;
    }

    /// <summary>Whether an int is odd.</summary>
    public static bool IsOdd(Value value)
    {
        ulong buffer;
        return (new IntView(value, &buffer).Low64 & 1) != 0;
    }

    /// <summary>Orders two ints: -1, 0 or 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), NoRaise]
    public static int Compare(Value left, Value right)
    {
        if (Intrinsics.Likely(left.IsSmallInt && right.IsSmallInt))
        {
            // The tags are equal, so the words compare as the numbers do.
            return (long)left.Bits < (long)right.Bits ? -1 : left.Bits != right.Bits ? 1 : 0;
        }
        return CompareLarge(left, right);
    }

    private static int CompareLarge(Value left, Value right)
    {
        ulong leftBuffer;
        ulong rightBuffer;
        IntView a = new(left, &leftBuffer);
        IntView b = new(right, &rightBuffer);
        if (a.Negative != b.Negative)
        {
            return a.Negative ? -1 : 1;
        }
        int order = IntView.CompareMagnitudes(a, b);
        return a.Negative ? -order : order;
    }

    /// <summary>Whether two ints are the same number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), NoRaise]
    public static bool Equal(Value left, Value right) => left.Bits == right.Bits || (!(left.IsSmallInt && right.IsSmallInt) && CompareLarge(left, right) == 0);

    /// <summary>
    /// The hash of an int: the number modulo <c>2**61 - 1</c> with its sign, and -2 for -1
    /// (https://docs.python.org/3/library/stdtypes.html#hashing-of-numeric-types).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), NoRaise]
    public static long Hash(Value value) => value.IsSmallInt ? Hashing.OfSmallInt(value.SmallInt) : HashLarge(value);

    private static long HashLarge(Value value)
    {
        ulong buffer;
        IntView view = new(value, &buffer);
        ulong hash = 0;
        for (nint i = view.Length - 1; i >= 0; i--)
        {
            // Multiplying by 2**32 modulo 2**61 - 1 is a rotation of 61 bits.
            hash = ((hash << 32) & HashModulus) | (hash >> 29);
            hash += view.Digits[i];
            if (hash >= HashModulus)
            {
                hash -= HashModulus;
            }
        }
        long result = view.Negative ? -(long)hash : (long)hash;
        return result == -1 ? -2 : result;
    }

    /// <summary>The prime that numbers are hashed modulo.</summary>
    public const ulong HashModulus = (1UL << 61) - 1;
}
