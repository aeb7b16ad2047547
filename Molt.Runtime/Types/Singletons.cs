namespace Molt.Runtime;

/// <summary>The class of <c>None</c>.</summary>
[PyType("NoneType", Subclassable = false)]
public unsafe partial struct PyNone
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The object itself.</summary>
    [PySlot(Slot.New)]
    public static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) =>
        count == 0 ? Intrinsics.None : Errors.TypeError("NoneType takes no arguments"u8);

    /// <summary><c>None</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self) => Value.FromObject(Intrinsics.Literal("None"u8));

    /// <summary>Equal only to itself.</summary>
    [PySlot(Slot.RichCompare)]
    public static Value RichCompare(Value left, Value right, int operation) => PyObject.RichCompare(left, right, operation);

    /// <summary>False.</summary>
    [PySlot(Slot.Bool)]
    public static int Bool(Value self) => 0;

    /// <summary>A constant: hash order must not depend on where the program lies in memory.</summary>
    [PySlot(Slot.Hash)]
    public static long Hash(Value self) => 0xFCA86420;
}

/// <summary>The class of <c>NotImplemented</c>.</summary>
[PyType("NotImplementedType", Subclassable = false)]
public unsafe partial struct PyNotImplemented
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The object itself.</summary>
    [PySlot(Slot.New)]
    public static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) =>
        count == 0 ? Intrinsics.NotImplemented : Errors.TypeError("NotImplementedType takes no arguments"u8);

    /// <summary><c>NotImplemented</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self) => Value.FromObject(Intrinsics.Literal("NotImplemented"u8));

    /// <summary>Has no truth.</summary>
    [PySlot(Slot.Bool)]
    public static int Bool(Value self)
    {
        Errors.TypeError("NotImplemented should not be used in a boolean context"u8);
        return -1;
    }
}

/// <summary>The class of <c>Ellipsis</c>.</summary>
[PyType("ellipsis", Subclassable = false)]
public unsafe partial struct PyEllipsis
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The object itself.</summary>
    [PySlot(Slot.New)]
    public static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) =>
        count == 0 ? Intrinsics.Ellipsis : Errors.TypeError("EllipsisType takes no arguments"u8);

    /// <summary><c>Ellipsis</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self) => Value.FromObject(Intrinsics.Literal("Ellipsis"u8));
}
