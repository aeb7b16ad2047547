using System.Runtime.CompilerServices;

namespace Molt.Runtime;

// Augmented assignment (https://docs.python.org/3.14/reference/simple_stmts.html#augmented-assignment-statements): the in-place slot, else the
// binary operator.
public static unsafe partial class Operators
{
    /// <summary><c>left += right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value InPlaceAdd(Value left, Value right) =>
        TryAdd(left, right, out Value result) ? result : InPlace(left, right, Slot.InPlaceAdd, Slot.Add);

    /// <summary><c>left -= right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value InPlaceSubtract(Value left, Value right) =>
        TrySubtract(left, right, out Value result) ? result : InPlace(left, right, Slot.InPlaceSubtract, Slot.Subtract);

    /// <summary><c>left *= right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value InPlaceMultiply(Value left, Value right) =>
        TryMultiply(left, right, out Value result) ? result : InPlace(left, right, Slot.InPlaceMultiply, Slot.Multiply);

    /// <summary><c>left /= right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value InPlaceTrueDivide(Value left, Value right) =>
        TryTrueDivide(left, right, out Value result) ? result : InPlaceOther(left, right, Slot.TrueDivide);

    /// <summary><c>left //= right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value InPlaceFloorDivide(Value left, Value right) =>
        TryFloorDivide(left, right, out Value result) ? result : InPlaceOther(left, right, Slot.FloorDivide);

    /// <summary><c>left %= right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value InPlaceRemainder(Value left, Value right) =>
        TryRemainder(left, right, out Value result) ? result : InPlaceOther(left, right, Slot.Remainder);

    /// <summary><c>left &gt;&gt;= right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value InPlaceRightShift(Value left, Value right) =>
        TryRightShift(left, right, out Value result) ? result : InPlaceOther(left, right, Slot.RightShift);

    /// <summary><c>left &amp;= right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value InPlaceAnd(Value left, Value right) =>
        TryAnd(left, right, out Value result) ? result : InPlace(left, right, Slot.InPlaceAnd, Slot.And);

    /// <summary><c>left |= right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value InPlaceOr(Value left, Value right) =>
        TryOr(left, right, out Value result) ? result : InPlace(left, right, Slot.InPlaceOr, Slot.Or);

    /// <summary><c>left ^= right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static Value InPlaceXor(Value left, Value right) =>
        TryXor(left, right, out Value result) ? result : InPlace(left, right, Slot.InPlaceXor, Slot.Xor);

    /// <summary><c>left @= right</c>.</summary>
    [Export]
    public static Value InPlaceMatrixMultiply(Value left, Value right) => InPlaceOther(left, right, Slot.MatrixMultiply);

    /// <summary><c>left &lt;&lt;= right</c>.</summary>
    [Export]
    public static Value InPlaceLeftShift(Value left, Value right) => InPlaceOther(left, right, Slot.LeftShift);

    /// <summary><c>left **= right</c>.</summary>
    [Export]
    public static Value InPlacePower(Value left, Value right) => InPlaceOther(left, right, Slot.Power);

    private static Value InPlace(Value left, Value right, Slot inPlace, Slot binary)
    {
        var function = (delegate*<Value, Value, Value>)Types.SlotOf(Types.Of(left), inPlace);
        Value result = Intrinsics.NotImplemented;
        if (function != null && ComesFirst(left, right, binary))
        {
            result = Ask(left, right, null, Types.SlotOf(Types.Of(right), binary));
        }
        else if (inPlace == Slot.InPlaceMultiply && function != null && IsSequence(Types.Of(left)) && OwnSlot(Types.Of(left), inPlace) == null)
        {
            // A subclass that does not define it repeats behind the operators of classes; CPython takes concatenation of a subclass for a number's.
            result = Ask(left, right, OwnSlot(Types.Of(left), binary), OwnSlot(Types.Of(right), binary));
        }
        if (function != null && result == Intrinsics.NotImplemented)
        {
            result = function(left, right);
        }
        return result == Intrinsics.NotImplemented ? Binary(left, right, binary, true) : result;
    }

    /// <summary>The content of a slot that a class made at run time defines; null if it has that of the built-in class.</summary>
    private static void* OwnSlot(PyType* type, Slot slot)
    {
        void* function = Types.SlotOf(type, slot);
        return function == Types.SlotOf(Types.NativeBase(type), slot) ? null : function;
    }

    private static Value InPlaceOther(Value left, Value right, Slot binary)
    {
        PyType* type = Types.Of(left);
        Value result = type->InPlaceOther == null ? Intrinsics.NotImplemented : type->InPlaceOther(left, right, (int)binary);
        if (result != Intrinsics.NotImplemented)
        {
            return result;
        }
        return binary == Slot.Power ? PowerModulo(left, right, Intrinsics.None, true) : Binary(left, right, binary, true);
    }
}
