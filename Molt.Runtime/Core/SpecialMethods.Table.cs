namespace Molt.Runtime;

// The table's content, and the functions that its slots hold for classes written in Python: each calls a special method by its name.
public static unsafe partial class SpecialMethods
{
    private static void Fill()
    {
        Add(Intrinsics.Literal("__neg__"u8), Slot.Negative, SpecialShape.Unary, (delegate*<Value, Value>)&NegativeSlot);
        Add(Intrinsics.Literal("__pos__"u8), Slot.Positive, SpecialShape.Unary, (delegate*<Value, Value>)&PositiveSlot);
        Add(Intrinsics.Literal("__abs__"u8), Slot.Absolute, SpecialShape.Unary, (delegate*<Value, Value>)&AbsoluteSlot);
        Add(Intrinsics.Literal("__invert__"u8), Slot.Invert, SpecialShape.Unary, (delegate*<Value, Value>)&InvertSlot);
        Add(Intrinsics.Literal("__int__"u8), Slot.Int, SpecialShape.Unary, (delegate*<Value, Value>)&IntSlot);
        Add(Intrinsics.Literal("__float__"u8), Slot.Float, SpecialShape.Unary, (delegate*<Value, Value>)&FloatSlot);
        Add(Intrinsics.Literal("__index__"u8), Slot.Index, SpecialShape.Unary, (delegate*<Value, Value>)&IndexSlot);
        Add(Intrinsics.Literal("__await__"u8), Slot.Await, SpecialShape.Unary, (delegate*<Value, Value>)&AwaitSlot);
        Add(Intrinsics.Literal("__aiter__"u8), Slot.AsyncIter, SpecialShape.Unary, (delegate*<Value, Value>)&AsyncIterSlot);
        Add(Intrinsics.Literal("__anext__"u8), Slot.AsyncNext, SpecialShape.Unary, (delegate*<Value, Value>)&AsyncNextSlot);
        Add(Intrinsics.Literal("__repr__"u8), Slot.Repr, SpecialShape.Unary, (delegate*<Value, Value>)&ReprSlot);
        Add(Intrinsics.Literal("__str__"u8), Slot.Str, SpecialShape.Unary, (delegate*<Value, Value>)&StrSlot);
        Add(Intrinsics.Literal("__iter__"u8), Slot.Iter, SpecialShape.Unary, (delegate*<Value, Value>)&IterSlot);
        Add(Intrinsics.Literal("__next__"u8), Slot.Next, SpecialShape.Next, (delegate*<Value, Value>)&NextSlot);
        Add(Intrinsics.Literal("__hash__"u8), Slot.Hash, SpecialShape.Hash, (delegate*<Value, long>)&HashSlot);
        Add(Intrinsics.Literal("__len__"u8), Slot.Length, SpecialShape.Length, (delegate*<Value, nint>)&LengthSlot);
        Add(Intrinsics.Literal("__bool__"u8), Slot.Bool, SpecialShape.Truth, (delegate*<Value, int>)&BoolSlot);
        Add(Intrinsics.Literal("__add__"u8), Slot.Add, SpecialShape.Binary, (delegate*<Value, Value, Value>)&AddSlot);
        Add(Intrinsics.Literal("__radd__"u8), Slot.Add, SpecialShape.Reflected, (delegate*<Value, Value, Value>)&AddSlot);
        Add(Intrinsics.Literal("__sub__"u8), Slot.Subtract, SpecialShape.Binary, (delegate*<Value, Value, Value>)&SubtractSlot);
        Add(Intrinsics.Literal("__rsub__"u8), Slot.Subtract, SpecialShape.Reflected, (delegate*<Value, Value, Value>)&SubtractSlot);
        Add(Intrinsics.Literal("__mul__"u8), Slot.Multiply, SpecialShape.Binary, (delegate*<Value, Value, Value>)&MultiplySlot);
        Add(Intrinsics.Literal("__rmul__"u8), Slot.Multiply, SpecialShape.Reflected, (delegate*<Value, Value, Value>)&MultiplySlot);
        Add(Intrinsics.Literal("__matmul__"u8), Slot.MatrixMultiply, SpecialShape.Binary, (delegate*<Value, Value, Value>)&MatrixMultiplySlot);
        Add(Intrinsics.Literal("__rmatmul__"u8), Slot.MatrixMultiply, SpecialShape.Reflected, (delegate*<Value, Value, Value>)&MatrixMultiplySlot);
        Add(Intrinsics.Literal("__truediv__"u8), Slot.TrueDivide, SpecialShape.Binary, (delegate*<Value, Value, Value>)&TrueDivideSlot);
        Add(Intrinsics.Literal("__rtruediv__"u8), Slot.TrueDivide, SpecialShape.Reflected, (delegate*<Value, Value, Value>)&TrueDivideSlot);
        Add(Intrinsics.Literal("__floordiv__"u8), Slot.FloorDivide, SpecialShape.Binary, (delegate*<Value, Value, Value>)&FloorDivideSlot);
        Add(Intrinsics.Literal("__rfloordiv__"u8), Slot.FloorDivide, SpecialShape.Reflected, (delegate*<Value, Value, Value>)&FloorDivideSlot);
        Add(Intrinsics.Literal("__mod__"u8), Slot.Remainder, SpecialShape.Binary, (delegate*<Value, Value, Value>)&RemainderSlot);
        Add(Intrinsics.Literal("__rmod__"u8), Slot.Remainder, SpecialShape.Reflected, (delegate*<Value, Value, Value>)&RemainderSlot);
        Add(Intrinsics.Literal("__divmod__"u8), Slot.DivMod, SpecialShape.Binary, (delegate*<Value, Value, Value>)&DivModSlot);
        Add(Intrinsics.Literal("__rdivmod__"u8), Slot.DivMod, SpecialShape.Reflected, (delegate*<Value, Value, Value>)&DivModSlot);
        Add(Intrinsics.Literal("__lshift__"u8), Slot.LeftShift, SpecialShape.Binary, (delegate*<Value, Value, Value>)&LeftShiftSlot);
        Add(Intrinsics.Literal("__rlshift__"u8), Slot.LeftShift, SpecialShape.Reflected, (delegate*<Value, Value, Value>)&LeftShiftSlot);
        Add(Intrinsics.Literal("__rshift__"u8), Slot.RightShift, SpecialShape.Binary, (delegate*<Value, Value, Value>)&RightShiftSlot);
        Add(Intrinsics.Literal("__rrshift__"u8), Slot.RightShift, SpecialShape.Reflected, (delegate*<Value, Value, Value>)&RightShiftSlot);
        Add(Intrinsics.Literal("__and__"u8), Slot.And, SpecialShape.Binary, (delegate*<Value, Value, Value>)&AndSlot);
        Add(Intrinsics.Literal("__rand__"u8), Slot.And, SpecialShape.Reflected, (delegate*<Value, Value, Value>)&AndSlot);
        Add(Intrinsics.Literal("__xor__"u8), Slot.Xor, SpecialShape.Binary, (delegate*<Value, Value, Value>)&XorSlot);
        Add(Intrinsics.Literal("__rxor__"u8), Slot.Xor, SpecialShape.Reflected, (delegate*<Value, Value, Value>)&XorSlot);
        Add(Intrinsics.Literal("__or__"u8), Slot.Or, SpecialShape.Binary, (delegate*<Value, Value, Value>)&OrSlot);
        Add(Intrinsics.Literal("__ror__"u8), Slot.Or, SpecialShape.Reflected, (delegate*<Value, Value, Value>)&OrSlot);
        Add(Intrinsics.Literal("__pow__"u8), Slot.Power, SpecialShape.Power, (delegate*<Value, Value, Value, Value>)&PowerSlot);
        Add(Intrinsics.Literal("__rpow__"u8), Slot.Power, SpecialShape.ReflectedPower, (delegate*<Value, Value, Value, Value>)&PowerSlot);
        Add(Intrinsics.Literal("__iadd__"u8), Slot.InPlaceAdd, SpecialShape.Binary, (delegate*<Value, Value, Value>)&InPlaceAddSlot);
        Add(Intrinsics.Literal("__imul__"u8), Slot.InPlaceMultiply, SpecialShape.Binary, (delegate*<Value, Value, Value>)&InPlaceMultiplySlot);
        Add(Intrinsics.Literal("__ior__"u8), Slot.InPlaceOr, SpecialShape.Binary, (delegate*<Value, Value, Value>)&InPlaceOrSlot);
        Add(Intrinsics.Literal("__iand__"u8), Slot.InPlaceAnd, SpecialShape.Binary, (delegate*<Value, Value, Value>)&InPlaceAndSlot);
        Add(Intrinsics.Literal("__ixor__"u8), Slot.InPlaceXor, SpecialShape.Binary, (delegate*<Value, Value, Value>)&InPlaceXorSlot);
        Add(Intrinsics.Literal("__isub__"u8), Slot.InPlaceSubtract, SpecialShape.Binary, (delegate*<Value, Value, Value>)&InPlaceSubtractSlot);
        AddInPlace(Intrinsics.Literal("__imatmul__"u8), Slot.MatrixMultiply);
        AddInPlace(Intrinsics.Literal("__itruediv__"u8), Slot.TrueDivide);
        AddInPlace(Intrinsics.Literal("__ifloordiv__"u8), Slot.FloorDivide);
        AddInPlace(Intrinsics.Literal("__imod__"u8), Slot.Remainder);
        AddInPlace(Intrinsics.Literal("__ipow__"u8), Slot.Power);
        AddInPlace(Intrinsics.Literal("__ilshift__"u8), Slot.LeftShift);
        AddInPlace(Intrinsics.Literal("__irshift__"u8), Slot.RightShift);
        AddComparison(Intrinsics.Literal("__lt__"u8), Comparison.Less);
        AddComparison(Intrinsics.Literal("__le__"u8), Comparison.LessEqual);
        AddComparison(Intrinsics.Literal("__eq__"u8), Comparison.Equal);
        AddComparison(Intrinsics.Literal("__ne__"u8), Comparison.NotEqual);
        AddComparison(Intrinsics.Literal("__gt__"u8), Comparison.Greater);
        AddComparison(Intrinsics.Literal("__ge__"u8), Comparison.GreaterEqual);
        Add(Intrinsics.Literal("__getattribute__"u8), Slot.GetAttribute, SpecialShape.Name, (delegate*<Value, PyStr*, Value>)&GetAttributeSlot);
        Add(Intrinsics.Literal("__getattr__"u8), Slot.GetAttribute, SpecialShape.Hook, (delegate*<Value, PyStr*, Value>)&GetAttributeSlot);
        Add(Intrinsics.Literal("__setattr__"u8), Slot.SetAttribute, SpecialShape.SetName, (delegate*<Value, PyStr*, Value, bool>)&SetAttributeSlot);
        Add(Intrinsics.Literal("__delattr__"u8), Slot.SetAttribute, SpecialShape.DeleteName, (delegate*<Value, PyStr*, Value, bool>)&SetAttributeSlot);
        Add(Intrinsics.Literal("__call__"u8), Slot.Call, SpecialShape.Call, (delegate*<Value, Value*, nint, PyTuple*, Value>)&CallSlot);
        Add(Intrinsics.Literal("__init__"u8), Slot.Init, SpecialShape.Init, (delegate*<Value, Value*, nint, PyTuple*, bool>)&InitSlot);
        Add(Intrinsics.Literal("__new__"u8), Slot.New, SpecialShape.New, (delegate*<PyType*, Value*, nint, PyTuple*, Value>)&NewSlot);
        Add(Intrinsics.Literal("__getitem__"u8), Slot.GetItem, SpecialShape.Binary, (delegate*<Value, Value, Value>)&GetItemSlot);
        Add(Intrinsics.Literal("__setitem__"u8), Slot.SetItem, SpecialShape.SetItem, (delegate*<Value, Value, Value, bool>)&SetItemSlot);
        Add(Intrinsics.Literal("__delitem__"u8), Slot.SetItem, SpecialShape.DeleteItem, (delegate*<Value, Value, Value, bool>)&SetItemSlot);
        Add(Intrinsics.Literal("__contains__"u8), Slot.Contains, SpecialShape.Contains, (delegate*<Value, Value, int>)&ContainsSlot);
        Add(Intrinsics.Literal("__get__"u8), Slot.DescriptorGet, SpecialShape.Get, (delegate*<Value, Value, PyType*, Value>)&DescriptorGetSlot);
        Add(Intrinsics.Literal("__set__"u8), Slot.DescriptorSet, SpecialShape.SetItem, (delegate*<Value, Value, Value, bool>)&DescriptorSetSlot);
        Add(Intrinsics.Literal("__delete__"u8), Slot.DescriptorSet, SpecialShape.DeleteItem, (delegate*<Value, Value, Value, bool>)&DescriptorSetSlot);
        Add(Intrinsics.Literal("__format__"u8), Slot.Format, SpecialShape.Name, (delegate*<Value, PyStr*, Value>)&FormatSlot);
    }

    private static void AddInPlace(PyStr* name, Slot binary) =>
        Add(name, Slot.InPlaceOther, SpecialShape.InPlaceOther, (delegate*<Value, Value, int, Value>)&InPlaceOtherSlot, (int)binary);

    private static void AddComparison(PyStr* name, Comparison operation) =>
        Add(name, Slot.RichCompare, SpecialShape.Compare, (delegate*<Value, Value, int, Value>)&RichCompareSlot, (int)operation);

    private static Value NegativeSlot(Value self) => Unary(self, Intrinsics.Literal("__neg__"u8));

    private static Value PositiveSlot(Value self) => Unary(self, Intrinsics.Literal("__pos__"u8));

    private static Value AbsoluteSlot(Value self) => Unary(self, Intrinsics.Literal("__abs__"u8));

    private static Value InvertSlot(Value self) => Unary(self, Intrinsics.Literal("__invert__"u8));

    private static Value IntSlot(Value self) => Unary(self, Intrinsics.Literal("__int__"u8));

    private static Value FloatSlot(Value self) => Unary(self, Intrinsics.Literal("__float__"u8));

    private static Value IndexSlot(Value self) => Unary(self, Intrinsics.Literal("__index__"u8));

    private static Value AwaitSlot(Value self) => Unary(self, Intrinsics.Literal("__await__"u8));

    private static Value AsyncIterSlot(Value self) => Unary(self, Intrinsics.Literal("__aiter__"u8));

    private static Value AsyncNextSlot(Value self) => Unary(self, Intrinsics.Literal("__anext__"u8));

    private static Value ReprSlot(Value self) => Unary(self, Intrinsics.Literal("__repr__"u8));

    private static Value StrSlot(Value self) => Unary(self, Intrinsics.Literal("__str__"u8));

    private static Value IterSlot(Value self)
    {
        PyStr* name = Intrinsics.Literal("__iter__"u8);
        return Types.Lookup(Types.Of(self), name) == Intrinsics.None
            ? Operators.Complain("'"u8, self, "' object is not iterable"u8)
            : Unary(self, name);
    }

    private static Value AddSlot(Value left, Value right) =>
        Binary(left, right, Slot.Add, Intrinsics.Literal("__add__"u8), Intrinsics.Literal("__radd__"u8));

    private static Value SubtractSlot(Value left, Value right) =>
        Binary(left, right, Slot.Subtract, Intrinsics.Literal("__sub__"u8), Intrinsics.Literal("__rsub__"u8));

    private static Value MultiplySlot(Value left, Value right) =>
        Binary(left, right, Slot.Multiply, Intrinsics.Literal("__mul__"u8), Intrinsics.Literal("__rmul__"u8));

    private static Value MatrixMultiplySlot(Value left, Value right) =>
        Binary(left, right, Slot.MatrixMultiply, Intrinsics.Literal("__matmul__"u8), Intrinsics.Literal("__rmatmul__"u8));

    private static Value TrueDivideSlot(Value left, Value right) =>
        Binary(left, right, Slot.TrueDivide, Intrinsics.Literal("__truediv__"u8), Intrinsics.Literal("__rtruediv__"u8));

    private static Value FloorDivideSlot(Value left, Value right) =>
        Binary(left, right, Slot.FloorDivide, Intrinsics.Literal("__floordiv__"u8), Intrinsics.Literal("__rfloordiv__"u8));

    private static Value RemainderSlot(Value left, Value right) =>
        Binary(left, right, Slot.Remainder, Intrinsics.Literal("__mod__"u8), Intrinsics.Literal("__rmod__"u8));

    private static Value DivModSlot(Value left, Value right) =>
        Binary(left, right, Slot.DivMod, Intrinsics.Literal("__divmod__"u8), Intrinsics.Literal("__rdivmod__"u8));

    private static Value LeftShiftSlot(Value left, Value right) =>
        Binary(left, right, Slot.LeftShift, Intrinsics.Literal("__lshift__"u8), Intrinsics.Literal("__rlshift__"u8));

    private static Value RightShiftSlot(Value left, Value right) =>
        Binary(left, right, Slot.RightShift, Intrinsics.Literal("__rshift__"u8), Intrinsics.Literal("__rrshift__"u8));

    private static Value AndSlot(Value left, Value right) =>
        Binary(left, right, Slot.And, Intrinsics.Literal("__and__"u8), Intrinsics.Literal("__rand__"u8));

    private static Value XorSlot(Value left, Value right) =>
        Binary(left, right, Slot.Xor, Intrinsics.Literal("__xor__"u8), Intrinsics.Literal("__rxor__"u8));

    private static Value OrSlot(Value left, Value right) =>
        Binary(left, right, Slot.Or, Intrinsics.Literal("__or__"u8), Intrinsics.Literal("__ror__"u8));

    private static Value InPlaceAddSlot(Value self, Value other) => InPlace(self, other, Intrinsics.Literal("__iadd__"u8));

    private static Value InPlaceMultiplySlot(Value self, Value other) => InPlace(self, other, Intrinsics.Literal("__imul__"u8));

    private static Value InPlaceOrSlot(Value self, Value other) => InPlace(self, other, Intrinsics.Literal("__ior__"u8));

    private static Value InPlaceAndSlot(Value self, Value other) => InPlace(self, other, Intrinsics.Literal("__iand__"u8));

    private static Value InPlaceXorSlot(Value self, Value other) => InPlace(self, other, Intrinsics.Literal("__ixor__"u8));

    private static Value InPlaceSubtractSlot(Value self, Value other) => InPlace(self, other, Intrinsics.Literal("__isub__"u8));
}
