namespace Molt.Runtime;

/// <summary>What is known of a <c>class</c> statement at compile time, and which class it made.</summary>
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

    /// <summary>The class that the statement made last, while it is what compiled code expects; else a value that no object has.</summary>
    public Value Class;

    /// <summary>What compiled code relies on.</summary>
    public ClassExpectation* Expectations;

    /// <summary>The number of <see cref="Expectations"/>.</summary>
    public nint ExpectationCount;
}
