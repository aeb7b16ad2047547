using System;

namespace Molt.Runtime;

public static unsafe partial class Builtins
{
    /// <summary><c>open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True)</c>.</summary>
    [PyFunction("open")]
    public static Value Open(
        [PyKeyword("file")] Value file,
        [PyKeyword("mode")] PyStr* mode = null,
        [PyKeyword("buffering")] nint buffering = -1,
        [PyKeyword("encoding")] Value encoding = default,
        [PyKeyword("errors")] Value errors = default,
        [PyKeyword("newline")] Value newline = default,
        [PyKeyword("closefd")] bool closefd = true)
    {
        mode = mode == null ? Intrinsics.Literal("r"u8) : mode;
        var request = new OpenRequest();
        if (!TryName(encoding, "open() argument 'encoding' must be str or None, not "u8, out request.Encoding)
            || !TryName(errors, "open() argument 'errors' must be str or None, not "u8, out request.ErrorHandling)
            || !TryName(newline, "open() argument 'newline' must be str or None, not "u8, out request.Newline)
            || !request.ParseMode(mode) || !request.Check(buffering))
        {
            return Value.NoValue;
        }
        FileFlags flags = request.FileFlags;
        if (buffering == 0)
        {
            flags |= FileFlags.Unbuffered;
        }
        if (buffering == 1 && !request.Binary)
        {
            flags |= FileFlags.LineBuffered;
        }
        if (!TryDescriptor(file, closefd, request.OpenFlags, ref flags, out int descriptor))
        {
            return Value.NoValue;
        }
        if ((request.OpenFlags & OpenFlags.Read) != 0 && NativeFile.IsDirectory(descriptor))
        {
            NativeFile.Close(descriptor);
            return SystemError.Raise(SystemError.IsDirectory, file);
        }
        FileState* state = FileState.Open(descriptor, flags);
        PyBinaryFile* buffer = state == null ? null : BinaryFile.New(state, file, request.BinaryMode());
        if (buffer == null || request.Binary)
        {
            return Value.FromObject(buffer);
        }
        if ((request.OpenFlags & OpenFlags.Append) != 0)
        {
            // So that tell() counts from the start.
            NativeFile.Seek(descriptor, 0, 2);
        }
        return NewTextFile(buffer, mode, in request);
    }

    private static bool TryName(Value value, ReadOnlySpan<byte> complaint, out PyStr* name)
    {
        name = null;
        if (value.IsNoValue || value == Intrinsics.None)
        {
            return true;
        }
        name = Str.From(value);
        if (!Str.Is(value))
        {
            Complaint.Type(complaint, value);
            return false;
        }
        return true;
    }

    private static Value NewTextFile(PyBinaryFile* buffer, PyStr* mode, in OpenRequest request)
    {
        PyTextFile* result = Heap.Allocate<PyTextFile>(Intrinsics.TypeOf<PyTextFile>());
        if (result != null)
        {
            result->File = buffer->File;
            result->Buffer = buffer;
            result->Mode = mode;
            result->Encoding = request.Encoding == null ? Intrinsics.Literal("UTF-8"u8) : request.Encoding;
            result->ErrorHandling = request.ErrorHandling == null ? Intrinsics.Literal("strict"u8) : request.ErrorHandling;
            result->Newline = request.Newline;
        }
        return Value.FromObject(result);
    }

    /// <summary>Opens the file, or takes the descriptor that was given instead of a name; false with an exception pending.</summary>
    private static bool TryDescriptor(Value file, bool closes, OpenFlags openFlags, ref FileFlags flags, out int descriptor)
    {
        descriptor = -1;
        if (Int.Is(file))
        {
            descriptor = (int)Int.ToLongClamped(file);
            if (descriptor < 0)
            {
                Errors.ValueError("negative file descriptor"u8);
                return false;
            }
            flags |= closes ? 0 : FileFlags.Borrowed;
            return true;
        }
        if (!closes)
        {
            Errors.ValueError("Cannot use closefd=False with file name"u8);
            return false;
        }
        byte* path = FileNames.ToNative(file);
        if (path == null)
        {
            return false;
        }
        descriptor = NativeFile.Open(path, openFlags);
        if (descriptor < 0)
        {
            int error = SystemError.Last;
            SystemError.Raise(error, file);
            return false;
        }
        return true;
    }
}

/// <summary>What <c>open</c> is asked for.</summary>
internal unsafe struct OpenRequest
{
    /// <summary>The encoding; null for the default.</summary>
    public PyStr* Encoding;

    /// <summary>The error handler; null for strict.</summary>
    public PyStr* ErrorHandling;

    /// <summary>The line end; null for None.</summary>
    public PyStr* Newline;

    /// <summary>How to open the file.</summary>
    public OpenFlags OpenFlags { get; private set; }

    /// <summary>Whether it is for bytes.</summary>
    public bool Binary { get; private set; }

    /// <summary>What the file can do.</summary>
    public readonly FileFlags FileFlags =>
        ((OpenFlags & OpenFlags.Read) != 0 ? FileFlags.Read : 0) | ((OpenFlags & OpenFlags.Write) != 0 ? FileFlags.Write : 0);

    /// <summary>Understands a mode; false with ValueError pending.</summary>
    public bool ParseMode(PyStr* mode)
    {
        int kinds = 0;
        bool updates = false;
        bool text = false;
        for (nint i = 0; i < mode->Length; i++)
        {
            uint letter = Str.At(mode, i);
            if (Str.IndexOfCharacter(mode, letter, i + 1) >= 0)
            {
                return InvalidMode(mode);
            }
            switch (letter)
            {
                case 'r':
                    OpenFlags |= OpenFlags.Read;
                    kinds++;
                    break;
                case 'w':
                    OpenFlags |= OpenFlags.Write | OpenFlags.Create | OpenFlags.Truncate;
                    kinds++;
                    break;
                case 'x':
                    OpenFlags |= OpenFlags.Write | OpenFlags.Create | OpenFlags.Exclusive;
                    kinds++;
                    break;
                case 'a':
                    OpenFlags |= OpenFlags.Write | OpenFlags.Create | OpenFlags.Append;
                    kinds++;
                    break;
                case '+':
                    updates = true;
                    break;
                case 'b':
                    Binary = true;
                    break;
                case 't':
                    text = true;
                    break;
                default:
                    return InvalidMode(mode);
            }
        }
        if (updates)
        {
            OpenFlags |= OpenFlags.Read | OpenFlags.Write;
        }
        if (text && Binary)
        {
            return Invalid("can't have text and binary mode at once"u8);
        }
        return kinds == 1 || Invalid(kinds == 0
            ? "Must have exactly one of create/read/write/append mode and at most one plus"u8
            : "must have exactly one of create/read/write/append mode"u8);
    }

    /// <summary>Whether the arguments go together; false with an exception pending.</summary>
    public readonly bool Check(nint buffering)
    {
        if (Binary)
        {
            return Encoding != null ? Invalid("binary mode doesn't take an encoding argument"u8)
                : ErrorHandling != null ? Invalid("binary mode doesn't take an errors argument"u8)
                : Newline == null || Invalid("binary mode doesn't take a newline argument"u8);
        }
        if (buffering == 0)
        {
            return Invalid("can't have unbuffered text I/O"u8);
        }
        if (Encoding != null && Codecs.ByName(Encoding) == TextEncoding.Unknown)
        {
            Codecs.UnknownEncoding(Encoding);
            return false;
        }
        if (Newline != null && Newline->Length > 0 && !Str.EqualsAscii(Newline, "\n"u8) && !Str.EqualsAscii(Newline, "\r"u8)
            && !Str.EqualsAscii(Newline, "\r\n"u8))
        {
            var text = new TextBuilder();
            text.Append("illegal newline value: "u8);
            text.Append(Newline);
            Errors.ValueError(ref text);
            return false;
        }
        return true;
    }

    /// <summary>The mode as a binary file gives it.</summary>
    public readonly PyStr* BinaryMode()
    {
        bool both = (OpenFlags & (OpenFlags.Read | OpenFlags.Write)) == (OpenFlags.Read | OpenFlags.Write);
        return (OpenFlags & OpenFlags.Exclusive) != 0 ? (both ? Intrinsics.Literal("xb+"u8) : Intrinsics.Literal("xb"u8))
            : (OpenFlags & OpenFlags.Append) != 0 ? (both ? Intrinsics.Literal("ab+"u8) : Intrinsics.Literal("ab"u8))
            : both ? Intrinsics.Literal("rb+"u8)
            : (OpenFlags & OpenFlags.Write) != 0 ? Intrinsics.Literal("wb"u8)
            : Intrinsics.Literal("rb"u8);
    }

    private static bool Invalid(ReadOnlySpan<byte> message)
    {
        Errors.ValueError(message);
        return false;
    }

    private static bool InvalidMode(PyStr* mode)
    {
        var text = new TextBuilder();
        text.Append("invalid mode: "u8);
        text.Append(Str.Repr(mode));
        Errors.ValueError(ref text);
        return false;
    }
}

/// <summary>Names of files.</summary>
public static unsafe class FileNames
{
    /// <summary>
    /// A <c>str</c>, <c>bytes</c> or object with <c>__fspath__</c> as zero-terminated UTF-8; null with an exception pending.
    /// </summary>
    public static byte* ToNative(Value path)
    {
        Value text = path;
        if (!Str.Is(path) && !Bytes.Is(path))
        {
            PyStr* name = Intrinsics.Literal("__fspath__"u8);
            text = Types.Lookup(Types.Of(path), name).IsNoValue ? path : Calls.CallMethod0(path, name);
            if (text.IsNoValue)
            {
                return null;
            }
        }
        PyBytes* bytes = Bytes.Is(text) ? Bytes.From(text)
            : Str.Is(text) ? Codecs.Encode(Str.From(text), null, Intrinsics.Literal("surrogateescape"u8))
            : null;
        if (bytes == null)
        {
            if (ThreadState.Exception == null)
            {
                Complaint.Type("expected str, bytes or os.PathLike object, not "u8, path);
            }
            return null;
        }
        if (Memory.IndexOf(Bytes.Data(bytes), bytes->Length, 0) >= 0)
        {
            Errors.ValueError("embedded null byte"u8);
            return null;
        }
        return Bytes.Data(bytes);
    }
}
