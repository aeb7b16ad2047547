using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Molt.Compiler.Cil;

/// <summary>Writes a static library: the Unix archive format with a symbol table, as lld reads it for every target. No times, no owners.</summary>
internal static class ArchiveWriter
{
    private const int HeaderSize = 60;

    /// <summary>Writes an archive of one object.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="member">The object's name, at most 15 characters.</param>
    /// <param name="content">The object.</param>
    /// <param name="symbols">The symbols that it defines.</param>
    public static void Write(string path, string member, ReadOnlySpan<byte> content, IReadOnlyList<string> symbols)
    {
        using FileStream stream = File.Create(path);
        stream.Write("!<arch>\n"u8);
        byte[][] names = [.. symbols.Select(static symbol => Encoding.UTF8.GetBytes(symbol + "\0"))];
        int tableSize = 4 + (4 * names.Length) + names.Sum(static name => name.Length);
        int memberOffset = 8 + HeaderSize + tableSize + (tableSize & 1);
        byte[] table = new byte[tableSize + (tableSize & 1)];
        BinaryPrimitives.WriteInt32BigEndian(table, names.Length);
        int end = 4;
        for (int i = 0; i < names.Length; i++, end += 4)
        {
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(end), memberOffset);
        }
        foreach (byte[] name in names)
        {
            name.CopyTo(table, end);
            end += name.Length;
        }
        WriteHeader(stream, "/", table.Length);
        stream.Write(table);
        WriteHeader(stream, member + "/", content.Length);
        stream.Write(content);
        if ((content.Length & 1) != 0)
        {
            stream.WriteByte((byte)'\n');
        }
    }

    private static void WriteHeader(FileStream stream, string name, int size) => stream.Write(Encoding.ASCII.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{name,-16}{0,-12}{0,-6}{0,-6}{"644",-8}{size,-10}`\n")));
}
