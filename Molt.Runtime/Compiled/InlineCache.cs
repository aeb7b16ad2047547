namespace Molt.Runtime;

/// <summary>What an attribute access in compiled code found the last time: instances of a class had the attribute in a fixed place.</summary>
public unsafe struct InlineCache
{
    /// <summary>The class.</summary>
    public PyType* Type;

    /// <summary>The version that the class had.</summary>
    public ulong Version;

    /// <summary>Bytes from the start of the object to the attribute.</summary>
    public nint Offset;
}
