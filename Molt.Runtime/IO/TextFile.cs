using System;

namespace Molt.Runtime;

/// <summary>A text file: what <c>open</c> gives for text modes, and the standard streams.</summary>
[PyType("_io.TextIOWrapper", Subclassable = false, Flags = TypeFlags.WeaklyReferable)]
public unsafe partial struct PyTextFile
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The file; it belongs to <see cref="Buffer"/>.</summary>
    public FileState* File;

    /// <summary><c>buffer</c>.</summary>
    public PyBinaryFile* Buffer;

    /// <summary><c>mode</c>.</summary>
    public PyStr* Mode;

    /// <summary><c>encoding</c>, as given.</summary>
    public PyStr* Encoding;

    /// <summary><c>errors</c>.</summary>
    public PyStr* ErrorHandling;

    /// <summary>The <c>newline</c> argument; null for None.</summary>
    public PyStr* Newline;
}

/// <summary>Operations on <see cref="PyTextFile"/>.</summary>
public static unsafe partial class TextFile
{
    /// <summary>Whether a value is a text file.</summary>
    public static bool Is(Value value) => !value.IsNoValue && Types.IsExactObject(value, Intrinsics.TypeOf<PyTextFile>());

    /// <summary>Writes a text; false with an exception pending.</summary>
    public static bool Write(PyTextFile* file, PyStr* text)
    {
        if (Intrinsics.Likely(Str.IsAscii(text) && file->Newline == null))
        {
            return FileState.Write(file->File, Str.Data(text), text->Length);
        }
        if (file->Newline != null && file->Newline->Length > 0 && !Str.EqualsAscii(file->Newline, "\n"u8))
        {
            text = Str.Replace(text, Str.Character('\n'), file->Newline, nint.MaxValue);
        }
        PyBytes* bytes = text == null ? null : Codecs.Encode(text, file->Encoding, file->ErrorHandling);
        return bytes != null && FileState.Write(file->File, Bytes.Data(bytes), bytes->Length);
    }

    /// <summary>Writes ASCII characters without line ends; false with an exception pending.</summary>
    public static bool Write(PyTextFile* file, ReadOnlySpan<byte> ascii)
    {
        fixed (byte* data = ascii)
        {
            return FileState.Write(file->File, data, ascii.Length);
        }
    }

    /// <summary>Writes <c>str(value)</c>; false with an exception pending.</summary>
    public static bool WriteValue(PyTextFile* file, Value value)
    {
        if (value.IsSmallInt)
        {
            byte* digits = stackalloc byte[20];
            int start = Int.WriteLong(digits, value.SmallInt);
            return FileState.Write(file->File, digits + start, 20 - start);
        }
        PyStr* text = Str.IsExact(value) ? Str.From(value) : Operators.Str(value);
        return text != null && Write(file, text);
    }

    /// <summary>Raises ValueError if a file is closed; true if it is open.</summary>
    public static bool CheckOpen(FileState* file)
    {
        if ((file->Flags & FileFlags.Closed) == 0)
        {
            return true;
        }
        Errors.ValueError("I/O operation on closed file."u8);
        return false;
    }

    /// <summary>Reads a line, with its end; the empty text at the end of the file, null with an exception pending.</summary>
    /// <param name="file">The file.</param>
    /// <param name="limit">How many characters at most; negative for any number.</param>
    public static PyStr* ReadLine(PyTextFile* file, nint limit)
    {
        nint searched = 0;
        while (true)
        {
            byte* data = FileState.Available(file->File, out nint available);
            nint length = LineLength(file, data, available, searched, false);
            if (length == 0)
            {
                searched = Math.Max(available - 1, 0);
                nint more = FileState.Fill(file->File);
                if (more < 0)
                {
                    return null;
                }
                if (more > 0)
                {
                    continue;
                }
                data = FileState.Available(file->File, out available);
                length = LineLength(file, data, available, 0, true);
            }
            if (limit >= 0)
            {
                length = Math.Min(length, CharacterBytes(file, data, length, limit, out _));
            }
            return Take(file, length);
        }
    }

    /// <summary>Reads characters, all that there are if <paramref name="count"/> is negative; null with an exception pending.</summary>
    public static PyStr* Read(PyTextFile* file, nint count)
    {
        if (count < 0)
        {
            if (!BinaryFile.FillTo(file->File, -1))
            {
                return null;
            }
            FileState.Available(file->File, out nint all);
            return Take(file, all);
        }
        while (true)
        {
            byte* data = FileState.Available(file->File, out nint available);
            nint bytes = CharacterBytes(file, data, available, count, out nint found);
            if (found == count)
            {
                return Take(file, bytes);
            }
            nint more = FileState.Fill(file->File);
            if (more <= 0)
            {
                return more < 0 ? null : Take(file, available);
            }
        }
    }

    /// <summary>The number of bytes of the first line with its end; 0 if its end is not there (all bytes if there are no more to come).</summary>
    private static nint LineLength(PyTextFile* file, byte* data, nint available, nint searched, bool isAll)
    {
        bool universal = file->Newline == null || file->Newline->Length == 0;
        bool carriage = !universal && Str.At(file->Newline, 0) == '\r';
        bool pair = !universal && file->Newline->Length == 2;
        for (nint i = searched; i < available; i++)
        {
            if (data[i] == '\n' && (universal || !carriage))
            {
                return i + 1;
            }
            if (data[i] != '\r' || !(universal || carriage))
            {
                continue;
            }
            if (!universal && !pair)
            {
                return i + 1;
            }
            if (i + 1 < available)
            {
                if (data[i + 1] == '\n')
                {
                    return i + 2;
                }
                if (universal)
                {
                    return i + 1;
                }
            }
            else if (isAll && universal)
            {
                return i + 1;
            }
        }
        return isAll ? available : 0;
    }

    /// <summary>The bytes of the first characters, as many as asked for; fewer are <paramref name="found"/> if the last ones may not be complete.</summary>
    private static nint CharacterBytes(PyTextFile* file, byte* data, nint available, nint count, out nint found)
    {
        bool utf8 = Codecs.ByName(file->Encoding) is TextEncoding.Utf8 or TextEncoding.Utf8Signature;
        bool translates = file->Newline == null;
        nint position = 0;
        for (found = 0; found < count && position < available; found++)
        {
            byte first = data[position];
            nint size = !utf8 || first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
            if (first == '\r' && translates)
            {
                if (position + 1 == available)
                {
                    break;
                }
                size = data[position + 1] == '\n' ? 2 : 1;
            }
            if (position + size > available)
            {
                break;
            }
            position += size;
        }
        return position;
    }

    /// <summary>Takes bytes that are available as text, with line ends translated if the file is opened that way.</summary>
    private static PyStr* Take(PyTextFile* file, nint count)
    {
        byte* data = FileState.Available(file->File, out _);
        FileState.Skip(file->File, count);
        if (file->Newline == null && Memory.IndexOf(data, count, (byte)'\r') >= 0)
        {
            // In place: the bytes are done with.
            nint length = 0;
            for (nint i = 0; i < count; i++)
            {
                bool pair = data[i] == '\r' && i + 1 < count && data[i + 1] == '\n';
                if (!pair)
                {
                    data[length++] = data[i] == '\r' ? (byte)'\n' : data[i];
                }
            }
            count = length;
        }
        return Codecs.Decode(data, count, file->Encoding, file->ErrorHandling);
    }
}
