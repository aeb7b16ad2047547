using System.Text;
using System.Text.RegularExpressions;

namespace Molt.Compiler.Text;

/// <summary>Brings source bytes into UTF-8 as PEP 263 says.</summary>
internal static partial class SourceDecoder
{
    private const int AsciiCodePage = 20127;

    private static readonly UTF8Encoding strictUtf8 = new(false, true);

    /// <summary>The text in UTF-8, or nothing when it cannot be decoded, which is then reported.</summary>
    public static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> bytes, string filePath, DiagnosticBag diagnostics)
    {
        bool hasMark = bytes.StartsWith("\uFEFF"u8);
        if (hasMark)
        {
            bytes = bytes[3..];
        }
        if (DeclaredEncoding(bytes) is not var (declared, line, length))
        {
            return CheckUtf8(bytes, filePath, diagnostics);
        }
        if (hasMark && !IsPlainUtf8(declared))
        {
            DiagnosticDescriptor descriptor = DiagnosticDescriptors.EncodingContradictsMark;
            string message = descriptor.Format(IsPlainLatin1(declared) ? "iso-8859-1" : declared);
            diagnostics.Add(new Diagnostic(descriptor, descriptor.Severity, filePath, line, 0, line, length, message));
            return [];
        }
        if (IsUtf8(declared))
        {
            return CheckUtf8(bytes, filePath, diagnostics);
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
            (string codec, string reason) = encoding.CodePage == AsciiCodePage ? ("ascii", "ordinal not in range(128)")
                : encoding.IsSingleByte ? ("charmap", "character maps to <undefined>")
                : (declared, "illegal multibyte sequence");
            diagnostics.Report(filePath, DiagnosticDescriptors.UndecodableByte, codec, $"0x{bytes[error.Index]:x2}", error.Index, reason);
            return [];
        }
    }

    /// <summary>The encoding that the first two lines declare, on which line, and the length of that line. Exposed for tests.</summary>
    public static (string Name, int Line, int Length)? DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        for (int line = 1; line <= 2 && !bytes.IsEmpty; line++)
        {
            int end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
            ReadOnlySpan<byte> text = end < 0 ? bytes : bytes[..end];
            Match match = Declaration().Match(Encoding.Latin1.GetString(text));
            if (match.Success)
            {
                return (match.Groups[1].Value, line, text.Length);
            }
            if (text.TrimStart(" \t\f"u8) is [not (byte)'#', ..] || end < 0)
            {
                return null;
            }
            bytes = bytes[(end + (bytes[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
        }
        return null;
    }

    private static ReadOnlySpan<byte> CheckUtf8(ReadOnlySpan<byte> bytes, string filePath, DiagnosticBag diagnostics)
    {
        try
        {
            strictUtf8.GetCharCount(bytes);
            return bytes;
        }
        catch (DecoderFallbackException error)
        {
            ReadOnlySpan<byte> before = bytes[..error.Index];
            int line = before.Count((byte)'\n') + 1;
            int column = 1;
            foreach (Rune _ in Encoding.UTF8.GetString(before[(before.LastIndexOf((byte)'\n') + 1)..]).EnumerateRunes())
            {
                column++;
            }
            DiagnosticDescriptor descriptor = DiagnosticDescriptors.NotUtf8;
            string message = descriptor.Format($"{bytes[error.Index]:x2}", line);
            diagnostics.Add(new Diagnostic(descriptor, descriptor.Severity, filePath, line, column, line, column, message));
            return [];
        }
    }

    /// <summary>Whether CPython takes a name for UTF-8 before it asks its codecs, which is what a byte order mark agrees with.</summary>
    private static bool IsPlainUtf8(string name) =>
        Normalize(name) is "utf-8" || Normalize(name).StartsWith("utf-8-", StringComparison.Ordinal);

    /// <summary>Whether CPython takes a name for Latin-1 before it asks its codecs.</summary>
    private static bool IsPlainLatin1(string name) =>
        Normalize(name) is "latin-1" or "iso-8859-1" or "iso-latin-1"
        || Normalize(name) is var normal && (normal.StartsWith("latin-1-", StringComparison.Ordinal)
            || normal.StartsWith("iso-8859-1-", StringComparison.Ordinal) || normal.StartsWith("iso-latin-1-", StringComparison.Ordinal));

    private static bool IsUtf8(string name) => IsPlainUtf8(name) || Normalize(name) is "utf8" or "u8" or "utf" or "cp65001";

    private static string Normalize(string name) => name.ToLowerInvariant().Replace('_', '-');

    private static Encoding? EncodingNamed(string name)
    {
        name = Normalize(name);
        if (IsPlainLatin1(name) || name is "latin" or "latin1" or "iso8859-1" or "iso8859" or "l1" or "8859" or "cp819" or "ibm819")
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

            // The text must be ASCII as far as its declaration: UTF-16 and UTF-32 are not.
            return found.CodePage is 1200 or 1201 or 12000 or 12001 ? null : found;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
