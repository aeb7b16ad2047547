namespace Molt.Runtime;

/// <summary>The type of <c>typing.NoDefault</c>.</summary>
[PyType("NoDefaultType", Subclassable = false, Home = "", Doc = "The type of the NoDefault singleton.")]
public unsafe partial struct PyNoDefault
{
    private static PyNoDefault* s_instance;

    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The one instance; NoValue with MemoryError pending.</summary>
    public static Value Instance()
    {
        if (s_instance == null)
        {
            s_instance = Heap.Allocate<PyNoDefault>(Intrinsics.TypeOf<PyNoDefault>());
        }
        return Value.FromObject(s_instance);
    }

    /// <summary>Whether a value is the one instance.</summary>
    public static bool Is(Value value) => s_instance != null && value == Value.FromObject(s_instance);

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) =>
        count > 0 ? Errors.TypeError("NoDefaultType takes no arguments"u8) : Instance();

    [PySlot(Slot.Repr)]
    public static Value Repr(Value self) => Value.FromObject(Intrinsics.Literal("typing.NoDefault"u8));

    [PyMethod("__reduce__")]
    public static PyStr* Reduce(Value self) => Intrinsics.Literal("NoDefault"u8);
}
