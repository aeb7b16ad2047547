namespace Molt.Runtime;

/// <summary>
/// The module <c>gc</c> (https://docs.python.org/3.14/library/gc.html). The collector has one generation, which holds all objects; its
/// thresholds, which count allocations in CPython, are kept but change nothing.
/// </summary>
[PyModule("gc", Doc = "This module provides access to the garbage collector for reference cycles.")]
public static unsafe class GcModule
{
    [PyAttribute("DEBUG_STATS")]
    private const int DebugStats = 1;

    [PyAttribute("DEBUG_COLLECTABLE")]
    private const int DebugCollectable = 2;

    [PyAttribute("DEBUG_UNCOLLECTABLE")]
    private const int DebugUncollectable = 4;

    [PyAttribute("DEBUG_SAVEALL")]
    private const int DebugSaveAll = 32;

    [PyAttribute("DEBUG_LEAK")]
    private const int DebugLeak = 38;

    private static PyList* s_callbacks;
    private static PyList* s_garbage;
    private static long s_debug;
    private static long s_threshold0 = 2000;
    private static long s_threshold1 = 10;
    private static long s_threshold2;

    /// <summary><c>gc.garbage</c>: nothing is uncollectable.</summary>
    [PyAttribute("garbage")]
    public static Value Garbage() => Value.FromObject(s_garbage != null ? s_garbage : s_garbage = List.New(0));

    /// <summary><c>gc.callbacks</c>: called before and after collections that the program asks for; the others may come in the middle of an operation.</summary>
    [PyAttribute("callbacks")]
    public static Value Callbacks() => Value.FromObject(s_callbacks != null ? s_callbacks : s_callbacks = List.New(0));

    /// <summary><c>gc.collect(generation=2)</c>: also finalizes what has died.</summary>
    /// <returns>The number of objects that were found to be unreachable.</returns>
    [PyFunction("collect", Doc = "Run the garbage collector.")]
    public static long Collect([PyKeyword("generation")] long generation = 2)
    {
        if (generation is < 0 or > 2)
        {
            Errors.ValueError("invalid generation"u8);
            return 0;
        }
        CallBack(Intrinsics.Literal("start"u8), generation, 0);
        Heap.ClearStack();
        Heap.CountsGarbage = true;
        Heap.Collect();
        long found = Heap.GarbageCount;
        if (Finalization.IsPending)
        {
            // What was finalized is garbage now.
            Finalization.Run();
            Heap.Collect();
            found += Heap.GarbageCount;
            Finalization.Run();
        }
        Heap.CountsGarbage = false;
        CallBack(Intrinsics.Literal("stop"u8), generation, found);
        return found;
    }

    /// <summary><c>gc.enable()</c>.</summary>
    [PyFunction("enable", Doc = "Enable automatic garbage collection.")]
    [NoRaise]
    public static void Enable() => Heap.IsEnabled = true;

    /// <summary><c>gc.disable()</c>.</summary>
    [PyFunction("disable", Doc = "Disable automatic garbage collection.")]
    [NoRaise]
    public static void Disable() => Heap.IsEnabled = false;

    /// <summary><c>gc.isenabled()</c>.</summary>
    [PyFunction("isenabled", Doc = "Returns true if automatic garbage collection is enabled.")]
    [NoRaise]
    public static bool IsEnabled() => Heap.IsEnabled;

    /// <summary><c>gc.freeze()</c>: there is no generation that is not looked at.</summary>
    [PyFunction("freeze", Doc = "Freeze all current tracked objects and ignore them for future collections.")]
    [NoRaise]
    public static void Freeze()
    {
    }

    /// <summary><c>gc.unfreeze()</c>.</summary>
    [PyFunction("unfreeze", Doc = "Unfreeze all objects in the permanent generation.")]
    [NoRaise]
    public static void Unfreeze()
    {
    }

    /// <summary><c>gc.get_freeze_count()</c>.</summary>
    [PyFunction("get_freeze_count", Doc = "Return the number of objects in the permanent generation.")]
    [NoRaise]
    public static long GetFreezeCount() => 0;

    /// <summary><c>gc.get_debug()</c>.</summary>
    [PyFunction("get_debug", Doc = "Get the garbage collection debugging flags.")]
    [NoRaise]
    public static long GetDebug() => s_debug;

    /// <summary><c>gc.set_debug(flags)</c>.</summary>
    [PyFunction("set_debug", Doc = "Set the garbage collection debugging flags.")]
    public static void SetDebug(long flags) => s_debug = flags;

    /// <summary><c>gc.get_threshold()</c>.</summary>
    [PyFunction("get_threshold", Doc = "Return the current collection thresholds.")]
    public static Value GetThreshold() => Triple(s_threshold0, s_threshold1, s_threshold2);

    /// <summary><c>gc.set_threshold(threshold0[, threshold1[, threshold2]])</c>.</summary>
    [PyFunction("set_threshold", Doc = "Set the collection thresholds (the collection frequency).")]
    public static void SetThreshold(long threshold0, long threshold1 = -1, long threshold2 = -1)
    {
        s_threshold0 = threshold0;
        s_threshold1 = threshold1 < 0 ? s_threshold1 : threshold1;
        s_threshold2 = threshold2 < 0 ? s_threshold2 : threshold2;
    }

    /// <summary><c>gc.get_count()</c>.</summary>
    [PyFunction("get_count", Doc = "Return a three-tuple of the current collection counts.")]
    public static Value GetCount() => Triple(0, 0, 0);

    /// <summary><c>gc.is_tracked(object)</c>: whether it may refer to others.</summary>
    [PyFunction("is_tracked", Doc = "Returns true if the object is tracked by the garbage collector.")]
    [NoRaise]
    public static bool IsTracked(Value @object) =>
        @object.IsObject && (@object.Object->Type->Flags & TypeFlags.Leaf) == 0 && ChunkTable.Find((nuint)@object.Object) != null;

    /// <summary><c>gc.is_finalized(object)</c>: whether its finalizer ran.</summary>
    [PyFunction("is_finalized", Doc = "Returns true if the object has been already finalized by the GC.")]
    [NoRaise]
    public static bool IsFinalized(Value @object) => @object.IsObject && Finalization.IsFinalized(@object.Object);

    /// <summary><c>gc.get_objects(generation=None)</c>: the objects that may refer to others.</summary>
    [PyFunction("get_objects", Doc = "Return a list of objects tracked by the collector (excluding the list returned).")]
    public static PyList* GetObjects([PyKeyword("generation")] Value generation = default)
    {
        PyList* result = List.New(64);
        return result != null && Heap.AddObjects(result) ? result : null;
    }

    private static Value Triple(long first, long second, long third)
    {
        Value* items = stackalloc Value[3];
        items[0] = Int.FromLong(first);
        items[1] = Int.FromLong(second);
        items[2] = Int.FromLong(third);
        return Value.FromObject(Tuple.FromItems(items, 3));
    }

    private static void CallBack(PyStr* phase, long generation, long found)
    {
        for (nint i = 0; s_callbacks != null && i < s_callbacks->Length; i++)
        {
            Value callback = s_callbacks->Items[i];
            PyDict* information = Dict.New();
            bool filled = information != null
                && Dict.SetStr(information, Intrinsics.Literal("generation"u8), Int.FromLong(generation))
                && Dict.SetStr(information, Intrinsics.Literal("collected"u8), Int.FromLong(found))
                && Dict.SetStr(information, Intrinsics.Literal("uncollectable"u8), Int.FromLong(0));
            if (!filled || Calls.Call2(callback, Value.FromObject(phase), Value.FromObject(information)).IsNoValue)
            {
                Unraisable.Report(Intrinsics.Literal("Exception ignored while calling GC callback"u8), callback);
            }
        }
    }
}
