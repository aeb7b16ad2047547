namespace Molt.Runtime;

// Splitting: the twin of StrSplit.cs.
internal static unsafe partial class ByteMethods
{
    public static PyList* Split(Value self, Value sep, nint limit, bool fromEnd)
    {
        byte* data = Of(self, out nint length);
        limit = limit < 0 ? nint.MaxValue : limit;
        PyList* result = List.New(0);
        if (sep.IsNoValue || sep == Intrinsics.None)
        {
            result = fromEnd ? SplitSpaceFromEnd(self, data, length, limit, result) : SplitSpace(self, data, length, limit, result);
        }
        else if (!TryBytes(sep, out byte* part, out nint partLength) || !IsNotEmpty(partLength))
        {
            return null;
        }
        else
        {
            result = fromEnd ? SplitFromEnd(self, data, length, part, partLength, limit, result) : Split(self, data, length, part, partLength, limit, result);
        }
        if (fromEnd && result != null)
        {
            List.Reverse(result);
        }
        return result;
    }

    public static PyList* SplitLines(Value self, bool keepEnds)
    {
        byte* data = Of(self, out nint length);
        PyList* result = List.New(0);
        for (nint start = 0; start < length && result != null;)
        {
            nint end = start;
            while (end < length && data[end] is not ((byte)'\n' or (byte)'\r'))
            {
                end++;
            }
            nint next = end;
            if (next < length)
            {
                next += data[next] == '\r' && next + 1 < length && data[next + 1] == '\n' ? 2 : 1;
            }
            result = AppendPart(result, self, data + start, (keepEnds ? next : end) - start);
            start = next;
        }
        return result;
    }

    public static PyTuple* Partition(Value self, Value sep, bool last)
    {
        byte* data = Of(self, out nint length);
        if (!TryBytes(sep, out byte* part, out nint partLength) || !IsNotEmpty(partLength))
        {
            return null;
        }
        nint at = partLength > length ? -1
            : last ? TextSearch.LastIndexOf(data, 0, length, part, partLength)
            : TextSearch.IndexOf(data, 0, length, part, partLength);
        nint head = at < 0 ? (last ? 0 : length) : at;
        nint tail = at < 0 ? (last ? 0 : length) : at + partLength;
        PyTuple* result = Tuple.Allocate(3);
        if (result != null)
        {
            Tuple.Items(result)[0] = Make(self, data, head);
            Tuple.Items(result)[1] = at < 0 ? Make(self, data, 0) : Make(self, part, partLength);
            Tuple.Items(result)[2] = Make(self, data + tail, length - tail);
        }
        return result;
    }

    private static bool IsNotEmpty(nint length)
    {
        if (length == 0)
        {
            Errors.ValueError("empty separator"u8);
        }
        return length > 0;
    }

    private static PyList* Split(Value self, byte* data, nint length, byte* part, nint partLength, nint limit, PyList* result)
    {
        nint start = 0;
        for (; limit > 0 && length - start >= partLength && result != null; limit--)
        {
            nint at = TextSearch.IndexOf(data, start, length, part, partLength);
            if (at < 0)
            {
                break;
            }
            result = AppendPart(result, self, data + start, at - start);
            start = at + partLength;
        }
        return AppendPart(result, self, data + start, length - start);
    }

    private static PyList* SplitFromEnd(Value self, byte* data, nint length, byte* part, nint partLength, nint limit, PyList* result)
    {
        nint end = length;
        for (; limit > 0 && end >= partLength && result != null; limit--)
        {
            nint at = TextSearch.LastIndexOf(data, 0, end, part, partLength);
            if (at < 0)
            {
                break;
            }
            result = AppendPart(result, self, data + at + partLength, end - at - partLength);
            end = at;
        }
        return AppendPart(result, self, data, end);
    }

    private static PyList* SplitSpace(Value self, byte* data, nint length, nint limit, PyList* result)
    {
        nint position = 0;
        while (result != null)
        {
            while (position < length && IsSpace(data[position]))
            {
                position++;
            }
            if (position == length)
            {
                break;
            }
            nint start = position;
            if (limit-- <= 0)
            {
                return AppendPart(result, self, data + start, length - start);
            }
            while (position < length && !IsSpace(data[position]))
            {
                position++;
            }
            result = AppendPart(result, self, data + start, position - start);
        }
        return result;
    }

    private static PyList* SplitSpaceFromEnd(Value self, byte* data, nint length, nint limit, PyList* result)
    {
        nint end = length;
        while (result != null)
        {
            while (end > 0 && IsSpace(data[end - 1]))
            {
                end--;
            }
            if (end == 0)
            {
                break;
            }
            if (limit-- <= 0)
            {
                return AppendPart(result, self, data, end);
            }
            nint start = end;
            while (start > 0 && !IsSpace(data[start - 1]))
            {
                start--;
            }
            result = AppendPart(result, self, data + start, end - start);
            end = start;
        }
        return result;
    }

    private static PyList* AppendPart(PyList* list, Value self, byte* data, nint length)
    {
        Value part = list == null ? Value.NoValue : Make(self, data, length);
        return !part.IsNoValue && List.Append(list, part) ? list : null;
    }
}
