using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>What the running thread knows: its pending exception, the exception it handles, how deep it is.</summary>
public static unsafe partial class ThreadState
{
    /// <summary>The pending exception: raised and not yet caught. Null if there is none.</summary>
    public static PyBaseException* Exception;

    /// <summary>The exception that the innermost active <c>except</c> clause handles, within a generator or coroutine that runs; null outside of any.</summary>
    public static PyBaseException* Handled;

    /// <summary>What is handled outside of the generator or coroutine that runs; null if none does.</summary>
    public static HandledScope* HandledOutside;

    /// <summary>The exception that is being handled, here or by who resumed the generator or coroutine that runs; null if there is none.</summary>
    public static PyBaseException* InnermostHandled => Handled != null ? Handled : HandledScope.Innermost(HandledOutside);

    /// <summary>What a function returned whose callers take a raw float, where it is no float: it gave NaN.</summary>
    [FixedAddressValueType]
    public static Value OutOfBand;

    /// <summary>Whether there is something in <see cref="OutOfBand"/>.</summary>
    public static bool HasOutOfBand;

    /// <summary>How many Python functions are active.</summary>
    public static int Depth;

    /// <summary>
    /// The depth at which <see cref="RaiseAtLimit"/> is called: the recursion limit, or less if the stack has no room for as much; or 0 once a
    /// signal asks for attention, so that calls are safepoints at no cost.
    /// </summary>
    public static int DepthLimit = DefaultLimit;

    /// <summary>The recursion limit (<c>sys.getrecursionlimit()</c>).</summary>
    public static int RecursionLimit = DefaultLimit;

    // What the depth limit is when no signal came.
    private static int s_steadyLimit = DefaultLimit;

    private const int DefaultLimit = 1000;
    private const int StackBytesPerCall = 1024;

    /// <summary>Not zero once a signal asks for attention: loops call <see cref="Poll"/> then.</summary>
    public static int Interrupt;

    /// <summary>The highest address of the stack that may hold references.</summary>
    public static byte* StackBase;

    /// <summary>Whether the pending exception says that a called method is missing, until its place is noted.</summary>
    public static bool IsMethodMissing;

    /// <summary>Takes the pending exception away and gives it back; null if there is none.</summary>
    public static PyBaseException* TakeException()
    {
        PyBaseException* exception = Exception;
        Exception = null;
        return exception;
    }

    /// <summary>Whether the pending exception is an instance of a class; if so it is dropped.</summary>
    public static bool TryClear(PyType* type)
    {
        if (Exception == null || !Types.IsSubclass(Exception->Header.Type, type))
        {
            return false;
        }
        Exception = null;
        return true;
    }

    /// <summary>Lowers the depth at which recursion ends where the stack is smaller than the usual limit takes.</summary>
    public static void FitStack()
    {
        if (!Intrinsics.IsWasm)
        {
            s_steadyLimit = (int)System.Math.Min(DefaultLimit, MachineStack.Grow(DefaultLimit * StackBytesPerCall) / StackBytesPerCall);
            DepthLimit = s_steadyLimit;
        }
    }

    /// <summary>Sets the recursion limit, and lets the stack grow as far as it takes and the system allows.</summary>
    public static void SetRecursionLimit(int limit)
    {
        RecursionLimit = limit;
        s_steadyLimit = limit <= DefaultLimit ? limit : (int)System.Math.Min(limit, MachineStack.Grow((long)limit * StackBytesPerCall) / StackBytesPerCall);
        DepthLimit = s_steadyLimit;
    }

    /// <summary>
    /// Begins a nested operation of the runtime that may recurse through Python objects; false with RecursionError pending, whose text
    /// <paramref name="where"/> ends. Each success is followed by <see cref="Leave"/>.
    /// </summary>
    public static bool Enter(System.ReadOnlySpan<byte> where)
    {
        if (Intrinsics.Likely(++Depth <= DepthLimit))
        {
            return true;
        }
        Depth--;
        RaiseAtLimit(where);
        return false;
    }

    /// <summary>Raises RecursionError, whose text <paramref name="where"/> ends, or KeyboardInterrupt if that is why the limit was reached.</summary>
    [Cold]
    public static void RaiseAtLimit(System.ReadOnlySpan<byte> where)
    {
        if (DepthLimit != s_steadyLimit)
        {
            IsSignaled = true;
            PollSignal();
            return;
        }
        TextBuilder text = default;
        text.Append("maximum recursion depth exceeded"u8);
        text.Append(where);
        Errors.Raise<PyRecursionError>(ref text);
    }

    /// <summary>Ends what <see cref="Enter"/> began.</summary>
    public static void Leave() => Depth--;
}
