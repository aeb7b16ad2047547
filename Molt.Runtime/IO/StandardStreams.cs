namespace Molt.Runtime;

/// <summary>The standard streams, made at their first use.</summary>
public static unsafe class StandardStreams
{
    private static PyTextFile* s_input;
    private static PyTextFile* s_output;
    private static PyTextFile* s_error;

    /// <summary>The attributes of the module <c>sys</c>; null before it is imported.</summary>
    public static PyDict* SystemAttributes;

    /// <summary><c>sys.__stdin__</c>.</summary>
    public static PyTextFile* Input => s_input != null ? s_input : s_input = Make(0, Intrinsics.Literal("<stdin>"u8), FileFlags.Read);

    /// <summary><c>sys.__stdout__</c>.</summary>
    public static PyTextFile* Output => s_output != null ? s_output : s_output = Make(1, Intrinsics.Literal("<stdout>"u8), FileFlags.Write);

    /// <summary><c>sys.__stderr__</c>.</summary>
    public static PyTextFile* Error =>
        s_error != null ? s_error : s_error = Make(2, Intrinsics.Literal("<stderr>"u8), FileFlags.Write | FileFlags.LineBuffered);

    /// <summary>The value that <c>sys.stdout</c> has now: where <c>print</c> prints.</summary>
    public static Value CurrentOutput
    {
        get
        {
            Value assigned = SystemAttributes == null ? Value.NoValue : Dict.GetStr(SystemAttributes, Intrinsics.Literal("stdout"u8));
            return assigned.IsNoValue ? Value.FromObject(Output) : assigned;
        }
    }

    private static PyTextFile* Make(int descriptor, PyStr* name, FileFlags flags)
    {
        NativeFile.MakeBinary(descriptor);
        flags |= FileFlags.Borrowed | (NativeFile.IsTerminal(descriptor) ? FileFlags.LineBuffered : 0);
        FileState* state = FileState.Open(descriptor, flags);
        bool reads = (flags & FileFlags.Read) != 0;
        PyBinaryFile* buffer = (PyBinaryFile*)Allocate(BinaryFile.TypeFor(flags));
        buffer->File = state;
        buffer->Name = Value.FromObject(name);
        buffer->Mode = reads ? Intrinsics.Literal("rb"u8) : Intrinsics.Literal("wb"u8);
        PyTextFile* file = (PyTextFile*)Allocate(Intrinsics.TypeOf<PyTextFile>());
        file->File = state;
        file->Buffer = buffer;
        file->Mode = reads ? Intrinsics.Literal("r"u8) : Intrinsics.Literal("w"u8);
        file->Encoding = Intrinsics.Literal("utf-8"u8);
        file->ErrorHandling = descriptor == 2 ? Intrinsics.Literal("backslashreplace"u8) : Intrinsics.Literal("strict"u8);
        return file;
    }

    private static ObjectHeader* Allocate(PyType* type)
    {
        ObjectHeader* result = Heap.AllocateInstance(type);
        if (result == null)
        {
            // There is no way to go on without them, and none to say so.
            throw new System.Diagnostics.UnreachableException();
        }
        return result;
    }
}
