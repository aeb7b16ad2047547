namespace Molt.Runtime;

/// <summary>The module <c>_heapq</c> (https://docs.python.org/3.14/library/heapq.html): lists as binary heaps, with the smallest or the largest item first.</summary>
[PyModule("_heapq", Doc = "Heap queue algorithm (a.k.a. priority queue).\n\nHeaps are arrays for which a[k] <= a[2*k+1] and a[k] <= a[2*k+2] for\nall k, counting elements from 0.")]
public static unsafe class HeapqModule
{
    [PyAttribute("__about__")]
    public const string About = "A heap is a list in which no item is larger than the two at twice its index plus one and plus two: the smallest stands first.";

    [PyFunction("heappush", Doc = "Push item onto heap, maintaining the heap invariant.")]
    public static void Push(PyList* heap, Value item) => Push(heap, item, false);

    [PyFunction("heappush_max", Doc = "Push item onto max heap, maintaining the heap invariant.")]
    public static void PushMax(PyList* heap, Value item) => Push(heap, item, true);

    [PyFunction("heappop", Doc = "Pop the smallest item off the heap, maintaining the heap invariant.")]
    public static Value Pop(PyList* heap) => Pop(heap, false);

    [PyFunction("heappop_max", Doc = "Maxheap variant of heappop.")]
    public static Value PopMax(PyList* heap) => Pop(heap, true);

    [PyFunction(
        "heapreplace",
        Doc = "Pop and return the current smallest value, and add the new item.\n\nThis is more efficient than heappop() followed by heappush(), and can be\nmore appropriate when using a fixed-size heap.  Note that the value\nreturned may be larger than item!  That constrains reasonable uses of\nthis routine unless written as part of a conditional replacement:\n\n    if item > heap[0]:\n        item = heapreplace(heap, item)")]
    public static Value Replace(PyList* heap, Value item) => Replace(heap, item, false);

    [PyFunction("heapreplace_max", Doc = "Maxheap variant of heapreplace.")]
    public static Value ReplaceMax(PyList* heap, Value item) => Replace(heap, item, true);

    [PyFunction(
        "heappushpop",
        Doc = "Push item on the heap, then pop and return the smallest item from the heap.\n\nThe combined action runs more efficiently than heappush() followed by\na separate call to heappop().")]
    public static Value PushPop(PyList* heap, Value item) => PushPop(heap, item, false);

    [PyFunction("heappushpop_max", Doc = "Maxheap variant of heappushpop.\n\nThe combined action runs more efficiently than heappush_max() followed by\na separate call to heappop_max().")]
    public static Value PushPopMax(PyList* heap, Value item) => PushPop(heap, item, true);

    [PyFunction("heapify", Doc = "Transform list into a heap, in-place, in O(len(heap)) time.")]
    public static void Heapify(PyList* heap) => Heapify(heap, false);

    [PyFunction("heapify_max", Doc = "Maxheap variant of heapify.")]
    public static void HeapifyMax(PyList* heap) => Heapify(heap, true);

    private static void Push(PyList* heap, Value item, bool max)
    {
        if (List.Append(heap, item))
        {
            SiftDown(heap, 0, heap->Length - 1, max);
        }
    }

    private static Value Pop(PyList* heap, bool max)
    {
        nint length = heap->Length;
        if (length == 0)
        {
            return OutOfRange();
        }
        Value last = heap->Items[length - 1];
        heap->Length = length - 1;
        if (length == 1)
        {
            return last;
        }
        Value first = heap->Items[0];
        heap->Items[0] = last;
        return SiftUp(heap, 0, max) ? first : Value.NoValue;
    }

    private static Value Replace(PyList* heap, Value item, bool max)
    {
        if (heap->Length == 0)
        {
            return OutOfRange();
        }
        Value first = heap->Items[0];
        heap->Items[0] = item;
        return SiftUp(heap, 0, max) ? first : Value.NoValue;
    }

    private static Value PushPop(PyList* heap, Value item, bool max)
    {
        if (heap->Length == 0)
        {
            return item;
        }
        int after = IsBefore(heap->Items[0], item, max);
        if (after <= 0)
        {
            return after < 0 ? Value.NoValue : item;
        }
        // The comparison may have emptied it.
        return Replace(heap, item, max);
    }

    private static void Heapify(PyList* heap, bool max)
    {
        for (nint i = (heap->Length / 2) - 1; i >= 0; i--)
        {
            if (!SiftUp(heap, i, max))
            {
                return;
            }
        }
    }

    /// <summary>Whether an item comes before another: 1, 0, or -1 with an exception pending.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    private static int IsBefore(Value left, Value right, bool max) => max ? Operators.LessBool(right, left) : Operators.LessBool(left, right);

    /// <summary>Moves an item towards the first as long as it comes before its parent; false with an exception pending.</summary>
    private static bool SiftDown(PyList* heap, nint start, nint position, bool max)
    {
        nint length = heap->Length;
        if (position >= length)
        {
            OutOfRange();
            return false;
        }
        Value item = heap->Items[position];
        while (position > start)
        {
            nint parent = (position - 1) >> 1;
            int before = IsBefore(item, heap->Items[parent], max);
            if (before < 0 || heap->Length != length)
            {
                return before >= 0 && Changed();
            }
            if (before == 0)
            {
                return true;
            }
            Value* items = heap->Items;
            (items[parent], items[position]) = (items[position], items[parent]);
            position = parent;
        }
        return true;
    }

    /// <summary>Moves the children that come first up along a path of the heap, then the item to its place on it; false with an exception pending.</summary>
    private static bool SiftUp(PyList* heap, nint position, bool max)
    {
        nint start = position;
        nint length = heap->Length;
        if (position >= length)
        {
            OutOfRange();
            return false;
        }
        nint limit = length >> 1;
        while (position < limit)
        {
            nint child = (2 * position) + 1;
            if (child + 1 < length)
            {
                int first = max
                    ? IsBefore(heap->Items[child + 1], heap->Items[child], true)
                    : IsBefore(heap->Items[child], heap->Items[child + 1], false);
                if (first < 0 || heap->Length != length)
                {
                    return first >= 0 && Changed();
                }
                child += max ? first : 1 - first;
            }
            Value* items = heap->Items;
            (items[child], items[position]) = (items[position], items[child]);
            position = child;
        }
        return SiftDown(heap, start, position, max);
    }

    [Cold]
    private static Value OutOfRange() => Errors.IndexError("index out of range"u8);

    [Cold]
    private static bool Changed()
    {
        Errors.RuntimeError("list changed size during iteration"u8);
        return false;
    }
}
