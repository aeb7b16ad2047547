using System;

namespace Molt.Runtime;

// The slots that bytes and bytearray share, and construction.
internal static unsafe partial class ByteMethods
{
    public static Value Compare(Value left, Value right, int operation)
    {
        if (!BytesLike.TryGet(left, out byte* first, out nint firstLength) || !BytesLike.TryGet(right, out byte* second, out nint secondLength))
        {
            return Intrinsics.NotImplemented;
        }
        if (firstLength != secondLength && operation is (int)Comparison.Equal or (int)Comparison.NotEqual)
        {
            return Bool.From(operation == (int)Comparison.NotEqual);
        }
        nint common = Math.Min(firstLength, secondLength);
        int order = common == 0 ? 0 : Memory.Compare(first, second, common);
        return Bool.From(Sequences.Holds(order != 0 ? order : (long)firstLength - secondLength, operation));
    }

    public static Value Add(Value left, Value right)
    {
        if (!BytesLike.TryGet(left, out byte* first, out nint firstLength) || !BytesLike.TryGet(right, out byte* second, out nint secondLength))
        {
            return Intrinsics.NotImplemented;
        }
        var result = new ByteBuilder();
        result.Append(first, firstLength);
        result.Append(second, secondLength);
        return Make(left, ref result);
    }

    public static Value Repeat(Value self, nint count)
    {
        byte* data = Of(self, out nint length);
        // Nothing, however often, is nothing.
        count = length == 0 ? 0 : Math.Max(count, 0);
        if (count > 0 && count > nint.MaxValue / 2 / length)
        {
            return Errors.MemoryError();
        }
        var result = new ByteBuilder();
        if (!result.Reserve(length * count))
        {
            return Value.NoValue;
        }
        for (nint i = 0; i < count; i++)
        {
            result.Append(data, length);
        }
        return Make(self, ref result);
    }

    public static Value Item(Value self, Value key, ReadOnlySpan<byte> notIndex, ReadOnlySpan<byte> outOfRange)
    {
        byte* data = Of(self, out nint length);
        if (Slice.Is(key))
        {
            if (!Slice.Select(Slice.From(key), &length, out nint start, out nint step, out nint count))
            {
                return Value.NoValue;
            }
            if (step == 1)
            {
                return Make(self, data + start, count);
            }
            var result = new ByteBuilder();
            for (nint i = 0; i < count; i++)
            {
                result.Append(data[start + (i * step)]);
            }
            return Make(self, ref result);
        }
        if (!Indexing.IsIndex(key))
        {
            return Complaint.Type(notIndex, key);
        }
        if (!Indexing.TryIndex(key, out nint index))
        {
            return Value.NoValue;
        }
        index = index < 0 ? index + length : index;
        return (nuint)index < (nuint)length ? Value.FromSmallInt(data[index]) : Errors.IndexError(outOfRange);
    }

    /// <summary>A literal, after a prefix. Unlike <c>bytes</c>, <c>bytearray</c> escapes both kinds of quotes.</summary>
    public static Value Repr(Value self, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> suffix)
    {
        byte* data = Of(self, out nint length);
        bool single = Memory.IndexOf(data, length, (byte)'\'') >= 0;
        byte quote = single && Memory.IndexOf(data, length, (byte)'"') < 0 ? (byte)'"' : (byte)'\'';
        var text = new TextBuilder();
        text.Append(prefix);
        text.Append(quote);
        for (nint i = 0; i < length; i++)
        {
            byte value = data[i];
            if (value == quote || value == '\\' || (value == '\'' && !suffix.IsEmpty))
            {
                text.Append((byte)'\\');
                text.Append(value);
            }
            else if (value is >= 0x20 and < 0x7F)
            {
                text.Append(value);
            }
            else
            {
                Str.AppendEscape(ref text, value);
            }
        }
        text.Append(quote);
        text.Append(suffix);
        return Value.FromObject(text.ToStr());
    }

    /// <summary>
    /// The bytes that <c>bytes(source, encoding, errors)</c> or <c>bytearray(…)</c> has; null with an exception pending.
    /// </summary>
    public static PyBytes* Construct(ReadOnlySpan<byte> name, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value* given = stackalloc Value[3];
        if (!TryArguments(name, arguments, count, keywordNames, given))
        {
            return null;
        }
        Value source = given[0];
        bool hasEncoding = !given[1].IsNoValue;
        if (!hasEncoding && given[2].IsNoValue)
        {
            if (source.IsNoValue)
            {
                return Bytes.FromData(null, 0);
            }
            if (Str.Is(source))
            {
                Errors.TypeError("string argument without an encoding"u8);
                return null;
            }
            return FromObject(name, source);
        }
        if (source.IsNoValue || !Str.Is(source))
        {
            Errors.TypeError(hasEncoding ? "encoding without a string argument"u8 : "errors without a string argument"u8);
            return null;
        }
        if (!hasEncoding)
        {
            Errors.TypeError("string argument without an encoding"u8);
            return null;
        }
        return Codecs.Encode(Str.From(source), Str.From(given[1]), given[2].IsNoValue ? null : Str.From(given[2]));
    }

    private static bool TryArguments(ReadOnlySpan<byte> name, Value* arguments, nint count, PyTuple* keywordNames, Value* given)
    {
        nint keywords = keywordNames == null ? 0 : keywordNames->Length;
        nint positional = count - keywords;
        if (count > 3)
        {
            var text = new TextBuilder();
            text.Append(name);
            text.Append("() takes at most 3 arguments ("u8);
            text.AppendInteger(count);
            text.Append(" given)"u8);
            Errors.TypeError(ref text);
            return false;
        }
        for (nint i = 0; i < 3; i++)
        {
            given[i] = i < positional ? arguments[i] : Value.NoValue;
        }
        for (nint i = 0; i < keywords; i++)
        {
            PyStr* keyword = Str.From(Tuple.Items(keywordNames)[i]);
            nint place = Str.EqualsAscii(keyword, "source"u8) ? 0
                : Str.EqualsAscii(keyword, "encoding"u8) ? 1
                : Str.EqualsAscii(keyword, "errors"u8) ? 2
                : -1;
            if (place < 0)
            {
                Complaint.Keyword(name, keyword);
                return false;
            }
            given[place] = arguments[positional + i];
        }
        return IsName(name, given[1], "() argument 'encoding' must be str, not "u8) && IsName(name, given[2], "() argument 'errors' must be str, not "u8);
    }

    private static bool IsName(ReadOnlySpan<byte> function, Value value, ReadOnlySpan<byte> complaint)
    {
        if (value.IsNoValue || Str.Is(value))
        {
            return true;
        }
        var text = new TextBuilder();
        text.Append(function);
        text.Append(complaint);
        text.AppendTypeName(value);
        Errors.TypeError(ref text);
        return false;
    }

    /// <summary>The bytes of a bytes-like object, of an iterable of numbers, or as many zeros as a number says; null with an exception pending.</summary>
    private static PyBytes* FromObject(ReadOnlySpan<byte> name, Value source)
    {
        if (BytesLike.TryGet(source, out byte* data, out nint length))
        {
            return Bytes.FromData(data, length);
        }
        Value method = Types.Lookup(Types.Of(source), Intrinsics.Literal("__bytes__"u8));
        if (!method.IsNoValue)
        {
            Value result = Calls.CallMethod0(source, Intrinsics.Literal("__bytes__"u8));
            if (!result.IsNoValue && !Bytes.Is(result))
            {
                Complaint.Type("__bytes__ returned non-bytes (type "u8, result, ")"u8);
                return null;
            }
            return result.IsNoValue ? null : Bytes.From(result);
        }
        if (Indexing.IsIndex(source))
        {
            return Zeros(source);
        }
        if (!Iteration.IsIterable(source))
        {
            var text = new TextBuilder();
            text.Append("cannot convert '"u8);
            text.AppendTypeName(source);
            text.Append("' object to "u8);
            text.Append(name);
            Errors.TypeError(ref text);
            return null;
        }
        return FromNumbers(source, name.Length == "bytes"u8.Length ? "bytes must be in range(0, 256)"u8 : "byte must be in range(0, 256)"u8);
    }

    private static PyBytes* Zeros(Value count)
    {
        Value number = Operators.Index(count);
        if (number.IsNoValue)
        {
            return null;
        }
        if (!Int.TryToLong(number, out long size) || (nint)size != size)
        {
            Complaint.Overflow("cannot fit '"u8, count, "' into an index-sized integer"u8);
            return null;
        }
        if (size < 0)
        {
            Errors.ValueError("negative count"u8);
            return null;
        }
        return Bytes.Allocate((nint)size);
    }

    internal static PyBytes* FromNumbers(Value iterable, ReadOnlySpan<byte> outOfRange)
    {
        if (!Iteration.Start(iterable, out Iteration items))
        {
            return null;
        }
        var result = new ByteBuilder();
        while (items.Next(out Value item))
        {
            Value number = Operators.Index(item);
            if (number.IsNoValue)
            {
                return null;
            }
            if (!Int.TryToLong(number, out long code) || (ulong)code > 255)
            {
                Errors.ValueError(outOfRange);
                return null;
            }
            result.Append((byte)code);
        }
        return items.Failed ? null : result.ToBytes();
    }
}
