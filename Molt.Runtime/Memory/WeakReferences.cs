using System.Runtime.InteropServices;

namespace Molt.Runtime;

/// <summary>
/// Which objects are weakly referenced, and by what: a table by address, which objects keep as they never move. It lies outside the heap, so that it keeps
/// nothing alive; the collector goes through it between marking and sweeping.
/// </summary>
public static unsafe class WeakReferences
{
    private const nint Removed = 1;

    private static Entry* s_table;
    private static nint s_mask;
    private static nint s_used;

    /// <summary>The newest weak reference to an object; null if there is none.</summary>
    public static PyWeakReference* First(ObjectHeader* self)
    {
        Entry* entry = Find(self);
        return entry == null ? null : entry->First;
    }

    /// <summary>Enters a weak reference whose object is set; false with MemoryError pending.</summary>
    public static bool Add(PyWeakReference* reference)
    {
        Entry* entry = Find(reference->Object);
        if (entry == null)
        {
            if ((s_used + 1) * 2 > s_mask && !Resize())
            {
                Errors.MemoryError();
                return false;
            }
            entry = Place(reference->Object);
            s_used++;
            entry->Object = (nint)reference->Object;
            entry->First = null;
        }
        reference->Next = entry->First;
        entry->First = reference;
        return true;
    }

    /// <summary>Before an object is finalized: its weak references refer to nothing any more, and those that live are called back.</summary>
    public static void Clear(ObjectHeader* self)
    {
        Entry* entry = Find(self);
        if (entry != null)
        {
            Clear(entry);
        }
    }

    /// <summary>After marking: clears the weak references to objects that are dead, and forgets weak references that are dead.</summary>
    public static void Sweep()
    {
        for (nint i = 0; s_table != null && i <= s_mask; i++)
        {
            Entry* entry = s_table + i;
            if (entry->Object is 0 or Removed)
            {
                continue;
            }
            if (IsAlive((void*)entry->Object))
            {
                RemoveDead(entry);
            }
            else
            {
                Clear(entry);
            }
        }
    }

    /// <summary>Calls the callback of a weak reference whose object is gone.</summary>
    public static void CallBack(PyWeakReference* reference)
    {
        Value callback = reference->Callback;
        reference->Callback = Value.NoValue;
        if (!callback.IsNoValue && Calls.Call1(callback, Value.FromObject(reference)).IsNoValue)
        {
            Unraisable.Report(Intrinsics.Literal("Exception ignored while calling weakref callback"u8), callback);
        }
    }

    private static bool IsAlive(void* self) => ChunkTable.Find((nuint)self) == null || Chunk.IsMarked(self);

    private static void Clear(Entry* entry)
    {
        PyWeakReference* next;
        for (PyWeakReference* reference = entry->First; reference != null; reference = next)
        {
            next = reference->Next;
            reference->Object = null;
            reference->Next = null;
            if (IsAlive(reference) && !reference->Callback.IsNoValue)
            {
                Finalization.AddCallback(reference);
            }
        }
        entry->Object = Removed;
        entry->First = null;
    }

    private static void RemoveDead(Entry* entry)
    {
        PyWeakReference* before = null;
        for (PyWeakReference* reference = entry->First; reference != null; reference = reference->Next)
        {
            if (IsAlive(reference))
            {
                before = reference;
            }
            else if (before == null)
            {
                entry->First = reference->Next;
            }
            else
            {
                before->Next = reference->Next;
            }
        }
        if (before == null)
        {
            entry->Object = Removed;
            entry->First = null;
        }
    }

    private static Entry* Find(ObjectHeader* self)
    {
        if (s_table == null)
        {
            return null;
        }
        for (nint i = HashOf(self) & s_mask; s_table[i].Object != 0; i = (i + 1) & s_mask)
        {
            if (s_table[i].Object == (nint)self)
            {
                return s_table + i;
            }
        }
        return null;
    }

    private static Entry* Place(ObjectHeader* self)
    {
        nint i = HashOf(self) & s_mask;
        while (s_table[i].Object != 0)
        {
            i = (i + 1) & s_mask;
        }
        return s_table + i;
    }

    private static nint HashOf(ObjectHeader* self) => (nint)(((ulong)(nuint)self * 0x9E37_79B9_7F4A_7C15) >> 33);

    /// <summary>Makes room for one more, without the entries that were removed.</summary>
    private static bool Resize()
    {
        nint live = 1;
        for (nint i = 0; s_table != null && i <= s_mask; i++)
        {
            live += s_table[i].Object is 0 or Removed ? 0 : 1;
        }
        nint size = 16;
        while (size < live * 4)
        {
            size *= 2;
        }
        Entry* old = s_table;
        nint oldMask = s_mask;
        Entry* table = (Entry*)calloc((nuint)size, (nuint)sizeof(Entry));
        if (table == null)
        {
            return false;
        }
        s_table = table;
        s_mask = size - 1;
        s_used = 0;
        for (nint i = 0; old != null && i <= oldMask; i++)
        {
            if (old[i].Object is not (0 or Removed))
            {
                *Place((ObjectHeader*)old[i].Object) = old[i];
                s_used++;
            }
        }
        free(old);
        return true;
    }

    [DllImport("c")]
    private static extern void* calloc(nuint count, nuint size);

    [DllImport("c")]
    private static extern void free(void* memory);

    private struct Entry
    {
        // The address; 0 if the place is free.
        public nint Object;

        public PyWeakReference* First;
    }
}
