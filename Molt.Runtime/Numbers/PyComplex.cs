namespace Molt.Runtime;

/// <summary>The Python type <c>complex</c>: slots and methods (https://docs.python.org/3/library/functions.html#complex).</summary>
public unsafe partial struct PyComplex
{
    /// <summary>An operand of an operator, one of whose operands is complex.</summary>
    private struct Operand
    {
        public ComplexNumber Number;
        public bool IsComplex;
    }

    [PySlot(Slot.New)]
    private static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Arguments all = new(arguments, count, keywordNames);
        Value real = all.PositionalCount > 0 ? arguments[0] : all.Find(Intrinsics.Literal("real"u8));
        Value imaginary = all.PositionalCount > 1 ? arguments[1] : all.Find(Intrinsics.Literal("imag"u8));
        if (count > 2 || count != (real.IsNoValue ? 0 : 1) + (imaginary.IsNoValue ? 0 : 1))
        {
            return WrongArguments(all, real, imaginary);
        }
        if (imaginary.IsNoValue && !real.IsNoValue && all.PositionalCount == 1)
        {
            if (type == Intrinsics.TypeOf<PyComplex>() && Complex.IsExact(real))
            {
                return real;
            }
            return FromOne(type, real);
        }
        if (!TryPart(real, "real"u8, out ComplexNumber first) || !TryPart(imaginary, "imag"u8, out ComplexNumber second))
        {
            return Value.NoValue;
        }

        // Complex parts are deprecated but still taken: real + imag * 1j.
        double realPart = IsComplexPart(imaginary) ? first.Real - second.Imaginary : first.Real;
        double imaginaryPart = IsComplexPart(real) ? second.Real + first.Imaginary : second.Real;
        return Complex.ToSubclass(type, new(realPart, imaginaryPart));
    }

    private static bool IsComplexPart(Value part) => !part.IsNoValue && Complex.Is(part);

    [Cold]
    private static Value WrongArguments(Arguments all, Value real, Value imaginary)
    {
        TextBuilder text = default;
        for (nint i = 0; i < all.KeywordCount; i++)
        {
            PyStr* name = all.KeywordAt(i);
            bool known = Str.Equals(name, Intrinsics.Literal("real"u8)) || Str.Equals(name, Intrinsics.Literal("imag"u8));
            bool given = known && all.PositionalCount > (Str.Equals(name, Intrinsics.Literal("real"u8)) ? 0 : 1);
            if (known && !given)
            {
                continue;
            }
            text.Append(known ? "argument for complex() given by name ('"u8 : "complex() got an unexpected keyword argument '"u8);
            text.Append(name);
            text.Append(known ? "') and position ("u8 : "'"u8);
            if (known)
            {
                text.AppendInteger(Str.Equals(name, Intrinsics.Literal("real"u8)) ? 1 : 2);
                text.Append(")"u8);
            }
            return Errors.TypeError(ref text);
        }
        text.Append("complex() takes at most 2 arguments ("u8);
        text.AppendInteger(all.Count);
        text.Append(" given)"u8);
        return Errors.TypeError(ref text);
    }

    /// <summary><c>complex(value)</c>.</summary>
    private static Value FromOne(PyType* type, Value value)
    {
        if (Str.Is(value))
        {
            PyStr* text = Str.From(value);
            byte* ascii = NumberText.ToAscii(text);
            if (ascii == null)
            {
                return Value.NoValue;
            }
            if (Complex.Parse(ascii, text->Length, out ComplexNumber parsed))
            {
                return Complex.ToSubclass(type, parsed);
            }
            if (!NumberText.HasMisplacedUnderscore(ascii, text->Length))
            {
                return Errors.ValueError("complex() arg is a malformed string"u8);
            }
            var complaint = new TextBuilder();
            complaint.Append("could not convert string to complex: "u8);
            complaint.AppendRepr(value);
            return Errors.ValueError(ref complaint);
        }
        if (!Complex.TryConvert(value, out ComplexNumber number))
        {
            return ThreadState.Exception != null
                ? Value.NoValue
                : Numeric.WrongType("complex() argument must be a string or a number, not "u8, value, ""u8);
        }
        return Complex.ToSubclass(type, number);
    }

    private static bool TryPart(Value value, System.ReadOnlySpan<byte> name, out ComplexNumber number)
    {
        number = default;
        if (value.IsNoValue || Complex.TryConvert(value, out number))
        {
            return true;
        }
        if (ThreadState.Exception == null)
        {
            TextBuilder text = default;
            text.Append("complex() argument '"u8);
            text.Append(name);
            text.Append("' must be a real number, not "u8);
            text.AppendTypeName(value);
            Errors.TypeError(ref text);
        }
        return false;
    }

    [PyMethod("from_number", Kind = PyMethodKind.Class, Doc = "Convert number to a complex floating-point number.")]
    private static Value FromNumber(PyType* type, Value number)
    {
        if (Str.Is(number) || !Complex.TryConvert(number, out ComplexNumber result))
        {
            return ThreadState.Exception != null ? Value.NoValue : Numeric.WrongType("must be real number, not "u8, number, ""u8);
        }
        if (type == Intrinsics.TypeOf<PyComplex>())
        {
            return Complex.IsExact(number) ? number : Complex.From(result);
        }
        Value plain = Complex.From(result);
        return plain.IsNoValue ? plain : Calls.Call1(Value.FromObject(type), plain);
    }

    [PySlot(Slot.Repr)]
    [return: PyTyped("str")]
    private static Value Repr(Value self) => Value.FromObject(Complex.Repr(Complex.ToNumber(self)));

    [PySlot(Slot.Hash)]
    private static long Hash(Value self)
    {
        ComplexNumber number = Complex.ToNumber(self);
        ulong hash = (ulong)PartHash(self, number.Real) + (1000003 * (ulong)PartHash(self, number.Imaginary));
        return hash == ulong.MaxValue ? -2 : (long)hash;
    }

    private static long PartHash(Value self, double part) =>
        FloatBits.IsNaN(part) ? (long)((self.Bits >> 4) & long.MaxValue) : Float.HashOf(part);

    [PySlot(Slot.Bool), NoRaise]
    private static int Truth(Value self) => Complex.ToNumber(self).IsZero ? 0 : 1;

    [PySlot(Slot.RichCompare)]
    private static Value RichCompare(Value left, Value right, int operation)
    {
        if ((Comparison)operation is not (Comparison.Equal or Comparison.NotEqual))
        {
            return Intrinsics.NotImplemented;
        }
        ComplexNumber a = Complex.ToNumber(left);
        bool equal;
        if (Int.Is(right))
        {
            equal = a.Imaginary == 0 && !FloatBits.IsNaN(a.Real) && Float.CompareToInt(a.Real, right) == 0;
        }
        else if (Float.Is(right))
        {
            equal = a.Imaginary == 0 && a.Real == Float.ToDouble(right);
        }
        else if (Complex.Is(right))
        {
            ComplexNumber b = Complex.ToNumber(right);
            equal = a.Real == b.Real && a.Imaginary == b.Imaginary;
        }
        else
        {
            return Intrinsics.NotImplemented;
        }
        return Bool.From(equal == ((Comparison)operation == Comparison.Equal));
    }

    private static bool TryOperand(Value value, out Operand operand)
    {
        operand = default;
        if (Complex.Is(value))
        {
            operand.Number = Complex.ToNumber(value);
            operand.IsComplex = true;
            return true;
        }
        bool real = Float.TryOperand(value, out double number);
        operand.Number = new(number, 0);
        return real;
    }

    private static bool Operands(Value left, Value right, out Operand a, out Operand b)
    {
        b = default;
        return TryOperand(left, out a) && TryOperand(right, out b);
    }

    private static Value NoOperation() => ThreadState.Exception != null ? Value.NoValue : Intrinsics.NotImplemented;

    [PySlot(Slot.Add)]
    private static Value Add(Value left, Value right)
    {
        if (!Operands(left, right, out Operand a, out Operand b))
        {
            return NoOperation();
        }
        double imaginary = !a.IsComplex ? b.Number.Imaginary : !b.IsComplex ? a.Number.Imaginary : a.Number.Imaginary + b.Number.Imaginary;
        return Complex.FromParts(a.Number.Real + b.Number.Real, imaginary);
    }

    [PySlot(Slot.Subtract)]
    private static Value Subtract(Value left, Value right)
    {
        if (!Operands(left, right, out Operand a, out Operand b))
        {
            return NoOperation();
        }
        double imaginary = !a.IsComplex ? -b.Number.Imaginary : !b.IsComplex ? a.Number.Imaginary : a.Number.Imaginary - b.Number.Imaginary;
        return Complex.FromParts(a.Number.Real - b.Number.Real, imaginary);
    }

    [PySlot(Slot.Multiply)]
    private static Value Multiply(Value left, Value right)
    {
        if (!Operands(left, right, out Operand a, out Operand b))
        {
            return NoOperation();
        }
        if (a.IsComplex && b.IsComplex)
        {
            return Complex.From(Complex.Multiply(a.Number, b.Number));
        }
        double factor = a.IsComplex ? b.Number.Real : a.Number.Real;
        ComplexNumber number = a.IsComplex ? a.Number : b.Number;
        return Complex.FromParts(number.Real * factor, number.Imaginary * factor);
    }

    [PySlot(Slot.TrueDivide)]
    private static Value TrueDivide(Value left, Value right)
    {
        if (!Operands(left, right, out Operand a, out Operand b))
        {
            return NoOperation();
        }
        if (b.Number.IsZero)
        {
            return Errors.ZeroDivisionError("division by zero"u8);
        }
        return Complex.From(!b.IsComplex ? new(a.Number.Real / b.Number.Real, a.Number.Imaginary / b.Number.Real)
            : a.IsComplex ? Complex.Divide(a.Number, b.Number)
            : Complex.DivideReal(a.Number.Real, b.Number));
    }

    [PySlot(Slot.Power)]
    private static Value Power(Value left, Value right, Value modulus)
    {
        if (!Operands(left, right, out Operand a, out Operand b))
        {
            return NoOperation();
        }
        return modulus != Intrinsics.None ? Errors.ValueError("complex modulo"u8) : Complex.Power(a.Number, b.Number);
    }

    [PySlot(Slot.Negative)]
    private static Value Negative(Value self) => Complex.FromParts(-Complex.ToNumber(self).Real, -Complex.ToNumber(self).Imaginary);

    [PySlot(Slot.Positive)]
    [PyMethod("__complex__", Doc = "Convert this value to exact type complex.")]
    [return: PyTyped("complex")]
    private static Value Exact(Value self) => Complex.IsExact(self) ? self : Complex.From(Complex.ToNumber(self));

    [PySlot(Slot.Absolute)]
    private static Value Absolute(Value self)
    {
        double result = Complex.Absolute(Complex.ToNumber(self));
        return ThreadState.Exception != null ? Value.NoValue : Float.FromDouble(result);
    }

    [PySlot(Slot.Format)]
    [return: PyTyped("str")]
    private static Value Format(Value self, PyStr* specification) => Value.FromObject(Formatting.FormatComplex(self, specification));

    [PyMethod("conjugate", Doc = "Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j.")]
    [return: PyTyped("complex")]
    private static Value Conjugate(Value self) => Complex.FromParts(Complex.ToNumber(self).Real, -Complex.ToNumber(self).Imaginary);

    [PyMethod("real", Kind = PyMethodKind.Getter, Doc = "the real part of a complex number"), NoRaise, Pure]
    private static double GetReal(Value self) => Complex.ToNumber(self).Real;

    [PyMethod("imag", Kind = PyMethodKind.Getter, Doc = "the imaginary part of a complex number"), NoRaise, Pure]
    private static double GetImaginary(Value self) => Complex.ToNumber(self).Imaginary;

    [PyMethod("__getnewargs__")]
    private static PyTuple* GetNewArguments(Value self)
    {
        ComplexNumber number = Complex.ToNumber(self);
        return Tuple.Pair(Float.FromDouble(number.Real), Float.FromDouble(number.Imaginary));
    }
}
