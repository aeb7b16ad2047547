namespace Molt.Runtime;

/// <summary>A view of the memory of a <c>bytes</c> or <c>bytearray</c> (https://docs.python.org/3.14/library/stdtypes.html#memory-views).</summary>
/// <remarks>
/// A view does not keep a <c>bytearray</c> from changing its length, since it is not known when the view is no longer used: where the array
/// has become too short for the view, using the view is a BufferError.
/// </remarks>
[PyType("memoryview", Subclassable = false, Flags = TypeFlags.WeaklyReferable, Doc = "Create a new memoryview object which references the given object.")]
public unsafe partial struct PyMemoryView
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The <c>bytes</c> or <c>bytearray</c>; NoValue once the view was released.</summary>
    public Value Owner;

    /// <summary>How many bytes of the owner stand before the first item.</summary>
    public nint Offset;

    /// <summary>The number of items.</summary>
    public nint Length;

    /// <summary>From one item to the next, in bytes.</summary>
    public nint Stride;

    /// <summary>The format of an item, a character of <c>struct</c>.</summary>
    public byte Format;

    /// <summary>Whether it can not be written to although the owner can.</summary>
    public bool IsReadOnly;

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyMemoryView*)self)->Owner);

    /// <summary><c>memoryview(object)</c>.</summary>
    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value source;
        if (!Calls.BindConstructor("memoryview"u8, "object"u8, 1, 1, 0, arguments, count, keywordNames, &source))
        {
            return Value.NoValue;
        }
        if (MemoryView.Is(source))
        {
            PyMemoryView* other = MemoryView.Use(source);
            return other == null ? Value.NoValue : MemoryView.Part(other, other->Offset, other->Length, other->Stride, other->Format);
        }
        return BytesLike.TryGet(source, out _, out nint length)
            ? Value.FromObject(MemoryView.New(source, 0, length, 1, (byte)'B'))
            : Complaint.Type("memoryview: a bytes-like object is required, not '"u8, source, "'"u8);
    }

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self)
    {
        TextBuilder text = default;
        text.Append(MemoryView.From(self)->Owner.IsNoValue ? "<released memory at "u8 : "<memory at "u8);
        Objects.AppendAddress(ref text, self);
        text.Append(">"u8);
        return Value.FromObject(text.ToStr());
    }

    [PySlot(Slot.Length)]
    public static nint LengthOf(Value self) => MemoryView.Use(self) is var view && view == null ? -1 : view->Length;

    [PySlot(Slot.Iter)]
    public static Value IterOf(Value self) => MemoryView.Use(self) == null ? Value.NoValue : PySequenceIterator.New(self);

    /// <summary>An item, or a view of some.</summary>
    [PySlot(Slot.GetItem)]
    public static Value ItemOf(Value self, Value key)
    {
        PyMemoryView* view = MemoryView.Use(self);
        if (view == null)
        {
            return Value.NoValue;
        }
        if (Slice.Is(key))
        {
            nint length = view->Length;
            return Slice.Select(Slice.From(key), &length, out nint start, out nint step, out nint count)
                ? MemoryView.Part(view, view->Offset + (start * view->Stride), count, step * view->Stride, view->Format) : Value.NoValue;
        }
        byte* place = MemoryView.Place(view, key);
        return place == null ? Value.NoValue : MemoryItem.Load(place, view->Format);
    }

    /// <summary>Writes an item, or as many as a slice selects.</summary>
    [PySlot(Slot.SetItem)]
    public static bool SetItem(Value self, Value key, Value value)
    {
        PyMemoryView* view = MemoryView.Use(self);
        if (view == null)
        {
            return false;
        }
        if (!MemoryView.IsWritable(view))
        {
            Errors.TypeError("cannot modify read-only memory"u8);
            return false;
        }
        if (value.IsNoValue)
        {
            Errors.TypeError("cannot delete memory"u8);
            return false;
        }
        if (Slice.Is(key))
        {
            return MemoryView.SetSlice(view, key, value);
        }
        byte* place = MemoryView.Place(view, key);
        return place != null && MemoryItem.Store(place, view->Format, value);
    }

    /// <summary>Equal if the items are, whatever their formats.</summary>
    [PySlot(Slot.RichCompare)]
    public static Value CompareTo(Value left, Value right, int operation)
    {
        if (operation is not ((int)Comparison.Equal or (int)Comparison.NotEqual))
        {
            return Intrinsics.NotImplemented;
        }
        PyMemoryView* first = MemoryView.Is(left) ? MemoryView.From(left) : MemoryView.Of(left);
        PyMemoryView* second = MemoryView.Is(right) ? MemoryView.From(right) : MemoryView.Of(right);
        if (first == null || second == null)
        {
            return ThreadState.Exception != null ? Value.NoValue : Intrinsics.NotImplemented;
        }
        int same = MemoryView.AreEqual(first, second);
        return same < 0 ? Value.NoValue : Bool.From(same == 1 == (operation == (int)Comparison.Equal));
    }

    /// <summary>As that of the bytes, if they can not change.</summary>
    [PySlot(Slot.Hash)]
    public static long HashOf(Value self)
    {
        PyMemoryView* view = MemoryView.Use(self);
        if (view == null)
        {
            return -1;
        }
        if (MemoryView.IsWritable(view))
        {
            Errors.ValueError("cannot hash writable memoryview object"u8);
            return -1;
        }
        if (view->Format is not ((byte)'B' or (byte)'b' or (byte)'c'))
        {
            Errors.ValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'"u8);
            return -1;
        }
        PyBytes* bytes = MemoryView.ToBytes(view);
        return bytes == null ? -1 : Bytes.Hash(bytes);
    }
}
