namespace Molt.Runtime;

/// <summary>The module <c>gc</c> (https://docs.python.org/3.14/library/gc.html).</summary>
[PyModule("gc", Doc = "This module provides access to the garbage collector.")]
public static unsafe class GcModule
{
    /// <summary><c>gc.collect(generation=2)</c>. The number of objects found is not known: the collector counts bytes.</summary>
    [PyFunction("collect", Doc = "Run the garbage collector.")]
    [NoRaise]
    public static long Collect([PyKeyword("generation")] long generation = 2)
    {
        Heap.Collect();
        return 0;
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
}
