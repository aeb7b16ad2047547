namespace Molt.Runtime;

// The methods and attributes.
public unsafe partial struct PyMemoryView
{
    [PyMethod("obj", Kind = PyMethodKind.Getter, Doc = "The underlying object of the memoryview.")]
    public static Value GetOwner(Value self) => MemoryView.Use(self) is var view && view == null ? Value.NoValue : view->Owner;

    [PyMethod("nbytes", Kind = PyMethodKind.Getter)]
    public static Value GetSize(Value self) => MemoryView.Use(self) is var view && view == null ? Value.NoValue : Int.FromLong(MemoryView.Size(view));

    [PyMethod("readonly", Kind = PyMethodKind.Getter, Doc = "A bool indicating whether the memory is read only.")]
    public static Value GetReadOnly(Value self) => MemoryView.Use(self) is var view && view == null ? Value.NoValue : Bool.From(!MemoryView.IsWritable(view));

    [PyMethod("itemsize", Kind = PyMethodKind.Getter, Doc = "The size in bytes of each element of the memoryview.")]
    public static Value GetItemSize(Value self) =>
        MemoryView.Use(self) is var view && view == null ? Value.NoValue : Int.FromLong(MemoryItem.SizeOf(view->Format));

    [PyMethod("format", Kind = PyMethodKind.Getter, Doc = "A string containing the format (in struct module style)\n for each element in the view.")]
    public static Value GetFormat(Value self)
    {
        PyMemoryView* view = MemoryView.Use(self);
        byte format = view == null ? (byte)0 : view->Format;
        return view == null ? Value.NoValue : Value.FromObject(Str.FromUtf8(new System.ReadOnlySpan<byte>(&format, 1)));
    }

    [PyMethod("ndim", Kind = PyMethodKind.Getter)]
    public static Value GetDimensions(Value self) => MemoryView.Use(self) == null ? Value.NoValue : Int.FromLong(1);

    [PyMethod("shape", Kind = PyMethodKind.Getter)]
    public static Value GetShape(Value self) => MemoryView.Use(self) is var view && view == null ? Value.NoValue : Single(view->Length);

    [PyMethod("strides", Kind = PyMethodKind.Getter)]
    public static Value GetStrides(Value self) => MemoryView.Use(self) is var view && view == null ? Value.NoValue : Single(view->Stride);

    [PyMethod("suboffsets", Kind = PyMethodKind.Getter)]
    public static Value GetSuboffsets(Value self) => MemoryView.Use(self) == null ? Value.NoValue : Value.FromObject(Tuple.Empty);

    [PyMethod("c_contiguous", Kind = PyMethodKind.Getter)]
    public static Value GetRowContiguous(Value self) => GetContiguous(self);

    [PyMethod("f_contiguous", Kind = PyMethodKind.Getter)]
    public static Value GetColumnContiguous(Value self) => GetContiguous(self);

    [PyMethod("contiguous", Kind = PyMethodKind.Getter)]
    public static Value GetContiguous(Value self) => MemoryView.Use(self) is var view && view == null ? Value.NoValue : Bool.From(MemoryView.IsContiguous(view));

    [PyMethod("release", Doc = "Release the underlying buffer exposed by the memoryview object.")]
    public static void Release(PyMemoryView* self) => self->Owner = Value.NoValue;

    [PyMethod("__enter__")]
    public static Value Enter(Value self) => MemoryView.Use(self) == null ? Value.NoValue : self;

    [PyMethod("__exit__")]
    public static void Leave(PyMemoryView* self, [PyRest] Arguments arguments) => self->Owner = Value.NoValue;

    [PyMethod("tobytes", Doc = "Return the data in the buffer as a byte string.")]
    public static PyBytes* ToBytes(Value self, [PyKeyword("order")] Value order = default)
    {
        PyMemoryView* view = MemoryView.Use(self);
        return view == null ? null : MemoryView.ToBytes(view);
    }

    [PyMethod("tolist", Doc = "Return the data in the buffer as a list of elements.")]
    public static PyList* ToList(Value self)
    {
        PyMemoryView* view = MemoryView.Use(self);
        PyList* list = view == null ? null : List.New(view->Length);
        for (nint i = 0; list != null && i < view->Length; i++)
        {
            Value item = MemoryItem.Load(MemoryView.Data(view) + (i * view->Stride), view->Format);
            list = !item.IsNoValue && List.Append(list, item) ? list : null;
        }
        return list;
    }

    [PyMethod("toreadonly", Doc = "Return a readonly version of the memoryview.")]
    public static Value ToReadOnly(Value self)
    {
        PyMemoryView* view = MemoryView.Use(self);
        Value result = view == null ? Value.NoValue : MemoryView.Part(view, view->Offset, view->Length, view->Stride, view->Format);
        if (!result.IsNoValue)
        {
            MemoryView.From(result)->IsReadOnly = true;
        }
        return result;
    }

    [PyMethod("hex", Doc = "Return the data in the buffer as a str of hexadecimal numbers.")]
    public static PyStr* ToHexadecimal(Value self, [PyKeyword("sep")] Value sep = default, [PyKeyword("bytes_per_sep")] nint bytesPerSep = 1)
    {
        PyMemoryView* view = MemoryView.Use(self);
        PyBytes* bytes = view == null ? null : MemoryView.ToBytes(view);
        return bytes == null ? null : ByteMethods.ToHexadecimal(Value.FromObject(bytes), sep, bytesPerSep);
    }

    /// <summary><c>cast(format)</c>: the same bytes as items of another format.</summary>
    [PyMethod("cast", Doc = "Cast a memoryview to a new format or shape.")]
    public static Value Cast(Value self, [PyKeyword("format")] PyStr* format, [PyKeyword("shape")] Value shape = default)
    {
        PyMemoryView* view = MemoryView.Use(self);
        if (view == null)
        {
            return Value.NoValue;
        }
        if (!MemoryView.IsContiguous(view))
        {
            return Errors.TypeError("memoryview: casts are restricted to C-contiguous views"u8);
        }
        byte code = format->Length == 1 ? (byte)Str.At(format, 0)
            : format->Length == 2 && Str.At(format, 0) == '@' ? (byte)Str.At(format, 1) : (byte)0;
        int size = MemoryItem.SizeOf(code);
        if (size == 0)
        {
            return Errors.ValueError("memoryview: destination format must be a native single character format prefixed with an optional '@'"u8);
        }
        bool isBytes = view->Format is (byte)'B' or (byte)'b' or (byte)'c';
        if (!isBytes && code is not ((byte)'B' or (byte)'b' or (byte)'c'))
        {
            return Errors.TypeError("memoryview: cannot cast between two non-byte formats"u8);
        }
        nint bytes = MemoryView.Size(view);
        if (bytes % size != 0)
        {
            return Errors.TypeError("memoryview: length is not a multiple of itemsize"u8);
        }
        if (!shape.IsNoValue && (!Sequence(shape, out Value* extents, out nint count) || count != 1 || extents[0] != Int.FromLong(bytes / size)))
        {
            return ThreadState.Exception != null ? Value.NoValue
                : Errors.Raise<PyNotImplementedError>("memoryview: more than one dimension is not supported"u8);
        }
        return MemoryView.Part(view, view->Offset, bytes / size, size, code);
    }

    private static bool Sequence(Value value, out Value* items, out nint count)
    {
        bool isTuple = Tuple.Is(value);
        items = isTuple ? Tuple.Items(Tuple.From(value)) : List.Is(value) ? List.From(value)->Items : null;
        count = isTuple ? Tuple.From(value)->Length : List.Is(value) ? List.From(value)->Length : 0;
        if (!isTuple && !List.Is(value))
        {
            Errors.TypeError("shape must be a list or a tuple"u8);
            return false;
        }
        return true;
    }

    private static Value Single(nint number)
    {
        Value item = Int.FromLong(number);
        return Value.FromObject(Tuple.FromItems(&item, 1));
    }
}

/// <summary>Operations on <see cref="PyMemoryView"/>.</summary>
public static unsafe class MemoryView
{
    /// <summary>Whether a value is a <c>memoryview</c>.</summary>
    public static bool Is(Value value) => Types.IsExactObject(value, Intrinsics.TypeOf<PyMemoryView>());

    /// <summary>The bytes that a view shows, which are copied if there are gaps between them; false, without exception, for anything else.</summary>
    public static bool TryBytes(Value value, byte** data, nint* length)
    {
        bool isUsable = Is(value) && !From(value)->Owner.IsNoValue;
        PyBytes* copy = isUsable && !IsContiguous(From(value)) ? ToBytes(From(value)) : null;
        *data = copy != null ? Bytes.Data(copy) : isUsable ? Data(From(value)) : null;
        *length = isUsable ? Size(From(value)) : 0;
        return isUsable;
    }

    /// <summary>The object of a value that is known to be a <c>memoryview</c>.</summary>
    public static PyMemoryView* From(Value value) => (PyMemoryView*)value.Object;

    /// <summary>A new view; null with MemoryError pending.</summary>
    public static PyMemoryView* New(Value owner, nint offset, nint length, nint stride, byte format)
    {
        PyMemoryView* view = Heap.Allocate<PyMemoryView>(Intrinsics.TypeOf<PyMemoryView>());
        if (view != null)
        {
            view->Owner = owner;
            view->Offset = offset;
            view->Length = length;
            view->Stride = stride;
            view->Format = format;
        }
        return view;
    }

    /// <summary>A view of what another one shows; NoValue with MemoryError pending.</summary>
    public static Value Part(PyMemoryView* view, nint offset, nint length, nint stride, byte format)
    {
        PyMemoryView* part = New(view->Owner, offset, length, stride, format);
        if (part != null)
        {
            part->IsReadOnly = view->IsReadOnly;
        }
        return Value.FromObject(part);
    }

    /// <summary>Whether the items can be written to.</summary>
    public static bool IsWritable(PyMemoryView* view) => !view->IsReadOnly && ByteArray.Is(view->Owner);

    /// <summary>A view of what has bytes; null, without exception if it has none.</summary>
    public static PyMemoryView* Of(Value value) => BytesLike.TryGet(value, out _, out nint length) ? New(value, 0, length, 1, (byte)'B') : null;

    /// <summary>A view that can be used; null with ValueError pending if it was released, BufferError if the owner has become too short.</summary>
    public static PyMemoryView* Use(Value self)
    {
        PyMemoryView* view = From(self);
        if (view->Owner.IsNoValue)
        {
            Errors.ValueError("operation forbidden on released memoryview object"u8);
            return null;
        }
        if (!Fits(view))
        {
            Errors.Raise<PyBufferError>("memoryview: the bytearray has become shorter than the view"u8);
            return null;
        }
        return view;
    }

    private static bool Fits(PyMemoryView* view)
    {
        BytesLike.TryGet(view->Owner, out _, out nint length);
        nint last = view->Offset + ((view->Length - 1) * view->Stride);
        nint end = System.Math.Max(view->Offset, last) + MemoryItem.SizeOf(view->Format);
        return view->Length == 0 || end <= length;
    }

    /// <summary>Where the first item is.</summary>
    public static byte* Data(PyMemoryView* view)
    {
        BytesLike.TryGet(view->Owner, out byte* data, out _);
        return data + view->Offset;
    }

    /// <summary>The bytes of all items.</summary>
    public static nint Size(PyMemoryView* view) => view->Length * MemoryItem.SizeOf(view->Format);

    /// <summary>Whether no gaps stand between the items.</summary>
    public static bool IsContiguous(PyMemoryView* view) => view->Stride == MemoryItem.SizeOf(view->Format) || view->Length <= 1;

    /// <summary>Where an item is; null with an exception pending.</summary>
    public static byte* Place(PyMemoryView* view, Value key)
    {
        if (!Indexing.IsIndex(key))
        {
            Errors.TypeError("memoryview: invalid slice key"u8);
            return null;
        }
        if (!Indexing.TryIndex(key, out nint index))
        {
            return null;
        }
        index += index < 0 ? view->Length : 0;
        if (index < 0 || index >= view->Length)
        {
            Errors.IndexError("index out of bounds on dimension 1"u8);
            return null;
        }
        return Data(view) + (index * view->Stride);
    }

    /// <summary>The items' bytes; null with MemoryError pending.</summary>
    public static PyBytes* ToBytes(PyMemoryView* view)
    {
        int size = MemoryItem.SizeOf(view->Format);
        PyBytes* bytes = Bytes.Allocate(Size(view));
        for (nint i = 0; bytes != null && i < view->Length; i++)
        {
            Memory.Copy(Bytes.Data(bytes) + (i * size), Data(view) + (i * view->Stride), size);
        }
        return bytes;
    }

    /// <summary>Copies the items of what has bytes into those that a slice selects; false with an exception pending.</summary>
    public static bool SetSlice(PyMemoryView* view, Value key, Value value)
    {
        nint length = view->Length;
        PyMemoryView* source = Is(value) ? Use(value) : Of(value);
        if (source == null)
        {
            if (ThreadState.Exception == null)
            {
                Complaint.Type("a bytes-like object is required, not '"u8, value, "'"u8);
            }
            return false;
        }
        if (!Slice.Select(Slice.From(key), &length, out nint start, out nint step, out nint count))
        {
            return false;
        }
        if (source->Length != count || source->Format != view->Format)
        {
            Errors.ValueError("memoryview assignment: lvalue and rvalue have different structures"u8);
            return false;
        }
        // Copied first, since both may be views of the same memory.
        PyBytes* bytes = ToBytes(source);
        int size = MemoryItem.SizeOf(view->Format);
        for (nint i = 0; bytes != null && i < count; i++)
        {
            Memory.Copy(Data(view) + ((start + (i * step)) * view->Stride), Bytes.Data(bytes) + (i * size), size);
        }
        return bytes != null;
    }

    /// <summary>Whether views have equal items: 1, 0, or -1 with an exception pending. One that was released equals only itself.</summary>
    public static int AreEqual(PyMemoryView* first, PyMemoryView* second)
    {
        if (first == second || first->Owner.IsNoValue || second->Owner.IsNoValue)
        {
            return first == second ? 1 : 0;
        }
        if (!Fits(first) || !Fits(second) || first->Length != second->Length)
        {
            return 0;
        }
        for (nint i = 0; i < first->Length; i++)
        {
            Value left = MemoryItem.Load(Data(first) + (i * first->Stride), first->Format);
            Value right = MemoryItem.Load(Data(second) + (i * second->Stride), second->Format);
            int same = left.IsNoValue || right.IsNoValue ? -1 : Operators.EqualBool(left, right);
            if (same != 1)
            {
                return same;
            }
        }
        return 1;
    }
}
