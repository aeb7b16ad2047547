using System;

namespace Molt.Runtime;

/// <summary>The encodings that are built in.</summary>
public enum TextEncoding
{
    /// <summary>None of them.</summary>
    Unknown,

    /// <summary>UTF-8.</summary>
    Utf8,

    /// <summary>UTF-8 with a signature at the start.</summary>
    Utf8Signature,

    /// <summary>ASCII.</summary>
    Ascii,

    /// <summary>Latin-1.</summary>
    Latin1,
}

/// <summary>What to do with what can not be encoded or decoded.</summary>
public enum ErrorHandler
{
    /// <summary>Not a handler that is built in.</summary>
    Unknown,

    /// <summary>Raise an error.</summary>
    Strict,

    /// <summary>Leave it out.</summary>
    Ignore,

    /// <summary>Put <c>?</c> or U+FFFD.</summary>
    Replace,

    /// <summary>Put an escape sequence.</summary>
    BackslashReplace,

    /// <summary>Put an XML character reference (encoding only).</summary>
    XmlReplace,

    /// <summary>Bytes become lone surrogates, which become the bytes again.</summary>
    SurrogateEscape,

    /// <summary>Surrogates are encoded and decoded like other characters (UTF-8 only).</summary>
    SurrogatePass,
}

/// <summary>Encoding and decoding by name, as <c>str.encode</c> and <c>bytes.decode</c> do.</summary>
public static unsafe partial class Codecs
{
    /// <summary>Encodes a text; null with an exception pending.</summary>
    /// <param name="text">The text.</param>
    /// <param name="encoding">The name of the encoding; null for UTF-8.</param>
    /// <param name="errors">The name of the error handler; null for strict.</param>
    public static PyBytes* Encode(PyStr* text, PyStr* encoding, PyStr* errors)
    {
        TextEncoding known = encoding == null ? TextEncoding.Utf8 : ByName(encoding);
        switch (known)
        {
            case TextEncoding.Utf8:
            case TextEncoding.Utf8Signature:
                return EncodeUtf8(text, errors, known == TextEncoding.Utf8Signature);
            case TextEncoding.Ascii:
                return EncodeNarrow(text, 0x80, "ascii"u8, errors);
            case TextEncoding.Latin1:
                return EncodeNarrow(text, 0x100, "latin-1"u8, errors);
            default:
                UnknownEncoding(encoding);
                return null;
        }
    }

    /// <summary>Decodes bytes; null with an exception pending.</summary>
    public static PyStr* Decode(byte* data, nint length, PyStr* encoding, PyStr* errors)
    {
        switch (encoding == null ? TextEncoding.Utf8 : ByName(encoding))
        {
            case TextEncoding.Utf8:
                return DecodeUtf8(data, length, errors);
            case TextEncoding.Utf8Signature:
                bool signed = length >= 3 && data[0] == 0xEF && data[1] == 0xBB && data[2] == 0xBF;
                return signed ? DecodeUtf8(data + 3, length - 3, errors) : DecodeUtf8(data, length, errors);
            case TextEncoding.Ascii:
                return DecodeAscii(data, length, errors);
            case TextEncoding.Latin1:
                return Str.FromCharacters(data, 1, length);
            default:
                UnknownEncoding(encoding);
                return null;
        }
    }

    /// <summary>The encoding that a name means; case, <c>-</c> and <c>_</c> do not count.</summary>
    public static TextEncoding ByName(PyStr* name)
    {
        const int MaximumLength = 16;
        if (!Str.IsAscii(name) || name->Length > MaximumLength)
        {
            return TextEncoding.Unknown;
        }
        byte* letters = stackalloc byte[MaximumLength];
        int count = 0;
        for (nint i = 0; i < name->Length; i++)
        {
            uint letter = Str.At(name, i);
            if (letter is not ('-' or '_' or ' '))
            {
                letters[count++] = (byte)(letter - 'A' < 26 ? letter | 0x20 : letter);
            }
        }
        var key = new ReadOnlySpan<byte>(letters, count);
        return Same(key, "utf8"u8) || Same(key, "u8"u8) || Same(key, "utf"u8) ? TextEncoding.Utf8
            : Same(key, "utf8sig"u8) ? TextEncoding.Utf8Signature
            : Same(key, "ascii"u8) || Same(key, "usascii"u8) || Same(key, "646"u8) ? TextEncoding.Ascii
            : Same(key, "latin1"u8) || Same(key, "latin"u8) || Same(key, "iso88591"u8) || Same(key, "l1"u8) || Same(key, "88591"u8)
                ? TextEncoding.Latin1
            : TextEncoding.Unknown;
    }

    /// <summary>The error handler that a name means; null means strict.</summary>
    public static ErrorHandler HandlerByName(PyStr* name) =>
        name == null || Str.EqualsAscii(name, "strict"u8) ? ErrorHandler.Strict
        : Str.EqualsAscii(name, "ignore"u8) ? ErrorHandler.Ignore
        : Str.EqualsAscii(name, "replace"u8) ? ErrorHandler.Replace
        : Str.EqualsAscii(name, "backslashreplace"u8) ? ErrorHandler.BackslashReplace
        : Str.EqualsAscii(name, "xmlcharrefreplace"u8) ? ErrorHandler.XmlReplace
        : Str.EqualsAscii(name, "surrogateescape"u8) ? ErrorHandler.SurrogateEscape
        : Str.EqualsAscii(name, "surrogatepass"u8) ? ErrorHandler.SurrogatePass
        : ErrorHandler.Unknown;

    /// <summary>LookupError: no such encoding.</summary>
    [Cold]
    public static Value UnknownEncoding(PyStr* name)
    {
        // A name that UTF-8 cannot hold is refused as such.
        if (EncodeUtf8(name, null, false) == null)
        {
            return Value.NoValue;
        }
        var text = new TextBuilder();
        text.Append("unknown encoding: "u8);
        text.Append(name);
        return Errors.Raise<PyLookupError>(ref text);
    }

    [Cold]
    private static bool UnknownHandler(PyStr* name)
    {
        var text = new TextBuilder();
        text.Append("unknown error handler name '"u8);
        text.Append(name);
        text.Append("'"u8);
        Errors.Raise<PyLookupError>(ref text);
        return false;
    }

    private static bool Same(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }
        for (int i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i])
            {
                return false;
            }
        }
        return true;
    }
}
