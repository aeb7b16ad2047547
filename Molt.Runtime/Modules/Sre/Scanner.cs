namespace Molt.Runtime;

/// <summary>What <c>Pattern.scanner()</c> gives: it finds one match after the other.</summary>
[PyType("_sre.SRE_Scanner", Home = "", Subclassable = false)]
public unsafe partial struct PyScanner
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The search.</summary>
    public SreState State;

    /// <summary>Whether there are no more matches.</summary>
    public bool Ended;

    /// <summary>A new scanner; null with an exception pending.</summary>
    public static PyScanner* New(PyPattern* pattern, Value text, nint start, nint end)
    {
        PyScanner* self = Heap.Allocate<PyScanner>(Intrinsics.TypeOf<PyScanner>());
        return self != null && self->State.Open(pattern, text, start, end) ? self : null;
    }

    [PyMethod("match")]
    public static Value Match(PyScanner* self) => Next(self, false);

    [PyMethod("search")]
    public static Value Search(PyScanner* self) => Next(self, true);

    [PyMethod("pattern", Kind = PyMethodKind.Getter), NoRaise]
    public static Value GetPattern(Value self) => Value.FromObject(((PyScanner*)self.Object)->State.Pattern);

    /// <summary>The next match; None if there is none, NoValue with an exception pending.</summary>
    public static Value Next(PyScanner* self, bool search)
    {
        if (self->Ended)
        {
            return Intrinsics.None;
        }
        if (!self->State.Refresh(out _))
        {
            return Value.NoValue;
        }
        int status = search ? SreState.Search(&self->State) : SreState.Match(&self->State);
        if (status <= 0)
        {
            self->Ended = status == 0;
            return status < 0 ? Value.NoValue : Intrinsics.None;
        }
        PyMatch* match = PyMatch.New(&self->State);
        self->State.Advance();
        return Value.FromObject(match);
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        SreState* state = &((PyScanner*)self)->State;
        tracer->Visit(state->Pattern);
        tracer->Visit(state->Text);
        tracer->Visit(state->Marks);
    }
}

/// <summary>What <c>Pattern.finditer()</c> gives.</summary>
[PyType("callable_iterator", Home = "", Subclassable = false)]
public unsafe partial struct PyMatchIterator
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>Finds the matches.</summary>
    public PyScanner* Scanner;

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        Value match = PyScanner.Next(((PyMatchIterator*)self.Object)->Scanner, true);
        return match == Intrinsics.None ? Value.NoValue : match;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyMatchIterator*)self)->Scanner);
}
