using System;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// Collects characters and makes a <c>str</c> of them. Start with <c>default</c>. It grows by doubling, and takes the width of the largest
/// character so far. When memory runs out the builder remembers it: <see cref="ToStr"/> then gives null, with MemoryError pending.
/// </summary>
public unsafe struct TextBuilder
{
    private const nint InitialCapacity = 48;

    // The text under construction; it becomes the result if little room is left over.
    private PyStr* _text;
    private nint _length;
    private nint _capacity;
    private int _width;
    private uint _bits;
    private bool _failed;

    /// <summary>The number of characters so far.</summary>
    public readonly nint Length => _length;

    /// <summary>Whether memory ran out.</summary>
    public readonly bool Failed => _failed;

    /// <summary>The character at an index below <see cref="Length"/>.</summary>
    public readonly uint At(nint index) => Str.CharacterAt(Str.InlineData(_text), _width, index);

    /// <summary>Appends a character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(uint character)
    {
        if (Intrinsics.Likely(character < 0x100 && _width == 1 && _length < _capacity))
        {
            Str.InlineData(_text)[_length++] = (byte)character;
            _bits |= character;
            return;
        }
        AppendSlow(character);
    }

    /// <summary>Appends an ASCII character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(byte character) => Append((uint)character);

    /// <summary>Appends UTF-8 text.</summary>
    public void Append(ReadOnlySpan<byte> utf8)
    {
        fixed (byte* bytes = utf8)
        {
            AppendUtf8(bytes, utf8.Length);
        }
    }

    /// <summary>Appends valid UTF-8 text.</summary>
    public void AppendUtf8(byte* utf8, nint bytes)
    {
        uint bits = 0;
        for (nint i = 0; i < bytes; i++)
        {
            bits |= utf8[i];
        }
        if (bits < 0x80)
        {
            AppendCharacters(utf8, 1, bytes, bits);
            return;
        }
        for (nint i = 0; i < bytes;)
        {
            Append(Str.DecodeUtf8(utf8, ref i));
        }
    }

    /// <summary>Appends a text.</summary>
    public void Append(PyStr* text)
    {
        uint bits = Str.IsAscii(text) ? 0x7Fu : Str.Width(text) == 1 ? 0xFFu : Str.Width(text) == 2 ? 0xFFFFu : 0x1F_FFFFu;
        AppendCharacters(Str.Data(text), Str.Width(text), text->Length, bits);
    }

    /// <summary>Appends the part of a text between two indices in range.</summary>
    public void Append(PyStr* text, nint start, nint end)
    {
        int width = Str.Width(text);
        AppendCharacters(Str.Data(text) + (start * width), width, end - start);
    }

    /// <summary>Appends character data.</summary>
    public void AppendCharacters(byte* data, int width, nint length)
    {
        uint bits = 0;
        for (nint i = 0; i < length; i++)
        {
            bits |= Str.CharacterAt(data, width, i);
        }
        AppendCharacters(data, width, length, bits);
    }

    /// <summary>Appends one character several times.</summary>
    public void AppendRepeated(uint character, nint count)
    {
        if (count <= 0 || !Reserve(count, character))
        {
            return;
        }
        byte* data = Str.InlineData(_text);
        for (nint i = 0; i < count; i++)
        {
            Str.PutCharacter(data, _width, _length + i, character);
        }
        _length += count;
    }

    /// <summary>Appends a decimal integer.</summary>
    public void AppendInteger(long number)
    {
        byte* digits = stackalloc byte[20];
        nint position = 20;
        ulong rest = number < 0 ? 0 - (ulong)number : (ulong)number;
        do
        {
            digits[--position] = (byte)('0' + (rest % 10));
            rest /= 10;
        }
        while (rest != 0);
        if (number < 0)
        {
            Append((byte)'-');
        }
        AppendCharacters(digits + position, 1, 20 - position, 0x3F);
    }

    /// <summary>Appends a hexadecimal number in lower case with at least <paramref name="digits"/> digits.</summary>
    public void AppendHexadecimal(ulong number, int digits)
    {
        int count = 1;
        while (count < 16 && number >> (4 * count) != 0)
        {
            count++;
        }
        for (int i = Math.Max(count, digits) - 1; i >= 0; i--)
        {
            uint digit = i >= 16 ? 0 : (uint)(number >> (4 * i)) & 15;
            Append(digit < 10 ? '0' + digit : 'a' + digit - 10);
        }
    }

    /// <summary>Appends the name of a value's class; that of a built-in one with its module, unless it is <c>builtins</c>.</summary>
    public void AppendTypeName(Value value) => AppendTypeName(Types.Of(value));

    /// <summary>Appends the name of a class; that of a built-in one with its module, unless it is <c>builtins</c>.</summary>
    public void AppendTypeName(PyType* type)
    {
        if ((type->Flags & TypeFlags.Heap) == 0 && type->Module != Intrinsics.Literal("builtins"u8))
        {
            Append(type->Module);
            Append((byte)'.');
        }
        Append(type->Name);
    }

    /// <summary>Appends what an argument is, for messages: the name of its class, or <c>None</c>.</summary>
    public void AppendKindName(Value value)
    {
        if (value == Intrinsics.None)
        {
            Append("None"u8);
        }
        else
        {
            AppendTypeName(value);
        }
    }

    /// <summary>Appends <c>repr(value)</c>; false with an exception pending.</summary>
    public bool AppendRepr(Value value)
    {
        PyStr* text = Operators.Repr(value);
        if (text == null)
        {
            return false;
        }
        Append(text);
        return true;
    }

    /// <summary>Appends <c>str(value)</c>; false with an exception pending.</summary>
    public bool AppendStr(Value value)
    {
        PyStr* text = Operators.Str(value);
        if (text == null)
        {
            return false;
        }
        Append(text);
        return true;
    }

    /// <summary>The collected text; null with MemoryError pending. The builder must not be used afterwards.</summary>
    public PyStr* ToStr()
    {
        if (_failed)
        {
            Errors.MemoryError();
            return null;
        }
        if (_length == 0)
        {
            return Str.Empty;
        }
        if (_length == 1 && _bits < 0x100)
        {
            return Str.Character(At(0));
        }
        if (_capacity - _length > 16 + (_length >> 3))
        {
            PyStr* exact = Str.Allocate(_length, Str.FlagsOf(_bits));
            if (exact != null)
            {
                Memory.Copy(Str.InlineData(exact), Str.InlineData(_text), _length * _width);
            }
            return exact;
        }
        Str.PutCharacter(Str.InlineData(_text), _width, _length, 0);
        _text->Length = _length;
        _text->Flags = Str.FlagsOf(_bits);
        return _text;
    }

    private void AppendCharacters(byte* data, int width, nint length, uint bits)
    {
        if (length == 0 || !Reserve(length, bits))
        {
            return;
        }
        Str.CopyCharacters(Str.InlineData(_text) + (_length * _width), _width, data, width, length);
        _length += length;
    }

    private void AppendSlow(uint character)
    {
        if (Reserve(1, character))
        {
            Str.PutCharacter(Str.InlineData(_text), _width, _length++, character);
        }
    }

    /// <summary>Makes room for more characters of the given bits.</summary>
    private bool Reserve(nint count, uint bits)
    {
        bits |= _bits;
        int width = (int)(Str.FlagsOf(bits) & StrFlags.WidthMask);
        if (Intrinsics.Unlikely(width != _width || count > _capacity - _length))
        {
            nint capacity = _capacity - _length >= count ? _capacity : Math.Max(InitialCapacity / width, (_length * 2) + count);
            PyStr* larger = _failed ? null : Str.Allocate(capacity, (StrFlags)width);
            if (larger == null)
            {
                _failed = true;
                return false;
            }
            larger->Length = 0;
            if (_length > 0)
            {
                Str.CopyCharacters(Str.InlineData(larger), width, Str.InlineData(_text), _width, _length);
            }
            _text = larger;
            _capacity = capacity;
            _width = width;
        }
        _bits = bits;
        return true;
    }
}
