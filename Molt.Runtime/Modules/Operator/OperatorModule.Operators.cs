namespace Molt.Runtime;

// The operators of the language as functions.
public static unsafe partial class OperatorModule
{
    [PyFunction("abs", Doc = "Same as abs(a).")]
    public static Value Absolute(Value a) => Operators.Absolute(a);

    [PyFunction("inv", Doc = "Same as ~a.")]
    public static Value Inv(Value a) => Operators.Invert(a);

    [PyFunction("invert", Doc = "Same as ~a.")]
    public static Value Invert(Value a) => Operators.Invert(a);

    [PyFunction("neg", Doc = "Same as -a.")]
    public static Value Negative(Value a) => Operators.Negative(a);

    [PyFunction("pos", Doc = "Same as +a.")]
    public static Value Positive(Value a) => Operators.Positive(a);

    [PyFunction("not_", Doc = "Same as not a.")]
    public static Value Not(Value a) => Operators.Not(a);

    [PyFunction("index", Doc = "Same as a.__index__()")]
    public static Value Index(Value a)
    {
        Value index = Operators.Index(a);
        return index.IsNoValue ? index : Int.Exact(index);
    }

    [PyFunction("add", Doc = "Same as a + b.")]
    public static Value Add(Value a, Value b) => Operators.Add(a, b);

    [PyFunction("and_", Doc = "Same as a & b.")]
    public static Value And(Value a, Value b) => Operators.And(a, b);

    [PyFunction("floordiv", Doc = "Same as a // b.")]
    public static Value FloorDivide(Value a, Value b) => Operators.FloorDivide(a, b);

    [PyFunction("lshift", Doc = "Same as a << b.")]
    public static Value LeftShift(Value a, Value b) => Operators.LeftShift(a, b);

    [PyFunction("matmul", Doc = "Same as a @ b.")]
    public static Value MatrixMultiply(Value a, Value b) => Operators.MatrixMultiply(a, b);

    [PyFunction("mod", Doc = "Same as a % b.")]
    public static Value Remainder(Value a, Value b) => Operators.Remainder(a, b);

    [PyFunction("mul", Doc = "Same as a * b.")]
    public static Value Multiply(Value a, Value b) => Operators.Multiply(a, b);

    [PyFunction("or_", Doc = "Same as a | b.")]
    public static Value Or(Value a, Value b) => Operators.Or(a, b);

    [PyFunction("pow", Doc = "Same as a ** b.")]
    public static Value Power(Value a, Value b) => Operators.Power(a, b);

    [PyFunction("rshift", Doc = "Same as a >> b.")]
    public static Value RightShift(Value a, Value b) => Operators.RightShift(a, b);

    [PyFunction("sub", Doc = "Same as a - b.")]
    public static Value Subtract(Value a, Value b) => Operators.Subtract(a, b);

    [PyFunction("truediv", Doc = "Same as a / b.")]
    public static Value TrueDivide(Value a, Value b) => Operators.TrueDivide(a, b);

    [PyFunction("xor", Doc = "Same as a ^ b.")]
    public static Value Xor(Value a, Value b) => Operators.Xor(a, b);

    [PyFunction("eq", Doc = "Same as a == b.")]
    public static Value Equal(Value a, Value b) => Operators.Equal(a, b);

    [PyFunction("ne", Doc = "Same as a != b.")]
    public static Value NotEqual(Value a, Value b) => Operators.NotEqual(a, b);

    [PyFunction("lt", Doc = "Same as a < b.")]
    public static Value Less(Value a, Value b) => Operators.Less(a, b);

    [PyFunction("le", Doc = "Same as a <= b.")]
    public static Value LessEqual(Value a, Value b) => Operators.LessEqual(a, b);

    [PyFunction("gt", Doc = "Same as a > b.")]
    public static Value Greater(Value a, Value b) => Operators.Greater(a, b);

    [PyFunction("ge", Doc = "Same as a >= b.")]
    public static Value GreaterEqual(Value a, Value b) => Operators.GreaterEqual(a, b);

    [PyFunction("getitem", Doc = "Same as a[b].")]
    public static Value GetItem(Value a, Value b) => Operators.GetItem(a, b);

    [PyFunction("iadd", Doc = "Same as a += b.")]
    public static Value InPlaceAdd(Value a, Value b) => Operators.InPlaceAdd(a, b);

    [PyFunction("iand", Doc = "Same as a &= b.")]
    public static Value InPlaceAnd(Value a, Value b) => Operators.InPlaceAnd(a, b);

    [PyFunction("ifloordiv", Doc = "Same as a //= b.")]
    public static Value InPlaceFloorDivide(Value a, Value b) => Operators.InPlaceFloorDivide(a, b);

    [PyFunction("ilshift", Doc = "Same as a <<= b.")]
    public static Value InPlaceLeftShift(Value a, Value b) => Operators.InPlaceLeftShift(a, b);

    [PyFunction("imatmul", Doc = "Same as a @= b.")]
    public static Value InPlaceMatrixMultiply(Value a, Value b) => Operators.InPlaceMatrixMultiply(a, b);

    [PyFunction("imod", Doc = "Same as a %= b.")]
    public static Value InPlaceRemainder(Value a, Value b) => Operators.InPlaceRemainder(a, b);

    [PyFunction("imul", Doc = "Same as a *= b.")]
    public static Value InPlaceMultiply(Value a, Value b) => Operators.InPlaceMultiply(a, b);

    [PyFunction("ior", Doc = "Same as a |= b.")]
    public static Value InPlaceOr(Value a, Value b) => Operators.InPlaceOr(a, b);

    [PyFunction("ipow", Doc = "Same as a **= b.")]
    public static Value InPlacePower(Value a, Value b) => Operators.InPlacePower(a, b);

    [PyFunction("irshift", Doc = "Same as a >>= b.")]
    public static Value InPlaceRightShift(Value a, Value b) => Operators.InPlaceRightShift(a, b);

    [PyFunction("isub", Doc = "Same as a -= b.")]
    public static Value InPlaceSubtract(Value a, Value b) => Operators.InPlaceSubtract(a, b);

    [PyFunction("itruediv", Doc = "Same as a /= b.")]
    public static Value InPlaceTrueDivide(Value a, Value b) => Operators.InPlaceTrueDivide(a, b);

    [PyFunction("ixor", Doc = "Same as a ^= b.")]
    public static Value InPlaceXor(Value a, Value b) => Operators.InPlaceXor(a, b);
}
