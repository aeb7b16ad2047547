namespace Molt.Runtime;

/// <summary><c>NameError</c>.</summary>
[PyType("NameError", Base = typeof(PyException), Doc = "Name not found globally.")]
public unsafe partial struct PyNameError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;

    /// <summary><c>name</c>; NoValue for None.</summary>
    public Value Name;
}

/// <summary><c>UnboundLocalError</c>.</summary>
[PyType("UnboundLocalError", Base = typeof(PyNameError), Doc = "Local name referenced but not bound to a value.")]
public partial struct PyUnboundLocalError
{
    /// <summary>The part shared with its base.</summary>
    public PyNameError Base;
}
