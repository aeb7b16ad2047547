using System;

namespace Molt.Runtime;

/// <summary>A text file: what <c>open</c> gives for text modes, and the standard streams.</summary>
[PyType("_io.TextIOWrapper", Subclassable = false)]
public unsafe partial struct PyTextFile
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The file; null once it is finalized.</summary>
    public FileState* File;

    /// <summary><c>name</c>: a str, or the descriptor.</summary>
    public Value Name;

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

    /// <summary>Writes ASCII characters; false with an exception pending.</summary>
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
        if (value.IsSmallInt && file->Newline == null)
        {
            byte* digits = stackalloc byte[24];
            return FileState.Write(file->File, digits, Int.WriteLong(digits, value.SmallInt));
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
}
