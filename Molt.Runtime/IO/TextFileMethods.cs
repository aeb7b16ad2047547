namespace Molt.Runtime;

public unsafe partial struct PyTextFile
{
    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self)
    {
        PyTextFile* file = (PyTextFile*)self.Object;
        var text = new TextBuilder();
        text.Append("<_io.TextIOWrapper name="u8);
        if (!text.AppendRepr(file->Buffer->Name))
        {
            return Value.NoValue;
        }
        text.Append(" mode='"u8);
        text.Append(file->Mode);
        text.Append("' encoding='"u8);
        text.Append(file->Encoding);
        text.Append("'>"u8);
        return Value.FromObject(text.ToStr());
    }

    [PySlot(Slot.Iter)]
    public static Value IterOf(Value self) => CheckOpen((PyTextFile*)self.Object) ? self : Value.NoValue;

    [PySlot(Slot.Next)]
    [return: PyTyped("str")]
    public static Value NextOf(Value self)
    {
        PyTextFile* file = (PyTextFile*)self.Object;
        PyStr* line = CheckReadable(file) ? TextFile.ReadLine(file, -1) : null;
        return line == null || line->Length == 0 ? Value.NoValue : Value.FromObject(line);
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        PyTextFile* file = (PyTextFile*)self;
        tracer->Visit(file->Buffer);
        tracer->Visit(file->Mode);
        tracer->Visit(file->Encoding);
        tracer->Visit(file->ErrorHandling);
        tracer->Visit(file->Newline);
    }

    [PyMethod("read")]
    public static PyStr* Read(PyTextFile* self, Value size = default) =>
        CheckReadable(self) && BinaryFile.TryCount(size, out nint count) ? TextFile.Read(self, count) : null;

    [PyMethod("readline")]
    public static PyStr* ReadLine(PyTextFile* self, nint size = -1) => CheckReadable(self) ? TextFile.ReadLine(self, size) : null;

    [PyMethod("readlines")]
    [return: PyTyped("list[str]")]
    public static PyList* ReadLines(PyTextFile* self, Value hint = default)
    {
        PyList* lines = BinaryFile.TryCount(hint, out nint wanted) && CheckReadable(self) ? List.New(0) : null;
        nint total = 0;
        while (lines != null)
        {
            PyStr* line = TextFile.ReadLine(self, -1);
            if (line == null || line->Length == 0 || !List.Append(lines, Value.FromObject(line)))
            {
                return line != null && line->Length == 0 ? lines : null;
            }
            total += line->Length;
            if (wanted > 0 && total >= wanted)
            {
                return lines;
            }
        }
        return null;
    }

    [PyMethod("write")]
    public static long Write(PyTextFile* self, Value text)
    {
        if (!CheckOpen(self))
        {
            return -1;
        }
        if (!Str.Is(text))
        {
            Complaint.Type("write() argument must be str, not "u8, text);
            return -1;
        }
        if (!CheckWritable(self))
        {
            return -1;
        }
        FileState.Available(self->File, out nint available);
        if (available > 0 && BinaryFile.Seek(self->File, 0, 1) < 0)
        {
            return -1;
        }
        return TextFile.Write(self, Str.From(text)) ? Str.From(text)->Length : -1;
    }

    [PyMethod("writelines")]
    public static void WriteLines(PyTextFile* self, Value lines)
    {
        if (!CheckOpen(self) || !Iteration.Start(lines, out Iteration items))
        {
            return;
        }
        while (items.Next(out Value line) && Write(self, line) >= 0)
        {
            // Write does it.
        }
    }

    [PyMethod("flush")]
    public static void Flush(PyTextFile* self)
    {
        if (CheckOpen(self))
        {
            FileState.Flush(self->File);
        }
    }

    [PyMethod("close")]
    public static void Close(PyTextFile* self) => FileState.Close(self->File);

    [PyMethod("seek")]
    public static long Seek(PyTextFile* self, long cookie, nint whence = 0)
    {
        if (!CheckOpen(self))
        {
            return -1;
        }
        if (whence is 1 or 2 && cookie != 0)
        {
            Errors.Raise<PyUnsupportedOperation>(whence == 1 ? "can't do nonzero cur-relative seeks"u8 : "can't do nonzero end-relative seeks"u8);
            return -1;
        }
        if (whence is < 0 or > 2)
        {
            Complaint.CountedValue("invalid whence ("u8, whence, ", should be 0, 1 or 2)"u8);
            return -1;
        }
        if (cookie < 0)
        {
            Complaint.CountedValue("negative seek position "u8, cookie, ""u8);
            return -1;
        }
        return BinaryFile.Seek(self->File, cookie, (int)whence);
    }

    [PyMethod("tell")]
    public static long Tell(PyTextFile* self) => CheckOpen(self) ? BinaryFile.Tell(self->File) : -1;

    [PyMethod("truncate")]
    public static long Truncate(PyTextFile* self, Value size = default) =>
        BinaryFile.Check(self->File, FileFlags.Write, "truncate"u8, "I/O operation on closed file."u8) ? BinaryFile.Truncate(self->File, size) : -1;

    [PyMethod("fileno")]
    public static long Descriptor(PyTextFile* self) => CheckOpen(self) ? self->File->Descriptor : -1;

    [PyMethod("isatty")]
    public static bool IsTerminal(PyTextFile* self) => CheckOpen(self) && NativeFile.IsTerminal(self->File->Descriptor);

    [PyMethod("readable")]
    public static bool IsReadable(PyTextFile* self) => CheckOpen(self) && (self->File->Flags & FileFlags.Read) != 0;

    [PyMethod("writable")]
    public static bool IsWritable(PyTextFile* self) => CheckOpen(self) && (self->File->Flags & FileFlags.Write) != 0;

    [PyMethod("seekable")]
    public static bool IsSeekable(PyTextFile* self) => CheckOpen(self) && NativeFile.Seek(self->File->Descriptor, 0, 1) >= 0;

    [PyMethod("__enter__")]
    [return: PyTyped("_io.TextIOWrapper")]
    public static Value Enter(Value self) => CheckOpen((PyTextFile*)self.Object) ? self : Value.NoValue;

    [PyMethod("__exit__")]
    public static void Exit(PyTextFile* self, Value type = default, Value value = default, Value traceback = default) => FileState.Close(self->File);

    [PyMethod("closed", Kind = PyMethodKind.Getter), NoRaise]
    [return: PyTyped("bool")]
    public static Value IsClosed(PyTextFile* self) => Bool.From((self->File->Flags & FileFlags.Closed) != 0);

    [PyMethod("name", Kind = PyMethodKind.Getter), NoRaise]
    public static Value GetName(PyTextFile* self) => self->Buffer->Name;

    [PyMethod("mode", Kind = PyMethodKind.Getter), NoRaise]
    [return: PyTyped("str")]
    public static Value GetMode(PyTextFile* self) => Value.FromObject(self->Mode);

    [PyMethod("encoding", Kind = PyMethodKind.Getter), NoRaise]
    [return: PyTyped("str")]
    public static Value GetEncoding(PyTextFile* self) => Value.FromObject(self->Encoding);

    [PyMethod("errors", Kind = PyMethodKind.Getter), NoRaise]
    [return: PyTyped("str")]
    public static Value GetErrors(PyTextFile* self) => Value.FromObject(self->ErrorHandling);

    [PyMethod("line_buffering", Kind = PyMethodKind.Getter), NoRaise]
    [return: PyTyped("bool")]
    public static Value GetLineBuffering(PyTextFile* self) => Bool.From((self->File->Flags & FileFlags.LineBuffered) != 0);

    [PyMethod("buffer", Kind = PyMethodKind.Getter), NoRaise]
    public static Value GetBuffer(PyTextFile* self) => Value.FromObject(self->Buffer);

    private static bool CheckOpen(PyTextFile* self) => TextFile.CheckOpen(self->File);

    private static bool CheckReadable(PyTextFile* self) =>
        CheckOpen(self) && BinaryFile.Check(self->File, FileFlags.Read, "not readable"u8, ""u8);

    private static bool CheckWritable(PyTextFile* self) => BinaryFile.Check(self->File, FileFlags.Write, "not writable"u8, ""u8);
}
