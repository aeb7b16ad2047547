namespace Molt.Runtime;

/// <summary><c>OSError</c>.</summary>
[PyType("OSError", Base = typeof(PyException), Doc = "Base class for I/O related errors.")]
public unsafe partial struct PyOSError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;

    /// <summary><c>errno</c>.</summary>
    public Value ErrorNumber;

    /// <summary><c>strerror</c>.</summary>
    public Value ErrorText;

    /// <summary><c>filename</c>; NoValue if not given.</summary>
    public Value FileName;

    /// <summary><c>filename2</c>; NoValue if not given.</summary>
    public Value FileName2;

    /// <summary><c>characters_written</c>; -1 if not set.</summary>
    public nint Written;
}

/// <summary><c>BlockingIOError</c>.</summary>
[PyType("BlockingIOError", Base = typeof(PyOSError), Doc = "I/O operation would block.")]
public partial struct PyBlockingIOError
{
    /// <summary>The part shared with its base.</summary>
    public PyOSError Base;
}

/// <summary><c>ChildProcessError</c>.</summary>
[PyType("ChildProcessError", Base = typeof(PyOSError), Doc = "Child process error.")]
public partial struct PyChildProcessError
{
    /// <summary>The part shared with its base.</summary>
    public PyOSError Base;
}

/// <summary><c>ConnectionError</c>.</summary>
[PyType("ConnectionError", Base = typeof(PyOSError), Doc = "Connection error.")]
public partial struct PyConnectionError
{
    /// <summary>The part shared with its base.</summary>
    public PyOSError Base;
}

/// <summary><c>BrokenPipeError</c>.</summary>
[PyType("BrokenPipeError", Base = typeof(PyConnectionError), Doc = "Broken pipe.")]
public partial struct PyBrokenPipeError
{
    /// <summary>The part shared with its base.</summary>
    public PyOSError Base;
}

/// <summary><c>ConnectionAbortedError</c>.</summary>
[PyType("ConnectionAbortedError", Base = typeof(PyConnectionError), Doc = "Connection aborted.")]
public partial struct PyConnectionAbortedError
{
    /// <summary>The part shared with its base.</summary>
    public PyOSError Base;
}

/// <summary><c>ConnectionRefusedError</c>.</summary>
[PyType("ConnectionRefusedError", Base = typeof(PyConnectionError), Doc = "Connection refused.")]
public partial struct PyConnectionRefusedError
{
    /// <summary>The part shared with its base.</summary>
    public PyOSError Base;
}

/// <summary><c>ConnectionResetError</c>.</summary>
[PyType("ConnectionResetError", Base = typeof(PyConnectionError), Doc = "Connection reset.")]
public partial struct PyConnectionResetError
{
    /// <summary>The part shared with its base.</summary>
    public PyOSError Base;
}

/// <summary><c>FileExistsError</c>.</summary>
[PyType("FileExistsError", Base = typeof(PyOSError), Doc = "File already exists.")]
public partial struct PyFileExistsError
{
    /// <summary>The part shared with its base.</summary>
    public PyOSError Base;
}

/// <summary><c>FileNotFoundError</c>.</summary>
[PyType("FileNotFoundError", Base = typeof(PyOSError), Doc = "File not found.")]
public partial struct PyFileNotFoundError
{
    /// <summary>The part shared with its base.</summary>
    public PyOSError Base;
}

/// <summary><c>InterruptedError</c>.</summary>
[PyType("InterruptedError", Base = typeof(PyOSError), Doc = "Interrupted by signal.")]
public partial struct PyInterruptedError
{
    /// <summary>The part shared with its base.</summary>
    public PyOSError Base;
}

/// <summary><c>IsADirectoryError</c>.</summary>
[PyType("IsADirectoryError", Base = typeof(PyOSError), Doc = "Operation doesn't work on directories.")]
public partial struct PyIsADirectoryError
{
    /// <summary>The part shared with its base.</summary>
    public PyOSError Base;
}

/// <summary><c>NotADirectoryError</c>.</summary>
[PyType("NotADirectoryError", Base = typeof(PyOSError), Doc = "Operation only works on directories.")]
public partial struct PyNotADirectoryError
{
    /// <summary>The part shared with its base.</summary>
    public PyOSError Base;
}

/// <summary><c>PermissionError</c>.</summary>
[PyType("PermissionError", Base = typeof(PyOSError), Doc = "Not enough permissions.")]
public partial struct PyPermissionError
{
    /// <summary>The part shared with its base.</summary>
    public PyOSError Base;
}

/// <summary><c>ProcessLookupError</c>.</summary>
[PyType("ProcessLookupError", Base = typeof(PyOSError), Doc = "Process not found.")]
public partial struct PyProcessLookupError
{
    /// <summary>The part shared with its base.</summary>
    public PyOSError Base;
}

/// <summary><c>TimeoutError</c>.</summary>
[PyType("TimeoutError", Base = typeof(PyOSError), Doc = "Timeout expired.")]
public partial struct PyTimeoutError
{
    /// <summary>The part shared with its base.</summary>
    public PyOSError Base;
}
