namespace Molt.Runtime;

/// <summary>What a type's <see cref="Slot.Trace"/> method hands its references to.</summary>
public unsafe struct Tracer
{
    /// <summary>Visits a value that an object holds.</summary>
    public void Visit(Value value)
    {
    }

    /// <summary>Visits an object or a block that an object points to; null is allowed.</summary>
    public void Visit(void* pointer)
    {
    }
}
