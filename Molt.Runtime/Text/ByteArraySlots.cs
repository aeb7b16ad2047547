namespace Molt.Runtime;

public unsafe partial struct PyByteArray
{
    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) =>
        Value.FromObject(Heap.Allocate<PyByteArray>(type));

    [PySlot(Slot.Init)]
    public static bool Initialize(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PyByteArray* array = ByteArray.From(self);
        PyBytes* bytes = ByteMethods.Construct("bytearray"u8, arguments, count, keywordNames);
        return bytes != null && ByteArray.ReplaceRange(array, 0, array->Length, Bytes.Data(bytes), bytes->Length);
    }

    [PySlot(Slot.Repr), PySlot(Slot.Str)]
    public static Value ReprOf(Value self)
    {
        var prefix = new TextBuilder();
        prefix.AppendTypeName(self);
        PyStr* name = prefix.ToStr();
        Value literal = ByteMethods.Repr(self, "(b"u8, ")"u8);
        return name == null || literal.IsNoValue ? Value.NoValue : Value.FromObject(Str.Concat(name, Str.From(literal)));
    }

    [PySlot(Slot.RichCompare), NoRaise]
    public static Value CompareTo(Value left, Value right, int operation) => ByteMethods.Compare(left, right, operation);

    [PySlot(Slot.Length), NoRaise]
    public static nint LengthOf(Value self) => ByteArray.From(self)->Length;

    [PySlot(Slot.Bool), NoRaise]
    public static int TruthOf(Value self) => ByteArray.From(self)->Length != 0 ? 1 : 0;

    [PySlot(Slot.Iter)]
    public static Value IterOf(Value self) => PyBytesIterator.New(self);

    [PySlot(Slot.Contains)]
    public static int ContainsItem(Value self, Value item) => ByteMethods.Contains(self, item);

    [PySlot(Slot.GetItem)]
    public static Value ItemOf(Value self, Value key) =>
        ByteMethods.Item(self, key, "bytearray indices must be integers or slices, not "u8, "bytearray index out of range"u8);

    [PySlot(Slot.SetItem)]
    public static bool SetItemOf(Value self, Value key, Value value)
    {
        PyByteArray* array = ByteArray.From(self);
        if (Slice.Is(key))
        {
            return ByteArray.SetSlice(array, Slice.From(key), value);
        }
        if (!Indexing.IsIndex(key))
        {
            Complaint.Type("bytearray indices must be integers or slices, not "u8, key);
            return false;
        }
        if (!Indexing.TryIndex(key, out nint index))
        {
            return false;
        }
        byte number = 0;
        if (!value.IsNoValue && !ByteMethods.TryByte(value, &number))
        {
            return false;
        }
        index = index < 0 ? index + array->Length : index;
        if ((nuint)index >= (nuint)array->Length)
        {
            Errors.IndexError("bytearray index out of range"u8);
            return false;
        }
        if (value.IsNoValue)
        {
            return ByteArray.ReplaceRange(array, index, 1, null, 0);
        }
        array->Data[index] = number;
        return true;
    }

    [PySlot(Slot.Add)]
    public static Value Add(Value left, Value right) => ByteMethods.Add(left, right);

    [PySlot(Slot.InPlaceAdd)]
    public static Value AddInPlace(Value self, Value other)
    {
        if (!BytesLike.TryGet(other, out byte* data, out nint length))
        {
            return Complaint.Type("can't concat "u8, other, " to bytearray"u8);
        }
        PyByteArray* array = ByteArray.From(self);
        if (data == array->Data)
        {
            data = Bytes.Data(Bytes.FromData(data, length));
        }
        return ByteArray.ReplaceRange(array, array->Length, 0, data, length) ? self : Value.NoValue;
    }

    [PySlot(Slot.Multiply)]
    public static Value Multiply(Value left, Value right)
    {
        if (!ByteArray.Is(left))
        {
            (left, right) = (right, left);
        }
        return Sequences.TryRepeatCount(right, out nint count) ? ByteMethods.Repeat(left, count)
            : ThreadState.Exception != null ? Value.NoValue : Intrinsics.NotImplemented;
    }

    [PySlot(Slot.InPlaceMultiply)]
    public static Value MultiplyInPlace(Value self, Value other)
    {
        Value product = Multiply(self, other);
        if (product.IsNoValue || !ByteArray.Is(product))
        {
            return product;
        }
        PyByteArray* array = ByteArray.From(self);
        ObjectHeader header = array->Header;
        *array = *ByteArray.From(product);
        array->Header = header;
        return self;
    }

    [PyMethod("append")]
    public static void Append(PyByteArray* self, Value item)
    {
        byte number;
        if (ByteMethods.TryByte(item, &number))
        {
            ByteArray.ReplaceRange(self, self->Length, 0, &number, 1);
        }
    }

    [PyMethod("insert")]
    public static void Insert(PyByteArray* self, nint index, Value item)
    {
        byte number;
        if (ByteMethods.TryByte(item, &number))
        {
            index = index < 0 ? index + self->Length : index;
            index = index < 0 ? 0 : index > self->Length ? self->Length : index;
            ByteArray.ReplaceRange(self, index, 0, &number, 1);
        }
    }

    [PyMethod("extend")]
    public static void Extend(PyByteArray* self, Value iterable)
    {
        if (!BytesLike.TryGet(iterable, out byte* data, out nint length))
        {
            if (!Iteration.IsIterable(iterable))
            {
                Complaint.Type("can't extend bytearray with "u8, iterable);
                return;
            }
            if (Str.Is(iterable))
            {
                Complaint.Type("expected iterable of integers; got: '"u8, iterable, "'"u8);
                return;
            }
            PyBytes* bytes = ByteMethods.FromNumbers(iterable, "byte must be in range(0, 256)"u8);
            if (bytes == null)
            {
                return;
            }
            data = Bytes.Data(bytes);
            length = bytes->Length;
        }
        if (data == self->Data)
        {
            data = Bytes.Data(Bytes.FromData(data, length));
        }
        ByteArray.ReplaceRange(self, self->Length, 0, data, length);
    }

    [PyMethod("pop")]
    public static long Pop(PyByteArray* self, nint index = -1)
    {
        if (self->Length == 0)
        {
            Errors.IndexError("pop from empty bytearray"u8);
            return -1;
        }
        index = index < 0 ? index + self->Length : index;
        if ((nuint)index >= (nuint)self->Length)
        {
            Errors.IndexError("pop index out of range"u8);
            return -1;
        }
        byte result = self->Data[index];
        ByteArray.ReplaceRange(self, index, 1, null, 0);
        return result;
    }

    [PyMethod("remove")]
    public static void Remove(PyByteArray* self, Value value)
    {
        byte number;
        if (!ByteMethods.TryByte(value, &number))
        {
            return;
        }
        nint index = Memory.IndexOf(self->Data, self->Length, number);
        if (index < 0)
        {
            Errors.ValueError("value not found in bytearray"u8);
            return;
        }
        ByteArray.ReplaceRange(self, index, 1, null, 0);
    }

    [PyMethod("reverse"), NoRaise]
    public static void Reverse(PyByteArray* self)
    {
        for (nint low = 0, high = self->Length - 1; low < high; low++, high--)
        {
            (self->Data[low], self->Data[high]) = (self->Data[high], self->Data[low]);
        }
    }

    [PyMethod("clear"), NoRaise]
    public static void Clear(PyByteArray* self) => self->Length = 0;

    [PyMethod("copy")]
    public static PyByteArray* Copy(PyByteArray* self) => ByteArray.FromData(self->Data, self->Length);

    [PyMethod("fromhex", Kind = PyMethodKind.Class)]
    [return: PyTyped("bytearray")]
    public static Value FromHexadecimal(PyType* type, Value @string)
    {
        Value bytes = Value.FromObject(ByteMethods.FromHexadecimal(@string));
        return bytes.IsNoValue ? bytes : Calls.Call1(Value.FromObject(type), bytes);
    }
}

public static unsafe partial class ByteArray
{
    /// <summary>Assigns bytes or numbers to a slice, or deletes it (NoValue); false with an exception pending.</summary>
    public static bool SetSlice(PyByteArray* array, PySlice* slice, Value value)
    {
        byte* data = null;
        nint length = 0;
        if (!value.IsNoValue && !TryNewContent(value, out data, out length))
        {
            return false;
        }
        if (!Slice.Select(slice, &array->Length, out nint start, out nint step, out nint count))
        {
            return false;
        }
        if (data != null && data == array->Data)
        {
            data = Bytes.Data(Bytes.FromData(data, length));
        }
        if (step == 1)
        {
            return ReplaceRange(array, start, count, data, length);
        }
        if (value.IsNoValue)
        {
            // From the end, so that the places of those still to go stay.
            for (nint i = 0; i < count; i++)
            {
                nint index = step > 0 ? start + ((count - 1 - i) * step) : start + (i * step);
                ReplaceRange(array, index, 1, null, 0);
            }
            return true;
        }
        if (length != count)
        {
            var text = new TextBuilder();
            text.Append("attempt to assign bytes of size "u8);
            text.AppendInteger(length);
            text.Append(" to extended slice of size "u8);
            text.AppendInteger(count);
            Errors.ValueError(ref text);
            return false;
        }
        for (nint i = 0; i < count; i++)
        {
            array->Data[start + (i * step)] = data[i];
        }
        return true;
    }

    private static bool TryNewContent(Value value, out byte* data, out nint length)
    {
        if (BytesLike.TryGet(value, out data, out length))
        {
            return true;
        }
        if (Str.Is(value) || Indexing.IsIndex(value) || !Iteration.IsIterable(value))
        {
            Errors.TypeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)"u8);
            return false;
        }
        PyBytes* bytes = ByteMethods.FromNumbers(value, "byte must be in range(0, 256)"u8);
        if (bytes == null)
        {
            return false;
        }
        data = Bytes.Data(bytes);
        length = bytes->Length;
        return true;
    }
}
