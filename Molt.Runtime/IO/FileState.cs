using System.Runtime.InteropServices;

namespace Molt.Runtime;

/// <summary>How a file is open.</summary>
[System.Flags]
public enum FileFlags : uint
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>It can be read.</summary>
    Read = 1,

    /// <summary>It can be written.</summary>
    Write = 2,

    /// <summary>Writing a line end writes the buffer out.</summary>
    LineBuffered = 4,

    /// <summary>Nothing stays in the buffer after a write.</summary>
    Unbuffered = 8,

    /// <summary>It is closed.</summary>
    Closed = 16,

    /// <summary>Its descriptor belongs to somebody else, and is not closed.</summary>
    Borrowed = 32,
}

/// <summary>
/// An open file with its buffers. The file objects keep it alive; all open ones are in a list, so that they can be written out at exit. Who
/// dies unclosed is closed first, and so leaves the list.
/// </summary>
public unsafe struct FileState
{
    private const nint BufferSize = 8192;
    private static FileState* s_first;

    private FileState* _next;
    private FileState* _previous;
    private byte* _output;
    private nint _outputCount;
    private byte* _input;
    private nint _inputStart;
    private nint _inputEnd;
    private nint _inputCapacity;

    /// <summary>The descriptor.</summary>
    public int Descriptor;

    /// <summary>How it is open.</summary>
    public FileFlags Flags;

    /// <summary>Takes charge of a descriptor; null with MemoryError pending.</summary>
    public static FileState* Open(int descriptor, FileFlags flags)
    {
        FileState* file = (FileState*)Heap.AllocateLeafBlock(sizeof(FileState));
        if (file == null)
        {
            return null;
        }
        file->Descriptor = descriptor;
        file->Flags = flags;
        file->_next = s_first;
        if (s_first != null)
        {
            s_first->_previous = file;
        }
        s_first = file;
        return file;
    }

    /// <summary>Writes out what all open files still hold. Errors are not reported, as CPython does not report those of files that nobody closed.</summary>
    public static void FlushAll()
    {
        for (FileState* file = s_first; file != null; file = file->_next)
        {
            if (!Flush(file))
            {
                ThreadState.TakeException();
            }
        }
    }

    /// <summary>Writes out what the buffer holds; false with an exception pending, and then what could not be written stays in it.</summary>
    public static bool Flush(FileState* file)
    {
        nint count = file->_outputCount;
        if (count == 0)
        {
            return true;
        }
        nint written = NativeFile.Write(file->Descriptor, file->_output, count);
        file->_outputCount = count - written;
        Memory.Move(file->_output, file->_output + written, count - written);
        return written == count;
    }

    /// <summary>Writes bytes; false with an exception pending.</summary>
    public static bool Write(FileState* file, byte* data, nint count)
    {
        if (Intrinsics.Unlikely(file->_output == null))
        {
            if (!TextFile.CheckOpen(file))
            {
                return false;
            }
            file->_output = (byte*)malloc((nuint)BufferSize);
            if (file->_output == null)
            {
                Errors.MemoryError();
                return false;
            }
        }
        if (count > BufferSize - file->_outputCount)
        {
            if (!Flush(file))
            {
                return false;
            }
            if (count >= BufferSize)
            {
                return NativeFile.Write(file->Descriptor, data, count) == count;
            }
        }
        Memory.Copy(file->_output + file->_outputCount, data, count);
        file->_outputCount += count;
        if (Intrinsics.Unlikely((file->Flags & (FileFlags.LineBuffered | FileFlags.Unbuffered)) != 0))
        {
            bool now = (file->Flags & FileFlags.Unbuffered) != 0 || Memory.IndexOf(data, count, (byte)'\n') >= 0;
            return !now || Flush(file);
        }
        return true;
    }

    /// <summary>The bytes that are read and not yet used.</summary>
    public static byte* Available(FileState* file, out nint count)
    {
        count = file->_inputEnd - file->_inputStart;
        return file->_input + file->_inputStart;
    }

    /// <summary>Uses bytes that <see cref="Available"/> gave.</summary>
    public static void Skip(FileState* file, nint count) => file->_inputStart += count;

    /// <summary>Reads more bytes behind those available; 0 at the end, -1 with an exception pending.</summary>
    public static nint Fill(FileState* file)
    {
        if ((file->Flags & FileFlags.Write) != 0 && !Flush(file))
        {
            return -1;
        }
        nint count = file->_inputEnd - file->_inputStart;
        if (file->_inputStart > 0)
        {
            Memory.Move(file->_input, file->_input + file->_inputStart, count);
            file->_inputStart = 0;
            file->_inputEnd = count;
        }
        if (file->_inputCapacity - count < BufferSize / 2)
        {
            nint capacity = (file->_inputCapacity * 2) + BufferSize;
            byte* larger = (byte*)realloc(file->_input, (nuint)capacity);
            if (larger == null)
            {
                Errors.MemoryError();
                return -1;
            }
            file->_input = larger;
            file->_inputCapacity = capacity;
        }
        nint more = NativeFile.Read(file->Descriptor, file->_input + count, file->_inputCapacity - count);
        file->_inputEnd += more > 0 ? more : 0;
        return more;
    }

    /// <summary>Forgets what was read ahead, after the position was changed.</summary>
    public static void DropInput(FileState* file)
    {
        file->_inputStart = 0;
        file->_inputEnd = 0;
    }

    /// <summary>Writes out the rest and closes the descriptor; false with an exception pending, but it is closed then, too.</summary>
    public static bool Close(FileState* file)
    {
        if ((file->Flags & FileFlags.Closed) != 0)
        {
            return true;
        }
        bool succeeded = Flush(file);
        file->Flags |= FileFlags.Closed;
        if ((file->Flags & FileFlags.Borrowed) == 0)
        {
            succeeded &= NativeFile.Close(file->Descriptor);
        }
        Release(file);
        return succeeded;
    }

    /// <summary>Frees the buffers and leaves the list of open files.</summary>
    private static void Release(FileState* file)
    {
        free(file->_output);
        free(file->_input);
        file->_output = null;
        file->_input = null;
        file->_inputCapacity = 0;
        DropInput(file);
        if (file->_previous != null)
        {
            file->_previous->_next = file->_next;
        }
        else
        {
            s_first = file->_next;
        }
        if (file->_next != null)
        {
            file->_next->_previous = file->_previous;
        }
    }

    [DllImport("c")]
    private static extern void* malloc(nuint size);

    [DllImport("c")]
    private static extern void* realloc(void* memory, nuint size);

    [DllImport("c")]
    private static extern void free(void* memory);
}
