namespace Molt.Runtime;

// The built-in functions of numbers.
public static unsafe partial class Builtins
{
    /// <summary><c>abs(number)</c>.</summary>
    [PyFunction("abs", Doc = "Return the absolute value of the argument.")]
    public static Value Abs(Value number) => Operators.Absolute(number);

    /// <summary><c>divmod(x, y)</c>.</summary>
    [PyFunction("divmod", Doc = "Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.")]
    public static Value DivMod(Value x, Value y) => Operators.DivMod(x, y);

    /// <summary><c>pow(base, exp, mod=None)</c>.</summary>
    [PyFunction("pow", Doc = "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.")]
    public static Value Pow([PyKeyword("base")] Value number, [PyKeyword("exp")] Value exponent, [PyKeyword("mod")] Value modulus = default) =>
        Operators.PowerModulo(number, exponent, modulus.IsNoValue ? Intrinsics.None : modulus);

    /// <summary><c>round(number, ndigits=None)</c>.</summary>
    [PyFunction("round", Doc = "Round a number to a given precision in decimal digits.")]
    public static Value Round([PyKeyword("number")] Value number, [PyKeyword("ndigits")] Value digits = default)
    {
        bool toInteger = digits.IsNoValue || digits == Intrinsics.None;
        if (Int.IsExact(number) && toInteger)
        {
            return number;
        }
        if (Float.IsExact(number) && (toInteger || digits.IsSmallInt))
        {
            double value = Float.ToDouble(number);
            if (toInteger)
            {
                return Int.FromDouble(Float.RoundEven(value));
            }
            double result = Float.RoundTo(value, digits.SmallInt);
            return ThreadState.Exception != null ? Value.NoValue : Float.FromDouble(result);
        }
        Value* arguments = stackalloc Value[2];
        arguments[1] = digits;
        Value rounded = Calls.CallSpecial(number, Intrinsics.Literal("__round__"u8), arguments, toInteger ? 0 : 1);
        return rounded.IsNoValue && ThreadState.Exception == null
            ? Numeric.WrongType("type "u8, number, " doesn't define __round__ method"u8)
            : rounded;
    }

    /// <summary><c>bin(number)</c>.</summary>
    [PyFunction("bin", Doc = "Return the binary representation of an integer.")]
    public static PyStr* Bin(Value number) => InRadix(number, 2);

    /// <summary><c>oct(number)</c>.</summary>
    [PyFunction("oct", Doc = "Return the octal representation of an integer.")]
    public static PyStr* Oct(Value number) => InRadix(number, 8);

    /// <summary><c>hex(number)</c>.</summary>
    [PyFunction("hex", Doc = "Return the hexadecimal representation of an integer.")]
    public static PyStr* Hex(Value number) => InRadix(number, 16);

    private static PyStr* InRadix(Value number, uint radix)
    {
        Value index = Operators.Index(number);
        return index.IsNoValue ? null : Int.ToStr(index, radix);
    }
}
