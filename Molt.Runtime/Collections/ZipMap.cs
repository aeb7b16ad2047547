namespace Molt.Runtime;

/// <summary>What <c>zip</c> and <c>map</c> share: several iterators walked in step.</summary>
internal static unsafe class Parallel
{
    /// <summary>The only keyword argument allowed, <c>strict</c>; false with an exception pending.</summary>
    public static bool TryStrict(System.ReadOnlySpan<byte> name, Value* arguments, nint count, PyTuple* keywordNames, out bool strict)
    {
        strict = false;
        nint keywords = keywordNames == null ? 0 : keywordNames->Length;
        for (nint i = 0; i < keywords; i++)
        {
            PyStr* keyword = Str.From(Tuple.Items(keywordNames)[i]);
            if (!Str.EqualsAscii(keyword, "strict"u8))
            {
                Complaint.Keyword(name, keyword);
                return false;
            }
            int truth = Operators.IsTrue(arguments[count - keywords + i]);
            if (truth < 0)
            {
                return false;
            }
            strict = truth > 0;
        }
        return true;
    }

    /// <summary>Iterators over iterables; null with an exception pending.</summary>
    public static PyTuple* Iterators(Value* iterables, nint count)
    {
        PyTuple* iterators = count == 0 ? Tuple.Empty : Tuple.Allocate(count);
        for (nint i = 0; i < count && iterators != null; i++)
        {
            Value iterator = Operators.GetIter(iterables[i]);
            Tuple.Items(iterators)[i] = iterator;
            iterators = iterator.IsNoValue ? null : iterators;
        }
        return iterators;
    }

    /// <summary>
    /// The next item of each iterator. False at the end, and with ValueError pending if <paramref name="strict"/> and they do not end together.
    /// </summary>
    public static bool Next(PyTuple* iterators, Value* items, bool strict, System.ReadOnlySpan<byte> name)
    {
        nint count = iterators->Length;
        for (nint i = 0; i < count; i++)
        {
            items[i] = Operators.IterNext(Tuple.Items(iterators)[i]);
            if (items[i].IsNoValue)
            {
                if (strict && ThreadState.Exception == null)
                {
                    CheckSameEnd(iterators, i, name);
                }
                return false;
            }
        }
        return count > 0;
    }

    /// <summary>After an iterator ended: those before it were longer, or all after the first have to end, too.</summary>
    [Cold]
    private static void CheckSameEnd(PyTuple* iterators, nint ended, System.ReadOnlySpan<byte> name)
    {
        if (ended > 0)
        {
            Differs(name, ended, " is shorter than argument"u8);
            return;
        }
        for (nint i = 1; i < iterators->Length; i++)
        {
            if (!Operators.IterNext(Tuple.Items(iterators)[i]).IsNoValue)
            {
                Differs(name, i, " is longer than argument"u8);
                return;
            }
            if (ThreadState.Exception != null)
            {
                return;
            }
        }
    }

    private static void Differs(System.ReadOnlySpan<byte> name, nint index, System.ReadOnlySpan<byte> how)
    {
        var text = new TextBuilder();
        text.Append(name);
        text.Append("() argument "u8);
        text.AppendInteger(index + 1);
        text.Append(how);
        text.Append(index == 1 ? " "u8 : "s 1-"u8);
        text.AppendInteger(index);
        Errors.ValueError(ref text);
    }
}

/// <summary>A <c>zip</c> object.</summary>
[PyType("zip", Doc = "The zip object yields n-length tuples, where n is the number of iterables passed as positional arguments to zip().")]
public unsafe partial struct PyZip
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The iterators; null when exhausted.</summary>
    public PyTuple* Iterators;

    /// <summary>Whether they must end together.</summary>
    public bool Strict;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!Parallel.TryStrict("zip"u8, arguments, count, keywordNames, out bool strict))
        {
            return Value.NoValue;
        }
        PyTuple* iterators = Parallel.Iterators(arguments, count - (keywordNames == null ? 0 : keywordNames->Length));
        PyZip* self = iterators == null ? null : Heap.Allocate<PyZip>(type);
        if (self != null)
        {
            self->Iterators = iterators;
            self->Strict = strict;
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    [return: PyTyped("tuple")]
    public static Value NextOf(Value self)
    {
        PyZip* zip = (PyZip*)self.Object;
        if (zip->Iterators->Length == 0)
        {
            return Value.NoValue;
        }
        PyTuple* items = Tuple.Allocate(zip->Iterators->Length);
        return items != null && Parallel.Next(zip->Iterators, Tuple.Items(items), zip->Strict, "zip"u8)
            ? Value.FromObject(items)
            : Value.NoValue;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyZip*)self)->Iterators);
}

/// <summary>A <c>map</c> object.</summary>
[PyType("map", Doc = "Make an iterator that computes the function using arguments from each of the iterables.")]
public unsafe partial struct PyMap
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The function.</summary>
    public Value Function;

    /// <summary>The iterators.</summary>
    public PyTuple* Iterators;

    /// <summary>Whether they must end together.</summary>
    public bool Strict;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!Parallel.TryStrict("map"u8, arguments, count, keywordNames, out bool strict))
        {
            return Value.NoValue;
        }
        nint positional = count - (keywordNames == null ? 0 : keywordNames->Length);
        if (positional < 2)
        {
            return Errors.TypeError("map() must have at least two arguments."u8);
        }
        PyTuple* iterators = Parallel.Iterators(arguments + 1, positional - 1);
        PyMap* self = iterators == null ? null : Heap.Allocate<PyMap>(type);
        if (self != null)
        {
            self->Function = arguments[0];
            self->Iterators = iterators;
            self->Strict = strict;
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        PyMap* map = (PyMap*)self.Object;
        if (map->Iterators->Length == 1)
        {
            Value item = Operators.IterNext(Tuple.Items(map->Iterators)[0]);
            return item.IsNoValue ? item : Calls.Call1(map->Function, item);
        }
        PyTuple* items = Tuple.Allocate(map->Iterators->Length);
        return items != null && Parallel.Next(map->Iterators, Tuple.Items(items), map->Strict, "map"u8)
            ? Calls.Call(map->Function, Tuple.Items(items), items->Length, null)
            : Value.NoValue;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyMap*)self)->Function);
        tracer->Visit(((PyMap*)self)->Iterators);
    }
}

/// <summary>A <c>filter</c> object.</summary>
[PyType("filter", Doc = "Return an iterator yielding those items of iterable for which function(item) is true.")]
public unsafe partial struct PyFilter
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The function; None tests the items themselves.</summary>
    public Value Function;

    /// <summary>The iterator.</summary>
    public Value Iterator;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional("filter"u8, count, keywordNames, 2, 2))
        {
            return Value.NoValue;
        }
        Value iterator = Operators.GetIter(arguments[1]);
        PyFilter* self = iterator.IsNoValue ? null : Heap.Allocate<PyFilter>(type);
        if (self != null)
        {
            self->Function = arguments[0];
            self->Iterator = iterator;
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    public static Value NextOf(Value self)
    {
        PyFilter* filter = (PyFilter*)self.Object;
        bool plain = filter->Function == Intrinsics.None || filter->Function == Value.FromObject(Intrinsics.TypeOf<PyBool>());
        while (true)
        {
            Value item = Operators.IterNext(filter->Iterator);
            if (item.IsNoValue)
            {
                return item;
            }
            Value verdict = plain ? item : Calls.Call1(filter->Function, item);
            int truth = verdict.IsNoValue ? -1 : Operators.IsTrue(verdict);
            if (truth != 0)
            {
                return truth < 0 ? Value.NoValue : item;
            }
        }
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyFilter*)self)->Function);
        tracer->Visit(((PyFilter*)self)->Iterator);
    }
}
