using System;

namespace Molt.Runtime;

public unsafe partial struct PyStr
{
    [PyMethod("find")]
    public static long Find(PyStr* self, PyStr* sub, Value start = default, Value end = default) =>
        Indexing.TryBounds(start, end, self->Length, out nint first, out nint last) ? Str.IndexOf(self, sub, first, last) : -1;

    [PyMethod("rfind")]
    public static long FindLast(PyStr* self, PyStr* sub, Value start = default, Value end = default) =>
        Indexing.TryBounds(start, end, self->Length, out nint first, out nint last) ? Str.LastIndexOf(self, sub, first, last) : -1;

    [PyMethod("index")]
    public static long IndexOf(PyStr* self, PyStr* sub, Value start = default, Value end = default) =>
        Indexing.TryBounds(start, end, self->Length, out nint first, out nint last) ? Found(Str.IndexOf(self, sub, first, last)) : -1;

    [PyMethod("rindex")]
    public static long LastIndexOf(PyStr* self, PyStr* sub, Value start = default, Value end = default) =>
        Indexing.TryBounds(start, end, self->Length, out nint first, out nint last) ? Found(Str.LastIndexOf(self, sub, first, last)) : -1;

    [PyMethod("count")]
    public static long Count(PyStr* self, PyStr* sub, Value start = default, Value end = default) =>
        Indexing.TryBounds(start, end, self->Length, out nint first, out nint last) ? Str.CountOf(self, sub, first, last) : -1;

    [PyMethod("startswith")]
    public static bool StartsWith(PyStr* self, Value prefix, Value start = default, Value end = default) =>
        HasAffix(self, prefix, start, end, false);

    [PyMethod("endswith")]
    public static bool EndsWith(PyStr* self, Value suffix, Value start = default, Value end = default) =>
        HasAffix(self, suffix, start, end, true);

    [PyMethod("removeprefix")]
    public static PyStr* RemovePrefix(PyStr* self, Value prefix) =>
        !Str.Is(prefix) ? NotText("removeprefix() argument must be str, not "u8, prefix)
        : Str.HasAt(self, 0, Str.From(prefix)) ? Str.Substring(self, Str.From(prefix)->Length, self->Length)
        : Str.Exact(self);

    [PyMethod("removesuffix")]
    public static PyStr* RemoveSuffix(PyStr* self, Value suffix)
    {
        if (!Str.Is(suffix))
        {
            return NotText("removesuffix() argument must be str, not "u8, suffix);
        }
        nint length = self->Length - Str.From(suffix)->Length;
        return length < self->Length && Str.HasAt(self, length, Str.From(suffix)) ? Str.Substring(self, 0, length) : Str.Exact(self);
    }

    private static PyStr* NotText(ReadOnlySpan<byte> complaint, Value value)
    {
        Complaint.Type(complaint, value);
        return null;
    }

    private static long Found(nint index)
    {
        if (index < 0)
        {
            Errors.ValueError("substring not found"u8);
        }
        return index;
    }

    private static bool HasAffix(PyStr* self, Value affix, Value startValue, Value endValue, bool atEnd)
    {
        if (!Indexing.TryBounds(startValue, endValue, self->Length, out nint start, out nint end))
        {
            return false;
        }
        if (Str.Is(affix))
        {
            return HasAffix(self, Str.From(affix), start, end, atEnd);
        }
        if (!Tuple.Is(affix))
        {
            Complaint.Type(atEnd ? "endswith first arg must be str or a tuple of str, not "u8
                : "startswith first arg must be str or a tuple of str, not "u8, affix);
            return false;
        }
        PyTuple* choices = Tuple.From(affix);
        for (nint i = 0; i < choices->Length; i++)
        {
            Value choice = Tuple.Items(choices)[i];
            if (!Str.Is(choice))
            {
                Complaint.Type(atEnd ? "tuple for endswith must only contain str, not "u8
                    : "tuple for startswith must only contain str, not "u8, choice);
                return false;
            }
            if (HasAffix(self, Str.From(choice), start, end, atEnd))
            {
                return true;
            }
        }
        return false;
    }

    private static bool HasAffix(PyStr* self, PyStr* affix, nint start, nint end, bool atEnd) =>
        end - start >= affix->Length && Str.HasAt(self, atEnd ? end - affix->Length : start, affix);
}
