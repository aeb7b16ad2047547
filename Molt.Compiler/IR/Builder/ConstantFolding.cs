using System.Collections.Immutable;
using System.Diagnostics;
using System.Numerics;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <summary>Constants of literals, and the little arithmetic on them that syntax makes unavoidable: <c>-1</c> is an operator and a literal.</summary>
internal static class ConstantFolding
{
    /// <summary>The constant of a literal; null for the strings that MIR has no form for.</summary>
    public static MirConstant? Of(ConstantValue value) => value.Kind switch
    {
        ConstantKind.None => MirConstant.None,
        ConstantKind.False => MirConstant.False,
        ConstantKind.True => MirConstant.True,
        ConstantKind.Ellipsis => new MirConstant(SpecialConstant.Ellipsis),
        ConstantKind.Int => Integer(value.AsBigInteger),
        ConstantKind.Float => new MirConstant(value.AsDouble),
        ConstantKind.Complex => new MirConstant(new Complex(0, value.AsDouble)),
        ConstantKind.String => value.IsUtf16Exact ? new MirConstant(value.AsString) : null,
        ConstantKind.Bytes => new MirConstant(value.AsBytes),
        _ => throw new UnreachableException(),
    };

    /// <summary>The constant of an integer.</summary>
    public static MirConstant Integer(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? new MirConstant((long)value) : new MirConstant(value);

    /// <summary>An operator applied to a constant; null if that is left to the program.</summary>
    public static MirConstant? Fold(UnaryOperator op, MirConstant operand) => (op, operand.Content) switch
    {
        (UnaryOperator.Negative, long value) => Integer(-(BigInteger)value),
        (UnaryOperator.Negative, BigInteger value) => Integer(-value),
        (UnaryOperator.Negative, double value) => new MirConstant(-value),
        (UnaryOperator.Positive, long or BigInteger or double) => operand,
        (UnaryOperator.Invert, long value) => new MirConstant(~value),
        _ => null,
    };

    /// <summary>The truth of a constant; null for no value.</summary>
    public static bool? Truth(MirConstant constant) => constant.Content switch
    {
        null => null,
        bool value => value,
        long value => value != 0,
        BigInteger value => !value.IsZero,
        double value => value != 0,
        Complex value => value != Complex.Zero,
        string value => value.Length != 0,
        ImmutableArray<byte> value => value.Length != 0,
        ImmutableArray<MirConstant> value => value.Length != 0,
        SpecialConstant.None => false,
        SpecialConstant.Ellipsis => true,
        _ => null,
    };
}
