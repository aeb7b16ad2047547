namespace Molt.Runtime;

/// <summary><c>OSError</c>.</summary>
[PyType("OSError", Base = typeof(PyException), Doc = "Base class for I/O related errors.")]
public unsafe partial struct PyOSError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;

    /// <summary><c>errno</c>.</summary>
    [PyMember("errno")]
    public Value ErrorNumber;

    /// <summary><c>strerror</c>.</summary>
    [PyMember("strerror")]
    public Value ErrorText;

    /// <summary><c>filename</c>.</summary>
    [PyMember("filename")]
    public Value FileName;

    /// <summary><c>filename2</c>.</summary>
    [PyMember("filename2")]
    public Value FileName2;

    /// <summary><c>characters_written</c>; None if not known.</summary>
    public Value Written;

    /// <summary>
    /// <c>OSError(errno, strerror[, filename[, winerror[, filename2]]])</c>: of the class that belongs to the number. File names do not stay among
    /// the arguments.
    /// </summary>
    [PySlot(Slot.New)]
    public static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Arguments given = new(arguments, count, keywordNames);
        bool hasNumber = given.PositionalCount is >= 2 and <= 5;
        if (hasNumber && type == Intrinsics.TypeOf<PyOSError>() && arguments[0].IsSmallInt)
        {
            type = SystemError.ClassOf(arguments[0].SmallInt);
        }
        PyOSError* error = (PyOSError*)PyBaseException.Allocate(type);
        if (error == null)
        {
            return Value.NoValue;
        }
        // A class with its own __init__ gives the arguments there.
        bool isInitialized = type->Init != Intrinsics.TypeOf<PyOSError>()->Init && type->New == Intrinsics.TypeOf<PyOSError>()->New;
        if (!isInitialized && keywordNames != null && !PyBaseException.TakesNoKeywords(Value.FromObject(error), keywordNames))
        {
            return Value.NoValue;
        }
        return isInitialized || error->SetDetails(arguments, given.PositionalCount) ? Value.FromObject(error) : Value.NoValue;
    }

    /// <summary>Sets the details, unless <c>__new__</c> has done so.</summary>
    [PySlot(Slot.Init)]
    public static bool Init(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PyType* type = Types.Of(self);
        PyOSError* error = (PyOSError*)self.Object;
        bool isDone = type->Init == Intrinsics.TypeOf<PyOSError>()->Init || type->New != Intrinsics.TypeOf<PyOSError>()->New;
        return isDone || (PyBaseException.TakesNoKeywords(self, keywordNames) && error->SetDetails(arguments, count));
    }

    /// <summary><c>[Errno 2] No such file or directory: 'name'</c>.</summary>
    [PySlot(Slot.Str)]
    public static Value Str(Value self)
    {
        PyOSError* error = (PyOSError*)self.Object;
        bool hasFile = error->FileName != Intrinsics.None;
        if (!hasFile && (error->ErrorNumber == Intrinsics.None || error->ErrorText == Intrinsics.None))
        {
            return PyBaseException.Str(self);
        }
        TextBuilder text = default;
        text.Append("[Errno "u8);
        bool succeeds = text.AppendStr(error->ErrorNumber);
        text.Append("] "u8);
        succeeds = succeeds && text.AppendStr(error->ErrorText);
        if (hasFile)
        {
            text.Append(": "u8);
            succeeds = succeeds && text.AppendRepr(error->FileName);
        }
        if (hasFile && error->FileName2 != Intrinsics.None)
        {
            text.Append(" -> "u8);
            succeeds = succeeds && text.AppendRepr(error->FileName2);
        }
        return succeeds ? Value.FromObject(text.ToStr()) : Value.NoValue;
    }

    /// <summary><c>characters_written</c>.</summary>
    [PyMethod("characters_written", Kind = PyMethodKind.Getter)]
    public static Value GetWritten(Value self)
    {
        Value written = ((PyOSError*)self.Object)->Written;
        return written == Intrinsics.None ? Errors.AttributeError("characters_written"u8) : written;
    }

    /// <summary>Sets <c>characters_written</c>.</summary>
    [PyMethod("characters_written", Kind = PyMethodKind.Setter)]
    public static bool SetWritten(Value self, Value value)
    {
        PyOSError* error = (PyOSError*)self.Object;
        if (value.IsNoValue && error->Written == Intrinsics.None)
        {
            Errors.AttributeError("characters_written"u8);
            return false;
        }
        Value written = value.IsNoValue ? Intrinsics.None : Operators.Index(value);
        error->Written = written.IsNoValue ? error->Written : written;
        return !written.IsNoValue;
    }

    private bool SetDetails(Value* arguments, nint count)
    {
        PyTuple* kept = Tuple.FromItems(arguments, count);
        if (count is >= 2 and <= 5)
        {
            ErrorNumber = arguments[0];
            ErrorText = arguments[1];
            Value file = count > 2 ? arguments[2] : Intrinsics.None;
            bool isBlocking = Base.Header.Type == Intrinsics.TypeOf<PyBlockingIOError>();
            if (isBlocking && Int.Is(file))
            {
                Written = file;
            }
            else if (file != Intrinsics.None)
            {
                FileName = file;
                FileName2 = count > 4 ? arguments[4] : Intrinsics.None;
                kept = Tuple.FromItems(arguments, 2);
            }
        }
        Base.Arguments = kept;
        return kept != null;
    }
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
