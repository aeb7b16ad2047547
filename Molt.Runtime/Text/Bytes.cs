using System;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>Operations on <see cref="PyBytes"/> for the runtime and for generated code.</summary>
public static unsafe partial class Bytes
{
    /// <summary>Whether <paramref name="value"/> is a <c>bytes</c> or an instance of a subclass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(Value value) =>
        value.IsObject && !value.IsNoValue && (value.Object->Type->Flags & TypeFlags.Bytes) != 0;

    /// <summary>Whether <paramref name="value"/> is a <c>bytes</c> and not an instance of a subclass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsExact(Value value) =>
        value.IsObject && !value.IsNoValue && value.Object->Type == Intrinsics.TypeOf<PyBytes>();

    /// <summary>The object of a value that is known to be a <c>bytes</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyBytes* From(Value value) => (PyBytes*)value.Object;

    /// <summary>The address of the first byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Data(PyBytes* bytes) => (byte*)(bytes + 1);

    /// <summary>A new <c>bytes</c> of zeros that the caller fills; null with MemoryError pending.</summary>
    public static PyBytes* Allocate(nint length)
    {
        if (Intrinsics.Unlikely(length > nint.MaxValue - sizeof(PyBytes) - 16))
        {
            Errors.MemoryError();
            return null;
        }
        PyBytes* bytes = (PyBytes*)Heap.AllocateObject(Intrinsics.TypeOf<PyBytes>(), sizeof(PyBytes) + length + 1);
        if (bytes != null)
        {
            bytes->Length = length;
        }
        return bytes;
    }

    /// <summary>A <c>bytes</c> of the given bytes.</summary>
    public static PyBytes* FromData(byte* data, nint length)
    {
        PyBytes* bytes = Allocate(length);
        if (bytes != null)
        {
            Memory.Copy(Data(bytes), data, length);
        }
        return bytes;
    }

    /// <summary>A <c>bytes</c> of the given bytes.</summary>
    public static PyBytes* FromSpan(ReadOnlySpan<byte> span)
    {
        fixed (byte* data = span)
        {
            return FromData(data, span.Length);
        }
    }

    /// <summary>Whether two are equal.</summary>
    [Export, Pure, NoRaise]
    public static bool Equals(PyBytes* left, PyBytes* right) =>
        left->Length == right->Length && Memory.Equal(Data(left), Data(right), left->Length);

    /// <summary>The hash of bytes, which constants carry.</summary>
    public static long HashOf(ReadOnlySpan<byte> span)
    {
        fixed (byte* data = span)
        {
            return Str.HashBytes(data, span.Length);
        }
    }

    /// <summary>The hash: as that of an ASCII text of the same bytes.</summary>
    [Export, Pure, NoRaise]
    public static long Hash(PyBytes* bytes)
    {
        if (bytes->HashCode == 0)
        {
            bytes->HashCode = Str.HashBytes(Data(bytes), bytes->Length);
        }
        return bytes->HashCode;
    }
}
