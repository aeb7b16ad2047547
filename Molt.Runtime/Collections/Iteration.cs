using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// Walks over any iterable, without an iterator object for lists and tuples:
/// <c>if (!Iteration.Start(iterable, out var items)) fail; while (items.Next(out Value item)) …; if (items.Failed) fail;</c>.
/// </summary>
public unsafe struct Iteration
{
    private Value _source;
    private nint _position;
    private Kind _kind;

    private enum Kind
    {
        Iterator,
        List,
        Tuple,
    }

    /// <summary>Whether the walk ended with an exception pending.</summary>
    public bool Failed { get; private set; }

    /// <summary>Begins; false with TypeError pending if the value is no iterable.</summary>
    public static bool Start(Value iterable, out Iteration iteration)
    {
        iteration = default;
        iteration._source = iterable;
        if (List.IsExact(iterable))
        {
            iteration._kind = Kind.List;
            return true;
        }
        if (Tuple.IsExact(iterable))
        {
            iteration._kind = Kind.Tuple;
            return true;
        }
        iteration._source = Operators.GetIter(iterable);
        return !iteration._source.IsNoValue;
    }

    /// <summary>Goes to the next item; false at the end, or with an exception pending (then <see cref="Failed"/>).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Next(out Value item)
    {
        if (_kind == Kind.List)
        {
            PyList* list = List.From(_source);
            bool more = _position < list->Length;
            item = more ? list->Items[_position++] : Value.NoValue;
            return more;
        }
        if (_kind == Kind.Tuple)
        {
            PyTuple* tuple = Tuple.From(_source);
            bool more = _position < tuple->Length;
            item = more ? Tuple.Items(tuple)[_position++] : Value.NoValue;
            return more;
        }
        if (!ThreadState.Poll())
        {
            item = Value.NoValue;
            Failed = true;
            return false;
        }
        item = Operators.IterNext(_source);
        if (item.IsNoValue)
        {
            Failed = ThreadState.Exception != null;
            return false;
        }
        return true;
    }

    /// <summary>Whether an iterable has an item: 1, 0, or -1 with an exception pending.</summary>
    public static int Contains(Value iterable, Value item)
    {
        long index = IndexOf(iterable, item);
        return index >= 0 ? 1 : ThreadState.Exception != null ? -1 : 0;
    }

    /// <summary>The number of items before the first that is equal; -1 if there is none, or with an exception pending.</summary>
    public static long IndexOf(Value iterable, Value item)
    {
        if (!Start(iterable, out Iteration items))
        {
            return -1;
        }
        for (long index = 0; items.Next(out Value candidate); index++)
        {
            int same = Sequences.SameOrEqual(candidate, item);
            if (same != 0)
            {
                return same > 0 ? index : -1;
            }
        }
        return -1;
    }

    /// <summary>How many items of an iterable are equal; -1 with an exception pending.</summary>
    public static long Count(Value iterable, Value item)
    {
        if (!Start(iterable, out Iteration items))
        {
            return -1;
        }
        long count = 0;
        while (items.Next(out Value candidate))
        {
            int same = Sequences.SameOrEqual(candidate, item);
            if (same < 0)
            {
                return -1;
            }
            count += same;
        }
        return items.Failed ? -1 : count;
    }

    /// <summary>Whether a value can be iterated over, as far as its class tells.</summary>
    public static bool IsIterable(Value value)
    {
        PyType* type = Types.Of(value);
        return type->Iter != null || type->GetItem != null;
    }

    /// <summary>
    /// How many items a list should have room for: an iterable's length or what its <c>__length_hint__</c> says, 0 if it does not say; -1 with an
    /// exception pending.
    /// </summary>
    public static nint Hint(Value iterable)
    {
        PyType* type = Types.Of(iterable);
        bool isSilent = (type->Flags & TypeFlags.Heap) == 0 && type->Length == null;
        return isSilent ? 0 : LengthHint(iterable, 0);
    }

    /// <summary>
    /// <c>operator.length_hint(value, missing)</c>: the length, or what <c>__length_hint__</c> gives, or <paramref name="missing"/>; -1 with an exception
    /// pending.
    /// </summary>
    public static nint LengthHint(Value value, nint missing)
    {
        PyType* type = Types.Of(value);
        if (type->Length != null)
        {
            nint length = type->Length(value);
            if (length >= 0)
            {
                return length;
            }
            if (!ThreadState.TryClear(Intrinsics.TypeOf<PyTypeError>()))
            {
                return -1;
            }
        }
        Value scratch;
        Value hint = Calls.CallSpecial(value, Intrinsics.Literal("__length_hint__"u8), &scratch, 0);
        if (hint.IsNoValue)
        {
            return ThreadState.Exception == null || ThreadState.TryClear(Intrinsics.TypeOf<PyTypeError>()) ? missing : -1;
        }
        if (hint == Intrinsics.NotImplemented)
        {
            return missing;
        }
        if (!Int.Is(hint))
        {
            Complaint.Type("__length_hint__ must be an integer, not "u8, hint);
            return -1;
        }
        nint result = Adapt.ToSize(hint);
        if (result < 0 && ThreadState.Exception == null)
        {
            Errors.ValueError("__length_hint__() should return >= 0"u8);
        }
        return result;
    }
}
