namespace Molt.Runtime;

/// <summary>
/// <c>code</c>: what is known of the code of a generator, coroutine or asynchronous generator
/// (https://docs.python.org/3.14/reference/datamodel.html#code-objects).
/// </summary>
[PyType("code", Subclassable = false)]
public unsafe partial struct PyCode
{
    private const long Plain = 0x3;
    private const long VarArgs = 0x4;
    private const long VarKeywords = 0x8;
    private const long Nested = 0x10;
    private const long Generator = 0x20;
    private const long Coroutine = 0x80;
    private const long AsyncGenerator = 0x200;

    // The code objects that were asked for: there is one for each function.
    private static PyCode* s_known;

    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The function's compile-time part.</summary>
    public FunctionInfo* Info;

    private PyCode* _next;

    /// <summary>The code object of a function whose code can be suspended.</summary>
    public static Value Of(FunctionInfo* info)
    {
        PyCode* code = s_known;
        while (code != null && code->Info != info)
        {
            code = code->_next;
        }
        if (code == null)
        {
            code = Heap.Allocate<PyCode>(Intrinsics.TypeOf<PyCode>());
            if (code == null)
            {
                return Value.NoValue;
            }
            code->Info = info;
            code->_next = s_known;
            s_known = code;
        }
        return Value.FromObject(code);
    }

    /// <summary><c>co_name</c>.</summary>
    [PyMethod("co_name", Kind = PyMethodKind.Getter)]
    public static PyStr* Name(Value self) => From(self)->Info->Name;

    /// <summary><c>co_qualname</c>.</summary>
    [PyMethod("co_qualname", Kind = PyMethodKind.Getter)]
    public static PyStr* QualifiedName(Value self) => From(self)->Info->QualName;

    /// <summary><c>co_filename</c>.</summary>
    [PyMethod("co_filename", Kind = PyMethodKind.Getter)]
    public static PyStr* FileName(Value self) => From(self)->Info->Definition->File;

    /// <summary><c>co_firstlineno</c>.</summary>
    [PyMethod("co_firstlineno", Kind = PyMethodKind.Getter)]
    public static long FirstLine(Value self) => From(self)->Info->Definition->Line;

    /// <summary><c>co_argcount</c>.</summary>
    [PyMethod("co_argcount", Kind = PyMethodKind.Getter)]
    public static long PositionalCount(Value self) => From(self)->Info->PositionalCount;

    /// <summary><c>co_posonlyargcount</c>.</summary>
    [PyMethod("co_posonlyargcount", Kind = PyMethodKind.Getter)]
    public static long PositionalOnlyCount(Value self) => From(self)->Info->PositionalOnlyCount;

    /// <summary><c>co_kwonlyargcount</c>.</summary>
    [PyMethod("co_kwonlyargcount", Kind = PyMethodKind.Getter)]
    public static long KeywordOnlyCount(Value self) => From(self)->Info->KeywordOnlyCount;

    /// <summary><c>co_flags</c>.</summary>
    [PyMethod("co_flags", Kind = PyMethodKind.Getter)]
    public static long Flags(Value self)
    {
        FunctionFlags flags = From(self)->Info->Flags;
        return Plain
            | (IsNested(From(self)->Info->QualName) ? Nested : 0)
            | ((flags & FunctionFlags.VarArgs) != 0 ? VarArgs : 0)
            | ((flags & FunctionFlags.VarKeywords) != 0 ? VarKeywords : 0)
            | ((flags & FunctionFlags.Generator) != 0 ? Generator : 0)
            | ((flags & FunctionFlags.Coroutine) != 0 ? Coroutine : 0)
            | ((flags & FunctionFlags.AsyncGenerator) != 0 ? AsyncGenerator : 0);
    }

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyCode*)self)->_next);

    [PySlot(Slot.Repr)]
    private static Value Repr(Value self)
    {
        TextBuilder text = default;
        text.Append("<code object "u8);
        text.Append(Name(self));
        text.Append(" at "u8);
        Objects.AppendAddress(ref text, self);
        text.Append(", file \""u8);
        text.Append(FileName(self));
        text.Append("\", line "u8);
        text.AppendInteger(FirstLine(self));
        text.Append(">"u8);
        return Value.FromObject(text.ToStr());
    }

    /// <summary>Whether a qualified name is that of something within a function.</summary>
    private static bool IsNested(PyStr* name)
    {
        for (nint i = 0; i + 1 < name->Length; i++)
        {
            if (Str.At(name, i) == '>' && Str.At(name, i + 1) == '.')
            {
                return true;
            }
        }
        return false;
    }

    private static PyCode* From(Value self) => (PyCode*)self.Object;
}
