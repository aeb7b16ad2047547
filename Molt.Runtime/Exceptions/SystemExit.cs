namespace Molt.Runtime;

/// <summary><c>SystemExit</c>.</summary>
[PyType("SystemExit", Base = typeof(PyBaseException), Doc = "Request to exit from the interpreter.")]
public unsafe partial struct PySystemExit
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;

    /// <summary><c>code</c>.</summary>
    public Value Code;
}
