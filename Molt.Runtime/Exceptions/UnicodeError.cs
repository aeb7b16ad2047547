namespace Molt.Runtime;

/// <summary><c>UnicodeError</c>.</summary>
[PyType("UnicodeError", Base = typeof(PyValueError), Doc = "Unicode related error.")]
public unsafe partial struct PyUnicodeError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;

    /// <summary><c>encoding</c>.</summary>
    [PyMember("encoding")]
    public Value Encoding;

    /// <summary><c>object</c>.</summary>
    [PyMember("object")]
    public Value Object;

    /// <summary><c>start</c>.</summary>
    [PyMember("start")]
    public Value Start;

    /// <summary><c>end</c>.</summary>
    [PyMember("end")]
    public Value End;

    /// <summary><c>reason</c>.</summary>
    [PyMember("reason")]
    public Value Reason;
}

/// <summary><c>UnicodeDecodeError</c>.</summary>
[PyType("UnicodeDecodeError", Base = typeof(PyUnicodeError), Doc = "Unicode decoding error.")]
public partial struct PyUnicodeDecodeError
{
    /// <summary>The part shared with its base.</summary>
    public PyUnicodeError Base;
}

/// <summary><c>UnicodeEncodeError</c>.</summary>
[PyType("UnicodeEncodeError", Base = typeof(PyUnicodeError), Doc = "Unicode encoding error.")]
public partial struct PyUnicodeEncodeError
{
    /// <summary>The part shared with its base.</summary>
    public PyUnicodeError Base;
}

/// <summary><c>UnicodeTranslateError</c>.</summary>
[PyType("UnicodeTranslateError", Base = typeof(PyUnicodeError), Doc = "Unicode translation error.")]
public partial struct PyUnicodeTranslateError
{
    /// <summary>The part shared with its base.</summary>
    public PyUnicodeError Base;
}
