using System;

namespace Molt.Runtime;

/// <summary>The Python type <c>float</c>, of inline floats too: slots and methods (https://docs.python.org/3/library/stdtypes.html#additional-methods-on-float).</summary>
public unsafe partial struct PyFloat
{
    [PySlot(Slot.New)]
    private static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Arguments all = new(arguments, count, keywordNames);
        if (all.KeywordCount != 0)
        {
            return Errors.TypeError("float() takes no keyword arguments"u8);
        }
        if (count > 1)
        {
            TextBuilder text = default;
            text.Append("float expected at most 1 argument, got "u8);
            text.AppendInteger(count);
            return Errors.TypeError(ref text);
        }
        Value result = count == 0 ? Float.FromDouble(0) : Float.FromValue(arguments[0]);
        return result.IsNoValue || type == Intrinsics.TypeOf<PyFloat>()
            ? result
            : Float.ToSubclass(type, Float.ToDouble(result));
    }

    [PySlot(Slot.Repr)]
    [return: PyTyped("str")]
    private static Value Repr(Value self) => Value.FromObject(Float.Repr(Float.ToDouble(self)));

    [PySlot(Slot.Hash), NoRaise]
    private static long Hash(Value self) => Float.Hash(self);

    [PySlot(Slot.Bool), NoRaise]
    private static int Truth(Value self) => Float.ToDouble(self) != 0 ? 1 : 0;

    [PySlot(Slot.RichCompare), NoRaise]
    private static Value RichCompare(Value left, Value right, int operation) => Float.Compare(left, right, (Comparison)operation);

    /// <summary>The numbers of two operands, of which at least one is a float. False if one is not a number, or with an exception pending.</summary>
    private static bool Operands(Value left, Value right, out double a, out double b)
    {
        b = 0;
        return Float.TryOperand(left, out a) && Float.TryOperand(right, out b);
    }

    private static Value NoOperation() => ThreadState.Exception != null ? Value.NoValue : Intrinsics.NotImplemented;

    private static Value Result(double number) => ThreadState.Exception != null ? Value.NoValue : Float.FromDouble(number);

    [PySlot(Slot.Add)]
    private static Value Add(Value left, Value right) =>
        Operands(left, right, out double a, out double b) ? Float.FromDouble(a + b) : NoOperation();

    [PySlot(Slot.Subtract)]
    private static Value Subtract(Value left, Value right) =>
        Operands(left, right, out double a, out double b) ? Float.FromDouble(a - b) : NoOperation();

    [PySlot(Slot.Multiply)]
    private static Value Multiply(Value left, Value right) =>
        Operands(left, right, out double a, out double b) ? Float.FromDouble(a * b) : NoOperation();

    [PySlot(Slot.TrueDivide)]
    private static Value TrueDivide(Value left, Value right) =>
        Operands(left, right, out double a, out double b) ? Result(Float.DivideDoubles(a, b)) : NoOperation();

    [PySlot(Slot.FloorDivide)]
    private static Value FloorDivide(Value left, Value right) =>
        Operands(left, right, out double a, out double b) ? Result(Float.FloorDivideDoubles(a, b)) : NoOperation();

    [PySlot(Slot.Remainder)]
    private static Value Remainder(Value left, Value right) =>
        Operands(left, right, out double a, out double b) ? Result(Float.RemainderDoubles(a, b)) : NoOperation();

    [PySlot(Slot.DivMod)]
    private static Value DivMod(Value left, Value right)
    {
        if (!Operands(left, right, out double a, out double b))
        {
            return NoOperation();
        }
        Value quotient = Result(Float.FloorDivideDoubles(a, b));
        Value remainder = quotient.IsNoValue ? quotient : Result(Float.RemainderDoubles(a, b));
        return remainder.IsNoValue ? remainder : Value.FromObject(Tuple.Pair(quotient, remainder));
    }

    [PySlot(Slot.Power)]
    private static Value Power(Value left, Value right, Value modulus)
    {
        if (modulus != Intrinsics.None)
        {
            return Errors.TypeError("pow() 3rd argument not allowed unless all arguments are integers"u8);
        }
        return Operands(left, right, out double a, out double b) ? Float.PowerOfDoubles(a, b) : NoOperation();
    }

    [PySlot(Slot.Negative)]
    private static Value Negative(Value self) => Float.FromDouble(-Float.ToDouble(self));

    [PySlot(Slot.Absolute)]
    private static Value Absolute(Value self) => Float.FromDouble(Math.Abs(Float.ToDouble(self)));

    [PySlot(Slot.Positive), PySlot(Slot.Float)]
    private static Value Exact(Value self) => Float.Exact(self);

    [PySlot(Slot.Int)]
    private static Value ToInt(Value self) => Int.FromDouble(Float.ToDouble(self));

    [PySlot(Slot.Format)]
    [return: PyTyped("str")]
    private static Value Format(Value self, PyStr* specification) => Value.FromObject(Formatting.FormatFloat(self, specification));

    [PyMethod("__trunc__", Doc = "Return the Integral closest to x between 0 and x.")]
    [return: PyTyped("int")]
    private static Value Truncate(Value self) => Int.FromDouble(Float.ToDouble(self));

    [PyMethod("__floor__", Doc = "Return the floor as an Integral.")]
    [return: PyTyped("int")]
    private static Value Floor(Value self) => Int.FromDouble(Math.Floor(Float.ToDouble(self)));

    [PyMethod("__ceil__", Doc = "Return the ceiling as an Integral.")]
    [return: PyTyped("int")]
    private static Value Ceiling(Value self) => Int.FromDouble(Math.Ceiling(Float.ToDouble(self)));

    [PyMethod("__round__", Doc = "Return the Integral closest to x, rounding half toward even.")]
    private static Value Round(Value self, Value digits = default)
    {
        double number = Float.ToDouble(self);
        if (digits.IsNoValue || digits == Intrinsics.None)
        {
            return Int.FromDouble(Float.RoundEven(number));
        }
        Value count = Operators.Index(digits);
        return count.IsNoValue ? count : Result(Float.RoundTo(number, Int.ToLongClamped(count)));
    }

    [PyMethod("conjugate", Doc = "Return self, the complex conjugate of any float.")]
    private static double Conjugate(Value self) => Float.ToDouble(self);

    [PyMethod("real", Kind = PyMethodKind.Getter, Doc = "the real part of a complex number"), NoRaise, Pure]
    private static double Real(Value self) => Float.ToDouble(self);

    [PyMethod("imag", Kind = PyMethodKind.Getter, Doc = "the imaginary part of a complex number"), NoRaise, Pure]
    private static double Imaginary(Value self) => 0;

    [PyMethod("is_integer", Doc = "Return True if the float is an integer."), NoRaise, Pure]
    private static bool IsInteger(Value self)
    {
        double number = Float.ToDouble(self);
        return FloatBits.IsFinite(number) && Math.Floor(number) == number;
    }

    [PyMethod("as_integer_ratio", Doc = "Return a pair of integers, whose ratio is exactly equal to the original float.")]
    [return: PyTyped("tuple[int, int]")]
    private static Value AsIntegerRatio(Value self) => Float.ToIntegerRatio(Float.ToDouble(self));

    [PyMethod("hex", Doc = "Return a hexadecimal representation of a floating-point number.")]
    private static PyStr* ToHex(Value self) => Float.ToHex(Float.ToDouble(self));

    [PyMethod("fromhex", Kind = PyMethodKind.Class, Doc = "Create a floating-point number from a hexadecimal string.")]
    private static Value FromHex(PyType* type, Value text)
    {
        if (!Str.Is(text))
        {
            return Errors.TypeError("bad argument type for built-in operation"u8);
        }
        return OfClass(type, Result(Float.FromHex(Str.From(text))));
    }

    [PyMethod("from_number", Kind = PyMethodKind.Class, Doc = "Convert real number to a floating-point number.")]
    private static Value FromNumber(PyType* type, Value number) => OfClass(type, Result(Adapt.ToDouble(number)));

    private static Value OfClass(PyType* type, Value number) => number.IsNoValue || type == Intrinsics.TypeOf<PyFloat>()
        ? number
        : Calls.Call1(Value.FromObject(type), number);

    [PyMethod("__getnewargs__")]
    private static PyTuple* GetNewArguments(Value self)
    {
        Value number = Float.Exact(self);
        return number.IsNoValue ? null : Tuple.FromItems(&number, 1);
    }

    [PyMethod("__getformat__", Kind = PyMethodKind.Class, Doc = "You probably don't want to use this function.")]
    private static PyStr* GetFormat(PyType* type, PyStr* name)
    {
        if (!Str.Equals(name, Intrinsics.Literal("double"u8)) && !Str.Equals(name, Intrinsics.Literal("float"u8)))
        {
            Errors.ValueError("__getformat__() argument 1 must be 'double' or 'float'"u8);
            return null;
        }
        return Intrinsics.Literal("IEEE, little-endian"u8);
    }
}
