using System;

namespace Molt.Runtime;

/// <summary>An item of a <c>memoryview</c> as a Python object and as bytes, in the machine's order.</summary>
internal static unsafe class MemoryItem
{
    /// <summary>The bytes of an item of a format; 0 if there is no such format.</summary>
    public static int SizeOf(byte format) => format switch
    {
        (byte)'B' or (byte)'b' or (byte)'c' or (byte)'?' => 1,
        (byte)'h' or (byte)'H' => 2,
        (byte)'i' or (byte)'I' or (byte)'f' => 4,
        (byte)'q' or (byte)'Q' or (byte)'d' => 8,
        (byte)'l' or (byte)'L' => OperatingSystem.IsWindows() ? 4 : sizeof(nint),
        (byte)'n' or (byte)'N' or (byte)'P' => sizeof(nint),
        _ => 0,
    };

    /// <summary>The object of an item; NoValue with MemoryError pending.</summary>
    public static Value Load(byte* place, byte format)
    {
        int size = SizeOf(format);
        switch (format)
        {
            case (byte)'c':
                return Value.FromObject(Bytes.FromData(place, 1));
            case (byte)'?':
                return Bool.From(*place != 0);
            case (byte)'f':
                return Float.FromDouble(BitConverter.Int32BitsToSingle((int)Raw(place, 4)));
            case (byte)'d':
                return Float.FromDouble(BitConverter.Int64BitsToDouble((long)Raw(place, 8)));
            default:
                ulong raw = Raw(place, size);
                return IsSigned(format) ? Int.FromLong((long)(raw << (64 - (size * 8))) >> (64 - (size * 8))) : Int.FromULong(raw);
        }
    }

    /// <summary>Writes an item; false with an exception pending.</summary>
    public static bool Store(byte* place, byte format, Value value)
    {
        int size = SizeOf(format);
        switch (format)
        {
            case (byte)'c':
                if (!Bytes.Is(value) || Bytes.From(value)->Length != 1)
                {
                    return Bytes.Is(value) ? Invalid("value"u8, format) : Invalid("type"u8, format);
                }
                *place = *Bytes.Data(Bytes.From(value));
                return true;
            case (byte)'?':
                int truth = Operators.IsTrue(value);
                *place = truth < 0 ? *place : (byte)truth;
                return truth >= 0;
            case (byte)'f' or (byte)'d':
                if (Str.Is(value) || BytesLike.TryGet(value, out _, out _))
                {
                    return Invalid("type"u8, format);
                }
                Value number = Float.FromValue(value);
                if (number.IsNoValue)
                {
                    return ThreadState.TryClear(Intrinsics.TypeOf<PyTypeError>()) && Invalid("type"u8, format);
                }
                double real = Float.ToDouble(number);
                Write(place, size, size == 4 ? (uint)BitConverter.SingleToInt32Bits((float)real) : (ulong)BitConverter.DoubleToInt64Bits(real));
                return true;
            default:
                return StoreInteger(place, size, format, value);
        }
    }

    private static bool StoreInteger(byte* place, int size, byte format, Value value)
    {
        Value integer = Operators.Index(value);
        if (integer.IsNoValue)
        {
            return ThreadState.TryClear(Intrinsics.TypeOf<PyTypeError>()) && Invalid("type"u8, format);
        }
        PyBytes* bytes = Int.ToBytes(integer, size, true, IsSigned(format));
        if (bytes == null)
        {
            return ThreadState.TryClear(Intrinsics.TypeOf<PyOverflowError>()) && Invalid("value"u8, format);
        }
        Memory.Copy(place, Bytes.Data(bytes), size);
        return true;
    }

    private static bool IsSigned(byte format) => format is (byte)'b' or (byte)'h' or (byte)'i' or (byte)'l' or (byte)'q' or (byte)'n';

    private static ulong Raw(byte* place, int size)
    {
        ulong raw = 0;
        for (int i = 0; i < size; i++)
        {
            raw |= (ulong)place[i] << (8 * i);
        }
        return raw;
    }

    private static void Write(byte* place, int size, ulong raw)
    {
        for (int i = 0; i < size; i++)
        {
            place[i] = (byte)(raw >> (8 * i));
        }
    }

    [Cold]
    private static bool Invalid(ReadOnlySpan<byte> what, byte format)
    {
        TextBuilder text = default;
        text.Append("memoryview: invalid "u8);
        text.Append(what);
        text.Append(" for format '"u8);
        text.Append(format);
        text.Append("'"u8);
        _ = what[0] == 't' ? Errors.TypeError(ref text) : Errors.ValueError(ref text);
        return false;
    }
}
