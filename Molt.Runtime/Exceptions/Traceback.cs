namespace Molt.Runtime;

/// <summary>The growing of tracebacks while an exception leaves frames.</summary>
public static unsafe class Traceback
{
    /// <summary>Notes that the pending exception was raised at, or passes, a place. Called from the inside out.</summary>
    [Cold]
    [Export]
    public static void Add(SourcePosition* position)
    {
        if (ThreadState.IsMethodMissing)
        {
            ThreadState.IsMethodMissing = false;
            position = position->Method == null ? position : position->Method;
        }
        PyBaseException* exception = ThreadState.Exception;
        PyTraceback* entry = Heap.Allocate<PyTraceback>(Intrinsics.TypeOf<PyTraceback>());
        if (entry != null)
        {
            entry->Position = position;
            entry->Next = exception->Traceback;
            exception->Traceback = entry;
        }
    }

    /// <summary>Gives an exception that was made, and not raised, at a place the traceback of that place alone. False with MemoryError pending.</summary>
    [Cold]
    public static bool Begin(PyBaseException* exception, SourcePosition* position)
    {
        PyTraceback* entry = Heap.Allocate<PyTraceback>(Intrinsics.TypeOf<PyTraceback>());
        if (entry == null)
        {
            return false;
        }
        entry->Position = position;
        exception->Traceback = entry;
        return true;
    }
}
