namespace Molt.Compiler.IR;

/// <summary>A constant value: an operand without a place in a block. Equal constants compare equal.</summary>
/// <remarks>
/// <see cref="Content"/> is null for no value; a <see cref="SpecialConstant"/>, <see cref="bool"/>, <see cref="long"/>,
/// <see cref="System.Numerics.BigInteger"/>, <see cref="double"/>, <see cref="System.Numerics.Complex"/>, <see cref="string"/>,
/// <c>ImmutableArray&lt;byte&gt;</c> (bytes) or <c>ImmutableArray&lt;MirConstant&gt;</c> (tuple).
/// </remarks>
public sealed class MirConstant(object? content) : MirValue, IEquatable<MirConstant>
{
    /// <summary>No value.</summary>
    public static readonly MirConstant NoValue = new(null);

    /// <summary><c>None</c>.</summary>
    public static readonly MirConstant None = new(SpecialConstant.None);

    /// <summary><c>True</c>.</summary>
    public static readonly MirConstant True = new(true);

    /// <summary><c>False</c>.</summary>
    public static readonly MirConstant False = new(false);

    /// <summary>The .NET value.</summary>
    public object? Content { get; } = content;

    /// <inheritdoc/>
    public bool Equals(MirConstant? other) =>
        other is not null && Representation == other.Representation && (Content, other.Content) switch
        {
            (double left, double right) => BitConverter.DoubleToInt64Bits(left) == BitConverter.DoubleToInt64Bits(right),
            (System.Numerics.Complex left, System.Numerics.Complex right) =>
                BitConverter.DoubleToInt64Bits(left.Real) == BitConverter.DoubleToInt64Bits(right.Real)
                && BitConverter.DoubleToInt64Bits(left.Imaginary) == BitConverter.DoubleToInt64Bits(right.Imaginary),
            (System.Collections.Immutable.ImmutableArray<byte> left, System.Collections.Immutable.ImmutableArray<byte> right) => left.AsSpan().SequenceEqual(right.AsSpan()),
            (System.Collections.Immutable.ImmutableArray<MirConstant> left, System.Collections.Immutable.ImmutableArray<MirConstant> right) =>
                left.AsSpan().SequenceEqual(right.AsSpan()),
            _ => Equals(Content, other.Content),
        };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MirConstant);

    /// <inheritdoc/>
    public override int GetHashCode() => Content switch
    {
        System.Collections.Immutable.ImmutableArray<byte> bytes => bytes.Length,
        System.Collections.Immutable.ImmutableArray<MirConstant> items => items.Length,
        null => 0,
        _ => Content.GetHashCode(),
    };
}

/// <summary>The constants that are single objects.</summary>
public enum SpecialConstant
{
    /// <summary><c>None</c>.</summary>
    None,

    /// <summary><c>...</c></summary>
    Ellipsis,

    /// <summary><c>NotImplemented</c>.</summary>
    NotImplemented,
}
