namespace Molt.Runtime;

/// <summary><c>SyntaxError</c>.</summary>
[PyType("SyntaxError", Base = typeof(PyException), Doc = "Invalid syntax.")]
public unsafe partial struct PySyntaxError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;

    /// <summary><c>msg</c>.</summary>
    public Value Message;

    /// <summary><c>filename</c>.</summary>
    public Value FileName;

    /// <summary><c>lineno</c>.</summary>
    public Value Line;

    /// <summary><c>offset</c>.</summary>
    public Value Offset;

    /// <summary><c>end_lineno</c>.</summary>
    public Value EndLine;

    /// <summary><c>end_offset</c>.</summary>
    public Value EndOffset;

    /// <summary><c>text</c>.</summary>
    public Value Text;

    /// <summary><c>print_file_and_line</c>.</summary>
    public Value PrintFileAndLine;
}

/// <summary><c>IndentationError</c>.</summary>
[PyType("IndentationError", Base = typeof(PySyntaxError), Doc = "Improper indentation.")]
public partial struct PyIndentationError
{
    /// <summary>The part shared with its base.</summary>
    public PySyntaxError Base;
}

/// <summary><c>TabError</c>.</summary>
[PyType("TabError", Base = typeof(PyIndentationError), Doc = "Improper mixture of spaces and tabs.")]
public partial struct PyTabError
{
    /// <summary>The part shared with its base.</summary>
    public PySyntaxError Base;
}
