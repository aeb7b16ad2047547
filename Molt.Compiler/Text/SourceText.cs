using System.Text;

namespace Molt.Compiler.Text;

/// <summary>
/// The text of one source file: UTF-8 without a byte order mark, every line end a single <c>\n</c>.
/// </summary>
public sealed class SourceText
{
    private const int Padding = 8;

    private readonly Lazy<int[]> lineStarts;
    /// <summary>More than any source has: what is larger is no source, but a device that never ends.</summary>
    private const int LargestFile = 256 << 20;

    private CountedColumn? lastColumn;

    private SourceText(string filePath, byte[] buffer, int length)
    {
        FilePath = filePath;
        Buffer = buffer;
        Length = length;
        lineStarts = new Lazy<int[]>(FindLineStarts);
    }

    /// <summary>The file's path as diagnostics give it.</summary>
    public string FilePath { get; }

    /// <summary>The number of bytes.</summary>
    public int Length { get; }

    /// <summary>The text in UTF-8.</summary>
    public ReadOnlySpan<byte> Bytes => Buffer.AsSpan(0, Length);

    /// <summary>The number of lines; a text that ends in a line end has no empty line after it.</summary>
    public int LineCount => lineStarts.Value.Length;

    /// <summary>The text, a line end if the text has none at its end, then zero bytes so that a lexer can look ahead without a test.</summary>
    internal byte[] Buffer { get; }

    /// <summary>The length of the text with the line end at its end.</summary>
    internal int PaddedLength => Length + (Length > 0 && Buffer[Length - 1] != '\n' ? 1 : 0);

    /// <summary>The offset of every line.</summary>
    internal int[] LineStarts => lineStarts.Value;

    /// <summary>A text that is at hand as a string.</summary>
    public static SourceText FromString(string text, string filePath = "<string>")
    {
        ArgumentNullException.ThrowIfNull(text);
        return FromUtf8(Encoding.UTF8.GetBytes(text), filePath);
    }

    /// <summary>A text that is at hand as valid UTF-8.</summary>
    public static SourceText FromUtf8(ReadOnlySpan<byte> utf8, string filePath = "<string>")
    {
        var buffer = new byte[utf8.Length + Padding];
        int length = utf8.Contains((byte)'\r') ? CopyWithLineFeeds(utf8, buffer) : CopyAll(utf8, buffer);
        if (length > 0 && buffer[length - 1] != '\n')
        {
            buffer[length] = (byte)'\n';
        }
        return new SourceText(filePath, buffer, length);
    }

    /// <summary>
    /// Reads a file's bytes in the encoding that they declare (https://docs.python.org/3/reference/lexical_analysis.html#encoding-declarations).
    /// What cannot be decoded is reported; the text is then empty.
    /// </summary>
    public static SourceText FromBytes(ReadOnlySpan<byte> bytes, string filePath, DiagnosticBag diagnostics) =>
        FromUtf8(SourceDecoder.ToUtf8(bytes, filePath, diagnostics), filePath);

    /// <summary>Reads a file. Raises <see cref="IOException"/> if it cannot be read.</summary>
    public static SourceText Load(string filePath, DiagnosticBag diagnostics)
    {
        using FileStream file = File.OpenRead(filePath);
        byte[] buffer = new byte[file.CanSeek ? (int)Math.Min(file.Length, LargestFile) + 1 : 4096];
        int length = 0;
        for (int count; (count = file.Read(buffer, length, buffer.Length - length)) > 0;)
        {
            length += count;
            if (length > LargestFile)
            {
                throw new IOException("it does not end within 256 MiB");
            }
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, 2 * length);
            }
        }
        return FromBytes(buffer.AsSpan(0, length), filePath, diagnostics);
    }

    /// <summary>The bytes of a line without its line end. Lines count from 1.</summary>
    public ReadOnlySpan<byte> Line(int line)
    {
        int[] starts = lineStarts.Value;
        if (line < 1 || line > starts.Length)
        {
            return [];
        }
        int start = starts[line - 1];
        int end = line < starts.Length ? starts[line] : Length;
        ReadOnlySpan<byte> bytes = Bytes[start..end];
        return bytes.EndsWith("\n"u8) ? bytes[..^1] : bytes;
    }

    /// <summary>A line without its line end, as a string. Lines count from 1.</summary>
    public string LineText(int line) => Encoding.UTF8.GetString(Line(line));

    /// <summary>The bytes of a range.</summary>
    public ReadOnlySpan<byte> Slice(in TextSpan span) => Bytes[Offset(span.Line, span.Column)..Offset(span.EndLine, span.EndColumn)];

    /// <summary>The offset in bytes of a line and column.</summary>
    public int Offset(int line, int column) =>
        line > LineCount ? Length : Math.Min(lineStarts.Value[line - 1] + column, Length);

    /// <summary>The number of code points before a column given in UTF-8 bytes. A column beyond the line counts one for each byte.</summary>
    public int CharacterColumn(int line, int column)
    {
        ReadOnlySpan<byte> bytes = Line(line);
        int inside = Math.Min(column, bytes.Length);

        // Many questions about one long line come in the order of their columns: each goes on from the one before.
        CountedColumn start = lastColumn is { } last && last.Line == line && last.Column <= inside ? last : new CountedColumn(line, 0, 0);
        int count = start.Count;
        foreach (byte unit in bytes[start.Column..inside])
        {
            count += (unit & 0xC0) == 0x80 ? 0 : 1;
        }
        lastColumn = new CountedColumn(line, inside, count);
        return count + column - inside;
    }

    private static int CopyAll(ReadOnlySpan<byte> utf8, byte[] buffer)
    {
        utf8.CopyTo(buffer);
        return utf8.Length;
    }

    private static int CopyWithLineFeeds(ReadOnlySpan<byte> utf8, byte[] buffer)
    {
        int length = 0;
        for (int i = 0; i < utf8.Length; i++)
        {
            byte unit = utf8[i];
            if (unit == '\r')
            {
                unit = (byte)'\n';
                i += i + 1 < utf8.Length && utf8[i + 1] == '\n' ? 1 : 0;
            }
            buffer[length++] = unit;
        }
        return length;
    }

    private int[] FindLineStarts()
    {
        var starts = new List<int> { 0 };
        ReadOnlySpan<byte> bytes = Bytes;
        for (int start = 0; ;)
        {
            int newLine = bytes[start..].IndexOf((byte)'\n');
            start += newLine + 1;
            if (newLine < 0 || start == bytes.Length)
            {
                return [.. starts];
            }
            starts.Add(start);
        }
    }

    private sealed record CountedColumn(int Line, int Column, int Count);
}
