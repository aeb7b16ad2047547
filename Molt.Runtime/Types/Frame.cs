namespace Molt.Runtime;

/// <summary>
/// What <c>sys._getframe</c> gives. Compiled code keeps no frames: it has the type and the type of <c>f_locals</c>, which libraries ask for, and
/// none of the contents; asking for these is an error.
/// </summary>
[PyType("frame", Home = "", Subclassable = false)]
public unsafe partial struct PyFrame
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) =>
        Errors.TypeError("cannot create 'frame' instances"u8);

    [PyMethod("f_locals", Kind = PyMethodKind.Getter, Doc = "Return the mapping used by the frame to look up local variables.")]
    public static Value Locals(PyFrame* self) => Value.FromObject(Heap.Allocate<PyFrameLocalsProxy>(Intrinsics.TypeOf<PyFrameLocalsProxy>()));
}

/// <summary>The local variables of a function's frame, seen from outside; without contents, as <see cref="PyFrame"/> is.</summary>
[PyType("FrameLocalsProxy", Home = "", Subclassable = false)]
public unsafe partial struct PyFrameLocalsProxy
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) =>
        Errors.TypeError("FrameLocalsProxy takes exactly 1 argument that is a frame"u8);
}
