namespace Molt.Runtime;

public unsafe partial struct PyBytes
{
    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        bool exact = type == Intrinsics.TypeOf<PyBytes>();
        if (exact && count == 1 && keywordNames == null && Bytes.IsExact(arguments[0]))
        {
            return arguments[0];
        }
        PyBytes* bytes = ByteMethods.Construct("bytes"u8, arguments, count, keywordNames);
        return bytes == null || exact ? Value.FromObject(bytes) : Value.FromObject(Bytes.CopyAs(type, bytes));
    }

    [PySlot(Slot.Repr), PySlot(Slot.Str)]
    public static Value ReprOf(Value self) => ByteMethods.Repr(self, "b"u8, ""u8);

    [PySlot(Slot.Hash), NoRaise]
    public static long HashOf(Value self) => Bytes.Hash(Bytes.From(self));

    [PySlot(Slot.RichCompare), NoRaise]
    public static Value CompareTo(Value left, Value right, int operation) => ByteMethods.Compare(left, right, operation);

    [PySlot(Slot.Length), NoRaise]
    public static nint LengthOf(Value self) => Bytes.From(self)->Length;

    [PySlot(Slot.Bool), NoRaise]
    public static int TruthOf(Value self) => Bytes.From(self)->Length != 0 ? 1 : 0;

    [PySlot(Slot.Iter)]
    public static Value IterOf(Value self) => PyBytesIterator.New(self);

    [PySlot(Slot.Contains)]
    public static int ContainsItem(Value self, Value item) => ByteMethods.Contains(self, item);

    [PySlot(Slot.GetItem)]
    public static Value ItemOf(Value self, Value key) =>
        ByteMethods.Item(self, key, "byte indices must be integers or slices, not "u8, "index out of range"u8);

    [PySlot(Slot.Add)]
    public static Value Add(Value left, Value right) => ByteMethods.Add(left, right);

    [PySlot(Slot.Multiply)]
    public static Value Multiply(Value left, Value right) =>
        !Sequences.TryRepeat(ref left, right, TypeFlags.Bytes, out nint count) ? left
        : count > 0 && Bytes.From(left)->Length > nint.MaxValue / count ? Errors.OverflowError("repeated bytes are too long"u8)
        : ByteMethods.Repeat(left, count);

    [PyMethod("__bytes__")]
    public static PyBytes* ToBytes(PyBytes* self) => Bytes.IsExact(Value.FromObject(self)) ? self : Bytes.FromData(Bytes.Data(self), self->Length);

    [PyMethod("__getnewargs__")]
    [return: PyTyped("tuple[bytes]")]
    public static PyTuple* NewArguments(PyBytes* self)
    {
        Value bytes = Value.FromObject(ToBytes(self));
        return Tuple.FromItems(&bytes, 1);
    }

    [PyMethod("fromhex", Kind = PyMethodKind.Class)]
    [return: PyTyped("bytes")]
    public static Value FromHexadecimal(PyType* type, Value @string)
    {
        Value bytes = Value.FromObject(ByteMethods.FromHexadecimal(@string));
        return bytes.IsNoValue || type == Intrinsics.TypeOf<PyBytes>() ? bytes : Calls.Call1(Value.FromObject(type), bytes);
    }
}

public static unsafe partial class Bytes
{
    /// <summary>The same bytes as an instance of a class derived from <c>bytes</c>.</summary>
    internal static PyBytes* CopyAs(PyType* type, PyBytes* bytes)
    {
        PyBytes* copy = (PyBytes*)Heap.AllocateVariable(type, sizeof(PyBytes) + bytes->Length + 1);
        if (copy != null)
        {
            copy->Length = bytes->Length;
            Memory.Copy(Data(copy), Data(bytes), bytes->Length);
        }
        return copy;
    }
}
