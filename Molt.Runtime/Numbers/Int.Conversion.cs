namespace Molt.Runtime;

public static unsafe partial class Int
{
    /// <summary><c>int(value)</c>: a plain int of a number or text.</summary>
    public static Value FromValue(Value value)
    {
        if (IsExact(value))
        {
            return value;
        }
        PyType* type = Types.Of(value);
        if (type->Int != null)
        {
            Value result = type->Int(value);
            return result.IsNoValue || Is(result) ? (result.IsNoValue ? result : Exact(result)) : NonInt("__int__"u8, result);
        }
        if (type->Index != null)
        {
            Value result = Operators.Index(value);
            return result.IsNoValue ? result : Exact(result);
        }
        if (Str.Is(value))
        {
            return FromStr(Str.From(value), 10);
        }
        return BytesLike.TryGet(value, out byte* data, out nint length) ? FromText(data, length, 10, value)
            : Numeric.WrongType("int() argument must be a string, a bytes-like object or a real number, not '"u8, value, "'"u8);
    }

    /// <summary><c>int(value, radix)</c>: a plain int of a text.</summary>
    public static Value FromValue(Value value, Value radix)
    {
        Value index = Operators.Index(radix);
        if (index.IsNoValue)
        {
            return index;
        }
        long number = ToLongClamped(index);
        if (number is < 0 or 1 or > 36)
        {
            return Errors.ValueError("int() base must be >= 2 and <= 36, or 0"u8);
        }
        if (Str.Is(value))
        {
            return FromStr(Str.From(value), (uint)number);
        }
        return BytesLike.TryGet(value, out byte* data, out nint length) ? FromText(data, length, (uint)number, value)
            : Errors.TypeError("int() can't convert non-string with explicit base"u8);
    }

    [Cold]
    private static Value NonInt(System.ReadOnlySpan<byte> method, Value result)
    {
        TextBuilder text = default;
        text.Append(method);
        text.Append(" returned non-int (type "u8);
        text.AppendTypeName(result);
        text.Append(")"u8);
        return Errors.TypeError(ref text);
    }

    /// <summary><c>round(value, digits)</c>: the nearest multiple of <c>10**-digits</c>, ties to even.</summary>
    public static Value Round(Value value, Value digits)
    {
        if (!IsNegative(digits))
        {
            return Exact(value);
        }

        // A unit with more digits than the number rounds it to zero.
        long count = ToLongClamped(digits);
        if (-(count + 1) >= (BitLength(value) * 30103 / 100000) + 2)
        {
            return Value.FromSmallInt(0);
        }
        Value unit = Power(Value.FromSmallInt(10), Value.FromSmallInt(-count));
        if (unit.IsNoValue || !DivideWithRemainder(value, unit, out Value quotient, out Value remainder))
        {
            return Value.NoValue;
        }
        Value doubled = Add(remainder, remainder);
        if (doubled.IsNoValue)
        {
            return doubled;
        }
        int order = Compare(doubled, unit);
        Value rest = order > 0 || (order == 0 && IsOdd(quotient)) ? Subtract(remainder, unit) : remainder;
        return rest.IsNoValue ? rest : Subtract(Exact(value), rest);
    }

    /// <summary><c>value.to_bytes(length, byteorder, signed=signed)</c>; null with OverflowError pending if it does not fit.</summary>
    public static PyBytes* ToBytes(Value value, nint length, bool little, bool signed)
    {
        ulong buffer;
        IntView view = new(value, &buffer);
        if (view.Negative && !signed)
        {
            Errors.OverflowError("can't convert negative int to unsigned"u8);
            return null;
        }

        // The bits of the two's complement form, the sign's included.
        long bits = view.BitLength;
        if (signed)
        {
            bool power = view.Negative && TrailingZeros(value) == bits - 1;
            bits += power ? 0 : 1;
        }
        if (!view.IsZero && bits > 8L * length)
        {
            Errors.OverflowError("int too big to convert"u8);
            return null;
        }
        PyBytes* result = Bytes.Allocate(length);
        if (result == null)
        {
            return null;
        }
        byte* data = Bytes.Data(result);
        nint lowest = view.LowestDigit();
        for (nint i = 0; i < length; i++)
        {
            uint digit = view.ComplementDigit(i / 4, lowest);
            data[little ? i : length - 1 - i] = (byte)(digit >> (int)(i % 4 * 8));
        }
        return result;
    }

    /// <summary><c>int.from_bytes(bytes, byteorder, signed=signed)</c>.</summary>
    public static Value FromBytes(byte* data, nint length, bool little, bool signed)
    {
        nint count = (length + 3) / 4;
        PyInt* result = Allocate(count + 1);
        if (result == null)
        {
            return Value.NoValue;
        }
        uint* digits = Digits(result);
        bool negative = signed && length > 0 && (sbyte)data[little ? length - 1 : 0] < 0;
        uint fill = negative ? uint.MaxValue : 0;
        for (nint i = 0; i <= count; i++)
        {
            digits[i] = fill;
        }
        for (nint i = 0; i < length; i++)
        {
            int shift = (int)(i % 4 * 8);
            uint part = data[little ? i : length - 1 - i];
            digits[i / 4] = (digits[i / 4] & ~(0xFFu << shift)) | (part << shift);
        }
        return FinishComplement(result, count + 1);
    }
}
