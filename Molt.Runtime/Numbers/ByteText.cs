namespace Molt.Runtime;

/// <summary>The bytes of byte strings, as numbers are read from and written to them.</summary>
public static unsafe class ByteText
{
    /// <summary>The first byte of a <c>bytes</c>.</summary>
    public static byte* Data(PyBytes* bytes) => (byte*)(bytes + 1);

    /// <summary>A <c>bytes</c> of zeros; null with MemoryError pending.</summary>
    public static PyBytes* Allocate(nint length)
    {
        PyBytes* result = (PyBytes*)Heap.AllocateVariable(Intrinsics.TypeOf<PyBytes>(), sizeof(PyBytes) + length + 1);
        if (result != null)
        {
            result->Length = length;
        }
        return result;
    }

    /// <summary>The bytes of a <c>bytes</c>; false for other values.</summary>
    public static bool TryGet(Value value, out byte* data, out nint length)
    {
        data = null;
        length = 0;
        if ((Types.Of(value)->Flags & TypeFlags.Bytes) == 0)
        {
            return false;
        }
        PyBytes* bytes = (PyBytes*)value.Object;
        data = Data(bytes);
        length = bytes->Length;
        return true;
    }

    /// <summary>The bytes of anything that <c>bytes()</c> takes but a number or text; false with an exception pending for other values.</summary>
    public static bool TryConvert(Value value, out byte* data, out nint length)
    {
        if (TryGet(value, out data, out length))
        {
            return true;
        }
        if (Str.Is(value) || Int.Is(value))
        {
            Numeric.WrongType("cannot convert '"u8, value, "' object to bytes"u8);
            return false;
        }
        Value bytes = Calls.Call1(Value.FromObject(Intrinsics.TypeOf<PyBytes>()), value);
        return !bytes.IsNoValue && TryGet(bytes, out data, out length);
    }
}
