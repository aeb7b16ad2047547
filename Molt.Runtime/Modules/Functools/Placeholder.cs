namespace Molt.Runtime;

/// <summary>The type of <c>functools.Placeholder</c>, which stands in a <c>partial</c> for an argument of the call.</summary>
[PyType(
    "functools._PlaceholderType", Home = "_functools", Subclassable = false,
    Doc = "The type of the Placeholder singleton.\n\nUsed as a placeholder for partial arguments.")]
public unsafe partial struct PyPlaceholder
{
    private static PyPlaceholder* s_instance;

    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The one instance; NoValue with MemoryError pending.</summary>
    public static Value Instance()
    {
        if (s_instance == null)
        {
            s_instance = Heap.Allocate<PyPlaceholder>(Intrinsics.TypeOf<PyPlaceholder>());
        }
        return Value.FromObject(s_instance);
    }

    /// <summary>Whether a value is the placeholder.</summary>
    public static bool Is(Value value) => s_instance != null && value == Value.FromObject(s_instance);

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) =>
        count > 0 ? Errors.TypeError("PlaceholderType takes no arguments"u8) : Instance();

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self) => Value.FromObject(Intrinsics.Literal("Placeholder"u8));

    [PyMethod("__reduce__")]
    public static PyStr* Reduce(Value self) => Intrinsics.Literal("Placeholder"u8);
}
