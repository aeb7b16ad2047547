using System;

namespace Molt.Runtime;

/// <summary>A binary file: the layout and the methods of what <c>open</c> gives for binary modes. It owns the <see cref="FileState"/>.</summary>
[PyType("_io._IOBase", Subclassable = false, Flags = TypeFlags.Finalize | TypeFlags.WeaklyReferable)]
public unsafe partial struct PyBinaryFile
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The file.</summary>
    public FileState* File;

    /// <summary><c>name</c>: a str, or the descriptor.</summary>
    public Value Name;

    /// <summary><c>mode</c>.</summary>
    public PyStr* Mode;
}

/// <summary>A binary file that is open for reading.</summary>
[PyType("_io.BufferedReader", Base = typeof(PyBinaryFile), Subclassable = false)]
public partial struct PyBufferedReader
{
    /// <summary>The layout.</summary>
    public PyBinaryFile Base;
}

/// <summary>A binary file that is open for writing.</summary>
[PyType("_io.BufferedWriter", Base = typeof(PyBinaryFile), Subclassable = false)]
public partial struct PyBufferedWriter
{
    /// <summary>The layout.</summary>
    public PyBinaryFile Base;
}

/// <summary>A binary file that is open for reading and writing.</summary>
[PyType("_io.BufferedRandom", Base = typeof(PyBinaryFile), Subclassable = false)]
public partial struct PyBufferedRandom
{
    /// <summary>The layout.</summary>
    public PyBinaryFile Base;
}

/// <summary>A binary file without a buffer for output.</summary>
[PyType("_io.FileIO", Base = typeof(PyBinaryFile), Subclassable = false)]
public partial struct PyFileIO
{
    /// <summary>The layout.</summary>
    public PyBinaryFile Base;
}

/// <summary><c>io.UnsupportedOperation</c>.</summary>
[PyType("io.UnsupportedOperation", Base = typeof(PyOSError), SecondBase = typeof(PyValueError))]
public partial struct PyUnsupportedOperation
{
    /// <summary>The part shared with its base.</summary>
    public PyOSError Base;
}

/// <summary>Operations on <see cref="PyBinaryFile"/>.</summary>
public static unsafe class BinaryFile
{
    /// <summary>The class of a file that is open in a certain way.</summary>
    public static PyType* TypeFor(FileFlags flags) =>
        (flags & FileFlags.Unbuffered) != 0 ? Intrinsics.TypeOf<PyFileIO>()
        : (flags & FileFlags.Read) == 0 ? Intrinsics.TypeOf<PyBufferedWriter>()
        : (flags & FileFlags.Write) == 0 ? Intrinsics.TypeOf<PyBufferedReader>()
        : Intrinsics.TypeOf<PyBufferedRandom>();

    /// <summary>A new object that owns a file; null with MemoryError pending, and then the file is closed.</summary>
    public static PyBinaryFile* New(FileState* file, Value name, PyStr* mode)
    {
        PyBinaryFile* result = (PyBinaryFile*)Heap.AllocateInstance(TypeFor(file->Flags));
        if (result == null)
        {
            FileState.Close(file);
            return null;
        }
        result->File = file;
        result->Name = name;
        result->Mode = mode;
        return result;
    }

    /// <summary>Reads bytes, all that there are if <paramref name="count"/> is negative; null with an exception pending.</summary>
    public static PyBytes* Read(FileState* file, nint count)
    {
        if (!FillTo(file, count))
        {
            return null;
        }
        byte* data = FileState.Available(file, out nint available);
        PyBytes* result = Bytes.FromData(data, count < 0 || count > available ? available : count);
        if (result != null)
        {
            FileState.Skip(file, result->Length);
        }
        return result;
    }

    /// <summary>Reads up to and with the next line feed, but no more than <paramref name="limit"/> bytes if that is not negative.</summary>
    public static PyBytes* ReadLine(FileState* file, nint limit)
    {
        nint searched = 0;
        while (true)
        {
            byte* data = FileState.Available(file, out nint available);
            nint end = searched < available ? Memory.IndexOf(data + searched, available - searched, (byte)'\n') : -1;
            nint length = end >= 0 ? searched + end + 1 : available;
            if (end >= 0 || (limit >= 0 && available >= limit))
            {
                return Read(file, limit >= 0 && limit < length ? limit : length);
            }
            searched = available;
            nint more = FileState.Fill(file);
            if (more <= 0)
            {
                return more < 0 ? null : Read(file, available);
            }
        }
    }

    /// <summary>Reads ahead until so many bytes are available, or all (-1); false with an exception pending.</summary>
    public static bool FillTo(FileState* file, nint count)
    {
        while (true)
        {
            FileState.Available(file, out nint available);
            if (count >= 0 && available >= count)
            {
                return true;
            }
            nint more = FileState.Fill(file);
            if (more <= 0)
            {
                return more == 0;
            }
        }
    }

    /// <summary>The position that the program sees; -1 with OSError pending.</summary>
    public static long Tell(FileState* file)
    {
        FileState.Available(file, out nint available);
        long position = FileState.Flush(file) ? NativeFile.Seek(file->Descriptor, 0, 1) : -1;
        return position < 0 ? Failed() : position - available;
    }

    /// <summary>Changes the position; -1 with OSError pending.</summary>
    public static long Seek(FileState* file, long offset, int origin)
    {
        FileState.Available(file, out nint available);
        if (!FileState.Flush(file))
        {
            return -1;
        }
        long position = NativeFile.Seek(file->Descriptor, origin == 1 ? offset - available : offset, origin);
        if (position < 0)
        {
            return Failed();
        }
        FileState.DropInput(file);
        return position;
    }

    /// <summary>Makes the file as long as said, or as far as the position; -1 with an exception pending.</summary>
    public static long Truncate(FileState* file, Value size)
    {
        long length;
        if (size.IsNoValue || size == Intrinsics.None)
        {
            length = Tell(file);
            if (length < 0)
            {
                return -1;
            }
        }
        else
        {
            Value number = Operators.Index(size);
            if (number.IsNoValue)
            {
                return -1;
            }
            length = Int.ToLongClamped(number);
        }
        return FileState.Flush(file) && NativeFile.Truncate(file->Descriptor, length) ? length : Failed();
    }

    /// <summary>Raises ValueError if the file is closed, UnsupportedOperation if it was not opened for this; true if it can be done.</summary>
    public static bool Check(FileState* file, FileFlags needed, ReadOnlySpan<byte> operation, ReadOnlySpan<byte> closedMessage)
    {
        if ((file->Flags & needed) != needed)
        {
            Errors.Raise<PyUnsupportedOperation>(operation);
            return false;
        }
        if ((file->Flags & FileFlags.Closed) != 0)
        {
            Errors.ValueError(closedMessage);
            return false;
        }
        return true;
    }

    /// <summary>A count argument: None and what is not given mean -1; false with TypeError pending.</summary>
    public static bool TryCount(Value value, out nint count)
    {
        count = -1;
        if (value.IsNoValue || value == Intrinsics.None)
        {
            return true;
        }
        if (!Indexing.IsIndex(value))
        {
            Complaint.Type("argument should be integer or None, not '"u8, value, "'"u8);
            return false;
        }
        return Indexing.TrySize(value, out count);
    }

    private static long Failed()
    {
        if (ThreadState.Exception == null)
        {
            SystemError.Raise(SystemError.Last);
        }
        return -1;
    }
}
