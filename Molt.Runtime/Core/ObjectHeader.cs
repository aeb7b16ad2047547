namespace Molt.Runtime;

/// <summary>What every object starts with. Mark bits live in the heap's block tables, so the header is one word.</summary>
public unsafe struct ObjectHeader
{
    /// <summary>The object's class.</summary>
    public PyType* Type;
}
