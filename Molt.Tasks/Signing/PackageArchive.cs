using System.Buffers.Binary;
using System.Text;

namespace Molt.Tasks;

/// <summary>
/// Adds <c>signature.json</c> to an archive as its last entry, and takes it away again: what is left is the archive as it was, byte for byte, so
/// that the entry can speak for all of it (APPNOTE.TXT of PKWARE, sections 4.3.7, 4.3.12 and 4.3.16).
/// </summary>
internal static class PackageArchive
{
    private const uint LocalSignature = 0x04034b50;
    private const uint CentralSignature = 0x02014b50;
    private const uint EndSignature = 0x06054b50;
    private const int LocalSize = 30;
    private const int CentralSize = 46;
    private const int EndSize = 22;
    private const int MostEntries = ushort.MaxValue - 1;

    private static readonly uint[] s_remainders = [.. Enumerable.Range(0, 256).Select(static value => Remainder((uint)value))];

    private static readonly byte[] s_name = Encoding.ASCII.GetBytes(PackageSignature.FileName);

    /// <summary>The archive with the entry. Its time is that of the entry before it.</summary>
    /// <exception cref="InvalidDataException">The archive is none of those that are written here.</exception>
    public static byte[] Append(ReadOnlySpan<byte> archive, ReadOnlySpan<byte> content)
    {
        Directory directory = Directory.Read(archive);
        if (directory.Entries >= MostEntries)
        {
            throw new InvalidDataException("there are too many files");
        }

        uint time = BinaryPrimitives.ReadUInt32LittleEndian(archive[(directory.LastRecord + 12)..]);
        byte[] common = new byte[22];
        BinaryPrimitives.WriteUInt16LittleEndian(common, 20);
        BinaryPrimitives.WriteUInt32LittleEndian(common.AsSpan(6), time);
        BinaryPrimitives.WriteUInt32LittleEndian(common.AsSpan(10), Crc32(content));
        BinaryPrimitives.WriteInt32LittleEndian(common.AsSpan(14), content.Length);
        BinaryPrimitives.WriteInt32LittleEndian(common.AsSpan(18), content.Length);

        using MemoryStream result = new();
        using BinaryWriter writer = new(result);
        writer.Write(archive[..directory.Offset]);
        writer.Write(LocalSignature);
        writer.Write(common);
        writer.Write((ushort)s_name.Length);
        writer.Write((ushort)0);
        writer.Write(s_name);
        writer.Write(content);

        int offset = (int)result.Length;
        writer.Write(archive.Slice(directory.Offset, directory.Size));
        writer.Write(CentralSignature);
        writer.Write((ushort)20);
        writer.Write(common);
        writer.Write((ushort)s_name.Length);
        writer.Write(new byte[12]);
        writer.Write(directory.Offset);
        writer.Write(s_name);
        WriteEnd(writer, directory.Entries + 1, (int)result.Length - offset, offset);
        return result.ToArray();
    }

    /// <summary>The archive without the entry, and the entry's content; null if the entry is not there, or not as <see cref="Append"/> writes it.</summary>
    /// <exception cref="InvalidDataException">The archive is none of those that are written here.</exception>
    public static (byte[] Archive, byte[] Content)? Strip(ReadOnlySpan<byte> archive)
    {
        Directory directory = Directory.Read(archive);
        ReadOnlySpan<byte> record = archive[directory.LastRecord..];
        int size = CentralSize + s_name.Length;
        if (directory.Entries < 2 || directory.Offset + directory.Size - directory.LastRecord != size || !record[CentralSize..size].SequenceEqual(s_name))
        {
            return null;
        }

        int local = BinaryPrimitives.ReadInt32LittleEndian(record[42..]);
        int start = local + LocalSize + s_name.Length;
        if (local < 0 || start < 0 || start > directory.Offset)
        {
            return null;
        }

        byte[] content = archive[start..directory.Offset].ToArray();
        using MemoryStream result = new();
        using BinaryWriter writer = new(result);
        writer.Write(archive[..local]);
        writer.Write(archive[directory.Offset..directory.LastRecord]);
        WriteEnd(writer, directory.Entries - 1, directory.Size - size, local);
        byte[] stripped = result.ToArray();
        return Append(stripped, content).AsSpan().SequenceEqual(archive) ? (stripped, content) : null;
    }

    private static void WriteEnd(BinaryWriter writer, int entries, int size, int offset)
    {
        writer.Write(EndSignature);
        writer.Write(0);
        writer.Write((ushort)entries);
        writer.Write((ushort)entries);
        writer.Write(size);
        writer.Write(offset);
        writer.Write((ushort)0);
    }

    /// <summary>The checksum of the format (ISO 3309).</summary>
    public static uint Crc32(ReadOnlySpan<byte> content)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in content)
        {
            crc = (crc >> 8) ^ s_remainders[(byte)(crc ^ value)];
        }

        return ~crc;
    }

    private static uint Remainder(uint value)
    {
        for (int bit = 0; bit < 8; bit++)
        {
            value = (value >> 1) ^ (0xedb88320 & (uint)-(int)(value & 1));
        }

        return value;
    }

    /// <summary>Where the central directory is.</summary>
    private readonly record struct Directory(int Offset, int Size, int Entries, int LastRecord)
    {
        public static Directory Read(ReadOnlySpan<byte> archive)
        {
            ReadOnlySpan<byte> end = archive.Length < EndSize ? default : archive[^EndSize..];
            if (end.IsEmpty || BinaryPrimitives.ReadUInt32LittleEndian(end) != EndSignature)
            {
                throw new InvalidDataException("it does not end as an archive does");
            }

            int entries = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
            int size = BinaryPrimitives.ReadInt32LittleEndian(end[12..]);
            int offset = BinaryPrimitives.ReadInt32LittleEndian(end[16..]);
            if (entries == 0 || size < CentralSize || offset < 0 || (long)offset + size != archive.Length - EndSize)
            {
                throw new InvalidDataException("its directory is damaged");
            }

            int record = offset;
            for (int i = 1; ; i++)
            {
                if (archive.Length - EndSize - record < CentralSize || BinaryPrimitives.ReadUInt32LittleEndian(archive[record..]) != CentralSignature)
                {
                    throw new InvalidDataException("its directory is damaged");
                }

                int next = record + CentralSize + BinaryPrimitives.ReadUInt16LittleEndian(archive[(record + 28)..])
                    + BinaryPrimitives.ReadUInt16LittleEndian(archive[(record + 30)..]) + BinaryPrimitives.ReadUInt16LittleEndian(archive[(record + 32)..]);
                if (i == entries)
                {
                    return next == offset + size ? new(offset, size, entries, record) : throw new InvalidDataException("its directory is damaged");
                }

                record = next;
            }
        }
    }
}
