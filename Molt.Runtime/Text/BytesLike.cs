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
        byte* shown = null;
        nint count = 0;
        bool isView = OnDemand.TryView(value, &shown, &count);
        data = shown;
        length = count;
        return isView;
    }
}
