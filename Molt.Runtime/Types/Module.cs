namespace Molt.Runtime;

/// <summary>A module object.</summary>
[PyType("module", HasDict = true)]
public unsafe partial struct PyModule
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The compiled module; null for one made by <c>types.ModuleType</c> and for intrinsic modules.</summary>
    public ModuleInfo* Info;

    /// <summary>The attributes that are not variables of the compiled module.</summary>
    public PyDict* Dict;
}
