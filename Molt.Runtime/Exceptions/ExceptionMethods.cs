namespace Molt.Runtime;

// What Python code can do with any exception.
public unsafe partial struct PyBaseException
{
    /// <summary>Adds a note to an exception; false with an exception pending.</summary>
    public static bool AddNote(PyBaseException* exception, PyStr* note)
    {
        PyStr* name = Intrinsics.Literal("__notes__"u8);
        Value notes = Operators.FindAttribute(Value.FromObject(exception), name);
        if (notes.IsNoValue)
        {
            notes = ThreadState.Exception != null ? Value.NoValue : Value.FromObject(List.New(1));
            if (notes.IsNoValue || !Operators.SetAttribute(Value.FromObject(exception), name, notes))
            {
                return false;
            }
        }
        if (!List.Is(notes))
        {
            Errors.TypeError("Cannot add note: __notes__ is not a list"u8);
            return false;
        }
        return List.Append(List.From(notes), Value.FromObject(note));
    }
}
