using System.Runtime.CompilerServices;

namespace Molt.Runtime;

public unsafe partial struct PyStr
{
    [PySlot(Slot.Repr), NoRaise]
    public static Value ReprOf(Value self) => Value.FromObject(Str.Repr(Str.From(self)));

    [PySlot(Slot.Str), NoRaise]
    public static Value StrOf(Value self) => Value.FromObject(Str.Exact(Str.From(self)));

    [PySlot(Slot.Hash), NoRaise]
    public static long HashOf(Value self) => Str.Hash(Str.From(self));

    [PySlot(Slot.Length), NoRaise]
    public static nint LengthOf(Value self) => Str.From(self)->Length;

    [PySlot(Slot.Bool), NoRaise]
    public static int TruthOf(Value self) => Str.From(self)->Length != 0 ? 1 : 0;

    [PySlot(Slot.RichCompare), NoRaise]
    public static Value CompareTo(Value left, Value right, int operation)
    {
        if (!Str.Is(right))
        {
            return Intrinsics.NotImplemented;
        }
        PyStr* first = Str.From(left);
        PyStr* second = Str.From(right);
        bool result = (Comparison)operation switch
        {
            Comparison.Equal => Str.Equals(first, second),
            Comparison.NotEqual => !Str.Equals(first, second),
            _ => Sequences.Holds(Str.Compare(first, second), operation),
        };
        return Bool.From(result);
    }

    [PySlot(Slot.Iter)]
    public static Value IterOf(Value self) => StrIterator.New(Str.From(self));

    [PySlot(Slot.Contains)]
    public static int ContainsItem(Value self, Value item)
    {
        if (!Str.Is(item))
        {
            Complaint.Type("'in <string>' requires string as left operand, not "u8, item);
            return -1;
        }
        return Str.Contains(Str.From(self), Str.From(item)) ? 1 : 0;
    }

    [PySlot(Slot.GetItem)]
    [return: PyTyped("str")]
    public static Value ItemOf(Value self, Value key)
    {
        PyStr* text = Str.From(self);
        if (Intrinsics.Likely(key.IsSmallInt))
        {
            return Value.FromObject(Str.GetItem(text, key.SmallInt));
        }
        if (Slice.Is(key))
        {
            return Slice.Select(Slice.From(key), &text->Length, out nint start, out nint step, out nint count)
                ? Value.FromObject(Str.Slice(text, start, step, count))
                : Value.NoValue;
        }
        if (!Indexing.IsIndex(key))
        {
            return Complaint.Type("string indices must be integers, not '"u8, key, "'"u8);
        }
        return Indexing.TryIndex(key, out nint index) ? Value.FromObject(Str.GetItem(text, index)) : Value.NoValue;
    }

    [PySlot(Slot.Add)]
    public static Value Add(Value left, Value right) =>
        Str.Is(left) && Str.Is(right)
            ? Value.FromObject(Str.Concat(Str.From(left), Str.From(right)))
            : Intrinsics.NotImplemented;

    [PySlot(Slot.Multiply)]
    public static Value Multiply(Value left, Value right)
    {
        if (!Sequences.TryRepeat(ref left, right, TypeFlags.Str, out nint count))
        {
            return left;
        }
        return Value.FromObject(Str.Repeat(Str.From(left), count));
    }

    [PyMethod("__getnewargs__")]
    [return: PyTyped("tuple[str]")]
    public static PyTuple* NewArguments(PyStr* self)
    {
        Value text = Value.FromObject(Str.Exact(self));
        return Tuple.FromItems(&text, 1);
    }
}

public static unsafe partial class Str
{
    /// <summary>The character at an index, which may be negative; null with IndexError pending.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [Export]
    public static PyStr* GetItem(PyStr* text, long index)
    {
        if (Intrinsics.Unlikely((ulong)index >= (ulong)text->Length))
        {
            index += text->Length;
            if ((ulong)index >= (ulong)text->Length)
            {
                return IndexOutOfRange();
            }
        }
        return Character(At(text, (nint)index));
    }

    /// <summary>The characters that a fitted slice selects.</summary>
    [Export]
    public static PyStr* Slice(PyStr* text, nint start, nint step, nint count)
    {
        if (step == 1)
        {
            return Substring(text, start, start + count);
        }
        if (count == 0)
        {
            return Empty;
        }
        int width = Width(text);
        byte* data = Data(text);
        PyStr* result = Allocate(count, text->Flags);
        if (result == null)
        {
            return null;
        }
        for (nint i = 0; i < count; i++)
        {
            PutCharacter(Data(result), width, i, CharacterAt(data, width, start + (i * step)));
        }
        // The widest character may have been left out.
        return IsAscii(text) ? result : FromCharacters(Data(result), width, count);
    }

    /// <summary>A text several times over.</summary>
    [Export]
    public static PyStr* Repeat(PyStr* text, nint count)
    {
        if (count <= 0 || text->Length == 0)
        {
            return Empty;
        }
        if (count == 1)
        {
            return Exact(text);
        }
        int width = Width(text);
        if (text->Length > nint.MaxValue / count)
        {
            Errors.OverflowError("repeated string is too long"u8);
            return null;
        }
        if (text->Length > nint.MaxValue / 4 / count)
        {
            Errors.MemoryError();
            return null;
        }
        PyStr* result = Allocate(text->Length * count, text->Flags);
        if (result == null)
        {
            return null;
        }
        byte* data = Data(result);
        nint total = result->Length * width;
        nint filled = text->Length * width;
        Memory.Copy(data, Data(text), filled);
        while (filled < total)
        {
            nint more = filled < total - filled ? filled : total - filled;
            Memory.Copy(data + filled, data, more);
            filled += more;
        }
        return result;
    }

    [Cold]
    private static PyStr* IndexOutOfRange()
    {
        Errors.IndexError("string index out of range"u8);
        return null;
    }
}
