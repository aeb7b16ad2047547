namespace Molt.Runtime;

// The built-in exceptions that add nothing to their base's layout, in the order of the hierarchy in the library reference
// (https://docs.python.org/3.14/library/exceptions.html#exception-hierarchy). Those with fields of their own stand in files of their own.

/// <summary><c>Exception</c>.</summary>
[PyType("Exception", Base = typeof(PyBaseException), Doc = "Common base class for all non-exit exceptions.")]
public partial struct PyException
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>GeneratorExit</c>.</summary>
[PyType("GeneratorExit", Base = typeof(PyBaseException), Doc = "Request that a generator exit.")]
public partial struct PyGeneratorExit
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>KeyboardInterrupt</c>.</summary>
[PyType("KeyboardInterrupt", Base = typeof(PyBaseException), Doc = "Program interrupted by user.")]
public partial struct PyKeyboardInterrupt
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>ArithmeticError</c>.</summary>
[PyType("ArithmeticError", Base = typeof(PyException), Doc = "Base class for arithmetic errors.")]
public partial struct PyArithmeticError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>FloatingPointError</c>.</summary>
[PyType("FloatingPointError", Base = typeof(PyArithmeticError), Doc = "Floating-point operation failed.")]
public partial struct PyFloatingPointError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>OverflowError</c>.</summary>
[PyType("OverflowError", Base = typeof(PyArithmeticError), Doc = "Result too large to be represented.")]
public partial struct PyOverflowError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>ZeroDivisionError</c>.</summary>
[PyType("ZeroDivisionError", Base = typeof(PyArithmeticError), Doc = "Second argument to a division or modulo operation was zero.")]
public partial struct PyZeroDivisionError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>AssertionError</c>.</summary>
[PyType("AssertionError", Base = typeof(PyException), Doc = "Assertion failed.")]
public partial struct PyAssertionError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>BufferError</c>.</summary>
[PyType("BufferError", Base = typeof(PyException), Doc = "Buffer error.")]
public partial struct PyBufferError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>EOFError</c>.</summary>
[PyType("EOFError", Base = typeof(PyException), Doc = "Read beyond end of file.")]
public partial struct PyEOFError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>LookupError</c>.</summary>
[PyType("LookupError", Base = typeof(PyException), Doc = "Base class for lookup errors.")]
public partial struct PyLookupError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>IndexError</c>.</summary>
[PyType("IndexError", Base = typeof(PyLookupError), Doc = "Sequence index out of range.")]
public partial struct PyIndexError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>KeyError</c>.</summary>
[PyType("KeyError", Base = typeof(PyLookupError), Doc = "Mapping key not found.")]
public unsafe partial struct PyKeyError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;

    /// <summary>The <c>repr</c> of the only argument, so that an empty key can be seen.</summary>
    [PySlot(Slot.Str)]
    public static Value Str(Value self)
    {
        PyTuple* arguments = ((PyBaseException*)self.Object)->Arguments;
        return arguments->Length == 1 ? Value.FromObject(Operators.Repr(Tuple.Items(arguments)[0])) : PyBaseException.Str(self);
    }
}

/// <summary><c>MemoryError</c>.</summary>
[PyType("MemoryError", Base = typeof(PyException), Doc = "Out of memory.")]
public partial struct PyMemoryError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>ReferenceError</c>.</summary>
[PyType("ReferenceError", Base = typeof(PyException), Doc = "Weak ref proxy used after referent went away.")]
public partial struct PyReferenceError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>RuntimeError</c>.</summary>
[PyType("RuntimeError", Base = typeof(PyException), Doc = "Unspecified run-time error.")]
public partial struct PyRuntimeError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>NotImplementedError</c>.</summary>
[PyType("NotImplementedError", Base = typeof(PyRuntimeError), Doc = "Method or function hasn't been implemented yet.")]
public partial struct PyNotImplementedError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>RecursionError</c>.</summary>
[PyType("RecursionError", Base = typeof(PyRuntimeError), Doc = "Recursion limit exceeded.")]
public partial struct PyRecursionError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>PythonFinalizationError</c>.</summary>
[PyType("PythonFinalizationError", Base = typeof(PyRuntimeError), Doc = "Operation blocked during Python finalization.")]
public partial struct PyPythonFinalizationError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>StopAsyncIteration</c>.</summary>
[PyType("StopAsyncIteration", Base = typeof(PyException), Doc = "Signal the end from iterator.__anext__().")]
public partial struct PyStopAsyncIteration
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>SystemError</c>.</summary>
[PyType("SystemError", Base = typeof(PyException), Doc = "Internal error in the Python interpreter.")]
public partial struct PySystemError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>TypeError</c>.</summary>
[PyType("TypeError", Base = typeof(PyException), Doc = "Inappropriate argument type.")]
public partial struct PyTypeError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>ValueError</c>.</summary>
[PyType("ValueError", Base = typeof(PyException), Doc = "Inappropriate argument value (of correct type).")]
public partial struct PyValueError
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>Warning</c>.</summary>
[PyType("Warning", Base = typeof(PyException), Doc = "Base class for warning categories.")]
public partial struct PyWarning
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>BytesWarning</c>.</summary>
[PyType("BytesWarning", Base = typeof(PyWarning),
    Doc = "Base class for warnings about bytes and buffer related problems, mostly related to conversion from str or comparing to str.")]
public partial struct PyBytesWarning
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>DeprecationWarning</c>.</summary>
[PyType("DeprecationWarning", Base = typeof(PyWarning), Doc = "Base class for warnings about deprecated features.")]
public partial struct PyDeprecationWarning
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>EncodingWarning</c>.</summary>
[PyType("EncodingWarning", Base = typeof(PyWarning), Doc = "Base class for warnings about encodings.")]
public partial struct PyEncodingWarning
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>FutureWarning</c>.</summary>
[PyType("FutureWarning", Base = typeof(PyWarning),
    Doc = "Base class for warnings about constructs that will change semantically in the future.")]
public partial struct PyFutureWarning
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>ImportWarning</c>.</summary>
[PyType("ImportWarning", Base = typeof(PyWarning), Doc = "Base class for warnings about probable mistakes in module imports")]
public partial struct PyImportWarning
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>PendingDeprecationWarning</c>.</summary>
[PyType("PendingDeprecationWarning", Base = typeof(PyWarning),
    Doc = "Base class for warnings about features which will be deprecated in the future.")]
public partial struct PyPendingDeprecationWarning
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>ResourceWarning</c>.</summary>
[PyType("ResourceWarning", Base = typeof(PyWarning), Doc = "Base class for warnings about resource usage.")]
public partial struct PyResourceWarning
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>RuntimeWarning</c>.</summary>
[PyType("RuntimeWarning", Base = typeof(PyWarning), Doc = "Base class for warnings about dubious runtime behavior.")]
public partial struct PyRuntimeWarning
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>SyntaxWarning</c>.</summary>
[PyType("SyntaxWarning", Base = typeof(PyWarning), Doc = "Base class for warnings about dubious syntax.")]
public partial struct PySyntaxWarning
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>UnicodeWarning</c>.</summary>
[PyType("UnicodeWarning", Base = typeof(PyWarning),
    Doc = "Base class for warnings about Unicode related problems, mostly related to conversion problems.")]
public partial struct PyUnicodeWarning
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}

/// <summary><c>UserWarning</c>.</summary>
[PyType("UserWarning", Base = typeof(PyWarning), Doc = "Base class for warnings generated by user code.")]
public partial struct PyUserWarning
{
    /// <summary>The common part.</summary>
    public PyBaseException Base;
}
