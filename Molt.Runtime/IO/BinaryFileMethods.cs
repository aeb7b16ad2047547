namespace Molt.Runtime;

public unsafe partial struct PyBinaryFile
{
    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self)
    {
        PyBinaryFile* file = (PyBinaryFile*)self.Object;
        var text = new TextBuilder();
        text.Append("<_io."u8);
        text.AppendTypeName(self);
        text.Append(" name="u8);
        if (!text.AppendRepr(file->Name))
        {
            return Value.NoValue;
        }
        if ((file->File->Flags & FileFlags.Unbuffered) != 0)
        {
            text.Append(" mode='"u8);
            text.Append(file->Mode);
            text.Append((file->File->Flags & FileFlags.Borrowed) != 0 ? "' closefd=False"u8 : "' closefd=True"u8);
        }
        text.Append((byte)'>');
        return Value.FromObject(text.ToStr());
    }

    [PySlot(Slot.Iter)]
    public static Value IterOf(Value self) => CheckOpen((PyBinaryFile*)self.Object) ? self : Value.NoValue;

    [PySlot(Slot.Next)]
    [return: PyTyped("bytes")]
    public static Value NextOf(Value self)
    {
        PyBytes* line = ReadLine((PyBinaryFile*)self.Object);
        return line == null || line->Length == 0 ? Value.NoValue : Value.FromObject(line);
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyBinaryFile*)self)->File);
        tracer->Visit(((PyBinaryFile*)self)->Name);
        tracer->Visit(((PyBinaryFile*)self)->Mode);
    }

    [PySlot(Slot.Finalize)]
    public static void Release(ObjectHeader* self)
    {
        if (((PyBinaryFile*)self)->File != null)
        {
            FileState.Close(((PyBinaryFile*)self)->File);
        }
    }

    [PyMethod("read")]
    public static PyBytes* Read(PyBinaryFile* self, Value size = default) =>
        BinaryFile.Check(self->File, FileFlags.Read, "read"u8, "read of closed file"u8) && BinaryFile.TryCount(size, out nint count)
            ? BinaryFile.Read(self->File, count)
            : null;

    [PyMethod("read1")]
    public static PyBytes* ReadOnce(PyBinaryFile* self, Value size = default)
    {
        if (!BinaryFile.Check(self->File, FileFlags.Read, "read1"u8, "read of closed file"u8) || !BinaryFile.TryCount(size, out nint count))
        {
            return null;
        }
        FileState.Available(self->File, out nint available);
        if (available == 0 && FileState.Fill(self->File) < 0)
        {
            return null;
        }
        FileState.Available(self->File, out available);
        return BinaryFile.Read(self->File, count < 0 || count > available ? available : count);
    }

    [PyMethod("peek")]
    public static PyBytes* Peek(PyBinaryFile* self, nint size = 0)
    {
        if (!BinaryFile.Check(self->File, FileFlags.Read, "peek"u8, "peek of closed file"u8))
        {
            return null;
        }
        FileState.Available(self->File, out nint available);
        if (available == 0 && FileState.Fill(self->File) < 0)
        {
            return null;
        }
        byte* data = FileState.Available(self->File, out available);
        return Bytes.FromData(data, available);
    }

    [PyMethod("readinto")]
    public static long ReadInto(PyBinaryFile* self, Value buffer)
    {
        if (!BinaryFile.Check(self->File, FileFlags.Read, "readinto"u8, "read of closed file"u8))
        {
            return -1;
        }
        if (!ByteArray.Is(buffer))
        {
            Complaint.Type("readinto() argument must be read-write bytes-like object, not "u8, buffer);
            return -1;
        }
        PyBytes* bytes = BinaryFile.Read(self->File, ByteArray.From(buffer)->Length);
        if (bytes == null)
        {
            return -1;
        }
        Memory.Copy(ByteArray.From(buffer)->Data, Bytes.Data(bytes), bytes->Length);
        return bytes->Length;
    }

    [PyMethod("readline")]
    public static PyBytes* ReadLine(PyBinaryFile* self, Value size = default) =>
        BinaryFile.Check(self->File, FileFlags.Read, "readline"u8, "readline of closed file"u8) && BinaryFile.TryCount(size, out nint limit)
            ? BinaryFile.ReadLine(self->File, limit)
            : null;

    [PyMethod("readlines")]
    [return: PyTyped("list[bytes]")]
    public static PyList* ReadLines(PyBinaryFile* self, Value hint = default)
    {
        PyList* lines = BinaryFile.TryCount(hint, out nint wanted) && CheckOpen(self) ? List.New(0) : null;
        nint total = 0;
        while (lines != null)
        {
            PyBytes* line = ReadLine(self, Value.NoValue);
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
    public static long Write(PyBinaryFile* self, Value bytes)
    {
        if (!BinaryFile.Check(self->File, FileFlags.Write, "write"u8, "write to closed file"u8))
        {
            return -1;
        }
        if (!BytesLike.TryGet(bytes, out byte* data, out nint length))
        {
            Complaint.Type("a bytes-like object is required, not '"u8, bytes, "'"u8);
            return -1;
        }
        return BeforeWrite(self->File) && FileState.Write(self->File, data, length) ? length : -1;
    }

    [PyMethod("writelines")]
    public static void WriteLines(PyBinaryFile* self, Value lines)
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
    public static void Flush(PyBinaryFile* self)
    {
        if (BinaryFile.Check(self->File, 0, ""u8, "flush of closed file"u8))
        {
            FileState.Flush(self->File);
        }
    }

    [PyMethod("close")]
    public static void Close(PyBinaryFile* self) => FileState.Close(self->File);

    [PyMethod("seek")]
    public static long Seek(PyBinaryFile* self, long offset, nint whence = 0) =>
        BinaryFile.Check(self->File, 0, ""u8, "seek of closed file"u8) ? BinaryFile.Seek(self->File, offset, (int)whence) : -1;

    [PyMethod("tell")]
    public static long Tell(PyBinaryFile* self) => CheckOpen(self) ? BinaryFile.Tell(self->File) : -1;

    [PyMethod("truncate")]
    public static long Truncate(PyBinaryFile* self, Value size = default) =>
        BinaryFile.Check(self->File, FileFlags.Write, "truncate"u8, "truncate of closed file"u8) ? BinaryFile.Truncate(self->File, size) : -1;

    [PyMethod("fileno")]
    public static long Descriptor(PyBinaryFile* self) => CheckOpen(self) ? self->File->Descriptor : -1;

    [PyMethod("isatty")]
    public static bool IsTerminal(PyBinaryFile* self) => CheckOpen(self) && NativeFile.IsTerminal(self->File->Descriptor);

    [PyMethod("readable")]
    public static bool IsReadable(PyBinaryFile* self) => CheckOpen(self) && (self->File->Flags & FileFlags.Read) != 0;

    [PyMethod("writable")]
    public static bool IsWritable(PyBinaryFile* self) => CheckOpen(self) && (self->File->Flags & FileFlags.Write) != 0;

    [PyMethod("seekable")]
    public static bool IsSeekable(PyBinaryFile* self) => CheckOpen(self) && NativeFile.Seek(self->File->Descriptor, 0, 1) >= 0;

    [PyMethod("__enter__")]
    public static Value Enter(Value self) => CheckOpen((PyBinaryFile*)self.Object) ? self : Value.NoValue;

    [PyMethod("__exit__")]
    public static void Exit(PyBinaryFile* self, Value type = default, Value value = default, Value traceback = default) => FileState.Close(self->File);

    [PyMethod("closed", Kind = PyMethodKind.Getter), NoRaise]
    [return: PyTyped("bool")]
    public static Value IsClosed(PyBinaryFile* self) => Bool.From((self->File->Flags & FileFlags.Closed) != 0);

    [PyMethod("name", Kind = PyMethodKind.Getter), NoRaise]
    public static Value GetName(PyBinaryFile* self) => self->Name;

    [PyMethod("mode", Kind = PyMethodKind.Getter), NoRaise]
    [return: PyTyped("str")]
    public static Value GetMode(PyBinaryFile* self) => Value.FromObject(self->Mode);

    private static bool CheckOpen(PyBinaryFile* self) => TextFile.CheckOpen(self->File);

    /// <summary>Puts the descriptor where the program sees the position, after something was read ahead.</summary>
    private static bool BeforeWrite(FileState* file)
    {
        FileState.Available(file, out nint available);
        return available == 0 || BinaryFile.Seek(file, 0, 1) >= 0;
    }
}
