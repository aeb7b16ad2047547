using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Molt.Tasks;

/// <summary>
/// Reads archives of strangers into memory. It takes what packing writes and nothing else: what the directory says and what stands before each file must agree,
/// files do not overlap, have the sizes and checksums that they claim, and names that stay below a folder on every system.
/// </summary>
internal static class ArchiveReader
{
    /// <summary>What a package unpacks to is at most this large.</summary>
    public const long LargestContent = 1L << 30;

    /// <summary>No byte of a deflated stream stands for more (RFC 1951: 258 for two bits).</summary>
    private const int HighestRatio = 1032;

    private const int LocalSize = 30;
    private const int CentralSize = 46;
    private const int EndSize = 22;
    private const ushort Encrypted = 1;
    private const ushort Stored = 0;
    private const ushort Deflated = 8;
    private const uint RegularFile = 0x8000;

    /// <summary>The files of an archive by their names.</summary>
    /// <exception cref="PackageRefusal">It is not such an archive.</exception>
    public static Dictionary<string, byte[]> Read(byte[] archive, ArchiveKind kind = ArchiveKind.Package, long largest = LargestContent)
    {
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
        HashSet<string> folded = new(StringComparer.OrdinalIgnoreCase);
        List<Entry> entries = ReadDirectory(archive);
        long total = 0;
        int end = 0;
        foreach (Entry entry in entries.OrderBy(static entry => entry.Offset))
        {
            if (kind == ArchiveKind.Wheel && entry is { Size: 0, Name: [.., (byte)'/'] })
            {
                continue;
            }

            string name = Name(entry, kind);
            if (!folded.Add(name.Normalize()))
            {
                throw new PackageRefusal(PackageRefusal.SameName, $"'{name}' is in it twice, or under names that differ in case only");
            }

            // Before memory is taken for what an entry claims to be.
            total += entry.Size;
            if (total > largest || entry.Size > ((long)entry.Compressed * HighestRatio) + HighestRatio)
            {
                throw new PackageRefusal(PackageRefusal.Size, $"the file '{name}' unpacks to more than is taken, or than it can");
            }

            if (entry.Offset < end)
            {
                throw Damaged($"the file '{name}' overlaps another");
            }

            (files[name], end) = ReadFile(archive, entry, name);
        }

        return files;
    }

    private static List<Entry> ReadDirectory(byte[] archive)
    {
        ReadOnlySpan<byte> end = archive.Length < EndSize ? default : archive.AsSpan()[^EndSize..];
        if (end.IsEmpty || U32(end, 0) != 0x06054b50 || U32(end, 4) != 0 || U16(end, 8) != U16(end, 10) || U16(end, 20) != 0)
        {
            throw Damaged("it is no archive, or does not end as one");
        }

        long position = U32(end, 16);
        long limit = archive.Length - EndSize;
        if (position + U32(end, 12) != limit)
        {
            throw Damaged("its directory is not where it should be");
        }

        List<Entry> entries = [];
        for (int i = 0; i < U16(end, 10); i++)
        {
            ReadOnlySpan<byte> record = archive.AsSpan((int)position, (int)(limit - position));
            if (record.Length < CentralSize || U32(record, 0) != 0x02014b50)
            {
                throw Damaged("its directory is damaged");
            }

            int length = CentralSize + U16(record, 28) + U16(record, 30) + U16(record, 32);
            if (length > record.Length)
            {
                throw Damaged("its directory is damaged");
            }

            entries.Add(new(
                record.Slice(CentralSize, U16(record, 28)).ToArray(), U16(record, 8), U16(record, 10), U32(record, 16), U32(record, 20), U32(record, 24), U32(record, 38), U32(record, 42)));
            position += length;
        }

        return position == limit ? entries : throw Damaged("its directory has more than it says");
    }

    private static (byte[] Content, int End) ReadFile(byte[] archive, Entry entry, string name)
    {
        if ((entry.Flags & Encrypted) != 0 || entry.Method is not (Stored or Deflated))
        {
            throw Damaged($"the file '{name}' is encrypted, or compressed in a way that no package is");
        }

        if (archive.Length - entry.Offset < LocalSize || U32(archive, (int)entry.Offset) != 0x04034b50)
        {
            throw Damaged($"the file '{name}' is not where it should be");
        }

        ReadOnlySpan<byte> header = archive.AsSpan((int)entry.Offset);
        int start = LocalSize + U16(header, 26) + U16(header, 28);
        if (start + entry.Compressed > header.Length
            || !header.Slice(LocalSize, U16(header, 26)).SequenceEqual(entry.Name) || U16(header, 8) != entry.Method || U16(header, 6) != entry.Flags)
        {
            throw Damaged($"the directory does not describe the file '{name}' as it is");
        }

        using MemoryStream compressed = new(archive, (int)entry.Offset + start, (int)entry.Compressed, writable: false);
        using Stream stream = entry.Method == Stored ? compressed : new DeflateStream(compressed, CompressionMode.Decompress);
        byte[] content = new byte[entry.Size];
        try
        {
            if (stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false) != content.Length || stream.ReadByte() >= 0)
            {
                throw new PackageRefusal(PackageRefusal.Size, $"the file '{name}' is not of the size that it says");
            }
        }
        catch (InvalidDataException)
        {
            throw Damaged($"the file '{name}' cannot be unpacked");
        }

        return PackageArchive.Crc32(content) == entry.Crc ? (content, (int)entry.Offset + start + (int)entry.Compressed) : throw Damaged($"the file '{name}' has another checksum than it says");
    }

    /// <summary>The name of an entry, which NuGet's format escapes as an address is.</summary>
    private static string Name(Entry entry, ArchiveKind kind)
    {
        string written;
        try
        {
            written = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(entry.Name);
        }
        catch (DecoderFallbackException)
        {
            throw new PackageRefusal(PackageRefusal.UnsafeName, "it has a file whose name is no text");
        }

        string name = kind == ArchiveKind.Package ? Uri.UnescapeDataString(written) : written;
        if (name.Length is 0 or > 1024 || name.AsSpan().ContainsAny('\\', ':') || name.Any(char.IsControl) || name.Split('/').Any(static part => part is "" or "." or ".."))
        {
            throw new PackageRefusal(PackageRefusal.UnsafeName, $"the name '{name.Replace('\n', ' ').Replace('\r', ' ')}' leads out of a folder, or is no name of a file");
        }

        // What systems other than Unix write here has no kind of file.
        return (entry.Attributes >> 16 & 0xf000) is 0 or RegularFile
            ? name
            : throw new PackageRefusal(PackageRefusal.UnsafeName, $"'{name}' is a link or a device, not a file");
    }

    private static ushort U16(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[offset..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[offset..]);

    private static PackageRefusal Damaged(string message) => new(PackageRefusal.Damaged, message);

    private sealed record Entry(byte[] Name, ushort Flags, ushort Method, uint Crc, uint Compressed, uint Size, uint Attributes, uint Offset);
}

/// <summary>What an archive is.</summary>
internal enum ArchiveKind
{
    /// <summary>A package in NuGet's format.</summary>
    Package,

    /// <summary>A package in Python's format, which may name folders, too.</summary>
    Wheel,
}
