namespace Molt.Runtime;

/// <summary><c>anext_awaitable</c>: what <c>anext(iterator, default)</c> gives.</summary>
[PyType("anext_awaitable", Subclassable = false)]
public unsafe partial struct PyAsyncNextOrDefault
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>What <c>__anext__</c> gave.</summary>
    public Value Awaitable;

    /// <summary>What takes the place of an item at the end.</summary>
    public Value Default;

    /// <summary>A new one.</summary>
    public static Value New(Value awaitable, Value @default)
    {
        var result = Heap.Allocate<PyAsyncNextOrDefault>(Intrinsics.TypeOf<PyAsyncNextOrDefault>());
        if (result == null)
        {
            return Value.NoValue;
        }
        result->Awaitable = awaitable;
        result->Default = @default;
        return Value.FromObject(result);
    }

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyAsyncNextOrDefault*)self)->Awaitable);
        tracer->Visit(((PyAsyncNextOrDefault*)self)->Default);
    }

    [PySlot(Slot.Await)]
    private static Value Await(Value self) => self;

    [PySlot(Slot.Iter)]
    private static Value Iterate(Value self) => self;

    [PySlot(Slot.Next)]
    private static Value NextItem(Value self) => Send(self, Intrinsics.None);

    /// <summary><c>send(value)</c>.</summary>
    [PyMethod("send")]
    public static Value Send(Value self, Value value)
    {
        Value iterator = Iterator(self);
        return iterator.IsNoValue ? iterator : OrDefault(self, iterator, Delegation.Send(iterator, value));
    }

    /// <summary><c>throw(exception)</c>.</summary>
    [PyMethod("throw")]
    public static Value Throw(Value self, Value type, Value value = default, Value traceback = default)
    {
        Value iterator = Iterator(self);
        return iterator.IsNoValue || !Errors.RaiseThrown(type, value, traceback) ? Value.NoValue : OrDefault(self, iterator, Delegation.Throw(iterator));
    }

    /// <summary><c>close()</c>.</summary>
    [PyMethod("close")]
    public static Value Close(Value self)
    {
        Value iterator = Iterator(self);
        return iterator.IsNoValue ? iterator : Delegation.Close(iterator);
    }

    private static Value Iterator(Value self) => Awaiting.GetAwaitable(((PyAsyncNextOrDefault*)self.Object)->Awaitable);

    /// <summary>The value for who drives the awaitable, or StopIteration with the item or the default.</summary>
    private static Value OrDefault(Value self, Value iterator, Value value)
    {
        if (!value.IsNoValue)
        {
            return value;
        }
        if (ThreadState.Exception == null)
        {
            return Errors.StopIteration(Delegation.ReturnedBy(iterator));
        }
        return ThreadState.TryClear(Intrinsics.TypeOf<PyStopAsyncIteration>())
            ? Errors.StopIteration(((PyAsyncNextOrDefault*)self.Object)->Default)
            : Value.NoValue;
    }
}
