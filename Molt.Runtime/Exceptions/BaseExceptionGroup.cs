namespace Molt.Runtime;

/// <summary><c>BaseExceptionGroup</c>.</summary>
[PyType("BaseExceptionGroup", Base = typeof(PyBaseException), Doc = "A combination of multiple unrelated exceptions.")]
public unsafe partial struct PyBaseExceptionGroup
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;

    /// <summary><c>message</c>, a str.</summary>
    [PyMember("message")]
    public Value Message;

    /// <summary><c>exceptions</c>, a tuple.</summary>
    [PyMember("exceptions")]
    public Value Exceptions;
}

/// <summary><c>ExceptionGroup</c>.</summary>
[PyType("ExceptionGroup", Base = typeof(PyBaseExceptionGroup), SecondBase = typeof(PyException))]
public partial struct PyExceptionGroup
{
    /// <summary>The part shared with its base.</summary>
    public PyBaseExceptionGroup Base;
}
