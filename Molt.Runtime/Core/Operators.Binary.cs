using System;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

// Binary operators (https://docs.python.org/3.14/reference/datamodel.html#emulating-numeric-types). What two small ints or two inline floats
// give stands at the top of each, to be inlined; everything else goes through the slots.
public static unsafe partial class Operators
{
    /// <summary><c>left + right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value Add(Value left, Value right) => TryAdd(left, right, out Value result) ? result : AddSlow(left, right);

    /// <summary><c>left - right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value Subtract(Value left, Value right) => TrySubtract(left, right, out Value result) ? result : SubtractSlow(left, right);

    /// <summary><c>left * right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value Multiply(Value left, Value right) => TryMultiply(left, right, out Value result) ? result : MultiplySlow(left, right);

    /// <summary><c>left / right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value TrueDivide(Value left, Value right) => TryTrueDivide(left, right, out Value result) ? result : TrueDivideSlow(left, right);

    /// <summary><c>left // right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value FloorDivide(Value left, Value right) => TryFloorDivide(left, right, out Value result) ? result : FloorDivideSlow(left, right);

    /// <summary><c>left % right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value Remainder(Value left, Value right) => TryRemainder(left, right, out Value result) ? result : RemainderSlow(left, right);

    /// <summary><c>left &gt;&gt; right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value RightShift(Value left, Value right) => TryRightShift(left, right, out Value result) ? result : RightShiftSlow(left, right);

    /// <summary><c>left &amp; right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value And(Value left, Value right) => TryAnd(left, right, out Value result) ? result : AndSlow(left, right);

    /// <summary><c>left | right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value Or(Value left, Value right) => TryOr(left, right, out Value result) ? result : OrSlow(left, right);

    /// <summary><c>left ^ right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value Xor(Value left, Value right) => TryXor(left, right, out Value result) ? result : XorSlow(left, right);

    /// <summary><c>left @ right</c>.</summary>
    [Export]
    public static Value MatrixMultiply(Value left, Value right) => Binary(left, right, Slot.MatrixMultiply, false);

    /// <summary><c>left &lt;&lt; right</c>.</summary>
    [Export]
    public static Value LeftShift(Value left, Value right) => Binary(left, right, Slot.LeftShift, false);

    /// <summary><c>left ** right</c>.</summary>
    [Export]
    public static Value Power(Value left, Value right) => PowerModulo(left, right, Intrinsics.None, false);

    /// <summary><c>divmod(left, right)</c>.</summary>
    public static Value DivMod(Value left, Value right) => Binary(left, right, Slot.DivMod, false);

    /// <summary><c>pow(left, right, modulus)</c>; None for two operands.</summary>
    [Export]
    public static Value PowerModulo(Value left, Value right, Value modulus) => PowerModulo(left, right, modulus, false);

    private static Value PowerModulo(Value left, Value right, Value modulus, bool isInPlace)
    {
        PyType* leftType = Types.Of(left);
        PyType* rightType = Types.Of(right);
        delegate*<Value, Value, Value, Value> ofLeft = leftType->Power;
        delegate*<Value, Value, Value, Value> ofRight = rightType->Power == ofLeft ? null : rightType->Power;
        if (ofLeft != null && ofRight != null && Types.IsSubclass(rightType, leftType))
        {
            Value early = ofRight(left, right, modulus);
            if (early != Intrinsics.NotImplemented)
            {
                return early;
            }
            ofRight = null;
        }
        if (ofLeft != null)
        {
            Value result = ofLeft(left, right, modulus);
            if (result != Intrinsics.NotImplemented)
            {
                return result;
            }
        }
        if (ofRight != null)
        {
            Value result = ofRight(left, right, modulus);
            if (result != Intrinsics.NotImplemented)
            {
                return result;
            }
        }
        if (modulus == Intrinsics.None)
        {
            return Unsupported(left, right, Slot.Power, isInPlace);
        }
        delegate*<Value, Value, Value, Value> ofModulus = Types.Of(modulus)->Power;
        if (ofModulus != null && ofModulus != leftType->Power && ofModulus != rightType->Power)
        {
            Value result = ofModulus(left, right, modulus);
            if (result != Intrinsics.NotImplemented)
            {
                return result;
            }
        }
        return UnsupportedPower(left, right, modulus);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreSmallInts(Value left, Value right) => ((left.Bits | right.Bits) & 1) == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreInlineFloats(Value left, Value right) => (left.Bits & right.Bits & 3) == 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryAdd(Value left, Value right, out Value result)
    {
        if (Intrinsics.Likely(AreSmallInts(left, right)) && !Intrinsics.AddOverflows((long)left.Bits, (long)right.Bits, out long sum))
        {
            result = new Value((ulong)sum);
            return true;
        }
        result = default;
        return AreInlineFloats(left, right) && Value.TryInlineFloat(left.InlineFloat + right.InlineFloat, out result);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TrySubtract(Value left, Value right, out Value result)
    {
        if (Intrinsics.Likely(AreSmallInts(left, right)) && !Intrinsics.SubtractOverflows((long)left.Bits, (long)right.Bits, out long difference))
        {
            result = new Value((ulong)difference);
            return true;
        }
        result = default;
        return AreInlineFloats(left, right) && Value.TryInlineFloat(left.InlineFloat - right.InlineFloat, out result);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryMultiply(Value left, Value right, out Value result)
    {
        if (Intrinsics.Likely(AreSmallInts(left, right)) && !Intrinsics.MultiplyOverflows((long)left.Bits, right.SmallInt, out long product))
        {
            result = new Value((ulong)product);
            return true;
        }
        result = default;
        return AreInlineFloats(left, right) && Value.TryInlineFloat(left.InlineFloat * right.InlineFloat, out result);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryTrueDivide(Value left, Value right, out Value result)
    {
        result = default;
        return AreInlineFloats(left, right) && right.InlineFloat != 0 && Value.TryInlineFloat(left.InlineFloat / right.InlineFloat, out result);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryFloorDivide(Value left, Value right, out Value result)
    {
        bool fits = Intrinsics.Likely(AreSmallInts(left, right) && (long)right.Bits > 0);
        result = fits ? Value.FromSmallInt(IntMath.FloorDivide(left.SmallInt, right.SmallInt)) : default;
        return fits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryRemainder(Value left, Value right, out Value result)
    {
        bool fits = Intrinsics.Likely(AreSmallInts(left, right) && (long)right.Bits > 0);
        result = fits ? Value.FromSmallInt(IntMath.FloorModulo(left.SmallInt, right.SmallInt)) : default;
        return fits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryRightShift(Value left, Value right, out Value result)
    {
        bool fits = AreSmallInts(left, right) && (long)right.Bits >= 0;
        result = fits ? Value.FromSmallInt(IntMath.ShiftRight(left.SmallInt, right.SmallInt)) : default;
        return fits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryAnd(Value left, Value right, out Value result)
    {
        result = new Value(left.Bits & right.Bits);
        return AreSmallInts(left, right);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryOr(Value left, Value right, out Value result)
    {
        result = new Value(left.Bits | right.Bits);
        return AreSmallInts(left, right);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryXor(Value left, Value right, out Value result)
    {
        result = new Value(left.Bits ^ right.Bits);
        return AreSmallInts(left, right);
    }

    private static Value AddSlow(Value left, Value right) => Binary(left, right, Slot.Add, false);

    private static Value SubtractSlow(Value left, Value right) => Binary(left, right, Slot.Subtract, false);

    private static Value MultiplySlow(Value left, Value right) => Binary(left, right, Slot.Multiply, false);

    private static Value TrueDivideSlow(Value left, Value right) => Binary(left, right, Slot.TrueDivide, false);

    private static Value FloorDivideSlow(Value left, Value right) => Binary(left, right, Slot.FloorDivide, false);

    private static Value RemainderSlow(Value left, Value right) => Binary(left, right, Slot.Remainder, false);

    private static Value RightShiftSlow(Value left, Value right) => Binary(left, right, Slot.RightShift, false);

    private static Value AndSlow(Value left, Value right) => Binary(left, right, Slot.And, false);

    private static Value OrSlow(Value left, Value right) => Binary(left, right, Slot.Or, false);

    private static Value XorSlow(Value left, Value right) => Binary(left, right, Slot.Xor, false);

    /// <summary>
    /// Asks the left operand's slot, then the right one's; the right one first if its class derives from the left one's. An error shows the symbol of
    /// augmented assignment if <paramref name="isInPlace"/>.
    /// </summary>
    private static Value Binary(Value left, Value right, Slot slot, bool isInPlace)
    {
        void* ofRight = Types.SlotOf(Types.Of(right), slot);
        Value result = Intrinsics.NotImplemented;
        if (ComesFirst(left, right, slot))
        {
            result = Ask(left, right, null, ofRight);
            ofRight = null;
        }
        if (result == Intrinsics.NotImplemented)
        {
            result = Ask(left, right, Types.SlotOf(Types.Of(left), slot), ofRight);
        }
        return result == Intrinsics.NotImplemented ? Unsupported(left, right, slot, isInPlace) : result;
    }

    /// <summary>Whether the operator that the class of the right operand defines is asked before a built-in sequence on the left is concatenated or repeated.</summary>
    private static bool ComesFirst(Value left, Value right, Slot slot)
    {
        PyType* type = Types.Of(right);
        return (type->Flags & TypeFlags.Heap) != 0 && (Types.Of(left)->Flags & TypeFlags.Heap) == 0 && slot is (Slot.Add or Slot.Multiply)
            && IsSequence(Types.Of(left)) && OwnSlot(type, slot) != null;
    }

    /// <summary>Calls what the classes of two operands have for an operator, or null, in the order of the language; NotImplemented if none has a result.</summary>
    private static Value Ask(Value left, Value right, void* slotOfLeft, void* slotOfRight)
    {
        var ofLeft = (delegate*<Value, Value, Value>)slotOfLeft;
        var ofRight = (delegate*<Value, Value, Value>)slotOfRight;
        if (ofRight == ofLeft)
        {
            ofRight = null;
        }
        if (ofLeft != null && ofRight != null && Types.IsSubclass(Types.Of(right), Types.Of(left)))
        {
            Value early = ofRight(left, right);
            if (early != Intrinsics.NotImplemented)
            {
                return early;
            }
            ofRight = null;
        }
        if (ofLeft != null)
        {
            Value result = ofLeft(left, right);
            if (result != Intrinsics.NotImplemented)
            {
                return result;
            }
        }
        return ofRight == null ? Intrinsics.NotImplemented : ofRight(left, right);
    }

    /// <summary>What a binary operator does once the first special method gave NotImplemented: it asks the right operand's, if it has a name.</summary>
    [Cold]
    internal static Value BinaryBehind(Value left, Value right, Slot slot, PyStr* reflected, bool isInPlace)
    {
        PyType* rightType = Types.Of(right);
        Value method = reflected == null || rightType == Types.Of(left) ? Value.NoValue : Types.Lookup(rightType, reflected);
        if (!method.IsNoValue)
        {
            Value result = Calls.CallUnbound(method, right, left);
            if (result != Intrinsics.NotImplemented)
            {
                return result;
            }
        }
        return Unsupported(left, right, slot, isInPlace);
    }

    [Cold]
    private static Value Unsupported(Value left, Value right, Slot slot, bool isInPlace)
    {
        const TypeFlags sequence = TypeFlags.Str | TypeFlags.List | TypeFlags.Tuple | TypeFlags.Bytes;
        PyType* leftType = Types.Of(left);
        PyType* rightType = Types.Of(right);
        TextBuilder text = default;
        if (slot == Slot.Add && ((leftType->Flags & sequence) != 0 || ByteArray.Is(left)))
        {
            if ((leftType->Flags & sequence & ~TypeFlags.Bytes) == 0)
            {
                text.Append("can't concat "u8);
                text.AppendTypeName(rightType);
                text.Append(ByteArray.Is(left) ? " to bytearray"u8 : " to bytes"u8);
                return Errors.TypeError(ref text);
            }
            PyStr* kind = (leftType->Flags & TypeFlags.Str) != 0 ? Intrinsics.Literal("str"u8)
                : (leftType->Flags & TypeFlags.List) != 0 ? Intrinsics.Literal("list"u8) : Intrinsics.Literal("tuple"u8);
            text.Append("can only concatenate "u8);
            text.Append(kind);
            text.Append(" (not \""u8);
            text.AppendTypeName(rightType);
            text.Append("\") to "u8);
            text.Append(kind);
            return Errors.TypeError(ref text);
        }
        if (slot == Slot.Multiply && (IsSequence(leftType) || IsSequence(rightType)))
        {
            text.Append("can't multiply sequence by non-int of type '"u8);
            text.AppendTypeName(IsSequence(leftType) ? rightType : leftType);
            text.Append("'"u8);
            return Errors.TypeError(ref text);
        }
        text.Append("unsupported operand type(s) for "u8);
        text.Append(isInPlace && slot == Slot.Power ? "**"u8 : Symbol(slot));
        text.Append(isInPlace ? "="u8 : ""u8);
        text.Append(": '"u8);
        text.AppendTypeName(leftType);
        text.Append("' and '"u8);
        text.AppendTypeName(rightType);
        text.Append("'"u8);
        return Errors.TypeError(ref text);
    }

    [Cold]
    private static Value UnsupportedPower(Value left, Value right, Value modulus)
    {
        TextBuilder text = default;
        text.Append("unsupported operand type(s) for ** or pow(): '"u8);
        text.AppendTypeName(left);
        text.Append("', '"u8);
        text.AppendTypeName(right);
        text.Append("', '"u8);
        text.AppendTypeName(modulus);
        text.Append("'"u8);
        return Errors.TypeError(ref text);
    }

    private static ReadOnlySpan<byte> Symbol(Slot slot) => slot switch
    {
        Slot.Add => "+"u8,
        Slot.Subtract => "-"u8,
        Slot.Multiply => "*"u8,
        Slot.MatrixMultiply => "@"u8,
        Slot.TrueDivide => "/"u8,
        Slot.FloorDivide => "//"u8,
        Slot.Remainder => "%"u8,
        Slot.DivMod => "divmod()"u8,
        Slot.Power => "** or pow()"u8,
        Slot.LeftShift => "<<"u8,
        Slot.RightShift => ">>"u8,
        Slot.And => "&"u8,
        Slot.Xor => "^"u8,
        Slot.Or => "|"u8,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // What can be repeated: it has items and a length, and is no number.
    private static bool IsSequence(PyType* type)
    {
        PyType* native = Types.NativeBase(type);
        return native->Multiply != null && native->GetItem != null && native->Length != null;
    }
}
