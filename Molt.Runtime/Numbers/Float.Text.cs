using System;
using System.Numerics;

namespace Molt.Runtime;

public static unsafe partial class Float
{
    /// <summary>Writes <c>repr(number)</c>; returns the length, at most 32 bytes.</summary>
    public static int WriteRepr(byte* text, double number)
    {
        int sign = FloatBits.IsNegative(number) && !FloatBits.IsNaN(number) ? 1 : 0;
        *text = (byte)'-';
        return sign + FloatText.WriteShortest(text + sign, number, FloatTextFlags.AddPointZero);
    }

    /// <summary><c>repr(number)</c>; null with MemoryError pending.</summary>
    [Export]
    public static PyStr* Repr(double number)
    {
        byte* text = stackalloc byte[FloatText.ShortestSize + 1];
        int length = WriteRepr(text, number);
        return Str.FromAscii(text, length);
    }

    /// <summary><c>float(text)</c>; after ValueError the result has no meaning.</summary>
    public static double FromStr(PyStr* text)
    {
        byte* ascii = NumberText.ToAscii(text);
        return ascii == null ? 0 : FromText(ascii, text->Length, Value.FromObject(text));
    }

    /// <summary>As <see cref="FromStr"/>; an error shows <paramref name="original"/>.</summary>
    public static double FromText(byte* text, nint length, Value original)
    {
        if (!FloatParser.Parse(text, length, out double result))
        {
            InvalidLiteral(original);
        }
        return result;
    }

    [Cold]
    private static void InvalidLiteral(Value original)
    {
        TextBuilder text = default;
        text.Append("could not convert string to float: "u8);
        if (text.AppendRepr(original))
        {
            Errors.ValueError(ref text);
        }
    }

    /// <summary><c>number.hex()</c>; null with MemoryError pending.</summary>
    public static PyStr* ToHex(double number)
    {
        if (!FloatBits.IsFinite(number))
        {
            return Repr(number);
        }
        ulong mantissa = FloatBits.Split(number, out int exponent);
        TextBuilder text = default;
        if (FloatBits.IsNegative(number))
        {
            text.Append("-"u8);
        }
        text.Append(mantissa >> 52 != 0 ? "0x1."u8 : "0x0."u8);
        if (mantissa == 0)
        {
            text.Append("0p+0"u8);
            return text.ToStr();
        }
        text.AppendHexadecimal(mantissa & ((1UL << 52) - 1), 13);
        exponent += 52;
        text.Append(exponent < 0 ? "p"u8 : "p+"u8);
        text.AppendInteger(exponent);
        return text.ToStr();
    }

    /// <summary><c>float.fromhex(text)</c>: ValueError, OverflowError; after an error the result has no meaning.</summary>
    public static double FromHex(PyStr* text)
    {
        byte* at = NumberText.ToAscii(text);
        if (at == null)
        {
            return 0;
        }
        nint length = text->Length;
        NumberText.Strip(ref at, ref length);
        byte* end = at + length;
        bool negative = at < end && *at == '-';
        if (at < end && *at is (byte)'-' or (byte)'+')
        {
            at++;
        }
        double result;
        if (at < end && (*at | 0x20) is 'i' or 'n')
        {
            // The words for infinity and not a number are those of decimal texts.
            byte* word = at;
            if (!FloatParser.TryRead(ref word, end, false, out result) || word != end)
            {
                Errors.ValueError("invalid hexadecimal floating-point string"u8);
            }
        }
        else
        {
            result = ReadHex(at, end);
        }
        return negative ? -result : result;
    }

    private static double ReadHex(byte* at, byte* end)
    {
        if (end - at >= 2 && *at == '0' && (at[1] | 0x20) == 'x')
        {
            at += 2;
        }

        // The first 60 bits; of the rest only whether any is set.
        ulong mantissa = 0;
        long exponent = 0;
        bool inexact = false;
        bool any = false;
        bool inFraction = false;
        for (; at < end; at++)
        {
            uint digit = NumberText.DigitValue(*at);
            if (digit < 16)
            {
                any = true;
                exponent -= inFraction ? 4 : 0;
                if (mantissa >> 60 == 0)
                {
                    mantissa = (mantissa << 4) | digit;
                }
                else
                {
                    exponent += 4;
                    inexact |= digit != 0;
                }
            }
            else if (*at == '.' && !inFraction)
            {
                inFraction = true;
            }
            else
            {
                break;
            }
        }
        if (any && at < end && (*at | 0x20) == 'p')
        {
            any = ReadBinaryExponent(ref at, end, ref exponent);
        }
        if (!any || at != end)
        {
            Errors.ValueError("invalid hexadecimal floating-point string"u8);
            return 0;
        }
        exponent = Math.Max(-100_000, Math.Min(exponent, 100_000));
        double result = FloatBits.Round(mantissa, inexact, exponent);
        if (FloatBits.IsInfinite(result))
        {
            Errors.OverflowError("hexadecimal value too large to represent as a float"u8);
        }
        return result;
    }

    private static bool ReadBinaryExponent(ref byte* at, byte* end, ref long exponent)
    {
        at++;
        bool negative = at < end && *at == '-';
        if (at < end && *at is (byte)'-' or (byte)'+')
        {
            at++;
        }
        if (at >= end || !NumberText.IsDigit(*at))
        {
            return false;
        }
        long written = 0;
        for (; at < end && NumberText.IsDigit(*at); at++)
        {
            written = written > 1L << 50 ? written : (written * 10) + (*at - '0');
        }
        exponent += negative ? -written : written;
        return true;
    }

    /// <summary><c>number.as_integer_ratio()</c>; OverflowError for an infinity, ValueError for not a number.</summary>
    public static Value ToIntegerRatio(double number)
    {
        if (!FloatBits.IsFinite(number))
        {
            return FloatBits.IsNaN(number)
                ? Errors.ValueError("cannot convert NaN to integer ratio"u8)
                : Errors.OverflowError("cannot convert Infinity to integer ratio"u8);
        }
        ulong mantissa = FloatBits.SplitOdd(number, out int exponent);
        Value numerator = Int.FromMagnitude(mantissa, FloatBits.IsNegative(number));
        Value denominator = Value.FromSmallInt(1);
        if (exponent > 0)
        {
            numerator = Int.ShiftLeftBy(numerator, exponent);
        }
        else
        {
            denominator = Int.ShiftLeftBy(denominator, -exponent);
        }
        return numerator.IsNoValue || denominator.IsNoValue ? Value.NoValue : Value.FromObject(Tuple.Pair(numerator, denominator));
    }
}
