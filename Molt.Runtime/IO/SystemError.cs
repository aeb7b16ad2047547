using System.Runtime.InteropServices;

namespace Molt.Runtime;

/// <summary>Errors that the operating system reports.</summary>
public static unsafe class SystemError
{
    /// <summary>The number of the last error of the C library.</summary>
    public static int Last => Marshal.GetLastSystemError();

    /// <summary>The number that says that something is a directory.</summary>
    public static int IsDirectory => Intrinsics.IsWasm ? 31 : 21;

    /// <summary>Raises the OSError, of the class that belongs to it, for an error number.</summary>
    [Cold]
    public static Value Raise(int number) => Raise(number, Value.NoValue);

    /// <summary>Raises the OSError, of the class that belongs to it, for an error number and the name of a file.</summary>
    [Cold]
    public static Value Raise(int number, Value fileName)
    {
        PyOSError* error = (PyOSError*)PyBaseException.Allocate(ClassOf(number));
        PyTuple* arguments = error == null ? null : Tuple.Allocate(2);
        if (arguments == null)
        {
            return Value.NoValue;
        }
        error->ErrorNumber = Value.FromSmallInt(number);
        error->ErrorText = Value.FromObject(TextOf(number));
        error->FileName = Objects.OrNone(fileName);
        Tuple.Items(arguments)[0] = error->ErrorNumber;
        Tuple.Items(arguments)[1] = error->ErrorText;
        error->Base.Arguments = arguments;
        return Errors.SetPending(&error->Base);
    }

    /// <summary>What the C library calls an error.</summary>
    public static PyStr* TextOf(int number)
    {
        byte* text = (byte*)strerror(number);
        nint length = 0;
        while (text[length] != 0)
        {
            length++;
        }
        return Str.FromUtf8Bytes(text, length);
    }

    /// <summary>The class of the OSError that belongs to an error number.</summary>
    public static PyType* ClassOf(long number)
    {
        // The numbers of WASI are in the order of the names; those below 35 are the same on all other systems.
        if (Intrinsics.IsWasm)
        {
            return number switch
            {
                44 => Intrinsics.TypeOf<PyFileNotFoundError>(),
                20 => Intrinsics.TypeOf<PyFileExistsError>(),
                2 or 63 or 76 => Intrinsics.TypeOf<PyPermissionError>(),
                31 => Intrinsics.TypeOf<PyIsADirectoryError>(),
                54 => Intrinsics.TypeOf<PyNotADirectoryError>(),
                64 => Intrinsics.TypeOf<PyBrokenPipeError>(),
                27 => Intrinsics.TypeOf<PyInterruptedError>(),
                6 => Intrinsics.TypeOf<PyBlockingIOError>(),
                _ => Intrinsics.TypeOf<PyOSError>(),
            };
        }
        return number switch
        {
            2 => Intrinsics.TypeOf<PyFileNotFoundError>(),
            17 => Intrinsics.TypeOf<PyFileExistsError>(),
            1 or 13 => Intrinsics.TypeOf<PyPermissionError>(),
            21 => Intrinsics.TypeOf<PyIsADirectoryError>(),
            20 => Intrinsics.TypeOf<PyNotADirectoryError>(),
            32 => Intrinsics.TypeOf<PyBrokenPipeError>(),
            3 => Intrinsics.TypeOf<PyProcessLookupError>(),
            10 => Intrinsics.TypeOf<PyChildProcessError>(),
            4 => Intrinsics.TypeOf<PyInterruptedError>(),
            11 => Intrinsics.TypeOf<PyBlockingIOError>(),
            _ => Intrinsics.TypeOf<PyOSError>(),
        };
    }

    [DllImport("c")]
    private static extern void* strerror(int number);
}
