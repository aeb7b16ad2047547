namespace Molt.Runtime;

public static unsafe partial class Str
{
    /// <summary>The text as a Python literal, as <c>repr</c> writes it.</summary>
    [Export]
    public static PyStr* Repr(PyStr* text) => Literal(text, false);

    /// <summary>The text as a Python literal of ASCII characters only, as <c>ascii</c> writes it.</summary>
    public static PyStr* Literal(PyStr* text, bool ascii)
    {
        bool single = IndexOfCharacter(text, '\'', 0) >= 0;
        byte quote = single && IndexOfCharacter(text, '"', 0) < 0 ? (byte)'"' : (byte)'\'';
        var result = new TextBuilder();
        result.Append(quote);
        for (nint i = 0; i < text->Length; i++)
        {
            uint character = At(text, i);
            if (character == quote || character == '\\')
            {
                result.Append((byte)'\\');
                result.Append(character);
            }
            else if (character < 0x7F ? character >= 0x20 : !ascii && UnicodePrintable.Is(character))
            {
                result.Append(character);
            }
            else
            {
                AppendEscape(ref result, character);
            }
        }
        result.Append(quote);
        return result.ToStr();
    }

    /// <summary>Appends the escape sequence of a character: <c>\n</c>, <c>\x1b</c>, <c>\u20ac</c>, <c>\U0001f600</c>.</summary>
    public static void AppendEscape(ref TextBuilder result, uint character)
    {
        result.Append((byte)'\\');
        switch (character)
        {
            case '\n':
                result.Append((byte)'n');
                break;
            case '\r':
                result.Append((byte)'r');
                break;
            case '\t':
                result.Append((byte)'t');
                break;
            default:
                result.Append(character < 0x100 ? (byte)'x' : character < 0x10000 ? (byte)'u' : (byte)'U');
                result.AppendHexadecimal(character, character < 0x100 ? 2 : character < 0x10000 ? 4 : 8);
                break;
        }
    }
}
