using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// A Python value in 64 bits on every target. Bit 0 clear: an integer of 63 bits. Low bits <c>01</c>: a pointer to a heap or
/// static object, plus one. Low bits <c>11</c>: a float held inline. <see cref="NoValue"/> is the one reserved word.
/// </summary>
public readonly unsafe struct Value
{
    private const ulong FloatOffset = 0x6000_0000_0000_0000;
    private const ulong FloatTag = 3;

    /// <summary>The 64 bits as generated code holds them.</summary>
    public readonly ulong Bits;

    /// <summary>Makes a value of its raw bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value(ulong bits) => Bits = bits;

    /// <summary>“No value”: an unbound variable, the end of an iteration, or an exception is pending.</summary>
    public static Value NoValue
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(1);
    }

    /// <summary>Whether this is <see cref="NoValue"/>.</summary>
    public bool IsNoValue
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Bits == 1;
    }

    /// <summary>Whether this is an inline integer (a larger one is a <c>PyInt</c> object).</summary>
    public bool IsSmallInt
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (Bits & 1) == 0;
    }

    /// <summary>Whether this is an inline float (a float out of the inline range is a <c>PyFloat</c> object).</summary>
    public bool IsInlineFloat
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (Bits & 3) == FloatTag;
    }

    /// <summary>Whether this is a pointer to an object; also true of <see cref="NoValue"/>, whose pointer is null.</summary>
    public bool IsObject
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (Bits & 3) == 1;
    }

    /// <summary>The inline integer. Only if <see cref="IsSmallInt"/>.</summary>
    public long SmallInt
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (long)Bits >> 1;
    }

    /// <summary>The object pointed to. Only if <see cref="IsObject"/>; null for <see cref="NoValue"/>.</summary>
    public ObjectHeader* Object
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (ObjectHeader*)(nuint)(Bits - 1);
    }

    /// <summary>The inline float. Only if <see cref="IsInlineFloat"/>.</summary>
    public double InlineFloat
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Bits == FloatTag ? 0.0 : BitConverter.UInt64BitsToDouble(BitOperations.RotateRight((Bits >> 2) + FloatOffset, 1));
    }

    /// <summary>Whether <paramref name="value"/> fits in the 63 bits of an inline integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool FitsSmallInt(long value) => ((value << 1) >> 1) == value;

    /// <summary>Tags an integer of 63 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FromSmallInt(long value) => new((ulong)(value << 1));

    /// <summary>Tags an object pointer; null becomes <see cref="NoValue"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FromObject(void* pointer) => new((ulong)(nuint)pointer + 1);

    /// <summary>
    /// Encodes a float inline if its exponent is near one (magnitude about 1e-77 to 1e77) or it is positive zero.
    /// </summary>
    /// <returns>Whether it could be encoded; else the caller boxes it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryInlineFloat(double value, out Value result)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(value);
        ulong shifted = BitOperations.RotateLeft(bits, 1) - FloatOffset;
        if (shifted != 0 && shifted < 0x4000_0000_0000_0000)
        {
            result = new Value((shifted << 2) | FloatTag);
            return true;
        }
        result = new Value(FloatTag);
        return bits == 0;
    }

    /// <summary>Identity (Python's <c>is</c>) as far as bits tell it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool operator ==(Value left, Value right) => left.Bits == right.Bits;

    /// <summary>Negated identity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool operator !=(Value left, Value right) => left.Bits != right.Bits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Value other && other.Bits == Bits;

    /// <inheritdoc/>
    public override int GetHashCode() => Bits.GetHashCode();
}
