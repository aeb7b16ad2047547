using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.Binding;

/// <summary>The value of a constant expression: what a literal can be, a complex number with a real part, or a tuple of such.</summary>
public sealed class FoldedConstant : IEquatable<FoldedConstant>
{
    private FoldedConstant(ConstantValue literal, Complex? complex, ImmutableArray<FoldedConstant> items)
    {
        Literal = literal;
        Complex = complex;
        Items = items;
    }

    /// <summary>The value, unless it is a complex number or a tuple.</summary>
    public ConstantValue Literal { get; }

    /// <summary>The value if it is a complex number.</summary>
    public Complex? Complex { get; }

    /// <summary>The elements if it is a tuple; otherwise the default array.</summary>
    public ImmutableArray<FoldedConstant> Items { get; }

    /// <summary>Whether it is a tuple.</summary>
    public bool IsTuple => !Items.IsDefault;

    /// <summary>Whether it is a <c>str</c>.</summary>
    public bool IsString => IsLiteral && Literal.Kind == ConstantKind.String;

    /// <summary>Whether it is a <c>bytes</c>.</summary>
    public bool IsBytes => IsLiteral && Literal.Kind == ConstantKind.Bytes;

    /// <summary>Whether it is an <c>int</c> or <c>bool</c>.</summary>
    public bool IsInteger => IsLiteral && Literal.Kind is ConstantKind.Int or ConstantKind.True or ConstantKind.False && Complex is null && !IsTuple;

    /// <summary>Whether it is a <c>bool</c>.</summary>
    public bool IsBool => IsLiteral && Literal.Kind is ConstantKind.True or ConstantKind.False && Complex is null && !IsTuple;

    /// <summary>Whether it is a <c>float</c>.</summary>
    public bool IsFloat => IsLiteral && Literal.Kind == ConstantKind.Float;

    /// <summary>The value of an integer; <c>True</c> is 1.</summary>
    public BigInteger AsInteger => Literal.AsBigInteger;

    /// <summary>Whether Python takes the value as true.</summary>
    public bool IsTrue => IsTuple ? Items.Length > 0 : Complex is { } complex ? complex != System.Numerics.Complex.Zero : Literal.Kind switch
    {
        ConstantKind.None or ConstantKind.False => false,
        ConstantKind.True or ConstantKind.Ellipsis => true,
        ConstantKind.Int => !Literal.AsBigInteger.IsZero,
        ConstantKind.Float => Literal.AsDouble != 0,
        ConstantKind.String => Literal.AsString.Length > 0,
        ConstantKind.Bytes => Literal.AsBytes.Length > 0,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private bool IsLiteral => Complex is null && !IsTuple;

    /// <summary>The value of a literal.</summary>
    public static FoldedConstant Of(ConstantValue literal) =>
        literal.Kind == ConstantKind.Complex ? Of(new Complex(0, literal.AsDouble)) : new(literal, null, default);

    /// <summary>An integer.</summary>
    public static FoldedConstant Of(BigInteger value) => Of(ConstantValue.Int(value));

    /// <summary>A float.</summary>
    public static FoldedConstant Of(double value) => Of(ConstantValue.Float(value));

    /// <summary>A complex number.</summary>
    public static FoldedConstant Of(Complex value) => new(default, value, default);

    /// <summary>A tuple.</summary>
    public static FoldedConstant Of(ImmutableArray<FoldedConstant> items) => new(default, null, items);

    /// <summary>Whether type and value are the same, down to the sign of a zero.</summary>
    public bool Equals(FoldedConstant? other)
    {
        if (other is null || IsTuple != other.IsTuple || Complex.HasValue != other.Complex.HasValue)
        {
            return false;
        }
        if (IsTuple)
        {
            return Items.AsSpan().SequenceEqual(other.Items.AsSpan());
        }
        return Complex is { } left && other.Complex is { } right
            ? (Bits(left.Real), Bits(left.Imaginary)) == (Bits(right.Real), Bits(right.Imaginary))
            : Literal == other.Literal;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FoldedConstant);

    /// <inheritdoc/>
    public override int GetHashCode() => IsTuple ? Items.Length : Complex?.GetHashCode() ?? Literal.GetHashCode();

    /// <summary>What <c>repr</c> gives for the value.</summary>
    public override string ToString() => AppendTo(new StringBuilder()).ToString();

    private StringBuilder AppendTo(StringBuilder text)
    {
        if (IsTuple)
        {
            text.Append('(');
            for (int i = 0; i < Items.Length; i++)
            {
                text.Append(i == 0 ? "" : ", ");
                Items[i].AppendTo(text);
            }
            return text.Append(Items.Length == 1 ? ",)" : ")");
        }
        if (Complex is not { } complex)
        {
            return IsFloat ? AppendDouble(text, Literal.AsDouble, keepPoint: true) : ConstantFormatter.Append(text, Literal);
        }
        bool real = complex.Real != 0 || double.IsNegative(complex.Real);
        if (real)
        {
            AppendDouble(text.Append('('), complex.Real, keepPoint: false).Append(double.IsNegative(complex.Imaginary) ? "" : "+");
        }
        return AppendDouble(text, complex.Imaginary, keepPoint: false).Append(real ? "j)" : "j");
    }

    /// <summary>A float as <c>repr</c> gives it; a part of a complex number goes without <c>.0</c>.</summary>
    private static StringBuilder AppendDouble(StringBuilder text, double value, bool keepPoint)
    {
        if (double.IsNaN(value))
        {
            return text.Append("nan");
        }
        text.Append(double.IsNegative(value) ? "-" : "");
        ConstantFormatter.Append(text, ConstantValue.Float(Math.Abs(value)));
        text.Length -= !keepPoint && text[^1] == '0' && text[^2] == '.' ? 2 : 0;
        return text;
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
