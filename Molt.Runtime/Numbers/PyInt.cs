namespace Molt.Runtime;

/// <summary>The Python type <c>int</c>, of inline integers too: slots and methods (https://docs.python.org/3/library/stdtypes.html#numeric-types-int-float-complex).</summary>
public unsafe partial struct PyInt
{
    [PySlot(Slot.New)]
    private static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Arguments all = new(arguments, count, keywordNames);
        Value radix = all.PositionalCount == 2 ? arguments[1] : Value.NoValue;
        for (nint i = 0; i < all.KeywordCount; i++)
        {
            if (!Str.Equals(all.KeywordAt(i), Intrinsics.Literal("base"u8)))
            {
                TextBuilder text = default;
                text.Append("int() got an unexpected keyword argument '"u8);
                text.Append(all.KeywordAt(i));
                text.Append("'"u8);
                return Errors.TypeError(ref text);
            }
            radix = all.KeywordValueAt(i);
        }
        if (count > 2)
        {
            TextBuilder text = default;
            text.Append("int expected at most 2 arguments, got "u8);
            text.AppendInteger(count);
            return Errors.TypeError(ref text);
        }
        Value number = all.PositionalCount == 0
            ? radix.IsNoValue ? Value.FromSmallInt(0) : Errors.TypeError("int() missing string argument"u8)
            : radix.IsNoValue ? Int.FromValue(arguments[0]) : Int.FromValue(arguments[0], radix);
        return number.IsNoValue || type == Intrinsics.TypeOf<PyInt>() ? number : Int.ToSubclass(type, number);
    }

    [PySlot(Slot.Repr)]
    [return: PyTyped("str")]
    private static Value Repr(Value self) => Value.FromObject(Int.ToStr(self));

    [PySlot(Slot.Hash), NoRaise]
    private static long Hash(Value self) => Int.Hash(self);

    [PySlot(Slot.Bool), NoRaise]
    private static int Truth(Value self) => Int.IsZero(self) ? 0 : 1;

    [PySlot(Slot.RichCompare), NoRaise]
    private static Value RichCompare(Value left, Value right, int operation) =>
        Int.Is(right) ? Numeric.Relation((Comparison)operation, Int.Compare(left, right)) : Intrinsics.NotImplemented;

    private static bool AreInts(Value left, Value right) => Int.Is(left) && Int.Is(right);

    [PySlot(Slot.Add)]
    private static Value Add(Value left, Value right) => AreInts(left, right) ? Int.Add(left, right) : Intrinsics.NotImplemented;

    [PySlot(Slot.Subtract)]
    private static Value Subtract(Value left, Value right) => AreInts(left, right) ? Int.Subtract(left, right) : Intrinsics.NotImplemented;

    [PySlot(Slot.Multiply)]
    private static Value Multiply(Value left, Value right) => AreInts(left, right) ? Int.Multiply(left, right) : Intrinsics.NotImplemented;

    [PySlot(Slot.TrueDivide)]
    private static Value TrueDivide(Value left, Value right) => AreInts(left, right) ? Int.TrueDivide(left, right) : Intrinsics.NotImplemented;

    [PySlot(Slot.FloorDivide)]
    private static Value FloorDivide(Value left, Value right) => AreInts(left, right) ? Int.FloorDivide(left, right) : Intrinsics.NotImplemented;

    [PySlot(Slot.Remainder)]
    private static Value Remainder(Value left, Value right) => AreInts(left, right) ? Int.Remainder(left, right) : Intrinsics.NotImplemented;

    [PySlot(Slot.DivMod)]
    private static Value DivMod(Value left, Value right) => AreInts(left, right) ? Int.DivMod(left, right) : Intrinsics.NotImplemented;

    [PySlot(Slot.Power)]
    private static Value Power(Value left, Value right, Value modulus)
    {
        if (!AreInts(left, right))
        {
            return Intrinsics.NotImplemented;
        }
        return modulus == Intrinsics.None ? Int.Power(left, right)
            : Int.Is(modulus) ? Int.PowerModulo(left, right, modulus)
            : Intrinsics.NotImplemented;
    }

    [PySlot(Slot.LeftShift)]
    private static Value LeftShift(Value left, Value right) => AreInts(left, right) ? Int.LeftShift(left, right) : Intrinsics.NotImplemented;

    [PySlot(Slot.RightShift)]
    private static Value RightShift(Value left, Value right) => AreInts(left, right) ? Int.RightShift(left, right) : Intrinsics.NotImplemented;

    [PySlot(Slot.And)]
    internal static Value And(Value left, Value right) => AreInts(left, right) ? Int.And(left, right) : Intrinsics.NotImplemented;

    [PySlot(Slot.Xor)]
    internal static Value Xor(Value left, Value right) => AreInts(left, right) ? Int.Xor(left, right) : Intrinsics.NotImplemented;

    [PySlot(Slot.Or)]
    internal static Value Or(Value left, Value right) => AreInts(left, right) ? Int.Or(left, right) : Intrinsics.NotImplemented;

    [PySlot(Slot.Negative)]
    private static Value Negative(Value self) => Int.Negative(self);

    [PySlot(Slot.Absolute)]
    private static Value Absolute(Value self) => Int.Absolute(self);

    [PySlot(Slot.Invert)]
    private static Value Invert(Value self) => Int.Invert(self);

    [PySlot(Slot.Float)]
    private static Value ToFloat(Value self)
    {
        double result = Int.ToDouble(self);
        return ThreadState.Exception != null ? Value.NoValue : Float.FromDouble(result);
    }

    [PySlot(Slot.Positive), PySlot(Slot.Int), PySlot(Slot.Index)]
    [return: PyTyped("int")]
    private static Value Exact(Value self) => Int.Exact(self);

    [PyMethod("__trunc__", Doc = "Truncating an Integral returns itself.")]
    [return: PyTyped("int")]
    private static Value Truncate(Value self) => Int.Exact(self);

    [PyMethod("__floor__", Doc = "Flooring an Integral returns itself.")]
    [return: PyTyped("int")]
    private static Value Floor(Value self) => Int.Exact(self);

    [PyMethod("__ceil__", Doc = "Ceiling of an Integral returns itself.")]
    [return: PyTyped("int")]
    private static Value Ceiling(Value self) => Int.Exact(self);

    [PyMethod("conjugate", Doc = "Returns self, the complex conjugate of any int.")]
    [return: PyTyped("int")]
    private static Value Conjugate(Value self) => Int.Exact(self);

    [PyMethod("real", Kind = PyMethodKind.Getter, Doc = "the real part of a complex number")]
    [return: PyTyped("int")]
    private static Value Real(Value self) => Int.Exact(self);

    [PyMethod("numerator", Kind = PyMethodKind.Getter, Doc = "the numerator of a rational number in lowest terms")]
    [return: PyTyped("int")]
    private static Value Numerator(Value self) => Int.Exact(self);

    [PyMethod("imag", Kind = PyMethodKind.Getter, Doc = "the imaginary part of a complex number"), NoRaise, Pure]
    private static long Imaginary(Value self) => 0;

    [PyMethod("denominator", Kind = PyMethodKind.Getter, Doc = "the denominator of a rational number in lowest terms"), NoRaise, Pure]
    private static long Denominator(Value self) => 1;

    [PySlot(Slot.Format)]
    [return: PyTyped("str")]
    private static Value Format(Value self, PyStr* specification) => Value.FromObject(Formatting.FormatInt(self, specification));

    [PyMethod("bit_length", Doc = "Number of bits necessary to represent self in binary."), NoRaise, Pure]
    private static long BitLength(Value self) => Int.BitLength(self);

    [PyMethod("bit_count", Doc = "Number of ones in the binary representation of the absolute value of self."), NoRaise, Pure]
    private static long BitCount(Value self) => Int.BitCount(self);

    [PyMethod("is_integer", Doc = "Returns True. Exists for duck type compatibility with float.is_integer."), NoRaise, Pure]
    private static bool IsInteger(Value self) => true;

    [PyMethod("as_integer_ratio", Doc = "Return a pair of integers, whose ratio is equal to the original int.")]
    [return: PyTyped("tuple[int, int]")]
    private static PyTuple* AsIntegerRatio(Value self)
    {
        Value number = Int.Exact(self);
        return number.IsNoValue ? null : Tuple.Pair(number, Value.FromSmallInt(1));
    }

    [PyMethod("__round__", Doc = "Rounding an Integral returns itself.")]
    [return: PyTyped("int")]
    private static Value Round(Value self, Value digits = default)
    {
        if (digits.IsNoValue || digits == Intrinsics.None)
        {
            return Int.Exact(self);
        }
        Value count = Operators.Index(digits);
        return count.IsNoValue ? count : Int.Round(self, count);
    }

    [PyMethod("__getnewargs__")]
    private static PyTuple* GetNewArguments(Value self)
    {
        Value number = Int.Exact(self);
        return number.IsNoValue ? null : Tuple.FromItems(&number, 1);
    }

    [PyMethod("to_bytes", Doc = "Return an array of bytes representing an integer.")]
    private static PyBytes* ToBytes(
        Value self,
        [PyKeyword("length")] nint length = 1,
        [PyKeyword("byteorder")] PyStr* byteOrder = null,
        [PyKeyword("signed", Only = true)] bool signed = false)
    {
        if (!TryReadByteOrder(byteOrder, out bool little))
        {
            return null;
        }
        if (length < 0)
        {
            Errors.ValueError("length argument must be non-negative"u8);
            return null;
        }
        return Int.ToBytes(self, length, little, signed);
    }

    [PyMethod("from_bytes", Kind = PyMethodKind.Class, Doc = "Return the integer represented by the given array of bytes.")]
    private static Value FromBytes(
        PyType* type,
        [PyKeyword("bytes")] Value bytes,
        [PyKeyword("byteorder")] PyStr* byteOrder = null,
        [PyKeyword("signed", Only = true)] bool signed = false)
    {
        if (!TryReadByteOrder(byteOrder, out bool little))
        {
            return Value.NoValue;
        }
        if (!BytesLike.TryGet(bytes, out byte* data, out nint length))
        {
            if (Str.Is(bytes) || Int.Is(bytes))
            {
                return Numeric.WrongType("cannot convert '"u8, bytes, "' object to bytes"u8);
            }
            Value converted = Calls.Call1(Value.FromObject(Intrinsics.TypeOf<PyBytes>()), bytes);
            if (converted.IsNoValue || !BytesLike.TryGet(converted, out data, out length))
            {
                return Value.NoValue;
            }
        }
        Value number = Int.FromBytes(data, length, little, signed);
        if (number.IsNoValue || type == Intrinsics.TypeOf<PyInt>())
        {
            return number;
        }
        return Calls.Call1(Value.FromObject(type), number);
    }

    private static bool TryReadByteOrder(PyStr* byteOrder, out bool little)
    {
        little = byteOrder != null && Str.Equals(byteOrder, Intrinsics.Literal("little"u8));
        if (byteOrder == null || little || Str.Equals(byteOrder, Intrinsics.Literal("big"u8)))
        {
            return true;
        }
        Errors.ValueError("byteorder must be either 'little' or 'big'"u8);
        return false;
    }
}
