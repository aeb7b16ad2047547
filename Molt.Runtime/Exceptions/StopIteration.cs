namespace Molt.Runtime;

/// <summary><c>StopIteration</c>.</summary>
[PyType("StopIteration", Base = typeof(PyException), Doc = "Signal the end from iterator.__next__().")]
public unsafe partial struct PyStopIteration
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;

    /// <summary><c>value</c>.</summary>
    public Value Value;
}
