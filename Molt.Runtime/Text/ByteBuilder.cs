using System;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>Collects bytes and makes a <c>bytes</c> of them. Start with <c>default</c>; it grows by doubling, as <see cref="TextBuilder"/>.</summary>
public unsafe struct ByteBuilder
{
    private const nint InitialCapacity = 48;

    private PyBytes* _bytes;
    private nint _capacity;
    private bool _failed;

    /// <summary>The number of bytes so far.</summary>
    public nint Length { get; private set; }

    /// <summary>The bytes so far; null before the first.</summary>
    public readonly byte* Data => _bytes == null ? null : Bytes.Data(_bytes);

    /// <summary>Appends a byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(byte value)
    {
        if (Intrinsics.Likely(Length < _capacity) || Reserve(1))
        {
            Bytes.Data(_bytes)[Length++] = value;
        }
    }

    /// <summary>Appends bytes.</summary>
    public void Append(byte* data, nint count)
    {
        if (count > 0 && Reserve(count))
        {
            Memory.Copy(Bytes.Data(_bytes) + Length, data, count);
            Length += count;
        }
    }

    /// <summary>Appends bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* data = bytes)
        {
            Append(data, bytes.Length);
        }
    }

    /// <summary>Appends one byte several times.</summary>
    public void AppendRepeated(byte value, nint count)
    {
        if (count > 0 && Reserve(count))
        {
            Memory.Fill(Bytes.Data(_bytes) + Length, value, count);
            Length += count;
        }
    }

    /// <summary>Appends a character as UTF-8; a surrogate, too.</summary>
    public void AppendUtf8(uint character)
    {
        if (character < 0x80)
        {
            Append((byte)character);
            return;
        }
        if (character < 0x800)
        {
            Append((byte)(0xC0 | (character >> 6)));
        }
        else
        {
            if (character < 0x10000)
            {
                Append((byte)(0xE0 | (character >> 12)));
            }
            else
            {
                Append((byte)(0xF0 | (character >> 18)));
                Append((byte)(0x80 | ((character >> 12) & 0x3F)));
            }
            Append((byte)(0x80 | ((character >> 6) & 0x3F)));
        }
        Append((byte)(0x80 | (character & 0x3F)));
    }

    /// <summary>The collected bytes; null with MemoryError pending. The builder must not be used afterwards.</summary>
    public readonly PyBytes* ToBytes()
    {
        if (_failed)
        {
            Errors.MemoryError();
            return null;
        }
        if (_bytes == null || _capacity - Length > 16 + (Length >> 3))
        {
            return Bytes.FromData(Data, Length);
        }
        _bytes->Length = Length;
        Bytes.Data(_bytes)[Length] = 0;
        return _bytes;
    }

    /// <summary>Makes room for more bytes; false when memory has run out.</summary>
    public bool Reserve(nint count)
    {
        if (count <= _capacity - Length)
        {
            return true;
        }
        nint capacity = Math.Max(InitialCapacity, (Length * 2) + count);
        PyBytes* larger = _failed ? null : Bytes.Allocate(capacity);
        if (larger == null)
        {
            _failed = true;
            return false;
        }
        larger->Length = 0;
        Memory.Copy(Bytes.Data(larger), Data, Length);
        _bytes = larger;
        _capacity = capacity;
        return true;
    }
}
