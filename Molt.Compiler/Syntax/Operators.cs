namespace Molt.Compiler.Syntax;

/// <summary>The operators of <see cref="BinOp"/> and <see cref="AugAssign"/> (<c>operator</c>).</summary>
public enum BinaryOperator : byte
{
    Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv,
}

/// <summary>The operators of <see cref="UnaryOp"/> (<c>unaryop</c>).</summary>
public enum UnaryOperator : byte
{
    Invert, Not, UAdd, USub,
}

/// <summary>The operators of <see cref="BoolOp"/> (<c>boolop</c>).</summary>
public enum BooleanOperator : byte
{
    And, Or,
}

/// <summary>The operators of <see cref="Compare"/> (<c>cmpop</c>).</summary>
public enum ComparisonOperator : byte
{
    Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn,
}

/// <summary>What is done with a place: it is read, bound or unbound (<c>expr_context</c>).</summary>
public enum ExpressionContext : byte
{
    Load, Store, Del,
}
