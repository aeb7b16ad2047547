namespace Molt.Runtime;

/// <summary>The module <c>itertools</c> (https://docs.python.org/3.14/library/itertools.html). Its classes stand in the files beside this one.</summary>
[PyModule("itertools", Doc = "Functional tools for creating and using iterators.")]
public static unsafe class ItertoolsModule
{
    /// <summary><c>tee(iterable, n=2)</c>: independent iterators over the same items.</summary>
    [PyFunction("tee", Doc = "Returns a tuple of n independent iterators.")]
    public static PyTuple* Tee(Value iterable, nint n = 2)
    {
        if (n < 0)
        {
            Errors.ValueError("n must be >= 0"u8);
            return null;
        }
        PyTuple* result = n == 0 ? Tuple.Empty : Tuple.Allocate(n);
        if (n == 0 || result == null)
        {
            return result;
        }
        PyTee* first = PyTee.FromIterable(iterable);
        for (nint i = 0; i < n; i++)
        {
            PyTee* iterator = i == 0 || first == null ? first : PyTee.Copy(first);
            if (iterator == null)
            {
                return null;
            }
            Tuple.Items(result)[i] = Value.FromObject(iterator);
        }
        return result;
    }

    /// <summary>A tuple of an iterable's items; null with an exception pending.</summary>
    internal static PyTuple* Pool(Value iterable)
    {
        if (Tuple.IsExact(iterable))
        {
            return Tuple.From(iterable);
        }
        PyList* items = List.FromIterable(iterable);
        return items == null ? null : Tuple.FromItems(items->Items, items->Length);
    }

    /// <summary>A block of indices outside of the reach of references; null with MemoryError pending.</summary>
    internal static nint* Indices(nint count)
    {
        if (count > nint.MaxValue / sizeof(nint) / 2)
        {
            Errors.MemoryError();
            return null;
        }
        return (nint*)Heap.AllocateLeafBlock((count == 0 ? 1 : count) * sizeof(nint));
    }

    /// <summary>A copy of a result that the next one is made of; null with MemoryError pending.</summary>
    internal static PyTuple* Copy(PyTuple* result) => Tuple.FromItems(Tuple.Items(result), result->Length);
}
