using System;

namespace Molt.Runtime;

public unsafe partial struct PyStr
{
    [PyMethod("split")]
    [return: PyTyped("list[str]")]
    public static PyList* Split(PyStr* self, [PyKeyword("sep")] Value sep = default, [PyKeyword("maxsplit")] nint maxsplit = -1)
    {
        nint limit = maxsplit < 0 ? nint.MaxValue : maxsplit;
        return !TrySeparator(sep, out PyStr* separator) ? null
            : separator == null ? Str.SplitSpace(self, limit)
            : Str.Split(self, separator, limit);
    }

    [PyMethod("rsplit")]
    [return: PyTyped("list[str]")]
    public static PyList* SplitFromEnd(PyStr* self, [PyKeyword("sep")] Value sep = default, [PyKeyword("maxsplit")] nint maxsplit = -1)
    {
        nint limit = maxsplit < 0 ? nint.MaxValue : maxsplit;
        return !TrySeparator(sep, out PyStr* separator) ? null
            : separator == null ? Str.SplitSpaceFromEnd(self, limit)
            : Str.SplitFromEnd(self, separator, limit);
    }

    [PyMethod("splitlines")]
    [return: PyTyped("list[str]")]
    public static PyList* SplitLines(PyStr* self, [PyKeyword("keepends")] bool keepends = false)
    {
        PyList* result = List.New(0);
        nint length = self->Length;
        for (nint start = 0; start < length && result != null;)
        {
            nint end = start;
            while (end < length && !UnicodeProperties.IsLineBreak(Str.At(self, end)))
            {
                end++;
            }
            nint next = end;
            if (next < length)
            {
                next += Str.At(self, next) == '\r' && next + 1 < length && Str.At(self, next + 1) == '\n' ? 2 : 1;
            }
            result = Str.AppendPart(result, self, start, keepends ? next : end);
            start = next;
        }
        return result;
    }

    [PyMethod("partition")]
    [return: PyTyped("tuple[str, str, str]")]
    public static PyTuple* Partition(PyStr* self, Value sep)
    {
        if (!TryPartitionSeparator(sep, out PyStr* separator))
        {
            return null;
        }
        nint at = Str.IndexOf(self, separator, 0, self->Length);
        return at < 0 ? Triple(Str.Exact(self), Str.Empty, Str.Empty) : PartitionAt(self, at, separator);
    }

    [PyMethod("rpartition")]
    [return: PyTyped("tuple[str, str, str]")]
    public static PyTuple* PartitionFromEnd(PyStr* self, Value sep)
    {
        if (!TryPartitionSeparator(sep, out PyStr* separator))
        {
            return null;
        }
        nint at = Str.LastIndexOf(self, separator, 0, self->Length);
        return at < 0 ? Triple(Str.Empty, Str.Empty, Str.Exact(self)) : PartitionAt(self, at, separator);
    }

    [PyMethod("join")]
    public static PyStr* Join(PyStr* self, Value iterable)
    {
        if (List.IsExact(iterable))
        {
            PyList* list = List.From(iterable);
            return Str.Join(self, list->Items, list->Length);
        }
        if (Tuple.IsExact(iterable))
        {
            PyTuple* tuple = Tuple.From(iterable);
            return Str.Join(self, Tuple.Items(tuple), tuple->Length);
        }
        if (!Iteration.IsIterable(iterable))
        {
            Errors.TypeError("can only join an iterable"u8);
            return null;
        }
        PyList* items = List.FromIterable(iterable);
        return items == null ? null : Str.Join(self, items->Items, items->Length);
    }

    /// <summary>A separator argument: null for none; false with an exception pending.</summary>
    private static bool TrySeparator(Value value, out PyStr* separator)
    {
        separator = null;
        if (value.IsNoValue || value == Intrinsics.None)
        {
            return true;
        }
        if (!Str.Is(value))
        {
            Complaint.Type("must be str or None, not "u8, value);
            return false;
        }
        separator = Str.From(value);
        return IsNotEmpty(separator);
    }

    private static bool TryPartitionSeparator(Value value, out PyStr* separator)
    {
        separator = Str.From(value);
        if (!Str.Is(value))
        {
            Complaint.Type("must be str, not "u8, value);
            return false;
        }
        return IsNotEmpty(separator);
    }

    private static bool IsNotEmpty(PyStr* separator)
    {
        if (separator->Length == 0)
        {
            Errors.ValueError("empty separator"u8);
            return false;
        }
        return true;
    }

    private static PyTuple* PartitionAt(PyStr* self, nint at, PyStr* separator) =>
        Triple(Str.Substring(self, 0, at), Str.Exact(separator), Str.Substring(self, at + separator->Length, self->Length));

    private static PyTuple* Triple(PyStr* first, PyStr* second, PyStr* third)
    {
        if (first == null || second == null || third == null)
        {
            return null;
        }
        PyTuple* result = Tuple.Allocate(3);
        if (result != null)
        {
            Tuple.Items(result)[0] = Value.FromObject(first);
            Tuple.Items(result)[1] = Value.FromObject(second);
            Tuple.Items(result)[2] = Value.FromObject(third);
        }
        return result;
    }
}

public static unsafe partial class Str
{
    /// <summary>The parts between occurrences of a separator, at most <paramref name="limit"/> of which are split at.</summary>
    public static PyList* Split(PyStr* text, PyStr* separator, nint limit)
    {
        PyList* result = List.New(0);
        nint start = 0;
        bool single = separator->Length == 1;
        uint character = At(separator, 0);
        for (; limit > 0 && result != null; limit--)
        {
            nint at = single ? IndexOfCharacter(text, character, start) : IndexOf(text, separator, start, text->Length);
            if (at < 0)
            {
                break;
            }
            result = AppendPart(result, text, start, at);
            start = at + separator->Length;
        }
        return result == null ? null : AppendPart(result, text, start, text->Length);
    }

    /// <summary>As <see cref="Split"/>, but the last occurrences are split at.</summary>
    public static PyList* SplitFromEnd(PyStr* text, PyStr* separator, nint limit)
    {
        PyList* result = List.New(0);
        nint end = text->Length;
        for (; limit > 0 && result != null; limit--)
        {
            nint at = LastIndexOf(text, separator, 0, end);
            if (at < 0)
            {
                break;
            }
            result = AppendPart(result, text, at + separator->Length, end);
            end = at;
        }
        return result == null ? null : Reversed(AppendPart(result, text, 0, end));
    }

    /// <summary>The parts between white space.</summary>
    public static PyList* SplitSpace(PyStr* text, nint limit)
    {
        PyList* result = List.New(0);
        nint length = text->Length;
        nint position = SkipSpace(text, 0);
        while (position < length && result != null)
        {
            nint start = position;
            if (limit-- <= 0)
            {
                return AppendPart(result, text, start, length);
            }
            while (position < length && !UnicodeProperties.IsSpace(At(text, position)))
            {
                position++;
            }
            result = AppendPart(result, text, start, position);
            position = SkipSpace(text, position);
        }
        return result;
    }

    /// <summary>As <see cref="SplitSpace"/>, but from the end.</summary>
    public static PyList* SplitSpaceFromEnd(PyStr* text, nint limit)
    {
        PyList* result = List.New(0);
        nint end = TrimEnd(text, 0, text->Length);
        while (end > 0 && result != null)
        {
            if (limit-- <= 0)
            {
                result = AppendPart(result, text, 0, end);
                break;
            }
            nint start = end;
            while (start > 0 && !UnicodeProperties.IsSpace(At(text, start - 1)))
            {
                start--;
            }
            result = AppendPart(result, text, start, end);
            end = TrimEnd(text, 0, start);
        }
        return result == null ? null : Reversed(result);
    }

    /// <summary>The texts of a sequence, with a separator between them; null with TypeError pending if one is no text.</summary>
    public static PyStr* Join(PyStr* separator, Value* items, nint count)
    {
        if (count == 1 && IsExact(items[0]))
        {
            return From(items[0]);
        }
        nint length = count > 1 ? separator->Length * (count - 1) : 0;
        StrFlags flags = count > 1 && separator->Length > 0 ? separator->Flags : StrFlags.Width1 | StrFlags.Ascii;
        for (nint i = 0; i < count; i++)
        {
            if (!Is(items[i]))
            {
                Complaint.ItemType("sequence item "u8, i, ": expected str instance, "u8, items[i], " found"u8);
                return null;
            }
            length += From(items[i])->Length;
            flags = Widest(flags, From(items[i])->Flags);
        }
        if (length == 0)
        {
            return Empty;
        }
        PyStr* result = Allocate(length, flags);
        if (result == null)
        {
            return null;
        }
        int width = Width(result);
        byte* data = Data(result);
        for (nint i = 0; i < count; i++)
        {
            if (i > 0 && separator->Length > 0)
            {
                CopyCharacters(data, width, Data(separator), Width(separator), separator->Length);
                data += separator->Length * width;
            }
            PyStr* item = From(items[i]);
            CopyCharacters(data, width, Data(item), Width(item), item->Length);
            data += item->Length * width;
        }
        return result;
    }

    /// <summary>The texts of an array joined: what an f-string is made of. Every item is a <c>str</c>.</summary>
    [Export]
    public static PyStr* JoinParts(Value* items, nint count) => Join(Empty, items, count);

    /// <summary>Appends a part of a text to a list; null with MemoryError pending.</summary>
    internal static PyList* AppendPart(PyList* list, PyStr* text, nint start, nint end)
    {
        PyStr* part = Substring(text, start, end);
        return part != null && List.Append(list, Value.FromObject(part)) ? list : null;
    }

    internal static nint SkipSpace(PyStr* text, nint start)
    {
        while (start < text->Length && UnicodeProperties.IsSpace(At(text, start)))
        {
            start++;
        }
        return start;
    }

    internal static nint TrimEnd(PyStr* text, nint start, nint end)
    {
        while (end > start && UnicodeProperties.IsSpace(At(text, end - 1)))
        {
            end--;
        }
        return end;
    }

    private static PyList* Reversed(PyList* list)
    {
        if (list != null)
        {
            List.Reverse(list);
        }
        return list;
    }
}
