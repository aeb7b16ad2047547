namespace Molt.Runtime;

/// <summary>The objects that are taken where bytes are wanted.</summary>
public static unsafe class BytesLike
{
    /// <summary>The bytes of a <c>bytes</c>, <c>bytearray</c> or <c>memoryview</c>; false, without exception, for anything else.</summary>
    public static bool TryGet(Value value, out byte* data, out nint length)
    {
        if (Bytes.Is(value))
        {
            data = Bytes.Data(Bytes.From(value));
            length = Bytes.From(value)->Length;
            return true;
        }
        if (ByteArray.Is(value))
        {
            data = ByteArray.From(value)->Data;
            length = ByteArray.From(value)->Length;
            return true;
        }
        if (MemoryView.Is(value))
        {
            return TryView(MemoryView.From(value), out data, out length);
        }
        data = null;
        length = 0;
        return false;
    }

    /// <summary>The bytes that a view shows, which are copied if there are gaps between them.</summary>
    private static bool TryView(PyMemoryView* view, out byte* data, out nint length)
    {
        bool isUsable = !view->Owner.IsNoValue;
        PyBytes* copy = isUsable && !MemoryView.IsContiguous(view) ? MemoryView.ToBytes(view) : null;
        data = copy != null ? Bytes.Data(copy) : isUsable ? MemoryView.Data(view) : null;
        length = isUsable ? MemoryView.Size(view) : 0;
        return isUsable;
    }
}
