using System.Buffers.Binary;
using System.Text;

namespace Molt.Engineering;

/// <summary>A symbol that a shared library defines or asks for. <paramref name="Version"/> is empty when it has none.</summary>
internal readonly record struct ElfSymbol(string Name, string Version, bool IsDefined, bool IsDefault);

/// <summary>The dynamic symbols of a 64-bit little-endian ELF shared library (System V ABI, chapters 4 and 5; LSB symbol versioning).</summary>
internal sealed class ElfLibrary
{
    private const int DynamicSection = 6;
    private const int DynamicSymbolSection = 11;
    private const int VersionDefinitionSection = 0x6ffffffd;
    private const int VersionNeedSection = 0x6ffffffe;
    private const int VersionSymbolSection = 0x6fffffff;
    private const int HiddenVersion = 0x8000;

    private readonly byte[] bytes;
    private readonly List<Section> sections = [];

    private ElfLibrary(string path)
    {
        bytes = File.ReadAllBytes(path);
        if (bytes.Length < 64 || !bytes.AsSpan(0, 6).SequenceEqual("\u007fELF\u0002\u0001"u8))
        {
            throw new InvalidDataException($"{path}: not a 64-bit little-endian ELF file");
        }

        long table = Int64(0x28);
        for (int i = 0, count = UInt16(0x3c), size = UInt16(0x3a); i < count; i++)
        {
            int at = (int)table + (i * size);
            sections.Add(new Section(Int32(at + 4), (int)Int64(at + 0x18), (int)Int64(at + 0x20), Int32(at + 0x28), Int32(at + 0x2c)));
        }
    }

    /// <summary>The library's own name (DT_SONAME).</summary>
    public string Name { get; private set; } = "";

    /// <summary>The versions that the library defines, oldest first.</summary>
    public IReadOnlyCollection<string> Versions { get; private set; } = [];

    /// <summary>Its dynamic symbols.</summary>
    public List<ElfSymbol> Symbols { get; } = [];

    /// <summary>Reads a library.</summary>
    public static ElfLibrary Read(string path)
    {
        ElfLibrary library = new(path);
        library.ReadName();
        library.ReadSymbols();
        return library;
    }

    private void ReadName()
    {
        Section dynamic = sections.Find(static section => section.Type == DynamicSection);
        for (int at = dynamic.Offset; at < dynamic.Offset + dynamic.Size; at += 16)
        {
            if (Int64(at) == 14)
            {
                Name = Text(sections[dynamic.Link], (int)Int64(at + 8));
            }
        }
    }

    private void ReadSymbols()
    {
        Dictionary<int, string> defined = VersionDefinitions();
        Dictionary<int, string> needed = VersionNeeds();
        Versions = defined.Values;
        Section table = sections.Find(static section => section.Type == DynamicSymbolSection);
        Section versions = sections.Find(static section => section.Type == VersionSymbolSection);
        for (int i = 1; i < table.Size / 24; i++)
        {
            int at = table.Offset + (i * 24);
            int binding = bytes[at + 4] >> 4;
            if (binding == 0)
            {
                continue;
            }

            bool isDefined = UInt16(at + 6) != 0;
            int version = versions.Size == 0 ? 1 : UInt16(versions.Offset + (i * 2));
            string versionName = (isDefined ? defined : needed).GetValueOrDefault(version & ~HiddenVersion, "");
            Symbols.Add(new ElfSymbol(Text(sections[table.Link], Int32(at)), versionName, isDefined, (version & HiddenVersion) == 0));
        }
    }

    private Dictionary<int, string> VersionDefinitions()
    {
        Dictionary<int, string> names = [];
        Section section = sections.Find(static section => section.Type == VersionDefinitionSection);
        for (int i = 0, at = section.Offset; i < section.Info; i++, at += Int32(at + 16))
        {
            const int isBase = 1;
            if ((UInt16(at + 2) & isBase) == 0)
            {
                names.Add(UInt16(at + 4), Text(sections[section.Link], Int32(at + Int32(at + 12))));
            }
        }

        return names;
    }

    private Dictionary<int, string> VersionNeeds()
    {
        Dictionary<int, string> names = [];
        Section section = sections.Find(static section => section.Type == VersionNeedSection);
        for (int i = 0, at = section.Offset; i < section.Info; i++, at += Int32(at + 12))
        {
            int auxiliary = at + Int32(at + 8);
            for (int j = 0; j < UInt16(at + 2); j++, auxiliary += Int32(auxiliary + 12))
            {
                names.Add(UInt16(auxiliary + 6), Text(sections[section.Link], Int32(auxiliary + 8)));
            }
        }

        return names;
    }

    private string Text(Section table, int offset)
    {
        ReadOnlySpan<byte> rest = bytes.AsSpan(table.Offset + offset);
        return Encoding.UTF8.GetString(rest[..rest.IndexOf((byte)0)]);
    }

    private int UInt16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));

    private long Int64(int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at));

    private readonly record struct Section(int Type, int Offset, int Size, int Link, int Info);
}
