using System.Runtime.InteropServices;
using System.Text;

namespace Molt.Compiler.Syntax;

/// <summary>
/// Gives every distinct identifier a number and one string. Keywords have the numbers from 0, in the order of
/// <see cref="TokenKind"/>; the names that mean something in places follow them.
/// </summary>
internal sealed class NameTable
{
    /// <summary>The kind of the keyword that has number 0.</summary>
    public const TokenKind FirstKeyword = TokenKind.False;

    /// <summary>The number of keywords.</summary>
    public const int KeywordCount = TokenKind.Yield - TokenKind.False + 1;

    public const int Match = KeywordCount;
    public const int Case = KeywordCount + 1;
    public const int Type = KeywordCount + 2;
    public const int Underscore = KeywordCount + 3;
    public const int Print = KeywordCount + 4;
    public const int Exec = KeywordCount + 5;

    // A table larger than this is not kept for the next file.
    private const int LargestKept = 1 << 18;

    private static readonly string[] softKeywords = ["match", "case", "type", "_", "print", "exec"];

    [ThreadStatic]
    private static NameTable? shared;

    private int[] slots = new int[1 << 12];
    private Entry[] entries = new Entry[1 << 11];
    private byte[] text = new byte[1 << 14];
    private int count;
    private int textLength;

    private NameTable()
    {
        for (TokenKind kind = FirstKeyword; kind <= TokenKind.Yield; kind++)
        {
            string word = kind.ToString();
            Add(kind is TokenKind.False or TokenKind.None or TokenKind.True ? word : word.ToLowerInvariant());
        }
        foreach (string word in softKeywords)
        {
            Add(word);
        }
    }

    /// <summary>The table of this thread, which files share so that equal names are one string.</summary>
    public static NameTable Shared => shared is { count: < LargestKept } table ? table : shared = new NameTable();

    /// <summary>The text of a name.</summary>
    public string this[int number] => entries[number].Name;

    /// <summary>The number of a name given in UTF-8.</summary>
    public int Number(ReadOnlySpan<byte> name)
    {
        uint hash = Hash(name);
        int mask = slots.Length - 1;
        int slot = (int)hash & mask;
        for (; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            ref Entry entry = ref entries[slots[slot] - 1];
            if (entry.Hash == hash && entry.Length == name.Length && text.AsSpan(entry.Start, entry.Length).SequenceEqual(name))
            {
                return slots[slot] - 1;
            }
        }
        return Insert(name, hash, slot);
    }

    private void Add(string word) => Number(Encoding.UTF8.GetBytes(word));

    private int Insert(ReadOnlySpan<byte> name, uint hash, int slot)
    {
        if (count == entries.Length)
        {
            Grow();
            int mask = slots.Length - 1;
            for (slot = (int)hash & mask; slots[slot] != 0; slot = (slot + 1) & mask)
            {
            }
        }
        if (textLength + name.Length > text.Length)
        {
            Array.Resize(ref text, Math.Max(text.Length * 2, textLength + name.Length));
        }
        name.CopyTo(text.AsSpan(textLength));
        entries[count] = new Entry(hash, textLength, name.Length, Encoding.UTF8.GetString(name));
        textLength += name.Length;
        slots[slot] = ++count;
        return count - 1;
    }

    private void Grow()
    {
        Array.Resize(ref entries, entries.Length * 2);
        slots = new int[entries.Length * 2];
        int mask = slots.Length - 1;
        for (int i = 0; i < count; i++)
        {
            int slot = (int)entries[i].Hash & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }
            slots[slot] = i + 1;
        }
    }

    private static uint Hash(ReadOnlySpan<byte> name)
    {
        ulong hash = (ulong)name.Length;
        while (name.Length >= sizeof(ulong))
        {
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(name));
            name = name[sizeof(ulong)..];
        }
        ulong rest = 0;
        for (int i = 0; i < name.Length; i++)
        {
            rest |= (ulong)name[i] << (i * 8);
        }
        return (uint)Mix(hash ^ rest);
    }

    private static ulong Mix(ulong value)
    {
        value *= 0x9E3779B97F4A7C15;
        return value ^ (value >> 32);
    }

    private readonly record struct Entry(uint Hash, int Start, int Length, string Name);
}
