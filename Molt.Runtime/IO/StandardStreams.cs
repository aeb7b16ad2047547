namespace Molt.Runtime;

/// <summary>The standard streams, made at their first use.</summary>
public static unsafe class StandardStreams
{
    private static PyTextFile* s_input;
    private static PyTextFile* s_output;
    private static PyTextFile* s_error;

    /// <summary>The attributes of the module <c>sys</c>; null before it is imported.</summary>
    public static PyDict* SystemAttributes;

    // The streams that stand in these attributes: if they are no longer there, the program took them away.
    private static bool s_isInputGiven;
    private static bool s_isOutputGiven;
    private static bool s_isErrorGiven;

    /// <summary><c>sys.__stdin__</c>; null if the process has none.</summary>
    public static PyTextFile* Input => s_input != null ? s_input : s_input = Make(0, Intrinsics.Literal("<stdin>"u8), FileFlags.Read);

    /// <summary><c>sys.__stdout__</c>; null if the process has none.</summary>
    public static PyTextFile* Output => s_output != null ? s_output : s_output = Make(1, Intrinsics.Literal("<stdout>"u8), FileFlags.Write);

    /// <summary><c>sys.__stderr__</c>; null if the process has none.</summary>
    public static PyTextFile* Error =>
        s_error != null ? s_error : s_error = Make(2, Intrinsics.Literal("<stderr>"u8), FileFlags.Write | FileFlags.LineBuffered);

    /// <summary><c>sys.stdin</c>, as the program left it: None if the process has none, NoValue if it was deleted.</summary>
    public static Value CurrentInput => Current(Intrinsics.Literal("stdin"u8), s_isInputGiven, 0);

    /// <summary><c>sys.stdout</c>.</summary>
    public static Value CurrentOutput => Current(Intrinsics.Literal("stdout"u8), s_isOutputGiven, 1);

    /// <summary><c>sys.stderr</c>.</summary>
    public static Value CurrentError => Current(Intrinsics.Literal("stderr"u8), s_isErrorGiven, 2);

    /// <summary>A stream as the attribute of <c>sys</c> that it becomes.</summary>
    public static Value Give(int descriptor)
    {
        s_isInputGiven |= descriptor == 0;
        s_isOutputGiven |= descriptor == 1;
        s_isErrorGiven |= descriptor == 2;
        return Objects.OrNone(Stream(descriptor));
    }

    /// <summary>Writes to <c>sys.stderr</c> what the runtime has to say, and past it if that fails.</summary>
    public static void WriteError(PyStr* text)
    {
        Value stream = CurrentError;
        if (text == null || stream == Intrinsics.None || stream.IsNoValue)
        {
            ThreadState.Exception = null;
            return;
        }
        if (!Write(stream, text) || !Flush(stream))
        {
            ThreadState.Exception = null;
        }
    }

    /// <summary>Writes to a stream, whatever object that is; false with an exception pending.</summary>
    public static bool Write(Value stream, PyStr* text) => TextFile.Is(stream)
        ? TextFile.CheckOpen(((PyTextFile*)stream.Object)->File) && TextFile.Write((PyTextFile*)stream.Object, text)
        : !Calls.CallMethod1(stream, Intrinsics.Literal("write"u8), Value.FromObject(text)).IsNoValue;

    /// <summary>Has a stream write out what it holds, whatever object it is; false with an exception pending.</summary>
    public static bool Flush(Value stream) => TextFile.Is(stream)
        ? TextFile.CheckOpen(((PyTextFile*)stream.Object)->File) && FileState.Flush(((PyTextFile*)stream.Object)->File)
        : !Calls.CallMethod0(stream, Intrinsics.Literal("flush"u8)).IsNoValue;

    private static PyTextFile* Stream(int descriptor) => descriptor == 0 ? Input : descriptor == 1 ? Output : Error;

    private static Value Current(PyStr* name, bool isGiven, int descriptor)
    {
        Value assigned = SystemAttributes == null ? Value.NoValue : Dict.GetStr(SystemAttributes, name);
        return assigned.IsNoValue && !isGiven ? Objects.OrNone(Stream(descriptor)) : assigned;
    }

    private static PyTextFile* Make(int descriptor, PyStr* name, FileFlags flags)
    {
        if (!NativeFile.IsOpen(descriptor))
        {
            return null;
        }
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
