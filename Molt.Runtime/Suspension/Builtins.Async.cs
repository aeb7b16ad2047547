namespace Molt.Runtime;

/// <content>The built-in functions for asynchronous iterators.</content>
public static unsafe partial class Builtins
{
    /// <summary><c>aiter(iterable)</c>.</summary>
    [PyFunction("aiter", Doc = "Return an AsyncIterator for an AsyncIterable object.")]
    public static Value AsyncIter(Value asyncIterable)
    {
        PyType* type = Types.Of(asyncIterable);
        if (type->AsyncIter == null)
        {
            return Awaiting.Complain("'"u8, asyncIterable, "' object is not an async iterable"u8);
        }
        Value iterator = type->AsyncIter(asyncIterable);
        return iterator.IsNoValue || Types.Of(iterator)->AsyncNext != null ? iterator
            : Awaiting.Complain("aiter() returned not an async iterator of type '"u8, iterator, "'"u8);
    }

    /// <summary><c>anext(iterator[, default])</c>.</summary>
    [PyFunction("anext", Doc = "Return the next item from the async iterator.\n\n"
        + "If default is given and the async iterator is exhausted,\nit is returned instead of raising StopAsyncIteration.")]
    public static Value AsyncNext(Value aiterator, Value @default = default)
    {
        PyType* type = Types.Of(aiterator);
        if (type->AsyncNext == null)
        {
            return Awaiting.Complain("'"u8, aiterator, "' object is not an async iterator"u8);
        }
        Value awaitable = type->AsyncNext(aiterator);
        return awaitable.IsNoValue || @default.IsNoValue ? awaitable : PyAsyncNextOrDefault.New(awaitable, @default);
    }
}
