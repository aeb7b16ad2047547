namespace Molt.Runtime;

/// <summary>
/// What generators, coroutines and asynchronous generators have in common: the code of a compiled function that is suspended, its live values in
/// slots that follow the struct.
/// </summary>
public unsafe struct Suspended
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The compile-time part of the function.</summary>
    public FunctionInfo* Info;

    /// <summary>
    /// Goes on: takes the object and the value sent, or NoValue if an exception is pending that was thrown in; gives what is yielded, or NoValue when
    /// the code has returned (<see cref="Suspension.Return"/>) or raised.
    /// </summary>
    public delegate*<Value, Value, Value> Resume;

    /// <summary>What the code returned; while it runs, what it last delegated to returned.</summary>
    public Value Result;

    /// <summary>The exception that the code was handling when it was suspended, or null.</summary>
    public PyBaseException* Handled;

    /// <summary>The iterator to which the code delegates by <c>yield from</c> or <c>await</c>; means something only while it is suspended.</summary>
    public ObjectHeader* Awaited;

    /// <summary><c>__name__</c>; null if it is the function's.</summary>
    public PyStr* Name;

    /// <summary><c>__qualname__</c>; null if it is the function's.</summary>
    public PyStr* QualName;

    /// <summary>Where it goes on: 0 not begun, then the number of a suspension; negative if it runs or has ended.</summary>
    public int State;

    /// <summary>The number of slots; none once the code has ended.</summary>
    public int SlotCount;

    /// <summary>What else is to be known of an asynchronous generator.</summary>
    public AsyncGeneratorFlags Flags;
}
