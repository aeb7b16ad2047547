using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>Operations on <see cref="PyStr"/>: representation, creation, equality and hash.</summary>
/// <remarks>A text is always held in the narrowest width that its largest character needs, so equal texts have equal widths.</remarks>
public static unsafe partial class Str
{
    private const StrFlags Representation = StrFlags.WidthMask | StrFlags.Ascii;
    private const ulong HashMultiplier = 0x9E37_79B9_7F4A_7C15;

    /// <summary>The largest code point.</summary>
    public const uint MaxCharacter = 0x10FFFF;

    /// <summary>Whether <paramref name="value"/> is a <c>str</c> or an instance of a subclass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(Value value) =>
        value.IsObject && !value.IsNoValue && (value.Object->Type->Flags & TypeFlags.Str) != 0;

    /// <summary>Whether <paramref name="value"/> is a <c>str</c> and not an instance of a subclass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsExact(Value value) =>
        value.IsObject && !value.IsNoValue && value.Object->Type == Intrinsics.TypeOf<PyStr>();

    /// <summary>The object of a value that is known to be a <c>str</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyStr* From(Value value) => (PyStr*)value.Object;

    /// <summary>The first character's address.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Data(PyStr* text) =>
        Intrinsics.Likely((text->Flags & StrFlags.Shared) == 0) ? InlineData(text) : *(byte**)(text + 1);

    /// <summary>The first character's address of a text that <see cref="Allocate"/> has just made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* InlineData(PyStr* text) => (byte*)(text + 1);

    /// <summary>The bytes a character takes: 1, 2 or 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Width(PyStr* text) => (int)(text->Flags & StrFlags.WidthMask);

    /// <summary>Whether all characters are below U+0080.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAscii(PyStr* text) => (text->Flags & StrFlags.Ascii) != 0;

    /// <summary>The character at an index that is in range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint At(PyStr* text, nint index) => CharacterAt(Data(text), Width(text), index);

    /// <summary>The character at an index of character data of the given width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint CharacterAt(byte* data, int width, nint index) =>
        width == 1 ? data[index] : width == 2 ? ((ushort*)data)[index] : ((uint*)data)[index];

    /// <summary>Stores a character that fits the width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void PutCharacter(byte* data, int width, nint index, uint character)
    {
        if (width == 1)
        {
            data[index] = (byte)character;
        }
        else if (width == 2)
        {
            ((ushort*)data)[index] = (ushort)character;
        }
        else
        {
            ((uint*)data)[index] = character;
        }
    }

    /// <summary>The width and facts of a text of which <paramref name="bits"/> is the largest character, or all characters or-ed together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StrFlags FlagsOf(uint bits) =>
        bits < 0x80 ? StrFlags.Width1 | StrFlags.Ascii
        : bits < 0x100 ? StrFlags.Width1
        : bits < 0x10000 ? StrFlags.Width2
        : StrFlags.Width4;

    /// <summary>A new text of <paramref name="length"/> characters that the caller fills; null with MemoryError pending.</summary>
    public static PyStr* Allocate(nint length, StrFlags flags)
    {
        int width = (int)(flags & StrFlags.WidthMask);
        if (Intrinsics.Unlikely(length > (nint.MaxValue - sizeof(PyStr) - 16) / width))
        {
            Errors.MemoryError();
            return null;
        }
        PyStr* text = (PyStr*)Heap.AllocateObject(Intrinsics.TypeOf<PyStr>(), sizeof(PyStr) + ((length + 1) * width));
        if (text != null)
        {
            text->Length = length;
            text->Flags = flags & Representation;
        }
        return text;
    }

    /// <summary>The empty text.</summary>
    public static PyStr* Empty => Intrinsics.Literal(""u8);

    /// <summary>A text of ASCII characters.</summary>
    public static PyStr* FromAscii(byte* characters, nint length)
    {
        if (length <= 1)
        {
            return length == 0 ? Empty : Character(characters[0]);
        }
        PyStr* text = Allocate(length, StrFlags.Width1 | StrFlags.Ascii);
        if (text != null)
        {
            Memory.Copy(Data(text), characters, length);
        }
        return text;
    }

    /// <summary>A text of UTF-8 that is known to be valid (encoded surrogates are taken as such).</summary>
    public static PyStr* FromUtf8(ReadOnlySpan<byte> utf8)
    {
        fixed (byte* bytes = utf8)
        {
            return FromUtf8Bytes(bytes, utf8.Length);
        }
    }

    /// <summary>A text of UTF-8 that is known to be valid (encoded surrogates are taken as such).</summary>
    public static PyStr* FromUtf8Bytes(byte* utf8, nint bytes)
    {
        nint length = 0;
        uint bits = 0;
        for (nint i = 0; i < bytes; length++)
        {
            bits |= DecodeUtf8(utf8, ref i);
        }
        if (bits < 0x80)
        {
            return FromAscii(utf8, bytes);
        }
        if (length == 1 && bits < 0x100)
        {
            return Character(bits);
        }
        PyStr* text = Allocate(length, FlagsOf(bits));
        if (text == null)
        {
            return null;
        }
        byte* data = Data(text);
        int width = Width(text);
        nint position = 0;
        for (nint i = 0; i < length; i++)
        {
            PutCharacter(data, width, i, DecodeUtf8(utf8, ref position));
        }
        return text;
    }

    /// <summary>Decodes the character at <paramref name="position"/> of valid UTF-8 and moves past it.</summary>
    public static uint DecodeUtf8(byte* utf8, ref nint position)
    {
        byte* at = utf8 + position;
        uint first = at[0];
        if (first < 0x80)
        {
            position += 1;
            return first;
        }
        if (first < 0xE0)
        {
            position += 2;
            return ((first & 0x1F) << 6) | (at[1] & 0x3Fu);
        }
        if (first < 0xF0)
        {
            position += 3;
            return ((first & 0x0F) << 12) | ((at[1] & 0x3Fu) << 6) | (at[2] & 0x3Fu);
        }
        position += 4;
        return ((first & 0x07) << 18) | ((at[1] & 0x3Fu) << 12) | ((at[2] & 0x3Fu) << 6) | (at[3] & 0x3Fu);
    }

    /// <summary>A text made of character data of any width (not necessarily the narrowest).</summary>
    public static PyStr* FromCharacters(byte* data, int width, nint length)
    {
        if (length == 0)
        {
            return Empty;
        }
        uint bits = 0;
        for (nint i = 0; i < length; i++)
        {
            bits |= CharacterAt(data, width, i);
        }
        if (length == 1 && bits < 0x100)
        {
            return Character(bits);
        }
        PyStr* text = Allocate(length, FlagsOf(bits));
        if (text != null)
        {
            CopyCharacters(Data(text), Width(text), data, width, length);
        }
        return text;
    }

    /// <summary>Copies characters between data of any two widths; every character fits the destination.</summary>
    public static void CopyCharacters(byte* destination, int destinationWidth, byte* source, int sourceWidth, nint length)
    {
        if (destinationWidth == sourceWidth)
        {
            Memory.Copy(destination, source, length * sourceWidth);
            return;
        }
        for (nint i = 0; i < length; i++)
        {
            PutCharacter(destination, destinationWidth, i, CharacterAt(source, sourceWidth, i));
        }
    }

    /// <summary>Whether two texts are equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [Export, Pure, NoRaise]
    public static bool Equals(PyStr* left, PyStr* right) =>
        left == right || (left->Length == right->Length && SameCharacters(left, right));

    private static bool SameCharacters(PyStr* left, PyStr* right)
    {
        int width = Width(left);
        return width == Width(right) && Memory.Equal(Data(left), Data(right), left->Length * width);
    }

    /// <summary>Whether a text is the given ASCII text.</summary>
    public static bool EqualsAscii(PyStr* text, ReadOnlySpan<byte> ascii)
    {
        if (text->Length != ascii.Length || !IsAscii(text))
        {
            return false;
        }
        fixed (byte* bytes = ascii)
        {
            return Memory.Equal(Data(text), bytes, ascii.Length);
        }
    }

    /// <summary>Orders two texts by code points: -1, 0 or 1.</summary>
    [Export, Pure, NoRaise]
    public static int Compare(PyStr* left, PyStr* right)
    {
        if (left == right)
        {
            return 0;
        }
        nint common = Math.Min(left->Length, right->Length);
        int leftWidth = Width(left);
        int rightWidth = Width(right);
        byte* leftData = Data(left);
        byte* rightData = Data(right);
        if ((leftWidth | rightWidth) == 1)
        {
            int order = Memory.Compare(leftData, rightData, common);
            if (order != 0)
            {
                return order < 0 ? -1 : 1;
            }
        }
        else
        {
            for (nint i = 0; i < common; i++)
            {
                uint leftCharacter = CharacterAt(leftData, leftWidth, i);
                uint rightCharacter = CharacterAt(rightData, rightWidth, i);
                if (leftCharacter != rightCharacter)
                {
                    return leftCharacter < rightCharacter ? -1 : 1;
                }
            }
        }
        return left->Length == right->Length ? 0 : left->Length < right->Length ? -1 : 1;
    }

    /// <summary>The hash of a text; never -1 or 0. Depends on the text alone: constants carry hashes computed by the compiler.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [Export, Pure, NoRaise]
    public static long Hash(PyStr* text) => text->HashCode != 0 ? text->HashCode : ComputeHash(text);

    /// <summary>The hash of valid UTF-8 text (with encoded surrogates): what <see cref="Hash"/> gives for the text.</summary>
    public static long HashOf(ReadOnlySpan<byte> utf8)
    {
        fixed (byte* bytes = utf8)
        {
            nint count = utf8.Length;
            nint length = 0;
            uint bits = 0;
            for (nint i = 0; i < count; length++)
            {
                bits |= DecodeUtf8(bytes, ref i);
            }
            if (bits < 0x80)
            {
                return HashBytes(bytes, count);
            }
            ulong hash = (ulong)length * HashMultiplier;
            for (nint i = 0; i < count;)
            {
                hash = Mix(hash, DecodeUtf8(bytes, ref i));
            }
            return FinishHash(hash);
        }
    }

    /// <summary>The hash of bytes; that of an ASCII text is the same.</summary>
    public static long HashBytes(byte* data, nint count)
    {
        ulong hash = (ulong)count * HashMultiplier;
        if (count >= 8)
        {
            for (nint i = 0; i < count - 8; i += 8)
            {
                hash = Mix(hash, Unsafe.ReadUnaligned<ulong>(data + i));
            }
            hash = Mix(hash, Unsafe.ReadUnaligned<ulong>(data + count - 8));
        }
        else if (count >= 4)
        {
            hash = Mix(hash, Unsafe.ReadUnaligned<uint>(data) | ((ulong)Unsafe.ReadUnaligned<uint>(data + count - 4) << 32));
        }
        else if (count > 0)
        {
            hash = Mix(hash, data[0] | ((uint)data[count >> 1] << 8) | ((uint)data[count - 1] << 16));
        }
        return FinishHash(hash);
    }

    private static long ComputeHash(PyStr* text)
    {
        byte* data = Data(text);
        nint length = text->Length;
        long result;
        if (IsAscii(text))
        {
            result = HashBytes(data, length);
        }
        else
        {
            int width = Width(text);
            ulong hash = (ulong)length * HashMultiplier;
            for (nint i = 0; i < length; i++)
            {
                hash = Mix(hash, CharacterAt(data, width, i));
            }
            result = FinishHash(hash);
        }
        text->HashCode = result;
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong hash, ulong word) => (BitOperations.RotateLeft(hash, 23) ^ word) * HashMultiplier;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long FinishHash(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xD6E8_FEB8_6659_FD93;
        hash ^= hash >> 32;
        return hash is 0 or ulong.MaxValue ? -2 : (long)hash;
    }
}
