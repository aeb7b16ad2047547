namespace Molt.Runtime;

/// <summary>The root of all classes.</summary>
[PyType("object", Doc = "The base class of the class hierarchy.")]
public partial struct PyObject
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;
}

/// <summary>The class of <c>None</c>.</summary>
[PyType("NoneType", Subclassable = false)]
public partial struct PyNone
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;
}

/// <summary>The class of <c>NotImplemented</c>.</summary>
[PyType("NotImplementedType", Subclassable = false)]
public partial struct PyNotImplemented
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;
}

/// <summary>The class of <c>Ellipsis</c>.</summary>
[PyType("ellipsis", Subclassable = false)]
public partial struct PyEllipsis
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;
}
