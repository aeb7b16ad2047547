using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Molt.Compiler.Syntax;

/// <summary>The type of a <see cref="ConstantValue"/>.</summary>
public enum ConstantKind : byte
{
    None, False, True, Ellipsis, Int, Float, Complex, String, Bytes,
}

/// <summary>The value of a literal.</summary>
public readonly struct ConstantValue : IEquatable<ConstantValue>
{
    private readonly object? reference;
    private readonly long bits;

    private ConstantValue(ConstantKind kind, long bits, object? reference)
    {
        Kind = kind;
        this.bits = bits;
        this.reference = reference;
    }

    /// <summary>The type of the value.</summary>
    public ConstantKind Kind { get; }

    /// <summary><c>None</c>.</summary>
    public static ConstantValue None => new(ConstantKind.None, 0, null);

    /// <summary><c>...</c>.</summary>
    public static ConstantValue Ellipsis => new(ConstantKind.Ellipsis, 0, null);

    /// <summary><c>True</c> or <c>False</c>.</summary>
    public static ConstantValue Bool(bool value) => new(value ? ConstantKind.True : ConstantKind.False, value ? 1 : 0, null);

    /// <summary>An integer.</summary>
    public static ConstantValue Int(long value) => new(ConstantKind.Int, value, null);

    /// <summary>An integer of any size.</summary>
    public static ConstantValue Int(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? Int((long)value) : new(ConstantKind.Int, 0, value);

    /// <summary>A float.</summary>
    public static ConstantValue Float(double value) => new(ConstantKind.Float, BitConverter.DoubleToInt64Bits(value), null);

    /// <summary>A complex number whose real part is zero.</summary>
    public static ConstantValue Imaginary(double value) => new(ConstantKind.Complex, BitConverter.DoubleToInt64Bits(value), null);

    /// <summary>A string without a pair of surrogates that were written as two separate characters.</summary>
    public static ConstantValue String(string value) => new(ConstantKind.String, 0, value);

    /// <summary>A string given by its code points.</summary>
    public static ConstantValue String(ReadOnlySpan<int> codePoints)
    {
        var text = new StringBuilder(codePoints.Length);
        bool ambiguous = false;
        for (int i = 0; i < codePoints.Length; i++)
        {
            int codePoint = codePoints[i];
            if (codePoint > 0xFFFF)
            {
                text.Append((char)(0xD7C0 + (codePoint >> 10))).Append((char)(0xDC00 + (codePoint & 0x3FF)));
                continue;
            }
            text.Append((char)codePoint);
            ambiguous |= char.IsLowSurrogate((char)codePoint) && i > 0 && codePoints[i - 1] is >= 0xD800 and < 0xDC00;
        }
        return ambiguous ? new(ConstantKind.String, 0, ImmutableArray.Create(codePoints)) : String(text.ToString());
    }

    /// <summary>A <c>bytes</c> object.</summary>
    public static ConstantValue Bytes(ImmutableArray<byte> value) => new(ConstantKind.Bytes, 0, value);

    /// <summary>Whether an integer fits in 64 bits.</summary>
    public bool IsLong => Kind == ConstantKind.Int && reference is null;

    /// <summary>The value of an integer that fits in 64 bits.</summary>
    public long AsLong => bits;

    /// <summary>The value of any integer.</summary>
    public BigInteger AsBigInteger => reference is BigInteger big ? big : bits;

    /// <summary>The value of a float, or the imaginary part of a complex number.</summary>
    public double AsDouble => BitConverter.Int64BitsToDouble(bits);

    /// <summary>
    /// A string in UTF-16; lone surrogates stay what they are. Where <see cref="IsUtf16Exact"/> is false, surrogates that Python holds apart
    /// run together here: what must be exact reads <see cref="CodePoints"/>.
    /// </summary>
    public string AsString => reference as string ?? MergeSurrogates((ImmutableArray<int>)reference!);

    /// <summary>Whether <see cref="AsString"/> gives a string's code points back exactly.</summary>
    public bool IsUtf16Exact => reference is string;

    /// <summary>The code points of a string, exactly.</summary>
    public ImmutableArray<int> CodePoints
    {
        get
        {
            if (reference is ImmutableArray<int> exact)
            {
                return exact;
            }
            string text = (string)reference!;
            var result = ImmutableArray.CreateBuilder<int>(text.Length);
            for (int i = 0; i < text.Length; i++)
            {
                result.Add(char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text[i], text[++i]) : text[i]);
            }
            return result.DrainToImmutable();
        }
    }

    /// <summary>The value of a <c>bytes</c> object.</summary>
    public ImmutableArray<byte> AsBytes => (ImmutableArray<byte>)reference!;

    /// <summary>Whether this is a string without characters.</summary>
    public bool IsEmptyString => reference is "";

    /// <summary>The strings, or the bytes, one after the other.</summary>
    internal static ConstantValue Concatenate(ReadOnlySpan<ConstantValue> values)
    {
        if (values[0].Kind == ConstantKind.Bytes)
        {
            var bytes = ImmutableArray.CreateBuilder<byte>();
            foreach (ConstantValue value in values)
            {
                bytes.AddRange(value.AsBytes);
            }
            return Bytes(bytes.DrainToImmutable());
        }
        bool exact = true;
        var text = new StringBuilder();
        foreach (ConstantValue value in values)
        {
            string part = value.AsString;
            exact &= value.IsUtf16Exact
                && !(text.Length > 0 && part.Length > 0 && char.IsHighSurrogate(text[^1]) && char.IsLowSurrogate(part[0]));
            text.Append(part);
        }
        if (exact)
        {
            return String(text.ToString());
        }
        var codePoints = new List<int>();
        foreach (ConstantValue value in values)
        {
            codePoints.AddRange(value.CodePoints);
        }
        return String(CollectionsMarshal.AsSpan(codePoints));
    }

    /// <summary>Whether two literals have the same type and the same value; floats are compared by their bits.</summary>
    public bool Equals(ConstantValue other) => Kind == other.Kind && bits == other.bits && (reference, other.reference) switch
    {
        (ImmutableArray<byte> a, ImmutableArray<byte> b) => a.AsSpan().SequenceEqual(b.AsSpan()),
        (ImmutableArray<int> a, ImmutableArray<int> b) => a.AsSpan().SequenceEqual(b.AsSpan()),
        var (a, b) => Equals(a, b),
    };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ConstantValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, bits, reference switch
    {
        ImmutableArray<byte> bytes => bytes.Length,
        ImmutableArray<int> codePoints => codePoints.Length,
        _ => reference?.GetHashCode() ?? 0,
    });

    /// <inheritdoc/>
    public static bool operator ==(ConstantValue left, ConstantValue right) => left.Equals(right);

    /// <inheritdoc/>
    public static bool operator !=(ConstantValue left, ConstantValue right) => !left.Equals(right);

    private static string MergeSurrogates(ImmutableArray<int> codePoints)
    {
        var text = new StringBuilder(codePoints.Length);
        foreach (int codePoint in codePoints)
        {
            _ = codePoint > 0xFFFF ? text.Append(char.ConvertFromUtf32(codePoint)) : text.Append((char)codePoint);
        }
        return text.ToString();
    }
}
