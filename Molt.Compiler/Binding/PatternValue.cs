using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.Binding;

/// <summary>A literal in a pattern, compared as Python compares keys: <c>1</c>, <c>1.0</c> and <c>True</c> are one.</summary>
internal sealed class PatternValue : IEquatable<PatternValue>
{
    private readonly FoldedConstant constant;

    private PatternValue(FoldedConstant constant)
    {
        this.constant = constant;
    }

    /// <summary>What <c>repr</c> gives for the value.</summary>
    public string Representation => constant.ToString();

    /// <summary>The value of a literal as it may stand in a pattern: a constant, a signed number or a complex number.</summary>
    public static bool TryFold(Expression expression, [NotNullWhen(true)] out PatternValue? value)
    {
        value = expression.Kind is NodeKind.Constant or NodeKind.UnaryOp or NodeKind.BinOp && ConstantFolder.TryFold(expression, out FoldedConstant? folded)
            ? new PatternValue(folded)
            : null;
        return value is not null;
    }

    public bool Equals(PatternValue? other) => other is not null
        && (Number is { } left && other.Number is { } right ? left.Equals(right) : constant.Equals(other.constant));

    public override bool Equals(object? obj) => Equals(obj as PatternValue);

    public override int GetHashCode() => Number?.GetHashCode() ?? constant.GetHashCode();

    /// <summary>A number in a form in which equal numbers are equal: an integer if it is one, or its real and imaginary parts.</summary>
    private object? Number
    {
        get
        {
            if (constant.IsInteger)
            {
                return constant.AsInteger;
            }
            Complex? number = constant.IsFloat ? new Complex(constant.Literal.AsDouble, 0) : constant.Complex;
            return number switch
            {
                { Imaginary: 0, Real: double real } when double.IsInteger(real) => new BigInteger(real),
                { } value => (value.Real + 0.0, value.Imaginary + 0.0),
                null => null,
            };
        }
    }
}
