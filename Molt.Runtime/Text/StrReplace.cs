using System;

namespace Molt.Runtime;

public unsafe partial struct PyStr
{
    [PyMethod("replace")]
    public static PyStr* Replace(PyStr* self, PyStr* old, PyStr* @new, [PyKeyword("count")] nint count = -1) =>
        Str.Replace(self, old, @new, count < 0 ? nint.MaxValue : count);
}

public static unsafe partial class Str
{
    /// <summary>A text with at most <paramref name="limit"/> occurrences of a part replaced, from the left.</summary>
    public static PyStr* Replace(PyStr* text, PyStr* old, PyStr* replacement, nint limit)
    {
        if (limit == 0 || old->Length > text->Length || Equals(old, replacement))
        {
            return Exact(text);
        }
        if (old->Length == 0)
        {
            return Interleave(text, replacement, limit);
        }
        if (Width(old) > Width(text))
        {
            return Exact(text);
        }
        if (old->Length == 1 && replacement->Length == 1 && Width(replacement) <= Width(text) && IsAscii(text) == IsAscii(replacement))
        {
            return ReplaceCharacter(text, At(old, 0), At(replacement, 0), limit);
        }
        nint at = IndexOf(text, old, 0, text->Length);
        if (at < 0)
        {
            return Exact(text);
        }
        var result = new TextBuilder();
        nint start = 0;
        for (nint done = 0; at >= 0 && done < limit; done++)
        {
            result.Append(text, start, at);
            result.Append(replacement);
            start = at + old->Length;
            at = IndexOf(text, old, start, text->Length);
        }
        result.Append(text, start, text->Length);
        return result.ToStr();
    }

    private static PyStr* Interleave(PyStr* text, PyStr* between, nint limit)
    {
        var result = new TextBuilder();
        nint position = 0;
        for (nint done = 0; position <= text->Length && done < limit; done++, position++)
        {
            result.Append(between);
            if (position < text->Length)
            {
                result.Append(At(text, position));
            }
        }
        if (position < text->Length)
        {
            result.Append(text, position, text->Length);
        }
        return result.ToStr();
    }

    /// <summary>Replaces one character by another that leaves the representation as it is (ASCII by ASCII, or within a wider text).</summary>
    private static PyStr* ReplaceCharacter(PyStr* text, uint old, uint replacement, nint limit)
    {
        nint at = IndexOfCharacter(text, old, 0);
        if (at < 0)
        {
            return Exact(text);
        }
        int width = Width(text);
        PyStr* result = Allocate(text->Length, text->Flags);
        if (result == null)
        {
            return null;
        }
        byte* data = Data(result);
        CopyCharacters(data, width, Data(text), width, text->Length);
        while (at >= 0 && limit-- > 0)
        {
            PutCharacter(data, width, at, replacement);
            at = IndexOfCharacter(text, old, at + 1);
        }
        // In a text that is not ASCII the replaced character may have been the one that needed the width.
        return IsAscii(result) ? result : FromCharacters(data, width, result->Length);
    }
}
