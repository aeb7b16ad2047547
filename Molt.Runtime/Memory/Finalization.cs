#pragma warning disable CS0649 // Static tables are used by their address.

using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// What happens to objects that die: <c>__del__</c> (https://peps.python.org/pep-0442/), the release of what they have of the system, and the
/// callbacks of weak references.
/// </summary>
/// <remarks>
/// Objects of classes with <see cref="TypeFlags.Finalize"/> are entered when they are made. After marking, those that nothing refers to are kept
/// alive once more, in an order in which an object comes before what it refers to, and leave the table: so each is finalized once, and what
/// revives is an object like others. Python code runs at the next safepoint, never in the middle of an allocation.
/// </remarks>
public static unsafe class Finalization
{
    // Objects to be finalized when they die, in the order in which they were made. Not roots: outside the heap.
    [FixedAddressValueType]
    private static NativeList s_registered;

    // Objects to be finalized, and weak references whose callbacks are to be called: roots.
    [FixedAddressValueType]
    private static NativeList s_dead;

    [FixedAddressValueType]
    private static NativeList s_callbacks;

    private static bool s_isRunning;

    /// <summary>Whether something waits for the next safepoint.</summary>
    public static bool IsPending => s_dead.Count > 0 || s_callbacks.Count > 0;

    /// <summary>Has an object finalized when it dies.</summary>
    [Cold, Export]
    public static void Register(ObjectHeader* self) => s_registered.Add((nint)self);

    /// <summary>Has an object finalized no more, as that has been done.</summary>
    public static void Forget(ObjectHeader* self)
    {
        nint kept = 0;
        for (nint i = 0; i < s_registered.Count; i++)
        {
            if (s_registered[i] != (nint)self)
            {
                s_registered[kept++] = s_registered[i];
            }
        }
        s_registered.Truncate(kept);
    }

    /// <summary>Whether an object was finalized, or never is.</summary>
    public static bool IsFinalized(ObjectHeader* self)
    {
        for (nint i = 0; i < s_registered.Count; i++)
        {
            if (s_registered[i] == (nint)self)
            {
                return false;
            }
        }
        return (self->Type->Flags & TypeFlags.Finalize) != 0;
    }

    /// <summary>Has the callback of a dead weak reference called.</summary>
    public static void AddCallback(PyWeakReference* reference) => s_callbacks.Add((nint)reference);

    /// <summary>Visits what waits to be finalized.</summary>
    public static void VisitPending(Tracer* tracer)
    {
        for (nint i = 0; i < s_dead.Count; i++)
        {
            tracer->Visit((void*)s_dead[i]);
        }
        for (nint i = 0; i < s_callbacks.Count; i++)
        {
            tracer->Visit((void*)s_callbacks[i]);
        }
    }

    /// <summary>After all that is reachable was marked: takes the rest out of the table and marks it, with all that it refers to.</summary>
    public static void TakeDead(Tracer* tracer)
    {
        nint before = s_dead.Count;
        nint kept = 0;
        for (nint i = 0; i < s_registered.Count; i++)
        {
            nint self = s_registered[i];
            if (ChunkTable.Find((nuint)self) == null || Chunk.IsMarked((void*)self))
            {
                s_registered[kept++] = self;
            }
            else if (!Suspension.IsFinished((ObjectHeader*)self) && s_dead.Add(self))
            {
                WeakReferences.Clear((ObjectHeader*)self);
            }
        }
        s_registered.Truncate(kept);
        Order(tracer, before);
    }

    /// <summary>
    /// Marks the objects from an index on, and brings them into an order in which each comes before what it refers to, but for circles; those that
    /// do not refer to each other stay in the order in which they were made.
    /// </summary>
    private static void Order(Tracer* tracer, nint start)
    {
        // From the youngest on: what one of them reaches stands behind it, and what an older one reaches, before it.
        nint end = s_dead.Count;
        for (nint i = end - 1; i >= start; i--)
        {
            nint self = s_dead[i];
            if (self == 0 || Chunk.IsMarked((void*)self))
            {
                continue;
            }
            tracer->Follow((void*)self);
            Heap.Mark(tracer);
            // In a circle none comes before the others: then the older ones do.
            bool isCircle = Chunk.IsMarked((void*)self);
            tracer->Visit((void*)self);
            Heap.Mark(tracer);
            nint group = s_dead.Count;
            for (nint other = i; other >= start; other--)
            {
                if (s_dead[other] != 0 && Chunk.IsMarked((void*)s_dead[other]) && s_dead.Add(s_dead[other]))
                {
                    s_dead[other] = 0;
                }
            }
            if (!isCircle)
            {
                Reverse(group, s_dead.Count);
            }
        }
        Reverse(end, s_dead.Count);
        for (nint i = end; i < s_dead.Count; i++)
        {
            s_dead[start + i - end] = s_dead[i];
        }
        s_dead.Truncate(start + s_dead.Count - end);
    }

    private static void Reverse(nint start, nint end)
    {
        for (end--; start < end; start++, end--)
        {
            nint item = s_dead[start];
            s_dead[start] = s_dead[end];
            s_dead[end] = item;
        }
    }

    /// <summary>Finalizes what waits for it, then calls the callbacks. Errors go to <c>sys.unraisablehook</c>.</summary>
    public static void Run()
    {
        if (s_isRunning || !IsPending)
        {
            return;
        }
        s_isRunning = true;
        PyBaseException* pending = ThreadState.TakeException();
        PyBaseException* handled = ThreadState.Handled;
        HandledScope* outside = ThreadState.HandledOutside;
        ThreadState.Handled = null;
        ThreadState.HandledOutside = null;
        for (nint i = 0; i < s_dead.Count; i++)
        {
            Finalize((ObjectHeader*)s_dead[i]);
        }
        s_dead.Truncate(0);
        for (nint i = 0; i < s_callbacks.Count; i++)
        {
            WeakReferences.CallBack((PyWeakReference*)s_callbacks[i]);
        }
        s_callbacks.Truncate(0);
        ThreadState.Handled = handled;
        ThreadState.HandledOutside = outside;
        ThreadState.Exception = pending;
        s_isRunning = false;
    }

    /// <summary>At the end of the program: finalizes what is dead, then what is still alive. Files are left to <see cref="FileState.FlushAll"/>.</summary>
    public static void RunAll()
    {
        Run();
        if (s_registered.Count == 0)
        {
            return;
        }
        Heap.Collect();
        Run();
        for (nint i = 0; i < s_registered.Count; i++)
        {
            ObjectHeader* self = (ObjectHeader*)s_registered[i];
            if (!Types.Lookup(self->Type, Intrinsics.Literal("__del__"u8)).IsNoValue || Suspension.IsUnfinished(self))
            {
                s_dead.Add((nint)self);
            }
        }
        s_registered.Truncate(0);
        Run();
    }

    private static void Finalize(ObjectHeader* self)
    {
        Value instance = Value.FromObject(self);
        Value method = Types.Lookup(self->Type, Intrinsics.Literal("__del__"u8));
        if (!method.IsNoValue)
        {
            Value scratch;
            if (Calls.CallSpecial(instance, Intrinsics.Literal("__del__"u8), &scratch, 0).IsNoValue)
            {
                Unraisable.Report(Intrinsics.Literal("Exception ignored while calling deallocator"u8), method);
            }
        }
        PyType* native = Types.NativeBase(self->Type);
        if (native->Finalize != null)
        {
            native->Finalize(self);
            ThreadState.Exception = null;
        }
    }
}
