namespace Molt.Runtime;

/// <summary>The module <c>_bisect</c> (https://docs.python.org/3.14/library/bisect.html).</summary>
[PyModule(
    "_bisect",
    Doc = "Bisection algorithms.\n\nThis module provides support for maintaining a list in sorted order without\nhaving to sort the list after each insertion. For long lists of items with\nexpensive comparison operations, this can be an improvement over the more\ncommon approach.\n")]
public static unsafe class BisectModule
{
    [PyFunction(
        "bisect_right",
        Doc = "Return the index where to insert item x in list a, assuming a is sorted.\n\nThe return value i is such that all e in a[:i] have e <= x, and all e in\na[i:] have e > x.  So if x already appears in the list, a.insert(i, x) will\ninsert just after the rightmost x already there.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order.")]
    public static nint Right(
        [PyKeyword("a")] Value a, [PyKeyword("x")] Value x, [PyKeyword("lo")] nint lo = 0, [PyKeyword("hi")] Value hi = default,
        [PyKeyword("key", Only = true)] Value key = default) => Find(a, x, lo, hi, key, true);

    [PyFunction(
        "bisect_left",
        Doc = "Return the index where to insert item x in list a, assuming a is sorted.\n\nThe return value i is such that all e in a[:i] have e < x, and all e in\na[i:] have e >= x.  So if x already appears in the list, a.insert(i, x) will\ninsert just before the leftmost x already there.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order.")]
    public static nint Left(
        [PyKeyword("a")] Value a, [PyKeyword("x")] Value x, [PyKeyword("lo")] nint lo = 0, [PyKeyword("hi")] Value hi = default,
        [PyKeyword("key", Only = true)] Value key = default) => Find(a, x, lo, hi, key, false);

    [PyFunction(
        "insort_right",
        Doc = "Insert item x in list a, and keep it sorted assuming a is sorted.\n\nIf x is already in a, insert it to the right of the rightmost x.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order.")]
    public static void InsertRight(
        [PyKeyword("a")] Value a, [PyKeyword("x")] Value x, [PyKeyword("lo")] nint lo = 0, [PyKeyword("hi")] Value hi = default,
        [PyKeyword("key", Only = true)] Value key = default) => Insert(a, x, lo, hi, key, true);

    [PyFunction(
        "insort_left",
        Doc = "Insert item x in list a, and keep it sorted assuming a is sorted.\n\nIf x is already in a, insert it to the left of the leftmost x.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order.")]
    public static void InsertLeft(
        [PyKeyword("a")] Value a, [PyKeyword("x")] Value x, [PyKeyword("lo")] nint lo = 0, [PyKeyword("hi")] Value hi = default,
        [PyKeyword("key", Only = true)] Value key = default) => Insert(a, x, lo, hi, key, false);

    private static nint Find(Value sequence, Value x, nint low, Value hi, Value key, bool right)
    {
        nint high = -1;
        if (!hi.IsNoValue && hi != Intrinsics.None)
        {
            if (!Indexing.IsIndex(hi))
            {
                Complaint.Type("argument should be integer or None, not '"u8, hi, "'"u8);
                return -1;
            }
            high = Adapt.ToSize(hi);
            if (ThreadState.Exception != null)
            {
                return -1;
            }
        }
        if (low < 0)
        {
            Errors.ValueError("lo must be non-negative"u8);
            return -1;
        }
        if (high == -1)
        {
            high = Dict.Is(sequence) ? NotSequence(sequence) : Operators.Length(sequence);
            if (high < 0)
            {
                return -1;
            }
        }
        if (low < high && Dict.Is(sequence))
        {
            NotSequence(sequence);
            return -1;
        }
        bool plain = key.IsNoValue || key == Intrinsics.None;
        while (low < high)
        {
            nint middle = (nint)(((nuint)low + (nuint)high) / 2);
            Value item = Operators.GetItem(sequence, Value.FromSmallInt(middle));
            item = plain || item.IsNoValue ? item : Calls.Call1(key, item);
            int less = item.IsNoValue ? -1 : right ? Operators.LessBool(x, item) : Operators.LessBool(item, x);
            if (less < 0)
            {
                return -1;
            }
            if (less > 0 == right)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }
        return low;
    }

    [Cold]
    private static nint NotSequence(Value value)
    {
        Complaint.Type(""u8, value, " is not a sequence"u8);
        return -1;
    }

    private static void Insert(Value sequence, Value x, nint low, Value hi, Value key, bool right)
    {
        Value sought = key.IsNoValue || key == Intrinsics.None ? x : Calls.Call1(key, x);
        nint index = sought.IsNoValue ? -1 : Find(sequence, sought, low, hi, key, right);
        if (index < 0)
        {
            return;
        }
        if (List.IsExact(sequence))
        {
            List.Insert(List.From(sequence), index, x);
            return;
        }
        Calls.CallMethod2(sequence, Intrinsics.Literal("insert"u8), Value.FromSmallInt(index), x);
    }
}
