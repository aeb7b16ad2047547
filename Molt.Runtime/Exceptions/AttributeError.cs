namespace Molt.Runtime;

/// <summary><c>AttributeError</c>.</summary>
[PyType("AttributeError", Base = typeof(PyException), Doc = "Attribute not found.")]
public unsafe partial struct PyAttributeError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;

    /// <summary><c>name</c>; NoValue for None.</summary>
    public Value Name;

    /// <summary><c>obj</c>; NoValue for None.</summary>
    public Value Object;
}
