using System.Globalization;
using System.Numerics;
using System.Text;

namespace Molt.Compiler.Syntax;

/// <summary>The values of numeric literals (https://docs.python.org/3.14/reference/lexical_analysis.html#numeric-literals).</summary>
internal static class NumericLiteral
{
    /// <summary>The most digits that a decimal integer may have; CPython's default for <c>sys.set_int_max_str_digits</c>.</summary>
    public const int MaximumDigits = 4300;

    /// <summary>The value of a literal in the form that the lexer accepts, or null if it is a decimal integer with too many digits.</summary>
    public static ConstantValue? Parse(ReadOnlySpan<byte> literal)
    {
        if (literal.Length < 19 && SmallInteger(literal) is { } small)
        {
            return ConstantValue.Int(small);
        }
        string text = Encoding.ASCII.GetString(literal).Replace("_", null);
        if (text.Length > 2 && text[0] == '0' && (text[1] | 0x20) is 'x' or 'o' or 'b')
        {
            return ConstantValue.Int(Radix(text.AsSpan(2), (text[1] | 0x20) switch { 'x' => 4, 'o' => 3, _ => 1 }));
        }
        if (text[^1] is 'j' or 'J')
        {
            return ConstantValue.Imaginary(Double(text.AsSpan(0, text.Length - 1)));
        }
        if (text.AsSpan().ContainsAny('.', 'e', 'E'))
        {
            return ConstantValue.Float(Double(text));
        }
        return text.Length > MaximumDigits ? null : ConstantValue.Int(BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <summary>The number of digits of a decimal integer.</summary>
    public static int DigitCount(ReadOnlySpan<byte> literal) => literal.Length - literal.Count((byte)'_');

    private static long? SmallInteger(ReadOnlySpan<byte> literal)
    {
        long value = 0;
        foreach (byte c in literal)
        {
            if ((uint)(c - '0') > 9)
            {
                return null;
            }
            value = (value * 10) + (c - '0');
        }
        return value;
    }

    private static double Double(ReadOnlySpan<char> text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static BigInteger Radix(ReadOnlySpan<char> digits, int bitsPerDigit)
    {
        var bytes = new byte[(digits.Length * bitsPerDigit / 8) + 2];
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = char.IsAsciiDigit(digits[^(i + 1)]) ? digits[^(i + 1)] - '0' : (digits[^(i + 1)] | 0x20) - 'a' + 10;
            int shifted = digit << (i * bitsPerDigit % 8);
            bytes[i * bitsPerDigit / 8] |= (byte)shifted;
            bytes[(i * bitsPerDigit / 8) + 1] |= (byte)(shifted >> 8);
        }
        return new BigInteger(bytes, isUnsigned: true);
    }
}
