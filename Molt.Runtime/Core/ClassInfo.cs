namespace Molt.Runtime;

/// <summary>What is known of a <c>class</c> statement at compile time: a constant that the compiler emits.</summary>
public unsafe struct ClassInfo
{
    /// <summary><c>__name__</c>.</summary>
    public PyStr* Name;

    /// <summary><c>__qualname__</c>.</summary>
    public PyStr* QualName;

    /// <summary><c>__module__</c>.</summary>
    public PyStr* Module;

    /// <summary>
    /// The attributes that the class's own code gives its instances, which get a fixed place behind those of the base: see
    /// <see cref="Types.Create"/> for the offsets.
    /// </summary>
    public PyStr** FieldNames;

    /// <summary>The number of <see cref="FieldNames"/>.</summary>
    public nint FieldCount;
}
