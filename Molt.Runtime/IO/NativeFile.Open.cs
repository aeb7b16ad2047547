using System;
using System.Runtime.InteropServices;

namespace Molt.Runtime;

/// <summary>How to open a file.</summary>
[Flags]
public enum OpenFlags
{
    /// <summary>For reading an existing file.</summary>
    Read = 1,

    /// <summary>For writing.</summary>
    Write = 2,

    /// <summary>Make the file if there is none.</summary>
    Create = 4,

    /// <summary>Fail if there is one.</summary>
    Exclusive = 8,

    /// <summary>Drop what the file holds.</summary>
    Truncate = 16,

    /// <summary>Write at the end.</summary>
    Append = 32,
}

public static unsafe partial class NativeFile
{
    /// <summary>Opens a file by its name, which is UTF-8 and zero-terminated; -1 when that fails, with the reason in <see cref="SystemError.Last"/>.</summary>
    public static int Open(byte* path, OpenFlags flags)
    {
        if (OperatingSystem.IsWindows())
        {
            return OpenWindows(path, flags);
        }
        return Intrinsics.IsWasm ? __wasilibc_open_nomode(path, WasiFlags(flags)) : open(path, UnixFlags(flags), 0x1B6);
    }

    /// <summary>Whether a descriptor that is open for reading is that of a directory.</summary>
    public static bool IsDirectory(int descriptor)
    {
        byte none;
        return !OperatingSystem.IsWindows() && read(descriptor, &none, 0) < 0 && SystemError.Last == SystemError.IsDirectory;
    }

    /// <summary>Moves the position, counted from the start (0), from where it is (1) or from the end (2); -1 when that fails.</summary>
    public static long Seek(int descriptor, long offset, int origin) =>
        OperatingSystem.IsWindows() ? _lseeki64(descriptor, offset, origin) : lseek(descriptor, offset, origin);

    /// <summary>Makes a file as long as said; false when that fails.</summary>
    public static bool Truncate(int descriptor, long length) =>
        (OperatingSystem.IsWindows() ? _chsize_s(descriptor, length) : ftruncate(descriptor, length)) == 0;

    private static int UnixFlags(OpenFlags flags)
    {
        bool isMac = OperatingSystem.IsMacOS();
        int result = Access(flags, 0, 1, 2);
        result |= (flags & OpenFlags.Create) != 0 ? (isMac ? 0x200 : 0x40) : 0;
        result |= (flags & OpenFlags.Exclusive) != 0 ? (isMac ? 0x800 : 0x80) : 0;
        result |= (flags & OpenFlags.Truncate) != 0 ? (isMac ? 0x400 : 0x200) : 0;
        result |= (flags & OpenFlags.Append) != 0 ? (isMac ? 8 : 0x400) : 0;
        return result | (isMac ? 0x100_0000 : 0x8_0000);
    }

    private static int WasiFlags(OpenFlags flags)
    {
        int result = Access(flags, 0x400_0000, 0x1000_0000, 0x1400_0000);
        result |= (flags & OpenFlags.Create) != 0 ? 0x1000 : 0;
        result |= (flags & OpenFlags.Exclusive) != 0 ? 0x4000 : 0;
        result |= (flags & OpenFlags.Truncate) != 0 ? 0x8000 : 0;
        return result | ((flags & OpenFlags.Append) != 0 ? 1 : 0);
    }

    private static int OpenWindows(byte* path, OpenFlags flags)
    {
        nint length = 0;
        while (path[length] != 0)
        {
            length++;
        }
        // As many UTF-16 units as bytes at most.
        char* wide = (char*)Heap.AllocateLeafBlock((length + 1) * sizeof(char));
        if (wide == null)
        {
            ThreadState.TakeException();
            return -1;
        }
        nint count = 0;
        for (nint i = 0; i < length;)
        {
            uint character = Str.DecodeUtf8(path, ref i);
            if (character >= 0x10000)
            {
                wide[count++] = (char)(0xD800 + ((character - 0x10000) >> 10));
                character = 0xDC00 + ((character - 0x10000) & 0x3FF);
            }
            wide[count++] = (char)character;
        }
        int result = Access(flags, 0, 1, 2) | 0x8000 | 0x80;
        result |= (flags & OpenFlags.Create) != 0 ? 0x100 : 0;
        result |= (flags & OpenFlags.Exclusive) != 0 ? 0x400 : 0;
        result |= (flags & OpenFlags.Truncate) != 0 ? 0x200 : 0;
        result |= (flags & OpenFlags.Append) != 0 ? 8 : 0;
        return _wopen(wide, result, 0x180);
    }

    private static int Access(OpenFlags flags, int read, int write, int both) =>
        (flags & (OpenFlags.Read | OpenFlags.Write)) switch
        {
            OpenFlags.Read => read,
            OpenFlags.Write => write,
            _ => both,
        };

    [DllImport("c")]
    private static extern int open(byte* path, int flags, int mode);

    [DllImport("c")]
    private static extern int __wasilibc_open_nomode(byte* path, int flags);

    [DllImport("c")]
    private static extern int _wopen(char* path, int flags, int mode);

    [DllImport("c")]
    private static extern long lseek(int descriptor, long offset, int origin);

    [DllImport("c")]
    private static extern long _lseeki64(int descriptor, long offset, int origin);

    [DllImport("c")]
    private static extern int ftruncate(int descriptor, long length);

    [DllImport("c")]
    private static extern int _chsize_s(int descriptor, long length);
}
