using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Molt.Runtime;

namespace Molt.Compiler.Syntax;

/// <summary>Writes constants as Python's <c>repr</c> does.</summary>
internal static class ConstantFormatter
{
    /// <summary>Appends the <c>repr</c> of a constant.</summary>
    public static StringBuilder Append(StringBuilder output, ConstantValue value) => value.Kind switch
    {
        ConstantKind.None => output.Append("None"),
        ConstantKind.True => output.Append("True"),
        ConstantKind.False => output.Append("False"),
        ConstantKind.Ellipsis => output.Append("Ellipsis"),
        ConstantKind.Int => output.Append(CultureInfo.InvariantCulture, $"{value.AsBigInteger}"),
        ConstantKind.Float => AppendDouble(output, value.AsDouble, keepPoint: true),
        ConstantKind.Complex => AppendDouble(output, value.AsDouble, keepPoint: false).Append('j'),
        ConstantKind.String => AppendString(output, value),
        _ => AppendBytes(output, value.AsBytes),
    };

    private static StringBuilder AppendDouble(StringBuilder output, double value, bool keepPoint)
    {
        if (double.IsInfinity(value))
        {
            return output.Append("inf");
        }
        if (value == 0)
        {
            return output.Append(keepPoint ? "0.0" : "0");
        }
        string digits = Digits(value.ToString("R", CultureInfo.InvariantCulture), out int exponent);
        if (exponent is < -4 or >= 16)
        {
            output.Append(digits[0]);
            if (digits.Length > 1)
            {
                output.Append('.').Append(digits, 1, digits.Length - 1);
            }
            return output.Append(CultureInfo.InvariantCulture, $"e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        }
        if (exponent < 0)
        {
            return output.Append("0.").Append('0', -exponent - 1).Append(digits);
        }
        if (digits.Length > exponent + 1)
        {
            return output.Append(digits, 0, exponent + 1).Append('.').Append(digits, exponent + 1, digits.Length - exponent - 1);
        }
        return output.Append(digits).Append('0', exponent + 1 - digits.Length).Append(keepPoint ? ".0" : null);
    }

    /// <summary>The significant digits of a number as .NET writes it, and the decimal exponent of the first.</summary>
    private static string Digits(string text, out int exponent)
    {
        int exponentMark = text.IndexOf('E', StringComparison.Ordinal);
        exponent = exponentMark < 0 ? 0 : int.Parse(text.AsSpan(exponentMark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string mantissa = exponentMark < 0 ? text : text[..exponentMark];
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        string all = mantissa.Replace(".", null, StringComparison.Ordinal);
        string significant = all.TrimStart('0');
        exponent += (point < 0 ? all.Length : point) - 1 - (all.Length - significant.Length);
        return significant.TrimEnd('0');
    }

    private static StringBuilder AppendString(StringBuilder output, ConstantValue value)
    {
        ImmutableArray<int> codePoints = value.CodePoints;
        char quote = codePoints.Contains('\'') && !codePoints.Contains('"') ? '"' : '\'';
        output.Append(quote);
        foreach (int c in codePoints)
        {
            AppendCharacter(output, c, quote);
        }
        return output.Append(quote);
    }

    private static void AppendCharacter(StringBuilder output, int c, char quote)
    {
        if (c == quote || c == '\\')
        {
            output.Append('\\').Append((char)c);
        }
        else if (c is >= ' ' and < 0x7F)
        {
            output.Append((char)c);
        }
        else if (c is '\n' or '\r' or '\t')
        {
            output.Append(c switch { '\n' => "\\n", '\r' => "\\r", _ => "\\t" });
        }
        else if (c >= 0x7F && UnicodePrintable.Is((uint)c))
        {
            output.Append(char.ConvertFromUtf32(c));
        }
        else
        {
            output.Append(c switch
            {
                < 0x100 => $"\\x{c:x2}",
                < 0x10000 => $"\\u{c:x4}",
                _ => $"\\U{c:x8}",
            });
        }
    }

    private static StringBuilder AppendBytes(StringBuilder output, ImmutableArray<byte> bytes)
    {
        char quote = bytes.Contains((byte)'\'') && !bytes.Contains((byte)'"') ? '"' : '\'';
        output.Append('b').Append(quote);
        foreach (byte c in bytes)
        {
            if (c < 0x80)
            {
                AppendCharacter(output, c, quote);
            }
            else
            {
                output.Append(CultureInfo.InvariantCulture, $"\\x{c:x2}");
            }
        }
        return output.Append(quote);
    }
}
