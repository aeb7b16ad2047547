using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>An iterator over the characters of a text.</summary>
[PyType("str_ascii_iterator", Subclassable = false)]
public unsafe partial struct PyStrIterator
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The text; null when exhausted.</summary>
    public PyStr* Text;

    /// <summary>The index of the next character.</summary>
    public nint Position;

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        PyStrIterator* iterator = (PyStrIterator*)self.Object;
        PyStr* text = iterator->Text;
        if (text == null)
        {
            return Value.NoValue;
        }
        if (iterator->Position < text->Length)
        {
            return Value.FromObject(Str.Character(Str.At(text, iterator->Position++)));
        }
        iterator->Text = null;
        return Value.NoValue;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyStrIterator*)self)->Text);

    [PyMethod("__length_hint__"), NoRaise]
    public static long LengthHint(PyStrIterator* self) => self->Text == null ? 0 : self->Text->Length - self->Position;
}

/// <summary>Operations on <see cref="PyStrIterator"/>.</summary>
public static unsafe class StrIterator
{
    /// <summary>A new iterator over a text; NoValue with MemoryError pending.</summary>
    public static Value New(PyStr* text)
    {
        PyStrIterator* iterator = Heap.Allocate<PyStrIterator>(Intrinsics.TypeOf<PyStrIterator>());
        if (iterator != null)
        {
            iterator->Text = text;
        }
        return Value.FromObject(iterator);
    }
}
