using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Molt.Compiler.IR;

/// <summary>Walks along a line of MIR text.</summary>
internal sealed class MirScanner(string text)
{
    private int _position;

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => _position == text.Length;

    /// <summary>The next character; a zero at the end.</summary>
    public char Next => IsAtEnd ? '\0' : text[_position];

    /// <summary>Skips a string if it comes next.</summary>
    public bool Accept(string expected)
    {
        if (string.CompareOrdinal(text, _position, expected, 0, expected.Length) != 0)
        {
            return false;
        }
        _position += expected.Length;
        return true;
    }

    /// <summary>Skips a string, which must come next.</summary>
    public void Expect(string expected)
    {
        if (!Accept(expected))
        {
            throw Error($"'{expected}' expected");
        }
    }

    /// <summary>What stands before the first of some characters, or to the end.</summary>
    public string Until(params ReadOnlySpan<char> stops)
    {
        int length = text.AsSpan(_position).IndexOfAny(stops);
        int end = length < 0 ? text.Length : _position + length;
        string result = text[_position..end];
        _position = end;
        return result;
    }

    /// <summary>A number.</summary>
    public int Number()
    {
        int start = _position;
        while (char.IsAsciiDigit(Next))
        {
            _position++;
        }
        return int.TryParse(text.AsSpan(start, _position - start), CultureInfo.InvariantCulture, out int number) ? number : throw Error("number expected");
    }

    /// <summary>A constant.</summary>
    public MirConstant Constant()
    {
        object? content = Content();
        return Accept("@")
            ? new MirConstant(content) { Representation = MirParser.ParseEnum<Representation>(Until(' ', ',', ')', ']')) }
            : content is null ? MirConstant.NoValue : new MirConstant(content);
    }

    /// <summary>The error of a text that can not be read.</summary>
    public FormatException Error(string message) => new($"{message} at column {_position + 1} of: {text}");

    private object? Content()
    {
        if (Next == '"')
        {
            return Quoted();
        }
        if (Accept("b\""))
        {
            _position--;
            return Encoding.Latin1.GetBytes(Quoted()).ToImmutableArray();
        }
        if (Accept("("))
        {
            var items = ImmutableArray.CreateBuilder<MirConstant>();
            while (!Accept(")"))
            {
                items.Add(Constant());
                Accept(", ");
            }
            return items.DrainToImmutable();
        }
        string word = Until(' ', ',', ')', ']', '@');
        return word switch
        {
            "novalue" => null,
            "true" => true,
            "false" => false,
            "none" => SpecialConstant.None,
            "ellipsis" => SpecialConstant.Ellipsis,
            "not_implemented" => SpecialConstant.NotImplemented,
            _ => Numeric(word),
        };
    }

    private object Numeric(string word)
    {
        if (word.EndsWith('j'))
        {
            string[] parts = word[..^1].Split(';');
            return new Complex(Float(parts[0]), Float(parts[1]));
        }
        if (BigInteger.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
        {
            return integer >= long.MinValue && integer <= long.MaxValue ? (long)integer : integer;
        }
        return Float(word);
    }

    private double Float(string word) => word switch
    {
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        "nan" => double.NaN,
        _ => double.TryParse(word, CultureInfo.InvariantCulture, out double number) ? number : throw Error($"'{word}' is no constant"),
    };

    private string Quoted()
    {
        Expect("\"");
        var result = new StringBuilder();
        while (!Accept("\""))
        {
            if (IsAtEnd)
            {
                throw Error("end of the string expected");
            }
            char c = text[_position++];
            if (c != '\\')
            {
                result.Append(c);
                continue;
            }
            c = text[_position++];
            if (c == 'u')
            {
                c = (char)int.Parse(text.AsSpan(_position, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                _position += 4;
            }
            else if (c == 'n')
            {
                c = '\n';
            }
            result.Append(c);
        }
        return result.ToString();
    }
}
