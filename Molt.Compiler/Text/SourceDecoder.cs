using System.Text;
using System.Text.RegularExpressions;

namespace Molt.Compiler.Text;

/// <summary>Brings source bytes into UTF-8 as PEP 263 says.</summary>
internal static partial class SourceDecoder
{
    private static readonly UTF8Encoding strictUtf8 = new(false, true);

    /// <summary>The text in UTF-8, or nothing when it cannot be decoded, which is then reported.</summary>
    public static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> bytes, string filePath, DiagnosticBag diagnostics)
    {
        bool hasMark = bytes.StartsWith("\uFEFF"u8);
        if (hasMark)
        {
            bytes = bytes[3..];
        }
        string? declared = DeclaredEncoding(bytes);
        if (hasMark && declared is not null && !IsPlainUtf8(declared))
        {
            diagnostics.Report(filePath, DiagnosticDescriptors.EncodingContradictsMark, declared);
            return [];
        }
        if (declared is null || IsUtf8(declared))
        {
            return CheckUtf8(bytes, declared is null && !hasMark, filePath, diagnostics);
        }
        if (EncodingNamed(declared) is not { } encoding)
        {
            diagnostics.Report(filePath, DiagnosticDescriptors.UnknownEncoding, declared);
            return [];
        }
        try
        {
            return Encoding.UTF8.GetBytes(encoding.GetString(bytes));
        }
        catch (DecoderFallbackException error)
        {
            diagnostics.Report(filePath, DiagnosticDescriptors.UndecodableByte, declared, Hexadecimal(bytes[error.Index]), error.Index);
            return [];
        }
    }

    /// <summary>The encoding that the first two lines declare, or null. Exposed for tests.</summary>
    public static string? DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        for (int line = 0; line < 2 && !bytes.IsEmpty; line++)
        {
            int end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
            ReadOnlySpan<byte> text = end < 0 ? bytes : bytes[..end];
            Match match = Declaration().Match(Encoding.Latin1.GetString(text));
            if (match.Success)
            {
                return match.Groups[1].Value;
            }
            if (text.TrimStart(" \t\f"u8) is [not (byte)'#', ..] || end < 0)
            {
                return null;
            }
            bytes = bytes[(end + (bytes[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
        }
        return null;
    }

    private static ReadOnlySpan<byte> CheckUtf8(ReadOnlySpan<byte> bytes, bool undeclared, string filePath, DiagnosticBag diagnostics)
    {
        try
        {
            strictUtf8.GetCharCount(bytes);
            return bytes;
        }
        catch (DecoderFallbackException error)
        {
            int line = bytes[..error.Index].Count((byte)'\n') + 1;
            DiagnosticDescriptor descriptor = undeclared ? DiagnosticDescriptors.NotUtf8 : DiagnosticDescriptors.UndecodableByte;
            string message = undeclared
                ? descriptor.Format(Hexadecimal(bytes[error.Index])[2..], filePath, line)
                : descriptor.Format("utf-8", Hexadecimal(bytes[error.Index]), error.Index);
            diagnostics.Add(new Diagnostic(descriptor, descriptor.Severity, filePath, line, 1, line, 1, message));
            return [];
        }
    }

    private static string Hexadecimal(byte value) => $"0x{value:x2}";

    /// <summary>Whether CPython takes a name for UTF-8 before it asks its codecs, which is what a byte order mark agrees with.</summary>
    private static bool IsPlainUtf8(string name) =>
        Normalize(name) is "utf-8" || Normalize(name).StartsWith("utf-8-", StringComparison.Ordinal);

    private static bool IsUtf8(string name) => IsPlainUtf8(name) || Normalize(name) is "utf8" or "u8" or "utf";

    private static string Normalize(string name) => name.ToLowerInvariant().Replace('_', '-');

    private static Encoding? EncodingNamed(string name)
    {
        name = Normalize(name);
        if (name is "latin-1" or "latin1" or "iso-8859-1" or "iso8859-1" or "iso-latin-1" or "l1" or "8859"
            || name.StartsWith("latin-1-", StringComparison.Ordinal) || name.StartsWith("iso-8859-1-", StringComparison.Ordinal))
        {
            return Encoding.Latin1;
        }
        string webName = name switch
        {
            "ascii" or "646" => "us-ascii",
            _ when name.StartsWith("iso8859-", StringComparison.Ordinal) => "iso-8859-" + name[8..],
            _ when name.StartsWith("cp125", StringComparison.Ordinal) => "windows-" + name[2..],
            "cp949" or "uhc" => "ks_c_5601-1987",
            "cp932" or "ms932" or "shift-jis" or "sjis" or "shiftjis" => "shift_jis",
            "cp936" or "gbk" => "gb2312",
            "cp950" => "big5",
            "mac-roman" => "macintosh",
            _ when name.StartsWith("cp", StringComparison.Ordinal) => "ibm" + name[2..],
            _ => name,
        };
        try
        {
            Encoding found = CodePagesEncodingProvider.Instance.GetEncoding(webName, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(webName, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

            // The text must be ASCII as far as its declaration: UTF-16, UTF-32 and UTF-7 are not.
            return found.CodePage is 1200 or 1201 or 12000 or 12001 or 65000 ? null : found;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
