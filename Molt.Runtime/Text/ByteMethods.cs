using System;

namespace Molt.Runtime;

/// <summary>
/// The methods that <c>bytes</c> and <c>bytearray</c> have in common. <c>self</c> is either; results that are bytes are of its kind.
/// </summary>
internal static unsafe partial class ByteMethods
{
    /// <summary>The bytes of <c>self</c>.</summary>
    private static byte* Of(Value self, out nint length)
    {
        BytesLike.TryGet(self, out byte* data, out length);
        return data;
    }

    /// <summary>Bytes of the kind of <c>self</c>.</summary>
    private static Value Make(Value self, byte* data, nint length) =>
        ByteArray.Is(self) ? Value.FromObject(ByteArray.FromData(data, length)) : Value.FromObject(Bytes.FromData(data, length));

    /// <summary>Bytes of the kind of <c>self</c>, out of a builder.</summary>
    private static Value Make(Value self, ref ByteBuilder builder)
    {
        PyBytes* bytes = builder.ToBytes();
        return bytes == null || !ByteArray.Is(self) ? Value.FromObject(bytes) : Make(self, Bytes.Data(bytes), bytes->Length);
    }

    /// <summary>The result of a method that found nothing to change: <c>self</c> if it is immutable and not of a subclass, else a copy.</summary>
    private static Value Same(Value self)
    {
        if (Bytes.IsExact(self))
        {
            return self;
        }
        byte* data = Of(self, out nint length);
        return Make(self, data, length);
    }

    /// <summary>The bytes of an argument; false with TypeError pending.</summary>
    private static bool TryBytes(Value value, out byte* data, out nint length)
    {
        if (BytesLike.TryGet(value, out data, out length))
        {
            return true;
        }
        Complaint.Type("a bytes-like object is required, not '"u8, value, "'"u8);
        return false;
    }

    /// <summary>The bytes of an argument that may also be a number from 0 to 255; false with an exception pending.</summary>
    private static bool TryPart(Value value, byte* single, out byte* data, out nint length)
    {
        if (BytesLike.TryGet(value, out data, out length))
        {
            return true;
        }
        if (!Indexing.IsIndex(value))
        {
            Complaint.Type("argument should be integer or bytes-like object, not '"u8, value, "'"u8);
            return false;
        }
        data = single;
        length = 1;
        return TryByte(value, single);
    }

    /// <summary>A number from 0 to 255; false with an exception pending.</summary>
    internal static bool TryByte(Value value, byte* result)
    {
        Value number = Operators.Index(value);
        if (number.IsNoValue)
        {
            return false;
        }
        if (!Int.TryToLong(number, out long code) || (ulong)code > 255)
        {
            Errors.ValueError("byte must be in range(0, 256)"u8);
            return false;
        }
        *result = (byte)code;
        return true;
    }

    public static long Find(Value self, Value sub, Value start, Value end, bool last)
    {
        byte single;
        byte* data = Of(self, out nint length);
        if (!TryPart(sub, &single, out byte* part, out nint partLength) || !Indexing.TryBounds(start, end, length, out nint from, out nint to)
            || to - from < partLength)
        {
            return -1;
        }
        return last ? TextSearch.LastIndexOf(data, from, to, part, partLength) : TextSearch.IndexOf(data, from, to, part, partLength);
    }

    public static long Index(Value self, Value sub, Value start, Value end, bool last)
    {
        long index = Find(self, sub, start, end, last);
        if (index < 0 && ThreadState.Exception == null)
        {
            Errors.ValueError("subsection not found"u8);
        }
        return index;
    }

    public static long Count(Value self, Value sub, Value start, Value end)
    {
        byte single;
        byte* data = Of(self, out nint length);
        if (!TryPart(sub, &single, out byte* part, out nint partLength) || !Indexing.TryBounds(start, end, length, out nint from, out nint to)
            || to - from < partLength)
        {
            return 0;
        }
        return TextSearch.Count(data, from, to, part, partLength);
    }

    public static int Contains(Value self, Value item)
    {
        byte single;
        byte* data = Of(self, out nint length);
        if (!BytesLike.TryGet(item, out byte* part, out nint partLength))
        {
            if (!Indexing.IsIndex(item))
            {
                TryBytes(item, out part, out partLength);
                return -1;
            }
            if (!TryByte(item, &single))
            {
                return -1;
            }
            part = &single;
            partLength = 1;
        }
        return partLength <= length && TextSearch.IndexOf(data, 0, length, part, partLength) >= 0 ? 1 : 0;
    }

    public static bool HasAffix(Value self, Value affix, Value startValue, Value endValue, bool atEnd)
    {
        byte* data = Of(self, out nint length);
        if (!Indexing.TryBounds(startValue, endValue, length, out nint start, out nint end))
        {
            return false;
        }
        if (BytesLike.TryGet(affix, out byte* part, out nint partLength))
        {
            return HasAt(data, start, end, part, partLength, atEnd);
        }
        if (!Tuple.Is(affix))
        {
            Complaint.Type(atEnd ? "endswith first arg must be bytes or a tuple of bytes, not "u8
                : "startswith first arg must be bytes or a tuple of bytes, not "u8, affix);
            return false;
        }
        PyTuple* choices = Tuple.From(affix);
        for (nint i = 0; i < choices->Length; i++)
        {
            if (!TryBytes(Tuple.Items(choices)[i], out part, out partLength))
            {
                return false;
            }
            if (HasAt(data, start, end, part, partLength, atEnd))
            {
                return true;
            }
        }
        return false;
    }

    private static bool HasAt(byte* data, nint start, nint end, byte* part, nint length, bool atEnd) =>
        end - start >= length && Memory.Equal(data + (atEnd ? end - length : start), part, length);

    public static Value RemoveAffix(Value self, Value affix, bool atEnd)
    {
        byte* data = Of(self, out nint length);
        if (!TryBytes(affix, out byte* part, out nint partLength))
        {
            return Value.NoValue;
        }
        return !HasAt(data, 0, length, part, partLength, atEnd) ? Same(self) : Make(self, atEnd ? data : data + partLength, length - partLength);
    }

    public static Value Replace(Value self, Value old, Value replacement, nint limit)
    {
        byte* data = Of(self, out nint length);
        if (!TryBytes(old, out byte* part, out nint partLength) || !TryBytes(replacement, out byte* other, out nint otherLength))
        {
            return Value.NoValue;
        }
        limit = limit < 0 ? nint.MaxValue : limit;
        var result = new ByteBuilder();
        nint start = 0;
        for (; limit > 0 && length - start >= partLength; limit--)
        {
            nint at = TextSearch.IndexOf(data, start, length, part, partLength);
            if (at < 0)
            {
                break;
            }
            result.Append(data + start, at - start);
            result.Append(other, otherLength);
            start = at + partLength;
            if (partLength == 0)
            {
                // Between all bytes, and at both ends.
                if (at == length)
                {
                    break;
                }
                result.Append(data[at]);
                start = at + 1;
            }
        }
        result.Append(data + start, length - start);
        return Make(self, ref result);
    }

    public static Value Join(Value self, Value iterable)
    {
        byte* separator = Of(self, out nint separatorLength);
        if (!Iteration.IsIterable(iterable))
        {
            return Errors.TypeError("can only join an iterable"u8);
        }
        PyList* items = List.FromIterable(iterable);
        if (items == null)
        {
            return Value.NoValue;
        }
        var result = new ByteBuilder();
        for (nint i = 0; i < items->Length; i++)
        {
            if (!BytesLike.TryGet(items->Items[i], out byte* data, out nint length))
            {
                return Complaint.ItemType("sequence item "u8, i, ": expected a bytes-like object, "u8, items->Items[i], " found"u8);
            }
            if (i > 0)
            {
                result.Append(separator, separatorLength);
            }
            result.Append(data, length);
        }
        return Make(self, ref result);
    }

    public static PyStr* Decode(Value self, PyStr* encoding, PyStr* errors)
    {
        byte* data = Of(self, out nint length);
        return Codecs.Decode(data, length, encoding, errors);
    }

    public static Value Translate(Value self, Value table, Value delete)
    {
        byte* data = Of(self, out nint length);
        byte* map = null;
        byte* deleted = null;
        nint deletedLength = 0;
        if (table != Intrinsics.None)
        {
            if (!TryBytes(table, out map, out nint mapLength))
            {
                return Value.NoValue;
            }
            if (mapLength != 256)
            {
                return Errors.ValueError("translation table must be 256 characters long"u8);
            }
        }
        if (!delete.IsNoValue && !TryBytes(delete, out deleted, out deletedLength))
        {
            return Value.NoValue;
        }
        var result = new ByteBuilder();
        for (nint i = 0; i < length; i++)
        {
            if (Memory.IndexOf(deleted, deletedLength, data[i]) < 0)
            {
                result.Append(map == null ? data[i] : map[data[i]]);
            }
        }
        return Make(self, ref result);
    }

    public static PyBytes* MakeTranslation(Value from, Value to)
    {
        if (!TryBytes(from, out byte* source, out nint sourceLength) || !TryBytes(to, out byte* target, out nint targetLength))
        {
            return null;
        }
        if (sourceLength != targetLength)
        {
            Errors.ValueError("maketrans arguments must have same length"u8);
            return null;
        }
        PyBytes* result = Bytes.Allocate(256);
        for (int i = 0; i < 256 && result != null; i++)
        {
            Bytes.Data(result)[i] = (byte)i;
        }
        for (nint i = 0; i < sourceLength && result != null; i++)
        {
            Bytes.Data(result)[source[i]] = target[i];
        }
        return result;
    }
}
