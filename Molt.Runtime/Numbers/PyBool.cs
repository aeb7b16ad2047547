namespace Molt.Runtime;

/// <summary>The operations of <c>bool</c> that differ from those of <c>int</c>.</summary>
public unsafe partial struct PyBool
{
    [PySlot(Slot.New)]
    private static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Arguments all = new(arguments, count, keywordNames);
        if (all.KeywordCount != 0)
        {
            return Errors.TypeError("bool() takes no keyword arguments"u8);
        }
        if (count > 1)
        {
            TextBuilder text = default;
            text.Append("bool expected at most 1 argument, got "u8);
            text.AppendInteger(count);
            return Errors.TypeError(ref text);
        }
        int truth = count == 0 ? 0 : Operators.IsTrue(arguments[0]);
        return truth < 0 ? Value.NoValue : Bool.From(truth != 0);
    }

    [PySlot(Slot.Repr), NoRaise, Pure]
    private static Value Repr(Value self) => Value.FromObject(self == Intrinsics.True ? Intrinsics.Literal("True"u8) : Intrinsics.Literal("False"u8));

    [PySlot(Slot.And)]
    private static Value And(Value left, Value right) =>
        Int.IsBool(left) && Int.IsBool(right) ? Bool.From(left == right && left == Intrinsics.True) : PyInt.And(left, right);

    [PySlot(Slot.Or)]
    private static Value Or(Value left, Value right) =>
        Int.IsBool(left) && Int.IsBool(right) ? Bool.From(left != right || left == Intrinsics.True) : PyInt.Or(left, right);

    [PySlot(Slot.Xor)]
    private static Value Xor(Value left, Value right) =>
        Int.IsBool(left) && Int.IsBool(right) ? Bool.From(left != right) : PyInt.Xor(left, right);
}
