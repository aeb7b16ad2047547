using System;

namespace Molt.Runtime;

public unsafe partial struct PyStr
{
    [PyMethod("strip")]
    public static PyStr* Strip(PyStr* self, Value chars = default) => Trim(self, chars, "strip arg must be None or str"u8, true, true);

    [PyMethod("lstrip")]
    public static PyStr* StripStart(PyStr* self, Value chars = default) => Trim(self, chars, "lstrip arg must be None or str"u8, true, false);

    [PyMethod("rstrip")]
    public static PyStr* StripEnd(PyStr* self, Value chars = default) => Trim(self, chars, "rstrip arg must be None or str"u8, false, true);

    [PyMethod("center")]
    public static PyStr* Center(PyStr* self, nint width, Value fillchar = default)
    {
        nint margin = width - self->Length;
        nint left = margin <= 0 ? 0 : (margin / 2) + (margin & width & 1);
        return TryFill(fillchar, out uint fill) ? Str.Pad(self, left, Math.Max(margin, 0) - left, fill) : null;
    }

    [PyMethod("ljust")]
    public static PyStr* JustifyLeft(PyStr* self, nint width, Value fillchar = default) =>
        TryFill(fillchar, out uint fill) ? Str.Pad(self, 0, width - self->Length, fill) : null;

    [PyMethod("rjust")]
    public static PyStr* JustifyRight(PyStr* self, nint width, Value fillchar = default) =>
        TryFill(fillchar, out uint fill) ? Str.Pad(self, width - self->Length, 0, fill) : null;

    [PyMethod("zfill")]
    public static PyStr* FillZeros(PyStr* self, nint width)
    {
        PyStr* result = Str.Pad(self, width - self->Length, 0, '0');
        nint fill = width - self->Length;
        if (result == null || fill <= 0)
        {
            return result;
        }
        uint sign = Str.At(result, fill);
        if (sign is '+' or '-')
        {
            Str.PutCharacter(Str.Data(result), Str.Width(result), 0, sign);
            Str.PutCharacter(Str.Data(result), Str.Width(result), fill, '0');
        }
        return result;
    }

    [PyMethod("expandtabs")]
    public static PyStr* ExpandTabs(PyStr* self, [PyKeyword("tabsize")] nint tabsize = 8)
    {
        var result = new TextBuilder();
        nint column = 0;
        for (nint i = 0; i < self->Length; i++)
        {
            uint character = Str.At(self, i);
            if (character == '\t')
            {
                nint count = tabsize > 0 ? tabsize - (column % tabsize) : 0;
                result.AppendRepeated(' ', count);
                column += count;
            }
            else
            {
                result.Append(character);
                column = character is '\n' or '\r' ? 0 : column + 1;
            }
        }
        return result.ToStr();
    }

    private static PyStr* Trim(PyStr* self, Value characters, ReadOnlySpan<byte> complaint, bool atStart, bool atEnd)
    {
        PyStr* set = null;
        if (!characters.IsNoValue && characters != Intrinsics.None)
        {
            if (!Str.Is(characters))
            {
                Errors.TypeError(complaint);
                return null;
            }
            set = Str.From(characters);
        }
        nint start = 0;
        nint end = self->Length;
        while (atStart && start < end && IsTrimmed(Str.At(self, start), set))
        {
            start++;
        }
        while (atEnd && end > start && IsTrimmed(Str.At(self, end - 1), set))
        {
            end--;
        }
        return end - start == self->Length ? Str.Exact(self) : Str.Substring(self, start, end);
    }

    private static bool IsTrimmed(uint character, PyStr* set) =>
        set == null ? UnicodeProperties.IsSpace(character) : Str.IndexOfCharacter(set, character, 0) >= 0;

    private static bool TryFill(Value value, out uint character)
    {
        character = ' ';
        if (value.IsNoValue)
        {
            return true;
        }
        if (!Str.Is(value))
        {
            Complaint.Type("The fill character must be a unicode character, not "u8, value);
            return false;
        }
        if (Str.From(value)->Length != 1)
        {
            Errors.TypeError("The fill character must be exactly one character long"u8);
            return false;
        }
        character = Str.At(Str.From(value), 0);
        return true;
    }
}

public static unsafe partial class Str
{
    /// <summary>A text with characters added at both ends; counts below zero add none.</summary>
    public static PyStr* Pad(PyStr* text, nint left, nint right, uint character)
    {
        if (left <= 0 && right <= 0)
        {
            return Exact(text);
        }
        left = Math.Max(left, 0);
        right = Math.Max(right, 0);
        if (left > nint.MaxValue - right - text->Length)
        {
            Errors.OverflowError("padded string is too long"u8);
            return null;
        }
        var result = new TextBuilder();
        result.AppendRepeated(character, left);
        result.Append(text);
        result.AppendRepeated(character, right);
        return result.ToStr();
    }
}
