namespace Molt.Runtime;

/// <summary>The module <c>_thread</c>, as far as a program with one thread has it (https://docs.python.org/3.14/library/_thread.html).</summary>
[PyModule("_thread", Doc = "This module provides primitive operations to write multi-threaded programs.\nThe 'threading' module provides a more convenient interface.")]
public static unsafe class ThreadModule
{
    /// <summary>The longest time that one can wait for a lock, in seconds.</summary>
    [PyAttribute("TIMEOUT_MAX")]
    public const double LongestWait = 9223372036.0;

    [PyAttribute("error")]
    public static Value Error() => Value.FromObject(Intrinsics.TypeOf<PyRuntimeError>());

    [PyAttribute("LockType")]
    public static Value LockType() => Value.FromObject(Intrinsics.TypeOf<PyLock>());

    [PyFunction("allocate_lock", Doc = "Create a new lock object. See help(type(threading.Lock())) for\ninformation about locks.")]
    public static PyLock* AllocateLock() => Heap.Allocate<PyLock>(Intrinsics.TypeOf<PyLock>());

    [PyFunction("get_ident", Doc = "Return a non-zero integer that uniquely identifies the current thread\namongst other threads that exist simultaneously."), NoRaise]
    public static long GetIdent() => 1;

    [PyFunction("get_native_id", Doc = "Return a non-negative integer identifying the thread as reported\nby the OS (kernel)."), NoRaise]
    public static long GetNativeId() => 1;
}
