namespace Molt.Runtime;

// Locks of a program with one thread: nobody else can release one that is held.

/// <summary><c>threading.Lock</c>.</summary>
[PyType("_thread.lock", Doc = "A lock object is a synchronization primitive.", Subclassable = false, Flags = TypeFlags.Leaf)]
public unsafe struct PyLock
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>Whether it is held.</summary>
    public bool IsHeld;

    [PySlot(Slot.New)]
    public static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) =>
        count > 0 ? Errors.TypeError("lock() takes no arguments"u8) : Value.FromObject(Heap.Allocate<PyLock>(type));

    [PyMethod("acquire", Doc = "Lock the lock.  Without argument, this blocks if the lock is already\nlocked (even by the same thread), waiting for another thread to release\nthe lock, and return True once the lock is acquired.")]
    public static bool Acquire(PyLock* self, [PyKeyword("blocking")] bool blocking = true, [PyKeyword("timeout")] double timeout = -1)
    {
        if (!Locks.CheckWait(blocking, timeout))
        {
            return false;
        }
        if (!self->IsHeld)
        {
            return self->IsHeld = true;
        }
        if (blocking && timeout < 0)
        {
            Errors.RuntimeError("deadlock: the program's only thread waits for a lock that it holds"u8);
        }
        return false;
    }

    [PyMethod("release", Doc = "Release the lock, allowing another thread that is blocked waiting for\nthe lock to acquire the lock.  The lock must be in the locked state,\nbut it needn't be locked by the same thread that unlocks it.")]
    public static void Release(PyLock* self)
    {
        if (!self->IsHeld)
        {
            Errors.RuntimeError("release unlocked lock"u8);
        }
        self->IsHeld = false;
    }

    [PyMethod("locked", Doc = "Return whether the lock is in the locked state."), NoRaise]
    public static bool Locked(PyLock* self) => self->IsHeld;

    [PyMethod("__enter__", Doc = "Lock the lock.")]
    public static bool Enter(PyLock* self) => Acquire(self);

    [PyMethod("__exit__", Doc = "Release the lock.")]
    public static void Exit(PyLock* self, [PyRest] Arguments exception) => Release(self);

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self)
    {
        TextBuilder text = default;
        text.Append(((PyLock*)self.Object)->IsHeld ? "<locked _thread.lock object at "u8 : "<unlocked _thread.lock object at "u8);
        Objects.AppendAddress(ref text, self);
        text.Append(">"u8);
        return Value.FromObject(text.ToStr());
    }
}

/// <summary><c>threading.RLock</c>.</summary>
[PyType("_thread.RLock", Doc = "A reentrant lock.", Flags = TypeFlags.Leaf)]
public unsafe struct PyRLock
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>How often it was acquired more than released.</summary>
    public long Count;

    [PySlot(Slot.New)]
    public static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) => Value.FromObject(Heap.AllocateInstance(type));

    [PyMethod("acquire", Doc = "Lock the lock.")]
    public static bool Acquire(PyRLock* self, [PyKeyword("blocking")] bool blocking = true, [PyKeyword("timeout")] double timeout = -1)
    {
        if (!Locks.CheckWait(blocking, timeout))
        {
            return false;
        }
        self->Count++;
        return true;
    }

    [PyMethod("release", Doc = "Release the lock.")]
    public static void Release(PyRLock* self)
    {
        if (self->Count == 0)
        {
            Errors.RuntimeError("cannot release un-acquired lock"u8);
            return;
        }
        self->Count--;
    }

    [PyMethod("locked", Doc = "Return whether the lock is locked."), NoRaise]
    public static bool Locked(PyRLock* self) => self->Count > 0;

    [PyMethod("_is_owned", Doc = "For internal use by `threading.Condition`."), NoRaise]
    public static bool IsOwned(PyRLock* self) => self->Count > 0;

    [PyMethod("_recursion_count", Doc = "For internal use by reentrancy checks."), NoRaise]
    public static long RecursionCount(PyRLock* self) => self->Count;

    [PyMethod("__enter__", Doc = "Lock the lock.")]
    public static bool Enter(PyRLock* self) => Acquire(self);

    [PyMethod("__exit__", Doc = "Release the lock.")]
    public static void Exit(PyRLock* self, [PyRest] Arguments exception) => Release(self);

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self)
    {
        PyRLock* lockObject = (PyRLock*)self.Object;
        TextBuilder text = default;
        text.Append(lockObject->Count > 0 ? "<locked "u8 : "<unlocked "u8);
        Types.AppendFullName(ref text, Types.Of(self));
        text.Append(" object owner="u8);
        text.AppendInteger(lockObject->Count > 0 ? ThreadModule.GetIdent() : 0);
        text.Append(" count="u8);
        text.AppendInteger(lockObject->Count);
        text.Append(" at "u8);
        Objects.AppendAddress(ref text, self);
        text.Append(">"u8);
        return Value.FromObject(text.ToStr());
    }
}

/// <summary>What the locks share.</summary>
internal static class Locks
{
    /// <summary>Whether the arguments of an <c>acquire</c> go together; else ValueError is pending.</summary>
    public static bool CheckWait(bool blocking, double timeout)
    {
        if (!blocking && timeout != -1)
        {
            Errors.ValueError("can't specify a timeout for a non-blocking call"u8);
            return false;
        }
        if (timeout < 0 && timeout != -1)
        {
            Errors.ValueError("timeout value must be a non-negative number"u8);
            return false;
        }
        return true;
    }
}
