namespace Molt.Runtime;

// The built-in functions on characters.
public static unsafe partial class Builtins
{
    /// <summary><c>chr(i)</c>.</summary>
    [PyFunction("chr")]
    public static PyStr* Character(Value i)
    {
        Value number = Operators.Index(i);
        if (number.IsNoValue)
        {
            return null;
        }
        if (!Int.TryToLong(number, out long code) || (ulong)code > Str.MaxCharacter)
        {
            Errors.ValueError("chr() arg not in range(0x110000)"u8);
            return null;
        }
        return Str.Character((uint)code);
    }

    /// <summary><c>ord(c)</c>.</summary>
    [PyFunction("ord")]
    public static long CodePoint(Value c)
    {
        nint length;
        if (Str.Is(c))
        {
            length = Str.From(c)->Length;
            if (length == 1)
            {
                return Str.At(Str.From(c), 0);
            }
        }
        else if (BytesLike.TryGet(c, out byte* data, out length))
        {
            if (length == 1)
            {
                return data[0];
            }
        }
        else
        {
            Complaint.Type("ord() expected string of length 1, but "u8, c, " found"u8);
            return -1;
        }
        Complaint.Counted("ord() expected a character, but string of length "u8, length, " found"u8);
        return -1;
    }

    /// <summary><c>ascii(obj)</c>.</summary>
    [PyFunction("ascii")]
    public static PyStr* Ascii(Value obj) => Formatting.Ascii(obj);
}
