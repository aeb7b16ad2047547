using System;

namespace Molt.Runtime;

public partial struct PyUnicodeEncodeError
{
    [PySlot(Slot.Str)]
    public static unsafe Value StrOf(Value self) =>
        UnicodeErrors.Describe((PyUnicodeError*)self.Object, " codec can't encode character"u8, "'"u8, true);
}

public partial struct PyUnicodeDecodeError
{
    [PySlot(Slot.Str)]
    public static unsafe Value StrOf(Value self) =>
        UnicodeErrors.Describe((PyUnicodeError*)self.Object, " codec can't decode byte"u8, ""u8, false);
}

/// <summary>Raises and describes the errors of encoding and decoding.</summary>
public static unsafe class UnicodeErrors
{
    /// <summary>Raises UnicodeEncodeError for the characters between two indices.</summary>
    [Cold]
    public static Value Encode(ReadOnlySpan<byte> encoding, PyStr* text, nint start, nint end, ReadOnlySpan<byte> reason) =>
        Raise(Intrinsics.TypeOf<PyUnicodeEncodeError>(), encoding, Value.FromObject(text), start, end, reason);

    /// <summary>Raises UnicodeDecodeError for the bytes between two indices.</summary>
    [Cold]
    public static Value Decode(ReadOnlySpan<byte> encoding, byte* data, nint length, nint start, nint end, ReadOnlySpan<byte> reason) =>
        Raise(
            Intrinsics.TypeOf<PyUnicodeDecodeError>(), encoding, Value.FromObject(Bytes.FromData(data, length)), start, end, reason);

    /// <summary>What <c>str(error)</c> says, in CPython's words.</summary>
    internal static Value Describe(PyUnicodeError* error, ReadOnlySpan<byte> what, ReadOnlySpan<byte> quote, bool character)
    {
        if (!(character ? Str.Is(error->Object) : Bytes.Is(error->Object)) || !error->Start.IsSmallInt || !error->End.IsSmallInt)
        {
            return Value.FromObject(Str.Empty);
        }
        nint start = (nint)error->Start.SmallInt;
        nint end = (nint)error->End.SmallInt;
        var text = new TextBuilder();
        if (Str.Is(error->Encoding))
        {
            text.Append("'"u8);
            text.Append(Str.From(error->Encoding));
            text.Append("'"u8);
        }
        text.Append(what);
        if (end == start + 1 && (character ? Str.From(error->Object)->Length : Bytes.From(error->Object)->Length) > start && start >= 0)
        {
            text.Append(" "u8);
            text.Append(quote);
            if (character)
            {
                uint code = Str.At(Str.From(error->Object), start);
                text.Append((byte)'\\');
                text.Append(code < 0x100 ? (byte)'x' : code < 0x10000 ? (byte)'u' : (byte)'U');
                text.AppendHexadecimal(code, code < 0x100 ? 2 : code < 0x10000 ? 4 : 8);
            }
            else
            {
                text.Append("0x"u8);
                text.AppendHexadecimal(Bytes.Data(Bytes.From(error->Object))[start], 2);
            }
            text.Append(quote);
            text.Append(" in position "u8);
            text.AppendInteger(start);
        }
        else
        {
            text.Append("s in position "u8);
            text.AppendInteger(start);
            text.Append((byte)'-');
            text.AppendInteger(end - 1);
        }
        text.Append(": "u8);
        return text.AppendStr(error->Reason) ? Value.FromObject(text.ToStr()) : Value.NoValue;
    }

    private static Value Raise(PyType* type, ReadOnlySpan<byte> encoding, Value culprit, nint start, nint end, ReadOnlySpan<byte> reason)
    {
        PyUnicodeError* error = culprit.IsNoValue ? null : (PyUnicodeError*)PyBaseException.Allocate(type);
        PyTuple* arguments = error == null ? null : Tuple.Allocate(5);
        if (arguments == null)
        {
            return Value.NoValue;
        }
        error->Encoding = Value.FromObject(Str.FromUtf8(encoding));
        error->Object = culprit;
        error->Start = Value.FromSmallInt(start);
        error->End = Value.FromSmallInt(end);
        error->Reason = Value.FromObject(Str.FromUtf8(reason));
        Value* items = Tuple.Items(arguments);
        items[0] = error->Encoding;
        items[1] = culprit;
        items[2] = error->Start;
        items[3] = error->End;
        items[4] = error->Reason;
        error->Base.Arguments = arguments;
        return Errors.SetPending(&error->Base);
    }
}
