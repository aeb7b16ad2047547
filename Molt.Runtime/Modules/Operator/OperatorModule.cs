namespace Molt.Runtime;

/// <summary>The module <c>_operator</c> (https://docs.python.org/3.14/library/operator.html).</summary>
[PyModule("_operator", Doc = "Operator interface.")]
public static unsafe partial class OperatorModule
{
    [PyFunction("truth", Doc = "Return True if a is true, False otherwise.")]
    public static bool Truth(Value a) => Operators.IsTrue(a) > 0;

    [PyFunction("is_", Doc = "Same as a is b."), NoRaise]
    public static bool Is(Value a, Value b) => a == b;

    [PyFunction("is_not", Doc = "Same as a is not b."), NoRaise]
    public static bool IsNot(Value a, Value b) => a != b;

    [PyFunction("is_none", Doc = "Same as a is None."), NoRaise]
    public static bool IsNone(Value a) => a == Intrinsics.None;

    [PyFunction("is_not_none", Doc = "Same as a is not None."), NoRaise]
    public static bool IsNotNone(Value a) => a != Intrinsics.None;

    [PyFunction("contains", Doc = "Same as b in a (note reversed operands).")]
    public static bool Contains(Value a, Value b) => Operators.Contains(b, a) > 0;

    [PyFunction("setitem", Doc = "Same as a[b] = c.")]
    public static void SetItem(Value a, Value b, Value c) => Operators.SetItem(a, b, c);

    [PyFunction("delitem", Doc = "Same as del a[b].")]
    public static void DeleteItem(Value a, Value b) => Operators.DeleteItem(a, b);

    [PyFunction("concat", Doc = "Same as a + b, for a and b sequences.")]
    public static Value Concat(Value a, Value b) => IsConcatenable(a) || (IsSequence(a) && IsSequence(b)) ? Operators.Add(a, b) : NotSequence(a);

    [PyFunction("iconcat", Doc = "Same as a += b, for a and b sequences.")]
    public static Value InPlaceConcat(Value a, Value b) =>
        IsConcatenable(a) || (IsSequence(a) && IsSequence(b)) ? Operators.InPlaceAdd(a, b) : NotSequence(a);

    [PyFunction("countOf", Doc = "Return the number of items in a which are, or which equal, b.")]
    public static long CountOf(Value a, Value b) => CheckIterable(a) ? Iteration.Count(a, b) : -1;

    [PyFunction("indexOf", Doc = "Return the first index of b in a.")]
    public static long IndexOf(Value a, Value b)
    {
        long index = CheckIterable(a) ? Iteration.IndexOf(a, b) : -1;
        if (index < 0 && ThreadState.Exception == null)
        {
            Errors.ValueError("sequence.index(x): x not in sequence"u8);
        }
        return index;
    }

    [PyFunction(
        "length_hint",
        Doc = "Return an estimate of the number of items in obj.\n\nThis is useful for presizing containers when building from an iterable.\n\nIf the object supports len(), the result will be exact.\nOtherwise, it may over- or under-estimate by an arbitrary amount.")]
    public static nint LengthHint(Value obj, Value @default = default)
    {
        nint missing = 0;
        if (!@default.IsNoValue)
        {
            missing = Adapt.ToSize(@default);
            if (ThreadState.Exception != null)
            {
                return -1;
            }
        }
        return Iteration.LengthHint(obj, missing);
    }

    [PyFunction("call", Doc = "Same as obj(*args, **kwargs).")]
    public static Value Call(Value obj, [PyRest] Arguments arguments) => Calls.Call(obj, arguments.Items, arguments.Count, arguments.KeywordNames);

    /// <summary><c>_compare_digest(a, b)</c>: in a time that does not tell where they differ.</summary>
    [PyFunction(
        "_compare_digest",
        Doc = "Return 'a == b'.\n\nThis function uses an approach designed to prevent\ntiming analysis, making it appropriate for cryptography.\n\na and b must both be of the same type: either str (ASCII only),\nor any bytes-like object.")]
    public static bool CompareDigest(Value a, Value b)
    {
        byte* left;
        byte* right;
        nint leftLength;
        nint rightLength;
        if (Str.Is(a) && Str.Is(b))
        {
            if (!Str.IsAscii(Str.From(a)) || !Str.IsAscii(Str.From(b)))
            {
                Errors.TypeError("comparing strings with non-ASCII characters is not supported"u8);
                return false;
            }
            left = Str.Data(Str.From(a));
            right = Str.Data(Str.From(b));
            leftLength = Str.From(a)->Length;
            rightLength = Str.From(b)->Length;
        }
        else if (BytesLike.TryGet(a, out left, out leftLength) | BytesLike.TryGet(b, out right, out rightLength))
        {
            if (left == null || right == null)
            {
                Complaint.Type("a bytes-like object is required, not '"u8, left == null ? a : b, "'"u8);
                return false;
            }
        }
        else
        {
            TextBuilder text = default;
            text.Append("unsupported operand types(s) or combination of types: '"u8);
            text.AppendTypeName(a);
            text.Append("' and '"u8);
            text.AppendTypeName(b);
            text.Append("'"u8);
            Errors.TypeError(ref text);
            return false;
        }
        int difference = leftLength == rightLength ? 0 : 1;
        byte* other = leftLength == rightLength ? left : right;
        for (nint i = 0; i < rightLength; i++)
        {
            difference |= other[i] ^ right[i];
        }
        return difference == 0;
    }

    // The built-in sequences, and what derives from them, concatenate themselves.
    private static bool IsConcatenable(Value value)
    {
        PyType* type = Types.NativeBase(Types.Of(value));
        return type->GetItem != null && type->Add != null;
    }

    // As CPython's sequence protocol sees it: what can be subscribed and is no mapping.
    private static bool IsSequence(Value value)
    {
        PyType* type = Types.Of(value);
        return type->GetItem != null && (type->Flags & TypeFlags.Dict) == 0;
    }

    private static bool CheckIterable(Value value)
    {
        if (Iteration.IsIterable(value))
        {
            return true;
        }
        Complaint.Type("argument of type '"u8, value, "' is not a container or iterable"u8);
        return false;
    }

    [Cold]
    private static Value NotSequence(Value value) => Complaint.Type("'"u8, value, "' object can't be concatenated"u8);
}
