using System.Diagnostics;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <summary>The MIR operators of the syntax's.</summary>
internal static class Operators
{
    public static BinaryOperator Of(Syntax.BinaryOperator op) => op switch
    {
        Syntax.BinaryOperator.Add => BinaryOperator.Add,
        Syntax.BinaryOperator.Sub => BinaryOperator.Subtract,
        Syntax.BinaryOperator.Mult => BinaryOperator.Multiply,
        Syntax.BinaryOperator.MatMult => BinaryOperator.MatrixMultiply,
        Syntax.BinaryOperator.Div => BinaryOperator.TrueDivide,
        Syntax.BinaryOperator.Mod => BinaryOperator.Remainder,
        Syntax.BinaryOperator.Pow => BinaryOperator.Power,
        Syntax.BinaryOperator.LShift => BinaryOperator.LeftShift,
        Syntax.BinaryOperator.RShift => BinaryOperator.RightShift,
        Syntax.BinaryOperator.BitOr => BinaryOperator.Or,
        Syntax.BinaryOperator.BitXor => BinaryOperator.Xor,
        Syntax.BinaryOperator.BitAnd => BinaryOperator.And,
        Syntax.BinaryOperator.FloorDiv => BinaryOperator.FloorDivide,
        _ => throw new UnreachableException(),
    };

    public static UnaryOperator Of(Syntax.UnaryOperator op) => op switch
    {
        Syntax.UnaryOperator.Invert => UnaryOperator.Invert,
        Syntax.UnaryOperator.UAdd => UnaryOperator.Positive,
        Syntax.UnaryOperator.USub => UnaryOperator.Negative,
        _ => throw new UnreachableException(),
    };

    public static CompareOperator Of(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Eq => CompareOperator.Equal,
        ComparisonOperator.NotEq => CompareOperator.NotEqual,
        ComparisonOperator.Lt => CompareOperator.Less,
        ComparisonOperator.LtE => CompareOperator.LessEqual,
        ComparisonOperator.Gt => CompareOperator.Greater,
        ComparisonOperator.GtE => CompareOperator.GreaterEqual,
        _ => throw new UnreachableException(),
    };
}
