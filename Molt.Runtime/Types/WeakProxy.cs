namespace Molt.Runtime;

/// <summary>
/// A proxy of an object that it does not keep alive: does what the object does, and raises ReferenceError when that is gone
/// (<c>weakref.proxy</c>).
/// </summary>
[PyType("weakref.ProxyType", Subclassable = false)]
public unsafe struct PyWeakProxy
{
    /// <summary>The reference.</summary>
    public PyWeakReference Reference;

    /// <summary>What the object shows.</summary>
    [PySlot(Slot.Str)]
    public static Value Str(Value self) => WeakProxy.TryGet(ref self) ? Value.FromObject(Operators.Str(self)) : Value.NoValue;

    /// <summary><c>&lt;weakproxy at 0x…; to 'C' at 0x…&gt;</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self)
    {
        TextBuilder text = default;
        text.Append("<weakproxy at "u8);
        WeakProxy.AppendReferent(ref text, self);
        return Value.FromObject(text.ToStr());
    }

    /// <summary>A proxy can not be hashed, as it is equal to what its object is equal to.</summary>
    [PySlot(Slot.Hash)]
    public static long Hash(Value self)
    {
        TextBuilder text = default;
        text.Append("unhashable type: '"u8);
        Types.AppendFullName(ref text, Types.Of(self));
        text.Append("'"u8);
        Errors.TypeError(ref text);
        return -1;
    }

    /// <summary>Compares the objects.</summary>
    [PySlot(Slot.RichCompare)]
    public static Value RichCompare(Value left, Value right, int operation) =>
        WeakProxy.TryGet(ref left) && WeakProxy.TryGet(ref right) ? Operators.Compare(left, right, (Comparison)operation) : Value.NoValue;

    /// <summary>Reads an attribute of the object.</summary>
    [PySlot(Slot.GetAttribute)]
    public static Value GetAttribute(Value self, PyStr* name) => WeakProxy.TryGet(ref self) ? Operators.GetAttribute(self, name) : Value.NoValue;

    /// <summary>Sets an attribute of the object.</summary>
    [PySlot(Slot.SetAttribute)]
    public static bool SetAttribute(Value self, PyStr* name, Value value) => WeakProxy.TryGet(ref self) && Operators.SetAttribute(self, name, value);

    /// <summary>Iterates over the object.</summary>
    [PySlot(Slot.Iter)]
    public static Value Iter(Value self) => WeakProxy.TryGet(ref self) ? Operators.GetIter(self) : Value.NoValue;

    /// <summary>The object's next item.</summary>
    [PySlot(Slot.Next)]
    public static Value Next(Value self)
    {
        if (!WeakProxy.TryGet(ref self))
        {
            return Value.NoValue;
        }
        return Types.Of(self)->Next == null ? Complaint.Type("Weakref proxy referenced a non-iterator '"u8, self, "' object"u8) : Operators.IterNext(self);
    }

    /// <summary>The object's length.</summary>
    [PySlot(Slot.Length)]
    public static nint Length(Value self) => WeakProxy.TryGet(ref self) ? Operators.Length(self) : -1;

    /// <summary>An item of the object.</summary>
    [PySlot(Slot.GetItem)]
    public static Value GetItem(Value self, Value key) => WeakProxy.TryGet(ref self) ? Operators.GetItem(self, key) : Value.NoValue;

    /// <summary>Sets or deletes an item of the object.</summary>
    [PySlot(Slot.SetItem)]
    public static bool SetItem(Value self, Value key, Value value) =>
        WeakProxy.TryGet(ref self) && (value.IsNoValue ? Operators.DeleteItem(self, key) : Operators.SetItem(self, key, value));

    /// <summary>Whether the object contains an item.</summary>
    [PySlot(Slot.Contains)]
    public static int Contains(Value self, Value item) => WeakProxy.TryGet(ref self) ? Operators.Contains(item, self) : -1;

    /// <summary>The object's truth.</summary>
    [PySlot(Slot.Bool)]
    public static int Truth(Value self) => WeakProxy.TryGet(ref self) ? Operators.IsTrue(self) : -1;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.Add)]
    public static Value Add(Value left, Value right) =>
        WeakProxy.TryGet(ref left) && WeakProxy.TryGet(ref right) ? Operators.Add(left, right) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.Subtract)]
    public static Value Subtract(Value left, Value right) =>
        WeakProxy.TryGet(ref left) && WeakProxy.TryGet(ref right) ? Operators.Subtract(left, right) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.Multiply)]
    public static Value Multiply(Value left, Value right) =>
        WeakProxy.TryGet(ref left) && WeakProxy.TryGet(ref right) ? Operators.Multiply(left, right) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.MatrixMultiply)]
    public static Value MatrixMultiply(Value left, Value right) =>
        WeakProxy.TryGet(ref left) && WeakProxy.TryGet(ref right) ? Operators.MatrixMultiply(left, right) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.TrueDivide)]
    public static Value TrueDivide(Value left, Value right) =>
        WeakProxy.TryGet(ref left) && WeakProxy.TryGet(ref right) ? Operators.TrueDivide(left, right) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.FloorDivide)]
    public static Value FloorDivide(Value left, Value right) =>
        WeakProxy.TryGet(ref left) && WeakProxy.TryGet(ref right) ? Operators.FloorDivide(left, right) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.Remainder)]
    public static Value Remainder(Value left, Value right) =>
        WeakProxy.TryGet(ref left) && WeakProxy.TryGet(ref right) ? Operators.Remainder(left, right) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.DivMod)]
    public static Value DivMod(Value left, Value right) =>
        WeakProxy.TryGet(ref left) && WeakProxy.TryGet(ref right) ? Operators.DivMod(left, right) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.LeftShift)]
    public static Value LeftShift(Value left, Value right) =>
        WeakProxy.TryGet(ref left) && WeakProxy.TryGet(ref right) ? Operators.LeftShift(left, right) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.RightShift)]
    public static Value RightShift(Value left, Value right) =>
        WeakProxy.TryGet(ref left) && WeakProxy.TryGet(ref right) ? Operators.RightShift(left, right) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.And)]
    public static Value And(Value left, Value right) =>
        WeakProxy.TryGet(ref left) && WeakProxy.TryGet(ref right) ? Operators.And(left, right) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.Xor)]
    public static Value Xor(Value left, Value right) =>
        WeakProxy.TryGet(ref left) && WeakProxy.TryGet(ref right) ? Operators.Xor(left, right) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.Or)]
    public static Value Or(Value left, Value right) =>
        WeakProxy.TryGet(ref left) && WeakProxy.TryGet(ref right) ? Operators.Or(left, right) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.Power)]
    public static Value Power(Value left, Value right, Value modulus) =>
        WeakProxy.TryGet(ref left) && WeakProxy.TryGet(ref right) && WeakProxy.TryGet(ref modulus)
            ? Operators.PowerModulo(left, right, modulus) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.InPlaceAdd)]
    public static Value InPlaceAdd(Value self, Value other) =>
        WeakProxy.TryGet(ref self) && WeakProxy.TryGet(ref other) ? Operators.InPlaceAdd(self, other) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.InPlaceMultiply)]
    public static Value InPlaceMultiply(Value self, Value other) =>
        WeakProxy.TryGet(ref self) && WeakProxy.TryGet(ref other) ? Operators.InPlaceMultiply(self, other) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.InPlaceOr)]
    public static Value InPlaceOr(Value self, Value other) =>
        WeakProxy.TryGet(ref self) && WeakProxy.TryGet(ref other) ? Operators.InPlaceOr(self, other) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.InPlaceAnd)]
    public static Value InPlaceAnd(Value self, Value other) =>
        WeakProxy.TryGet(ref self) && WeakProxy.TryGet(ref other) ? Operators.InPlaceAnd(self, other) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.InPlaceXor)]
    public static Value InPlaceXor(Value self, Value other) =>
        WeakProxy.TryGet(ref self) && WeakProxy.TryGet(ref other) ? Operators.InPlaceXor(self, other) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.InPlaceSubtract)]
    public static Value InPlaceSubtract(Value self, Value other) =>
        WeakProxy.TryGet(ref self) && WeakProxy.TryGet(ref other) ? Operators.InPlaceSubtract(self, other) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.Negative)]
    public static Value Negative(Value self) => WeakProxy.TryGet(ref self) ? Operators.Negative(self) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.Positive)]
    public static Value Positive(Value self) => WeakProxy.TryGet(ref self) ? Operators.Positive(self) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.Absolute)]
    public static Value Absolute(Value self) => WeakProxy.TryGet(ref self) ? Operators.Absolute(self) : Value.NoValue;

    /// <summary>The operator of the object.</summary>
    [PySlot(Slot.Invert)]
    public static Value Invert(Value self) => WeakProxy.TryGet(ref self) ? Operators.Invert(self) : Value.NoValue;

    /// <summary>The object as an int.</summary>
    [PySlot(Slot.Int)]
    public static Value Int(Value self) =>
        WeakProxy.TryGet(ref self) ? Calls.Call1(Value.FromObject(Intrinsics.TypeOf<PyInt>()), self) : Value.NoValue;

    /// <summary>The object as a float.</summary>
    [PySlot(Slot.Float)]
    public static Value Float(Value self) =>
        WeakProxy.TryGet(ref self) ? Calls.Call1(Value.FromObject(Intrinsics.TypeOf<PyFloat>()), self) : Value.NoValue;

    /// <summary>The object as an index.</summary>
    [PySlot(Slot.Index)]
    public static Value Index(Value self) => WeakProxy.TryGet(ref self) ? Operators.Index(self) : Value.NoValue;

    /// <summary>Visits the callback, not the object.</summary>
    [PySlot(Slot.Trace)]
    public static void Trace(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyWeakProxy*)self)->Reference.Callback);
}

/// <summary>A proxy of an object that can be called.</summary>
[PyType("weakref.CallableProxyType", Base = typeof(PyWeakProxy), Subclassable = false)]
public unsafe struct PyWeakCallableProxy
{
    /// <summary>The proxy.</summary>
    public PyWeakProxy Base;

    /// <summary>Calls the object.</summary>
    [PySlot(Slot.Call)]
    public static Value Call(Value self, Value* arguments, nint count, PyTuple* keywordNames) =>
        WeakProxy.TryGet(ref self) ? Calls.Call(self, arguments, count, keywordNames) : Value.NoValue;
}

/// <summary>What weak references and proxies share.</summary>
public static unsafe class WeakProxy
{
    /// <summary>Whether a value is a proxy.</summary>
    public static bool Is(Value value) => Types.IsInstance(value, Intrinsics.TypeOf<PyWeakProxy>());

    /// <summary>Puts the object in the place of its proxy; false with ReferenceError pending if it is gone.</summary>
    public static bool TryGet(ref Value value)
    {
        if (!Is(value))
        {
            return true;
        }
        ObjectHeader* target = ((PyWeakReference*)value.Object)->Object;
        if (target == null)
        {
            Errors.Raise<PyReferenceError>("weakly-referenced object no longer exists"u8);
            return false;
        }
        value = Value.FromObject(target);
        return true;
    }

    /// <summary>Appends the rest of what is shown of a reference: its address, and what it refers to.</summary>
    public static void AppendReferent(ref TextBuilder text, Value self)
    {
        ObjectHeader* target = ((PyWeakReference*)self.Object)->Object;
        Objects.AppendAddress(ref text, self);
        if (target == null)
        {
            text.Append("; dead>"u8);
            return;
        }
        text.Append("; to '"u8);
        Types.AppendFullName(ref text, target->Type);
        text.Append("' at "u8);
        Objects.AppendAddress(ref text, Value.FromObject(target));
        text.Append(">"u8);
    }
}
