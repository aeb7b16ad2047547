namespace Molt.Runtime;

/// <summary>
/// The exceptions that are handled outside of suspended code while it runs. It has its own: what it handles is not what its caller handles, and when it
/// leaves a handler it is again in the context of whoever resumed it.
/// </summary>
public unsafe struct HandledScope
{
    private PyBaseException* _handled;
    private HandledScope* _outer;

    /// <summary>Begins to run code that handles an exception, or none. The scope must not move until <see cref="Leave"/>.</summary>
    public void Enter(PyBaseException* handled)
    {
        _handled = ThreadState.Handled;
        _outer = ThreadState.HandledOutside;
        ThreadState.HandledOutside = (HandledScope*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref this);
        ThreadState.Handled = handled;
    }

    /// <summary>Ends running the code; gives what it handles.</summary>
    public readonly PyBaseException* Leave()
    {
        PyBaseException* handled = ThreadState.Handled;
        ThreadState.Handled = _handled;
        ThreadState.HandledOutside = _outer;
        return handled;
    }

    /// <summary>The exception that is being handled here or further out, or null.</summary>
    public static PyBaseException* Innermost(HandledScope* scope)
    {
        while (scope != null && scope->_handled == null)
        {
            scope = scope->_outer;
        }
        return scope == null ? null : scope->_handled;
    }
}
